// "Tạo kế hoạch" after the review: what was confirmed is built by the same verb as a built-in plan, then checked as a plan
// typed by hand would be, so that gaps of the document are told while its sentences are still at hand.
import { checkPlan } from '../core/plan-check';
import type { BuiltPlan, ConfirmedPlan } from './contract';
import { planOfConfirmed } from './confirmed-plan';
import { createPlan } from './create-plan';
import type { Session } from './session';
import { showProblem } from './show-problem';

export function createPlanFromProposal(session: Session, confirmed: ConfirmedPlan): BuiltPlan {
  const plan = planOfConfirmed(confirmed);
  const done = createPlan(session, plan);
  const problems = checkPlan(plan).map((found) => showProblem(found, [], session.spreadsheetUrl));
  const remark = problems.length === 0 ? '' : ` Còn ${problems.length} chỗ nên xem lại, kê ở cuối mục Kế hoạch.`;
  return { ...done, summary: done.summary + remark, problems };
}
