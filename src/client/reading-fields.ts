// The corrections of one proposal. A field that is left alone keeps exactly what was read; only what a person types is read
// anew, so that opening and closing a proposal changes nothing.
import type {
  Comparator,
  Due,
  IndicatorProposal,
  IndicatorUnit,
  QuotaProposal,
  RoundProposal,
  TaskProposal,
} from '../importer/proposal';
import { textArea, textField } from './controls';
import { COMPARATORS, dueField } from './reading-words';
import { choicesOf, selectField } from './select-field';
import type { Store } from './state';

const UNITS: Readonly<Record<IndicatorUnit, string>> = {
  percent: 'tỷ lệ %',
  count: 'số lượng',
  zero: 'không còn',
  boolean: 'tất cả',
  ratio: 'tỷ số',
};
const TIMES = { none: 'chưa nêu năm', yearly: 'hằng năm', by: 'đến năm' } as const;
const SEMANTICS = { before: 'trước ngày', by: 'chậm nhất ngày' } as const;

export type TimeKind = keyof typeof TIMES;

export function timeKindOf({ time }: IndicatorProposal): TimeKind {
  if (time.kind === 'yearly') return 'yearly';
  return yearOf(time) === '' ? 'none' : 'by';
}

export function yearOf(time: IndicatorProposal['time']): string {
  const year = time.kind === 'period' ? time.to : time.kind === 'none' ? null : time.year;
  return year === null ? '' : String(year);
}

export function semanticsOf(due: Due): keyof typeof SEMANTICS {
  return due.semantics === 'before' ? 'before' : 'by';
}

export function indicatorFields(store: Store, id: string, item: IndicatorProposal): HTMLElement[] {
  const redraw = () => {
    store.draw();
  };
  const unit = store.draft(`${id}/unit`, item.unit);
  const hasFigure = unit !== 'zero' && unit !== 'boolean';
  const isDated = store.draft(`${id}/time`, timeKindOf(item)) === 'by';
  return [
    textArea(store, { key: `${id}/text`, label: 'Nội dung', initial: item.what, attributes: { rows: 3 } }),
    textField(store, { key: `${id}/subject`, label: 'Đối tượng', initial: item.subject }),
    selectField(store, {
      key: `${id}/unit`,
      label: 'Tính theo',
      initial: item.unit,
      choices: choicesOf(UNITS),
      changed: redraw,
    }),
    ...(hasFigure ? figureFields(store, id, item, unit) : []),
    selectField(store, {
      key: `${id}/time`,
      label: 'Thời gian',
      initial: timeKindOf(item),
      choices: choicesOf(TIMES),
      changed: redraw,
    }),
    ...(isDated
      ? [textField(store, { key: `${id}/year`, label: 'Năm', initial: yearOf(item.time), attributes: NUMERIC })]
      : []),
  ];
}

const NUMERIC = { inputmode: 'numeric' } as const;

function figureFields(store: Store, id: string, item: IndicatorProposal, unit: string): HTMLElement[] {
  const comparison: Comparator = item.comparator;
  return [
    selectField(store, {
      key: `${id}/comparator`,
      label: 'So sánh',
      initial: comparison,
      choices: choicesOf(COMPARATORS),
    }),
    textField(store, {
      key: `${id}/value`,
      label: 'Mức cần đạt',
      initial: item.targetText,
      attributes: { inputmode: 'decimal' },
    }),
    ...(unit === 'percent'
      ? []
      : [
          textField(store, {
            key: `${id}/label`,
            label: 'Đơn vị tính',
            initial: item.unitLabel === '%' ? '' : item.unitLabel,
          }),
        ]),
  ];
}

export function roundFields(store: Store, id: string, item: RoundProposal): HTMLElement[] {
  return [
    textField(store, { key: `${id}/text`, label: 'Tên báo cáo', initial: item.name }),
    ...dueFields(store, id, item.due, 'Gõ 15/12/2025; hoặc 15/12 nếu năm nào cũng nộp.'),
    textField(store, { key: `${id}/reporter`, label: 'Ai báo cáo', initial: item.reporter }),
    textField(store, { key: `${id}/receiver`, label: 'Nơi nhận', initial: item.receiver }),
  ];
}

export function taskFields(store: Store, id: string, item: TaskProposal): HTMLElement[] {
  return [
    textArea(store, { key: `${id}/text`, label: 'Nhiệm vụ', initial: item.text, attributes: { rows: 3 } }),
    textField(store, { key: `${id}/unit`, label: 'Đơn vị thực hiện', initial: item.unit }),
    ...dueFields(store, id, item.deadline, 'Gõ 15/09/2024.'),
  ];
}

export function quotaFields(store: Store, id: string, item: QuotaProposal): HTMLElement[] {
  return [
    textField(store, { key: `${id}/value`, label: 'Số', initial: String(item.value), attributes: NUMERIC }),
    textField(store, { key: `${id}/label`, label: 'Đơn vị tính', initial: item.unitLabel }),
    textField(store, { key: `${id}/per`, label: 'Tính cho mỗi', initial: item.per }),
  ];
}

function dueFields(store: Store, id: string, due: Due, hint: string): HTMLElement[] {
  return [
    selectField(store, {
      key: `${id}/semantics`,
      label: 'Cách tính hạn',
      initial: semanticsOf(due),
      choices: choicesOf(SEMANTICS),
    }),
    textField(store, { key: `${id}/due`, label: 'Hạn', hint, initial: dueField(due) }),
  ];
}
