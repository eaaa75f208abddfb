// What the sidebar sends when a person ticks every proposal and changes nothing but what the document leaves unsaid.
import type { ConfirmedPlan, ProposedPlan } from '../../src/app/contract';

export function confirmAll({ review, warnings, meta, ...proposal }: ProposedPlan): ConfirmedPlan {
  const { indicators, rounds, tasks, units, quotas, links, emails } = proposal;
  const { from, to } = meta.period;
  const years = { from: from ?? review.term?.from ?? 2024, to: to ?? review.term?.to ?? 2024 };
  return {
    meta: { ...meta, title: meta.title || 'Kế hoạch', period: years, office: review.office || 'Văn phòng' },
    indicators,
    rounds,
    tasks,
    units,
    quotas,
    links,
    emails,
    conflicts: warnings.filter(({ code }) => ['two-dates', 'due-before-issue', 'totals', 'two-counts'].includes(code)),
  };
}
