// The tab that a school fills: which columns it has and where they stand. The hidden first row names the columns, so that
// the tab is read back wherever a school has moved them; the hidden columns carry keys and what the office knew.
import { HELPER_FIELDS, type FormulaField, type RangeField, type Refs } from '../core/rendering/refs';
import { columnLetters } from './requests';

export const ENTRY_TAB = { sheetId: 201, title: 'Nhập liệu' } as const;
export const GUIDE_TAB = { sheetId: 202, title: 'Hướng dẫn' } as const;

export type EntryColumnKey =
  FormulaField | 'planRound' | 'unit' | 'code' | 'text' | 'subject' | 'target' | 'attainment' | 'verdict';

export interface EntryColumn {
  readonly key: EntryColumnKey;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly hidden?: boolean;
}

const HELPER_COLUMNS: readonly EntryColumn[] = HELPER_FIELDS.map((key) => ({
  key,
  title: '',
  width: 60,
  hidden: true,
}));

export const ENTRY_COLUMNS: readonly EntryColumn[] = [
  { key: 'rowKey', title: 'Khóa', width: 80, hidden: true },
  { key: 'planRound', title: 'Kế hoạch, kỳ', width: 80, hidden: true },
  { key: 'unit', title: 'Đơn vị', width: 170 },
  { key: 'code', title: 'Mã', width: 66 },
  { key: 'text', title: 'Nội dung', width: 280 },
  { key: 'subject', title: 'Đối tượng', width: 150 },
  { key: 'target', title: 'Mục tiêu', width: 90 },
  { key: 'applies', title: 'Áp dụng?', width: 72 },
  { key: 'denominator', title: 'Tổng số', width: 84 },
  { key: 'numerator', title: 'Số đạt', width: 84 },
  { key: 'attainment', title: 'Tỷ lệ', width: 72 },
  { key: 'verdict', title: 'Mức đạt', width: 100 },
  { key: 'check', title: 'Kiểm tra', width: 260 },
  { key: 'evidence', title: 'Minh chứng', width: 150 },
  { key: 'note', title: 'Ghi chú', width: 150 },
  { key: 'group', title: 'Nhóm', width: 60, hidden: true },
  { key: 'roster', title: 'Sĩ số', width: 60, hidden: true },
  { key: 'previousDenominator', title: 'Kỳ trước: tổng số', width: 60, hidden: true },
  { key: 'previousNumerator', title: 'Kỳ trước: số đạt', width: 60, hidden: true },
  ...HELPER_COLUMNS,
];

/** Zero-based rows of the tab as it is built. */
export const ENTRY_ROWS = { keys: 0, title: 1, subtitle: 2, progress: 3, header: 4, first: 5 } as const;

/** What the office writes at issue and a school never types. */
export const ISSUED_COLUMNS: readonly EntryColumnKey[] = [
  'rowKey',
  'planRound',
  'group',
  'roster',
  'previousDenominator',
  'previousNumerator',
];

const COLUMN_OF = new Map(ENTRY_COLUMNS.map(({ key }, at) => [key, at]));

/** As people see it over the column. */
export function titleOf(key: EntryColumnKey): string {
  return ENTRY_COLUMNS.find((column) => column.key === key)?.title ?? key;
}

export function entryColumn(key: EntryColumnKey): number {
  const at = COLUMN_OF.get(key);
  if (at === undefined) throw new Error(`no such column: ${key}`);
  return at;
}

/** The references of one row (zero-based) in a tab whose lines stand in `rowCount` rows from ENTRY_ROWS.first on. */
export function entryRefs(row: number, rowCount: number): Refs {
  const letters = (field: FormulaField | RangeField) => columnLetters(entryColumn(field));
  return {
    cell: (field) => `$${letters(field)}${row + 1}`,
    range: (field) => columnRange(letters(field), rowCount),
  };
}

export function columnRange(letters: string, rowCount: number): string {
  const first = ENTRY_ROWS.first + 1;
  return `$${letters}$${first}:$${letters}$${ENTRY_ROWS.first + rowCount}`;
}
