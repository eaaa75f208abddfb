// The words of columns Kiểm tra and Mức đạt that are no problem, and the beginning of every warning.
import type { IndicatorTime } from '../plan';

export const CHECK_WORDS = {
  valid: 'Hợp lệ',
  blank: 'Chưa nhập',
  notApplicable: 'Không áp dụng',
  warning: 'Lưu ý:',
} as const;

export const RESULT_WORDS = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  underway: (time: IndicatorTime): string => (time.kind === 'by' ? `Đang tiến tới ${time.year}` : ''),
} as const;
