// What a quota adds up to: places × districts × schools by level × persons in each school. Totals are computed here and
// typed nowhere. What a document says against its own quota stays beside it (Conflict); nobody resolves it here.
import type { Conflict, Level, Plan, Quota, QuotaShare } from './plan';
import { showWhole } from './quantity';

export interface PersonsTotal {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface QuotaTotals {
  readonly places: number;
  readonly districts: number;
  readonly schools: number;
  /** In the order of the quota: 300 MN, 150 TH, 150 THCS. */
  readonly byLevel: readonly QuotaShare[];
  readonly persons: readonly PersonsTotal[];
  readonly people: number;
}

export function quotaTotals(quota: Quota): QuotaTotals {
  const districts = quota.places.length * quota.districtsPerPlace;
  const byLevel = quota.schoolsPerDistrict.map(({ levels, count }) => ({ levels, count: count * districts }));
  const schools = sum(byLevel);
  const persons = quota.personsPerSchool.map((each) => ({ ...each, count: each.count * schools }));
  return { places: quota.places.length, districts, schools, byLevel, persons, people: sum(persons) };
}

/** What one place must choose. */
export function placeShares({ schoolsPerDistrict, districtsPerPlace }: Quota): QuotaShare[] {
  return schoolsPerDistrict.map(({ levels, count }) => ({ levels, count: count * districtsPerPlace }));
}

/** "TH hoặc THCS". */
export function levelsText(levels: readonly Level[]): string {
  return levels.join(' hoặc ');
}

/** "30 tỉnh, thành phố · 30 huyện · 600 trường (300 MN, 150 TH, 150 THCS) · 600 giáo viên, … · 7.200 người". */
export function quotaText(quota: Quota): string {
  const totals = quotaTotals(quota);
  const levels = totals.byLevel.map(({ levels: of, count }) => `${showWhole(count)} ${levelsText(of)}`).join(', ');
  const persons = totals.persons.map(({ label, count }) => `${showWhole(count)} ${label}`).join(', ');
  return [
    `${showWhole(totals.places)} tỉnh, thành phố`,
    `${showWhole(totals.districts)} huyện`,
    `${showWhole(totals.schools)} trường (${levels})`,
    ...(persons === '' ? [] : [persons, `${showWhole(totals.people)} người`]),
  ].join(' · ');
}

/** Statements of the document that do not agree with this quota, to be shown beside it. */
export function conflictsBeside(plan: Pick<Plan, 'conflicts'>, quotaKey: string): Conflict[] {
  return plan.conflicts.filter((conflict) => conflict.quotaKey === quotaKey);
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
