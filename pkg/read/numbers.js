// Numbers, labels and units as text.

export const GREEK = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ',
  lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  hbar: 'ħ', ell: 'ℓ', infty: '∞', times: '×', cdot: '·', ddagger: '‡', dagger: '†', ast: '*', star: '*', parallel: '∥', perp: '⊥', langle: '⟨',
  rangle: '⟩', approx: '≈', le: '≤', ge: '≥', leq: '≤', geq: '≥', sqrt: '√', partial: '∂', nabla: '∇', pm: '±', degree: '°', sim: '~', prime: '′',
};
const RAISED = { '-': '⁻', '−': '⁻', '+': '⁺', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

// how another language than English writes numbers
let [local, whole, sign] = [(text) => text, (text) => text, '.'];

/** Has numbers in a text written by `numbers`, a text of numbers and units kept in its order by `order`, and `decimal`, a point or a comma, in drawings. */
export function useNumbers(numbers, order, decimal) {
  [local, whole, sign] = [numbers, order, decimal];
}

/** The decimal sign of the numbers in a drawing. */
export const decimalSign = () => sign;

/** The numbers in a text, as the reader's language writes them. */
export const localNumbers = (text) => local(text);

/** A text of numbers and units, which runs to the right also where text runs to the left. */
export const inOrder = (text) => whole(text);

/** A number to `digits` significant digits: 0.0012, 191, 4.2 × 10⁻⁹. */
export function formatNumber(value, digits = 4) {
  return whole(local(written(value, digits)));
}

function written(value, digits) {
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

/** A label without its markup: T_{g} is Tg, m^{3} is m³. */
export function plain(markup) {
  return String(markup).replace(/_\{([^{}]*)\}/g, '$1').replace(/\^\{([^{}]*)\}/g, (whole, power) => ([...power].every((c) => Object.hasOwn(RAISED, c)) ? [...power].map((c) => RAISED[c]).join('') : `^${power}`));
}

/** Whether a unit says nothing: a pure number, a word. */
export function isPure(unit) {
  return !unit || unit === '1' || unit === 'choice' || unit === 'list';
}

/** Greek letters for their names. */
export function greekWords(text) {
  return text.replace(/[A-Za-z]+/g, (word) => (Object.hasOwn(GREEK, word) && word.length > 1 ? GREEK[word] : word));
}

/** A unit as text; empty for a pure number. */
export function unitText(unit) {
  return isPure(unit) ? '' : plain(unitMarkup(unit));
}

/** A unit in the markup of labels: k_B T is k_{B} T, m^3 is m^{3}. */
export function unitMarkup(unit) {
  return greekWords(unit).replace(/\bus\b/g, 'µs').replace(/\buJ\b/g, 'µJ').replace(/\bum\b/g, 'µm').replace(/^A(?=\^|$)/, 'Å').replace(/\bdeg\b/g, '°').replace(/\blog10(?=\()/g, 'log_10')
    .replace(/([_^])\(([^)]*)\)/g, '$1{$2}')
    .replace(/([_^])(-?\w+(?:\/\d+)?)/g, '$1{$2}')
    .replace(/\^\{-/g, '^{−');
}

/** Number and unit as text. */
export function withUnit(value, unit, digits = 4) {
  const text = local(written(value, digits));
  const of = unitText(plain(unit ?? ''));
  return whole(of ? `${text} ${of}` : text);
}
