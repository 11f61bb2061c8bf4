// The view of one figure: the plot, its parameters beside it, read-outs, equation, source, tables, take-away.
import { eachFrame, freshId, h, later, setText } from '../pkg/read/dom.js';
import { bring } from './bring.js';
import { makeHeard } from './heard.js';
import { makeInputs } from './inputs.js';
import { pinPlot } from './pinned.js';
import { makePlot } from './plot.js';
import { makeRefiner } from './refine.js';
import { equationBlock, provenanceBlock } from './source.js';
import { fullLink, linkTo, writeFragment } from './state.js';
import { makeReadouts, makeTable } from './table.js';
import { theoryNote } from './theory-note.js';
import { math, plain, refusalText, rich } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/frame.js';

const REST = 300;
// what the parameters take when they stand beside the figure
const BESIDE = 345;

/** Has `act` done once; where it fails, `failed` hears why, and a later call tries again. */
function once(act, failed) {
  let done = null;
  return () => {
    done ??= act().catch((error) => {
      done = null;
      failed(error);
    });
  };
}

/** `app` has: core, book, say(text), changed() (the state was changed in place). */
export function makeFigureView(app, entry, state) {
  const { core, book } = app;
  const given = () => Object.fromEntries(state.values);
  const ownFragment = () => writeFragment({ ...state, embed: false, controls: null }, book);
  const keysId = freshId('keys');

  const readouts = makeReadouts();
  const notes = h('ul', { class: 'notes', ...inEnglish() });
  const tables = h('div', { class: 'tables' });
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const summary = h('p', { class: 'summary', ...inEnglish() });
  const dataTables = h('div');
  const data = h('details', { class: 'data' }, h('summary', {}, t('data')), summary, dataTables);
  const printed = h('ul', { class: 'printed-params' });
  const printedLink = h('p', { class: 'printed-link' });
  const heard = makeHeard(app.say);
  let lastReadouts = [];
  let answer = null;
  let own = null;
  // those that a link holds, then the reader's
  const points = () => [...state.points, ...(own?.points() ?? [])];
  let shownTables = '';

  const fillData = () => {
    if (!answer) return;
    setText(summary, answer.summary);
    if (data.open) dataTables.replaceChildren(...answer.data_tables.map(makeTable));
  };
  data.addEventListener('toggle', fillData);

  const plot = makePlot({
    core, entry, say: app.say, embedded: state.embed, inputs: given, points, values: () => state.values, axes: () => state.axes,
    write: (values) => inputs.write(values),
    zoomed(zoom) {
      state.zoom = zoom;
      whole.disabled = !plot.zoom.active;
      app.changed();
    },
    read(reading) {
      lastReadouts = reading.readouts;
      readouts.show(reading.readouts);
      notes.replaceChildren(...reading.notes.map((note) => h('li', {}, rich(note))));
      notes.hidden = !reading.notes.length;
      const text = JSON.stringify(reading.tables);
      if (text !== shownTables) {
        shownTables = text;
        tables.replaceChildren(...reading.tables.map(makeTable));
      }
    },
    data(now) {
      answer = now;
      heard.rest(lastReadouts, now.summary);
      fillData();
    },
    refused,
  });
  plot.element.setAttribute('aria-describedby', keysId);

  const refiner = entry.refinement ? makeRefiner(core, () => plot.redraw()) : null;
  const refineSoon = later(() => refiner?.start(entry.id, given()), REST);

  // seen on paper alone: made when that is asked for, not while a slider moves
  function listForPaper() {
    printed.replaceChildren(...entry.params.map((param) => h('li', inEnglish(), math(param.symbol), ' ', rich(param.meaning), ': ', inputs.say(param.name), ' ')));
    setText(printedLink, fullLink(ownFragment()));
  }

  function accepted() {
    problem.hidden = true;
    inputs.accept();
    if (refiner) {
      refiner.stop();
      refineSoon();
    }
  }

  let refusal = null;
  function refused(error) {
    refusal = error;
    const control = inputs.refuse(error);
    problem.hidden = false;
    const why = refusalText({ ...error, message: error.message || t('refused.unknown') }, entry);
    problem.replaceChildren(...t.nodes(control ? 'refused.values' : 'refused', { why: h('span', inEnglish(), rich(why)) }), ' ',
      h('button', { type: 'button', class: 'small', onclick: reset }, t('reset')));
    refiner?.stop();
  }

  const redraw = eachFrame(() => {
    if (plot.redraw()) {
      accepted();
      app.changed();
    }
  });
  const inputs = makeInputs(entry, state, () => redraw());

  function reset() {
    state.axes = [];
    plot.zoom.value = [];
    state.zoom = [];
    // those of a link; the reader's own are taken off where they were put on
    state.points = [];
    whole.disabled = true;
    inputs.start('');
    showScales();
    app.say(t('reset.done'));
  }

  // toolbar
  const tool = (label, words, act) => h('button', { type: 'button', class: 'tool', 'aria-label': words, title: words, onclick: act }, label);
  const whole = tool(t('zoom.whole'), t('zoom.whole.title'), () => plot.zoom.reset());
  whole.disabled = true;
  const scales = h('span', { class: 'scales' });
  function showScales() {
    // panels that share an axis switch together
    const groups = new Map();
    plot.layout.forEach((panel, index) => {
      for (const letter of ['x', 'y']) {
        if (!panel[letter].switchable) continue;
        const name = plain(panel[letter].label) || letter;
        const key = `${letter} ${name} ${panel[letter].scale}`;
        groups.set(key, { letter, name, scale: panel[letter].scale, panels: [...(groups.get(key)?.panels ?? []), index] });
      }
    });
    scales.replaceChildren(...[...groups.values()].map(({ letter, name, scale, panels }) => {
      const now = () => state.axes[panels[0]]?.[letter] ?? scale;
      const button = h('button', { type: 'button', class: 'tool', 'aria-pressed': String(now() === 'log'), 'data-scale': `${panels[0]}${letter}` }, t.nodes('scale.log', { name: h('span', inEnglish(), name) }));
      button.addEventListener('click', () => {
        const next = now() === 'log' ? 'linear' : 'log';
        const [axes, zoom] = [[...state.axes], [...state.zoom]];
        for (const index of panels) {
          axes[index] = { x: null, y: null, ...axes[index], [letter]: next === scale ? null : next };
          if (zoom[index]) zoom[index] = { ...zoom[index], [letter]: null };
        }
        Object.assign(state, { axes, zoom });
        plot.zoom.value = zoom;
        button.setAttribute('aria-pressed', String(next === 'log'));
        redraw();
      });
      return button;
    }));
  }
  // its code comes once somebody is about to open it
  const exports = h('details', { class: 'exports' }, h('summary', {}, t('exports')));
  const taken = once(async () => {
    const { makeExports } = await bring(() => import('./exports.js'));
    exports.append(makeExports(core, entry, () => ({
      inputs: given(), ...plot.size, zoom: state.zoom, axes: state.axes, points: points(), fragment: ownFragment(), short: plot.link, theme: state.theme,
    }), app.say));
  }, (error) => app.say(t('exports.failed', { why: error.message })));
  for (const kind of ['pointerover', 'focusin', 'toggle']) exports.addEventListener(kind, taken);
  const toolbar = h('div', { class: 'toolbar', role: 'group', 'aria-label': t('zoom.group') },
    tool('+', t('zoom.in'), () => plot.nearer(0.7)), tool('−', t('zoom.out'), () => plot.nearer(1 / 0.7)), whole, scales,
    h('details', { class: 'keys' }, h('summary', { 'aria-label': t('keys') }, '?'),
      h('p', { class: 'popover', id: keysId }, t('keys.text'))));

  const title = h('h1', { tabindex: -1, ...inEnglish() }, rich(entry.title));
  const panel = h('form', { class: 'panel', 'aria-label': t('parameters'), onsubmit: (event) => event.preventDefault() },
    h('div', { class: 'panel-head' }, h('h2', {}, t('parameters')), h('button', { type: 'button', class: 'small', 'data-reset': '', onclick: reset }, t('reset'))),
    inputs.presets,
    chosen(entry, state, inputs),
    entry.rules.length ? h('p', { class: 'quiet rules' }, t.nodes('rules', { rules: h('span', inEnglish(), entry.rules.map((rule) => rule.text).join('; ')) })) : null,
    entry.params.length ? null : h('p', { class: 'quiet' }, t('parameters.none')));
  // a reader's points come with code of their own, once they are asked for
  const ownPoints = h('details', { class: 'own-points' }, h('summary', {}, t('points.own')));
  async function bringPoints() {
    if (own) return;
    const [{ makeOwn }, { project }] = await Promise.all([bring(() => import('./data/on-figure.js')), bring(() => import('./data/project.js'))]);
    const lost = await project.follow(state.data);
    own ??= await makeOwn(app, entry, plot, async () => {
      plot.redraw();
      state.data = await project.link();
      app.changed();
    });
    ownPoints.append(own.element);
    own.show();
    if (lost) app.say(lost);
  }
  const failed = (error) => ownPoints.append(h('p', { class: 'field-error' }, t('points.failed', { why: error.message })));
  ownPoints.addEventListener('toggle', () => ownPoints.open && bringPoints().catch(failed));
  const about = h('section', { class: 'about', 'aria-label': t('about.source') }, equationBlock(entry.equations), provenanceBlock(entry.provenance));
  const more = entry.quantities.map((id) => book.quantities.get(id)).filter(Boolean);
  const inLectures = h('p', { class: 'links', hidden: true });
  const stage = h('div', { class: 'stage' }, plot.element, problem, refiner?.element ?? null, readouts.element);
  const element = h('article', { class: 'figure-view' },
    h('header', { class: 'title' }, title, h('div', { class: 'second' },
      h('p', { class: 'quiet' }, h('span', inEnglish(), entry.theory.title), entry.stands_for ? [' · ', t.nodes('stands_for', { figure: h('span', inEnglish(), entry.stands_for) })] : ''),
      h('div', { class: 'tools' }, toolbar, exports)), h('p', { class: 'look', ...inEnglish() }, rich(entry.look))),
    stage, panel, printed, printedLink,
    h('section', { class: 'reading', 'aria-label': t('about.figure') },
      h('p', { class: 'caption', ...inEnglish() }, rich(entry.caption)), notes, tables),
    about,
    h('section', { class: 'further', 'aria-label': t('about.data') }, state.embed ? null : ownPoints, data,
      more.length ? h('p', { class: 'links' }, t.nodes('calculate', { quantities: more.map((quantity, k) => [k ? ' · ' : '', h('a', { href: linkTo('calculator', quantity.id, state), ...inEnglish() }, rich(quantity.title))]) })) : null,
      inLectures, theoryNote(entry.theory)),
    h('p', { class: 'full-page' }, h('a', { href: '#', target: '_blank', rel: 'noopener', 'data-full': '' }, t('open.page'))));

  // several panels side by side may need the whole width: then the parameters stand below
  const fit = () => {
    const need = plot.wide;
    const whole = element.clientWidth;
    element.classList.toggle('wide', need > whole - BESIDE && need <= whole);
  };
  const width = new ResizeObserver(fit);
  let unpin = () => {};

  return {
    element, title,
    /** After the element is in the page: first drawing. Values of a link that the core refuses fall back, and are named. */
    begin() {
      inputs.show();
      plot.zoom.value = state.zoom;
      whole.disabled = !plot.zoom.active;
      let drawn = false;
      const draw = () => (drawn = plot.redraw());
      const lost = inputs.mend(draw, () => ({ ...refusal, message: refusal?.message ?? t('refused.unknown') }));
      if (!drawn) {
        inputs.fill('');
        state.zoom = [];
        state.axes = [];
        plot.zoom.value = [];
        if (!plot.redraw()) throw new Error(t('failed.figure', { figure: entry.title, why: problem.textContent }));
      }
      accepted();
      showScales();
      fit();
      if (element.classList.contains('wide')) plot.redraw();
      width.observe(element);
      // points that came in the link
      if (state.data && !state.embed) ownPoints.open = true;
      else if (state.data) bringPoints().catch(failed);
      if (!state.embed) {
        unpin = pinPlot(stage, { element: plot.element, redraw: plot.redraw, beside: () => plot.wide }, panel);
        setTimeout(() => bring(() => import('./lecture/used.js')).then(({ lecturesOf }) => lecturesOf(entry.id, state, inLectures)).catch(() => {}), REST);
      }
      return lost;
    },
    redraw() {
      if (document.documentElement.dataset.printing) listForPaper();
      plot.redraw();
    },
    dispose() {
      refineSoon.cancel();
      unpin();
      width.disconnect();
      refiner?.stop();
      own?.dispose();
      plot.dispose();
    },
  };
}

/** The controls to move first, and the others folded; an embedded figure has those that its link names. */
function chosen(entry, state, inputs) {
  if (state.embed && state.controls?.length) return inputs.elements(state.controls);
  const names = entry.params.map((param) => param.name);
  const others = names.filter((name) => !entry.primary.includes(name));
  if (others.length < 2) return inputs.elements([...entry.primary, ...others]);
  const set = others.some((name) => state.values.get(name) !== entry.params.find((param) => param.name === name).default);
  return [inputs.elements(entry.primary), h('details', { class: 'more', open: set }, h('summary', {}, t('parameters.more', { count: others.length })), inputs.elements(others))];
}
