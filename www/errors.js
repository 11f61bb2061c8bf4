// A number with its error.
import { inOrder, localNumbers, withUnit } from '../pkg/read/numbers.js';

/** A value and its error to two digits of the error: 0.853 ± 0.012. The value keeps two digits of its own where the error is larger. */
export function numberWithError(value, error) {
  const short = (number, digits) => (Number.isFinite(number) ? withUnit(number, '', digits) : '–');
  if (!(error > 0)) return short(value, 6);
  const first = (number) => Math.floor(Math.log10(Math.abs(number)));
  // of the rounded error: 0.0996 is 0.10
  const places = 1 - first(Number(error.toPrecision(2)));
  // each number keeps its own order, and so do the two
  const both = (one, other) => inOrder(`${inOrder(one)} ± ${inOrder(other)}`);
  const small = value !== 0 && Math.abs(value) < 1e-3;
  if (places > 8 || places < -2 || Math.abs(value) >= 1e6 || small) {
    const digits = Math.min(Math.max((value ? first(value) : 0) + places + 1, 2), 12);
    return both(short(value, digits), short(error, 2));
  }
  const fixed = (number, decimals) => localNumbers(number.toFixed(Math.min(Math.max(decimals, 0), 12)).replace('-', '−'));
  return both(fixed(value, value ? Math.max(places, 1 - first(value)) : places), fixed(error, places));
}
