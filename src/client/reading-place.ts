// A sentence where it stands in the document: two lines before and after, line numbers, the sentence itself marked. A long
// paragraph is cut around the sentence, because a page of text in 300 px hides what it is meant to show.
import type { Child } from './dom';
import { el } from './dom';

const LINES_AROUND = 2;
const CHARACTERS_AROUND = 140;

export interface Spot {
  readonly line: number;
  readonly lineEnd?: number;
  readonly source?: string;
}

export function sourcePlace(lines: readonly string[], { line, lineEnd = line, source = '' }: Spot): HTMLElement {
  const first = neighbour(lines, line, -1);
  const last = neighbour(lines, lineEnd, 1);
  const rows: HTMLElement[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = (lines[number - 1] ?? '').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const isSource = number >= line && number <= lineEnd;
    rows.push(
      el('div', { class: isSource ? 'doc-line here' : 'doc-line' }, [
        el('span', { class: 'doc-number' }, String(number)),
        el('span', {}, isSource ? marked(text, source) : [clipped(text, 'end')]),
      ]),
    );
  }
  return el('div', { class: 'doc', role: 'group', 'aria-label': `Trong văn bản, dòng ${line}` }, rows);
}

/** So many lines with words in them away from `from`. */
function neighbour(lines: readonly string[], from: number, step: 1 | -1): number {
  let at = from;
  let left = LINES_AROUND;
  for (let next = from + step; left > 0 && next >= 1 && next <= lines.length; next += step) {
    if ((lines[next - 1] ?? '').trim() === '') continue;
    at = next;
    left -= 1;
  }
  return at;
}

function marked(text: string, source: string): Child[] {
  const sentence = source.replace(/\s+/g, ' ').trim();
  const at = sentence === '' ? -1 : text.indexOf(sentence);
  if (at < 0) return [el('mark', {}, text)];
  return [
    clipped(text.slice(0, at), 'start'),
    el('mark', {}, sentence),
    clipped(text.slice(at + sentence.length), 'end'),
  ];
}

function clipped(text: string, side: 'start' | 'end'): string {
  if (text.length <= CHARACTERS_AROUND) return text;
  if (side === 'start') return `…${text.slice(-CHARACTERS_AROUND).replace(/^\S*\s/, ' ')}`;
  return `${text.slice(0, CHARACTERS_AROUND).replace(/\s\S*$/, '')} …`;
}
