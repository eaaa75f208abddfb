// A .docx file of a letter: WordprocessingML in a zip, the smallest set of parts Word and LibreOffice open without a
// word of complaint. Dates inside the zip are fixed, so the same letter always gives the same bytes.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { MOTTO, NATION, type Letter, type LetterSection, type LetterTable } from './letter';

/** Twentieths of a point: the text's width on A4 with margins of 3 cm and 2 cm. */
const TEXT_WIDTH = 9070;
/** Any fixed day; zip keeps no zone. */
const ZIP_DAY = '2023-10-02T08:00:00';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function wordLetter(letter: Letter): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${DOCUMENT_TYPE}"/></Types>`,
    '_rels/.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE_DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(letter),
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: ZIP_DAY, level: 6, os: 0 }]]),
  );
  return zipSync(files);
}

function documentXml(letter: Letter): string {
  const body = [
    heads(letter),
    paragraph(letter.title, { align: 'center', bold: true, size: 28, before: 240 }),
    paragraph(letter.subtitle, { align: 'center', bold: true }),
    paragraph(`Kính gửi: ${letter.receiver}`, { align: 'center', before: 120 }),
    ...letter.sections.map(section),
    signature(letter),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>',
  ];
  return `${XML}<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}</w:body></w:document>`;
}

interface Look {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly bold?: boolean;
  /** Half points; 26 is 13 pt. */
  readonly size?: number;
  /** Twentieths of a point of room above. */
  readonly before?: number;
  readonly firstLine?: number;
}

function paragraph(
  text: string,
  { align = 'left', bold = false, size = 26, before = 0, firstLine = 0 }: Look = {},
): string {
  const indent = firstLine === 0 ? '' : `<w:ind w:firstLine="${firstLine}"/>`;
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  return (
    `<w:p><w:pPr><w:spacing w:before="${before}" w:after="0"/>${indent}<w:jc w:val="${align}"/></w:pPr>` +
    `<w:r><w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:lang w:val="vi-VN"/></w:rPr>` +
    `<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  );
}

function heads(letter: Letter): string {
  const centre: Look = { align: 'center', size: 24 };
  const bold: Look = { ...centre, bold: true };
  const left = [
    paragraph(letter.authority, centre),
    paragraph(letter.sender, bold),
    paragraph(`Số: ${letter.number}`, { ...centre, before: 120 }),
  ];
  const right = [
    paragraph(NATION, bold),
    paragraph(MOTTO, bold),
    paragraph(letter.placeAndDay, { ...centre, before: 120 }),
  ];
  return tableXml([[left.join(''), right.join('')]], [0.42, 0.58], 'none');
}

function section({ heading, paragraphs, table }: LetterSection): string {
  return [
    heading === '' ? '' : paragraph(heading, { bold: true, before: 120 }),
    ...paragraphs.map((text) => paragraph(text, { align: 'both', before: 60, firstLine: 567 })),
    table === undefined ? '' : figures(table),
  ].join('');
}

function figures({ header, rows, widths, figures: right }: LetterTable): string {
  const cells = rows.map((row) =>
    row.map((text, column) => paragraph(text, { size: 24, align: right.includes(column) ? 'right' : 'left' })),
  );
  const head = header.map((text) => paragraph(text, { size: 24, bold: true, align: 'center' }));
  return tableXml([head, ...cells], widths, 'single') + paragraph('');
}

function signature(letter: Letter): string {
  const left = [
    paragraph('Nơi nhận:', { bold: true, size: 22 }),
    ...letter.copies.map((copy) => paragraph(`- ${copy}`, { size: 22 })),
  ];
  const right = [
    paragraph(letter.signer, { align: 'center', bold: true }),
    paragraph('(đã ký)', { align: 'center', before: 480 }),
  ];
  return tableXml([[left.join(''), right.join('')]], [0.5, 0.5], 'none') + paragraph('');
}

/** Cells are ready paragraphs. */
function tableXml(rows: readonly (readonly string[])[], widths: readonly number[], border: 'single' | 'none'): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="${border}" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const columns = widths.map((share) => Math.round(share * TEXT_WIDTH));
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const lines = rows.map((row) => {
    const cells = row.map(
      (content, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${columns[column] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
    );
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
