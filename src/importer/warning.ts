/** Conflicts inside the document, for a person to see: nothing is resolved here. */
import type { PlanMeta, PlanWarning, QuotaProposal, RoundProposal, TaskProposal } from './proposal';

export function conflictsOf(
  meta: PlanMeta,
  rounds: readonly RoundProposal[],
  tasks: readonly TaskProposal[],
  quotas: readonly QuotaProposal[],
): PlanWarning[] {
  return [...twoDates(rounds), ...beforeIssue(meta, rounds, tasks), ...totals(quotas)];
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

/** "20 trường … (trong đó 10 …, 05 …, 06 …)": the parts must add up to the whole that is named before them. */
function totals(quotas: readonly QuotaProposal[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const source of new Set(quotas.map((q) => `${q.line}|${q.source}`))) {
    const here = quotas.filter((q) => `${q.line}|${q.source}` === source);
    const parts = here.filter((q) => q.scope === 'trong đó');
    const noun = parts[0]?.unitLabel.split(' ')[0] ?? '';
    const whole = here.find((q) => q.scope === '' && q.unitLabel.split(' ')[0] === noun);
    const sum = parts.filter((p) => p.unitLabel.startsWith(noun)).reduce((a, p) => a + p.value, 0);
    if (whole && parts.length > 1 && sum !== whole.value)
      warnings.push({
        code: 'totals',
        line: whole.line,
        message: `Tổng không khớp ở dòng ${whole.line}: nêu ${whole.value} ${noun}, các phần cộng lại là ${sum}.`,
      });
  }
  return warnings;
}

function vietnamese(date: string | undefined): string {
  return (date ?? '').split('-').reverse().join('/');
}
