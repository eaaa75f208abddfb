// "Đã gửi báo cáo lên trên": the day on which the office reported on one of its lines. Staff may type it into the tab as
// well; both write the same cells. An empty date takes it back.
import { dayOf, parseIsoDate, showDate } from '../core/calendar-date';
import { problem, ProblemError } from '../core/problem';
import { linesAfter } from '../core/reporting-line';
import { upwardKey, upwardLineText, upwardReports, upwardStatusText } from '../core/upward';
import { batchUpdate } from '../google/sheets-requests';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import { sentDates } from '../workbook/upward-tab';
import { requireRound } from './change-plan';
import type { Done } from './contract';
import { journalLine } from './journal';
import { requireOffice } from './office';
import type { Session } from './session';
import { stateOf } from './show-state';
import { writeUpward } from './write-upward';

export function recordUpward(
  session: Session,
  { roundKey, lineKey, date, note }: { roundKey: string; lineKey: string; date: string; note: string },
): Done {
  const before = requireOffice(session, [JOURNAL_TAB]);
  const round = requireRound(before.plan, roundKey);
  if (!linesAfter(before.plan, round).some(({ key }) => key === lineKey))
    throw new ProblemError(problem('reportingLineUnknown', { value: lineKey, round: round.name }));
  const sentOn = parseIsoDate(date);
  if (sentOn === undefined && date !== '')
    throw new ProblemError(problem('cellNotDate', { value: date, column: 'Ngày gửi' }));
  const today = dayOf(session.nowMs);
  if (sentOn !== undefined && sentOn > today)
    throw new ProblemError(problem('sentInFuture', { date: showDate(sentOn), today: showDate(today) }));
  const key = upwardKey(roundKey, lineKey);
  const office = {
    ...before,
    upward: new Map([...before.upward, [key, { note: note.trim(), ...(sentOn !== undefined && { sentOn }) }]]),
  };
  const report = upwardReports(office.plan, round, sentDates(office.upward), today).find((each) => each.key === key);
  const summary = report === undefined ? '' : `${round.name} – ${upwardLineText(report)}: ${upwardStatusText(report)}.`;
  const requests = writeUpward(office, today);
  if (requests.length > 0) {
    const all = [...requests, ...journalLine(session, office, 'Báo cáo lên trên', summary)];
    session.google.call(batchUpdate(session.spreadsheetId, all, { safeToRepeat: true, fields: 'spreadsheetId' }));
  }
  return { summary, state: stateOf(session, office) };
}
