// "Vì sao?": the schools and rows that a figure is made of, and those left out with the reason.
import type { Explanation } from '../app/contract';
import { button } from './controls';
import type { Child } from './dom';
import { el, link } from './dom';
import { folded } from './list';
import { busyBox, problemBox } from './notice';
import type { Store } from './state';
import { wholeNumber } from './whole-number';

export function explanationView(store: Store, lineKey: string): HTMLElement {
  const loaded = store.explanations.get({ roundKey: store.roundKey, lineKey });
  const back = () => {
    store.focusNext = `why-${lineKey}`;
    store.lineKey = undefined;
    store.draw();
  };
  const frame = (title: string, children: readonly Child[]) =>
    el(
      'div',
      { class: 'stack' },
      [button('back', '‹ Tổng hợp', back, 'back'), el('h2', { id: 'title', tabindex: -1 }, title), ...children],
      {
        keydown: (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Escape') back();
        },
      },
    );
  if (loaded.kind === 'busy') return frame('Vì sao?', [busyBox('Đang tìm các dòng tạo nên con số này…')]);
  if (loaded.kind === 'failed') {
    const again = () => {
      store.explanations.expire();
      store.draw();
    };
    return frame('Vì sao?', [problemBox(loaded.problem, { label: 'Thử lại', press: again })]);
  }
  return frame(loaded.value.title, content(store, lineKey, loaded.value));
}

function content(store: Store, lineKey: string, explanation: Explanation): Child[] {
  const { counted, excluded } = explanation;
  return [
    explanation.sum !== '' && el('div', { class: 'box calm' }, [el('p', {}, explanation.sum)]),
    el('div', {}, [
      el('h3', {}, `Được tính: ${wholeNumber(counted.length)} đơn vị`),
      counted.length > 0 &&
        folded(store, { key: `why/${lineKey}/in`, noun: 'đơn vị', items: counted, pageSize: 30 }, countedRow),
    ]),
    excluded.length > 0 &&
      el('div', {}, [
        el('h3', {}, `Không tính: ${wholeNumber(excluded.length)} đơn vị`),
        folded(store, { key: `why/${lineKey}/out`, noun: 'đơn vị', items: excluded, pageSize: 30 }, excludedRow),
      ]),
  ];
}

function countedRow(part: Explanation['counted'][number]): HTMLElement {
  const figures = part.denominator === '' ? part.numerator : `${part.numerator} / ${part.denominator}`;
  return el('li', { class: 'row' }, [
    el('div', { class: 'row-text' }, [link(part.url, part.unit)]),
    el('span', { class: 'figure' }, figures),
  ]);
}

function excludedRow(part: Explanation['excluded'][number]): HTMLElement {
  return el('li', { class: 'row' }, [
    el('div', { class: 'row-text' }, [link(part.url, part.unit), el('div', { class: 'row-detail' }, part.reason)]),
  ]);
}
