// "Tự nhận bài mỗi giờ": receiving schools' work while nobody has the sidebar open. The state is asked only when the clerk
// presses, because Google needs half a second to list its triggers.
import { call } from './call';
import { verbButton } from './controls';
import { el } from './dom';
import { outcomeBox } from './notice';
import type { Store } from './state';
import { attempt } from './state';

export function hourlyPart(store: Store): HTMLElement {
  const press = (id: string, on: boolean) => () =>
    attempt(
      store,
      id,
      () => call('setHourly', { on }),
      ({ summary }) => summary,
    );
  return el('section', { class: 'stack job-part', 'aria-label': 'Tự nhận bài mỗi giờ' }, [
    el('div', {}, [
      el('h3', {}, 'Tự nhận bài mỗi giờ'),
      el(
        'p',
        { class: 'soft' },
        'Giờ nhận là lúc sổ thấy bài lần đầu. Bật mục này thì tối cuối hạn không ai phải ngồi bấm Thu thập.',
      ),
    ]),
    verbButton(store, { id: 'hourly/on', label: 'Bật', busyLabel: 'Đang bật…', press: press('hourly/on', true) }),
    outcomeBox(store, 'hourly/on'),
    verbButton(store, {
      id: 'hourly/off',
      label: 'Tắt',
      busyLabel: 'Đang tắt…',
      look: 'small',
      press: press('hourly/off', false),
    }),
    outcomeBox(store, 'hourly/off'),
  ]);
}
