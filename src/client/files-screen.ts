// "Hồ sơ": the three long jobs of a round in the order in which they are done. Each can be stopped, gone on with, and
// pressed again: only what is missing is done.
import type { RoundStatus, State } from '../app/contract';
import { el, link } from './dom';
import { hourlyPart } from './hourly';
import { jobPanel } from './job-panel';
import type { Store } from './state';
import { wholeNumber } from './whole-number';
import { withStatus } from './with-status';

export function filesScreen(store: Store, state: State): HTMLElement {
  return withStatus(store, state, 'Hồ sơ của kỳ báo cáo', (status) =>
    el('div', { class: 'stack wide' }, [
      job('1', 'Phát biểu mẫu', 'Mỗi trường nhận một bảng nhập đã khóa các ô không được sửa.', [
        jobPanel(store, 'issue', status.next.verb === 'issue' ? 'go' : 'plain'),
      ]),
      job('2', 'Thu thập và kiểm tra', 'Đọc bảng nhập của từng trường, chép dòng hợp lệ vào sổ, nêu rõ dòng sai.', [
        el('p', { class: 'soft' }, status.collectedText),
        jobPanel(store, 'collect', status.next.verb === 'collect' ? 'go' : 'plain'),
      ]),
      job('3', 'Xếp hồ sơ', status.round.requiredFiles, [
        documentCounts(status),
        state.folder && el('p', { class: 'soft' }, ['Thư mục: ', link(state.folder.url, state.folder.name)]),
        jobPanel(store, 'file', status.next.verb === 'file' ? 'go' : 'plain'),
      ]),
      hourlyPart(store),
    ]),
  );
}

function job(number: string, title: string, text: string, children: readonly (HTMLElement | undefined)[]): HTMLElement {
  return el('section', { class: 'stack job-part', 'aria-label': title }, [
    el('div', {}, [
      el('h3', {}, [el('span', { class: 'number', 'aria-hidden': 'true' }, number), title]),
      text !== '' && el('p', { class: 'soft' }, text),
    ]),
    ...children,
  ]);
}

function documentCounts({ documents }: RoundStatus): HTMLElement | undefined {
  if (documents.expected === 0) return undefined;
  const figure = (count: number, label: string) =>
    el('div', {}, [el('b', {}, wholeNumber(count)), el('span', {}, label)]);
  return el('div', { class: 'figures' }, [
    figure(documents.filed, `/ ${wholeNumber(documents.expected)} đã xếp`),
    figure(documents.doubtful, 'cần xem'),
    figure(documents.missing, 'còn thiếu'),
  ]);
}
