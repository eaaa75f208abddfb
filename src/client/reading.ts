// What the sidebar remembers while a plan is read from a document: where the person is, the file they chose, and the
// proposal. Ticks and corrections are drafts under each proposal's id, so that no redraw and no error loses them.
import type { ProposedPlan } from '../app/contract';
import type { Store } from './state';

export interface Reading {
  page: 'source' | 'review';
  file: File | undefined;
  proposal: ProposedPlan | undefined;
}

export type Group = 'indicators' | 'rounds' | 'tasks' | 'units' | 'quotas';

/** The drafts of everything that belongs to the proposal on screen. */
const PREFIX = 'read/';

export function beginReading(store: Store): void {
  store.reading ??= { page: 'source', file: undefined, proposal: undefined };
  showTop(store);
}

/** Another page begins at its top, with the keyboard on its title. */
export function showTop(store: Store): void {
  document.getElementById('panel')?.scrollTo(0, 0);
  store.focusNext = 'title';
  store.draw();
}

/** Another document: nothing of the former proposal is left, what was pasted stays. */
export function takeProposal(store: Store, reading: Reading, proposal: ProposedPlan): void {
  for (const key of [...store.drafts.keys()]) if (key.startsWith(PREFIX)) store.drafts.delete(key);
  for (const key of [...store.opened]) if (key.startsWith(PREFIX)) store.opened.delete(key);
  reading.proposal = proposal;
  reading.page = 'review';
  document.getElementById('panel')?.scrollTo(0, 0);
  if (proposal.indicators.length > 0) store.opened.add(`${PREFIX}indicators`);
}

export function itemId(group: Group, index: number): string {
  return `${PREFIX}${group}/${index}`;
}

export function metaId(field: string): string {
  return `${PREFIX}meta/${field}`;
}

/** Quotas and units carry no judgement of their own: what the document states is ticked. */
export function isTicked(store: Store, group: Group, index: number, item: { readonly ticked?: boolean }): boolean {
  return store.draft(`${itemId(group, index)}/on`, String(item.ticked ?? true)) === 'true';
}

export function setTicked(store: Store, id: string, on: boolean): void {
  store.drafts.set(`${id}/on`, String(on));
}

/** Those of a group that are ticked, each with its index in the proposal. */
export function tickedOf<T extends { readonly ticked?: boolean }>(
  store: Store,
  group: Group,
  items: readonly T[],
): { readonly item: T; readonly id: string }[] {
  return items.flatMap((item, index) =>
    isTicked(store, group, index, item) ? [{ item, id: itemId(group, index) }] : [],
  );
}
