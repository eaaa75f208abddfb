/** How much of what one sentence says another one says too: a plan states things in its text and again in a table. */
import { folded } from './normalise';

/** The share of a text's words that must stand in the other one, where nothing else is asked. */
const MOST_WORDS = 0.75;
/** Words below which two texts may look alike by chance. */
const FEWEST_WORDS = 4;

/** True when most words of `own` (two letters or more, any order) stand in `other`; `share` from 0 to 1. */
export function isSaidIn(own: string, other: string, share = MOST_WORDS): boolean {
  const words = wordsOf(own);
  const said = new Set(wordsOf(other));
  const shared = words.filter((word) => said.has(word)).length;
  return words.length >= FEWEST_WORDS && shared >= words.length * share;
}

const wordsOf = (text: string): string[] => folded(text).match(/\p{L}{2,}/gu) ?? [];
