/**
 * "80% ở thành thị và 60% ở nông thôn … vào năm 2025 và 2030": two figures, then two years. With "lần lượt" the first
 * figure goes with the first year; without it nobody can tell, and both readings are shown.
 */
import type { FigureToken, SpanToken } from '../text/token-kind';
import { foldedPattern } from '../text/words';

export interface PairedYear {
  readonly year: number;
  /** False when the words do not say which figure has which year. */
  readonly isSure: boolean;
  /** The other years that the figure may mean. */
  readonly others: readonly number[];
}

const IN_TURN = new RegExp(foldedPattern('(?<![\\p{L}])(?:lần lượt|tương ứng)(?![\\p{L}])'), 'u');
const JOINED = /^[^;:]{0,70}(?:,|\sv\p{L})\s*(?:\p{L}+\s+){0,3}$/u;
const NEXT_YEAR = new RegExp(
  foldedPattern('^\\s*\\)?\\s*(?:,|và)\\s*(?:(?:vào|đến|trong)\\s+)?(?:năm\\s+)?\\(?$'),
  'u',
);

/** The figures of a sentence whose years stand together behind them. */
export function pairedYears(
  sentence: string,
  figures: readonly FigureToken[],
  years: readonly SpanToken[],
): ReadonlyMap<FigureToken, PairedYear> {
  const pairs = new Map<FigureToken, PairedYear>();
  for (const [from, first] of years.entries()) {
    const run = [first];
    for (const year of years.slice(from + 1)) {
      const last = run[run.length - 1];
      if (!last || !NEXT_YEAR.test(sentence.slice(last.end, year.start))) break;
      run.push(year);
    }
    const group = figuresBefore(sentence, figures, first, run.length);
    if (run.length < 2 || group.length !== run.length) continue;
    const known = run.map(({ year }) => year ?? 0);
    const isSure = IN_TURN.test(sentence) || isBareList(sentence, group);
    group.forEach((figure, i) => {
      if (!pairs.has(figure))
        pairs.set(figure, { year: known[i] ?? 0, isSure, others: known.filter((_, j) => j !== i) });
    });
  }
  for (const [figure, year] of sameYearsInTurn(sentence, figures, years))
    if (!pairs.has(figure)) pairs.set(figure, { year, isSure: true, others: [] });
  return pairs;
}

/** "A đạt 70% năm 2028 và 85% năm 2030; B tương ứng 50% và 60%": the years of A, once more. */
function sameYearsInTurn(
  sentence: string,
  figures: readonly FigureToken[],
  years: readonly SpanToken[],
): [FigureToken, number][] {
  const turn = /(?<!\p{L})tương ứng(?!\p{L})/u.exec(sentence);
  if (!turn) return [];
  const stop = sentence.indexOf(';', turn.index);
  const end = stop < 0 ? sentence.length : stop;
  const later = figures.filter((f) => f.start > turn.index && f.end <= end);
  const known = years.flatMap(({ start, year }) => (start < turn.index && year !== null ? [year] : []));
  const hasOwn = years.some(({ start }) => start > turn.index && start < end);
  if (hasOwn || later.length < 2 || later.length !== known.length) return [];
  return later.map((figure, i) => [figure, known[i] ?? 0]);
}

/** "10%, 20% và 30% vào các năm …": nothing stands between the figures that would tell them apart but their order. */
function isBareList(sentence: string, group: readonly FigureToken[]): boolean {
  return group.every((figure, i) => {
    const next = group[i + 1];
    return !next || /^\s*(?:%\s*)?(?:,|và)\s*$/u.test(sentence.slice(figure.end, next.start));
  });
}

/** The `count` figures of one kind that stand last before a year, joined to each other and with no year between. */
function figuresBefore(
  sentence: string,
  figures: readonly FigureToken[],
  year: SpanToken,
  count: number,
): readonly FigureToken[] {
  const before = figures.filter((f) => f.end <= year.start);
  const group = before.slice(-count);
  const joined = group.every((figure, i) => {
    const next = group[i + 1];
    const between = sentence.slice(figure.end, next?.start ?? year.start);
    if (/(?:19|20)\d\d|;/.test(between)) return false;
    return !next || (next.kind === figure.kind && JOINED.test(between));
  });
  return joined ? group : [];
}
