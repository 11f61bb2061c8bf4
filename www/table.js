// Tables and read-outs of a picture.
import { h, setText } from '../pkg/read/dom.js';
import { badge } from './source.js';
import { localNumbers } from '../pkg/read/numbers.js';
import { formatNumber, plain, rich, spoken, unitNodes } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/frame.js';

// text with its markup; an element is there already
const nodes = (cell) => (cell instanceof Element ? cell : rich(cell));

/**
 * A table with its caption; `names` say to those who listen what a column is whose head is a formula. Its words are those of the catalogue,
 * or with `marked` those of the page, where what is English is an element that is marked so.
 */
export function makeTable({ title, columns, rows, names = [], marked = false }) {
  const numeric = columns.map((_, k) => rows.length > 0 && rows.every((row) => row[k] === '' || /^\u2066?[-−+.\p{Nd}]/u.test(row[k])));
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': plain(title) || t('table') }, h('table', marked ? {} : inEnglish(),
    title ? h('caption', {}, rich(title)) : null,
    h('thead', {}, h('tr', {}, columns.map((column, k) => h('th', { scope: 'col', class: numeric[k] ? 'number' : null }, nodes(column), names[k] ? h('span', { class: 'visually-hidden', ...inEnglish() }, `, ${spoken(names[k])}`) : null)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell, k) => (k === 0 && !numeric[0]
      ? h('th', { scope: 'row' }, nodes(cell))
      : h('td', { class: numeric[k] ? 'number' : null }, numeric[k] ? rich(localNumbers(String(cell))) : nodes(cell)))))))));
}

/** Read-outs beside a figure; only what changed is written, so that a slider stays quick. */
export function makeReadouts() {
  const element = h('dl', { class: 'readouts', 'aria-label': t('readouts') });
  let shape = '';
  let cells = [];
  return {
    element,
    show(readouts) {
      const now = readouts.map(({ label, unit, badge: kind }) => `${label}|${unit}|${kind}`).join('\n');
      if (now !== shape) {
        shape = now;
        cells = readouts.map(() => h('span', {}));
        const kinds = new Set(readouts.map(({ badge: kind }) => kind));
        // one badge for all says so: at the end of the row it would seem to be the last number's
        const each = kinds.size > 1 || readouts.length === 1;
        element.replaceChildren(...readouts.map(({ label, unit, badge: kind }, k) => h('div', {},
          h('dt', inEnglish(), rich(label), ':'), ' ', h('dd', {}, cells[k], ' ', h('span', { class: 'unit' }, unitNodes(unit)), each ? [' ', badge(kind)] : null))),
          ...(each || !kinds.size ? [] : [h('div', {}, h('dt', {}, t('readouts.all')), ' ', h('dd', {}, badge([...kinds][0])))]));
      }
      readouts.forEach(({ value }, k) => setText(cells[k], formatNumber(value)));
      element.hidden = !readouts.length;
    },
  };
}
