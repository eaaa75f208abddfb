// Completion as people read it in Vietnamese. A verdict and a percentage never stand without saying on how many units
// they rest, so the coverage is a text of its own.
import type { Exclusion } from './completion';
import type { IndicatorTime } from './plan';
import { showFigure, showPercent } from './quantity';
import { hasFigures, type Attainment, type Sums, type Verdict } from './verdict';

/** "Đạt", "Chưa đạt", "Chưa đủ số liệu", "Đang tiến tới 2025", "Chưa đặt chỉ tiêu" … */
export function verdictText(verdict: Verdict, time?: IndicatorTime): string {
  switch (verdict.kind) {
    case 'met':
      return 'Đạt';
    case 'notMet':
      return 'Chưa đạt';
    case 'notEnough':
      return 'Chưa đủ số liệu';
    case 'none':
      return nothingToJudgeText(verdict.why, time);
  }
}

function nothingToJudgeText(why: Extract<Verdict, { kind: 'none' }>['why'], time?: IndicatorTime): string {
  switch (why) {
    case 'progress':
      return time?.kind === 'by' ? `Đang tiến tới ${time.year}` : 'Đang thực hiện';
    case 'unset':
      return 'Chưa đặt chỉ tiêu';
    case 'about':
      return 'Chỉ tiêu khoảng, không xếp đạt hay chưa đạt';
    case 'notApplicable':
      return 'Không có đơn vị áp dụng';
    case 'pooled':
      return 'Tính ở dòng gộp';
  }
}

/** "99,9 %", cut and never rounded up; '' where there is nothing to show. */
export function attainmentText(attainment: Attainment | undefined): string {
  return attainment === undefined ? '' : showPercent(attainment.numerator, attainment.denominator);
}

/** Tổng số and số đạt as shown; '' where there are no figures or, for a count, no tổng số. */
export function sumsText(sums: Sums | undefined): { readonly numerator: string; readonly denominator: string } {
  if (sums === undefined || !hasFigures(sums)) return { numerator: '', denominator: '' };
  const { numerator, denominator } = sums;
  return { numerator: showFigure(numerator), denominator: denominator === undefined ? '' : showFigure(denominator) };
}

/** "37/42 đơn vị". */
export function coverageText({ reported, expected }: { readonly reported: number; readonly expected: number }): string {
  return `${reported}/${expected} đơn vị`;
}

/** "90,4 % (38/42)"; '' where nobody is expected. */
export function rateText(part: number, whole: number): string {
  return whole === 0 ? '' : `${showPercent(part, whole)} (${part}/${whole})`;
}

/** Why a unit is not in a sum, as the explanation lists it. */
export function exclusionText(why: Exclusion): string {
  switch (why) {
    case 'notReported':
      return 'Chưa có số liệu ở dòng này';
    case 'refused':
      return 'Dòng có lỗi, chưa được tính';
    case 'notApplicable':
      return 'Không áp dụng';
    case 'zeroDenominator':
      return 'Tổng số bằng 0: không có đối tượng để tính';
    case 'insideParent':
      return 'Đã nằm trong số liệu của đơn vị cấp trên';
    case 'described':
      return 'Chỉ có nội dung mô tả, không có số';
  }
}
