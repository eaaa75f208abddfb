// Long lists. 3,000 schools in the page at once make every key press slow, so a list shows its first page and grows by
// one page at a time; how far it has grown survives a redraw.
import { el, fill } from './dom';
import type { Store } from './state';
import { wholeNumber } from './whole-number';

export interface ListOptions<T> {
  /** Where the length is remembered. */
  readonly key: string;
  /** "trường", for "Hiện thêm 50 trường". */
  readonly noun: string;
  readonly items: readonly T[];
  readonly pageSize: number;
}

/** `row` gives what stands for one item; several where a heading goes before it. */
export function folded<T>(
  store: Store,
  options: ListOptions<T>,
  row: (item: T) => HTMLElement | readonly HTMLElement[],
): HTMLElement {
  const holder = el('div', { class: 'list-holder' });
  const { key, items, pageSize, noun } = options;
  const draw = () => {
    const shown = Math.max(pageSize, Number(store.draft(`${key}/shown`, '0')));
    const left = items.length - shown;
    const more = (): HTMLElement =>
      el(
        'button',
        { type: 'button', class: 'more', id: `${key}/more` },
        moreLabel(Math.min(pageSize, left), left, noun),
        {
          click: () => {
            store.drafts.set(`${key}/shown`, String(shown + pageSize));
            draw();
            (
              holder.querySelector<HTMLElement>('.more') ?? holder.querySelector<HTMLElement>('li:last-child button')
            )?.focus();
          },
        },
      );
    fill(holder, [el('ul', { class: 'list' }, items.slice(0, shown).flatMap(row)), left > 0 && more()]);
  };
  draw();
  return holder;
}

function moreLabel(next: number, left: number, noun: string): string {
  return next < left ? `Hiện thêm ${next} ${noun} (còn ${wholeNumber(left)})` : `Hiện nốt ${wholeNumber(left)} ${noun}`;
}
