// Reads a school's file, whatever the school did to it: moved and sorted rows, renamed tabs and headers, deleted key
// columns, merged cells. Every row is found by its key, or else by its code, or it is refused with the cell named;
// a figure is never taken for a line it might not belong to.
import { parseRowKey } from '../core/rendering/refs';
import type { sheets_v4 } from '@googleapis/sheets';
import type { Line } from '../core/line';
import { problem, type Problem } from '../core/problem';
import type { ProblemCode } from '../core/problem-catalogue';
import type { Cell, InputField, RowInput } from '../core/row';
import { CELL_READ_FIELDS, isFormula, ownText, typedCell, type SheetCell } from './entry-cells';
import { ENTRY_COLUMNS, ENTRY_TAB, type EntryColumnKey } from './entry-layout';
import { FIELDS } from './figures-tab';
import { columnLetters } from './requests';

/** The field mask of the one read that collecting makes of a file. */
export const ENTRY_READ_FIELDS = `properties(title,locale),sheets(properties(sheetId,title),merges,protectedRanges(protectedRangeId,range,unprotectedRanges),data(rowData(values(${CELL_READ_FIELDS}))))`;

export interface Expected {
  /** Absent in a shared workbook, where every unit has rows. */
  readonly unitKey?: string;
  readonly unitKeys: ReadonlySet<string>;
  readonly planRound: string;
  readonly lines: readonly Line[];
}

export interface EntryRow {
  readonly unitKey: string;
  readonly lineKey: string;
  readonly input: RowInput;
  /** Zero-based row of the grid. */
  readonly row: number;
}

export interface EntryReading {
  readonly sheetId?: number;
  readonly tab: string;
  readonly rows: readonly EntryRow[];
  /** "H7" of a field in a row, for places. */
  readonly cellOf: (row: number, field: EntryColumnKey) => string;
  /** Rows or the whole file that cannot be collected. */
  readonly refused: readonly Problem[];
  /** What the file has lost and Sửa biểu brings back; the figures were read all the same. */
  readonly damage: readonly Problem[];
}

interface Grid {
  readonly sheet: sheets_v4.Schema$Sheet;
  readonly rows: readonly (readonly SheetCell[])[];
}

interface Header {
  readonly columns: Partial<Record<EntryColumnKey, number>>;
  readonly firstRow: number;
  readonly byKeys: boolean;
}

type Fold = (text: string) => string;

const REQUIRED_COLUMNS: readonly EntryColumnKey[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];

export function readEntry(file: sheets_v4.Schema$Spreadsheet, expected: Expected, fold: Fold): EntryReading {
  const grids = (file.sheets ?? []).map(gridOf);
  const found = findTab(grids, fold);
  if (found === undefined) return unreadable(problem('entryTabMissing', {}, { tab: ENTRY_TAB.title }));
  const { grid, header } = found;
  const tab = grid.sheet.properties?.title ?? ENTRY_TAB.title;
  const lost = REQUIRED_COLUMNS.filter((key) => header.columns[key] === undefined);
  if (lost.length > 0)
    return unreadable(problem('entryColumnLost', { columns: lost.map(titleOf).join(', ') }, { tab }));
  return new EntryReader(grid, header, tab, expected, fold).read(file);
}

function unreadable(refused: Problem): EntryReading {
  return { tab: ENTRY_TAB.title, rows: [], cellOf: () => '', refused: [refused], damage: [] };
}

function titleOf(key: EntryColumnKey): string {
  return ENTRY_COLUMNS.find((column) => column.key === key)?.title ?? key;
}

function gridOf(sheet: sheets_v4.Schema$Sheet): Grid {
  return { sheet, rows: (sheet.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []) };
}

/** Our own tab by its id; else the tab that still has our key row or our headers. */
function findTab(grids: readonly Grid[], fold: Fold): { grid: Grid; header: Header } | undefined {
  const ours = grids.filter(({ sheet }) => sheet.properties?.sheetId === ENTRY_TAB.sheetId);
  for (const grid of [...ours, ...grids]) {
    const header = headerOf(grid, fold);
    if (header !== undefined) return { grid, header };
  }
  return undefined;
}

/** Columns by the hidden keys, else by the titles; lines begin below the row of titles, wherever it has been moved. */
function headerOf(grid: Grid, fold: Fold): Header | undefined {
  const byKeys = keyHeader(grid);
  const byTitles = titleHeader(grid, fold);
  return byKeys === undefined ? byTitles : { ...byKeys, firstRow: byTitles?.firstRow ?? byKeys.firstRow };
}

function keyHeader({ rows }: Grid): Header | undefined {
  const at = rows.findIndex((row) => row.filter((cell) => ownText(cell).startsWith('@')).length >= 3);
  if (at < 0) return undefined;
  const columns: Header['columns'] = {};
  (rows[at] ?? []).forEach((cell, column) => {
    const text = ownText(cell);
    if (text.startsWith('@')) columns[text.slice(1) as EntryColumnKey] ??= column;
  });
  return { columns, firstRow: at + 1, byKeys: true };
}

function titleHeader({ rows }: Grid, fold: Fold): Header | undefined {
  const titles = new Map(ENTRY_COLUMNS.filter(({ title }) => title !== '').map(({ key, title }) => [fold(title), key]));
  for (const [at, row] of rows.entries()) {
    const columns: Header['columns'] = {};
    row.forEach((cell, column) => {
      const key = titles.get(fold(ownText(cell)));
      if (key !== undefined) columns[key] ??= column;
    });
    if (Object.keys(columns).length >= 6) return { columns, firstRow: at + 1, byKeys: false };
  }
  return undefined;
}

class EntryReader {
  private readonly refused: Problem[] = [];
  private readonly damage: Problem[] = [];
  private readonly lineByKey: ReadonlyMap<string, Line>;
  private readonly lineByCode: ReadonlyMap<string, Line>;
  private readonly titles: ReadonlySet<string>;

  constructor(
    private readonly grid: Grid,
    private readonly header: Header,
    private readonly tab: string,
    private readonly expected: Expected,
    private readonly fold: Fold,
  ) {
    this.lineByKey = new Map(expected.lines.map((line) => [line.key, line]));
    this.lineByCode = new Map(expected.lines.map((line) => [fold(line.code), line]));
    this.titles = new Set(ENTRY_COLUMNS.map(({ title }) => fold(title)));
  }

  read(file: sheets_v4.Schema$Spreadsheet): EntryReading {
    const rows = this.grid.rows.flatMap((cells, row) => (row < this.header.firstRow ? [] : this.readRow(cells, row)));
    this.tellDamage(file, rows);
    const { sheetId } = this.grid.sheet.properties ?? {};
    return {
      ...(typeof sheetId === 'number' && { sheetId }),
      tab: this.tab,
      rows,
      cellOf: (row, field) => this.cellOf(row, field),
      refused: this.refused,
      damage: this.damage,
    };
  }

  private readRow(cells: readonly SheetCell[], row: number): EntryRow[] {
    const input = this.inputOf(cells, row);
    const identity = this.identityOf(cells, row, input);
    return identity === undefined ? [] : [{ ...identity, input, row }];
  }

  private at(cells: readonly SheetCell[], key: EntryColumnKey): SheetCell | undefined {
    const column = this.header.columns[key];
    return column === undefined ? undefined : cells[column];
  }

  private inputOf(cells: readonly SheetCell[], row: number): RowInput {
    const value = (field: InputField): Cell =>
      this.isMerged(row, field) ? { error: 'ô gộp' } : typedCell(this.at(cells, field));
    const formulas = FIELDS.filter((field) => isFormula(this.at(cells, field)));
    return {
      cells: {
        applies: value('applies'),
        denominator: value('denominator'),
        numerator: value('numerator'),
        evidence: value('evidence'),
        note: value('note'),
      },
      ...(formulas.length > 0 && { formulas }),
      ...this.known(cells, 'roster'),
      ...this.known(cells, 'previousDenominator'),
      ...this.known(cells, 'previousNumerator'),
    };
  }

  private known<K extends 'roster' | 'previousDenominator' | 'previousNumerator'>(
    cells: readonly SheetCell[],
    key: K,
  ): Partial<Record<K, number>> {
    const value = this.at(cells, key)?.userEnteredValue?.numberValue;
    return typeof value === 'number' ? ({ [key]: value } as Record<K, number>) : {};
  }

  private isMerged(row: number, field: InputField): boolean {
    const column = this.header.columns[field] ?? -1;
    return (this.grid.sheet.merges ?? []).some(
      ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
        row >= (startRowIndex ?? 0) &&
        row < (endRowIndex ?? 0) &&
        column >= (startColumnIndex ?? 0) &&
        column < (endColumnIndex ?? 0),
    );
  }

  /** Whose row it is: by its key; without one by its code, in a file that belongs to one unit. */
  private identityOf(
    cells: readonly SheetCell[],
    row: number,
    input: RowInput,
  ): { unitKey: string; lineKey: string } | undefined {
    const { unitKey, lineKey } = parseRowKey(ownText(this.at(cells, 'rowKey'))) ?? { unitKey: '', lineKey: '' };
    if (this.lineByKey.has(lineKey) && unitKey !== '') return this.ownIdentity(cells, row, unitKey, lineKey, input);
    const line = this.lineByCode.get(this.fold(ownText(this.at(cells, 'code'))));
    if (line !== undefined && this.expected.unitKey !== undefined) {
      this.damaged('entryRowKeyLost', row, { code: line.code });
      return { unitKey: this.expected.unitKey, lineKey: line.key };
    }
    if (this.isFilled(input) && !this.isHeading(cells)) this.refuse('entryRowUnknown', row, {});
    return undefined;
  }

  private ownIdentity(
    cells: readonly SheetCell[],
    row: number,
    unitKey: string,
    lineKey: string,
    input: RowInput,
  ): { unitKey: string; lineKey: string } | undefined {
    const planRound = ownText(this.at(cells, 'planRound'));
    const foreignUnit =
      this.expected.unitKey === undefined ? !this.expected.unitKeys.has(unitKey) : unitKey !== this.expected.unitKey;
    const foreignRound = planRound !== '' && planRound !== this.expected.planRound;
    if (!foreignUnit && !foreignRound) return { unitKey, lineKey };
    if (this.isFilled(input))
      this.refuse(foreignUnit ? 'entryForeignUnit' : 'entryForeignRound', row, {
        code: this.lineByKey.get(lineKey)?.code ?? lineKey,
      });
    return undefined;
  }

  private isFilled({ cells }: RowInput): boolean {
    return cells.denominator !== null || cells.numerator !== null || cells.evidence !== null || cells.note !== null;
  }

  /** A header or title that stands among the rows, not something typed. */
  private isHeading(cells: readonly SheetCell[]): boolean {
    return cells.some((cell) => this.titles.has(this.fold(ownText(cell))) && ownText(cell) !== '');
  }

  private refuse(code: ProblemCode, row: number, params: Record<string, string>): void {
    const cell = this.cellOf(row, 'numerator');
    this.refused.push(problem(code, { row: row + 1, cell, ...params }, { tab: this.tab, cell }));
  }

  private damaged(code: ProblemCode, row: number, params: Record<string, string>): void {
    this.damage.push(problem(code, { row: row + 1, ...params }, { tab: this.tab, cell: this.cellOf(row, 'code') }));
  }

  private tellDamage({ properties }: sheets_v4.Schema$Spreadsheet, rows: readonly EntryRow[]): void {
    const { sheet } = this.grid;
    const tell = (code: ProblemCode, params: Record<string, string | number> = {}) =>
      this.damage.push(problem(code, params, { tab: this.tab }));
    if (!this.header.byKeys) tell('entryKeyRowLost');
    if (this.header.columns.rowKey === undefined) tell('entryKeyColumnLost');
    if ((sheet.protectedRanges ?? []).length === 0) tell('entryProtectionLost');
    if (properties?.locale !== undefined && properties.locale !== null && properties.locale !== 'vi_VN')
      tell('entryLocaleChanged', { locale: properties.locale });
    if (rows.some(({ row }) => !isFormula(this.at(this.grid.rows[row] ?? [], 'check')))) tell('entryFormulasLost');
    this.tellMissingRows(rows);
  }

  private tellMissingRows(rows: readonly EntryRow[]): void {
    if (this.expected.unitKey === undefined) return;
    const present = new Set(rows.map(({ lineKey }) => lineKey));
    for (const line of this.expected.lines) {
      if (!present.has(line.key))
        this.damage.push(problem('entryRowMissing', { code: line.code }, { tab: this.tab, rowKey: line.code }));
    }
  }

  private cellOf(row: number, field: EntryColumnKey): string {
    const column = this.header.columns[field];
    return column === undefined ? `dòng ${row + 1}` : `${columnLetters(column)}${row + 1}`;
  }
}
