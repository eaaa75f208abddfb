// What three screens share: they show a round, and the round has first to be read. Says why when it cannot be.
import type { RoundStatus, State } from '../app/contract';
import { button } from './controls';
import { el } from './dom';
import { busyBox, emptyBox, problemBox } from './notice';
import type { Store } from './state';

export function withStatus(
  store: Store,
  state: State,
  title: string,
  draw: (status: RoundStatus) => HTMLElement,
): HTMLElement {
  const framed = (child: HTMLElement) =>
    el('div', { class: 'stack' }, [el('h2', { id: 'title', class: 'unseen', tabindex: -1 }, title), child]);
  if (!state.plan) {
    const go = button(
      'go-plan',
      'Chọn kế hoạch',
      () => {
        store.goTo('plan');
      },
      'go',
    );
    return framed(emptyBox('Chưa có kế hoạch', 'Chọn kế hoạch trước; số liệu của kỳ báo cáo sẽ hiện ở đây.', go));
  }
  if (store.roundKey === '')
    return framed(emptyBox('Chưa có kỳ báo cáo', 'Thêm ít nhất một dòng ở trang Kỳ báo cáo của sổ rồi bấm Đọc lại.'));
  if (state.units.count === 0) {
    const go = button(
      'go-units',
      'Nhập danh sách đơn vị',
      () => {
        store.goTo('units');
      },
      'go',
    );
    return framed(emptyBox('Chưa có đơn vị nào', 'Nhập danh sách trường trước, rồi phát biểu mẫu cho các trường.', go));
  }
  const loaded = store.statuses.get({ roundKey: store.roundKey });
  if (loaded.kind === 'busy') return framed(busyBox('Đang đọc kỳ báo cáo…'));
  if (loaded.kind === 'failed') {
    const again = () => {
      store.statuses.expire();
      store.draw();
    };
    return framed(problemBox(loaded.problem, { label: 'Thử lại', press: again }));
  }
  return framed(draw(loaded.value));
}
