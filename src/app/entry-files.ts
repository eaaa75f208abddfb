// Where the entry workbooks of a round lie and which there are. One folder per round under the plan's folder; each file
// carries its key and the fingerprint of its lines in its properties, so that one listing says what is missing or outdated.
import { linesFor, type Line } from '../core/line';
import type { OrgUnit } from '../core/org-unit';
import type { Plan, ReportingRound } from '../core/plan';
import { getFile, type DriveFile } from '../google/drive-requests';
import { inFolder } from '../google/query';
import { ensureFolders, findFolders, keyedFiles, type WantedFolder } from './folders';
import type { Session } from './session';

/** The fingerprint of what the file was issued with. */
export const LINES_PROPERTY = 'lines';

const ENTRY_FIELDS = 'id,name,createdTime,modifiedTime,properties,permissions(emailAddress,role)';

/**
 * Two layers: "Biểu nhập" and in it one folder per round. They lie beside the office's spreadsheet and not in the plan's
 * folder, which every school may open: a school's figures are for the school and the office alone.
 */
function entryFolders(session: Session, plan: Plan, round: ReportingRound): WantedFolder[] {
  const key = `entries|${session.spreadsheetId}`;
  return [
    { key, name: `Biểu nhập – ${plan.shortTitle}` },
    { key: roundFolderKey(round), name: round.name, parentKey: key },
  ];
}

function roundFolderKey(round: ReportingRound): string {
  return `entries|${round.key}`;
}

function besideSpreadsheet(session: Session): string {
  return session.google.call(getFile(session.spreadsheetId, 'id,parents')).parents?.[0] ?? 'root';
}

/** Units that share a workbook have the same key. */
export function entryKeyOf(plan: Pick<Plan, 'sharing'>, round: ReportingRound, unitKey: string): string {
  return plan.sharing === 'shared' ? sharedKeyOf(round) : `entry|${round.key}|${unitKey}`;
}

export function sharedKeyOf(round: ReportingRound): string {
  return `shared|${round.key}`;
}

export function planRoundOf(plan: Plan, round: ReportingRound): string {
  return `${plan.key}|${round.key}`;
}

export interface EntryFiles {
  readonly folderId: string;
  /** By key; of twins the oldest. */
  readonly files: Map<string, DriveFile>;
}

/** Makes the folders where they are missing. */
export function ensureEntryFiles(session: Session, plan: Plan, round: ReportingRound): EntryFiles {
  const ids = ensureFolders(session, besideSpreadsheet(session), entryFolders(session, plan, round));
  return listEntries(session, ids.get(roundFolderKey(round)) ?? '');
}

/** undefined while nothing has been issued for this round. */
export function findEntryFiles(session: Session, plan: Plan, round: ReportingRound): EntryFiles | undefined {
  const ids = findFolders(session, besideSpreadsheet(session), entryFolders(session, plan, round));
  const folderId = ids.get(roundFolderKey(round));
  return folderId === undefined ? undefined : listEntries(session, folderId);
}

function listEntries(session: Session, folderId: string): EntryFiles {
  return { folderId, files: keyedFiles(session, [inFolder(folderId)], ENTRY_FIELDS) };
}

/**
 * Changes whenever anything that a template says changes: lines, targets, policy. 32-bit FNV-1a in hex; only compared
 * with what we wrote ourselves, so a collision would merely leave an old wording in place.
 */
export function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(value);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export interface LineSet {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Units of the same levels share a template. */
export function lineSetOf(plan: Plan, unit: OrgUnit): LineSet {
  const label = unit.kind === 'office' ? 'phòng' : unit.levels.join('-');
  return { key: unit.kind === 'office' ? 'office' : label, label, lines: linesFor(plan, unit) };
}
