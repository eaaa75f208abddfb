// CSV as Drive exports a spreadsheet: the first tab, displayed values, UTF-8 without a mark, RFC 4180 with CRLF.
import type { Engine } from '../formulas/engine';
import type { SpreadsheetState } from '../state';
import { usedSize } from '../state';
import { shownText } from '../values/shown';

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toCsv(state: SpreadsheetState, engine: Engine): Uint8Array {
  const [sheet] = state.sheets;
  const { rows, columns } = sheet ? usedSize(sheet, (cell) => cell.value !== undefined) : { rows: 0, columns: 0 };
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => field(shownText(engine, state, 0, row, column))).join(','),
  );
  return new TextEncoder().encode(lines.join('\r\n'));
}
