// spreadsheets.create: a new file with the properties, tabs, cells and rules the body describes. Tabs are made by the same
// code as batchUpdate's addSheet, so that both refuse the same things.
import { invalidArgument, unimplemented } from './api-error';
import { applyRequests } from './requests/batch-update';
import { checkSpreadsheetProperties, renumber } from './requests/sheet-requests';
import type { SheetsService } from './sheets-service';
import { emptySpreadsheet } from './state';
import type { GridData, JsonObject, Request, WireSheet, WireSpreadsheet } from './wire';

function gridRequests(sheetId: number, grid: GridData): Request[] {
  const start = { sheetId, rowIndex: grid.startRow ?? 0, columnIndex: grid.startColumn ?? 0 };
  const sizes = (dimension: 'ROWS' | 'COLUMNS', from: number, list: GridData['rowMetadata'] = []): Request[] =>
    list.map((properties, index) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension, startIndex: from + index, endIndex: from + index + 1 },
        properties,
        fields: 'pixelSize,hiddenByUser',
      },
    }));
  return [
    ...(grid.rowData ? [{ updateCells: { start, rows: grid.rowData, fields: '*' } }] : []),
    ...sizes('ROWS', grid.startRow ?? 0, grid.rowMetadata),
    ...sizes('COLUMNS', grid.startColumn ?? 0, grid.columnMetadata),
  ];
}

function rehomed<T extends { sheetId?: number | undefined }>(range: T | undefined, sheetId: number): T {
  return { ...range, sheetId: range?.sheetId ?? sheetId } as T;
}

function ruleRequests(sheetId: number, sheet: WireSheet): Request[] {
  if (sheet.developerMetadata ?? sheet.bandedRanges ?? sheet.charts ?? sheet.basicFilter) {
    throw unimplemented('spreadsheets.create with developerMetadata, bandedRanges, charts or basicFilter of a sheet');
  }
  return [
    ...(sheet.merges ?? []).map((range) => ({
      mergeCells: { range: rehomed(range, sheetId), mergeType: 'MERGE_ALL' },
    })),
    ...(sheet.protectedRanges ?? []).map((protectedRange) => ({ addProtectedRange: { protectedRange } })),
    ...(sheet.conditionalFormats ?? []).map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
  ];
}

/** Google numbers the first tab 0 and the others freely when the body gives no ids. */
function tabRequests(sheets: readonly WireSheet[]): { tabs: Request[]; contents: Request[] } {
  const tabs: Request[] = [];
  const contents: Request[] = [];
  sheets.forEach((sheet, index) => {
    const sheetId = sheet.properties?.sheetId ?? (index === 0 ? 0 : 1_000_000_007 + index);
    tabs.push({ addSheet: { properties: { ...sheet.properties, sheetId, index } } });
    for (const grid of sheet.data ?? []) contents.push(...gridRequests(sheetId, grid));
    contents.push(...ruleRequests(sheetId, sheet));
  });
  return { tabs, contents };
}

/** @returns the id of the new file, which the Drive side gave. */
export function createSpreadsheet(service: SheetsService, body: JsonObject, email: string): string {
  const wanted = body as WireSpreadsheet;
  const properties = wanted.properties ?? {};
  checkSpreadsheetProperties(properties);
  if (wanted.spreadsheetId !== undefined) throw invalidArgument('spreadsheetId is read only and cannot be chosen.');
  const draft = emptySpreadsheet('', properties);
  const { tabs, contents } = tabRequests(wanted.sheets ?? []);
  const names = (wanted.namedRanges ?? []).map((namedRange) => ({ addNamedRange: { namedRange } }));
  const metadata = (wanted.developerMetadata ?? []).map((developerMetadata) => ({
    createDeveloperMetadata: { developerMetadata },
  }));
  const requests: Request[] = [...tabs, ...contents, ...names, ...metadata];
  if (tabs.length > 0) draft.sheets = [];
  const writer = { email, role: 'owner' } as const;
  const engine = service.newEngine();
  if (requests.length > 0) applyRequests({ draft, writer, engine, nowMs: service.clock.nowMs() }, requests);
  engine.dispose();
  renumber(draft);
  const id = service.access.register(draft.properties.title, email);
  service.hold({ ...draft, spreadsheetId: id });
  return id;
}
