// Small changes that the sidebar makes to the plan for its office: a due date for the schools, the policy, the folder, the
// handover to a successor. Each writes the cells that hold it and nothing else; saying the same again writes nothing.
import { dayOf, parseIsoDate, showDate, type CalendarDate } from '../core/calendar-date';
import { roundDueText } from '../core/due';
import type { Due, Handover, Plan, Policy, ReportingRound } from '../core/plan';
import { problem, ProblemError } from '../core/problem';
import { createFolder, FOLDER_TYPE, getFile, reserveIds } from '../google/drive-requests';
import { batchUpdate } from '../google/sheets-requests';
import { describeListItem } from '../workbook/plan-list-text';
import { PLAN_TAB } from '../workbook/plan-tab';
import type { SheetsRequest } from '../workbook/requests';
import { writeValues } from '../workbook/requests';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import { ROUND_TAB, roundRows } from '../workbook/round-tab';
import { YES_NO } from '../workbook/row-reader';
import { growTo, writeTableRows, type TableTab } from '../workbook/table';
import { SHARING } from '../workbook/vocabulary';
import type { Done } from './contract';
import { KEY_PROPERTY } from './folders';
import { journalLine } from './journal';
import { requireOffice, type Office } from './office';
import type { Session } from './session';
import { stateOf } from './show-state';
import { writeUpward } from './write-upward';

export function setDue(
  session: Session,
  argument: { roundKey: string; date: string; semantics: 'before' | 'by' },
): Done {
  const office = requireOffice(session, [JOURNAL_TAB]);
  const round = requireRound(office.plan, argument.roundKey);
  const internalDue: Due = {
    date: requireDate(argument.date),
    semantics: argument.semantics === 'by' ? 'by' : 'before',
  };
  const changed: ReportingRound = { ...round, internalDue };
  const summary = `${round.name} – ${roundDueText(changed, office.plan.policy)}.`;
  const plan = {
    ...office.plan,
    rounds: office.plan.rounds.map((other) => (other.key === round.key ? changed : other)),
  };
  const same = round.internalDue?.date === internalDue.date && round.internalDue.semantics === internalDue.semantics;
  return save(session, office, plan, same ? [] : writeRound(office, changed), 'Đặt hạn cho đơn vị', summary);
}

export function requireRound(plan: Plan, roundKey: string): ReportingRound {
  const round = plan.rounds.find(({ key }) => key === roundKey);
  if (round === undefined) throw new ProblemError(problem('roundUnknown', { key: roundKey }));
  return round;
}

function requireDate(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new ProblemError(problem('cellNotDate', { value: text, column: 'Hạn' }));
  return date;
}

function writeRound(office: Office, round: ReportingRound): SheetsRequest[] {
  const row = rowOf(office, ROUND_TAB, round.key) ?? rowOf(office, ROUND_TAB, round.name, 'name');
  const [cells] = roundRows([round]);
  return row === undefined || cells === undefined
    ? []
    : writeTableRows(ROUND_TAB, office.table(ROUND_TAB), row, [cells]);
}

export function setPolicy(session: Session, argument: Policy & { sharing: 'perSchool' | 'shared' }): Done {
  const office = requireOffice(session, [JOURNAL_TAB]);
  const { dueDayCounts, weekendMoves, plausiblePercent, sharing } = argument;
  if (!/^\d{1,3}([.,]\d)?$/.test(plausiblePercent)) {
    throw new ProblemError(problem('cellNotNumber', { value: plausiblePercent, column: 'Mức cảnh báo (%)' }));
  }
  const plan: Plan = {
    ...office.plan,
    sharing,
    policy: { dueDayCounts, weekendMoves, plausiblePercent: plausiblePercent.replace(',', '.') },
  };
  const same =
    JSON.stringify([office.plan.sharing, office.plan.policy]) === JSON.stringify([plan.sharing, plan.policy]);
  const facts = {
    sharing: SHARING[sharing],
    dueDayCounts: YES_NO[dueDayCounts ? 'yes' : 'no'],
    weekendMoves: YES_NO[weekendMoves ? 'yes' : 'no'],
    plausiblePercent: plausiblePercent.replace('.', ','),
  };
  const summary = `Đã ghi: nộp đúng ngày hạn ${dueDayCounts ? 'vẫn tính đúng hạn' : 'tính là trễ nếu văn bản ghi “trước ngày”'}; ${weekendMoves ? 'hạn cuối tuần lùi đến thứ hai' : 'hạn cuối tuần không lùi'}; ${SHARING[sharing]}.`;
  return save(session, office, plan, same ? [] : writeFacts(office, facts), 'Cách tính của đơn vị', summary);
}

/** link: an address or id of a Drive folder; without it a folder is made beside the spreadsheet. */
export function setFolder(session: Session, { link }: { link?: string }): Done {
  const office = requireOffice(session, [JOURNAL_TAB]);
  const folderId = link === undefined || link.trim() === '' ? ownFolder(session, office.plan) : folderIn(session, link);
  const plan = { ...office.plan, folderId };
  const same = office.plan.folderId === folderId;
  const summary = same ? 'Kế hoạch đã dùng thư mục này, không thay đổi gì.' : 'Đã ghi thư mục của kế hoạch.';
  return save(session, office, plan, same ? [] : writeFacts(office, { folderId }), 'Chọn thư mục', summary);
}

/** A folder made once: a second click while the plan has one keeps it. */
function ownFolder(session: Session, plan: Plan): string {
  if (plan.folderId !== undefined) return plan.folderId;
  const parentId = session.google.call(getFile(session.spreadsheetId, 'id,parents')).parents?.[0] ?? 'root';
  const [id = ''] = session.google.call(reserveIds(1));
  const name = `Hồ sơ – ${plan.shortTitle}`;
  session.google.call(createFolder({ id, name, parentId, properties: { [KEY_PROPERTY]: 'plan' } }));
  return id;
}

function folderIn(session: Session, link: string): string {
  const id = /[-\w]{20,}/.exec(link)?.[0];
  if (id === undefined) throw new ProblemError(problem('folderLinkBad', { value: link }));
  const file = session.google.call(getFile(id, 'id,mimeType'));
  if (file.mimeType !== FOLDER_TYPE) throw new ProblemError(problem('folderLinkBad', { value: link }));
  return id;
}

export function handOver(session: Session, argument: { from: string; office: string; receiver: string }): Done {
  const office = requireOffice(session, [JOURNAL_TAB]);
  const handover: Handover = {
    from: requireDate(argument.from),
    office: argument.office.trim(),
    receiver: argument.receiver.trim(),
  };
  if (handover.office === '' || handover.receiver === '') throw new ProblemError(problem('handoverIncomplete'));
  const { handovers } = office.plan;
  const same = handovers.some((known) => JSON.stringify(known) === JSON.stringify(handover));
  const plan = same ? office.plan : { ...office.plan, handovers: [...handovers, handover] };
  const summary = `Từ ngày ${showDate(handover.from)}, ${handover.office} giữ kế hoạch và ${handover.receiver} nhận báo cáo. Số liệu các kỳ trước không thay đổi (ghi ngày ${showDate(dayOf(session.nowMs))}).`;
  return save(
    session,
    office,
    plan,
    same ? [] : addListItem(office, handover, handovers.length + 1),
    'Bàn giao',
    summary,
  );
}

function addListItem(office: Office, handover: Handover, number: number): SheetsRequest[] {
  const table = office.table(PLAN_TAB);
  const row = {
    key: `handovers:${number}`,
    label: 'Bàn giao',
    value: describeListItem('handovers', handover),
    data: JSON.stringify(handover),
  };
  const rowCount = office.tabs.get(PLAN_TAB.sheetId)?.rowCount ?? 0;
  return [...growTo(PLAN_TAB, table.nextRow + 1, rowCount), ...writeTableRows(PLAN_TAB, table, table.nextRow, [row])];
}

/** Cells of the tab Kế hoạch, by the key of the fact. */
export function writeFacts(office: Office, facts: Readonly<Record<string, string>>): SheetsRequest[] {
  const column = office.table(PLAN_TAB).columns['value'] ?? 2;
  return Object.entries(facts).flatMap(([key, value]) => {
    const row = rowOf(office, PLAN_TAB, key);
    return row === undefined ? [] : [writeValues(PLAN_TAB.sheetId, row, column, [[value]])];
  });
}

function rowOf(office: Office, tab: TableTab, key: string, column = 'key'): number | undefined {
  return office.table(tab).rows.find(({ cells }) => cells[column] === key)?.row;
}

function save(
  session: Session,
  office: Office,
  plan: Plan,
  requests: readonly SheetsRequest[],
  what: string,
  summary: string,
): Done {
  if (requests.length > 0) {
    const upward = writeUpward({ ...office, plan }, dayOf(session.nowMs));
    const all = [...requests, ...upward, ...journalLine(session, office, what, summary)];
    session.google.call(batchUpdate(session.spreadsheetId, all, { safeToRepeat: true, fields: 'spreadsheetId' }));
  }
  return { summary, state: stateOf(session, { ...office, plan }) };
}
