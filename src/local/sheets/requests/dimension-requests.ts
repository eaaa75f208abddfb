// Rows and columns: inserting, deleting, moving, appending and their sizes.
import { invalidArgument } from '../api-error';
import type { LineEdit } from '../formulas/shift';
import type { Area } from '../grid/area';
import { wholeSheet } from '../grid/area';
import { applyLineEdit, deletion, insertion, relocation, reorderLines, spliceLines } from '../grid/line-edits';
import { assertOpen, assertTabOpen } from '../protection';
import { masked, updateMask } from '../schema/field-mask';
import type { SheetState } from '../state';
import { cellAt, putCell } from '../state';
import type { DimensionProperties, DimensionRange } from '../wire';
import type { Handler, WriteContext } from './context';
import { sheetOf } from './context';
import { checkSize } from './sheet-requests';

interface Lines {
  readonly sheet: SheetState;
  readonly dimension: LineEdit['dimension'];
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function dimensionOf(dimension: string | undefined): LineEdit['dimension'] {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalidArgument('dimension must be ROWS or COLUMNS.');
}

function linesOf(context: WriteContext, range: DimensionRange | undefined): Lines {
  const sheet = sheetOf(context, range?.sheetId);
  const dimension = dimensionOf(range?.dimension);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const count = dimension === 'ROWS' ? rowCount : columnCount;
  const [start, end] = [range?.startIndex ?? 0, range?.endIndex ?? count];
  if (start < 0 || end <= start)
    throw invalidArgument(`Invalid dimension range: startIndex ${start}, endIndex ${end}.`);
  return { sheet, dimension, start, end, count };
}

function assertInside({ start, end, count, dimension }: Lines): void {
  if (end <= count) return;
  const name = dimension === 'ROWS' ? 'rows' : 'columns';
  throw invalidArgument(`Cannot use range [${start}, ${end}): there are only ${count} ${name} on the sheet.`);
}

function areaOfLines({ sheet, dimension, start, end }: Lines): Area {
  const whole = wholeSheet(sheet);
  return dimension === 'ROWS'
    ? { ...whole, startRow: start, endRow: end }
    : { ...whole, startColumn: start, endColumn: end };
}

/** Inserted lines look like their neighbour: its formats, validations and size, not its values. */
function inherit({ sheet, dimension, start, end }: Lines, from: number): void {
  const whole = wholeSheet(sheet);
  const across = dimension === 'ROWS' ? whole.endColumn : whole.endRow;
  for (let line = start; line < end; line++) {
    for (let other = 0; other < across; other++) {
      const [model, row, column] =
        dimension === 'ROWS' ? [cellAt(sheet, from, other), line, other] : [cellAt(sheet, other, from), other, line];
      if (model && (model.format ?? model.validation)) {
        putCell(sheet, row, column, { format: model.format, validation: model.validation });
      }
    }
  }
  const sizes = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const size = sizes[from]?.pixelSize;
  if (size !== undefined) for (let line = start; line < end; line++) sizes[line] = { pixelSize: size };
}

export const insertDimension: Handler<'insertDimension'> = (context, { range, inheritFromBefore }) => {
  const lines = linesOf(context, range);
  const { sheet, dimension, start, end, count } = lines;
  if (range?.startIndex === undefined || range.endIndex === undefined) {
    throw invalidArgument('insertDimension needs both startIndex and endIndex.');
  }
  if (start > count) throw invalidArgument(`Cannot insert at ${start}: there are only ${count} lines.`);
  if (inheritFromBefore === true && start === 0) {
    throw invalidArgument('inheritFromBefore cannot be true when inserting at the start of the sheet.');
  }
  assertTabOpen(sheet, context.writer);
  const before = start > 0 && start < count ? areaOfLines({ ...lines, start: start - 1, end: start + 1 }) : undefined;
  if (before && touchesBothSides(sheet, dimension, start)) assertOpen(sheet, before, context.writer);
  spliceLines(sheet, dimension, start, 0, end - start);
  applyLineEdit(context.draft, sheet, insertion(dimension, start, end - start));
  const model = inheritFromBefore === true ? start - 1 : end;
  if (model < count + end - start) inherit(lines, model);
  checkSize(context.draft);
  return undefined;
};

/** A protection that reaches over the gap would be stretched by the insertion. */
function touchesBothSides(sheet: SheetState, dimension: LineEdit['dimension'], at: number): boolean {
  return sheet.protectedRanges.some(({ range = {} }) => {
    const [from, to] =
      dimension === 'ROWS' ? [range.startRowIndex, range.endRowIndex] : [range.startColumnIndex, range.endColumnIndex];
    return (from ?? Infinity) < at && (to ?? 0) > at;
  });
}

export const deleteDimension: Handler<'deleteDimension'> = (context, { range }) => {
  const lines = linesOf(context, range);
  assertInside(lines);
  const { sheet, dimension, start, end, count } = lines;
  const name = dimension === 'ROWS' ? 'rows' : 'columns';
  if (start === 0 && end === count) throw invalidArgument(`You can't delete all the ${name} on the sheet.`);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties;
  const frozen = dimension === 'ROWS' ? frozenRowCount : frozenColumnCount;
  const frozenLeft = frozen - Math.max(0, Math.min(end, frozen) - start);
  if (frozenLeft > 0 && frozenLeft === count - (end - start)) {
    throw invalidArgument(`You can't delete all the non-frozen ${name} on the sheet.`);
  }
  assertTabOpen(sheet, context.writer);
  assertOpen(sheet, areaOfLines(lines), context.writer);
  spliceLines(sheet, dimension, start, end - start, 0);
  const grid = sheet.properties.gridProperties;
  if (frozen !== frozenLeft) grid[dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] = frozenLeft;
  applyLineEdit(context.draft, sheet, deletion(dimension, start, end));
  return undefined;
};

export const moveDimension: Handler<'moveDimension'> = (context, { source, destinationIndex = 0 }) => {
  const lines = linesOf(context, source);
  assertInside(lines);
  const { sheet, dimension, start, end, count } = lines;
  if (destinationIndex < 0 || destinationIndex > count)
    throw invalidArgument(`Invalid destinationIndex: ${destinationIndex}`);
  if (destinationIndex >= start && destinationIndex <= end) return undefined;
  assertTabOpen(sheet, context.writer);
  assertOpen(sheet, areaOfLines(lines), context.writer);
  const edit = relocation(dimension, start, end, destinationIndex);
  reorderLines(sheet, edit);
  applyLineEdit(context.draft, sheet, edit);
  return undefined;
};

export const appendDimension: Handler<'appendDimension'> = (context, { sheetId, dimension, length = 0 }) => {
  const sheet = sheetOf(context, sheetId);
  if (length <= 0) throw invalidArgument('appendDimension.length must be positive.');
  assertTabOpen(sheet, context.writer);
  const grid = sheet.properties.gridProperties;
  if (dimensionOf(dimension) === 'ROWS') grid.rowCount += length;
  else grid.columnCount += length;
  checkSize(context.draft);
  return undefined;
};

export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (
  context,
  { range, properties, fields },
) => {
  const mask = updateMask(fields, 'DimensionProperties');
  const lines = linesOf(context, range);
  assertInside(lines);
  const { sheet, dimension, start, end } = lines;
  assertTabOpen(sheet, context.writer);
  const list = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  for (let line = start; line < end; line++) {
    const next = masked<DimensionProperties>(list[line], properties, mask);
    if (next) list[line] = next;
    else if (line < list.length) list[line] = undefined;
  }
  return undefined;
};

/** Sizes by content are the browser's; here nothing changes, but the range is checked. */
export const autoResizeDimensions: Handler<'autoResizeDimensions'> = (context, { dimensions }) => {
  assertInside(linesOf(context, dimensions));
  return undefined;
};
