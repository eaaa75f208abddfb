// "Đơn vị": the list of schools comes in by pasting from Excel or from a tab that is already there. It is shown back with
// what is wrong in each row before anything is written; the pasted text stays whatever happens.
import type { State, UnitsPreview, UnitsSource } from '../app/contract';
import { call } from './call';
import { radioField, textArea, verbButton } from './controls';
import type { Child } from './dom';
import { el } from './dom';
import { folded } from './list';
import { emptyBox, outcomeBox, problemList } from './notice';
import type { Store } from './state';
import { attempt, attemptDone } from './state';
import { wholeNumber } from './whole-number';

export function unitsScreen(store: Store, state: State): HTMLElement {
  const { units } = state;
  return el('div', { class: 'stack' }, [
    el('div', {}, [
      el(
        'h2',
        { id: 'title', tabindex: -1 },
        units.count > 0 ? `${wholeNumber(units.count)} đơn vị` : 'Danh sách đơn vị',
      ),
      el('p', { class: 'soft' }, units.count > 0 ? units.byLevel : 'Chưa có trường nào trong sổ.'),
    ]),
    state.plan
      ? undefined
      : emptyBox('Chưa chọn kế hoạch', 'Chọn kế hoạch ở thẻ Kế hoạch trước rồi nhập danh sách trường.'),
    ...(state.plan ? entry(store, state) : []),
  ]);
}

function entry(store: Store, state: State): Child[] {
  const way = store.draft('units/way', 'paste');
  const source = currentSource(store, state);
  const preview = store.preview?.source === JSON.stringify(source) ? store.preview.value : undefined;
  return [
    radioField(store, {
      key: 'units/way',
      label: state.units.count > 0 ? 'Cập nhật danh sách' : 'Lấy danh sách từ đâu?',
      initial: 'paste',
      changed: () => {
        store.draw();
      },
      choices: [
        { value: 'paste', title: 'Dán từ Excel' },
        { value: 'tab', title: 'Một trang của bảng tính này' },
      ],
    }),
    way === 'tab' ? tabChoice(store, state) : pasteBox(store),
    (way !== 'tab' || state.otherTabs.length > 0) &&
      verbButton(store, {
        id: 'units/preview',
        label: 'Xem trước',
        busyLabel: 'Đang đọc danh sách…',
        look: preview ? 'plain' : 'go',
        press: () => show(store, source),
      }),
    store.outcomes.has('units/preview') && !preview && failureOnly(store),
    preview && previewPart(store, preview, source),
    outcomeBox(store, 'units/save'),
  ];
}

function failureOnly(store: Store): HTMLElement | undefined {
  const outcome = store.outcomes.get('units/preview');
  return outcome && 'problem' in outcome ? outcomeBox(store, 'units/preview') : undefined;
}

function pasteBox(store: Store): HTMLElement {
  return textArea(store, {
    key: 'units/text',
    label: 'Danh sách trường',
    hint: 'Chép các cột mã, tên trường, cấp học, e-mail trong Excel rồi dán vào đây. Có hay không có dòng tiêu đề đều được.',
    attributes: { wrap: 'off' },
    changed: () => {
      hidePreview(store);
    },
  });
}

/** A preview of another text must not be saved: its part leaves the page with the first key, the input stays as it is. */
function hidePreview(store: Store): void {
  if (!store.preview) return;
  store.preview = undefined;
  document.getElementById('units/result')?.remove();
}

function tabChoice(store: Store, state: State): HTMLElement {
  if (state.otherTabs.length === 0) {
    return emptyBox('Chưa có trang nào khác', 'Bảng tính này chỉ có các trang của sổ. Hãy dán danh sách từ Excel.');
  }
  return radioField(store, {
    key: 'units/tab',
    label: 'Trang chứa danh sách',
    initial: state.otherTabs[0] ?? '',
    changed: () => {
      store.draw();
    },
    choices: state.otherTabs.map((tab) => ({ value: tab, title: tab })),
  });
}

function currentSource(store: Store, state: State): UnitsSource {
  if (store.draft('units/way', 'paste') === 'tab') return { tab: store.draft('units/tab', state.otherTabs[0] ?? '') };
  return { text: store.draft('units/text') };
}

async function show(store: Store, shown: UnitsSource): Promise<void> {
  const source = shown.tab === undefined ? { text: store.draft('units/text') } : shown;
  if (source.text?.trim() === '') {
    document.getElementById('units/text')?.focus();
    store.announce('Dán danh sách trường vào ô này trước.');
    return;
  }
  store.outcomes.delete('units/save');
  store.focusNext = 'units/summary';
  await attempt(
    store,
    'units/preview',
    () => call('previewUnits', source),
    (value) => {
      store.preview = { source: JSON.stringify(source), value };
      return value.summary;
    },
  );
}

function previewPart(store: Store, preview: UnitsPreview, source: UnitsSource): HTMLElement {
  return el('div', { class: 'stack', id: 'units/result' }, [
    el('div', { class: `box ${preview.canSave ? 'calm' : 'bad'}` }, [
      el('strong', { id: 'units/summary', tabindex: -1 }, preview.summary),
      !preview.canSave && el('p', {}, 'Sửa các dòng dưới đây rồi bấm Xem trước lần nữa. Chưa có gì được ghi vào sổ.'),
    ]),
    preview.problems.length > 0 && problemList(store, 'units/problems', preview.problems),
    preview.canSave &&
      verbButton(store, {
        id: 'units/save',
        label: `Lưu ${wholeNumber(preview.units.length)} đơn vị`,
        busyLabel: 'Đang lưu…',
        look: 'go',
        press: () => save(store, source),
      }),
    preview.units.length > 0 && unitList(store, preview),
  ]);
}

async function save(store: Store, source: UnitsSource): Promise<void> {
  const saved = await attemptDone(store, 'units/save', () => call('saveUnits', source));
  if (!saved) return;
  store.preview = undefined;
  store.drafts.delete('units/text');
  store.focusNext = 'title';
  store.draw();
}

function unitList(store: Store, preview: UnitsPreview): HTMLElement {
  return folded(store, { key: 'units/list', noun: 'đơn vị', items: preview.units, pageSize: 30 }, (unit) =>
    el('li', { class: 'row' }, [
      el('div', { class: 'row-text' }, [
        el('div', { class: 'row-title' }, unit.name),
        el(
          'div',
          { class: 'row-detail' },
          [unit.code, unit.level, unit.email].filter((text) => text !== '').join(' · '),
        ),
        unit.note !== '' && el('div', { class: 'row-question' }, unit.note),
      ]),
    ]),
  );
}
