// The requests that rebuild the entry tab of a file that was damaged, or whose plan has changed: a fresh tab is built beside
// the old one with everything the school typed in its place, and then takes the old one's name and id of identity.
// The old tab is kept, hidden, under another name, so that nothing a school typed can ever be lost by a repair.
import type { sheets_v4 } from '@googleapis/sheets';
import { ENTRY_ROWS, ENTRY_COLUMNS, ENTRY_TAB } from './entry-layout';
import { fillEntry, type EntrySpec } from './entry-workbook';
import type { EntryReading } from './read-entry';
import { tabProperties, type SheetsRequest } from './requests';

/** Tabs set aside get ids from here on, one per repair. */
const ASIDE_BASE = 9000;

export function rebuildEntryRequests(
  file: sheets_v4.Schema$Spreadsheet,
  reading: EntryReading,
  spec: EntrySpec,
): SheetsRequest[] {
  const sheets = file.sheets ?? [];
  const asideId = ASIDE_BASE + sheets.filter(({ properties }) => (properties?.sheetId ?? 0) >= ASIDE_BASE).length + 1;
  const old =
    reading.sheetId ?? sheets.find(({ properties }) => properties?.sheetId === ENTRY_TAB.sheetId)?.properties?.sheetId;
  const rowCount = ENTRY_ROWS.first + spec.rows.length + 20;
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    ...(old === undefined || old === null ? [] : setAside(old, asideId)),
    ...freeTitle(sheets, asideId, old),
    {
      addSheet: {
        properties: tabProperties({
          ...ENTRY_TAB,
          index: 0,
          rowCount,
          columnCount: ENTRY_COLUMNS.length,
          frozenRows: ENTRY_ROWS.first,
        }),
      },
    },
    ...fillEntry(withTyped(spec, reading)),
  ];
}

/** A copy of the old tab under a new id, hidden; the old one then makes room for the rebuilt tab of the same id. */
function setAside(old: number, asideId: number): SheetsRequest[] {
  const title = `Bản trước khi sửa ${asideId - ASIDE_BASE}`;
  return [
    { duplicateSheet: { sourceSheetId: old, newSheetId: asideId, newSheetName: title } },
    { updateSheetProperties: { properties: { sheetId: asideId, hidden: true }, fields: 'hidden' } },
    { deleteSheet: { sheetId: old } },
  ];
}

/** Another tab that took our title, or our id, is renamed rather than removed. */
function freeTitle(
  sheets: readonly sheets_v4.Schema$Sheet[],
  asideId: number,
  old: number | null | undefined,
): SheetsRequest[] {
  return sheets.flatMap(({ properties }) => {
    const id = properties?.sheetId;
    if (properties?.title !== ENTRY_TAB.title || id === old || typeof id !== 'number') return [];
    return [
      {
        updateSheetProperties: {
          properties: { sheetId: id, title: `Nhập liệu (trang khác ${asideId - ASIDE_BASE})` },
          fields: 'title',
        },
      },
    ];
  });
}

function withTyped(spec: EntrySpec, { rows }: EntryReading): EntrySpec {
  return {
    ...spec,
    rows: spec.rows.map((row) => {
      const found = rows.find(({ unitKey, lineKey }) => unitKey === row.unitKey && lineKey === row.line.key);
      return found === undefined ? row : { ...row, typed: found.input.cells };
    }),
  };
}
