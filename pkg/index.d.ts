import type { Columns, FitAnswer, FitComparison, Points, Said, Side, UsedColumn } from './fit.js';
import type { FigureData, Reading, XY } from './picture.js';

export * from './fit.js';
export * from './picture.js';

/** Inputs by name: numbers, or words for choices; lists are comma-separated words. What is left out takes its default. */
export type Inputs = Readonly<Record<string, number | string>>;

export type ErrorKind =
  | 'unknown_id' | 'unknown_input' | 'wrong_type' | 'not_finite' | 'out_of_domain' | 'unknown_choice' | 'rule'
  | 'no_solution' | 'unreadable' | 'not_converged' | 'internal' | 'not_ready';

/** What is thrown where an input is refused. */
export interface VitreousError extends Error {
  readonly kind: ErrorKind;
  /** The input refused; empty where no single one is to blame. */
  readonly input: string;
  readonly value?: string;
  readonly unit?: string;
  /** What would be accepted. */
  readonly domain?: string;
  /** Where `solve` finds nothing: the smallest and the largest output with their inputs, and what was refused first. */
  readonly search?: { least?: [input: number, output: number]; most?: [input: number, output: number]; constant: boolean; refused?: Pick<VitreousError, 'kind' | 'input' | 'message'> };
}

export interface Source { key: string; short: string; full: string; url: string }
export interface Equation { number: string; tex: string }
export interface Rule { text: string; input: string }
export interface Domain {
  greater_than: number | null; at_least: number | null; less_than: number | null; at_most: number | null; integer: boolean;
}
export interface Provenance {
  source: Source;
  place: string;
  standing:
    | { is: 'as_printed' | 'derived' | 'as_stated' | 'textbook' }
    | { is: 'corrected'; printed: string; why: string }
    | { is: 'our_closure' | 'inferred'; why: string };
}
export interface ParamBase { name: string; symbol: string; unit: string; meaning: string }
export type Param = ParamBase & (
  | { type: 'number'; default: number; min: number; max: number; scale: 'linear' | 'log'; domain: Domain }
  | { type: 'choice' | 'list'; default: string; choices: { id: string; label: string }[] }
);
export interface Quantity {
  id: string; title: string; equations: Equation[]; inputs: Param[]; outputs: ParamBase[]; rules: Rule[];
  provenance: Provenance; note: string;
}
export interface Figure {
  id: string; title: string; stands_for: string; caption: string; equations: Equation[]; params: Param[]; rules: Rule[];
  provenance: Provenance; quantities: string[];
  /** For a newcomer: what is seen, what to move, what to notice. */
  look: string;
  /** The one to three parameters to move first. */
  primary: string[];
  level: 'first' | 'course' | 'research';
  /** Whether a finer picture can be computed. */
  refinement: boolean;
}
export type Relation =
  | { is: 'equals' | 'below' | 'above'; printed: number; half_digit: number }
  | { is: 'about' | 'order'; printed: number }
  | { is: 'between'; low: number; high: number }
  | { is: 'holds' | 'as_stated' }
  | { is: 'underdetermined'; missing: string };
export type Verdict =
  | 'reproduces' | 'from_rounded_inputs' | 'depends_on_reading' | 'misprint' | 'does_not' | 'underdetermined' | 'by_definition' | 'as_stated';
/** What another reading of the words, a corrected formula or an intermediate rounded as printed gives. */
export interface Outcome { kind: 'reading' | 'corrected' | 'rounded'; words: string; computed: number | boolean | null; holds: boolean }
/** A claim of a paper, checked. Formulas in its texts stand between dollar signs, as TeX. */
export interface LedgerRow {
  id: string; theory: string;
  /** Address of the paper. */
  url: string;
  place: string; quote: string; unit: string; relation: Relation;
  /** Why the number that decides is our choice; empty where the paper prints it. */
  ours: string;
  /** Computed numbers for which the statement holds; null for an end without bound. */
  interval: [number | null, number | null] | null;
  how: string; method: 'arithmetic' | 'analysis';
  /** How the first reading takes the words; empty where there is one reading only. */
  reading: string;
  computed: number | boolean | null;
  others: Outcome[];
  verdict: Verdict | null;
  /** Why the statement comes out by definition; empty where it could fail. */
  definition: string;
  /** Name of the fault that it shares with other claims. */
  fault: string;
  why: string; shown_by: string;
  error: VitreousError | null;
}
export type Claim = LedgerRow;
export interface Preset {
  id: string; title: string; applies_to: string[];
  values: { name: string; value: string; trust: 'cited' | 'from_memory' | 'derived' | 'printed' | 'our_choice'; source: string }[];
}
/** What of a theory can be fitted: the quantity names the model, `free` the inputs that may be free. */
export interface Model {
  quantity: string; x: string; y: string; free: string[]; derived: { name: string; unit: string }[];
  /** Choices of which each is a curve of its own where models are compared. */
  alternatives?: string[];
}
export interface Theory {
  id: string; title: string; source: Source; claim: string; assumptions: string[]; caution: string[];
  symbols: { symbol: string; name: string; unit: string; meaning: string }[];
  quantities: Quantity[]; figures: Figure[]; claims: Claim[]; presets: Preset[]; fits: Model[];
}

/** What a person chose for one panel in place of the picture's own axes. */
export interface View { x?: XY | null; y?: XY | null; x_scale?: 'linear' | 'log' | null; y_scale?: 'linear' | 'log' | null }
/** Points drawn over a figure, on the axes of one of its panels. */
export interface OwnPoints {
  panel?: number;
  name?: string;
  x: number[];
  y: number[];
  dx?: number[];
  dy?: number[];
}
export interface DrawOptions {
  /** CSS pixels; the canvas's own size where left out. */
  width?: number;
  height?: number;
  /** Device pixels in a CSS pixel. */
  ratio?: number;
  theme?: 'light' | 'dark';
  views?: View[];
  title?: string;
  footer?: string;
  text_scale?: number;
  /** In the numbers at axes. */
  decimal?: '.' | ',';
  /** A small picture that leads to the figure: a legend only where it hides nothing and leaves half of the height, no label on another. */
  sketch?: boolean;
  /** Points of your own, on the axes of the panels. */
  points?: OwnPoints[];
}
export interface AxisMap { from: number; to: number; scale: 'linear' | 'log' }
/** Where a panel's frame was drawn, in CSS pixels, and its axes. */
export interface PanelMap { left: number; top: number; width: number; height: number; x: AxisMap; y: AxisMap }

export interface Comparison {
  id: string; title: string; opening: string; paragraphs: { theory: string; claims: string; disagrees: string; shown_by: string[] }[];
  figures: Figure[]; presets: Preset[];
}
/** Where code comes from. */
export type Code = string | URL | Response | BufferSource | WebAssembly.Module | Promise<string | URL | Response | BufferSource | WebAssembly.Module>;
/** Loads the module and its rooms (theories and comparisons), or those in `only`; every later call without arguments answers with the same promise. */
export function init(from?: Code, options?: { only?: string[]; part?: (name: string) => Code | undefined }): Promise<void>;
/** Opens one room, or one figure without the rest of its room, for those who start with few. */
export function open(name: string, part?: (name: string) => Code | undefined): Promise<void>;
export function version(): string;
export function catalogue(): Theory[];
export function comparisons(): Comparison[];
/** The description of a figure or quantity. Where both bear one id, `kind` chooses; the figure is the default. */
export function describe(id: string, kind?: 'figure' | 'quantity'): Figure | Quantity;
/** A figure in one sentence. */
export function summary(id: string, inputs?: Inputs): string;
export function evaluate(id: string, inputs?: Inputs): Record<string, number>;
export interface Uncertain {
  /** Standard deviation; with the method `interval`, half the width of that. */
  error: number;
  /** The share of the square of the error that each uncertain input brings. */
  shares: Record<string, number>;
  /** From slopes, from sampled points, or from these where a few lie so far out that they have no standard deviation. */
  method: 'linear' | 'sampled' | 'interval';
  /** The middle 68 % of the output. */
  interval: [low: number, high: number];
  /** The share of sampled points that the inputs' domains refuse. */
  refused: number;
}
/** A number as people type it; `error` and `between` where it is uncertain. */
export function readNumber(text: string): { value: number; error?: number; between?: [number, number] };
/** Inputs may be texts with uncertainties: "0.85±0.05", "0.85(5)", "0.8..0.9". */
export function evaluateUncertain(id: string, inputs?: Inputs): { outputs: Record<string, number>; uncertainties: Record<string, Uncertain> };
/** Every value of the input `for` for which `output` is `value`, within the range of the input or `within`. */
export function solve(id: string, asked: { output: string; value: number; for: string; inputs?: Inputs; within?: [number, number] }): number[] | string[];
/** Along one input or two: `{temperature: "200..400:21"}`. */
export function scan(id: string, over: Record<string, string>, inputs?: Inputs): { inputs: Record<string, number>; outputs?: Record<string, number>; error?: { kind: ErrorKind; input: string; value: string; unit: string; domain: string; message: string } }[];
/** What the heads of a table say was measured: its place among `kinds`, none where nothing tells, and why. After init() or open('fit'). */
export function guessMeasured(text: string, asked: { kinds: { x: Side; y: Side }[]; columns?: Columns }): { kind: number | null; why: string; said: Said };
/** A text as a table of points; nothing is guessed in silence: `understood` says what was. After init() or open('fit'). */
export function readPoints(text: string, asked: { x: { name: string; unit: string }; y: { name: string; unit: string; any_unit?: boolean }; columns?: Columns }): {
  understood: { separator: string; decimal_comma: boolean; head: string[]; columns: number; rows: number; first: [number, string[]][]; x: UsedColumn; y: UsedColumn; sigma: number | null; relative: number | null };
  sets: (Points & { group: string; lines: number[]; left_out: string[]; left: Said[]; words: string[]; warnings: string[]; warned: Said[] })[];
};
/** `unit` is that of the points, where the model leaves it open. */
export interface FitOptions { free?: string[]; inputs?: Inputs; loss?: 'squares' | 'robust'; profile?: string | string[]; unit?: string }
/** A model fitted to points; the room of the model and `fit` must be open. */
export function fit(model: string, points: Points, options?: FitOptions): FitAnswer;
/** A model fitted to several sets at once; `whole` has the parameters that are not shared as `name[set]`, `parts` holds one answer a set. */
export function fitShared(model: string, sets: (Points & { name: string })[], options?: FitOptions & { shared?: string[] }): { whole: FitAnswer; parts: FitAnswer[] };
/** Compares models with their fits of the same points: one answer each, or one a set, which add up. Null where none has a criterion. */
export function compareFits(fits: { name: string; answers: FitAnswer[] }[]): FitComparison | null;
/** A piece of a lecture, with the first and last line of the file that it stands on. */
export type LectureBlock = { line: number; end_line: number } & (
  | { kind: 'text'; html: string }
  | { kind: 'figure'; figure: string; link: string; caption: string; caption_html: string; controls: string[]; size: 'small' | 'medium' | 'large' }
  | { kind: 'reveal' | 'notes'; blocks: LectureBlock[] }
  | {
    kind: 'question'; type: 'free' | 'choice' | 'number' | 'point' | 'curve'; blocks: LectureBlock[]; choices: { html: string; right: boolean }[];
    value: number | null; tolerance: number | null; relative: number | null; unit: string; x: number | null; y: number | null; curve: string;
    from: { quantity: string; output: string; inputs: Record<string, string> } | null; hints: LectureBlock[][]; answer: LectureBlock[];
  }
);
export interface Lecture {
  title: string; title_html: string; language: string; direction: 'ltr' | 'rtl'; problems: { line: number; message: string }[]; introduction: LectureBlock[];
  steps: { id: string; title: string; title_html: string; line: number; blocks: LectureBlock[] }[];
}
/** A lecture from its Markdown; what its author should mend stands in `problems`. After init() or open('lecture'). */
export function lecture(text: string): Lecture;
export function figure(id: string, inputs?: Inputs, options?: { points?: OwnPoints[] }): FigureData;
export function reading(id: string, inputs?: Inputs): Reading;
export function draw(canvas: HTMLCanvasElement, id: string, inputs?: Inputs, options?: DrawOptions): { panels: PanelMap[] };
/** The room that a figure wants in a page of this width, and the width from which on its panels stand side by side. */
export function extent(id: string, inputs: Inputs | undefined, width: number, options?: { roof?: number; text_scale?: number }): { height: number; side_by_side_from: number };
export function svg(id: string, inputs?: Inputs, options?: DrawOptions): string;
export function csv(id: string, inputs?: Inputs, options?: { points?: OwnPoints[] }): string;
export function json(id: string, inputs?: Inputs, options?: { points?: OwnPoints[] }): string;
export function claims(theory?: string): LedgerRow[];
/** Puts the finer picture of an expensive figure in place of the coarse one; takes its time. */
export function refine(id: string, inputs?: Inputs): void;
