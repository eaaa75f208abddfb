// The mistakes that schools make in their rows, one of each kind, as changes to a right answer. Which school makes which
// is decided in cast.ts; what the office should then be told is written here in words, for tests and for readers.
import type { Answer } from './answers';
import { NO, YES } from './answers';
import type { SamplePlan } from './sample-plan';

export type MistakeKind =
  | 'blank'
  | 'textForNumber'
  | 'numeratorAboveDenominator'
  | 'percentInCount'
  | 'aboveQuota'
  | 'zeroDenominator'
  | 'notApplicableWithFigures'
  | 'evidenceMissing'
  | 'pastedFormula'
  | 'movedRow';

export type AnswerCell = Exclude<keyof Answer, 'code'>;

export interface Mistake {
  readonly kind: MistakeKind;
  /** Mã of the row in which the office should be shown a problem. */
  readonly rowCode: string;
  readonly cell: AnswerCell;
  /** What happened, for people. */
  readonly story: string;
}

/** What the row holds once the mistake is made. A moved row is no change of one answer: round/ moves the cells. */
export function mistaken(answer: Answer, kind: MistakeKind): Answer {
  switch (kind) {
    case 'blank':
      return { code: answer.code };
    case 'textForNumber':
      return { ...answer, numerator: 'đủ cả' };
    case 'numeratorAboveDenominator':
      return { ...answer, numerator: String(Number(answer.denominator) + 2) };
    case 'aboveQuota':
      return { ...answer, numerator: String(Number(answer.numerator) + 3) };
    case 'percentInCount':
      return { ...answer, numerator: '86,7%' };
    case 'zeroDenominator':
      return { ...answer, denominator: '0', numerator: '0' };
    case 'notApplicableWithFigures':
      return { ...answer, applies: NO, numerator: YES };
    case 'evidenceMissing':
      return without(answer, 'evidence');
    case 'pastedFormula':
      return { ...answer, numerator: `=${answer.denominator ?? '0'}-12` };
    case 'movedRow':
      return answer;
  }
}

function without(answer: Answer, cell: AnswerCell): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== cell)) as unknown as Answer;
}

/** The rows in which each plan's schools make their mistakes, in the order in which they are dealt out. */
export const MISTAKES_OF: Record<SamplePlan, readonly Mistake[]> = {
  q7: [
    {
      kind: 'numeratorAboveDenominator',
      rowCode: 'KH-02',
      cell: 'numerator',
      story: 'Số đạt nhiều hơn tổng số 2 người',
    },
    { kind: 'percentInCount', rowCode: 'MT-03', cell: 'numerator', story: 'Gõ 86,7% vào ô số người' },
    { kind: 'blank', rowCode: 'KH-03', cell: 'denominator', story: 'Bỏ trống cả dòng' },
    { kind: 'textForNumber', rowCode: 'KH-02', cell: 'numerator', story: 'Gõ chữ “đủ cả” thay cho số' },
    { kind: 'zeroDenominator', rowCode: 'MT-02c', cell: 'denominator', story: 'Tổng số chất thải y tế là 0' },
    { kind: 'notApplicableWithFigures', rowCode: 'MT-01', cell: 'applies', story: 'Chọn Không áp dụng mà vẫn điền Có' },
    { kind: 'evidenceMissing', rowCode: 'KH-03', cell: 'evidence', story: 'Quên liên kết minh chứng' },
    { kind: 'pastedFormula', rowCode: 'MT-04', cell: 'numerator', story: 'Dán công thức thay cho số' },
    { kind: 'movedRow', rowCode: 'MT-03', cell: 'denominator', story: 'Cắt dòng này dán đè sang dòng khác' },
  ],
  q12: [
    {
      kind: 'numeratorAboveDenominator',
      rowCode: 'MT-01',
      cell: 'numerator',
      story: 'Số đạt nhiều hơn tổng số 2 người',
    },
    { kind: 'percentInCount', rowCode: 'MT-03b', cell: 'numerator', story: 'Gõ 86,7% vào ô số người' },
    { kind: 'blank', rowCode: 'MT-02', cell: 'denominator', story: 'Bỏ trống cả dòng' },
    { kind: 'textForNumber', rowCode: 'MT-01', cell: 'numerator', story: 'Gõ chữ “đủ cả” thay cho số' },
    { kind: 'pastedFormula', rowCode: 'MT-03a', cell: 'numerator', story: 'Dán công thức thay cho số' },
  ],
  'kien-an': [{ kind: 'blank', rowCode: 'TC-05', cell: 'note', story: 'Bỏ trống một tiêu chí' }],
  moet: [
    { kind: 'aboveQuota', rowCode: 'DM-03', cell: 'numerator', story: 'Chọn nhiều học sinh hơn định mức' },
    { kind: 'blank', rowCode: 'DM-02', cell: 'numerator', story: 'Bỏ trống cả dòng' },
    { kind: 'textForNumber', rowCode: 'DM-01', cell: 'numerator', story: 'Gõ chữ “đủ cả” thay cho số' },
  ],
  'ha-noi': [
    {
      kind: 'numeratorAboveDenominator',
      rowCode: 'AN-01',
      cell: 'numerator',
      story: 'Số đạt nhiều hơn tổng số 2 người',
    },
    { kind: 'percentInCount', rowCode: 'PH-01', cell: 'numerator', story: 'Gõ 86,7% vào ô số người' },
    { kind: 'blank', rowCode: 'HS-01', cell: 'denominator', story: 'Bỏ trống cả dòng' },
    { kind: 'textForNumber', rowCode: 'AN-01', cell: 'numerator', story: 'Gõ chữ “đủ cả” thay cho số' },
    { kind: 'pastedFormula', rowCode: 'GT-01a', cell: 'numerator', story: 'Dán công thức thay cho số' },
  ],
};
