// Rebuilds an entry workbook as the plan is now, with everything that was typed put back in its row: after damage, and after
// the plan or the list of units has changed.
import { foldAccents } from '../core/folding';
import type { OrgUnit } from '../core/org-unit';
import { batchUpdate, getSpreadsheet, type Spreadsheet } from '../google/sheets-requests';
import { ENTRY_READ_FIELDS, readEntry, type EntryReading } from '../workbook/read-entry';
import { canRepair, rebuildEntryRequests } from '../workbook/rebuild-entry';
import { expectedOf } from './expected-entry';
import { entrySpec, sharedSpec, type IssueContext } from './entry-spec';

/** One read and one write; safe to run again after a crash, because the second time finds the same typed values. */
export function rebuildEntry(context: IssueContext, unit: OrgUnit | undefined, fileId: string): void {
  const { file, reading } = readFile(context, unit, fileId, true);
  rebuild(context, unit, fileId, file, reading);
}

/** Rebuilds only what has lost something. Answers whether it did. */
export function repairEntry(context: IssueContext, unit: OrgUnit | undefined, fileId: string): boolean {
  const { file, reading } = readFile(context, unit, fileId, false);
  if (!canRepair(reading)) return false;
  rebuild(context, unit, fileId, file, reading);
  return true;
}

function readFile(
  { session, office, round }: IssueContext,
  unit: OrgUnit | undefined,
  fileId: string,
  outdated: boolean,
) {
  const file: Spreadsheet = session.google.call(getSpreadsheet(fileId, { fields: ENTRY_READ_FIELDS }));
  return { file, reading: readEntry(file, expectedOf(office, round, unit, outdated), foldAccents) };
}

function rebuild(
  context: IssueContext,
  unit: OrgUnit | undefined,
  fileId: string,
  file: Spreadsheet,
  reading: EntryReading,
): void {
  const spec = unit === undefined ? sharedSpec(context) : entrySpec(context, unit);
  const requests = rebuildEntryRequests(file, reading, spec, foldAccents);
  context.session.google.call(batchUpdate(fileId, requests, { safeToRepeat: false, fields: 'spreadsheetId' }));
}
