// "Kế hoạch": what the plan says, and what the office must still settle before its schools can begin.
import type { PlanCard, State } from '../app/contract';
import { call } from './call';
import { fold, verbButton } from './controls';
import { el, link } from './dom';
import { chip, outcomeBox, problemList } from './notice';
import { planChoice } from './plan-choice';
import { roundList } from './plan-rounds';
import { folderForm, handOverForm, policyForm } from './plan-settings';
import { readingScreen } from './reading-screen';
import type { Store } from './state';
import { attempt } from './state';

export function planScreen(store: Store, state: State): HTMLElement {
  const { plan } = state;
  if (!plan) return store.reading ? readingScreen(store, store.reading) : planChoice(store, state);
  return el('div', { class: 'stack' }, [
    heading(plan),
    outcomeBox(store, 'create-plan'),
    ...todo(store, state, plan),
    facts(plan),
    el('div', {}, [
      fold(store, 'rounds', 'Kỳ báo cáo', String(plan.rounds.length), [roundList(store, plan)]),
      fold(store, 'indicators', 'Chỉ tiêu', String(plan.indicators.length), [indicatorList(plan)]),
      plan.quotas.length > 0 &&
        fold(store, 'quotas', 'Chỉ tiêu phân bổ', String(plan.quotas.length), [textList(plan.quotas)]),
      plan.conflicts.length > 0 &&
        fold(store, 'conflicts', 'Chỗ văn bản chưa thống nhất', String(plan.conflicts.length), [
          textList(plan.conflicts),
        ]),
      fold(store, 'folder', 'Thư mục hồ sơ', state.folder ? '' : 'chưa có', folderForm(store, state)),
      fold(store, 'policy', 'Cách tính hạn và chia biểu', '', policyForm(store, plan)),
      fold(store, 'hand-over', 'Bàn giao cho cơ quan khác', '', handOverForm(store)),
    ]),
    checkPart(store),
    el('p', { class: 'soft' }, `Tài khoản ${state.account} · hôm nay ${state.today}`),
  ]);
}

function heading(plan: PlanCard): HTMLElement {
  return el('div', {}, [
    el('h2', { id: 'title', tabindex: -1 }, plan.title),
    el('p', { class: 'soft' }, [plan.office, plan.term].filter((text) => text !== '').join(' · ')),
    el('p', {}, [link(plan.url, 'Mở sổ kế hoạch')]),
  ]);
}

/** What stands in the way, each with the button that opens the place to settle it. */
function todo(store: Store, state: State, plan: PlanCard): HTMLElement[] {
  const open = (key: string, focusId: string) => () => {
    store.opened.add(key);
    store.focusNext = focusId;
    store.draw();
  };
  const item = (text: string, label: string, press: () => void) =>
    el('div', { class: 'box warn' }, [
      el('p', {}, text),
      el('button', { type: 'button', class: 'small' }, label, { click: press }),
    ]);
  const undated = plan.rounds.filter((round) => round.needsDue);
  return [
    ...undated.map((round) =>
      item(`${round.name}: chưa đặt hạn cho các trường.`, 'Đặt hạn', open('rounds', `due/${round.key}`)),
    ),
    ...(state.folder ? [] : [item('Chưa có thư mục để xếp hồ sơ.', 'Chọn thư mục', open('folder', 'fold-folder'))]),
    ...(state.units.count > 0
      ? []
      : [
          item('Chưa có danh sách đơn vị.', 'Nhập danh sách', () => {
            store.goTo('units');
          }),
        ]),
  ];
}

function facts(plan: PlanCard): HTMLElement {
  const tasks =
    plan.taskCount === 0
      ? []
      : [
          {
            label: 'Nhiệm vụ',
            text: `${plan.taskCount}${plan.overdueTaskCount > 0 ? `, ${plan.overdueTaskCount} quá hạn` : ''}`,
          },
        ];
  return el(
    'dl',
    { class: 'facts' },
    [...plan.facts, ...tasks].flatMap(({ label, text }) => [el('dt', {}, label), el('dd', {}, text)]),
  );
}

function indicatorList(plan: PlanCard): HTMLElement {
  if (plan.indicators.length === 0) return el('p', { class: 'soft' }, 'Văn bản chưa nêu chỉ tiêu bằng số.');
  return el(
    'ul',
    { class: 'list' },
    plan.indicators.map((indicator) =>
      el('li', { class: 'row' }, [
        el('div', { class: 'row-text' }, [
          el('div', {}, [el('b', {}, `${indicator.code} `), indicator.text]),
          indicator.time !== '' && el('div', { class: 'row-detail' }, indicator.time),
          indicator.question !== '' && el('div', { class: 'row-question' }, indicator.question),
        ]),
        indicator.target !== '' && chip('info', indicator.target),
      ]),
    ),
  );
}

function textList(texts: readonly string[]): HTMLElement {
  return el(
    'ul',
    { class: 'bullets' },
    texts.map((text) => el('li', {}, text)),
  );
}

function checkPart(store: Store): HTMLElement {
  return el('div', { class: 'stack' }, [
    verbButton(store, {
      id: 'check-plan',
      label: 'Kiểm tra kế hoạch',
      busyLabel: 'Đang kiểm tra…',
      press: () => check(store),
    }),
    outcomeBox(store, 'check-plan'),
    store.check && store.check.problems.length > 0 && problemList(store, 'check-problems', store.check.problems),
  ]);
}

async function check(store: Store): Promise<void> {
  await attempt(
    store,
    'check-plan',
    () => call('checkPlan'),
    (result) => {
      store.check = result;
      return result.summary;
    },
  );
  const outcome = store.outcomes.get('check-plan');
  if (!outcome || !('done' in outcome) || !store.check?.problems.length) return;
  store.outcomes.set('check-plan', { ...outcome, tone: 'warn' });
  store.draw();
}
