// How the sidebar says that something went well or wrong. A mistake the reader can mend and a failure of ours or of
// Google's look different and promise different things: the first says what to change, the second that nothing was lost.
import type { ShownProblem, Tone } from '../app/contract';
import { el, link } from './dom';
import { folded } from './list';
import type { Outcome, Store } from './state';

export function chip(tone: Tone, text: string): HTMLElement {
  return el('span', { class: `chip ${tone}` }, text);
}

export function problemBox(problem: ShownProblem, again?: { label: string; press: () => void }): HTMLElement {
  return el('div', { class: `box ${boxClass(problem)}` }, [
    el('strong', {}, boxTitle(problem)),
    el('p', {}, problem.sentence),
    problem.where !== '' && el('p', { class: 'where' }, [place(problem)]),
    again && el('button', { type: 'button', class: 'small' }, again.label, { click: again.press }),
  ]);
}

function boxClass(problem: ShownProblem): string {
  if (problem.cause === 'system') return 'system';
  return problem.severity === 'error' ? 'bad' : 'warn';
}

function boxTitle(problem: ShownProblem): string {
  if (problem.cause === 'system') return 'Hệ thống gặp trục trặc';
  return problem.severity === 'error' ? 'Cần sửa' : 'Nên xem lại';
}

function place(problem: ShownProblem): HTMLElement {
  return problem.url === undefined ? el('span', {}, problem.where) : link(problem.url, problem.where);
}

/** The outcome of the verb pressed at `key`, or nothing. */
export function outcomeBox(store: Store, key: string): HTMLElement | undefined {
  const outcome: Outcome | undefined = store.outcomes.get(key);
  if (outcome === undefined) return undefined;
  return 'done' in outcome
    ? el('div', { class: `box ${outcome.tone ?? 'ok'}` }, [el('p', {}, outcome.done)])
    : problemBox(outcome.problem);
}

/** Problems by the dozen: one line each, errors before warnings, the rest behind "Hiện thêm". */
export function problemList(store: Store, key: string, problems: readonly ShownProblem[]): HTMLElement {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  return folded(store, { key, noun: 'mục', items: [...errors, ...warnings], pageSize: 20 }, problemLine);
}

export function problemLine(problem: ShownProblem): HTMLElement {
  return el('li', { class: 'row' }, [
    el('div', { class: 'row-text' }, [
      problem.where !== '' && el('div', { class: 'row-title' }, [place(problem)]),
      el('div', { class: 'row-detail' }, problem.sentence),
    ]),
    lineChip(problem),
  ]);
}

function lineChip(problem: ShownProblem): HTMLElement {
  if (problem.cause === 'system') return chip('info', 'hệ thống');
  return problem.severity === 'error' ? chip('bad', 'lỗi') : chip('warn', 'xem lại');
}

export function busyBox(text: string): HTMLElement {
  return el('div', { class: 'waiting' }, [el('span', { class: 'spinner', 'aria-hidden': 'true' }), text]);
}

/** A calm page for when there is nothing yet: what is missing and where to get it. */
export function emptyBox(title: string, text: string, action?: HTMLElement): HTMLElement {
  return el('div', { class: 'empty' }, [el('strong', {}, title), el('p', {}, text), action]);
}
