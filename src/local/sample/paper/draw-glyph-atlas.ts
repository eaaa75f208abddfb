// Draws glyph-atlas.ts anew: every letter of the scanned pages in two weights, rasterised by Chromium from DejaVu Serif
// Condensed. Run by hand when the set of letters changes (it needs the font and a browser):
//   npx esbuild src/local/sample/paper/draw-glyph-atlas.ts --bundle --platform=node --format=esm --packages=external \
//     --outfile=build/atlas.mjs && node build/atlas.mjs /usr/bin/chromium > src/local/sample/paper/glyph-atlas.ts
import { deflateSync } from 'fflate';
import { chromium } from 'playwright-core';
import { GLYPH_HEIGHT, GLYPH_LETTERS } from './glyph-letters';

const FONT_PX = 18;
const BASELINE = 20;

const PROGRAM = `({ letters, weights, height, baseline, px }) => {
  const canvas = document.createElement('canvas');
  canvas.width = 40; canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const bytes = [];
  for (const weight of weights) for (const letter of letters) {
    pen.fillStyle = 'white'; pen.fillRect(0, 0, 40, height);
    pen.font = weight + ' ' + px + 'px "DejaVu Serif Condensed"';
    pen.fillStyle = 'black';
    const width = Math.max(1, Math.round(pen.measureText(letter).width));
    pen.fillText(letter, 0, baseline);
    const { data } = pen.getImageData(0, 0, 40, height);
    bytes.push(width);
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) bytes.push(Math.round((255 - data[(y * 40 + x) * 4]) / 85));
  }
  return bytes;
}`;

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const bytes = await page.evaluate<number[]>(
  `(${PROGRAM})(${JSON.stringify({ letters: Array.from(GLYPH_LETTERS), weights: ['normal', 'bold'], height: GLYPH_HEIGHT, baseline: BASELINE, px: FONT_PX })})`,
);
await browser.close();

const packed = Buffer.from(deflateSync(Uint8Array.from(bytes), { level: 9 })).toString('base64');
process.stdout.write(
  `// Drawn by draw-glyph-atlas.ts from DejaVu Serif Condensed (Bitstream Vera licence, changes in the public domain).\n` +
    `// For each weight and letter: its width, then its rows, one byte a pixel from 0 (paper) to 3 (ink); deflated, base64.\n` +
    `// prettier-ignore\nexport const GLYPH_ATLAS =\n  '${packed}';\n`,
);
