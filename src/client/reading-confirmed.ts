// What goes over when "Tạo kế hoạch" is pressed: the ticked proposals with the person's corrections. Figures go as they
// were typed, as text; the server makes exact decimals of them.
import type { ConfirmedPlan, ProposedPlan } from '../app/contract';
import type {
  Comparator,
  Due,
  IndicatorProposal,
  IndicatorUnit,
  PlanWarning,
  QuotaProposal,
  RoundProposal,
  TaskProposal,
  UnitProposal,
} from '../importer/proposal';
import { metaId, tickedOf } from './reading';
import { semanticsOf, timeKindOf, yearOf } from './reading-fields';
import { dueField } from './reading-words';
import type { Store } from './state';
import { parseTypedDate, typedDate } from './typed-date';

const CONFLICTS: readonly PlanWarning['code'][] = ['two-dates', 'due-before-issue', 'totals', 'two-counts'];

export function confirmedPlan(store: Store, proposal: ProposedPlan): ConfirmedPlan {
  return {
    meta: confirmedMeta(store, proposal),
    indicators: tickedOf(store, 'indicators', proposal.indicators).map(({ item, id }) => indicator(store, id, item)),
    rounds: tickedOf(store, 'rounds', proposal.rounds).map(({ item, id }) => round(store, id, item)),
    tasks: tickedOf(store, 'tasks', proposal.tasks).map(({ item, id }) => task(store, id, item)),
    units: tickedOf<UnitProposal & { ticked?: boolean }>(store, 'units', proposal.units).map(({ item }) => item),
    quotas: tickedOf<QuotaProposal & { ticked?: boolean }>(store, 'quotas', proposal.quotas).map(({ item, id }) =>
      quota(store, id, item),
    ),
    links: proposal.links,
    emails: proposal.emails,
    conflicts: proposal.warnings.filter(({ code }) => CONFLICTS.includes(code)),
  };
}

/** The plan's own facts as they stand in their fields before anybody types. */
export function metaFields({ meta, review }: ProposedPlan): Readonly<Record<string, string>> {
  return {
    title: meta.title,
    number: meta.number,
    issued: /^\d{4}-\d{2}-\d{2}$/.test(meta.issued)
      ? typedDate(meta.issued)
      : meta.issued.split('-').reverse().join('/'),
    issuer: meta.issuer.join('\n'),
    parent: meta.parent,
    place: meta.place,
    from: String(meta.period.from ?? review.term?.from ?? ''),
    to: String(meta.period.to ?? review.term?.to ?? ''),
    office: review.office,
  };
}

function confirmedMeta(store: Store, proposal: ProposedPlan): ConfirmedPlan['meta'] {
  const initial = metaFields(proposal);
  const typed = (field: string) => store.draft(metaId(field), initial[field]).trim();
  const issued = typed('issued');
  return {
    ...proposal.meta,
    title: typed('title'),
    number: typed('number'),
    issued: issued === initial['issued'] ? proposal.meta.issued : (parseTypedDate(issued) ?? issued),
    issuer: typed('issuer')
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    parent: typed('parent'),
    place: typed('place'),
    period: { from: year(typed('from')), to: year(typed('to')) },
    office: typed('office'),
  };
}

function year(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

export function indicator(store: Store, id: string, item: IndicatorProposal): IndicatorProposal {
  const draft = (field: string, initial: string) => store.draft(`${id}/${field}`, initial).trim();
  const unit = draft('unit', item.unit) as IndicatorUnit;
  return {
    ...withFigure(item, draft('value', item.targetText), unit),
    what: draft('text', item.what),
    subject: draft('subject', item.subject),
    unit,
    comparator: draft('comparator', item.comparator) as Comparator,
    unitLabel: unit === 'percent' ? '%' : draft('label', item.unitLabel === '%' ? '' : item.unitLabel),
    time: timeOf(item, draft('time', timeKindOf(item)), draft('year', yearOf(item.time))),
  };
}

/** A figure that a person typed is one level to reach: neither a range nor a change. */
function withFigure(item: IndicatorProposal, typed: string, unit: IndicatorUnit): IndicatorProposal {
  if (typed === item.targetText && unit === item.unit) return item;
  const { per } = item;
  const kept = Object.entries(item).filter(([key]) => key !== 'targetTo' && key !== 'per');
  const rest = Object.fromEntries(kept) as Omit<IndicatorProposal, 'targetTo' | 'per'>;
  const target = typedNumber(typed);
  return {
    ...rest,
    ...(unit === 'ratio' && per !== undefined && { per }),
    targetText: target === undefined ? typed : String(target).replace('.', ','),
    target: target ?? null,
    direction: 'level',
  };
}

/** "1.500" and "1 500" are 1500, "86,7" is 86.7. */
export function typedNumber(text: string): number | undefined {
  const bare = text.replace(/[\s%]/g, '');
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replace(/\./g, '') : bare;
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

function timeOf(item: IndicatorProposal, kind: string, typedYear: string): IndicatorProposal['time'] {
  if (kind === timeKindOf(item) && typedYear === yearOf(item.time)) return item.time;
  const nothing = { year: null, from: null, to: null, foundIn: '' } as const;
  if (kind === 'yearly') return { kind, ...nothing };
  const until = kind === 'by' ? year(typedYear) : null;
  return until === null ? { kind: 'none', ...nothing } : { ...nothing, kind: 'by', year: until };
}

export function round(store: Store, id: string, item: RoundProposal): RoundProposal {
  const draft = (field: string, initial: string) => store.draft(`${id}/${field}`, initial).trim();
  const due = dueOf(store, id, item.due);
  const isYearly = due !== item.due && due.type === 'yearly' && item.recurrence !== 'halfyearly';
  return {
    ...item,
    name: draft('text', item.name),
    due,
    recurrence: isYearly ? 'yearly' : item.recurrence,
    reporter: draft('reporter', item.reporter),
    receiver: draft('receiver', item.receiver),
  };
}

export function task(store: Store, id: string, item: TaskProposal): TaskProposal {
  return {
    ...item,
    text: store.draft(`${id}/text`, item.text).trim(),
    unit: store.draft(`${id}/unit`, item.unit).trim(),
    deadline: dueOf(store, id, item.deadline),
  };
}

export function quota(store: Store, id: string, item: QuotaProposal): QuotaProposal {
  return {
    ...item,
    value: typedNumber(store.draft(`${id}/value`, String(item.value))) ?? item.value,
    unitLabel: store.draft(`${id}/label`, item.unitLabel).trim(),
    per: store.draft(`${id}/per`, item.per).trim(),
  };
}

function dueOf(store: Store, id: string, due: Due): Due {
  const typed = store.draft(`${id}/due`, dueField(due)).trim();
  const wanted = store.draft(`${id}/semantics`, semanticsOf(due));
  const semantics = wanted === semanticsOf(due) ? due.semantics : wanted === 'before' ? 'before' : 'by';
  if (typed === dueField(due)) return semantics === due.semantics ? due : { ...due, semantics };
  const date = parseTypedDate(typed);
  if (date !== undefined) return { type: 'date', date, semantics, text: typed };
  const [, day, month] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed) ?? [];
  if (day === undefined || month === undefined) return { type: 'none', semantics, text: typed };
  return { type: 'yearly', day: Number(day), month: Number(month), semantics, text: `${typed} hằng năm` };
}
