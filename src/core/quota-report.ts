// How far a quota is filled: the schools chosen against it by province and level, and the persons that the chosen schools
// have reported. Schools come from the list of units, persons from the checked rows. There is no percentage here: a quota
// is a number to reach and not to pass.
import { explain, type CompletionInput } from './completion';
import { quotaLines, termQuota } from './line';
import type { OrgUnit } from './org-unit';
import type { Level, Quota, QuotaShare } from './plan';
import type { Problem } from './problem';
import { levelsText, quotaTotals, type QuotaTotals } from './quota';
import { checkSelection, placeKey, type PlaceTally, type SelectedSchool } from './quota-selection';
import { showWhole } from './quantity';

/** A province and level that has chosen more or fewer schools than it should. */
export interface ShareGap {
  readonly place: string;
  readonly levels: readonly Level[];
  readonly required: number;
  readonly chosen: number;
  /** Always above zero. */
  readonly difference: number;
}

export interface PersonsReported {
  readonly key: string;
  readonly label: string;
  readonly required: number;
  /** Summed over rows that are right; a row with a mistake counts nothing. */
  readonly reported: number;
}

export interface QuotaReport {
  readonly quota: Quota;
  readonly totals: QuotaTotals;
  readonly chosen: {
    /** Provinces with at least one school. */
    readonly places: number;
    readonly districts: number;
    readonly schools: number;
    readonly byLevel: readonly QuotaShare[];
  };
  readonly places: readonly PlaceTally[];
  readonly over: readonly ShareGap[];
  /** Provinces that have chosen nothing yet stand here too. */
  readonly under: readonly ShareGap[];
  readonly persons: readonly PersonsReported[];
  /** Schools that cannot be counted, or stand in a second district. */
  readonly problems: readonly Problem[];
}

/** One report for each quota, in the plan's order. A quota of one year looks only at its own provinces. */
export function quotaReports(input: CompletionInput): QuotaReport[] {
  return input.plan.quotas.map((quota) => quotaReport(input, quota));
}

function quotaReport(input: CompletionInput, quota: Quota): QuotaReport {
  const { places, problems } = checkSelection(quota, chosenFor(input, quota));
  const started = places.filter(({ schools }) => schools > 0);
  return {
    quota,
    totals: quotaTotals(quota),
    chosen: {
      places: started.length,
      districts: sum(started, ({ districts }) => districts.length),
      schools: sum(started, ({ schools }) => schools),
      byLevel: quota.schoolsPerDistrict.map(({ levels }, index) => ({
        levels,
        count: sum(started, ({ shares }) => shares[index]?.chosen ?? 0),
      })),
    },
    places,
    over: gaps(places, (required, chosen) => chosen > required),
    under: gaps(places, (required, chosen) => chosen < required),
    persons: personsReported(input, quota),
    problems: problems.filter(({ code }) => ROW_PROBLEMS.includes(code)),
  };
}

/** The others say again what over, under and persons say. */
const ROW_PROBLEMS: readonly Problem['code'][] = [
  'selectionNameMissing',
  'selectionDistrictMissing',
  'selectionPlaceUnknown',
  'selectionLevelNotAsked',
  'selectionDuplicate',
  'selectionDistrictBeyond',
];

function chosenFor({ plan, units }: CompletionInput, quota: Quota): SelectedSchool[] {
  const schools = units.filter(({ kind }) => kind === 'school').map(selectedSchool);
  if (quota === termQuota(plan)) return schools;
  const places = new Set(quota.places.map(placeKey));
  return schools.filter(({ province }) => places.has(placeKey(province)));
}

/** A school of the list as a row of the selection; persons are reported later, so none are held against it here. */
function selectedSchool({ key, name, province = '', district = '', levels }: OrgUnit): SelectedSchool {
  return { rowKey: key, name, province, district, level: levels[0], levelText: levels.join(', '), persons: {} };
}

function gaps(places: readonly PlaceTally[], differs: (required: number, chosen: number) => boolean): ShareGap[] {
  return places.flatMap(({ place, shares }) =>
    shares
      .filter(({ required, chosen }) => differs(required, chosen))
      .map((share) => ({ place, ...share, difference: Math.abs(share.chosen - share.required) })),
  );
}

/** The lines ask the whole term's persons; a quota of one year sums the same answers over its own provinces. */
function personsReported(input: CompletionInput, quota: Quota): PersonsReported[] {
  const places = new Set(quota.places.map(placeKey));
  const counted = new Map(quotaLines(input.plan).map(({ key }) => [key, explain(input, key).counted]));
  return quotaTotals(quota).persons.map(({ key, label, count }) => {
    const here = (counted.get(`quota.${key}`) ?? []).filter(({ unit }) => places.has(placeKey(unit.province ?? '')));
    return { key, label, required: count, reported: sum(here, ({ numerator }) => numerator) / 1000 };
  });
}

/** "Đã chọn 120/600 trường (60 MN, 30 TH, 30 THCS) ở 6/30 tỉnh". */
export function chosenText({ chosen, totals }: QuotaReport): string {
  const levels = chosen.byLevel.map(({ levels: of, count }) => `${showWhole(count)} ${levelsText(of)}`).join(', ');
  return `Đã chọn ${showWhole(chosen.schools)}/${showWhole(totals.schools)} trường (${levels}) ở ${chosen.places}/${totals.places} tỉnh, thành phố`;
}

/** "Quảng Trị: MN thừa 2 trường (12/10)". */
export function gapText({ place, levels, required, chosen, difference }: ShareGap): string {
  return `${place}: ${levelsText(levels)} ${chosen > required ? 'thừa' : 'thiếu'} ${difference} trường (${chosen}/${required})`;
}

/** "giáo viên 118/600, cán bộ quản lý 120/600". */
export function personsText({ persons }: QuotaReport): string {
  return persons
    .map(({ label, reported, required }) => `${label} ${showWhole(reported)}/${showWhole(required)}`)
    .join(', ');
}

function sum<T>(things: readonly T[], amount: (thing: T) => number): number {
  return things.reduce((total, thing) => total + amount(thing), 0);
}
