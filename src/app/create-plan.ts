// "Tạo sổ kế hoạch": turns the open spreadsheet into the plan's workbook. Three requests whatever the number of
// indicators: which tabs are there, whether they are empty, and one batch that builds everything or nothing.
import { dayOf, showDate } from '../core/calendar-date';
import type { Plan } from '../core/plan';
import { problem, ProblemError } from '../core/problem';
import { batchUpdate } from '../google/sheets-requests';
import { startingPlan } from '../plans';
import { EMPTY_PLAN_TITLE } from '../plans/empty-plan';
import { PLAN_TAB } from '../workbook/plan-tab';
import { buildPlanWorkbook, workbookTabs } from '../workbook/plan-workbook';
import { FIRST_ROW } from '../workbook/table';
import type { SheetsRequest } from '../workbook/requests';
import type { Done } from './contract';
import { journalLineAt } from './journal';
import { isBlankTab, readOffice, readTabs, readTabValues, type TabInfo } from './office';
import { planOverview } from './overview';
import type { Session } from './session';
import { stateOf } from './show-state';

export function createBuiltInPlan(session: Session, argument: { planKey: string }): Done {
  const plan = startingPlan(argument.planKey);
  if (plan === undefined) throw new ProblemError(problem('planUnknown', { key: argument.planKey }));
  return createPlan(session, plan);
}

/** The same verb for a built-in plan, one read from a document, and the empty form. */
export function createPlan(session: Session, plan: Plan): Done {
  const tabs = readTabs(session);
  if (tabs.has(PLAN_TAB.sheetId)) return alreadyThere(session, plan);
  refuseTakenTitles(tabs, plan);
  const today = dayOf(session.nowMs);
  const blank = blankTabs(session, [...tabs.values()]);
  const requests: SheetsRequest[] = [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    ...buildPlanWorkbook(plan, planOverview(plan, today), today),
    ...blank.map(({ sheetId }) => ({ deleteSheet: { sheetId } })),
    ...journalLineAt(session, FIRST_ROW, 500, 'Tạo sổ kế hoạch', plan.title),
  ];
  session.google.call(batchUpdate(session.spreadsheetId, requests, { safeToRepeat: false, fields: 'spreadsheetId' }));
  const summary = `Đã tạo sổ kế hoạch “${nameOf(plan)}”: ${workbookTabs(plan).length} trang, ${plan.indicators.length} chỉ tiêu, ${plan.rounds.length} kỳ báo cáo, ${plan.tasks.length} nhiệm vụ.`;
  const others = [...tabs].filter(([sheetId]) => !blank.some((tab) => tab.sheetId === sheetId));
  const tasks = plan.tasks.map((task) => ({ ...task, state: 'open' as const }));
  const built = { plan, tasks, units: [], tabs: new Map(others) };
  return { summary, state: stateOf(session, built, 'Thư mục nêu trong kế hoạch') };
}

function nameOf({ shortTitle }: Plan): string {
  return shortTitle || EMPTY_PLAN_TITLE;
}

/** A second click changes nothing; another plan needs another spreadsheet. */
function alreadyThere(session: Session, wanted: Plan): Done {
  const office = readOffice(session);
  if (office === undefined || office.plan.key !== wanted.key) {
    throw new ProblemError(problem('otherPlanThere', { title: office?.plan.shortTitle ?? '' }));
  }
  const today = showDate(dayOf(session.nowMs));
  return {
    summary: `Sổ kế hoạch “${nameOf(wanted)}” đã có sẵn, không thay đổi gì (${today}).`,
    state: stateOf(session, office),
  };
}

function refuseTakenTitles(tabs: ReadonlyMap<number, TabInfo>, plan: Plan): void {
  const ours = new Set<string>(workbookTabs(plan).map(({ title }) => title));
  const taken = [...tabs.values()].find(({ title }) => ours.has(title));
  if (taken !== undefined) throw new ProblemError(problem('tabTitleTaken', { tab: taken.title }, { tab: taken.title }));
}

/** Empty tabs that the spreadsheet came with; a tab with anything in it stays. */
function blankTabs(session: Session, tabs: readonly TabInfo[]): TabInfo[] {
  const values = readTabValues(session, tabs);
  return tabs.filter(({ sheetId }) => isBlankTab(values.get(sheetId) ?? []));
}
