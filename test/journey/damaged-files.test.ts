// Damaged files through the built bundle: what collecting counts and tells, what the school's card says, what Sửa biểu brings
// back, and that the office's data names every refusal. Eight schools, each with its own way of spoiling a workbook.
import type { RoundExport } from '../../src/app/contract';
import { click } from './click';
import { readBundle } from '../../src/local/round/bundle-files';
import { settle } from '../../src/local/round/district';
import { readEntryRows, type EntryRow } from '../../src/local/round/entry-tab';
import { GoogleUser } from '../../src/local/round/google-user';
import { Office, type JobReport } from '../../src/local/round/office';
import { PLAN_PLACES } from '../../src/local/sample/sample-plan';
import { Workspace } from '../../src/local/workspace/workspace';

const OFFICE = PLAN_PLACES.q7.officeEmail;
const ROUND = 'nam-2023';
const CODE = 'KH-02';
const TAB = 201;

/** What each school does to its file, and whether its 100 + n of 40 + n may be counted afterwards. */
const SCHOOLS = [
  { name: 'Mầm non Khóa Mất', does: [column('deleteDimension', 0)], counted: true },
  { name: 'Mầm non Đổi Tên', does: [rename('Số của trường'), row('deleteDimension', 0)], counted: true },
  { name: 'Mầm non Sắp Xếp', does: [sortVisible()], counted: false, code: 'entryRowContradicts' },
  { name: 'Mầm non Gộp Ô', does: [mergeFigures()], counted: false, code: 'entryCellMerged' },
  { name: 'Mầm non Xóa Cột', does: [column('deleteDimension', 9)], counted: true, code: 'entryColumnLost' },
  { name: 'Mầm non Hai Trang', does: [copyTab()], counted: false, code: 'entryLineTwice' },
  { name: 'Mầm non Bản Sao', does: [insertRow(), clearRules()], counted: true },
  { name: 'Mầm non Yên Ổn', does: [], counted: true },
] as const;

function column(kind: 'deleteDimension', startIndex: number) {
  return { [kind]: { range: { sheetId: TAB, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 } } };
}

function row(kind: 'deleteDimension', startIndex: number) {
  return { [kind]: { range: { sheetId: TAB, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } } };
}

function insertRow() {
  return { insertDimension: { range: { sheetId: TAB, dimension: 'ROWS', startIndex: 6, endIndex: 8 } } };
}

function rename(title: string) {
  return { updateSheetProperties: { properties: { sheetId: TAB, title }, fields: 'title' } };
}

/** Columns Mã to Ghi chú of all ten rows, by Nội dung. */
function sortVisible() {
  const range = { sheetId: TAB, startRowIndex: 5, endRowIndex: 15, startColumnIndex: 3, endColumnIndex: 15 };
  return { sortRange: { range, sortSpecs: [{ dimensionIndex: 4, sortOrder: 'DESCENDING' }] } };
}

function mergeFigures() {
  const range = { sheetId: TAB, startRowIndex: 6, endRowIndex: 7, startColumnIndex: 8, endColumnIndex: 10 };
  return { mergeCells: { range, mergeType: 'MERGE_ALL' } };
}

function copyTab() {
  return { duplicateSheet: { sourceSheetId: TAB, newSheetId: 555, insertSheetIndex: 2 } };
}

function clearRules() {
  return { setDataValidation: { range: { sheetId: TAB } } };
}

let workspace: Workspace;
let office: Office;
let clerk: GoogleUser;
let job: JobReport;
const fileIds = new Map<string, string>();

function keyOf(name: string): string {
  return office.status(ROUND).units.find((unit) => unit.name === name)?.key ?? '';
}

function rowOf(name: string): EntryRow {
  // Two reads, and Google allows sixty a minute.
  workspace.clock.advanceMs(3_000);
  const found = readEntryRows(clerk, fileIds.get(name) ?? '').find(
    ({ code, tab }) => code === CODE && tab === 'Nhập liệu',
  );
  if (found === undefined) throw new Error(`${name} has no row ${CODE}`);
  return found;
}

function type(name: string, cell: 'denominator' | 'numerator' | 'evidence', text: string, sheetId?: number): void {
  const place = rowOf(name);
  const { refused } = workspace.sheets.typeInto({
    spreadsheetId: fileIds.get(name) ?? '',
    sheetId: sheetId ?? place.sheetId,
    row: place.row,
    column: place.columns[cell],
    text,
    email: OFFICE,
  });
  if (refused !== undefined) throw new Error(refused);
}

function figuresCounted(): RoundExport['indicators'][number] | undefined {
  return office.exportRound(ROUND).indicators.find(({ code }) => code === CODE);
}

beforeAll(() => {
  workspace = Workspace.temporary();
  settle(workspace, 'q7', []);
  office = new Office(workspace.scriptHost(readBundle(process.cwd())), workspace.standIn, workspace.clock, OFFICE);
  clerk = new GoogleUser(workspace.standIn, OFFICE);
  office.createPlan('q7');
  const list = SCHOOLS.map(({ name }, index) => `D-0${index}\t${name}\tMN\tdon-vi-${index}@truong.example`);
  click({ workspace, email: OFFICE }, 'saveUnits', { text: ['Mã\tTên trường\tCấp\tEmail', ...list].join('\n') });
  office.job('stepIssue', ROUND);
  workspace.clock.advanceMs(60_000);
  for (const { name } of SCHOOLS) {
    const q = `properties has { key='skh' and value='entry|${ROUND}|${keyOf(name)}' }`;
    const { files } = clerk.get('/drive/v3/files', { q, fields: 'files(id)' }) as { files: { id: string }[] };
    fileIds.set(name, files[0]?.id ?? '');
    const number = SCHOOLS.findIndex((school) => school.name === name);
    type(name, 'denominator', String(100 + number));
    type(name, 'numerator', String(40 + number));
    type(name, 'evidence', `https://minh-chung.example/${number}`);
  }
});

afterAll(() => {
  workspace.dispose();
});

test('before anything is damaged all eight are counted', () => {
  office.job('stepCollect', ROUND);
  const indices = [...SCHOOLS.keys()];
  const sum = (from: number) => indices.reduce((total, index) => total + from + index, 0);
  expect(figuresCounted()).toMatchObject({ numerator: sum(40), denominator: sum(100) });
});

test('afterwards a file counts what its school meant, or the line is told with its place', () => {
  workspace.clock.advanceMs(60_000);
  for (const { name, does } of SCHOOLS) {
    if (does.length > 0) clerk.post(`/v4/spreadsheets/${fileIds.get(name) ?? ''}:batchUpdate`, { requests: does });
  }
  type('Mầm non Hai Trang', 'numerator', '99', 555);
  job = office.job('stepCollect', ROUND);
  const good = [...SCHOOLS.entries()].filter(([, { counted }]) => counted).map(([index]) => index);
  const sum = (from: number) => good.reduce((total, index) => total + from + index, 0);
  expect(figuresCounted()).toMatchObject({ numerator: sum(40), denominator: sum(100) });
});

test.each(SCHOOLS.filter((school) => 'code' in school))('$name is told once, with a place', ({ name, code }) => {
  const told = job.problems.filter((found) => found.code === code && found.where.startsWith(`${name} · `));
  const places = told.map(({ where }) => where);
  expect(places.length).toBeGreaterThan(0);
  expect(new Set(places).size).toBe(places.length);
  const exported = office.exportRound(ROUND);
  expect(exported.rows.problems[code]).toBeGreaterThan(0);
});

test('a file that cannot be read leaves its school reported, and says so in the list', () => {
  const unit = office.status(ROUND).units.find(({ name }) => name === 'Mầm non Xóa Cột');
  expect([unit?.status, unit?.statusText]).toEqual(['onTime', 'lỗi số liệu']);
});

test('collecting again writes nothing', () => {
  expect(office.job('stepCollect', ROUND).requests.writes).toBe(0);
});

test.each(SCHOOLS)('$name is repaired, and a second repair changes nothing', ({ name, does }) => {
  const argument = { roundKey: ROUND, unitKey: keyOf(name) };
  const before = click({ workspace, email: OFFICE }, 'getUnit', argument);
  const isForSchool = name === 'Mầm non Hai Trang';
  expect(before.canRepair).toBe(does.length > 0 && !isForSchool);
  const after = click({ workspace, email: OFFICE }, 'repairUnit', argument);
  expect(after.canRepair).toBe(false);
  const version = () =>
    clerk.get(`/drive/v3/files/${fileIds.get(name) ?? ''}`, { fields: 'modifiedTime' }) as { modifiedTime: string };
  const first = version();
  workspace.clock.advanceMs(60_000);
  expect(click({ workspace, email: OFFICE }, 'repairUnit', argument).damage).toEqual(after.damage);
  expect(version()).toEqual(first);
});

test('what was typed stands in its row again; what belonged to no row for sure stands below, still told', () => {
  for (const name of ['Mầm non Khóa Mất', 'Mầm non Đổi Tên', 'Mầm non Bản Sao'] as const) {
    const number = SCHOOLS.findIndex((school) => school.name === name);
    const { denominator, numerator } = rowOf(name).entered;
    expect([denominator, numerator]).toEqual([String(100 + number), String(40 + number)]);
  }
  expect(rowOf('Mầm non Sắp Xếp').entered.numerator).toBe('');
  const told = office.job('stepCollect', ROUND).problems.filter(({ code }) => code === 'entryRowUnknown');
  expect(new Set(told.map(({ where }) => where.split(' · ')[0]))).toEqual(
    new Set(['Mầm non Sắp Xếp', 'Mầm non Gộp Ô']),
  );
});
