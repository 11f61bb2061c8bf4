// Measured points, and what a fit to them tells.

/** Measured points, in the units of the model. */
export interface Points {
  x: number[];
  y: number[];
  sigma?: number[] | null;
}
export interface Columns {
  x?: string;
  y?: string;
  sigma?: string;
  group?: string;
  x_unit?: string;
  y_unit?: string;
  /** In g/mol: by it what is measured per mole is taken per mass. */
  molar_mass?: number;
  /** In kg/m³, by which what is per volume is taken per mass. */
  density?: number;
  /** In K, where x is a ratio to it. */
  glass_temperature?: number;
  /** What stands between cells, where it is not what it seems. */
  separator?: 'comma' | 'semicolon' | 'tab' | 'blanks';
  /** The sign of decimals; the other one then parts thousands. */
  decimal?: 'comma' | 'point';
}
export interface UsedColumn {
  column: number;
  unit: string;
  told: boolean;
  /** What stands in the head for a unit and is not understood. */
  unread: string | null;
  offered: string[];
  /** The unit that the numbers keep, where any is as good as another. */
  kept: string | null;
}
/** One axis of a measurement: name, unit, symbol in TeX. */
export interface Side {
  name: string;
  unit: string;
  symbol: string;
  any_unit?: boolean;
}
/** A sentence in parts, for those who word it in another language: its kind, and what stands in its places. */
export type Said = { kind: string } & Record<string, number | string | string[]>;
export interface FitAnswer {
  model: string;
  points: number;
  left_out: string[];
  free: Record<string, { value: number; error: number | null; lower: number | null; upper: number | null; profiled?: true; unit: string }>;
  fixed: Record<string, number | string>;
  derived: Record<string, { value: number; error: number; unit: string }>;
  correlation: Record<string, number>;
  chi_squared: number;
  degrees_of_freedom: number;
  aicc: number | null;
  bic: number | null;
  runs: number | null;
  sigma: 'given' | 'estimated';
  /** Under the robust loss, the distance from the curve from which a point counts less. */
  robust?: number;
  warnings: string[];
  /** The same in parts. */
  warned: Said[];
  residuals: number[];
  /** The unit of the points, where the model leaves it open. */
  y_unit?: string;
}
/** Models of the same points by AICc, the best first; models that draw one curve share rank and weight. */
export interface FitComparison {
  group: string;
  ranked: { name: string; rank: number; free: number; chi_squared: number; aicc: number; above_best: number; weight: number }[];
  /** What the distance of the second curve means; none where there is one curve only. */
  verdict?: 'close' | 'first' | 'only';
  sentence: string;
}
