import { day } from '../../src/core/calendar-date';
import type { ReportingLine, ReportingRound } from '../../src/core/plan';
import { lineDueAfter, lineDueIn, lineText, linesAfter, yearlyDues, yearOfRound } from '../../src/core/reporting-line';
import { haNoi } from '../../src/plans/ha-noi';
import { quan12 } from '../../src/plans/quan-12';

const LINE: ReportingLine = {
  key: 'l',
  from: 'Phòng',
  to: ['Sở', 'UBND'],
  due: { semantics: 'before', month: 2, day: 29 },
};
const UNDATED = haNoi.rounds[0] as ReportingRound;

it.each([
  ['before', 2024, '2024-02-29'],
  ['before', 2025, '2025-03-01'],
  ['by', 2024, '2024-02-29'],
  ['by', 2025, '2025-02-28'],
] as const)('%s 29/02 falls due in %d too: %s', (semantics, year, date) => {
  expect(lineDueIn({ ...LINE, due: { semantics, month: 2, day: 29 } }, year)).toEqual({ semantics, date });
});

it('states no date where the document states none, or no such day', () => {
  expect(lineDueIn({ key: 'l', from: 'A', to: [] }, 2024)).toBeUndefined();
  expect(lineDueIn({ ...LINE, due: { semantics: 'by', month: 4, day: 31 } }, 2024)).toBeUndefined();
  expect(yearlyDues(LINE, { from: 2025, to: 2021 })).toEqual([]);
});

it('follows the year of the round, or of the date its office set', () => {
  const set = { ...UNDATED, internalDue: { semantics: 'by' as const, date: day('2024-06-15') } };
  expect([yearOfRound(UNDATED), yearOfRound(set)]).toEqual([undefined, 2024]);
  expect([lineDueAfter(LINE, UNDATED), lineDueAfter(LINE, set)?.date]).toEqual([undefined, '2024-02-29']);
  expect(lineText(LINE, UNDATED)).toBe('Phòng → Sở, UBND: văn bản chưa nêu hạn');
});

it('keeps the lines of a joint plan apart and leaves unknown keys out', () => {
  const round = { ...(quan12.rounds[0] as ReportingRound), upward: ['tnmt', 'nobody', 'gddt'] };
  expect(linesAfter(quan12, round).map(({ key }) => key)).toEqual(['tnmt', 'gddt']);
});
