// A number with its error.
import { inOrder, localNumbers, withUnit } from '../pkg/read/numbers.js';

const short = (number, digits) => (Number.isFinite(number) ? withUnit(number, '', digits) : '–');
const first = (number) => Math.floor(Math.log10(Math.abs(number)));

/** How the error is written, to its second digit, and how the value and what lies near it, to the same place; the value keeps two digits of its own where the error is larger. */
function writers(value, error) {
  // of the rounded error: 0.0996 is 0.10
  const places = 1 - first(Number(error.toPrecision(2)));
  if (places > 8 || places < -2 || Math.abs(value) >= 1e6 || (value !== 0 && Math.abs(value) < 1e-3)) {
    return [(number) => short(number, 2), (number) => short(number, Math.min(Math.max((number ? first(number) : first(error)) + places + 1, 2), 12))];
  }
  const to = (decimals) => (number) => localNumbers(number.toFixed(Math.min(Math.max(decimals, 0), 12)).replace('-', '−'));
  return [to(places), to(value ? Math.max(places, 1 - first(value)) : places)];
}

/** How numbers near a value are written, to the place where its error ends. */
export const placed = (value, error) => writers(value, error)[1];

/** A value and its error: 0.853 ± 0.012. */
export function numberWithError(value, error) {
  if (!(error > 0)) return short(value, 6);
  const [ofError, ofValue] = writers(value, error);
  // each number keeps its own order, and so do the two
  return inOrder(`${inOrder(ofValue(value))} ± ${inOrder(ofError(error))}`);
}
