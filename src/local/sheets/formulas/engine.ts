// The computed values of one spreadsheet. It goes into the shared engine when somebody first asks for a computed value, and
// afterwards only its changed cells are fed; a change of tabs, of the grid or of many cells puts it in anew.
import type { CellValue, RawCellContent } from 'hyperformula';
import { DetailedCellError } from 'hyperformula';
import { clipped, columnLetters, requireSheet } from '../grid/area';
import type { Cell, SheetState, SpreadsheetState } from '../state';
import type { ExtendedValue } from '../wire';
import type { EngineNames } from './dialect';
import { engineFormula, engineName } from './dialect';
import type { SharedEngine, TenantContent } from './shared-engine';

/** Above this many changed cells putting the spreadsheet in anew is cheaper than feeding them one by one. */
const MAX_FED_CELLS = 400;

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
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell | undefined;
}

function sheetChanges(before: SheetState, after: SheetState, sheet: number, changes: Change[]): void {
  const rowCount = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < rowCount; row++) {
    const [old, now] = [before.rows[row], after.rows[row]];
    const columns = Math.max(old?.length ?? 0, now?.length ?? 0);
    for (let col = 0; col < columns; col++) {
      if (old?.[col]?.value === now?.[col]?.value) continue;
      changes.push({ sheet, row, col, cell: now?.[col] });
      if (changes.length > MAX_FED_CELLS) return;
    }
  }
}

/** Cells that changed, or undefined if there are too many or the tabs themselves changed. */
function changesBetween(before: SpreadsheetState, after: SpreadsheetState): Change[] | undefined {
  if (frame(before) !== frame(after)) return undefined;
  const changes: Change[] = [];
  after.sheets.forEach((sheet, index) => {
    const old = before.sheets[index];
    if (old) sheetChanges(old, sheet, index, changes);
  });
  return changes.length > MAX_FED_CELLS ? undefined : changes;
}

function frame(state: SpreadsheetState): string {
  const tabs = state.sheets.map(({ properties }) => [properties.sheetId, properties.title, properties.gridProperties]);
  return JSON.stringify([tabs, state.namedRanges, state.properties.locale, state.properties.timeZone]);
}

/** What the engines of one workspace have in common. */
export interface EngineHouse {
  engineFor(state: SpreadsheetState): SharedEngine;
  /** Serial day with fraction, in the spreadsheet's time zone. */
  now(state: SpreadsheetState): number;
}

export class Engine {
  private shared: SharedEngine | undefined;
  private built: SpreadsheetState | undefined;

  constructor(
    private readonly house: EngineHouse,
    /** Unique in the workspace: the prefix of this spreadsheet's tabs and names inside the shared engine. */
    private readonly tenant: string,
  ) {}

  /** Brings the engine up to the given state; only computed cells ever need it. */
  private at(state: SpreadsheetState): SharedEngine {
    const shared = this.house.engineFor(state);
    shared.touch(this.tenant);
    if (this.built === state && this.shared === shared && shared.has(this.tenant)) return shared;
    if (this.shared !== shared) this.shared?.evict(this.tenant);
    const changes = this.built && shared.has(this.tenant) ? changesBetween(this.built, state) : undefined;
    this.shared = shared;
    // Until the new content is in, the old one is not to be trusted.
    this.built = undefined;
    if (changes) this.feed(shared, changes, state);
    else shared.install(this.tenant, this.contentOf(state));
    this.built = state;
    return shared;
  }

  private feed(shared: SharedEngine, changes: readonly Change[], state: SpreadsheetState): void {
    const names = this.names(state);
    shared.feed(
      this.tenant,
      changes.map(({ sheet, row, col, cell }) => ({ sheet, row, col, content: this.content(cell, state, names) })),
    );
  }

  private sheetName(title: string): string {
    return `${this.tenant} ${title}`;
  }

  private names(state: SpreadsheetState): EngineNames {
    const known = new Set(state.namedRanges.map(({ name }) => name.toLowerCase()));
    return {
      sheet: (title) => this.sheetName(title),
      name: (name) => (known.has(name.toLowerCase()) ? `${this.tenant}_${engineName(name)}` : engineName(name)),
    };
  }

  private content(cell: Cell | undefined, state: SpreadsheetState, names: EngineNames): RawCellContent {
    const value = cell?.value;
    if (!value) return null;
    if (value.formulaValue !== undefined) return engineFormula(value.formulaValue, state.properties.locale, names);
    // The apostrophe keeps the engine from reading a text as a number, a date or a formula.
    if (value.stringValue !== undefined) return "'" + value.stringValue;
    return value.numberValue ?? value.boolValue ?? null;
  }

  private contentOf(state: SpreadsheetState): TenantContent {
    const names = this.names(state);
    const sheets = state.sheets.map(({ properties, rows }) => ({
      name: this.sheetName(properties.title),
      rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => this.content(cell, state, names))),
    }));
    const ranges = state.namedRanges.map(({ name, range }) => {
      const sheet = requireSheet(state, range?.sheetId);
      const area = clipped(range ?? {}, sheet);
      const first = `$${columnLetters(area.startColumn)}$${area.startRow + 1}`;
      const last = `$${columnLetters(area.endColumn - 1)}$${area.endRow}`;
      const title = `'${this.sheetName(sheet.properties.title).replaceAll("'", "''")}'`;
      return { name: names.name(name), expression: `=${title}!${first === last ? first : `${first}:${last}`}` };
    });
    return { sheets, names: ranges };
  }

  /** The value of a cell; a formula is computed, anything else is what was entered. */
  valueOf(state: SpreadsheetState, sheet: number, row: number, column: number): Computed {
    const entered = state.sheets[sheet]?.rows[row]?.[column]?.value;
    if (entered?.formulaValue === undefined) return entered;
    return toComputed(this.at(state).value(this.tenant, { sheet, row, col: column }));
  }

  /** The kind of number a formula yields (`NUMBER_DATE`, `NUMBER_PERCENT`, …), for cells without a format. */
  numberKind(state: SpreadsheetState, sheet: number, row: number, column: number): string {
    return this.at(state).numberKind(this.tenant, { sheet, row, col: column });
  }

  /** A formula that stands in no cell: the condition of a validation or a format. */
  calculate(state: SpreadsheetState, sheet: number, formula: string): Computed {
    const shared = this.at(state);
    const written = engineFormula(formula, state.properties.locale, this.names(state));
    return toComputed(shared.calculate(this.tenant, sheet, written));
  }

  /** The day it is for the spreadsheet: serial day with fraction, in its time zone. */
  today(state: SpreadsheetState): number {
    return this.house.now(state);
  }

  /** Lets the spreadsheet go from the shared engine. */
  dispose(): void {
    this.shared?.evict(this.tenant);
    this.built = undefined;
  }
}
