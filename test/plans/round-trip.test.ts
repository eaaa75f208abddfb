// A built-in plan fills the workbook once; from then on the workbook is the source of truth. So what is read back from the
// tabs must be the same plan, down to the last date.
import { foldAccents } from '../../src/core/folding';
import type { Plan, Task } from '../../src/core/plan';
import { checkPlan } from '../../src/core/plan-check';
import type { Problem } from '../../src/core/problem';
import { BUILT_IN_PLANS } from '../../src/plans';
import { indicatorRows, readIndicators } from '../../src/workbook/indicator-tab';
import { describeListItem } from '../../src/workbook/plan-list-text';
import { planRows, readPlanFacts } from '../../src/workbook/plan-tab';
import { readRounds, roundRows } from '../../src/workbook/round-tab';
import type { RawValue, ReadTable, TableRow } from '../../src/workbook/table';
import { readTasks, taskRows } from '../../src/workbook/task-tab';

/** Rows as they would be read from a sheet right after they were written. */
function table(rows: readonly TableRow[]): ReadTable {
  const read = rows.map((cells, index) => ({ row: index + 2, cells: cells as Record<string, RawValue> }));
  return { rows: read, columns: {}, nextRow: rows.length + 2, problems: [] };
}

function throughTheTabs(plan: Plan, problems: Problem[]): Plan {
  return {
    ...readPlanFacts(table(planRows(plan, describeListItem)), foldAccents, problems),
    indicators: readIndicators(table(indicatorRows(plan.indicators)), foldAccents, problems),
    rounds: readRounds(table(roundRows(plan.rounds)), foldAccents, problems),
    tasks: readTasks(table(taskRows(plan.tasks)), foldAccents, problems),
  };
}

/** The tabs keep the first line of a source and the office's own state of a task. */
function withoutSource(tasks: readonly Task[]): unknown[] {
  return tasks.map((task) => ({ ...task, source: task.source?.line, state: undefined }));
}

/** The tabs keep a source's first line, no list of other places, and no flag that says no. */
function asKept(plan: Plan): unknown {
  const isLeftOut = (key: string, value: unknown) => key === 'also' || key === 'sources' || value === false;
  return JSON.parse(JSON.stringify(plan, (key, value: unknown) => (isLeftOut(key, value) ? undefined : value)));
}

it.each(BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const))('%s is read back as it was written', (_key, plan) => {
  const problems: Problem[] = [];
  const again = throughTheTabs(plan, problems);
  expect([problems, checkPlan(again)]).toEqual([[], []]);
  expect(asKept({ ...again, tasks: [] })).toEqual(asKept({ ...plan, tasks: [] }));
  expect(withoutSource(again.tasks)).toEqual(withoutSource(plan.tasks));
});
