// One group of proposals, cut into the parts of the document: each part can be ticked or left as a whole, and a switch
// leaves only what is not clear on the screen, however long the list.
import { button, fold } from './controls';
import { el } from './dom';
import { folded } from './list';
import { isTicked, itemId, setTicked, type Group } from './reading';
import { itemRow, type ItemView, type Proposed } from './reading-item';
import type { Store } from './state';

const PAGE_SIZE = 30;
/** A list that fits the eye needs neither parts nor the switch. */
const LONG_LIST = 12;
const NO_PART = 'Ngoài các mục';

export interface GroupView<T extends Proposed> extends ItemView<T> {
  /** The headings that it stands under, joined by " › "; absent where the group has no parts. */
  readonly section?: (item: T) => string;
}

interface Numbered<T> {
  readonly item: T;
  readonly index: number;
}

export function proposalGroup<T extends Proposed>(
  store: Store,
  title: string,
  items: readonly T[],
  view: GroupView<T>,
): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const key = `read/${view.group}`;
  const note = `${items.length}, chọn ${tickedCount(store, view.group, items)}`;
  const numbered = items.map((item, index) => ({ item, index }));
  const isLong = items.length > LONG_LIST;
  const unclear = numbered.filter(({ item }) => item.ticked === false);
  const onlyUnclear = isLong && unclear.length > 0 && store.draft(`${key}/unclear`, 'false') === 'true';
  const parts = isLong && !onlyUnclear ? partsOf(numbered, view) : [];
  const list = folded(
    store,
    { key: `${key}/list`, noun: 'mục', items: onlyUnclear ? unclear : numbered, pageSize: PAGE_SIZE },
    ({ item, index }) => {
      const at = parts.findIndex(({ members }) => members[0]?.index === index);
      const part = parts[at];
      const row = itemRow(store, view, item, index);
      return part ? [partHead(store, view.group, part, at), row] : [row];
    },
  );
  return fold(store, key, title, note, [
    isLong && unclear.length > 0 && unclearSwitch(store, key, unclear.length),
    list,
  ]);
}

export function tickedCount(store: Store, name: Group, items: readonly { readonly ticked?: boolean }[]): number {
  return items.filter((item, index) => isTicked(store, name, index, item)).length;
}

function unclearSwitch(store: Store, key: string, count: number): HTMLElement {
  const id = `${key}/unclear`;
  const input = el('input', { type: 'checkbox', id }, [], {
    change: () => {
      store.drafts.set(id, String(input.checked));
      store.draw();
    },
  });
  input.checked = store.draft(id, 'false') === 'true';
  return el('label', { class: 'choice only-unclear', for: id }, [
    input,
    el('span', {}, `Chỉ xem ${count} chỗ chưa rõ`),
  ]);
}

interface Part<T> {
  readonly name: string;
  readonly members: Numbered<T>[];
}

/** Runs of proposals under one outermost heading; none where there is only one. */
function partsOf<T extends Proposed>(items: readonly Numbered<T>[], { section }: GroupView<T>): Part<T>[] {
  if (section === undefined) return [];
  const parts: Part<T>[] = [];
  for (const each of items) {
    const name = section(each.item).split(' › ')[0] || NO_PART;
    const last = parts[parts.length - 1];
    if (last?.name === name) last.members.push(each);
    else parts.push({ name, members: [each] });
  }
  return parts.length > 1 ? parts : [];
}

function partHead<T extends Proposed>(store: Store, group: Group, { name, members }: Part<T>, at: number): HTMLElement {
  const all = members.every(({ item, index }) => isTicked(store, group, index, item));
  const id = `read/${group}/part/${at}`;
  const toggle = button(
    id,
    all ? `Bỏ chọn cả ${members.length}` : `Chọn cả ${members.length}`,
    () => {
      for (const { index } of members) setTicked(store, itemId(group, index), !all);
      store.focusNext = id;
      store.draw();
    },
    'small',
  );
  toggle.setAttribute('aria-describedby', `${id}/name`);
  return el('li', { class: 'row tall part-head' }, [el('b', { id: `${id}/name` }, name), toggle]);
}
