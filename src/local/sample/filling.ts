// What a school's template holds after each of its sittings: the right answers with the mistake of its part on top, and
// for the school that reports twice the one figure it corrects. Sums over these are what the office must come to.
import { answersOf, type Answer } from './answers';
import type { Part } from './cast';
import { mistaken } from './mistakes';
import type { SamplePlan } from './sample-plan';
import type { SampleUnit } from './sample-unit';

/** As the school types them when it first opens its template. */
export function firstFilling(plan: SamplePlan, unit: SampleUnit, { mistake }: Part): Answer[] {
  return answersOf(plan, unit).map((answer) =>
    mistake?.rowCode === answer.code ? mistaken(answer, mistake.kind) : answer,
  );
}

/** As they stand when the round is over; undefined for a school that never reports. */
export function lastFilling(plan: SamplePlan, unit: SampleUnit, part: Part): Answer[] | undefined {
  if (part.when === 'never') return undefined;
  const first = firstFilling(plan, unit, part);
  if (part.mistake?.kind === 'movedRow') return afterMove(first, part.mistake.rowCode);
  return part.twice ? corrected(first) : first;
}

/** The row into which the cut cells of another are pasted: the last one that asks for the same two figures. */
export function rowPastedOver(answers: readonly Answer[], cutCode: string): Answer | undefined {
  return answers.filter(({ code, denominator }) => code !== cutCode && denominator !== undefined).at(-1);
}

/** Cutting empties one row's two figures and lays them over another's. */
function afterMove(answers: readonly Answer[], cutCode: string): Answer[] {
  const cut = answers.find(({ code }) => code === cutCode);
  const target = rowPastedOver(answers, cutCode);
  if (cut?.denominator === undefined || cut.numerator === undefined || target === undefined) return [...answers];
  const { denominator, numerator } = cut;
  return answers.map((answer) => {
    if (answer.code === target.code) return { ...answer, denominator, numerator };
    return answer.code === cutCode ? { code: answer.code } : answer;
  });
}

/** One person fewer in the first row of people: the school had counted somebody who has left. */
function corrected(answers: readonly Answer[]): Answer[] {
  const index = answers.findIndex(({ denominator, numerator }) => denominator !== undefined && Number(numerator) > 1);
  return answers.map((answer, at) =>
    at === index ? { ...answer, numerator: String(Number(answer.numerator) - 1) } : answer,
  );
}
