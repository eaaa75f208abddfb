// Below the results of a round: what the office itself owes upward, with the day on which it was sent, and how the chosen
// schools fill the plan's quotas. Both appear only where the plan has them.
import type { QuotaStatus, RoundStatus, State, UpwardStatus } from '../app/contract';
import { call } from './call';
import { textField, verbButton } from './controls';
import { el } from './dom';
import { chip, outcomeBox } from './notice';
import type { Store } from './state';
import { attemptDone } from './state';
import { parseTypedDate } from './typed-date';

export function upwardPart(store: Store, state: State, { round, upward }: RoundStatus): HTMLElement | undefined {
  if (upward.length === 0) return undefined;
  return el('section', { class: 'stack', 'aria-label': 'Báo cáo lên trên' }, [
    el('h3', {}, 'Báo cáo lên trên'),
    ...upward.map((line) => upwardLine(store, state, round.key, line)),
  ]);
}

function upwardLine(store: Store, state: State, roundKey: string, line: UpwardStatus): HTMLElement {
  const place = `upward/${roundKey}/${line.lineKey}`;
  const save = () => {
    const date = parseTypedDate(store.draft(`${place}/date`, state.today));
    if (date === undefined) {
      document.getElementById(`${place}/date`)?.focus();
      store.announce('Chưa đọc được ngày này. Gõ dạng 31/10/2023.');
      return undefined;
    }
    return attemptDone(store, place, () => call('recordUpward', { roundKey, lineKey: line.lineKey, date, note: '' }));
  };
  return el('div', { class: 'stack' }, [
    el('p', {}, [line.line, ' ', chip(line.tone, line.statusText)]),
    el('p', { class: 'row-detail' }, line.dueText),
    textField(store, {
      key: `${place}/date`,
      label: 'Ngày đã gửi',
      initial: state.today,
      attributes: { inputmode: 'numeric' },
    }),
    verbButton(store, { id: place, label: 'Ghi đã gửi', busyLabel: 'Đang ghi…', look: 'small', press: save }),
    outcomeBox(store, place),
  ]);
}

export function quotaPart({ quotas }: RoundStatus): HTMLElement | undefined {
  if (quotas.length === 0) return undefined;
  return el('section', { class: 'stack', 'aria-label': 'Định mức' }, [
    el('h3', {}, 'Định mức lựa chọn'),
    ...quotas.map(quotaCard),
  ]);
}

function quotaCard({ title, totals, chosen, persons, over, under, conflicts }: QuotaStatus): HTMLElement {
  const lines = (label: string, texts: readonly string[]) =>
    texts.length > 0 &&
    el('div', {}, [el('b', {}, label), ...texts.map((text) => el('p', { class: 'row-detail' }, text))]);
  return el('article', { class: 'card', 'aria-label': title }, [
    el('div', { class: 'card-text' }, [el('b', {}, title)]),
    ...[totals, chosen, persons].filter((text) => text !== '').map((text) => el('p', { class: 'row-detail' }, text)),
    lines('Thừa', over),
    lines('Thiếu', under),
    lines('Chỗ văn bản chưa thống nhất', conflicts),
  ]);
}
