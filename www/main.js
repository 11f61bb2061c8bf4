// The start of the page, and its views: from the address to what is shown, and back.
import { bring } from './bring.js';
import { index, languageTable, lead, load, open, version } from './core.js';
import { announcer } from './announce.js';
import { openBook } from './book.js';
import { h, later } from '../pkg/read/dom.js';
import { useNumbers } from '../pkg/read/numbers.js';
import { joinPage } from './in-frame.js';
import { makeFigureView } from './figure-view.js';
import { showList, showTabs } from './nav.js';
import { bindPrinting } from './printing.js';
import { readFragment, roomsOf, writeFragment } from './state.js';
import { rich } from './text.js';
import { bindTheme, useTheme } from './theme.js';
import { makeUndo } from './undo.js';
import { inEnglish, inForce, LANGUAGES, pieces, usual } from './words.js';
import { t } from './words/frame.js';

// the figure comes first; what the other views need is fetched when one of them is
const VIEWS = {
  home: async () => (await bring(() => import('./home.js'))).makeHome,
  figure: async () => makeFigureView,
  calculator: async () => (await Promise.all([bring(() => import('./calculator.js')), open('calculator')]))[0].makeCalculator,
  ledger: async () => (await bring(() => import('./ledger.js'))).makeLedger,
  compare: async () => (await bring(() => import('./compare.js'))).makeCompare,
  glossary: async () => (await bring(() => import('./glossary-view.js'))).makeGlossary,
  data: async () => (await bring(() => import('./data/view.js'))).makeData,
  lecture: async () => (await bring(() => import('./lecture/view.js'))).makeLecture,
};
// ms between the first view and the first use of what can wait
const AFTER_FIRST = 300;
// ms between the first view and the keeping of files, which must not compete with it
const AFTER_ALL = 2000;
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

function fail(error) {
  root.dataset.state = 'failed';
  const box = byId('failed');
  box.hidden = false;
  const advice = typeof WebAssembly !== 'object'
    ? t('failed.wasm')
    : typeof DecompressionStream === 'undefined'
      ? t('failed.old')
      : t('failed.reload');
  box.replaceChildren(h('h1', {}, t('failed')), h('p', {}, advice), h('p', { class: 'quiet' }, t('failed.why', { why: error?.message || String(error) })));
}

/** Opens what an address speaks of, so that it can be read and shown. */
async function prepare(fragment, book) {
  const asked = roomsOf(fragment, book);
  await Promise.all([...asked.code.map(open), asked.lead ? book.openLead() : null, ...asked.read.map(book.open), ...asked.calculated.map(book.calculates), ...asked.judged.map(book.ledger)]);
}

/** The language that a link asks for, or else the one in force, or else the usual one. */
function languageOf(fragment, now) {
  const given = new URLSearchParams(fragment.slice(1));
  const asked = given.get('lang');
  return Object.hasOwn(LANGUAGES, asked) ? asked : now || usual(given.get('embed') === '1');
}

async function speak(language) {
  if (language !== 'en' || inForce.language !== 'en') await (await bring(() => import('./language.js'))).speak(language, { pieces, inForce, languageTable, useNumbers });
}

async function begin(core, book) {
  let turn = 0;
  const last = { figure: '', quantity: '', links: {} };
  const main = byId('view');
  const notice = byId('notice');
  let state = null;
  let view = null;
  // the address of what is shown; none while another view is on its way
  let here = location.hash;
  // the theme of the page around a frame
  let around = '';

  const say = announcer(byId('status'));
  const replace = (fragment) => {
    if (fragment === location.hash) return;
    try {
      history.replaceState(null, '', fragment);
      here = location.hash;
    } catch {
      // a frame without an address of its own: the link can still be copied
    }
  };
  const write = () => {
    // the reader has gone back or on: the address is that of another view, also before that view is here
    if (location.hash !== here) return;
    const fragment = `#${writeFragment(state, book)}`;
    undo.note(`${state.view} ${state.id}`, fragment);
    replace(fragment);
  };
  const showUndo = () => {
    const { canUndo, canRedo } = view?.undo ?? undo;
    byId('undo').disabled = !canUndo;
    byId('redo').disabled = !canRedo;
  };
  // what was set before is shown anew, and the control that was in use is in use again
  const undo = makeUndo(async (fragment) => {
    const name = document.activeElement?.name || document.activeElement?.dataset.slider;
    const opened = [...main.querySelectorAll('details[open]')].map((one) => one.className);
    await route(false, fragment);
    for (const one of main.querySelectorAll('details')) if (opened.includes(one.className)) one.open = true;
    if (name) main.querySelector(`[data-slider="${CSS.escape(name)}"], [name="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
  }, showUndo);
  // browsers refuse more than some hundred of these in half a minute
  const writeSoon = later(write, 200);
  const changed = () => {
    writeSoon();
    tabs();
  };
  const app = { core, book, say, changed, writeNow: () => writeSoon.now(), showUndo };
  const tabs = () => {
    last.links[state.view] = `#${writeFragment({ ...state, claim: '' }, book)}`;
    showTabs(byId('tabs'), book, state, last);
    const full = main.querySelector('[data-full]');
    if (full) full.href = `#${writeFragment({ ...state, embed: false, controls: null }, book)}`;
  };

  function showNotices(notices) {
    notice.hidden = !notices.length;
    const close = h('button', { type: 'button', class: 'small', onclick: () => { notice.hidden = true; } }, t('close'));
    notice.replaceChildren(...(notices.length ? [h('p', {}, h('strong', {}, t('notice'))), h('ul', {}, notices.map((text) => h('li', {}, rich(text)))), close] : []));
  }

  async function route(arriving, undone = '') {
    const asked = undone || location.hash;
    turn += 1;
    const mine = turn;
    writeSoon.cancel();
    here = null;
    // a link that names no language leaves it as it is
    const language = languageOf(asked, arriving || undone ? '' : inForce.language);
    await Promise.all([prepare(asked, book), speak(language)]);
    if (mine !== turn) return;
    const read = readFragment(asked, book);
    const makeView = await VIEWS[read.state.view]();
    if (mine !== turn) return;
    const before = state;
    state = { ...read.state, lang: language === usual(read.state.embed) ? '' : language };
    here = location.hash;
    byId('language').value = language;
    useTheme(state.theme || around);
    showTheme();
    root.classList.toggle('embed', state.embed);
    root.classList.toggle('no-controls', state.controls?.length === 0);
    root.classList.toggle('few-controls', Boolean(state.controls?.length));
    const entry = { home: book.figures, figure: book.figures, calculator: book.quantities, compare: book.rooms }[state.view]?.get(state.id) ?? null;
    if (!entry && !['ledger', 'glossary', 'lecture', 'data'].includes(state.view)) throw new Error(t('failed.empty'));
    if (state.view === 'figure') last.figure = state.id;
    if (state.view === 'calculator') last.quantity = state.id;
    view?.dispose();
    view = makeView(app, entry, state);
    main.replaceChildren(view.element);
    const lost = view.begin();
    showNotices([...read.notices, ...lost]);
    const name = state.view === 'home' ? t('title.home') : entry?.title ?? view.title.textContent;
    if (undone) replace(undone);
    undo.note(`${state.view} ${state.id}`, `#${writeFragment(state, book)}`);
    document.title = `${name} · Vitreous`;
    showList(byId('side'), book, state);
    tabs();
    if (!arriving && (before?.view !== state.view || before?.id !== state.id)) {
      scrollTo(0, 0);
      view.title.focus({ preventScroll: true });
      say(name);
    }
  }

  const undoNow = async (way) => {
    await view?.settled?.();
    writeSoon.now();
    const done = await (view?.undo ?? undo)[way]();
    say(done ? { undo: t('undone'), redo: t('redone') }[way] : { undo: t('undo.nothing'), redo: t('redo.nothing') }[way]);
  };
  const redraw = () => view?.redraw();
  const showTheme = bindTheme(byId('theme'), (theme) => {
    state.theme = theme;
    last.links = {};
    write();
    redraw();
    showList(byId('side'), book, state);
    tabs();
  }, redraw);
  byId('language').replaceChildren(...Object.entries(LANGUAGES).map(([value, name]) => h('option', { value, lang: value }, name)));
  byId('language').addEventListener('change', async ({ target }) => {
    await view?.settled?.();
    writeSoon.now();
    state.lang = target.value;
    last.links = {};
    await route(false, `#${writeFragment(state, book)}`);
    target.focus({ preventScroll: true });
  });
  const searchable = () => byId('search').addEventListener('focusin', async () => {
    try {
      const { bindSearch } = await bring(() => import('./search.js'));
      bindSearch(byId('search'), book, () => state);
    } catch {
      // asked for again when the field is next used
      searchable();
    }
  }, { once: true });
  searchable();
  bindPrinting(redraw);
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    view.title.focus();
  });
  byId('undo').addEventListener('click', () => undoNow('undo'));
  byId('redo').addEventListener('click', () => undoNow('redo'));
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const way = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : '';
    // in a text that is being written the browser undoes letters
    if (!way || event.target.matches?.('textarea, input[type=search]')) return;
    event.preventDefault();
    undoNow(way);
  });
  // a link is followed from the state that is shown, not from the one last written
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('a')) writeSoon.now();
  }, true);
  addEventListener('pagehide', () => writeSoon.now());
  addEventListener('hashchange', async () => {
    const asked = location.hash;
    try {
      await route(false);
    } catch (error) {
      if (!view) fail(error);
      if (!view || location.hash !== asked) return;
      // a part that did not arrive: what is shown stays, and so does its address, or its link could not be followed again
      here = asked;
      write();
      showNotices([t('notice.kept', { why: error.message })]);
    }
  });
  byId('version').textContent = `Vitreous ${book.version}`;
  await route(true);
  if (state.embed) {
    joinPage((theme) => {
      around = theme;
      useTheme(state.theme || around);
      redraw();
    });
  }
  root.dataset.state = 'ready';
  // a still page hands over what was typed into its search
  const wanted = new URLSearchParams(location.search).get('search');
  if (wanted) {
    history.replaceState(null, '', location.pathname + location.hash);
    byId('search-field').value = wanted;
    byId('search-field').focus();
  }
  // words are explained when all else is there; a page that was read without that stays as it is
  if (!state.embed) setTimeout(() => bring(() => import('./glossary.js')).then(({ watch }) => watch(main, () => state)).catch(() => {}), AFTER_FIRST);
  // only the hosted page has a manifest: it keeps itself for the next time without a network
  if (!state.embed && document.querySelector('link[rel=manifest]')) setTimeout(() => bring(() => import('./offline.js')).then(({ keep }) => keep(notice)).catch(() => {}), AFTER_ALL);
}

/** The title of what a deep link shows, before anything of it is here; the figure's frame stands below. */
function foretell(book) {
  const given = new URLSearchParams(location.hash.slice(1));
  const entry = book.figures.get(given.get('figure')) ?? book.quantities.get(given.get('quantity'));
  if (!entry) return;
  document.title = `${entry.title} · Vitreous`;
  byId('view').replaceChildren(h('article', { class: 'figure-view first' },
    h('header', { class: 'title' }, h('h1', inEnglish(), rich(entry.title)), h('div', { class: 'second' }, h('p', { class: 'quiet', ...inEnglish() }, entry.theory.title))),
    entry.kind === 'figure' ? h('div', { class: 'stage' }, h('div', { class: 'plot waiting' })) : ''));
}

try {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is not there');
  const book = openBook(index, version, lead);
  foretell(book);
  // code and words of the first room come at once, beside the module
  const [core] = await Promise.all([load(), prepare(location.hash, book), speak(languageOf(location.hash, ''))]);
  await begin(core, book);
} catch (error) {
  fail(error);
}
