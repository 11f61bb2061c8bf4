// What a fit tells: the values with their errors and intervals, what follows, how good it is, and what to take care of.
import { h } from '../../pkg/read/dom.js';
import { makeTable } from '../table.js';
import { unitMarkup } from '../../pkg/read/numbers.js';
import { numberWithError, placed } from '../with-error.js';
import { plain, rich, spoken, unitText, withUnit } from '../text.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';
import { saidSentence } from './said.js';

const spaced = (name) => name.replaceAll('_', ' ');
/** Names of parameters in a sentence; `height[first]` belongs to one of several sets. */
const told = (text) => spaced(text.replace(/(\w+)\[([^\]]*)\]/g, '$1 of $2'));

/** A refusal of the fit as a sentence. */
export const failure = (error) => english(sentence(told(error)));

/** What the catalogue or the core says, marked as English. */
export const english = (text) => h('span', inEnglish(), rich(text));
export const short = (value, digits = 4) => (value === null || value === undefined || !Number.isFinite(value) ? '–' : withUnit(value, '', digits));
const unit = (text) => (unitText(plain(text)) ? unitMarkup(text) : '');
/** The unit of a logarithm in TeX, for a line of Markdown; empty for others, which are plain text. */
const logarithm = (text) => {
  const [, name, inside] = /^(log10|ln)\((.+)\)$/.exec(text) ?? [];
  return inside ? `$\\${name === 'ln' ? 'ln' : 'log_{10}'}(\\mathrm{${inside.replaceAll(' ', '\\,')}})$` : '';
};

/** A meaning without what it says of its default, which does not count here. */
export const brief = (meaning) => meaning.split(/[;:]/)[0];

export const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

/** A value with its error; one at its bound has none. */
export const withError = ({ value, error }) => (error === null ? t('bound', { value: short(value, 6) }) : numberWithError(value, error));

/** An interval, to the same place as its value; an end that was not found is open. */
export function interval({ value, error, lower, upper, profiled }) {
  if (lower === null && upper === null && !profiled) return '–';
  const at = error > 0 ? placed(value, error) : (x) => short(x, 5);
  const end = (x) => (x === null ? t('open') : at(x));
  return t(profiled ? 'interval.profile' : 'interval', { low: end(lower), high: end(upper) });
}

/** A fit in one line of Markdown: `$T_g$ = 700 ± 2 K, ...`. `as` shows text letter by letter. */
export const fitLine = (answer, model, as) => Object.entries(answer.free).map(([name, { value, error, unit: own }]) => {
  const symbol = model.free.find((one) => one.name === name)?.symbol;
  return `${symbol ? `$${symbol}$` : as(spaced(name))} = ${as(`${error === null ? t('bound.line', { value: short(value, 6) }) : numberWithError(value, error)} ${logarithm(own) ? '' : unitText(plain(own))}`.trim())} ${logarithm(own)}`.trim();
}).join(', ');

/** What to take care of; null where there is nothing. */
export const warningList = (answer) => (answer.warned.length ? h('ul', { class: 'warnings', 'aria-label': t('care') }, answer.warned.map((one) => h('li', {}, saidSentence(one)))) : null);

/** How good a fit is, in one line. */
export const quality = (answer, curves) => h('p', {}, rich(t('quality', {
  errors: t(answer.sigma === 'given' ? 'errors.given' : curves ? 'errors.scatters' : 'errors.scatter'), chi: short(answer.chi_squared, 5), freedom: answer.degrees_of_freedom,
  points: answer.points, aicc: short(answer.aicc, 5), bic: short(answer.bic, 5),
})));

/** The heads of a table of parameters with their errors. */
export const heads = () => [t('column.parameter'), t('column.error'), t('column.interval'), t('column.unit')];

/** Everything about one fit, but its picture. */
export function resultBlock(answer, model) {
  const names = new Map([...model.free, ...model.held ?? []].map((one) => [one.name, one]));
  const said = (name) => english(names.has(name) ? `$${names.get(name).symbol}$ ${brief(names.get(name).meaning)}` : spaced(name));
  const rows = Object.entries(answer.free).map(([name, one]) => [said(name), withError(one), interval(one), unit(one.unit)]);
  const derived = Object.entries(answer.derived).map(([name, one]) => [english(spaced(name)), numberWithError(one.value, one.error), unit(one.unit)]);
  const choice = (name, word) => names.get(name).choices?.find(({ id }) => id === word)?.label ?? word;
  const amount = (name, value) => `${short(value, 6)} ${unitText(plain(names.get(name).unit))}`.trim();
  const held = Object.entries(answer.fixed).filter(([name]) => names.has(name)).map(([name, value]) => [said(name), typeof value === 'number' ? amount(name, value) : english(choice(name, value))]);
  const runs = answer.runs === null || answer.runs === undefined ? null : Math.abs(answer.runs) < 2
    ? t('runs.chance', { deviations: short(answer.runs, 2) }) : t(answer.runs < 0 ? 'runs.trend' : 'runs.often', { deviations: short(Math.abs(answer.runs), 2) });
  return [
    warningList(answer),
    makeTable({ title: t('fitted'), columns: heads(), rows, marked: true }),
    held.length ? makeTable({ title: t('held'), columns: [t('column.parameter'), t('column.value')], rows: held, marked: true }) : null,
    derived.length ? makeTable({ title: t('follows'), columns: [t('column.quantity'), t('column.error'), t('column.unit')], rows: derived, marked: true }) : null,
    quality(answer),
    answer.robust ? h('p', {}, t(answer.sigma === 'given' ? 'robust.error' : 'robust.scatter', { scatter: short(answer.robust, 3) })) : null,
    runs ? h('p', {}, runs) : null,
  ];
}

/**
 * Models with their fits, `[{model, answers}]` or `[{model, error}]`, as the core ranks them: `{ranked, without, failed, verdict}`, the best
 * first, then those without a criterion, then those that were refused.
 */
export function judged(core, fits) {
  const good = fits.filter(({ answers }) => answers);
  // a name that sorts as the models stand
  const nameOf = (k) => String(k).padStart(4, '0');
  const told = core.fit_compare(good.map(({ answers }, k) => ({ name: nameOf(k), answers }))) ?? { ranked: [] };
  const ranked = told.ranked.map((row) => ({ ...row, ...good[Number(row.name)] }));
  return { ranked, without: good.filter((_, k) => !told.ranked.some(({ name }) => name === nameOf(k))), failed: fits.filter(({ answers }) => !answers), verdict: told.verdict };
}

/** Several models of the same points, as `judged` has them, with what the difference means. */
export function compareBlock({ ranked, without, failed, verdict }) {
  const row = (model, free, chi) => [english(model.title), free, short(chi, 5)];
  const sum = (answers, of) => answers.reduce((all, answer) => all + of(answer), 0);
  // one curve under several names is no rival of itself: its weight is said once
  const again = (k) => ranked[k - 1]?.rank === ranked[k].rank;
  const rows = [
    ...ranked.map((one, k) => [...row(one.model, one.free, one.chi_squared), short(one.aicc, 5), short(one.above_best, 3), again(k) ? '″' : short(one.weight, 3)]),
    ...without.map(({ model, answers }) => [...row(model, sum(answers, ({ free }) => Object.keys(free).length), sum(answers, (one) => one.chi_squared)), '–', '–', '–']),
  ];
  const curves = [...new Set(ranked.map(({ rank }) => rank))].map((rank) => ranked.filter((one) => one.rank === rank)).filter(({ length }) => length > 1);
  return [
    makeTable({ title: t('compare.title'), columns: [t('column.model'), t('column.free'), 'χ²', 'AICc', t('column.behind'), t('column.weight')], rows, marked: true }),
    ...curves.map((curve) => h('p', {}, t.nodes('compare.same', { models: h('span', inEnglish(), curve.map(({ model }) => spoken(model.title)).join('; ')) }))),
    verdict ? h('p', {}, t('compare.what', { words: t(`compare.${verdict}`) })) : null,
    // with fewer than two points more than parameters there is no criterion
    without.length ? h('p', { class: 'quiet' }, t('compare.short')) : null,
    failed.length ? h('ul', { class: 'warnings refused' }, failed.map(({ model, error }) => h('li', inEnglish(), `${spoken(model.title)}: ${sentence(spaced(error))}`))) : null,
  ];
}
