// One school's card: which rows are right, which documents are in, what its file has lost, and what can be done about it.
import type { ShownProblem, UnitCard } from '../app/contract';
import { call } from './call';
import { button, textArea, verbButton } from './controls';
import type { Child } from './dom';
import { el, isWebAddress, link } from './dom';
import { folded } from './list';
import { busyBox, chip, outcomeBox, problemBox, problemList } from './notice';
import type { Store } from './state';
import { attempt, attemptDone } from './state';

export function schoolCard(store: Store, unitKey: string): HTMLElement {
  const loaded = store.cards.get({ roundKey: store.roundKey, unitKey });
  const back = () => {
    closeCard(store);
  };
  const frame = (children: readonly Child[]) =>
    el('div', { class: 'stack' }, [button('back', '‹ Danh sách đơn vị', back, 'back'), ...children], {
      keydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') back();
      },
    });
  if (loaded.kind === 'busy')
    return frame([el('h2', { id: 'title', tabindex: -1 }, 'Đơn vị'), busyBox('Đang đọc hồ sơ của đơn vị…')]);
  if (loaded.kind === 'failed') {
    const again = () => {
      store.cards.expire();
      store.draw();
    };
    return frame([
      el('h2', { id: 'title', tabindex: -1 }, 'Đơn vị'),
      problemBox(loaded.problem, { label: 'Thử lại', press: again }),
    ]);
  }
  return frame(content(store, unitKey, loaded.value));
}

/** Back to the list, with the keyboard on the school that was open. */
export function closeCard(store: Store): void {
  store.focusNext = `unit-${store.unitKey ?? ''}`;
  store.unitKey = undefined;
  store.draw();
}

function content(store: Store, unitKey: string, card: UnitCard): Child[] {
  return [
    heading(card),
    el('div', { class: 'big' }, [el('b', {}, `${card.validRows}/${card.requiredRows}`), el('span', {}, 'dòng hợp lệ')]),
    ...damagePart(store, unitKey, card),
    rowsPart(store, card),
    documentsPart(card),
    isWebAddress(card.entryUrl) && link(card.entryUrl, 'Mở bảng nhập của trường', { class: 'go as-button' }),
    returnPart(store, unitKey),
  ];
}

function heading({ status }: UnitCard): HTMLElement {
  return el('div', {}, [
    el('h2', { id: 'title', tabindex: -1 }, status.name),
    el('p', { class: 'soft' }, [status.level, status.code && `mã ${status.code}`].filter(Boolean).join(' · ')),
    el('p', { class: 'status-line' }, [chip(status.tone, status.statusText), status.detail]),
  ]);
}

function damagePart(store: Store, unitKey: string, card: UnitCard): Child[] {
  if (card.damage.length === 0) return [outcomeBox(store, 'repair')];
  const argument = { roundKey: store.roundKey, unitKey };
  return [
    el('div', {}, [el('h3', {}, 'Biểu của trường bị hỏng'), problemList(store, `damage/${unitKey}`, card.damage)]),
    card.canRepair
      ? verbButton(store, {
          id: 'repair',
          label: 'Sửa biểu, giữ nguyên số liệu',
          busyLabel: 'Đang sửa biểu…',
          press: () =>
            attempt(
              store,
              'repair',
              () => call('repairUnit', argument),
              (repaired) => {
                store.statuses.expire();
                store.cards.put(argument, repaired);
                return repaired.damage.length === 0
                  ? 'Đã sửa xong biểu. Số liệu của trường giữ nguyên.'
                  : 'Đã sửa được một phần; xem chỗ còn lại ở trên.';
              },
            ),
        })
      : el('p', { class: 'soft' }, 'Chỗ này không tự sửa được; xem lời nhắc ở từng mục.'),
    outcomeBox(store, 'repair'),
  ];
}

function rowsPart(store: Store, card: UnitCard): HTMLElement {
  const withProblem = card.rows.filter(({ problem }) => problem);
  const without = card.rows.filter(({ problem }) => !problem);
  return el('div', {}, [
    el('h3', {}, 'Số liệu'),
    card.rows.length === 0
      ? el('p', { class: 'soft' }, 'Chưa thu thập được dòng nào của trường này.')
      : folded(
          store,
          { key: `rows/${card.status.key}`, noun: 'dòng', items: [...withProblem, ...without], pageSize: 30 },
          dataRow,
        ),
  ]);
}

function dataRow(row: UnitCard['rows'][number]): HTMLElement {
  return el('li', { class: 'row' }, [
    el('div', { class: 'row-text' }, [
      el('div', {}, [el('b', {}, row.code), row.code !== '' && ' · ', row.text]),
      row.problem && problemText(row.problem),
    ]),
    chip(row.tone, row.state),
  ]);
}

function problemText(problem: ShownProblem): HTMLElement {
  return el('div', { class: 'row-detail' }, [
    problem.sentence,
    problem.url !== undefined && problem.url !== '' && el('span', {}, [' ', link(problem.url, 'Mở ô này')]),
  ]);
}

function documentsPart({ documents }: UnitCard): HTMLElement {
  const row = (item: UnitCard['documents'][number]) =>
    el('li', { class: 'row' }, [
      el('div', { class: 'row-text' }, [
        el('div', { class: 'row-title' }, [item.url === '' ? item.name : link(item.url, item.name)]),
        el('div', { class: 'row-detail' }, item.detail),
      ]),
      chip(item.tone, item.state),
    ]);
  return el('div', {}, [
    el('h3', {}, 'Hồ sơ'),
    documents.length === 0
      ? el('p', { class: 'soft' }, 'Kỳ này không yêu cầu file nào, hoặc chưa thấy file nào.')
      : el('ul', { class: 'list' }, documents.map(row)),
  ]);
}

function returnPart(store: Store, unitKey: string): HTMLElement {
  const key = `return/${unitKey}`;
  const open = store.opened.has(key);
  const toggle = () => {
    if (open) store.opened.delete(key);
    else store.opened.add(key);
    store.focusNext = open ? key : `${key}/note`;
    store.draw();
  };
  const send = async () => {
    const note = store.draft(`${key}/note`).trim();
    if (note === '') {
      document.getElementById(`${key}/note`)?.focus();
      store.announce('Viết vài chữ cho trường biết cần sửa gì.');
      return;
    }
    const sent = await attemptDone(store, `${key}/send`, () =>
      call('returnUnit', { roundKey: store.roundKey, unitKey, note }),
    );
    if (!sent) return;
    store.drafts.delete(`${key}/note`);
    toggle();
  };
  if (!open) {
    return el('div', { class: 'stack' }, [
      button(key, 'Gửi trả kèm ghi chú', toggle),
      outcomeBox(store, `${key}/send`),
    ]);
  }
  return el('div', { class: 'stack inner' }, [
    textArea(store, {
      key: `${key}/note`,
      label: 'Trường cần sửa gì?',
      attributes: { rows: 4 },
      hint: 'Ghi chú này hiện trong bảng nhập của trường.',
    }),
    el('div', { class: 'pair' }, [
      verbButton(store, { id: `${key}/send`, label: 'Gửi trả', busyLabel: 'Đang gửi…', look: 'go', press: send }),
      button(`${key}/cancel`, 'Thôi', toggle),
    ]),
    outcomeBox(store, `${key}/send`),
  ]);
}
