// `read-plan FILE --json`: hands a plan's document to the bundle as the sidebar would and prints what it proposes.
// Only the outside is looked at here: that the file can be read and is of a kind the bundle takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProposedPlan, Reply } from '../../app/contract';
import type { PlanProposal } from '../../importer/proposal';
import type { RoundHost } from './district';
import { BadOptions, parseOptions } from './options';

/** A file as the sidebar sends it: the bundle looks at its kind and its letters. */
export interface PlanFile {
  readonly fileName: string;
  readonly base64: string;
}

const READABLE = ['.txt', '.md', '.docx'];

/** @throws BadOptions in words for the person at the keyboard. */
export function readPlanDocument(args: readonly string[], folder: string): PlanFile {
  const { rest } = parseOptions(args, { json: 'flag' });
  const [file, ...more] = rest;
  if (file === undefined || more.length > 0) throw new BadOptions('Cần đúng một tên file: read-plan FILE --json.');
  const kind = path.extname(file).toLowerCase();
  if (!READABLE.includes(kind)) {
    throw new BadOptions(`Chưa đọc được loại file “${kind === '' ? file : kind}”. Dùng file .txt, .md hoặc .docx.`);
  }
  const bytes = bytesOf(path.resolve(folder, file), file);
  return { fileName: path.basename(file), base64: bytes.toString('base64') };
}

function bytesOf(fullPath: string, shown: string): Buffer {
  try {
    return readFileSync(fullPath);
  } catch {
    throw new BadOptions(`Không mở được file “${shown}”. Kiểm tra lại đường dẫn và quyền đọc.`);
  }
}

/**
 * What the bundle proposes, without what only the sidebar's review needs.
 * @throws BadOptions with the bundle's own sentence where it cannot make anything of the document.
 */
export function proposePlan(host: RoundHost, file: PlanFile): PlanProposal {
  const reply = host.run('proposePlan', [file]) as Reply<ProposedPlan>;
  if (!reply.ok) throw new BadOptions(reply.problem.sentence);
  return Object.fromEntries(Object.entries(reply.value).filter(([key]) => key !== 'review')) as PlanProposal;
}
