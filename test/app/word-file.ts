// The smallest .docx that Word opens: one paragraph for each line, and a table where a line holds tabs.
import { strToU8, zipSync } from 'fflate';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function wordFile(text: string): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => paragraph(line))
    .join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACE}><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

function paragraph(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\t/g, '</w:t><w:tab/><w:t>');
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
