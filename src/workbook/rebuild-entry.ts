// The requests that rebuild the entry tab of a file that was damaged, or whose plan has changed: a fresh tab is built with
// everything the school typed in its place, and takes the old one's name and id of identity. What belongs to no line stands
// below the lines, and the old tab is kept, hidden, under another name: nothing a school typed is ever lost by a repair.
import type { sheets_v4 } from '@googleapis/sheets';
import type { Problem } from '../core/problem';
import type { InputField } from '../core/row';
import { ASIDE_IDS } from './entry-grid';
import { ENTRY_TAB } from './entry-layout';
import { isTyped } from './entry-row';
import { buildEntryTab, freshValue, openFields, VIETNAMESE, type EntryRowSpec, type EntrySpec } from './entry-workbook';
import { isSame, KEPT_PREFIX, type EntryReading, type EntryRow, type Leftover } from './read-entry';
import { protectTab, type SheetsRequest } from './requests';

/** Told, but nothing that a rebuilt tab would change: the school has to say which figures are right. */
const FOR_THE_SCHOOL: readonly Problem['code'][] = ['entryRowUnknown', 'entryTabTwice', 'entryLineTwice'];

/** Everything that is wrong with the file, each thing once. */
export function problemsOf({ refused, barred, damage }: EntryReading): Problem[] {
  const all = [...refused, ...barred.values(), ...damage];
  const seen = new Map(all.map((found) => [`${found.code}|${found.place.cell ?? JSON.stringify(found)}`, found]));
  return [...seen.values()];
}

export function canRepair(reading: EntryReading): boolean {
  return problemsOf(reading).some(({ code }) => !FOR_THE_SCHOOL.includes(code));
}

type Fold = (text: string) => string;

export function rebuildEntryRequests(
  file: sheets_v4.Schema$Spreadsheet,
  reading: EntryReading,
  spec: EntrySpec,
  fold: Fold,
): SheetsRequest[] {
  const tabs = (file.sheets ?? []).map(({ properties }) => ({
    id: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
  }));
  const old = tabs.filter(({ id }) => id === reading.sheetId || id === ENTRY_TAB.sheetId);
  const others = tabs.filter((tab) => !old.includes(tab));
  const free = freeNumber(others);
  const isTaken = ({ title }: { title: string }) => title.toLowerCase() === ENTRY_TAB.title.toLowerCase();
  return [
    VIETNAMESE,
    ...old.map(({ id }, index): SheetsRequest => {
      const number = free + index;
      return { duplicateSheet: { sourceSheetId: id, newSheetId: asideId(number), newSheetName: asideTitle(number) } };
    }),
    ...others.filter(isTaken).map(({ id }) => rename(id, `${ENTRY_TAB.title} (trang khác ${free})`)),
    ...makeRoom(old),
    ...buildEntryTab(withTyped(spec, reading, fold)),
    ...old.flatMap((_, index) => [hide(asideId(free + index)), protectTab(asideId(free + index), ASIDE_WORDS, [])]),
  ];
}

const ASIDE_WORDS = 'Sổ Kế Hoạch: bản giữ lại, không thu số liệu từ đây';

function asideId(number: number): number {
  return ASIDE_IDS.first - 1 + number;
}

function asideTitle(number: number): string {
  return `Bản trước khi sửa ${number}`;
}

/** The first number from which on neither the ids nor the titles of tabs set aside are taken. */
function freeNumber(tabs: readonly { id: number; title: string }[]): number {
  const taken = tabs.flatMap(({ id, title }) => [
    id >= ASIDE_IDS.first && id <= ASIDE_IDS.last ? id - ASIDE_IDS.first + 1 : 0,
    Number(/^Bản trước khi sửa (\d{1,4})$/.exec(title)?.[1] ?? 0),
  ]);
  return Math.max(0, ...taken) + 1;
}

function rename(sheetId: number, title: string): SheetsRequest {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } };
}

function hide(sheetId: number): SheetsRequest {
  return { updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } };
}

/** The copies are there, so the tabs they were made of may go. */
function makeRoom(old: readonly { id: number }[]): SheetsRequest[] {
  return old.map(({ id }) => ({ deleteSheet: { sheetId: id } }));
}

function withTyped(spec: EntrySpec, { rows, leftovers }: EntryReading, fold: Fold): EntrySpec {
  const byKey = new Map<string, EntryRow[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  const kept = [...leftovers];
  const filled = spec.rows.map((row) => {
    const found = byKey.get(keyOf({ unitKey: row.unitKey, lineKey: row.line.key })) ?? [];
    byKey.delete(keyOf({ unitKey: row.unitKey, lineKey: row.line.key }));
    const answered = found.filter(({ typed }) => isTyped(typed, row.line.entry, fold));
    const [first] = answered;
    // Two rows that differ: nobody knows which is meant, so neither takes the line's place.
    const isOne = first !== undefined && answered.every(({ typed }) => isSame(typed, first.typed));
    if (!isOne) kept.push(...answered.map((each) => leftoverOf(each, row)));
    const own = isOne ? first : answered.length === 0 ? found[0] : undefined;
    if (own === undefined) return row;
    kept.push(...closedCells(own, row));
    return { ...row, typed: own.typed };
  });
  const nobodys = [...byKey.values()].flat();
  kept.push(...nobodys.filter(({ typed }) => isTyped(typed, undefined, fold)).map((row) => leftoverOf(row)));
  return { ...spec, rows: filled, kept };
}

function keyOf({ unitKey, lineKey }: { unitKey: string; lineKey: string }): string {
  return `${unitKey}\n${lineKey}`;
}

function leftoverOf({ row, typed }: EntryRow, spec?: EntryRowSpec): Leftover {
  const code = spec === undefined ? '' : ` (${[spec.unitName, spec.line.code].filter(Boolean).join(', ')})`;
  return { label: `${KEPT_PREFIX} dòng ${row + 1}${code}`, typed };
}

/** What was typed into cells that the line does not ask for. */
function closedCells(own: EntryRow, spec: EntryRowSpec): Leftover[] {
  const open = openFields(spec.line);
  const typed = Object.entries(own.typed).filter(
    ([field, content]) =>
      !open.includes(field as InputField) && content !== null && content !== freshValue(spec.line, field as InputField),
  );
  return typed.length === 0 ? [] : [leftoverOf({ ...own, typed: Object.fromEntries(typed) }, spec)];
}
