/**
 * The sign at the start of a line that makes it an item: "I.", "1.2.", "a)", "-", "Phần II".
 * Only its style matters to the outline, never its value, so that a renumbered document reads the same.
 * The trap: "100% trường", "10/11" and "2025 - 2030" begin with figures and are not numbered.
 */

export interface Marker {
  /** Items of one list share a style; which style is deeper is learnt from the order of appearance. */
  readonly style: string;
  /** The sign itself, "3.1.". */
  readonly sign: string;
  /** Where the item's text starts in the line. */
  readonly textStart: number;
  /** Bullets may also be the dash of a wrapped name ("Lao động / - Thương binh"). */
  readonly bullet: boolean;
}

const ORDINAL =
  'một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|nhất|MỘT|HAI|BA|BỐN|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI|NHẤT|Một|Hai|Ba|Bốn|Năm|Nhất';

const STYLES: readonly (readonly [string, RegExp])[] = [
  ['markdown', /^(#{1,6})\s+/],
  [
    'part',
    new RegExp(
      `^((?:PHẦN|Phần|CHƯƠNG|Chương)\\s+(?:THỨ\\s+|thứ\\s+)?(?:[IVXLC]+|\\d{1,2}|${ORDINAL})\\s*[.:–-]?)(?=\\s|$)`,
      'u',
    ),
  ],
  ['article', /^((?:ĐIỀU|Điều)\s+\d{1,3}\s*[.:])\s*/u],
  ['roman', /^(?!V\/v)(?!V\/V)([IVX][IVXivx]{0,5}\s*[./):–-])\s*(?=[\p{L}“"(])/u],
  ['named', /^((?:(?:Mục tiêu|Chỉ tiêu|Nhiệm vụ|Tiêu chí|Chỉ số)\s+)\d{1,2}(?:\.\d{1,2})*\s*[.:])\s*/u],
  ['decimal4', /^(\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2}\.?[):]?)\s+/],
  ['decimal3', /^(\d{1,2}\.\d{1,2}\.\d{1,2}\.?[):]?)\s+/],
  ['decimal2', /^(\d{1,2}\.\d{1,2}\.?[):]?)\s+(?=[\p{L}“"(\d])/u],
  ['decimal2', /^(\d{1,2}\.\d{1,2}\.)(?=\p{L})/u],
  ['paren', /^(\(\d{1,2}\))\s*/],
  ['decimal1', /^(\d{1,3}\s?\.)\s*(?=[\p{L}“"(])/u],
  ['decimal1', /^(\d{1,2}\.)\s+(?=\d)/u],
  ['dash2', /^(\d{1,2}\.\d{1,2}\s?[-–])\s+(?=[\p{Lu}“"\d])/u],
  ['dash1', /^(\d{1,2}\s?[-–])\s+(?=[\p{Lu}“"])/u],
  ['halfparen', /^(\d{1,2}\s?\))\s*/],
  ['slash', /^(\d{1,2}\/)\s*(?=[\p{L}“"(])/u],
  ['upper', /^([A-ZĐ][.)])\s+(?=\p{L})/u],
  ['letter', /^([a-zđ]{1,2}\s?\))\s*/u],
  ['letterdot', /^([a-zđ]\.)\s+/u],
  ['letter', /^(\([a-zđ]\))\s*/u],
  ['roman-lower', /^([ivx]{1,5}\))\s*/],
];

const BULLET = /^(--(?=\s)|[-–—+*•·●○▪■□◦►➢❖✓✔>♦◆◇▸▶‣⁃∙⦁⮚➤➔★☆☐☑✦]|[o§→¬~»―─](?=\s))\s*(?=\S)/u;

/** The marker of a line that has been trimmed at its start; undefined when it is plain text. */
export function markerOf(line: string): Marker | undefined {
  const bullet = BULLET.exec(line);
  if (bullet) return bulletMarker(line, bullet);
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined) return { style, sign: match[1], textStart: match[0].length, bullet: false };
  }
  return undefined;
}

function bulletMarker(line: string, match: RegExpExecArray): Marker | undefined {
  const sign = match[1] ?? '';
  const rest = line.slice(match[0].length);
  // "+15%", "-3%" glued to a figure is a figure; "---" is a rule.
  if (sign !== '--' && /^[-–—*>]/.test(rest) && sign !== '>') return undefined;
  if (sign === '>' && /^\d/.test(rest) && match[0].length === 1) return undefined;
  if (sign === 'o' && !/^o\s+\S/.test(line)) return undefined;
  return {
    style: `bullet${sign === '–' || sign === '—' ? '-' : sign}`,
    sign,
    textStart: match[0].length,
    bullet: true,
  };
}
