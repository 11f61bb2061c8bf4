// The module that draws and computes, and its rooms: the code of a theory or comparison comes when it is opened. The page,
// its workers, the element and the package all load it here.
import * as glue from './built/vitreous.js';
import { instantiate, main, rooms } from './built/parts.js';

export { glue, main, rooms };

/** The room that an id belongs to: `rfot` of `rfot.angell`. */
export const roomOf = (id) => String(id).split('.')[0];

/** What an address holds; Node reads files, it does not fetch them. */
async function fetched(url) {
  if (url.protocol !== 'file:' || typeof process === 'undefined') {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url.pathname.split('/').pop()} could not be fetched: ${answer.status} ${answer.statusText}`);
    return answer;
  }
  // the name in a variable keeps bundlers for the browser from looking for it
  const files = 'node:fs/promises';
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
  return new Response(await readFile(url));
}

/** Data at an address. */
export const json = async (url) => (await fetched(url)).json();

/** A module from an address, a Response, bytes or a module. */
export async function compiled(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  const from = typeof given === 'string' ? new URL(given, globalThis.location?.href) : given;
  const answer = from instanceof URL ? await fetched(from) : from;
  if (!(answer instanceof Response)) return WebAssembly.compile(answer);
  const copy = answer.clone();
  try {
    return await WebAssembly.compileStreaming(answer);
  } catch {
    // a server that sends another type than application/wasm
    return WebAssembly.compile(await copy.arrayBuffer());
  }
}

let starting;
const opening = new Map();

/** Starts the module; every later call answers with the same promise. `source` as for `compiled`. */
export function start(source = main()) {
  starting ??= compiled(source).then((module) => glue.default({ module_or_path: module })).then(() => glue, (error) => {
    starting = undefined; // a later call may try again
    throw error;
  });
  return starting;
}

/** Opens a room: afterwards its figures and quantities are known. `source` as for `compiled`. */
export function open(room, source = rooms[room]?.code()) {
  if (!Object.hasOwn(rooms, room)) return Promise.reject(Object.assign(new Error(`there is no room “${room}”; there are ${Object.keys(rooms).join(', ')}`), { kind: 'unknown_id', input: room }));
  if (!opening.has(room)) {
    const opened = Promise.all([compiled(source), start()]).then(async ([module]) => {
      await instantiate(module);
      if (!glue.open(room)) throw new Error(`the room “${room}” could not be opened`);
    });
    opening.set(room, opened.catch((error) => {
      opening.delete(room);
      throw error;
    }));
  }
  return opening.get(room);
}
