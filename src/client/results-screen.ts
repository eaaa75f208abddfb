// "Tổng hợp": three percentages, each under its own name because they answer different questions, then every indicator
// with its figures, its verdict and how many schools stand behind it.
import type { LineResult, RoundStatus, State } from '../app/contract';
import { button } from './controls';
import { el } from './dom';
import { explanationView } from './explanation';
import { chip } from './notice';
import type { Store } from './state';
import { quotaPart, upwardPart } from './upward';
import { withStatus } from './with-status';

export function resultsScreen(store: Store, state: State): HTMLElement {
  if (store.lineKey !== undefined && state.plan) return explanationView(store, store.lineKey);
  return withStatus(store, state, 'Tổng hợp kỳ báo cáo', (status) =>
    el('div', { class: 'stack' }, [
      percentages(status),
      el('h3', {}, 'Mức đạt từng chỉ tiêu'),
      status.lines.length === 0
        ? el('p', { class: 'soft' }, 'Chưa có chỉ tiêu nào để tổng hợp.')
        : el(
            'div',
            { class: 'cards' },
            status.lines.map((line) => lineCard(store, line)),
          ),
      quotaPart(status),
      upwardPart(store, state, status),
      el('p', { class: 'soft' }, status.collectedText),
    ]),
  );
}

function percentages(status: RoundStatus): HTMLElement {
  const part = (name: string, value: string, meaning: string) =>
    el('div', { class: 'percentage' }, [
      el('dt', {}, [name, el('span', { class: 'row-detail' }, meaning)]),
      el('dd', {}, value),
    ]);
  return el('dl', { class: 'percentages' }, [
    part('Tỷ lệ nộp', status.reportingRate, 'đơn vị đã nộp'),
    part('Tỷ lệ nộp đúng hạn', status.reportingRateOnTime, 'đơn vị nộp trong hạn'),
    part('Mức đầy đủ', status.completeness, 'ô bắt buộc đã điền đúng'),
  ]);
}

function lineCard(store: Store, line: LineResult): HTMLElement {
  const figures = line.denominator === '' ? line.numerator : `${line.numerator} / ${line.denominator}`;
  return el('article', { class: line.depth === 1 ? 'card under' : 'card', 'aria-label': `${line.code} ${line.text}` }, [
    el('div', { class: 'card-text' }, [line.code !== '' && el('b', {}, `${line.code} `), line.text]),
    el('div', { class: 'card-figures' }, [
      el('b', { class: 'attainment' }, line.attainment !== '' ? line.attainment : figures || '–'),
      chip(line.tone, line.verdictText),
    ]),
    el('div', { class: 'row-detail' }, [
      [
        line.attainment !== '' && figures !== '' ? figures : '',
        line.target === '' ? '' : `mục tiêu ${line.target}`,
        line.coverage,
      ]
        .filter((text) => text !== '')
        .join(' · '),
    ]),
    button(
      `why-${line.lineKey}`,
      'Vì sao?',
      () => {
        store.lineKey = line.lineKey;
        store.focusNext = 'title';
        store.draw();
      },
      'text',
    ),
  ]);
}
