// The tabs that only the add-on writes and people only read: Tổng quan, Tổng hợp, Nhật ký. They are rewritten whole from
// what the other tabs hold, so losing one of them loses nothing.
import { cell, type CellSpec } from './cell';
import { columnWidths, protectTab, tabProperties, writeCells, type SheetsRequest } from './requests';
import type { TableTab } from './table';

export const OVERVIEW_TAB = { sheetId: 101, title: 'Tổng quan', rows: 60, columns: 6 } as const;

export const RESULTS_TAB: TableTab = {
  sheetId: 109,
  title: 'Tổng hợp',
  capacity: 200,
  columns: [
    { key: 'key', title: 'Khóa', width: 120, hidden: true },
    { key: 'round', title: 'Kỳ', width: 130 },
    { key: 'code', title: 'Mã', width: 70 },
    { key: 'text', title: 'Chỉ tiêu', width: 340 },
    { key: 'target', title: 'Mục tiêu', width: 110 },
    { key: 'numerator', title: 'Số đạt', width: 90 },
    { key: 'denominator', title: 'Tổng số', width: 90 },
    { key: 'attainment', title: 'Tỷ lệ', width: 80 },
    { key: 'verdict', title: 'Kết luận', width: 150 },
    { key: 'coverage', title: 'Số đơn vị có số liệu', width: 120 },
  ],
};

export const JOURNAL_TAB: TableTab = {
  sheetId: 110,
  title: 'Nhật ký',
  capacity: 500,
  columns: [
    { key: 'at', title: 'Lúc', width: 140 },
    { key: 'who', title: 'Ai', width: 200 },
    { key: 'what', title: 'Việc', width: 160 },
    { key: 'result', title: 'Kết quả', width: 560 },
  ],
};

export interface OverviewContent {
  readonly title: string;
  readonly subtitle: string;
  /** Label and value, in the order in which they are read. */
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly (readonly [string, string])[] }[];
}

const OVERVIEW_WIDTHS = [280, 420, 120, 120, 120, 120];

export function buildOverview(index: number, content: OverviewContent): SheetsRequest[] {
  const { sheetId, title, rows, columns } = OVERVIEW_TAB;
  return [
    { addSheet: { properties: tabProperties({ sheetId, title, index, rowCount: rows, columnCount: columns }) } },
    ...columnWidths(sheetId, OVERVIEW_WIDTHS),
    ...writeOverview(content, rows),
    protectTab(sheetId, `Sổ Kế Hoạch: ${title}`, []),
  ];
}

/** Rewrites the dashboard whole; rows below the content are emptied. `gridRows` is how many rows the tab has now. */
export function writeOverview(content: OverviewContent, gridRows: number): SheetsRequest[] {
  const { sheetId } = OVERVIEW_TAB;
  const rows = overviewCells(content);
  const grow: SheetsRequest[] =
    rows.length > gridRows ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: rows.length - gridRows } }] : [];
  const padding = Array.from({ length: Math.max(0, gridRows - rows.length) }, () => [cell(null), cell(null)]);
  return [...grow, writeCells(sheetId, 0, 0, [...rows, ...padding])];
}

export function overviewCells({ title, subtitle, facts, sections }: OverviewContent): CellSpec[][] {
  const pair = ([label, value]: readonly [string, string]): CellSpec[] => [cell(label, 'locked'), cell(value, 'plain')];
  return [
    [cell(title, 'title'), cell(null)],
    [cell(subtitle, 'subtitle'), cell(null)],
    [cell(null), cell(null)],
    ...facts.map(pair),
    ...sections.flatMap((section) => [
      [cell(null), cell(null)],
      [cell(section.title, 'section'), cell(null, 'section')],
      ...section.lines.map(pair),
    ]),
  ];
}
