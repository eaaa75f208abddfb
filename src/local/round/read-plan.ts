// `read-plan FILE --json`: hands a plan's document to the bundle as the sidebar would and prints what it proposes.
// Only the outside is looked at here: that the file can be read and is of a kind the bundle takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RoundHost } from './district';
import { BadOptions, parseOptions } from './options';

/** What the bundle's `proposePlan` takes: a text as it is, any other file as it is named, in base64. */
export type PlanDocument = { readonly text: string } | { readonly fileName: string; readonly base64: string };

const TEXT_FILES = ['.txt', '.md'];
const WORD_FILES = ['.docx'];

/** @throws BadOptions in words for the person at the keyboard. */
export function readPlanDocument(args: readonly string[], folder: string): PlanDocument {
  const { rest } = parseOptions(args, { json: 'flag' });
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0) throw new BadOptions('Cần đúng một tên file: read-plan FILE --json.');
  const kind = path.extname(file).toLowerCase();
  if (![...TEXT_FILES, ...WORD_FILES].includes(kind)) {
    throw new BadOptions(`Chưa đọc được loại file “${kind === '' ? file : kind}”. Dùng file .txt, .md hoặc .docx.`);
  }
  const bytes = bytesOf(path.resolve(folder, file), file);
  if (WORD_FILES.includes(kind)) return { fileName: path.basename(file), base64: bytes.toString('base64') };
  return { text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

function bytesOf(fullPath: string, shown: string): Buffer {
  try {
    return readFileSync(fullPath);
  } catch {
    throw new BadOptions(`Không mở được file “${shown}”. Kiểm tra lại đường dẫn và quyền đọc.`);
  }
}

interface ProposalReply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly sentence: string };
}

/** @throws BadOptions with the bundle's own sentence where it cannot make anything of the document. */
export function proposePlan(host: RoundHost, document: PlanDocument): unknown {
  const reply = host.run('proposePlan', [document]) as ProposalReply;
  if (!reply.ok) throw new BadOptions(reply.problem?.sentence ?? 'Không đọc được kế hoạch trong file này.');
  return reply.value;
}
