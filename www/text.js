// Numbers, units, symbols and equations as a person reads them.
import { GREEK, isPure, localNumbers, plain, unitMarkup } from '../pkg/read/numbers.js';
import { equations } from './core.js';
import { h } from '../pkg/read/dom.js';
import { markup } from './trusted.js';
import { t } from './words/frame.js';

export { formatNumber, plain, unitMarkup, unitText, withUnit } from '../pkg/read/numbers.js';

/** What a number field shows: all digits, as the reader's language writes them, in a form in which it may be typed again. */
export const fieldText = (value) => localNumbers(digits(value));

function digits(value) {
  const [short, long] = [value.toExponential().replace('e+', 'e'), String(value).replace('e+', 'e')];
  return value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4) && short.length < long.length ? short : long;
}

// a symbol of a few letters with its small letters, as in running text: T_g, s_c, k_B
const SYMBOL = /(?<![\w_])([A-Za-z\u0370-\u03ff]{1,3})_([A-Za-z0-9]{1,3}|\d[a-z]{1,3})(?![\w_])/g;

const spelled = (word) => (word.length > 1 && Object.hasOwn(GREEK, word) ? GREEK[word] : word);

// what follows a formula without a space
const MARK = /^[,.;:!?)]+/;

/** Running text as elements: formulas between dollar signs, and the markup of labels, `x_{g}`, `m^{3}`, `T_g`. */
export function rich(text) {
  const parts = String(text).split('$');
  return parts.flatMap((part, k) => {
    if (k % 2 === 0) return labelled(k ? part.replace(MARK, '') : part);
    // a line does not begin with the comma after a formula
    const mark = MARK.exec(parts[k + 1] ?? '')?.[0];
    return [mark ? h('span', { class: 'kept' }, math(part), mark) : math(part)];
  });
}

/** Running text without formulas and markup, as it is read aloud and searched. */
export function spoken(text) {
  return String(text).split('$').map((part, k) => (k % 2 ? texText(part) : plain(part))).join('');
}

/**
 * A refusal of the core, which calls inputs and outputs by their names and writes their units as a program does, in the symbols and
 * units of `entry`: a text for `rich`.
 */
export function refusalText({ message, input, unit }, { params, outputs = [] }) {
  const all = [...params, ...outputs];
  const find = (name) => all.find((one) => one.name === name);
  const symbol = (name) => find(name)?.symbol;
  // a unit that only repeats the symbol is none in `entry`
  const units = [[unit, find(input)?.unit ?? unit], ...all.map((one) => [one.unit, one.unit])].filter(([raw]) => !isPure(raw));
  const whole = (raw) => new RegExp(` ${raw.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[\\s,;:)]|$)`, 'g');
  const said = units.reduce((text, [raw, own]) => text.replace(whole(raw), isPure(own) ? '' : ` ${unitMarkup(own)}`), message);
  // a name that is a word of the language too is one only where a value follows
  return said.replace(/\b[a-z][a-z0-9_]*\b(?=( =)?)/g, (name, follows) => ((name.includes('_') || follows) && symbol(name) ? `$${symbol(name)}$` : name));
}

/** The same as a sentence. */
export function refusalSentence(refusal, entry) {
  const text = refusalText(refusal, entry);
  return `${text[0].toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}

function labelled(markup) {
  const nodes = [];
  // k_BT is a product; 10^15 is a power
  let rest = markup.replace(/k_B(?=[A-Z])/g, 'k_{B}')
    .replace(SYMBOL, (_, letters, below) => `${spelled(letters)}_{${spelled(below)}}`)
    .replace(/\^([-−+]?\d+(?:\/\d+)?)/g, '^{$1}');
  for (;;) {
    const found = /([_^])\{([^{}]*)\}/.exec(rest);
    if (!found) break;
    if (found.index) nodes.push(rest.slice(0, found.index));
    nodes.push(h(found[1] === '_' ? 'sub' : 'sup', {}, found[2]));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

/** A unit as elements: `k_B T` with its small letter, `m^3` with its exponent; nothing for a pure number. */
export function unitNodes(unit) {
  return isPure(unit) ? [] : rich(unitMarkup(unit));
}

/** TeX as text, for a screen reader's label or where no MathML was made: letters below and above stand in the line. */
export function texText(tex) {
  return plain(tex
    .replace(/\\(mathrm|text|mathit|mathbf|operatorname|hat|bar|tilde|vec|left|right|,|;|!|displaystyle)(?![A-Za-z])/g, '')
    .replace(/\\([A-Za-z]+)/g, (_, word) => (Object.hasOwn(GREEK, word) ? GREEK[word] : word))
    .replace(/\\(.)/g, '$1')
    .replace(/\^(\d)/g, '^{$1}')).replace(/[{}_^]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An equation or symbol as MathML made when the page was built. */
export function math(tex, display = 'inline') {
  const source = Object.hasOwn(equations, tex) ? equations[tex] : '';
  if (!source) return h('span', { class: 'tex' }, texText(tex));
  const template = document.createElement('template');
  template.innerHTML = markup(source.replace(/ style="[^"]*"/g, ''));
  const element = template.content.firstElementChild;
  if (!element) return h('span', { class: 'tex' }, texText(tex));
  if (display === 'block') element.setAttribute('display', 'block');
  else element.removeAttribute('display');
  return element;
}

/** What a number may be, in the words of its domain. */
export function domainText(domain) {
  const bounds = [['> ', domain.greater_than], ['≥ ', domain.at_least], ['< ', domain.less_than], ['≤ ', domain.at_most]];
  const parts = bounds.filter(([, bound]) => bound !== null && bound !== undefined).map(([sign, bound]) => sign + fieldText(bound));
  const base = t(domain.integer ? 'domain.whole' : 'domain.finite');
  if (!parts.length) return base;
  const both = parts.length > 1 ? t('domain.both', { one: parts[0], other: parts[1] }) : parts[0];
  return domain.integer ? t('domain.integer', { bounds: both }) : both;
}

/** Whether a number lies in a domain. */
export function inDomain(domain, value) {
  const has = (bound) => bound !== null && bound !== undefined;
  return Number.isFinite(value)
    && !(has(domain.greater_than) && !(value > domain.greater_than))
    && !(has(domain.at_least) && !(value >= domain.at_least))
    && !(has(domain.less_than) && !(value < domain.less_than))
    && !(has(domain.at_most) && !(value <= domain.at_most))
    && !(domain.integer && !Number.isInteger(value));
}
