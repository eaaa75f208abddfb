// Groups of persons: keys in code ("staff+pupils"), words on screen ("cán bộ, giáo viên, nhân viên + học sinh"). A group
// that the office invents keeps a key made from its words, so that two rows naming it the same way are the same group.
import type { OrgUnit } from '../core/org-unit';

const GROUP_WORDS: Readonly<Record<string, string>> = {
  teachers: 'giáo viên',
  staff: 'cán bộ, giáo viên, nhân viên',
  pupils: 'học sinh',
  officials: 'công chức, viên chức',
  parents: 'cha mẹ học sinh',
  'youth-workers': 'người làm công tác thanh thiếu niên',
  'volunteer-pupils': 'học sinh tình nguyện',
};

export function populationWords(population: string): string {
  return population
    .split('+')
    .map((group) => GROUP_WORDS[group] ?? group)
    .join(' + ');
}

/** The key of a population typed in words or as a key; '' for an empty cell. Keys hold letters, digits, - and + only. */
export function populationKey(typed: string, fold: (text: string) => string): string {
  return typed
    .split('+')
    .map((part) => groupKey(part, fold))
    .filter((key) => key !== '')
    .join('+');
}

function groupKey(typed: string, fold: (text: string) => string): string {
  const folded = fold(typed);
  const known = Object.keys(GROUP_WORDS).find((key) => key === folded || fold(GROUP_WORDS[key] ?? '') === folded);
  return known ?? folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** How many persons of a population the unit has; undefined unless its roster counts every group of it. */
export function rosterOf(unit: OrgUnit, population: string): number | undefined {
  const counts = population.split('+').map((group) => unit.roster[group]);
  if (counts.includes(undefined)) return undefined;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
