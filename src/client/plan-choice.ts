// The first screen: no plan yet in this spreadsheet. One question, one button; what will happen is said before it does.
import type { State } from '../app/contract';
import { call } from './call';
import { button, radioField, verbButton } from './controls';
import { el } from './dom';
import { emptyBox, outcomeBox } from './notice';
import { beginReading } from './reading';
import type { Store } from './state';
import { attemptDone } from './state';

const PLACE = 'create-plan';

export function planChoice(store: Store, state: State): HTMLElement {
  if (state.choices.length === 0)
    return el('div', { class: 'stack' }, [
      emptyBox('Chưa có kế hoạch nào', 'Bản cài này không kèm kế hoạch nào để chọn.'),
      fromDocument(store),
    ]);
  const only = state.choices.length === 1 ? (state.choices[0]?.key ?? '') : '';
  return el(
    'form',
    { class: 'stack' },
    [
      el('div', {}, [
        el('h2', { id: 'title', tabindex: -1 }, 'Chọn kế hoạch'),
        el(
          'p',
          { class: 'soft' },
          'Bảng tính này chưa có kế hoạch. Chọn một kế hoạch để dựng sổ; dựng xong vẫn sửa được từng ô.',
        ),
      ]),
      fromDocument(store),
      radioField(store, {
        key: 'planKey',
        label: 'Kế hoạch',
        initial: only,
        choices: state.choices.map((choice) => ({
          value: choice.key,
          title: choice.title,
          detail: [choice.office, choice.term, counts(choice.indicatorCount, choice.roundCount)]
            .filter(Boolean)
            .join(' · '),
        })),
      }),
      verbButton(store, {
        id: PLACE,
        label: 'Dựng sổ kế hoạch',
        busyLabel: 'Đang dựng sổ…',
        look: 'go',
        press: () => create(store, store.draft('planKey', only)),
      }),
      outcomeBox(store, PLACE),
    ],
    {
      submit: (event) => {
        event.preventDefault();
      },
    },
  );
}

/** The way of an office whose plan is not among the built-in ones. */
function fromDocument(store: Store): HTMLElement {
  return el('div', { class: 'box calm' }, [
    el('strong', {}, 'Có văn bản của kế hoạch khác?'),
    el('p', {}, 'Đưa tệp Word, Google Tài liệu hay dán chữ vào; chỉ tiêu và hạn báo cáo được tìm sẵn để xem lại.'),
    button('read-begin', 'Đọc từ văn bản', () => {
      beginReading(store);
    }),
  ]);
}

function counts(indicators: number, rounds: number): string {
  return `${indicators > 0 ? `${indicators} chỉ tiêu` : 'chưa nêu chỉ tiêu bằng số'}, ${rounds} kỳ báo cáo`;
}

async function create(store: Store, planKey: string): Promise<void> {
  if (planKey === '') {
    store.outcomes.set(PLACE, {
      problem: {
        code: 'chua-chon',
        severity: 'error',
        cause: 'user',
        sentence: 'Chọn một kế hoạch ở trên trước.',
        where: '',
      },
    });
    store.draw();
    return;
  }
  store.focusNext = 'title';
  await attemptDone(store, PLACE, () => call('createPlan', { planKey }));
}
