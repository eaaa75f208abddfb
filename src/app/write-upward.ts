// Brings the tab Báo cáo lên trên to what the plan asks and staff have typed; nothing where the plan has no reporting line
// or the tab already says so.
import type { CalendarDate } from '../core/calendar-date';
import type { SheetsRequest } from '../workbook/requests';
import { UPWARD_TAB, upwardRows } from '../workbook/upward-tab';
import type { Office } from './office';
import { writeChanged } from './write-changed';

export function writeUpward(office: Office, today: CalendarDate): SheetsRequest[] {
  if (!office.tabs.has(UPWARD_TAB.sheetId)) return [];
  const known = new Map(office.table(UPWARD_TAB).rows.map(({ cells, row }) => [String(cells['key']), row]));
  const rows = upwardRows(office.plan, office.upward, today).map((cells) => {
    const key = typeof cells['key'] === 'string' ? cells['key'] : '';
    return { row: known.get(key), key, cells };
  });
  return writeChanged(office, UPWARD_TAB, rows);
}
