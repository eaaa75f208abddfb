// Reads a school's file, whatever the school did to it: moved and sorted rows, renamed tabs and headers, deleted key
// columns, merged cells, copied tabs. Every line's figures are read surely, or the line is barred with the cell named;
// a figure is never taken for a line it might not belong to.
import type { sheets_v4 } from '@googleapis/sheets';
import { rowKeyOf } from '../core/rendering/refs';
import type { Line } from '../core/line';
import { problem, type Problem } from '../core/problem';
import type { InputField, RowInput } from '../core/row';
import { CELL_READ_FIELDS } from './entry-cells';
import { damageOf } from './entry-damage';
import { entryGrid, isAside, placeOf, textsAt, type EntryGrid, type Fold } from './entry-grid';
import { identifier, type Expected, type Identity } from './entry-identity';
import { ENTRY_TAB, titleOf, type EntryColumnKey } from './entry-layout';
import { isTyped, readInputs, type RowReading, type Typed } from './entry-row';

export type { Expected } from './entry-identity';

/** The field mask of the one read that collecting makes of a file. */
export const ENTRY_READ_FIELDS = `properties(title,locale),sheets(properties(sheetId,title),merges,protectedRanges(protectedRangeId,range,unprotectedRanges),data(rowData(values(${CELL_READ_FIELDS}))))`;

export interface EntryRow {
  readonly unitKey: string;
  readonly lineKey: string;
  readonly input: RowInput;
  /** What was put into its cells, for putting it back. */
  readonly typed: Typed;
  /** Zero-based row of the grid. */
  readonly row: number;
}

/** Something typed that belongs to no line for sure. */
export interface Leftover {
  /** "Dòng 9 (KH-03)": where it stood. */
  readonly label: string;
  readonly typed: Typed;
}

export interface EntryReading {
  readonly sheetId?: number;
  readonly tab: string;
  /** false: nothing of the file may be counted; the rows are there for a repair. */
  readonly isReadable: boolean;
  readonly rows: readonly EntryRow[];
  /** Lines that may not be counted, and why, by row key. */
  readonly barred: ReadonlyMap<string, Problem>;
  readonly leftovers: readonly Leftover[];
  /** What is wrong with the whole file, and rows that belong to nobody. */
  readonly refused: readonly Problem[];
  /** What the file has lost and Sửa biểu brings back; the figures were read all the same. */
  readonly damage: readonly Problem[];
}

const REQUIRED_COLUMNS: readonly InputField[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];
const LABEL_COLUMNS: readonly EntryColumnKey[] = ['rowKey', 'code', 'text'];

/** What starts the text of a row that a repair has kept. */
export const KEPT_PREFIX = 'Giữ lại khi sửa biểu:';

export function readEntry(file: sheets_v4.Schema$Spreadsheet, expected: Expected, fold: Fold): EntryReading {
  const locale = file.properties?.locale ?? '';
  const sheets = (file.sheets ?? []).filter((sheet) => !isAside(sheet));
  const grids = sheets.flatMap((sheet) => entryGrid(sheet, locale, fold) ?? []);
  const ours = sheets.find((sheet) => sheet.properties?.sheetId === ENTRY_TAB.sheetId);
  const main = grids.find(({ sheet }) => sheet === ours) ?? grids[0];
  if (main === undefined) return withoutTab(problem('entryTabMissing', {}, { tab: ENTRY_TAB.title }));
  // Our own tab is still there but cannot be read: a copy beside it may say what the school no longer means.
  const own = ours?.properties?.title ?? undefined;
  if (own !== undefined && main.sheet !== ours)
    return withoutTab(problem('entryTabUnsure', { tab: own, twin: main.title }, { tab: own }));
  const reader = new EntryReader(main, expected, fold);
  const lost = lostColumns(main);
  if (lost.length > 0) reader.refuse(problem('entryColumnLost', { columns: lost.join(', ') }, { tab: main.title }));
  for (const twin of grids.filter((grid) => grid !== main)) reader.compareWith(twin);
  return reader.reading(lost.length === 0);
}

function withoutTab(refused: Problem): EntryReading {
  const nothing = { rows: [], barred: new Map<string, Problem>(), leftovers: [], damage: [] };
  return { tab: ENTRY_TAB.title, isReadable: false, refused: [refused], ...nothing };
}

function lostColumns({ columns }: EntryGrid): string[] {
  const lost = REQUIRED_COLUMNS.filter((key) => !columns.has(key)).map(titleOf);
  const isNameless = LABEL_COLUMNS.every((key) => !columns.has(key));
  return isNameless ? [...lost, titleOf('code')] : lost;
}

class EntryReader {
  private readonly refused: Problem[] = [];
  private readonly twins: Problem[] = [];
  private readonly lostKeys: Problem[] = [];
  /** Rows that only key and code name. */
  private readonly unconfirmed = new Set<number>();
  private hasContradiction = false;
  private readonly leftovers: Leftover[] = [];
  readonly barred = new Map<string, Problem>();
  private readonly lineByKey: ReadonlyMap<string, Line>;
  private readonly identify: ReturnType<typeof identifier>;
  readonly rows: readonly EntryRow[];

  constructor(
    private readonly grid: EntryGrid,
    private readonly expected: Expected,
    private readonly fold: Fold,
  ) {
    this.lineByKey = new Map(expected.lines.map((line) => [line.key, line]));
    this.identify = identifier(expected, fold);
    this.rows = this.confirmed(this.bodyRows(grid).flatMap((row) => this.readRow(row)));
  }

  refuse(found: Problem): void {
    this.refused.push(found);
  }

  reading(isReadable: boolean): EntryReading {
    const { sheetId } = this.grid.sheet.properties ?? {};
    return {
      ...(typeof sheetId === 'number' && { sheetId }),
      tab: this.grid.title,
      isReadable,
      rows: this.rows,
      barred: this.barred,
      leftovers: this.leftovers,
      refused: [...this.refused, ...this.twins],
      damage: [...damageOf(this.grid, this.expected, this, this.fold), ...this.lostKeys],
    };
  }

  /** A copied tab in which a line says something else: nobody can tell which of the two the school means. */
  compareWith(twin: EntryGrid): void {
    this.twins.push(problem('entryTabTwice', { tab: twin.title, kept: this.grid.title }, { tab: twin.title }));
    for (const row of this.bodyRows(twin)) {
      const { typed } = readInputs(twin, row);
      const identity = this.identityAt(twin, row);
      if (identity.kind !== 'own' || !this.isTyped(typed, identity.lineKey)) continue;
      const { unitKey, lineKey } = identity;
      const own = this.rows.filter((each) => each.unitKey === unitKey && each.lineKey === lineKey);
      if (own.some((each) => isSame(each.typed, typed))) continue;
      const cell = placeOf(twin, row, 'numerator');
      this.bar(unitKey, lineKey, problem('entryLineTwice', { code: this.codeOf(lineKey) }, { tab: twin.title, cell }));
    }
  }

  private bodyRows({ rows, headRows }: EntryGrid): number[] {
    return [...rows.keys()].filter((row) => !headRows.has(row));
  }

  private readRow(row: number): EntryRow[] {
    const read = readInputs(this.grid, row);
    const identity = this.identityAt(this.grid, row);
    if (identity.kind !== 'own') {
      this.turnAway(identity, read);
      return [];
    }
    const { unitKey, lineKey } = identity;
    const cell = placeOf(this.grid, row, 'code');
    if (identity.keyLost && this.grid.columns.has('rowKey'))
      this.lostKeys.push(this.problemAt('entryRowKeyLost', row, cell, this.codeOf(lineKey)));
    if (!identity.isTextOurs) this.unconfirmed.add(row);
    if (read.fault) this.bar(unitKey, lineKey, read.fault);
    for (const typed of read.unsure) this.leftovers.push({ label: this.labelOf(row), typed });
    return [{ unitKey, lineKey, row, input: read.input, typed: read.typed }];
  }

  private identityAt(grid: EntryGrid, row: number): Identity {
    return this.identify({
      rowKeys: textsAt(grid, row, 'rowKey'),
      planRounds: textsAt(grid, row, 'planRound'),
      unitNames: textsAt(grid, row, 'unit'),
      codes: textsAt(grid, row, 'code'),
      texts: textsAt(grid, row, 'text'),
    });
  }

  /** A row that counts for nobody: told, kept for a repair, and the lines it might be are barred. */
  private turnAway(identity: Exclude<Identity, { kind: 'own' }>, { row, typed, unsure }: RowReading): void {
    const lines = identity.kind === 'contradictory' ? identity.lineKeys : [undefined];
    const kept = [typed, ...unsure].filter((each) => lines.some((line) => this.isTyped(each, line)));
    if (kept.length === 0) return;
    for (const each of kept) this.leftovers.push({ label: this.labelOf(row), typed: each });
    const cell = placeOf(this.grid, row, 'numerator');
    switch (identity.kind) {
      case 'nobody':
        this.refuse(this.problemAt('entryRowUnknown', row, cell));
        return;
      case 'foreignUnit':
        this.refuse(this.problemAt('entryForeignUnit', row, cell, identity.code));
        return;
      case 'foreignRound':
        this.refuse(this.problemAt('entryForeignRound', row, cell, identity.code));
        return;
      case 'contradictory': {
        this.hasContradiction = true;
        const codes = identity.lineKeys.map((key) => this.codeOf(key)).join(', ');
        const found = this.problemAt('entryRowContradicts', row, cell, codes);
        for (const unitKey of identity.unitKeys) for (const key of identity.lineKeys) this.bar(unitKey, key, found);
      }
    }
  }

  /**
   * Where rows were sorted away from their codes, a row whose text is none of ours may have been sorted too: it counts for
   * nobody, and a repair keeps its figures below the lines.
   */
  private confirmed(rows: readonly EntryRow[]): EntryRow[] {
    if (!this.hasContradiction) return [...rows];
    const isUnsure = ({ row }: EntryRow): boolean => this.unconfirmed.has(row);
    for (const { unitKey, lineKey, row, typed } of rows.filter(isUnsure)) {
      const cell = placeOf(this.grid, row, 'numerator');
      this.bar(unitKey, lineKey, this.problemAt('entryRowContradicts', row, cell, this.codeOf(lineKey)));
      if (this.isTyped(typed, lineKey)) this.leftovers.push({ label: this.labelOf(row), typed });
    }
    return rows.filter((row) => !isUnsure(row));
  }

  private bar(unitKey: string, lineKey: string, found: Problem): void {
    const key = rowKeyOf(unitKey, lineKey);
    if (!this.barred.has(key)) this.barred.set(key, found);
  }

  private problemAt(code: Problem['code'], row: number, cell: string, lineCode = ''): Problem {
    return problem(code, { row: row + 1, cell, code: lineCode }, { tab: this.grid.title, cell });
  }

  private labelOf(row: number): string {
    const [text = ''] = textsAt(this.grid, row, 'text');
    if (text.startsWith(KEPT_PREFIX)) return text;
    const [code] = textsAt(this.grid, row, 'code');
    return `${KEPT_PREFIX} dòng ${row + 1}${code === undefined ? '' : ` (${code})`}`;
  }

  private codeOf(lineKey: string): string {
    return this.lineByKey.get(lineKey)?.code ?? lineKey;
  }

  private isTyped(typed: Typed, lineKey: string | undefined): boolean {
    return isTyped(typed, lineKey === undefined ? undefined : this.lineByKey.get(lineKey)?.entry, this.fold);
  }
}

export function isSame(one: Typed, other: Typed): boolean {
  return REQUIRED_COLUMNS.every((field) => (one[field] ?? null) === (other[field] ?? null));
}
