// Which tasks are late on a given day. Only a deadline can be missed: a planned day ("dự kiến ngày …") and a deadline in
// words never make a task overdue, and a task that is done is never late.
import { showDate, type CalendarDate } from './calendar-date';
import { daysLeft, dueText, type DuePolicy } from './due';
import type { Task, TaskState } from './plan';

/** A task with the state that the office keeps for it in the tab Nhiệm vụ. */
export type TrackedTask = Task & { readonly state?: TaskState };

export interface OverdueTask {
  readonly task: TrackedTask;
  /** At least 1. */
  readonly daysOverdue: number;
}

/** The longest overdue first; the plan's order among equals. */
export function overdueTasks(tasks: readonly TrackedTask[], policy: DuePolicy, today: CalendarDate): OverdueTask[] {
  return tasks
    .flatMap((task) => {
      const daysOverdue = overdueDays(task, policy, today);
      return daysOverdue > 0 ? [{ task, daysOverdue }] : [];
    })
    .sort((a, b) => b.daysOverdue - a.daysOverdue);
}

/** 0 when the task is done, has no deadline, or is still in time. */
export function overdueDays({ due, state }: TrackedTask, policy: DuePolicy, today: CalendarDate): number {
  return due === undefined || state === 'done' ? 0 : Math.max(0, -daysLeft(due, policy, today));
}

/** The deadline, the planned day or the words of the document; "chưa nêu" without any. */
export function taskDueText({ due, on, dueText: words }: Task, policy: DuePolicy): string {
  if (due !== undefined) return dueText(due, policy);
  if (on !== undefined) return `dự kiến ngày ${showDate(on)}`;
  return words ?? 'chưa nêu';
}

/** "Vụ Giáo dục thể chất: Soạn Thư ngỏ – quá hạn 3 ngày". */
export function overdueText({ task, daysOverdue }: OverdueTask): string {
  return `${task.unit}: ${task.text} – quá hạn ${daysOverdue} ngày`;
}
