/**
 * What follows the signature: forms to fill in, lists of names, and sometimes the plan's own list of tasks or targets as
 * a table. Only such a table is read, and only when its title says what it is: a form for reports looks just like it.
 */
import type { Block } from '../text/block';
import { outlineOf, type Node } from '../text/outline';
import { columnsOf } from './table-columns';
import { headerAndBody } from './table-header-rows';
import { tablesOf } from './table-pages';
import { foldedPattern, words } from '../text/words';

const OWN_LIST = words(
  'nhiệm vụ|phân công|công việc|thời gian|lịch|hoạt động|tiến độ|lộ trình|chỉ tiêu|mục tiêu|nội dung triển khai|kế hoạch triển khai|khung kế hoạch|chế độ báo cáo',
);
const FORM = words(
  'mẫu|biểu mẫu|phiếu|đề cương|biên bản|danh sách|thang điểm|bảng điểm|chấm điểm|tiêu chí|đăng ký|dự toán|kinh phí|tổng hợp (?:kết quả|số liệu)|báo cáo (?:kết quả|tình hình|số liệu)|kết quả thực hiện|nguồn vốn',
);
const TITLE_LINES = 8;

/** The tables after the body that are lists of this plan's own tasks or targets. */
export function annexTables(blocks: readonly Block[], end: number, pastYear: number | null): Node[][] {
  const nodes = outlineOf(blocks.slice(end));
  return tablesOf(nodes).filter((rows) => isOwnList(nodes, rows, pastYear));
}

function isOwnList(nodes: readonly Node[], rows: readonly Node[], pastYear: number | null): boolean {
  const first = rows[0];
  if (!first) return false;
  const title = titleOver(nodes, first.index);
  const isOwn = OWN_LIST.test(title) || setsYears(rows, pastYear);
  return isOwn && !FORM.test(title.replace(CITES_THIS, '')) && fillsCells(rows);
}

/** Two years to come, each with a column of its own: what is to be reached, whatever the annex is called. */
function setsYears(rows: readonly Node[], pastYear: number | null): boolean {
  const years = columnsOf(headerAndBody(rows).header, pastYear).targets.flatMap(({ year }) => year ?? []);
  return new Set(years).size > 1;
}

/** "(Kèm theo Kế hoạch số …)" says nothing of what the annex is. */
const CITES_THIS = new RegExp(foldedPattern('\\(?(?:kèm theo|ban hành kèm|đính kèm)[^()]*\\)?'), 'gu');

/** The words just above a table, back to where the annex begins. */
function titleOver(nodes: readonly Node[], index: number): string {
  const above: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - TITLE_LINES); at--) {
    const node = nodes[at];
    if (!node || node.block.cells) break;
    above.unshift(node.folded);
    if (/^(?:phụ lục|phụ biểu|biểu)/u.test(node.folded)) break;
  }
  return above.join(' ');
}

/** A form has empty columns where its readers are to write. */
function fillsCells(rows: readonly Node[]): boolean {
  const { header, body } = headerAndBody(rows);
  const columns = columnsOf(header, null);
  const wanted = [columns.deadline, columns.lead, ...columns.targets.map((t) => t.column)].filter((c) => c >= 0);
  const filled = body.filter(({ block }) => wanted.some((c) => (block.cells?.[c] ?? '').trim() !== ''));
  return filled.length > 0;
}
