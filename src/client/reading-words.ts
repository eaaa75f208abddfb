// Proposals in the words of a clerk: what is asked, by when, and how sure the reading is. A figure is shown as the document
// writes it.
import type { Comparator, Due, IndicatorProposal, IndicatorTime } from '../importer/proposal';
import { typedDate } from './typed-date';

export const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '=': 'đạt',
  '>=': 'từ … trở lên',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
};

const SHORT: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': 'từ ',
  '>': 'trên ',
  '<=': 'tối đa ',
  '<': 'dưới ',
};

/** "từ 85 %", "không còn", "khoảng 15 000 người", "tăng 10 %". */
export function targetWords(target: IndicatorProposal): string {
  if (target.unit === 'zero') return 'không còn';
  if (target.unit === 'boolean') return 'tất cả';
  const change = { level: '', increase: 'tăng, ', decrease: 'giảm, ' }[target.direction];
  const about = target.approx ? 'khoảng ' : SHORT[target.comparator];
  const until = target.targetTo === undefined ? '' : `–${String(target.targetTo).replace('.', ',')}`;
  const per = target.per === undefined ? '' : `/${target.per}`;
  const unit = target.unitLabel === '' ? '' : ` ${target.unitLabel}`;
  return `${change}${about}${target.targetText}${until}${per}${unit}`;
}

/** Said of a target that the plan keeps in words, because it judges shares and counts against one level only. */
export function unjudgedWords({ unit, targetTo, direction, baseline }: IndicatorProposal): string {
  const isChange = direction !== 'level' && /^so với/i.test(baseline);
  if (unit !== 'ratio' && targetTo === undefined && !isChange) return '';
  return 'Sổ chưa tự chấm loại mục tiêu này: lời văn được giữ nguyên, kèm câu hỏi ở trang Chỉ tiêu. Gõ một mức cần đạt nếu muốn chấm ngay.';
}

export function timeWords({ kind, year, from, to }: IndicatorTime): string {
  if (kind === 'yearly') return 'hằng năm';
  if (kind === 'period' && from !== null && to !== null) return `${from}–${to}`;
  return year === null ? 'chưa nêu năm' : `đến năm ${year}`;
}

const SEMANTICS: Readonly<Record<Due['semantics'], string>> = {
  before: 'trước ngày',
  by: 'chậm nhất ngày',
  on: 'ngày',
  within: 'trong',
  from: 'từ',
};

/** "trước ngày 15/12 hằng năm", or the document's own words where there is no calendar day. */
export function dueWords(due: Due): string {
  if (due.type === 'date' && due.date !== undefined) return `${SEMANTICS[due.semantics]} ${typedDate(due.date)}`;
  if (isYearlyDay(due)) return `${SEMANTICS[due.semantics]} ${dayAndMonth(due)} hằng năm`;
  if (due.type === 'month' && due.month !== undefined && due.year !== undefined) return monthWords(due);
  return due.text === '' ? 'chưa nêu hạn' : due.text;
}

/** "tháng 4/2027", whichever of "tháng 4, 5/2027" it was read from. */
function monthWords({ semantics, month = 0, year = 0 }: Due): string {
  const word = { before: 'trước', by: 'chậm nhất', on: 'trong', within: 'trong', from: 'từ' }[semantics];
  return `${word} tháng ${month}/${year}`;
}

/** What stands in the field of the date while it is edited: "15/12/2025", "15/12", or words. */
export function dueField(due: Due): string {
  if (due.type === 'date' && due.date !== undefined) return typedDate(due.date);
  return isYearlyDay(due) ? dayAndMonth(due) : due.text;
}

function isYearlyDay({ type, day, month }: Due): boolean {
  return type === 'yearly' && day !== undefined && month !== undefined;
}

function dayAndMonth({ day = 0, month = 0 }: Due): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`;
}

/** The reader's own scale: 0.9 and above is stated outright, below 0.6 it guesses. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'chắc chắn';
  if (confidence >= 0.75) return 'khá chắc';
  return confidence >= 0.6 ? 'nên xem lại' : 'chưa chắc';
}
