import {
  compareProducts,
  parseDecimal,
  percentTenths,
  showFigure,
  showPercent,
  showWhole,
  wholeQuotient,
} from '../../src/core/quantity';

test('decimal text becomes an integer and its scale', () => {
  expect(parseDecimal('86.7')).toEqual({ units: 867, scale: 10 });
  expect(parseDecimal('100')).toEqual({ units: 100, scale: 1 });
  expect(parseDecimal('99.50')).toEqual({ units: 995, scale: 10 });
  expect(['', '-1', '1,5', '1.', '.5', '1e3', '1.1234567'].map(parseDecimal)).toEqual(Array(7).fill(undefined));
});

test('products beyond 2^53 are compared exactly', () => {
  const large = Number.MAX_SAFE_INTEGER;
  expect(compareProducts(large, large, large, large)).toBe(0);
  expect(compareProducts(large, large - 1, large - 1, large)).toBe(0);
  expect(compareProducts(large, large, large, large - 1)).toBe(1);
  expect(compareProducts(867, 1000, 1000, 868)).toBe(-1);
  expect(wholeQuotient(large, 1000, large)).toBe(1000);
});

test('percentages are cut after one decimal and may pass 100', () => {
  expect(showPercent(9996, 10_000)).toBe('99,9 %');
  expect(showPercent(999_999_999, 1_000_000_000)).toBe('99,9 %');
  expect(showPercent(867, 1000)).toBe('86,7 %');
  expect(showPercent(3, 2)).toBe('150 %');
  expect(showPercent(0, 7)).toBe('0 %');
  expect(showPercent(1, 0)).toBe('');
  expect(percentTenths(1, 3)).toBe(333);
});

test('numbers are printed as in Vietnam', () => {
  expect([0, 999, 1234, 1_234_567].map(showWhole)).toEqual(['0', '999', '1.234', '1.234.567']);
  expect([12_500, 1_234_050, 7, 45_000].map(showFigure)).toEqual(['12,5', '1.234,05', '0,007', '45']);
});
