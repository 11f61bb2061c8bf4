// The computing core, the same for the page and for its workers.
//
// `load()` resolves to the functions of the WebAssembly module (inputs are plain objects of numbers and words):
//   version()                              "0.1.0"
//   evaluate(id, inputs)                   {output name: number}
//   figure(id, inputs)                     {id, title, inputs, link, picture, summary, tables}
//   reading(id, inputs)                    the same without the data: {..., readouts, tables, notes, handles, turns}
//   summary(id, inputs)                    the figure in one sentence
//   draw(canvas, id, inputs, options)      draws; returns the pixel-to-coordinate map
//   extent(id, inputs, width, roof, scale) {height, side_by_side_from}: its room in a page, in CSS pixels
//   frame(canvas, id, inputs, options)     reading, extent and draw in one: {reading, extent, height, map}; options as for
//                                          draw, with roof and least_height in place of height
//   svg(id, inputs, options), csv(id, inputs)   texts to take away, once `open('files')` has linked what writes them
//   json(id, inputs)                       the figure as text
//   refine_parts(id, inputs)               into how many parts the finer picture falls; 0 where there is none
//   refine_part(id, inputs, k)             the numbers of one part (Float64Array)
//   refine_assemble(id, inputs, parts)     puts the finer picture in place of the coarse one: draw again to see it
//   lecture(text)                          a lecture from its Markdown, once `open('lecture')` has linked its reader
//   last_panic()                           the message of the last fault of the program itself; "" for none
// A figure is known once it or its room is open: `open(id)`, `open(room)`; a quantity, once `open(calculates(room))` has opened that half. What a
// person reads of a room comes by `words(room)` and `quantities(room)`, its claims by `ledger(room)`. A refusal is thrown as an Error with kind, input, value, unit, domain and message.

import { compiled, json, main as mainAddress, open as openRoom, start, wanted } from '../pkg/load.js';
import { unpacked } from './unpacked.js';
import { built, decompress } from 'vitreous-built';
import { ownScript } from './trusted.js';
import { t } from './words/frame.js';

/** MathML of the TeX of all rooms whose words are here: equations, symbols, what is printed. */
export const equations = {};

/** Version of the program. */
export const version = built.version;

/** Ids and titles of all that there is, by room. */
export const index = built.index;

/** The figure that the page opens with, and its question. */
export const lead = built.lead;

/** Hashes of the scripts that other pages load, by name, as an attribute `integrity` has them. */
export const { integrity } = built;

/** Sizes in bytes of the scripts that hold the element with everything inside, by name. */
export const { inside } = built;

/** Whether the page is one file: then no still page of a figure need stand beside it. */
export const single = Boolean(built.worker);

/** The page before anything was shown in it, where it is one file that can write itself. */
export const pristine = built.worker ? [...document.body.children].filter((one) => one.localName !== 'script').map((one) => one.outerHTML).join('\n') : '';

const modules = new Map();

const text = (id) => document.getElementById(id)?.textContent;
let rest;

/** The files that are packed as one, by name: a number of four bytes, as many bytes of a list of names and sizes, then the files. */
async function together(letters) {
  const bytes = decompress(unpacked(letters));
  let at = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const files = new Map();
  for (const [name, size] of JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)))) {
    files.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  return files;
}

async function held(name, headers) {
  const alone = text(`packed ${name}`);
  if (alone !== undefined) return new Response(new Blob([unpacked(alone)]).stream().pipeThrough(new DecompressionStream('gzip')), { headers });
  rest ??= together(text('packed'));
  const bytes = (await rest).get(name);
  if (!bytes) throw Object.assign(new Error(t('file.none', { name })), { missing: true });
  return new Response(bytes, { headers });
}

/** A promise of what is packed inside this file; undefined where files lie beside it. */
export function packed(name, type) {
  return built.worker ? held(name, { 'content-type': type }) : undefined;
}

/** A compiled file of code, once. */
function module(name, address) {
  if (!modules.has(name)) {
    modules.set(name, compiled(packed(name, 'application/wasm') ?? address()).catch((error) => {
      modules.delete(name); // a later call may try again
      throw error;
    }));
  }
  return modules.get(name);
}

const main = () => module('vitreous.wasm', mainAddress);
const beside = (name) => new URL(name, mainAddress());
const code = (name) => module(`rooms/${name}.wasm`, () => beside(`rooms/${name}.wasm`));

/** The functions of the WebAssembly module, ready to call. */
export const load = () => start(main());

/** Opens a room or a figure, so that it can be drawn, or the quantities of a room, so that they can be computed. */
export const open = (name) => openRoom(name, code);

function data(room, kind) {
  return common(`${room}.${kind}`);
}

/** What a person reads in a room; its equations are at hand afterwards. */
export async function words(room) {
  const [texts, formulas] = await Promise.all([data(room, 'words'), data(room, 'equations')]);
  Object.assign(equations, formulas);
  return texts;
}

/** What a person reads of what a theory calculates; its equations are at hand afterwards. */
export async function quantities(room) {
  const half = await data(room, 'quantities');
  Object.assign(equations, half.equations);
  return half.quantities;
}

/** The claims of a theory, checked when the page was built; their equations are at hand afterwards. */
export async function ledger(room) {
  const { rows, equations: formulas } = await data(room, 'ledger');
  Object.assign(equations, formulas);
  return rows;
}

/** Data of no one room, by the name of its file. */
function common(name) {
  return packed(`rooms/${name}.json`, 'application/json')?.then((answer) => answer.json()) ?? json(beside(`rooms/${name}.json`));
}

/** Words of a piece of the page in a language other than English. */
export function languageTable(language, piece) {
  const name = `words/${language}/${piece}.json`;
  return packed(name, 'application/json')?.then((answer) => answer.json()) ?? json(beside(name));
}

/** The front page: its questions, and what figures are chosen by. */
export const front = () => common('front');

/** The figure of the front page and its presets; its equations are at hand afterwards. */
export async function leadWords() {
  const data = await common('lead');
  Object.assign(equations, data.equations);
  return data;
}

function worker() {
  if (!built.worker) {
    return new Worker(ownScript(new URL('worker.js', import.meta.url)), { type: 'module' });
  }
  const url = URL.createObjectURL(new Blob([built.worker], { type: 'text/javascript' }));
  try {
    // a page from the disk may start no module from a blob
    return new Worker(ownScript(url));
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

// where no worker may run, it is computed here, one after the other
function here(names) {
  let ended = false;
  return {
    get ended() {
      return ended;
    },
    async run(call, ...args) {
      const core = await load();
      await Promise.all(names.map(open));
      await new Promise((resolve) => setTimeout(resolve));
      if (ended) throw new Error('cancelled');
      return core[call](...args);
    },
    terminate() {
      ended = true;
    },
  };
}

/**
 * A worker that has some rooms or figures open: `run(call, ...args)` resolves to what that function of the core answers, and a function at
 * the end of the arguments hears of progress. `terminate()` cancels: what is under way is rejected with "cancelled", and so is what comes later.
 */
export async function spawn(...names) {
  const files = [...new Set(names.flatMap((name) => wanted(name).files))];
  const [shared, ...own] = await Promise.all([main(), ...files.map(code)]);
  let thread;
  try {
    thread = worker();
  } catch {
    return here(names);
  }
  const waiting = new Map();
  let seq = 0;
  let ended = null;
  const end = (why) => {
    ended = why;
    thread.terminate();
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  const ready = new Promise((resolve) => {
    thread.onmessage = ({ data }) => {
      if ('ready' in data) return resolve(data.ready);
      const { resolve: done, reject, heard } = waiting.get(data.seq) ?? {};
      if ('done' in data) return heard?.(data.done, data.all);
      waiting.delete(data.seq);
      if (data.error) reject?.(Object.assign(new Error(data.error.message), data.error));
      else done?.(data.result);
      return undefined;
    };
    thread.onerror = (event) => {
      event.preventDefault?.();
      resolve(false);
      end(new Error(event.message || 'the worker failed'));
    };
    // what arrives cannot be read, as where memory is short
    thread.onmessageerror = thread.onerror;
    thread.postMessage({ shared, rooms: names, files: new Map(files.map((name, k) => [name, own[k]])) });
  });
  if (!(await ready)) {
    thread.terminate();
    return here(names);
  }
  return {
    /** Whether it has ended, by a fault or by `terminate()`: then another one is wanted. */
    get ended() {
      return ended !== null;
    },
    run(call, ...args) {
      // nothing would ever answer
      if (ended) return Promise.reject(ended);
      seq += 1;
      const mine = seq;
      const heard = typeof args.at(-1) === 'function' ? args.pop() : undefined;
      return new Promise((resolve, reject) => {
        waiting.set(mine, { resolve, reject, heard });
        thread.postMessage({ seq: mine, call, args });
      });
    },
    terminate() {
      end(new Error('cancelled'));
    },
  };
}

let terms;

/** The terms of the glossary, once; their equations are at hand afterwards. */
export function glossary() {
  terms ??= common('glossary').then((data) => {
    Object.assign(equations, data.equations);
    return data.terms;
  }).catch((error) => {
    terms = undefined; // a later call may try again
    throw error;
  });
  return terms;
}

/** What can be fitted, and measured points to begin with; its equations are at hand afterwards. */
export async function fits() {
  const data = await common('fits');
  Object.assign(equations, data.equations);
  return data;
}
