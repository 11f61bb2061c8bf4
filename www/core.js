// The computing core, the same for the page and for its workers.
//
// `load()` resolves to the functions of the WebAssembly module (inputs are plain objects of numbers and words):
//   version()                              "0.1.0"
//   catalogue()                            the theories, each with quantities, figures, claims, presets, symbols
//   evaluate(id, inputs)                   {output name: number}
//   figure(id, inputs)                     {id, title, inputs, link, picture, summary, tables}
//   reading(id, inputs)                    the same without the data: {..., readouts, tables, notes, handles, turns}
//   draw(canvas, id, inputs, options)      draws; returns the pixel-to-coordinate map
//   extent(id, inputs, width, roof, scale) {height, side_by_side_from}: its room in a page, in CSS pixels
//   frame(canvas, id, inputs, options)     reading, extent and draw in one: {reading, extent, height, map}; options as for
//                                          draw, with roof and least_height in place of height
//   svg(id, inputs, options), csv(id, inputs), json(id, inputs)   texts to take away
//   claims(theory)                         the ledger, computed and judged ("" for all theories)
//   refine_parts(id, inputs)               into how many parts the finer picture falls; 0 where there is none
//   refine_part(id, inputs, k)             the numbers of one part (Float64Array)
//   refine_assemble(id, inputs, parts)     puts the finer picture in place of the coarse one: draw again to see it
//   last_panic()                           the message of the last fault of the program itself; "" for none
// A refusal is thrown as an Error with kind, input, value, unit, domain and message.

import * as glue from 'vitreous-glue';
import { built } from 'vitreous-built';

/** MathML of every TeX of the catalogue: equations, symbols, printed forms. */
export const equations = built.equations ?? {};

/** Version of the program. */
export const version = built.version;

let compiling;
let loading;

/** What is packed inside this file, as it comes. */
function unpack(base64, type) {
  const text = atob(base64);
  const packed = new Uint8Array(text.length);
  for (let k = 0; k < text.length; k += 1) packed[k] = text.charCodeAt(k);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': type } });
}

async function compile() {
  if (built.packed) {
    const [compiled, unpacked] = await Promise.all([
      WebAssembly.compileStreaming(unpack(built.packed.wasm, 'application/wasm')), unpack(built.packed.equations, 'application/json').json(),
    ]);
    Object.assign(equations, unpacked);
    return compiled;
  }
  const answer = await fetch(new URL(built.file, import.meta.url));
  if (!answer.ok) {
    throw new Error(`${built.file} could not be fetched: ${answer.status} ${answer.statusText}`);
  }
  const copy = answer.clone();
  try {
    return await WebAssembly.compileStreaming(answer);
  } catch {
    // a server that sends another type than application/wasm
    return WebAssembly.compile(await copy.arrayBuffer());
  }
}

function module() {
  compiling ??= compile();
  return compiling;
}

/** The functions of the WebAssembly module, ready to call. */
export async function load() {
  loading ??= module().then(async (compiled) => {
    await glue.default({ module_or_path: compiled });
    return glue;
  });
  return loading;
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
 * A worker that computes parts of finer pictures: `run(id, inputs, k)` resolves to the numbers of part k,
 * `terminate()` cancels: what is under way is rejected with "cancelled".
 */
export async function spawn() {
  const compiled = await module();
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
    thread.postMessage({ module: compiled });
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
