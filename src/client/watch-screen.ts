// "Theo dõi": one look says how the round stands and what to do next.
import type { RoundStatus, State } from '../app/contract';
import { button } from './controls';
import { el } from './dom';
import { jobPanel } from './job-panel';
import { schoolCard } from './school-card';
import { schoolList } from './school-list';
import type { Store } from './state';
import { wholeNumber } from './whole-number';
import { withStatus } from './with-status';

export function watchScreen(store: Store, state: State): HTMLElement {
  if (store.unitKey !== undefined && state.plan) return schoolCard(store, store.unitKey);
  return withStatus(store, state, 'Theo dõi kỳ báo cáo', (status) =>
    el('div', { class: 'stack' }, [
      dueBox(status),
      bigNumber(status),
      nextPart(store, status),
      tasks(status),
      schoolList(store, status),
      el('p', { class: 'soft' }, status.collectedText),
    ]),
  );
}

function dueBox({ round }: RoundStatus): HTMLElement {
  return el('div', { class: `box ${round.tone}` }, [
    el('b', { class: 'due' }, round.dueState),
    el('p', {}, round.dueText),
  ]);
}

function bigNumber({ counts }: RoundStatus): HTMLElement {
  const share = (count: number) => `width:${counts.expected > 0 ? (count / counts.expected) * 100 : 0}%`;
  const told = `${counts.onTime} đúng hạn, ${counts.late} trễ hạn, ${counts.missing} chưa nộp`;
  return el('div', {}, [
    el('div', { class: 'big' }, [
      el('b', {}, wholeNumber(counts.received)),
      el('span', {}, `/ ${wholeNumber(counts.expected)} đơn vị đã nộp`),
    ]),
    el('div', { class: 'meter', role: 'img', 'aria-label': told }, [
      el('i', { class: 'fill-ok', style: share(counts.onTime) }),
      el('i', { class: 'fill-late', style: share(counts.late) }),
    ]),
    el('p', { class: 'soft' }, `${wholeNumber(counts.complete)} đơn vị đã đủ số liệu hợp lệ`),
  ]);
}

/** The one thing to do now, with its button; collecting is always at hand once templates are out. */
function nextPart(store: Store, { next }: RoundStatus): HTMLElement {
  const { verb } = next;
  return el('div', { class: 'stack' }, [
    el('div', { class: 'next' }, [el('b', {}, next.title), el('p', {}, next.text)]),
    verb === 'units' &&
      button(
        'next-units',
        'Nhập danh sách đơn vị',
        () => {
          store.goTo('units');
        },
        'go',
      ),
    verb === 'due' &&
      button(
        'next-due',
        'Đặt hạn',
        () => {
          openDue(store);
        },
        'go',
      ),
    (verb === 'issue' || verb === 'collect' || verb === 'file') && jobPanel(store, verb, 'go'),
    (verb === 'file' || verb === 'none') && jobPanel(store, 'collect'),
  ]);
}

function openDue(store: Store): void {
  store.opened.add('rounds');
  store.opened.add(`due/${store.roundKey}`);
  store.focusNext = `due/${store.roundKey}/date`;
  store.goTo('plan');
}

function tasks({ overdueTasks }: RoundStatus): HTMLElement | undefined {
  if (overdueTasks.length === 0) return undefined;
  return el('div', { class: 'box warn' }, [
    el('strong', {}, `${overdueTasks.length} nhiệm vụ quá hạn`),
    el(
      'ul',
      { class: 'bullets' },
      overdueTasks.map((text) => el('li', {}, text)),
    ),
  ]);
}
