// Several sets of points: each fitted by itself, as a batch, or all together with parameters in common. One table tells of all.
import { h } from '../../pkg/read/dom.js';
import { decimalSign } from '../../pkg/read/numbers.js';
import { version } from '../core.js';
import { makeTable } from '../table.js';
import { plain, spoken, unitText } from '../text.js';
import { t } from '../words/data.js';
import { asked, commonOf } from './model.js';
import { nameOf, project } from './project.js';
import { brief, english, failure, heads, interval, quality, resultBlock, short, warningList, withError } from './results.js';
import { commandLine, hands } from './take-away.js';

const spaced = (name) => name.replaceAll('_', ' ');
const unitOf = (unit) => (unitText(plain(unit)) ? ` (${unitText(plain(unit))})` : '');

/** How several sets are fitted, and which of the others go along. */
export function manyBlock(parts, aside) {
  const { all, together, sets } = project.now;
  const others = h('input', { type: 'checkbox', checked: all, 'data-all': '', onchange: () => project.change({ all: others.checked }) });
  const way = (value, words) => {
    const radio = h('input', { type: 'radio', name: 'several', checked: together === value, 'data-together': String(value), onchange: () => project.change({ together: value }) });
    return h('p', {}, h('label', { class: 'box' }, radio, ` ${words}`));
  };
  return [
    sets.length > 1 ? h('p', {}, h('label', { class: 'box' }, others, ` ${t('many.others', { n: sets.length - 1 })}`)) : null,
    aside.length ? h('ul', { class: 'quiet' }, aside.map((why) => h('li', {}, t('many.aside', { why })))) : null,
    parts.length > 1 ? h('fieldset', { class: 'several' }, h('legend', {}, t('many.sets', { sets: parts.length })),
      way(false, t('many.alone')), way(true, t('many.together'))) : null,
  ];
}

/** The jobs for the worker. */
export function jobsOf(model, parts) {
  const unit = parts[0].unit ? { unit: parts[0].unit } : {};
  const options = { ...asked(model, true), ...(model.chosen ? { inputs: model.chosen } : {}), ...unit };
  if (!project.now.together) return parts.map(({ points }) => ({ model, call: 'fit', args: [points, options] }));
  return [{ model, call: 'fit_shared', args: [parts.map(({ name, points }) => ({ name, ...points })), { ...options, shared: commonOf(model) }] }];
}

/** What the jobs answered, set by set: `{whole, rows: [{part, answer, error}]}`. */
export function rowsOf(parts, fits) {
  if (!project.now.together) return { whole: null, rows: parts.map((part, k) => ({ part, ...(fits[k] ?? { error: t('many.ended') }) })) };
  const [{ answer, error }] = fits;
  return { whole: answer?.whole ?? null, error, rows: parts.map((part, k) => ({ part, answer: answer?.parts[k] })) };
}

/** Parameters and what follows from them, in the order of the model: {name, title, unit, of(answer)}. */
function columnsOf(model, rows, without) {
  const first = rows.find(({ answer }) => answer)?.answer;
  if (!first) return [];
  const free = model.free.filter(({ name }) => first.free[name] && !without.includes(name))
    .map((one) => ({ name: one.name, title: `$${one.symbol}$${unitOf(first.free[one.name].unit)}`, says: brief(one.meaning), unit: first.free[one.name].unit, of: (answer) => answer.free[one.name] }));
  const derived = Object.entries(first.derived).map(([name, { unit }]) => ({ name, title: `${spaced(name)}${unitOf(unit)}`, says: '', unit, of: (answer) => answer.derived[name] }));
  return [...free, ...derived];
}

const told = (one) => (one ? withError(one) : '–');

/** What was found, in words and tables. `look(k)` shows one set; `looked` is the one that is shown. */
export function manyResult(model, { whole, error, rows }, look, looked) {
  if (error) return [h('p', { class: 'field-error' }, failure(error))];
  const common = whole ? commonOf(model) : [];
  const columns = columnsOf(model, rows, common);
  const last = whole ? [] : ['χ²', t('column.freedom')];
  const table = makeTable({
    marked: true, title: t(whole ? 'many.of' : 'many.title'), columns: [t('column.set'), t('column.points'), ...columns.map(({ title }) => english(title)), ...last], names: ['', '', ...columns.map(({ says }) => says), '', ''],
    rows: rows.map(({ part, answer }) => ['–', part.points.x.length, ...columns.map(({ of }) => (answer ? told(of(answer)) : '')), ...(whole ? [] : answer ? [short(answer.chi_squared, 4), answer.degrees_of_freedom] : ['', ''])]),
  });
  table.classList.add('many');
  // the name of a set leads to all that its fit tells
  table.querySelectorAll('tbody tr').forEach((row, k) => {
    const { part, answer } = rows[k];
    if (answer) row.firstChild.replaceChildren(h('button', { type: 'button', class: 'small', 'data-part': k, 'aria-pressed': String(k === looked), onclick: () => look(k === looked ? null : k) }, part.name));
    else row.firstChild.replaceChildren(part.name);
  });
  const refused = rows.filter((row) => !row.answer && row.error);
  const careful = whole ? [] : rows.filter(({ answer }) => answer?.warnings.length);
  const one = looked === null || whole ? null : rows[looked];
  return [
    whole ? warningList(whole) : null,
    whole && !common.length ? h('p', { class: 'quiet' }, t('many.none')) : null,
    common.length ? makeTable({ marked: true, title: t('many.common'), columns: heads(),
      rows: model.free.filter(({ name }) => common.includes(name)).map((of) => {
        const found = whole.free[of.name];
        return [english(`$${of.symbol}$ ${brief(of.meaning)}`), told(found), interval(found), unitText(plain(found.unit))];
      }) }) : null,
    table,
    refused.length ? h('ul', { class: 'warnings', 'aria-label': t('many.refused') }, refused.slice(0, 20).map(({ part, error: why }) => h('li', {}, `${part.name}: `, failure(why))), refused.length > 20 ? h('li', {}, t('many.more', { more: refused.length - 20 })) : null) : null,
    careful.length ? h('p', { class: 'quiet' }, t(careful.length > 12 ? 'many.care.more' : 'many.care', { sets: careful.slice(0, 12).map(({ part }) => part.name).join(', '), more: careful.length - 12 })) : null,
    whole ? quality(whole, true) : null,
    ...(one ? [h('h2', { class: 'looked' }, one.part.name), ...resultBlock(one.answer, model)] : []),
  ];
}

/** What is drawn: all sets, or the one that is looked at; where models are compared, the curves of all of them. */
export function manySheet(model, { rows, rivals }, looked) {
  const unit = rows[0].part.unit ?? undefined;
  if (looked !== null) {
    const { part, answer } = rows[looked];
    return { points: part.points, left_out: part.leftOut, name: part.name, model: model.id, unit, answers: [answer], titles: [spoken(model.title)] };
  }
  const drawn = rivals ?? [{ model, found: { rows } }];
  return {
    name: nameOf(project.set), model: model.id, unit, titles: drawn.map((one) => spoken(one.model.title)),
    parts: rows.map(({ part }, k) => ({ name: part.name, points: part.points, left_out: part.leftOut, answers: drawn.map((one) => one.found.rows[k].answer).filter(Boolean) })),
  };
}

const cell = (value) => (/[",\r\n;]/.test(String(value ?? '')) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? ''));

/** The table as comma-separated values: a row a set, each number with its error and interval. */
export function manyCsv(model, { whole, rows }) {
  const columns = columnsOf(model, rows, []);
  const common = whole ? commonOf(model) : [];
  const head = ['set', 'points', ...columns.flatMap(({ name, unit }) => {
    const title = unit && unit !== '1' ? `${name} (${unit})` : name;
    return [title, `error of ${name}`, `lower end of ${name}`, `upper end of ${name}`];
  }), 'chi squared', 'degrees of freedom', 'AICc', 'sigma', 'take care', 'refused'];
  const lines = rows.map(({ part, answer, error }) => [part.name, part.points.x.length, ...columns.flatMap(({ of }) => {
    const one = answer && of(answer);
    return [one?.value, one?.error, one?.lower, one?.upper];
  }), answer?.chi_squared, answer?.degrees_of_freedom, answer?.aicc, answer?.sigma, answer?.warnings.join('; '), answer ? '' : error]);
  const comments = [`# ${model.id}, ${whole ? `${rows.length} sets fitted together; common: ${common.join(', ') || 'nothing'}; chi squared, degrees of freedom and AICc are those of all` : `${rows.length} sets, each by itself`}; vitreous ${version}`];
  return `${[...comments, head.map(cell).join(','), ...lines.map((line) => line.map(cell).join(','))].join('\r\n')}\r\n`;
}

/** The buttons to take it away. */
export function takeMany({ core, sheet, model, found }) {
  if (!found.rows.some(({ answer }) => answer)) return [];
  const { said, hand, button } = hands();
  const { whole, rows, rivals } = found;
  const numbersOf = ({ whole, rows }) => (whole ? { whole, parts: rows.map(({ part, answer }) => ({ set: part.name, ...answer })) } : rows.map(({ part, answer, error }) => ({ set: part.name, ...(answer ?? { error }) })));
  const numbers = rivals ? rivals.map((one) => ({ model: one.model.title, fits: numbersOf(one.found) })) : numbersOf(found);
  const svg = () => core.fit_svg(sheet(), { width: 760, height: 620, theme: 'light', decimal: decimalSign(), title: (rivals ?? [{ model }]).map((one) => spoken(one.model.title)).join('; '), footer: `${nameOf(project.set)}, ${rows.length} sets; fitted by vitreous ${version}` });
  return [
    button(t('take.table'), 'table', () => hand(manyCsv(model, found), 'text/csv;charset=utf-8', 'csv')),
    button(t('take.svg'), 'svg', () => hand(svg(), 'image/svg+xml', 'svg')),
    button(t('take.json'), 'json', () => hand(`${JSON.stringify(numbers, null, 1)}\n`, 'application/json', 'json')),
    button(t('take.report'), 'report', () => hand(core.fit_text('report', manySheet(model, found, null)), 'text/html;charset=utf-8', 'html')),
    commandLine(`vitreous fit ${rivals ? 'compare:' : ''}${model.id} FILE group=COLUMN${whole && commonOf(model).length ? ` shared=${commonOf(model).join(',')}` : ''}`), said,
  ];
}
