// One cell as we write it: a value with its kind, and the name of a look. Text is always stringValue, so nothing that a
// school or an office typed can become a formula (DESIGN D9); formulas are ours alone and say so.
import type { sheets_v4 } from '@googleapis/sheets';

export type CellContent = string | number | boolean | null | { readonly formula: string };

export type Look =
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'header'
  | 'input'
  | 'inputText'
  | 'inputNumber'
  | 'locked'
  | 'lockedNumber'
  | 'check'
  | 'strong'
  | 'section';

export interface CellSpec {
  readonly content: CellContent;
  readonly look: Look;
  readonly note?: string;
}

const BRAND = { red: 0.043, green: 0.42, blue: 0.275 };
const WHITE = { red: 1, green: 1, blue: 1 };
const INPUT = { red: 1, green: 0.984, blue: 0.902 };
const SOFT = { red: 0.373, green: 0.388, blue: 0.408 };
const TINT = { red: 0.945, green: 0.961, blue: 0.949 };
const LOOKS: Record<Look, sheets_v4.Schema$CellFormat> = {
  plain: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  title: { textFormat: { bold: true, fontSize: 14 }, verticalAlignment: 'MIDDLE' },
  subtitle: { textFormat: { foregroundColor: SOFT }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  header: {
    backgroundColor: BRAND,
    textFormat: { bold: true, foregroundColor: WHITE },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  },
  input: { backgroundColor: INPUT, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  // What staff type into the plan stays as typed: "90%" is not turned into 0,9, nor "1/11" into a day of this year.
  inputText: {
    backgroundColor: INPUT,
    numberFormat: { type: 'TEXT' },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'TOP',
  },
  // No number format: with one, Sheets would keep "86,7%" as 0,867 and not tell us that it was typed as a percentage.
  inputNumber: {
    backgroundColor: INPUT,
    horizontalAlignment: 'RIGHT',
    verticalAlignment: 'TOP',
  },
  locked: { textFormat: { foregroundColor: SOFT }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  lockedNumber: { textFormat: { foregroundColor: SOFT }, horizontalAlignment: 'RIGHT', verticalAlignment: 'TOP' },
  check: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  strong: { textFormat: { bold: true }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  section: { textFormat: { bold: true }, backgroundColor: TINT, verticalAlignment: 'MIDDLE' },
};

/** What `updateCells` needs to write our cells whole: value, format and note. */
export const CELL_FIELDS = 'userEnteredValue,userEnteredFormat,note';

export function formatOf(look: Look): sheets_v4.Schema$CellFormat {
  return LOOKS[look];
}

export function cell(content: CellContent, look: Look = 'plain', note?: string): CellSpec {
  return note === undefined ? { content, look } : { content, look, note };
}

export function toCellData({ content, look, note }: CellSpec): sheets_v4.Schema$CellData {
  return {
    ...valueOf(content),
    userEnteredFormat: LOOKS[look],
    ...(note !== undefined && { note }),
  };
}

/** Value alone, for cells whose look must stay as it is. */
export function valueOf(content: CellContent): sheets_v4.Schema$CellData {
  if (content === null || content === '') return {};
  if (typeof content === 'string') return { userEnteredValue: { stringValue: content } };
  if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
  if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
  return { userEnteredValue: { formulaValue: content.formula } };
}

export function toRowData(row: readonly CellSpec[]): sheets_v4.Schema$RowData {
  return { values: row.map(toCellData) };
}
