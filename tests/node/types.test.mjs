// The types of the npm package against what it answers: the real answers of every function, written out as literals, compile as
// what the types say; whatever is changed in them does not, and neither does a changed argument.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import * as vitreous from '../../pkg/index.js';
import { comparisons, figures, quantities, root, theories } from './core.mjs';
import { installed } from './installed.mjs';

const types = ['index', 'fit', 'picture'].map((name) => readFileSync(`${root}pkg/${name}.d.ts`, 'utf8')).join('\n');
/** Names of the optional keys that answers may lack, as the types write them; each must be missing once, and be there once. */
const OPTIONAL = ['verdict', 'alternatives', 'sigma', 'key', 'error', 'between', 'outputs', 'profiled', 'robust', 'y_unit'];
/** Keys whose values are records: any name may stand in them. */
const RECORDS = ['inputs', 'outputs', 'uncertainties', 'shares', 'free', 'fixed', 'derived', 'correlation', 'evaluate()', 'evaluateUncertain[1]', 'scan[1]', 'scan[2]', 'left[]', 'warned[]', 'said'];

const TABLE = 'T,eta,err,sample\n1,2,0.1,a\n2,3,0.1,b\n3,x,0.1,b\n';
const COLUMNS = { x: 'T', y: 'eta', sigma: 'err', group: 'sample', x_unit: 'K', y_unit: 'Pa s', molar_mass: 60, density: 2200, glass_temperature: 1000, separator: 'comma', decimal: 'point' };
const MELT = { x: [1000, 1100, 1200, 1300, 1400], y: [12, 10, 8.5, 7, 6.1] };
const SETS = [{ ...MELT, name: 'one' }, { x: MELT.x, y: MELT.y.map((y) => y + 0.3), name: 'two' }];
const OWN = { panel: 0, name: 'my glass', x: [1], y: [2], dx: [0.1], dy: [0.1] };
const DRAWING = {
  width: 500, height: 320, ratio: 2, theme: 'dark', views: [{ x: [0, 9], y: [-3, 20], x_scale: 'linear', y_scale: 'linear' }], title: 'a title', footer: 'a footer',
  text_scale: 1.2, decimal: ',', sketch: false, points: [OWN],
};
const LECTURE = `---
title: Slow *liquids*
lang: en
---
Words. <b>

## One

[A caption](#v=1&figure=rfot.angell&fragility=40&controls=fragility&size=small)

> [!question number from=rfot.free_energy_profile output=free_energy s_c=0.72 size=20 tolerance=5%]
> What do 20 beads cost?
>
> > [!hint]
> > Count.
>
> > [!answer]
> > 30.

> [!question choice]
> Which?
>
> - [x] this
> - [ ] that

> [!question free]
> Why?

> [!question point figure=rfot.free_energy_profile x=5 y=3 tolerance=10%]
> Where?

> [!question curve figure=rfot.free_energy_profile curve=1]
> How?

> [!reveal]
> So.

> [!notes]
> Say it.
`;

/** What is called: every argument of each function once at least, all answers kept. A canvas is one of the page, see \`before\`. */
let canvas;
const calls = () => ({
  init: [['./vitreous.wasm', { only: ['rfot'], part: (name) => name }]],
  open: [['rfot', (name) => name]],
  version: [[]],
  catalogue: [[]],
  comparisons: [[]],
  describe: [...figures.map(({ id }) => [id]), ...quantities.map(({ id }) => [id, 'quantity']), ['rfot.angell', 'figure']],
  summary: [['rfot.mosaic_picture', {}]],
  evaluate: [...quantities.map(({ id }) => [id, {}]), ['rfot.mosaic', { s_c: 0.72 }]],
  readNumber: [['0.72'], ['0.85±0.05'], ['0.8..0.9']],
  evaluateUncertain: [['rfot.mosaic'], ['rfot.mosaic', { s_c: '0.72±0.02', stiffness: 100 }]],
  solve: [['rfot.mosaic', { output: 'barrier', value: 40, for: 's_c', inputs: { stiffness: 100 }, within: [0.1, 2] }]],
  scan: [['rfot.mosaic', { s_c: '0.3..1.2:3' }, { stiffness: 100 }], ['rfot.mosaic', { s_c: '-1..1.2:3' }]],
  readPoints: [[TABLE, { x: { name: 'temperature', unit: 'K' }, y: { name: 'viscosity', unit: 'Pa s', any_unit: true }, columns: COLUMNS }],
    ['T / K\tC / J\n1000\t12,0\n1100\t10,0\n', { x: { name: 'temperature', unit: 'K' }, y: { name: 'heat capacity', unit: 'J', any_unit: true } }]],
  guessMeasured: [[TABLE, { kinds: [{ x: { name: 'temperature', unit: 'K', symbol: 'T', any_unit: false }, y: { name: 'viscosity', unit: 'Pa s', symbol: '\\eta', any_unit: true } }], columns: COLUMNS }],
    ['1 2\n2 3\n', { kinds: [{ x: { name: 'temperature', unit: 'K', symbol: 'T' }, y: { name: 'viscosity', unit: '', symbol: '\\eta' } }] }]],
  fit: [['forms.arrhenius', MELT], ['forms.arrhenius', { ...MELT, sigma: [0.1, 0.1, 0.1, 0.1, 0.1] }, { free: ['activation_energy', 'log10_viscosity_infinite'], inputs: {}, loss: 'robust', profile: [], unit: '' }],
    ['forms.arrhenius', { ...MELT, sigma: null }, { profile: 'all' }], ['forms.arrhenius', MELT, { profile: ['activation_energy'] }]],
  fitShared: [['forms.arrhenius', SETS], ['forms.arrhenius', SETS.map((set) => ({ ...set, sigma: [0.1, 0.1, 0.1, 0.1, 0.1] })), { shared: ['log10_viscosity_infinite'], free: ['activation_energy', 'log10_viscosity_infinite'], inputs: {}, loss: 'squares', profile: [], unit: '' }]],
  compareFits: [[[{ name: 'one', answers: [vitreous.fit('forms.arrhenius', MELT)] }, { name: 'two', answers: [vitreous.fit('forms.vogel_fulcher', { x: [...MELT.x, 1500], y: [...MELT.y, 5.6] })] }]], [[{ name: 'one', answers: [vitreous.fit('forms.arrhenius', MELT)] }]]],
  lecture: [[LECTURE], ['> [!question what]\n> ?']],
  figure: [...figures.map(({ id }) => [id, {}]), ['rfot.free_energy_profile', {}, { points: [OWN] }]],
  reading: figures.map(({ id }) => [id, {}]),
  draw: [[canvas, 'rfot.free_energy_profile', {}, DRAWING], [canvas, 'rfot.angell']],
  extent: [['rfot.angell', {}, 700, { roof: 640, text_scale: 1 }], ['rfot.angell', undefined, 300]],
  svg: [['rfot.free_energy_profile', {}, DRAWING]],
  csv: [['rfot.free_energy_profile', {}, { points: [OWN] }]],
  json: [['rfot.free_energy_profile', {}, { points: [OWN] }]],
  claims: [[], ...theories.map(({ id }) => [id])],
  refine: [['rfot.mosaic_picture', {}]],
});

const plain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) && value !== canvas;
const shape = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? 0 : typeof inner === 'string' && !/^[a-z_]{1,20}$/.test(inner) ? '' : inner));

const mapped = (value, change) => Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));

/** A value with one element of each shape in its lists: data in thousands teach the compiler nothing. Short lists of numbers may be pairs. */
function sparse(value) {
  if (Array.isArray(value)) {
    if (value.length <= 3 && value.every((one) => one === null || typeof one !== 'object')) return value;
    // curves are long: their points are all of one shape
    if (value.every((one) => typeof one === 'number')) return value.slice(0, 1);
    if (value.every((one) => Array.isArray(one) && one.length === value[0].length && one.every((inner) => typeof inner === 'number'))) return [sparse(value[0])];
    const known = new Map();
    for (const one of value.map(sparse)) if (!known.has(shape(one))) known.set(shape(one), one);
    return [...known.values()];
  }
  if (typeof value === 'string' && value.length > 40) return 'a long text';
  return plain(value) ? mapped(value, sparse) : value;
}

/** What a value has at its places: keys, kinds of values, words. An answer that has nothing new teaches nothing. */
function* facts(value, place = '') {
  if (Array.isArray(value)) for (const one of value) yield* facts(one, `${place}[]`);
  if (!plain(value)) return yield `${place} ${shape(value)}`;
  const where = `${place}(${value.is ?? value.type ?? value.kind ?? ''})`;
  yield `${where} ${Object.keys(value)}`;
  for (const [key, inner] of Object.entries(value)) yield* facts(inner, `${where}.${key}`);
}

/** A value that is right and short: its lists are empty, but for short ones of numbers, which may be pairs. */
function short(value) {
  if (Array.isArray(value)) return value.length <= 3 && value.every((one) => one === null || typeof one !== 'object') ? value : [];
  return plain(value) ? mapped(value, short) : value;
}

/** TypeScript's text of a value. */
function literal(value) {
  if (value === canvas) return 'canvas';
  if (typeof value === 'function') return '(name: string) => name';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return plain(value) ? `{ ${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`).join(', ')} }` : String(JSON.stringify(value));
}

const WRONG = { mutated: true };

/** Each way in which a value is changed at one place: [name of the place, changed value]; places in lists count once. */
function* changed(value, place = '', kept = false) {
  if (value === undefined) return;
  yield [place, WRONG];
  if (Array.isArray(value)) {
    // of a list of objects the one that is changed will do; a pair keeps its length
    for (const [k, one] of value.entries()) for (const [where, inner] of changed(one, `${place}[${kept ? k : ''}]`)) yield [where, plain(one) && !kept ? [inner] : value.with(k, inner)];
  }
  if (!plain(value)) return;
  yield [`${place}+`, { ...short(value), mutated: WRONG }];
  const record = RECORDS.includes(place.split('.').at(-1));
  for (const key of Object.keys(value)) {
    const { [key]: inner, ...rest } = value;
    const where = record ? `${place}.*` : `${place}.${key}`;
    if (!record && !OPTIONAL.includes(key)) yield [`${where}-`, short(rest)];
    for (const [deeper, one] of changed(inner, where)) yield [deeper, { ...short(value), [key]: one }];
  }
}

/** The lines of a program, and which of them are refused. */
function compile(folder, lines) {
  const head = `import * as v from 'vitreous';
declare const canvas: HTMLCanvasElement;
type Full<T> = T extends (...given: never[]) => unknown ? T : T extends object ? { [K in keyof T]-?: Full<NonNullable<T[K]>> } : T;
type Given<F extends (...given: never[]) => unknown> = Full<Required<Parameters<F> extends [HTMLCanvasElement, ...infer Rest] ? Rest : Parameters<F>>>;
`;
  writeFileSync(`${folder}/program.ts`, `${head}${lines.join('\n')}\n`);
  const options = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noEmit', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom', '--types', ''];
  const run = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, 'program.ts'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 300_000 });
  const said = new Map();
  for (const [, line, text] of run.stdout.matchAll(/^program\.ts\((\d+),\d+\): error (.*)/gm)) {
    const k = Number(line) - head.split('\n').length;
    if (!said.has(k)) said.set(k, text);
  }
  if (run.status !== 0 && said.size === 0) throw new Error(run.stdout + run.stderr);
  return said;
}

let folder;
let asked;
/** Of each function, its answers that differ in shape. */
const answers = {};

before(async () => {
  folder = installed('all-types');
  const brush = new Proxy({}, { get: (_, key) => (key === 'measureText' ? (text) => ({ width: 7 * text.length }) : key === 'canvas' ? canvas : () => {}), set: () => true });
  globalThis.HTMLCanvasElement ??= class HTMLCanvasElement {};
  globalThis.CanvasRenderingContext2D ??= class CanvasRenderingContext2D { static [Symbol.hasInstance] = (one) => one === brush; };
  canvas = Object.assign(new HTMLCanvasElement(), { width: 600, height: 400, getContext: () => brush, getBoundingClientRect: () => ({ width: 600, height: 400 }) });
  await vitreous.init();
  asked = calls();
  for (const [name, list] of Object.entries(asked)) {
    const known = new Set();
    // these two have loaded already, from where the test has its files
    answers[name] = list.map((given) => sparse(['init', 'open'].includes(name) ? undefined : vitreous[name](...given))).filter((answer) => {
      const before = known.size;
      for (const fact of facts(answer)) known.add(fact);
      return known.size > before;
    });
  }
});

test('every function is called', () => {
  const typed = [...types.matchAll(/^export function (\w+)/gm)].map((match) => match[1]);
  assert.deepEqual(Object.keys(asked).sort(), typed.sort());
});

const held = (name, answer) => `{ const answer: Awaited<ReturnType<typeof v.${name}>> = ${literal(answer)}; void answer; }`;

test('real answers are of the types and arguments are taken; with anything changed neither is', () => {
  const right = [];
  const wrong = new Map();
  for (const [name, list] of Object.entries(answers)) {
    for (const answer of list) {
      right.push(held(name, answer));
      for (const [place, other] of changed(answer, `${name}()`)) if (!wrong.has(place)) wrong.set(place, held(name, other));
    }
  }
  const most = (given) => 1e6 * given.length + literal(given).length;
  for (const [name, list] of Object.entries(asked)) {
    right.push(...list.map((given) => `v.${name}(${given.map(literal).join(', ')});`));
    // what it is given are answers of another function, which are held above
    if (name === 'compareFits') continue;
    // one call gives every argument, with every key that the types know
    const full = list.reduce((a, b) => (most(b) > most(a) ? b : a));
    right.push(`void (${literal(full.filter((one) => one !== canvas))} satisfies Given<typeof v.${name}>);`);
    for (const [place, other] of [...changed(full, name, true)].slice(1)) {
      const may = place.endsWith('-') && new RegExp(`\\b${place.slice(0, -1).split('.').at(-1)}\\?:`).test(types);
      if (!may && !wrong.has(place)) wrong.set(place, `v.${name}(${other.map(literal).join(', ')});`);
    }
    if (new RegExp(`function ${name}\\(\\w+:`).test(types)) wrong.set(`${name}, none`, `v.${name}();`);
    wrong.set(`${name}, one too many`, `v.${name}(${[...full, WRONG].map(literal).join(', ')});`);
  }
  // to the compiler any object is a WebAssembly.Module
  wrong.delete('init[0]');
  const said = compile(folder, [...right, ...wrong.values()]);
  assert.deepEqual([...new Set(right.flatMap((line, k) => (said.has(k) ? [`${line.slice(0, 80)}: ${said.get(k)}`] : [])))], []);
  const taken = [...wrong.keys()].filter((_, k) => !said.has(right.length + k));
  assert.deepEqual(taken, [], 'changed, and compiles all the same');
  assert.ok(wrong.size > 500, `${wrong.size} changes`);
});

test('what may be missing is there once', () => {
  const optional = [...types.matchAll(/(\w+)\?:/g)].map((match) => match[1]);
  const all = JSON.stringify(answers);
  for (const key of OPTIONAL) assert.ok(optional.includes(key) && all.includes(`"${key}":`), key);
});
