// Whether the indicators of a plan can be asked, counted and judged. A plan may have been edited by hand, so even words
// that the types promise (comparator, measure …) are looked at again.
import { foldText } from './folding';
import { linesOfIndicator } from './line';
import type { Indicator, Plan } from './plan';
import { reportInto, type Report } from './plan-place';
import type { Problem } from './problem';
import { compareProducts, parseDecimal } from './quantity';
import { showDecimalText } from './target-text';

const WORDS = {
  comparator: new Set<string>(['above', 'atLeast', 'atMost', 'below', 'zero', 'about', 'unset']),
  unit: new Set<string>(['percent', 'count']),
  measure: new Set<string>(['people', 'units', 'mass', 'count', 'selfSet']),
  time: new Set<string>(['maintained', 'yearly', 'by']),
};

export function checkIndicators(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  const lineKeys = plan.indicators.flatMap((indicator) => linesOfIndicator(indicator, 'school').map(({ key }) => key));
  plan.indicators.forEach((indicator, index) => {
    const report = reportInto(problems, 'indicators', indicator.key);
    const above = plan.indicators.slice(0, index);
    checkIdentity(indicator, above, report);
    checkWords(indicator, report);
    checkTarget(indicator, report);
    checkMeasure(indicator, report);
    checkTime(indicator, plan, report);
    checkRules(indicator, [...lineKeys, ...plan.indicators.map(({ key }) => key)], report);
    checkParts(indicator, problems);
  });
  return problems;
}

function checkIdentity({ key, code, text }: Indicator, above: readonly Indicator[], report: Report): void {
  if (text.trim() === '') report('planTextMissing', 'text', { what: 'nội dung chỉ tiêu' });
  if (code.trim() === '') report('planTextMissing', 'code', { what: 'mã chỉ tiêu' });
  else if (above.some((other) => foldText(other.code) === foldText(code)))
    report('indicatorCodeDuplicate', 'code', { value: code });
  if (above.some((other) => other.key === key)) report('planKeyDuplicate', 'key', { value: key });
}

function checkWords({ target, measure, time }: Indicator, report: Report): void {
  const words = { comparator: target.comparator, unit: target.unit, measure: measure.kind, time: time.kind };
  for (const [column, value] of Object.entries(words)) {
    if (!WORDS[column as keyof typeof WORDS].has(value)) report('indicatorWordUnknown', column, { value });
  }
}

function checkTarget({ code, target, measure }: Indicator, report: Report): void {
  const { comparator, value, unit } = target;
  if (comparator === 'zero') return;
  if (comparator === 'unset') {
    if (value !== undefined)
      report('indicatorComparatorMissing', 'comparator', { code, value: showDecimalText(value) });
    return;
  }
  if (value === undefined) {
    report('indicatorTargetMissing', 'value', { code });
    return;
  }
  if (measure.kind === 'count' && unit === 'percent') report('indicatorUnitMismatch', 'unit', { code });
  const figure = parseDecimal(value);
  if (figure === undefined) {
    report('indicatorTargetUnread', 'value', { code, value });
    return;
  }
  if (unit !== 'percent' || measure.kind === 'count') return;
  const overHundred = compareProducts(figure.units, 1, 100, figure.scale);
  if (overHundred > 0) report('indicatorTargetAboveHundred', 'value', { code, value: showDecimalText(value) });
  if (overHundred === 0 && comparator === 'above') report('indicatorNeverMet', 'comparator', { code });
}

function checkMeasure({ code, measure, condition }: Indicator, report: Report): void {
  if ('unitLabel' in measure && measure.unitLabel.trim() === '')
    report('indicatorUnitLabelMissing', 'unitLabel', { code });
  if (measure.kind === 'people' && measure.population.trim() === '') {
    report('planTextMissing', 'population', { what: 'nhóm người' });
  }
  if (condition !== undefined && condition.trim() === '') report('indicatorConditionEmpty', 'condition', { code });
}

function checkTime({ code, time }: Indicator, { term: { from, to } }: Plan, report: Report): void {
  if (time.kind !== 'by') return;
  if (time.year === 0) report('indicatorYearMissing', 'year');
  else if (from <= to && (time.year < from || time.year > to)) {
    report('indicatorYearOutsideTerm', 'year', { code, value: time.year, from, to });
  }
}

function checkRules({ code, rules = [] }: Indicator, lineKeys: readonly string[], report: Report): void {
  for (const rule of rules) {
    if (rule.kind === 'equalsLine' && !lineKeys.includes(rule.lineKey)) {
      report('lineCodeUnknown', rule.field === 'numerator' ? 'numeratorEqualsLine' : 'equalsLine', {
        value: rule.lineKey,
      });
    }
  }
  for (const field of ['numerator', 'denominator'] as const) {
    const [minimum, maximum] = (['minimum', 'maximum'] as const).map((kind) => boundOf(rules, kind, field));
    if (minimum === undefined || maximum === undefined) continue;
    const [low, high] = [parseDecimal(minimum), parseDecimal(maximum)];
    if (low && high && compareProducts(low.units, high.scale, high.units, low.scale) > 0) {
      report('indicatorBoundsCrossed', field === 'numerator' ? 'minimum' : 'denominatorMinimum', {
        code,
        minimum: showDecimalText(minimum),
        maximum: showDecimalText(maximum),
      });
    }
  }
}

function boundOf(
  rules: NonNullable<Indicator['rules']>,
  kind: 'minimum' | 'maximum',
  field: 'numerator' | 'denominator',
): string | undefined {
  return rules.flatMap((rule) => (rule.kind === kind && rule.field === field ? [rule.value] : []))[0];
}

function checkParts({ key, parts = [] }: Indicator, problems: Problem[]): void {
  parts.forEach((part, index) => {
    const rowKey = `${key}.${part.key}`;
    const report = reportInto(problems, 'indicators', rowKey);
    if (part.label.trim() === '') report('planTextMissing', 'text', { what: 'tên nhóm hoặc luồng' });
    if (parts.slice(0, index).some((other) => other.key === part.key))
      report('planKeyDuplicate', 'key', { value: rowKey });
  });
}
