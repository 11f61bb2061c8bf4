// Solving for an input: a form, and what it answers; and how an error is written.
import { makeAsker } from './asking.js';
import { numberWithError } from './with-error.js';
import { h, setText } from '../pkg/read/dom.js';
import { fieldText, math, plain, spoken, unitNodes, unitText, withUnit } from './text.js';
import { readTyped } from './typed.js';
import { unsolved } from './unsolved.js';
import { inEnglish } from './words.js';
import { t as frame } from './words/frame.js';
import { t } from './words/calculator.js';

/** An input or output in a list. Its unit stands beside the number: with it the words would be cut on a phone. */
export const option = (entry, chosen) => h('option', { value: entry.name, selected: entry.name === chosen, ...inEnglish() }, spoken(entry.meaning));
/** A number with its unit, whose small letters stand low. */
const measured = (value, unit, digits) => h('span', {}, withUnit(value, '', digits), unitText(plain(unit)) ? [' ', unitNodes(unit)] : null);
/** The unit of one of several. */
export const unitOf = (entries, name) => entries.find((one) => one.name === name)?.unit ?? '';
/** What is set, without some inputs. */
export const others = (state, ...names) => Object.fromEntries([...state.values].filter(([name]) => !names.includes(name)));
/** A line that says so where other inputs have uncertainties, which are not carried here. */
export const certain = (state, ...names) => ([...state.uncertain.keys()].some((name) => !names.includes(name)) ? h('p', { class: 'quiet' }, t('certain')) : '');

/** *Solve for*: an output and its value in, inputs out. `use(values)` puts a solution into the inputs. */
export function makeSolver(app, entry, state, use) {
  const [output0 = '', value0 = '', input0 = '', within0 = ''] = state.solve.split('|');
  const output = h('select', { 'data-solve': 'output' }, entry.outputs.map((one) => option(one, output0)));
  // the keypad of numbers has no minus on some phones
  const value = h('input', { type: 'text', inputmode: 'text', value: value0, autocomplete: 'off', 'data-solve': 'value' });
  // the unit of the value, where it is read and where it is heard
  const unit = h('span', { class: 'unit' });
  const name = () => unit.replaceChildren(...unitNodes(unitOf(entry.outputs, output.value)));
  output.addEventListener('change', name);
  name();
  const input = h('select', { 'data-solve': 'input' }, entry.params.map((one) => option(one, input0)));
  // where to search: the range of the slider, or ends of the reader's own
  const [low0 = '', high0 = ''] = within0.split('..');
  const ends = [['low', low0], ['high', high0]].map(([end, text]) => h('input', { type: 'text', inputmode: 'text', size: 8, value: text.trim(), autocomplete: 'off', 'data-solve': end }));
  const asked = () => entry.params.find((one) => one.name === input.value);
  const endUnit = h('span', { class: 'unit' });
  const within = h('span', { class: 'pair', role: 'group', 'aria-label': t('solve.where') }, t.nodes('solve.within', { low: ends[0], high: ends[1], unit: endUnit }));
  const limits = () => {
    const param = asked();
    within.hidden = param?.type !== 'number';
    if (within.hidden) return;
    const unit = unitText(plain(param.unit));
    endUnit.replaceChildren(...unitNodes(param.unit));
    ends.forEach((field, k) => {
      field.placeholder = fieldText(k ? param.max : param.min);
      field.setAttribute('aria-label', `${t(k ? 'solve.high' : 'solve.low')}${unit ? frame('control.unit', { unit }) : ''}`);
    });
  };
  input.addEventListener('change', () => {
    // the ends of another input say nothing of this one
    for (const field of ends) field.value = '';
    limits();
  });
  limits();
  const answer = h('div', { class: 'solutions', role: 'status' });
  const button = h('button', { type: 'submit' }, t('solve.button'));
  const asker = makeAsker(app, entry, {
    label: t('search'), doing: t('search.doing'), things: t('things.places'), again: t('search.again'), ended: t('search.ended'),
  }, () => button);
  const find = () => {
    const param = asked();
    const typed = within.hidden ? ['', ''] : ends.map((field) => field.value.trim());
    const own = typed.some(Boolean);
    state.solve = [output.value, value.value.trim(), input.value, ...(own ? [typed.join('..')] : [])].join('|');
    app.changed();
    const bad = (words) => {
      asker.drop();
      answer.replaceChildren(h('p', { class: 'field-error' }, words));
    };
    const { value: wanted, uncertain, error } = readTyped(value.value);
    if (error || uncertain) return bad(t('solve.bad', { why: error ?? t('solve.uncertain') }));
    // an end that is left empty is that of the slider
    const read = own ? typed.map((text, k) => (text ? readTyped(text) : { value: k ? param.max : param.min })) : [];
    for (const end of read) if (end.error || end.uncertain) return bad(t('solve.ends.bad', { why: end.error ?? t('solve.uncertain') }));
    if (own && !(read[0].value < read[1].value)) return bad(t('solve.ends.rise'));
    const said = (root) => (typeof root === 'number' ? measured(root, param.unit, 8) : param.choices.find((choice) => choice.id === root)?.label ?? root);
    asker.ask('solve', [entry.id, others(state, param.name), output.value, wanted, param.name, own ? Float64Array.from(read, (end) => end.value) : undefined], {
      again: find,
      waits: () => answer.replaceChildren(),
      done: (found) => answer.replaceChildren(h('p', {}, t('solutions', { n: found.length })), h('ul', {}, found.map((root) => h('li', {}, math(param.symbol), ' = ', said(root), ' ',
        h('button', { type: 'button', class: 'small', onclick: () => use({ [param.name]: root }) }, t('take'))))), certain(state, param.name)),
      refused: (refusal) => answer.replaceChildren(h('p', { class: 'field-error' }, unsolved(refusal, entry, { param, output: output.value, wanted, range: own ? read.map((end) => end.value) : [param.min, param.max] }), own || within.hidden || refusal.kind !== 'no_solution' ? '' : ` ${t('solve.wider')}`)),
    });
  };
  const element = h('details', { class: 'solver', open: Boolean(state.solve) }, h('summary', {}, t('solve')),
    h('form', { onsubmit: (event) => { event.preventDefault(); find(); } },
      h('label', {}, t.nodes('solve.output', { output })), ' ', h('label', {}, t.nodes('solve.value', { value, unit })), ' ', h('label', {}, t.nodes('solve.input', { input })), ' ', within, ' ', button),
    h('p', { class: 'quiet' }, t('solve.what')), asker.element, answer);
  // a link that asks for what is not there is not answered with something else
  const lost = [[output0, entry.outputs], [input0, entry.params]].filter(([name, all]) => state.solve && name && !all.some((one) => one.name === name)).map(([name]) => name);
  const begin = () => {
    if (lost.length) answer.replaceChildren(h('p', { class: 'field-error' }, t('link.lost', { name: lost.join(', ') })));
    else if (state.solve) find();
  };
  return { element, begin, outdated: asker.outdated, dispose: asker.dispose };
}

/** An output with its error, and where the error comes from, for the table of results. */
export function showError(cell, below, { symbol, unit }, value, uncertain, entry) {
  if (!uncertain) {
    below.replaceChildren();
    return;
  }
  setText(cell, numberWithError(value, uncertain.error));
  const shares = Object.entries(uncertain.shares).sort(([, a], [, b]) => b - a);
  const parts = shares.flatMap(([name, share], k) => [k ? ', ' : '', ...t.nodes('error.share', { share: Math.round(share * 100), input: math(entry.params.find((param) => param.name === name).symbol) })]);
  let said = t.nodes('error', { output: math(symbol), parts });
  const words = { sampled: 'error.bent', interval: 'error.far' }[uncertain.method];
  if (words) said = t.nodes(words, { error: said, low: withUnit(uncertain.interval[0], '', 4), high: measured(uncertain.interval[1], unit, 4) });
  if (uncertain.refused > 0) said = t.nodes('error.refused', { error: said, share: Number((100 * uncertain.refused).toFixed(1)) });
  below.replaceChildren(...said.flat(Infinity));
}
