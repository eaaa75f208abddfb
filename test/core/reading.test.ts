import { bothReadings, cellText, readAnswer, readFigure } from '../../src/core/reading';
import { dateFromSerial, parseVietnameseDate } from '../../src/core/calendar-date';
import type { EntryKind } from '../../src/core/line';
import type { Cell } from '../../src/core/row';

const read = (cell: Cell, entry: EntryKind = 'ratio'): unknown => readFigure(cellText(cell), entry);

test.each<[Cell, number]>([
  ['1.234', 1234],
  ['1 234', 1234],
  ['1\u00A0234', 1234],
  ['1\u202F234', 1234],
  ['1234', 1234],
  ['1.234.567', 1_234_567],
  ['１２３４', 1234],
  ["'1234", 1234],
  [' 1234  ', 1234],
  ['\u200B1234', 1234],
  ['045', 45],
  ['0', 0],
  [1234, 1234],
  [44.99999999999, 45],
])('%j people are read surely', (cell, people) => {
  expect(read(cell)).toBe(people * 1000);
});

test.each<[Cell, number]>([
  ['86,7', 86.7],
  ['0,5', 0.5],
  ['1 234,125', 1234.125],
  ['1.234,5', 1234.5],
  ['1.234.567', 1_234_567],
  [0.1 + 0.2, 0.3],
  [99_999_999.999, 99_999_999.999],
])('%j kg are read surely', (cell, mass) => {
  expect(read(cell, 'mass')).toBe(Math.round(mass * 1000));
});

test.each<[Cell, EntryKind, string]>([
  ['86.7', 'ratio', 'ambiguousDot'],
  ['0.123', 'ratio', 'ambiguousDot'],
  ['1.234', 'mass', 'ambiguousDot'],
  ['1,234', 'ratio', 'ambiguousComma'],
  ['86,7', 'ratio', 'whole'],
  ['86,7%', 'ratio', 'percentTyped'],
  ['-', 'ratio', 'ambiguousZero'],
  ['Kho\u0302ng', 'count', 'ambiguousZero'],
  ['-5', 'ratio', 'notNegative'],
  [-0.5, 'mass', 'notNegative'],
  ['1000000000', 'ratio', 'notTooLarge'],
  [1e300, 'ratio', 'notTooLarge'],
  ['100000000', 'mass', 'notTooLarge'],
  ['1,2345', 'mass', 'tooFine'],
  ['12 34', 'ratio', 'number'],
  ['1.23.456', 'ratio', 'number'],
  ['45 người', 'ratio', 'number'],
  ['1', 'yesNo', 'answerClear'],
])('%j for %s is refused: %s', (cell, entry, fault) => {
  expect(read(cell, entry)).toBe(fault);
});

test('both readings are shown', () => {
  expect(bothReadings('86.7')).toEqual(['86,7', '867']);
  expect(bothReadings('1,234')).toEqual(['1,234', '1234']);
});

const answer = (applies: Cell): string =>
  readAnswer({ cells: { applies, denominator: null, numerator: null, evidence: null, note: null } });

test('answers in any case and composition', () => {
  expect(['Có', 'có', ' CÓ', 'co\u0301', 'co'].map(answer)).toEqual(Array(5).fill('yes'));
  expect(['Không', 'KHÔNG', 'kho\u0302ng', 'khong '].map(answer)).toEqual(Array(4).fill('no'));
  expect([null, '', '  '].map(answer)).toEqual(Array(3).fill('blank'));
  expect(['x', 'ok', 1, true, 'có không', { error: '#N/A' }].map(answer)).toEqual(Array(6).fill('unclear'));
});

test('dates as clerks and Excel write them', () => {
  expect(['5/12/2023', '05-12-2023', '05.12.2023', ' 5 / 12 / 2023 ', '2023-12-05'].map(parseVietnameseDate)).toEqual(
    Array(5).fill('2023-12-05'),
  );
  expect(['31/02/2023', '12/5', '5/12/23', 'tháng 12'].map(parseVietnameseDate)).toEqual(Array(4).fill(undefined));
  expect(dateFromSerial(45265)).toBe('2023-12-05');
});
