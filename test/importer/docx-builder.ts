// A Word file built part by part, so that a test shows exactly the XML that it is about.
import { strToU8, zipSync } from 'fflate';
import { readPlanDocx } from '../../src/importer/read-plan';
import type { PlanProposal } from '../../src/importer/proposal';

export const NS = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

export const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of text or of runs; `list` is [numId, level], `props` what else stands in w:pPr. */
export const p = (text: string, list?: readonly [number, number], props = ''): string => {
  const number = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '';
  const all = props + number;
  return `<w:p>${all && `<w:pPr>${all}</w:pPr>`}${text.startsWith('<') ? text : run(text)}</w:p>`;
};
export const styled = (text: string, style: string): string => p(text, undefined, `<w:pStyle w:val="${style}"/>`);

export const tc = (text: string, props = ''): string => `<w:tc><w:tcPr>${props}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

export const lvl = (level: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
export const LEVELS = lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.') + lvl(2, 'bullet', '');
export const numbering = (lists: string): string => xml(`<w:numbering ${NS}>${lists}</w:numbering>`);
const NUMBERING = numbering(
  `<w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
);
export const styles = (list: string): string => xml(`<w:styles ${NS}>${list}</w:styles>`);
export const style = (id: string, content: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${content}</w:style>`;

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relations = (list: string): string =>
  xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`);
const RELS = relations(
  `<Relationship Id="rId9" Type="${OFFICE}/hyperlink" Target="https://drive.google.com/drive/folders/abc123" TargetMode="External"/>`,
);

export const documentXml = (body: string): string => xml(`<w:document ${NS}><w:body>${body}</w:body></w:document>`);

/** The zip of named parts. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** List 1 of its numbering runs I. › 1. › bullet; `parts` replace or add to its parts. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packed({
    'word/document.xml': documentXml(body),
    'word/numbering.xml': NUMBERING,
    'word/_rels/document.xml.rels': RELS,
    ...parts,
  });
}

export function readBytes(bytes: Uint8Array): PlanProposal {
  const result = readPlanDocx(bytes);
  if ('problem' in result) throw new Error(result.problem);
  return result.proposal;
}

export function read(body: string, parts: Readonly<Record<string, string>> = {}): PlanProposal {
  return readBytes(docx(body, parts));
}

export const HEAD = p('KẾ HOẠCH') + p('Đọc sách trong nhà trường năm 2026');
