// What is no readable Word file gives a problem that says what it is, never a throw; what is one is read whatever its
// parts are called.
import { strToU8, zipSync } from 'fflate';
import { docxContent } from '../../src/importer/word/docx';
import { docxBlocks } from '../../src/importer/word/read-docx';
import {
  docx,
  documentXml,
  HEAD,
  lvl,
  numbering,
  OFFICE,
  p,
  packed,
  readBytes,
  relations,
  table,
  tc,
  tr,
} from './docx-builder';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('what is no readable Word file', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['text', strToU8('KẾ HOẠCH'), 'not-a-zip'],
    ['empty', new Uint8Array(0), 'not-a-zip'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'not-a-docx'],
    ['a workbook', packed({ 'word/document.xml': '<workbook><sheets/></workbook>' }), 'not-a-docx'],
    ['a cut-off zip', zipSync({ 'word/document.xml': strToU8('x'.repeat(4000)) }).slice(0, 60), 'not-a-zip'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'broken-xml'],
    [
      'tables in tables without end',
      docx('<w:tbl><w:tr><w:tc>'.repeat(1200) + '</w:tc></w:tr></w:tbl>'.repeat(1200)),
      'broken-xml',
    ],
    ['old Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'old-word'],
    [
      'password',
      Uint8Array.from([0xd0, 0xcf, ...Array.from('EncryptedPackage').flatMap((c) => [c.charCodeAt(0), 0])]),
      'encrypted',
    ],
    ['a PDF', latin('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a PDF after a blank line', latin('\n%PDF-1.4'), 'pdf'],
    ['RTF', latin('{\\rtf1\\ansi Ke hoach}'), 'rtf'],
    ['a page saved by a browser', strToU8('\uFEFF<!DOCTYPE html><html><body>KẾ HOẠCH</body></html>'), 'web-page'],
    ['Word’s own web page', strToU8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><p>'), 'web-page'],
    ['a web page in UTF-16', Uint8Array.from(Buffer.from('\uFEFF<HTML><p>Kế hoạch', 'utf16le')), 'web-page'],
    ['a web page in one file', latin('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'web-page'],
  ];
  test.each(cases)('%s', (_, bytes, code) => {
    expect(docxContent(bytes)).toMatchObject({ problem: code, message: expect.stringMatching(/Hãy |không phải/) });
  });
});

describe('the main part is found by its relationship', () => {
  const main = (target: string): string =>
    relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target}"/>`);
  const body = HEAD + p('Mục tiêu', [1, 0]) + p('Trên 90% lớp có tủ sách.', [1, 1]);
  const list = `<w:abstractNum w:abstractNumId="4">${lvl(0, 'upperRoman', '%1.')}${lvl(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>`;

  test.each(['word/document2.xml', '/word/document2.xml', './Word/Document2.xml'])('%s', (target) => {
    const plan = readBytes(packed({ '_rels/.rels': main(target), 'word/document2.xml': documentXml(body) }));
    expect(plan.indicators.map((i) => i.target)).toEqual([90]);
  });

  test('and the other parts by theirs', () => {
    const plan = readBytes(
      packed({
        '_rels/.rels': main('van-ban/chinh.xml'),
        'van-ban/chinh.xml': documentXml(body),
        'van-ban/_rels/chinh.xml.rels': relations(
          `<Relationship Id="rId2" Type="${OFFICE}/numbering" Target="../danh-so.xml"/>`,
        ),
        'danh-so.xml': numbering(list),
      }),
    );
    expect(plan.indicators.map((i) => i.section)).toEqual(['I. Mục tiêu']);
  });

  test('a part that the main part does not name is not read in the place of one that it names', () => {
    const plan = readBytes(
      docx(body, {
        'word/numbering.xml': numbering(list.replace('upperRoman', 'upperLetter')),
        'word/numbering2.xml': numbering(list),
        'word/_rels/document.xml.rels': relations(
          `<Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering2.xml"/>`,
        ),
      }),
    );
    expect(plan.indicators.map((i) => i.section)).toEqual(['I. Mục tiêu']);
  });
});

describe('the same document as other programs write it', () => {
  const goal =
    HEAD + p('Mục tiêu', [1, 0]) + p('Trên 90% lớp có tủ sách tại <1 cơ sở, tỷ lệ w:val.'.replace('<', '&lt;'), [1, 1]);
  const targets = (document: string | Uint8Array): unknown[] =>
    readBytes(
      zipSync({ 'word/document.xml': typeof document === 'string' ? strToU8(document) : document }),
    ).indicators.map((i) => [i.comparator, i.target, i.source]);
  const asWord = targets(documentXml(goal));

  test('prefixes that are not Word’s own', () => {
    expect(asWord).toEqual([['>', 90, 'Trên 90% lớp có tủ sách tại <1 cơ sở, tỷ lệ w:val.']]);
    const foreign = documentXml(goal)
      .replace(/xmlns:w=/g, 'xmlns:ns0=')
      .replace(/(<\/?| )w:/g, '$1ns0:');
    expect(foreign).toContain('<ns0:body>');
    expect(targets(foreign.replace('tỷ lệ ns0:val', 'tỷ lệ w:val'))).toEqual(asWord);
  });

  test.each(['utf16le', 'utf16be'])('%s', (encoding) => {
    const bytes = Buffer.from(`\uFEFF${documentXml(goal).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(targets(Uint8Array.from(encoding === 'utf16le' ? bytes : bytes.swap16()))).toEqual(asWord);
  });
});

describe('as much text is read as may be pasted', () => {
  const inControl = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

  test.each([
    ['in many paragraphs', p('Lớp có tủ sách. '.repeat(30)).repeat(2100)],
    ['inside a content control', inControl(p('Lớp có tủ sách. '.repeat(30)).repeat(2100))],
    ['so much that it is not parsed', `<w:p>${'Lớp '.repeat(1_400_000)}`],
    ['in one paragraph', p('Lớp '.repeat(250_001))],
    ['in cells', table(tr(...Array.from({ length: 11 }, () => tc('Lớp '.repeat(25_000)))))],
    ['in a cell that covers many rows', mergedRows(60, 'Lớp '.repeat(5_000))],
  ])('more %s is too much', (_what, body) => {
    const content = docxContent(docx(body));
    expect('problem' in content && content).toMatchObject({ problem: 'too-much-text' });
  });

  test('more lines than a call takes arguments are read', () => {
    const content = docxContent(docx(inControl('<w:p/>'.repeat(130_000)) + HEAD));
    if ('problem' in content) throw new Error(content.problem);
    expect(docxBlocks(content).lines).toHaveLength(130_002);
  });

  function mergedRows(count: number, text: string): string {
    const row = (merge: string, words: string): string => tr(tc(words, merge), tc('x'));
    return table(row('<w:vMerge w:val="restart"/>', text), row('<w:vMerge/>', '').repeat(count));
  }
});
