/**
 * What every reader needs to know of the whole plan before it reads a sentence: the years it covers and the
 * last year that is over when it begins.
 */
import type { PlanMeta } from './proposal';

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
