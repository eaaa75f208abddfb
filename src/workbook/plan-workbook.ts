// The plan workbook as a whole: which tabs it has, the one batch of requests that builds them, and how the plan is read
// back from what staff may have changed. Tabs are known by sheet ids that we choose when we make them, so that a renamed
// or moved tab is still the same tab.
import type { CalendarDate } from '../core/calendar-date';
import { termQuota } from '../core/line';
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
import { withKeys, type GivenKey } from './row-keys';
import { readRounds, ROUND_TAB, roundRows } from './round-tab';
import { buildTable, readTable, type RawValue, type ReadTable, type TableRow, type TableTab } from './table';
import { readTasks, TASK_TAB, taskRows, type TaskWithState } from './task-tab';
import { buildSelection, SELECTION_SHEET } from './selection-tab';
import { readUnits, UNIT_TAB } from './unit-tab';
import { UPWARD_TAB, upwardRows } from './upward-tab';

/** Every tab a plan workbook may have, in the order in which people see them. */
export const PLAN_WORKBOOK_TABS = [
  OVERVIEW_TAB,
  PLAN_TAB,
  INDICATOR_TAB,
  ROUND_TAB,
  UPWARD_TAB,
  TASK_TAB,
  UNIT_TAB,
  SELECTION_SHEET,
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
  /** Keys of rows typed by hand, to be written into their hidden column. */
  readonly givenKeys: readonly GivenKey[];
}

/** The tabs of this plan: reports upward and the choice of schools only where the plan has them. */
export function workbookTabs(plan: Plan): (typeof PLAN_WORKBOOK_TABS)[number][] {
  return PLAN_WORKBOOK_TABS.filter((tab) => {
    if (tab === UPWARD_TAB) return plan.reportingLines.length > 0;
    return tab !== SELECTION_SHEET || termQuota(plan) !== undefined;
  });
}

/** Everything in one `batchUpdate`: tabs, contents, drop-downs, protections. */
export function buildPlanWorkbook(plan: Plan, overview: OverviewContent, today: CalendarDate): SheetsRequest[] {
  const rows = new Map<number, readonly TableRow[]>([
    [PLAN_TAB.sheetId, planRows(plan, describeListItem)],
    [INDICATOR_TAB.sheetId, indicatorRows(plan.indicators)],
    [ROUND_TAB.sheetId, roundRows(plan.rounds)],
    [UPWARD_TAB.sheetId, upwardRows(plan, new Map(), today)],
    [TASK_TAB.sheetId, taskRows(plan.tasks)],
  ]);
  return workbookTabs(plan).flatMap((tab, index) => {
    if ('columns' in tab && typeof tab.columns !== 'number') return buildTable(tab, index, rows.get(tab.sheetId) ?? []);
    const quota = tab === SELECTION_SHEET ? termQuota(plan) : undefined;
    return quota === undefined ? buildOverview(index, overview) : buildSelection(quota, index);
  });
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
  const keyed = new Map(PLAN_TABS.map((tab) => [tab, withKeys(tab, table(tab), fold)]));
  const whole = (tab: TableTab) => keyed.get(tab)?.table ?? table(tab);
  const tasks = readTasks(whole(TASK_TAB), fold, problems);
  return {
    plan: {
      ...readPlanFacts(table(PLAN_TAB), fold, problems),
      indicators: readIndicators(whole(INDICATOR_TAB), fold, problems),
      rounds: readRounds(whole(ROUND_TAB), fold, problems),
      tasks,
    },
    tasks,
    units: readUnits(whole(UNIT_TAB), fold, problems),
    problems,
    givenKeys: [...keyed.values()].flatMap(({ given }) => given),
  };
}
