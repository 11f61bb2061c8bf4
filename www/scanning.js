// Scanning one input or two over a range: a form, a plot, a table and a file.
import { makeAsker } from './asking.js';
import { save } from './files.js';
import { eachFrame, h } from '../pkg/read/dom.js';
import { decimalSign } from '../pkg/read/numbers.js';
import { certain, option, others, unitOf } from './solving.js';
import { makeTable } from './table.js';
import { fieldText, math, plain, refusalSentence, refusalText, rich, spoken, unitMarkup, unitNodes, unitText, withUnit } from './text.js';
import { themeInForce } from './theme.js';
import { readTyped } from './typed.js';
import { inEnglish } from './words.js';
import { t as frame } from './words/frame.js';
import { t } from './words/calculator.js';

const SHOWN = 60; // rows of a table that are shown
const numbers = (entry) => entry.params.filter((param) => param.type === 'number');

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
    const field = (name, value, words) => h('input', { type: 'text', inputmode: name === 'steps' ? 'numeric' : 'text', size: 8, value, autocomplete: 'off', 'aria-label': t('scan.field', { label, words }), 'data-scan': `${optional ? 'second' : 'first'}-${name}` });
    const select = h('select', { 'aria-label': label, 'data-scan': optional ? 'second' : 'first' }, optional ? h('option', { value: '' }, t('scan.none')) : null, numbers(entry).map((one) => option(one, at.name)));
    const [from, to, steps] = [field('from', at.from, t('scan.from')), field('to', at.to, t('scan.to')), field('steps', at.steps, t('scan.points'))];
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
      const of = select.selectedOptions[0]?.value ? spoken(entry.params.find((one) => one.name === select.value)?.meaning ?? '') : '';
      for (const [one, words] of [[from, t('scan.from')], [to, t('scan.to')]]) one.setAttribute('aria-label', `${of ? t('scan.field.of', { label, input: of, words }) : t('scan.field', { label, words })}${unit ? frame('control.unit', { unit }) : ''}`);
      shown.replaceChildren(...unitNodes(own));
    };
    select.addEventListener('change', () => {
      fill();
      name();
    });
    name();
    if (!at.from && !optional) fill();
    return {
      element: h('p', { class: 'scan-line' }, select, h('span', { class: 'pair' }, t.nodes('scan.range', { from, to, unit: shown })), h('span', { class: 'pair' }, t.nodes('scan.steps', { steps })), h('label', {}, log, ' ', t('scan.log'))),
      get text() {
        return select.value ? `${select.value}:${from.value.trim()}..${to.value.trim()}:${steps.value.trim()}${log.checked ? ':log' : ''}` : '';
      },
      select,
      /** Why this range cannot be walked, in words; empty where it can, or where the core is to say. */
      get bad() {
        if (!select.value) return '';
        const [low, high] = [from, to].map((one) => readTyped(one.value));
        const wrong = [low, high].find((one) => one.error);
        const count = Number(steps.value);
        if (wrong) return wrong.error;
        if (low.uncertain || high.uncertain) return t('solve.uncertain');
        if (low.value === high.value) return t('scan.bad.ends');
        if (!Number.isInteger(count) || count < 2 || count > 1e6) return t('scan.bad.points');
        return log.checked && !(low.value > 0 && high.value > 0) ? t('scan.bad.ratios') : '';
      },
    };
  };
  const [one, two] = [line(t('scan.first'), first, false), line(t('scan.second'), second, true)];
  const chosen = new Set(drawn ? drawn.split(',') : entry.outputs.slice(0, 2).map((output) => output.name));
  const boxes = entry.outputs.map((output) => h('input', { type: 'checkbox', value: output.name, checked: chosen.has(output.name), 'data-scan': `output-${output.name}` }));
  const canvas = h('canvas', { role: 'img', 'aria-label': t('scan.plot'), hidden: true });
  const plot = h('div', { class: 'plot' }, canvas);
  const table = h('div');
  const problem = h('p', { class: 'field-error', role: 'alert', hidden: true });
  let rows = [];
  let last = null; // what is drawn, and in the table
  let asked = null; // what the link holds

  const over = (text) => Object.fromEntries(text.filter(Boolean).map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]));
  const draw = () => {
    if (!last) return;
    const width = Math.max(Math.floor(plot.clientWidth), 200);
    const outputs = boxes.filter((box) => box.checked).map((box) => box.value).join(',');
    core.scan_frame(canvas, entry.id, last, rows, outputs, { width, ratio: devicePixelRatio || 1, theme: themeInForce(), views: [], roof: 460, decimal: decimalSign() });
    canvas.style.width = `${width}px`;
    canvas.hidden = false;
  };
  const fill = () => {
    const scanned = Object.keys(last);
    const param = (name) => entry.params.find((candidate) => candidate.name === name);
    const unit = (owner) => (unitText(plain(owner.unit)) ? ` (${unitMarkup(owner.unit)})` : '');
    const columns = [...scanned.map((name) => `$${param(name).symbol}$${unit(param(name))}`), ...entry.outputs.map((output) => `$${output.symbol}$${unit(output)}`)];
    const names = [...scanned.map((name) => param(name).meaning), ...entry.outputs.map((output) => output.meaning)];
    if (rows.some((row) => row.error)) columns.push(t('scan.refused'));
    const cells = (row) => [...scanned.map((name) => withUnit(row.inputs[name], '', 6)), ...entry.outputs.map(({ name }) => (row.outputs ? withUnit(row.outputs[name], '', 6) : '')), row.error ? refusalText(row.error, entry) : ''].slice(0, columns.length);
    table.replaceChildren(certain(state, ...scanned), makeTable({ title: rows.length > SHOWN ? t('scan.rows', { shown: SHOWN, all: rows.length }) : '', columns, names, rows: rows.slice(0, SHOWN).map(cells) }));
    file.hidden = false;
  };
  const keep = () => {
    state.scan = [...asked, boxes.filter((box) => box.checked).map((box) => box.value).join(',')].join('|');
    app.changed();
  };
  const nothing = () => {
    last = null;
    canvas.hidden = file.hidden = problem.hidden = true;
    table.replaceChildren();
  };
  const tell = (...nodes) => {
    nothing();
    problem.replaceChildren(...nodes.flat());
    problem.hidden = false;
  };
  const refused = (refusal) => tell(h('span', inEnglish(), rich(refusalSentence(refusal, entry))));
  const run = () => {
    asked = [one.text, two.text];
    keep();
    problem.hidden = true;
    for (const { bad, select } of [one, two]) {
      if (!bad) continue;
      asker.drop();
      return tell(t.nodes('scan.bad', { input: math(entry.params.find((param) => param.name === select.value).symbol), why: bad }));
    }
    const ranges = over(asked);
    asker.ask('scan', [entry.id, others(state, ...Object.keys(ranges)), ranges], {
      again: run,
      refused,
      waits: nothing,
      done(answer) {
        [rows, last] = [answer, ranges];
        try {
          draw();
          fill();
          app.say(t('scan.done', { n: rows.length }));
        } catch (refusal) {
          refused(refusal);
        }
      },
    });
  };
  const csv = () => {
    const scanned = Object.keys(last);
    const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    const unit = (owner) => (owner.unit === '1' ? '' : ` (${owner.unit})`);
    const head = [...scanned.map((name) => `${name}${unit(entry.params.find((param) => param.name === name))}`), ...entry.outputs.map((output) => `${output.name}${unit(output)}`), 'refused'];
    const lines = rows.map((row) => [...scanned.map((name) => row.inputs[name]), ...entry.outputs.map(({ name }) => row.outputs?.[name] ?? ''), row.error?.message ?? ''].map((cell) => quoted(String(cell))).join(','));
    return `${[head.map(quoted).join(','), ...lines].join('\r\n')}\r\n`;
  };
  const file = h('button', { type: 'button', class: 'small', hidden: true, onclick: () => save(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), `${entry.id.replace(/\W+/g, '-')}-scan.csv`) }, t('scan.csv'));
  const button = h('button', { type: 'submit' }, t('scan.button'));
  const asker = makeAsker(app, entry, {
    label: t('scan.label'), doing: t('scan.doing'), things: t('things.points'), again: t('scan.again'), ended: t('scan.ended'),
  }, () => button);
  for (const box of boxes) {
    box.addEventListener('change', () => {
      if (asked) keep();
      draw();
    });
  }
  const width = new ResizeObserver(eachFrame(draw));
  const element = h('details', { class: 'scanner', open: Boolean(state.scan) }, h('summary', {}, t('scan')),
    h('form', { onsubmit: (event) => { event.preventDefault(); run(); } }, one.element, names.length > 1 ? two.element : null,
      h('p', {}, t.nodes('scan.draw', { outputs: entry.outputs.map((output, k) => h('label', { class: 'box' }, boxes[k], ' ', math(output.symbol), ' ', h('span', inEnglish(), rich(output.meaning)))) })),
      button, ' ', file),
    asker.element, problem, plot, table);
  return {
    element,
    begin() {
      width.observe(plot);
      // a link that asks for what is not there is not answered with something else
      const known = (text) => !text || names.includes(read(text).name);
      const lost = [[first, known], [second, known], ...drawn.split(',').map((name) => [name, (output) => !output || entry.outputs.some((one) => one.name === output)])].filter(([text, is]) => !is(text)).map(([text]) => text.split(':')[0]);
      if (state.scan && lost.length) tell(t('link.lost', { name: lost.join(', ') }));
      else if (state.scan && one.text) run();
    },
    redraw: draw,
    outdated: asker.outdated,
    dispose() {
      asker.dispose();
      width.disconnect();
    },
  };
}
