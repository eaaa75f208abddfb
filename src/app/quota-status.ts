// Quotas in the two forms they leave the program in: words for the sidebar, the dashboard and the results, and plain data
// for exportRound. Both come from one report of core, and neither knows a percentage.
import { explain } from '../core/completion';
import { quotaLines, type Line } from '../core/line';
import { conflictsBeside, quotaText } from '../core/quota';
import { chosenText, gapText, personsText, quotaReports, type QuotaReport } from '../core/quota-report';
import { showWhole } from '../core/quantity';
import type { LineResult, QuotaExport, QuotaStatus, Tone } from './contract';
import type { RoundContext } from './round-context';
import { showProblem } from './show-problem';

export function quotaStatuses({ plan, completionInput }: RoundContext): QuotaStatus[] {
  return quotaReports(completionInput).map((report) => ({
    title: report.quota.text,
    totals: quotaText(report.quota),
    chosen: chosenText(report),
    persons: personsText(report),
    over: report.over.map(gapText),
    under: report.under.map(gapText),
    conflicts: conflictsBeside(plan, report.quota.key).map(({ text }) => text),
  }));
}

export function quotaExports({ plan, completionInput, units }: RoundContext): QuotaExport[] {
  return quotaReports(completionInput).map(({ quota, totals, chosen, over, under, persons, problems }) => ({
    key: quota.key,
    text: quota.text,
    year: quota.year ?? null,
    ...totals,
    chosen,
    over,
    under,
    reported: persons,
    conflicts: conflictsBeside(plan, quota.key).map(({ key, text, share, source }) => ({
      key,
      text,
      share: share ?? null,
      line: source?.line ?? null,
    })),
    problems: problems.map((found) =>
      showProblem({ ...found, place: { ...found.place, tab: 'Đơn vị', unitKey: found.place.rowKey ?? '' } }, units),
    ),
  }));
}

/** One line for each kind of persons of the whole term's quota: how many are reported of how many. */
export function quotaResults(context: RoundContext): LineResult[] {
  const lines = quotaLines(context.plan);
  const [report] =
    lines.length === 0 ? [] : quotaReports(context.completionInput).filter(({ quota }) => quota.year === undefined);
  return report === undefined ? [] : lines.map((line, index) => quotaResult(context, line, report, index));
}

function quotaResult({ completionInput }: RoundContext, line: Line, report: QuotaReport, index: number): LineResult {
  const persons = report.persons[index];
  const [required, reported] = [persons?.required ?? 0, persons?.reported ?? 0];
  const { counted, excluded } = explain(completionInput, line.key);
  const { text, tone } = distance(required - reported);
  return {
    lineKey: line.key,
    code: line.code,
    text: line.text,
    target: `${showWhole(required)} ${line.unitLabel}`,
    numerator: counted.length === 0 ? '' : showWhole(reported),
    denominator: '',
    attainment: '',
    verdict: 'none',
    verdictText: text,
    tone,
    coverage: `${counted.length}/${counted.length + excluded.length} đơn vị`,
    depth: 0,
  };
}

function distance(left: number): { text: string; tone: Tone } {
  if (left === 0) return { text: 'Đủ định mức', tone: 'ok' };
  return left > 0
    ? { text: `Còn thiếu ${showWhole(left)}`, tone: 'info' }
    : { text: `Thừa ${showWhole(-left)}`, tone: 'bad' };
}
