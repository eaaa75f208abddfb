/**
 * When something is due, read from a sentence: "trước ngày 10/11 hằng năm", "chậm nhất 30/6/2024",
 * "trong quý I/2021", "ngày 25 của tháng cuối quý", "sau 05 ngày kể từ …". A date is a deadline only with
 * words that make it one; a date that merely stands there (an event, a document) is not.
 */
import { iso, lastDay, type DueMention } from './due-mention';
import { DAY_BEFORE, daysUntil, rangeDue, yearOfSpan } from './due-range';
import { before, BEFORE, BY, CITED_EVENT, EVERY_YEAR, FROM, LABEL, semanticsOf, WITHIN } from './due-words';
import { worded } from './due-worded';
import { yearOfDay, type PlanContext } from '../plan-context';
import type { Due, DueSemantics } from '../proposal';
import { isSpan, type DateToken, type SpanToken, type Token } from '../text/token-kind';
import { foldedPattern, words } from '../text/words';

/** Every due mention of a sentence, in order. */
export function duesIn(sentence: string, tokens: readonly Token[], plan: PlanContext, original: string): DueMention[] {
  const mentions: DueMention[] = [...calendarDues(sentence, tokens, plan), ...worded(sentence)];
  const sorted = mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = sorted.filter(
    (m, i) =>
      !sorted.some(
        (o, j) => j !== i && o.start <= m.start && o.end >= m.end && (j < i || o.end - o.start > m.end - m.start),
      ),
  );
  return kept.map((m) => ({
    ...m,
    bound: m.bound && !CLOSES_FIGURES.test(sentence.slice(0, m.start)),
    due: { ...m.due, text: asWritten(sentence, m, original) },
  }));
}

/** "số liệu chốt đến ngày 15", "được tính từ ngày 01": over what time figures are taken. */
const CLOSES_FIGURES = new RegExp(
  foldedPattern(
    '(?:(?<![\\p{L}])(?:(?<!(?:báo cáo|gửi|cung cấp|nộp|cập nhật|nhập|kê khai) )số liệu|chốt)(?![\\p{L}])(?:(?!gửi|báo cáo)[^;,.]){0,40}|(?<![\\p{L}])tính (?:bắt đầu )?từ(?:(?!thời hạn|gửi|trước)[^;.])*|thời điểm báo cáo là(?: ngày)?\\s*)$',
  ),
  'u',
);

/** The words of a deadline in the original's letters: folded text has the same places. */
function asWritten(sentence: string, m: DueMention, original: string): string {
  const at = sentence.lastIndexOf(m.due.text, m.start);
  return at < 0 ? m.due.text : original.slice(at, at + m.due.text.length);
}

function calendarDues(sentence: string, tokens: readonly Token[], plan: PlanContext): DueMention[] {
  const result: DueMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || (token.kind !== 'date' && !isSpan(token))) continue;
    const next = tokens[i + 1];
    const range = next ? rangeDue(sentence, token, next, plan) : undefined;
    if (range) {
      result.push(range);
      i += 1;
      continue;
    }
    const mention =
      token.kind === 'date'
        ? dateDue(sentence, token, plan)
        : spanDue(sentence, withYearOf(sentence, token, next), plan);
    const before = result[result.length - 1];
    if (mention) result.push(before ? alsoDue(sentence, before, mention) : mention);
  }
  return result;
}

/** "quý II, III năm 2025": the year stands with the last of them. */
function withYearOf(sentence: string, token: SpanToken, next: Token | undefined): SpanToken {
  if (token.year !== null || !next || !isSpan(next) || next.kind !== token.kind) return token;
  return AND_ALSO.test(sentence.slice(token.end, next.start)) ? { ...token, year: next.year } : token;
}

const LISTED_BEFORE = new RegExp(`(?<!\\p{L})${foldedPattern('trước ngày')}[^;.:]{1,45}(?:,|và)\\s*$`, 'u');

/** "trước ngày 25 tháng cuối quý, ngày 25 tháng 6 và ngày 25 tháng 12": one word for a list of dates. */
function listedAfter(ctx: string, after: string): DueSemantics | undefined {
  const closes = /^\s*(?:hằng năm|hàng năm|và|[,.;)]|$)/u.test(after);
  return closes && LISTED_BEFORE.test(ctx) ? 'before' : undefined;
}

/** Gives a deadline that is joined to another by "và" the words that stand before the first. */
function alsoDue(sentence: string, first: DueMention, second: DueMention): DueMention {
  if (!first.bound || !AND_ALSO.test(sentence.slice(first.end, second.start))) return second;
  return { ...second, bound: true, due: { ...second.due, semantics: first.due.semantics } };
}

function dateDue(sentence: string, token: DateToken, plan: PlanContext): DueMention | undefined {
  const ctx = before(sentence, token);
  const opening = DAY_BEFORE.exec(ctx);
  if (opening) return daysUntil(sentence, Number(opening[1]), token, opening[0].length, plan);
  const after = sentence.slice(token.end);
  const semantics = semanticsOf(ctx) ?? listedAfter(ctx, after) ?? (IS_LAST_DAY.test(after) ? 'by' : undefined);
  const labelled = LABEL.test(ctx) || /[:(]\s*$/.test(ctx);
  const every =
    EVERY_YEAR.test(sentence.slice(token.end, token.end + 28).split(/[;.]/)[0] ?? '') && token.year === null
      ? 'year'
      : '';
  if (semantics === undefined && !labelled && every === '' && CITED_EVENT.test(ctx.slice(-20))) return undefined;
  const bound =
    semantics !== undefined ||
    LABEL.test(ctx) ||
    every !== '' ||
    namesDay(sentence, token, ctx) ||
    (token.year !== null && /\|\s*(?:\d{1,2}\s*(?:h|giờ)\s*\d{0,2}\s*)?$/u.test(ctx)) ||
    (token.year !== null && isAhead(iso(token.year, token.month, token.day), ctx, plan));
  return dated(sentence, token, semantics ?? 'on', every, bound, plan);
}

/** "15-11-2026: hạn cuối nhận hồ sơ". */
const IS_LAST_DAY = new RegExp(
  foldedPattern('^\\s*[:–-]\\s*(?:là )?(?:hạn|thời hạn)(?: cuối| chót)?(?![\\p{L}])'),
  'u',
);

/** A whole date after the plan was issued is when something is done, with or without a word before it. */
function isAhead(day: string, ctx: string, { meta }: PlanContext): boolean {
  return meta.issued.length === 10 && day > meta.issued && !CITED_EVENT.test(ctx.slice(-40)) && !OF_SOMETHING.test(ctx);
}

const OF_SOMETHING = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:hiệu lực|áp dụng|số liệu|tính đến|so với|tăng trưởng|gdp|lương hưu|tiền lương|trợ cấp|dư nợ|khoản vay|phát sinh|kỳ họp|khóa|thời điểm)[^,;:]{0,40}$',
  ),
  'u',
);

/** "Khai giảng: ngày 05/9/2026 (thứ Bảy).": a name, a colon, a whole date and nothing more. */
function namesDay(sentence: string, token: DateToken, ctx: string): boolean {
  return (
    token.year !== null &&
    !CITED_EVENT.test(ctx) &&
    (/\p{L}\s*:\s*$/u.test(ctx) || /^\s*\(\s*(?:thứ|chủ nhật)/u.test(sentence.slice(token.end))) &&
    /^\s*(?:\(\s*thứ[^()]*\)|\(\s*chủ nhật\s*\))?\s*(?:[.;,]|$)/u.test(sentence.slice(token.end))
  );
}

function dated(
  sentence: string,
  token: DateToken,
  semantics: DueSemantics,
  every: '' | 'year',
  bound: boolean,
  plan: PlanContext,
): DueMention {
  const year =
    token.year ?? (every === '' ? (yearBefore(sentence, token) ?? yearOfDay(plan, token.month, token.day)) : null);
  const text = spanText(sentence, token);
  const place = { start: token.start, end: token.end, bound };
  if (year === null) {
    const due: Due = { type: 'yearly', month: token.month, day: token.day, semantics, text };
    return { ...place, due, every, yearAssumed: every === '' };
  }
  const due: Due = {
    type: 'date',
    date: iso(year, token.month, Math.min(token.day, lastDay(year, token.month))),
    semantics,
    text,
  };
  return { ...place, due, every, yearAssumed: token.year === null };
}

/** "Năm 2026 tổ chức trước ngày 30/10": the year stands before the day. */
function yearBefore(sentence: string, { start }: DateToken): number | null {
  const year = /năm (20\d\d)(?![^;.]*(?:hằng|hàng) năm)[^;.\d]{0,40}$/u.exec(
    sentence.slice(Math.max(0, start - 60), start),
  )?.[1];
  return year === undefined ? null : Number(year);
}

/** The words of the deadline with the preposition before it, for showing. */
function spanText(sentence: string, token: { start: number; end: number }): string {
  const ctx = /[^;]*$/u.exec(sentence.slice(Math.max(0, token.start - 24), token.start))?.[0] ?? '';
  const word = words('trước|chậm nhất|muộn nhất|vào|trong|từ|đến hết|đến|hạn cuối', 'g');
  const found = [...ctx.matchAll(word)].pop();
  const from = found ? token.start - ctx.length + found.index : token.start;
  return sentence.slice(from, token.end);
}

/** "Tháng hành động vì trẻ em (tháng 6)": when an occasion is, not when anything is due. */
const OCCASION = new RegExp(foldedPattern('(?<![\\p{L}])(?:tháng|tuần lễ|ngày)(?: \\p{L}+){1,9} \\(\\s*$'), 'u');

function spanDue(sentence: string, token: SpanToken, plan: PlanContext): DueMention | undefined {
  const ctx = before(sentence, token);
  if (OCCASION.test(ctx)) return undefined;
  const labelled = LABEL.test(ctx);
  const semantics = BEFORE.test(ctx) ? 'before' : BY.test(ctx) ? 'by' : FROM.test(ctx) ? 'from' : 'within';
  const bound =
    labelled ||
    semantics === 'before' ||
    semantics === 'from' ||
    WITHIN.test(ctx) ||
    WEEK_OF.test(ctx) ||
    BY.test(ctx) ||
    (token.kind !== 'year' && token.kind !== 'period' && STANDS_ALONE.test(ctx)) ||
    isSpanAhead(token, ctx, plan);
  const after = sentence.slice(token.end, token.end + 28).split(/[;.]/)[0] ?? '';
  if (
    token.kind === 'month' &&
    token.year === null &&
    (bound || /^\s*(?:hằng|hàng|mỗi) năm/u.test(after)) &&
    EVERY_YEAR.test(after)
  ) {
    const due: Due = { type: 'yearly', month: token.part, semantics, text: spanText(sentence, token) };
    return { ...mention(token, due), every: 'year' };
  }
  const year = token.year ?? yearOfSpan(plan, token);
  const due = spanShape(token, year, semantics, spanText(sentence, token));
  if (!due) return undefined;
  if (
    (token.kind === 'year' || token.kind === 'period') &&
    !labelled &&
    !/(?:trong|xong|hết|cuối|trước|vào)\s*$/u.test(ctx)
  )
    return { ...mention(token, due), bound: false };
  // Without a year, a month of a plan of several years falls due at no time that can be named.
  return {
    ...mention(token, due),
    bound: bound && (year !== null || labelled || EVERY_YEAR.test(after)),
    yearAssumed: token.year === null,
  };
}

/** "mở lớp dạy bơi tháng 6/2026": a month or quarter with its year, still to come. */
function isSpanAhead({ kind, year, part }: SpanToken, ctx: string, plan: PlanContext): boolean {
  if ((kind !== 'month' && kind !== 'quarter') || year === null) return false;
  const month = kind === 'month' ? part : part * 3;
  return isAhead(iso(year, month, lastDay(year, month)), ctx, plan);
}

/** "tuần 3 tháng 12": the month is all that a due date can hold. */
const WEEK_OF = /(?<!\p{L})tuần (?:thứ )?(?:\d|\p{L}+)\s+(?:của\s+)?$/u;

function mention(token: SpanToken, due: Due): DueMention {
  return { due, start: token.start, end: token.end, every: '', yearAssumed: false, bound: true };
}

function spanShape(token: SpanToken, year: number | null, semantics: DueSemantics, text: string): Due | undefined {
  const dated = year === null ? {} : { year };
  if (token.kind === 'month') return { type: 'month', month: token.part, ...dated, semantics, text };
  if (token.kind === 'quarter') return { type: 'quarter', quarter: token.part, ...dated, semantics, text };
  if (token.kind === 'schoolyear') return { type: 'schoolyear', ...dated, semantics, text };
  if (year === null) return undefined;
  const to = token.kind === 'period' ? (token.toYear ?? year) : year;
  if (token.kind === 'halfyear' && token.part === 2)
    return { type: 'range', from: iso(year, 7, 1), to: iso(year, 12, 31), semantics, text };
  if (token.kind === 'halfyear') return { type: 'range', from: iso(year, 1, 1), to: iso(year, 6, 30), semantics, text };
  return { type: 'range', from: iso(year, 1, 1), to: iso(to, 12, 31), semantics, text };
}

/** "trước ngày 15/6 và 05/12": the second date has the words of the first. */
const AND_ALSO = new RegExp(
  `^\\s*(?:${foldedPattern('hằng năm|hàng năm')})?\\s*(?:,|và|hoặc|và trước)\\s*(?:ngày\\s*)?$`,
  'u',
);

/** "lần 1 tháng 9/2024", "Hội nghị: tháng 10/2024". */
const STANDS_ALONE =
  /(?:(?:^|[;(:|])\s*(?:(?:khoảng|dự kiến)\s+)?(?:cuối|đầu|giữa)?|(?:lần|đợt)\s+(?:\d{1,2}|i{1,3}|thứ nhất|thứ hai)\s*[:,(-]?)\s*$/u;
