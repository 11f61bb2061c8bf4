// Why nothing solves, in the reader's language: what the core says of it is read for its numbers.
import { h } from '../pkg/read/dom.js';
import { fieldText, math, refusalSentence, refusalText, rich, unitNodes, withUnit } from './text.js';
import { inEnglish } from './words.js';
import { t } from './words/calculator.js';

const REACH = /: it reaches from (\S+) \(at \S+ = (\S+)\) to (\S+) \(at \S+ = ([^\s)]+)\)/;
const FLAT = /does not depend on it, it is ([^\s;]+)/;

/** A refusal of `solve` as parts of a paragraph; `asked` is {param, output, wanted, range}. What is not known here stays English. */
export function unsolved(refusal, entry, { param, output, wanted, range }) {
  const english = (text) => h('span', inEnglish(), rich(text));
  if (refusal.kind !== 'no_solution') return [english(refusalSentence(refusal, entry))];
  const { symbol, unit } = entry.outputs.find((one) => one.name === output);
  const number = (text) => withUnit(Number(text), '', 6);
  const input = () => math(param.symbol);
  const [said, beside] = refusal.message.split('; where it is refused: ');
  const [reach, flat] = [REACH.exec(said), FLAT.exec(said)];
  const why = reach
    ? t.nodes('unsolved.reach', { least: number(reach[1]), input: input(), at: number(reach[2]), most: number(reach[3]), same: input(), to: number(reach[4]) })
    : flat ? t.nodes('unsolved.flat', { value: number(flat[1]) }) : said.endsWith('all of them are refused') ? t('unsolved.all') : '';
  const choice = param.type !== 'number';
  if (!why && !choice) return [english(refusalSentence(refusal, entry))];
  const places = { input: input(), wanted: [math(symbol), ' = ', fieldText(wanted), ' ', unitNodes(unit)].flat() };
  const main = choice ? t.nodes('unsolved.choice', places) : t.nodes('unsolved', { ...places, low: fieldText(range[0]), high: fieldText(range[1]), unit: h('span', {}, unitNodes(param.unit)), why: [why] });
  return [main, beside ? [' ', t.nodes('unsolved.beside', { why: english(refusalText({ ...refusal, message: beside }, entry)) })] : ''].flat(Infinity);
}
