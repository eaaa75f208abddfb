import { day } from '../../src/core/calendar-date';
import { DEFAULT_POLICY, type Task } from '../../src/core/plan';
import { overdueTasks, overdueText, taskDueText, type TrackedTask } from '../../src/core/task-state';
import { boGddt } from '../../src/plans/bo-gddt';

const keysOn = (today: string, tasks: readonly TrackedTask[] = boGddt.tasks) =>
  overdueTasks(tasks, DEFAULT_POLICY, day(today)).map(({ task, daysOverdue }) => `${task.key}: ${daysOverdue}`);

it.each([
  ['2021-01-14', []],
  ['2021-01-15', ['gdtc-3: 1', 'gdct-2: 1']],
  ['2021-01-16', ['gdtc-3: 2', 'gdct-2: 2', 'gdct-1: 1']],
  ['2021-01-22', ['gdtc-3: 8', 'gdct-2: 8', 'gdct-1: 7', 'gdtc-1: 1']],
  ['2021-03-31', ['gdtc-3: 76', 'gdct-2: 76', 'gdct-1: 75', 'gdtc-1: 69']],
  ['2021-04-01', ['gdtc-3: 77', 'gdct-2: 77', 'gdct-1: 76', 'gdtc-1: 70', 'gddan-toc-4: 1', 'cap-hoc-4: 1']],
])('on %s the overdue tasks of the Ministry’s plan are %j', (today, expected) => {
  expect(keysOn(today)).toEqual(expected);
});

it('a task that is done is never late', () => {
  const done = boGddt.tasks.map((task) => ({ ...task, state: 'done' as const }));
  expect(keysOn('2025-01-01', done)).toEqual([]);
});

it('says when and how late', () => {
  const letter = boGddt.tasks.find(({ key }) => key === 'gdtc-3') as Task;
  const meeting = boGddt.tasks.find(({ key }) => key === 'gdtc-7') as Task;
  const clips = boGddt.tasks.find(({ key }) => key === 'cap-hoc-2') as Task;
  expect(taskDueText(letter, DEFAULT_POLICY)).toBe('trước ngày 15/01/2021, tức hết ngày 14/01/2021');
  expect(taskDueText(meeting, DEFAULT_POLICY)).toBe('dự kiến ngày 22/01/2021');
  expect(taskDueText(clips, DEFAULT_POLICY)).toBe('kịp buổi gặp mặt 22/01/2021');
  expect(taskDueText({ key: 'k', unit: 'u', text: 't' }, DEFAULT_POLICY)).toBe('chưa nêu');
  expect(overdueText({ task: letter, daysOverdue: 3 })).toBe('Vụ Giáo dục thể chất: Soạn Thư ngỏ – quá hạn 3 ngày');
});
