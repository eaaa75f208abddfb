/**
 * A table that gives each unit its share: "Đơn vị | Cây xanh | Đoàn viên mới". Its rows are quotas of the units, its total
 * row is the plan's own target; a total that its rows do not add up to is pointed out.
 */
import type { IndicatorProposal, PlanWarning, QuotaProposal } from '../proposal';
import type { PlanContext } from '../plan-context';
import { comparisonOf } from '../indicator/comparator';
import { PLAIN_TARGET } from '../indicator/plain-target';
import { timeAround } from '../indicator/time-around';
import { folded } from '../text/normalise';
import { valueOf } from '../text/numeral';
import type { Node } from '../text/outline';
import { sectionPath } from '../text/section';
import { spotOf } from '../text/spot';
import { foldedPattern, words } from '../text/words';
import { rowSentence } from './work-row';

export interface Allocation {
  readonly quotas: QuotaProposal[];
  /** Totals of all units; a plan often states them in its goals as well. */
  readonly totals: IndicatorProposal[];
  readonly warnings: PlanWarning[];
}

interface Cell {
  /** As written: "≥ 385". */
  readonly text: string;
  readonly value: number;
}

const UNIT = new RegExp(
  foldedPattern(
    '^(?:tên )?(?:đơn vị|xã|phường|địa phương|trường|cơ sở|huyện|quận|tổ chức|thôn|cơ quan|tỉnh)(?![\\p{L}])(?! tính| đo)',
  ),
  'u',
);
const GIVEN = words('giao|phân bổ|phân giao|chỉ tiêu|định mức|đăng ký');
const TOTAL = /^(?:tổng|cộng|toàn)(?!\p{L})/u;
const NOT_SHARE = words('ghi chú|kinh phí|dự toán|stt|tt|thành tiền|đơn giá|hiện có|hiện trạng|thực hiện|kết quả');
const FIGURE_CELL = /^(?:(?:≥|>|ít nhất|tối thiểu|từ)\s*)?(\d[\d.,]*)\s*%?$/u;

/** Columns whose cells are figures, and the units' own. `rows` without the header; undefined when it is another table. */
export function allocationIn(
  header: readonly string[],
  rows: readonly Node[],
  plan: PlanContext,
): Allocation | undefined {
  const heads = header.map((h) => folded(h).trim());
  const unit = heads.findIndex((h) => UNIT.test(h));
  const first = rows[0];
  if (unit < 0 || unit > 1 || !first || !isGiven(first, heads)) return undefined;
  const shares = heads.flatMap((h, column) => (column > unit && !NOT_SHARE.test(h) ? [column] : []));
  const filled = shares.filter((column) => rows.filter((row) => figureAt(row, column)).length > rows.length / 2);
  if (filled.length === 0 || filled.length < shares.length) return undefined;
  const own = rows.filter((row) => !TOTAL.test(nameOf(row, unit)));
  const totals = rows.filter((row) => TOTAL.test(nameOf(row, unit)));
  const forEach = <T>(given: readonly Node[], make: (row: Node, cell: Cell, what: string) => T): T[] =>
    given.flatMap((row) =>
      filled.flatMap((column) => {
        const cell = figureAt(row, column);
        return cell ? [make(row, cell, header[column] ?? '')] : [];
      }),
    );
  return {
    quotas: forEach(own, (row, cell, what) => quotaOf(row, cell, what, cellOf(row, unit))),
    totals: forEach(totals, (row, cell, what) => totalOf(row, cell, what, plan)),
    warnings: totals.flatMap((row) => filled.flatMap((column) => mismatch(row, own, column, header[column] ?? ''))),
  };
}

/** The heading above, or the words of the header, say that something is given to each. */
function isGiven(row: Node, heads: readonly string[]): boolean {
  const above = row.parent?.folded ?? '';
  const siblings = row.parent?.children ?? [];
  const lead = siblings[siblings.findIndex((node) => node.block.cells !== undefined) - 1]?.folded ?? '';
  return [above, lead.slice(0, 200), ...heads].some((text) => GIVEN.test(text));
}

const cellOf = (row: Node, column: number): string => (row.block.cells?.[column] ?? '').trim();

/** A total's name may stand in the column of numbers. */
function nameOf(row: Node, unit: number): string {
  return folded(cellOf(row, unit) || cellOf(row, 0));
}

function figureAt(row: Node, column: number): Cell | undefined {
  const text = folded(cellOf(row, column));
  const figure = FIGURE_CELL.exec(text)?.[1];
  return figure === undefined ? undefined : { text, value: valueOf(figure) };
}

function comparatorOf({ text }: Cell): QuotaProposal['comparator'] {
  return comparisonOf(text.replace(/\d.*$/u, ''), '').comparator;
}

function quotaOf(row: Node, cell: Cell, what: string, scope: string): QuotaProposal {
  return {
    ...spotOf(rowSentence(row)),
    comparator: comparatorOf(cell),
    value: cell.value,
    unitLabel: what,
    per: '',
    scope,
  };
}

function totalOf(row: Node, cell: Cell, what: string, plan: PlanContext): IndicatorProposal {
  return {
    ...PLAIN_TARGET,
    ...spotOf(rowSentence(row)),
    section: sectionPath(row),
    comparator: comparatorOf(cell),
    target: cell.value,
    targetText: cell.text,
    unit: isShareOf(what) ? 'percent' : 'count',
    unitLabel: isShareOf(what) ? '%' : what,
    subject: what,
    what: `${what} (tổng các đơn vị)`,
    time: timeAround(row, plan, ''),
    confidence: 0.8,
    reason: 'Dòng tổng của bảng giao chỉ tiêu cho từng đơn vị',
  };
}

/** Only where every unit has its figure: "Theo đăng ký" adds up to nothing. */
function mismatch(row: Node, own: readonly Node[], column: number, what: string): PlanWarning[] {
  const total = isShareOf(what) ? undefined : figureAt(row, column);
  const parts = own.map((each) => figureAt(each, column));
  if (!total || parts.some((part) => part === undefined)) return [];
  const sum = Math.round(parts.reduce((a, part) => a + (part?.value ?? 0), 0) * 1000) / 1000;
  if (sum === total.value) return [];
  const { line } = row.block;
  const message = `Tổng không khớp ở dòng ${line}, cột “${what}”: nêu ${total.text}, các đơn vị cộng lại là ${String(sum).replace('.', ',')}.`;
  return [{ code: 'totals', line, message }];
}

/** "Tỷ lệ hộ có nước sạch (%)": shares are not added up. */
const isShareOf = (what: string): boolean => /%|tỉ lệ/u.test(folded(what));
