import type { SourceSpot } from '../proposal';
import { lineAt, type Sentence } from './sentence';

/** The place of a sentence, for showing it in its surroundings; `at` is a character of the sentence. */
export function spotOf(sentence: Sentence, at = 0): SourceSpot {
  return {
    source: sentence.text,
    line: lineAt(sentence.node, sentence.offset + at),
    lineEnd: sentence.lineEnd,
    context: sentence.node.block.text,
    contextOffset: sentence.offset,
  };
}
