// Hostile inputs through the WebAssembly build, in Node: evaluations, figures, links, lectures, files of points, typed numbers,
// fits. Whatever comes, the answer is finite or a refusal in words, soon, and no instance of the module is ever spoilt.
//
// COUNT evaluations and a share of the rest, from SEED: COUNT=10000000 SEED=7 cargo xtask test "long: what is published".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initSync } from '../../pkg/built/vitreous.js';
import { book, readFragment, roomsOf, writeFragment } from '../node/book.mjs';
import { core, figures, quantities } from '../node/core.mjs';

const COUNT = Number(process.env.COUNT ?? 60_000);
const SEED = Number(process.env.SEED ?? 20261127);
// ms of the processor; longer than anything may take
const ENDLESS = 3000;
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let seed = SEED >>> 0;
const random = () => {
  seed = (seed + 0x6d2b79f5) >>> 0;
  let t = seed;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(random() * n);
const one = (list) => list[below(list.length)];
const often = (share) => random() < share;
const many = (most, make) => Array.from({ length: below(most + 1) }, make);

const PIECES = ['', 'a', '<b>', '&', '"', "'", ']]>', '--', '\0', '\x1b', '\uffff', '\ud800', 'é', '𝛼', '\u202e', '\n', 'NaN', '1e999', '-1', '$x$', '{', '}', '=', ',', ';', ':', '|', '..', '__proto__', '%', '%00', '%ff', '#', '+', ' ', '±', '−', '0,5', '1/3', '٣', '×10^', '(', ')'];
const text = (most = 6) => many(most, () => one(PIECES)).join('');
// what an address can hold
const sent = () => text().toWellFormed();
const number = (param) => {
  const [min, max] = [param?.min ?? -1, param?.max ?? 1];
  return [
    () => one([0, -0, 1, -1, min, max, Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, NaN, Infinity, -Infinity, 1 - 2 ** -53, 1 + 2 ** -52]),
    () => min - Math.abs(min) * 2 ** -52,
    () => 10 ** (600 * random() - 300) * one([1, 1, -1]),
    () => max + (max - min) * random(),
  ][below(4)]();
};
const within = (param) => param.min + (param.max - param.min) * random();
const value = (param) => {
  if (often(0.03)) return one([null, undefined, true, {}, [], () => 1, Symbol('x'), 1n, text(), new Date(NaN)]);
  if (often(0.03)) return text();
  if (param.type === 'number') return often(0.4) ? number(param) : within(param);
  const ids = many(3, () => one(param.choices).id);
  return ids.join(',');
};
const inputs = (params) => {
  const given = {};
  for (const param of params) if (often(0.5)) given[param.name] = value(param);
  if (often(0.02)) given[text() || 'x'] = 1;
  return given;
};

/**
 * Whose turn it is: each of a list gets the same time, so that what is quick is tried often. Each has random numbers of its own, so
 * that what it is given hangs on the seed alone.
 */
function turns(list) {
  const used = list.map(() => 0);
  const seeds = list.map(({ id }) => [...id].reduce((sum, letter) => Math.imul(sum, 16777619) ^ letter.charCodeAt(0), SEED) >>> 0);
  return (act) => {
    const next = used.indexOf(Math.min(...used));
    const [outer, began] = [seed, performance.now()];
    seed = seeds[next];
    act(list[next]);
    [seeds[next], seed] = [seed, outer];
    used[next] += performance.now() - began;
  };
}

const KINDS = ['unknown_id', 'unknown_input', 'wrong_type', 'not_finite', 'out_of_domain', 'unknown_choice', 'rule', 'no_solution', 'unreadable', 'not_converged'];
const instance = initSync();
const seen = new Map();

/** Calls; answers with what came, or null where it was refused as a refusal must be. */
function asked(what, call) {
  const began = spent();
  let answer = null;
  try {
    answer = call();
  } catch (error) {
    const { kind, message } = error;
    const told = () => `${what()}: ${kind}: ${error.stack}`;
    assert.ok(KINDS.includes(kind), told());
    assert.ok(typeof message === 'string' && message.length > 5 && message.length < 4000 && !/panicked/.test(message), told());
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  const took = spent() - began;
  assert.ok(took < ENDLESS, `${what()} took ${took} ms`);
  return answer;
}

/** No number below is not finite; only an empty cell of a map has none. */
function finite(what, data) {
  const stack = [data];
  while (stack.length) {
    const next = stack.pop();
    if (typeof next === 'number') assert.ok(Number.isFinite(next), `${what()}: ${next}`);
    else if (next && typeof next === 'object') {
      for (const [name, one] of Object.entries(next)) stack.push(name === 'z' && Array.isArray(one) ? one.filter((z) => !Number.isNaN(z)) : one);
    }
  }
}

const shown = (id, given) => () => `${id} ${Object.entries(given).map(([name, one]) => `${name}=${typeof one === 'string' ? JSON.stringify(one) : String(typeof one === 'object' && one ? typeof one : one)}`).join(' ')} (seed ${SEED})`;

test('evaluations', (t) => {
  let answered = 0;
  const turn = turns(quantities);
  for (let k = 0; k < COUNT; k += 1) {
    turn((quantity) => {
      const given = inputs(quantity.inputs);
      const what = shown(quantity.id, given);
      const answer = asked(what, () => core.evaluate(quantity.id, given));
      if (!answer) return;
      finite(what, answer);
      answered += 1;
    });
  }
  t.diagnostic(`${COUNT} evaluations, ${answered} answered`);
  assert.ok(answered * 10 > COUNT);
});

test('figures as data, as files, and what is read beside them', (t) => {
  const count = Math.ceil(COUNT / 50);
  let drawn = 0;
  const turn = turns(figures);
  const draw = (figure) => {
    const given = inputs(figure.params);
    const what = shown(figure.id, given);
    const answer = asked(what, () => core.figure(figure.id, given));
    if (!answer) return;
    finite(what, answer);
    const options = { width: one([16, 60, 360, 1280]), height: one([16, 60, 360]), title: text(), footer: text(), views: many(3, () => ({ x: often(0.5) ? [number(), number()] : null, y: null, x_scale: one([null, 'log', 'linear', text()]), y_scale: null })) };
    const svg = asked(what, () => core.svg(figure.id, given, options));
    if (svg) assert.ok(!/NaN|Infinity|\binf\b/.test(svg.replace(/<(text|title|desc|metadata)[\s\S]*?<\/\1>/g, '')), `${what()} in SVG`);
    asked(what, () => core.csv(figure.id, given));
    asked(what, () => core.extent(figure.id, given, one([0, 1, 60, 1e9, NaN, -1]), 640, one([0, 1, 1e9, NaN])));
    drawn += 1;
  };
  for (let k = 0; k < count; k += 1) turn(draw);
  t.diagnostic(`${count} figures, ${drawn} drawn`);
  assert.ok(drawn * 10 > count);
});

test('links: read, written and read again they are the same, and what they ask for is drawn or refused', async (t) => {
  const count = Math.ceil(COUNT / 10);
  const KEYS = ['v', 'view', 'embed', 'controls', 'theme', 'figure', 'quantity', 'preset', 'zoom', 'axes', 'points', 'data', 'text', 'lecture', 'step', 'mode', 'solve', 'scan', 'room', 'term', 'claim', 'sort', 'down', 'verdict', 'level', 'axis', 'theory'];
  const VALUES = ['1', '0', 'figure', 'calculator', 'ledger', 'compare', 'glossary', 'data', 'lecture', 'home', 'light', '0:1..5:2..3', '1::0..1', '9:..', '0:log:linear', '0:set:1 2,3 4 0.1', '@0', '1e400', '-1', '0:a:1', '99999999999999999999'];
  let drawn = 0;
  for (let k = 0; k < count; k += 1) {
    const entry = one(often(0.7) ? figures : quantities);
    const params = entry.params ?? entry.inputs;
    const pairs = often(0.9) ? [`${entry.params ? 'figure' : 'quantity'}=${entry.id}`] : [];
    for (const param of params) if (often(0.4)) pairs.push(`${param.name}=${encodeURIComponent(String(often(0.7) && param.type === 'number' ? within(param) : often(0.5) ? sent() : number(param)))}`);
    pairs.push(...many(3, () => `${often(0.8) ? one(KEYS) : sent()}=${often(0.7) ? one(VALUES) : sent()}`));
    const link = `#${pairs.sort(() => random() - 0.5).join(one(['&', '&', '&', '&&', ';']))}`;
    const what = () => `${link} (seed ${SEED})`;
    const began = spent();
    roomsOf(link, book);
    const { state, notices } = readFragment(link, book);
    assert.ok(notices.length <= 6 && notices.every((notice) => notice.length < 2000), what());
    const written = writeFragment(state, book);
    const again = readFragment(`#${written}`, book);
    // points that are measured stand on figures, not in the calculator; empty places of panels are not written
    const kept = ({ data, axes, zoom, points, ...rest }) => (rest.view === 'calculator' ? rest : { data, ...rest });
    assert.deepEqual(kept(again.state), kept(state), `${what()} is written as ${written}`);
    assert.equal(writeFragment(again.state, book), written, what());
    assert.ok(spent() - began < 500, what());
    if (state.view === 'figure' && k % 10 === 0) {
      const answer = asked(what, () => core.figure(state.id, Object.fromEntries(state.values), { points: state.points.slice(0, 5) }));
      if (answer) {
        finite(what, answer);
        drawn += 1;
      }
    }
  }
  t.diagnostic(`${count} links, ${drawn} of them drawn`);
  assert.ok(drawn > 0);
});

const LINES = ['# T\n\n## S\n\n', '## ', '\n\n', '> [!question choice]\n> a?\n>\n> - [x] b\n> - [ ] c\n', '> [!question number value=4 tolerance=1%]\n> q\n', '> > [!answer]\n> > x\n', '> [!hint]\n', '> [!reveal]\n> y\n', '> [!notes]\n> z\n', '[A](#figure=rfot.angell)\n', '[A](#figure=none.such&x=1)\n', '![a](javascript:x)', '[a](data:text/html,<script>)', '<script>1</script>', '$x^2$', '$\\frac{', '$$\\sum$$', '```\n', '| a | b |\n|---|---|\n', '- [x] ', '1. ', '&#0;', '\\', '**', '<!--', '](', 'http://a.b', '\r', '\t', '---\n', 'question point x=1e999 y=NaN'];

test('lectures', (t) => {
  const count = Math.ceil(COUNT / 20);
  let read = 0;
  for (let k = 0; k < count; k += 1) {
    const source = many(40, () => (often(0.8) ? one(LINES) : text())).join('');
    const what = () => `${JSON.stringify(source)} (seed ${SEED})`;
    const lecture = asked(what, () => core.lecture(source));
    if (!lecture) continue;
    finite(what, lecture);
    read += 1;
  }
  t.diagnostic(`${count} lectures, ${read} read`);
  assert.ok(read > 0);
});

test('files of points, and fits to what was read', (t) => {
  const count = Math.ceil(COUNT / 10);
  const heads = ['T (K)', 'log10 eta (Pa s)', 'T/°C', 'x', 'y ± sigma', '1000/T', '""', 'σ', 'T_g/T', '\ufeffT', '=cmd', '# note'];
  const cell = () => (often(0.75) ? String(one([300 + 1000 * random(), 12 * random(), number(), -5 * random()])) : text(3));
  let [read, fitted] = [0, 0];
  for (let k = 0; k < count; k += 1) {
    const parting = one([',', ';', '\t', ' ', '|', ', ']);
    const width = 1 + below(4);
    const row = (make) => Array.from({ length: width }, make).join(parting);
    const source = [...(often(0.7) ? [row(() => one(heads))] : []), ...many(12, () => row(cell))].join(one(['\n', '\r\n', '\r', '\n\n']));
    const what = () => `${JSON.stringify(source)} (seed ${SEED})`;
    const answer = asked(what, () => core.read_points(source, { x: { name: 'temperature', unit: 'K' }, y: { name: 'log10_viscosity', unit: 'log10(Pa s)' }, columns: often(0.2) ? { x: one([0, 1, 2, 99, text()]).toString() } : {} }));
    if (!answer) continue;
    read += 1;
    finite(what, answer.sets);
    if (k % 20) continue;
    for (const set of answer.sets) {
      const fit = asked(what, () => core.fit(one(['forms.arrhenius', 'forms.vogel_fulcher', 'rfot.viscosity']), set.points ?? { x: set.x, y: set.y, sigma: set.sigma }, { loss: one([undefined, 'robust']) }));
      if (!fit) continue;
      finite(what, fit);
      fitted += 1;
    }
  }
  t.diagnostic(`${count} files, ${read} read, ${fitted} fitted`);
  assert.ok(read > 0);
});

test('numbers as people type them, uncertainties, solving, scanning', (t) => {
  const count = Math.ceil(COUNT / 20);
  const digits = () => many(8, () => one('0123456789.,eE+-−±/()×^ \t'.split(''))).join('');
  let read = 0;
  for (let k = 0; k < count; k += 1) {
    const typed = often(0.7) ? digits() : text();
    const what = () => `${JSON.stringify(typed)} (seed ${SEED})`;
    const answer = asked(what, () => core.read_number(typed));
    if (answer) {
      finite(what, answer);
      read += 1;
    }
    if (k % 20) continue;
    const quantity = one(quantities);
    const given = inputs(quantity.inputs);
    const numbers = quantity.inputs.filter((input) => input.type === 'number');
    if (!numbers.length) continue;
    const param = one(numbers);
    const told = shown(quantity.id, given);
    const way = (name) => () => `${name}: ${told()}`;
    finite(way('uncertain'), asked(told, () => core.evaluate_uncertain(quantity.id, { ...given, [param.name]: `${within(param)}±${Math.abs(number())}` })));
    finite(way('solve'), asked(told, () => core.solve(quantity.id, given, one(quantity.outputs).name, number(), param.name, often(0.5) ? Float64Array.of(number(), number()) : undefined)));
    finite(way('scan'), asked(told, () => core.scan(quantity.id, given, { [param.name]: `${number()}..${number()}:${one([0, 1, 3, 10, -1, 1e9])}${one(['', ':log'])}` })));
  }
  t.diagnostic(`${count} typed numbers, ${read} read`);
  assert.ok(read > 0);
});

test('no instance of the module was spoilt by any of it, and its memory stays small', (t) => {
  assert.equal(core.last_panic(), '');
  assert.equal(initSync(), instance, 'one instance served all of it');
  const bytes = initSync().memory.buffer.byteLength;
  t.diagnostic(`memory ${(bytes / 2 ** 20).toFixed(1)} MB; refusals ${JSON.stringify(Object.fromEntries(seen))}`);
  assert.ok(bytes < 2 ** 28, `${bytes} bytes`);
});
