// Turns a plan's facts into the short rows that the tests compare with PLANS.md, so that a test reads like its table.
import { showDate } from '../../src/core/calendar-date';
import type { Plan, ReportingRound, Task } from '../../src/core/plan';
import { lastDayOnTime } from '../../src/core/due';
import { measureText, targetText, timeText } from '../../src/core/target-text';

/** [line, target, time, measure] of each indicator. */
export function indicatorFacts(plan: Plan): string[] {
  return plan.indicators.map(({ source, target, time, measure }) =>
    [
      `l.${source?.line ?? '?'}`,
      `${target.comparator}: ${targetText(target)}`,
      timeText(time),
      measureText(measure),
    ].join(' | '),
  );
}

/** [kind, stated date, last day on time, reporters, receiver, channel, files] of each round; "–" for what is not stated. */
export function roundFacts(plan: Plan): string[] {
  return plan.rounds.map((round) =>
    [
      round.kind,
      ...dueFacts(round, plan),
      round.reporters.join('+') || '–',
      round.receiver ?? '–',
      channel(round),
      files(round),
    ].join(' | '),
  );
}

function dueFacts({ due }: ReportingRound, { policy }: Plan): string[] {
  return due === undefined
    ? ['–', '–']
    : [`${due.semantics} ${showDate(due.date)}`, showDate(lastDayOnTime(due, policy))];
}

function channel({ channel: { kind, ...rest } }: ReportingRound): string {
  return 'address' in rest ? `${kind} ${rest.address}` : kind;
}

function files({ requiredFiles }: ReportingRound): string {
  return requiredFiles.map(({ kind, count }) => `${count} ${kind}`).join(' + ') || '–';
}

/** [unit, how many tasks], in the order of the document. */
export function tasksPerUnit(tasks: readonly Task[]): [string, number][] {
  const units = [...new Set(tasks.map(({ unit }) => unit))];
  return units.map((unit) => [unit, tasks.filter((task) => task.unit === unit).length]);
}
