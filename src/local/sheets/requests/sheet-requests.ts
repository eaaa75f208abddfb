// Tabs: adding, deleting, copying and renaming them, and the properties of the whole spreadsheet.
import { invalidArgument } from '../api-error';
import { formulaAfterDelete, formulaAfterRename, sameTitle } from '../formulas/shift';
import { mapAllFormulas } from '../grid/line-edits';
import { MAX_CELLS, MAX_COLUMNS, MAX_SHEETS, MAX_SHEET_TITLE_CHARACTERS } from '../limits';
import { assertTabOpen } from '../protection';
import { masked, updateMask, wants } from '../schema/field-mask';
import type { SheetState, SpreadsheetState } from '../state';
import { draftOf, emptySheet } from '../state';
import type { SheetProperties } from '../wire';
import type { Handler, WriteContext } from './context';
import { freshId, sheetOf } from './context';

export function checkTitle(state: SpreadsheetState, title: string, own?: SheetState): void {
  if (title.trim() === '') throw invalidArgument('Sheet name cannot be empty.');
  if (title.length > MAX_SHEET_TITLE_CHARACTERS) throw invalidArgument('Sheet name is too long.');
  if (state.sheets.some((sheet) => sheet !== own && sameTitle(sheet.properties.title, title))) {
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

/** @throws 400 above Google's size of one spreadsheet. */
export function checkSize(state: SpreadsheetState): void {
  const counts = state.sheets.map(({ properties: { gridProperties: g } }) => g.rowCount * g.columnCount);
  const cells = counts.reduce((sum, count) => sum + count, 0);
  if (cells > MAX_CELLS) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
  if (state.sheets.length > MAX_SHEETS) {
    throw invalidArgument(
      `This action would increase the number of sheets in the workbook above the limit of ${MAX_SHEETS} sheets.`,
    );
  }
}

function checkGrid({ properties: { gridProperties: g } }: SheetState): void {
  if (g.rowCount < 1 || g.columnCount < 1) throw invalidArgument('A sheet must have at least one row and one column.');
  if (g.columnCount > MAX_COLUMNS) throw invalidArgument(`Sheets may have at most ${MAX_COLUMNS} columns.`);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = g;
  if (frozenRowCount >= g.rowCount) throw invalidArgument("You can't freeze all rows in a sheet.");
  if (frozenColumnCount >= g.columnCount) throw invalidArgument("You can't freeze all columns in a sheet.");
}

export function renumber(state: SpreadsheetState): void {
  state.sheets.forEach((sheet, index) => {
    sheet.properties.index = index;
  });
}

function unusedTitle(state: SpreadsheetState): string {
  const stem = state.properties.locale === 'vi_VN' ? 'Trang tính' : 'Sheet';
  for (let number = state.sheets.length + 1; ; number++) {
    const title = stem + String(number);
    if (!state.sheets.some((sheet) => sameTitle(sheet.properties.title, title))) return title;
  }
}

function place(state: SpreadsheetState, sheet: SheetState, index: number | undefined): void {
  const at = index ?? state.sheets.length;
  if (at < 0 || at > state.sheets.length) {
    throw invalidArgument(`Sheet index ${at} is out of range: there are ${state.sheets.length} sheets.`);
  }
  state.sheets.splice(at, 0, sheet);
  renumber(state);
}

export const addSheet: Handler<'addSheet'> = (context, { properties = {} }) => {
  const { draft } = context;
  if (properties.sheetType !== undefined && properties.sheetType !== 'GRID') {
    throw invalidArgument(`Sheets of type ${properties.sheetType} cannot be added.`);
  }
  const sheetId = properties.sheetId ?? freshId(context);
  if (sheetId < 0) throw invalidArgument('Sheet id must not be negative.');
  if (draft.sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
    throw invalidArgument(`A sheet with id ${sheetId} already exists.`);
  }
  const title = properties.title ?? unusedTitle(draft);
  checkTitle(draft, title);
  const sheet = emptySheet({ ...properties, sheetId, title });
  checkGrid(sheet);
  place(draft, sheet, properties.index);
  checkSize(draft);
  return { addSheet: { properties: structuredClone(sheet.properties) } };
};

export const deleteSheet: Handler<'deleteSheet'> = (context, { sheetId }) => {
  const { draft, writer } = context;
  const sheet = sheetOf(context, sheetId);
  assertTabOpen(sheet, writer);
  const others = draft.sheets.filter((candidate) => candidate !== sheet);
  if (!others.some((other) => other.properties.hidden !== true)) {
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  }
  draft.sheets = others;
  renumber(draft);
  forgetSheet(draft, sheet);
  return undefined;
};

function forgetSheet(draft: SpreadsheetState, { properties: { sheetId, title } }: SheetState): void {
  draft.namedRanges = draft.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheetId);
  draft.developerMetadata = draft.developerMetadata.filter(({ location }) => {
    const home = location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : location?.sheetId;
    return home !== sheetId;
  });
  mapAllFormulas(draft, (formula) => formulaAfterDelete(formula, title));
}

/** A copy's own ranges must name the copy. */
function rehome<T>(value: T, from: number, to: number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => rehome(item, from, to)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    key === 'sheetId' && inner === from ? to : rehome(inner, from, to),
  ]);
  return Object.fromEntries(entries) as T;
}

function copyOfSheet(context: WriteContext, source: SheetState, sheetId: number, title: string): SheetState {
  const fromId = source.properties.sheetId;
  const drafted = draftOf({ ...context.draft, sheets: [source] }).sheets[0] ?? source;
  const { rows, rowProperties, columnProperties, properties, ...rules } = drafted;
  const copied = rehome(rules, fromId, sheetId);
  const sheet: SheetState = {
    ...copied,
    rows,
    rowProperties,
    columnProperties,
    properties: { ...properties, sheetId, title },
  };
  sheet.protectedRanges = sheet.protectedRanges.map((range) => ({ ...range, protectedRangeId: freshId(context) }));
  return sheet;
}

/** "If empty, a new name is chosen for you" (DuplicateSheetRequest.newSheetName): never one that is taken. */
function freeCopyTitle({ sheets, properties }: SpreadsheetState, title: string): string {
  const name = `${properties.locale === 'vi_VN' ? 'Bản sao của' : 'Copy of'} ${title}`;
  const taken = new Set(sheets.map((sheet) => sheet.properties.title));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}

export const duplicateSheet: Handler<'duplicateSheet'> = (context, request) => {
  const { draft } = context;
  const source = sheetOf(context, request.sourceSheetId);
  const sheetId = request.newSheetId ?? freshId(context);
  if (draft.sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
    throw invalidArgument(`A sheet with id ${sheetId} already exists.`);
  }
  const title = request.newSheetName ?? freeCopyTitle(draft, source.properties.title);
  checkTitle(draft, title);
  const sheet = copyOfSheet(context, source, sheetId, title);
  place(draft, sheet, request.insertSheetIndex ?? source.properties.index);
  checkSize(draft);
  const own = source.properties.sheetId;
  for (const metadata of draft.developerMetadata.slice()) {
    const location = metadata.location;
    const home = location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : location?.sheetId;
    if (home === own) draft.developerMetadata.push({ ...rehome(metadata, own, sheetId), metadataId: freshId(context) });
  }
  return { duplicateSheet: { properties: structuredClone(sheet.properties) } };
};

function resize(context: WriteContext, sheet: SheetState, before: SheetState['properties']): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const { rowCount: rows, columnCount: columns } = before.gridProperties;
  if (rowCount === rows && columnCount === columns) return;
  assertTabOpen(sheet, context.writer);
  sheet.rows.length = Math.min(sheet.rows.length, rowCount);
  sheet.rowProperties.length = Math.min(sheet.rowProperties.length, rowCount);
  sheet.columnProperties.length = Math.min(sheet.columnProperties.length, columnCount);
  for (const row of sheet.rows) if (row) row.length = Math.min(row.length, columnCount);
  checkSize(context.draft);
}

export const updateSheetProperties: Handler<'updateSheetProperties'> = (context, { properties = {}, fields }) => {
  const { draft, writer } = context;
  const mask = updateMask(fields, 'SheetProperties');
  if (mask.children.has('sheetId')) throw invalidArgument('Cannot update sheet ID.');
  const sheet = sheetOf(context, properties.sheetId);
  const before = structuredClone(sheet.properties);
  if (wants(mask, 'title') || wants(mask, 'hidden')) assertTabOpen(sheet, writer);
  const merged: SheetProperties | undefined = masked<SheetProperties>(
    before,
    { ...properties, sheetType: 'GRID' },
    mask,
  );
  const grid = merged?.gridProperties;
  sheet.properties = {
    ...merged,
    sheetId: before.sheetId,
    title: merged?.title ?? before.title,
    gridProperties: {
      ...grid,
      rowCount: grid?.rowCount ?? before.gridProperties.rowCount,
      columnCount: grid?.columnCount ?? before.gridProperties.columnCount,
    },
  };
  checkGrid(sheet);
  resize(context, sheet, before);
  const { title } = sheet.properties;
  if (title !== before.title) {
    checkTitle(draft, title, sheet);
    mapAllFormulas(draft, (formula) => formulaAfterRename(formula, before.title, title));
  }
  if (draft.sheets.every((candidate) => candidate.properties.hidden === true)) {
    throw invalidArgument("You can't hide all the sheets in a document.");
  }
  moveSheet(draft, sheet, before.index, mask.children.has('index') ? properties.index : before.index);
  return undefined;
};

/** Google counts the new place before the tab is taken out of its old one. */
function moveSheet(draft: SpreadsheetState, sheet: SheetState, from = 0, to = 0): void {
  if (to === from) {
    renumber(draft);
    return;
  }
  if (to < 0 || to > draft.sheets.length) throw invalidArgument(`Sheet index ${to} is out of range.`);
  draft.sheets.splice(from, 1);
  draft.sheets.splice(to > from ? to - 1 : to, 0, sheet);
  renumber(draft);
}

export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (
  { draft },
  { properties = {}, fields },
) => {
  const mask = updateMask(fields, 'SpreadsheetProperties');
  const merged = masked(draft.properties, properties as typeof draft.properties, mask);
  if (merged?.title === undefined || merged.title === '') throw invalidArgument('Spreadsheet title must not be empty.');
  checkSpreadsheetProperties(merged);
  draft.properties = {
    ...merged,
    locale: merged.locale === '' ? draft.properties.locale : merged.locale,
    timeZone: merged.timeZone === '' ? draft.properties.timeZone : merged.timeZone,
  };
  return undefined;
};

const LOCALE = /^[a-z]{2,3}(_[A-Z]{2}|_[0-9]{3})?$/;

export function checkSpreadsheetProperties(properties: {
  locale?: string | undefined;
  timeZone?: string | undefined;
}): void {
  const { locale, timeZone } = properties;
  if (locale !== undefined && !LOCALE.test(locale)) throw invalidArgument(`Unsupported locale: ${locale}`);
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw invalidArgument(`Invalid time zone: ${timeZone}`);
  }
}
