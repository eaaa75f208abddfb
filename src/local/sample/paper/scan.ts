// Writes a letter on a sheet of paper the way a Vietnamese administrative letter is laid out (two heads, number and
// day, title, sections, a ruled table, receivers on the left and the signature on the right), with stamp and scribble.
import { PAGE_HEIGHT, PAGE_WIDTH, Sheet, textWidth, wrapped, type Weight } from './ink';
import { MOTTO, NATION, type Letter, type LetterSection, type LetterTable } from './letter';
import { imagePdf } from './pdf';

const LEFT = 96;
const RIGHT = PAGE_WIDTH - 64;
const LINE_PX = 25;
const CELL_PAD_PX = 6;
const HEAD_MIDDLES = [240, 690] as const;

/** A PDF of one page that is a picture, as a scanner at a school makes it. */
export function scannedLetter(letter: Letter): Uint8Array {
  const sheet = new Sheet();
  let y = writeHeads(sheet, letter);
  y = writeTitle(sheet, letter, y + 34);
  for (const section of letter.sections) y = writeSection(sheet, section, y + 8);
  writeSignature(sheet, letter, y + 24);
  soil(sheet);
  return imagePdf({ width: PAGE_WIDTH, height: PAGE_HEIGHT, bitsPerPixel: 4, rows: sheet.packed() });
}

function centred(sheet: Sheet, text: string, middle: number, y: number, weight: Weight = 'normal'): void {
  sheet.write(text, middle - textWidth(text, weight) / 2, y, weight);
}

function writeHeads(sheet: Sheet, letter: Letter): number {
  const [left, right] = HEAD_MIDDLES;
  const top = 70;
  const sender = wrapped(letter.sender, 330, 'bold');
  centred(sheet, letter.authority, left, top);
  sender.forEach((line, index) => {
    centred(sheet, line, left, top + LINE_PX * (index + 1), 'bold');
  });
  const leftEnd = top + LINE_PX * (sender.length + 1);
  sheet.line(left - 50, leftEnd + 3, left + 50, leftEnd + 3);
  centred(sheet, `Số: ${letter.number}`, left, leftEnd + 14);
  centred(sheet, NATION, right, top, 'bold');
  centred(sheet, MOTTO, right, top + LINE_PX, 'bold');
  sheet.line(right - 140, top + 2 * LINE_PX + 3, right + 140, top + 2 * LINE_PX + 3);
  centred(sheet, letter.placeAndDay, right, leftEnd + 14);
  return leftEnd + 14 + LINE_PX;
}

function writeTitle(sheet: Sheet, letter: Letter, top: number): number {
  const middle = PAGE_WIDTH / 2;
  centred(sheet, letter.title, middle, top, 'bold');
  const lines = wrapped(letter.subtitle, 640, 'bold');
  lines.forEach((line, index) => {
    centred(sheet, line, middle, top + LINE_PX * (index + 1), 'bold');
  });
  const y = top + LINE_PX * (lines.length + 1);
  sheet.line(middle - 60, y + 4, middle + 60, y + 4);
  centred(sheet, `Kính gửi: ${letter.receiver}`, middle, y + 18);
  return y + 18 + LINE_PX;
}

function writeSection(sheet: Sheet, { heading, paragraphs, table }: LetterSection, top: number): number {
  let y = top;
  if (heading !== '') {
    sheet.write(heading, LEFT, y, 'bold');
    y += LINE_PX;
  }
  for (const paragraph of paragraphs) {
    for (const line of wrapped(paragraph, RIGHT - LEFT - 30)) {
      sheet.write(line, LEFT + 30, y);
      y += LINE_PX;
    }
  }
  return table === undefined ? y : writeTable(sheet, table, y + 6);
}

function writeTable(sheet: Sheet, { header, rows, widths, figures }: LetterTable, top: number): number {
  const edges = widths.reduce<number[]>(
    (found, share) => [...found, Math.round((found.at(-1) ?? LEFT) + share * (RIGHT - LEFT))],
    [LEFT],
  );
  let y = top;
  sheet.line(LEFT, y, edges.at(-1) ?? RIGHT, y);
  for (const [index, row] of [header, ...rows].entries()) {
    y = writeRow(sheet, row, { y, edges, figures, weight: index === 0 ? 'bold' : 'normal' });
  }
  for (const edge of edges) sheet.line(edge, top, edge, y);
  return y;
}

interface RowPlace {
  readonly y: number;
  readonly edges: readonly number[];
  readonly figures: readonly number[];
  readonly weight: Weight;
}

function writeRow(sheet: Sheet, row: readonly string[], { y, edges, figures, weight }: RowPlace): number {
  let bottom = y + LINE_PX + 4;
  row.forEach((text, column) => {
    const left = (edges[column] ?? LEFT) + CELL_PAD_PX;
    const right = (edges[column + 1] ?? RIGHT) - CELL_PAD_PX;
    wrapped(text, right - left, weight).forEach((line, index) => {
      const x = figures.includes(column) ? right - textWidth(line, weight) : left;
      sheet.write(line, x, y + 2 + index * LINE_PX, weight);
      bottom = Math.max(bottom, y + 4 + (index + 1) * LINE_PX);
    });
  });
  sheet.line(edges[0] ?? LEFT, bottom, edges.at(-1) ?? RIGHT, bottom);
  return bottom;
}

function writeSignature(sheet: Sheet, letter: Letter, top: number): void {
  const middle = 730;
  sheet.write('Nơi nhận:', LEFT, top, 'bold');
  letter.copies.forEach((copy, index) => {
    sheet.write(`- ${copy}`, LEFT, top + LINE_PX * (index + 1));
  });
  centred(sheet, letter.signer, middle, top, 'bold');
  stamp(sheet, middle - 70, top + 90);
  scribble(sheet, middle - 50, top + 92);
}

/** The round seal beside the signature: two rings and a star, grey as red becomes in a grey scan. */
function stamp(sheet: Sheet, x: number, y: number): void {
  for (const radius of [58, 57, 56, 40]) {
    for (let degree = 0; degree < 1440; degree += 1) {
      const angle = (degree * Math.PI) / 720;
      sheet.dot(Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle)), 8);
    }
  }
  const tips = Array.from({ length: 6 }, (_, index) => (index * 4 * Math.PI) / 5 - Math.PI / 2);
  tips.slice(1).forEach((angle, index) => {
    const from = tips[index] ?? 0;
    const [x1, y1] = [x + 26 * Math.cos(from), y + 26 * Math.sin(from)];
    sheet.line(x1, y1, x + 26 * Math.cos(angle), y + 26 * Math.sin(angle), 8);
  });
}

function scribble(sheet: Sheet, x: number, y: number): void {
  for (let step = 0; step < 900; step += 1) {
    const t = step / 900;
    const dx = x + 130 * t + 22 * Math.sin(t * 21);
    const dy = y - 8 * t + (26 - 18 * t) * Math.cos(t * 17);
    sheet.dot(Math.round(dx), Math.round(dy), 3);
    sheet.dot(Math.round(dx), Math.round(dy) + 1, 5);
  }
}

/** What a scanner's glass adds: a dark edge and two punched holes. */
function soil(sheet: Sheet): void {
  for (let x = 0; x < 5; x += 1) sheet.line(x, 0, x, PAGE_HEIGHT - 1, 12 - x);
  for (const y of [500, 905]) {
    for (let radius = 0; radius < 13; radius += 1) {
      for (let turn = 0; turn < 100; turn += 1) {
        const angle = (turn * Math.PI) / 50;
        sheet.dot(Math.round(38 + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle)), 9);
      }
    }
  }
}
