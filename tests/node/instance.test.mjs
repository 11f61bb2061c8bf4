// A fault of the module itself: a fresh instance takes its place, and what comes after is computed as if nothing had been.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initSync } from '../../pkg/built/vitreous.js';
import { core, refusal } from './core.mjs';

const QUANTITY = 'rfot.mosaic';
const FIGURE = 'rfot.free_energy_profile';

const memory = () => initSync().memory;
/** Spoils all that the module knows, as a fault in it could. */
const spoil = () => new Uint8Array(memory().buffer).fill(0xff);
const outcomes = () => [core.evaluate(QUANTITY, { s_c: 0.72 }), core.figure(FIGURE, { s_c: 0.72 }), core.svg(FIGURE, {}, {}), core.fit('forms.arrhenius', { x: [1000, 1100, 1200, 1300], y: [12, 10, 8.5, 7] }, {})];
/** Inputs that spoil the memory whenever they are read: the call cannot succeed in any instance. */
const deadly = () => ({ get s_c() { spoil(); return 0.72; } });

test('after spoilt memory the same calls have the same answers, in a fresh instance, with every room open', () => {
  const before = outcomes();
  const first = initSync();
  spoil();
  assert.deepEqual(outcomes(), before);
  assert.notEqual(initSync(), first, 'another instance');
  // it can happen again
  for (let k = 0; k < 20; k += 1) {
    spoil();
    assert.deepEqual(core.evaluate(QUANTITY, { s_c: 0.72 }), before[0]);
  }
});

test('a call that fails in a fresh instance too is refused in words, and the next one is answered', () => {
  const good = core.evaluate(QUANTITY, { s_c: 0.72 });
  for (const call of [() => core.evaluate(QUANTITY, deadly()), () => core.figure(FIGURE, deadly()), () => core.svg(FIGURE, deadly(), {})]) {
    const error = refusal(call);
    assert.deepEqual([error.kind, error.input], ['internal', '']);
    assert.match(error.message, /^The program itself failed here and has started anew; nothing that was set is lost\. Please report this: ./);
    assert.deepEqual(core.evaluate(QUANTITY, { s_c: 0.72 }), good);
  }
});

test('memory that is refused ends one call, and a fresh instance has little again', () => {
  const before = outcomes();
  const most = 65536;
  try {
    memory().grow(most - memory().buffer.byteLength / 65536);
  } catch {
    // a machine that gives less: take what there is
    for (let step = 4096; step >= 1; step /= 2) {
      try {
        for (;;) memory().grow(step);
      } catch {
        // as far as this step goes
      }
    }
  }
  assert.ok(memory().buffer.byteLength > 2 ** 28, 'the memory was taken');
  // the module has a few free pieces left, but no room for pictures by the hundred
  for (let k = 0; k < 300; k += 1) core.figure(FIGURE, { s_c: 0.5 + k / 1000 });
  assert.deepEqual(outcomes(), before);
  assert.ok(memory().buffer.byteLength < 2 ** 26, `${memory().buffer.byteLength} bytes`);
});

test('what JavaScript throws through the module leaves nothing on its stack', () => {
  const good = core.evaluate(QUANTITY, { s_c: 0.72 });
  const canvas = { getContext: () => { throw new TypeError('no canvas'); } };
  for (let k = 0; k < 2000; k += 1) assert.throws(() => core.draw(canvas, FIGURE, {}, {}));
  assert.deepEqual(core.evaluate(QUANTITY, { s_c: 0.72 }), good);
});
