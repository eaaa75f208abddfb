// The empty form: a workbook with all its tabs and nothing in them, for a plan that an office enters by hand. Nothing is
// filled in for it: "Kiểm tra kế hoạch" says at each cell what is still missing.
import { DEFAULT_POLICY, type Plan } from '../core/plan';

export const emptyPlan: Plan = {
  key: 'moi',
  title: '',
  shortTitle: '',
  issuers: [],
  place: '',
  term: { from: 0, to: 0 },
  office: '',
  levels: [],
  indicators: [],
  rounds: [],
  reportingLines: [],
  contents: [],
  tasks: [],
  quotas: [],
  conflicts: [],
  sharing: 'perSchool',
  policy: DEFAULT_POLICY,
  handovers: [],
};

/** What the sidebar calls it among the plans. */
export const EMPTY_PLAN_TITLE = 'Kế hoạch mới (biểu trống)';
