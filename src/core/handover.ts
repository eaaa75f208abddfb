// An office that ceases (district offices did on 01/07/2025) hands its plan to a successor from a date. Rounds that end
// before that date keep the office that received them; later ones are received by the successor. Totals never change.
import type { CalendarDate } from './calendar-date';
import { lastDayOnTime } from './due';
import type { Handover, Plan, ReportingRound } from './plan';

export interface Keeper {
  /** The office that keeps the plan at that time. */
  readonly office: string;
  /** Who receives the round; absent where neither the document nor a handover names anybody. */
  readonly receiver?: string;
}

/** The latest handover that has begun by that day; of two from the same day the later entry rules. */
export function handoverOn(plan: Plan, date: CalendarDate): Handover | undefined {
  return plan.handovers.reduce<Handover | undefined>((latest, candidate) => {
    if (candidate.from > date) return latest;
    return latest === undefined || candidate.from >= latest.from ? candidate : latest;
  }, undefined);
}

/** The office that keeps the plan on that day. */
export function officeOn(plan: Plan, date: CalendarDate): string {
  return handoverOn(plan, date)?.office ?? plan.office;
}

/**
 * Who keeps and receives a round: by its last day on time; a round
 * without any date is received by whoever is in charge today.
 */
export function keeperOf(plan: Plan, round: ReportingRound, today: CalendarDate): Keeper {
  const due = round.internalDue ?? round.due;
  const handover = handoverOn(plan, due === undefined ? today : lastDayOnTime(due, plan.policy));
  if (handover !== undefined) return { office: handover.office, receiver: handover.receiver };
  return { office: plan.office, ...(round.receiver !== undefined && { receiver: round.receiver }) };
}
