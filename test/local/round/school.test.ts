// A school against a template made here by hand: it finds the file shared with it, its columns by their headers and its rows
// by their codes, types what may be typed, and pastes, cuts and uploads as its part says.
import { castOf, partOf } from '../../../src/local/sample/cast';
import { sampleUnits } from '../../../src/local/sample/units';
import type { SampleUnit } from '../../../src/local/sample/sample-unit';
import { readEntryRows } from '../../../src/local/round/entry-tab';
import { GoogleUser } from '../../../src/local/round/google-user';
import { QUAN_7_FOLDER_ID, settle } from '../../../src/local/round/district';
import { School } from '../../../src/local/round/school';
import { Workspace } from '../../../src/local/workspace/workspace';

const UNITS = sampleUnits('q7', 42);
const CAST = castOf('q7', UNITS);
const CODES = ['KH-01', 'KH-02', 'MT-01', 'MT-02a', 'MT-02b', 'MT-02c', 'MT-03', 'KH-03', 'TN-01', 'MT-04'];
const HEADERS = ['Ghi chú', 'Mã', 'Nội dung', 'Áp dụng?', 'Tổng số', 'Số đạt', 'Kiểm tra', 'Minh chứng'];
const OCCASION = {
  plan: 'q7',
  roundName: 'Báo cáo năm 2023',
  receiver: 'Phòng GD&ĐT Quận 7',
  day: '2023-10-25',
} as const;

function playingThe(matches: (unit: SampleUnit) => boolean) {
  const workspace = Workspace.temporary();
  settle(workspace, 'q7', UNITS);
  const unit = UNITS.find(matches);
  if (unit === undefined) throw new Error('nobody has this part');
  const clerk = new GoogleUser(workspace.standIn, 'pgd@quan7.example');
  const text = (value: string) => ({ userEnteredValue: { stringValue: value } });
  const rows = [['Biểu nhập'], HEADERS, ...CODES.map((code) => ['', code, `Nội dung ${code}`])];
  const rowData = rows.map((cells) => ({ values: cells.map(text) }));
  const { spreadsheetId } = clerk.post('/v4/spreadsheets', {
    properties: { title: 'Biểu nhập', locale: 'vi_VN' },
    sheets: [{ properties: { title: 'Nhập liệu' }, data: [{ rowData }] }],
  }) as { spreadsheetId: string };
  clerk.post(`/drive/v3/files/${spreadsheetId}/permissions`, {
    type: 'user',
    role: 'writer',
    emailAddress: unit.email,
  });
  const school = new School(
    { plan: 'q7', standIn: workspace.standIn, sheets: workspace.sheets, pastes: false },
    unit,
    partOf(CAST, unit),
  );
  const entered = (code: string) => readEntryRows(clerk, spreadsheetId).find((row) => row.code === code)?.entered;
  return { workspace, clerk, unit, school, entered };
}

const hasMistake = (kind: string) => (unit: SampleUnit) => partOf(CAST, unit).mistake?.kind === kind;

test('a school with a mistake types everything else rightly, and pastes what it would not be allowed to type', () => {
  const { workspace, unit, school, entered } = playingThe(hasMistake('textForNumber'));
  school.report();
  expect(entered('KH-02')).toMatchObject({ denominator: String(unit.people.staff), numerator: 'đủ cả' });
  expect(entered('KH-01')).toMatchObject({ numerator: 'Có', denominator: '' });
  expect(entered('MT-03')).toMatchObject({ denominator: String(unit.people.staff + unit.people.pupils) });
  workspace.dispose();
});

test('a cut row is empty afterwards and stands over another', () => {
  const { workspace, school, entered } = playingThe(hasMistake('movedRow'));
  school.report();
  expect(entered('MT-03')).toMatchObject({ denominator: '', numerator: '' });
  expect(entered('MT-04')?.denominator).not.toBe('');
  workspace.dispose();
});

test('documents go into the folder of the plan, from the account of whoever uploads them', () => {
  const { workspace, clerk, unit, school } = playingThe((each) => partOf(CAST, each).documentFault === 'nameless');
  school.report();
  school.handIn(QUAN_7_FOLDER_ID, OCCASION);
  const query = { q: `'${QUAN_7_FOLDER_ID}' in parents`, fields: 'files(name,mimeType,size,owners(emailAddress))' };
  const { files } = clerk.get('/drive/v3/files', query) as {
    files: { name: string; owners: { emailAddress: string }[] }[];
  };
  expect(files.map(({ name, owners }) => [name, owners[0]?.emailAddress])).toEqual([
    ['scan_20231026_0012.pdf', 'vanphong.muon.may@canhan.example'],
    [expect.stringMatching(/\.docx$/), unit.email],
  ]);
  workspace.dispose();
});
