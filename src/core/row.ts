// A row of a template as it was read, and what the check found in it. Cells stay exactly as typed;
// figures are integers counted in thousandths, so that sums and comparisons are exact (DESIGN D4).
import type { Line } from './line';
import type { Problem } from './problem';

/** What a cell holds; null is an empty cell. An error is a formula's error value such as "#DIV/0!". */
export type Cell = null | string | number | boolean | { readonly error: string };

/** The cells of a row that a unit fills. */
export type InputField = 'applies' | 'denominator' | 'numerator' | 'evidence' | 'note';

export interface RowInput {
  readonly cells: Readonly<Record<InputField, Cell>>;
  /** Input cells that hold a formula instead of something typed. */
  readonly formulas?: readonly InputField[];
  /** What the office knew when it issued the template. */
  readonly roster?: number;
  readonly previousDenominator?: number;
  readonly previousNumerator?: number;
}

/** A row in its place: the line it answers and its fellow rows in the same file, for the rules that look across rows. */
export interface PlacedRow {
  readonly rowKey: string;
  readonly unitKey: string;
  readonly line: Line;
  readonly input: RowInput;
}

/** An amount in integer thousandths: 45 people is 45 000. Always a safe integer, never negative. */
export type Thousandths = number;

export interface Figures {
  /** Absent for a count. */
  readonly denominator?: Thousandths;
  readonly numerator: Thousandths;
}

/**
 * blank: nothing typed yet. valid: counted. notApplicable: counted nowhere. refused: an error, counted nowhere.
 * described: a text line that has been answered.
 */
export type RowState = 'blank' | 'valid' | 'notApplicable' | 'refused' | 'described';

export interface CheckedRow {
  readonly rowKey: string;
  readonly unitKey: string;
  readonly lineKey: string;
  readonly state: RowState;
  /** The first problem in the order of the rules: exactly what the sheet's own column Kiểm tra says. */
  readonly problem?: Problem;
  /** Only for a valid row. */
  readonly figures?: Figures;
}
