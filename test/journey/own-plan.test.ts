// A plan of the office's own, unlike the five built-in ones, typed cell by cell into the empty form: school health with
// upper bounds, a zero, an "about" with a tolerance, counts, a yes-or-no for one level, a target by a year. Then a whole
// round through the built bundle; then the office changes the plan, and nothing that was collected is lost.
import type { ShownProblem } from '../../src/app/contract';
import { GoogleUser } from '../../src/local/round/google-user';
import { Workspace } from '../../src/local/workspace/workspace';
import { Clerk } from './clerk';

const OFFICE = 'yte@so.example';
const workspace = Workspace.temporary({ now: '2026-11-23T08:00:00+07:00' });
const clerk = new Clerk(workspace, OFFICE);
const book = (
  clerk.google.post('/v4/spreadsheets', { properties: { title: 'Sổ của phòng', locale: 'vi_VN' } }) as {
    readonly spreadsheetId: string;
  }
).spreadsheetId;
workspace.setProfile({
  officeName: 'Phòng Y tế học đường',
  staff: [{ email: OFFICE, name: 'Cán bộ' }],
  schools: [],
  officeSpreadsheetId: book,
  rootFolderIds: [],
});

afterAll(() => {
  workspace.dispose();
});

const FACTS: Record<string, string> = {
  'Tên kế hoạch': 'Kế hoạch sức khỏe học đường 2026–2028',
  'Ngày ban hành': '5/9/2026',
  'Giai đoạn từ năm': '2026',
  'đến năm': '2028',
  'Đơn vị giữ sổ này': 'Phòng Y tế học đường',
  'Cấp học tham gia': 'TH, THCS',
};

/** Mã, Nội dung, Đối tượng, So sánh, Mục tiêu, Tính theo, Cách đo and what else the row needs. */
const INDICATORS: readonly Record<string, string>[] = [
  people('SK-01', 'Học sinh thừa cân, béo phì', 'không quá', '12,5', { 'Thời gian': 'hằng năm' }),
  people('SK-02', 'Học sinh sâu răng chưa chữa', 'dưới', '30%', {}),
  people('SK-03', 'Học sinh được khám sức khỏe', 'từ … trở lên', '95', { 'Thời gian': 'đến năm', Năm: '2028' }),
  count('SK-04', 'Vụ ngộ độc ở bếp ăn', 'không còn', '', 'vụ', {}),
  count('SK-05', 'Buổi nói chuyện về dinh dưỡng', 'khoảng', '20', 'buổi', { 'Dung sai %': '10' }),
  {
    ...facts('SK-06', 'Có phòng y tế riêng', 'Trường tiểu học', 'từ … trở lên', '100'),
    'Tính theo': '%',
    'Cách đo': 'đơn vị (có/không)',
    'Cấp học': 'TH',
  },
];

function facts(code: string, text: string, subject: string, comparator: string, value: string): Record<string, string> {
  return {
    Mã: code,
    'Nội dung': text,
    'Đối tượng': subject,
    'So sánh': comparator,
    ...(value && { 'Mục tiêu': value }),
  };
}

function people(code: string, text: string, comparator: string, value: string, more: Record<string, string>) {
  const measure = { 'Tính theo': '%', 'Cách đo': 'số người', 'Nhóm người': 'Học sinh' };
  return { ...facts(code, text, 'Học sinh', comparator, value), ...measure, ...more };
}

function count(
  code: string,
  text: string,
  comparator: string,
  value: string,
  unit: string,
  more: Record<string, string>,
) {
  const measure = { 'Tính theo': 'số lượng', 'Cách đo': 'số đếm', 'Đơn vị đo': unit };
  return { ...facts(code, text, 'Trường', comparator, value), ...measure, ...more };
}

const SCHOOLS = [
  { name: 'Tiểu học Hừng Đông', level: 'TH', email: 'th@truong.example' },
  { name: 'THCS Bến Đò', level: 'THCS', email: 'thcs@truong.example' },
] as const;

const ROUND: Record<string, string> = {
  'Kỳ báo cáo': 'Học kỳ I 2026–2027',
  Loại: 'sơ kết',
  'Cách tính hạn': 'chậm nhất ngày',
  'Ngày theo văn bản': '31/12/2026',
  'Ai báo cáo': 'trường',
  'Nơi nhận': 'Phòng Y tế học đường',
};
const KEY = 'hoc-ky-i-2026-2027';

const FIRST_ROW = 2;

function check(): readonly ShownProblem[] {
  return clerk.click('checkPlan').problems;
}

function column(tab: string, title: string): string[] {
  const values = clerk.values(book, tab);
  const at = values[1]?.indexOf(title) ?? -1;
  return values.slice(FIRST_ROW).map((cells) => String(cells[at] ?? ''));
}

const keys = (tab: string) => column(tab, 'Khóa').filter((key) => key !== '');

describe('the empty form', () => {
  it('stands beside the five plans, and its tabs are empty', () => {
    expect(clerk.click('getState').choices.map(({ key }) => key)).toEqual([
      'q12',
      'q7',
      'kien-an',
      'moet',
      'ha-noi',
      'moi',
    ]);
    clerk.click('createPlan', { planKey: 'moi' });
    expect([keys('Chỉ tiêu'), keys('Kỳ báo cáo'), keys('Nhiệm vụ'), keys('Đơn vị')]).toEqual([[], [], [], []]);
  });

  it('the check says at the cell what is missing', () => {
    const told = check().map(({ code, where }) => `${where} ${code}`);
    expect(told).toContain('Kế hoạch · C4 planTextMissing');
    expect(told).toContain('Chỉ tiêu planEmpty');
  });

  it('takes the plan as staff type it, and asks on until it is whole', () => {
    for (const [label, value] of Object.entries(FACTS)) {
      clerk.type(book, 'Kế hoạch', ['Nội dung', label], { 'Giá trị': value });
    }
    INDICATORS.forEach((row, at) => {
      const { 'Mục tiêu': value = '', ...rest } = row;
      clerk.type(book, 'Chỉ tiêu', FIRST_ROW + at, at === 0 || value === '' ? rest : row);
    });
    clerk.type(book, 'Kỳ báo cáo', FIRST_ROW, ROUND);
    clerk.type(book, 'Nhiệm vụ', FIRST_ROW, {
      'Đơn vị thực hiện': 'Trạm y tế',
      'Nhiệm vụ': 'Khám học sinh',
      Hạn: '1/10/2026',
    });
    SCHOOLS.forEach(({ name, level, email }, at) => {
      clerk.type(book, 'Đơn vị', FIRST_ROW + at, { 'Tên đơn vị': name, 'Cấp học': level, 'Thư điện tử': email });
    });
    expect(check().map(({ code, where }) => `${where} ${code}`)).toEqual(['Chỉ tiêu · G3 indicatorTargetMissing']);
    clerk.type(book, 'Chỉ tiêu', ['Mã', 'SK-01'], { 'Mục tiêu': '12,5' });
    expect(check()).toEqual([]);
  });

  it('has written a key beside every row', () => {
    expect(keys('Chỉ tiêu')).toEqual(['sk-01', 'sk-02', 'sk-03', 'sk-04', 'sk-05', 'sk-06']);
    expect(keys('Kỳ báo cáo')).toEqual(['hoc-ky-i-2026-2027']);
    expect(keys('Nhiệm vụ')).toEqual(['tram-y-te-kham-hoc-sinh']);
    expect(keys('Đơn vị')).toEqual(['tieu-hoc-hung-dong', 'thcs-ben-do']);
  });
});

/** Số đạt and tổng số, as a school types them. */
type Answers = Readonly<Record<string, readonly [numerator: string, denominator?: string]>>;

function fill(email: string, answers: Answers): void {
  const school = new Clerk(workspace, email);
  const entry = Clerk.entryOf(school.google);
  for (const [code, [numerator, denominator]] of Object.entries(answers)) {
    const cells = { 'Số đạt': numerator, ...(denominator !== undefined && { 'Tổng số': denominator }) };
    school.type(entry, 'Nhập liệu', ['Mã', code], cells);
  }
}

function results(): Record<string, readonly string[]> {
  const { lines } = clerk.click('getStatus', { roundKey: KEY });
  return Object.fromEntries(
    lines.map(({ code, numerator, denominator, attainment, verdictText }) => [
      code,
      [numerator, denominator, attainment, verdictText],
    ]),
  );
}

describe('a whole round of it', () => {
  it('asks each school the rows of its level', () => {
    clerk.job('stepIssue', KEY);
    const rows = (email: string) => {
      const school = new Clerk(workspace, email);
      return school
        .values(Clerk.entryOf(school.google), 'Nhập liệu')
        .slice(5)
        .map((cells) => cells[3]);
    };
    expect(rows(SCHOOLS[0].email)).toEqual(['SK-01', 'SK-02', 'SK-03', 'SK-04', 'SK-05', 'SK-06']);
    expect(rows(SCHOOLS[1].email)).toEqual(['SK-01', 'SK-02', 'SK-03', 'SK-04', 'SK-05']);
  });

  it('collects and judges every kind of target', () => {
    fill(SCHOOLS[0].email, {
      'SK-01': ['50', '400'],
      'SK-02': ['100', '400'],
      'SK-03': ['390', '400'],
      'SK-04': ['0'],
      'SK-05': ['12'],
      'SK-06': ['Có'],
    });
    fill(SCHOOLS[1].email, {
      'SK-01': ['75', '600'],
      'SK-02': ['200', '600'],
      'SK-03': ['500', '600'],
      'SK-04': ['1'],
      'SK-05': ['10'],
    });
    clerk.job('stepCollect', KEY);
    expect(results()).toEqual({
      'SK-01': ['125', '1.000', '12,5 %', 'Đạt'],
      'SK-02': ['300', '1.000', '30 %', 'Chưa đạt'],
      'SK-03': ['890', '1.000', '89 %', 'Đang tiến tới 2028'],
      'SK-04': ['1', '', '', 'Chưa đạt'],
      'SK-05': ['22', '', '110 %', 'Đạt'],
      'SK-06': ['1', '1', '100 %', 'Đạt'],
    });
    expect(clerk.job('stepCollect', KEY).writes).toBe(0);
  });
});

const versions = () => column('Sổ nộp', 'Lần');

/** Ids of the schools' files by when they were last changed. */
function entryTimes(): string[] {
  return SCHOOLS.map(({ email }) => {
    const school = new Clerk(workspace, email);
    const path = `/drive/v3/files/${Clerk.entryOf(school.google)}`;
    return (school.google.get(path, { fields: 'modifiedTime' }) as { readonly modifiedTime: string }).modifiedTime;
  });
}

describe('the office changes its plan', () => {
  const later = () => {
    workspace.clock.advanceMs(3_600_000);
  };

  it('a row of primary schools alone is issued again to primary schools alone', () => {
    later();
    const before = entryTimes();
    clerk.type(book, 'Chỉ tiêu', ['Mã', 'SK-06'], { 'Nội dung': 'Có phòng y tế đủ thuốc thiết yếu' });
    clerk.job('stepIssue', KEY);
    const after = entryTimes();
    expect(after.map((time, at) => time === before[at])).toEqual([false, true]);
    expect(clerk.job('stepIssue', KEY).writes).toBe(0);
  });

  it('code, text, target and order change; what was collected stays with its row', () => {
    later();
    clerk.type(book, 'Chỉ tiêu', ['Mã', 'SK-02'], {
      Mã: 'RM-02',
      'Nội dung': 'Học sinh còn răng sâu',
      'Mục tiêu': '35',
    });
    const sheetId = clerk.tabs(book).find(({ title }) => title === 'Chỉ tiêu')?.sheetId;
    const source = { sheetId, dimension: 'ROWS', startIndex: FIRST_ROW + 4, endIndex: FIRST_ROW + 5 };
    const requests = [{ moveDimension: { source, destinationIndex: FIRST_ROW } }];
    clerk.google.post(`/v4/spreadsheets/${book}:batchUpdate`, { requests });
    expect(check()).toEqual([]);
    clerk.job('stepIssue', KEY);
    clerk.job('stepCollect', KEY);
    expect(Object.keys(results())).toEqual(['SK-05', 'SK-01', 'RM-02', 'SK-03', 'SK-04', 'SK-06']);
    expect(results()).toMatchObject({
      'RM-02': ['300', '1.000', '30 %', 'Đạt'],
      'SK-01': ['125', '1.000', '12,5 %', 'Đạt'],
      'SK-06': ['1', '1', '100 %', 'Đạt'],
    });
    expect(keys('Chỉ tiêu')).toEqual(['sk-05', 'sk-01', 'sk-02', 'sk-03', 'sk-04', 'sk-06']);
  });

  it('a row removed leaves the templates, a row added joins them, and the rest is untouched', () => {
    later();
    const gone = column('Chỉ tiêu', 'Mã').indexOf('SK-04') + FIRST_ROW;
    const sheetId = clerk.tabs(book).find(({ title }) => title === 'Chỉ tiêu')?.sheetId;
    const range = { sheetId, dimension: 'ROWS', startIndex: gone, endIndex: gone + 1 };
    clerk.google.post(`/v4/spreadsheets/${book}:batchUpdate`, { requests: [{ deleteDimension: { range } }] });
    clerk.type(book, 'Chỉ tiêu', FIRST_ROW + 5, count('SK-07', 'Bữa ăn có rau', 'từ … trở lên', '1', 'bữa', {}));
    clerk.job('stepIssue', KEY);
    clerk.job('stepCollect', KEY);
    expect(Object.keys(results())).toEqual(['SK-05', 'SK-01', 'RM-02', 'SK-03', 'SK-06', 'SK-07']);
    expect(results()['SK-07']).toEqual(['', '', '', 'Chưa đủ số liệu']);
    fill(SCHOOLS[0].email, { 'SK-07': ['4'] });
    fill(SCHOOLS[1].email, { 'SK-07': ['5'] });
    clerk.job('stepCollect', KEY);
    expect(results()).toMatchObject({
      'SK-07': ['9', '', '900 %', 'Đạt'],
      'SK-05': ['22', '', '110 %', 'Đạt'],
      'SK-03': ['890', '1.000', '89 %', 'Đang tiến tới 2028'],
    });
    expect(clerk.job('stepCollect', KEY).writes).toBe(0);
  });

  it('the office’s own changes are not taken for the schools handing in again', () => {
    expect(versions()).toEqual(['1', '1', '2', '2']);
  });

  it('a school renamed and given a code keeps its file, its figures and its receipt', () => {
    later();
    const entry = Clerk.entryOf(new GoogleUser(workspace.standIn, SCHOOLS[0].email));
    clerk.type(book, 'Đơn vị', ['Tên đơn vị', SCHOOLS[0].name], { 'Tên đơn vị': 'Tiểu học Bình Minh', Mã: 'TH-9' });
    const before = entryTimes();
    clerk.job('stepIssue', KEY);
    expect(entryTimes().map((time, at) => time === before[at])).toEqual([false, true]);
    expect(Clerk.entryOf(new GoogleUser(workspace.standIn, SCHOOLS[0].email))).toBe(entry);
    clerk.job('stepCollect', KEY);
    const [unit] = clerk.click('getStatus', { roundKey: KEY }).units;
    expect([unit?.name, unit?.status]).toEqual(['Tiểu học Bình Minh', 'onTime']);
    const { name } = clerk.google.get(`/drive/v3/files/${entry}`, { fields: 'name' }) as { readonly name: string };
    expect(name).toBe('TH-9 – Tiểu học Bình Minh – Học kỳ I 2026–2027');
    expect(results()).toMatchObject({ 'SK-01': ['125', '1.000', '12,5 %', 'Đạt'] });
  });

  it('a round that gets another name and date keeps everything it has', () => {
    later();
    clerk.type(book, 'Kỳ báo cáo', ['Kỳ báo cáo', 'Học kỳ I 2026–2027'], {
      'Kỳ báo cáo': 'Giữa năm học',
      'Ngày theo văn bản': '15/1/2027',
    });
    clerk.job('stepIssue', KEY);
    clerk.job('stepCollect', KEY);
    const { round, counts } = clerk.click('getStatus', { roundKey: KEY });
    expect([round.name, round.due?.date, counts.received]).toEqual(['Giữa năm học', '2027-01-15', 2]);
    expect(results()).toMatchObject({ 'SK-01': ['125', '1.000', '12,5 %', 'Đạt'] });
  });

  it('totals do not change by a handover', () => {
    const before = results();
    clerk.click('handOver', { from: '2027-07-01', office: 'Phòng VH-XH phường', receiver: 'Phòng VH-XH phường' });
    expect(results()).toEqual(before);
  });
});
