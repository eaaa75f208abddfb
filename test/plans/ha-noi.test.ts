import { linesOf } from '../../src/core/line';
import { haNoi } from '../../src/plans/ha-noi';
import { indicatorFacts, roundFacts } from './fact-table';

it('has eight indicators, all by 2025', () => {
  expect(indicatorFacts(haNoi)).toEqual([
    'l.29 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
    'l.31 | atLeast: 100 % | đến năm 2025 | tỷ lệ đơn vị (Có/Không)',
    'l.33 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
    'l.35 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
    'l.37 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
    'l.39 | atLeast: từ 100.000 | đến năm 2025 | số lượng cộng dồn (người)',
    'l.39 | about: khoảng 15.000 | đến năm 2025 | số lượng cộng dồn (người)',
    'l.39 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
  ]);
});

it('takes the sentence about traffic as two measures, not pooled', () => {
  const { parts, pooled } = haNoi.indicators[2] ?? {};
  expect([parts?.map(({ key }) => key), pooled]).toEqual([['pho-bien', 'cam-ket'], undefined]);
  expect(linesOf(haNoi)).toHaveLength(9);
});

it('sets no tolerance for "about", asks who counts as a volunteer, and keeps party figures restricted', () => {
  const about = haNoi.indicators.filter(({ target }) => target.comparator === 'about');
  expect(about.map(({ target }) => target.tolerancePercent)).toEqual([undefined]);
  expect(haNoi.indicators.filter(({ openQuestion }) => openQuestion !== undefined).map(({ key }) => key)).toEqual([
    'tinh-nguyen',
  ]);
  expect(haNoi.indicators.filter(({ sensitive }) => sensitive === true).map(({ key }) => key)).toEqual([
    'cam-tinh-dang',
    'dang-vien-moi',
  ]);
});

it('lets an office give counts of schools where a school answers yes or no', () => {
  const entry = (reporter: 'school' | 'office') => linesOf(haNoi, reporter)[1]?.entry;
  expect([entry('school'), entry('office')]).toEqual(['yesNo', 'ratio']);
});

it('has one round without a calendar date, by e-mail, from schools and offices', () => {
  expect(roundFacts(haNoi)).toEqual([
    'annual | – | – | schools+offices | Sở GD&ĐT Hà Nội (qua phòng Chính trị, tư tưởng) | email cttt@hanoiedu.vn | –',
  ]);
  expect(haNoi.rounds[0]?.dueText).toBe('trong báo cáo tổng kết năm học');
  expect(haNoi.folderId).toBeUndefined();
});

it('reports upward to the Ministry and the city, without a date', () => {
  expect(haNoi.reportingLines.map(({ to, due }) => [to, due])).toEqual([
    [['Bộ GD&ĐT', 'UBND thành phố Hà Nội'], undefined],
  ]);
});

it('is under programme 09-CTr/TU; its number and day are blank', () => {
  expect(haNoi.parent).toBe('Chương trình 09-CTr/TU ngày 17/3/2021');
  expect([haNoi.number, haNoi.issued, haNoi.issuedText]).toEqual([undefined, undefined, 'tháng 5 năm 2021']);
});
