// Reading the office's spreadsheet: first which tabs are there, then the values of those that a verb needs, two reads in
// all. What could not be read stays beside the plan as problems; a verb that needs it whole asks `requirePlan`.
import { foldAccents } from '../core/folding';
import { problem, ProblemError, severityOf } from '../core/problem';
import { getSpreadsheet, readValues, type Spreadsheet } from '../google/sheets-requests';
import { FIGURES_TAB } from '../workbook/figures-tab';
import { PLAN_TAB } from '../workbook/plan-tab';
import { PLAN_TABS, readPlanWorkbook, readTab, type PlanWorkbook, type TabValues } from '../workbook/plan-workbook';
import { isEmpty, type RawValue, type ReadTable, type TableTab } from '../workbook/table';
import { readUpward, UPWARD_TAB, type UpwardSentByKey } from '../workbook/upward-tab';
import { NO_RESTRICTED, readRestricted, type Restricted } from './restricted';
import type { Session } from './session';

export interface TabInfo {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
}

export interface Office extends PlanWorkbook {
  readonly tabs: ReadonlyMap<number, TabInfo>;
  /** The plan's own tabs and those asked for beside them. */
  readonly table: (tab: TableTab) => ReadTable;
  /** What staff typed about their reports upward; empty in a plan without reporting lines. */
  readonly upward: UpwardSentByKey;
  /** Read together with Số liệu. */
  readonly restricted: Restricted;
}

export function readTabs(session: Session): Map<number, TabInfo> {
  const fields = 'sheets(properties(sheetId,title,gridProperties(rowCount)))';
  return tabsOf(session.google.call(getSpreadsheet(session.spreadsheetId, { fields })));
}

function tabsOf({ sheets = [] }: Spreadsheet): Map<number, TabInfo> {
  return new Map(
    sheets.map(({ properties }) => {
      const sheetId = properties?.sheetId ?? 0;
      return [
        sheetId,
        { sheetId, title: properties?.title ?? '', rowCount: properties?.gridProperties?.rowCount ?? 0 },
      ];
    }),
  );
}

/** The office's plan with the tabs in `more`; undefined while this spreadsheet holds no plan. */
export function readOffice(session: Session, more: readonly TableTab[] = []): Office | undefined {
  const tabs = readTabs(session);
  if (!tabs.has(PLAN_TAB.sheetId)) return undefined;
  const optional = [UPWARD_TAB].filter(({ sheetId }) => tabs.has(sheetId));
  const wanted = [...PLAN_TABS, ...optional, ...more];
  const present = wanted.flatMap((tab) => tabs.get(tab.sheetId) ?? []);
  const values = readTabValues(session, present);
  const tables = new Map(wanted.map((tab) => [tab.sheetId, readTab(tab, values, foldAccents)]));
  const table = (tab: TableTab): ReadTable => {
    const found = tables.get(tab.sheetId);
    if (found === undefined) throw new Error(`tab was not asked for: ${tab.title}`);
    return found;
  };
  const workbook = readPlanWorkbook(table, foldAccents);
  const problems = [...workbook.problems];
  const upward = optional.length === 0 ? new Map<never, never>() : readUpward(table(UPWARD_TAB), foldAccents, problems);
  const restricted = more.includes(FIGURES_TAB) ? readRestricted(session, workbook.plan) : NO_RESTRICTED;
  return { ...workbook, problems, tabs, table, upward, restricted };
}

export function readTabValues(session: Session, tabs: readonly TabInfo[]): TabValues {
  const ranges = tabs.map(({ title }) => `'${title.replace(/'/g, "''")}'`);
  const answers = session.google.call(readValues(session.spreadsheetId, ranges));
  return new Map(tabs.map(({ sheetId }, index) => [sheetId, (answers[index]?.values ?? []) as RawValue[][]]));
}

/** For verbs that cannot do without a plan, and not with one that has unreadable cells. */
export function requireOffice(session: Session, more: readonly TableTab[] = []): Office {
  const office = readOffice(session, more);
  if (office === undefined) throw new ProblemError(problem('noPlanYet'));
  const broken = [...office.problems, ...more.flatMap((tab) => office.table(tab).problems)].find(
    (found) => severityOf(found) === 'error',
  );
  if (broken !== undefined) throw new ProblemError(broken);
  return office;
}

/** Whether a tab that is not ours holds anything: an empty first tab may give way to the plan's tabs. */
export function isBlankTab(values: readonly (readonly RawValue[])[]): boolean {
  return values.every((row) => row.every((value) => isEmpty(value)));
}
