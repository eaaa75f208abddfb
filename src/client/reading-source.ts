// Handing in the document: pasted text, a file of this computer, or the link of a Google Doc. A file is read in the browser
// and goes over as one argument; whatever happens, what was pasted or chosen is still here.
import type { PlanDocument, ProposedPlan } from '../app/contract';
import { call } from './call';
import { button, radioField, textArea, textField, verbButton } from './controls';
import { el } from './dom';
import { outcomeBox } from './notice';
import { showTop, takeProposal, type Reading } from './reading';
import { attempt, type Store } from './state';

const PLACE = 'read-plan';
const MAX_FILE_BYTES = 10_000_000;
type Way = 'paste' | 'file' | 'link';

export function readingSource(store: Store, reading: Reading): HTMLElement {
  return el('div', { class: 'stack' }, [
    button(
      'read-back',
      '‹ Chọn kế hoạch có sẵn',
      () => {
        leave(store);
      },
      'back',
    ),
    el('div', {}, [
      el('h2', { id: 'title', tabindex: -1 }, 'Đọc từ văn bản'),
      el(
        'p',
        { class: 'soft' },
        'Chỉ tiêu, kỳ báo cáo, nhiệm vụ được tìm trong văn bản để anh chị xem lại. Chưa ghi gì vào bảng tính.',
      ),
    ]),
    radioField(store, {
      key: 'reading/way',
      label: 'Văn bản ở đâu?',
      initial: 'paste',
      changed: () => {
        store.draw();
      },
      choices: [
        { value: 'paste', title: 'Dán chữ vào đây', detail: 'Chép từ Word, PDF, trang web hay thư.' },
        { value: 'file', title: 'Tệp trên máy', detail: 'Word (.docx) hoặc văn bản thường (.txt, .md).' },
        { value: 'link', title: 'Google Tài liệu', detail: 'Dán địa chỉ của tài liệu.' },
      ],
    }),
    sourceField(store, reading),
    failure(store),
    verbButton(store, {
      id: PLACE,
      label: 'Đọc văn bản',
      busyLabel: 'Đang đọc…',
      look: 'go',
      press: () => read(store, reading),
    }),
    reading.proposal &&
      button('read-forward', 'Về phần đang xem lại ›', () => {
        reading.page = 'review';
        showTop(store);
      }),
  ]);
}

function leave(store: Store): void {
  store.reading = undefined;
  showTop(store);
}

function failure(store: Store): HTMLElement | undefined {
  const outcome = store.outcomes.get(PLACE);
  return outcome && 'problem' in outcome ? outcomeBox(store, PLACE) : undefined;
}

function wayOf(store: Store): Way {
  const way = store.draft('reading/way', 'paste');
  return way === 'file' || way === 'link' ? way : 'paste';
}

function sourceField(store: Store, reading: Reading): HTMLElement {
  switch (wayOf(store)) {
    case 'paste':
      return textArea(store, { key: 'reading/text', label: 'Văn bản kế hoạch', attributes: { rows: 7 } });
    case 'file':
      return fileField(store, reading);
    case 'link':
      return textField(store, {
        key: 'reading/link',
        label: 'Địa chỉ Google Tài liệu',
        attributes: { placeholder: 'https://docs.google.com/document/d/…', inputmode: 'url' },
      });
  }
}

/** The input forgets its file at every redraw; the name of the one that is kept stands below it. */
function fileField(store: Store, reading: Reading): HTMLElement {
  const input = el('input', { type: 'file', id: 'reading/file', accept: '.docx,.txt,.md' }, [], {
    change: () => {
      reading.file = input.files?.[0] ?? reading.file;
      store.outcomes.delete(PLACE);
      store.draw();
    },
  });
  return el('div', { class: 'field' }, [
    el('label', { for: 'reading/file' }, 'Tệp kế hoạch'),
    input,
    reading.file && el('p', { class: 'hint' }, ['Đã chọn: ', el('b', {}, reading.file.name)]),
  ]);
}

/** What stands in the way of reading, and the field to mend it in. */
interface Lack {
  readonly lack: string;
  readonly focus: string;
}

async function read(store: Store, reading: Reading): Promise<void> {
  const source = await sourceOf(store, reading);
  if ('lack' in source) {
    const problem = { code: 'chua-doc', severity: 'error', cause: 'user', sentence: source.lack, where: '' } as const;
    store.outcomes.set(PLACE, { problem });
    store.announce(source.lack);
    store.focusNext = source.focus;
    store.draw();
    return;
  }
  store.focusNext = PLACE;
  const accept = (proposal: ProposedPlan) => {
    takeProposal(store, reading, proposal);
    store.focusNext = 'title';
    return 'Đã đọc xong văn bản.';
  };
  await attempt(store, PLACE, () => call('proposePlan', source), accept);
}

async function sourceOf(store: Store, reading: Reading): Promise<PlanDocument | Lack> {
  const text = store.draft('reading/text');
  const link = store.draft('reading/link').trim();
  switch (wayOf(store)) {
    case 'paste':
      return text.trim() === '' ? { lack: 'Dán văn bản vào ô này trước.', focus: 'reading/text' } : { text };
    case 'link':
      return link === '' ? { lack: 'Dán địa chỉ tài liệu trước.', focus: 'reading/link' } : { link };
    case 'file':
      return fileDocument(reading.file);
  }
}

async function fileDocument(file: File | undefined): Promise<PlanDocument | Lack> {
  const focus = 'reading/file';
  if (file === undefined) return { lack: 'Chọn một tệp trước.', focus };
  if (file.size > MAX_FILE_BYTES)
    return { lack: 'Tệp lớn quá 10 MB. Xóa bớt hình, hoặc chép phần chữ rồi dán.', focus };
  const base64 = await base64Of(file);
  if (base64 === undefined) {
    return { lack: 'Không mở được tệp này nữa (đã đổi tên, chuyển chỗ hoặc đang mở). Chọn lại tệp.', focus };
  }
  return { fileName: file.name, base64 };
}

/** "data:…;base64,AAAA" without its head; undefined when the browser can no longer read the file. */
function base64Of(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : undefined);
    };
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsDataURL(file);
  });
}
