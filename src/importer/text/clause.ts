/** The parts of a sentence between its semicolons, each of which may have its own office, time and figures. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The part that holds a token or a time, without the semicolons at its ends. */
export function partAround(sentence: string, { start, end }: Stretch): Stretch {
  const stop = sentence.indexOf(';', end);
  return { start: sentence.lastIndexOf(';', start) + 1, end: stop < 0 ? sentence.length : stop };
}

/** The words of that part. */
export function clauseAround(sentence: string, held: Stretch): string {
  const part = partAround(sentence, held);
  return sentence.slice(part.start, part.end);
}
