// The frame around every screen: the plan's name, the round, the tabs, and a strip for a job that runs while another tab is
// open. Redrawing puts the keyboard back where it was, so that nobody working without a mouse is thrown to the top.
import { el, fill, setAttribute } from './dom';
import { filesScreen } from './files-screen';
import type { JobProgress } from './job-progress';
import { jobProgress } from './job-progress';
import type { JobKind } from './jobs';
import { busyBox, problemBox } from './notice';
import { planScreen } from './plan-screen';
import { resultsScreen } from './results-screen';
import type { Store, TabKey } from './state';
import { refresh, TABS } from './state';
import { unitsScreen } from './units-screen';
import { watchScreen } from './watch-screen';

const SCREENS = {
  plan: planScreen,
  units: unitsScreen,
  watch: watchScreen,
  files: filesScreen,
  results: resultsScreen,
} as const;

/** Tabs that show a running job in its own place. */
const OWN_PROGRESS: readonly TabKey[] = ['watch', 'files'];

export function mountShell(store: Store, root: HTMLElement): void {
  const header = el('header');
  const tabs = tabList(store);
  const strip = el('div', { class: 'strip' });
  const panel = el('main', { id: 'panel', role: 'tabpanel', tabindex: -1 });
  const live = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  root.append(header, tabs, strip, panel, live);
  let running: { readonly kind: JobKind; readonly progress: JobProgress } | undefined;
  const drawStrip = () => {
    const run = OWN_PROGRESS.includes(store.tab) ? undefined : store.jobs.active();
    if (run?.kind !== running?.kind) {
      running = run && { kind: run.kind, progress: jobProgress(store, run.kind) };
      fill(strip, [running?.progress.element]);
    }
    if (run) running?.progress.update(run);
  };
  store.jobs.watch(strip, drawStrip);
  store.announce = (text) => {
    live.textContent = text;
  };
  store.draw = () => {
    const focus = focusedPlace(root);
    fill(header, headerParts(store));
    drawTabs(store, tabs, panel);
    drawStrip();
    fill(panel, [screen(store)]);
    restoreFocus(store, panel, focus);
  };
}

function screen(store: Store): HTMLElement {
  if (store.startProblem) {
    return problemBox(store.startProblem, {
      label: 'Thử lại',
      press: () => {
        void refresh(store);
      },
    });
  }
  if (!store.state) return busyBox('Đang mở sổ kế hoạch…');
  return SCREENS[store.tab](store, store.state);
}

function headerParts(store: Store): HTMLElement[] {
  const plan = store.state?.plan;
  const title = el('h1', {}, plan?.shortTitle ?? 'Sổ Kế Hoạch');
  const reread = el(
    'button',
    {
      type: 'button',
      id: 'reread',
      class: 'icon',
      title: 'Đọc lại từ bảng tính',
      'aria-label': 'Đọc lại từ bảng tính',
    },
    '⟳',
    {
      click: () => {
        void refresh(store).then(() => {
          store.announce('Đã đọc lại.');
        });
      },
    },
  );
  return [el('div', { class: 'head-row' }, [title, reread]), ...roundChooser(store)];
}

function roundChooser(store: Store): HTMLElement[] {
  const rounds = store.state?.plan?.rounds ?? [];
  if (rounds.length === 0) return [];
  const select = el(
    'select',
    { id: 'round', 'aria-label': 'Kỳ báo cáo' },
    rounds.map((round) =>
      el('option', { value: round.key, selected: round.key === store.roundKey }, `${round.name} · ${round.dueState}`),
    ),
    {
      change: () => {
        store.roundKey = select.value;
        store.unitKey = undefined;
        store.lineKey = undefined;
        store.draw();
      },
    },
  );
  return [select];
}

function tabList(store: Store): HTMLElement {
  const list = el(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': 'Các phần của sổ' },
    TABS.map(({ key, label }) =>
      el('button', { type: 'button', role: 'tab', id: `tab-${key}`, 'aria-controls': 'panel' }, label, {
        click: () => {
          if (store.tab === key) closeInner(store);
          store.goTo(key);
        },
      }),
    ),
  );
  list.addEventListener('keydown', (event) => {
    const next = tabAfter(store.tab, event.key);
    if (next === undefined) return;
    event.preventDefault();
    store.focusNext = `tab-${next}`;
    store.goTo(next);
  });
  return list;
}

/** Pressing the tab that is already open goes back to its first page. */
function closeInner(store: Store): void {
  if (store.tab === 'watch') store.unitKey = undefined;
  if (store.tab === 'results') store.lineKey = undefined;
}

function tabAfter(tab: TabKey, key: string): TabKey | undefined {
  const index = TABS.findIndex((entry) => entry.key === tab);
  const step: Readonly<Record<string, number>> = {
    ArrowRight: (index + 1) % TABS.length,
    ArrowLeft: (index + TABS.length - 1) % TABS.length,
    Home: 0,
    End: TABS.length - 1,
  };
  const next = step[key];
  return next === undefined ? undefined : TABS[next]?.key;
}

function drawTabs(store: Store, tabs: HTMLElement, panel: HTMLElement): void {
  for (const { key } of TABS) {
    const tab = tabs.querySelector(`#tab-${key}`);
    if (!tab) continue;
    const on = key === store.tab;
    setAttribute(tab, 'aria-selected', on ? 'true' : 'false');
    setAttribute(tab, 'tabindex', on ? 0 : -1);
  }
  if (panel.dataset['tab'] !== store.tab) panel.scrollTop = 0;
  panel.dataset['tab'] = store.tab;
  panel.setAttribute('aria-labelledby', `tab-${store.tab}`);
}

interface FocusedPlace {
  readonly id: string;
  readonly selection: readonly [number, number] | undefined;
}

function focusedPlace(root: HTMLElement): FocusedPlace | undefined {
  const element = document.activeElement;
  if (!element || !root.contains(element) || element.id === '') return undefined;
  return { id: element.id, selection: selectionOf(element) };
}

function selectionOf(element: Element): readonly [number, number] | undefined {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return undefined;
  const { selectionStart, selectionEnd } = element;
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];
}

function restoreFocus(store: Store, panel: HTMLElement, place: FocusedPlace | undefined): void {
  const wanted = store.focusNext === undefined ? null : document.getElementById(store.focusNext);
  if (wanted) {
    store.focusNext = undefined;
    wanted.focus();
    return;
  }
  if (!place) return;
  const again = document.getElementById(place.id);
  (again ?? panel).focus({ preventScroll: true });
  if (place.selection && (again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement)) {
    again.setSelectionRange(place.selection[0], place.selection[1]);
  }
}
