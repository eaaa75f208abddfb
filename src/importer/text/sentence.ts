/**
 * Cuts a block into sentences and finds the input line of each. Plans put whole lists into one paragraph, so
 * a full stop before a capital ends a sentence, while "TP. Huế", "10.000" and "v.v." do not.
 */
import type { Node } from './outline';
import { folded } from './normalise';
import { tokensOf } from './token';
import { type Token } from './token-kind';

export interface Sentence {
  readonly node: Node;
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Where the sentence starts in the block's text. */
  readonly offset: number;
  readonly line: number;
  readonly lineEnd: number;
}

/** A node with its sentences, cut once for all readers. */
export interface ReadNode {
  readonly node: Node;
  readonly sentences: readonly Sentence[];
}

const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|tp|TS|Th|ThS|PGS|GS|BS|KS|CN|Đ|Q|P|TX|TT|St|No|tr|v\.v|vv)$/u;

export function sentencesOf(node: Node): Sentence[] {
  const text = node.block.text;
  const cuts: number[] = [];
  const stop = /[.!?]["”)]?\s+(?=["“(]?[\p{Lu}\d])/gu;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (ABBREVIATION.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    if (/(?:^|\s)\d{1,2}$/.test(text.slice(Math.max(0, match.index - 3), match.index)) && match.index < 4) continue;
    cuts.push(match.index + match[0].length);
  }
  cuts.push(text.length);
  return pieces(node, withoutGiants(text, cuts));
}

/** Longest sentence that is read as one, in characters; longer ones are cut so that no reader sees a whole book. */
const LONGEST = 1800;

function withoutGiants(text: string, cuts: readonly number[]): number[] {
  const result: number[] = [];
  let from = 0;
  for (const cut of cuts) {
    while (cut - from > LONGEST) {
      const window = text.slice(from + LONGEST / 2, from + LONGEST);
      const at = Math.max(window.lastIndexOf('; '), window.lastIndexOf('. '));
      const soft = at >= 0 ? at : Math.max(window.lastIndexOf(', '), window.lastIndexOf(' '));
      from += LONGEST / 2 + (soft >= 0 ? soft + 1 : window.length);
      result.push(from);
    }
    result.push(cut);
    from = cut;
  }
  return result;
}

function pieces(node: Node, cuts: readonly number[]): Sentence[] {
  const text = node.block.text;
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of cuts) {
    const part = text.slice(from, to).trimEnd();
    const pad = part.length - part.trimStart().length;
    if (part !== '') sentences.push(sentenceAt(node, from + pad, part.slice(pad)));
    from = to;
  }
  return sentences;
}

function sentenceAt(node: Node, offset: number, text: string): Sentence {
  const low = folded(text);
  return {
    node,
    text,
    folded: low,
    tokens: tokensOf(text, low),
    offset,
    line: lineAt(node, offset),
    lineEnd: lineAt(node, offset + text.length - 1),
  };
}

/** The input line that holds character `offset` of the node's text. */
export function lineAt(node: Node, offset: number): number {
  let line = node.block.line;
  for (const start of node.block.starts) if (start.offset <= offset) line = start.line;
  return line;
}
