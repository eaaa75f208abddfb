// The tab Báo cáo lên trên, in plans that have reporting lines: one row for each round and line. Staff type the day of
// sending and a remark; all else is written by the add-on from core/upward.ts, whenever results are written.
import { showDate, type CalendarDate } from '../core/calendar-date';
import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import { upwardDueText, upwardReports, upwardStateText, type UpwardReport } from '../core/upward';
import { RowReader } from './row-reader';
import type { ReadTable, TableRow, TableTab } from './table';

export const UPWARD_TAB: TableTab = {
  sheetId: 111,
  title: 'Báo cáo lên trên',
  capacity: 40,
  columns: [
    { key: 'key', title: 'Khóa', width: 90, hidden: true },
    { key: 'round', title: 'Sau kỳ', width: 180 },
    { key: 'from', title: 'Đơn vị gửi', width: 200 },
    { key: 'to', title: 'Nơi nhận', width: 220 },
    { key: 'text', title: 'Nội dung', width: 240 },
    { key: 'due', title: 'Hạn', width: 280 },
    { key: 'lastDay', title: 'Ngày cuối còn đúng hạn', width: 110 },
    { key: 'sentOn', title: 'Ngày gửi', width: 100, input: true, help: 'ngày/tháng/năm; để trống khi chưa gửi.' },
    { key: 'status', title: 'Tình trạng', width: 130 },
    { key: 'note', title: 'Ghi chú', width: 240, input: true },
  ],
};

/** What staff typed in one row. */
export interface UpwardSent {
  readonly sentOn?: CalendarDate;
  readonly note: string;
}

export type UpwardSentByKey = ReadonlyMap<string, UpwardSent>;

export function readUpward(table: ReadTable, fold: (text: string) => string, problems: Problem[]): UpwardSentByKey {
  return new Map(
    table.rows.map((row) => {
      const reader = new RowReader(UPWARD_TAB, row, fold, problems);
      const sentOn = reader.date('sentOn');
      return [reader.text('key'), { note: reader.text('note'), ...(sentOn !== undefined && { sentOn }) }];
    }),
  );
}

export function sentDates(sent: UpwardSentByKey): ReadonlyMap<string, CalendarDate> {
  return new Map([...sent].flatMap(([key, { sentOn }]) => (sentOn === undefined ? [] : [[key, sentOn] as const])));
}

/** Every round and line, in the plan's order. */
export function upwardRows(plan: Plan, sent: UpwardSentByKey, today: CalendarDate): TableRow[] {
  const dates = sentDates(sent);
  return plan.rounds.flatMap((round) =>
    upwardReports(plan, round, dates, today).map((report) => ({
      ...upwardRow(plan, report),
      round: round.name,
      note: sent.get(report.key)?.note || null,
    })),
  );
}

function upwardRow(plan: Plan, report: UpwardReport): TableRow {
  const { key, line, from, lastDay, sentOn } = report;
  return {
    key,
    from,
    to: line.to.join('; '),
    text: line.text ?? null,
    due: upwardDueText(report, plan),
    lastDay: lastDay === undefined ? null : showDate(lastDay),
    sentOn: sentOn === undefined ? null : showDate(sentOn),
    status: upwardStateText(report),
  };
}
