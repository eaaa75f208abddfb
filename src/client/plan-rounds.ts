// The reporting rounds with their dates, and the form that sets the date for the schools. What the date means is said
// back while it is typed: "trước ngày 01/11" and "chậm nhất 01/11" differ by one day.
import type { PlanCard, RoundCard } from '../app/contract';
import { call } from './call';
import { button, radioField, textField, verbButton } from './controls';
import { el } from './dom';
import { chip, outcomeBox } from './notice';
import type { Store } from './state';
import { attemptDone } from './state';
import { lastDayText, parseTypedDate, typedDate } from './typed-date';

type Semantics = 'before' | 'by';

export function roundList(store: Store, plan: PlanCard): HTMLElement {
  return el(
    'div',
    { class: 'list' },
    plan.rounds.map((round) => roundRow(store, round)),
  );
}

function roundRow(store: Store, round: RoundCard): HTMLElement {
  const key = `due/${round.key}`;
  const open = store.opened.has(key);
  const toggle = () => {
    if (open) store.opened.delete(key);
    else store.opened.add(key);
    store.focusNext = open ? key : `${key}/date`;
    store.draw();
  };
  const receiver = round.receiver === '' ? '' : `Nơi nhận: ${round.receiver}`;
  const details = [receiver, round.requiredFiles, round.channelText, ...round.upward].filter((text) => text !== '');
  return el('div', { class: 'row tall' }, [
    el('div', { class: 'row-head' }, [el('b', {}, round.name), chip(round.tone, round.dueState)]),
    el('div', { class: 'row-detail' }, round.dueText),
    ...details.map((text) => el('div', { class: 'row-detail' }, text)),
    !open && button(key, round.needsDue ? 'Đặt hạn cho trường' : 'Đổi hạn', toggle, 'small'),
    open && dueForm(store, round, key, toggle),
    outcomeBox(store, `${key}/save`),
  ]);
}

function dueForm(store: Store, round: RoundCard, key: string, close: () => void): HTMLElement {
  const initialDate = round.due ? typedDate(round.due.date) : '';
  const initialSemantics: Semantics = round.due?.semantics ?? 'before';
  const semantics = (): Semantics => (store.draft(`${key}/semantics`, initialSemantics) === 'by' ? 'by' : 'before');
  const echo = el('p', { class: 'hint', 'aria-live': 'polite' });
  const say = () => {
    echo.textContent = lastDayText(store.draft(`${key}/date`, initialDate), semantics());
  };
  say();
  const save = async () => {
    const date = parseTypedDate(store.draft(`${key}/date`, initialDate));
    if (date === undefined) {
      document.getElementById(`${key}/date`)?.focus();
      store.announce(echo.textContent);
      return;
    }
    const done = await attemptDone(store, `${key}/save`, () =>
      call('setDue', { roundKey: round.key, date, semantics: semantics() }),
    );
    if (done) close();
  };
  return el(
    'form',
    { class: 'stack inner' },
    [
      textField(store, {
        key: `${key}/date`,
        label: 'Ngày',
        initial: initialDate,
        changed: say,
        attributes: { inputmode: 'numeric', placeholder: '31/10/2023' },
      }),
      radioField(store, {
        key: `${key}/semantics`,
        label: 'Hiểu là',
        initial: initialSemantics,
        changed: say,
        choices: [
          { value: 'before', title: 'Trước ngày này' },
          { value: 'by', title: 'Chậm nhất ngày này' },
        ],
      }),
      echo,
      el('div', { class: 'pair' }, [
        verbButton(store, { id: `${key}/save`, label: 'Lưu hạn', busyLabel: 'Đang lưu…', look: 'go', press: save }),
        button(`${key}/cancel`, 'Thôi', close),
      ]),
    ],
    {
      submit: (event) => {
        event.preventDefault();
        void save();
      },
      keydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape') close();
      },
    },
  );
}
