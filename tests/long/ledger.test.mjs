// The ledger computed by WebAssembly is the native one. The page's module has no ledger, it travels as data: for this test
// `cargo xtask test long` builds one that has it. Numbers agree to 1e-9 of themselves, as both libraries of elementary functions
// are good to a few last bits, which subtraction may magnify.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { native, root } from '../node/core.mjs';

const agree = (a, b) => Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-12 * Math.abs(b));
const NUMBER = /\d+(?:\.\d+)?/g;
/** Two numbers rounded to the same digits: the last may differ by one where the bits behind it do. */
const alike = (a, b) => Math.abs(a - b) <= 1.01 * 10 ** -(a.split('.')[1]?.length ?? 0) && a.split('.')[1]?.length === b.split('.')[1]?.length;

test('every claim has the same verdict and the same numbers', async () => {
  const whole = await import('../../target/web/whole/vitreous.js');
  await whole.default({ module_or_path: readFileSync(`${root}target/web/whole/vitreous_bg.wasm`) });
  const theirs = JSON.parse(native(['claims', '--json']));
  const ours = whole.claims('');
  assert.deepEqual(ours.map((row) => [row.id, row.verdict]), theirs.map((row) => [row.id, row.verdict]));
  const wrong = [];
  const same = (what, a, b) => {
    if (!(typeof a === 'number' && typeof b === 'number' ? agree(a, b) : a === b)) wrong.push(`${what}: ${a} against ${b}`);
  };
  const apart = (text) => [text.replace(NUMBER, '#'), text.match(NUMBER) ?? []];
  const said = (what, a, b) => {
    const [[words, numbers], [others, printed]] = [apart(a), apart(b)];
    if (words !== others || numbers.some((number, k) => !alike(number, printed[k]))) wrong.push(`${what}: “${a}” against “${b}”`);
  };
  ours.forEach((row, k) => {
    same(row.id, row.computed, theirs[k].computed);
    // the computed numbers stand in the explanation: words alike, numbers too
    said(row.id, row.why, theirs[k].why);
    row.others.forEach((other, n) => same(`${row.id}, ${other.words}`, other.computed, theirs[k].others[n].computed));
  });
  assert.deepEqual(wrong, []);
  assert.ok(ours.length > 400);
});
