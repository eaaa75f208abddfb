/**
 * Quotas: so many of a thing for each of another ("mỗi trường chọn 01 giáo viên, 10 học sinh"), and so many things
 * chosen ("lựa chọn 30 tỉnh"). The breakdown in brackets is kept apart, so that totals can be checked.
 */
import { comparisonOf } from './indicator/comparator';
import { spotOf } from './text/spot';
import type { QuotaProposal } from './proposal';
import type { Sentence } from './text/sentence';
import { unitLabelOf } from './indicator/subject';
import { isFigure, type FigureToken } from './text/token-kind';
import { folded } from './text/normalise';
import { foldedPattern } from './text/words';

const EACH = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:mỗi|từng)\\s+((?:(?!chọn|có|tổ chức|phải|được|cử)\\p{L}+\\s+){1,4}?)(?=(?:\\([^)]*\\)\\s*)?(?:chọn|lựa chọn|có|tổ chức|xây dựng|thành lập|đăng ký|cử|thực hiện|tham gia|được|nhận|gửi|viết|nộp|phải|bố trí|duy trì|ít nhất|tối thiểu|triển khai|đạt|giới thiệu|hỗ trợ)(?![\\p{L}]))',
  ),
  'gu',
);
const CHOSEN = new RegExp(foldedPattern('(?<![\\p{L}])(?:lựa chọn|chọn|được chọn)\\s*$'), 'u');
const CHOSEN_AFTER = new RegExp(
  foldedPattern('^[^,.\\d]{3,60}(?:;[^,.]{3,90})?(?<![\\p{L}])được (?:lựa )?chọn(?![\\p{L}])'),
  'u',
);
const TIME_WORDS = /^(?:năm|tháng|quý|tuần|ngày|năm học|học kì|kì|lần|đợt)(?!\p{L})/u;
const NOT_THING = /^(?:năm|tháng|ngày|giờ|tuổi|%|lần thứ)/u;

export function quotasIn(sentence: Sentence): QuotaProposal[] {
  const text = sentence.folded;
  const figures = sentence.tokens.filter((t): t is FigureToken => isFigure(t) && t.kind === 'number').slice(0, 60);
  const starts = [...text.matchAll(EACH)].filter((m) => !TIME_WORDS.test(m[1] ?? ''));
  const each = starts.flatMap((m, i) => eachQuota(sentence, figures, m, starts[i + 1]?.index ?? text.length));
  const taken = new Set(each.map((q) => q.at));
  const chosen = figures
    .filter((f) => !taken.has(f.start) && isChosen(text, f))
    .map((f) => ({ at: f.start, quota: quotaOf(sentence, f, '', '') }));
  return [...each, ...chosen].sort((a, b) => a.at - b.at).map((q) => q.quota);
}

/** "chọn 10 trường", "10 trường mầm non; 05 trường tiểu học được lựa chọn". */
function isChosen(text: string, figure: FigureToken): boolean {
  return (
    CHOSEN.test(text.slice(Math.max(0, figure.start - 24), figure.start)) || CHOSEN_AFTER.test(text.slice(figure.end))
  );
}

function eachQuota(
  sentence: Sentence,
  figures: readonly FigureToken[],
  m: RegExpExecArray | RegExpMatchArray,
  until: number,
): { at: number; quota: QuotaProposal }[] {
  const from = (m.index ?? 0) + m[0].length;
  const text = sentence.folded.slice(0, until);
  const semicolon = text.indexOf(';', from);
  const end = semicolon < 0 ? until : semicolon;
  const per = sentence.text.slice((m.index ?? 0) + m[0].length - (m[1] ?? '').length, from).trim();
  const all = figures.filter((f) => f.start >= from && f.start < end);
  const quotas: { at: number; quota: QuotaProposal }[] = [];
  for (const figure of all) {
    const label = unitLabelOf(text.slice(figure.end, end));
    if (label === '' || NOT_THING.test(label)) continue;
    const inside = text.slice(from, figure.start).lastIndexOf('(') > text.slice(from, figure.start).lastIndexOf(')');
    quotas.push({ at: figure.start, quota: quotaOf(sentence, figure, inside ? '' : per, inside ? 'trong đó' : '') });
  }
  return quotas;
}

const OR = new RegExp(foldedPattern('^\\s+hoặc\\s+((?:(?!được|có|để|đưa|ở|tại)\\p{L}+\\s*){1,5})'), 'u');

/** The thing counted, with the other thing that may stand for it: "trường tiểu học hoặc trung học cơ sở". */
function chosenLabel(right: string): string {
  const label = unitLabelOf(right);
  const after = label === '' ? '' : right.slice(right.indexOf(label) + label.length);
  const other = OR.exec(folded(after));
  return other ? `${label} ${after.slice(0, other[0].length).trim()}` : label;
}

function quotaOf(sentence: Sentence, figure: FigureToken, per: string, scope: string): QuotaProposal {
  const before = sentence.folded.slice(Math.max(0, figure.start - 40), figure.start);
  return {
    ...spotOf(sentence, figure.start),
    comparator: comparisonOf(before, '').comparator,
    value: figure.value,
    unitLabel: chosenLabel(sentence.text.slice(figure.end)),
    per,
    scope,
  };
}
