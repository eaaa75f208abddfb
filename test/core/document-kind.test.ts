// A document is what its bytes say.
import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  extensionFor,
  extensionProblem,
  formatOf,
  formatProblem,
  isZip,
  kindOf,
  type DocumentFormat,
} from '../../src/core/document-kind';
import { sentence } from '../../src/core/problem';

/** As a caller does it: names only, nothing unpacked. */
function formatOfFile(content: Uint8Array): DocumentFormat {
  const names: string[] = [];
  if (isZip(content)) unzipSync(content, { filter: ({ name }) => names.push(name) < 0 });
  return formatOf(content, names);
}

const bytes = (...head: number[]) => Uint8Array.from([...head, 1, 2, 3, 4, 5, 6, 7, 8]);
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const compound = (stream: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(600),
    ...[...strToU8(stream)].flatMap((code) => [code, 0]),
  ]);

test.each<[string, Uint8Array, DocumentFormat]>([
  ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), 'other'],
  ['a zip of a Word file', zip('bao-cao.docx'), 'other'],
  ['an empty zip', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), 'other'],
  ['an old Word file', compound('WordDocument'), 'doc'],
  ['an old spreadsheet', compound('Workbook'), 'other'],
  ['a PDF', strToU8('%PDF-1.7\n…'), 'pdf'],
  ['a PDF with something in front', strToU8('\r\n\r\n%PDF-1.4'), 'pdf'],
  ['a text about PDF', strToU8(`${' '.repeat(2000)}%PDF-`), 'other'],
  ['a photo', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
  ['a TIFF of a PC', bytes(0x49, 0x49, 0x2a, 0x00), 'tiff'],
  ['a TIFF of a Mac', bytes(0x4d, 0x4d, 0x00, 0x2a), 'tiff'],
  ['a web page named .doc', strToU8('<html>'), 'other'],
  ['one byte', Uint8Array.from([0x50]), 'other'],
  ['nothing', new Uint8Array(0), 'empty'],
])('%s', (_name, content, format) => {
  expect(formatOfFile(content)).toBe(format);
});

test('Word is docx or doc, a scan is a PDF or a picture', () => {
  const kinds = (['docx', 'doc', 'pdf', 'jpg', 'png', 'tiff', 'other', 'empty'] as const).map(kindOf);
  expect(kinds).toEqual(['word', 'word', 'scan', 'scan', 'scan', 'scan', undefined, undefined]);
  expect(extensionFor('tiff')).toBe('tif');
});

test('a name that says another format is told', () => {
  const found = extensionProblem('Báo cáo.DOCX', 'pdf');
  expect(found && sentence(found)).toContain('“Báo cáo.DOCX” có đuôi .docx nhưng nội dung là PDF');
});

test.each<[string, DocumentFormat]>([
  ['a.docx', 'docx'],
  ['a.JPEG', 'jpg'],
  ['báo cáo', 'pdf'],
  ['bc.v2 cuối', 'docx'],
  ['a.xlsx', 'other'],
])('%s as %s raises nothing about its name', (name, format) => {
  expect(extensionProblem(name, format)).toBeUndefined();
});

test('what no plan can take is told apart: empty, or of another kind', () => {
  expect(formatProblem('a.pdf', 'empty')?.code).toBe('fileEmpty');
  expect(formatProblem('a.xlsx', 'other')?.code).toBe('fileKindUnknown');
  expect(formatProblem('a.pdf', 'pdf')).toBeUndefined();
});
