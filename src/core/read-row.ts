// A row with its cells read once. Every rule looks at this, never at the raw cells twice: what the hidden helper cells of
// the sheet are to the formulas, this is to the check.
import type { Line } from './line';
import type { Cell, Figures, PlacedRow, RowInput, Thousandths } from './row';
import {
  addressText,
  cellText,
  isBlank,
  isFormula,
  readAnswer,
  readFigure,
  UNREADABLE,
  type Answer,
  type Reading,
} from './reading';

export interface ReadRow {
  readonly row: PlacedRow;
  /** Some cell is an error value, a formula or a tick box. */
  readonly isOdd: boolean;
  readonly answer: Answer;
  readonly textDenominator: string;
  readonly textNumerator: string;
  /** null when the row does not apply, or the line does not ask for it. */
  readonly denominator: Reading;
  readonly numerator: Reading;
}

export function readRow(row: PlacedRow): ReadRow {
  const { input, line } = row;
  const answer = readAnswer(input);
  const textDenominator = textOf(row, 'denominator');
  const textNumerator = textOf(row, 'numerator');
  const applies = answer !== 'no';
  return {
    row,
    isOdd: isOdd(input),
    answer,
    textDenominator,
    textNumerator,
    denominator: applies && asksDenominator(line) ? readFigure(textDenominator, line.entry) : null,
    numerator: applies && line.entry !== 'text' ? readFigure(textNumerator, line.entry) : null,
  };
}

function isOdd({ cells, formulas }: RowInput): boolean {
  if (formulas !== undefined && formulas.length > 0) return true;
  const { applies, denominator, numerator, evidence, note } = cells;
  return (
    isNotTyped(applies) || isNotTyped(denominator) || isNotTyped(numerator) || isNotTyped(evidence) || isNotTyped(note)
  );
}

function isNotTyped(cell: Cell): boolean {
  return typeof cell === 'boolean' || (typeof cell === 'object' && cell !== null);
}

function textOf({ input }: PlacedRow, field: 'denominator' | 'numerator'): string {
  return isFormula(input, field) ? UNREADABLE : cellText(input.cells[field]);
}

export function asksDenominator({ entry }: Line): boolean {
  return entry === 'ratio' || entry === 'mass';
}

/** Nothing typed yet. An unconditional row comes with its answer Có, a row of one school with its tổng số 1. */
export function isBlankRow({ row: { line, input }, answer, textDenominator, textNumerator }: ReadRow): boolean {
  if (textNumerator !== '' || addressText(input.cells.evidence) !== '' || !isBlank(input.cells.note)) return false;
  if (textDenominator !== '' && !(line.entry === 'yesNo' && textDenominator === '1')) return false;
  return answer === 'blank' || (answer === 'yes' && line.condition === undefined);
}

export function isFigure(reading: Reading): reading is Thousandths {
  return typeof reading === 'number';
}

/** The figures of a row without errors; undefined while one is missing. */
export function figuresOf({ row: { line }, denominator, numerator }: ReadRow): Figures | undefined {
  if (!isFigure(numerator)) return undefined;
  if (line.entry === 'count') return { numerator };
  if (line.entry === 'yesNo') return { denominator: 1000, numerator };
  return isFigure(denominator) ? { denominator, numerator } : undefined;
}
