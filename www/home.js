// The front page: one live figure under its question, more questions with their figures, and all figures side by side.
import { front } from './core.js';
import { eachFrame, h, later, setText } from '../pkg/read/dom.js';
import { makeHeard } from './heard.js';
import { makeInputs } from './inputs.js';
import { makePlot } from './plot.js';
import { fold, meanings } from './find.js';
import { linkTo, writeFragment } from './state.js';
import { makeReadouts } from './table.js';
import { plain, refusalText, rich, spoken } from './text.js';
import { makeThumbs } from './thumbs.js';
import { lectureLinks, lectures } from './lecture/shelf.js';
import { inEnglish } from './words.js';
import { t as frame } from './words/frame.js';
import { t } from './words/home.js';

const LEVELS = { first: 'level.first', course: 'level.course', research: 'level.research' };

/** The front page. `entry` is the figure that it opens with. */
export function makeHome(app, entry, state) {
  const { core, book } = app;
  const thumbs = makeThumbs(core);
  const given = () => Object.fromEntries(state.values);
  const readouts = makeReadouts();
  const heard = makeHeard(app.say);
  let lastReadouts = [];
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const whole = h('a', { href: linkTo('figure', entry.id, state) }, t('figure.whole'));
  const plot = makePlot({
    core, entry, say: app.say, embedded: false, inputs: given, values: () => state.values, axes: () => [],
    write: (values) => inputs.write(values), zoomed() {},
    read(reading) {
      lastReadouts = reading.readouts;
      readouts.show(reading.readouts);
    },
    data: (now) => heard.rest(lastReadouts, now.summary),
    refused(error) {
      inputs.refuse(error);
      problem.replaceChildren(...frame.nodes('refused', { why: h('span', inEnglish(), rich(refusalText(error, entry))) }));
      problem.hidden = false;
    },
  });
  const redraw = eachFrame(() => {
    if (!plot.redraw()) return;
    problem.hidden = true;
    inputs.accept();
    whole.href = `#${writeFragment({ ...state, view: 'figure' }, book)}`;
    app.changed();
  });
  const inputs = makeInputs(entry, state, redraw);

  const title = h('h1', { tabindex: -1, ...inEnglish() }, book.lead.question);
  const questions = h('div', { class: 'questions' });
  const wall = h('div', { class: 'wall' });
  const count = h('p', { class: 'quiet', role: 'status' });
  const missing = h('p', { class: 'problem', role: 'alert', hidden: true });
  const choice = (label, name, options, own) => h('label', {}, label, ' ', h('select', { 'data-filter': name, onchange: (event) => choose(name, event.target.value) },
    h('option', { value: '' }, t('all')), options.map(([value, text]) => h('option', { value, selected: state[name] === value, ...own }, text))));
  const choose = (name, value) => {
    state[name] = value;
    app.changed();
    show();
  };
  const axis = h('input', { type: 'search', value: state.axis, placeholder: t('axes.example'), autocomplete: 'off', 'data-filter': 'axis' });
  axis.addEventListener('input', later(() => choose('axis', axis.value.slice(0, 60)), 200));
  const rooms = [...book.theories.values(), ...book.rooms.values()];
  const filters = h('form', { class: 'filters', role: 'search', 'aria-label': t('choose'), onsubmit: (event) => event.preventDefault() },
    choice(t('theory'), 'theory', rooms.map((room) => [room.id, room.title]), inEnglish()),
    choice(t('level'), 'level', Object.entries(LEVELS).map(([level, key]) => [level, t(key)])),
    h('label', {}, t('axes'), ' ', axis));
  const shelf = h('section', { hidden: true });
  let cards = [];
  let means = null;
  let gone = false;

  function show() {
    if (!means) return; // the figures are on their way, and are chosen from when they are here
    const words = means(state.axis);
    let shown = 0;
    for (const card of cards) {
      const fits = (!state.theory || card.theory === state.theory) && (!state.level || card.level === state.level)
        && words.every((some) => some.some((word) => card.axes.includes(word)));
      card.element.hidden = !fits;
      shown += fits;
    }
    setText(count, shown === cards.length ? t('figures', { n: shown }) : t(shown ? 'figures.some' : 'figures.none', { shown, n: cards.length }));
  }

  async function fill() {
    if (gone) return;
    let data;
    try {
      data = await front();
    } catch (error) {
      setText(missing, t('questions.failed', { why: error.message }));
      missing.hidden = false;
      return;
    }
    if (gone) return;
    means = meanings(data.synonyms);
    const link = (id) => linkTo('figure', id, state);
    questions.replaceChildren(...data.questions.slice(1).map(({ question, answer, figures }) => h('section', { class: 'question' },
      h('h3', inEnglish(), h('a', { href: link(figures[0]) }, question)), h('p', inEnglish(), rich(answer)),
      h('div', { class: 'thumbs' }, figures.slice(0, 2).map((id) => thumbs.make(book.figures.get(id), link(id)))))));
    cards = data.figures.map(({ id, level, axes }) => {
      const figure = book.figures.get(id);
      const below = h('span', { class: 'quiet' }, h('span', inEnglish(), figure.theory.title.split(' (')[0]), ' · ', t(LEVELS[level]));
      return { theory: figure.theory.id, level, axes: fold(axes.map((text) => `${spoken(text)} ${plain(text)}`).join(' ')), element: thumbs.make(figure, link(id), below) };
    });
    wall.replaceChildren(...cards.map((card) => card.element));
    show();
    const all = await lectures().catch(() => []);
    shelf.replaceChildren(h('h2', {}, t('lectures')), h('p', {}, t('lectures.what')), lectureLinks(all, state), h('p', {}, h('a', { href: linkTo('lecture', '', state) }, t('lectures.own'))));
    shelf.hidden = !all.length;
    element.dataset.complete = 'true';
  }

  const element = h('article', { class: 'home' },
    h('header', { class: 'title' }, title, h('p', { class: 'look', ...inEnglish() }, rich(entry.look))),
    h('div', { class: 'lead' },
      h('div', { class: 'stage' }, plot.element, problem),
      h('form', { class: 'panel', 'aria-label': frame('parameters'), onsubmit: (event) => event.preventDefault() }, inputs.elements(entry.primary),
        h('p', { class: 'answer', ...inEnglish() }, rich(book.lead.answer)), h('p', {}, whole)), readouts.element),
    missing,
    h('section', {}, h('h2', {}, t('questions')), questions),
    shelf,
    h('section', {}, h('h2', {}, t('figures.all')), filters, count, wall));

  return {
    element, title,
    begin() {
      inputs.show();
      if (!plot.redraw()) throw new Error(frame('failed.figure', { figure: entry.title, why: problem.textContent }));
      // what lies below is asked for when the figure is there
      setTimeout(fill);
      return [];
    },
    redraw() {
      plot.redraw();
      thumbs.redraw();
    },
    dispose() {
      gone = true;
      thumbs.dispose();
      plot.dispose();
    },
  };
}
