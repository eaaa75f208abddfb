/**
 * What every reader needs to know of the whole plan before it reads a sentence: the years it covers and the
 * last year that is over when it begins.
 */
import { folded } from './text/normalise';
import type { PlanMeta } from './proposal';
import { words } from './text/words';

export interface PlanContext {
  readonly from: number | null;
  readonly to: number | null;
  /** Figures of this year and earlier are results, not targets. Null when nothing says when the plan begins. */
  readonly pastYear: number | null;
  readonly meta: PlanMeta;
}

/** `latestCited` is the latest year among the documents that the plan rests on: the plan cannot be older. */
export function contextOf(meta: PlanMeta, latestCited: number | null): PlanContext {
  const issued = meta.issued === '' ? null : Number(meta.issued.slice(0, 4));
  const known = [issued, meta.period.from].filter((y): y is number => y !== null);
  const begins = known.length > 0 ? Math.max(...known) : latestCited;
  return { from: meta.period.from, to: meta.period.to, pastYear: begins === null ? null : begins - 1, meta };
}

/**
 * The year of a day that is written without one: the plan's own year, the half of its school year, or, when the plan
 * names no years, the first such day after it was issued. Null when several years are possible.
 */
export function yearOfDay(plan: PlanContext, month: number, day: number): number | null {
  const { from, to, meta } = plan;
  if (from !== null && from === to) return from;
  if (isSchoolYear(plan)) return month >= FIRST_MONTH ? from : to;
  if (from !== null || to !== null || meta.issued.length !== 10) return null;
  const year = Number(meta.issued.slice(0, 4));
  const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return date > meta.issued.slice(5) ? year : year + 1;
}

/** True for a plan of one school year: two calendar years, one term. */
export function isSchoolYear({ from, to, meta }: PlanContext): boolean {
  return from !== null && to === from + 1 && SCHOOL_YEAR.test(folded(meta.title));
}

const SCHOOL_YEAR = words('năm học');
/** A school year begins in August. */
const FIRST_MONTH = 8;
