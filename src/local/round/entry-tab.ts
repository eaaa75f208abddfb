// A template as a school sees it: tabs with a header row somewhere, columns known by what stands above them, rows by Mã.
// Nothing is known of the file but what it shows; a header that is missing is reported by name. Cells are read as they were
// entered, because nothing that a school must know is computed.
import type { GoogleUser } from './google-user';

export type EntryColumn = 'code' | 'text' | 'applies' | 'denominator' | 'numerator' | 'check' | 'evidence' | 'note';

const HEADERS: Record<EntryColumn, string> = {
  code: 'Mã',
  text: 'Nội dung',
  applies: 'Áp dụng?',
  denominator: 'Tổng số',
  numerator: 'Số đạt',
  check: 'Kiểm tra',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
};

export interface EntryRow {
  readonly sheetId: number;
  readonly tab: string;
  /** Zero-based. */
  readonly row: number;
  readonly code: string;
  readonly text: string;
  readonly entered: Readonly<Record<EntryColumn, string>>;
  /** Zero-based columns. */
  readonly columns: Readonly<Record<EntryColumn, number>>;
}

interface SpreadsheetAnswer {
  readonly sheets: readonly { readonly properties: { readonly sheetId: number; readonly title: string } }[];
}

type Entered = string | number | boolean;

interface ValuesAnswer {
  readonly valueRanges: readonly { readonly values?: readonly (readonly Entered[])[] }[];
}

/** Every row with a Mã under a header row, in all tabs the person can read. */
export function readEntryRows(user: GoogleUser, spreadsheetId: string): EntryRow[] {
  const path = `/v4/spreadsheets/${spreadsheetId}`;
  const { sheets } = user.get(path, { fields: 'sheets.properties(sheetId,title)' }) as SpreadsheetAnswer;
  const ranges = sheets.map(({ properties }) => `'${properties.title.replaceAll("'", "''")}'`);
  const { valueRanges } = user.get(`${path}/values:batchGet`, { ranges, valueRenderOption: 'FORMULA' }) as ValuesAnswer;
  return sheets.flatMap(({ properties }, index) =>
    rowsOf(properties.sheetId, properties.title, valueRanges[index]?.values ?? []),
  );
}

function rowsOf(sheetId: number, tab: string, values: readonly (readonly Entered[])[]): EntryRow[] {
  const headerRow = values.findIndex((cells) => cells.includes(HEADERS.code) && cells.includes(HEADERS.numerator));
  const header = values[headerRow];
  if (header === undefined) return [];
  const columns = Object.fromEntries(
    Object.entries(HEADERS).map(([key, title]) => [key, header.indexOf(title)]),
  ) as Record<EntryColumn, number>;
  const missing = Object.entries(columns).find(([, column]) => column < 0);
  if (missing !== undefined) throw new Error(`${tab}: no column “${HEADERS[missing[0] as EntryColumn]}”`);
  return values.flatMap((cells, row) => {
    const entered = Object.fromEntries(
      Object.entries(columns).map(([key, column]) => [key, String(cells[column] ?? '')]),
    ) as Record<EntryColumn, string>;
    return row > headerRow && entered.code !== ''
      ? [{ sheetId, tab, row, code: entered.code, text: entered.text, entered, columns }]
      : [];
  });
}
