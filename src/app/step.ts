// The answer of one step of a long job, in the words the progress bar shows.
import type { ShownProblem, StepReply } from './contract';

export interface StepOutcome {
  /** What is still to do after this step. */
  readonly left: number;
  readonly done: number;
  readonly total: number;
  readonly noun: string;
  readonly summary: string;
  readonly skip: readonly string[];
  readonly problems: readonly ShownProblem[];
}

export function stepReply({ left, done, total, noun, summary, skip, problems }: StepOutcome): StepReply {
  const finished = left === 0;
  return {
    finished,
    done,
    total,
    progress: `${done} / ${total} ${noun}`,
    summary: finished ? summary : '',
    skip,
    problems,
  };
}
