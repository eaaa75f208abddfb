/**
 * Lines that belong to the page and not to the text: page numbers, rules, "Trang 3/7".
 * A number alone on a line is one only when nothing like a flattened table surrounds it.
 */

const RULE = /^[-–—_=.*\s|+:]{3,}$/;
const PAGE = /^(?:[-–—]\s*)?(?:trang|page)?\s*\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/i;

/** True when line `index` is a page number or a drawn rule. */
export function isPageFurniture(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').trim();
  if (RULE.test(line) || /^\|+$/.test(line)) return true;
  return PAGE.test(line);
}
