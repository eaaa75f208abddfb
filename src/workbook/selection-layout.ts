// Where everything stands on the tab Chọn trường: what offices type, the column that checks it, hidden helper cells, the
// totals beside the list, and hidden lists of provinces and levels that the formulas look things up in.
import type { Level, Quota, QuotaShare } from '../core/plan';
import { levelsText, placeShares } from '../core/quota';
import { columnLetters } from './requests';
import { LEVEL_NAMES, LEVELS } from './vocabulary';

/** A third more rows than the quota asks, and never fewer than a hundred. */
export function selectionRows(quota: Quota): number {
  const schools = quota.places.length * placeShares(quota).reduce((sum, { count }) => sum + count, 0);
  return Math.max(100, Math.ceil((schools * 4) / 300) * 100);
}

/** Hidden cells of each row, in the order in which they are computed. */
export const HELPERS = [
  'placeNumber',
  'levelNumber',
  'share',
  'districtText',
  'nameText',
  'identity',
  'counted',
  'placeDistrict',
  'newDistrict',
  'districtOrder',
  'districtName',
  'position',
] as const;

const TOTALS = ['totalPlace', 'totalLevel', 'totalRequired', 'totalChosen', 'totalState'] as const;

const LISTS = [
  'placeSpelling',
  'placeOfSpelling',
  'levelSpelling',
  'levelOfSpelling',
  'shareOfSpelling',
  'placeName',
  'allowed',
] as const;

export type SelectionField =
  | 'province'
  | 'district'
  | 'name'
  | 'levels'
  | 'check'
  | (typeof HELPERS)[number]
  | (typeof TOTALS)[number]
  | (typeof LISTS)[number]
  | `chosen:${string}`;

export interface SelectionLayout {
  readonly quota: Quota;
  readonly shares: readonly QuotaShare[];
  readonly rows: number;
  readonly fields: readonly SelectionField[];
  readonly column: (field: SelectionField) => number;
  /** "$C3": the field in the row that the formula stands in. */
  readonly cell: (field: SelectionField) => string;
  /** "$C$3:$C$802". */
  readonly range: (field: SelectionField) => string;
  /** "$C$2:$C2": the rows above, the empty header cell included. */
  readonly above: (field: SelectionField) => string;
  /** "$C$3:$C3": the rows down to this one. */
  readonly downTo: (field: SelectionField) => string;
}

/** One-based row of the first school. */
export const FIRST = 3;

export function selectionLayout(quota: Quota): SelectionLayout {
  const fields: SelectionField[] = [
    'province',
    'district',
    'name',
    'levels',
    ...quota.personsPerSchool.map(({ key }): SelectionField => `chosen:${key}`),
    'check',
    ...HELPERS,
    ...TOTALS,
    ...LISTS,
  ];
  const rows = selectionRows(quota);
  const letters = (field: SelectionField) => columnLetters(fields.indexOf(field));
  return {
    quota,
    shares: disjointShares(placeShares(quota)),
    rows,
    fields,
    column: (field) => fields.indexOf(field),
    cell: (field) => `$${letters(field)}${FIRST}`,
    range: (field) => `$${letters(field)}$${FIRST}:$${letters(field)}$${FIRST + rows - 1}`,
    above: (field) => `$${letters(field)}$${FIRST - 1}:$${letters(field)}${FIRST - 1}`,
    downTo: (field) => `$${letters(field)}$${FIRST}:$${letters(field)}${FIRST}`,
  };
}

/** Shares that have a level in common become one, which takes any mix of their levels: weaker, and never wrong. */
function disjointShares(shares: readonly QuotaShare[]): QuotaShare[] {
  return shares.reduce<QuotaShare[]>((apart, share) => {
    const touching = apart.filter(({ levels }) => levels.some((level) => share.levels.includes(level)));
    const together = [...touching, share];
    const merged = {
      levels: LEVELS.filter((level) => together.some(({ levels }) => levels.includes(level))),
      count: together.reduce((sum, { count }) => sum + count, 0),
    };
    return [...apart.filter((other) => !touching.includes(other)), touching.length === 0 ? share : merged];
  }, []);
}

export function askedLevels({ shares }: SelectionLayout): Level[] {
  return LEVELS.filter((level) => shares.some(({ levels }) => levels.includes(level)));
}

/** What may stand in the column Cấp for a level: "TH", "TiH", "Tiểu học", "Trường Tiểu học". */
export function levelSpellings(level: Level): string[] {
  const full = LEVEL_NAMES[level];
  return [level, ...(level === 'TH' ? ['TiH'] : []), full, `Trường ${full}`];
}

export function shareLabels({ shares }: SelectionLayout): string[] {
  return shares.map(({ levels }) => levelsText(levels));
}
