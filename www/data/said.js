// What the core says of a fit or a table, in the reader's language: it gives the kind of a sentence and what stands in its places.
import { h } from '../../pkg/read/dom.js';
import { isPure, localNumbers } from '../../pkg/read/numbers.js';
import { plain, unitText, withUnit } from '../text.js';
import { inEnglish } from '../words.js';
import { t } from '../words/data.js';

/** Names of parameters and their numbers; `height[first]` belongs to one of several sets. */
const told = (text) => text.replace(/(\w+)\[([^\]]*)\]/g, (_, name, set) => t('name.of', { name, set })).replaceAll('_', ' ')
  // not those in a name: log10
  .replace(/(?<=\s)-?\d[\d.]*(e-?\d+)?(?=\s|,|$)/g, localNumbers);
const english = (text) => h('span', inEnglish(), told(text));

function place(name, value) {
  if (typeof value === 'number') return withUnit(value, '', 12);
  if (Array.isArray(value)) return english(value.join(', '));
  if (['name', 'other', 'combination'].includes(name)) return english(value);
  if (name === 'unit') return isPure(value) ? '' : ` ${unitText(plain(value))}`;
  // as it stands in a file, whichever way it runs
  return h('bdi', {}, value);
}

/** A sentence of the core, `{kind, ...places}`, as parts of a paragraph. */
export const said = ({ kind, ...places }) => t.nodes(`said.${kind}`, Object.fromEntries(Object.entries(places).map(([name, value]) => [name, place(name, value)])));

/** The same as plain text. */
export const saidText = (one) => said(one).map((part) => part.textContent ?? part).join('');

/** The same with a capital and an end. */
export function saidSentence(one) {
  const parts = said(one).filter((part) => part !== '');
  // χ² stays small
  const capital = (text) => text.replace(/^\p{Script=Latin}/u, (letter) => letter.toUpperCase());
  if (typeof parts[0] === 'string') parts[0] = capital(parts[0]);
  else parts[0].textContent = capital(parts[0].textContent);
  return [...parts, '.'];
}
