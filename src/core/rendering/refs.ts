// Where the cells of one row stand, as the formulas are told: nobody here knows a column letter. The workbook maps each
// field to its A1 reference ("G7") and each range to a closed absolute one ("$G$7:$G$16").
import type { InputField } from '../row';

/** Hidden cells of a row that the workbook fills: keys, and what the office knew when it issued the template. */
export type KnownField = 'rowKey' | 'group' | 'roster' | 'previousDenominator' | 'previousNumerator';

/** Hidden cells with a formula of ours. They read what was typed once, so that the other formulas stay short. */
export type HelperField =
  | 'answer'
  | 'textDenominator'
  | 'textNumerator'
  | 'marksDenominator'
  | 'marksNumerator'
  | 'readDenominator'
  | 'readNumerator';

export const KNOWN_FIELDS: readonly KnownField[] = [
  'rowKey',
  'group',
  'roster',
  'previousDenominator',
  'previousNumerator',
];

export const HELPER_FIELDS: readonly HelperField[] = [
  'answer',
  'textDenominator',
  'textNumerator',
  'marksDenominator',
  'marksNumerator',
  'readDenominator',
  'readNumerator',
];

export type FormulaField = InputField | KnownField | HelperField | 'check';

/** Columns that rules look along. In a shared workbook they hold the rows of many units. */
export type RangeField = 'rowKey' | 'group' | 'readDenominator' | 'readNumerator';

export interface Refs {
  readonly cell: (field: FormulaField) => string;
  readonly range: (field: RangeField) => string;
}

/** The helper cells of a figure. */
export const TEXT = { denominator: 'textDenominator', numerator: 'textNumerator' } as const;
export const MARKS = { denominator: 'marksDenominator', numerator: 'marksNumerator' } as const;
export const READ = { denominator: 'readDenominator', numerator: 'readNumerator' } as const;

/** What the cell `rowKey` holds, and `group` where the line has a population. Keys hold no space, quote, * ? ~ or |. */
export function rowKeyOf(unitKey: string, lineKey: string): string {
  return `${unitKey}|${lineKey}`;
}

export function groupOf(unitKey: string, population: string | undefined): string {
  return population === undefined ? '' : `${unitKey}|${population}`;
}
