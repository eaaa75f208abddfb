// One shared workbook for all schools of a round, through the built bundle: each school may change only its own rows, and
// checking, collecting and counting are the same as with a workbook of its own.
import type { Done, Reply } from '../../src/app/contract';
import { readBundle } from '../../src/local/round/bundle-files';
import { readEntryRows, type EntryRow } from '../../src/local/round/entry-tab';
import { GoogleUser } from '../../src/local/round/google-user';
import { Office } from '../../src/local/round/office';
import { settle } from '../../src/local/round/district';
import { PLAN_PLACES } from '../../src/local/sample/sample-plan';
import { Workspace } from '../../src/local/workspace/workspace';

const OFFICE = PLAN_PLACES.q7.officeEmail;
const LIST = [
  'Mã\tTên trường\tCấp\tEmail',
  'K-01\tMầm non Lá Xanh\tMN\tlaxanh@truong.example',
  'K-02\tTiểu học Cầu Gỗ\tTH\tcaugo@truong.example',
  'K-03\tMầm non Bờ Đê\tMN\tbode@truong.example',
].join('\n');
const ROUND = 'nam-2023';

let workspace: Workspace;
let office: Office;
let fileId: string;
let rows: EntryRow[];

function call(verb: string, argument: unknown): Reply<Done> {
  const host = workspace.scriptHost(readBundle(process.cwd()));
  return host.run(verb, [argument], { email: OFFICE }) as Reply<Done>;
}

/** The row of a school: the tab lists units of the same level together, each with its ten rows in order. */
function rowOf(unitName: string, code: string): EntryRow {
  const clerk = new GoogleUser(workspace.standIn, OFFICE);
  const names = (
    clerk.get(`/v4/spreadsheets/${fileId}/values:batchGet`, { ranges: ["'Nhập liệu'!C1:C60"] }) as {
      valueRanges: { values?: string[][] }[];
    }
  ).valueRanges[0]?.values;
  const found = rows.find((row) => row.code === code && names?.[row.row]?.[0] === unitName);
  if (found === undefined) throw new Error(`no row ${code} of ${unitName}`);
  return found;
}

function type(email: string, row: EntryRow, column: 'applies' | 'denominator' | 'numerator' | 'check', text: string) {
  const { sheetId } = row;
  return workspace.sheets.typeInto({
    spreadsheetId: fileId,
    sheetId,
    row: row.row,
    column: row.columns[column],
    text,
    email,
  });
}

beforeAll(() => {
  workspace = Workspace.temporary();
  settle(workspace, 'q7', []);
  office = new Office(workspace.scriptHost(readBundle(process.cwd())), workspace.standIn, workspace.clock, OFFICE);
});

afterAll(() => {
  workspace.dispose();
});

test('the office chooses one shared workbook and issues it to three schools', () => {
  office.createPlan('q7');
  office.saveUnits(LIST);
  const policy = { dueDayCounts: false, weekendMoves: false, plausiblePercent: '20', sharing: 'shared' };
  expect(call('setPolicy', policy).ok).toBe(true);
  expect(office.job('stepIssue', ROUND).summary).toBe('Đã phát biểu mẫu cho 3/3 đơn vị.');
  workspace.clock.advanceMs(60_000);
  const clerk = new GoogleUser(workspace.standIn, OFFICE);
  const { files } = clerk.get('/drive/v3/files', {
    q: "properties has { key='skh' and value='shared|nam-2023' }",
    fields: 'files(id)',
  }) as { files: { id: string }[] };
  expect(files).toHaveLength(1);
  fileId = files[0]?.id ?? '';
  rows = readEntryRows(clerk, fileId);
  expect(rows).toHaveLength(30);
});

test('issuing again writes nothing', () => {
  expect(office.job('stepIssue', ROUND).requests.writes).toBe(0);
});

test('a school types into its own rows and is refused in those of another, and in the column Kiểm tra', () => {
  const own = rowOf('Mầm non Lá Xanh', 'KH-02');
  const foreign = rowOf('Tiểu học Cầu Gỗ', 'KH-02');
  expect(type('laxanh@truong.example', own, 'denominator', '45')).toEqual({});
  expect(type('laxanh@truong.example', own, 'numerator', '45')).toEqual({});
  expect(type('laxanh@truong.example', foreign, 'numerator', '3')).toHaveProperty('refused');
  expect(type('laxanh@truong.example', own, 'check', 'Hợp lệ')).toHaveProperty('refused');
  expect(type('caugo@truong.example', foreign, 'denominator', '10')).toEqual({});
  expect(type('caugo@truong.example', foreign, 'numerator', '12')).toEqual({});
});

test('the copied rows check themselves: each school reads its own mistake', () => {
  const clerk = new GoogleUser(workspace.standIn, OFFICE);
  const row = rowOf('Tiểu học Cầu Gỗ', 'KH-02');
  const range = `'Nhập liệu'!${String.fromCharCode(65 + row.columns.check)}${row.row + 1}`;
  const answer = clerk.get(`/v4/spreadsheets/${fileId}/values:batchGet`, { ranges: [range] }) as {
    valueRanges: { values?: string[][] }[];
  };
  expect(answer.valueRanges[0]?.values?.[0]?.[0]).toContain('Số đạt (12) lớn hơn tổng số (10)');
});

test('one read collects all schools; two have reported, one has not', () => {
  const job = office.job('stepCollect', ROUND);
  expect(
    job.problems.filter(({ code }) => code !== 'rowForgotten').map(({ where, code }) => [where.split(' · ')[0], code]),
  ).toEqual([
    ['Mầm non Lá Xanh', 'evidenceMissing'],
    ['Tiểu học Cầu Gỗ', 'numeratorAboveDenominator'],
  ]);
  const status = office.status(ROUND);
  expect(status.counts).toMatchObject({ expected: 3, received: 2, missing: 1 });
  expect(office.job('stepCollect', ROUND).requests.writes).toBe(0);
});

test('a fourth school on the list gets its rows, and what the others typed stays', () => {
  office.saveUnits(`${LIST}\nK-04\tMầm non Cây Me\tMN\tcayme@truong.example`);
  expect(office.job('stepIssue', ROUND).summary).toBe('Đã phát biểu mẫu cho 4/4 đơn vị.');
  const clerk = new GoogleUser(workspace.standIn, OFFICE);
  rows = readEntryRows(clerk, fileId).filter(({ tab }) => tab === 'Nhập liệu');
  expect(rows).toHaveLength(40);
  const own = rowOf('Mầm non Lá Xanh', 'KH-02');
  expect([own.entered.denominator, own.entered.numerator]).toEqual(['45', '45']);
});
