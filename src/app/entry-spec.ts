// What an entry workbook of a unit, or of all units together, is to hold in a round: rows, keys, what the office knows,
// guide. Issuing builds it, repairing rebuilds it; both ask here, so that they cannot differ.
import { dayOf, showDate } from '../core/calendar-date';
import { reportersOf } from '../core/completion';
import { dueText } from '../core/due';
import type { OrgUnit } from '../core/org-unit';
import type { Plan, ReportingRound } from '../core/plan';
import { problem, ProblemError } from '../core/problem';
import { guideLines } from '../core/rendering/guide';
import { submissionText } from '../core/round-text';
import type { RowInput } from '../core/row';
import type { EntryRowSpec, EntrySpec } from '../workbook/entry-workbook';
import { fingerprint, lineSetOf, planRoundOf } from './entry-files';
import type { Office } from './office';
import { checkContext, knownOf, previousFigures } from './round-context';
import { storedFigures } from './restricted';
import type { Session } from './session';
import { unitsDue } from './show-state';

/** Raised when what a template looks like changes, so that issued ones are brought up to date. */
const TEMPLATE_VERSION = '1';

export interface IssueContext {
  readonly session: Session;
  readonly office: Office;
  readonly round: ReportingRound;
  readonly units: readonly OrgUnit[];
  readonly previous: ReadonlyMap<string, RowInput>;
}

export function issueContext(session: Session, office: Office, round: ReportingRound): IssueContext {
  const figures = storedFigures(office);
  return {
    session,
    office,
    round,
    units: reportersOf(round, office.units),
    previous: previousFigures(office.plan, round, figures),
  };
}

/** Changes when anything that the unit's template says changes. */
export function linesPrint({ office, round }: Pick<IssueContext, 'office' | 'round'>, unit: OrgUnit): string {
  return fingerprint([
    TEMPLATE_VERSION,
    lineSetOf(office.plan, unit).lines,
    office.plan.policy,
    unitsDue(round),
    office.plan.shortTitle,
    round.name,
  ]);
}

/** Changes also when the unit's own name or code does, which stand in its file but not in the template. */
export function entryPrint(context: Pick<IssueContext, 'office' | 'round'>, unit: OrgUnit): string {
  return fingerprint([linesPrint(context, unit), unit.name, unit.code]);
}

/** The whole entry tab of one unit, fresh. */
export function entrySpec(context: IssueContext, unit: OrgUnit): EntrySpec {
  const { office, round, units, session } = context;
  return {
    ...entryHead(context, unit),
    title: `Biểu nhập – ${office.plan.shortTitle}, ${round.name}`,
    rows: entryRows(context, unit),
    guide: guideText(context, unit),
    context: checkContext(office.plan, round, units, session.nowMs),
  };
}

function dueWords({ office, round }: IssueContext): string {
  const due = unitsDue(round);
  return due === undefined ? 'Chưa đặt hạn' : `Hạn: ${dueText(due, office.plan.policy)}`;
}

/** What differs at the top of each unit's tab. */
export function entryHead(context: IssueContext, unit: OrgUnit): Pick<EntrySpec, 'subtitle' | 'planRound'> {
  const { office, round } = context;
  return {
    subtitle: `${unit.name}${unit.code === '' ? '' : ` (${unit.code})`} · ${dueWords(context)}`,
    planRound: planRoundOf(office.plan, round),
  };
}

export function entryRows({ office, previous }: IssueContext, unit: OrgUnit): EntryRowSpec[] {
  return lineSetOf(office.plan, unit).lines.map((line) => ({
    line,
    unitKey: unit.key,
    unitName: unit.name,
    known: knownOf(unit, line, previous),
  }));
}

/** About ten lines: what to do, by when, where the documents go. */
function guideText({ office, round, session }: IssueContext, unit: OrgUnit): string[] {
  const { plan }: { plan: Plan } = office;
  const due = unitsDue(round);
  return [
    `Biểu này dùng cho ${round.name} của ${plan.shortTitle}. ${due === undefined ? '' : `Hạn: ${dueText(due, plan.policy)}.`}`,
    'Chỉ nhập vào các ô màu vàng ở trang Nhập liệu; số liệu tự lưu, không phải gửi lại tệp này.',
    ...guideLines(lineSetOf(plan, unit).lines, { policy: plan.policy }).slice(0, 7),
    `Hồ sơ kèm theo: ${submissionText(round)}. Biểu lập ngày ${showDate(dayOf(session.nowMs))}.`,
  ];
}

/** Rows of all units, those with the same lines together. */
export function sharedSpec(context: IssueContext): EntrySpec {
  const { office, units, round } = context;
  const [first] = units;
  if (first === undefined) throw new ProblemError(problem('noUnitsYet'));
  const inSets = [...units].sort((a, b) => lineSetOf(office.plan, a).key.localeCompare(lineSetOf(office.plan, b).key));
  return {
    ...entrySpec(context, first),
    subtitle: `${units.length} đơn vị nhập chung, mỗi đơn vị chỉ sửa được dòng của mình · ${dueWords(context)}`,
    planRound: planRoundOf(office.plan, round),
    rows: inSets.flatMap((unit) => entryRows(context, unit)),
    shared: units.map((unit) => ({ unitKey: unit.key, editors: unit.email === '' ? [] : [unit.email] })),
  };
}
