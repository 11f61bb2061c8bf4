// The view of lectures: the shelf, a lecture to read, the one that is being made, and one that is shown large.
import { h, later, setText } from '../../pkg/read/dom.js';
import { bring } from '../bring.js';
import { linkTo } from '../state.js';
import { plain, spoken } from '../text.js';
import { desk } from './desk.js';
import { openButton, takeDropped } from './opening.js';
import { LONGEST_PACKED, pack, unpack } from './pack.js';
import { begun } from './parts.js';
import { answersOf, inline, makeRead, problemList, written } from './read.js';
import { reader } from './reader.js';
import { saveButtons } from './saving.js';
import { lectureLinks, lectures } from './shelf.js';
import { elsewhere, entryOf, shipped } from './shipped.js';
import { useStyle } from './style.js';
import { follow } from '../words/lesson.js';
import { t } from '../words/lecture.js';

/** The lecture that is being made, in the address. */
export const OWN = 'own';

// packed texts of the own lecture as it was since it was begun or opened: a link that holds one of them brings nothing new
const met = new Set();

/** The view. What it shows: the shelf, a shipped lecture (`state.lecture`), or the own one. */
export function makeLecture(app, entry, state) {
  useStyle();
  const title = h('h1', { tabindex: -1 }, t('title'));
  const tools = h('div', { class: 'lecture-tools', role: 'group', 'aria-label': t('tools'), hidden: true });
  const problem = h('div', { class: 'problem', role: 'alert', hidden: true });
  const body = h('div', { class: 'lecture-body' });
  const element = h('article', { class: 'lecture-view' }, h('header', { class: 'title' }, title), tools, problem, body);
  let shown = null;
  let gone = false;
  let text = '';
  let notes = false;
  let turn = 0;

  const complain = (...words) => {
    problem.replaceChildren(...words);
    problem.hidden = !words.length;
  };
  const own = () => state.lecture === OWN;
  const put = (next) => {
    shown?.dispose?.();
    shown = next;
    body.replaceChildren(next.element);
    view.undo = next.undo;
    app.showUndo();
  };

  function titled(lecture) {
    written(title, lecture);
    const words = lecture.title || t('untitled');
    title.replaceChildren(...(lecture.title_html ? inline(lecture.title_html) : [words]));
    document.title = `${spoken(plain(words))} · Vitreous`;
  }

  async function showShelf() {
    tools.hidden = true;
    setText(title, t('title'));
    written(title);
    const list = h('div');
    const begin = h('button', { type: 'button', 'data-begin': '', onclick: () => start(begun(`${t('begin.text')}\n`)) }, t('begin'));
    put({
      element: h('div', { class: 'shelf' },
        h('p', {}, t('about')),
        list,
        h('section', {}, h('h2', {}, t('own')),
          desk.empty ? null : h('p', {}, h('a', { href: linkTo('lecture', OWN, state) }, t('own.on')), desk.unsaved ? ` ${t('own.unsaved')}` : ''),
          h('p', { class: 'buttons' }, begin, ' ', openButton(openText, complain)),
          h('p', { class: 'quiet' }, t('own.drop')))),
    });
    try {
      const all = await lectures();
      list.replaceChildren(h('section', {}, h('h2', {}, t('come')), lectureLinks(all, state, (one) => elsewhere(one, state))));
    } catch (error) {
      list.replaceChildren(h('p', { class: 'problem' }, t('list.failed', { why: error.message })));
    }
    element.dataset.complete = 'true';
  }

  /** Another lecture becomes the own one; what is not saved is asked about. */
  function start(next, mode = 'make', isSaved = true) {
    const go = () => {
      complain();
      met.clear();
      desk.take(next, isSaved);
      Object.assign(state, { lecture: OWN, text: '', mode, step: 0 });
      app.changed();
      keepLink();
      show().catch(failed);
    };
    if (!desk.unsaved || desk.text === next) {
      go();
      return;
    }
    complain(h('p', {}, t('replace')),
      h('p', { class: 'buttons' }, h('button', { type: 'button', 'data-replace': '', onclick: go }, t('replace.take')), ' ', h('button', { type: 'button', onclick: () => complain() }, t('replace.keep'))));
    problem.querySelector('button').focus();
  }
  const openText = (next, name) => {
    start(next, '');
    app.say(t('opened', { name }));
  };

  // a small lecture travels in the link; a large one has the address of a lecture without its text
  const keepLink = later(async () => {
    if (!own() || gone) return;
    const now = desk.text;
    const packed = await pack(now);
    if (now !== desk.text || gone || !own()) return;
    met.add(packed);
    state.text = packed.length <= LONGEST_PACKED ? packed : '';
    app.changed();
  }, 400);

  async function read() {
    if (state.text && !met.has(state.text)) {
      const given = state.text;
      let came;
      try {
        came = await unpack(given);
      } catch {
        complain(t('link.broken'));
        state.text = '';
        return desk.empty ? null : desk.text;
      }
      state.lecture = OWN;
      if (came !== desk.text) {
        if (desk.unsaved) {
          state.text = '';
          start(came, state.mode);
          return desk.text;
        }
        met.clear();
        desk.take(came);
      }
      met.add(given);
    } else if (state.text) {
      // one goes back to the link by which the own lecture came
      state.lecture = OWN;
    }
    if (own()) return desk.empty ? null : desk.text;
    return state.lecture ? shipped(state.lecture) : null;
  }

  async function show() {
    turn += 1;
    const mine = turn;
    // its reader comes beside the text
    const reading = state.lecture || state.text ? reader() : null;
    reading?.catch(() => {});
    const found = await read();
    if (gone || mine !== turn) return;
    text = found;
    if (text === null) {
      if (own()) complain(t('link.large'));
      state.lecture = '';
      state.mode = '';
      await showShelf();
      return;
    }
    const parse = await (reading ?? reader());
    const lecture = parse(text);
    await follow(lecture.language);
    if (gone || mine !== turn) return;
    if (state.mode === 'make' && !own()) {
      start(text);
      return;
    }
    titled(lecture);
    showTools(lecture);
    if (state.mode === 'make') {
      const { makeMaking } = await bring(() => import('./make.js'));
      if (!gone && mine === turn) put(makeMaking(app, state, parse, titled));
    } else {
      const made = makeRead(app, lecture, answersOf(state.lecture === OWN ? lecture.title : state.lecture), went);
      made.element.classList.toggle('with-notes', notes);
      put(made);
      const mend = own() ? problemList(lecture) : null;
      if (mend) made.element.prepend(mend);
      if (state.step > 0) made.go(state.step - 1, false);
      if (state.mode === 'present') await present(lecture);
    }
    element.dataset.complete = 'true';
  }
  const went = (step) => {
    state.step = step;
    app.changed();
  };

  async function present(lecture) {
    const { makePresenting } = await bring(() => import('./present.js'));
    if (gone) return;
    state.mode = 'present';
    const ended = () => {
      state.mode = '';
      app.changed();
      shown.presenting = null;
      shown.go?.(Math.max(state.step - 1, 0));
    };
    const presenting = makePresenting(app, lecture, answersOf(state.lecture === OWN ? lecture.title : state.lecture), { step: state.step, went, ended });
    const { dispose } = shown;
    shown.presenting = presenting;
    shown.dispose = () => {
      shown.presenting?.dispose();
      dispose();
    };
    presenting.begin();
    app.changed();
  }

  function showTools(lecture) {
    const mode = (value, words, act) => h('button', { type: 'button', class: 'tool', 'data-mode': value || 'read', 'aria-pressed': String(state.mode === value), onclick: act ?? (() => {
      state.mode = value;
      app.changed();
      show().catch(failed);
    }) }, words);
    const notesSwitch = h('label', { class: 'box' }, h('input', {
      type: 'checkbox', checked: notes, 'data-notes': '',
      onchange(event) {
        notes = event.target.checked;
        shown.element.classList.toggle('with-notes', notes);
      },
    }), ' ', t('notes'));
    const others = h('span', { class: 'translations' });
    if (!own()) entryOf(state.lecture).then((one) => one && others.append(...elsewhere(one, state).flat().slice(1))).catch(() => {});
    tools.hidden = false;
    tools.replaceChildren(
      mode('', t('read')), own() ? mode('make', t('change')) : mode('make', t('copy'), () => start(text)), mode('present', t('present'), () => {
        state.mode = 'present';
        app.changed();
        (shown?.go ? present(lecture) : show()).catch(failed);
      }),
      h('button', { type: 'button', class: 'tool', 'data-print': '', onclick: async () => (await bring(() => import('./handout.js'))).printHandout(app, lecture, complain).catch(failed) }, t('print')),
      saveButtons(app, () => ({ text: own() ? desk.text : text, title: lecture.title, saved: () => own() && desk.keep() }), complain),
      h('a', { class: 'tool-link', href: linkTo('lecture', '', state) }, t('all')), others, state.mode === '' ? notesSwitch : '');
  }

  const failed = (error) => {
    if (!gone) complain(t('failed', { why: error.message }));
  };
  const stopHearing = desk.hear(() => {
    app.showUndo();
    if (own()) keepLink();
  });
  const stopDropping = takeDropped(openText, complain);

  const view = {
    element, title,
    begin() {
      if (!location.hash && desk.inside) state.lecture = OWN;
      show().catch(failed);
      return [];
    },
    redraw() {
      shown?.redraw?.();
      return true;
    },
    dispose() {
      gone = true;
      keepLink.cancel();
      stopHearing();
      stopDropping();
      shown?.dispose?.();
    },
  };
  return view;
}
