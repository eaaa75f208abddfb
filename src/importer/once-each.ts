/** Targets that a plan states more than once: in its goals and in the total of a table, in its body and in an annex. */
import type { IndicatorProposal } from './proposal';
import type { TableReading } from './table/work-row';
import { folded } from './text/normalise';
import { isSaidIn } from './text/shared-words';

/** The targets of the text and of the tables in the order of their lines, each once. */
export function onceEach(
  inText: readonly IndicatorProposal[],
  tables: readonly Pick<TableReading, 'indicators' | 'totals'>[],
): IndicatorProposal[] {
  const inTables = tables.flatMap((t) => t.indicators).map((row) => unlessSaid(row, inText));
  return firstOfEach(withTotals([...inText, ...inTables], tables));
}

/** A row that only takes up a goal is shown unticked: both would be counted. */
function unlessSaid(row: IndicatorProposal, inText: readonly IndicatorProposal[]): IndicatorProposal {
  const said = inText.find((each) => each.ticked && saysAgain(row, each));
  if (!said) return row;
  return { ...row, ticked: false, confidence: 0.4, reason: `Có thể chỉ nhắc lại chỉ tiêu ở dòng ${said.line}` };
}

/** A row of a table of work that takes up a goal of the text: the same figure, and nearly all of its words. */
function saysAgain(row: IndicatorProposal, said: IndicatorProposal): boolean {
  if (row.targetText !== said.targetText || row.unit !== said.unit || row.comparator !== said.comparator) return false;
  if (row.time.year !== null && said.time.year !== null && row.time.year !== said.time.year) return false;
  return isSaidIn(row.what.split(': ').pop() ?? '', said.source);
}

/** A total that the goals already state, perhaps in thousands, is no second target. */
function withTotals(
  indicators: readonly IndicatorProposal[],
  tables: readonly Pick<TableReading, 'totals'>[],
): IndicatorProposal[] {
  const stated = new Set(indicators.flatMap((i) => (i.ticked ? [i.target] : [])));
  const isNew = ({ target }: IndicatorProposal): boolean =>
    target !== null && ![1, 1000, 1_000_000].some((scale) => stated.has(target * scale));
  return [...indicators, ...tables.flatMap((t) => t.totals.filter(isNew))];
}

/** An annex often lists again what the body said: of two targets with the same words and figure the first stays. */
function firstOfEach(indicators: readonly IndicatorProposal[]): IndicatorProposal[] {
  const seen = new Set<string>();
  const plain = new Map<string, string>();
  const lettersOf = (source: string): string => {
    const known = plain.get(source) ?? folded(source).replace(/[^\p{L}\p{N}]/gu, '');
    plain.set(source, known);
    return known;
  };
  const key = (i: IndicatorProposal): string =>
    [lettersOf(i.source), i.targetText, i.unit, i.time.year, i.what].join('|');
  return [...indicators].sort((a, b) => a.line - b.line).filter((i) => !seen.has(key(i)) && seen.add(key(i)));
}
