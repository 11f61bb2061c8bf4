// Why nothing solves, in the reader's language: with the numbers that the search found.
import { h } from '../pkg/read/dom.js';
import { fieldText, math, refusalSentence, refusalText, rich, unitNodes, withUnit } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/calculator.js';

/** A refusal of `solve` as parts of a paragraph; `asked` is {param, output, wanted, range}. What is not known here stays English. */
export function unsolved(refusal, entry, { param, output, wanted, range }) {
  const english = (text) => h('span', inEnglish(), rich(text));
  if (!refusal.search) return [english(refusalSentence(refusal, entry))];
  const { symbol, unit } = entry.outputs.find((one) => one.name === output);
  const { least, most, constant, refused } = refusal.search;
  const number = (value) => withUnit(value, '', 6);
  const input = () => math(param.symbol);
  const why = constant ? t.nodes('unsolved.flat', { value: number(least[1]) })
    : least ? t.nodes('unsolved.reach', { least: number(least[1]), input: input(), at: number(least[0]), most: number(most[1]), same: input(), to: number(most[0]) }) : t('unsolved.all');
  const choice = param.type !== 'number';
  const places = { input: input(), wanted: [math(symbol), ' = ', fieldText(wanted), ' ', unitNodes(unit)].flat() };
  const main = choice ? t.nodes('unsolved.choice', places) : t.nodes('unsolved', { ...places, low: fieldText(range[0]), high: fieldText(range[1]), unit: h('span', {}, unitNodes(param.unit)), why: [why] });
  return [main, refused ? [' ', t.nodes('unsolved.beside', { why: english(refusalText(refused, entry)) })] : ''].flat(Infinity);
}
