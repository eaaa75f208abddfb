// The document behind a link of Drive: a Google Doc, exported as Word, or an uploaded .docx or text file. Its address is
// looked at first, so that a folder or another site's page is refused before Drive is asked.
import { problem, ProblemError } from '../core/problem';
import { downloadFile, exportFile, getFile } from '../google/drive-requests';
import { named } from '../google/google-call';
import type { Session } from './session';

const DOCUMENT_TYPE = 'application/vnd.google-apps.document';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const READABLE = [WORD_TYPE, 'text/plain', 'text/markdown'];

export interface LinkedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws ProblemError when the link leads to no document, or to one this account cannot open. */
export function fileBehindLink(session: Session, link: string, maxBytes: number): LinkedFile {
  const id = fileIdOf(link);
  if (id === undefined) throw new ProblemError(problem('importLinkBad', { value: link.trim().slice(0, 120) }));
  const { google } = session;
  const file = google.call(named('văn bản kế hoạch', getFile(id, 'id,name,mimeType,size')));
  const name = file.name ?? '';
  if (file.mimeType === DOCUMENT_TYPE) {
    return { name: `${name}.docx`, bytes: google.call(named(`văn bản “${name}”`, exportFile(id, WORD_TYPE))) };
  }
  if (!READABLE.includes(file.mimeType ?? '')) throw new ProblemError(problem('importLinkNotDocument', { name }));
  if (Number(file.size ?? 0) > maxBytes) throw new ProblemError(problem('importTooLarge', { limit: '10 MB' }));
  const ending = file.mimeType === WORD_TYPE ? '.docx' : '.txt';
  return { name: `${name}${ending}`, bytes: google.call(named(`văn bản “${name}”`, downloadFile(id))) };
}

/** The id in an address of Docs or Drive; undefined for folders, spreadsheets and every other address. */
export function fileIdOf(link: string): string | undefined {
  const address = /^(?:https?:\/\/)?(docs|drive)\.google\.com\/([^\s]*)$/i.exec(link.trim());
  const [, site, rest = ''] = address ?? [];
  const pattern =
    site?.toLowerCase() === 'docs'
      ? /^(?:a\/[^/]+\/)?document\/(?:u\/\d+\/)?d\/([\w-]{10,})(?:[/?#]|$)/
      : /^(?:a\/[^/]+\/)?(?:file\/(?:u\/\d+\/)?d\/|open\?(?:[^#]*&)?id=|uc\?(?:[^#]*&)?id=)([\w-]{10,})(?:[/?#&]|$)/;
  return site === undefined ? undefined : pattern.exec(rest)?.[1];
}
