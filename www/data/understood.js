// What was understood of a table, before it is used: which column is what, in which unit; every guess can be changed. Rows can be
// left out one by one.
import { h } from '../../pkg/read/dom.js';
import { project } from './project.js';

const OTHER = 'other …';
const ROWS = 200;

const column = (seen, number) => seen.head[number - 1] || `column ${number}`;

function columnSelect(seen, what, used, optional) {
  const options = Array.from({ length: seen.columns }, (_, k) => h('option', { value: k + 1, selected: used === k + 1 }, column(seen, k + 1)));
  const select = h('select', { 'data-column': what, 'aria-label': `Column of ${what}`, onchange: () => project.changeSet({ columns: { ...project.set.columns, [what]: select.value } }) },
    optional ? h('option', { value: 'none', selected: !used }, 'none') : null, options);
  return select;
}

/**
 * A choice of the column that parts a table into sets, null where there is none to spare; `put(change)` is handed a function from
 * the columns that were named to those that are named now.
 */
export function groupSelect(seen, used, put) {
  if (seen.columns < 3 && !used) return null;
  const select = h('select', { 'data-column': 'group', 'aria-label': 'Column that tells the sets apart', onchange: () => put(({ group, ...columns }) => (select.value ? { ...columns, group: select.value } : columns)) },
    h('option', { value: '', selected: !used }, 'none: one set'), Array.from({ length: seen.columns }, (_, k) => h('option', { value: k + 1, selected: Number(used) === k + 1 }, column(seen, k + 1))));
  return select;
}

const putUnit = (what, unit) => unit.trim() && project.changeSet({ columns: { ...project.set.columns, [`${what}_unit`]: unit.trim() } });

/** Where a unit that is refused can be typed anew: `input` is what the refusal names, `put(letter, unit)` takes the new one. */
export function unitAnew(input, value, put) {
  const letter = /^([xy])_unit$/.exec(input ?? '')?.[1];
  if (!letter) return null;
  const field = h('input', { type: 'text', size: 28, value: value ?? '', 'data-unit': letter, onchange: () => put(letter, field.value) });
  return h('p', {}, h('label', {}, `Unit of ${letter}: `, field));
}

/** The same for the set that is fitted. */
export const fittedUnitAnew = (input) => unitAnew(input, project.set.columns[input], putUnit);

function unitSelect(what, used) {
  const put = (unit) => putUnit(what, unit);
  const own = h('input', { type: 'text', size: 28, hidden: true, 'aria-label': `Unit of ${what}`, placeholder: 'mW/(cm K)', onchange: () => put(own.value) });
  const select = h('select', { 'data-unit': what, 'aria-label': `Unit of ${what}`, onchange() {
    own.hidden = select.value !== OTHER;
    if (own.hidden) put(select.value);
    else own.focus();
  } }, used.offered.map((unit) => h('option', { value: unit, selected: unit === used.unit }, unit === '1' ? 'pure number' : unit)), h('option', { value: OTHER }, OTHER));
  return [select, own, used.told ? null : h('span', { class: 'quiet' }, ' supposed: the column does not tell')];
}

const spaced = (name) => name.replaceAll('_', ' ');

/** The names of sets, as many as can be read at a glance. */
const listed = (sets) => `${sets.length} ${sets.length === 1 ? 'set' : 'sets'}: ${sets.slice(0, 6).map(({ group }) => group || 'no value').join(', ')}${sets.length > 6 ? ', …' : ''}`;

/** What was understood, from `read_points`; `axes` are those of the model. */
export function understoodBlock(read, axes) {
  const { understood: seen, sets } = read;
  const bad = sets.flatMap((set) => set.left_out);
  const used = new Set(sets.flatMap((set) => set.lines));
  const left = new Set(project.set.left);
  const parts = [`${seen.rows} rows, columns parted by ${seen.separator}`, seen.decimal_comma ? ', decimals set off by a comma' : '', '.'].join('');
  const row = (label, what, part, unit) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, columnSelect(seen, what, part, what === 'sigma')), h('td', {}, unit));
  const box = (line) => {
    const input = h('input', { type: 'checkbox', checked: !left.has(line), 'data-line': line, 'aria-label': `Use line ${line}`, onchange() {
      const next = new Set(project.set.left);
      if (input.checked) next.delete(line);
      else next.add(line);
      project.changeSet({ left: [...next].sort((a, b) => a - b) });
    } });
    return input;
  };
  const rows = seen.first.slice(0, ROWS).map(([line, cells]) => h('tr', { class: used.has(line) && !left.has(line) ? null : 'out' },
    h('td', {}, used.has(line) ? box(line) : h('span', { title: bad.find((why) => why.startsWith(`line ${line}:`)) ?? '' }, '✕')), h('td', { class: 'number quiet' }, line),
    Array.from({ length: seen.columns }, (_, k) => h('td', { class: /^[-−+\d.,]/.test(cells[k] ?? '') ? 'number' : null }, cells[k] ?? ''))));
  const grouped = groupSelect(seen, project.set.columns.group, (change) => project.changeSet({ columns: change(project.set.columns) }));
  const head = h('tr', {}, h('th', { scope: 'col' }, 'use'), h('th', { scope: 'col', class: 'number' }, 'line'), Array.from({ length: seen.columns }, (_, k) => h('th', { scope: 'col' }, column(seen, k + 1))));
  return [
    h('p', { class: 'quiet' }, parts),
    h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Columns and units' }, h('table', { class: 'roles' }, h('tbody', {},
      row(spaced(axes.x.name), 'x', seen.x.column, unitSelect('x', seen.x)),
      row(spaced(axes.y.name), 'y', seen.y.column, unitSelect('y', seen.y)),
      row(`error of ${spaced(axes.y.name)}`, 'sigma', seen.sigma, seen.relative ? 'relative' : seen.sigma ? 'in the unit above' : 'none: errors are estimated from the scatter'),
      grouped ? h('tr', {}, h('th', { scope: 'row' }, 'one set for each value of'), h('td', {}, grouped), h('td', {}, project.set.columns.group ? listed(sets) : 'all rows are one set')) : null))),
    bad.length ? h('details', { open: bad.length < 6 }, h('summary', {}, `${bad.length} ${bad.length === 1 ? 'row was' : 'rows were'} left out`), h('ul', {}, bad.slice(0, 50).map((why) => h('li', {}, why)))) : null,
    h('details', { class: 'rows' }, h('summary', {}, seen.rows > ROWS ? `Rows (the first ${ROWS} of ${seen.rows})` : 'Rows'),
      h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Rows of the table' }, h('table', {}, h('thead', {}, head), h('tbody', {}, rows)))),
  ];
}
