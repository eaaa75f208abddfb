// "Phát biểu mẫu": one template per set of levels, and from it a copy for every unit, made its own, shared with it. Each step
// compares what should be with what is and does the next few; running it again does only what is missing.
import type { OrgUnit } from '../core/org-unit';
import type { ReportingRound } from '../core/plan';
import { problem, ProblemError, type Problem } from '../core/problem';
import { copyFile, createSpreadsheetFile, share, updateFile, type DriveFile } from '../google/drive-requests';
import { named } from '../google/google-call';
import { batchUpdate } from '../google/sheets-requests';
import { buildEntry, personalise, type EntrySpec } from '../workbook/entry-workbook';
import { FIGURES_TAB } from '../workbook/figures-tab';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import type { StepArgument, StepReply } from './contract';
import { requireRound } from './change-plan';
import { ensureEntryFiles, entryKeyOf, LINES_PROPERTY, lineSetOf, sharedKeyOf, type EntryFiles } from './entry-files';
import { entryHead, entryRows, entrySpec, entryPrint, issueContext, linesPrint, type IssueContext } from './entry-spec';
import { KEY_PROPERTY } from './folders';
import { ensureShared } from './issue-shared';
import { journalLine } from './journal';
import { requireOffice, type Office } from './office';
import { persistKeys } from './persist-keys';
import { rebuildEntry } from './rebuild';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { unitsDue } from './show-state';
import { stepReply } from './step';

/** So many copies fit into one step: 2 Drive writes each at 3 a second, and one Sheets write. */
const UNITS_A_STEP = 10;
const READY_PROPERTY = 'ready';

export function stepIssue(session: Session, { roundKey, skip = [] }: StepArgument): StepReply {
  const office = requireOffice(session, [FIGURES_TAB, JOURNAL_TAB]);
  persistKeys(session, office);
  const context = issueContext(session, office, requireRound(office.plan, roundKey));
  const { round, units } = context;
  if (units.length === 0) throw new ProblemError(problem('noUnitsYet'));
  if (unitsDue(round) === undefined) throw new ProblemError(problem('roundWithoutDue', { round: round.name }));
  const entries = ensureEntryFiles(session, office.plan, round);
  if (office.plan.sharing === 'shared') entries.files.set(sharedKeyOf(round), ensureShared(context, entries));
  const pending = units.filter((unit) => stateOf(context, entries, unit) !== 'ready' && !skip.includes(unit.key));
  const batch = pending.slice(0, UNITS_A_STEP);
  const failed = issueUnits(context, entries, batch);
  const left = pending.length - batch.length + failed.filter(({ retry }) => retry).length;
  const skipped = [...skip, ...failed.filter(({ retry }) => !retry).map(({ unit }) => unit.key)];
  const done = units.length - left - skipped.length;
  const summary = `Đã phát biểu mẫu cho ${done}/${units.length} đơn vị${skipped.length > 0 ? `; ${skipped.length} đơn vị chưa được, xem danh sách bên dưới` : ''}.`;
  if (batch.length > 0 && left === 0) writeJournal(session, office, summary);
  return stepReply({
    left,
    done,
    total: units.length,
    noun: 'đơn vị',
    summary,
    skip: skipped,
    problems: failed.map(({ unit, found }) =>
      showProblem({ ...found, place: { ...found.place, unitKey: unit.key } }, units),
    ),
  });
}

type EntryState = 'ready' | 'missing' | 'unfinished' | 'outdated';

/** unfinished: copied, but not shared yet, so it may not carry its keys. outdated: the plan has changed since. */
function stateOf(context: IssueContext, { files }: EntryFiles, unit: OrgUnit): EntryState {
  const { plan } = context.office;
  const file = files.get(entryKeyOf(plan, context.round, unit.key));
  if (file === undefined) return 'missing';
  const shared = unit.email === '' ? file.properties?.[READY_PROPERTY] === '1' : isSharedWith(file, unit.email);
  if (plan.sharing === 'shared') return shared || unit.email === '' ? 'ready' : 'unfinished';
  if (!shared) return 'unfinished';
  return file.properties?.[LINES_PROPERTY] === entryPrint(context, unit) ? 'ready' : 'outdated';
}

function isSharedWith({ permissions }: DriveFile, email: string): boolean {
  return (permissions ?? []).some(
    ({ emailAddress, role }) => emailAddress?.toLowerCase() === email && (role === 'writer' || role === 'owner'),
  );
}

interface Failed {
  readonly unit: OrgUnit;
  readonly found: Problem;
  /** true: only Google's patience ran out; the next step goes on with it. */
  readonly retry: boolean;
}

const PATIENCE: readonly Problem['code'][] = ['stepOutOfTime'];

function issueUnits(context: IssueContext, entries: EntryFiles, units: readonly OrgUnit[]): Failed[] {
  if (context.office.plan.sharing === 'shared') return shareAmong(context, entries, units);
  const failed: Failed[] = [];
  const outdated = units.filter((unit) => stateOf(context, entries, unit) === 'outdated');
  for (const unit of outdated) failed.push(...rebuildOne(context, entries, unit));
  const fresh = units.filter((unit) => !outdated.includes(unit));
  const files = copies(context, entries, fresh, failed);
  return [...failed, ...finishCopies(context, files)];
}

/** The shared workbook carries every key already: each unit only needs the way in. */
function shareAmong({ session, round }: IssueContext, { files }: EntryFiles, units: readonly OrgUnit[]): Failed[] {
  const id = files.get(sharedKeyOf(round))?.id ?? '';
  const outcomes = session.google.all(units.map(({ email }) => share(id, email, 'writer')));
  return outcomes.flatMap((outcome, index) => {
    const unit = units[index];
    return outcome.ok || unit === undefined ? [] : [failure(unit, outcome.problem)];
  });
}

function rebuildOne(context: IssueContext, { files }: EntryFiles, unit: OrgUnit): Failed[] {
  const file = files.get(entryKeyOf(context.office.plan, context.round, unit.key));
  try {
    rebuildEntry(context, unit, file?.id ?? '');
    context.session.google.call(
      updateFile(file?.id ?? '', {
        name: entryName(context.round, unit),
        properties: { [LINES_PROPERTY]: entryPrint(context, unit) },
      }),
    );
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return [failure(unit, error.problem)];
    throw error;
  }
}

function failure(unit: OrgUnit, found: Problem): Failed {
  return { unit, found, retry: PATIENCE.includes(found.code) };
}

/** The file of each unit: the one that is there, or a copy of its template made now. */
function copies(
  context: IssueContext,
  entries: EntryFiles,
  units: readonly OrgUnit[],
  failed: Failed[],
): { unit: OrgUnit; id: string }[] {
  const { session, round, office } = context;
  const existing = units.flatMap((unit) => {
    const id = entries.files.get(entryKeyOf(office.plan, round, unit.key))?.id;
    return id ? [{ unit, id }] : [];
  });
  const missing = units.filter((unit) => !existing.some((known) => known.unit === unit));
  const templates = ensureTemplates(context, entries, missing);
  const outcomes = session.google.all(
    missing.map((unit) =>
      named(
        `biểu của ${unit.name}`,
        copyFile(templates.get(lineSetOf(office.plan, unit).key) ?? '', {
          name: entryName(round, unit),
          parentId: entries.folderId,
          properties: {
            [KEY_PROPERTY]: entryKeyOf(office.plan, round, unit.key),
            [LINES_PROPERTY]: entryPrint(context, unit),
          },
        }),
      ),
    ),
  );
  const made = outcomes.flatMap((outcome, index) => {
    const unit = missing[index];
    if (unit === undefined) return [];
    if (outcome.ok) return [{ unit, id: outcome.value.id ?? '' }];
    failed.push(failure(unit, outcome.problem));
    return [];
  });
  return [...existing, ...made];
}

function entryName(round: ReportingRound, unit: OrgUnit): string {
  return `${[unit.code, unit.name].filter((text) => text !== '').join(' – ')} – ${round.name}`;
}

/** Keys first, then the share: a file that is shared carries its keys. */
function finishCopies(context: IssueContext, files: readonly { unit: OrgUnit; id: string }[]): Failed[] {
  const { google } = context.session;
  const failed: Failed[] = [];
  const keep = (
    outcomes: readonly { ok: boolean; problem?: Problem }[],
    of: readonly { unit: OrgUnit; id: string }[],
  ) =>
    of.filter(({ unit }, index) => {
      const outcome = outcomes[index];
      if (outcome?.ok === false && outcome.problem) failed.push(failure(unit, outcome.problem));
      return outcome?.ok === true;
    });
  const keyed = keep(
    google.all(
      files.map(({ unit, id }) =>
        named(
          `biểu của ${unit.name}`,
          batchUpdate(id, personalise(entryRows(context, unit), entryHead(context, unit)), {
            safeToRepeat: true,
            fields: 'spreadsheetId',
          }),
        ),
      ),
    ),
    files,
  );
  const withMail = keyed.filter(({ unit }) => unit.email !== '');
  const without = keyed.filter(({ unit }) => unit.email === '');
  keep(google.all(withMail.map(({ unit, id }) => share(id, unit.email, 'writer'))), withMail);
  keep(google.all(without.map(({ id }) => updateFile(id, { properties: { [READY_PROPERTY]: '1' } }))), without);
  return failed;
}

function ensureTemplates(context: IssueContext, entries: EntryFiles, units: readonly OrgUnit[]): Map<string, string> {
  const { session, office, round } = context;
  const ids = new Map<string, string>();
  for (const unit of units) {
    const set = lineSetOf(office.plan, unit);
    if (ids.has(set.key)) continue;
    const print = linesPrint(context, unit);
    const key = `template|${round.key}|${set.key}|${print}`;
    const known = entries.files.get(key)?.id;
    ids.set(
      set.key,
      known ??
        buildTemplate(
          session,
          entries.folderId,
          `Biểu mẫu ${set.label} – ${round.name}`,
          key,
          templateSpec(context, unit),
        ),
    );
  }
  return ids;
}

function buildTemplate(session: Session, parentId: string, name: string, key: string, spec: EntrySpec): string {
  // Marked as a template only when it is complete: a half-built one is never copied.
  const id = session.google.call(createSpreadsheetFile(name, parentId)).id ?? '';
  session.google.call(batchUpdate(id, buildEntry(spec, 0), { safeToRepeat: false, fields: 'spreadsheetId' }));
  session.google.call(updateFile(id, { properties: { [KEY_PROPERTY]: key } }));
  return id;
}

function templateSpec(context: IssueContext, unit: OrgUnit): EntrySpec {
  const rows = lineSetOf(context.office.plan, unit).lines.map((line) => ({
    line,
    unitKey: '',
    unitName: '',
    known: {},
  }));
  return { ...entrySpec(context, unit), subtitle: 'Biểu mẫu: chưa phát cho đơn vị nào', rows };
}

function writeJournal(session: Session, office: Office, summary: string): void {
  const requests = journalLine(session, office, 'Phát biểu mẫu', summary);
  session.google.call(batchUpdate(session.spreadsheetId, requests, { safeToRepeat: true, fields: 'spreadsheetId' }));
}
