// How a column gets onto an axis of a figure: in the axis' own unit, or from what people have, as T for an axis T_g/T.
import { plain } from '../text.js';
import { t } from '../words/data.js';

const raw = (axis) => plain(axis.label).replaceAll('{', '').replaceAll('}', '').replace(/\s+/g, ' ').trim();
const own = (unit) => (unit === '' ? '1' : plain(unit));

/**
 * The ways onto an axis, the plain one first: {id, words, unit, needs, apply(value, extra, other)}. `unit` is what the column is
 * read in, `needs` names a number that a person must give, `other` is the value on the horizontal axis.
 */
export function ways(axis, across) {
  const label = raw(axis);
  const tight = label.replace(/\s/g, '');
  const logarithm = /^log_?10?[^a-z]/i.test(tight);
  const unit = logarithm ? (own(axis.unit) === '1' ? 'log10' : `log10(${own(axis.unit)})`) : own(axis.unit);
  const list = [{ id: 'as', words: t('axis.as', { label: `${label}${axis.unit ? `, ${plain(axis.unit)}` : ''}` }), unit, apply: (value) => value }];
  const over = /^(T_?[a-z0]\w*)\/T$/.exec(tight);
  const under = /^T\/(T_?[a-z0]\w*)$/.exec(tight);
  if (over) list.push({ id: 'over', words: t('axis.made', { label }), unit: 'K', needs: over[1], apply: (value, extra) => extra / value });
  if (under) list.push({ id: 'under', words: t('axis.made', { label }), unit: 'K', needs: under[1], apply: (value, extra) => value / extra });
  if (/^1000\/T$/.test(tight)) list.push({ id: 'thousand', words: t('axis.made', { label }), unit: 'K', apply: (value) => 1000 / value });
  const power = across && /K/.test(across.unit) ? /\/T\^?([3³])$/.exec(tight) : null;
  if (power) list.push({ id: 'cube', words: t('axis.divided', { label: tight.replace(/\/T\^?[3³]$/, '') }), unit: own(axis.unit).replace('K^4', 'K').replace('K⁴', 'K'), apply: (value, extra, t) => value / t ** 3 });
  return list;
}
