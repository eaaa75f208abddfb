// Whether a target is met, in three values: met, not met, or not enough data (DESIGN D5). Both sides are intervals of
// exact fractions: what the target accepts, and where the figure can still end once the missing units have reported.
// Inside is met, apart is not met, anything else is not enough data; so what is signed today is never taken back tomorrow.
import type { Target } from './plan';
import { parseDecimal } from './quantity';
import type { Thousandths } from './row';

export type Verdict =
  | { readonly kind: 'met' | 'notMet' | 'notEnough' }
  /**
   * Nothing to judge. progress: before the year of "đến năm". unset: the office has not set the target. about: without a
   * tolerance. notApplicable: no unit it applies to. pooled: judged where its groups are added up.
   */
  | { readonly kind: 'none'; readonly why: 'progress' | 'unset' | 'about' | 'notApplicable' | 'pooled' };

/** Sums over the units that reported. In every unit the numerator is at most the denominator. */
export interface Sums {
  readonly numerator: Thousandths;
  /** Absent for a count. */
  readonly denominator?: Thousandths;
  /** Units whose figures are in the sums. */
  readonly countedUnits: number;
  /** Expected units whose figures are not there yet: they can still add anything to the sums. */
  readonly missingUnits: number;
}

/** numerator / denominator, denominator > 0, both safe integers: print with showPercent of quantity.ts. */
export interface Attainment {
  readonly numerator: number;
  readonly denominator: number;
}

/** over / under, under > 0. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface End {
  readonly at: Fraction;
  /** true: the end itself is left out. */
  readonly open: boolean;
}

/** An absent end has no limit on that side. */
interface Interval {
  readonly low?: End;
  readonly high?: End;
}

/** The verdict on sums alone; whether it is time to judge is the caller's question. */
export function verdictOf(target: Target, sums: Sums): Verdict {
  if (isUnset(target)) return { kind: 'none', why: 'unset' };
  if (target.comparator === 'about' && target.tolerancePercent === undefined) return { kind: 'none', why: 'about' };
  const reach = reachOf(target, sums);
  if (reach === undefined)
    return sums.missingUnits > 0 ? { kind: 'notEnough' } : { kind: 'none', why: 'notApplicable' };
  const accepted = acceptedBy(target);
  if (isWithin(reach, accepted)) return { kind: 'met' };
  return { kind: isApart(reach, accepted) ? 'notMet' : 'notEnough' };
}

/** false: nothing reported in this round and nothing carried over from earlier ones. */
export function hasFigures({ numerator, countedUnits }: Sums): boolean {
  return countedUnits > 0 || numerator > 0;
}

/** true: no percentage and no verdict may be shown. */
export function isUnset({ comparator, value }: Target): boolean {
  return comparator === 'unset' || (comparator !== 'zero' && value === undefined);
}

/**
 * The figure against its target: sum over sum for a percentage, the value over the target's for a count. Undefined where
 * there is nothing to show: no figures yet, a zero denominator, "không còn", a target that is not set.
 */
export function attainmentOf(target: Target, sums: Sums): Attainment | undefined {
  const { numerator, denominator } = sums;
  if (isUnset(target) || target.comparator === 'zero' || !hasFigures(sums)) return undefined;
  if (target.unit === 'percent') return denominator ? { numerator, denominator } : undefined;
  const { units, scale } = decimalOf(target.value);
  if (units === 0) return undefined;
  const inThousandths = scale <= 1000;
  return inThousandths
    ? { numerator, denominator: units * (1000 / scale) }
    : { numerator: numerator * (scale / 1000), denominator: units };
}

/** Throws on text that is no number: the plan was checked before it came here. */
function decimalOf(text = '0') {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new Error(`not decimal text: ${text}`);
  return decimal;
}

function fractionOf(text?: string): Fraction {
  const { units, scale } = decimalOf(text);
  return { over: BigInt(units), under: BigInt(scale) };
}

const ZERO: Fraction = { over: 0n, under: 1n };
const WHOLE: Fraction = { over: 1n, under: 1n };

function acceptedBy(target: Target): Interval {
  const goal = scaled(fractionOf(target.value), target.unit);
  switch (target.comparator) {
    case 'above':
      return { low: { at: goal, open: true } };
    case 'atLeast':
      return { low: { at: goal, open: false } };
    case 'atMost':
      return { high: { at: goal, open: false } };
    case 'below':
      return { high: { at: goal, open: true } };
    case 'zero':
      return { high: { at: ZERO, open: false } };
    case 'about':
      return around(goal, fractionOf(target.tolerancePercent));
    case 'unset':
      return {};
  }
}

function scaled({ over, under }: Fraction, unit: Target['unit']): Fraction {
  return unit === 'percent' ? { over, under: under * 100n } : { over, under };
}

/** goal − tolerance % of it to goal + tolerance % of it, both ends accepted. */
function around(goal: Fraction, tolerance: Fraction): Interval {
  const under = goal.under * tolerance.under * 100n;
  const middle = goal.over * tolerance.under * 100n;
  const width = goal.over * tolerance.over;
  return {
    low: { at: { over: middle - width, under }, open: false },
    high: { at: { over: middle + width, under }, open: false },
  };
}

/** Where the figure can still end; undefined when there is no figure at all. */
function reachOf(target: Target, sums: Sums): Interval | undefined {
  const isCount = target.unit === 'count' || target.comparator === 'zero';
  if (isCount) return hasFigures(sums) ? countReach(sums) : undefined;
  return (sums.denominator ?? 0) === 0
    ? undefined
    : ratioReach(sums.numerator, sums.denominator ?? 0, sums.missingUnits);
}

/** A count can only grow. */
function countReach({ numerator, missingUnits }: Sums): Interval {
  const now: End = { at: { over: BigInt(numerator), under: 1000n }, open: false };
  return missingUnits === 0 ? { low: now, high: now } : { low: now };
}

/** A ratio below 100 % never comes back to 100 %, one above 0 % never to 0 %; anything between can still be reached. */
function ratioReach(numerator: Thousandths, denominator: Thousandths, missingUnits: number): Interval {
  if (missingUnits > 0) {
    return { low: { at: ZERO, open: numerator > 0 }, high: { at: WHOLE, open: numerator < denominator } };
  }
  const now: End = { at: { over: BigInt(numerator), under: BigInt(denominator) }, open: false };
  return { low: now, high: now };
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return staysAbove(inner.low, outer.low) && staysBelow(inner.high, outer.high);
}

function staysAbove(low: End | undefined, limit: End | undefined): boolean {
  if (limit === undefined) return true;
  if (low === undefined) return false;
  const order = compare(low.at, limit.at);
  return order > 0n || (order === 0n && (low.open || !limit.open));
}

function staysBelow(high: End | undefined, limit: End | undefined): boolean {
  if (limit === undefined) return true;
  if (high === undefined) return false;
  const order = compare(high.at, limit.at);
  return order < 0n || (order === 0n && (high.open || !limit.open));
}

function isApart(a: Interval, b: Interval): boolean {
  return endsBefore(a.high, b.low) || endsBefore(b.high, a.low);
}

function endsBefore(high: End | undefined, low: End | undefined): boolean {
  if (high === undefined || low === undefined) return false;
  const order = compare(high.at, low.at);
  return order < 0n || (order === 0n && (high.open || low.open));
}

function compare(a: Fraction, b: Fraction): bigint {
  return a.over * b.under - b.over * a.under;
}
