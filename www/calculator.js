// The calculator: any quantity, its inputs, its outputs with units, its equation and source; a refusal names the input.
import { makeAsker } from './asking.js';
import { figuresOf } from './book.js';
import { eachFrame, h, setText } from '../pkg/read/dom.js';
import { bring } from './bring.js';
import { copy } from './files.js';
import { version } from './core.js';
import { makeInputs } from './inputs.js';
import { makeScanner } from './scanning.js';
import { makeSolver, showError } from './solving.js';
import { equationBlock, provenanceBlock } from './source.js';
import { baseValues, linkTo, writeFragment } from './state.js';
import { fieldText, math, refusalText, rich, unitNodes, withUnit } from './text.js';
import { theoryNote } from './theory-note.js';
import { inEnglish } from './words.js';
import { t as frame } from './words/frame.js';
import { t } from './words/calculator.js';

// brackets are signs of their own to a shell
const inShell = (word) => (/[^\w.,:=+±/-]/.test(word) ? `'${word}'` : word);

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
  let refusal = null; // why there are no results

  const outputs = h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('results') }, h('table', { class: 'outputs', role: 'table' },
    h('thead', { class: 'visually-hidden' }, h('tr', {}, ['column.quantity', 'column.value', 'column.unit', 'column.digits'].map((key) => h('th', { scope: 'col' }, t(key))))),
    h('tbody', { role: 'rowgroup' }, entry.outputs.map(({ symbol, unit, meaning }, k) => h('tr', { role: 'row' },
      h('th', { scope: 'row', role: 'rowheader' }, h('span', { class: 'symbol' }, math(symbol)), h('span', { class: 'meaning', ...inEnglish() }, rich(meaning))),
      h('td', { class: 'number big', role: 'cell' }, cells[k]), h('td', { class: 'unit', role: 'cell' }, unitNodes(unit)), h('td', { class: 'number', role: 'cell' }, exact[k]))))), h('p', {}, below));

  const errorsOf = makeAsker(app, entry, {
    label: t('errors'), doing: t('errors.doing'), things: t('things.evaluations'), again: t('errors.again'), ended: t('errors.ended'),
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
    const changed = [...state.values].filter(([name, value]) => state.uncertain.has(name) || base.get(name) !== value).map(([name, value]) => ` ${inShell(`${name}=${(state.uncertain.get(name) ?? String(value)).replace(/\s/g, '')}`)}`);
    setText(line, `vitreous eval ${entry.id}${changed.join('')}`);
    return true;
  }
  function refuse(error) {
    refusal = error;
    errorsOf.drop();
    inputs.refuse(error);
    problem.hidden = false;
    problem.replaceChildren(...t.nodes(results ? 'refused.last' : 'refused', { why: h('span', inEnglish(), rich(refusalText(error, entry).replace(/\.$/, ''))) }));
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
        if (!now) app.say(t('errors.told', { results: told() }));
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
  const title = h('h1', { tabindex: -1, ...inEnglish() }, rich(entry.title));
  const shown = figuresOf(book, entry);
  const copied = h('span', { role: 'status', class: 'quiet' });
  const copyButton = h('button', {
    type: 'button', class: 'small',
    async onclick() {
      const ok = await copy(`${JSON.stringify({ quantity: entry.id, inputs: { ...Object.fromEntries(state.values), ...Object.fromEntries(state.uncertain) }, outputs: results, uncertainties: errors, version }, null, 1)}\n`);
      setText(copied, t(ok ? 'copied' : 'copy.refused'));
    },
  }, t('copy'));
  const addButton = h('button', {
    type: 'button', class: 'small', 'data-add': '',
    async onclick() {
      const { addResult } = await bring(() => import('./lecture/add.js'));
      const shown = entry.outputs.map(({ name, symbol, unit }) => ({ name, symbol, value: withUnit(results[name], unit, 4) }));
      copied.replaceChildren(await addResult(entry, writeFragment({ ...state, embed: false, controls: null, solve: '', scan: '' }, book), shown));
    },
  }, t('lecture'));
  const element = h('article', { class: 'calculator-view' },
    h('header', { class: 'title' }, title, h('p', { class: 'quiet' }, h('span', inEnglish(), entry.theory.title), ' · ', h('code', {}, entry.id))),
    h('form', { class: 'panel', 'aria-label': t('inputs'), onsubmit: (event) => event.preventDefault() },
      h('div', { class: 'panel-head' }, h('h2', {}, t('inputs')), h('button', { type: 'button', class: 'small', 'data-reset': '', onclick: () => inputs.start('') }, frame('reset'))),
      inputs.presets, inputs.elements(state.embed && state.controls?.length ? state.controls : undefined),
      entry.params.length ? null : h('p', { class: 'quiet' }, t('inputs.none')),
      entry.params.some(({ type }) => type === 'number') && !state.embed ? h('p', { class: 'quiet' }, t('uncertain', { examples: t('examples') })) : null,
      entry.rules.length ? h('p', { class: 'quiet rules' }, frame.nodes('rules', { rules: h('span', inEnglish(), entry.rules.map((rule) => rule.text).join('; ')) })) : null),
    h('div', { class: 'results' }, h('div', { class: 'panel-head' }, h('h2', {}, t('results')), copied, addButton, copyButton), problem, outputs, errorsOf.element,
      entry.params.length && !state.embed ? [solver.element, scanner.element] : null,
      h('section', { class: 'about', 'aria-label': frame('about.source') }, equationBlock(entry.equations), provenanceBlock(entry.provenance)),
      entry.note ? h('p', { class: 'caption', ...inEnglish() }, rich(entry.note)) : null,
      shown.length ? h('p', { class: 'links' }, t.nodes('drawn', { figures: shown.map((figure, k) => [k ? ' · ' : '', h('a', { href: linkTo('figure', figure.id, state), ...inEnglish() }, rich(figure.title))]) })) : null,
      h('p', { class: 'quiet' }, t.nodes('command', { command: line })), theoryNote(entry.theory)));

  return {
    element, title,
    begin() {
      inputs.show();
      const lost = inputs.mend(compute, () => refusal);
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
