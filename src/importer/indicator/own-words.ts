/**
 * The words of a target as the screen and the workbook show them: those around its figure, without the ends that
 * belong to the figures before and after it. "Thu nội địa vượt 5% dự toán, phấn đấu tăng 12%" has two.
 */
import type { Surroundings } from './figure-role';
import type { FigureToken } from '../text/token-kind';

/** Where the part of a neighbouring figure ends or begins. */
const FIRST_MARK = /^.*?(?:[,;(]|(?<!\p{L})và(?!\p{L}))\s*(?:trong đó(?: có)?\s*:?\s*)?/u;
const LAST_MARK = /(?:[,;]|(?<!\p{L})và(?!\p{L}))(?!.*(?:[,;]|(?<!\p{L})và(?!\p{L}))).*$/u;

/** All words from the figure before to the figure after. */
export function wordsAround(text: string, token: FigureToken, s: Surroundings): string {
  return trimmed(text.slice(token.start - s.left.length, token.end + s.right.length));
}

/** The same without what the figures beside it say. `figures` are those of the sentence. */
export function ownWords(text: string, token: FigureToken, s: Surroundings, figures: readonly FigureToken[]): string {
  const [from, to] = [token.start - s.left.length, token.end + s.right.length];
  const left = text.slice(from, token.start);
  const right = text.slice(token.end, to);
  return trimmed(
    (figures.some((f) => f.end === from) ? left.replace(FIRST_MARK, '') : left) +
      text.slice(token.start, token.end) +
      (figures.some((f) => f.start === to) ? right.replace(LAST_MARK, '') : right),
  );
}

const trimmed = (words: string): string =>
  words
    .replace(UNCLOSED, '')
    .replace(UNOPENED, '')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');

/** "58 trạm (trong đó: cửa hàng": a bracket whose end belongs to another figure, where something stands before it. */
const UNCLOSED = /\((?<=\d.*)[^()]*$/u;

/** "cụm B: 33 bể).": the end of a bracket that another figure opened. */
const UNOPENED = /(?<=^[^()]*)\)[.\s]*$/u;
