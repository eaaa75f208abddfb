// One long job on the screen: its button, then progress with the time left and Dừng, then what it came to in figures and
// what failed. It draws itself anew on every step without touching the rest of the screen.
import { button } from './controls';
import { el, fill } from './dom';
import type { JobKind, JobRun } from './jobs';
import { timeLeft } from './jobs';
import { problemBox, problemList } from './notice';
import type { Store } from './state';

export const JOB_NAMES: Readonly<Record<JobKind, { verb: string; doing: string; done: string }>> = {
  issue: { verb: 'Phát biểu mẫu cho các trường', doing: 'Đang phát biểu mẫu', done: 'Phát biểu mẫu' },
  collect: { verb: 'Thu thập và kiểm tra số liệu', doing: 'Đang thu thập và kiểm tra', done: 'Thu thập' },
  file: { verb: 'Xếp hồ sơ vào thư mục', doing: 'Đang xếp hồ sơ', done: 'Xếp hồ sơ' },
};

export function jobPanel(store: Store, kind: JobKind, look: 'go' | 'plain' = 'plain'): HTMLElement {
  const panel = el('div', { class: 'job' });
  const roundKey = store.roundKey;
  const draw = () => {
    const focusedId = panel.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const run = store.jobs.of(kind, roundKey);
    fill(
      panel,
      run?.phase === 'running' || run?.phase === 'stopping' ? [progress(store, run)] : rest(store, kind, run, look),
    );
    if (focusedId !== undefined && focusedId !== '') focusAgain(panel, focusedId);
  };
  store.jobs.watch(panel, draw);
  draw();
  return panel;
}

/** Start becomes Dừng and back again under the same hand. */
function focusAgain(panel: HTMLElement, id: string): void {
  (document.getElementById(id) ?? panel.querySelector<HTMLElement>('button'))?.focus();
}

export function progress(store: Store, run: JobRun): HTMLElement {
  const stopping = run.phase === 'stopping';
  const note = [run.progress || 'Đang bắt đầu…', timeLeft(run, Date.now())].filter((text) => text !== '').join(' · ');
  const failedCount = run.problems.filter(({ severity }) => severity === 'error').length;
  return el('div', { class: 'progress' }, [
    el('strong', { id: `job-${run.kind}-name` }, JOB_NAMES[run.kind].doing),
    bar(run),
    el('div', { class: 'progress-foot' }, [
      el('span', {}, stopping ? `${run.progress || 'Đang bắt đầu…'} · đang dừng…` : note),
      !stopping &&
        button(
          `job-${run.kind}-stop`,
          'Dừng',
          () => {
            store.jobs.stop();
          },
          'small',
        ),
    ]),
    failedCount > 0 && el('p', { class: 'hint' }, `${failedCount} mục có lỗi, sẽ liệt kê khi xong.`),
    el('p', { class: 'hint' }, 'Giữ thanh bên mở. Nếu lỡ đóng, bấm lại là làm tiếp phần còn thiếu.'),
  ]);
}

function bar(run: JobRun): HTMLElement {
  const percent = run.total > 0 ? Math.floor((run.done / run.total) * 100) : 0;
  return el(
    'div',
    {
      class: 'meter',
      role: 'progressbar',
      'aria-valuemin': 0,
      'aria-valuemax': run.total,
      'aria-valuenow': run.done,
      'aria-valuetext': run.progress || 'Đang bắt đầu',
      'aria-labelledby': `job-${run.kind}-name`,
    },
    [el('i', { class: 'fill-brand', style: `width:${percent}%` })],
  );
}

function rest(store: Store, kind: JobKind, run: JobRun | undefined, look: string): HTMLElement[] {
  return [...(run ? ending(store, run) : []), startButton(store, kind, run, look)];
}

function startButton(store: Store, kind: JobKind, run: JobRun | undefined, look: string): HTMLElement {
  const other = store.jobs.active();
  if (other)
    return el('p', { class: 'hint' }, `${JOB_NAMES[other.kind].doing}; xong việc đó rồi mới làm việc này được.`);
  const goesOn = run?.phase === 'stopped' || run?.phase === 'failed';
  const again = run?.phase === 'finished' && run.problems.length > 0 ? 'Làm lại phần còn thiếu' : JOB_NAMES[kind].verb;
  const label = goesOn ? 'Làm tiếp phần còn lại' : again;
  return button(
    `job-${kind}`,
    label,
    () => {
      void store.jobs.start(kind, store.roundKey);
    },
    goesOn ? 'go' : look,
  );
}

function ending(store: Store, run: JobRun): HTMLElement[] {
  const list = run.problems.length > 0 ? [problemList(store, `job-${run.kind}-problems`, run.problems)] : [];
  if (run.phase === 'stopped') {
    const text = `Đã dừng${run.progress ? ` ở ${run.progress}` : ''}. Phần đã làm vẫn giữ nguyên.`;
    return [el('div', { class: 'box calm' }, [el('p', {}, text)]), ...list];
  }
  if (run.failure) return [problemBox(run.failure), ...list];
  const tone = run.problems.some(({ severity }) => severity === 'error') ? 'warn' : 'ok';
  return [el('div', { class: `box ${tone}` }, [el('strong', {}, run.summary)]), ...list];
}
