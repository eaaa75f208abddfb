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
  | 'shapeDenominator'
  | 'shapeNumerator'
  | 'readDenominator'
  | 'readNumerator'
  | 'textEvidence'
  | 'textNote';

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
  'shapeDenominator',
  'shapeNumerator',
  'readDenominator',
  'readNumerator',
  'textEvidence',
  'textNote',
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
export const SHAPE = { denominator: 'shapeDenominator', numerator: 'shapeNumerator' } as const;
export const READ = { denominator: 'readDenominator', numerator: 'readNumerator' } as const;

/**
 * What the cell `rowKey` holds. Keys are slugs; the slash is safe in the criteria of COUNTIF everywhere, while a bar, a star
 * or a question mark mean something else to one program or another.
 */
export function rowKeyOf(unitKey: string, lineKey: string): string {
  return `${unitKey}/${lineKey}`;
}

/** The two keys again; undefined when the text is no row key. A template's row has no unit yet. */
export function parseRowKey(rowKey: string): { readonly unitKey: string; readonly lineKey: string } | undefined {
  const slash = rowKey.lastIndexOf('/');
  if (slash < 0) return undefined;
  return { unitKey: rowKey.slice(0, slash), lineKey: rowKey.slice(slash + 1) };
}

/** What the cell `group` holds: the unit and its population, '' for a line without one. */
export function groupOf(unitKey: string, population: string | undefined): string {
  return population === undefined ? '' : `${unitKey}/${population.replace(/[^\w-]/g, '-')}`;
}
