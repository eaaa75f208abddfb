/**
 * Whether the page header is the plan's own head. Some plans keep their letterhead there; most headers only repeat a title
 * or name another document, and read as the head they would give the plan a foreign number, date or title.
 */
import { isCapitals } from '../text/capitals';
import { folded } from '../text/normalise';

/** Lines of the body, empty ones left out, within which its letterhead and title stand. */
const HEAD_LINES = 15;

const MOTTO = /cộng hòa xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam/u;
const NUMBER = /^số\s*(?::|[\d.…_]*\s*[-/])/u;
const TITLE =
  /^(?:dự thảo\s+)?(?:kế hoạch|chương trình|đề án|phương án|hướng dẫn|quyết định|nghị quyết|chỉ thị)(?!\p{L})/u;

/**
 * The lines of the page header that belong to the head: none where the body has a number line or the country's motto of
 * its own. Where the body has only a title, the header must hold more of a head than a running title.
 */
export function headOf(header: readonly string[], body: readonly string[]): readonly string[] {
  const first = body.filter((line) => line.trim() !== '').slice(0, HEAD_LINES);
  if (first.some(isLetterhead)) return [];
  if (!first.some(isTitle)) return header;
  const head = header.filter((line) => !isTitle(line));
  return head.some((line) => isLetterhead(line) || isCapitals(line)) ? head : [];
}

function isLetterhead(line: string): boolean {
  const low = folded(line.normalize('NFC')).trim();
  return MOTTO.test(low) || NUMBER.test(low);
}

function isTitle(line: string): boolean {
  const text = line.normalize('NFC').trim();
  return TITLE.test(folded(text)) && isCapitals(text.slice(0, 8));
}
