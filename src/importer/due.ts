/**
 * When something is due, read from a sentence: "trước ngày 10/11 hằng năm", "chậm nhất 30/6/2024",
 * "trong quý I/2021", "ngày 25 của tháng cuối quý", "sau 05 ngày kể từ …". A date is a deadline only with
 * words that make it one; a date that merely stands there (an event, a document) is not.
 */
import { yearOfDay, type PlanContext } from './plan-context';
import type { Due, DueSemantics } from './proposal';
import { isSpan, type DateToken, type SpanToken, type Token } from './token';
import { foldedPattern, words } from './words';

export interface DueMention {
  readonly due: Due;
  readonly start: number;
  readonly end: number;
  /** "hằng năm", "hằng quý" … beside the date. */
  readonly every: '' | 'year' | 'quarter' | 'month' | 'halfyear';
  /** Set when the year is not written and comes from the plan. */
  readonly yearAssumed: boolean;
  /** False for a date without words that make it a deadline. */
  readonly bound: boolean;
}

const left = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${foldedPattern(pattern)})\\s*$`, 'u');
const BETWEEN =
  '(?:\\s*\\d{1,2}\\s*(?:h|giờ)(?:\\s*\\d{2})?(?:\\s*phút)?,?)?(?:\\s+(?:sáng|chiều))?(?:\\s+(?:thứ\\s+\\p{L}+|ngày|là|vào|khi|thời điểm|cuối|tuần)|\\s*:)*\\s*';
const BEFORE = left(`(?:trước|xong trước)${BETWEEN}`);
const BY = left(
  `(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không quá|không chậm hơn|hạn cuối|hạn chót|hạn nộp|thời hạn|đến hết|hết|trước hoặc trong|trước và trong|hoàn thành đến|xong đến|tức(?: là)?|(?<!từ nay )(?<!tính )đến)(?:\\s+(?:là|vào|đến|hết|trong|cùng))*${BETWEEN}`,
);
const ON = left(`(?:vào|trong)(?:\\s+(?:các|dịp))?${BETWEEN}`);
const WITHIN = left(
  '(?:trong|vào|xong trong|hoàn thành trong|hoàn thành vào|suốt|hoàn thành|thực hiện|dự kiến)(?:\\s+(?:cả|các|đầu|cuối|giữa|tuần đầu|tuần cuối|tuần (?:thứ )?\\p{L}+|tuần \\d|nửa đầu|nửa cuối|vòng))?(?:\\s+(?:của))?',
);
const FROM = left('(?:từ|kể từ|bắt đầu từ|bắt đầu)(?:\\s+(?:ngày|tháng|đầu))*');
const LABEL =
  /(?:thời gian(?:\s+(?:thực hiện|hoàn thành|tổ chức|dự kiến|báo cáo|gửi|nộp|triển khai|báo cáo))*|thời hạn(?:\s+\p{L}+){0,3}|hạn(?:\s+(?:nộp|gửi|cuối|chót))?|tiến độ(?:\s+\p{L}+){0,2})\s*(?:\([^)]*\))?\s*[:–-]?\s*(?:dự kiến\s*)?[:,]?\s*(?:hoàn thành\s+)?(?:thường xuyên,?\s*)?$/u;
const CITED_EVENT = words('kể từ|có hiệu lực|kỷ niệm|thành lập|sinh|ký|ban hành', '');

const EVERY_YEAR = words(
  'hằng năm|hàng năm|mỗi năm|từng năm|của năm|năm báo cáo|năm sau|năm tiếp theo|năm kế tiếp|năm liền kề',
);
const pad = (n: number): string => String(n).padStart(2, '0');
const iso = (y: number, m: number, d: number): string => `${String(y)}-${pad(m)}-${pad(d)}`;
const lastDay = (y: number, m: number): number =>
  [31, y % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 30;

/** "2026", "giai đoạn 2026 - 2030": when work goes on rather than a day on which it is due. */
export function isWholeYear(due: Due): boolean {
  if (/qu[íý]|tháng|ngày|\d\/\d/iu.test(due.text)) return false;
  return due.type === 'range' && due.from?.endsWith('-01-01') === true && due.to?.endsWith('-12-31') === true;
}

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
  return kept.map((m) => ({ ...m, due: { ...m.due, text: asWritten(sentence, m, original) } }));
}

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

function before(sentence: string, token: Token): string {
  return sentence.slice(Math.max(0, token.start - 60), token.start);
}

/** "sớm nhất vào ngày …": nothing is due on the earliest day. */
const EARLIEST = left(`sớm nhất(?:\\s+(?:là|vào))*${BETWEEN}`);

function semanticsOf(ctx: string): DueSemantics | undefined {
  if (EARLIEST.test(ctx)) return undefined;
  if (BEFORE.test(ctx)) return 'before';
  if (BY.test(ctx)) return 'by';
  if (FROM.test(ctx)) return 'from';
  if (ON.test(ctx)) return 'on';
  return undefined;
}

function dateDue(sentence: string, token: DateToken, plan: PlanContext): DueMention | undefined {
  const ctx = before(sentence, token);
  const opening = DAY_BEFORE.exec(ctx);
  if (opening) return daysUntil(sentence, Number(opening[1]), token, opening[0].length, plan);
  const semantics = semanticsOf(ctx) ?? listedAfter(ctx, sentence.slice(token.end));
  const labelled = LABEL.test(ctx) || /[:(]\s*$/.test(ctx);
  const every =
    EVERY_YEAR.test(sentence.slice(token.end, token.end + 28).split(/[;.]/)[0] ?? '') && token.year === null
      ? 'year'
      : '';
  if (semantics === undefined && !labelled && every === '' && CITED_EVENT.test(ctx.slice(-20))) return undefined;
  const bound = semantics !== undefined || LABEL.test(ctx) || every !== '' || namesDay(sentence, token, ctx);
  return dated(sentence, token, semantics ?? 'on', every, bound, plan);
}

/** "Khai giảng: ngày 05/9/2026 (thứ Bảy).": a name, a colon, a whole date and nothing more. */
function namesDay(sentence: string, token: DateToken, ctx: string): boolean {
  return (
    token.year !== null &&
    !CITED_EVENT.test(ctx) &&
    (/\p{L}\s*:\s*$/u.test(ctx) || /^\s*\(\s*(?:thứ|chủ nhật)/u.test(sentence.slice(token.end))) &&
    /^\s*(?:\(\s*thứ[^()]*\)|\(\s*chủ nhật\s*\))?\s*(?:[.;,]|$)/u.test(sentence.slice(token.end))
  );
}

/** "từ ngày 08 đến ngày 10 tháng 12": the first day has no month of its own. */
const DAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\d/])(?:${foldedPattern('từ ngày|từ|ngày')})\\s+(\\d{1,2})\\s*(?:${foldedPattern('đến hết ngày|đến hết|đến ngày|đến')}|-|–)\\s*$`,
  'u',
);

function daysUntil(
  sentence: string,
  firstDay: number,
  token: DateToken,
  lead: number,
  plan: PlanContext,
): DueMention | undefined {
  const year = token.year ?? yearOfDay(plan, token.month, token.day);
  if (firstDay < 1 || firstDay > token.day) return undefined;
  const [start, end] = [token.start - lead, token.end];
  const text = sentence.slice(start, end);
  const place = { start, end, every: '' as const, yearAssumed: token.year === null, bound: year !== null };
  if (year === null) return { ...place, due: { type: 'none', semantics: 'within', text } };
  const [from, to] = [iso(year, token.month, firstDay), iso(year, token.month, token.day)];
  return { ...place, due: { type: 'range', from, to, semantics: 'within', text } };
}

function dated(
  sentence: string,
  token: DateToken,
  semantics: DueSemantics,
  every: '' | 'year',
  bound: boolean,
  plan: PlanContext,
): DueMention {
  const year = token.year ?? (every === '' ? yearOfDay(plan, token.month, token.day) : null);
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

/** The words of the deadline with the preposition before it, for showing. */
function spanText(sentence: string, token: { start: number; end: number }): string {
  const ctx = /[^;]*$/u.exec(sentence.slice(Math.max(0, token.start - 24), token.start))?.[0] ?? '';
  const word = words('trước|chậm nhất|muộn nhất|vào|trong|từ|đến hết|đến|hạn cuối', 'g');
  const found = [...ctx.matchAll(word)].pop();
  const from = found ? token.start - ctx.length + found.index : token.start;
  return sentence.slice(from, token.end);
}

function spanDue(sentence: string, token: SpanToken, plan: PlanContext): DueMention | undefined {
  const ctx = before(sentence, token);
  const labelled = LABEL.test(ctx);
  const semantics = BEFORE.test(ctx) ? 'before' : BY.test(ctx) ? 'by' : FROM.test(ctx) ? 'from' : 'within';
  const bound =
    labelled ||
    semantics === 'before' ||
    semantics === 'from' ||
    WITHIN.test(ctx) ||
    BY.test(ctx) ||
    (token.kind !== 'year' && token.kind !== 'period' && STANDS_ALONE.test(ctx));
  const after = sentence.slice(token.end, token.end + 28).split(/[;.]/)[0] ?? '';
  if (token.kind === 'month' && token.year === null && bound && EVERY_YEAR.test(after)) {
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

/** The year of a month or quarter that is written without one; its last day decides. */
function yearOfSpan(plan: PlanContext, { kind, part }: SpanToken): number | null {
  const month = kind === 'quarter' ? part * 3 : kind === 'halfyear' ? part * 6 : kind === 'month' ? part : 12;
  return yearOfDay(plan, month, lastDay(2001, month));
}

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
const STANDS_ALONE = /(?:^|[;(:]|(?:lần|đợt)\s+(?:\d{1,2}|i{1,3}|thứ nhất|thứ hai)\s*[:,(-]?)\s*$/u;

const RANGE_GLUE = new RegExp(
  `^\\s*(?:(?:của\\s+)?(?:${foldedPattern('năm trước|hằng năm|hàng năm')})(?:\\s+(?:${foldedPattern('kỳ báo cáo|năm báo cáo|liền kề')}))?\\s+)?(?:${foldedPattern('đến hết ngày|đến hết tháng|đến hết|đến ngày|đến|tới|[-–—]')})\\s*(?:${foldedPattern('ngày|tháng|cuối')}\\s*)*$`,
  'u',
);

/** "từ ngày D1 đến ngày D2", "tháng 3 đến tháng 5/2024": one range. */
function rangeDue(sentence: string, a: Token, b: Token, plan: PlanContext): DueMention | undefined {
  if (!RANGE_GLUE.test(sentence.slice(a.end, b.start))) return undefined;
  if (
    a.kind === 'date' &&
    b.kind === 'date' &&
    a.year === null &&
    b.year === null &&
    (yearOfDay(plan, b.month, b.day) === null || /năm/u.test(sentence.slice(a.end, b.start)))
  )
    return everyYearBetween(sentence, a, b);
  if (isSpan(a) && isSpan(b) && b.year === null && EVERY_YEAR.test(sentence.slice(b.end, b.end + 12)))
    return everyYearBetween(sentence, a, b);
  if (isSpan(a) && isSpan(b) && a.part > 0 && a.year === null && b.year === null && yearOfSpan(plan, b) === null)
    return everyYearBetween(sentence, a, b);
  const from = edge(a, b, plan, false);
  const to = edge(b, a, plan, true);
  if (!from || !to || to < from) return undefined;
  const ctx = before(sentence, a);
  const due: Due = { type: 'range', from, to, semantics: 'within', text: sentence.slice(a.start, b.end) };
  return {
    due,
    start: a.start,
    end: b.end,
    every: '',
    yearAssumed: false,
    bound: FROM.test(ctx) || WITHIN.test(ctx) || LABEL.test(ctx) || ctx.trim() === '' || /[(:,]\s*$/.test(ctx),
  };
}

/** "từ ngày 15/12 năm trước đến ngày 14/12": a stretch of every year, over which data are taken; nothing falls due. */
function everyYearBetween(sentence: string, a: Token, b: Token): DueMention {
  const due: Due = { type: 'none', semantics: 'within', text: sentence.slice(a.start, b.end) };
  return { due, start: a.start, end: b.end, every: '', yearAssumed: false, bound: false };
}

function edge(token: Token, other: Token, plan: PlanContext, end: boolean): string | undefined {
  const otherYear = other.kind === 'date' || isSpan(other) ? other.year : null;
  if (token.kind === 'date') {
    const year = token.year ?? otherYear ?? yearOfDay(plan, token.month, token.day);
    return year === null ? undefined : iso(year, token.month, token.day);
  }
  if (!isSpan(token)) return undefined;
  const year = token.year ?? otherYear ?? yearOfSpan(plan, token);
  if (year === null) return undefined;
  if (token.kind === 'month') return iso(year, token.part, end ? lastDay(year, token.part) : 1);
  if (token.kind === 'quarter')
    return end ? iso(year, token.part * 3, lastDay(year, token.part * 3)) : iso(year, token.part * 3 - 2, 1);
  return undefined;
}

type Every = DueMention['every'];
interface Worded {
  readonly pattern: RegExp;
  readonly make: (m: RegExpExecArray, semantics: DueSemantics) => { due: Due; every: Every } | undefined;
}
const dayOf = (m: RegExpExecArray): number => Number(m[1]);
const EVERY = '(?:hằng|hàng|mỗi|từng)';

/** Deadlines that name no calendar date. */
const WORDED: readonly Worded[] = [
  {
    pattern: words(
      `ngày\\s+(\\d{1,2})\\s+(?:của\\s+)?(?:tháng\\s+)?(?:cuối\\s+(?:của\\s+)?(?:mỗi\\s+|hằng\\s+|hàng\\s+)?quý|tháng cuối (?:mỗi |của )?quý|cuối quý|${EVERY} quý|của quý|tháng đầu(?: tiên)?(?: của)? quý(?: (?:sau|tiếp theo|kế tiếp|liền kề))?)`,
      'g',
    ),
    make: (m, semantics) => ({ due: { type: 'quarter', day: dayOf(m), semantics, text: m[0] }, every: 'quarter' }),
  },
  {
    pattern: words(
      `ngày\\s+(\\d{1,2})(?:\\s+của)?\\s+(?:${EVERY} tháng|tháng sau|tháng kế tiếp|tháng liền kề|tháng tiếp theo|cuối tháng|tháng báo cáo)`,
      'g',
    ),
    make: (m, semantics) => ({ due: { type: 'monthly', day: dayOf(m), semantics, text: m[0] }, every: 'month' }),
  },
  {
    pattern: words(
      '(?:trong vòng|trong thời hạn|sau|chậm nhất|không quá|chậm nhất sau|chậm nhất là)\\s+(\\d{1,3})\\s+(?:ngày|tuần|tháng)(?:\\s+làm việc)?(?:,?\\s+(?:kể từ|tính từ|sau khi|sau|từ ngày|từ khi)(?:\\s+\\p{L}+){0,8})?',
      'g',
    ),
    make: (m) => ({ due: { type: 'relative', semantics: 'within', text: m[0] }, every: '' }),
  },
  {
    pattern: words(
      '(?:(?:ngay\\s+)?sau khi (?:kết thúc|hoàn thành|tổ chức|có|triển khai)|(?<!trước )khi (?:kết thúc|hoàn thành))(?:\\s+\\p{L}+){0,8}',
      'g',
    ),
    make: (m) =>
      /học kì|năm học/u.test(m[0])
        ? { due: { type: 'schoolyear', semantics: 'within', text: m[0] }, every: '' }
        : { due: { type: 'relative', semantics: 'within', text: m[0] }, every: '' },
  },
  {
    pattern: words(
      'báo cáo (?:sơ kết|tổng kết)(?: cuối)?(?: học kỳ(?: i{1,2}| \\d)?| năm học)|(?:vào\\s+)?(?:cuối|kết thúc|hết|cuối mỗi|cuối các)\\s+(?:năm học|học kỳ(?:\\s+(?:ii|i|1|2))?)|(?:sơ kết|cuối)\\s+học kỳ(?:\\s+(?:ii|i|1|2))?|hằng năm học|mỗi năm học|theo năm học',
      'g',
    ),
    make: (m, semantics) => ({
      due: { type: 'schoolyear', semantics: semantics === 'before' ? 'before' : 'within', text: m[0] },
      every: '',
    }),
  },
  {
    pattern: words(
      `(?:định kỳ\\s+)?(?:${EVERY} quý|theo quý)|định kỳ\\s+(?:0?3 tháng|quý)|(?:0?3|ba) tháng (?:một|0?1) lần|báo cáo quý`,
      'g',
    ),
    make: (m) => ({ due: { type: 'quarter', semantics: 'within', text: m[0] }, every: 'quarter' }),
  },
  {
    pattern: words(`(?:định kỳ\\s+)?${EVERY} tháng|định kỳ tháng|báo cáo tháng(?!\\s+\\d)`, 'g'),
    make: (m) => ({ due: { type: 'monthly', semantics: 'within', text: m[0] }, every: 'month' }),
  },
  {
    pattern: words(
      `(?:(?:định kỳ\\s+)?(?:${EVERY}\\s+)?(?:0?6|sáu) tháng(?!\\s+\\d)(?:\\s+(?:đầu|cuối)\\s+năm)?(?:\\s+một lần)?|nửa năm)`,
      'g',
    ),
    make: (m) => ({ due: { type: 'none', semantics: 'within', text: m[0] }, every: 'halfyear' }),
  },
  {
    pattern: words(
      '(?<=(?:quý|(?:0?[69]|sáu|chín) tháng)(?:\\s+đầu năm)?\\s*(?:,|và|/|;|, và|, 9 tháng,)\\s*)(?:(?:01|1|một|cả)\\s+)?năm(?!\\s*(?:\\d|học))',
      'g',
    ),
    make: (m) => ({ due: { type: 'yearly', semantics: 'within', text: m[0] }, every: 'year' }),
  },
  {
    // "định kỳ báo cáo Ủy ban …": a report comes regularly, when is not said.
    pattern: words(
      `(?:báo cáo|gửi báo cáo) định kỳ(?!\\s+(?:${EVERY}|quý|tháng|năm|\\d|0?6|6))|(?<!theo )định kỳ(?=,?\\s+(?:gửi\\s+|tổng hợp,?\\s+|sơ kết, tổng kết,?\\s+(?:tổng hợp,?\\s+)?)?báo cáo)`,
      'g',
    ),
    make: (m) => ({ due: { type: 'none', semantics: 'within', text: m[0] }, every: '' }),
  },
  {
    pattern: words(
      `(?:định kỳ\\s+)?(?:hằng|hàng|mỗi) năm(?!\\s+học)|báo cáo năm(?!\\s+\\d)|(?:0?1|một) năm(?=\\s*(?:\\(|,|báo|gửi))`,
      'g',
    ),
    make: (m) => ({ due: { type: 'yearly', semantics: 'within', text: m[0] }, every: 'year' }),
  },
];

/** "từ ngày 05 đến ngày 15 hằng tháng": days of work, not a day on which it is due. */
const SPAN_OF_DAYS = /từ ngày \d{1,2}\s*(?:đến|-|–)(?: hết)?\s*$/u;

function worded(sentence: string): DueMention[] {
  const result: DueMention[] = [];
  for (const { pattern, make } of WORDED) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(sentence); m; m = pattern.exec(sentence)) {
      const semantics = semanticsOf(sentence.slice(Math.max(0, m.index - 40), m.index)) ?? 'within';
      const made = SPAN_OF_DAYS.test(sentence.slice(0, m.index)) ? undefined : make(m, semantics);
      if (made) result.push({ ...made, start: m.index, end: m.index + m[0].length, yearAssumed: false, bound: true });
    }
  }
  return result;
}
