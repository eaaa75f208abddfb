/**
 * Which part of a document is the plan: after its title, before "Nơi nhận" and the signature. What follows
 * (recipients, forms, annexes) is never read for targets. A decision that issues a plan has a signature
 * of its own before the plan begins.
 */
import type { Block } from './block';
import { isCapitals } from './capitals';
import { folded } from './normalise';
import { words } from './words';

export interface Region {
  /** Index of the title block; -1 when the text has none. */
  readonly title: number;
  /** First block of the body. */
  readonly start: number;
  /** First block after the body. */
  readonly end: number;
  /** First block of an annex after the signature; -1 when there is none. */
  readonly annex: number;
}

const TITLE =
  /^(?:dự thảo\s+)?(?:kế hoạch|chương trình|đề án|phương án|chương trình hành động|kế hoạch phối hợp|kế hoạch liên tịch|hướng dẫn)(?![\p{L}])/u;
/** A title that is not set in capitals, as web pages and mails have it. */
const PLAIN_TITLE =
  /^(?:(?:Quyết định\s+)?(?:[Vv]ề việc\s+)?(?:[Bb]an hành|[Pp]hê duyệt)\s+)?(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án)\s+\p{L}.{8,300}$|^Quyết định\s+(?:về việc\s+)?(?:ban hành|phê duyệt)\s+kế hoạch\s.{8,300}$/u;
/** Documents that are no plan by name and set goals and tasks all the same. */
const ENACTING = /^(?:quyết định|nghị quyết|chỉ thị|công điện|kết luận)(?![\p{L}:])/u;
const RECIPIENTS = /^(?:nơi nhận|kính gửi)\s*:?/u;
const SIGNATURE =
  /^(?:(?:tm|kt|tl|tuq|q)\s?\.|(?:phó\s+)?(?:trưởng phòng|giám đốc|chủ tịch|hiệu trưởng|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng)$|người lập|xác nhận của)/u;
const ANNEX = words('phụ lục|biểu mẫu|mẫu số|mẫu báo cáo|biểu số|phụ biểu|mẫu phiếu|đề cương báo cáo');

export function regionOf(blocks: readonly Block[]): Region {
  const title = titleIndex(blocks);
  const start = title + 1;
  let end = blocks.length;
  for (let i = start; i < blocks.length; i++) {
    if (endsPlan(blocks, i, start)) {
      end = i;
      break;
    }
  }
  const annex = blocks.findIndex((b, i) => i > end && isAnnex(b));
  return { title, start, end, annex };
}

function titleIndex(blocks: readonly Block[]): number {
  let best = -1;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.cells) continue;
    const text = folded(block.text);
    const isSet = isCapitals(block.text.slice(0, 12)) || /^ĐỀ ÁN(?!\p{L})/u.test(block.text);
    if (!isSet || !TITLE.test(text)) continue;
    if (block.marker && block.marker.style !== 'markdown') continue;
    if (best < 0) best = i;
    // A plan issued by a decision: its title comes after the decision's own recipients.
    else if (
      /^(?:dự thảo\s+)?kế hoạch/u.test(text) &&
      blocks.slice(best, i).some((b) => RECIPIENTS.test(folded(b.text)))
    ) {
      const enacted = blocks
        .slice(0, i)
        .some((b) => /^(?:điều 1|quyết định)/u.test(folded((b.marker?.sign ?? '') + b.text)));
      if (enacted) best = i;
    } else break;
  }
  if (best >= 0) return best;
  const plain = blocks.slice(0, 8).findIndex((b) => !b.cells && PLAIN_TITLE.test(b.text) && !/[.;:]$/.test(b.text));
  if (plain >= 0) return plain;
  const enacting = blocks.findIndex((b) => !b.cells && isCapitals(b.text.slice(0, 8)) && ENACTING.test(folded(b.text)));
  if (enacting >= 0) return enacting;
  const subject = blocks.slice(0, 14).findIndex((b) => !b.cells && /^v\/v[:\s]/iu.test(b.text));
  if (subject >= 0) return subject;
  return blocks.findIndex((b) => /^quyết định:?$/u.test(folded(b.text)));
}

function endsPlan(blocks: readonly Block[], i: number, start: number): boolean {
  const block = blocks[i];
  if (!block) return false;
  const text = folded(block.text).replace(/^[*_|\s]+/u, '');
  if (/^nơi nhận\s*:?/u.test(text)) return true;
  if (i > start + 2 && isCapitals(block.text) && SIGNATURE.test(text)) return true;
  const previous = blocks[i - 1];
  if (previous && /\.\/\.?\s*$/.test(previous.text) && (isAnnex(block) || isCapitals(block.text))) return true;
  return (
    i > start + 5 &&
    isAnnex(block) &&
    isCapitals(block.text.slice(0, 12)) &&
    !block.marker &&
    /^(?:phụ lục|biểu mẫu|mẫu số|phụ biểu)/u.test(text)
  );
}

function isAnnex(block: Block): boolean {
  return !block.cells && block.text.length < 200 && ANNEX.test(folded(block.text).slice(0, 60));
}
