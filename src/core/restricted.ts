// Figures about persons that only named people may see (party members …). Which lines they are, what a plan looks like to
// somebody who may not see them, and what such a person reads instead of a figure. A tab keeps nobody out, so these figures
// live in a spreadsheet of their own (docs/decisions.md); this file knows nothing of where they live.
import { linesOf } from './line';
import type { Plan } from './plan';

/** What is read in place of a figure, a verdict or a row's state. */
export const RESTRICTED_TEXT = 'hạn chế xem';

/** Keys of lines and of indicators whose figures are restricted. */
export function restrictedKeys(plan: Plan): ReadonlySet<string> {
  const lines = linesOf(plan).filter(({ sensitive }) => sensitive);
  return new Set(lines.flatMap(({ key, indicatorKey }) => [key, indicatorKey]));
}

/** The plan without its restricted indicators: what is counted for somebody who may not see them. */
export function withoutRestricted(plan: Plan): Plan {
  return { ...plan, indicators: plan.indicators.filter(({ sensitive }) => sensitive !== true) };
}
