// The calculator: any quantity, its inputs, its outputs with units, its equation and source; a refusal names the input.
import { makeAsker } from './asking.js';
import { figuresOf } from './book.js';
import { eachFrame, h, setText } from '../pkg/read/dom.js';
import { bring } from './bring.js';
import { theoryNote } from './figure-view.js';
import { copy } from './files.js';
import { version } from './core.js';
import { makeInputs } from './inputs.js';
import { makeScanner } from './scanning.js';
import { makeSolver, showError } from './solving.js';
import { equationBlock, provenanceBlock } from './source.js';
import { baseValues, linkTo, writeFragment } from './state.js';
import { fieldText, math, refusalText, rich, unitNodes, withUnit } from './text.js';

/** The view of a quantity. */
export function makeCalculator(app, entry, state) {
  const { core, book } = app;
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const cells = entry.outputs.map(({ name }) => h('output', { 'data-output': name }));
  const below = entry.outputs.map(() => h('span', { class: 'quiet error-parts' }));
  const exact = entry.outputs.map(() => h('span', { class: 'exact' }));
  const line = h('code', { class: 'command' });
  let results = null;
  let errors = {};

  const outputs = h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Results' }, h('table', { class: 'outputs', role: 'table' },
    h('thead', { class: 'visually-hidden' }, h('tr', {}, ['quantity', 'value', 'unit', 'all digits'].map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', { role: 'rowgroup' }, entry.outputs.map(({ symbol, unit, meaning }, k) => h('tr', { role: 'row' },
      h('th', { scope: 'row', role: 'rowheader' }, h('span', { class: 'symbol' }, math(symbol)), h('span', { class: 'meaning' }, rich(meaning))),
      h('td', { class: 'number big', role: 'cell' }, cells[k]), h('td', { class: 'unit', role: 'cell' }, unitNodes(unit)), h('td', { class: 'number', role: 'cell' }, exact[k]))))), h('p', {}, below));

  const errorsOf = makeAsker(app, entry, {
    label: 'The errors', doing: 'Computing the errors', things: 'evaluations', again: 'Compute the errors', ended: 'The errors were not computed.',
  }, () => title);
  const told = () => entry.outputs.map(({ name, unit, meaning }) => `${meaning}: ${withUnit(results[name], unit)}`).slice(0, 4).join('; ');

  function show(answer) {
    results = answer.outputs;
    errors = answer.uncertainties;
    problem.hidden = true;
    outputs.classList.remove('stale');
    inputs.accept();
    entry.outputs.forEach(({ name, unit }, k) => {
      setText(cells[k], withUnit(results[name], '', 5));
      setText(exact[k], fieldText(results[name]));
      showError(cells[k], below[k], entry.outputs[k], results[name], errors[name], entry);
      cells[k].title = withUnit(results[name], unit, 5);
    });
    const base = baseValues(entry, '');
    const changed = [...state.values].filter(([name, value]) => state.uncertain.has(name) || base.get(name) !== value).map(([name, value]) => ` ${name}=${(state.uncertain.get(name) ?? String(value)).replace(/\s/g, '')}`);
    setText(line, `vitreous eval ${entry.id}${changed.join('')}`);
    return true;
  }
  function refuse(error) {
    errorsOf.drop();
    inputs.refuse(error);
    problem.hidden = false;
    problem.replaceChildren(...rich(`${refusalText(error.message, entry.params)}. ${results ? 'The results below are those of the last values that could be computed.' : ''}`.replace(/\.\./g, '.')));
    outputs.classList.add('stale');
    return false;
  }
  /** The results; false where they are refused. Where their errors take long, the results come before them. */
  function compute() {
    const given = Object.fromEntries(state.values);
    const alone = () => {
      try {
        return show({ outputs: core.evaluate(entry.id, given), uncertainties: {} });
      } catch (error) {
        return refuse(error);
      }
    };
    if (!state.uncertain.size) {
      errorsOf.drop();
      return alone();
    }
    let [now, good] = [true, true];
    errorsOf.ask('evaluate_uncertain', [entry.id, { ...given, ...Object.fromEntries(state.uncertain) }], {
      again: compute,
      waits: () => { good = alone(); },
      refused: (error) => { good = refuse(error); },
      done(answer) {
        show(answer);
        if (!now) app.say(`The errors are computed. ${told()}`);
      },
    });
    now = false;
    return good;
  }
  let asked = ''; // the inputs of what is shown
  const isSet = () => JSON.stringify([...state.values, ...state.uncertain]);
  const settled = () => {
    // a field that is left tells of its value once more: nothing is asked anew for that
    const same = isSet() === asked;
    asked = isSet();
    if (same && !outputs.classList.contains('stale')) {
      app.changed();
      return;
    }
    if (!same) {
      solver.outdated();
      scanner.outdated();
    }
    if (!compute()) return;
    app.changed();
    app.say(told());
  };
  const moved = eachFrame(settled);

  const inputs = makeInputs(entry, state, moved, () => outputs.classList.add('stale'));

  const solver = makeSolver(app, entry, state, (values) => inputs.write(values));
  const scanner = makeScanner(app, entry, state);
  const title = h('h1', { tabindex: -1 }, rich(entry.title));
  const shown = figuresOf(book, entry);
  const copied = h('span', { role: 'status', class: 'quiet' });
  const copyButton = h('button', {
    type: 'button', class: 'small',
    async onclick() {
      const ok = await copy(`${JSON.stringify({ quantity: entry.id, inputs: { ...Object.fromEntries(state.values), ...Object.fromEntries(state.uncertain) }, outputs: results, uncertainties: errors, version }, null, 1)}\n`);
      setText(copied, ok ? 'Copied.' : 'This browser does not let the page copy; select the numbers instead.');
    },
  }, 'Copy as JSON');
  const addButton = h('button', {
    type: 'button', class: 'small', 'data-add': '',
    async onclick() {
      const { addResult } = await bring(() => import('./lecture/add.js'));
      const shown = entry.outputs.map(({ name, symbol, unit }) => ({ name, symbol, value: withUnit(results[name], unit, 4) }));
      copied.replaceChildren(await addResult(entry, writeFragment({ ...state, embed: false, controls: null, solve: '', scan: '' }, book), shown));
    },
  }, 'Add to lecture');
  const element = h('article', { class: 'calculator-view' },
    h('header', { class: 'title' }, title, h('p', { class: 'quiet' }, entry.theory.title, ' · ', h('code', {}, entry.id))),
    h('form', { class: 'panel', 'aria-label': 'Inputs', onsubmit: (event) => event.preventDefault() },
      h('div', { class: 'panel-head' }, h('h2', {}, 'Inputs'), h('button', { type: 'button', class: 'small', 'data-reset': '', onclick: () => inputs.start('') }, 'Reset')),
      inputs.presets, inputs.elements(state.embed && state.controls?.length ? state.controls : undefined),
      entry.params.length ? null : h('p', { class: 'quiet' }, 'This quantity takes no inputs.'),
      entry.params.some(({ type }) => type === 'number') && !state.embed ? h('p', { class: 'quiet' }, 'A number may be typed with its uncertainty: 0.85±0.05, 0.85(5) or 0.8..0.9.') : null,
      entry.rules.length ? h('p', { class: 'quiet rules' }, 'Also: ', entry.rules.map((rule) => rule.text).join('; '), '.') : null),
    h('div', { class: 'results' }, h('div', { class: 'panel-head' }, h('h2', {}, 'Results'), copied, addButton, copyButton), problem, outputs, errorsOf.element,
      entry.params.length && !state.embed ? [solver.element, scanner.element] : null,
      h('section', { class: 'about', 'aria-label': 'Equation and source' }, equationBlock(entry.equations), provenanceBlock(entry.provenance)),
      entry.note ? h('p', { class: 'caption' }, rich(entry.note)) : null,
      shown.length ? h('p', { class: 'links' }, 'Drawn in: ', shown.map((figure, k) => [k ? ' · ' : '', h('a', { href: linkTo('figure', figure.id, state) }, rich(figure.title))])) : null,
      h('p', { class: 'quiet' }, 'On the command line: ', line), theoryNote(entry.theory)));

  return {
    element, title,
    begin() {
      inputs.show();
      const lost = [];
      if (!compute()) {
        lost.push(`${problem.textContent} The defaults are used instead.`);
        inputs.fill('');
        compute();
      }
      asked = isSet();
      solver.begin();
      scanner.begin();
      return lost;
    },
    redraw: () => scanner.redraw(),
    dispose() {
      for (const one of [errorsOf, solver, scanner]) one.dispose();
    },
  };
}
