// What was understood of a table, before it is used: which column is what, in which unit; every guess can be changed. Rows can be
// left out one by one.
import { h } from '../../pkg/read/dom.js';
import { localNumbers } from '../../pkg/read/numbers.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';
import { fields, given } from './beside.js';
import { project } from './project.js';
import { said, saidText } from './said.js';

const OTHER = 'other';
const ROWS = 200;

const column = (seen, number) => seen.head[number - 1] || t('column', { number });

function columnSelect(seen, what, used, optional) {
  const options = Array.from({ length: seen.columns }, (_, k) => h('option', { value: k + 1, selected: used === k + 1 }, column(seen, k + 1)));
  const select = h('select', { 'data-column': what, 'aria-label': t('column.of', { letter: what }), onchange: () => project.changeSet({ columns: { ...project.set.columns, [what]: select.value } }) },
    optional ? h('option', { value: 'none', selected: !used }, t('none')) : null, options);
  return select;
}

/**
 * A choice of the column that parts a table into sets, null where there is none to spare; `put(change)` is handed a function from
 * the columns that were named to those that are named now.
 */
export function groupSelect(seen, used, put) {
  if (seen.columns < 3 && !used) return null;
  const select = h('select', { 'data-column': 'group', 'aria-label': t('group'), onchange: () => put(({ group, ...columns }) => (select.value ? { ...columns, group: select.value } : columns)) },
    h('option', { value: '', selected: !used }, t('group.none')), Array.from({ length: seen.columns }, (_, k) => h('option', { value: k + 1, selected: Number(used) === k + 1 }, column(seen, k + 1))));
  return select;
}

const putUnit = (what, unit) => unit.trim() && project.changeSet({ columns: { ...project.set.columns, [`${what}_unit`]: unit.trim() } });

/** Where a unit that is refused can be typed anew: `input` is what the refusal names, `put(letter, unit)` takes the new one. */
export function unitAnew(input, value, put) {
  const letter = /^([xy])_unit$/.exec(input ?? '')?.[1];
  if (!letter) return null;
  const field = h('input', { type: 'text', size: 28, dir: 'ltr', value: value ?? '', 'data-unit': letter, onchange: () => put(letter, field.value) });
  return h('p', {}, h('label', {}, t.nodes('unit.field', { letter, field })));
}

/** The same for the set that is fitted. */
export const fittedUnitAnew = (input) => unitAnew(input, project.set.columns[input], putUnit);

function unitSelect(what, used) {
  const put = (unit) => putUnit(what, unit);
  const own = h('input', { type: 'text', size: 28, dir: 'ltr', hidden: true, 'aria-label': t('unit.of', { letter: what }), placeholder: 'mW/(cm K)', onchange: () => put(own.value) });
  const select = h('select', { dir: 'ltr', 'data-unit': what, 'aria-label': t('unit.of', { letter: what }), onchange() {
    own.hidden = select.value !== OTHER;
    if (own.hidden) put(select.value);
    else own.focus();
  } }, used.offered.map((unit) => h('option', { value: unit, selected: unit === used.unit }, unit === '1' ? t('unit.pure') : unit)), h('option', { value: OTHER }, t('other')));
  return [select, own, used.told ? null : h('span', { class: 'quiet' }, ` ${used.unread ? t('unit.unread', { text: used.unread }) : t('unit.supposed')}`)];
}

const named = ({ name }) => h('span', inEnglish(), name.replaceAll('_', ' '));

/** The names of sets, as many as can be read at a glance. */
const listed = (sets) => t('listed', { n: sets.length, names: `${sets.slice(0, 6).map(({ group }) => group || t('no.value')).join(', ')}${sets.length > 6 ? ' …' : ''}` });

/** The rows of a table that was read, each with a box that leaves its point out; `put(left)` takes the lines that are out. */
export function rowsBlock({ understood: seen, sets }, set, put) {
  const bad = sets.flatMap((one) => one.left);
  const used = new Set(sets.flatMap(({ lines }) => lines));
  const left = new Set(set.left);
  const why = (line) => {
    const found = bad.find((one) => one.line === line);
    return found ? saidText(found) : '';
  };
  const box = (line) => {
    const input = h('input', { type: 'checkbox', checked: !left.has(line), 'data-line': line, 'aria-label': t('use.line', { line }), onchange() {
      const next = new Set(set.left);
      if (input.checked) next.delete(line);
      else next.add(line);
      put([...next].sort((a, b) => a - b));
    } });
    return input;
  };
  const rows = seen.first.slice(0, ROWS).map(([line, cells]) => h('tr', { class: used.has(line) && !left.has(line) ? null : 'out' },
    h('td', {}, used.has(line) ? box(line) : h('span', { title: why(line) }, '✕')), h('td', { class: 'number quiet' }, localNumbers(String(line))),
    Array.from({ length: seen.columns }, (_, k) => h('td', { class: /^[-−+\d.,]/.test(cells[k] ?? '') ? 'number' : null }, cells[k] ?? ''))));
  const head = h('tr', {}, h('th', { scope: 'col' }, t('use')), h('th', { scope: 'col', class: 'number' }, t('line')), Array.from({ length: seen.columns }, (_, k) => h('th', { scope: 'col' }, column(seen, k + 1))));
  return h('details', { class: 'rows' }, h('summary', {}, seen.rows > ROWS ? t('rows.first', { shown: ROWS, all: seen.rows }) : t('rows')),
      h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('rows.table') }, h('table', {}, h('thead', {}, head), h('tbody', {}, rows))));
}

/** What was understood, from `read_points`; `axes` are those of the model. */
export function understoodBlock(read, axes) {
  const { understood: seen, sets } = read;
  const bad = sets.flatMap((set) => set.left);
  const written = (what, words, used, choices, say) => {
    const select = h('select', { 'data-column': what, 'aria-label': words, onchange: () => project.changeSet({ columns: { ...project.set.columns, [what]: select.value } }) },
      choices.map((choice) => h('option', { value: choice, selected: choice === used }, say(choice))));
    return h('tr', {}, h('th', { scope: 'row' }, words), h('td', {}, select), h('td'));
  };
  const parts = t(seen.decimal_comma ? 'parted.comma' : 'parted', { rows: seen.rows, separator: t(`separator.${seen.separator}`) });
  const row = (label, what, part, unit) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, columnSelect(seen, what, part, what === 'sigma')), h('td', {}, unit));
  const grouped = groupSelect(seen, project.set.columns.group, (change) => project.changeSet({ columns: change(project.set.columns) }));
  return [
    h('p', { class: 'quiet' }, parts),
    h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('roles') }, h('table', { class: 'roles' }, h('tbody', {},
      row(named(axes.x), 'x', seen.x.column, unitSelect('x', seen.x)),
      row(named(axes.y), 'y', seen.y.column, unitSelect('y', seen.y)),
      row(t.nodes('error.of', { name: named(axes.y) }), 'sigma', seen.sigma, t(seen.relative ? 'error.relative' : seen.sigma ? 'error.above' : 'error.none')),
      grouped ? h('tr', {}, h('th', { scope: 'row' }, t('set.each')), h('td', {}, grouped), h('td', {}, project.set.columns.group ? listed(sets) : t('set.all'))) : null,
      written('separator', t('separator'), seen.separator, ['semicolon', 'comma', 'tab', 'blanks'], (choice) => t(`separator.${choice}`)),
      seen.separator === 'comma' ? null : written('decimal', t('decimal'), seen.decimal_comma ? 'comma' : 'point', ['point', 'comma'], (choice) => t(`decimal.${choice}`))))),
    ...fields(given(project.set.columns), project.set.columns, (change) => project.changeSet({ columns: change(project.set.columns) })),
    bad.length ? h('details', { open: bad.length < 6 }, h('summary', {}, t('left', { n: bad.length })), h('ul', { class: 'left-out' }, bad.slice(0, 50).map((one) => h('li', {}, said(one))))) : null,
    rowsBlock(read, project.set, (left) => project.changeSet({ left })),
  ];
}
