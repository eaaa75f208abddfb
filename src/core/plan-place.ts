// Where in the plan workbook a fact of the plan stands, so that a problem found in the plan can be shown at its cell.
// Tabs by the names staff see, rows by the keys of the things, columns by the keys of the tables in workbook/.
import { problem, type Problem, type ProblemParams } from './problem';
import type { ProblemCode } from './problem-catalogue';

export const PLAN_TABS = {
  plan: 'Kế hoạch',
  indicators: 'Chỉ tiêu',
  rounds: 'Kỳ báo cáo',
  tasks: 'Nhiệm vụ',
} as const;

export type PlanTab = keyof typeof PLAN_TABS;

/** Collects problems of one row; the value in the cell is kept as text. */
export type Report = (code: ProblemCode, columnKey: string, params?: ProblemParams) => void;

export function reportInto(problems: Problem[], tab: PlanTab, rowKey: string): Report {
  return (code, columnKey, params = {}) => {
    const value = params['value'];
    problems.push(
      problem(code, params, {
        tab: PLAN_TABS[tab],
        rowKey,
        columnKey,
        ...(value !== undefined && { value: String(value) }),
      }),
    );
  };
}
