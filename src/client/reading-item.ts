// One proposal: a tick, what it says, and behind a button the sentence in its surroundings, how sure the reading is, both
// readings where there are two, and the fields to correct it. Choosing one of two readings ticks it.
import type { Alternative, Judgement, SourceSpot } from '../importer/proposal';
import { radioField } from './controls';
import { el } from './dom';
import { chip } from './notice';
import { isTicked, itemId, setTicked, type Group } from './reading';
import { sourcePlace } from './reading-place';
import { confidenceWords } from './reading-words';
import type { Store } from './state';

export type Proposed = Pick<SourceSpot, 'line'> & Partial<SourceSpot> & Partial<Judgement>;

export interface ItemView<T extends Proposed> {
  readonly group: Group;
  readonly lines: readonly string[];
  /** As corrected so far. */
  readonly title: (item: T, id: string) => string;
  readonly chip?: (item: T, id: string) => string;
  readonly detail: (item: T, id: string) => string;
  readonly alternatives?: (item: T) => readonly Alternative[];
  /** What becomes of it in the plan, where that is not plain; '' otherwise. */
  readonly remark?: (item: T, id: string) => string;
  readonly fields: (item: T, id: string) => readonly HTMLElement[];
}

export function itemRow<T extends Proposed>(store: Store, view: ItemView<T>, item: T, index: number): HTMLElement {
  const id = itemId(view.group, index);
  const open = store.opened.has(id);
  const label = view.chip?.(item, id) ?? '';
  const readings = view.alternatives?.(item) ?? [];
  return el('li', { class: 'row tall proposal' }, [
    tick(store, view, item, index),
    el('div', { class: 'proposal-foot' }, [
      label !== '' && chip('info', label),
      el('span', { class: 'row-detail' }, view.detail(item, id)),
    ]),
    readings.length > 0 && !open && el('div', { class: 'row-question' }, 'Có thể hiểu hai cách, mở ra để chọn.'),
    el(
      'button',
      { type: 'button', class: 'text', id: `${id}/toggle`, 'aria-expanded': open ? 'true' : 'false' },
      open ? 'Thu lại' : `Xem trong văn bản, sửa`,
      {
        click: () => {
          if (open) store.opened.delete(id);
          else store.opened.add(id);
          store.draw();
        },
      },
    ),
    open && details(store, view, item, id),
  ]);
}

function tick<T extends Proposed>(store: Store, view: ItemView<T>, item: T, index: number): HTMLElement {
  const id = itemId(view.group, index);
  const input = el('input', { type: 'checkbox', id: `${id}/on` }, [], {
    change: () => {
      setTicked(store, id, input.checked);
      store.draw();
    },
  });
  input.checked = isTicked(store, view.group, index, item);
  return el('label', { class: 'choice', for: `${id}/on` }, [input, el('span', {}, view.title(item, id))]);
}

function details<T extends Proposed>(store: Store, view: ItemView<T>, item: T, id: string): HTMLElement {
  const { confidence, reason } = item;
  const remark = view.remark?.(item, id) ?? '';
  return el('div', { class: 'inner stack' }, [
    sourcePlace(view.lines, item),
    confidence !== undefined &&
      el('p', { class: 'hint' }, [
        el('b', {}, `Đọc ${confidenceWords(confidence)}`),
        reason === undefined || reason === '' ? '' : `: ${lowerFirst(reason)}.`,
      ]),
    remark !== '' && el('p', { class: 'row-question' }, remark),
    ...readingChoice(store, id, view.alternatives?.(item) ?? []),
    ...view.fields(item, id),
  ]);
}

function readingChoice(store: Store, id: string, alternatives: readonly Alternative[]): HTMLElement[] {
  if (alternatives.length === 0) return [];
  const choose = (value: string) => {
    const chosen = alternatives[Number(value)];
    if (chosen?.target !== undefined) store.drafts.set(`${id}/value`, String(chosen.target).replace('.', ','));
    if (chosen?.comparator !== undefined) store.drafts.set(`${id}/comparator`, chosen.comparator);
    if (chosen?.year !== undefined) store.drafts.set(`${id}/year`, String(chosen.year));
    setTicked(store, id, true);
    store.draw();
  };
  return [
    radioField(store, {
      key: `${id}/reading`,
      label: 'Hiểu theo cách nào?',
      choices: alternatives.map(({ meaning }, index) => ({ value: String(index), title: meaning })),
      changed: choose,
    }),
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
