// Who reports under each of the five plans: `sampleUnits(plan, count)` gives the same units on every machine, for one
// unit as for three thousand. The first units of a long list are those of the short one wherever the plan allows it.
import { DISTRICT_NAMES, districtOf, PROVINCES } from './place-names';
import { peopleOf, peopleOfDistrict, wasteWaterOf } from './roster';
import { PLAN_PLACES, type SamplePlan, type SchoolLevel } from './sample-plan';
import type { SampleUnit } from './sample-unit';
import { schoolName } from './school-names';
import { at } from './seeded';

export const MAX_UNITS = 3000;

/** One turn of the list: how many schools of each level stand in it, in this order. */
type Pattern = readonly SchoolLevel[];

/** Quận 7: 18 MN, 15 TH and 9 THCS among 42. */
// prettier-ignore
const DISTRICT_PATTERN: Pattern = [
  'MN', 'TH', 'MN', 'THCS', 'TH', 'MN', 'MN', 'TH', 'THCS', 'TH', 'MN', 'TH', 'MN', 'THCS',
];

/** Twenty schools of one district: 10 MN, 5 TH, 5 THCS (plan 003, l.24). */
// prettier-ignore
const QUOTA_PATTERN: Pattern = [
  'MN', 'TH', 'MN', 'THCS', 'MN', 'TH', 'MN', 'THCS', 'MN', 'TH', 'MN', 'THCS', 'MN', 'TH', 'MN', 'THCS', 'MN', 'TH',
  'MN', 'THCS',
];

const SCHOOLS_PER_DISTRICT = QUOTA_PATTERN.length;

export function sampleUnits(plan: SamplePlan, count: number): SampleUnit[] {
  if (!Number.isInteger(count) || count < 1 || count > MAX_UNITS) throw new RangeError(`units: ${count}`);
  switch (plan) {
    case 'q7':
    case 'q12':
    case 'kien-an':
      return districtSchools(plan, count);
    case 'moet':
      return chosenSchools(count);
    case 'ha-noi':
      return officesAndSchools(count);
  }
}

function districtSchools(plan: SamplePlan, count: number): SampleUnit[] {
  const numbering = numbered(PLAN_PLACES[plan].codePrefix);
  return Array.from({ length: count }, (_, index) => {
    const level = at(DISTRICT_PATTERN, index % DISTRICT_PATTERN.length);
    return school(numbering(level), level);
  });
}

/** Twenty schools in each province's one district; beyond the thirty provinces the list goes round again, over quota. */
function chosenSchools(count: number): SampleUnit[] {
  const numbering = numbered(PLAN_PLACES.moet.codePrefix);
  return Array.from({ length: count }, (_, index) => {
    const provinceIndex = Math.floor(index / SCHOOLS_PER_DISTRICT) % PROVINCES.length;
    const level = at(QUOTA_PATTERN, index % SCHOOLS_PER_DISTRICT);
    const place = { province: at(PROVINCES, provinceIndex), district: districtOf(provinceIndex) };
    return { ...school(numbering(level), level), ...place };
  });
}

/**
 * Of every six units one is a district office, four are upper secondary schools directly under the Sở, and one is a
 * lower secondary school of the office before it, which that office has already counted.
 */
function officesAndSchools(count: number): SampleUnit[] {
  const numbering = numbered(PLAN_PLACES['ha-noi'].codePrefix);
  const units: SampleUnit[] = [];
  let officeCode = '';
  for (let index = 0; index < count; index += 1) {
    const turn = index % 6;
    if (turn === 0) {
      const unit = districtOffice(numbering('PGD'));
      officeCode = unit.code;
      units.push(unit);
    } else if (turn === 3) units.push({ ...school(numbering('THCS'), 'THCS'), parentCode: officeCode });
    else units.push(school(numbering('THPT'), 'THPT'));
  }
  return units;
}

interface Numbered {
  readonly code: string;
  /** From 1, within its level. */
  readonly ordinal: number;
}

function numbered(prefix: string): (kind: string) => Numbered {
  const used = new Map<string, number>();
  return (kind) => {
    const ordinal = (used.get(kind) ?? 0) + 1;
    used.set(kind, ordinal);
    return { ordinal, code: `${prefix}-${kind === 'TH' ? 'TiH' : kind}-${String(ordinal).padStart(2, '0')}` };
  };
}

function school({ code, ordinal }: Numbered, level: SchoolLevel): SampleUnit {
  const people = peopleOf(code, level);
  return {
    code,
    name: schoolName(level, ordinal),
    kind: 'school',
    level,
    email: `${level.toLowerCase()}${String(ordinal).padStart(2, '0')}@truong.example`,
    people,
    wasteWater: wasteWaterOf(people),
  };
}

function districtOffice({ code, ordinal }: Numbered): SampleUnit {
  const schools = 24 + ((ordinal * 7) % 30);
  const people = peopleOfDistrict(code, schools);
  const again = Math.floor((ordinal - 1) / DISTRICT_NAMES.length);
  const district = at(DISTRICT_NAMES, (ordinal - 1) % DISTRICT_NAMES.length);
  return {
    code,
    name: `Phòng GD&ĐT ${district}${again === 0 ? '' : ` ${again + 1}`}`,
    kind: 'office',
    level: '',
    email: `pgd${String(ordinal).padStart(2, '0')}@phong.example`,
    people,
    wasteWater: 0,
    schools,
  };
}
