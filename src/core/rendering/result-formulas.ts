// The formulas of columns Tỷ lệ and Mức đạt. They speak only about a valid row, and only when there is something honest
// to say: a percentage is cut after one decimal, a target that is unset, city-wide or without tolerance gives no verdict.
// row-result.ts says the same in TypeScript.
import type { Line } from '../line';
import { parseDecimal } from '../quantity';
import { asksDenominator } from '../read-row';
import type { RuleContext } from '../row-rule';
import { boundsOf, isAgainstCount, isUnderway, type Bound } from '../target-bound';
import { CHECK_WORDS, RESULT_WORDS } from './check-words';
import { and, call, exact, or, quote, when } from './formula-text';
import { READ, type Refs } from './refs';
import { percentFormula, tenthsFormula } from './shown';

/** Tỷ lệ: "99,9 %", or '' when there is nothing honest to show. */
export function attainmentFormula(line: Line, refs: Refs): string {
  const tenths = tenthsOf(line, refs);
  return tenths === undefined ? '=""' : `=${when(isCounted(line, refs), percentFormula(tenths), '""')}`;
}

/** One school's yes or no is no percentage, and a city-wide target none of one school's share. */
function tenthsOf(line: Line, refs: Refs): string | undefined {
  const { target } = line;
  if (line.entry === 'text' || line.entry === 'yesNo' || line.cumulative === true || line.quota === true)
    return undefined;
  if (target.comparator === 'zero' || target.comparator === 'unset') return undefined;
  const value = target.value === undefined ? undefined : parseDecimal(target.value);
  if (value === undefined) return undefined;
  const numerator = refs.cell(READ.numerator);
  if (target.unit === 'percent') {
    return asksDenominator(line) ? tenthsFormula(refs.cell(READ.denominator), numerator) : undefined;
  }
  const scaled = value.scale === 1 ? numerator : `${numerator}*${value.scale}`;
  return value.units === 0 ? undefined : `INT(${scaled}/${value.units})`;
}

/** Mức đạt: "Đạt", "Chưa đạt", "Đang tiến tới 2025", or '' without a verdict. */
export function verdictFormula(line: Line, { reportYear }: RuleContext, refs: Refs): string {
  const bounds = hasVerdict(line) ? boundsOf(line.target) : [];
  if (bounds.length === 0) return '=""';
  const met = and(...bounds.map((bound) => boundFormula(line, bound, refs)));
  const verdict = isUnderway(line.time, reportYear)
    ? quote(RESULT_WORDS.underway(line.time))
    : when(met, quote(RESULT_WORDS.met), quote(RESULT_WORDS.notMet));
  return `=${when(isCounted(line, refs), verdict, '""')}`;
}

/** A percentage needs a denominator, and one school's share of a city-wide target is neither met nor missed. */
export function hasVerdict(line: Line): boolean {
  if (line.entry === 'text' || line.cumulative === true) return false;
  return line.entry !== 'count' || isAgainstCount(line.target);
}

/** Whole figures are compared as whole numbers, masses as thousandths: the smallest exact integers there are. */
function boundFormula(line: Line, { sign, factor, times }: Bound, refs: Refs): string {
  const exactly = (figure: string, by: number): string => {
    const amount = line.entry === 'mass' ? figure : `${figure}/1000`;
    return by === 1 ? amount : `${amount}*${by}`;
  };
  const left = exactly(refs.cell(READ.numerator), factor);
  if (!isAgainstCount(line.target) && asksDenominator(line)) {
    return `${left}${sign}${exactly(refs.cell(READ.denominator), times)}`;
  }
  return `${left}${sign}${line.entry === 'mass' ? times * 1000 : times}`;
}

/** The row is valid, perhaps with a warning, and its figures are there. */
function isCounted(line: Line, refs: Refs): string {
  const check = refs.cell('check');
  const prefix = CHECK_WORDS.warning;
  const valid = or(exact(check, CHECK_WORDS.valid), exact(`LEFT(${check};${prefix.length})`, prefix));
  const numerator = call('ISNUMBER', refs.cell(READ.numerator));
  if (!asksDenominator(line)) return and(valid, numerator);
  return and(valid, numerator, `N(${refs.cell(READ.denominator)})>0`);
}
