// What JavaScript gives and gets: bad values are refused by name, files say where they come from.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as vitreous from '../../pkg/index.js';
import { wanted } from '../../pkg/load.js';
import { core, figures, refusal, root } from './core.mjs';

const QUANTITY = 'rfot.mosaic';
const FIGURE = 'rfot.free_energy_profile';

// what is given, then kind and input of the refusal
const REFUSED = [
  [{ s_c: NaN }, 'not_finite', 's_c'],
  [{ s_c: Infinity }, 'not_finite', 's_c'],
  [{ s_c: -1 }, 'out_of_domain', 's_c'],
  [{ s_c: 0 }, 'out_of_domain', 's_c'],
  [{ s_c: '1' }, 'wrong_type', 's_c'],
  [{ s_c: null }, 'wrong_type', 's_c'],
  [{ s_c: undefined }, 'wrong_type', 's_c'],
  [{ s_c: true }, 'wrong_type', 's_c'],
  [{ s_c: 1n }, 'wrong_type', 's_c'],
  [{ s_c: Symbol('1') }, 'wrong_type', 's_c'],
  [{ s_c: [1] }, 'wrong_type', 's_c'],
  [{ s_c: {} }, 'wrong_type', 's_c'],
  [{ s_c: () => 1 }, 'wrong_type', 's_c'],
  [{ temperature: 1 }, 'unknown_input', 'temperature'],
  [JSON.parse('{"__proto__": 1}'), 'unknown_input', '__proto__'],
  [{ constructor: 1 }, 'unknown_input', 'constructor'],
  [{ ['x'.repeat(1e6)]: 1 }, 'unknown_input', 'x'.repeat(60)],
  [{ [Symbol('s_c')]: 1 }, 'unreadable', 'inputs'],
  [[1, 2], 'unreadable', 'inputs'],
  ['s_c=1', 'unreadable', 'inputs'],
  [1, 'unreadable', 'inputs'],
  [new Map([['s_c', 1]]), 'unreadable', 'inputs'],
  [new URLSearchParams('s_c=1'), 'unreadable', 'inputs'],
  [{ get s_c() { throw new Error('no'); } }, 'unreadable', 'inputs'],
];

test('bad inputs are refused by name, everywhere', () => {
  const calls = { evaluate: (i) => core.evaluate(QUANTITY, i), figure: (i) => core.figure(FIGURE, i), csv: (i) => core.csv(FIGURE, i), svg: (i) => core.svg(FIGURE, i, {}) };
  REFUSED.forEach(([inputs, kind, input], k) => {
    for (const [name, call] of Object.entries(calls)) {
      const error = refusal(() => call(inputs));
      assert.ok(error instanceof Error, `${name} takes line ${k}`);
      assert.deepEqual([error.kind, error.input], [kind, input], `${name}, line ${k}: ${error.message}`);
      assert.ok(error.message.length > 10 && error.message.length < 600);
    }
  });
  assert.equal(core.last_panic(), '');
});

test('unknown ids are refused, the empty and the inherited too', () => {
  for (const id of ['', 'rfot', 'toString', '__proto__', 'rfot.mosaic ', FIGURE.toUpperCase()]) {
    for (const call of [() => core.evaluate(id, {}), () => core.figure(id, {}), () => core.svg(id, {}, {}), () => core.refine_parts(id, {}), () => core.extent(id, {}, 300, 640, 1)]) {
      assert.equal(refusal(call)?.kind, 'unknown_id', id);
    }
  }
  assert.equal(refusal(() => vitreous.claims('no'))?.kind, 'unknown_id');
  assert.equal(refusal(() => vitreous.describe('no.such'))?.kind, 'unknown_id');
});

test('inputs may be left out, and an object without prototype will do', () => {
  const plain = core.evaluate(QUANTITY, {});
  for (const inputs of [undefined, null, Object.create(null)]) assert.deepEqual(core.evaluate(QUANTITY, inputs), plain);
});

test('drawing options are checked', () => {
  const sizes = [{ widht: 1 }, { width: 'wide' }, { width: NaN }, { width: 1e9 }, { width: -5 }, { theme: 'blue' }, { decimal: ';' }, { views: 3 }, { __proto__: null, x: 1 }, 'x'];
  for (const options of sizes) assert.ok(refusal(() => core.svg(FIGURE, {}, options)) instanceof Error, JSON.stringify(options));
  for (const options of [undefined, null, {}, { theme: 'dark', width: 300, height: 200 }]) assert.match(core.svg(FIGURE, {}, options), /^<svg /);
});

test('every figure has a height at every width, and panels go side by side where each has room', () => {
  for (const { id } of figures) {
    const panels = core.figure(id, {}).picture.panels.length;
    for (const width of [240, 320, 519, 520, 768, 1280, 3000]) {
      const { height, side_by_side_from: from } = core.extent(id, {}, width, 640, 1);
      const rows = width < from ? panels : 1;
      assert.ok(height >= Math.min(230, width) * (rows > 1 ? rows : 1) * 0.9 && height <= 900 * rows, `${id} at ${width}: ${height}`);
      assert.ok(width < 520 || rows > 1 || height <= 640, `${id} at ${width}: ${height}`);
      assert.ok(panels > 1 ? from >= Math.max(560, 250 * panels) : from === 0, `${id}: ${from}`);
    }
  }
  for (const [width, roof, scale, input] of [[NaN, 640, 1, 'width'], [1, 640, 1, 'width'], [300, Infinity, 1, 'roof'], [300, 640, 0, 'text_scale']]) {
    assert.equal(refusal(() => core.extent(FIGURE, {}, width, roof, scale)).input, input);
  }
});

test('parts of finer pictures are checked', () => {
  const coarse = figures.find((figure) => !figure.refinement);
  assert.equal(core.refine_parts(coarse.id, {}), 0);
  for (const k of [0, 1, -1, NaN, 2 ** 31]) assert.equal(refusal(() => core.refine_part(coarse.id, {}, k))?.input, 'part');
  for (const parts of [undefined, 1, 'x', [1], [['x']], [[NaN]], []]) assert.ok(refusal(() => core.refine_assemble(coarse.id, {}, parts)) instanceof Error);
});

test('files carry version, parameters and link', () => {
  for (const figure of figures) {
    const number = figure.params.find((param) => param.type === 'number' && !param.domain.integer);
    const inputs = number ? { [number.name]: 0.4 * number.min + 0.6 * number.max } : {};
    if (refusal(() => core.figure(figure.id, inputs))) continue; // a rule between parameters may not let it move alone
    const { link } = core.figure(figure.id, inputs);
    assert.ok(link.startsWith(`#v=1&figure=${figure.id}`) && (!number || link.includes(`&${number.name}=`)), link);
    const head = core.csv(figure.id, inputs).split('\n').filter((line) => line.startsWith('# ')).join('\n');
    for (const text of [`vitreous ${core.version()}`, figure.id, `link: ${link}`, ...(number ? [`parameter: ${number.name} = `] : [])]) assert.ok(head.includes(text), `${figure.id}: ${text}`);
    const data = JSON.parse(core.json(figure.id, inputs));
    assert.deepEqual([data.version, data.id, data.link], [core.version(), figure.id, link]);
    assert.ok(data.summary.length > 20);
    const svg = core.svg(figure.id, inputs, { width: 400, height: 300 });
    const drawn = svg.replace(/<(metadata|desc|title|text)[\s\S]*?<\/\1>/g, '');
    assert.ok(svg.includes(`vitreous ${core.version()}`) && svg.includes(link.replaceAll('&', '&amp;')) && !/NaN|inf/.test(drawn), figure.id);
  }
});

// in kB as a server sends them, compressed; the limits are what was reached, so that a change that adds more fails here; what comes
// until the first figure is counted in the browser
test('what a visitor downloads does not grow unseen', () => {
  const packed = (...names) => names.reduce((sum, name) => sum + gzipSync(readFileSync(`${root}dist/site/${name}`), { level: 9 }).length, 0) / 1000;
  const rooms = readdirSync(`${root}dist/site/rooms`).map((name) => `rooms/${name}`);
  const sizes = {
    'an element in a note': [packed('vitreous-figure.js', 'vitreous.wasm', ...wanted('rfot.angell').files.map((file) => `rooms/${file}.wasm`)), 262],
    'modules and data of the whole site': [packed('vitreous.wasm', ...rooms), 1630],
    'vitreous.html, as it is': [readFileSync(`${root}dist/vitreous.html`).length / 1000, 1806],
  };
  for (const [what, [size, most]] of Object.entries(sizes)) assert.ok(size < most, `${what}: ${size.toFixed(0)} kB, at most ${most}`);
});

test('an embedded figure pays for its own theory only', () => {
  const own = (id) => new RegExp(`^(${id.split('.')[0]}|shared-\\d+$)`);
  for (const { id } of figures.filter((figure) => !figure.id.startsWith('compare.'))) {
    assert.deepEqual(wanted(id).files.filter((file) => !own(id).test(file)), [], id);
  }
  // a comparison does ask for others, so that the rule above can fail
  assert.ok(wanted('compare.predictions').files.some((file) => !own('compare.predictions').test(file)));
});
