/**
 * The lexer: figures, dates and years of a sentence as typed tokens with places. Everything after it works on
 * tokens and the words between them.
 */
import { citationsIn, type Span } from './citation';
import type { Token } from './token-kind';
import { RULES } from './token-rules';

const WORD_START = /[\p{L}\p{N}]/u;

/** The tokens of a text in order; citations are one token each, whatever they hold. */
export function tokensOf(text: string, foldedText: string): Token[] {
  const citations = citationsIn(text, foldedText);
  const tokens: Token[] = [];
  let at = 0;
  while (at < foldedText.length) {
    const citation = citations.find((span) => at >= span.start && at < span.end);
    if (citation) {
      tokens.push({ ...citation, start: at, kind: 'citation' });
      at = citation.end;
      continue;
    }
    const token = startsWord(foldedText, at) ? tokenAt(foldedText, at, citations) : undefined;
    if (token) tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return tokens;
}

function startsWord(text: string, at: number): boolean {
  if (!WORD_START.test(text[at] ?? '')) return false;
  const before = text[at - 1] ?? ' ';
  return !WORD_START.test(before);
}

function tokenAt(text: string, at: number, citations: readonly Span[]): Token | undefined {
  if (!MAY_START.test(text.slice(at, at + 2))) return undefined;
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match ? make(match, at) : undefined;
    if (token && !citations.some((span) => token.start < span.end && token.end > span.start)) return token;
  }
  return undefined;
}

/** First letters at which some rule can start; a quick way past most words. */
const MAY_START = /^(?:\d|h|w|n|g|t|q|c|m|b|s|[a-z0-9._+-]|đ)/u;
