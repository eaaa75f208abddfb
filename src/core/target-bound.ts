// What a target says as inequalities between integers, for the sheet's formulas: numerator · factor against denominator ·
// times. The totals judge by exact fractions of their own (verdict.ts); tests hold the two together.
import { greatestCommonDivisor, parseDecimal, type Decimal } from './quantity';
import type { IndicatorTime, Target } from './plan';

export type Sign = '>' | '>=' | '<' | '<=';

/** For a target in counts the denominator is one whole unit. Factor and times have no common divisor. */
export interface Bound {
  readonly sign: Sign;
  readonly factor: number;
  readonly times: number;
}

/** Met when all hold; empty when the target gives no verdict (not set, or about without a tolerance). */
export function boundsOf(target: Target): Bound[] {
  switch (target.comparator) {
    case 'zero':
      return [{ sign: '<=', factor: 1, times: 0 }];
    case 'above':
      return simple(target, '>');
    case 'atLeast':
      return simple(target, '>=');
    case 'atMost':
      return simple(target, '<=');
    case 'below':
      return simple(target, '<');
    case 'about':
      return around(target);
    case 'unset':
      return [];
  }
}

function simple(target: Target, sign: Sign): Bound[] {
  const ratio = ratioOf(target);
  return ratio === undefined ? [] : [bound(sign, ratio.units, ratio.scale)];
}

function around(target: Target): Bound[] {
  const ratio = ratioOf(target);
  const tolerance = target.tolerancePercent === undefined ? undefined : parseDecimal(target.tolerancePercent);
  if (ratio === undefined || tolerance === undefined) return [];
  const hundred = 100 * tolerance.scale;
  const scale = ratio.scale * hundred;
  const lowest = Math.max(0, hundred - tolerance.units);
  return [bound('>=', ratio.units * lowest, scale), bound('<=', ratio.units * (hundred + tolerance.units), scale)];
}

/** The target as a plain ratio: 86.7 percent is 867 / 1 000. */
function ratioOf({ value, unit }: Target): Decimal | undefined {
  const decimal = value === undefined ? undefined : parseDecimal(value);
  if (decimal === undefined) return undefined;
  return { units: decimal.units, scale: unit === 'percent' ? decimal.scale * 100 : decimal.scale };
}

function bound(sign: Sign, units: number, scale: number): Bound {
  const divisor = greatestCommonDivisor(scale, units);
  return { sign, factor: scale / divisor, times: units / divisor };
}

/** Whether figures are compared with a whole number instead of with their own denominator. */
export function isAgainstCount({ unit, comparator }: Target): boolean {
  return unit === 'count' || comparator === 'zero';
}

/** A target "by" a later year is under way: not reached yet is no failure. */
export function isUnderway(time: IndicatorTime, reportYear: number | undefined): boolean {
  return time.kind === 'by' && reportYear !== undefined && reportYear < time.year;
}
