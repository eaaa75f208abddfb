/**
 * The paragraphs between the title and the first heading say what the plan rests on. A figure or a date beside
 * a cited document there is that document's, so such sentences are not read at all.
 */
import type { ReadNode, Sentence } from './sentence';

const LONGEST_PREFACE = 30;

/** The nodes without the sentences of the preface that cite a document. */
export function withoutBasis(nodes: readonly ReadNode[]): ReadNode[] {
  const first = nodes.findIndex(({ node }) => node.block.marker?.bullet === false || node.block.cells);
  if (first < 0 || first > LONGEST_PREFACE) return [...nodes];
  return nodes.map((read, i) => (i < first ? { ...read, sentences: read.sentences.filter((s) => !cites(s)) } : read));
}

function cites(sentence: Sentence): boolean {
  return (
    sentence.tokens.some((t) => t.kind === 'citation') ||
    /^căn cứ (?:luật|nghị|quyết|thông|chỉ thị|công|kế hoạch|văn bản)/u.test(sentence.folded)
  );
}
