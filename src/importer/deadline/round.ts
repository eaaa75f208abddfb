/**
 * Reads reporting rounds: sentences in which somebody reports by a time. "Xây dựng báo cáo đánh giá thực trạng" drafts a
 * document and is a task; a date beside a cited document is no deadline. A round takes from the sentences
 * around it in its section what it does not say itself (where to send, which files).
 */
import { duesIn } from './due';
import { isWholeYear, type DueMention } from './due-mention';
import { spotOf } from '../text/spot';
import { folded } from '../text/normalise';
import { isOver, longPast } from './past-due';
import type { PlanContext } from '../plan-context';
import type { Due, Recurrence, RoundProposal } from '../proposal';
import { routeIn, type ReportRoute } from './report-route';
import type { SectionKind } from '../text/section';
import type { Sentence } from '../text/sentence';
import { foldedPattern, words } from '../text/words';

const DRAFTING = words(
  '(?:(?:xây dựng|chuẩn bị|soạn thảo|dự thảo|biên soạn|hoàn thiện|hoàn chỉnh|viết|tham mưu xây dựng)\\s+(?:(?!và|gửi)\\p{L}+\\s+){0,3}?báo cáo)(?!\\s+(?:\\p{L}+\\s+){0,6}(?:và gửi|gửi))',
);
const REPORT = words(
  '(?<!đối tượng |tra cứu |trên cơ sở )báo cáo(?! viên| tham luận| chuyên đề| nghiên cứu| đề xuất chủ trương| kinh tế| thẩm| chính trị)|tổng hợp kết quả|tổng hợp (?:số liệu|tình hình)(?=[^;.]*gửi về)|thông tin cho(?= (?:bộ|sở|ủy ban|ubnd|phòng))|gửi kết quả(?! thẩm)|kết quả (?:\\p{L}+ ){1,8}?gửi (?:về|cho|đến)|gửi số liệu|cung cấp số liệu|số liệu báo cáo|cập nhật (?:tiến độ|số liệu|kết quả|tình hình)(?=[^;.]*(?:hằng|hàng) (?:tuần|tháng|quý|năm))',
);
const REVIEW = words('sơ kết|tổng kết');
/** "Tổ chức sơ kết vào cuối năm 2025": the review of the plan itself, at a stated time. */
const REVIEW_TIMED = words(
  '(?:sơ kết|tổng kết)(?:,? (?:tổng kết|đánh giá|rút kinh nghiệm))?(?:\\s+(?!năm|phong trào|hội thi|cuộc thi)\\p{L}+){0,14}?\\s*[:(]?\\s*(?:(?:vào|trong|cuối|đầu|hết) (?:\\p{L}+ ){0,2}?(?:năm \\d{4}|quý|tháng \\d)|năm \\d{4})',
);
const SEND = words('gửi|nộp|về|báo cáo');
const NEGATED = words('không (?:phải )?báo cáo|báo cáo đột xuất|báo cáo nhanh', 'g');
const PLAN_SENT = words('(?:xây dựng|ban hành)\\s+(?:\\p{L}+\\s+){0,4}?kế hoạch(?:\\s+\\p{L}+){0,12}(?:,|và)?\\s+gửi');

/** "báo cáo Ủy ban nhân dân tỉnh phê duyệt": something is submitted, nothing is reported. */
const APPROVAL = words(
  'báo cáo (?!kết quả|tình hình|tiến độ|việc)(?:\\p{L}+ ){1,12}?(?<!để )(?:phê duyệt|xem xét|quyết định|cho ý kiến|chấp thuận|xin chủ trương|xin ý kiến|phương án|chủ trương đầu tư)',
);

/** "đề xuất phương án, báo cáo Chính phủ trong tháng 12": what is drawn up is handed in, nothing is reported on. */
const PRODUCT = words(
  '(?:hoàn thiện|(?<!(?:sở|bộ|phòng|ngành) )xây dựng|đề xuất|nghiên cứu|soạn thảo|dự thảo|tiếp thu)(?![^;]*(?:định kỳ|hằng|hàng))[^;]*(?<!tổng hợp)[,;]\\s*(?:gửi tài liệu, )?báo cáo(?![^;]{0,60}(?:kết quả|tình hình|tiến độ|số liệu))(?! về)',
);

/** True when a sentence asks for a report on the plan. */
export function asksForReport(text: string): boolean {
  return text.split(';').some(clauseAsks);
}

const PERIODIC = words('định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng');

/** "Số liệu báo cáo: 6 tháng đầu năm": over what time figures are taken. */
const FIGURES_TAKEN = words(
  '(?:báo cáo|kỳ)[^;]*(?:được )?tính (?:bắt đầu )?từ(?![^;]*(?:thời hạn|gửi|nộp))|^[^\\p{L}]*(?:số liệu|kỳ số liệu|ngày khóa sổ|thời gian chốt|thời điểm chốt)(?: \\p{L}+){0,3}? báo cáo',
);

/** "gửi Sở trước ngày 10/3 để Sở tổng hợp, báo cáo Ủy ban": what the receiver does with it. */
const PASSED_ON = new RegExp(foldedPattern('(?<![\\p{L}])để (?:(?!\\d)[^;.]){0,60}báo cáo[^;.]*'), 'gu');

/** "kết quả thực hiện … gửi Bộ Y tế trước ngày 10/3": what comes of the work is sent to be passed on. */
const SENT_UP = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:kết quả|tình hình|số liệu|tiến độ|khó khăn|vướng mắc|báo cáo)(?![\\p{L}])[^;.]*(?<!đồng )gửi(?![\\p{L}])|định kỳ[^;.]*(?<!đồng )gửi(?![\\p{L}])|(?<!đồng )gửi(?![\\p{L}])[^;.]*(?:kết quả|tình hình|số liệu)',
  ),
  'u',
);

/** "thực hiện theo Thông tư số …", "đưa chung vào báo cáo …": another rule's report, not one of this plan. */
export const isAnothersReport = (text: string): boolean => ANOTHERS.test(text.replace(/\([^()]*\)/gu, ''));

const ANOTHERS = words(
  'báo cáo[^;]*thực hiện theo (?:hướng dẫn|thông tư|nghị định|kế hoạch|quyết định) (?:số|\\d)|(?:lồng ghép|đưa chung|tích hợp)[^;]{0,30}(?:vào|trong) báo cáo|không (?:yêu cầu|lập) báo cáo riêng',
);

/** "không thực hiện báo cáo thì bị xử phạt": what not reporting leads to. */
const PUNISHED = words('bị (?:xử )?phạt|xử phạt tiền|mức phạt');

/** Figures given once are a product; given again and again they are a report. */
const OFTEN_OR_REPORT = words('báo cáo|định kỳ|hằng (?:tháng|quý|năm)|hàng (?:tháng|quý|năm)|cuối (?:quý|tháng|năm)');

function clauseAsks(whole: string): boolean {
  const text = whole.replace(PASSED_ON, '');
  if (FIGURES_TAKEN.test(text) || PUNISHED.test(text) || isAnothersReport(text)) return false;
  if (/cung cấp số liệu/u.test(text) && !OFTEN_OR_REPORT.test(text)) return false;
  if (
    (DRAFTING.test(text) && !(PERIODIC.test(text) && /gửi/u.test(text))) ||
    PLAN_SENT.test(text) ||
    (APPROVAL.test(text) && !PERIODIC.test(text)) ||
    (PRODUCT.test(text) && !PERIODIC.test(text))
  )
    return false;
  if (text !== whole && SENT_UP.test(text)) return true;
  if (REPORT.test(text))
    return REPORT.test(text.replace(NEGATED, '')) || /định kì|(?:hằng|hàng) (?:ngày|tuần)/u.test(text);
  return REVIEW.test(text) && SEND.test(text);
}

/** What rounds of one section share. */
export interface RoundSurroundings {
  readonly kind: SectionKind;
  /** The unit whose tasks these are; '' when none. */
  readonly unit: string;
  readonly headingAsks: boolean;
}

export function roundsIn(sentence: Sentence, plan: PlanContext, around: RoundSurroundings): RoundProposal[] {
  const text = sentence.folded;
  if (around.kind === 'past' || around.kind === 'scores') return [];
  const asks = asksForReport(text) || around.headingAsks;
  if (!asks && !REVIEW_TIMED.test(text)) return [];
  if (around.headingAsks && DRAFTING.test(text)) return [];
  const bound = duesIn(text, sentence.tokens, plan, sentence.text).filter(
    (m) => m.bound && !longPast(m.due, plan) && !(m.due.type === 'range' && isOver(m.due, plan)),
  );
  const mentions = bound.filter((m) =>
    asks
      ? nearReport(text, m, around) && !belongsToWorkBefore(text, m, bound) && !isReported(text, m, bound)
      : isWholeYear(m.due),
  );
  const whole = routeIn(sentence.text, around.unit);
  const merged = mergeMentions(mentions, text, plan.from !== null && plan.from === plan.to);
  return merged.map((m) => roundOf(sentence, m, routeOf(sentence, m, whole), around));
}

/** Between semicolons every part has its own office: "A kiểm tra; B báo cáo Sở hằng quý". */
function routeOf({ text }: Sentence, { start }: MergedDue, whole: ReportRoute): ReportRoute {
  const stop = text.indexOf(';', start);
  const part = text.slice(text.lastIndexOf(';', start) + 1, stop < 0 ? undefined : stop).trim();
  if (part.length >= text.trim().length - 1) return whole;
  const own = routeIn(part, '');
  return {
    ...whole,
    ...(own.reporter !== '' && own),
    receiver: own.receiver || whole.receiver,
    reporter: own.reporter || whole.reporter,
  };
}

/** In a long sentence the deadline must stand in the part that speaks of reporting. */
function nearReport(text: string, m: DueMention, around: RoundSurroundings): boolean {
  if (around.headingAsks && !/;/.test(text)) return true;
  const from = text.lastIndexOf(';', m.start) + 1;
  const stop = text.indexOf(';', m.end);
  const part = text.slice(from, stop < 0 ? text.length : stop);
  if (around.headingAsks || ((REPORT.test(part) || REVIEW.test(part)) && clauseAsks(part))) return true;
  return REPORT.test(text.slice(0, from)) && /^[^\p{L}]*(?:trước|chậm|hằng|hàng|định|quý|6 tháng|năm|cuối)/u.test(part);
}

/** "Ban hành kế hoạch trước ngày A và báo cáo kết quả trước ngày B": A is the work's own deadline. */
function belongsToWorkBefore(text: string, m: DueMention, all: readonly DueMention[]): boolean {
  if (REPORT.test(text.slice(0, m.start)) || REVIEW.test(text.slice(0, m.start))) return false;
  const report = REPORT.exec(text.slice(m.end));
  if (!report || m.every !== '') return false;
  return all.some((o) => o.start > m.end + report.index && (o.due.date !== undefined || o.due.day !== undefined));
}

/** "quý I trước ngày 10/3": what the report is about; the day beside it is when it is due. */
function isReported(text: string, m: DueMention, all: readonly DueMention[]): boolean {
  const isSpan =
    (m.due.type === 'quarter' || m.due.type === 'month' || m.due.type === 'range') && m.due.day === undefined;
  return isSpan && all.some((o) => o.start > m.end && DUE_NEXT.test(text.slice(m.end, o.start)));
}

const DUE_NEXT = new RegExp(
  foldedPattern('^[\\s:(]*(?:gửi|nộp)?\\s*(?:trước|chậm nhất|muộn nhất|vào|là)(?:\\s+(?:ngày|là|vào))*\\s*$'),
  'u',
);

interface MergedDue {
  readonly due: Due;
  readonly recurrence: Recurrence;
  readonly start: number;
  readonly yearAssumed: boolean;
}

/** A "hằng năm" beside a date is the date's recurrence, not a second round. */
function mergeMentions(mentions: readonly DueMention[], text: string, ofOneYear: boolean): MergedDue[] {
  const isExact = (m: DueMention): boolean =>
    m.due.date !== undefined ||
    m.due.day !== undefined ||
    m.due.month !== undefined ||
    (m.due.from !== undefined && (!isWholeYear(m.due) || REVIEW_TIMED.test(text))) ||
    (m.every === '' && !['schoolyear', 'relative', 'none'].includes(m.due.type) && m.due.from === undefined);
  const days = mentions.filter((m) => m.due.date !== undefined || m.due.day !== undefined || OFTEN.includes(m.every));
  const exact = mentions.filter(
    (m) => isExact(m) && !(days.length > 0 && m.due.type === 'range' && !isWholeYear(m.due)),
  );
  const loose = mentions.filter((m) => !isExact(m));
  if (exact.length > 0) {
    const apart = loose.filter((m) => m.every !== '' && isApart(m, exact, text));
    const near = loose.filter((m) => !apart.includes(m));
    const merged = exact.map((m, i) =>
      withRecurrence(m, looseNear(m, exact[i - 1], near, exact.length), text, ofOneYear),
    );
    return [...merged, ...apart.map(unmerged)].sort((a, b) => a.start - b.start);
  }
  const schoolYear = loose.find((m) => m.due.type === 'schoolyear');
  const report = text.search(REPORT);
  const seen = new Set<string>();
  return loose
    .filter((m) => !(schoolYear && m.every === 'year' && Math.abs(m.start - schoolYear.start) < 60))
    .sort((a, b) => Math.abs(a.start - report) - Math.abs(b.start - report))
    .filter((m) => !seen.has(m.every + m.due.type) && seen.add(m.every + m.due.type))
    .map(unmerged)
    .sort((a, b) => a.start - b.start);
}

const unmerged = (m: DueMention): MergedDue => ({
  due: m.due,
  recurrence: recurrenceOf(m),
  start: m.start,
  yearAssumed: false,
});

/** Whoever reports every day or week names with two dates how long it goes on. */
const OFTEN: readonly DueMention['every'][] = ['day', 'week'];

/** "trước ngày 20/11/2025 và hằng tháng", "hằng tuần …; kết thúc đợt, trước ngày …": a second report, no recurrence. */
function isApart(m: DueMention, exact: readonly DueMention[], text: string): boolean {
  const joined = exact.some((e) => e.end <= m.start && /^\s*và\s*$/u.test(text.slice(e.end, m.start)));
  const dated = exact.every((e) => e.due.date !== undefined && !e.yearAssumed);
  return dated && (joined || OFTEN.includes(m.every));
}

function looseNear(
  m: DueMention,
  previous: DueMention | undefined,
  loose: readonly DueMention[],
  total: number,
): DueMention | undefined {
  const beforeIt = loose.filter((l) => l.end <= m.start && l.start >= (previous?.end ?? 0));
  if (beforeIt.length > 0) return beforeIt[beforeIt.length - 1];
  return total === 1
    ? loose.find((l) => l.start >= m.end)
    : loose.find((l) => l.start >= m.end && l.start - m.end < 30);
}

function withRecurrence(m: DueMention, loose: DueMention | undefined, text: string, ofOneYear: boolean): MergedDue {
  const own = recurrenceOf(m);
  const yearly =
    m.yearAssumed &&
    (loose?.every === 'year' ||
      /(?:hằng|hàng) năm/u.test(text) ||
      (!ofOneYear && /định kì/u.test(text) && /(?:6|sáu) tháng/u.test(text)));
  if (m.due.type === 'date' && yearly && m.due.date !== undefined) {
    const due: Due = {
      type: 'yearly',
      month: Number(m.due.date.slice(5, 7)),
      day: Number(m.due.date.slice(8)),
      semantics: m.due.semantics,
      text: m.due.text,
    };
    return {
      due,
      recurrence: loose?.every === 'halfyear' ? 'halfyearly' : 'yearly',
      start: m.start,
      yearAssumed: false,
    };
  }
  const recurrence: Recurrence = loose?.every === 'halfyear' && own === 'yearly' ? 'halfyearly' : own;
  return { due: m.due, recurrence, start: m.start, yearAssumed: m.yearAssumed };
}

export function recurrenceOf(m: DueMention): Recurrence {
  if (m.every === 'quarter') return 'quarterly';
  if (m.every === 'month') return 'monthly';
  if (m.every === 'halfyear') return 'halfyearly';
  if (m.every === 'week') return 'weekly';
  if (m.every === 'day') return 'daily';
  if (m.every === 'year' || m.due.type === 'yearly') return 'yearly';
  if (m.due.type === 'schoolyear') return 'schoolyear';
  return m.due.type === 'relative' ? 'relative' : 'once';
}

const NAME_WORDS =
  'sơ kết|tổng kết|giữa kỳ|cuối kỳ|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|năm học|năm|quý|tháng|6 tháng|06 tháng|đầu năm|cuối năm|giai đoạn|nhanh|kết quả|thực hiện|kế hoạch|tình hình|triển khai|học kỳ|tổng hợp|một năm|đánh giá|công tác|\\d{4}(?:\\s*-\\s*\\d{4})?|i{1,3}|iv|1|2|3|4';
const NAME = new RegExp(
  foldedPattern(`(?<![\\p{L}])(?:báo cáo|sơ kết|tổng kết)(?:\\s+(?:${NAME_WORDS})(?![\\p{L}\\d]))*`),
  'gu',
);

function nameOf(sentence: Sentence, at: number): string {
  const before = sentence.folded.slice(0, at + 40);
  const named = [...before.matchAll(NAME)].filter((m) => m.index <= at);
  const last = named[named.length - 1] ?? NAME.exec(sentence.folded) ?? undefined;
  NAME.lastIndex = 0;
  if (!last) return 'Báo cáo';
  const text = sentence.text
    .slice(last.index, last.index + last[0].length)
    .replace(/\s+\d$/u, '')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Kế hoạch viện trợ hằng năm": the words name a thing of every year, they give no time for reporting. */
function namesYearly(text: string, m: MergedDue): boolean {
  if (m.due.type !== 'yearly' || m.due.day !== undefined || m.due.month !== undefined) return false;
  return /(?:kế hoạch|dự toán|tài chính|ngân sách|quyết toán)(?!\p{L})(?:(?!định kì)[^,;.()]){0,40}$/u.test(
    text.slice(0, m.start),
  );
}

/** Something that happens, not something that the plan expects. */
const INCIDENT = words(
  'sự cố|vụ việc|phát hiện|xảy ra|khó khăn|vướng mắc|phát sinh|bất thường|khẩn cấp|đột xuất|nếu có',
);
const ENDS_WORK = new RegExp(foldedPattern('^(?:ngay\\s+)?(?:sau\\s+)?khi (?:kết thúc|hoàn thành|tổ chức)'), 'u');
/** "chậm nhất 10 ngày kể từ khi kết thúc kỳ báo cáo". */
const COUNTED_FROM_END = words('(?:kể từ|tính từ|sau)(?: khi| ngày)? (?:kết thúc|hoàn thành|tổ chức|thời hạn)');
const RESULTS = words('báo cáo (?:\\p{L}+ ){0,2}?(?:kết quả|tình hình)');

function roundOf(sentence: Sentence, m: MergedDue, route: ReportRoute, around: RoundSurroundings): RoundProposal {
  const known = route.receiver !== '' || RESULTS.test(sentence.folded);
  const periodic =
    ['halfyearly', 'weekly', 'daily'].includes(m.recurrence) ||
    (known && (/định kì/u.test(sentence.folded) || (around.kind !== 'other' && !INCIDENT.test(sentence.folded))));
  const exact =
    m.due.type === 'relative'
      ? known && (ENDS_WORK.test(m.due.text) || COUNTED_FROM_END.test(m.due.text)) && !INCIDENT.test(sentence.folded)
      : (m.due.type !== 'none' || periodic) && !namesYearly(sentence.folded, m) && !isWholeYear(m.due);
  const dated =
    m.due.date !== undefined ||
    m.due.day !== undefined ||
    m.due.quarter !== undefined ||
    m.due.type === 'month' ||
    m.due.type === 'schoolyear';
  const addressed =
    route.receiver !== '' || around.kind === 'reporting' || /gửi|báo cáo|cung cấp|cập nhật/u.test(sentence.folded);
  const ticked = exact && addressed && (dated || m.due.type === 'monthly' || around.kind === 'reporting' || known);
  return {
    ...spotOf(sentence, m.start),
    name: nameOf(sentence, m.start),
    due: m.due,
    recurrence: m.recurrence,
    ...route,
    confidence: !ticked ? 0.45 : m.yearAssumed ? 0.7 : dated ? 0.9 : 0.75,
    ticked,
    reason: reasonOf(ticked, dated, m),
  };
}

function reasonOf(ticked: boolean, dated: boolean, m: MergedDue): string {
  if (m.yearAssumed) return 'Hạn báo cáo không ghi năm, lấy theo năm của kế hoạch';
  if (ticked) return dated ? 'Câu nêu việc báo cáo và hạn' : 'Câu nêu kỳ báo cáo nhưng không nêu ngày';
  return 'Có nói đến báo cáo nhưng chưa rõ hạn hoặc nơi nhận';
}

/** Fills what a round lacks from another sentence of its section. */
export function completed(round: RoundProposal, shared: ReportRoute): RoundProposal {
  return {
    ...round,
    reporter: shared.reporter !== '' && round.reporter === '' ? shared.reporter : round.reporter,
    receiver: round.receiver || shared.receiver,
    via: round.via || shared.via,
    channel: round.channel.length > 0 ? round.channel : shared.channel,
    files: round.files.length > 0 ? round.files : shared.files,
    notes: round.notes.length > 0 ? round.notes : shared.notes,
  };
}

/** True when a heading announces rounds listed under it. */
export function announcesRounds(heading: string): boolean {
  const text = folded(heading);
  return asksForReport(text) && !DRAFTING.test(text) && text.length < 400;
}
