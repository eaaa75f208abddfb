/** The figures of a sentence with what stands around each, before anything is made of them. */
import { roleOf, type Surroundings } from './figure-role';
import { pairedYears, type PairedYear } from './paired-years';
import type { PlanContext } from '../plan-context';
import type { IndicatorTime } from '../proposal';
import type { Sentence } from '../text/sentence';
import { leadingTime, targetYears } from './target-year';
import { isFigure, type FigureToken, type SpanToken, type Token } from '../text/token-kind';

export interface Reading {
  readonly tokens: readonly Token[];
  readonly years: readonly SpanToken[];
  readonly targets: readonly FigureToken[];
  readonly figures: readonly FigureToken[];
  readonly paired: ReadonlyMap<FigureToken, PairedYear>;
}

/** More figures than any sentence holds; what has more is a dump of numbers. */
const MOST_FIGURES = 40;

/** The figures of a sentence that nothing speaks against. */
export function readFigures(sentence: Pick<Sentence, 'folded' | 'tokens'>, plan: PlanContext): Reading {
  const { tokens } = sentence;
  const figures = tokens.filter(isFigure).slice(0, MOST_FIGURES);
  const targets = figures.filter(
    (f) => roleOf(f, surroundings(sentence.folded, tokens, f, plan.pastYear)) === 'target',
  );
  const years = targetYears(sentence.folded, tokens, new Set(targets), plan.pastYear);
  return { tokens, targets, figures, years, paired: pairedYears(sentence.folded, targets, years) };
}

/** The year that the sentence opens with, for the sentences after it in the same block. */
export function carriedTime(sentence: Sentence, plan: PlanContext): IndicatorTime | undefined {
  const tokens = sentence.tokens;
  return leadingTime(
    sentence.folded,
    targetYears(sentence.folded, tokens, new Set(tokens.filter(isFigure)), plan.pastYear),
  );
}

/** How far around a figure its meaning is looked for, in characters. */
const REACH = 500;

export function surroundings(
  text: string,
  tokens: readonly Token[],
  token: FigureToken,
  pastYear: number | null,
): Surroundings {
  const index = tokens.indexOf(token);
  const previous = lastFigure(tokens.slice(0, index));
  const next = tokens.slice(index + 1).find(isFigure);
  const before = text.slice(Math.max(0, token.start - REACH), token.start);
  const after = text.slice(token.end, token.end + REACH);
  const clause = token.start - before.length + Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1;
  const left = text.slice(Math.max(clause, previous?.end ?? 0), token.start);
  const stop = after.search(/;|\.\s/);
  const right = text.slice(token.end, Math.min(next?.start ?? text.length, token.end + (stop < 0 ? REACH : stop)));
  return { sentence: text, before, after, left, right, pastYear };
}

function lastFigure(tokens: readonly Token[]): FigureToken | undefined {
  return [...tokens].reverse().find(isFigure);
}
