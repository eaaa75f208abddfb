import { day, weekday } from '../../src/core/calendar-date';
import { dueInForce, lastDayOnTime } from '../../src/core/due';
import { linesOf } from '../../src/core/line';
import { lineText, linesAfter, yearlyDues } from '../../src/core/reporting-line';
import { quan12 } from '../../src/plans/quan-12';
import { indicatorFacts, roundFacts, tasksPerUnit } from './fact-table';

it('has exactly three numeric indicators, the third strictly above 90 %', () => {
  expect(indicatorFacts(quan12)).toEqual([
    'l.33 | atLeast: 100 % | hằng năm | tỷ lệ người',
    'l.33 | atLeast: 100 % | hằng năm | tỷ lệ người',
    'l.34 | above: trên 90 % | đến năm 2025 | tỷ lệ người',
  ]);
});

it('collects teachers and pupils apart and pools them', () => {
  const { parts, pooled } = quan12.indicators[2] ?? {};
  expect([parts?.map(({ label }) => label), pooled]).toEqual([['Giáo viên', 'Học sinh'], true]);
  expect(linesOf(quan12).map(({ population }) => population)).toEqual(['teachers', 'pupils', 'teachers', 'pupils']);
});

it('has five yearly rounds whose date is the offices’ own; no channel, no files, no folder', () => {
  expect(roundFacts(quan12)).toEqual(
    [2021, 2022, 2023, 2024, 2025].map((year) => `annual | before 10/11/${year} | 09/11/${year} | – | – | none | –`),
  );
  expect(quan12.folderId).toBeUndefined();
});

it('binds no school until the office sets an internal date', () => {
  const internalDue = { semantics: 'before', date: day('2021-10-20') } as const;
  expect(quan12.rounds.map((round) => dueInForce(round))).toEqual(Array(5).fill(undefined));
  expect(quan12.rounds.map((round) => dueInForce({ ...round, internalDue }))[0]).toBe(internalDue);
});

it('reports upward on two lines, each with five dates', () => {
  expect(quan12.reportingLines.map((line) => yearlyDues(line, quan12.term).map(({ date }) => date))).toEqual(
    Array(2).fill(['2021-11-10', '2022-11-10', '2023-11-10', '2024-11-10', '2025-11-10']),
  );
  const [first] = quan12.rounds;
  expect(first && linesAfter(quan12, first).map((line) => lineText(line, first))).toEqual([
    'Phòng GD&ĐT Quận 12 → Sở GD&ĐT: trước ngày 10/11/2021',
    'Phòng TN&MT Quận 12 → Sở TN&MT: trước ngày 10/11/2021',
  ]);
});

it('ends on a Saturday in 2024 and on a Sunday in 2025', () => {
  const last = quan12.rounds.flatMap(({ due }) => (due ? [weekday(lastDayOnTime(due, quan12.policy))] : []));
  expect(last.slice(3)).toEqual([6, 0]);
});

it('asks for results, difficulties and proposals', () => {
  expect(quan12.rounds[0]?.blocks).toEqual(['Kết quả đạt được', 'Khó khăn, vướng mắc', 'Đề xuất']);
});

it('lists seven contents, and four and six tasks, one of them cut by a page break', () => {
  expect(quan12.contents.map(({ source }) => source?.line)).toEqual([38, 40, 42, 44, 46, 48, 50]);
  expect(tasksPerUnit(quan12.tasks)).toEqual([
    ['Phòng TN&MT Quận 12', 4],
    ['Phòng GD&ĐT Quận 12', 6],
  ]);
  expect(quan12.tasks[0]?.source).toEqual({ line: 56, also: [58] });
  expect(quan12.tasks.filter(({ due }) => due !== undefined)).toEqual([]);
});

it('is a joint plan of 27/5/2021 without a number', () => {
  expect([quan12.issued, quan12.number, quan12.issuers.length, quan12.term]).toEqual([
    '2021-05-27',
    undefined,
    2,
    { from: 2021, to: 2025 },
  ]);
});
