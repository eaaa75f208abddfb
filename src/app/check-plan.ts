// "Kiểm tra kế hoạch": everything that is wrong in the tabs staff may edit, told at the cell.
import { checkPlan } from '../core/plan-check';
import { problem, ProblemError, severityOf } from '../core/problem';
import type { ShownProblem } from './contract';
import { readOffice } from './office';
import type { Session } from './session';
import { showProblem } from './show-problem';

export function checkPlanTabs(session: Session): { summary: string; problems: readonly ShownProblem[] } {
  const office = readOffice(session);
  if (office === undefined) throw new ProblemError(problem('noPlanYet'));
  const found = [...office.problems, ...checkPlan(office.plan)];
  const errors = found.filter((each) => severityOf(each) === 'error').length;
  const summary =
    found.length === 0
      ? 'Kế hoạch đọc được trọn vẹn, không có lỗi.'
      : `${errors} lỗi, ${found.length - errors} lưu ý trong các trang của kế hoạch.`;
  return { summary, problems: found.map((each) => showProblem(each, office.units, session.spreadsheetUrl)) };
}
