// What the sidebar opens with: the plan and its rounds in words, who asks, how many units there are. Reads only.
import { dayOf, showDate, type CalendarDate } from '../core/calendar-date';
import { daysLeft, dueInForce, dueStateText, roundDueText } from '../core/due';
import { keeperOf, officeOn } from '../core/handover';
import type { OrgUnit } from '../core/org-unit';
import type { Plan, ReportingRound } from '../core/plan';
import { linesAfter, lineText } from '../core/reporting-line';
import { channelText, NOT_STATED, requiredFilesText } from '../core/round-text';
import { fullTargetText, timeText } from '../core/target-text';
import { overdueTasks } from '../core/task-state';
import { getFile } from '../google/drive-requests';
import { BUILT_IN_PLANS } from '../plans';
import { EMPTY_PLAN_TITLE, emptyPlan } from '../plans/empty-plan';
import { describeListItem } from '../workbook/plan-list-text';
import { PLAN_WORKBOOK_TABS } from '../workbook/plan-workbook';
import { LEVELS } from '../workbook/vocabulary';
import type { PlanCard, PlanChoice, RoundCard, State, Tone } from './contract';
import { readOffice, readTabs, type Office } from './office';
import type { Session } from './session';

export function showState(session: Session): State {
  const office = readOffice(session);
  if (office !== undefined) return stateOf(session, office);
  const otherTabs = [...readTabs(session).values()].map(({ title }) => title);
  return { ...emptyState(session), otherTabs };
}

function emptyState(session: Session): State {
  return {
    account: session.account,
    today: showDate(dayOf(session.nowMs)),
    choices: [...BUILT_IN_PLANS, { ...emptyPlan, title: EMPTY_PLAN_TITLE }].map(planChoice),
    units: { count: 0, byLevel: '' },
    otherTabs: [],
  };
}

/** What a state needs of the office; a plan just built has it without being read back. */
export type StateSource = Pick<Office, 'plan' | 'tasks' | 'units' | 'tabs'>;

/** `folderName`: said without asking Drive what the folder is called. */
export function stateOf(session: Session, office: StateSource, folderName?: string): State {
  const today = dayOf(session.nowMs);
  const { plan, units, tabs } = office;
  const folder = folderOf(session, plan, folderName);
  const roundKey = currentRound(plan, today)?.key;
  const ours = new Set<number>(PLAN_WORKBOOK_TABS.map(({ sheetId }) => sheetId));
  return {
    ...emptyState(session),
    plan: planCard(session, office, today),
    units: { count: units.length, byLevel: countByLevel(units) },
    otherTabs: [...tabs.values()].filter(({ sheetId }) => !ours.has(sheetId)).map(({ title }) => title),
    ...(folder && { folder }),
    ...(roundKey !== undefined && { roundKey }),
  };
}

function planChoice(plan: Plan): PlanChoice {
  return {
    key: plan.key,
    title: plan.title,
    office: plan.issuers.join(', '),
    term: termText(plan),
    indicatorCount: plan.indicators.length,
    roundCount: plan.rounds.length,
  };
}

function termText({ term }: Plan): string {
  if (term.from === 0) return NOT_STATED;
  return term.from === term.to ? `Năm ${term.from}` : `Giai đoạn ${term.from}–${term.to}`;
}

function planCard(session: Session, { plan, tasks }: StateSource, today: CalendarDate): PlanCard {
  return {
    key: plan.key,
    title: plan.title,
    shortTitle: plan.shortTitle,
    office: officeOn(plan, today),
    term: termText(plan),
    url: session.spreadsheetUrl,
    indicators: plan.indicators.map(({ code, text, target, measure, time, openQuestion }) => ({
      code,
      text,
      target: fullTargetText(target, 'unitLabel' in measure ? measure.unitLabel : ''),
      time: timeText(time),
      question: openQuestion ?? '',
    })),
    rounds: plan.rounds.map((round) => roundCard(plan, round, today)),
    taskCount: tasks.length,
    overdueTaskCount: overdueTasks(tasks, plan.policy, today).length,
    facts: planFacts(plan),
    sharing: plan.sharing,
    policy: plan.policy,
    quotas: plan.quotas.map((quota) => describeListItem('quotas', quota)),
    conflicts: plan.conflicts.map(({ text }) => text),
  };
}

function planFacts(plan: Plan): PlanCard['facts'] {
  const stated = (text: string | undefined) => text ?? NOT_STATED;
  return [
    { label: 'Số, ký hiệu', text: stated(plan.number) },
    { label: 'Ngày ban hành', text: plan.issued === undefined ? stated(plan.issuedText) : showDate(plan.issued) },
    { label: 'Ban hành', text: plan.issuers.join('; ') || NOT_STATED },
    { label: 'Thực hiện', text: stated(plan.parent) },
    { label: 'Cấp học', text: plan.levels.join(', ') || NOT_STATED },
  ];
}

export function roundCard(plan: Plan, round: ReportingRound, today: CalendarDate): RoundCard {
  const due = unitsDue(round);
  const folderKnown = round.channel.kind === 'drive';
  return {
    key: round.key,
    name: round.name,
    dueText: roundDueText(round, plan.policy),
    dueState: dueStateText(due, plan.policy, today),
    tone: dueTone(plan, round, today),
    needsDue: due === undefined,
    requiredFiles: requiredFilesText(round.requiredFiles),
    receiver: keeperOf(plan, round, today).receiver ?? '',
    channelText: folderKnown ? channelText({ kind: 'drive' }) : channelText(round.channel),
    upward: linesAfter(plan, round).map((line) => lineText(line, round)),
    ...(due && { due }),
  };
}

/** The date that binds the units of a round: schools, or offices where only these report. */
export function unitsDue(round: ReportingRound): ReturnType<typeof dueInForce> {
  return dueInForce(round, round.reporters.includes('schools') ? 'school' : 'office');
}

function dueTone(plan: Plan, round: ReportingRound, today: CalendarDate): Tone {
  const due = unitsDue(round);
  if (due === undefined) return 'info';
  const days = daysLeft(due, plan.policy, today);
  if (days < 0) return 'warn';
  return days <= 3 ? 'info' : 'calm';
}

/** The round people work on now: the first whose last day is not long past (30 days), else the last one. */
export function currentRound(plan: Plan, today: CalendarDate): ReportingRound | undefined {
  const stillOpen = plan.rounds.find((round) => {
    const due = round.internalDue ?? round.due;
    return due === undefined || daysLeft(due, plan.policy, today) >= -30;
  });
  return stillOpen ?? plan.rounds[plan.rounds.length - 1];
}

/** "14 MN, 16 TH, 12 THCS"; a school of two levels counts under its first; offices by themselves. */
export function countByLevel(units: readonly OrgUnit[]): string {
  const groups = [...LEVELS, 'phòng'] as const;
  const groupOf = (unit: OrgUnit) => (unit.kind === 'office' ? 'phòng' : unit.levels[0]);
  return groups
    .map((group) => ({ group, count: units.filter((unit) => groupOf(unit) === group).length }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${count} ${group}`)
    .join(', ');
}

function folderOf(session: Session, { folderId }: Plan, known: string | undefined): State['folder'] {
  if (folderId === undefined) return undefined;
  const url = `https://drive.google.com/drive/folders/${folderId}`;
  if (known !== undefined) return { name: known, url };
  const [outcome] = session.google.all([getFile(folderId, 'id,name')]);
  const name = outcome?.ok === true ? (outcome.value.name ?? folderId) : `${folderId} (bạn chưa mở được)`;
  return { name, url };
}
