// Tables as a person sees them on the page: a row or cell is a row or cell whatever it is wrapped in, keeps its column when
// its row begins further right, and is read once however many rows it covers.
import { HEAD, p, read, table, tc, tr } from './docx-builder';

const HEADER = tr(tc('TT'), tc('Chỉ tiêu'), tc('ĐVT'), tc('Năm 2026'), tc('Năm 2027'));
const FIRST = tr(tc('1'), tc('Tỷ lệ trường có thư viện'), tc('%'), tc('85'), tc('100'));
const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const merged = (start: boolean): string => (start ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
const rows = (...content: readonly string[]) =>
  read(HEAD + p('Mục tiêu', [1, 0]) + table(HEADER, ...content)).indicators.map((i) => [i.what, i.target, i.time.year]);

const FIRST_READ = [
  ['Tỷ lệ trường có thư viện', 85, 2026],
  ['Tỷ lệ trường có thư viện', 100, 2027],
];

test('a row inside a content control, as repeating rows are', () => {
  expect(rows(control(control(FIRST)))).toEqual(FIRST_READ);
});

test('a cell inside a content control', () => {
  const cells = [tc('1'), tc('Tỷ lệ trường có thư viện'), tc('%'), control(tc('85')), tc('100')];
  expect(rows(tr(...cells))).toEqual(FIRST_READ);
});

test('a row that begins further right keeps its columns', () => {
  const cells = [tc('Tỷ lệ lớp có tủ sách'), tc('%'), tc('60'), tc('90')];
  const later = tr('<w:trPr><w:gridBefore w:val="1"/></w:trPr>', ...cells);
  expect(rows(FIRST, later).slice(2)).toEqual([
    ['Tỷ lệ lớp có tủ sách', 60, 2026],
    ['Tỷ lệ lớp có tủ sách', 90, 2027],
  ]);
});

test('a row deleted with tracked changes is no row', () => {
  const deleted = tr('<w:trPr><w:del w:id="1"/></w:trPr>', tc('TT'), tc('Cũ'), tc('x'), tc('7'), tc('8'));
  const plan = read(HEAD + p('Mục tiêu', [1, 0]) + table(deleted, HEADER, FIRST));
  expect(plan.indicators.map((i) => [i.what, i.target, i.time.year])).toEqual(FIRST_READ);
});

test('a cell that covers several rows of named columns counts for each of them', () => {
  const group = (start: boolean): string => tc(start ? 'Tỷ lệ trường có thư viện' : '', merged(start));
  expect(
    rows(tr(tc('1'), group(true), tc('%'), tc('85'), tc('')), tr(tc('2'), group(false), tc('%'), tc(''), tc('100'))),
  ).toEqual(FIRST_READ);
});

test('a cell that covers several rows of a table without named columns is read once', () => {
  const due = 'Nộp báo cáo về Phòng Giáo dục và Đào tạo trước ngày 10/12/2026.';
  const row = (start: boolean, text: string): string =>
    tr(tc(start ? 'Các trường' : '', merged(start)), tc(start ? due : '', merged(start)), tc(text));
  const body = table(row(true, 'Việc thứ nhất'), row(false, 'Việc thứ hai'), row(false, 'Việc thứ ba'));
  const plan = read(HEAD + p('Tổ chức thực hiện', [1, 0]) + body);
  expect(plan.rounds.map((r) => r.source)).toEqual([due]);
});

test('cells merged across as older programs mark it count for every column that they cover', () => {
  const across = (text: string, start: boolean): string =>
    tc(text, start ? '<w:hMerge w:val="restart"/>' : '<w:hMerge w:val="continue"/>');
  const named = tr(tc('TT'), tc('Chỉ tiêu'), tc('ĐVT'), across('Giai đoạn 2026 - 2027', true), across('', false));
  const years = tr(tc(''), tc(''), tc(''), tc('Năm 2026'), tc('Năm 2027'));
  const plan = read(HEAD + p('Mục tiêu', [1, 0]) + table(named, years, FIRST));
  expect(plan.indicators.map((i) => [i.what, i.target, i.time.year])).toEqual(FIRST_READ);
});
