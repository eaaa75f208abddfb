// What the review needs beside the proposal: the document's own lines, to show a sentence where it stands, and what the
// workbook must know that many documents leave unsaid. A suggestion is shown as one and is never taken for a statement.
import { foldAccents } from '../core/folding';
import type { PlanProposal } from '../importer/proposal';
import type { ProposalReview } from './contract';

export function reviewOf(proposal: PlanProposal, lines: readonly string[]): ProposalReview {
  return { lines, term: suggestedTerm(proposal), office: suggestedOffice(proposal.meta.issuer) };
}

/** From the first to the last year in which the document sets something; null where it names no year at all. */
function suggestedTerm({ meta, indicators, rounds, tasks }: PlanProposal): ProposalReview['term'] {
  const { from, to } = meta.period;
  if (from !== null && to !== null) return { from, to, stated: true };
  const dues = [...rounds.map(({ due }) => due), ...tasks.map(({ deadline }) => deadline)];
  const dated = dues.flatMap(({ date, to: until, year }) => date ?? until ?? (year === undefined ? [] : String(year)));
  const targets = indicators.flatMap(({ time, ticked }) => (ticked ? [time.year, time.from, time.to] : []));
  const years = [from, to, ...dated.map((text) => Number(text.slice(0, 4))), ...targets, yearOf(meta.issued)].filter(
    (year): year is number => year !== null && year > 0,
  );
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years), stated: false };
}

function yearOf(issued: string): number | null {
  return issued === '' ? null : Number(issued.slice(0, 4));
}

/** Of several issuers the one in charge of schools keeps the workbook. */
function suggestedOffice(issuers: readonly string[]): string {
  return issuers.find((name) => /giao duc|gd/.test(foldAccents(name))) ?? issuers[0] ?? '';
}
