// From a cell as the Sheets API describes it to what was typed there. A number that is shown as a percentage or a date
// ("86,7%" is kept as 0.867, "5/12" as a serial number) becomes the text the school saw: its number is not what it meant.
import type { sheets_v4 } from '@googleapis/sheets';
import { cellText } from '../core/reading';
import type { Cell } from '../core/row';

export type SheetCell = sheets_v4.Schema$CellData;

/** What collecting reads of each cell. Of a validation only that it is there: it may be longer than everything else. */
export const CELL_READ_FIELDS =
  'userEnteredValue,effectiveValue,formattedValue,effectiveFormat(numberFormat(type)),dataValidation(strict)';

const ERROR_TEXTS: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  NULL_VALUE: '#NULL!',
};

const ODD_FORMATS = ['PERCENT', 'DATE', 'TIME', 'DATE_TIME'];

export function typedCell(cell: SheetCell | undefined): Cell {
  const value = cell?.effectiveValue ?? cell?.userEnteredValue;
  if (!cell || !value) return null;
  if (value.errorValue) return { error: ERROR_TEXTS[value.errorValue.type ?? ''] ?? '#ERROR!' };
  if (typeof value.numberValue === 'number') return typedNumber(cell, value.numberValue);
  if (typeof value.boolValue === 'boolean') return value.boolValue;
  const text = value.stringValue ?? '';
  return text === '' ? null : text;
}

function typedNumber({ effectiveFormat, formattedValue }: SheetCell, value: number): Cell {
  const type = effectiveFormat?.numberFormat?.type ?? '';
  return ODD_FORMATS.includes(type) && formattedValue ? formattedValue : value;
}

export function isFormula(cell: SheetCell | undefined): boolean {
  return typeof cell?.userEnteredValue?.formulaValue === 'string';
}

/** The text of a cell that we wrote ourselves: a key, a header; '' for anything else. */
export function ownText(cell: SheetCell | undefined): string {
  return cell?.userEnteredValue?.stringValue ?? cell?.effectiveValue?.stringValue ?? '';
}

/** What the school put there, to be put back: a formula as its own text, so that nothing of it is ever evaluated again. */
export function typedContent(cell: SheetCell | undefined): string | number | boolean | null {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (typeof formula === 'string') return formula;
  const value = typedCell(cell);
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** The locales that write numbers as Vietnamese does. A file without one is taken for ours. */
export function isVietnamese(locale: string): boolean {
  return locale === '' || locale === 'vi' || locale === 'vi_VN';
}

/**
 * In another locale "1.234" has become 1,234 and "1,234" has become 1234. A number is sure only where what the school sees,
 * read as Vietnamese, is that number.
 */
export function isSureNumber(cell: SheetCell | undefined, locale: string): boolean {
  if (isVietnamese(locale)) return true;
  const value = typedCell(cell);
  if (typeof value !== 'number') return true;
  return cell?.formattedValue === undefined || cell.formattedValue === cellText(value);
}
