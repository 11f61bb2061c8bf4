// The front page: one live figure under its question, more questions with their figures, and all figures side by side.
import { front } from './core.js';
import { eachFrame, h, later, setText } from '../pkg/read/dom.js';
import { makeInputs } from './inputs.js';
import { makePlot } from './plot.js';
import { fold, meanings } from './find.js';
import { linkTo, writeFragment } from './state.js';
import { makeReadouts } from './table.js';
import { plain, refusalText, rich, spoken } from './text.js';
import { makeThumbs } from './thumbs.js';
import { lectureLinks, lectures } from './lecture/shelf.js';

const LEVELS = { first: 'a first look', course: 'for a course', research: 'for readers of the paper' };

/** The front page. `entry` is the figure that it opens with. */
export function makeHome(app, entry, state) {
  const { core, book } = app;
  const thumbs = makeThumbs(core);
  const given = () => Object.fromEntries(state.values);
  const readouts = makeReadouts();
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const whole = h('a', { href: linkTo('figure', entry.id, state) }, 'Open this figure with its equations, its source and all of its parameters');
  const plot = makePlot({
    core, entry, say: app.say, embedded: false, inputs: given, values: () => state.values, axes: () => [],
    write: (values) => inputs.write(values), zoomed() {}, data() {},
    read: (reading) => readouts.show(reading.readouts),
    refused(error) {
      inputs.refuse(error);
      problem.replaceChildren(...rich(`${refusalText(error.message, entry.params)}. The figure shows the last values that could be drawn.`));
      problem.hidden = false;
    },
  });
  const redraw = eachFrame(() => {
    if (!plot.redraw()) return;
    problem.hidden = true;
    inputs.accept();
    whole.href = `#${writeFragment({ ...state, view: 'figure' }, book)}`;
  });
  const inputs = makeInputs(entry, state, redraw);

  const title = h('h1', { tabindex: -1 }, book.lead.question);
  const questions = h('div', { class: 'questions' });
  const wall = h('div', { class: 'wall' });
  const count = h('p', { class: 'quiet', role: 'status' });
  const missing = h('p', { class: 'problem', role: 'alert', hidden: true });
  const choice = (label, name, options) => h('label', {}, `${label} `, h('select', { 'data-filter': name, onchange: (event) => choose(name, event.target.value) },
    h('option', { value: '' }, 'all'), options.map(([value, text]) => h('option', { value, selected: state[name] === value }, text))));
  const choose = (name, value) => {
    state[name] = value;
    app.changed();
    show();
  };
  const axis = h('input', { type: 'search', value: state.axis, placeholder: 'temperature, viscosity, time', autocomplete: 'off', 'data-filter': 'axis' });
  axis.addEventListener('input', later(() => choose('axis', axis.value.slice(0, 60)), 200));
  const rooms = [...book.theories.values(), ...book.rooms.values()];
  const filters = h('form', { class: 'filters', role: 'search', 'aria-label': 'Choose figures', onsubmit: (event) => event.preventDefault() },
    choice('Theory', 'theory', rooms.map((room) => [room.id, room.title])),
    choice('Level', 'level', Object.entries(LEVELS)),
    h('label', {}, 'On the axes ', axis));
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
    setText(count, shown === cards.length ? `${shown} figures` : `${shown} of ${cards.length} figures${shown ? '' : ': none has all of this; choose “all” again or another word for the axes'}`);
  }

  async function fill() {
    let data;
    try {
      data = await front();
    } catch (error) {
      setText(missing, `The questions could not be loaded: ${error.message}. All figures are in the list at the side; reload the page to try again.`);
      missing.hidden = false;
      return;
    }
    if (gone) return;
    means = meanings(data.synonyms);
    const link = (id) => linkTo('figure', id, state);
    questions.replaceChildren(...data.questions.slice(1).map(({ question, answer, figures }) => h('section', { class: 'question' },
      h('h3', {}, h('a', { href: link(figures[0]) }, question)), h('p', {}, rich(answer)),
      h('div', { class: 'thumbs' }, figures.slice(0, 2).map((id) => thumbs.make(book.figures.get(id), link(id)))))));
    cards = data.figures.map(({ id, level, axes }) => {
      const figure = book.figures.get(id);
      const below = h('span', { class: 'quiet' }, figure.theory.title.split(' (')[0], ' · ', LEVELS[level]);
      return { theory: figure.theory.id, level, axes: fold(axes.map((text) => `${spoken(text)} ${plain(text)}`).join(' ')), element: thumbs.make(figure, link(id), below) };
    });
    wall.replaceChildren(...cards.map((card) => card.element));
    show();
    const all = await lectures().catch(() => []);
    shelf.replaceChildren(h('h2', {}, 'Lectures'), h('p', {}, 'Figures in order, with words and questions that are answered before the answer is shown.'), lectureLinks(all, state), h('p', {}, h('a', { href: linkTo('lecture', '', state) }, 'Make your own')));
    shelf.hidden = !all.length;
    element.dataset.complete = 'true';
  }

  const element = h('article', { class: 'home' },
    h('header', { class: 'title' }, title, h('p', { class: 'look' }, rich(entry.look))),
    h('div', { class: 'lead' },
      h('div', { class: 'stage' }, plot.element, problem, readouts.element),
      h('form', { class: 'panel', 'aria-label': 'Parameters', onsubmit: (event) => event.preventDefault() }, inputs.elements(entry.primary),
        h('p', { class: 'answer' }, rich(book.lead.answer)), h('p', {}, whole))),
    missing,
    h('section', {}, h('h2', {}, 'More questions'), questions),
    shelf,
    h('section', {}, h('h2', {}, 'All figures'), filters, count, wall));

  return {
    element, title,
    begin() {
      inputs.show();
      if (!plot.redraw()) throw new Error(`${entry.title} cannot be drawn: ${problem.textContent}`);
      fill();
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
