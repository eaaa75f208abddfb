// The state of a round as the sidebar shows it: who handed in, what is complete, what the indicators came to, what to do
// next. The same figures go into Tổng hợp and Tổng quan.
import { dayOf, showInstant, type CalendarDate } from '../core/calendar-date';
import { attainmentText, coverageText, rateText, sumsText, verdictText } from '../core/completion-text';
import type { Result } from '../core/completion';
import { daysLeft } from '../core/due';
import { documentCounts, unitCounts } from '../core/filing';
import type { OrgUnit } from '../core/org-unit';
import type { Indicator, Plan } from '../core/plan';
import { RESTRICTED_TEXT, restrictedKeys } from '../core/restricted';
import { severityOf } from '../core/problem';
import { requiredFileCount, requiredFilesText } from '../core/round-text';
import { fullTargetText } from '../core/target-text';
import { overdueTasks, overdueText } from '../core/task-state';
import { FILE_LINE } from '../workbook/figures-tab';
import { upwardDueText, upwardLineText, upwardReports, upwardStatusText, type UpwardState } from '../core/upward';
import { sentDates } from '../workbook/upward-tab';
import type { LineResult, RoundStatus, Tone, UnitStatus } from './contract';
import { requireRound } from './change-plan';
import { requireOffice, type Office } from './office';
import { roundContext, ROUND_TABS, type RoundContext } from './round-context';
import type { Session } from './session';
import { quotaResults, quotaStatuses } from './quota-status';
import { roundCard, unitsDue } from './show-state';

export function showRound(session: Session, { roundKey }: { roundKey: string }): RoundStatus {
  const office = requireOffice(session, ROUND_TABS);
  return roundStatus(session, office, roundContext(office, requireRound(office.plan, roundKey), session.nowMs));
}

export function roundStatus(
  session: Session,
  office: Pick<Office, 'tasks' | 'upward'>,
  context: RoundContext,
): RoundStatus {
  const { plan, round, counts, completion } = context;
  const today = dayOf(session.nowMs);
  const units = context.units.map((unit) => unitStatus(context, unit));
  const complete = units.filter(
    ({ status, needsReview }) => (status === 'onTime' || status === 'late') && !needsReview,
  ).length;
  const review = units.filter(({ needsReview }) => needsReview).length;
  return {
    round: roundCard(plan, round, today),
    counts: { ...counts, complete, review },
    completeness: rateText(completion.done, completion.required),
    reportingRate: rateText(counts.received, counts.expected),
    reportingRateOnTime: rateText(counts.onTime, counts.expected),
    collectedText: collectedText(context),
    next: nextAction(session, context, review),
    units,
    lines: allResults(context),
    documents: documentCounts(round, context.units, context.entries),
    overdueTasks: overdueTasks(office.tasks, plan.policy, today).map(overdueText),
    quotas: quotaStatuses(context),
    upward: upwardStatuses(office, context, today),
  };
}

function upwardStatuses(
  { upward }: Pick<Office, 'upward'>,
  { plan, round }: RoundContext,
  today: CalendarDate,
): RoundStatus['upward'] {
  return upwardReports(plan, round, sentDates(upward), today).map((report) => ({
    lineKey: report.line.key,
    line: upwardLineText(report),
    dueText: upwardDueText(report, plan),
    statusText: upwardStatusText(report),
    tone: UPWARD_TONES[report.state],
  }));
}

const UPWARD_TONES: Readonly<Record<UpwardState, Tone>> = {
  unsent: 'info',
  overdue: 'bad',
  onTime: 'ok',
  late: 'warn',
  sent: 'ok',
};

function collectedText({ figures }: RoundContext): string {
  const times = figures.map(({ readAt }) => Date.parse(readAt)).filter((time) => Number.isFinite(time));
  return times.length === 0 ? 'Chưa thu thập lần nào' : `Số liệu đến ${showInstant(Math.max(...times))}`;
}

function nextAction(session: Session, context: RoundContext, review: number): RoundStatus['next'] {
  const { plan, round, units, counts } = context;
  const due = unitsDue(round);
  if (units.length === 0 && context.completionInput.units.length > 0)
    return {
      title: 'Đặt hạn cho các trường',
      text: 'Văn bản chỉ nêu hạn cho cơ quan; đặt hạn thì các đơn vị trong danh sách mới báo cáo kỳ này.',
      verb: 'due',
    };
  if (units.length === 0)
    return { title: 'Nạp danh sách đơn vị', text: 'Chưa có đơn vị nào báo cáo kỳ này.', verb: 'units' };
  if (due === undefined)
    return { title: 'Đặt hạn cho đơn vị', text: 'Văn bản chưa nêu ngày cho các đơn vị.', verb: 'due' };
  if (context.figures.length === 0)
    return {
      title: 'Phát biểu mẫu',
      text: `Tạo biểu nhập cho ${units.length} đơn vị, rồi thu thập khi các đơn vị đã nhập.`,
      verb: 'issue',
    };
  const left = daysLeft(due, plan.policy, dayOf(session.nowMs));
  if (counts.missing > 0) {
    const when = left < 0 ? `đã quá hạn ${-left} ngày` : `còn ${left} ngày`;
    return { title: 'Nhắc đơn vị chưa nộp', text: `${counts.missing} đơn vị chưa nộp, ${when}.`, verb: 'collect' };
  }
  if (review > 0)
    return {
      title: 'Xem lại đơn vị còn lỗi',
      text: `${review} đơn vị có dòng lỗi hoặc hồ sơ chưa đủ.`,
      verb: 'collect',
    };
  return { title: 'Kỳ báo cáo đã đủ', text: 'Mọi đơn vị đã nộp đủ số liệu và hồ sơ.', verb: 'none' };
}

export function unitStatus(context: RoundContext, unit: OrgUnit): UnitStatus {
  const { round, completion, receipts, entries, checked } = context;
  const receipt = receipts.get(unit.key);
  const status = receipt?.status ?? 'missing';
  const own = completion.units.find(({ unitKey }) => unitKey === unit.key);
  const [done, required] = [own?.done ?? 0, own?.required ?? 0];
  const documents = unitCounts(round, unit, entries);
  const broken =
    checked.some((row) => row.unitKey === unit.key && row.state === 'refused') || hasFileError(context, unit);
  const received = status === 'onTime' || status === 'late';
  const needsReview = received && (done < required || documents.filed < documents.expected);
  const parts = [
    receipt?.first ? `Nhận ${showInstant(receipt.first.receivedAtMs)}` : '',
    received && receipt?.latest && receipt.latest.version > 1 ? `nộp lại lần ${receipt.latest.version}` : '',
    `${done}/${required} dòng xong`,
    requiredFileCount(round) > 0
      ? documentText(documents.filed, documents.expected, requiredFilesText(round.requiredFiles))
      : '',
  ];
  return {
    key: unit.key,
    code: unit.code,
    name: unit.name,
    level: unit.kind === 'office' ? 'phòng' : unit.levels.join(', '),
    status,
    statusText: statusText(status, broken, needsReview),
    tone: statusTone(status, broken, needsReview),
    detail: parts.filter((part) => part !== '').join(' · '),
    needsReview,
  };
}

/** Something typed in its file is not counted, though no row of the plan says so. */
function hasFileError({ plan, figures }: RoundContext, unit: OrgUnit): boolean {
  if (plan.sharing === 'shared') return false;
  const found = figures.find((figure) => figure.unit === unit.key && figure.line === FILE_LINE)?.problems ?? [];
  return found.some((each) => severityOf(each) === 'error');
}

function documentText(filed: number, expected: number, words: string): string {
  return filed >= expected ? `đủ ${expected} file` : `${filed}/${expected} file (${words})`;
}

function statusText(status: UnitStatus['status'], broken: boolean, needsReview: boolean): string {
  if (status === 'missing') return 'chưa nộp';
  if (status === 'returned') return 'đã trả lại';
  if (broken) return 'lỗi số liệu';
  if (needsReview) return 'cần xem';
  return status === 'onTime' ? 'đúng hạn' : 'trễ hạn';
}

function statusTone(status: UnitStatus['status'], broken: boolean, needsReview: boolean): Tone {
  if (status === 'missing' || status === 'returned') return 'info';
  if (broken) return 'bad';
  return needsReview || status === 'late' ? 'warn' : 'ok';
}

/** Every line of the round: the indicators', then the persons of a quota. */
export function allResults(context: RoundContext): LineResult[] {
  return [...lineResults(context), ...quotaResults(context)];
}

/** One per indicator, and one below it for each of its parts. */
export function lineResults({ plan, completion, hidden }: RoundContext): LineResult[] {
  const results = new Map(completion.results.map((result) => [result.indicatorKey, result]));
  return plan.indicators.flatMap((indicator) => {
    const result = results.get(indicator.key);
    if (hidden.has(indicator.key)) return [restrictedResult(indicator)];
    if (result === undefined) return [];
    return [lineResult(indicator, result, 0), ...result.parts.map((part) => lineResult(indicator, part, 1))];
  });
}

/** What tabs of the plan workbook may say: whoever can open the workbook can read them. */
export function publicResults(plan: Plan, results: readonly LineResult[]): LineResult[] {
  const restricted = restrictedKeys(plan);
  return results.map((result) => (restricted.has(result.lineKey) ? masked(result) : result));
}

function masked(result: LineResult): LineResult {
  const text = RESTRICTED_TEXT;
  const figures = { numerator: '', denominator: '', attainment: text, coverage: '' };
  return { ...result, ...figures, verdict: 'none', verdictText: text, tone: 'calm' };
}

function restrictedResult(indicator: Indicator): LineResult {
  const { key, code, text, target, measure } = indicator;
  return masked({
    lineKey: key,
    code,
    text,
    target: fullTargetText(target, 'unitLabel' in measure ? measure.unitLabel : ''),
    numerator: '',
    denominator: '',
    attainment: '',
    verdict: 'none',
    verdictText: '',
    tone: 'calm',
    coverage: '',
    depth: 0,
  });
}

function lineResult(indicator: Indicator, result: Result, depth: 0 | 1): LineResult {
  const { line, verdict, attainment, sums } = result;
  return {
    lineKey: result.key,
    code: line?.code ?? indicator.code,
    text: depth === 1 ? (line?.subject ?? '') : indicator.text,
    target: fullTargetText(indicator.target, line?.unitLabel ?? ''),
    ...sumsText(sums),
    attainment: attainmentText(attainment),
    verdict: verdict.kind,
    verdictText: verdictText(verdict, indicator.time),
    tone: verdictTone(verdict.kind),
    coverage: coverageText(result),
    depth,
  };
}

function verdictTone(verdict: LineResult['verdict']): Tone {
  switch (verdict) {
    case 'met':
      return 'ok';
    case 'notMet':
      return 'bad';
    case 'notEnough':
      return 'warn';
    case 'none':
      return 'calm';
  }
}
