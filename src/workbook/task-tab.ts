// The tab Nhiệm vụ: one row per task with its unit, deadline and state. The state is the office's own: a built-in plan
// starts with everything "Chưa làm", and what staff set here is never overwritten.
import { showDate } from '../core/calendar-date';
import type { Due, Task, TaskState } from '../core/plan';
import type { Problem } from '../core/problem';
import { RowReader } from './row-reader';
import type { ReadTable, TableRow, TableTab } from './table';
import { SEMANTICS, TASK_STATES, wordsOf } from './vocabulary';

export const TASK_TAB: TableTab = {
  sheetId: 105,
  title: 'Nhiệm vụ',
  capacity: 200,
  columns: [
    { key: 'key', title: 'Khóa', width: 90, hidden: true },
    { key: 'unit', title: 'Đơn vị thực hiện', width: 200, input: true },
    { key: 'support', title: 'Phối hợp', width: 160, input: true },
    { key: 'text', title: 'Nhiệm vụ', width: 420, input: true },
    { key: 'semantics', title: 'Cách tính hạn', width: 110, input: true, options: wordsOf(SEMANTICS) },
    { key: 'due', title: 'Hạn', width: 100, input: true, help: 'ngày/tháng/năm' },
    { key: 'on', title: 'Ngày dự kiến', width: 100, input: true },
    { key: 'dueText', title: 'Hạn nêu bằng lời', width: 160, input: true },
    { key: 'state', title: 'Tình trạng', width: 90, input: true, options: wordsOf(TASK_STATES) },
    { key: 'source', title: 'Dòng trong văn bản', width: 80, input: true },
  ],
};

export interface TaskWithState extends Task {
  readonly state: TaskState;
}

export function taskRows(tasks: readonly Task[]): TableRow[] {
  return tasks.map((task) => ({
    key: task.key,
    unit: task.unit,
    support: task.support ?? null,
    text: task.text,
    semantics: task.due ? SEMANTICS[task.due.semantics] : null,
    due: task.due ? showDate(task.due.date) : null,
    on: task.on === undefined ? null : showDate(task.on),
    dueText: task.dueText ?? null,
    state: TASK_STATES.open,
    source: task.source?.line ?? null,
  }));
}

export function readTasks(table: ReadTable, fold: (text: string) => string, problems: Problem[]): TaskWithState[] {
  return table.rows.map((row) => {
    const reader = new RowReader(TASK_TAB, row, fold, problems);
    const due = readDue(reader);
    const on = reader.date('on');
    const support = reader.optional('support');
    const dueText = reader.optional('dueText');
    const source = reader.whole('source');
    return {
      key: reader.text('key'),
      unit: reader.text('unit'),
      text: reader.text('text'),
      state: reader.choice('state', TASK_STATES, 'open'),
      ...(support !== undefined && { support }),
      ...(due && { due }),
      ...(on !== undefined && { on }),
      ...(dueText !== undefined && { dueText }),
      ...(source !== undefined && { source: { line: source } }),
    };
  });
}

function readDue(reader: RowReader): Due | undefined {
  const date = reader.date('due');
  return date === undefined ? undefined : { semantics: reader.choice('semantics', SEMANTICS, 'by'), date };
}
