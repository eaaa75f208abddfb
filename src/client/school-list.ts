// The schools of a round: counts that filter, a search that does not mind accents, one row per school. Typing redraws only
// the list, never the input: redrawing it would break the Vietnamese keyboard in the middle of a syllable.
import type { RoundStatus, UnitStatus } from '../app/contract';
import { matches } from './accents';
import { pressed, textField } from './controls';
import { el, fill } from './dom';
import { folded } from './list';
import { chip } from './notice';
import type { Store } from './state';
import { wholeNumber } from './whole-number';

interface Filter {
  readonly key: string;
  readonly label: string;
  readonly keeps: (unit: UnitStatus) => boolean;
}

const FILTERS: readonly Filter[] = [
  { key: 'onTime', label: 'đúng hạn', keeps: (unit) => unit.status === 'onTime' },
  { key: 'late', label: 'trễ hạn', keeps: (unit) => unit.status === 'late' },
  { key: 'missing', label: 'chưa nộp', keeps: (unit) => unit.status === 'missing' },
  { key: 'review', label: 'cần xem lại', keeps: (unit) => unit.needsReview },
  { key: 'returned', label: 'đã gửi trả', keeps: (unit) => unit.status === 'returned' },
];
const ALWAYS_SHOWN = 4;

export function schoolList(store: Store, status: RoundStatus): HTMLElement {
  const holder = el('div', { class: 'stack' });
  const draw = () => {
    fill(holder, found(store, status));
  };
  draw();
  return el('section', { class: 'stack', 'aria-label': 'Các đơn vị' }, [
    filterButtons(store, status, draw),
    textField(store, {
      key: 'watch/search',
      label: 'Tìm trường',
      attributes: { type: 'search', placeholder: 'Tên hoặc mã, không cần dấu' },
      changed: () => {
        store.drafts.delete('watch/list/shown');
        draw();
      },
    }),
    holder,
  ]);
}

function filterButtons(store: Store, status: RoundStatus, draw: () => void): HTMLElement {
  const counted = FILTERS.map((filter) => ({ filter, count: status.units.filter(filter.keeps).length }));
  const buttons = counted
    .filter(({ count }, index) => index < ALWAYS_SHOWN || count > 0)
    .map(({ filter, count }) => {
      const element = el('button', { type: 'button', id: `filter-${filter.key}`, class: 'count' }, [
        el('b', {}, wholeNumber(count)),
        el('span', {}, filter.label),
      ]);
      pressed(element, store.draft('watch/filter') === filter.key);
      element.addEventListener('click', () => {
        const on = store.draft('watch/filter') !== filter.key;
        store.drafts.set('watch/filter', on ? filter.key : '');
        store.drafts.delete('watch/list/shown');
        for (const other of buttons) pressed(other, on && other === element);
        draw();
      });
      return element;
    });
  return el('div', { class: 'counts', role: 'group', 'aria-label': 'Lọc theo tình trạng' }, buttons);
}

function found(store: Store, status: RoundStatus): HTMLElement[] {
  const filter = FILTERS.find(({ key }) => key === store.draft('watch/filter'));
  const question = store.draft('watch/search');
  const units = status.units.filter(
    (unit) => (filter?.keeps(unit) ?? true) && (question === '' || matches(`${unit.name} ${unit.code}`, question)),
  );
  const told = `${filter ? `${filter.label}: ` : ''}${wholeNumber(units.length)} / ${wholeNumber(status.units.length)} đơn vị`;
  return [
    el(
      'p',
      { class: 'soft', role: 'status' },
      units.length > 0 ? told : 'Không có đơn vị nào khớp. Xóa bớt chữ hoặc bỏ lọc.',
    ),
    ...(units.length > 0
      ? [folded(store, { key: 'watch/list', noun: 'đơn vị', items: units, pageSize: 50 }, row(store))]
      : []),
  ];
}

function row(store: Store): (unit: UnitStatus) => HTMLElement {
  return (unit) =>
    el('li', {}, [
      el(
        'button',
        { type: 'button', class: 'row', id: `unit-${unit.key}` },
        [
          el('span', { class: 'row-text' }, [
            el('span', { class: 'row-title' }, unit.name),
            el('span', { class: 'row-detail' }, unit.detail),
          ]),
          chip(unit.tone, unit.statusText),
        ],
        {
          click: () => {
            store.unitKey = unit.key;
            store.focusNext = 'title';
            store.draw();
          },
        },
      ),
    ]);
}
