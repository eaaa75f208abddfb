// "Sửa biểu": gives a school's file back what it lost (keys, formulas, protection, rows) and brings it up to the plan as it
// is now. What the school typed is read first and put back in its own row; rows of nobody are kept below, in plain sight.
// A file that has lost nothing is left as it is, so a second repair changes nothing.
import type { OrgUnit } from '../core/org-unit';
import { problem, ProblemError } from '../core/problem';
import { batchUpdate } from '../google/sheets-requests';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import type { UnitCard } from './contract';
import { requireRound } from './change-plan';
import { entryKeyOf, findEntryFiles } from './entry-files';
import { issueContext } from './entry-spec';
import { requireOffice, type Office } from './office';
import { journalLine } from './journal';
import { repairEntry } from './rebuild';
import { roundContext, ROUND_TABS } from './round-context';
import type { Session } from './session';
import { requireUnit, unitCard } from './show-unit';

export function repairUnit(session: Session, { roundKey, unitKey }: { roundKey: string; unitKey: string }): UnitCard {
  const office = requireOffice(session, [...ROUND_TABS, JOURNAL_TAB]);
  const context = issueContext(session, office, requireRound(office.plan, roundKey));
  const unit = requireUnit(context.units, unitKey);
  const file = findEntryFiles(session, office.plan, context.round)?.files.get(
    entryKeyOf(office.plan, context.round, unit.key),
  );
  if (file?.id === undefined || file.id === null)
    throw new ProblemError(problem('entryNotIssued', { unit: unit.name }));
  const owner = office.plan.sharing === 'shared' ? undefined : unit;
  if (repairEntry(context, owner, file.id)) writeJournal(session, office, unit, file.name ?? '');
  return unitCard(session, office, roundContext(office, context.round, session.nowMs), unit);
}

function writeJournal(session: Session, office: Office, unit: OrgUnit, fileName: string): void {
  const words = `${unit.name}: đã sửa biểu “${fileName}”, bản trước khi sửa giữ ở trang ẩn trong tệp.`;
  const requests = journalLine(session, office, 'Sửa biểu', words);
  session.google.call(batchUpdate(session.spreadsheetId, requests, { safeToRepeat: true, fields: 'spreadsheetId' }));
}
