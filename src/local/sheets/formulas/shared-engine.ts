// One HyperFormula for all spreadsheets of a locale and time zone. Making one costs 20 ms (it builds its parser anew), adding a
// small spreadsheet to one that exists costs 2: forty workbooks are read in a blink. Every spreadsheet's tabs and names get a
// prefix of their own inside, so that they cannot see each other. The least recently read ones are let go.
import type { CellValue, RawCellContent, SimpleCellAddress } from 'hyperformula';
import { HyperFormula } from 'hyperformula';
import type { EngineContext } from './google-functions';
import { registerGoogleFunctions } from './google-functions';

/** The engine's own limit on the grid; Google's is by cells. */
const MAX_ENGINE_ROWS = 1_000_000;

/** Spreadsheets kept computed at a time. */
const MAX_TENANTS = 120;

/** A tab nobody sees, poked to make TODAY and NOW look at the clock again. */
const SCRATCH = 'scratch';

export interface TenantContent {
  readonly sheets: readonly { readonly name: string; readonly rows: RawCellContent[][] }[];
  readonly names: readonly { readonly name: string; readonly expression: string }[];
}

interface Tenant {
  readonly sheetIds: readonly number[];
  readonly names: readonly string[];
}

export class SharedEngine {
  private readonly engine: HyperFormula;
  private readonly tenants = new Map<string, Tenant>();
  private clockHour = -1;

  constructor(
    private readonly context: EngineContext,
    config: { readonly dateFormats: string[] },
  ) {
    registerGoogleFunctions();
    const comma = context.decimalComma;
    this.engine = HyperFormula.buildFromSheets(
      { [SCRATCH]: [[0]] },
      {
        licenseKey: 'gpl-v3',
        functionArgSeparator: ';',
        decimalSeparator: comma ? ',' : '.',
        thousandSeparator: comma ? '.' : ',',
        arrayColumnSeparator: comma ? ';' : ',',
        arrayRowSeparator: comma ? '|' : ';',
        accentSensitive: true,
        localeLang: context.language,
        dateFormats: config.dateFormats,
        precisionRounding: 14,
        maxRows: MAX_ENGINE_ROWS,
        useStats: false,
        undoLimit: 0,
        context,
      },
      [
        { name: 'TRUE', expression: '=TRUE()' },
        { name: 'FALSE', expression: '=FALSE()' },
      ],
    );
  }

  has(tenant: string): boolean {
    return this.tenants.has(tenant);
  }

  /** Puts a spreadsheet in, in place of what it was before. */
  install(tenant: string, { sheets, names }: TenantContent): void {
    this.evict(tenant);
    this.engine.suspendEvaluation();
    const sheetIds = sheets.map(({ name }) => this.engine.getSheetId(this.engine.addSheet(name)) ?? -1);
    for (const { name, expression } of names) this.engine.addNamedExpression(name, expression);
    sheets.forEach(({ rows }, index) => {
      this.engine.setSheetContent(sheetIds[index] ?? -1, rows);
    });
    this.engine.resumeEvaluation();
    this.tenants.set(tenant, { sheetIds, names: names.map(({ name }) => name) });
    if (this.tenants.size > MAX_TENANTS) this.evict(this.tenants.keys().next().value ?? '');
  }

  evict(tenant: string): void {
    const known = this.tenants.get(tenant);
    if (!known) return;
    this.tenants.delete(tenant);
    this.engine.suspendEvaluation();
    for (const id of known.sheetIds) this.engine.removeSheet(id);
    for (const name of known.names) this.engine.removeNamedExpression(name);
    this.engine.resumeEvaluation();
  }

  private sheetId(tenant: string, index: number): number {
    return this.tenants.get(tenant)?.sheetIds[index] ?? -1;
  }

  /** Marks the spreadsheet as just used and lets TODAY and NOW see the hour. */
  touch(tenant: string): void {
    const known = this.tenants.get(tenant);
    if (known) {
      this.tenants.delete(tenant);
      this.tenants.set(tenant, known);
    }
    const hour = Math.floor(this.context.now() * 24);
    if (hour === this.clockHour) return;
    this.clockHour = hour;
    this.engine.setCellContents({ sheet: 0, row: 0, col: 0 }, hour);
  }

  feed(
    tenant: string,
    changes: readonly {
      readonly sheet: number;
      readonly row: number;
      readonly col: number;
      readonly content: RawCellContent;
    }[],
  ): void {
    this.engine.batch(() => {
      for (const { sheet, row, col, content } of changes) {
        this.engine.setCellContents({ sheet: this.sheetId(tenant, sheet), row, col }, content);
      }
    });
  }

  value(tenant: string, { sheet, row, col }: SimpleCellAddress): CellValue {
    return this.engine.getCellValue({ sheet: this.sheetId(tenant, sheet), row, col });
  }

  numberKind(tenant: string, { sheet, row, col }: SimpleCellAddress): string {
    return this.engine.getCellValueDetailedType({ sheet: this.sheetId(tenant, sheet), row, col });
  }

  calculate(tenant: string, sheet: number, formula: string): CellValue {
    const result = this.engine.calculateFormula(formula, this.sheetId(tenant, sheet));
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  }
}
