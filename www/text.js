// Numbers, units, symbols and equations as a person reads them.
import { h } from './dom.js';
import { equations } from './core.js';

const GREEK = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ',
  lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  hbar: 'ħ', ell: 'ℓ', infty: '∞', times: '×', cdot: '·', ddagger: '‡', dagger: '†', ast: '*', star: '*', parallel: '∥', perp: '⊥', langle: '⟨',
  rangle: '⟩', approx: '≈', le: '≤', ge: '≥', leq: '≤', geq: '≥', sqrt: '√', partial: '∂', nabla: '∇', pm: '±', degree: '°', sim: '~', prime: '′',
};
const RAISED = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

/** A number to `digits` significant digits: 0.0012, 191, 4.2 × 10⁻⁹. */
export function formatNumber(value, digits = 4) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e6) {
    const whole = size >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits));
    return String(whole).replace('-', '−');
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const power = String(Number(exponent)).replace(/./g, (c) => RAISED[c]);
  const front = String(Number(mantissa)).replace('-', '−');
  return front === '1' ? `10${power}` : `${front} × 10${power}`;
}

/** What a number field shows: all digits, in the form in which it may be typed again. */
export function fieldText(value) {
  const [short, long] = [value.toExponential().replace('e+', 'e'), String(value).replace('e+', 'e')];
  return value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4) && short.length < long.length ? short : long;
}

/** The number that was typed, or NaN. A printed minus sign and a space inside are forgiven. */
export function readNumber(text) {
  const tidy = text.trim().replace(/[−–]/g, '-').replace(/\s*[×x*]\s*10\s*\^\s*/i, 'e').replace(/[\s_]/g, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(tidy) ? Number(tidy) : NaN;
}

/** Whether the text may still become a number when more is typed. */
export function isPartialNumber(text) {
  return /^[-+−]?\d*\.?\d*(e[-+−]?\d*)?$/i.test(text.trim());
}

// a symbol of a few letters with its small letters, as in running text: T_g, s_c, k_B
const SYMBOL = /(?<![\w_])([A-Za-z\u0370-\u03ff]{1,3})_([A-Za-z0-9]{1,3})(?![\w_])/g;

const spelled = (word) => (word.length > 1 && Object.hasOwn(GREEK, word) ? GREEK[word] : word);

/** Running text as elements: formulas between dollar signs, and the markup of labels, `x_{g}`, `m^{3}`, `T_g`. */
export function rich(text) {
  return String(text).split('$').flatMap((part, k) => (k % 2 ? [math(part)] : labelled(part)));
}

/** Running text without formulas and markup, as it is read aloud and searched. */
export function spoken(text) {
  return String(text).split('$').map((part, k) => (k % 2 ? texText(part) : plain(part))).join('');
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

/** A label without its markup. */
export function plain(markup) {
  return String(markup).replace(/([_^])\{([^{}]*)\}/g, '$1$2');
}

function isPure(unit) {
  return !unit || unit === '1' || unit === 'choice' || unit === 'list';
}

function greekWords(text) {
  return text.replace(/[A-Za-z]+/g, (word) => (Object.hasOwn(GREEK, word) && word.length > 1 ? GREEK[word] : word));
}

/** A unit as elements: `k_B T` with its small letter, `m^3` with its exponent; nothing for a pure number. */
export function unitNodes(unit) {
  if (isPure(unit)) return [];
  const marked = greekWords(unit).replace(/\bus\b/g, 'µs').replace(/\buJ\b/g, 'µJ').replace(/\bdeg\b/g, '°')
    .replace(/([_^])\(([^)]*)\)/g, '$1{$2}')
    .replace(/([_^])(-?\w+(?:\/\d+)?)/g, '$1{$2}')
    .replace(/\^\{-/g, '^{−')
    .replace(/\bunits of\b/g, 'units of');
  return rich(marked);
}

/** A unit as text; empty for a pure number. */
export function unitText(unit) {
  return isPure(unit) ? '' : greekWords(unit).replace(/\bus\b/g, 'µs').replace(/\buJ\b/g, 'µJ').replace(/\bdeg\b/g, '°');
}

/** Number and unit as text. */
export function withUnit(value, unit, digits = 4) {
  const text = formatNumber(value, digits);
  const of = unitText(plain(unit ?? ''));
  return of ? `${text} ${of}` : text;
}

/** TeX as text, for a screen reader's label or where no MathML was made. */
export function texText(tex) {
  return tex
    .replace(/\\(mathrm|text|mathit|mathbf|operatorname|hat|bar|tilde|vec|left|right|,|;|!|displaystyle)(?![A-Za-z])/g, '')
    .replace(/\\([A-Za-z]+)/g, (_, word) => (Object.hasOwn(GREEK, word) ? GREEK[word] : word))
    .replace(/\\(.)/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An equation or symbol as MathML made when the page was built. */
export function math(tex, display = 'inline') {
  const source = Object.hasOwn(equations, tex) ? equations[tex] : '';
  if (!source) return h('span', { class: 'tex' }, texText(tex));
  const template = document.createElement('template');
  template.innerHTML = source.replace(/ style="[^"]*"/g, '');
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
  const base = domain.integer ? 'a whole number' : 'a finite number';
  if (!parts.length) return base;
  return domain.integer ? `${base} ${parts.join(' and ')}` : parts.join(' and ');
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
