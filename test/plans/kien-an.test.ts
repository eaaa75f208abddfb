import { linesOf } from '../../src/core/line';
import { kienAn } from '../../src/plans/kien-an';
import { roundFacts } from './fact-table';

it('has six criteria and not one figure', () => {
  expect(kienAn.indicators.map(({ text }) => text)).toEqual(['Sáng', 'Xanh', 'Sạch', 'Đẹp', 'An toàn', 'Văn minh']);
  expect(new Set(kienAn.indicators.map(({ target }) => target.comparator))).toEqual(new Set(['unset']));
  expect(kienAn.indicators.filter(({ target }) => target.value !== undefined)).toEqual([]);
  expect(new Set(linesOf(kienAn).map(({ entry }) => entry))).toEqual(new Set(['text']));
});

it('asks the office for each criterion’s target', () => {
  expect(kienAn.indicators.every(({ openQuestion, source }) => openQuestion !== undefined && source?.line === 61)).toBe(
    true,
  );
});

it('has one round, before 05/12/2023, and states neither channel nor files', () => {
  expect(roundFacts(kienAn)).toEqual([
    'once | before 05/12/2023 | 04/12/2023 | schools | Phòng GD&ĐT quận Kiến An | none | –',
  ]);
  expect(kienAn.folderId).toBeUndefined();
});

it('reports upward without a date', () => {
  expect(kienAn.reportingLines.map(({ due, source, to }) => [due, source?.line, to])).toEqual([
    [undefined, 53, ['UBND quận Kiến An', 'Sở GD&ĐT']],
  ]);
});

it('carries out plan 44 of 04/4/2023; its own number and day are blank', () => {
  expect(kienAn.parent).toBe('Kế hoạch 44/KH-SGDĐT ngày 04/4/2023');
  expect([kienAn.number, kienAn.issued, kienAn.issuedText]).toEqual([undefined, undefined, 'tháng 4 năm 2023']);
  expect(kienAn.levels).toEqual(['MN', 'TH', 'THCS']);
  expect(kienAn.quotas).toEqual([]);
});
