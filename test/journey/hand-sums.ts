// The figures of a round worked out by hand from what the schools typed, with nothing of the product: sum over sum, in
// thousandths so that kilograms stay exact. Rows that an office must not count are left out by their planted mistake.
import { castOf, partOf } from '../../src/local/sample/cast';
import type { Answer } from '../../src/local/sample/answers';
import { lastFilling } from '../../src/local/sample/filling';
import type { MistakeKind } from '../../src/local/sample/mistakes';
import type { SamplePlan } from '../../src/local/sample/sample-plan';
import { sampleUnits } from '../../src/local/sample/units';

export interface HandSum {
  numerator: number;
  denominator: number;
  /** Units whose row counts, or says that it does not apply. */
  reported: number;
}

/** A moved row leaves its own place blank; everything else here is refused or does not apply. */
const NOT_COUNTED: readonly MistakeKind[] = [
  'numeratorAboveDenominator',
  'percentInCount',
  'aboveQuota',
  'textForNumber',
  'zeroDenominator',
  'notApplicableWithFigures',
  'evidenceMissing',
  'pastedFormula',
  'blank',
  'movedRow',
];

/** By Mã, as they must be when the round is over. */
export function handSums(plan: SamplePlan, count: number): ReadonlyMap<string, HandSum> {
  const units = sampleUnits(plan, count);
  const cast = castOf(plan, units);
  const sums = new Map<string, HandSum>();
  for (const unit of units) {
    const part = partOf(cast, unit);
    for (const answer of lastFilling(plan, unit, part) ?? []) {
      const sum = sums.get(answer.code) ?? { numerator: 0, denominator: 0, reported: 0 };
      sums.set(answer.code, sum);
      const wrong = part.mistake?.rowCode === answer.code && NOT_COUNTED.includes(part.mistake.kind);
      if (!wrong && !isCountedByParent(plan, unit.parentCode)) add(sum, answer);
    }
  }
  return sums;
}

/** Hà Nội: a listed school of a district office is already in that office's own figures. */
function isCountedByParent(plan: SamplePlan, parentCode: string | undefined): boolean {
  return plan === 'ha-noi' && parentCode !== undefined;
}

function add(sum: HandSum, { applies, denominator, numerator }: Answer): void {
  if (applies === 'Không') return;
  sum.reported += 1;
  if (numerator === 'Có' || numerator === 'Không') {
    sum.numerator += numerator === 'Có' ? 1000 : 0;
    sum.denominator += 1000;
    return;
  }
  sum.numerator += thousandths(numerator);
  sum.denominator += thousandths(denominator);
}

/** "2150,5" is 2,150,500. */
function thousandths(text = '0'): number {
  const [whole = '0', decimals = ''] = text.split(',');
  return Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
}
