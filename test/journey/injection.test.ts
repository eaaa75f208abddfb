// Text that a spreadsheet program might run, wherever a school or the office can bring it in: it is shown as it was typed and
// never evaluated, in the sheets, in exported .xlsx, in names of folders and files, and in what the sidebar is told.
import { strFromU8, unzipSync } from 'fflate';
import type { RoundExport } from '../../src/app/contract';
import { click } from './click';
import { readBundle } from '../../src/local/round/bundle-files';
import { settle } from '../../src/local/round/district';
import { readEntryRows } from '../../src/local/round/entry-tab';
import { GoogleUser } from '../../src/local/round/google-user';
import { Office } from '../../src/local/round/office';
import { PLAN_PLACES } from '../../src/local/sample/sample-plan';
import { Workspace } from '../../src/local/workspace/workspace';

const OFFICE = PLAN_PLACES.q7.officeEmail;
const ROUND = 'nam-2023';

/** Formulas, commands, their full-width forms, and what hides before them. MARK stands in each and nowhere else. */
const MARK = 'NGUYHIEM';
const TEXTS = [
  `=HYPERLINK("http://x.example/${MARK}1")`,
  `+${MARK}2+1`,
  `-2+3+${MARK}3`,
  `@SUM(${MARK}4)`,
  `＝${MARK}5+1`,
  `\u200B=${MARK}6`,
  `=cmd|' /C calc'!${MARK}7`,
  `%0A=${MARK}8`,
] as const;

let workspace: Workspace;
let office: Office;
let clerk: GoogleUser;
let bookId: string;
let unitKeys: Map<string, string>;
const fileIds: string[] = [];

/** A note pasted as text, one typed as a formula, one behind a tab. */
function fillFile(id: string, text: string): void {
  workspace.clock.advanceMs(3_000);
  const rows = readEntryRows(clerk, id);
  const notes = [`'${text}`, `=1+1&"${MARK}"`, `\t${text}`];
  rows.slice(0, notes.length).forEach(({ sheetId, row, columns }, index) => {
    const place = { spreadsheetId: id, sheetId, row, email: OFFICE };
    workspace.sheets.pasteInto({ ...place, column: columns.note, texts: [[notes[index] ?? '']] });
    workspace.sheets.pasteInto({ ...place, column: columns.numerator, texts: [[`'${text}`]] });
  });
}

beforeAll(() => {
  workspace = Workspace.temporary();
  settle(workspace, 'q7', []);
  office = new Office(workspace.scriptHost(readBundle(process.cwd())), workspace.standIn, workspace.clock, OFFICE);
  clerk = new GoogleUser(workspace.standIn, OFFICE);
  bookId = workspace.profile.officeSpreadsheetId ?? '';
  office.createPlan('q7');
  const list = TEXTS.map((text, index) => `N-0${index}\t${text}\tMN\tnguy-${index}@truong.example`);
  office.saveUnits(['Mã\tTên trường\tCấp\tEmail', ...list].join('\n'));
  office.job('stepIssue', ROUND);
  workspace.clock.advanceMs(60_000);
  unitKeys = new Map(office.status(ROUND).units.map(({ name, key }) => [name, key]));
  for (const [name, key] of unitKeys) {
    workspace.clock.advanceMs(2_000);
    const q = `properties has { key='skh' and value='entry|${ROUND}|${key}' }`;
    const { files } = clerk.get('/drive/v3/files', { q, fields: 'files(id)' }) as { files: { id: string }[] };
    const id = files[0]?.id ?? '';
    fileIds.push(id);
    fillFile(id, name);
  }
  office.job('stepCollect', ROUND);
});

afterAll(() => {
  workspace.dispose();
});

/** Formulas of a spreadsheet, and the texts of its cells. */
function contentOf(id: string): { formulas: string[]; texts: string[] } {
  workspace.clock.advanceMs(2_000);
  const { sheets } = clerk.get(`/v4/spreadsheets/${id}`, {
    fields: 'sheets(data(rowData(values(userEnteredValue))))',
  }) as {
    sheets: { data?: { rowData?: { values?: { userEnteredValue?: Record<string, string> }[] }[] }[] }[];
  };
  const cells = sheets.flatMap(({ data }) => data?.[0]?.rowData ?? []).flatMap(({ values }) => values ?? []);
  const of = (kind: string) => cells.flatMap(({ userEnteredValue }) => userEnteredValue?.[kind] ?? []);
  return { formulas: of('formulaValue'), texts: of('stringValue') };
}

test('the office’s list keeps every name as it was pasted, as text', () => {
  const names = office.status(ROUND).units.map(({ name }) => name);
  expect(names).toHaveLength(TEXTS.length);
  const { formulas, texts } = contentOf(bookId);
  expect(formulas.filter((formula) => formula.includes(MARK))).toEqual([]);
  for (const name of names) expect(texts).toContain(name);
});

test('Số liệu holds what the schools typed, as text: the formula as what it came to, with the row refused or told', () => {
  const { texts } = contentOf(bookId);
  for (const name of unitKeys.keys())
    expect(texts.filter((text) => text.trim() === name.trim()).length).toBeGreaterThan(1);
});

test('a school’s own workbook holds its name and its notes as text, before a repair and after it', () => {
  const id = fileIds[0] ?? '';
  const { formulas, texts } = contentOf(id);
  const own = formulas.filter((formula) => formula.includes(MARK));
  expect(own).toEqual([`=1+1&"${MARK}"`]);
  expect(texts.some((text) => text.startsWith(TEXTS[0]))).toBe(true);
  const requests = [{ deleteDimension: { range: { sheetId: 201, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }];
  clerk.post(`/v4/spreadsheets/${id}:batchUpdate`, { requests });
  const card = click({ workspace, email: OFFICE }, 'repairUnit', {
    roundKey: ROUND,
    unitKey: unitKeys.get(TEXTS[0]) ?? '',
  });
  expect(card.canRepair).toBe(false);
  const row = readEntryRows(clerk, id).find(
    ({ tab, entered }) => tab === 'Nhập liệu' && entered.note.startsWith('=1+1'),
  );
  expect(row?.entered.note).toBe(`=1+1&"${MARK}"`);
  const { sheets } = clerk.get(`/v4/spreadsheets/${id}`, {
    ranges: ["'Nhập liệu'"],
    fields: 'sheets(data(rowData(values(userEnteredValue))))',
  }) as { sheets: unknown };
  expect(JSON.stringify(sheets)).not.toContain(`"formulaValue":"=1+1&`);
});

test('exported .xlsx: no formula holds any of it, and the texts are there', () => {
  const zip = unzipSync(workspace.sheets.exportXlsx(bookId));
  const xml = Object.entries(zip)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes));
  const formulas = xml.flatMap((text) => text.match(/<f[ >][\s\S]*?<\/f>/g) ?? []);
  expect(formulas.filter((formula) => formula.includes(MARK))).toEqual([]);
  for (let number = 1; number <= TEXTS.length; number++) expect(xml.join('')).toContain(`${MARK}${number}`);
});

test('folders, files and the sidebar carry the text itself', () => {
  workspace.clock.advanceMs(10_000);
  const { files } = clerk.get('/drive/v3/files', { q: 'trashed = false', pageSize: '1000', fields: 'files(name)' }) as {
    files: { name: string }[];
  };
  for (const name of unitKeys.keys()) expect(files.some((file) => file.name.includes(name))).toBe(true);
  const preview = click({ workspace, email: OFFICE }, 'previewUnits', {
    text: `Mã\tTên trường\tCấp\nN-99\t${TEXTS[3]}\tMN`,
  });
  expect(preview.units[0]?.name).toBe(TEXTS[3]);
  const exported: RoundExport = office.exportRound(ROUND);
  expect(exported.problems.some(({ where }) => where.startsWith(TEXTS[3]))).toBe(true);
  const card = click({ workspace, email: OFFICE }, 'getUnit', {
    roundKey: ROUND,
    unitKey: unitKeys.get(TEXTS[6]) ?? '',
  });
  expect(card.status.name).toBe(TEXTS[6]);
});
