import fc from 'fast-check';
import { csvField, csvText, looksLikeFormula } from '../../src/core/plain-text';

test.each([
  '=1+1',
  '+84 912',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u200B=1',
  '\uFEFF=1',
  '\u00A0=1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠a',
  "=cmd|' /C calc'!A0",
  '%0A=1',
  '|calc',
  '\n=1',
])('%j is kept text', (typed) => {
  expect(looksLikeFormula(typed)).toBe(true);
  const field = csvField(typed);
  expect(field.replace(/^"/, '').startsWith("'")).toBe(true);
  expect(field.replace(/^"|"$/g, '').slice(1).replace(/""/g, '"')).toBe(typed);
});

test.each(['Trường', '45', '-5', '-1.234,5', 'a=b', '1+1=2', 'MN Hoa Hồng – cơ sở 2', ''])(
  '%j stays as it is',
  (typed) => {
    expect(looksLikeFormula(typed)).toBe(false);
  },
);

test('quotes, commas and lines', () => {
  expect(csvText([['a"b', 'c,d', 'e\nf', 3, null]])).toBe('\uFEFF"a""b","c,d","e\nf",3,\r\n');
});

test('no field begins with what a program would run', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', '\t', '\u200B'), (text, before) => {
      const field = csvField(before + text).replace(/^"/, '');
      return !/^[\s\u200B\uFEFF]*[=+@]/.test(field);
    }),
    { seed: 20231104, numRuns: 5000 },
  );
});
