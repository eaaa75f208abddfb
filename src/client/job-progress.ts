// A running job: its bar, how far it is, how long it still takes, and Dừng. Built once and updated in place: a button that
// is replaced on every step cannot be clicked, because it is gone between press and release.
import { button } from './controls';
import { el } from './dom';
import type { JobKind, JobRun } from './jobs';
import { timeLeft } from './jobs';
import type { Store } from './state';

export const JOB_NAMES: Readonly<Record<JobKind, { verb: string; doing: string }>> = {
  issue: { verb: 'Phát biểu mẫu cho các trường', doing: 'Đang phát biểu mẫu' },
  collect: { verb: 'Thu thập và kiểm tra số liệu', doing: 'Đang thu thập và kiểm tra' },
  file: { verb: 'Xếp hồ sơ vào thư mục', doing: 'Đang xếp hồ sơ' },
};

export interface JobProgress {
  readonly element: HTMLElement;
  readonly update: (run: JobRun) => void;
}

export function jobProgress(store: Store, kind: JobKind): JobProgress {
  const fill = el('i', { class: 'fill-brand' });
  const bar = el('div', { class: 'meter', role: 'progressbar', 'aria-label': JOB_NAMES[kind].doing }, [fill]);
  const note = el('span');
  const failed = el('p', { class: 'hint' });
  const stop = button(
    `job-${kind}-stop`,
    'Dừng',
    () => {
      store.jobs.stop();
    },
    'small',
  );
  const element = el('div', { class: 'progress' }, [
    el('strong', {}, JOB_NAMES[kind].doing),
    bar,
    el('div', { class: 'progress-foot' }, [note, stop]),
    failed,
    el('p', { class: 'hint' }, 'Giữ thanh bên mở. Nếu lỡ đóng, bấm lại là làm tiếp phần còn thiếu.'),
  ]);
  const update = (run: JobRun) => {
    fill.style.width = `${run.total > 0 ? Math.floor((run.done / run.total) * 100) : 0}%`;
    bar.setAttribute('aria-valuemax', String(run.total));
    bar.setAttribute('aria-valuenow', String(run.done));
    bar.setAttribute('aria-valuetext', run.progress || 'Đang bắt đầu');
    note.textContent = noteOf(run);
    const failedCount = run.problems.filter(({ severity }) => severity === 'error').length;
    failed.textContent = failedCount > 0 ? `${failedCount} mục có lỗi, sẽ liệt kê khi xong.` : '';
    stop.setAttribute('aria-disabled', run.phase === 'stopping' ? 'true' : 'false');
  };
  return { element, update };
}

function noteOf(run: JobRun): string {
  const last = run.phase === 'stopping' ? 'đang dừng…' : timeLeft(run, Date.now());
  return [run.progress || 'Đang bắt đầu…', last].filter((text) => text !== '').join(' · ');
}
