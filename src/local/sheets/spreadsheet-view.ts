// spreadsheets.get: the whole spreadsheet as Google returns it, built only as far as the field mask asks for it.
import type { Engine } from './formulas/engine';
import type { Area } from './grid/area';
import { clipped, wholeSheet } from './grid/area';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './limits';
import { locationType, metadataView } from './metadata';
import type { Writer } from './protection';
import { mayEditRange } from './protection';
import type { FieldTree } from './schema/field-mask';
import { wants } from './schema/field-mask';
import type { Cell, SheetState, SpreadsheetState } from './state';
import { cellAt, usedSize } from './state';
import { formatInForce, shownText } from './values/shown';
import { formatOverlay } from './conditional-formats';
import type { CellData, CellFormat, DimensionProperties, GridData, RowData, WireSheet, WireSpreadsheet } from './wire';

const WHITE = { red: 1, green: 1, blue: 1 };

/** The format of a cell nobody has touched. */
export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

export interface View {
  readonly state: SpreadsheetState;
  readonly engine: Engine;
  readonly viewer: Writer;
  /** What of the answer is wanted; everything is built only if asked for. */
  readonly mask: FieldTree;
  readonly withGrid: boolean;
  /** Cells asked for; empty means all of every tab. */
  readonly areas: readonly Area[];
}

export function spreadsheetView(view: View): WireSpreadsheet {
  const { state, areas } = view;
  const shown = state.sheets.filter(
    (sheet) => areas.length === 0 || areas.some((area) => area.sheetId === sheet.properties.sheetId),
  );
  const own = state.developerMetadata.filter((metadata) => locationType(metadata.location) === 'SPREADSHEET');
  return {
    spreadsheetId: state.spreadsheetId,
    properties: { ...state.properties, defaultFormat: state.properties.defaultFormat ?? DEFAULT_FORMAT },
    sheets: wants(view.mask, 'sheets') ? shown.map((sheet) => sheetView(view, sheet)) : [],
    ...filled('namedRanges', state.namedRanges),
    ...filled('developerMetadata', own.map(metadataView)),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${state.spreadsheetId}/edit`,
  };
}

/** Google leaves empty lists out. */
function filled<K extends string, T>(name: K, list: readonly T[]): Partial<Record<K, T[]>> {
  return list.length === 0 ? {} : ({ [name]: list } as Record<K, T[]>);
}

function sheetView(view: View, sheet: SheetState): WireSheet {
  const own = view.state.developerMetadata.filter(
    ({ location }) => !location?.dimensionRange && location?.sheetId === sheet.properties.sheetId,
  );
  return {
    properties: sheet.properties,
    ...(view.withGrid && wants(view.mask, 'sheets', 'data') ? { data: gridsOf(view, sheet) } : {}),
    ...filled('merges', sheet.merges),
    ...filled('conditionalFormats', sheet.conditionalFormats),
    ...(sheet.basicFilter ? { basicFilter: sheet.basicFilter } : {}),
    ...filled('charts', sheet.charts),
    ...filled('bandedRanges', sheet.bandedRanges),
    ...filled('developerMetadata', own.map(metadataView)),
    ...filled(
      'protectedRanges',
      sheet.protectedRanges.map((range) => {
        const { editors, ...open } = range;
        const mine = mayEditRange(range, view.viewer);
        return { ...open, ...(mine && editors ? { editors } : {}), ...(mine ? { requestingUserCanEdit: true } : {}) };
      }),
    ),
  };
}

function gridsOf(view: View, sheet: SheetState): GridData[] {
  const asked = view.areas.filter((area) => area.sheetId === sheet.properties.sheetId);
  return (asked.length === 0 ? [wholeSheet(sheet)] : asked).map((area) => gridData(view, sheet, area));
}

/** All that a conditional format can change; working it out costs formulas, so only for whoever asks for one of these. */
const PAINTED = ['backgroundColor', 'backgroundColorStyle', 'textFormat'] as const;

function wantsPainted({ mask }: View): boolean {
  return PAINTED.some((part) => wants(mask, 'sheets', 'data', 'rowData', 'values', 'effectiveFormat', part));
}

function gridData(view: View, sheet: SheetState, asked: Area): GridData {
  const area = clipped(
    {
      sheetId: asked.sheetId,
      startRowIndex: asked.startRow,
      endRowIndex: asked.endRow,
      startColumnIndex: asked.startColumn,
      endColumnIndex: asked.endColumn,
    },
    sheet,
  );
  const used = usedSize(sheet, () => true);
  const lastRow = Math.min(area.endRow, used.rows);
  const lastColumn = Math.min(area.endColumn, used.columns);
  const overlay =
    wantsPainted(view) && sheet.conditionalFormats.length > 0
      ? formatOverlay(view.state, view.engine, sheet, { ...area, endRow: lastRow, endColumn: lastColumn })
      : undefined;
  const rowData: RowData[] = [];
  if (wants(view.mask, 'sheets', 'data', 'rowData')) {
    for (let row = area.startRow; row < lastRow; row++)
      rowData.push(rowView(view, sheet, row, area.startColumn, lastColumn, overlay));
  }
  const metadata = (dimension: 'ROWS' | 'COLUMNS', start: number, end: number): DimensionProperties[] =>
    wants(view.mask, 'sheets', 'data', dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata')
      ? lineViews(view, sheet, dimension, start, end)
      : [];
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...filled('rowData', rowData),
    ...filled('rowMetadata', metadata('ROWS', area.startRow, area.endRow)),
    ...filled('columnMetadata', metadata('COLUMNS', area.startColumn, area.endColumn)),
  };
}

function lineViews(
  view: View,
  sheet: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  end: number,
): DimensionProperties[] {
  const list = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const pixelSize = dimension === 'ROWS' ? DEFAULT_ROW_PIXELS : DEFAULT_COLUMN_PIXELS;
  const keyed = new Map<number, typeof view.state.developerMetadata>();
  for (const metadata of view.state.developerMetadata) {
    const place = metadata.location?.dimensionRange;
    if (place?.dimension !== dimension || (place.sheetId ?? 0) !== sheet.properties.sheetId) continue;
    const line = place.startIndex ?? 0;
    keyed.set(line, [...(keyed.get(line) ?? []), metadata]);
  }
  return Array.from({ length: end - start }, (_, step) => {
    const line = start + step;
    return { pixelSize, ...list[line], ...filled('developerMetadata', (keyed.get(line) ?? []).map(metadataView)) };
  });
}

function rowView(
  view: View,
  sheet: SheetState,
  row: number,
  start: number,
  end: number,
  overlay: Overlay | undefined,
): RowData {
  const values: CellData[] = [];
  const last = Math.min(end, sheet.rows[row]?.length ?? 0);
  for (let column = start; column < last; column++) {
    values.push(cellView(view, sheet, row, column, overlay));
  }
  while (values.length > 0 && Object.keys(values[values.length - 1] ?? {}).length === 0) values.pop();
  return values.length === 0 ? {} : { values };
}

type Overlay = ReturnType<typeof formatOverlay>;

function cellView(view: View, sheet: SheetState, row: number, column: number, overlay: Overlay | undefined): CellData {
  const cell = cellAt(sheet, row, column);
  if (!cell) return {};
  const index = view.state.sheets.indexOf(sheet);
  const asks = (field: string): boolean => wants(view.mask, 'sheets', 'data', 'rowData', 'values', field);
  return {
    ...(cell.value ? { userEnteredValue: cell.value } : {}),
    ...valueView(view, cell, index, row, column, asks),
    ...(cell.format ? { userEnteredFormat: cell.format } : {}),
    ...(asks('effectiveFormat') ? { effectiveFormat: effectiveFormat(view, cell, index, row, column, overlay) } : {}),
    ...hyperlink(cell),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.validation ? { dataValidation: cell.validation } : {}),
    ...(cell.runs ? { textFormatRuns: [...cell.runs] } : {}),
  };
}

function valueView(
  view: View,
  cell: Cell,
  sheet: number,
  row: number,
  column: number,
  asks: (field: string) => boolean,
): CellData {
  if (!cell.value) return {};
  const effectiveValue = asks('effectiveValue') ? view.engine.valueOf(view.state, sheet, row, column) : undefined;
  const formattedValue = asks('formattedValue') ? shownText(view.engine, view.state, sheet, row, column) : '';
  return { ...(effectiveValue ? { effectiveValue } : {}), ...(formattedValue === '' ? {} : { formattedValue }) };
}

/** A link is a run over the whole cell, a format with a link, or HYPERLINK with a literal address. */
function hyperlink(cell: Cell): { hyperlink?: string } {
  const formula = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(cell.value?.formulaValue ?? '');
  const uri = cell.format?.textFormat?.link?.uri ?? formula?.[1]?.replaceAll('""', '"');
  return uri === undefined ? {} : { hyperlink: uri };
}

function effectiveFormat(
  view: View,
  cell: Cell,
  sheet: number,
  row: number,
  column: number,
  overlay: Overlay | undefined,
): CellFormat {
  const base = view.state.properties.defaultFormat ?? DEFAULT_FORMAT;
  const own = cell.format ?? {};
  const numberFormat = formatInForce(view.engine, view.state, sheet, row, column);
  const painted = overlay?.get(row)?.get(column);
  return {
    ...base,
    ...own,
    ...(numberFormat ? { numberFormat } : {}),
    ...(painted?.backgroundColor
      ? { backgroundColor: painted.backgroundColor, backgroundColorStyle: { rgbColor: painted.backgroundColor } }
      : {}),
    textFormat: { ...base.textFormat, ...own.textFormat, ...painted?.textFormat },
  };
}
