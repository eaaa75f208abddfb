// How many people a school has: plausible for its level, drawn from its code, so that a school keeps its roster
// however many others stand beside it.
import type { SchoolLevel } from './sample-plan';
import type { People } from './sample-unit';
import { chanceOf } from './seeded';

interface Size {
  readonly pupils: readonly [number, number];
  /** Pupils for each teacher. */
  readonly classSize: number;
  /** Staff who do not teach. */
  readonly others: readonly [number, number];
}

const SIZES: Record<SchoolLevel, Size> = {
  MN: { pupils: [140, 420], classSize: 12, others: [9, 20] },
  TH: { pupils: [620, 1750], classSize: 26, others: [8, 16] },
  THCS: { pupils: [700, 2050], classSize: 22, others: [9, 17] },
  THPT: { pupils: [900, 1900], classSize: 18, others: [11, 20] },
};

export function peopleOf(code: string, level: SchoolLevel): People {
  const chance = chanceOf(`roster ${code}`);
  const size = SIZES[level];
  const pupils = chance.between(...size.pupils);
  const teachers = Math.ceil(pupils / size.classSize);
  return { teachers, staff: teachers + chance.between(...size.others), pupils };
}

/** Everybody of `schools` schools together, as a district office knows it. */
export function peopleOfDistrict(code: string, schools: number): People {
  const chance = chanceOf(`district ${code}`);
  const pupils = schools * chance.between(760, 980);
  const teachers = Math.ceil(pupils / 21);
  return { teachers, staff: teachers + schools * 14, pupils };
}

/** Cubic metres of waste water a day, about twenty litres a head. */
export function wasteWaterOf({ staff, pupils }: People): number {
  return Math.round((staff + pupils) * 0.2) / 10;
}
