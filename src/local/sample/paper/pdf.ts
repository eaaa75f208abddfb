// A PDF of one page that holds nothing but a picture, written by hand: five objects and a table of where they stand
// (ISO 32000-1, 7.5). No date and no random id inside, so the same picture always gives the same bytes.
import { zlibSync } from 'fflate';

export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: 1 | 2 | 4 | 8;
  /** Rows from the top, each filled up to whole bytes. */
  readonly rows: Uint8Array;
}

/** A4 in points of 1/72 inch. */
const A4_POINTS = { width: 595, height: 842 } as const;

export function imagePdf(image: GreyImage): Uint8Array {
  const { width, height } = A4_POINTS;
  const picture = zlibSync(image.rows, { level: 4 });
  const content = latin(`q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q\n`);
  return assembled([
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary('/Type /Pages /Kids [3 0 R] /Count 1'),
    dictionary(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ` +
        '/Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R',
    ),
    stream(
      `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray ` +
        `/BitsPerComponent ${image.bitsPerPixel} /Filter /FlateDecode`,
      picture,
    ),
    stream('', content),
  ]);
}

function dictionary(entries: string): Uint8Array {
  return latin(`<< ${entries} >>`);
}

function stream(entries: string, data: Uint8Array): Uint8Array {
  return joined([latin(`<< ${entries} /Length ${data.length} >>\nstream\n`), data, latin('\nendstream')]);
}

function assembled(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.4\n'), Uint8Array.from([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
  const offsets: number[] = [];
  let length = parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    const written = joined([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')]);
    offsets.push(length);
    length += written.length;
    parts.push(written);
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  parts.push(latin(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
