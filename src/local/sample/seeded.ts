// Chance that is the same on every machine and every day: a small generator started from a text.
// Math.random would make each workspace another one, and no hand calculation could stand beside it.

export interface Chance {
  /** A whole number from 0 to limit - 1. */
  below(limit: number): number;
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The same seed text always gives the same sequence. */
export function chanceOf(seed: string): Chance {
  let state = hash(seed);
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) % limit;
  };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => at(list, below(list.length)),
  };
}

/** An element that is known to be there; throws when our own arithmetic is wrong. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new Error(`nothing at ${index} of ${list.length}`);
  return element;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The output step of mulberry32. */
function mixed(state: number): number {
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}
