// Rows that staff typed by hand get their keys written into the hidden column, once, so that they stay the same thing
// whatever is corrected in them later. Done when a plan is checked and before templates are issued.
import { batchUpdate } from '../google/sheets-requests';
import { writeValues } from '../workbook/requests';
import type { Office } from './office';
import type { Session } from './session';

/** Answers how many rows got one; none: nothing is written. */
export function persistKeys(session: Session, { givenKeys, table }: Pick<Office, 'givenKeys' | 'table'>): number {
  const requests = givenKeys.flatMap(({ tab, row, key }) => {
    const column = table(tab).columns['key'];
    return column === undefined ? [] : [writeValues(tab.sheetId, row, column, [[key]])];
  });
  if (requests.length > 0) {
    const options = { safeToRepeat: true, fields: 'spreadsheetId' };
    session.google.call(batchUpdate(session.spreadsheetId, requests, options));
  }
  return requests.length;
}
