// The schools that offices have chosen, against the quota: too many and too few by province and level, one district per
// province, and every row that cannot be counted. Too few is a warning while the list is being filled; too many is an error.
import { foldText } from './folding';
import type { Level, Quota } from './plan';
import { problem, type Place, type Problem, type ProblemParams } from './problem';
import type { ProblemCode } from './problem-catalogue';
import { levelsText, placeShares } from './quota';
import { tallyShares, type ShareTally } from './share-tally';

export const SELECTION_TAB = 'Chọn trường';

/** One row of the selection tab, read but not yet judged. */
export interface SelectedSchool {
  readonly rowKey: string;
  readonly province: string;
  readonly district: string;
  readonly name: string;
  /** Undefined when the cell is empty or no level; `levelText` is what it holds. */
  readonly level: Level | undefined;
  readonly levelText: string;
  /** How many persons were chosen, by key of the quota; undefined where nothing is typed. */
  readonly persons: Readonly<Record<string, number | undefined>>;
}

export interface PlaceTally {
  readonly place: string;
  /** As typed, each once. */
  readonly districts: readonly string[];
  readonly schools: number;
  readonly shares: readonly ShareTally[];
  readonly persons: readonly { readonly key: string; readonly required: number; readonly chosen: number }[];
}

export interface SelectionReport {
  /** Every place of the quota, in its order, also those that chose nothing yet. */
  readonly places: readonly PlaceTally[];
  /** Schools that count: known place, a level the quota asks, not listed twice. */
  readonly schools: number;
  readonly problems: readonly Problem[];
}

export function checkSelection(quota: Quota, schools: readonly SelectedSchool[]): SelectionReport {
  const problems: Problem[] = [];
  const counted = countable(quota, schools, problems);
  const byPlace = groupByPlace(counted);
  const places = quota.places.map((place) => {
    const here = byPlace.get(placeKey(place)) ?? [];
    here.forEach((school) => {
      checkPersons(quota, school, problems);
    });
    const tally = tallyPlace(quota, place, here);
    problems.push(...districtProblems(quota, place, here), ...shareProblems(tally));
    return tally;
  });
  return { places, schools: counted.length, problems };
}

function groupByPlace(schools: readonly SelectedSchool[]): Map<string, SelectedSchool[]> {
  const groups = new Map<string, SelectedSchool[]>();
  for (const school of schools) {
    const key = placeKey(school.province);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [school]);
    else group.push(school);
  }
  return groups;
}

function countable(quota: Quota, schools: readonly SelectedSchool[], problems: Problem[]): SelectedSchool[] {
  const places = new Set(quota.places.map(placeKey));
  const asked = new Set(quota.schoolsPerDistrict.flatMap(({ levels }) => levels));
  const seen = new Set<string>();
  return schools.filter((school) => {
    const fault = faultOf(school, places, asked, seen);
    if (fault !== undefined) problems.push(fault);
    else seen.add(identity(school));
    return fault === undefined;
  });
}

function faultOf(
  school: SelectedSchool,
  places: ReadonlySet<string>,
  asked: ReadonlySet<Level>,
  seen: ReadonlySet<string>,
): Problem | undefined {
  const { province, district, name, level, levelText } = school;
  if (name.trim() === '') return at(school, 'name', 'selectionNameMissing');
  if (!places.has(placeKey(province)))
    return at(school, 'province', 'selectionPlaceUnknown', { value: province, name });
  if (district.trim() === '') return at(school, 'district', 'selectionDistrictMissing', { name });
  if (level === undefined || !asked.has(level)) {
    return at(school, 'level', 'selectionLevelNotAsked', {
      value: level ?? levelText,
      name,
      levels: [...asked].join(', '),
    });
  }
  return seen.has(identity(school)) ? at(school, 'name', 'selectionDuplicate', { name, district }) : undefined;
}

/** A school is the same one when place, district, name and level fold alike. */
function identity({ province, district, name, level }: SelectedSchool): string {
  return [placeKey(province), foldText(district), foldText(name), level ?? ''].join('|');
}

/** "Tỉnh Quảng Trị", "TP. Cần Thơ" and "Thừa Thiên - Huế" are the places of the list however they are typed. */
export function placeKey(name: string): string {
  const bare = name
    .normalize('NFC')
    .trim()
    .replace(/^(tỉnh|thành phố|tp)[\s.]+/i, '')
    .replace(/\s*[-–]\s*/g, ' ');
  return foldText(bare);
}

function tallyPlace(quota: Quota, place: string, here: readonly SelectedSchool[]): PlaceTally {
  const levels = here.flatMap(({ level }) => level ?? []);
  const schools = placeShares(quota).reduce((total, { count }) => total + count, 0);
  return {
    place,
    districts: distinctDistricts(here),
    schools: here.length,
    shares: tallyShares(placeShares(quota), levels),
    persons: quota.personsPerSchool.map(({ key, count }) => ({
      key,
      required: count * schools,
      chosen: here.reduce((total, { persons }) => total + (persons[key] ?? 0), 0),
    })),
  };
}

function distinctDistricts(schools: readonly SelectedSchool[]): string[] {
  const byFold = new Map<string, string>();
  for (const { district } of schools)
    if (!byFold.has(foldText(district))) byFold.set(foldText(district), district.trim());
  return [...byFold.values()];
}

function districtProblems(quota: Quota, place: string, here: readonly SelectedSchool[]): Problem[] {
  const allowed = distinctDistricts(here).slice(0, quota.districtsPerPlace);
  const beyond = here.filter(({ district }) => !allowed.some((name) => foldText(name) === foldText(district)));
  return beyond.map((school) =>
    at(school, 'district', 'selectionDistrictBeyond', {
      place,
      value: school.district,
      limit: quota.districtsPerPlace,
      allowed: allowed.join(', '),
    }),
  );
}

function shareProblems({ place, schools, shares }: PlaceTally): Problem[] {
  const where: Place = { tab: SELECTION_TAB, value: place };
  if (schools === 0) return [problem('selectionPlaceEmpty', { place }, where)];
  return shares.flatMap(({ levels, required, chosen }) => {
    if (chosen === required) return [];
    const difference = Math.abs(chosen - required);
    const params = { place, levels: levelsText(levels), required, chosen, difference };
    return [problem(chosen > required ? 'selectionOver' : 'selectionUnder', params, where)];
  });
}

function checkPersons(quota: Quota, school: SelectedSchool, problems: Problem[]): void {
  for (const { key, label, count } of quota.personsPerSchool) {
    const chosen = school.persons[key];
    if (chosen === count) continue;
    const params = { name: school.name, label, required: count, chosen: chosen ?? 'chưa nhập' };
    problems.push(at(school, key, (chosen ?? 0) > count ? 'selectionPersonsOver' : 'selectionPersonsUnder', params));
  }
}

function at(school: SelectedSchool, columnKey: string, code: ProblemCode, params: ProblemParams = {}): Problem {
  return problem(code, params, { tab: SELECTION_TAB, rowKey: school.rowKey, columnKey });
}
