/** What a table found in plain text is, and which cells name its columns. */
import { folded } from './normalise';

export interface TableRow {
  readonly cells: readonly string[];
  /** Index of the row's first line. */
  readonly index: number;
  /** Index of its last line, when it has several. */
  readonly last?: number;
}

export interface TableFound {
  readonly rows: readonly TableRow[];
  /** Index of the first line after the table. */
  readonly end: number;
}

/** True for the heading of a column of numbers, alone on its line. */
export const isNumberHeading = (line: string): boolean => /^\s*(?:stt|tt|số tt)\s*$/iu.test(line);

export interface SolidLine {
  /** Trimmed, each run of blanks one space. */
  readonly text: string;
  readonly index: number;
}

/** The lines that are not empty, of the `most` from line `from` on. */
export function solidLines(lines: readonly string[], from: number, most: number): SolidLine[] {
  return lines.slice(from, from + most).flatMap((line, i) => {
    const text = line.trim().replace(/\s+/g, ' ');
    return text === '' ? [] : [{ text, index: from + i }];
  });
}

const HEADER_WORD =
  /^(?:(?:s\.?\s?)?tt|số tt|chỉ tiêu|nội dung|mục tiêu|tên|đvt|đơn vị|nhiệm vụ|công việc|hoạt động|thời gian|thời hạn|tiến độ|cơ quan|loại|năm|chỉ số|tiêu chí|lĩnh vực|ghi chú|kế hoạch|phụ trách|chủ trì|phối hợp|kết quả|sản phẩm|hạn|người|báo cáo|bộ phận|thang điểm|điểm|lộ trình|mốc|kì)(?!\p{L})/u;

/** True for cells that name columns. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const named = cells.filter(
    (c) => c.length < 80 && (HEADER_WORD.test(folded(c)) || /^(?:năm\s+)?20\d\d$/u.test(folded(c))),
  );
  return named.length >= 2 && named.length * 2 >= cells.filter((c) => c !== '').length;
}

/** "STT | Xã | Cây xanh" over "1 | …": the rows are numbered, whatever the other columns are called. */
export function numbersRows(cells: readonly string[], below: readonly string[]): boolean {
  return (
    cells.length >= 3 && /^(?:s\.?\s?)?tt$/u.test(folded(cells[0] ?? '')) && /^(?:\d+|i)[.)]?$/iu.test(below[0] ?? '')
  );
}

const SHARE = /^[≥≤<>]?\s*\d+(?:[.,]\d+)?\s*%$/u;

/** "Khối | Tốt | Khá | Đạt" over a row of shares: headings that only their figures show to be such. */
export function namesShares(cells: readonly string[], below: readonly string[]): boolean {
  const areNames = cells.length >= 3 && cells.every((c) => /^\p{L}/u.test(c) && c.length < 40 && !/\d/.test(c));
  return areNames && below.length === cells.length && below.filter((c) => SHARE.test(c)).length >= 2;
}

/** True for a cell that holds nothing but a share. */
export const isShare = (cell: string): boolean => SHARE.test(cell);
