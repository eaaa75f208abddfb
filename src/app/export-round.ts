// One round as plain data: the plan's facts, who reported, what the rows and indicators came to, what was filed. Exact
// figures as text; null where the document is silent. The same numbers as on every screen, from the same place.
import { keeperOf } from '../core/handover';
import type { Result } from '../core/completion';
import { dayOf, type CalendarDate } from '../core/calendar-date';
import { documentCounts } from '../core/filing';
import type { Plan, ReportingRound } from '../core/plan';
import type { Sums } from '../core/verdict';
import { upwardReports } from '../core/upward';
import { FILE_LINE } from '../workbook/figures-tab';
import { sentDates } from '../workbook/upward-tab';
import type { RoundExport } from './contract';
import { requireRound } from './change-plan';
import { rowProblems, type RowProblem } from './row-problems';
import { documentProblems } from './file-documents';
import { requireOffice, type Office } from './office';
import { quotaExports } from './quota-status';
import { roundContext, ROUND_TABS, type RoundContext } from './round-context';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { lineResults } from './show-round';
import { currentRound } from './show-state';

export function exportRound(session: Session, { roundKey }: { roundKey?: string }): RoundExport {
  const office = requireOffice(session, ROUND_TABS);
  const { plan } = office;
  const key = roundKey ?? currentRound(plan, dayOf(session.nowMs))?.key ?? '';
  const context = roundContext(office, requireRound(plan, key), session.nowMs);
  // What a file merely has lost (a drop-down, a formula) concerns no figure: it stands apart from what is wrong with rows.
  const found = rowProblems(context, new Map());
  const isLoss = ({ lineKey, shown }: RowProblem) => lineKey === FILE_LINE && shown.severity === 'warning';
  const problems = found.filter((each) => !isLoss(each)).map(({ shown }) => shown);
  const { expected, received, onTime, late, missing } = context.counts;
  return {
    plan: planFacts(plan, dayOf(session.nowMs)),
    round: key,
    schools: { expected, received, onTime, late, missing },
    rows: { expected: context.completion.required, complete: context.completion.done, problems: countByCode(problems) },
    problems,
    fileWarnings: found.filter(isLoss).map(({ shown }) => shown),
    indicators: results(context),
    documents: documentCounts(context.round, office.units, context.entries),
    documentProblems: documentProblems(session, office, context.round).map((found) => showProblem(found, office.units)),
    quotas: quotaExports(context),
    reportingLines: reportingLines(office, context, dayOf(session.nowMs)),
    tabs: [...office.tabs.values()].map(({ title }) => title),
  };
}

/** The reports upward after this round; a line that it does not feed is not due after it. */
function reportingLines(
  { upward }: Office,
  { plan, round }: RoundContext,
  today: CalendarDate,
): RoundExport['reportingLines'] {
  return upwardReports(plan, round, sentDates(upward), today).map(({ line, from, due, state, sentOn }) => ({
    key: line.key,
    from,
    to: line.to,
    due: due?.date ?? null,
    status: state,
    sentAt: sentOn ?? null,
  }));
}

function countByCode(problems: readonly { code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function planFacts(plan: Plan, today: CalendarDate): RoundExport['plan'] {
  return {
    key: plan.key,
    title: plan.title,
    term: plan.term,
    folderId: plan.folderId ?? null,
    indicators: plan.indicators.map(({ key, code, text, target, measure, time, parts }) => ({
      key,
      code,
      text,
      comparator: target.comparator,
      target: target.value ?? null,
      unit: target.unit,
      kind: measure.kind,
      time: time.kind === 'by' ? `by ${time.year}` : time.kind,
      parts: (parts ?? []).map((part) => part.key),
    })),
    rounds: plan.rounds.map((round) => roundFacts(plan, round, today)),
    taskCount: plan.tasks.length,
  };
}

function roundFacts(plan: Plan, round: ReportingRound, today: CalendarDate): RoundExport['plan']['rounds'][number] {
  const dateOf = (semantics: 'before' | 'by') => (round.due?.semantics === semantics ? round.due.date : null);
  return {
    key: round.key,
    name: round.name,
    kind: round.kind,
    dueBefore: dateOf('before'),
    dueBy: dateOf('by'),
    internalDue: round.internalDue?.date ?? null,
    reporters: round.reporters,
    receiver: keeperOf(plan, round, today).receiver ?? null,
    channel: round.channel.kind,
    requiredFiles: round.requiredFiles,
  };
}

function results(context: RoundContext): RoundExport['indicators'] {
  const flat = context.completion.results.flatMap((result): Result[] => [result, ...result.parts]);
  const byKey = new Map(flat.map((result) => [result.key, result]));
  return lineResults(context).map((line) => ({
    key: line.lineKey,
    code: line.code,
    text: line.text,
    target: line.target,
    numerator: plainNumber(byKey.get(line.lineKey)?.sums, 'numerator'),
    denominator: plainNumber(byKey.get(line.lineKey)?.sums, 'denominator'),
    attainment: line.attainment,
    verdict: line.verdict,
    reported: byKey.get(line.lineKey)?.reported ?? 0,
    expected: byKey.get(line.lineKey)?.expected ?? 0,
  }));
}

/** At most three decimals, so a JSON number says it exactly. */
function plainNumber(sums: Sums | undefined, of: 'numerator' | 'denominator'): number | null {
  const value = sums?.[of];
  return sums === undefined || sums.countedUnits === 0 || value === undefined ? null : value / 1000;
}
