// One workbook for all units of a round: built, or rebuilt when the plan or the list of units has changed, before anyone
// new is given access. The rows of each unit are protected for its own people.
import { problem, ProblemError } from '../core/problem';
import { createSpreadsheetFile, updateFile, type DriveFile } from '../google/drive-requests';
import { batchUpdate } from '../google/sheets-requests';
import { buildEntry } from '../workbook/entry-workbook';
import { fingerprint, LINES_PROPERTY, sharedKeyOf, type EntryFiles } from './entry-files';
import { linesPrint, sharedSpec, type IssueContext } from './entry-spec';
import { KEY_PROPERTY } from './folders';
import { rebuildEntry } from './rebuild';

/** A shared workbook serves about a hundred people at once (Google: 100 editing), and as many protected blocks. */
const MOST_SHARED_UNITS = 100;

/** The shared file as it is now. */
export function ensureShared(context: IssueContext, entries: EntryFiles): DriveFile {
  const { session, round, units } = context;
  if (units.length > MOST_SHARED_UNITS) {
    throw new ProblemError(problem('sharedTooMany', { count: units.length, most: MOST_SHARED_UNITS }));
  }
  const known = entries.files.get(sharedKeyOf(round));
  const print = fingerprint(units.map((unit) => [unit.key, unit.name, unit.email, linesPrint(context, unit)]));
  if (known?.properties?.[LINES_PROPERTY] === print) return known;
  if (known?.id) rebuildEntry(context, undefined, known.id);
  const id = known?.id ?? buildShared(context, entries.folderId);
  const properties = { [KEY_PROPERTY]: sharedKeyOf(round), [LINES_PROPERTY]: print };
  session.google.call(updateFile(id, { properties }));
  return { ...known, id, properties };
}

function buildShared(context: IssueContext, parentId: string): string {
  const { session, round } = context;
  const id = session.google.call(createSpreadsheetFile(`Biểu nhập chung – ${round.name}`, parentId)).id ?? '';
  const requests = buildEntry(sharedSpec(context), 0);
  session.google.call(batchUpdate(id, requests, { safeToRepeat: false, fields: 'spreadsheetId' }));
  return id;
}
