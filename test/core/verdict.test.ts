// Each comparator against sums, complete and incomplete; and the promise that an early verdict is never taken back.
import fc from 'fast-check';
import type { Comparator, Target } from '../../src/core/plan';
import { attainmentOf, verdictOf, type Sums, type Verdict } from '../../src/core/verdict';
import { attainmentText } from '../../src/core/completion-text';

const percent = (comparator: Comparator, value?: string, tolerancePercent?: string): Target => ({
  comparator,
  unit: 'percent',
  ...(value !== undefined && { value }),
  ...(tolerancePercent !== undefined && { tolerancePercent }),
});
const count = (comparator: Comparator, value?: string, tolerancePercent?: string): Target => ({
  ...percent(comparator, value, tolerancePercent),
  unit: 'count',
});

/** Whole people or things; one unit counted. */
const ratio = (numerator: number, denominator: number, missingUnits = 0): Sums => ({
  numerator: numerator * 1000,
  denominator: denominator * 1000,
  countedUnits: 1,
  missingUnits,
});
const value = (numerator: number, missingUnits = 0): Sums => ({
  numerator: numerator * 1000,
  countedUnits: 1,
  missingUnits,
});
const say = (verdict: Verdict): string => (verdict.kind === 'none' ? verdict.why : verdict.kind);

describe('with every unit in', () => {
  test.each<[string, Target, Sums, string]>([
    ['9 of 10 is not above 90 %', percent('above', '90'), ratio(9, 10), 'notMet'],
    ['91 of 100 is above 90 %', percent('above', '90'), ratio(91, 100), 'met'],
    ['9,001 of 10,000 is above 90 %', percent('above', '90'), ratio(9001, 10000), 'met'],
    ['867 of 1,000 is 86.7 %', percent('atLeast', '86.7'), ratio(867, 1000), 'met'],
    ['8,669 of 10,000 is below 86.7 %', percent('atLeast', '86.7'), ratio(8669, 10000), 'notMet'],
    ['9,996 of 10,000 is not 100 %', percent('atLeast', '100'), ratio(9996, 10000), 'notMet'],
    ['all of all is 100 %', percent('atLeast', '100'), ratio(7, 7), 'met'],
    ['5 of 100 is at most 5 %', percent('atMost', '5'), ratio(5, 100), 'met'],
    ['5 of 100 is not below 5 %', percent('below', '5'), ratio(5, 100), 'notMet'],
    ['nothing left', count('zero'), value(0), 'met'],
    ['one left', count('zero'), value(1), 'notMet'],
    ['100,000 reached', count('atLeast', '100000'), value(100000), 'met'],
    ['one short of 100,000', count('atLeast', '100000'), value(99999), 'notMet'],
    ['about 15,000 without tolerance', count('about', '15000'), value(15000), 'about'],
    ['14,250 is 5 % off 15,000', count('about', '15000', '5'), value(14250), 'met'],
    ['14,249 is more than 5 % off', count('about', '15000', '5'), value(14249), 'notMet'],
    ['15,751 is more than 5 % off', count('about', '15000', '5'), value(15751), 'notMet'],
    ['no target set', percent('unset'), ratio(1, 2), 'unset'],
    ['nobody it applies to', percent('atLeast', '100'), { ...ratio(0, 0), countedUnits: 0 }, 'notApplicable'],
    ['a zero count that applies to nobody', count('zero'), { ...value(0), countedUnits: 0 }, 'notApplicable'],
  ])('%s', (_name, target, sums, expected) => {
    expect(say(verdictOf(target, sums))).toBe(expected);
  });
});

describe('while units are missing', () => {
  test.each<[string, Target, Sums, string]>([
    ['all of all so far is no 100 % yet', percent('atLeast', '100'), ratio(7, 7, 1), 'notEnough'],
    ['one short of 100 % stays short', percent('atLeast', '100'), ratio(6, 7, 1), 'notMet'],
    ['95 % so far is not yet above 90 %', percent('above', '90'), ratio(95, 100, 1), 'notEnough'],
    ['50 % so far may still rise above 90 %', percent('above', '90'), ratio(50, 100, 1), 'notEnough'],
    ['none left so far', count('zero'), value(0, 1), 'notEnough'],
    ['one left is one left', count('zero'), value(1, 1), 'notMet'],
    ['100,000 reached early stays reached', count('atLeast', '100000'), value(100000, 5), 'met'],
    ['99,999 may still grow', count('atLeast', '100000'), value(99999, 5), 'notEnough'],
    ['too many is too many', count('atMost', '10'), value(11, 1), 'notMet'],
    ['10 of at most 10 so far', count('atMost', '10'), value(10, 1), 'notEnough'],
    ['10 is not below 10 any more', count('below', '10'), value(10, 1), 'notMet'],
    ['beyond the tolerance for good', count('about', '15000', '5'), value(15751, 1), 'notMet'],
    ['nobody has reported', percent('atLeast', '100'), { ...ratio(0, 0, 3), countedUnits: 0 }, 'notEnough'],
    ['no target set', count('unset'), value(3, 1), 'unset'],
  ])('%s', (_name, target, sums, expected) => {
    expect(say(verdictOf(target, sums))).toBe(expected);
  });

  test('a verdict given early holds whatever the missing units report', () => {
    const amount = fc.integer({ min: 0, max: 2000 });
    const goal = fc.constantFrom('0', '0.1', '5', '50', '86.7', '90', '99.9', '100');
    const comparator = fc.constantFrom<Comparator>('above', 'atLeast', 'atMost', 'below', 'zero', 'about');
    const property = fc.property(
      comparator,
      goal,
      fc.constantFrom<'percent' | 'count'>('percent', 'count'),
      fc.tuple(amount, amount),
      fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 4 }),
      (comparator, goal, unit, [a, b], later) => {
        const target: Target = { comparator, unit, value: goal, tolerancePercent: '5' };
        const early = sumsOf([[a, b]], later.length);
        const final = verdictOf(target, sumsOf([[a, b], ...later], 0));
        const before = verdictOf(target, early);
        if (before.kind === 'met' || before.kind === 'notMet') expect(final).toEqual(before);
      },
    );
    fc.assert(property, { seed: 20231101, numRuns: 3000 });
  });
});

function sumsOf(units: readonly (readonly [number, number])[], missingUnits: number): Sums {
  const numerator = units.reduce((sum, [a, b]) => sum + Math.min(a, b), 0);
  const denominator = units.reduce((sum, [a, b]) => sum + Math.max(a, b), 0);
  return { numerator, denominator, countedUnits: units.length, missingUnits };
}

describe('attainment', () => {
  test.each<[string, Target, Sums, string]>([
    ['is cut, not rounded', percent('atLeast', '100'), ratio(9996, 10000), '99,9 %'],
    [
      'of a mass has fractions',
      percent('atLeast', '100'),
      { ...ratio(0, 0), numerator: 1250, denominator: 2500 },
      '50 %',
    ],
    ['of a count is against its target', count('about', '15000'), value(14000), '93,3 %'],
    ['may pass 100 %', count('atLeast', '100000'), value(125000), '125 %'],
    ['of a count with many decimals', count('atLeast', '0.12345'), value(1), '810 %'],
    ['is not shown for a zero count', count('zero'), value(3), ''],
    ['is not shown before a target is set', percent('unset'), ratio(1, 2), ''],
    ['is not shown for a zero denominator', percent('atLeast', '100'), ratio(0, 0), ''],
  ])('%s', (_name, target, sums, expected) => {
    expect(attainmentText(attainmentOf(target, sums))).toBe(expected);
  });
});
