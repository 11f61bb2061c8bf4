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

/** Fits that draw one and the same curve, under several names, as lists; the best first. */
function curvesOf(known) {
  const same = (one, other) => Object.keys(one.free).length === Object.keys(other.free).length && Math.abs(one.aicc - other.aicc) < 1e-4 && Math.abs(one.chi_squared - other.chi_squared) <= 1e-5 * one.chi_squared;
  const curves = [];
  for (const one of known) {
    const curve = curves.find(([first]) => same(first.answer, one.answer));
    if (curve) curve.push(one);
    else curves.push([one]);
  }
  return curves;
}

/** Several models of the same points, the best first, with weights by AICc and what the difference means. */
export function compareBlock(fits) {
  const known = fits.filter(({ answer }) => answer && answer.aicc !== null);
  // one curve under several names is no rival of itself: it is counted once
  const curves = curvesOf(known);
  const best = Math.min(...known.map(({ answer }) => answer.aicc));
  const weights = curves.map(([{ answer }]) => Math.exp(-0.5 * (answer.aicc - best)));
  const sum = weights.reduce((a, b) => a + b, 0);
  // with fewer than two points more than parameters there is no criterion
  const plain = fits.filter(({ answer }) => answer && answer.aicc === null);
  const row = ({ model, answer }) => [english(model.title), Object.keys(answer.free).length, short(answer.chi_squared, 5)];
  const rows = [...curves.flatMap((curve, k) => curve.map((one, again) => [...row(one), short(one.answer.aicc, 5), short(one.answer.aicc - best, 3), again ? '″' : short(weights[k] / sum, 3)])), ...plain.map((one) => [...row(one), '–', '–', '–'])];
  const failed = fits.filter(({ answer }) => !answer);
  const gap = curves.length > 1 ? curves[1][0].answer.aicc - best : Infinity;
  const words = curves.length < 2 ? '' : t(gap < 2 ? 'compare.close' : gap < 10 ? 'compare.first' : 'compare.only');
  const shared = curves.filter(({ length }) => length > 1);
  return [
    makeTable({ title: t('compare.title'), columns: [t('column.model'), t('column.free'), 'χ²', 'AICc', t('column.behind'), t('column.weight')], rows, marked: true }),
    ...shared.map((curve) => h('p', {}, t.nodes('compare.same', { models: h('span', inEnglish(), curve.map(({ model }) => spoken(model.title)).join('; ')) }))),
    words ? h('p', {}, t('compare.what', { words })) : null,
    plain.length ? h('p', { class: 'quiet' }, t('compare.short')) : null,
    failed.length ? h('ul', { class: 'warnings' }, failed.map(({ model, error }) => h('li', inEnglish(), `${spoken(model.title)}: ${sentence(spaced(error))}`))) : null,
  ];
}
