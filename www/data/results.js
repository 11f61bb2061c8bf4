// What a fit tells: the values with their errors and intervals, what follows, how good it is, and what to take care of.
import { h } from '../../pkg/read/dom.js';
import { makeTable } from '../table.js';
import { unitMarkup } from '../../pkg/read/numbers.js';
import { plain, rich, spoken, unitText, withUnit } from '../text.js';

const spaced = (name) => name.replaceAll('_', ' ');
/** Names of parameters in a sentence; `height[first]` belongs to one of several sets. */
const told = (text) => spaced(text.replace(/(\w+)\[([^\]]*)\]/g, '$1 of $2'));

/** A refusal of the fit as a sentence. */
export const failure = (error) => sentence(told(error));
export const short = (value, digits = 4) => (value === null || value === undefined || !Number.isFinite(value) ? '–' : withUnit(value, '', digits));
const unit = (text) => (unitText(plain(text)) ? unitMarkup(text) : '');
/** The unit of a logarithm in TeX, for a line of Markdown; empty for others, which are plain text. */
const logarithm = (text) => {
  const [, name, inside] = /^(log10|ln)\((.+)\)$/.exec(text) ?? [];
  return inside ? `$\\${name === 'ln' ? 'ln' : 'log_{10}'}(\\mathrm{${inside.replaceAll(' ', '\\,')}})$` : '';
};

/** A value to the digits that its error leaves: 0.853 ± 0.012. */
export function measured(value, error) {
  if (!(error > 0)) return short(value, 6);
  const places = 1 - Math.floor(Math.log10(error));
  if (places > 8 || places < -2 || Math.abs(value) >= 1e6) {
    const digits = Math.min(Math.max(Math.floor(Math.log10(Math.abs(value) || error)) + places + 1, 2), 12);
    return `${short(value, digits)} ± ${short(error, 2)}`;
  }
  const fixed = (x) => x.toFixed(Math.max(places, 0)).replace('-', '−');
  return `${fixed(value)} ± ${fixed(error)}`;
}

/** A meaning without what it says of its default, which does not count here. */
export const brief = (meaning) => meaning.split(/[;:]/)[0];

export const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

/** An interval; by the likelihood an end may stay open. */
function interval({ lower, upper, profiled }) {
  if (lower === null && upper === null) return '–';
  const end = (value) => (value === null ? 'open' : short(value, 5));
  return `${end(lower)} to ${end(upper)}${profiled ? ', by the likelihood' : ''}`;
}

/** A fit in one line of Markdown: `$T_g$ = 700 ± 2 K, ...`. `as` shows text letter by letter. */
export const fitLine = (answer, model, as) => Object.entries(answer.free).map(([name, { value, error, unit: own }]) => {
  const symbol = model.free.find((one) => one.name === name)?.symbol;
  return `${symbol ? `$${symbol}$` : as(spaced(name))} = ${as(`${error === null ? `${short(value, 6)} (at its bound)` : measured(value, error)} ${logarithm(own) ? '' : unitText(plain(own))}`.trim())} ${logarithm(own)}`.trim();
}).join(', ');

/** What to take care of; null where there is nothing. */
export const warningList = (answer) => (answer.warnings.length ? h('ul', { class: 'warnings', 'aria-label': 'Take care' }, answer.warnings.map((text) => h('li', {}, sentence(told(text))))) : null);

/** Everything about one fit, but its picture. */
export function resultBlock(answer, model) {
  const names = new Map(model.free.map((one) => [one.name, one]));
  const said = (name) => (names.has(name) ? `$${names.get(name).symbol}$ ${brief(names.get(name).meaning)}` : spaced(name));
  const rows = Object.entries(answer.free).map(([name, one]) => [said(name), one.error === null ? `${short(one.value, 6)}, at its bound` : measured(one.value, one.error), interval(one), unit(one.unit)]);
  const derived = Object.entries(answer.derived).map(([name, one]) => [spaced(name), measured(one.value, one.error), unit(one.unit)]);
  const held = Object.entries(answer.fixed).filter(([name]) => names.has(name)).map(([name, value]) => [said(name), typeof value === 'number' ? short(value, 6) : value]);
  const errors = answer.sigma === 'given' ? 'The errors of the points were given.' : 'No errors of the points were given: they are estimated from the scatter about the curve.';
  const runs = answer.runs === null || answer.runs === undefined ? null : Math.abs(answer.runs) < 2
    ? `The signs of the residuals change as often as by chance (${short(answer.runs, 2)} standard deviations).`
    : answer.runs < 0 ? `Residuals of one sign follow one another more often than by chance (${short(-answer.runs, 2)} standard deviations): the curve misses a trend.`
      : `The signs of the residuals change more often than by chance (${short(answer.runs, 2)} standard deviations).`;
  return [
    warningList(answer),
    makeTable({ title: 'Fitted', columns: ['parameter', 'value ± standard error', '68 % interval', 'unit'], rows }),
    held.length ? makeTable({ title: 'Held', columns: ['parameter', 'value'], rows: held }) : null,
    derived.length ? makeTable({ title: 'What follows', columns: ['quantity', 'value ± standard error', 'unit'], rows: derived }) : null,
    h('p', {}, rich(`${errors} χ² = ${short(answer.chi_squared, 5)} for ${answer.degrees_of_freedom} degrees of freedom (${answer.points} points); AICc ${short(answer.aicc, 5)}, BIC ${short(answer.bic, 5)}.`)),
    answer.robust ? h('p', {}, answer.sigma === 'given' ? 'Robust loss: a point counts less where it lies farther from the curve than its error.' : `Robust loss: a point counts less where it lies farther from the curve than ${short(answer.robust, 3)}, the scatter of most points.`) : null,
    runs ? h('p', {}, runs) : null,
  ];
}

/** Several models of the same points, the best first, with weights by AICc and what the difference means. */
export function compareBlock(fits) {
  const known = fits.filter(({ answer }) => answer && answer.aicc !== null);
  const best = Math.min(...known.map(({ answer }) => answer.aicc));
  const weights = known.map(({ answer }) => Math.exp(-0.5 * (answer.aicc - best)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const rows = known.map(({ model, answer }, k) => [spoken(model.title), Object.keys(answer.free).length, short(answer.chi_squared, 5), short(answer.aicc, 5), short(answer.aicc - best, 3), short(weights[k] / sum, 3)]);
  const failed = fits.filter(({ answer }) => !answer);
  const gap = known.length > 1 ? known[1].answer.aicc - best : Infinity;
  const words = known.length < 2 ? '' : gap < 2 ? 'These points do not tell the first two apart.'
    : gap < 10 ? 'These points favour the first model, and do not rule the second out.' : 'These points speak against all but the first model.';
  return [
    makeTable({ title: 'Models, the best first', columns: ['model', 'free', 'χ²', 'AICc', 'behind the best', 'weight'], rows }),
    words ? h('p', {}, `${words} A better fit is no derivation: it says how well a law follows the points, not whether its reasons hold.`) : null,
    failed.length ? h('ul', { class: 'warnings' }, failed.map(({ model, error }) => h('li', {}, `${spoken(model.title)}: ${sentence(spaced(error))}`))) : null,
  ];
}
