// A problem is a value: a code of the catalogue, its parameters, and the place as data. The sentence is made last,
// by whoever shows it. The user's mistake and our own failure are different kinds and must look different on screen.
import { PROBLEMS, type ProblemCode } from './problem-catalogue';

export type ProblemParams = Readonly<Record<string, string | number>>;

/** Where a problem stands, as far as it is known. Row and column are keys, never positions; `cell` is for people ("H7"). */
export interface Place {
  readonly workbook?: string;
  readonly unitKey?: string;
  readonly tab?: string;
  readonly rowKey?: string;
  readonly columnKey?: string;
  readonly cell?: string;
  readonly value?: string;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly place: Place;
}

export function problem(code: ProblemCode, params: ProblemParams = {}, place: Place = {}): Problem {
  return { code, params, place };
}

export function severityOf({ code }: Problem): 'error' | 'warning' {
  return PROBLEMS[code].severity;
}

/** The sentence a person reads; unknown parameters stay visible as {name}, so that a test can find them. */
export function sentence({ code, params }: Problem, language: 'vi' | 'en' = 'vi'): string {
  return PROBLEMS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** A problem thrown from the depth of a verb to its edge, where it becomes what the sidebar shows. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(sentence(problem));
  }
}
