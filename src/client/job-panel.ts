// One long job on the screen: its button, then progress with the time left and Dừng, then what it came to in figures and
// what failed. It draws itself anew on every step without touching the rest of the screen.
import { button } from './controls';
import { el, fill } from './dom';
import type { JobProgress } from './job-progress';
import { JOB_NAMES, jobProgress } from './job-progress';
import type { JobKind, JobRun } from './jobs';
import { isUnderWay } from './jobs';
import { problemBox, problemList } from './notice';
import type { Store } from './state';

export function jobPanel(store: Store, kind: JobKind, look: 'go' | 'plain' = 'plain'): HTMLElement {
  const panel = el('div', { class: 'job' });
  const roundKey = store.roundKey;
  let running: JobProgress | undefined;
  const draw = () => {
    const hadFocus = panel.contains(document.activeElement);
    const run = store.jobs.of(kind, roundKey);
    if (run && isUnderWay(run)) {
      if (!running) {
        running = jobProgress(store, kind);
        fill(panel, [running.element]);
      }
      running.update(run);
    } else {
      running = undefined;
      fill(panel, rest(store, kind, run, look));
    }
    // Start becomes Dừng and back again under the same hand.
    if (hadFocus && !panel.contains(document.activeElement)) panel.querySelector<HTMLElement>('button')?.focus();
  };
  store.jobs.watch(panel, draw);
  draw();
  return panel;
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
