// The npm package: the functions of the WebAssembly module, loaded once.
import * as glue from './built/vitreous.js';

let loading;
let ready = false;

async function source() {
  const url = new URL('./built/vitreous_bg.wasm', import.meta.url);
  if (url.protocol !== 'file:') return url;
  // Node reads files, it does not fetch them; the name in a variable keeps bundlers for the browser from looking for it
  const files = 'node:fs/promises';
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
  return readFile(url);
}

/**
 * Loads the module; every later call answers with the same promise. `from` may be an address, bytes, a Response or a
 * compiled WebAssembly.Module, for hosts that keep the module elsewhere.
 */
export function init(from) {
  loading ??= Promise.resolve(from ?? source())
    .then((module_or_path) => glue.default({ module_or_path }))
    .then(() => {
      ready = true;
    })
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function core() {
  if (!ready) throw Object.assign(new Error('call init() and wait for it first'), { kind: 'not_ready', input: '' });
  return glue;
}

/** Version of the program. */
export const version = () => core().version();

/** Every theory with its quantities, figures, claims and presets. */
export const catalogue = () => core().catalogue();

/** Computes a quantity: {output name: number}. */
export const evaluate = (id, inputs) => core().evaluate(id, inputs);

/** A figure as data, with summary, tables, inputs and link. */
export const figure = (id, inputs) => core().figure(id, inputs);

/** What is read beside a figure, without its data. */
export const reading = (id, inputs) => core().reading(id, inputs);

/** Draws a figure onto a canvas of the page; returns where its panels are, from pixels to coordinates. */
export function draw(canvas, id, inputs, options = {}) {
  const size = canvas.getBoundingClientRect();
  const own = { width: size.width || canvas.width, height: size.height || canvas.height, ratio: globalThis.devicePixelRatio || 1 };
  return core().draw(canvas, id, inputs, { ...own, ...options });
}

/** The room that a figure wants in a page of this width: {height, side_by_side_from}, in CSS pixels. */
export const extent = (id, inputs, width, { roof = 640, text_scale = 1 } = {}) => core().extent(id, inputs, width, roof, text_scale);

/** A figure as SVG text. */
export const svg = (id, inputs, options) => core().svg(id, inputs, options);

/** A figure's numbers as comma-separated values, with a header of # lines. */
export const csv = (id, inputs) => core().csv(id, inputs);

/** A figure's data as JSON text. */
export const json = (id, inputs) => core().json(id, inputs);

/** The ledger of a theory, or of all: every claim computed and judged. */
export const claims = (theory = '') => core().claims(theory);

/** Puts the finer picture of a dear figure in place of the coarse one; at once, on this thread. */
export function refine(id, inputs) {
  const parts = core().refine_parts(id, inputs);
  if (parts > 0) core().refine_assemble(id, inputs, Array.from({ length: parts }, (_, k) => core().refine_part(id, inputs, k)));
}
