// What a cell shows: its computed value printed by its own number format, or by the kind of number its formula yields.
import type { Engine } from '../formulas/engine';
import type { SpreadsheetState } from '../state';
import { cellAt } from '../state';
import type { NumberFormat } from '../wire';
import { displayed } from './number-format';

const KINDS: Record<string, string | undefined> = {
  NUMBER_DATE: 'DATE',
  NUMBER_TIME: 'TIME',
  NUMBER_DATETIME: 'DATE_TIME',
};

/** The number format in force; a date computed by a cell without a format is still shown as a date. */
export function formatInForce(
  engine: Engine,
  state: SpreadsheetState,
  sheet: number,
  row: number,
  column: number,
): NumberFormat | undefined {
  const tab = state.sheets[sheet];
  const cell = tab && cellAt(tab, row, column);
  const own = cell?.format?.numberFormat;
  if (own || cell?.value?.formulaValue === undefined) return own;
  const type = KINDS[engine.numberKind(state, sheet, row, column)];
  return type === undefined ? undefined : { type };
}

export function shownText(engine: Engine, state: SpreadsheetState, sheet: number, row: number, column: number): string {
  const value = engine.valueOf(state, sheet, row, column);
  const format =
    value?.numberValue === undefined
      ? state.sheets[sheet]?.rows[row]?.[column]?.format?.numberFormat
      : formatInForce(engine, state, sheet, row, column);
  return displayed(value, format, state.properties.locale);
}
