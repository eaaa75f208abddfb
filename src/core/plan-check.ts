// What is wrong with a plan that was edited by hand or entered through the empty form, each problem with its cell. What a
// document does not state is no fault: only what stops the plan from being asked, counted or judged is an error.
import { showDate, type CalendarDate } from './calendar-date';
import { lastDayOnTime } from './due';
import { checkIndicators } from './indicator-check';
import type { Plan, Quota, ReportingRound, Task } from './plan';
import { reportInto, type Report } from './plan-place';
import type { Problem } from './problem';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Drive gives no rule; every id seen is of these characters and at least this long. */
const DRIVE_ID = /^[A-Za-z0-9_-]{10,}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Every problem of the plan, in the order of its tabs; empty when it can be used as it is. */
export function checkPlan(plan: Plan): Problem[] {
  return [...checkFacts(plan), ...checkIndicators(plan), ...checkRounds(plan), ...checkTasks(plan)];
}

function checkFacts(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  const fact = (key: string): Report => reportInto(problems, 'plan', key);
  const { title, term, folderId, indicators, quotas, rounds, handovers } = plan;
  if (title.trim() === '') fact('title')('planTextMissing', 'value', { what: 'tên kế hoạch' });
  if (plan.office.trim() === '') fact('office')('planTextMissing', 'value', { what: 'đơn vị giữ sổ' });
  if (!isTerm(term)) fact('termFrom')('planTermWrong', 'value', term);
  if (folderId !== undefined && !DRIVE_ID.test(folderId))
    fact('folderId')('planFolderWrong', 'value', { value: folderId });
  if (indicators.length === 0 && quotas.length === 0) reportInto(problems, 'indicators', '')('planEmpty', 'text');
  if (indicators.length > 0 && rounds.length === 0) reportInto(problems, 'rounds', '')('planWithoutRounds', 'name');
  quotas.forEach((quota, index) => {
    if (isIncomplete(quota)) fact(`quotas:${index + 1}`)('quotaIncomplete', 'value', { text: quota.text });
  });
  const isShared = plan.sharing === 'shared';
  if (isShared && indicators.some(({ sensitive }) => sensitive === true))
    fact('sharing')('sharedShowsSensitive', 'value');
  handovers.forEach(({ from }, index) => {
    checkDate(from, 'value', plan, fact(`handovers:${index + 1}`));
  });
  return problems;
}

function isTerm({ from, to }: Plan['term']): boolean {
  return from >= FIRST_YEAR && to <= LAST_YEAR && from <= to;
}

function isIncomplete({ places, districtsPerPlace, schoolsPerDistrict, personsPerSchool }: Quota): boolean {
  const shares = schoolsPerDistrict.every(({ levels, count }) => levels.length > 0 && count > 0);
  const persons = personsPerSchool.every(({ count }) => count > 0);
  return places.length === 0 || districtsPerPlace < 1 || schoolsPerDistrict.length === 0 || !shares || !persons;
}

function checkRounds(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  plan.rounds.forEach((round, index) => {
    const report = reportInto(problems, 'rounds', round.key);
    if (round.name.trim() === '') report('planTextMissing', 'name', { what: 'tên kỳ báo cáo' });
    checkKey(round.key, plan.rounds.slice(0, index), report);
    checkRoundDates(round, plan, report);
    checkRoute(round, plan, report);
  });
  return problems;
}

function checkRoundDates({ due, internalDue }: ReportingRound, plan: Plan, report: Report): void {
  if (due) checkDate(due.date, 'due', plan, report);
  if (internalDue) checkDate(internalDue.date, 'internalDue', plan, report);
  if (due && internalDue && lastDayOnTime(internalDue, plan.policy) > lastDayOnTime(due, plan.policy)) {
    const params = { internal: showDate(internalDue.date), stated: showDate(due.date) };
    report('roundInternalDueLate', 'internalDue', params);
  }
}

function checkRoute({ name, receiver, channel, upward = [] }: ReportingRound, plan: Plan, report: Report): void {
  const unknown = upward.filter((key) => !plan.reportingLines.some((line) => line.key === key));
  for (const value of unknown) report('roundLineUnknown', 'upward', { value });
  if (receiver === undefined && upward.length === 0) report('roundReceiverMissing', 'receiver', { name });
  if (channel.kind === 'email' && !EMAIL.test(channel.address)) {
    report('roundEmailWrong', 'address', { value: channel.address });
  }
  if (channel.kind === 'drive' && channel.folderId !== undefined && !DRIVE_ID.test(channel.folderId)) {
    report('planFolderWrong', 'address', { value: channel.folderId });
  }
}

function checkTasks(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  plan.tasks.forEach((task: Task, index) => {
    const report = reportInto(problems, 'tasks', task.key);
    if (task.text.trim() === '') report('planTextMissing', 'text', { what: 'nội dung nhiệm vụ' });
    if (task.unit.trim() === '') report('planTextMissing', 'unit', { what: 'đơn vị thực hiện' });
    checkKey(task.key, plan.tasks.slice(0, index), report);
    if (task.due) checkDate(task.due.date, 'due', plan, report);
    if (task.on !== undefined) checkDate(task.on, 'on', plan, report);
  });
  return problems;
}

function checkKey(value: string, above: readonly { readonly key: string }[], report: Report): void {
  if (above.some(({ key }) => key === value)) report('planKeyDuplicate', 'key', { value });
}

/** A date before the day of issue is an error; one outside the term only looks like a mistyped year. */
function checkDate(date: CalendarDate, columnKey: string, { issued, term }: Plan, report: Report): void {
  const year = Number(date.slice(0, 4));
  const shown = showDate(date);
  if (issued !== undefined && date < issued) {
    report('planDateBeforeIssue', columnKey, { date: shown, issued: showDate(issued), value: shown });
  } else if (isTerm(term) && (year < term.from || year > term.to)) {
    report('planDateOutsideTerm', columnKey, { date: shown, from: term.from, to: term.to, value: shown });
  }
}
