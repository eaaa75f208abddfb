// Exact figures (DESIGN D4). A figure is an integer count of thousandths, a target is decimal text turned into an integer
// and its scale, and the two are compared by cross-multiplication: no floating point takes part in a verdict.
// A percentage is cut after one decimal, never rounded up: 99,96 % reads "99,9 %".
import type { Thousandths } from './row';

/** Largest count of people, schools or things in one row. */
export const MAX_COUNT = 999_999_999;
/**
 * Largest whole part of a mass in one row. Smaller than MAX_COUNT because a mass has three decimals more, and spreadsheets
 * compare numbers faithfully only up to about 2^48: cross-multiplied by 1,000 a mass of this size stays below.
 */
export const MAX_MASS = 99_999_999;

/** units / scale, exactly: "86.7" is 867 / 10. */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

/** Reads decimal text with a dot, at most six decimals and never negative; anything else is undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) return undefined;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  return { units: Number((match[1] ?? '') + decimals), scale: 10 ** decimals.length };
}

/** Sign of a·b − c·d, exact for safe integers of any size. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER) {
    return Math.sign(left - right);
  }
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Whole part of a·b / c, exact. c > 0. */
export function wholeQuotient(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % c)) / c;
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** Tenths of a percent of numerator / denominator, cut: 867/1 000 is 867. The denominator is above zero. */
export function percentTenths(numerator: number, denominator: number): number {
  return wholeQuotient(numerator, 1000, denominator);
}

/** "99,9 %", "100 %". */
export function showPercentTenths(tenths: number): string {
  const rest = tenths % 10;
  return rest === 0 ? `${tenths / 10} %` : `${(tenths - rest) / 10},${rest} %`;
}

/** "99,9 %" of two figures, or '' when the denominator is zero. */
export function showPercent(numerator: number, denominator: number): string {
  return denominator > 0 ? showPercentTenths(percentTenths(numerator, denominator)) : '';
}

/** "1.234.567". */
export function showWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** "1.234", "12,5": thousands by a dot, decimals by a comma, no trailing zeros. */
export function showFigure(figure: Thousandths): string {
  const rest = figure % 1000;
  const whole = showWhole((figure - rest) / 1000);
  return rest === 0 ? whole : `${whole},${decimalDigits(rest)}`;
}

/** The digits after the comma of a figure: 500 thousandths is "5", 50 is "05". */
export function decimalDigits(thousandths: number): string {
  return String(thousandths).padStart(3, '0').replace(/0+$/, '');
}

/** A number the office knows (a roster, a figure of the last round) as a figure. */
export function figureOf(value: number): Thousandths {
  return Math.round(value * 1000);
}

export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
