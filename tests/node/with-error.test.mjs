// A number with its error: the value is never rounded away, and both end at the same digit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberWithError } from '../../www/with-error.js';

test('value and error end at the second digit of the error, and the value keeps two digits of its own', () => {
  for (const [value, error, text] of [
    [0.8526, 0.01234, '0.853 ± 0.012'], [29.4118, 0.99999, '29.4 ± 1.0'], [50, 2.2361, '50.0 ± 2.2'], [1305.789, 0.4244, '1305.79 ± 0.42'],
    [27.7777778, 0.00030864, '27.77778 ± 0.00031'], [34.7222, 2213.7, '35 ± 2214'], [0.0347, 2.2, '0.035 ± 2.2'], [-6.58, 0.79, '−6.58 ± 0.79'],
    [2.5e-20, 3e-22, '2.5 × 10⁻²⁰ ± 3 × 10⁻²²'], [7.65432e8, 1.2e5, '7.6543 × 10⁸ ± 120000'], [0, 0.25, '0.00 ± 0.25'], [12, 0, '12'],
  ]) assert.equal(numberWithError(value, error).replace(/[\u2066-\u2069]/g, ''), text);
});
