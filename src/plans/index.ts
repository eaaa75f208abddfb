// The plans the product brings along, in the order the sidebar offers them. They only fill a workbook the first time:
// from then on the workbook is the source of truth (DESIGN section 4).
import type { Plan } from '../core/plan';
import { boGddt } from './bo-gddt';
import { emptyPlan } from './empty-plan';
import { haNoi } from './ha-noi';
import { kienAn } from './kien-an';
import { quan12 } from './quan-12';
import { quan7 } from './quan-7';

export const BUILT_IN_PLANS: readonly Plan[] = [quan12, quan7, kienAn, boGddt, haNoi];

/** The plan a workbook can be begun with: a built-in one, or the empty form ('moi'). */
export function startingPlan(key: string): Plan | undefined {
  return key === emptyPlan.key ? emptyPlan : builtInPlan(key);
}

/** The built-in plan of that key ('q12', 'q7', 'kien-an', 'moet', 'ha-noi'), or undefined. */
export function builtInPlan(key: string): Plan | undefined {
  return BUILT_IN_PLANS.find((plan) => plan.key === key);
}
