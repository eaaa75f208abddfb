// What the selection tab says beside each row while offices type: the first thing wrong in that row, in the words of the
// catalogue. Built on checkSelection, so that the row, the totals and the sidebar never disagree. A school over its level's
// quota is told at the rows that came last; a level or place that lacks schools is told by the totals, not by a row.
import type { Quota, QuotaShare } from './plan';
import { problem, type Problem } from './problem';
import { levelsText, placeShares } from './quota';
import { checkSelection, placeKey, SELECTION_TAB, type SelectedSchool } from './quota-selection';

/** One entry per school: its first problem, or undefined when the row is right. Row keys must differ. */
export function selectionRowProblems(quota: Quota, schools: readonly SelectedSchool[]): (Problem | undefined)[] {
  const { places, problems } = checkSelection(quota, schools);
  const byRow = new Map<string, Problem[]>();
  for (const found of problems) {
    const { rowKey } = found.place;
    if (rowKey !== undefined) byRow.set(rowKey, [...(byRow.get(rowKey) ?? []), found]);
  }
  const tallies = new Map(places.map((tally) => [placeKey(tally.place), tally]));
  const shares = placeShares(quota);
  const filled = new Map<string, number>();
  return schools.map((school) => {
    const own = byRow.get(school.rowKey) ?? [];
    const fault = own.find(({ code }) => FAULTS.includes(code));
    if (fault !== undefined) return fault;
    const beyond = own.find(({ code }) => code === 'selectionDistrictBeyond');
    const index = shares.findIndex(({ levels }) => school.level !== undefined && levels.includes(school.level));
    const key = `${placeKey(school.province)}|${index}`;
    const position = (filled.get(key) ?? 0) + 1;
    filled.set(key, position);
    const tally = tallies.get(placeKey(school.province));
    const chosen = tally?.shares[index]?.chosen ?? 0;
    return beyond ?? overProblem(tally?.place ?? '', shares[index], position, chosen, school) ?? own[0];
  });
}

/** A row with one of these is not counted at all. */
const FAULTS: readonly Problem['code'][] = [
  'selectionNameMissing',
  'selectionPlaceUnknown',
  'selectionDistrictMissing',
  'selectionLevelNotAsked',
  'selectionDuplicate',
];

function overProblem(
  place: string,
  share: QuotaShare | undefined,
  position: number,
  chosen: number,
  { rowKey }: SelectedSchool,
): Problem | undefined {
  if (share === undefined || position <= share.count) return undefined;
  const { levels, count: required } = share;
  const params = { place, levels: levelsText(levels), required, chosen, difference: chosen - required };
  return problem('selectionOver', params, { tab: SELECTION_TAB, rowKey, columnKey: 'level' });
}
