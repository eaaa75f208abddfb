// What the sheet's columns Kiểm tra, Tỷ lệ and Mức đạt say of one checked row, in TypeScript. For whoever shows a row, and
// for the tests that hold the formulas to it. The verdict itself is the totals' own (verdict.ts), asked about one unit.
import type { Line } from './line';
import { sentence } from './problem';
import { showPercent } from './quantity';
import { CHECK_WORDS, RESULT_WORDS } from './rendering/check-words';
import { hasVerdict } from './rendering/result-formulas';
import type { CheckedRow, Figures } from './row';
import type { RuleContext } from './row-rule';
import { isUnderway } from './target-bound';
import { attainmentOf, verdictOf, type Sums } from './verdict';

/** Column Kiểm tra: the first problem, else what the row is. */
export function checkText({ problem, state }: CheckedRow): string {
  if (problem !== undefined) return sentence(problem);
  if (state === 'blank') return CHECK_WORDS.blank;
  return state === 'notApplicable' ? CHECK_WORDS.notApplicable : CHECK_WORDS.valid;
}

/** Column Tỷ lệ: "99,9 %", '' when there is nothing honest to show. */
export function attainmentText(line: Line, { figures }: CheckedRow): string {
  const isShare = line.cumulative === true || line.quota === true;
  if (figures === undefined || line.entry === 'yesNo' || isShare) return '';
  const attainment = attainmentOf(line.target, sumsOf(figures));
  return attainment === undefined ? '' : showPercent(attainment.numerator, attainment.denominator);
}

/** Column Mức đạt: "Đạt", "Chưa đạt", "Đang tiến tới 2025", '' without a verdict. */
export function verdictText(line: Line, { figures }: CheckedRow, { reportYear }: RuleContext): string {
  if (figures === undefined || !hasVerdict(line)) return '';
  const { kind } = verdictOf(line.target, sumsOf(figures));
  if (kind === 'none' || kind === 'notEnough') return '';
  if (isUnderway(line.time, reportYear)) return RESULT_WORDS.underway(line.time);
  return kind === 'met' ? RESULT_WORDS.met : RESULT_WORDS.notMet;
}

function sumsOf(figures: Figures): Sums {
  return { ...figures, countedUnits: 1, missingUnits: 0 };
}
