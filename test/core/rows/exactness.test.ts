// DESIGN D4 to the last person: every numerator up to every denominator up to 1,200 against every target with one decimal,
// held to plain integer arithmetic written here a second time. 867 of 1,000 meets 86,7 %; 866 does not.
import { HyperFormula } from 'hyperformula';
import type { Comparator, Target } from '../../../src/core/plan';
import { percentTenths, showPercent } from '../../../src/core/quantity';
import { READ } from '../../../src/core/rendering/refs';
import { attainmentFormula, verdictFormula } from '../../../src/core/rendering/result-formulas';
import { boundsOf } from '../../../src/core/target-bound';
import { verdictOf } from '../../../src/core/verdict';
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { ratioLine } from './lines';

const MAX_PEOPLE = 1200;
const TENTHS = Array.from({ length: 1001 }, (_, tenths) => tenths);

function target(comparator: Comparator, tenths: number): Target {
  return { comparator, unit: 'percent', value: `${Math.floor(tenths / 10)}.${tenths % 10}` };
}

/** The smallest number of people of d that meets the target. */
function threshold(comparator: 'atLeast' | 'above', tenths: number, d: number): number {
  const exact = Math.floor((tenths * d) / 1000);
  return comparator === 'atLeast' && exact * 1000 === tenths * d ? exact : exact + 1;
}

test.each(['atLeast', 'above'] as const)('%s: every pair against every target', (comparator) => {
  let pairs = 0;
  const wrong: string[] = [];
  for (const tenths of TENTHS) {
    const [bound] = boundsOf(target(comparator, tenths));
    if (bound === undefined) throw new Error('no bound');
    const { factor, times } = bound;
    for (let d = 1; d <= MAX_PEOPLE; d += 1) {
      let met = 0;
      const goal = d * times;
      for (let n = 0; n <= d; n += 1) {
        if (comparator === 'above' ? n * factor > goal : n * factor >= goal) met += 1;
      }
      pairs += d + 1;
      const expected = Math.max(0, d + 1 - threshold(comparator, tenths, d));
      if (met !== expected) wrong.push(`${tenths} of ${d}: ${met} instead of ${expected}`);
    }
  }
  console.log(`${comparator}: ${pairs.toLocaleString('en')} comparisons`);
  expect(wrong).toEqual([]);
});

test('the totals judge by the same line', () => {
  const wrong: string[] = [];
  for (const tenths of TENTHS) {
    for (let d = 1 + (tenths % 7); d <= MAX_PEOPLE; d += 7) {
      const first = threshold('atLeast', tenths, d);
      for (const n of [first - 1, first]) {
        if (n < 0 || n > d) continue;
        const sums = { numerator: n * 1000, denominator: d * 1000, countedUnits: 1, missingUnits: 0 };
        const expected = n >= first ? 'met' : 'notMet';
        if (verdictOf(target('atLeast', tenths), sums).kind !== expected) wrong.push(`${n} of ${d} at ${tenths}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('every percentage up to 1,200 people is cut, never rounded up', () => {
  const wrong: string[] = [];
  for (let d = 1; d <= MAX_PEOPLE; d += 1) {
    for (let n = 0; n <= d; n += 1) {
      const tenths = percentTenths(n * 1000, d * 1000);
      if (tenths * d > n * 1000 || (tenths + 1) * d <= n * 1000) wrong.push(`${n}/${d}`);
    }
  }
  expect(wrong).toEqual([]);
  expect([showPercent(9996, 10000), showPercent(10000, 10000), showPercent(867, 1000)]).toEqual([
    '99,9 %',
    '100 %',
    '86,7 %',
  ]);
});

test.each(['100', '99.9', '86.7', '33.3', '0.1'])('the formulas draw the line of %s %% at the same person', (value) => {
  const tenths = Math.round(Number(value) * 10);
  const line = ratioLine({ target: { comparator: 'atLeast', value, unit: 'percent' } });
  const cases = Array.from({ length: MAX_PEOPLE }, (_, index) => index + 1).flatMap((d) => {
    const first = threshold('atLeast', tenths, d);
    return [first - 1, first].filter((n) => n >= 0 && n <= d).map((n) => ({ n, d, met: n >= first }));
  });
  const rows = cases.map(({ n, d }, row) => {
    const column = { check: 'A', [READ.denominator]: 'B', [READ.numerator]: 'C' } as Record<string, string>;
    const refs = { cell: (field: string) => `${column[field]}${row + 1}`, range: () => 'A1:A1' };
    const context = { policy: DEFAULT_POLICY };
    return ['Hợp lệ', d * 1000, n * 1000, verdictFormula(line, context, refs), attainmentFormula(line, refs)];
  });
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', functionArgSeparator: ';' });
  const wrong = cases.filter(({ n, d, met }, row) => {
    const verdict = engine.getCellValue({ sheet: 0, row, col: 3 });
    const shown = engine.getCellValue({ sheet: 0, row, col: 4 });
    return verdict !== (met ? 'Đạt' : 'Chưa đạt') || shown !== showPercent(n, d);
  });
  expect(wrong).toEqual([]);
});
