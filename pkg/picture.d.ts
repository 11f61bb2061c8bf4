// A computed figure as data.

export type Badge =
  | 'as_printed' | 'corrected' | 'our_closure' | 'derived' | 'inferred' | 'as_stated' | 'textbook' | 'measured' | 'fit' | 'illustration';
export type XY = [x: number, y: number];
export type Tone = { data: number } | 'ink' | 'muted' | 'paper';
export type Dash = 'solid' | 'dashed' | 'dotted' | 'dash_dot';
export type Item =
  | { is: 'curve'; name: string; key?: string; runs: XY[][]; tone: Tone; dash: Dash; width: number; badge: Badge; listed: boolean }
  | { is: 'points'; name: string; key?: string; points: { x: number; y: number; dx: number; dy: number; label: string }[]; tone: Tone; marker: string; badge: Badge; source: string; radius: number; listed: boolean }
  | { is: 'band'; name: string; runs: [x: number, low: number, high: number][][]; tone: Tone; opacity: number; badge: Badge; listed: boolean }
  | { is: 'mark'; at: { is: 'point'; x: number; y: number } | { is: 'x'; x: number } | { is: 'y'; y: number } | { is: 'span_x' | 'span_y'; from: number; to: number }; label: string; tone: Tone; dash: Dash; badge: Badge }
  | { is: 'arrow'; name: string; from: XY; to: XY; tone: Tone; width: number; dash: Dash; head: boolean; label: string }
  | { is: 'polygon'; name: string; outline: XY[]; fill: Tone; opacity: number; stroke: Tone; width: number; label: string }
  | { is: 'heat'; name: string; unit: string; x: number[]; y: number[]; z: number[]; range: XY; diverging: boolean; contours: number[]; smooth: boolean; badge: Badge }
  | { is: 'label'; x: number; y: number; text: string; side: string; tone: Tone; size: number };
export interface Axis {
  label: string; unit: string; scale: 'linear' | 'log'; range: XY | null; switchable: boolean; hidden: boolean; ticks: [number, string][];
}
export interface Handle { label: string; x_param: string; y_param: string; x: number; y: number; x_map: { is: string }; y_map: { is: string } }
export interface Turn { horizontal: string; vertical: string }
export interface Panel {
  title: string; x: Axis; y: Axis; items: Item[]; equal_aspect: boolean; weight: number; handles: Handle[]; turn: Turn | null;
}
/** Its texts keep the markup of labels, as in `T_{g}`. */
export interface Table { title: string; columns: string[]; rows: string[][] }
export interface Readout { label: string; value: number; unit: string; badge: Badge }
export interface Picture { panels: Panel[]; readouts: Readout[]; tables: Table[]; notes: string[] }
export interface FigureData {
  version: string; id: string; title: string; inputs: Record<string, number | string>;
  /** Fragment of the page's address that shows this figure. */
  link: string;
  source: string; place: string;
  /** Addresses of the papers that it draws on. */
  urls: string[];
  /** The picture in words. */
  summary: string;
  data_tables: Table[];
  picture: Picture;
}
export interface Reading {
  readouts: Readout[]; tables: Table[]; notes: string[]; handles: Handle[][]; turns: (Turn | null)[]; link: string;
}
