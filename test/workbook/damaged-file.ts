// A school's file to be mutilated: eight lines of every kind, filled with figures that stand nowhere else, so that a test can
// tell for every line what was typed, wherever a cell has gone. It is changed only through Google's own requests and by
// typing and pasting, as people would.
import { foldAccents } from '../../src/core/folding';
import type { Line } from '../../src/core/line';
import { DEFAULT_POLICY } from '../../src/core/plan';
import { HELPER_FIELDS, rowKeyOf } from '../../src/core/rendering/refs';
import type { CheckedRow, Figures, PlacedRow } from '../../src/core/row';
import { checkRows } from '../../src/core/row-check';
import { ENTRY_COLUMNS, ENTRY_ROWS, ENTRY_TAB, type EntryColumnKey } from '../../src/workbook/entry-layout';
import { buildEntry, type EntryRowSpec, type EntrySpec } from '../../src/workbook/entry-workbook';
import { ENTRY_READ_FIELDS, readEntry, type EntryReading, type Expected } from '../../src/workbook/read-entry';
import { rebuildEntryRequests } from '../../src/workbook/rebuild-entry';
import type { Problem } from '../../src/core/problem';
import { lineOfKind, ratioLine } from '../core/rows/lines';
import { Bench, OWNER, SCHOOL } from '../local/sheets/bench';

export const UNIT = 'truong-1';
export const OTHER_UNIT = 'truong-2';
export const PLAN_ROUND = 'ke-hoach|nam-2023';

function named(line: Line, number: number, words: string): Line {
  return { ...line, key: `chi-tieu-${number}`, indicatorKey: `chi-tieu-${number}`, code: `MT-0${number}`, text: words };
}

export const LINES: readonly Line[] = [
  named(ratioLine(), 1, 'Học sinh tham gia dọn vệ sinh sân trường'),
  named(ratioLine(), 2, 'Giáo viên được tập huấn về phân loại rác'),
  named(lineOfKind('mass'), 3, 'Giấy vụn được thu gom'),
  named(lineOfKind('yesNo'), 4, 'Trường có bể nước mưa'),
  named(lineOfKind('count'), 5, 'Hộ gia đình ký cam kết'),
  named(ratioLine({ condition: 'Trường có bếp ăn không?' }), 6, 'Bữa ăn không dùng đồ nhựa'),
  named(ratioLine(), 7, 'Lớp học có góc cây xanh'),
  named(lineOfKind('mass'), 8, 'Pin cũ được gom riêng'),
];

export interface TypedFigures {
  readonly denominator: string;
  readonly numerator: string;
}

/** What the school types at first: every figure is the only one of its kind. */
export const TYPED: readonly TypedFigures[] = [
  { denominator: '1101', numerator: '1011' },
  { denominator: '1.102', numerator: '1.012' },
  { denominator: '1103,5', numerator: '1013,25' },
  { denominator: '1', numerator: 'Có' },
  { denominator: '', numerator: '1015' },
  { denominator: '1106', numerator: '1016' },
  { denominator: '1107', numerator: '1017' },
  { denominator: '118,125', numerator: '108' },
];

const COMPUTED: readonly EntryColumnKey[] = ['attainment', 'verdict', 'check', ...HELPER_FIELDS];
const INPUTS: readonly EntryColumnKey[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];
const MARK = 'https://minh-chung.example/';

function specOf(): EntrySpec {
  const rows: EntryRowSpec[] = LINES.map((line) => ({ line, unitKey: UNIT, unitName: 'TH Cầu Gỗ', known: {} }));
  return {
    title: 'Biểu nhập',
    subtitle: 'TH Cầu Gỗ · Hạn: trước ngày 01/11/2023',
    planRound: PLAN_ROUND,
    rows,
    guide: ['Chỉ nhập vào ô màu vàng.'],
    context: { policy: DEFAULT_POLICY },
  };
}

const SPEC = specOf();

export const EXPECTED: Expected = {
  unitKey: UNIT,
  units: new Map([[UNIT, LINES]]),
  names: new Map([
    [UNIT, 'TH Cầu Gỗ'],
    [OTHER_UNIT, 'TH Bờ Đê'],
  ]),
  planRound: PLAN_ROUND,
  lines: LINES,
};

/** The filled files, made once and copied for every mutilation. */
export class FileStore {
  readonly bench = new Bench();
  private readonly filledId: string;
  private copies = 0;

  constructor() {
    this.bench.access.roles.set(SCHOOL, 'writer');
    this.filledId = this.bench.newSpreadsheet();
    const { status, message } = this.bench.batch(this.filledId, buildEntry(SPEC, 0));
    if (status !== 200) throw new Error(message);
    const file = new DamagedFile(this.bench, this.filledId);
    LINES.forEach((_, index) => {
      file.fill(index);
    });
    file.lighten();
  }

  /** A filled file of its own for one test. */
  copy(): DamagedFile {
    this.copies += 1;
    const id = `copy-${this.copies}`;
    this.bench.service.copy(this.filledId, id, 'Biểu nhập');
    return new DamagedFile(this.bench, id);
  }

  remove({ id }: DamagedFile): void {
    this.bench.service.remove(id);
  }
}

/** What one line may be counted as; undefined once what was typed for it has been destroyed. */
export type Meant = Figures | undefined;

export class DamagedFile {
  /** By line: what the school means now. Operations that type or destroy figures keep it up to date. */
  readonly meant: Meant[] = LINES.map((line, index) => figuresOf(line, TYPED[index] as TypedFigures));
  /** What some operations make undecidable afterwards. */
  readonly past = new Set<
    'keysLost' | 'labelsMoved' | 'keyRowLost' | 'titlesMoved' | 'strangers' | 'figuresTwice' | 'figuresDiffer'
  >();

  constructor(
    readonly bench: Bench,
    readonly id: string,
  ) {}

  fill(index: number): void {
    const line = LINES[index] as Line;
    const { denominator, numerator } = TYPED[index] as TypedFigures;
    const row = ENTRY_ROWS.first + index;
    if (line.condition !== undefined) this.type(row, 'applies', 'Có');
    if (line.entry === 'ratio' || line.entry === 'mass') this.type(row, 'denominator', denominator);
    this.type(row, 'numerator', numerator);
    this.type(row, 'evidence', `${MARK}${index}`);
    this.type(row, 'note', `Ghi chú ${index}`);
  }

  /**
   * Puts a short formula into every cell of the tab that has a long one: what formulas compute is not read here, and
   * evaluating the real ones hundreds of times would take minutes.
   */
  lighten(): void {
    const short = (row: number) => ({ userEnteredValue: { formulaValue: `=$A${row + 1}&""` } });
    const rows = LINES.map((_, index) => ENTRY_ROWS.first + index);
    this.request(
      ...ENTRY_COLUMNS.flatMap(({ key }, columnIndex) =>
        COMPUTED.includes(key)
          ? [
              {
                updateCells: {
                  start: { sheetId: ENTRY_TAB.sheetId, rowIndex: ENTRY_ROWS.first, columnIndex },
                  rows: rows.map((row) => ({ values: [short(row)] })),
                  fields: 'userEnteredValue',
                },
              },
            ]
          : [],
      ),
    );
  }

  request(...requests: readonly unknown[]): void {
    const { status, message } = this.bench.batch(this.id, requests);
    if (status !== 200) throw new Error(message ?? `status ${status}`);
  }

  type(row: number, key: EntryColumnKey, text: string): void {
    this.typeAt(row, this.column(key) ?? 0, text);
  }

  typeAt(row: number, column: number, text: string, sheetId = this.sheetId): void {
    const { refused } = this.bench.service.typeInto({
      spreadsheetId: this.id,
      sheetId,
      row,
      column,
      text,
      email: OWNER,
    });
    if (refused !== undefined) throw new Error(`${text}: ${refused}`);
  }

  /** Pasting asks no validation. */
  paste(row: number, column: number, texts: readonly (readonly string[])[], sheetId = this.sheetId): void {
    const place = { spreadsheetId: this.id, sheetId, row, column, email: OWNER };
    this.bench.service.pasteInto({ ...place, texts });
  }

  private get state() {
    return this.bench.service.state(this.id);
  }

  /** The tab that the school works in. */
  get sheetId(): number {
    const ids = this.state.sheets.map(({ properties }) => properties.sheetId);
    if (ids.includes(ENTRY_TAB.sheetId)) return ENTRY_TAB.sheetId;
    // Without our own tab the school works in the copy that holds its figures, not in the guide.
    const isMarked = (text: string | null | undefined): boolean => text?.startsWith(MARK) ?? false;
    const copy = this.state.sheets.find(({ rows }) =>
      rows.some((row) => Array.from(row ?? []).some((cell) => isMarked(cell?.value?.stringValue))),
    );
    return copy?.properties.sheetId ?? ids[0] ?? 0;
  }

  private get cells() {
    return this.state.sheets.find(({ properties }) => properties.sheetId === this.sheetId)?.rows ?? [];
  }

  textAt(row: number, column: number): string {
    const value = this.cells[row]?.[column]?.value;
    return value?.stringValue ?? (value?.numberValue === undefined ? '' : String(value.numberValue));
  }

  private find(text: string): { row: number; column: number } | undefined {
    for (const [row, cells] of this.cells.entries()) {
      const column = (cells ?? []).findIndex((cell) => cell?.value?.stringValue === text);
      if (column >= 0) return { row, column };
    }
    return undefined;
  }

  /** Where a column stands now, by its key or title; undefined when both are gone. */
  column(key: EntryColumnKey): number | undefined {
    const title = ENTRY_COLUMNS.find((column) => column.key === key)?.title ?? '';
    return this.find(`@${key}`)?.column ?? (title === '' ? undefined : this.find(title)?.column);
  }

  headRow(which: 'keys' | 'titles'): number | undefined {
    return this.find(which === 'keys' ? '@numerator' : 'Số đạt')?.row;
  }

  /** Rows that hold a school's figures, each with its line by the mark in its evidence. */
  figureRows(): { row: number; line: number }[] {
    return this.cells.flatMap((cells, row) => {
      const texts = Array.from(cells ?? [], (cell) => cell?.value?.stringValue ?? '');
      const mark = texts.find((text) => text.startsWith(MARK));
      return mark === undefined ? [] : [{ row, line: Number(mark.slice(MARK.length)) }];
    });
  }

  /** Everything that stands in rows of figures or columns of ours, where the school may have typed it. */
  typedTexts(): string[] {
    const columns = INPUTS.flatMap((key) => this.column(key) ?? []);
    return this.cells.flatMap((_, row) =>
      this.isHeadRow(row)
        ? []
        : columns
            .filter((column) => !this.isShownOtherwise(row, column))
            .map((column) => this.shownAt(row, column))
            .filter((text) => text !== ''),
    );
  }

  private isHeadRow(row: number): boolean {
    return ['@numerator', 'Số đạt', 'Minh chứng'].some((text) => this.find(text)?.row === row);
  }

  /** A percentage, a date, a number in another language: what is kept is what the school saw. */
  private isShownOtherwise(row: number, column: number): boolean {
    const cell = this.cells[row]?.[column];
    if (cell?.value?.numberValue === undefined) return false;
    return cell.format?.numberFormat !== undefined || this.locale() !== 'vi_VN';
  }

  private shownAt(row: number, column: number): string {
    const value = this.cells[row]?.[column]?.value;
    return value?.formulaValue ?? this.textAt(row, column);
  }

  /** Of the tab in use, every cell. */
  allTexts(): ReadonlySet<string> {
    return new Set(
      this.cells.flatMap((cells, row) => Array.from(cells ?? [], (_, column) => this.shownAt(row, column))),
    );
  }

  size(): { rows: number; columns: number } {
    const grid = this.state.sheets.find(({ properties }) => properties.sheetId === this.sheetId)?.properties;
    return { rows: grid?.gridProperties.rowCount ?? 0, columns: grid?.gridProperties.columnCount ?? 0 };
  }

  protections(): number[] {
    return this.state.sheets.flatMap(({ protectedRanges }) =>
      protectedRanges.map(({ protectedRangeId }) => protectedRangeId),
    );
  }

  newestSheetId(): number {
    return this.state.sheets.at(-1)?.properties.sheetId ?? 0;
  }

  titles(): string[] {
    return this.state.sheets.map(({ properties }) => properties.title);
  }

  locale(): string {
    return this.state.properties.locale;
  }

  read(): EntryReading {
    return readEntry(this.fetch(), EXPECTED, foldAccents);
  }

  private fetch(): object {
    const answer = this.bench.get(this.id, `?fields=${encodeURIComponent(ENTRY_READ_FIELDS)}`);
    if (answer.status !== 200) throw new Error(answer.message);
    return answer.body as object;
  }

  /** Sửa biểu. */
  repair(): void {
    const file = this.fetch();
    this.request(...rebuildEntryRequests(file, readEntry(file, EXPECTED, foldAccents), SPEC, foldAccents));
    this.lighten();
  }
}

/** In thousandths, from how the test wrote them. */
export function figuresOf({ entry }: Line, { denominator, numerator }: TypedFigures): Figures {
  if (entry === 'yesNo') return { denominator: 1000, numerator: numerator === 'Có' ? 1000 : 0 };
  if (entry === 'count') return { numerator: thousandths(numerator) };
  return { denominator: thousandths(denominator), numerator: thousandths(numerator) };
}

function thousandths(text: string): number {
  const [whole = '', decimals = ''] = text.replaceAll('.', '').split(',');
  return Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
}

/** What collecting makes of a reading, line by line: the check of its first row, unless the file bars it. */
export function collected(reading: EntryReading): (CheckedRow & { readonly row?: number })[] {
  const placed = LINES.flatMap((line): PlacedRow[] => {
    const rows = reading.rows.filter(({ lineKey }) => lineKey === line.key);
    const rowKey = rowKeyOf(UNIT, line.key);
    const [first] = rows;
    if (first === undefined || !reading.isReadable || reading.barred.has(rowKey)) return [];
    return rows.map(() => ({ rowKey, unitKey: UNIT, line, input: first.input }));
  });
  const checked = checkRows(placed, { policy: DEFAULT_POLICY });
  return LINES.map((line) => {
    const found = checked.find(({ lineKey }) => lineKey === line.key);
    const rowKey = rowKeyOf(UNIT, line.key);
    const barred = reading.barred.get(rowKey);
    const row = reading.rows.find(({ lineKey }) => lineKey === line.key)?.row;
    return {
      ...(found ?? { rowKey, unitKey: UNIT, lineKey: line.key, state: 'refused' as const }),
      ...(barred && { problem: barred }),
      ...(row !== undefined && { row }),
    };
  });
}

export interface Outcome {
  readonly counted: number;
  readonly refused: number;
  /** Lines counted as something the school did not mean, or left out without a word: must be none. */
  readonly silent: readonly string[];
}

/** Holds what was collected against what the school means. */
export function outcomeOf(file: DamagedFile, reading: EntryReading): Outcome {
  const silent: string[] = [];
  let [counted, refused] = [0, 0];
  collected(reading).forEach((row, index) => {
    const line = LINES[index] as Line;
    const meant = file.meant[index];
    if (row.state === 'valid') {
      counted += 1;
      const isMeant = meant?.numerator === row.figures?.numerator && meant?.denominator === row.figures?.denominator;
      if (!isMeant) silent.push(`${line.code}: ${JSON.stringify(row.figures)}, not ${JSON.stringify(meant)}`);
      return;
    }
    refused += 1;
    if (!isTold(reading, row, line)) silent.push(`${line.code}: not counted (${row.state}), and nobody is told`);
  });
  return { counted, refused, silent };
}

/** A sentence with a place: of the file, of the line, of its missing row, or of the row that is empty. */
function isTold(
  { isReadable, refused, barred, damage }: EntryReading,
  { problem, row, state, rowKey }: CheckedRow & { readonly row?: number },
  { code }: Line,
): boolean {
  const hasPlace = ({ place }: Problem) => (place.tab ?? '') !== '';
  if (!isReadable) return refused.some(hasPlace);
  const missing = damage.some((found) => found.code === 'entryRowMissing' && found.params['code'] === code);
  if (missing) return true;
  const bar = barred.get(rowKey);
  if (bar !== undefined) return hasPlace(bar) && (bar.place.cell ?? '') !== '';
  return row !== undefined && (problem !== undefined || state === 'blank');
}
