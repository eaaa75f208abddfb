// Rebuilds an entry workbook as the plan is now, with everything that was typed put back in its row: after damage, and after
// the plan or the list of units has changed.
import { foldAccents } from '../core/folding';
import type { OrgUnit } from '../core/org-unit';
import { batchUpdate, getSpreadsheet, type Spreadsheet } from '../google/sheets-requests';
import { ENTRY_READ_FIELDS, readEntry } from '../workbook/read-entry';
import { rebuildEntryRequests } from '../workbook/rebuild-entry';
import { expectedOf } from './expected-entry';
import { entrySpec, sharedSpec, type IssueContext } from './entry-spec';

/** One read and one write; safe to run again after a crash, because the second time finds the same typed values. */
export function rebuildEntry(context: IssueContext, unit: OrgUnit | undefined, fileId: string): void {
  const { session, office, round } = context;
  const file: Spreadsheet = session.google.call(getSpreadsheet(fileId, { fields: ENTRY_READ_FIELDS }));
  const reading = readEntry(file, expectedOf(office, round, unit), foldAccents);
  const requests = rebuildEntryRequests(
    file,
    reading,
    unit === undefined ? sharedSpec(context) : entrySpec(context, unit),
  );
  session.google.call(batchUpdate(fileId, requests, { safeToRepeat: false, fields: 'spreadsheetId' }));
}
