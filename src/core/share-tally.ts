// How far chosen schools fill a quota's shares. A share of several levels takes any mix of them ("tiểu học hoặc THCS").
// Where shares overlap, the narrowest are filled first, and each share takes first the levels that fewest others accept.
import type { Level, QuotaShare } from './plan';

export interface ShareTally {
  readonly levels: readonly Level[];
  readonly required: number;
  /** May exceed `required`: schools that fit nowhere else are counted where they belong. */
  readonly chosen: number;
}

/** One tally for each share, in the order given. Levels that no share accepts are counted in none. */
export function tallyShares(shares: readonly QuotaShare[], chosen: readonly Level[]): ShareTally[] {
  const left = countByLevel(chosen);
  const taken = shares.map(() => 0);
  for (const index of narrowestFirst(shares)) {
    const share = shares[index];
    if (share !== undefined) taken[index] = take(share, shares, left);
  }
  for (const [level, rest] of left) {
    const home = narrowestFirst(shares).find((index) => shares[index]?.levels.includes(level) === true);
    if (home !== undefined) taken[home] = (taken[home] ?? 0) + rest;
  }
  return shares.map(({ levels, count }, index) => ({ levels, required: count, chosen: taken[index] ?? 0 }));
}

function countByLevel(levels: readonly Level[]): Map<Level, number> {
  const counts = new Map<Level, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}

function narrowestFirst(shares: readonly QuotaShare[]): number[] {
  const width = (index: number) => shares[index]?.levels.length ?? 0;
  return shares.map((_, index) => index).sort((a, b) => width(a) - width(b) || a - b);
}

/** Moves up to `share.count` schools out of `left` and says how many. */
function take(share: QuotaShare, shares: readonly QuotaShare[], left: Map<Level, number>): number {
  const demand = (level: Level) => shares.filter(({ levels }) => levels.includes(level)).length;
  let filled = 0;
  for (const level of [...share.levels].sort((a, b) => demand(a) - demand(b))) {
    const available = left.get(level) ?? 0;
    const moved = Math.min(available, share.count - filled);
    left.set(level, available - moved);
    filled += moved;
  }
  return filled;
}
