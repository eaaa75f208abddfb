// "Sửa biểu": gives a school's file back what it lost (keys, formulas, protection, rows) and brings it up to the plan as it
// is now. What the school typed is read first and put back in its own row; rows of nobody are kept below, in plain sight.
import { foldAccents } from '../core/folding';
import type { OrgUnit } from '../core/org-unit';
import { problem, ProblemError } from '../core/problem';
import { batchUpdate, getSpreadsheet, type Spreadsheet } from '../google/sheets-requests';
import { rebuildEntryRequests } from '../workbook/rebuild-entry';
import { ENTRY_READ_FIELDS, readEntry } from '../workbook/read-entry';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import type { UnitCard } from './contract';
import { requireRound } from './change-plan';
import { expectedOf } from './collect';
import { entryKeyOf, findEntryFiles } from './entry-files';
import { entrySpec, issueContext, type IssueContext } from './issue';
import { requireOffice } from './office';
import { roundContext, ROUND_TABS } from './round-context';
import type { Session } from './session';
import { requireUnit, unitCard } from './show-unit';

export function repairUnit(session: Session, { roundKey, unitKey }: { roundKey: string; unitKey: string }): UnitCard {
  const office = requireOffice(session, [...ROUND_TABS, JOURNAL_TAB]);
  const context = issueContext(session, office, requireRound(office.plan, roundKey));
  const unit = requireUnit(context.units, unitKey);
  const file = findEntryFiles(session, office.plan, context.round)?.files.get(entryKeyOf(context.round, unit.key));
  if (file?.id === undefined || file.id === null)
    throw new ProblemError(problem('entryNotIssued', { unit: unit.name }));
  rebuildEntry(context, unit, file.id);
  return unitCard(session, office, roundContext(office, context.round, session.nowMs), unit);
}

/** One read and one write; safe to run again after a crash, because the second time finds the same typed values. */
export function rebuildEntry(context: IssueContext, unit: OrgUnit, fileId: string): void {
  const { session, office, round } = context;
  const file: Spreadsheet = session.google.call(getSpreadsheet(fileId, { fields: ENTRY_READ_FIELDS }));
  const reading = readEntry(file, expectedOf(office, round, unit), foldAccents);
  const requests = rebuildEntryRequests(file, reading, entrySpec(context, unit));
  session.google.call(batchUpdate(fileId, requests, { safeToRepeat: false, fields: 'spreadsheetId' }));
}
