// Choices that the office makes once per plan: the folder, how a date is read, how templates are shared, and who takes over.
import type { PlanCard, State } from '../app/contract';
import { call } from './call';
import { checkField, radioField, textField, verbButton } from './controls';
import type { Child } from './dom';
import { el, link } from './dom';
import { outcomeBox } from './notice';
import type { Store } from './state';
import { attemptDone } from './state';
import { parseTypedDate } from './typed-date';

export function folderForm(store: Store, state: State): Child[] {
  const typed = () => store.draft('folder/link').trim();
  return [
    state.folder
      ? el('p', {}, ['Hồ sơ được xếp vào ', link(state.folder.url, state.folder.name), '.'])
      : el(
          'p',
          { class: 'soft' },
          'Dán địa chỉ thư mục Drive mà kế hoạch nêu, hoặc tạo một thư mục mới cạnh bảng tính này.',
        ),
    textField(store, {
      key: 'folder/link',
      label: 'Địa chỉ thư mục Drive',
      attributes: { placeholder: 'https://drive.google.com/drive/folders/…' },
    }),
    verbButton(store, {
      id: 'folder/use',
      label: 'Dùng thư mục này',
      busyLabel: 'Đang mở thư mục…',
      press: () => {
        if (typed() === '') document.getElementById('folder/link')?.focus();
        else return attemptDone(store, 'folder/use', () => call('setFolder', { link: typed() }));
      },
    }),
    outcomeBox(store, 'folder/use'),
    !state.folder &&
      verbButton(store, {
        id: 'folder/create',
        label: 'Tạo thư mục mới',
        busyLabel: 'Đang tạo…',
        press: () => attemptDone(store, 'folder/create', () => call('setFolder', {})),
      }),
    outcomeBox(store, 'folder/create'),
  ];
}

export function policyForm(store: Store, plan: PlanCard): Child[] {
  const { policy } = plan;
  const initial = { dueDay: String(policy.dueDayCounts), weekend: String(policy.weekendMoves) };
  const save = () =>
    attemptDone(store, 'policy/save', () =>
      call('setPolicy', {
        dueDayCounts: store.draft('policy/dueDay', initial.dueDay) === 'true',
        weekendMoves: store.draft('policy/weekend', initial.weekend) === 'true',
        plausiblePercent: store.draft('policy/plausible', policy.plausiblePercent).trim(),
        sharing: store.draft('policy/sharing', plan.sharing) === 'shared' ? 'shared' : 'perSchool',
      }),
    );
  return [
    checkField(store, {
      key: 'policy/dueDay',
      label: 'Nộp đúng ngày hạn vẫn là đúng hạn',
      hint: 'Khi văn bản viết “trước ngày”.',
      initial: initial.dueDay,
    }),
    checkField(store, {
      key: 'policy/weekend',
      label: 'Hạn rơi vào thứ bảy, chủ nhật thì lùi',
      hint: 'Sang ngày làm việc kế tiếp.',
      initial: initial.weekend,
    }),
    textField(store, {
      key: 'policy/plausible',
      label: 'Nhắc khi số liệu lệch quá (%)',
      hint: 'So với quy mô trường hoặc kỳ trước.',
      initial: policy.plausiblePercent,
      attributes: { inputmode: 'decimal' },
    }),
    radioField(store, {
      key: 'policy/sharing',
      label: 'Cách chia biểu nhập',
      initial: plan.sharing,
      choices: [
        {
          value: 'perSchool',
          title: 'Mỗi trường một bảng riêng',
          detail: 'Trường này không thấy số liệu trường khác.',
        },
        {
          value: 'shared',
          title: 'Một bảng chung',
          detail: 'Mỗi trường chỉ sửa được dòng của mình; hợp với khoảng 100 trường trở lại.',
        },
      ],
    }),
    verbButton(store, { id: 'policy/save', label: 'Lưu cách tính', busyLabel: 'Đang lưu…', press: save }),
    outcomeBox(store, 'policy/save'),
  ];
}

export function handOverForm(store: Store): Child[] {
  const value = (key: string) => store.draft(`hand-over/${key}`).trim();
  const hand = () => {
    const from = parseTypedDate(value('from'));
    const missing = from === undefined ? 'from' : (['office', 'receiver'] as const).find((key) => value(key) === '');
    if (from === undefined || missing !== undefined) {
      document.getElementById(`hand-over/${missing ?? 'from'}`)?.focus();
      return;
    }
    return attemptDone(store, 'hand-over/save', () =>
      call('handOver', { from, office: value('office'), receiver: value('receiver') }),
    );
  };
  return [
    el('p', { class: 'soft' }, 'Kết quả các kỳ trước ngày bàn giao giữ nguyên; các kỳ sau nộp về cơ quan mới.'),
    textField(store, {
      key: 'hand-over/from',
      label: 'Từ ngày',
      attributes: { placeholder: '01/07/2025', inputmode: 'numeric' },
    }),
    textField(store, { key: 'hand-over/office', label: 'Cơ quan nhận bàn giao' }),
    textField(store, { key: 'hand-over/receiver', label: 'Nơi nhận báo cáo' }),
    verbButton(store, { id: 'hand-over/save', label: 'Bàn giao', busyLabel: 'Đang bàn giao…', press: hand }),
    outcomeBox(store, 'hand-over/save'),
  ];
}
