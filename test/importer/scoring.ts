// Compares a proposal with what a person expects of it, for the fixtures and for the figures that we report.
import type { Due, PlanProposal } from '../../src/importer/proposal';

export type ExpectedIndicator = readonly [string, string, number | null, string, number | null];
export type ExpectedDue = readonly [string, string, string];

export interface Expected {
  readonly meta?: { number?: string; issued?: string; from?: number; to?: number };
  readonly indicators: readonly ExpectedIndicator[];
  readonly rounds: readonly ExpectedDue[];
  readonly tasks: readonly ExpectedDue[];
}

export interface Score {
  readonly missing: string[];
  readonly extra: string[];
  readonly wrong: string[];
  readonly expected: number;
  readonly found: number;
}

/** A due date in short: "date 2024-12-10", "yearly 10/11", "quarter 2/2024", "range A..B". */
export function shortDue(due: Due): string {
  if (due.date !== undefined) return `${due.type} ${due.date}`;
  if (due.from !== undefined) return `range ${due.from}..${due.to ?? ''}`;
  if (due.type === 'yearly') return `yearly ${due.day ?? ''}/${due.month ?? ''}`;
  if (due.type === 'quarter')
    return `quarter ${due.quarter ?? due.day ?? ''}${due.year === undefined ? '' : `/${due.year}`}`;
  if (due.type === 'month') return `month ${due.month ?? ''}${due.year === undefined ? '' : `/${due.year}`}`;
  return due.day === undefined ? due.type : `${due.type} ${due.day}`;
}

export function scoreIndicators(proposal: PlanProposal, expected: Expected): Score {
  const left = proposal.indicators.filter((i) => i.ticked);
  const score: Score = { missing: [], extra: [], wrong: [], expected: expected.indicators.length, found: left.length };
  for (const [words, comparator, target, unit, year] of expected.indicators) {
    const at = left.findIndex((i) => i.source.includes(words) && i.target === target && i.unit === unit);
    const [hit] = at < 0 ? [] : left.splice(at, 1);
    if (!hit) score.missing.push(`${words} ${comparator} ${target ?? ''} ${unit}`);
    else if (hit.comparator !== comparator || hit.time.year !== year)
      score.wrong.push(
        `${words} ${target ?? ''}: ${hit.comparator} ${hit.time.year ?? 'null'} instead of ${comparator} ${year ?? 'null'}`,
      );
  }
  score.extra.push(
    ...left.map(
      (i) => `l.${i.line} ${i.comparator} ${i.target ?? ''} ${i.unit} ${i.unitLabel}: ${i.what.slice(0, 60)}`,
    ),
  );
  return score;
}

export function scoreDues(found: readonly { due: Due; words: string }[], expected: readonly ExpectedDue[]): Score {
  const left = [...found];
  const score: Score = { missing: [], extra: [], wrong: [], expected: expected.length, found: left.length };
  for (const [words, due, semantics] of expected) {
    const at = left.findIndex(
      (f) =>
        f.words.toLowerCase().includes(words.toLowerCase()) && shortDue(f.due) === due && f.due.semantics === semantics,
    );
    if (at < 0) score.missing.push(`${words} ${due} ${semantics}`);
    else left.splice(at, 1);
  }
  score.extra.push(...left.map((f) => `${shortDue(f.due)} ${f.due.semantics}: ${f.words.slice(0, 70)}`));
  return score;
}

export const roundsOf = (p: PlanProposal): { due: Due; words: string }[] =>
  p.rounds.filter((r) => r.ticked).map((r) => ({ due: r.due, words: `${r.name} ${r.source}` }));
export const tasksOf = (p: PlanProposal): { due: Due; words: string }[] =>
  p.tasks.filter((t) => t.ticked).map((t) => ({ due: t.deadline, words: `${t.text} ${t.source}` }));
