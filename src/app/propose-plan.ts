// "Đọc từ văn bản": a plan's document, however it is handed in, becomes a proposal for a person to confirm. Nothing is
// written. A Google Doc is taken as Word, because its plain text would lose tables and numbering.
import { normalisedLines } from '../importer/text/normalise';
import { MAX_TEXT_CHARACTERS, type ImportProblem, type PlanProposal, type SourceSpot } from '../importer/proposal';
import { readPlanDocx, readPlanText } from '../importer/read-plan';
import { problem, ProblemError } from '../core/problem';
import type { ProblemCode } from '../core/problem-catalogue';
import type { PlanDocument, ProposedPlan } from './contract';
import { bytesOfBase64, textOfBytes } from './document-bytes';
import { fileBehindLink } from './linked-document';
import { reviewOf } from './proposal-review';
import type { Session } from './session';

/** MAX_TEXT_CHARACTERS in words. */
const TEXT_LIMIT = '1 triệu chữ';
/** A plan with pictures; what Google still hands over in one piece. */
const MAX_FILE_BYTES = 10_000_000;
/** Of the paragraph before and after a sentence. */
const MAX_CONTEXT_CHARACTERS = 600;

/** Problems of size name their limit and not the file. */
const FILE_PROBLEMS: Readonly<Record<Exclude<ImportProblem['problem'], 'too-large' | 'too-much-text'>, ProblemCode>> = {
  'not-a-zip': 'importFileBroken',
  'not-a-docx': 'importNotWord',
  pdf: 'importIsPdf',
  'web-page': 'importIsWebPage',
  rtf: 'importIsRtf',
  encrypted: 'importPassword',
  'old-word': 'importOldWord',
  'broken-xml': 'importFileBroken',
};

export function proposePlan(session: Session, argument: PlanDocument): ProposedPlan {
  const { text, fileName = '', base64, link } = argument;
  if (link !== undefined) {
    const file = fileBehindLink(session, link, MAX_FILE_BYTES);
    return ofFile(file.name, file.bytes);
  }
  if (base64 === undefined) return ofText(text ?? '');
  if (base64.length > (MAX_FILE_BYTES / 3) * 4 + 4) throw tooLarge('10 MB');
  const bytes = bytesOfBase64(base64);
  if (bytes === undefined) throw broken('importFileBroken', fileName);
  return ofFile(fileName, bytes);
}

/** By its name's ending; a file without one is looked at itself. */
function ofFile(name: string, bytes: Uint8Array): ProposedPlan {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new ProblemError(problem('importEmpty'));
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge('10 MB');
  if (['txt', 'md', 'text'].includes(ending)) return ofTextFile(name, bytes);
  if (['docx', 'docm', 'doc', ''].includes(ending)) return ofWord(name, bytes);
  throw broken('importKindUnknown', name);
}

function ofTextFile(name: string, bytes: Uint8Array): ProposedPlan {
  const text = textOfBytes(bytes);
  if (text === undefined) throw broken('importEncoding', name);
  return ofText(text);
}

function ofWord(name: string, bytes: Uint8Array): ProposedPlan {
  const reading = readPlanDocx(bytes);
  if ('problem' in reading) {
    if (reading.problem === 'too-large') throw tooLarge('40 MB');
    if (reading.problem === 'too-much-text') throw tooLarge(TEXT_LIMIT);
    throw broken(FILE_PROBLEMS[reading.problem], name);
  }
  return proposed(reading.proposal, reading.lines);
}

function ofText(text: string): ProposedPlan {
  if (text.trim() === '') throw new ProblemError(problem('importEmpty'));
  if (text.length > MAX_TEXT_CHARACTERS) throw tooLarge(TEXT_LIMIT);
  const lines = normalisedLines(text);
  return proposed(readPlanText(text, lines), lines);
}

function proposed(proposal: PlanProposal, lines: readonly string[]): ProposedPlan {
  const codes = proposal.warnings.map(({ code }) => code);
  if (codes.includes('unreadable')) throw new ProblemError(problem('importAccentsLost'));
  if (codes.includes('encoding')) throw new ProblemError(problem('importNotUnicode'));
  if (codes.includes('empty')) throw new ProblemError(problem('importEmpty'));
  const { indicators, rounds, tasks, quotas } = proposal;
  return {
    ...proposal,
    indicators: indicators.map(nearby),
    rounds: rounds.map(nearby),
    tasks: tasks.map(nearby),
    quotas: quotas.map(nearby),
    review: reviewOf(proposal, lines),
  };
}

/** A page without paragraphs would send itself once with each of its sentences. */
function nearby<T extends SourceSpot>(spot: T): T {
  const { context, contextOffset, source } = spot;
  const from = Math.max(0, contextOffset - MAX_CONTEXT_CHARACTERS);
  const to = contextOffset + source.length + MAX_CONTEXT_CHARACTERS;
  return { ...spot, context: context.slice(from, to), contextOffset: contextOffset - from };
}

function tooLarge(limit: string): ProblemError {
  return new ProblemError(problem('importTooLarge', { limit }));
}

function broken(code: ProblemCode, name: string): ProblemError {
  return new ProblemError(problem(code, { name: name === '' ? 'vừa chọn' : name }));
}
