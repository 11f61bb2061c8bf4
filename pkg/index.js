// The npm package: the functions of the WebAssembly module, its descriptions and its ledger.
import { calculates, glue, open as openRoom, roomOf, rooms, start } from './load.js';
import descriptions from './built/catalogue.js';
import ledger from './built/ledger.js';

const ready = new Set();
let whole;

/**
 * Loads the module and the rooms named in `only`, all where there are none. `from` may be an address, bytes, a Response or a
 * compiled WebAssembly.Module, and `part(name)` may answer with the same for a file of code, for hosts that keep the files
 * elsewhere. Every later call without arguments answers with the same promise.
 */
export function init(from, { only, part = () => undefined } = {}) {
  const load = () => start(from).then(() => Promise.all((only ?? Object.keys(rooms)).map((room) => open(room, part)))).then(() => {});
  if (only) return load();
  whole ??= load().catch((error) => {
    whole = undefined; // a later call may try again
    throw error;
  });
  return whole;
}

/** Opens one room, or one figure without the rest of its room, for those who start with few; `part` as for `init`. */
export async function open(name, part) {
  await Promise.all([openRoom(name, part), openRoom(calculates(name), part)]);
  ready.add(name);
}

function core(id) {
  const room = roomOf(id);
  if (!ready.has(room) && !ready.has(id) && (ready.size === 0 || Object.hasOwn(rooms, room))) {
    const advice = ready.size ? `the room “${room}” is not open: call open('${room}') and wait for it first` : 'call init() and wait for it first';
    throw Object.assign(new Error(advice), { kind: 'not_ready', input: '' });
  }
  return glue;
}

/** The module, for what is a part of its own: `init()` opens it, or `open(part)`. */
function partly(part, is, id) {
  const module = id === undefined ? glue : core(id);
  if (!ready.has(part)) throw Object.assign(new Error(`${is} not open: call open('${part}') and wait for it first`), { kind: 'not_ready', input: '' });
  return module;
}
const tools = (id) => partly('calculator', 'the calculator is', id);
const fitting = (id) => partly('fit', 'fits are', id);
const writer = (id) => partly('files', 'what writes files is', id);

const copy = (data) => structuredClone(data);

/** Version of the program. */
export const version = () => descriptions.version;

/** Every theory with its quantities, figures, claims and presets. */
export const catalogue = () => descriptions.theories.map((theory) => ({ ...copy(theory), claims: claims(theory.id) }));

/** Every comparison of theories with its figures and presets. */
export const comparisons = () => copy(descriptions.comparisons);

/** The description of a figure or quantity. Both may bear one id: the figure where `kind` is not "quantity". */
export function describe(id, kind = 'figure') {
  const all = [...descriptions.theories, ...descriptions.comparisons];
  const lists = kind === 'quantity' ? ['quantities', 'figures'] : ['figures', 'quantities'];
  for (const list of lists) {
    const found = all.flatMap((room) => room[list] ?? []).find((entry) => entry.id === id);
    if (found) return copy(found);
  }
  throw Object.assign(new Error(`there is no figure or quantity “${id}”`), { kind: 'unknown_id', input: id });
}

/** Computes a quantity: {output name: number}. */
export const evaluate = (id, inputs) => core(id).evaluate(id, inputs);

/** A number as people type it: `{value}`, with `error` (±) or `between` (an interval) where it is uncertain. After init(). */
export const readNumber = (text) => glue.read_number(String(text));

/** Computes a quantity whose inputs may be texts with uncertainties ("0.85±0.05"): {outputs, uncertainties}. */
export const evaluateUncertain = (id, inputs) => tools(id).evaluate_uncertain(id, inputs);

/** Every value of an input for which an output has a value, in rising order; `within` is [low, high]. */
export const solve = (id, { output, value, for: input, inputs, within }) => tools(id).solve(id, inputs, output, value, input, within && Float64Array.from(within));

/** A quantity along one input or two, `{name: "FROM..TO:STEPS[:log]"}`: rows of {inputs, outputs} or {inputs, error}. */
export const scan = (id, over, inputs) => tools(id).scan(id, inputs, over);

/** A text as a table of points for two axes {name, unit}: what was understood, and {x, y, sigma, lines, left_out} a group. */
export const readPoints = (text, asked) => fitting().read_points(String(text), asked);

/** What the heads of a table say was measured: {kind, why}; `asked` is {kinds: [{x: {name, unit, symbol}, y}], columns}. */
export const guessMeasured = (text, asked) => fitting().guess_measured(String(text), asked);

/** A model fitted to points {x, y, sigma}; `options` may hold free, inputs, loss ("robust"), profile ("all" or names) and unit. */
export const fit = (model, points, options) => fitting(model).fit(model, points, options);

/** A model fitted to several sets [{name, x, y, sigma}] at once: {whole, parts}; `options.shared` names what has one value for all. */
export const fitShared = (model, sets, options) => fitting(model).fit_shared(model, sets, options);

/** Which of several models [{name, answers}] follows the same points best, by AICc: {ranked, verdict, sentence}; null where none has a criterion. */
export const compareFits = (fits) => fitting().fit_compare(fits);

/** A lecture from its Markdown: {title, language, problems, introduction, steps}. Its reader is a part of its own, as the calculator is. */
export const lecture = (text) => partly('lecture', 'the reader of lectures is').lecture(String(text));

/** A figure as data, with summary, tables, inputs and link. */
export const figure = (id, inputs, options) => core(id).figure(id, inputs, options);

/** A figure in one sentence. */
export const summary = (id, inputs) => core(id).summary(id, inputs);

/** What is read beside a figure, without its data. */
export const reading = (id, inputs) => core(id).reading(id, inputs);

/** Draws a figure onto a canvas of the page; returns where its panels are, from pixels to coordinates. */
export function draw(canvas, id, inputs, options = {}) {
  const size = canvas.getBoundingClientRect();
  const own = { width: size.width || canvas.width, height: size.height || canvas.height, ratio: globalThis.devicePixelRatio || 1 };
  return core(id).draw(canvas, id, inputs, { ...own, ...options });
}

/** The room that a figure wants in a page of this width: {height, side_by_side_from}, in CSS pixels. */
export const extent = (id, inputs, width, { roof = 640, text_scale = 1 } = {}) => core(id).extent(id, inputs, width, roof, text_scale);

/** A figure as SVG text. */
export const svg = (id, inputs, options) => writer(id).svg(id, inputs, options);

/** A figure's numbers as comma-separated values, with a header of # lines. */
export const csv = (id, inputs, options) => writer(id).csv(id, inputs, options);

/** A figure's data as JSON text. */
export const json = (id, inputs, options) => core(id).json(id, inputs, options);

/** The ledger of a theory, or of all: every claim as the build computed and judged it. */
export function claims(theory = '') {
  if (theory && !descriptions.theories.some(({ id }) => id === theory)) {
    throw Object.assign(new Error(`there is no theory “${theory}”`), { kind: 'unknown_id', input: theory });
  }
  return copy(theory ? ledger.filter((row) => row.theory === theory) : ledger);
}

/** Puts the finer picture of a figure in place of the coarse one; at once, on this thread. */
export function refine(id, inputs) {
  const parts = core(id).refine_parts(id, inputs);
  if (parts > 0) core(id).refine_assemble(id, inputs, Array.from({ length: parts }, (_, k) => core(id).refine_part(id, inputs, k)));
}
