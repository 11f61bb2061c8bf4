// Solving for an input: a form, and what it answers; and how an error is written.
import { makeAsker } from './asking.js';
import { h, setText } from '../pkg/read/dom.js';
import { math, plain, refusalText, rich, spoken, unitNodes, unitText, withUnit } from './text.js';
import { readTyped } from './typed.js';

/** An input or output in a list. Its unit stands beside the number: with it the words would be cut on a phone. */
export const option = (entry, chosen) => h('option', { value: entry.name, selected: entry.name === chosen }, spoken(entry.meaning));
/** A number with its unit, whose small letters stand low. */
const measured = (value, unit, digits) => h('span', {}, withUnit(value, '', digits), unitText(plain(unit)) ? [' ', unitNodes(unit)] : null);
/** The unit of one of several. */
export const unitOf = (entries, name) => entries.find((one) => one.name === name)?.unit ?? '';
/** What is set, without some inputs. */
export const others = (state, ...names) => Object.fromEntries([...state.values].filter(([name]) => !names.includes(name)));
/** A line that says so where other inputs have uncertainties, which are not carried here. */
export const certain = (state, ...names) => ([...state.uncertain.keys()].some((name) => !names.includes(name)) ? h('p', { class: 'quiet' }, 'The other inputs are taken without their uncertainties.') : '');

/** *Solve for*: an output and its value in, inputs out. `use(values)` puts a solution into the inputs. */
export function makeSolver(app, entry, state, use) {
  const [output0 = '', value0 = '', input0 = ''] = state.solve.split('|');
  const output = h('select', { 'data-solve': 'output' }, entry.outputs.map((one) => option(one, output0)));
  // the keypad of numbers has no minus on some phones
  const value = h('input', { type: 'text', inputmode: 'text', value: value0, autocomplete: 'off', 'data-solve': 'value' });
  // the unit of the value, where it is read and where it is heard
  const unit = h('span', { class: 'unit' });
  const name = () => unit.replaceChildren(...unitNodes(unitOf(entry.outputs, output.value)));
  output.addEventListener('change', name);
  name();
  const input = h('select', { 'data-solve': 'input' }, entry.params.map((one) => option(one, input0)));
  const answer = h('div', { class: 'solutions', role: 'status' });
  const button = h('button', { type: 'submit' }, 'Solve');
  const asker = makeAsker(app, entry, {
    label: 'The search', doing: 'Searching', things: 'places', again: 'Search again', ended: 'The search was ended.',
  }, () => button);
  const find = () => {
    state.solve = [output.value, value.value.trim(), input.value].join('|');
    app.changed();
    const { value: wanted, uncertain, error } = readTyped(value.value);
    if (error || uncertain) {
      asker.drop();
      answer.replaceChildren(h('p', { class: 'field-error' }, `The value to reach: ${error ?? 'a number without an uncertainty is wanted'}.`));
      return;
    }
    const param = entry.params.find((one) => one.name === input.value);
    const said = (root) => (typeof root === 'number' ? measured(root, param.unit, 8) : param.choices.find((choice) => choice.id === root)?.label ?? root);
    asker.ask('solve', [entry.id, others(state, param.name), output.value, wanted, param.name, undefined], {
      again: find,
      waits: () => answer.replaceChildren(),
      done: (found) => answer.replaceChildren(h('p', {}, found.length === 1 ? 'One solution:' : `${found.length} solutions:`), h('ul', {}, found.map((root) => h('li', {}, math(param.symbol), ' = ', said(root), ' ',
        h('button', { type: 'button', class: 'small', onclick: () => use({ [param.name]: root }) }, 'Take it')))), certain(state, param.name)),
      refused: (refusal) => answer.replaceChildren(h('p', { class: 'field-error' }, rich(refusalText(`${refusal.message[0].toUpperCase()}${refusal.message.slice(1)}.`, entry.params)))),
    });
  };
  const element = h('details', { class: 'solver', open: Boolean(state.solve) }, h('summary', {}, 'Solve for an input'),
    h('form', { onsubmit: (event) => { event.preventDefault(); find(); } },
      h('label', {}, 'I want ', output), h('label', {}, ' to be ', value, ' ', unit), h('label', {}, ' by changing ', input), button),
    h('p', { class: 'quiet' }, 'All values within the range of the slider are found; the other inputs stay as they are.'), asker.element, answer);
  return { element, begin: () => state.solve && find(), outdated: asker.outdated, dispose: asker.dispose };
}

/** A value and its error to two digits of the error, where both are written without a power of ten. */
function withError(value, error) {
  const plainly = (number) => Math.abs(number) >= 1e-3 && Math.abs(number) < 1e6;
  if (!plainly(value) || !plainly(error)) return `${withUnit(value, '', 5)} ± ${withUnit(error, '', 2)}`;
  const step = 10 ** (Math.floor(Math.log10(error)) - 1);
  const rounded = (number) => withUnit(Number((Math.round(number / step) * step).toPrecision(12)), '', 12);
  return `${rounded(value)} ± ${rounded(error)}`;
}

/** An output with its error, and where the error comes from, for the table of results. */
export function showError(cell, below, { symbol, unit }, value, uncertain, entry) {
  if (!uncertain) {
    below.replaceChildren();
    return;
  }
  setText(cell, withError(value, uncertain.error));
  const shares = Object.entries(uncertain.shares).sort(([, a], [, b]) => b - a);
  const parts = shares.flatMap(([name, share], k) => [k ? ', ' : '', `${Math.round(share * 100)} % from `, math(entry.params.find((param) => param.name === name).symbol)]);
  const bent = uncertain.method === 'sampled' ? `. The formula bends within the errors: two of three values of it lie from ${withUnit(uncertain.interval[0], '', 4)} to ` : '';
  const end = bent ? measured(uncertain.interval[1], unit, 4) : '';
  const refused = uncertain.refused > 0 ? `. ${(100 * uncertain.refused).toFixed(1)} % of the sampled values are not allowed and were left out` : '';
  below.replaceChildren('The error of ', math(symbol), ': ', ...parts, bent, end, refused, '.');
}
