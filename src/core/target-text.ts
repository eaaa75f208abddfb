// Targets, times and measures as a person reads them in Vietnamese: in templates, on cards, in results. Figures come as
// exact decimal text and are printed as text ("86.7" is "86,7"), never through a floating-point number.
import type { Comparator, IndicatorTime, Measure, Target } from './plan';
import { showWhole } from './quantity';

/** "86,7", "100.000": thousands by a dot, decimals by a comma. Decimal text with a dot; anything else is shown as typed. */
export function showDecimalText(value: string): string {
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(value);
  if (!match) return value;
  const whole = showWhole(Number(match[1]));
  return match[2] === undefined ? whole : `${whole},${match[2]}`;
}

/**
 * "trên 90 %", "từ 86,7 %", "100 %", "không còn", "khoảng 15.000 người", "chưa đặt chỉ tiêu".
 * `unitLabel` follows a count; a percentage needs none.
 */
export function targetText(target: Target, unitLabel = ''): string {
  const { comparator } = target;
  if (comparator === 'zero') return 'không còn';
  if (comparator === 'unset' || target.value === undefined) return 'chưa đặt chỉ tiêu';
  const figure = figureText(target.value, target.unit, unitLabel);
  const isWhole = comparator === 'atLeast' && target.unit === 'percent' && Number(target.value) === 100;
  return isWhole ? figure : `${COMPARATOR_WORDS[comparator]} ${figure}`;
}

/** targetText, and whether the document strives for it and what tolerance the office set. */
export function fullTargetText(target: Target, unitLabel = ''): string {
  const text = targetText(target, unitLabel);
  const strive = target.strive === true ? 'phấn đấu ' : '';
  const { tolerancePercent } = target;
  const tolerance = tolerancePercent === undefined ? '' : `, sai lệch tới ${showDecimalText(tolerancePercent)} %`;
  return `${strive}${text}${tolerance}`;
}

const COMPARATOR_WORDS: Readonly<Record<Exclude<Comparator, 'zero' | 'unset'>, string>> = {
  above: 'trên',
  atLeast: 'từ',
  atMost: 'không quá',
  below: 'dưới',
  about: 'khoảng',
};

function figureText(value: string, unit: Target['unit'], unitLabel: string): string {
  const figure = showDecimalText(value);
  if (unit === 'percent') return `${figure} %`;
  return unitLabel === '' ? figure : `${figure} ${unitLabel}`;
}

/** "duy trì", "hằng năm", "đến năm 2025". */
export function timeText(time: IndicatorTime): string {
  switch (time.kind) {
    case 'maintained':
      return 'duy trì';
    case 'yearly':
      return 'hằng năm';
    case 'by':
      return `đến năm ${time.year}`;
  }
}

/** What is counted, in a few words. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'people':
      return 'tỷ lệ người';
    case 'units':
      return 'tỷ lệ đơn vị (Có/Không)';
    case 'mass':
      return `tỷ lệ khối lượng (${measure.unitLabel})`;
    case 'count':
      return `${measure.cumulative === true ? 'số lượng cộng dồn' : 'số lượng'} (${measure.unitLabel})`;
    case 'selfSet':
      return 'đơn vị tự đặt';
  }
}
