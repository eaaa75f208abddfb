// A school's name from its level and number. A name that comes up again gets a number of its own ("Sơn Ca 2"),
// as Vietnamese offices do it, so that three thousand schools still have three thousand names.
import { LOWER_SECONDARY_NAMES, NURSERY_NAMES, PRIMARY_NAMES, UPPER_SECONDARY_NAMES } from './place-names';
import type { SchoolLevel } from './sample-plan';
import { at } from './seeded';

const NAMES: Record<
  SchoolLevel,
  { readonly title: string; readonly short: string; readonly names: readonly string[] }
> = {
  MN: { title: 'Mầm non', short: 'MN', names: NURSERY_NAMES },
  TH: { title: 'Tiểu học', short: 'TH', names: PRIMARY_NAMES },
  THCS: { title: 'THCS', short: 'THCS', names: LOWER_SECONDARY_NAMES },
  THPT: { title: 'THPT', short: 'THPT', names: UPPER_SECONDARY_NAMES },
};

/** "Mầm non Sơn Ca"; `ordinal` counts from 1 within the level. */
export function schoolName(level: SchoolLevel, ordinal: number): string {
  const { title, names } = NAMES[level];
  const again = Math.floor((ordinal - 1) / names.length);
  return `${title} ${at(names, (ordinal - 1) % names.length)}${again === 0 ? '' : ` ${again + 1}`}`;
}

/** As people shorten it in a file name: "MN Sơn Ca". */
export function shortSchoolName(name: string): string {
  const [known] = Object.values(NAMES).filter(({ title }) => name.startsWith(`${title} `));
  return known === undefined ? name : `${known.short}${name.slice(known.title.length)}`;
}
