// What was measured: chosen by the reader, else guessed from the heads of the table; and the model that is set beside it.
import { roomOf } from '../../pkg/load.js';
import { h } from '../../pkg/read/dom.js';
import { spoken } from '../text.js';
import { t } from '../words/data.js';
import { project } from './project.js';
import { said } from './said.js';

const keyWith = (model, name) => `${model.x.name} ${model.x.unit} ${name} ${model.y.unit}`;

/** What a model speaks of: models of one key are rivals, whatever theory they are of. */
export const axesKey = (model) => keyWith(model, model.y.name);

/** Whether a key that was kept is that of a model; older ones have the name of its output. */
const speaksOf = (model, key) => [axesKey(model), keyWith(model, model.y.output)].includes(key);

/** All models of the same measurement over the same input. */
export const rivals = (models, model) => models.filter((other) => axesKey(other) === axesKey(model));

/** A model as it stands, and once for each choice that is a curve of its own: `chosen` is what it is given. */
const variants = (model) => (model.alternatives ?? []).reduce((all, name) => {
  const one = model.held.find((held) => held.name === name);
  return all.flatMap((of) => one.choices.map(({ id, label }) => (id === one.default ? of : { ...of, title: `${of.title}, ${label}`, chosen: { ...of.chosen, [name]: id } })));
}, [model]);

/** All curves that are compared with that of a model. */
export const compared = (models, model) => rivals(models, model).flatMap(variants);

/** The first model of each pair of axes, by the key of the axes. */
function measurements(models) {
  const kinds = new Map();
  for (const one of models) if (!kinds.has(axesKey(one))) kinds.set(axesKey(one), one);
  return kinds;
}

// what was guessed of a table, by what was said of its columns: a change of something else reads no long table anew
const guesses = new WeakMap();

/**
 * `{model, why, guessed}` for a set, the one that is looked at where none is named: no model where nothing tells what was measured. `why` is what the core says a guess
 * rests on, or why there is none. Throws where the table cannot be read.
 */
export function decided(core, models, book, set = project.set) {
  const { now } = project;
  const kinds = measurements(models);
  const wanted = models.find(({ id }) => id === now.model);
  // to begin with a law that belongs to no paper, where it speaks of this measurement by its name
  const first = (key) => {
    const all = models.filter((one) => axesKey(one) === key);
    return all.find(({ id, y }) => !book.theories.get(roomOf(id))?.claims && y.name === y.output) ?? all[0];
  };
  const of = (key) => (wanted && axesKey(wanted) === key ? wanted : first(key));
  const chosen = set.measured && models.find((one) => speaksOf(one, set.measured));
  if (chosen) return { model: of(axesKey(chosen)), why: null, guessed: false };
  const side = ({ name, unit, symbol, any_unit: any }) => ({ name, unit, symbol, ...(any ? { any_unit: true } : {}) });
  if (guesses.get(set.columns)?.text !== set.text) {
    const asked = { kinds: [...kinds.values()].map(({ x, y }) => ({ x: side(x), y: side(y) })), columns: set.columns };
    guesses.set(set.columns, { text: set.text, guess: core.guess_measured(set.text, asked) });
  }
  const { kind, said: why } = guesses.get(set.columns).guess;
  const found = kind === undefined || kind === null ? null : [...kinds.keys()][kind];
  if (found) return { model: of(found), why, guessed: true };
  // a model that was chosen before says what it is about
  return { model: wanted ?? null, why, guessed: false };
}

/** What was measured: one choice for each pair of axes, and what the guess rests on. */
export function measuredBlock(models, { model, why, guessed }) {
  const label = (one) => t('against', { y: spoken(one.y.meaning), x: spoken(one.x.meaning) });
  const chosen = () => {
    const id = select.value;
    const measured = axesKey(models.find((one) => one.id === id));
    project.change({ model: id, free: null, held: {}, sets: project.now.sets.map((set) => (set === project.set ? { ...set, measured } : set)) });
  };
  const options = [...measurements(models).values()].map((one) => h('option', { value: one.id, selected: Boolean(model) && axesKey(one) === axesKey(model) }, label(one)));
  const select = h('select', { 'data-measured-kind': '', onchange: chosen }, model ? null : h('option', { value: '', selected: true, disabled: true }, t('measured.choose')), options);
  const after = t(guessed ? 'measured.wrong' : model ? 'measured.model' : 'measured.none');
  return [
    h('p', {}, h('label', {}, t.nodes('measured', { choice: select }))),
    why ? h('p', { class: model ? 'quiet guess' : 'guess', role: model ? null : 'status' }, h('span', {}, said(why)), ` ${after}`) : null,
  ];
}
