/**
 * Reads reporting rounds: sentences in which somebody reports by a time. "Xây dựng báo cáo đánh giá thực trạng" drafts a
 * document and is a task; a date beside a cited document is no deadline. A round takes from the sentences
 * around it in its section what it does not say itself (where to send, which files).
 */
import { duesIn } from './due';
import { isDated, isWholeYear, narrowsWhom, type DueMention } from './due-mention';
import { clauseAround, partAround } from '../text/clause';
import { spotOf } from '../text/spot';
import { folded } from '../text/normalise';
import { isOver, longPast } from './past-due';
import type { PlanContext } from '../plan-context';
import type { RoundProposal } from '../proposal';
import { asksForReport, clauseAsks, DRAFTING, isPassedOn, REPORT, REVIEW, REVIEW_TIMED } from './report-words';
import { nameOf } from './round-name';
import { routeIn, type ReportRoute } from './report-route';
import { mergeMentions, type MergedDue } from './round-time';
import type { SectionKind } from '../text/section';
import type { Sentence } from '../text/sentence';
import { foldedPattern, words } from '../text/words';

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
    (m) =>
      m.bound &&
      !narrowsWhom(text, m) &&
      !(m.every === 'year' && !isDated(m.due) && isPassedOn(text.slice(0, m.start))) &&
      !longPast(m.due, plan) &&
      !(m.due.type === 'range' && isOver(m.due, plan)),
  );
  const mentions = bound.filter((m) =>
    asks
      ? nearReport(text, m, around) && !belongsToWorkBefore(text, m, bound) && !isReported(text, m, bound)
      : isWholeYear(m.due),
  );
  const whole = routeIn(sentence.text, around.unit);
  const merged =
    bound.length === 0 && asks && whole.receiver !== ''
      ? unstated(text)
      : mergeMentions(mentions, text, plan.from !== null && plan.from === plan.to);
  return merged.map((m) => roundOf(sentence, m, routeOf(sentence, m, whole), around));
}

/** "Báo cáo kết quả thực hiện gửi Sở để tổng hợp": a report that the plan asks for without a word of time. */
function unstated(text: string): MergedDue[] {
  const at = text.search(SENT_UP);
  if (at < 0 || !clauseAsks(clauseAround(text, { start: at, end: at }))) return [];
  return [{ due: { type: 'none', semantics: 'within', text: '' }, recurrence: 'once', start: at, yearAssumed: false }];
}

const SENT_UP = words(
  '(?<!để )(?<!tổng hợp,? )báo cáo (?:(?:kết quả|tình hình|tiến độ|đánh giá)[^;.]{0,160}(?:gửi|về|cho)|[^;.]{0,60}về (?:kết quả|tình hình|tiến độ))',
);

/** Between semicolons every part has its own office: "A kiểm tra; B báo cáo Sở hằng quý". */
function routeOf({ text }: Sentence, { start }: MergedDue, whole: ReportRoute): ReportRoute {
  const part = clauseAround(text, { start, end: start }).trim();
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
  const part = clauseAround(text, m);
  if (around.headingAsks || ((REPORT.test(part) || REVIEW.test(part)) && clauseAsks(part))) return true;
  return (
    REPORT.test(text.slice(0, partAround(text, m).start)) &&
    /^[^\p{L}]*(?:trước|chậm|hằng|hàng|định|quý|6 tháng|năm|cuối|(?:đợt|lần|kì) \d)/u.test(part)
  );
}

/** "Ban hành kế hoạch trước ngày A và báo cáo kết quả trước ngày B": A is the work's own deadline. */
function belongsToWorkBefore(text: string, m: DueMention, all: readonly DueMention[]): boolean {
  if (REPORT.test(text.slice(0, m.start)) || REVIEW.test(text.slice(0, m.start))) return false;
  const report = REPORT.exec(text.slice(m.end));
  if (!report || m.every !== '') return false;
  const { end } = partAround(text, m);
  return all.some(
    (o) => o.start > m.end + report.index && o.start < end && (o.due.date !== undefined || o.due.day !== undefined),
  );
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
const ENDS_WORK = new RegExp(
  foldedPattern('^(?:ngay\\s+)?(?:sau\\s+)?khi (?:kết thúc|hoàn thành|tổ chức|tổng kết|sơ kết)'),
  'u',
);
/** "chậm nhất 10 ngày kể từ khi kết thúc kỳ báo cáo". */
const COUNTED_FROM_END = words(
  '(?:kể từ|tính từ|sau)(?: khi| ngày)? (?:kết thúc|hoàn thành|tổ chức|thời hạn|mỗi|từng)',
);
const RESULTS = words('(?:báo cáo|thông tin) (?:\\p{L}+ ){0,2}?(?:kết quả|tình hình|thành tích)');

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
    route.receiver !== '' ||
    around.kind === 'reporting' ||
    /gửi|báo cáo|cung cấp|cập nhật|thông tin/u.test(sentence.folded);
  const ticked =
    m.due.text !== '' &&
    exact &&
    addressed &&
    (dated || m.due.type === 'monthly' || around.kind === 'reporting' || known);
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
