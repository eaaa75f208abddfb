// What of a confirmed target the plan can judge, exactly. The plan knows a share or a count held against one figure; a
// range, a change against an earlier year and a rate per 100.000 are kept in words with a question for the office,
// because any single figure made of them would be ours and not the document's.
import type { Comparator, Target } from '../core/plan';
import { compareProducts, parseDecimal } from '../core/quantity';
import type { Comparator as ReadComparator, IndicatorProposal } from '../importer/proposal';

export interface PlannedTarget {
  readonly target: Target;
  /** What the office must still settle. */
  readonly question?: string;
  /** false: not even the figures to collect are clear, so the indicator asks for a description. */
  readonly measurable: boolean;
}

/** A bare figure in a plan is a level to reach. */
const COMPARATORS: Readonly<Record<ReadComparator, Comparator>> = {
  '=': 'atLeast',
  '>=': 'atLeast',
  '>': 'above',
  '<=': 'atMost',
  '<': 'below',
};
/** The tab Chỉ tiêu holds three decimals. */
const MAX_DECIMALS = 3;

export function plannedTarget(read: IndicatorProposal): PlannedTarget {
  const strive = /phấn đấu/i.test(`${read.verb} ${read.source}`) ? { strive: true } : {};
  if (read.unit === 'zero') return { target: { comparator: 'zero', unit: 'count', ...strive }, measurable: true };
  if (read.unit === 'boolean')
    return { target: { comparator: 'atLeast', value: '100', unit: 'percent', ...strive }, measurable: true };
  const unit = read.unit === 'percent' ? 'percent' : 'count';
  const open = openTarget(read);
  if (open !== undefined) return { target: { comparator: 'unset', unit: 'percent' }, ...open };
  const value = exactFigure(read.targetText, read.target);
  if (value === undefined || isOverHundred(unit, value))
    return { target: { comparator: 'unset', unit: 'percent' }, question: unheld(read), measurable: false };
  const comparator = read.approx ? 'about' : COMPARATORS[read.comparator];
  return { target: { comparator, value, unit, ...strive }, measurable: true };
}

function openTarget(read: IndicatorProposal): Omit<PlannedTarget, 'target'> | undefined {
  if (read.unit === 'ratio')
    return { question: `${unheld(read)} Sổ chưa tính tỷ số trên ${read.per ?? 'mẫu số khác 100'}.`, measurable: false };
  if (isChange(read))
    return { question: `${unheld(read)} Đây là mức thay đổi ${read.baseline || 'so với trước'}.`, measurable: false };
  if (read.targetTo !== undefined)
    return { question: `Văn bản nêu một khoảng: ${statedFigure(read)}. Lấy mức nào để chấm?`, measurable: true };
  return undefined;
}

function unheld(read: IndicatorProposal): string {
  return `Văn bản nêu ${statedFigure(read)}: đo bằng gì, mức cần đạt là bao nhiêu?`;
}

/** "tăng 10 % so với 2020" is a change; "tăng lên 80 %" and "giảm còn 5 %" are levels. */
function isChange({ direction, baseline, comparator, source }: IndicatorProposal): boolean {
  if (direction === 'level') return false;
  if (/^so với/i.test(baseline.trim()) || /(?:tăng|giảm) thêm|gấp/i.test(source)) return true;
  if (direction === 'decrease' && (comparator === '<' || comparator === '<=')) return false;
  return !/(?:đạt|lên|còn|xuống)(?!\p{L})/iu.test(source);
}

/** "tăng 10 %", "90–95 %", "không quá 120/100.000 dân". */
export function statedFigure(read: IndicatorProposal): string {
  const words = { '=': '', '>=': 'từ ', '>': 'trên ', '<=': 'không quá ', '<': 'dưới ' }[read.comparator];
  const change = isChange(read) ? (read.direction === 'increase' ? 'tăng ' : 'giảm ') : '';
  const figure = read.targetText === '' ? String(read.target ?? '') : read.targetText;
  const until = read.targetTo === undefined ? '' : `–${String(read.targetTo).replace('.', ',')}`;
  const per = read.per === undefined ? '' : `/${read.per}`;
  const label = read.unitLabel === '' ? '' : ` ${read.unitLabel}`;
  return `${change}${words}${figure}${until}${per}${label}`;
}

/**
 * Exact decimal text with a dot of a figure as written: "86,7" is 86.7, "100 000" and "100.000" are 100000. Of two ways to
 * read it the one that the proposal's number says counts; undefined when the tab could not hold it.
 */
export function exactFigure(written: string, target: number | null): string | undefined {
  const bare = written.replace(/[\s%]/g, '');
  const candidates = [bare.replace(/\./g, '').replace(',', '.'), bare.replace(',', '.'), String(target ?? '')];
  const found = candidates.find((text) => text !== '' && (target === null || Number(text) === target));
  const plain =
    found === undefined
      ? ''
      : found
          .replace(/^0+(?=\d)/, '')
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '');
  const isHeld = parseDecimal(plain) !== undefined && (plain.split('.')[1] ?? '').length <= MAX_DECIMALS;
  return isHeld ? plain : undefined;
}

function isOverHundred(unit: Target['unit'], value: string): boolean {
  const figure = parseDecimal(value);
  return unit === 'percent' && figure !== undefined && compareProducts(figure.units, 1, 100, figure.scale) > 0;
}
