// A sheet of A4 paper in sixteen shades, and the pen that writes on it with the letters of the atlas. Everything is
// written a little aslant, as a page lies in a scanner. Pixels count from the top left.
import { inflateSync } from 'fflate';
import { GLYPH_ATLAS } from './glyph-atlas';
import { GLYPH_HEIGHT, GLYPH_LETTERS } from './glyph-letters';

export type Weight = 'normal' | 'bold';

/** A4 at 120 dots an inch. */
export const PAGE_WIDTH = 992;
export const PAGE_HEIGHT = 1403;

/** 15 is white. */
const PAPER = 14;
/** Shades of the atlas's four steps: paper, two greys of an edge, ink. */
const STEPS = [PAPER, 10, 6, 2] as const;
/** The page sinks by one pixel for so many pixels to the right: about a third of a degree. */
const SLANT_PX = 170;

interface Glyph {
  readonly width: number;
  readonly pixels: Uint8Array;
}

let atlas: Record<Weight, ReadonlyMap<string, Glyph>> | undefined;

function glyphs(weight: Weight): ReadonlyMap<string, Glyph> {
  atlas ??= readAtlas();
  return atlas[weight];
}

function readAtlas(): Record<Weight, ReadonlyMap<string, Glyph>> {
  const bytes = inflateSync(Uint8Array.from(Buffer.from(GLYPH_ATLAS, 'base64')));
  let offset = 0;
  const readWeight = () => {
    const letters = new Map<string, Glyph>();
    for (const letter of GLYPH_LETTERS) {
      const width = bytes[offset] ?? 0;
      letters.set(letter, { width, pixels: bytes.subarray(offset + 1, offset + 1 + width * GLYPH_HEIGHT) });
      offset += 1 + width * GLYPH_HEIGHT;
    }
    return letters;
  };
  return { normal: readWeight(), bold: readWeight() };
}

export function textWidth(text: string, weight: Weight = 'normal'): number {
  const letters = glyphs(weight);
  return Array.from(text.normalize('NFC')).reduce((width, letter) => width + (letters.get(letter)?.width ?? 0), 0);
}

/** Lines no wider than `width`; a single word that is wider stands alone. */
export function wrapped(text: string, width: number, weight: Weight = 'normal'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export class Sheet {
  readonly #shades = new Uint8Array(PAGE_WIDTH * PAGE_HEIGHT).fill(PAPER);

  /** `y` is the top of the line. Letters the atlas lacks leave no trace, as a worn printer would. */
  write(text: string, x: number, y: number, weight: Weight = 'normal'): void {
    const letters = glyphs(weight);
    let left = Math.round(x);
    for (const letter of text.normalize('NFC')) {
      const glyph = letters.get(letter);
      if (glyph === undefined) continue;
      this.#stamp(glyph, left, y);
      left += glyph.width;
    }
  }

  #stamp({ width, pixels }: Glyph, left: number, top: number): void {
    for (let row = 0; row < GLYPH_HEIGHT; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const step = pixels[row * width + column] ?? 0;
        if (step > 0) this.dot(left + column, top + row, STEPS[step] ?? PAPER);
      }
    }
  }

  line(x1: number, y1: number, x2: number, y2: number, shade = 4): void {
    const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1), 1);
    for (let step = 0; step <= steps; step += 1) {
      this.dot(Math.round(x1 + ((x2 - x1) * step) / steps), Math.round(y1 + ((y2 - y1) * step) / steps), shade);
    }
  }

  dot(x: number, y: number, shade: number): void {
    const slanted = y + Math.floor(x / SLANT_PX);
    if (x < 0 || x >= PAGE_WIDTH || slanted < 0 || slanted >= PAGE_HEIGHT) return;
    const place = slanted * PAGE_WIDTH + x;
    if (shade < (this.#shades[place] ?? 0)) this.#shades[place] = shade;
  }

  /** Four bits a pixel, the left pixel in the high half, rows one after the other. */
  packed(): Uint8Array {
    const packed = new Uint8Array(this.#shades.length / 2);
    for (let place = 0; place < packed.length; place += 1) {
      packed[place] = ((this.#shades[2 * place] ?? 0) << 4) | (this.#shades[2 * place + 1] ?? 0);
    }
    return packed;
  }
}
