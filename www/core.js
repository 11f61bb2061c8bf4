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
//   svg(id, inputs, options), csv(id, inputs), json(id, inputs)   texts to take away
//   refine_parts(id, inputs)               into how many parts the finer picture falls; 0 where there is none
//   refine_part(id, inputs, k)             the numbers of one part (Float64Array)
//   refine_assemble(id, inputs, parts)     puts the finer picture in place of the coarse one: draw again to see it
//   last_panic()                           the message of the last fault of the program itself; "" for none
// An id is known once its room is open: `open(room)`. What a person reads of a room comes by `words(room)`, its claims by
// `ledger(room)`. A refusal is thrown as an Error with kind, input, value, unit, domain and message.

import { compiled, json, main as mainAddress, open as openRoom, roomOf, rooms, start } from '../pkg/load.js';
import { built } from 'vitreous-built';

/** MathML of the TeX of all rooms whose words are here: equations, symbols, printed forms. */
export const equations = {};

/** Version of the program. */
export const version = built.version;

/** Ids and titles of all that there is, by room. */
export const index = built.index;

const modules = new Map();

/** What is packed inside this file, as it comes; undefined where files lie beside it. */
function packed(name, type) {
  const text = document.getElementById(`packed ${name}`)?.textContent;
  if (text === undefined) return undefined;
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let k = 0; k < letters.length; k += 1) bytes[k] = letters.charCodeAt(k);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': type } });
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
const code = (room) => module(`rooms/${room}.wasm`, rooms[room]?.code);

/** The functions of the WebAssembly module, ready to call. */
export const load = () => start(main());

/** Opens a room, so that its figures can be drawn and its quantities computed. */
export const open = (room) => openRoom(room, code(room));

function data(room, kind) {
  const inside = packed(`rooms/${room}.${kind}.json`, 'application/json');
  return inside ? inside.json() : json(rooms[room][kind]());
}

/** What a person reads in a room; its equations are at hand afterwards. */
export async function words(room) {
  const [texts, formulas] = await Promise.all([data(room, 'words'), data(room, 'equations')]);
  Object.assign(equations, formulas);
  return texts;
}

/** The claims of a theory, checked when the page was built; their equations are at hand afterwards. */
export async function ledger(room) {
  const { rows, equations: formulas } = await data(room, 'ledger');
  Object.assign(equations, formulas);
  return rows;
}

function worker() {
  if (!built.worker) {
    return new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
  }
  const url = URL.createObjectURL(new Blob([built.worker], { type: 'text/javascript' }));
  try {
    return new Worker(url, { type: 'module' });
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

// where no worker may run, the parts are computed here, one after the other
function here() {
  let ended = false;
  return {
    async run(id, inputs, k) {
      const core = await load();
      await open(roomOf(id));
      await new Promise((resolve) => setTimeout(resolve));
      if (ended) throw new Error('cancelled');
      return core.refine_part(id, inputs, k);
    },
    terminate() {
      ended = true;
    },
  };
}

/**
 * A worker that computes parts of finer pictures of one room: `run(id, inputs, k)` resolves to the numbers of part k,
 * `terminate()` cancels: what is under way is rejected with "cancelled".
 */
export async function spawn(room) {
  const [shared, own] = await Promise.all([main(), code(room)]);
  let thread;
  try {
    thread = worker();
  } catch {
    return here();
  }
  const waiting = new Map();
  let seq = 0;
  const end = (why) => {
    thread.terminate();
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  const ready = new Promise((resolve) => {
    thread.onmessage = ({ data }) => {
      if ('ready' in data) return resolve(data.ready);
      const { resolve: done, reject } = waiting.get(data.seq) ?? {};
      waiting.delete(data.seq);
      if (data.error) reject?.(Object.assign(new Error(data.error.message), data.error));
      else done?.(data.values);
      return undefined;
    };
    thread.onerror = (event) => {
      event.preventDefault?.();
      resolve(false);
      end(new Error(event.message || 'the worker failed'));
    };
    thread.postMessage({ shared, room, own });
  });
  if (!(await ready)) {
    thread.terminate();
    return here();
  }
  return {
    run(id, inputs, k) {
      seq += 1;
      const mine = seq;
      return new Promise((resolve, reject) => {
        waiting.set(mine, { resolve, reject });
        thread.postMessage({ seq: mine, id, inputs, part: k });
      });
    },
    terminate() {
      end(new Error('cancelled'));
    },
  };
}
