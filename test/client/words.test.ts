// Small pieces of the sidebar that need no browser: dates as typed, accents, figures, the time a job still takes.
import { matches, withoutAccents } from '../../src/client/accents';
import { mayPass, transportProblem } from '../../src/client/failure';
import { timeLeft } from '../../src/client/jobs';
import { lastDayText, parseTypedDate } from '../../src/client/typed-date';
import { wholeNumber } from '../../src/client/whole-number';

test.each([
  ['31/10/2023', '2023-10-31'],
  ['1-11-2023', '2023-11-01'],
  [' 1.2.2024 ', '2024-02-01'],
  ['29/02/2023', undefined],
  ['10/31/2023', undefined],
  ['31/10/23', undefined],
  ['', undefined],
])('a typed date %j is %j', (text, date) => {
  expect(parseTypedDate(text)).toBe(date);
});

test('before and by differ by a day', () => {
  expect(lastDayText('01/11/2023', 'before')).toBe('Ngày cuối còn đúng hạn: Thứ ba, 31/10/2023.');
  expect(lastDayText('01/11/2023', 'by')).toBe('Ngày cuối còn đúng hạn: Thứ tư, 01/11/2023.');
});

test('accents and letter case do not matter, in either Unicode form', () => {
  expect(withoutAccents('Đỗ  Hòa')).toBe('do hoa');
  expect(matches('MN Hướng Dương'.normalize('NFD'), 'huong duong')).toBe(true);
  expect(matches('MN Hướng Dương', 'DƯƠNG mn')).toBe(true);
  expect(matches('MN Hướng Dương', 'phượng')).toBe(false);
});

test('whole numbers have dots', () => {
  expect([0, 42, 999, 1000, 3000, 1234567].map(wholeNumber)).toEqual(['0', '42', '999', '1.000', '3.000', '1.234.567']);
});

test.each([
  ['Authorization is required to perform that action.', 'tai-khoan', false],
  ['NetworkError: Connection failure due to HTTP 0', 'mat-mang', true],
  ['Exceeded maximum execution time', 'qua-gio', true],
  ['Service invoked too many times for one day: urlfetch.', 'het-han-muc', false],
  ['Script function not found: stepIssue', 'ban-cai-cu', false],
  ['Exception: something odd', 'khong-ro', false],
])('%s is told as %s', (message, code, passes) => {
  const problem = transportProblem(new Error(message));
  expect(problem.code).toBe(code);
  expect(mayPass(problem)).toBe(passes);
});

test('the time left is reckoned from this run alone', () => {
  const run = {
    kind: 'file',
    roundKey: 'r',
    phase: 'running',
    done: 600,
    total: 1000,
    progress: '',
    summary: '',
    skip: [],
    problems: [],
    failure: undefined,
    startedMs: 0,
    startedAt: 500,
  } as const;
  expect(timeLeft(run, 60_000)).toBe('còn khoảng 4 phút');
  expect(timeLeft({ ...run, startedAt: 600 }, 60_000)).toBe('');
  expect(timeLeft({ ...run, startedAt: 590 }, 600_000)).toBe('còn khoảng 6 giờ 40 phút');
});
