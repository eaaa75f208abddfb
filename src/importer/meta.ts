/**
 * The plan's own facts: title, number, issuers, parent, place, date and years. They stand above and just under the
 * title; the trap is that the first documents named there are other offices' plans.
 */
import type { Block } from './text/block';
import { isCapitals } from './text/capitals';
import { citationsIn } from './text/citation';
import { folded } from './text/normalise';
import { officeAt } from './text/organisation';
import type { PlanMeta } from './proposal';
import { tokensOf } from './text/token';
import { foldedPattern } from './text/words';

const NUMBER =
  /(?:^|[\s|])[Ss][ốoỐ]\s*[:.]?\s*(\d+[a-zA-Z]?)?[\s.…_]*([/-])\s*((?:[A-ZĐƯ]{2,}|CTr)[\p{L}\d&./…-]*(?:\s?[-–/]\s?[\p{Lu}&][\p{L}&]*)*)/u;
const DATED = /([\p{Lu}][\p{L}\d. -]{1,40}?),?\s+ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm\s*(\d{4})?/u;
const DATED_SHORT = /([\p{Lu}][\p{L}\d. -]{1,40}?),?\s+ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u;
const MOTTO = /cộng hòa xã hội|độc lập|hạnh phúc|đảng cộng sản/u;

const COUNTRY = folded('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');

/** The words over a letterhead's right column, whole or as a narrow column wraps them. */
function isMotto(cell: string): boolean {
  const low = folded(cell).trim();
  return MOTTO.test(low) || (low.includes(' ') && COUNTRY.includes(low));
}

export interface MetaReading {
  readonly meta: PlanMeta;
  /** Index of the first block after the title. */
  readonly bodyStart: number;
  /** Latest year among the documents that the plan rests on. */
  readonly latestCited: number | null;
}

/** `title` is the index of the title block, -1 when there is none. */
export function metaOf(blocks: readonly Block[], lines: readonly string[], title: number): MetaReading {
  const titleEnd = title < 0 ? 0 : titleEndOf(blocks, title);
  const titleText = title < 0 ? '' : titleTextOf(blocks.slice(title, titleEnd));
  const headLines = lines
    .slice(0, title < 0 ? 40 : (blocks[titleEnd]?.line ?? lines.length) - 1 + 3)
    .map((l) => l.replace(/[\t|]/g, ' ').trim());
  const head = title < 0 ? headLines.filter((l) => l !== '').slice(0, 12) : headLines;
  const preface = blocks.slice(titleEnd, titleEnd + 14).filter((b) => !b.marker || b.marker.bullet);
  const number = numberIn(head);
  const dated = datedIn(head);
  const meta: PlanMeta = {
    title: titleText,
    ...number,
    issuer: issuersIn(lines.slice(0, Math.max(0, (blocks[title]?.line ?? 1) - 1)), preface),
    parent: parentIn(blocks.slice(Math.max(0, title), titleEnd), preface, number.number),
    ...dated,
    period: periodIn(titleText, preface) ?? { from: null, to: null },
  };
  return { meta, bodyStart: titleEnd, latestCited: latestYear(preface) };
}

function titleEndOf(blocks: readonly Block[], title: number): number {
  const first = blocks[title];
  if (!first) return 0;
  let end = title + 1;
  const bare = first.text.split(/\s+/).length <= 5;
  for (; end < blocks.length && end < title + 6; end++) {
    const block = blocks[end];
    const isUnder = end === title + 1 && bare && block?.marker?.style === 'markdown';
    if (!block || (block.marker && !isUnder && !/^\d{4}/.test(block.text)) || block.cells || /^[-–_*]/.test(block.text))
      break;
    const text = folded(block.text);
    if (/^(?:căn cứ|kính gửi|số\s*:)/u.test(text) || /[:;]$/.test(block.text)) break;
    if (end > title + 1 && AUTHORITY.test(text)) break;
    const follows =
      /^(?:về|v\/v|v\/v:|giai đoạn|năm|trên địa bàn|\(|thực hiện|triển khai|tăng cường|tổ chức|giai đoạn)/u.test(
        text,
      ) || isCapitals(block.text);
    const only = end === title + 1 && bare;
    const cutShort =
      /(?:giai đoạn|năm|đến|năm học|-|–)$/u.test(folded(blocks[end - 1]?.text ?? '')) && /^\d{4}(?!\d)/.test(text);
    if (!only && !follows && !cutShort) break;
    if (!only && /^(?:thực hiện|triển khai)/u.test(text) && /\.$|như sau/u.test(block.text)) break;
    if (!only && /^(?:thực hiện|triển khai|tăng cường|tổ chức)/u.test(text) && !bare) break;
    if (!only && end > title + 1 && /^(?:thực hiện|triển khai|tăng cường|tổ chức)/u.test(text)) break;
  }
  return end;
}

/** Who decides, under the title of a decision: "BỘ TRƯỞNG BỘ Y TẾ". */
const AUTHORITY =
  /^(?:thủ tướng|chính phủ|bộ trưởng|chủ tịch|ủy ban|uỷ ban|hội đồng nhân dân|ban chấp hành|giám đốc|quốc hội)(?!\p{L})/u;

function titleTextOf(blocks: readonly Block[]): string {
  return blocks
    .map((b) => b.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(
      /\s+(?:THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|(?:BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) \p{Lu}[\p{Lu}\s]*)$/u,
      '',
    )
    .replace(/\s*\((?:kèm theo|ban hành kèm|ban hành theo)[^)]*\)\s*$/iu, '')
    .trim();
}

/** From here on the head names other documents. */
const BASIS = /^[-–+*\s]*(?:căn cứ|thực hiện|theo|triển khai|xét đề nghị|sau khi xem xét)(?!\p{L})/iu;

function numberIn(head: readonly string[]): { number: string; numberBlank: boolean } {
  for (const line of head) {
    if (BASIS.test(line)) break;
    const match = NUMBER.exec(line);
    if (!match || (match.index > 0 && !/^\s*(?:[\p{Lu}\s]*)$/u.test(line.slice(0, match.index)))) continue;
    if (match[1] === undefined) return { number: '', numberBlank: true };
    const code = (match[3] ?? '').replace(/\s+/g, '').replace(/[.…]+$/, '');
    return { number: `${match[1]}${match[2] ?? '/'}${code}`, numberBlank: false };
  }
  return { number: '', numberBlank: false };
}

/** "Đồng Tháp, / ngày 01 …", "Thành phố Hồ Chí / Minh, ngày 18 …": a place's name that wraps. */
const PLACE_CUT = /^\*?\p{Lu}[\p{L} -]{2,30},?$/u;
const DAY_NEXT = /^(?:\p{Lu}\p{L}*(?: \p{L}+){0,2},\s*)?ngày\s/u;

const PLACE_NAME = /^(?:(?:\p{Lu}\p{Ll}*|TP|\d{1,2}|phố|xã|trấn|tỉnh|huyện|quận|[-–])[.,\s]*)+$/u;

function datedIn(head: readonly string[]): { place: string; issued: string } {
  for (const [i, first] of head.entries()) {
    if (BASIS.test(first)) break;
    // "Cần Đước, ngày 21 / tháng 11 năm 2025": the letterhead's narrow column wraps.
    const next = head[i + 1] ?? '';
    const goesOn = /(?:ngày|tháng)[\s\d.…]*$/u.test(first) || (PLACE_CUT.test(first) && DAY_NEXT.test(next));
    const wrapped = goesOn ? `${first} ${next}` : first;
    const line = wrapped.replace(/\*/g, '');
    const match = DATED.exec(line) ?? DATED_SHORT.exec(line);
    if (!match) continue;
    const place = (match[1] ?? '').replace(/^.*\s{2,}/u, '').trim();
    if (!PLACE_NAME.test(place)) continue;
    const [day, month, year] = [Number(match[2]), Number(match[3]), match[4] ?? ''];
    if (year === '') return { place, issued: '' };
    if (!(month >= 1 && month <= 12)) return { place, issued: year };
    const ym = `${year}-${String(month).padStart(2, '0')}`;
    return { place, issued: day >= 1 && day <= 31 ? `${ym}-${String(day).padStart(2, '0')}` : ym };
  }
  return { place: '', issued: '' };
}

const OFFICE_CAPS =
  /^(?:ỦY BAN|UỶ BAN|UBND|SỞ|PHÒNG|BỘ|TRƯỜNG|BAN(?! HÀNH)|ĐẢNG ỦY|ĐẢNG BỘ|TỈNH ĐOÀN|THÀNH ĐOÀN|ĐOÀN|CÔNG ĐOÀN|HỘI ĐỒNG|VIỆN|CỤC|VỤ|HỘI|TỈNH|THÀNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|VĂN PHÒNG|TRUNG TÂM|BỆNH VIỆN|CHI CỤC|THỦ TƯỚNG|CHÍNH PHỦ|CÔNG AN|LIÊN ĐOÀN)(?!\p{L})/u;

function issuersIn(headLines: readonly string[], preface: readonly Block[]): string[] {
  const found: string[] = [];
  const cells = headLines
    .flatMap((l) => l.split(/\t|\||\s{4,}/u))
    .map((c) => c.trim())
    .filter((c) => c !== '');
  for (const cell of cells) {
    const cut = /^(?:DÂN|PHỦ)$/u.test(cell) && /(?:NHÂN|CHÍNH)$/u.test(found[found.length - 1] ?? '');
    if (cut) found.push(`${found.pop() ?? ''} ${cell}`);
    if (!isCapitals(cell) || isMotto(cell) || /^\s*SỐ/u.test(cell)) continue;
    const stripped = cell.replace(/\s+CỘNG HÒA.*$|[-–_*\s]+$|^[#*\s]+/gu, '').trim();
    const last = found[found.length - 1];
    const place = /^(?:TỈNH|HUYỆN|QUẬN|THÀNH PHỐ|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN)(?!\p{L})/u.test(stripped);
    if (
      place &&
      last !== undefined &&
      /^(?:Ủ|U|UBND)/u.test(last) &&
      !/(?:TỈNH|HUYỆN|QUẬN|THÀNH PHỐ|XÃ|PHƯỜNG)\s+\p{Lu}/u.test(last)
    )
      found[found.length - 1] = `${last} ${stripped}`;
    else if (OFFICE_CAPS.test(stripped)) found.push(stripped);
  }
  if (found.length > 1 && preface.some((b) => JOINT.test(folded(b.text)))) return found;
  const own = found[found.length - 1];
  if (own !== undefined) return [own];
  return issuersFromPreface(preface);
}

const JOINT = new RegExp(
  foldedPattern('liên ngành|liên tịch|thống nhất (?:xây dựng|ban hành|phối hợp|triển khai|thực hiện|nội dung)'),
  'u',
);

const DRAWS_UP = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:thống nhất|xây dựng|ban hành|lập|triển khai|đề ra)\\s+(?:\\p{L}+\\s+){0,4}?kế hoạch(?![\\p{L}])',
  ),
  'u',
);

/** "Phòng A và phòng B thống nhất xây dựng Kế hoạch …": those who draw it up. */
function issuersFromPreface(preface: readonly Block[]): string[] {
  for (const block of preface) {
    const text = folded(block.text);
    const match = DRAWS_UP.exec(text);
    if (!match) continue;
    const clause = block.text.slice(0, match.index);
    const start = [...clause.matchAll(/(?:^|[,;.]\s+)(?=\p{Lu})/gu)]
      .map((m) => m.index + m[0].length)
      .reverse()
      .find((i) => officeAt(clause.slice(i)) !== '');
    if (start === undefined) continue;
    return clause
      .slice(start)
      .replace(/\s*\([^)]*\)/gu, '')
      .split(/\s+và\s+(?=[Pp]hòng|[Ss]ở|[Bb]an|[Cc]ông an|[Hh]ội|UBND)|,\s+(?=[Pp]hòng|[Ss]ở|UBND)/u)
      .map((name) => officeAt(name.trim()) || officeAt(name.trim().charAt(0).toUpperCase() + name.trim().slice(1)))
      .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
      .filter((name) => name !== '' && name.length < 120 && !/^các /iu.test(name));
  }
  return [];
}

/** A plan that a decision issues names that decision under its title: its own number is no parent. */
function parentIn(title: readonly Block[], preface: readonly Block[], own: string): string {
  const cited = [...preface, ...title].flatMap((b) => citedIn(b.text)).filter((c) => own === '' || !c.includes(own));
  const pick = (kind: RegExp): string | undefined => cited.find((c) => kind.test(folded(c)));
  return (
    pick(/^kế hoạch/u) ??
    pick(/^(?:chương trình|đề án|chiến lược)/u) ??
    pick(/^(?:quyết định|nghị quyết|chỉ thị|công văn|hướng dẫn)/u) ??
    ''
  );
}

const KIND_BEFORE =
  /(?:Kế hoạch|Chương trình(?: hành động)?|Đề án|Chiến lược|Quyết định|Nghị quyết|Chỉ thị|Công văn|Hướng dẫn|Thông tri|Kết luận)(?:\s+\p{Ll}+){0,3}\s*(?:số)?\s*:?\s*$/u;

/** Cited documents of a text as "Kế hoạch số 44/KH-SGDĐT ngày 04/4/2023". */
function citedIn(text: string): string[] {
  const result: string[] = [];
  const pattern =
    /(?<!\d)\d{1,6}[a-zA-Z]?(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d&/-]*(?:,?\s+ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/gu;
  for (const match of text.matchAll(pattern)) {
    const kind = KIND_BEFORE.exec(text.slice(Math.max(0, match.index - 50), match.index));
    if (kind) result.push((kind[0] + match[0]).replace(/\s+/g, ' '));
  }
  return result;
}

function periodIn(title: string, preface: readonly Block[]): PlanMeta['period'] | undefined {
  const own = periodOf(title);
  if (own) return own;
  const intro = preface.find((b) => DRAWS_UP.test(folded(b.text)) || /^(?:ban hành|phê duyệt)/u.test(folded(b.text)));
  if (!intro) return undefined;
  return periodOf(intro.text.slice(DRAWS_UP.exec(folded(intro.text))?.index ?? 0));
}

function periodOf(text: string): PlanMeta['period'] | undefined {
  const low = folded(text);
  const tokens = tokensOf(text, low);
  const span = tokens.find((t) => t.kind === 'period' || t.kind === 'schoolyear');
  if (span && 'toYear' in span) return { from: span.year, to: span.toYear };
  const year = tokens.find((t) => t.kind === 'year');
  if (!year || !('toYear' in year)) return undefined;
  const until = /(?:đến|tới)\s*(?:hết\s*)?$/u.test(low.slice(0, year.start));
  return { from: until ? null : year.year, to: year.year };
}

function latestYear(preface: readonly Block[]): number | null {
  const years = preface.flatMap((b) => {
    const low = folded(b.text);
    return citationsIn(b.text, low).flatMap((s) =>
      [...low.slice(s.start, s.end).matchAll(/ngày[^;,]{0,30}?((?:19|20)\d\d)/gu)].map((m) => Number(m[1])),
    );
  });
  return years.length === 0 ? null : Math.max(...years);
}
