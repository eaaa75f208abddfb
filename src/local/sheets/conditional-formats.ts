// Which cells a tab's conditional formats paint, and how. Rules are tried in order; the first that sets a property wins it.
// Gradient rules are kept but paint nothing here.
import { satisfies } from './conditions';
import type { ConditionPlace } from './conditions';
import { copiedFormula } from './formulas/shift';
import type { Engine } from './formulas/engine';
import type { Area } from './grid/area';
import { clipped, eachCell, overlap, requireSheet, wholeSheet } from './grid/area';
import { mapCondition } from './grid/line-edits';
import type { SheetState, SpreadsheetState } from './state';
import type { CellFormat, Color, ConditionalFormatRule } from './wire';

/** Row → column → the format laid over the cell's own. */
export type FormatOverlay = Map<number, Map<number, CellFormat>>;

function colorOf(format: CellFormat): Color | undefined {
  return format.backgroundColorStyle?.rgbColor ?? format.backgroundColor;
}

/** The lower rule fills only what the upper one left open. */
function under(upper: CellFormat | undefined, lower: CellFormat): CellFormat {
  const rest = { ...lower };
  delete rest.backgroundColorStyle;
  const background = colorOf(lower);
  const foreground = lower.textFormat?.foregroundColorStyle?.rgbColor ?? lower.textFormat?.foregroundColor;
  const textFormat = {
    ...lower.textFormat,
    ...(foreground ? { foregroundColor: foreground } : {}),
    ...upper?.textFormat,
  };
  return { ...rest, ...(background ? { backgroundColor: background } : {}), ...upper, textFormat };
}

function paintRule(
  place: ConditionPlace,
  sheet: SheetState,
  rule: ConditionalFormatRule,
  within: Area,
  overlay: FormatOverlay,
): void {
  const { condition, format = {} } = rule.booleanRule ?? {};
  const anchor = rule.ranges?.[0];
  if (!condition || !anchor) return;
  const [top, left] = [anchor.startRowIndex ?? 0, anchor.startColumnIndex ?? 0];
  for (const range of rule.ranges ?? []) {
    const area = overlap(clipped(range, sheet), within);
    if (!area) continue;
    eachCell(area, (row, column) => {
      const shifted = mapCondition(condition, (formula) => copiedFormula(formula, row - top, column - left));
      const value = place.engine.valueOf(place.state, place.sheetIndex, row, column);
      if (!satisfies(place, shifted, value)) return;
      const line = overlay.get(row) ?? new Map<number, CellFormat>();
      line.set(column, under(line.get(column), format));
      overlay.set(row, line);
    });
  }
}

/** @param within only these cells are looked at. */
export function formatOverlay(state: SpreadsheetState, engine: Engine, sheet: SheetState, within: Area): FormatOverlay {
  const overlay: FormatOverlay = new Map();
  const place: ConditionPlace = { state, engine, sheetIndex: state.sheets.indexOf(sheet), today: engine.today(state) };
  for (const rule of sheet.conditionalFormats) paintRule(place, sheet, rule, within, overlay);
  return overlay;
}

export interface PaintedCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** CSS colours, `#rrggbb`. */
  readonly backgroundColor?: string;
  readonly textColor?: string;
  readonly bold?: boolean;
}

/** `#rrggbb`; Google leaves a channel out when it is 0. */
export function cssColor({ red = 0, green = 0, blue = 0 }: Color): string {
  const hex = (channel: number): string =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}

export function paintedCells(state: SpreadsheetState, engine: Engine, sheetId: number): PaintedCell[] {
  const sheet = requireSheet(state, sheetId);
  const overlay = formatOverlay(state, engine, sheet, wholeSheet(sheet));
  const painted: PaintedCell[] = [];
  for (const [row, line] of overlay) {
    for (const [column, { backgroundColor, textFormat }] of line) {
      painted.push({
        row,
        column,
        ...(backgroundColor ? { backgroundColor: cssColor(backgroundColor) } : {}),
        ...(textFormat?.foregroundColor ? { textColor: cssColor(textFormat.foregroundColor) } : {}),
        ...(textFormat?.bold === undefined ? {} : { bold: textFormat.bold }),
      });
    }
  }
  return painted.sort((a, b) => a.row - b.row || a.column - b.column);
}
