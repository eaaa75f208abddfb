import { linesOf } from '../../src/core/line';
import { quan7 } from '../../src/plans/quan-7';
import { indicatorFacts, roundFacts } from './fact-table';

it('has eight indicators', () => {
  expect(indicatorFacts(quan7)).toEqual([
    'l.28 | atLeast: 100 % | duy trì | tỷ lệ đơn vị (Có/Không)',
    'l.29 | atLeast: 100 % | duy trì | tỷ lệ người',
    'l.33 | atLeast: 100 % | duy trì | tỷ lệ đơn vị (Có/Không)',
    'l.35 | atLeast: 100 % | duy trì | tỷ lệ khối lượng (kg)',
    'l.37 | atLeast: từ 86,7 % | duy trì | tỷ lệ người',
    'l.40 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
    'l.43 | zero: không còn | đến năm 2025 | số lượng (hộ, tổ chức)',
    'l.46 | atLeast: 100 % | đến năm 2025 | tỷ lệ người',
  ]);
});

it('has ten lines: three waste streams, never pooled', () => {
  expect(linesOf(quan7).map(({ code, entry }) => `${code} ${entry}`)).toEqual([
    'KH-01 yesNo',
    'KH-02 ratio',
    'MT-01 yesNo',
    'MT-02a mass',
    'MT-02b mass',
    'MT-02c mass',
    'MT-03 ratio',
    'KH-03 ratio',
    'TN-01 count',
    'MT-04 ratio',
  ]);
  expect(quan7.indicators.filter(({ pooled }) => pooled === true)).toEqual([]);
});

it('asks a condition for waste water only', () => {
  const asked = quan7.indicators.filter(({ condition }) => condition !== undefined);
  expect(asked.map(({ key }) => key)).toEqual(['nuoc-thai']);
  expect(asked[0]?.condition).toContain('10 m³/ngày đêm');
});

it('strives for two targets', () => {
  expect(quan7.indicators.flatMap(({ target, source }) => (target.strive === true ? [source?.line] : []))).toEqual([
    35, 37,
  ]);
});

it('asks the same persons three times, so that their totals must agree', () => {
  const sharing = linesOf(quan7).filter(({ population }) => population === 'staff+pupils');
  expect(sharing.map(({ code }) => code)).toEqual(['MT-03', 'KH-03', 'MT-04']);
});

it('has exactly three rounds, none of them an annual report in 2024', () => {
  const rest = 'schools | Phòng GD&ĐT Quận 7 | drive | 1 word + 1 scan';
  expect(roundFacts(quan7)).toEqual([
    `annual | before 01/11/2023 | 31/10/2023 | ${rest}`,
    `interim | before 01/06/2024 | 31/05/2024 | ${rest}`,
    `final | before 01/11/2025 | 31/10/2025 | ${rest}`,
  ]);
});

it('names the folder, without the space after it', () => {
  expect(quan7.folderId).toBe('1gMeFHdRdL2i9TkpDcaOqTVlUqN1qxsks');
  expect(quan7.folderId).toHaveLength(33);
});

it('asks every school of three levels, and two files from each in each round', () => {
  expect(quan7.levels).toEqual(['MN', 'TH', 'THCS']);
  const perSchool = quan7.rounds.flatMap(({ requiredFiles }) => requiredFiles.map(({ count }) => count));
  expect(perSchool.reduce((sum, count) => sum + count, 0)).toBe(3 * 2);
});

it('requires evidence where the office chose so', () => {
  const required = quan7.indicators.filter(({ evidence }) => evidence === 'required');
  expect(required.map(({ code }) => code)).toEqual(['KH-02', 'MT-01', 'KH-03']);
});

it('carries out plan 2551 and leaves its own number and day blank', () => {
  expect(quan7.parent).toContain('2551/KH-UBND');
  expect([quan7.number, quan7.issued, quan7.issuedText]).toEqual([undefined, undefined, undefined]);
  expect([quan7.quotas, quan7.conflicts, quan7.reportingLines, quan7.handovers]).toEqual([[], [], [], []]);
});
