// The WebAssembly build in Node, and the command line beside it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const { glue, open, rooms, start } = await import('../../pkg/load.js');
await start();
await Promise.all(Object.keys(rooms).map((room) => open(room)));

/** The exported functions, with every room open. */
export const core = glue;

const { default: catalogue } = await import('../../pkg/built/catalogue.js');

/** Every description. */
export const { theories, comparisons } = catalogue;
export const quantities = theories.flatMap((theory) => theory.quantities);
export const figures = [...theories, ...comparisons].flatMap((room) => room.figures);

const program = process.env.VITREOUS || `${root}target/debug/vitreous`;
if (!existsSync(program)) throw new Error(`${program} is not built: cargo build --bin vitreous`);

/** What the command line prints. */
export function native(words, input = '', options = {}) {
  return execFileSync(program, words, { input, encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
}

/** The refusal that a call throws; null where it answers. */
export function refusal(call) {
  try {
    call();
    return null;
  } catch (error) {
    return error;
  }
}

/** Defaults, both ends of all ranges, both ends of each, and each choice. */
export function cases(params) {
  const ends = (which) => Object.fromEntries(params.filter((p) => p.type === 'number').map((p) => [p.name, p[which]]));
  const inside = (p) => (p.domain.integer ? [] : [0.3 * p.min + 0.7 * p.max]);
  const values = (p) => (p.type === 'number' ? [p.min, p.max, ...inside(p)] : p.choices.map((choice) => choice.id));
  return [{}, ends('min'), ends('max'), ...params.flatMap((p) => values(p).map((value) => ({ [p.name]: value })))];
}
