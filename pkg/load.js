// The module that draws and computes, and its rooms: the code of a theory or comparison comes when it is opened. The page,
// its workers, the element and the package all load it here.
import * as bound from './built/vitreous.js';
import { code, instantiate, instantiateNow, main, rooms } from './built/parts.js';

export { code, main, rooms };

// what a fresh instance needs at once: the code that was linked, in its order, and the parts that were open
const linked = [];
const opened = [];
let started = false;

/** Puts a fresh instance in the place of one that failed: its memory may hold anything, and nothing leaves its stack any more. */
function renew() {
  bound.__wbg_reset_state();
  linked.forEach(instantiateNow);
  opened.forEach((part) => bound.open(part));
}

// a trap, or no stack left (which Firefox calls by a name of its own)
const broke = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

function lastPanic() {
  try {
    return bound.last_panic();
  } catch {
    return '';
  }
}

/**
 * A function of the module that outlives a fault of the module. A refusal has a kind; whatever else comes out has broken the
 * instance, and a fresh one takes its place. What a trap has ended is tried once more there: spoilt memory is gone by then.
 */
function guarded(call) {
  const attempt = (args, last) => {
    try {
      return call(...args);
    } catch (error) {
      if (error?.kind || !started) throw error;
      const why = lastPanic() || error.message;
      renew();
      // thrown by JavaScript that the module had called, as by a canvas that is none
      if (!broke(error)) throw error;
      if (!last) return attempt(args, true);
      throw Object.assign(new Error(`The program itself failed here and has started anew; nothing that was set is lost. Please report this: ${why}`), { kind: 'internal', input: '' });
    }
  };
  return (...args) => attempt(args, false);
}

/** The functions of the module. */
export const glue = Object.fromEntries(Object.entries(bound).map(([name, call]) => [name, guarded(call)]));

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

/** The room with the quantities of a room; a room that has none is its own. */
export const calculates = (room) => rooms[room]?.calculates ?? room;

/** Data at an address. */
export const json = async (url) => (await fetched(url)).json();

/**
 * Where things come from: the module that draws, each file of code, and for the element the words of a room. The page, which has
 * read the words, says so; a script that holds everything inside names all three.
 */
export const sources = { main, code: (name) => code[name](), words: (room) => json(rooms[room].words()) };

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

/**
 * What a name opens: parts of the module, and the files of code that they want. A figure opens the part that draws it, a theory or
 * comparison all of its figures. Undefined where there is no such room.
 */
export function wanted(name) {
  const id = Object.hasOwn(rooms, name) ? name : roomOf(name);
  if (!Object.hasOwn(rooms, id)) return undefined;
  const groups = Object.entries(rooms[id].groups ?? { [id]: rooms[id] }).filter(([, { figures }]) => name === id || figures?.includes(name));
  return { parts: groups.map(([part]) => part), files: [...new Set(groups.flatMap(([, group]) => group.code))] };
}

let starting;
const linking = new Map();
const opening = new Map();

/** A promise kept under a name, so that the work is done once; one that fails is forgotten, and a later call may try again. */
function once(kept, name, work) {
  if (!kept.has(name)) {
    kept.set(name, work().catch((error) => {
      kept.delete(name);
      throw error;
    }));
  }
  return kept.get(name);
}

/** Starts the module; every later call answers with the same promise. `source` as for `compiled`. */
export function start(source) {
  // a script that has no address of its own cannot say where the module lies, and is not asked once it was given one
  starting ??= compiled(source ?? sources.main()).then((module) => bound.default({ module_or_path: module })).then(() => {
    started = true;
    return glue;
  }, (error) => {
    starting = undefined; // a later call may try again
    throw error;
  });
  return starting;
}

// parts may share a file of code
const link = (name, source = sources.code(name)) => once(linking, name, async () => {
  const [module] = await Promise.all([compiled(source), start()]);
  await instantiate(module);
  linked.push(module);
});

/**
 * Opens a room or a figure: afterwards the figures of the room, or this one, are known. The quantities of a room are a room of
 * their own, see `calculates`. `part(name)` may answer with a source, as for `compiled`, for a file of code; where it has none, the
 * file lies beside the module.
 */
export async function open(name, part = () => undefined) {
  const { parts, files } = wanted(name) ?? {};
  if (!parts) throw Object.assign(new Error(`there is no room “${name}”; there are ${Object.keys(rooms).join(', ')}`), { kind: 'unknown_id', input: name });
  // at once where nothing is missing: a page that is about to be printed waits for nothing
  if (parts.every((one) => opened.includes(one))) return;
  await Promise.all(files.map((file) => link(file, part(file))));
  await Promise.all(parts.map((one) => once(opening, one, async () => {
    if (!glue.open(one)) throw new Error(`“${one}” could not be opened`);
    opened.push(one);
  })));
}
