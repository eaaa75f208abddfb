// How composite facts of a plan read in the tab Kế hoạch: one sentence each, for people only; the exact data stands
// in the hidden cell beside it.
import { showDate } from '../core/calendar-date';
import type { Conflict, Handover, Plan, Quota, QuotaShare, ReportingLine } from '../core/plan';

type Lists = Pick<Plan, 'reportingLines' | 'contents' | 'quotas' | 'conflicts' | 'handovers'>;
type Item<K extends keyof Lists> = Lists[K][number];

const TEXTS: { readonly [K in keyof Lists]: (item: Item<K>) => string } = {
  reportingLines: reportingLineText,
  contents: ({ text }) => text,
  quotas: quotaText,
  conflicts: ({ text }: Conflict) => text,
  handovers: ({ from, office, receiver }: Handover) =>
    `Từ ${showDate(from)}: ${office} giữ kế hoạch, ${receiver} nhận báo cáo`,
};

export function describeListItem(list: keyof Lists, item: unknown): string {
  return (TEXTS[list] as (item: unknown) => string)(item);
}

function reportingLineText({ from, to, due, text }: ReportingLine): string {
  const when = due
    ? `${due.semantics === 'before' ? 'trước' : 'chậm nhất'} ngày ${String(due.day).padStart(2, '0')}/${String(due.month).padStart(2, '0')} hằng năm`
    : 'chưa nêu ngày';
  return `${from} → ${to.join(', ')}: ${when}${text === undefined ? '' : ` (${text})`}`;
}

export function shareText(shares: readonly QuotaShare[]): string {
  return shares.map(({ levels, count }) => `${count} ${levels.join(' hoặc ')}`).join(' + ');
}

function quotaText({ text, places, districtsPerPlace, schoolsPerDistrict, personsPerSchool }: Quota): string {
  const persons = personsPerSchool.map(({ count, label }) => `${count} ${label}`).join(', ');
  return `${text}: ${places.length} tỉnh × ${districtsPerPlace} huyện × (${shareText(schoolsPerDistrict)}) trường; mỗi trường ${persons}`;
}
