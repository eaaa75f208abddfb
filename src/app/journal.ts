// The office's own record of what was done, by whom and with which result: one line per verb that changed something.
// A verb that changed nothing leaves no line, so that running a finished job again writes nothing.
import { showInstant } from '../core/calendar-date';
import { cell } from '../workbook/cell';
import { writeCells, type SheetsRequest } from '../workbook/requests';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import type { Office } from './office';
import type { Session } from './session';

/** To be sent together with the change itself. The line goes to a fixed row, so a repeated request writes it once. */
export function journalLine(
  session: Session,
  office: Pick<Office, 'table' | 'tabs'>,
  what: string,
  result: string,
): SheetsRequest[] {
  return journalLineAt(
    session,
    office.table(JOURNAL_TAB).nextRow,
    office.tabs.get(JOURNAL_TAB.sheetId)?.rowCount ?? 0,
    what,
    result,
  );
}

export function journalLineAt(
  session: Session,
  row: number,
  rowCount: number,
  what: string,
  result: string,
): SheetsRequest[] {
  const line = [showInstant(session.nowMs), session.account, what, result].map((text) => cell(text));
  const grow: SheetsRequest[] =
    row < rowCount ? [] : [{ appendDimension: { sheetId: JOURNAL_TAB.sheetId, dimension: 'ROWS', length: 200 } }];
  return [...grow, writeCells(JOURNAL_TAB.sheetId, row, 0, [line])];
}
