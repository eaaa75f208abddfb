/** Conflicts inside the document, for a person to see: nothing is resolved here. */
import type { PlanMeta, PlanWarning, QuotaProposal, RoundProposal, TaskProposal } from './proposal';
import { quotaConflicts } from './quota-warning';
import type { Sentence } from './text/sentence';

export function conflictsOf(
  meta: PlanMeta,
  rounds: readonly RoundProposal[],
  tasks: readonly TaskProposal[],
  quotas: readonly QuotaProposal[],
  sentences: readonly Sentence[],
): PlanWarning[] {
  return [...twoDates(rounds), ...beforeIssue(meta, rounds, tasks), ...quotaConflicts(quotas, sentences)];
}

function twoDates(rounds: readonly RoundProposal[]): PlanWarning[] {
  const byKey = new Map<string, RoundProposal>();
  const warnings: PlanWarning[] = [];
  for (const round of rounds) {
    if (round.due.date === undefined || round.recurrence !== 'once') continue;
    const key = [round.name.toLowerCase(), round.reporter, round.receiver, round.due.date.slice(0, 4)].join('|');
    const other = byKey.get(key);
    if (other && other.due.date !== round.due.date)
      warnings.push({
        code: 'two-dates',
        line: round.line,
        message: `“${round.name}” có hai hạn: ${vietnamese(other.due.date)} (dòng ${other.line}) và ${vietnamese(round.due.date)} (dòng ${round.line}).`,
      });
    else byKey.set(key, round);
  }
  return warnings;
}

function beforeIssue(meta: PlanMeta, rounds: readonly RoundProposal[], tasks: readonly TaskProposal[]): PlanWarning[] {
  if (meta.issued === '') return [];
  const dues = [
    ...rounds.map((r) => ({ due: r.due, line: r.line })),
    ...tasks.map((t) => ({ due: t.deadline, line: t.line })),
  ];
  return dues
    .filter(({ due }) => due.date !== undefined && due.date.slice(0, meta.issued.length) < meta.issued)
    .map(({ due, line }) => ({
      code: 'due-before-issue',
      line,
      message: `Hạn ${vietnamese(due.date)} (dòng ${line}) sớm hơn ngày ban hành kế hoạch (${vietnamese(meta.issued)}).`,
    }));
}

function vietnamese(date: string | undefined): string {
  return (date ?? '').split('-').reverse().join('/');
}
