// One unit's card: its rows with what is wrong in each, its documents, and what its file has lost.
import { foldAccents } from '../core/folding';
import { linesFor } from '../core/line';
import { checkText } from '../core/row-result';
import type { CheckedRow } from '../core/row';
import type { OrgUnit } from '../core/org-unit';
import { RESTRICTED_TEXT } from '../core/restricted';
import { severityOf } from '../core/problem';
import { problem, ProblemError } from '../core/problem';
import { showInstant } from '../core/calendar-date';
import type { RegisterEntry } from '../core/register';
import type { DriveFile } from '../google/drive-requests';
import { getSpreadsheet } from '../google/sheets-requests';
import { ENTRY_READ_FIELDS, readEntry } from '../workbook/read-entry';
import { canRepair, problemsOf } from '../workbook/rebuild-entry';
import type { Tone, UnitCard } from './contract';
import { requireRound } from './change-plan';
import { rowProblems, urlOf } from './row-problems';
import { expectedOf } from './expected-entry';
import { entryKeyOf, findEntryFiles } from './entry-files';
import { requireOffice, type Office } from './office';
import { entriesOf, roundContext, ROUND_TABS, type RoundContext } from './round-context';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { unitStatus } from './show-round';

const NOT_ISSUED: Pick<UnitCard, 'damage' | 'canRepair'> = { damage: [], canRepair: false };

export function showUnit(session: Session, { roundKey, unitKey }: { roundKey: string; unitKey: string }): UnitCard {
  const office = requireOffice(session, ROUND_TABS);
  const context = roundContext(office, requireRound(office.plan, roundKey), session.nowMs);
  return unitCard(session, office, context, requireUnit(context.units, unitKey));
}

export function requireUnit(units: readonly OrgUnit[], unitKey: string): OrgUnit {
  const unit = units.find(({ key }) => key === unitKey);
  if (unit === undefined) throw new ProblemError(problem('unitUnknown', { key: unitKey }));
  return unit;
}

export function unitCard(session: Session, office: Office, context: RoundContext, unit: OrgUnit): UnitCard {
  const files = findEntryFiles(session, office.plan, context.round)?.files ?? new Map<string, DriveFile>();
  const file = files.get(entryKeyOf(context.plan, context.round, unit.key));
  const state = file === undefined ? NOT_ISSUED : readAfresh(session, office, context, unit, file);
  const problems = new Map(
    rowProblems(context, files)
      .filter((found) => found.unitKey === unit.key)
      .map(({ lineKey, shown }) => [lineKey, shown]),
  );
  const completeness = context.completion.units.find(({ unitKey }) => unitKey === unit.key);
  const checked = new Map(context.checked.filter((row) => row.unitKey === unit.key).map((row) => [row.lineKey, row]));
  return {
    status: unitStatus(context, unit),
    entryUrl: file === undefined ? '' : urlOf(file),
    rows: linesFor(office.plan, unit).map(({ key, code, text }) => {
      const found = problems.get(key);
      if (context.hidden.has(key)) return { code, text, state: RESTRICTED_TEXT, tone: 'calm' };
      return { code, text, ...rowState(checked.get(key)), ...(found && { problem: found }) };
    }),
    validRows: completeness?.done ?? 0,
    requiredRows: completeness?.required ?? 0,
    documents: entriesOf(context.entries, unit.key, ['word', 'scan']).map(documentLine),
    ...state,
  };
}

function rowState(row: CheckedRow | undefined): { state: string; tone: Tone } {
  if (row === undefined) return { state: 'Chưa thu thập', tone: 'info' };
  if (row.problem !== undefined)
    return severityOf(row.problem) === 'error' ? { state: 'lỗi', tone: 'bad' } : { state: 'lưu ý', tone: 'warn' };
  return { state: checkText(row), tone: row.state === 'blank' ? 'info' : 'ok' };
}

function documentLine(entry: RegisterEntry): UnitCard['documents'][number] {
  const kind = entry.kind === 'word' ? 'File Word' : 'Bản scan';
  const size = entry.sizeBytes > 0 ? ` · ${Math.ceil(entry.sizeBytes / 1024)} KB` : '';
  const states = { filed: ['đã xếp', 'ok'], doubtful: ['cần xem', 'warn'], returned: ['đã rút', 'info'] } as const;
  const [state, tone] = states[entry.state];
  return {
    name: entry.originalName,
    detail: `${kind}${entry.version > 1 ? `, lần ${entry.version}` : ''}${size} · nhận ${showInstant(entry.receivedAtMs)}${entry.note === '' ? '' : ` · ${entry.note}`}`,
    state,
    tone,
    url: entry.fileId === '' ? '' : `https://drive.google.com/file/d/${entry.fileId}/view`,
  };
}

/** Looked at afresh: the file as it is now, not as it was when collected. */
function readAfresh(
  session: Session,
  office: Office,
  { round }: RoundContext,
  unit: OrgUnit,
  file: DriveFile,
): Pick<UnitCard, 'damage' | 'canRepair'> {
  const read = session.google.call(getSpreadsheet(file.id ?? '', { fields: ENTRY_READ_FIELDS }));
  const reading = readEntry(read, expectedOf(office, round, unit), foldAccents);
  const owner = office.plan.sharing === 'shared' ? {} : { unitKey: unit.key };
  return {
    damage: problemsOf(reading).map((found) =>
      showProblem({ ...found, place: { ...owner, ...found.place } }, office.units, urlOf(file)),
    ),
    canRepair: canRepair(reading),
  };
}
