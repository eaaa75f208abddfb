// The plan workbook as a whole: which tabs it has, the one batch of requests that builds them, and how the plan is read
// back from what staff may have changed. Tabs are known by sheet ids that we choose when we make them, so that a renamed
// or moved tab is still the same tab.
import type { OrgUnit } from '../core/org-unit';
import type { Plan } from '../core/plan';
import { problem, type Problem } from '../core/problem';
import { FIGURES_TAB } from './figures-tab';
import { INDICATOR_TAB, indicatorRows, readIndicators } from './indicator-tab';
import { describeListItem } from './plan-list-text';
import { PLAN_TAB, planRows, readPlanFacts } from './plan-tab';
import { REGISTER_TAB } from './register-tab';
import type { SheetsRequest } from './requests';
import { buildOverview, JOURNAL_TAB, OVERVIEW_TAB, RESULTS_TAB, type OverviewContent } from './result-tabs';
import { readRounds, ROUND_TAB, roundRows } from './round-tab';
import { buildTable, readTable, type RawValue, type ReadTable, type TableTab } from './table';
import { readTasks, TASK_TAB, taskRows, type TaskWithState } from './task-tab';
import { readUnits, UNIT_TAB } from './unit-tab';

/** In the order in which people see them. */
export const PLAN_WORKBOOK_TABS = [
  OVERVIEW_TAB,
  PLAN_TAB,
  INDICATOR_TAB,
  ROUND_TAB,
  TASK_TAB,
  UNIT_TAB,
  FIGURES_TAB,
  REGISTER_TAB,
  RESULTS_TAB,
  JOURNAL_TAB,
] as const;

export interface PlanWorkbook {
  readonly plan: Plan;
  readonly tasks: readonly TaskWithState[];
  readonly units: readonly OrgUnit[];
  /** What the tabs hold that cannot be read; told to the office, never guessed around. */
  readonly problems: readonly Problem[];
}

/** Everything in one `batchUpdate`: tabs, contents, drop-downs, protections. */
export function buildPlanWorkbook(plan: Plan, overview: OverviewContent): SheetsRequest[] {
  const tables: [TableTab, ReturnType<typeof planRows>][] = [
    [PLAN_TAB, planRows(plan, describeListItem)],
    [INDICATOR_TAB, indicatorRows(plan.indicators)],
    [ROUND_TAB, roundRows(plan.rounds)],
    [TASK_TAB, taskRows(plan.tasks)],
    [UNIT_TAB, []],
    [FIGURES_TAB, []],
    [REGISTER_TAB, []],
    [RESULTS_TAB, []],
    [JOURNAL_TAB, []],
  ];
  return [...buildOverview(0, overview), ...tables.flatMap(([tab, rows], index) => buildTable(tab, index + 1, rows))];
}

/** The tabs a verb wants, as the values API returned them, by sheet id; undefined where the tab is gone. */
export type TabValues = ReadonlyMap<number, readonly (readonly RawValue[])[]>;

export function readTab(tab: TableTab, values: TabValues, fold: (text: string) => string): ReadTable {
  const found = values.get(tab.sheetId);
  if (found !== undefined) return readTable(tab, found, fold);
  return {
    rows: [],
    columns: {},
    nextRow: 0,
    problems: [problem('tabMissing', { tab: tab.title }, { tab: tab.title })],
  };
}

export const PLAN_TABS: readonly TableTab[] = [PLAN_TAB, INDICATOR_TAB, ROUND_TAB, TASK_TAB, UNIT_TAB];

/** `table` gives each of PLAN_TABS as it was read. */
export function readPlanWorkbook(table: (tab: TableTab) => ReadTable, fold: (text: string) => string): PlanWorkbook {
  const problems: Problem[] = PLAN_TABS.flatMap((tab) => table(tab).problems);
  const tasks = readTasks(table(TASK_TAB), fold, problems);
  return {
    plan: {
      ...readPlanFacts(table(PLAN_TAB), fold, problems),
      indicators: readIndicators(table(INDICATOR_TAB), fold, problems),
      rounds: readRounds(table(ROUND_TAB), fold, problems),
      tasks,
    },
    tasks,
    units: readUnits(table(UNIT_TAB), fold, problems),
    problems,
  };
}
