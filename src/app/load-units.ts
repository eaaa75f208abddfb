// The list of schools: shown first as it was understood, then saved into the tab Đơn vị. A unit that is already there is
// known by its code or name and keeps its key, so that loading a corrected list changes names and e-mails and loses nothing.
import { foldAccents, foldText } from '../core/folding';
import type { OrgUnit } from '../core/org-unit';
import { problem, ProblemError, type Problem } from '../core/problem';
import { batchUpdate } from '../google/sheets-requests';
import type { SheetsRequest } from '../workbook/requests';
import { JOURNAL_TAB } from '../workbook/result-tabs';
import { FIRST_ROW, growTo, writeTableRows, type RawValue } from '../workbook/table';
import { parsePasted, unitTable } from '../workbook/unit-list';
import { unitKeys } from '../workbook/row-keys';
import { readUnits, UNIT_TAB, unitRow, unitsWithoutEmail } from '../workbook/unit-tab';
import type { Done, UnitsPreview, UnitsSource } from './contract';
import { journalLine } from './journal';
import { readTabValues, requireOffice, type Office } from './office';
import type { Session } from './session';
import { showProblem } from './show-problem';
import { countByLevel, stateOf } from './show-state';

interface ReadList {
  readonly units: readonly OrgUnit[];
  readonly problems: readonly Problem[];
}

export function previewUnits(session: Session, source: UnitsSource): UnitsPreview {
  const office = requireOffice(session);
  const { units, problems } = readList(session, office, source);
  const known = new Set(office.units.map(({ key }) => key));
  const fresh = units.filter(({ key }) => !known.has(key)).length;
  return {
    units: units.map(({ code, name, levels, kind, email, key }) => ({
      code,
      name,
      level: kind === 'office' ? 'phòng, cơ quan' : levels.join(', '),
      email,
      note: known.has(key) ? 'đã có, sẽ cập nhật' : 'mới',
    })),
    problems: problems.map((found) => showProblem(found)),
    summary: `Đọc được ${units.length} đơn vị (${countByLevel(units)}): ${fresh} mới, ${units.length - fresh} đã có.`,
    canSave: units.length > 0,
  };
}

export function saveUnits(session: Session, source: UnitsSource): Done {
  const office = requireOffice(session, [JOURNAL_TAB]);
  const { units } = readList(session, office, source);
  if (units.length === 0) throw new ProblemError(problem('unitListEmpty'));
  const merged = mergeUnits(office.units, units);
  const counts = { added: merged.length - office.units.length, changed: changedCount(office.units, merged) };
  const kept = office.units.length - units.filter(({ key }) => office.units.some((unit) => unit.key === key)).length;
  const summary = `Đã thêm ${counts.added} đơn vị, cập nhật ${counts.changed}, giữ nguyên ${units.length - counts.added - counts.changed}${kept > 0 ? `; ${kept} đơn vị có sẵn không nằm trong danh sách vẫn được giữ` : ''}.`;
  if (counts.added + counts.changed === 0) return { summary, state: stateOf(session, office) };
  const requests = [...writeUnits(office, merged), ...journalLine(session, office, 'Nạp danh sách đơn vị', summary)];
  session.google.call(batchUpdate(session.spreadsheetId, requests, { safeToRepeat: true, fields: 'spreadsheetId' }));
  return { summary, state: stateOf(session, { ...office, units: merged }) };
}

function readList(session: Session, office: Office, source: UnitsSource): ReadList {
  const table = unitTable(sourceValues(session, office, source));
  if (table === undefined) throw new ProblemError(problem('unitListUnreadable'));
  const problems: Problem[] = [];
  const units = readUnits(unitKeys(table, foldAccents).table, foldAccents, problems).filter(({ name }) => name !== '');
  const usable = units.filter(({ kind, levels }) => kind === 'office' || levels.length > 0);
  return { units: withKnownKeys(office.units, usable), problems: [...problems, ...unitsWithoutEmail(usable)] };
}

function sourceValues(session: Session, office: Office, { text, tab }: UnitsSource): readonly (readonly RawValue[])[] {
  if (tab === undefined) return parsePasted(text ?? '');
  const info = [...office.tabs.values()].find(({ title }) => title === tab);
  if (info === undefined) throw new ProblemError(problem('tabMissing', { tab }));
  return readTabValues(session, [info]).get(info.sheetId) ?? [];
}

/**
 * A unit of the list that is already in the workbook takes over the key it has there: by its code, or by name and place
 * unless that school's own code stands in the list too. A new unit never takes a key that another one has.
 */
function withKnownKeys(known: readonly OrgUnit[], units: readonly OrgUnit[]): OrgUnit[] {
  const listedCodes = new Set(units.map(({ code }) => foldText(code)));
  const byCode = new Map(known.filter(({ code }) => code !== '').map((unit) => [foldText(unit.code), unit.key]));
  const byName = new Map(
    known
      .filter(({ code }) => code === '' || !listedCodes.has(foldText(code)))
      .map((unit) => [nameAndPlace(unit), unit.key]),
  );
  const taken = new Set(known.map(({ key }) => key));
  const keys = new Map(
    units.map((unit) => {
      const same = byCode.get(foldText(unit.code)) ?? byName.get(nameAndPlace(unit));
      byName.delete(nameAndPlace(unit));
      return [unit.key, same ?? freeKey(unit.key, taken)];
    }),
  );
  return units.map((unit) => {
    const parentKey = unit.parentKey === undefined ? undefined : (keys.get(unit.parentKey) ?? unit.parentKey);
    return { ...unit, key: keys.get(unit.key) ?? unit.key, ...(parentKey !== undefined && { parentKey }) };
  });
}

function nameAndPlace({ name, district = '', province = '' }: OrgUnit): string {
  return [name, district, province].map(foldText).join('|');
}

function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
  taken.add(key);
  return key;
}

/** Known units in their rows, changed where the list says otherwise; new ones below. What the list leaves blank stays. */
function mergeUnits(known: readonly OrgUnit[], listed: readonly OrgUnit[]): OrgUnit[] {
  const byKey = new Map(listed.map((unit) => [unit.key, unit]));
  const merged = known.map((unit) => {
    const update = byKey.get(unit.key);
    return update === undefined
      ? unit
      : {
          ...unit,
          ...update,
          code: update.code || unit.code,
          email: update.email || unit.email,
          roster: { ...unit.roster, ...update.roster },
        };
  });
  const present = new Set(known.map(({ key }) => key));
  return [...merged, ...listed.filter(({ key }) => !present.has(key))];
}

function changedCount(before: readonly OrgUnit[], after: readonly OrgUnit[]): number {
  const old = new Map(before.map((unit) => [unit.key, fingerprint(unit)]));
  return after.filter((unit) => old.has(unit.key) && old.get(unit.key) !== fingerprint(unit)).length;
}

function fingerprint(unit: OrgUnit): string {
  return JSON.stringify(unitRow(unit, (key) => key));
}

/** The whole table at its fixed place, in the order of the list. */
function writeUnits(office: Office, units: readonly OrgUnit[]): SheetsRequest[] {
  const codeOf = (key: string) => units.find((unit) => unit.key === key)?.code ?? key;
  const rows = units.map((unit) => unitRow(unit, codeOf));
  const rowCount = office.tabs.get(UNIT_TAB.sheetId)?.rowCount ?? 0;
  return [
    ...growTo(UNIT_TAB, FIRST_ROW + units.length, rowCount),
    ...writeTableRows(UNIT_TAB, office.table(UNIT_TAB), FIRST_ROW, rows),
  ];
}
