// Solving for an input, and scanning one or two: forms, and what they answer.
import { eachFrame, h, setText } from '../pkg/read/dom.js';
import { makeTable } from './table.js';
import { save } from './files.js';
import { themeInForce } from './theme.js';
import { fieldText, math, plain, refusalText, rich, spoken, unitMarkup, unitNodes, unitText, withUnit } from './text.js';
import { readTyped } from './typed.js';

const SHOWN = 60; // rows of a table that are shown

// the unit stands beside the number: with it the words would be cut on a phone
const option = (entry, chosen) => h('option', { value: entry.name, selected: entry.name === chosen }, spoken(entry.meaning));
/** A number with its unit, whose small letters stand low. */
const measured = (value, unit, digits) => h('span', {}, withUnit(value, '', digits), unitText(plain(unit)) ? [' ', unitNodes(unit)] : null);
const unitOf = (entries, name) => entries.find((one) => one.name === name)?.unit ?? '';
const numbers = (entry) => entry.params.filter((param) => param.type === 'number');
const others = (state, ...names) => Object.fromEntries([...state.values].filter(([name]) => !names.includes(name)));
/** A line that says so where other inputs have uncertainties, which are not carried here. */
const certain = (state, ...names) => ([...state.uncertain.keys()].some((name) => !names.includes(name)) ? h('p', { class: 'quiet' }, 'The other inputs are taken without their uncertainties.') : '');

/** *Solve for*: an output and its value in, inputs out. `use(values)` puts a solution into the inputs. */
export function makeSolver(app, entry, state, use) {
  const { core } = app;
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
  const find = () => {
    state.solve = [output.value, value.value.trim(), input.value].join('|');
    app.changed();
    const { value: wanted, uncertain, error } = readTyped(value.value);
    if (error || uncertain) {
      answer.replaceChildren(h('p', { class: 'field-error' }, `The value to reach: ${error ?? 'a number without an uncertainty is wanted'}.`));
      return;
    }
    const param = entry.params.find((one) => one.name === input.value);
    try {
      const found = core.solve(entry.id, others(state, param.name), output.value, wanted, param.name, undefined);
      const said = (root) => (typeof root === 'number' ? measured(root, param.unit, 8) : param.choices.find((choice) => choice.id === root)?.label ?? root);
      answer.replaceChildren(h('p', {}, found.length === 1 ? 'One solution:' : `${found.length} solutions:`), h('ul', {}, found.map((root) => h('li', {}, math(param.symbol), ' = ', said(root), ' ',
        h('button', { type: 'button', class: 'small', onclick: () => use({ [param.name]: root }) }, 'Take it')))), certain(state, param.name));
    } catch (refusal) {
      answer.replaceChildren(h('p', { class: 'field-error' }, rich(refusalText(`${refusal.message[0].toUpperCase()}${refusal.message.slice(1)}.`, entry.params))));
    }
  };
  const element = h('details', { class: 'solver', open: Boolean(state.solve) }, h('summary', {}, 'Solve for an input'),
    h('form', { onsubmit: (event) => { event.preventDefault(); find(); } },
      h('label', {}, 'I want ', output), h('label', {}, ' to be ', value, ' ', unit), h('label', {}, ' by changing ', input), h('button', { type: 'submit' }, 'Solve')),
    h('p', { class: 'quiet' }, 'All values within the range of the slider are found; the other inputs stay as they are.'), answer);
  return { element, begin: () => state.solve && find() };
}

/** *Scan*: one input or two over a range, with a plot, a table and a file. */
export function makeScanner(app, entry, state) {
  const { core } = app;
  const names = numbers(entry).map((param) => param.name);
  const [first = '', second = '', drawn = ''] = state.scan.split('|');
  const read = (text) => {
    const [, name = '', from = '', to = '', steps = '', log = ''] = /^(\w+):(.*?)\.\.(.*?):(\d+)(?::(log))?$/.exec(text) ?? [];
    return { name, from, to, steps, log: Boolean(log) };
  };
  const line = (label, text, optional) => {
    const at = read(text);
    const field = (name, value, words) => h('input', { type: 'text', inputmode: name === 'steps' ? 'numeric' : 'text', size: 8, value, autocomplete: 'off', 'aria-label': `${label}, ${words}`, 'data-scan': `${optional ? 'second' : 'first'}-${name}` });
    const select = h('select', { 'aria-label': label, 'data-scan': optional ? 'second' : 'first' }, optional ? h('option', { value: '' }, 'no second input') : null, numbers(entry).map((one) => option(one, at.name)));
    const [from, to, steps] = [field('from', at.from, 'from'), field('to', at.to, 'to'), field('steps', at.steps, 'number of points')];
    const log = h('input', { type: 'checkbox', checked: at.log });
    const shown = h('span', { class: 'unit' });
    const fill = () => {
      const param = entry.params.find((one) => one.name === select.value);
      if (!param) return;
      from.value = fieldText(param.min);
      to.value = fieldText(param.max);
      steps.value = optional ? '3' : '41';
      log.checked = param.scale === 'log';
    };
    // a range is heard with what it is a range of
    const name = () => {
      const own = unitOf(entry.params, select.value);
      const unit = unitText(plain(own));
      const of = select.selectedOptions[0]?.value ? `, ${spoken(entry.params.find((one) => one.name === select.value)?.meaning ?? '')}` : '';
      for (const [one, words] of [[from, 'from'], [to, 'to']]) one.setAttribute('aria-label', `${label}${of}, ${words}${unit ? `, in ${unit}` : ''}`);
      shown.replaceChildren(...unitNodes(own));
    };
    select.addEventListener('change', () => {
      fill();
      name();
    });
    name();
    if (!at.from && !optional) fill();
    return {
      element: h('p', { class: 'scan-line' }, select, h('span', { class: 'pair' }, 'from ', from, ' to ', to, ' ', shown), h('span', { class: 'pair' }, 'in ', steps, ' points'), h('label', {}, log, ' equal ratios (log)')),
      get text() {
        return select.value ? `${select.value}:${from.value.trim()}..${to.value.trim()}:${steps.value.trim()}${log.checked ? ':log' : ''}` : '';
      },
      select,
    };
  };
  const [one, two] = [line('Input', first, false), line('Second input', second, true)];
  const chosen = new Set(drawn ? drawn.split(',') : entry.outputs.slice(0, 2).map((output) => output.name));
  const boxes = entry.outputs.map((output) => h('input', { type: 'checkbox', value: output.name, checked: chosen.has(output.name), 'data-scan': `output-${output.name}` }));
  const canvas = h('canvas', { role: 'img', 'aria-label': 'The outputs over the scanned input; the table below holds the same numbers.', hidden: true });
  const plot = h('div', { class: 'plot' }, canvas);
  const table = h('div');
  const problem = h('p', { class: 'field-error', role: 'alert', hidden: true });
  let rows = [];
  let last = null;

  const over = (text) => Object.fromEntries(text.filter(Boolean).map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]));
  const draw = () => {
    if (!last) return;
    const width = Math.max(Math.floor(plot.clientWidth), 200);
    const outputs = boxes.filter((box) => box.checked).map((box) => box.value).join(',');
    ({ rows } = core.scan_frame(canvas, entry.id, others(state, ...Object.keys(last)), last, outputs, { width, ratio: devicePixelRatio || 1, theme: themeInForce(), views: [], roof: 460 }));
    canvas.style.width = `${width}px`;
    canvas.hidden = false;
  };
  const fill = () => {
    const scanned = Object.keys(last);
    const param = (name) => entry.params.find((candidate) => candidate.name === name);
    const unit = (owner) => (unitText(plain(owner.unit)) ? ` (${unitMarkup(owner.unit)})` : '');
    const columns = [...scanned.map((name) => `$${param(name).symbol}$${unit(param(name))}`), ...entry.outputs.map((output) => `$${output.symbol}$${unit(output)}`)];
    const names = [...scanned.map((name) => param(name).meaning), ...entry.outputs.map((output) => output.meaning)];
    if (rows.some((row) => row.error)) columns.push('refused');
    const cells = (row) => [...scanned.map((name) => withUnit(row.inputs[name], '', 6)), ...entry.outputs.map(({ name }) => (row.outputs ? withUnit(row.outputs[name], '', 6) : '')), row.error ? refusalText(row.error.message, entry.params) : ''].slice(0, columns.length);
    table.replaceChildren(certain(state, ...scanned), makeTable({ title: rows.length > SHOWN ? `The first ${SHOWN} of ${rows.length} rows; the file holds all` : '', columns, names, rows: rows.slice(0, SHOWN).map(cells) }));
    file.hidden = false;
  };
  const run = () => {
    state.scan = [one.text, two.text, boxes.filter((box) => box.checked).map((box) => box.value).join(',')].join('|');
    app.changed();
    problem.hidden = true;
    try {
      last = over([one.text, two.text]);
      draw();
      fill();
      app.say(`${rows.length} points were computed.`);
    } catch (refusal) {
      last = null;
      canvas.hidden = true;
      file.hidden = true;
      table.replaceChildren();
      problem.replaceChildren(...rich(refusalText(`${refusal.message[0].toUpperCase()}${refusal.message.slice(1)}.`, entry.params)));
      problem.hidden = false;
    }
  };
  const csv = () => {
    const scanned = Object.keys(last);
    const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    const unit = (owner) => (owner.unit === '1' ? '' : ` (${owner.unit})`);
    const head = [...scanned.map((name) => `${name}${unit(entry.params.find((param) => param.name === name))}`), ...entry.outputs.map((output) => `${output.name}${unit(output)}`), 'refused'];
    const lines = rows.map((row) => [...scanned.map((name) => row.inputs[name]), ...entry.outputs.map(({ name }) => row.outputs?.[name] ?? ''), row.error?.message ?? ''].map((cell) => quoted(String(cell))).join(','));
    return `${[head.map(quoted).join(','), ...lines].join('\r\n')}\r\n`;
  };
  const file = h('button', { type: 'button', class: 'small', hidden: true, onclick: () => save(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), `${entry.id.replace(/\W+/g, '-')}-scan.csv`) }, 'Save as CSV');
  for (const box of boxes) box.addEventListener('change', () => last && run());
  const width = new ResizeObserver(eachFrame(() => last && draw()));
  const element = h('details', { class: 'scanner', open: Boolean(state.scan) }, h('summary', {}, 'Scan an input'),
    h('form', { onsubmit: (event) => { event.preventDefault(); run(); } }, one.element, names.length > 1 ? two.element : null,
      h('p', {}, 'Draw: ', entry.outputs.map((output, k) => h('label', { class: 'box' }, boxes[k], ' ', math(output.symbol), ' ', rich(output.meaning)))),
      h('button', { type: 'submit' }, 'Scan'), ' ', file),
    problem, plot, table);
  return {
    element,
    begin() {
      width.observe(plot);
      if (state.scan && one.text) run();
    },
    redraw: () => last && draw(),
    dispose: () => width.disconnect(),
  };
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
