// The judge of formulas: HyperFormula over one committed state of a spreadsheet. It is built when somebody first asks for a
// computed value and afterwards fed only the cells that changed; a change of tabs, of the grid or of many cells builds it anew.
import type { CellValue, RawCellContent, Sheets, SimpleCellAddress } from 'hyperformula';
import { DetailedCellError, HyperFormula } from 'hyperformula';
import { clipped, columnLetters, quotedTitle, requireSheet } from '../grid/area';
import type { Cell, SheetState, SpreadsheetState } from '../state';
import type { ExtendedValue } from '../wire';
import { languageOf } from '../values/number-format';
import { engineFormula, usesDecimalComma } from './dialect';
import type { EngineContext } from './google-functions';
import { registerGoogleFunctions } from './google-functions';

/** Above this many changed cells a fresh build is cheaper than feeding them one by one. */
const MAX_FED_CELLS = 400;

/** The engine's own limit on the grid; Google's is by cells. */
const MAX_ENGINE_ROWS = 1_000_000;

const ERROR_TYPES: Record<string, string | undefined> = {
  DIV_BY_ZERO: 'DIVIDE_BY_ZERO',
  VALUE: 'VALUE',
  REF: 'REF',
  NAME: 'NAME',
  NA: 'N_A',
  NUM: 'NUM',
  // Google reports a circle and a blocked array as #REF!.
  CYCLE: 'REF',
  SPILL: 'REF',
};

/** The computed value of a cell; undefined for an empty one. */
export type Computed = ExtendedValue | undefined;

function content(cell: Cell | undefined, locale: string): RawCellContent {
  const value = cell?.value;
  if (!value) return null;
  if (value.formulaValue !== undefined) return engineFormula(value.formulaValue, locale);
  // The apostrophe keeps the engine from reading a text as a number, a date or a formula.
  if (value.stringValue !== undefined) return "'" + value.stringValue;
  return value.numberValue ?? value.boolValue ?? null;
}

function sheetContent(sheet: SheetState, locale: string): RawCellContent[][] {
  return Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => content(cell, locale)));
}

function namedExpressions(state: SpreadsheetState): { name: string; expression: string }[] {
  const ranges = state.namedRanges.map(({ name, range }) => {
    const sheet = requireSheet(state, range?.sheetId);
    const area = clipped(range ?? {}, sheet);
    const first = `$${columnLetters(area.startColumn)}$${area.startRow + 1}`;
    const last = `$${columnLetters(area.endColumn - 1)}$${area.endRow}`;
    const title = quotedTitle(sheet.properties.title);
    return { name, expression: first === last ? `=${title}!${first}` : `=${title}!${first}:${last}` };
  });
  return [{ name: 'TRUE', expression: '=TRUE()' }, { name: 'FALSE', expression: '=FALSE()' }, ...ranges];
}

function build(state: SpreadsheetState, context: EngineContext): HyperFormula {
  registerGoogleFunctions();
  const locale = state.properties.locale;
  const comma = usesDecimalComma(locale);
  const sheets: Sheets = {};
  for (const sheet of state.sheets) sheets[sheet.properties.title] = sheetContent(sheet, locale);
  return HyperFormula.buildFromSheets(
    sheets,
    {
      licenseKey: 'gpl-v3',
      functionArgSeparator: ';',
      decimalSeparator: comma ? ',' : '.',
      thousandSeparator: comma ? '.' : ',',
      arrayColumnSeparator: comma ? ';' : ',',
      arrayRowSeparator: comma ? '|' : ';',
      accentSensitive: true,
      localeLang: languageOf(locale),
      dateFormats: [locale === 'en_US' ? 'MM/DD/YYYY' : 'DD/MM/YYYY', 'YYYY-MM-DD'],
      precisionRounding: 14,
      maxRows: MAX_ENGINE_ROWS,
      useStats: false,
      undoLimit: 0,
      context,
    },
    namedExpressions(state),
  );
}

function toComputed(value: CellValue): Computed {
  if (value === null) return undefined;
  if (value instanceof DetailedCellError) {
    const type = ERROR_TYPES[value.type] ?? 'ERROR';
    return { errorValue: { type, message: value.message || value.value } };
  }
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value };
}

interface Change {
  readonly address: SimpleCellAddress;
  readonly cell: Cell | undefined;
}

function sheetChanges(before: SheetState, after: SheetState, sheet: number, changes: Change[]): void {
  const rowCount = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < rowCount; row++) {
    const [old, now] = [before.rows[row], after.rows[row]];
    const columns = Math.max(old?.length ?? 0, now?.length ?? 0);
    for (let col = 0; col < columns; col++) {
      if (old?.[col]?.value === now?.[col]?.value) continue;
      changes.push({ address: { sheet, row, col }, cell: now?.[col] });
      if (changes.length > MAX_FED_CELLS) return;
    }
  }
}

function frame(state: SpreadsheetState): string {
  const tabs = state.sheets.map(({ properties }) => [properties.sheetId, properties.title, properties.gridProperties]);
  return JSON.stringify([tabs, state.namedRanges, state.properties.locale, state.properties.timeZone]);
}

export class Engine {
  private engine: HyperFormula | undefined;
  private built: SpreadsheetState | undefined;
  private builtAt = 0;

  constructor(private readonly context: (state: SpreadsheetState) => EngineContext) {}

  /** Brings the engine up to the given state; only computed cells ever need it. */
  private at(state: SpreadsheetState): HyperFormula {
    const context = this.context(state);
    const hour = Math.floor(context.now() * 24);
    if (this.engine && this.built && hour === this.builtAt) {
      if (this.built === state) return this.engine;
      const changes = this.changesTo(this.built, state);
      if (changes) {
        this.feed(this.engine, changes, state.properties.locale);
        this.built = state;
        return this.engine;
      }
    }
    this.engine?.destroy();
    this.engine = build(state, context);
    this.built = state;
    this.builtAt = hour;
    return this.engine;
  }

  /** The day it is for the spreadsheet: serial day with fraction, in its time zone. */
  today(state: SpreadsheetState): number {
    return this.context(state).now();
  }

  private changesTo(before: SpreadsheetState, after: SpreadsheetState): Change[] | undefined {
    if (frame(before) !== frame(after)) return undefined;
    const changes: Change[] = [];
    after.sheets.forEach((sheet, index) => {
      const old = before.sheets[index];
      if (old) sheetChanges(old, sheet, index, changes);
    });
    return changes.length > MAX_FED_CELLS ? undefined : changes;
  }

  private feed(engine: HyperFormula, changes: readonly Change[], locale: string): void {
    engine.batch(() => {
      for (const { address, cell } of changes) engine.setCellContents(address, content(cell, locale));
    });
  }

  /** The value of a cell; a formula is computed, anything else is what was entered. */
  valueOf(state: SpreadsheetState, sheetIndex: number, row: number, column: number): Computed {
    const entered = state.sheets[sheetIndex]?.rows[row]?.[column]?.value;
    if (entered?.formulaValue === undefined) return entered;
    return toComputed(this.at(state).getCellValue({ sheet: sheetIndex, row, col: column }));
  }

  /** The kind of number a formula yields (`NUMBER_DATE`, `NUMBER_PERCENT`, …), for cells without a format. */
  numberKind(state: SpreadsheetState, sheetIndex: number, row: number, column: number): string {
    return this.at(state).getCellValueDetailedType({ sheet: sheetIndex, row, col: column });
  }

  /** A formula that stands in no cell: the condition of a validation or a format. */
  calculate(state: SpreadsheetState, sheetIndex: number, formula: string): Computed {
    const result = this.at(state).calculateFormula(engineFormula(formula, state.properties.locale), sheetIndex);
    return toComputed(Array.isArray(result) ? (result[0]?.[0] ?? null) : result);
  }
}
