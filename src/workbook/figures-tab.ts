// The tab Số liệu: what every unit typed, cell by cell as it was typed, one row per round, unit and line. Nothing computed
// is kept here but for people to read: states and problems are found anew from these cells whenever they are needed.
import type { Problem } from '../core/problem';
import type { Cell, InputField, RowInput } from '../core/row';
import type { RawValue, ReadTable, TableRow, TableTab } from './table';

export const FIGURES_TAB: TableTab = {
  sheetId: 107,
  title: 'Số liệu',
  capacity: 1000,
  columns: [
    { key: 'key', title: 'Khóa', width: 120, hidden: true },
    { key: 'round', title: 'Kỳ', width: 130 },
    { key: 'unitCode', title: 'Mã đơn vị', width: 90 },
    { key: 'unit', title: 'Đơn vị', width: 220 },
    { key: 'code', title: 'Mã', width: 70 },
    { key: 'text', title: 'Chỉ tiêu', width: 300 },
    { key: 'applies', title: 'Áp dụng?', width: 80 },
    { key: 'denominator', title: 'Tổng số', width: 80 },
    { key: 'numerator', title: 'Số đạt', width: 80 },
    { key: 'check', title: 'Kiểm tra', width: 260 },
    { key: 'evidence', title: 'Minh chứng', width: 160 },
    { key: 'note', title: 'Ghi chú', width: 160 },
    { key: 'extra', title: 'Dữ liệu', width: 60, hidden: true },
    { key: 'readAt', title: 'Bản đã đọc', width: 60, hidden: true },
  ],
};

export interface FigureKey {
  readonly round: string;
  readonly unit: string;
  readonly line: string;
}

export interface StoredFigure extends FigureKey {
  readonly input: RowInput;
  /** The file's modifiedTime when it was read: the same again means that nothing has to be read. */
  readonly readAt: string;
  /** Row of the school's tab, counted from 1 as people see it; absent for a line that the file did not have. */
  readonly fileRow?: number;
  /** How many rows of the file carried this key; more than one is a mistake that the check tells. */
  readonly copies?: number;
  /** Of a line: why it may not be counted whatever its cells say. Of FILE_LINE: what is wrong with the file. */
  readonly problems?: readonly Problem[];
  /** It stands in the spreadsheet of restricted figures, not in the plan workbook. */
  readonly apart?: true;
  /** Zero-based row of the grid; absent until it is written. */
  readonly row?: number;
}

/** In place of a line: the row that keeps what is wrong with a unit's file as a whole. */
export const FILE_LINE = '@file';

export const FIELDS: readonly InputField[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];

/** What the visible cells cannot hold: error values, booleans, and which cells were formulas. */
interface Extra {
  readonly errors?: Partial<Record<InputField, string>>;
  readonly formulas?: readonly InputField[];
  readonly fileRow?: number;
  readonly copies?: number;
  readonly problems?: readonly Problem[];
}

export function figureKey({ round, unit, line }: FigureKey): string {
  return `${round}|${unit}|${line}`;
}

export function parseFigureKey(key: string): FigureKey | undefined {
  const [round, unit, line, more] = key.split('|');
  return round && unit && line && more === undefined ? { round, unit, line } : undefined;
}

export interface FigureLabels {
  readonly round: string;
  readonly unitCode: string;
  readonly unit: string;
  readonly code: string;
  readonly text: string;
  readonly check: string;
}

export function figureRow(figure: StoredFigure, labels: FigureLabels): TableRow {
  const { cells, formulas } = figure.input;
  const errors = Object.fromEntries(FIELDS.flatMap((field) => errorEntry(field, cells[field])));
  const extra: Extra = {
    ...(Object.keys(errors).length > 0 && { errors }),
    ...(formulas !== undefined && formulas.length > 0 && { formulas }),
    ...(figure.fileRow !== undefined && { fileRow: figure.fileRow }),
    ...(figure.copies !== undefined && figure.copies > 1 && { copies: figure.copies }),
    ...(figure.problems !== undefined && figure.problems.length > 0 && { problems: figure.problems }),
  };
  return {
    key: figureKey(figure),
    ...labels,
    ...Object.fromEntries(FIELDS.map((field) => [field, shown(cells[field])])),
    extra: Object.keys(extra).length > 0 ? JSON.stringify(extra) : null,
    readAt: figure.readAt,
  };
}

function errorEntry(field: InputField, value: Cell): [InputField, string][] {
  return typeof value === 'object' && value !== null ? [[field, value.error]] : [];
}

function shown(value: Cell): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.error : value;
}

export function readFigures(table: ReadTable): StoredFigure[] {
  return table.rows.flatMap(({ row, cells }) => {
    const key = parseFigureKey(String(cells['key'] ?? ''));
    if (key === undefined) return [];
    const extra = parseExtra(cells['extra']);
    const { fileRow, copies, problems } = extra;
    return [
      {
        ...key,
        row,
        input: inputOf(cells, extra),
        readAt: String(cells['readAt'] ?? ''),
        ...(fileRow !== undefined && { fileRow }),
        ...(copies !== undefined && { copies }),
        ...(problems !== undefined && { problems }),
      },
    ];
  });
}

function inputOf(cells: Readonly<Record<string, RawValue>>, extra: Extra): RowInput {
  const value = (field: InputField): Cell => {
    const error = extra.errors?.[field];
    return error === undefined ? (cells[field] ?? null) : { error };
  };
  return {
    cells: {
      applies: value('applies'),
      denominator: value('denominator'),
      numerator: value('numerator'),
      evidence: value('evidence'),
      note: value('note'),
    },
    ...(extra.formulas && { formulas: extra.formulas }),
  };
}

function parseExtra(raw: RawValue): Extra {
  if (typeof raw !== 'string' || raw === '') return {};
  try {
    return JSON.parse(raw) as Extra;
  } catch {
    return {};
  }
}
