import { fullTargetText, measureText, showDecimalText, targetText, timeText } from '../../src/core/target-text';
import type { Comparator, Target } from '../../src/core/plan';

const percent = (comparator: Comparator, value: string): Target => ({ comparator, value, unit: 'percent' });
const count = (comparator: Comparator, value: string): Target => ({ comparator, value, unit: 'count' });

it.each([
  [percent('above', '90'), '', 'trên 90 %'],
  [percent('atLeast', '86.7'), 'người', 'từ 86,7 %'],
  [percent('atLeast', '100'), '', '100 %'],
  [percent('atMost', '5'), '', 'không quá 5 %'],
  [percent('below', '0.5'), '', 'dưới 0,5 %'],
  [count('about', '15000'), 'người', 'khoảng 15.000 người'],
  [count('atLeast', '100000'), 'người', 'từ 100.000 người'],
  [count('atLeast', '3'), '', 'từ 3'],
  [{ comparator: 'zero', unit: 'count' }, 'giếng', 'không còn'],
  [{ comparator: 'unset', unit: 'percent' }, '', 'chưa đặt chỉ tiêu'],
] as const)('%j is shown as written in Vietnamese', (target: Target, unitLabel, expected) => {
  expect(targetText(target, unitLabel)).toBe(expected);
});

it('adds what the document strives for and the tolerance the office set', () => {
  expect(fullTargetText({ ...percent('atLeast', '86.7'), strive: true })).toBe('phấn đấu từ 86,7 %');
  expect(fullTargetText({ ...count('about', '15000'), tolerancePercent: '2.5' }, 'người')).toBe(
    'khoảng 15.000 người, sai lệch tới 2,5 %',
  );
});

it.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1.000'],
  ['1234567.05', '1.234.567,05'],
  ['chín mươi', 'chín mươi'],
])('%s is printed %s', (given, expected) => {
  expect(showDecimalText(given)).toBe(expected);
});

it('names times and measures', () => {
  expect(
    [{ kind: 'maintained' }, { kind: 'yearly' }, { kind: 'by', year: 2025 }].map((time) => timeText(time as never)),
  ).toEqual(['duy trì', 'hằng năm', 'đến năm 2025']);
  expect(measureText({ kind: 'people', population: 'Giáo viên' })).toBe('tỷ lệ người');
  expect(measureText({ kind: 'units' })).toBe('tỷ lệ đơn vị (Có/Không)');
  expect(measureText({ kind: 'mass', unitLabel: 'kg' })).toBe('tỷ lệ khối lượng (kg)');
  expect(measureText({ kind: 'count', unitLabel: 'người', cumulative: true })).toBe('số lượng cộng dồn (người)');
  expect(measureText({ kind: 'selfSet' })).toBe('đơn vị tự đặt');
});
