// The sample's documents are real files: the archive and the cross-reference table are read back here without the code
// that wrote them, and the same letter gives the same bytes every time.
import { unzipSync, strFromU8, unzlibSync } from 'fflate';
import { parseXml } from '@rgrove/parse-xml';
import { PAGE_HEIGHT, PAGE_WIDTH } from '../../../src/local/sample/paper/ink';
import { scannedLetter } from '../../../src/local/sample/paper/scan';
import { schoolLetter } from '../../../src/local/sample/paper/school-letter';
import { wordLetter } from '../../../src/local/sample/paper/word';
import { at } from '../../../src/local/sample/seeded';
import { sampleUnits } from '../../../src/local/sample/units';

const LETTER = schoolLetter(
  at(sampleUnits('q7', 5), 4),
  { plan: 'q7', roundName: 'Báo cáo năm 2023', receiver: 'Phòng GD&ĐT Quận 7', day: '2023-10-05' },
  [{ code: 'KH-02', text: 'Công chức, viên chức <nắm> kiến thức', denominator: '36', numerator: '35' }],
);

test('a Word file is a zip of three well-formed parts, with the letter and its figures inside', () => {
  const parts = unzipSync(wordLetter(LETTER));
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  const texts = Object.values(parts).map((part) => parseXml(strFromU8(part)).text);
  expect(texts[2]).toContain('TRƯỜNG TIỂU HỌC SÔNG XANH');
  expect(texts[2]).toContain('Quận 7, ngày 05 tháng 10 năm 2023');
  expect(texts[2]).toContain('Công chức, viên chức <nắm> kiến thức3635');
});

test('a scan is a PDF whose every object stands where its table says, around one picture of a page', () => {
  const bytes = Buffer.from(scannedLetter(LETTER));
  const text = bytes.toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const entries = text
    .slice(tableAt)
    .split('\n')
    .filter((line) => / 00000 n $/.test(line));
  expect(entries).toHaveLength(5);
  entries.forEach((entry, index) => {
    expect(text.slice(Number(entry.slice(0, 10))).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
  });
  const start = text.indexOf('stream\n') + 7;
  const picture = unzlibSync(new Uint8Array(bytes.subarray(start, start + Number(/\/Length (\d+)/.exec(text)?.[1]))));
  expect(picture).toHaveLength((PAGE_WIDTH * PAGE_HEIGHT) / 2);
  expect(picture.some((pair) => pair >> 4 <= 2)).toBe(true);
});

test('the same letter gives the same bytes, another school other bytes', () => {
  const other = { ...LETTER, sender: 'TRƯỜNG KHÁC' };
  expect(Buffer.from(wordLetter(LETTER)).equals(wordLetter(LETTER))).toBe(true);
  expect(Buffer.from(scannedLetter(LETTER)).equals(scannedLetter(LETTER))).toBe(true);
  expect(Buffer.from(wordLetter(LETTER)).equals(wordLetter(other))).toBe(false);
  expect(Buffer.from(scannedLetter(LETTER)).equals(scannedLetter(other))).toBe(false);
});
