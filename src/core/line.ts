// A line is what one row of a template asks: an indicator, or one part of it, put to one unit.
// An indicator with streams or groups has one line for each; line keys travel in hidden cells, so they never change.
// A plan with a quota also asks every chosen school how many persons of each kind it has chosen.
import type { Indicator, IndicatorPart, IndicatorTime, OfficeRule, Plan, Quota, Target } from './plan';
import type { OrgUnit } from './org-unit';

/**
 * ratio: tổng số and số đạt, whole numbers. mass: the same, fractions allowed. yesNo: số đạt is Có or Không, tổng số is 1.
 * count: số đạt holds one value. text: only Ghi chú is asked (targets the office has not set yet).
 */
export type EntryKind = 'ratio' | 'mass' | 'yesNo' | 'count' | 'text';

export interface Line {
  /** `indicator` or `indicator.part`. */
  readonly key: string;
  readonly indicatorKey: string;
  readonly partKey?: string;
  readonly code: string;
  readonly text: string;
  readonly subject: string;
  readonly entry: EntryKind;
  readonly target: Target;
  readonly time: IndicatorTime;
  readonly unitLabel: string;
  /** The target is city-wide: one unit's own share is neither met nor not met. */
  readonly cumulative?: boolean;
  /** Persons of a quota: a count against a count, of which no percentage is ever shown. */
  readonly quota?: true;
  /** Lines of one unit with the same population must give the same tổng số. */
  readonly population?: string;
  readonly condition?: string;
  readonly evidence: 'required' | 'optional';
  readonly sensitive: boolean;
  readonly rules: readonly OfficeRule[];
}

/** Every line of the plan for a kind of reporter, in the plan's order. */
export function linesOf(plan: Plan, reporter: OrgUnit['kind'] = 'school'): Line[] {
  return [
    ...plan.indicators.flatMap((indicator) => linesOfIndicator(indicator, reporter)),
    ...quotaLines(plan, reporter),
  ];
}

/** The lines one unit must fill: those of its levels; an office fills all. */
export function linesFor(plan: Plan, unit: OrgUnit): Line[] {
  const asked = plan.indicators.filter((indicator) => isAsked(indicator, unit));
  return [...asked.flatMap((indicator) => linesOfIndicator(indicator, unit.kind)), ...quotaLines(plan, unit.kind)];
}

/** The quota of the whole term: the one that says nothing of a year. */
export function termQuota({ quotas }: Pick<Plan, 'quotas'>): Quota | undefined {
  return quotas.find(({ year }) => year === undefined);
}

const QUOTA_KEY = 'quota';

/** One count for each kind of persons a chosen school names; an office chooses no persons itself. */
export function quotaLines(plan: Plan, reporter: OrgUnit['kind'] = 'school'): Line[] {
  const quota = reporter === 'school' ? termQuota(plan) : undefined;
  return (quota?.personsPerSchool ?? []).map(({ key, label, count }, index) => ({
    key: `${QUOTA_KEY}.${key}`,
    indicatorKey: QUOTA_KEY,
    code: `DM-${String(index + 1).padStart(2, '0')}`,
    text: `Số ${label} được chọn`,
    subject: label,
    entry: 'count',
    target: { comparator: 'atLeast', value: String(count), unit: 'count' },
    time: { kind: 'maintained' },
    unitLabel: 'người',
    quota: true,
    evidence: 'optional',
    sensitive: false,
    rules: [{ kind: 'maximum', field: 'numerator', value: String(count) }],
  }));
}

function isAsked(indicator: Indicator, unit: OrgUnit): boolean {
  const { levels } = indicator;
  return levels === undefined || unit.kind === 'office' || unit.levels.some((level) => levels.includes(level));
}

export function linesOfIndicator(indicator: Indicator, reporter: OrgUnit['kind']): Line[] {
  const { parts } = indicator;
  if (parts === undefined || parts.length === 0) return [line(indicator, undefined, '', reporter)];
  return parts.map((part, index) => line(indicator, part, String.fromCharCode(97 + index), reporter));
}

function line(indicator: Indicator, part: IndicatorPart | undefined, suffix: string, reporter: OrgUnit['kind']): Line {
  const { measure } = indicator;
  const population = part?.population ?? (measure.kind === 'people' ? measure.population : undefined);
  return {
    key: part ? `${indicator.key}.${part.key}` : indicator.key,
    indicatorKey: indicator.key,
    ...(part && { partKey: part.key }),
    code: indicator.code + suffix,
    text: part ? `${indicator.text} – ${part.label}` : indicator.text,
    subject: part?.label ?? indicator.subject,
    entry: entryKind(indicator, reporter),
    target: indicator.target,
    time: indicator.time,
    unitLabel: unitLabel(indicator),
    ...(measure.kind === 'count' && measure.cumulative === true && { cumulative: true }),
    ...(population !== undefined && { population }),
    ...(indicator.condition !== undefined && { condition: indicator.condition }),
    evidence: indicator.evidence,
    sensitive: indicator.sensitive ?? false,
    rules: indicator.rules ?? [],
  };
}

function entryKind({ measure }: Indicator, reporter: OrgUnit['kind']): EntryKind {
  switch (measure.kind) {
    case 'people':
      return 'ratio';
    case 'units':
      return reporter === 'school' ? 'yesNo' : 'ratio';
    case 'mass':
      return 'mass';
    case 'count':
      return 'count';
    case 'selfSet':
      return 'text';
  }
}

function unitLabel({ measure }: Indicator): string {
  switch (measure.kind) {
    case 'people':
      return 'người';
    case 'units':
      return 'đơn vị';
    case 'mass':
    case 'count':
      return measure.unitLabel;
    case 'selfSet':
      return '';
  }
}
