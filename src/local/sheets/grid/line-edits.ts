// Inserting, deleting and moving whole rows or columns of a tab, with everything that hangs on them: cells, sizes, merges,
// protections, formats, validations, named ranges, metadata, and every formula of the spreadsheet that points there.
import type { LineEdit } from '../formulas/shift';
import { editedFormula } from '../formulas/shift';
import type { Cell, SheetState, SpreadsheetState } from '../state';
import type { BooleanCondition, ConditionalFormatRule, DataValidationRule, GridRange } from '../wire';

export function insertion(dimension: LineEdit['dimension'], at: number, count: number): LineEdit {
  const line = (index: number): number => (index >= at ? index + count : index);
  return {
    dimension,
    line,
    span: (start, end) => [line(start), end > at ? end + count : end],
  };
}

export function deletion(dimension: LineEdit['dimension'], from: number, to: number): LineEdit {
  const squeeze = (edge: number): number => (edge <= from ? edge : Math.max(from, edge - (to - from)));
  return {
    dimension,
    line: (index) => (index < from ? index : index < to ? undefined : index - (to - from)),
    span: (start, end) => {
      const [low, high] = [squeeze(start), squeeze(end)];
      return low < high ? [low, high] : undefined;
    },
  };
}

/** @param to where the block goes, counted before it is taken out, as in Google's moveDimension. */
export function relocation(dimension: LineEdit['dimension'], from: number, end: number, to: number): LineEdit {
  const count = end - from;
  const target = to > from ? to - count : to;
  const taken = deletion(dimension, from, end);
  const put = insertion(dimension, target, count);
  const line = (index: number): number => {
    if (index >= from && index < end) return index - from + target;
    return put.line(taken.line(index) ?? index) ?? index;
  };
  return {
    dimension,
    line,
    span: (low, high) => {
      const images = Array.from({ length: Math.min(high - low, 100_000) }, (_, step) => line(low + step));
      const first = images.reduce((a, b) => Math.min(a, b), Infinity);
      const last = images.reduce((a, b) => Math.max(a, b), -Infinity);
      if (last - first + 1 === images.length) return [first, last + 1];
      const rest = taken.span(low, high);
      return rest ? put.span(rest[0], rest[1]) : [first, last + 1];
    },
  };
}

const SIDES = {
  ROWS: ['startRowIndex', 'endRowIndex'],
  COLUMNS: ['startColumnIndex', 'endColumnIndex'],
} as const;

/** Missing sides stay missing: such a range always reaches to the edge. */
export function editedRange<T extends GridRange>(range: T, sheetId: number, edit: LineEdit): T | undefined {
  if ((range.sheetId ?? 0) !== sheetId) return range;
  const [startName, endName] = SIDES[edit.dimension];
  const [start, end] = [range[startName], range[endName]];
  if (start === undefined && end === undefined) return range;
  const span = edit.span(start ?? 0, end ?? Number.MAX_SAFE_INTEGER);
  if (!span) return undefined;
  return {
    ...range,
    ...(start === undefined ? {} : { [startName]: span[0] }),
    ...(end === undefined ? {} : { [endName]: span[1] }),
  };
}

function editedRanges(ranges: readonly GridRange[], sheetId: number, edit: LineEdit): GridRange[] {
  return ranges.flatMap((range) => editedRange(range, sheetId, edit) ?? []);
}

/** A rule's formulas and ranges written as formulas, each passed through a change. */
export function mapCondition(condition: BooleanCondition, change: (formula: string) => string): BooleanCondition {
  if (!condition.values?.some((value) => value.userEnteredValue?.startsWith('='))) return condition;
  return {
    ...condition,
    values: condition.values.map((value) =>
      value.userEnteredValue?.startsWith('=') ? { ...value, userEnteredValue: change(value.userEnteredValue) } : value,
    ),
  };
}

export function mapValidation(rule: DataValidationRule, change: (formula: string) => string): DataValidationRule {
  const condition = rule.condition && mapCondition(rule.condition, change);
  return condition === rule.condition ? rule : { ...rule, condition };
}

function mapFormatRule(rule: ConditionalFormatRule, change: (formula: string) => string): ConditionalFormatRule {
  const boolean = rule.booleanRule;
  if (!boolean?.condition) return rule;
  return { ...rule, booleanRule: { ...boolean, condition: mapCondition(boolean.condition, change) } };
}

function mapCell(cell: Cell, change: (formula: string) => string): Cell {
  const formula = cell.value?.formulaValue;
  const next = formula === undefined ? undefined : change(formula);
  const value = next === formula ? cell.value : { formulaValue: next };
  const validation = cell.validation && mapValidation(cell.validation, change);
  return value === cell.value && validation === cell.validation ? cell : { ...cell, value, validation };
}

/** Passes every formula of the spreadsheet, in cells and in rules, through a change. */
export function mapAllFormulas(state: SpreadsheetState, change: (formula: string, home: string) => string): void {
  for (const sheet of state.sheets) {
    const here = (formula: string): string => change(formula, sheet.properties.title);
    sheet.rows = Array.from(sheet.rows, (row) => row?.map((cell) => cell && mapCell(cell, here)));
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => mapFormatRule(rule, here));
  }
}

function editSheetRanges(sheet: SheetState, edit: LineEdit): void {
  const id = sheet.properties.sheetId;
  sheet.merges = editedRanges(sheet.merges, id, edit).filter(isLargerThanOneCell);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: editedRanges(rule.ranges ?? [], id, edit) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((protection) => {
    const range = protection.range && editedRange(protection.range, id, edit);
    if (protection.range && !range) return [];
    const open = protection.unprotectedRanges && editedRanges(protection.unprotectedRanges, id, edit);
    return [{ ...protection, range, ...(open ? { unprotectedRanges: open } : {}) }];
  });
  sheet.bandedRanges = sheet.bandedRanges.flatMap((banding) => {
    const range = banding.range && editedRange(banding.range, id, edit);
    return range ? [{ ...banding, range }] : [];
  });
  if (sheet.basicFilter?.range) {
    const range = editedRange(sheet.basicFilter.range, id, edit);
    sheet.basicFilter = range && { ...sheet.basicFilter, range };
  }
}

function isLargerThanOneCell(range: GridRange): boolean {
  const rows = (range.endRowIndex ?? Infinity) - (range.startRowIndex ?? 0);
  const columns = (range.endColumnIndex ?? Infinity) - (range.startColumnIndex ?? 0);
  return rows > 1 || columns > 1;
}

function editNamesAndMetadata(state: SpreadsheetState, sheetId: number, edit: LineEdit): void {
  state.namedRanges = state.namedRanges.flatMap((named) => {
    const range = named.range && editedRange(named.range, sheetId, edit);
    return range ? [{ ...named, range }] : [];
  });
  state.developerMetadata = state.developerMetadata.flatMap((metadata) => {
    const place = metadata.location?.dimensionRange;
    if (place?.dimension !== edit.dimension || (place.sheetId ?? 0) !== sheetId) return [metadata];
    const line = edit.line(place.startIndex ?? 0);
    if (line === undefined) return [];
    const dimensionRange = { ...place, startIndex: line, endIndex: line + 1 };
    return [{ ...metadata, location: { ...metadata.location, dimensionRange } }];
  });
}

/** Adjusts ranges, names, metadata and formulas; the lines themselves are the caller's. */
export function applyLineEdit(state: SpreadsheetState, sheet: SheetState, edit: LineEdit): void {
  editSheetRanges(sheet, edit);
  editNamesAndMetadata(state, sheet.properties.sheetId, edit);
  mapAllFormulas(state, (formula, home) => editedFormula(formula, home, sheet.properties.title, edit));
}

function spliceHoles<T>(list: (T | undefined)[], at: number, remove: number, add: number): (T | undefined)[] {
  if (at >= list.length) return list;
  const removed = list.splice(at, remove);
  list.splice(at, 0, ...Array.from<undefined>({ length: add }));
  return removed;
}

/** Opens `count` empty lines before `at`, or closes them when negative. */
export function spliceLines(
  sheet: SheetState,
  dimension: LineEdit['dimension'],
  at: number,
  remove: number,
  add: number,
): void {
  const grid = sheet.properties.gridProperties;
  if (dimension === 'ROWS') {
    spliceHoles(sheet.rows, at, remove, add);
    spliceHoles(sheet.rowProperties, at, remove, add);
    grid.rowCount += add - remove;
  } else {
    for (const row of sheet.rows) if (row) spliceHoles(row, at, remove, add);
    spliceHoles(sheet.columnProperties, at, remove, add);
    grid.columnCount += add - remove;
  }
}

function moved<T>(list: (T | undefined)[], count: number, edit: LineEdit): (T | undefined)[] {
  const result: (T | undefined)[] = Array.from({ length: list.length === 0 ? 0 : count });
  list.forEach((item, index) => {
    const to = edit.line(index);
    if (to !== undefined) result[to] = item;
  });
  return result;
}

/** Puts the lines themselves in their new order. */
export function reorderLines(sheet: SheetState, edit: LineEdit): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (edit.dimension === 'ROWS') {
    sheet.rows = moved(sheet.rows, rowCount, edit);
    sheet.rowProperties = moved(sheet.rowProperties, rowCount, edit);
  } else {
    sheet.rows = Array.from(sheet.rows, (row) => row && moved(row, columnCount, edit));
    sheet.columnProperties = moved(sheet.columnProperties, columnCount, edit);
  }
}
