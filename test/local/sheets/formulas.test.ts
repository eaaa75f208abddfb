// Formulas: the judge is HyperFormula; here is what stands between it and Google: locale, clock, texts, names, errors, speed.
import { Bench, OWNER } from './bench';

const bench = new Bench();
const id = bench.newSpreadsheet();

function computed(formula: string): unknown {
  bench.put(id, 'H1', [[formula]]);
  return (bench.values(id, 'H1') as unknown[][] | undefined)?.[0]?.[0];
}

beforeAll(() => {
  bench.put(id, 'A1:C3', [
    [1, "'12", 'Đạt'],
    [2, '', 'đạt'],
    ['0,75', '', 'Dat'],
  ]);
});

test.each([
  ['=TODAY()', 45231],
  ['=IF(AND(A1>0;C1="Đạt");"Hợp lệ";"Thiếu")', 'Hợp lệ'],
  ['=C1=C2', true],
  ['=C1=C3', false],
  ['=EXACT(C1;C2)', false],
  ['=867*1000>=867*1000', true],
  ['=0,1+0,2=0,3', true],
  ['=TEXT(1234,5;"#.##0,0")', '1.234,5'],
  ['=TEXT(A3;"0,0%")', '75,0%'],
  ['=TEXT(TODAY();"dd/mm/yyyy")', '01/11/2023'],
  ['=SUMPRODUCT((A1:A3>0)*(A1:A3))', 3.75],
  ['=COUNTIF(A1:A3;">0,5")', 3],
  ['=COUNTIF(C1:C3;"Đạt")', 2],
  ['=VALUE("86,7%")', 0.867],
  ['=VALUE("86.7")', '#VALUE!'],
  ['=ISNUMBER(B1)', false],
  ['=ISBLANK(B2)', true],
  ['=B2=""', true],
  ['=B2+1', 1],
  ['=TRUE', true],
  ['=IF(FALSE;1;2)', 2],
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['="a"*1', '#VALUE!'],
  ['=H1+1', '#REF!'],
  ['=IFERROR(1/0;"lỗi")', 'lỗi'],
  ['=TRUNC(1000*9996/10000)/10', 99.9],
  ["=$A$1+'Số liệu'!A2", 3],
  ['="nháy "" kép; phẩy , và 1.5"', 'nháy " kép; phẩy , và 1.5'],
  ['=INDEX(A1:C3;2;3)', 'đạt'],
  ['=VLOOKUP(2;A1:C3;3;FALSE)', 'đạt'],
  ['=ROUND(2,5;0)', 3],
])('%s', (formula, value) => {
  expect(computed(formula)).toEqual(value);
});

test('errors carry their kind and what they say', () => {
  bench.put(id, 'H1', [['=1/0']]);
  const cell = bench
    .get(id, '?ranges=H1&fields=sheets.data.rowData.values(effectiveValue,formattedValue)')
    .at('sheets.0.data.0.rowData.0.values.0');
  expect(cell).toMatchObject({ effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } }, formattedValue: '#DIV/0!' });
});

test('named ranges with Vietnamese names', () => {
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
  bench.batch(id, [{ addNamedRange: { namedRange: { name: 'Số_đạt', range } } }]);
  expect(computed('=SUM(Số_đạt)')).toBe(3.75);
});

test('TODAY follows the clock of the workspace over midnight in Ho Chi Minh City', () => {
  const other = new Bench();
  const file = other.newSpreadsheet();
  other.put(file, 'A1', [['=TODAY()']]);
  expect(other.values(file, 'A1', 'FORMATTED_VALUE')).toEqual([['01/11/2023']]);
  other.clock.advanceMs(16 * 3_600_000);
  expect(other.values(file, 'A1', 'FORMATTED_VALUE')).toEqual([['02/11/2023']]);
});

test('a change is seen at once, whether one cell or the whole grid changed', () => {
  const file = bench.newSpreadsheet();
  bench.put(file, 'A1:B1', [[1, '=A1*10']]);
  expect(bench.values(file, 'B1')).toEqual([[10]]);
  bench.put(file, 'A1', [[2]]);
  expect(bench.values(file, 'B1')).toEqual([[20]]);
  bench.batch(file, [{ insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } }]);
  expect(bench.values(file, 'B1:C1')).toEqual([[2, 20]]);
  bench.service.copy(file, 'bản sao', 'Bản sao');
  bench.put(file, 'B1', [[3]]);
  expect(bench.values(file, 'C1')).toEqual([[30]]);
  expect(bench.values('bản sao', 'C1')).toEqual([[20]]);
});

test('42 copies of a template with 60 formulas each compute from their own cells', () => {
  const template = bench.newSpreadsheet();
  const rows = Array.from({ length: 20 }, (_, i) => [
    i + 1,
    i,
    `=IF(A${i + 1}=0;"";B${i + 1}/A${i + 1})`,
    `=IF(B${i + 1}>A${i + 1};"Số đạt lớn hơn tổng số";"Hợp lệ")`,
    `=IF(B${i + 1}*1000>=867*A${i + 1};"Đạt";"Chưa đạt")`,
  ]);
  bench.put(template, 'A1:E20', rows);
  for (let school = 0; school < 42; school++) {
    const file = `trường ${school}`;
    bench.service.copy(template, file, file);
    bench.service.typeInto({ spreadsheetId: file, sheetId: 0, row: 0, column: 1, text: String(school), email: OWNER });
    const [first, ...others] = bench.values(file, 'C1:E20') as unknown[][];
    expect(first).toEqual([school, school > 1 ? 'Số đạt lớn hơn tổng số' : 'Hợp lệ', school > 0 ? 'Đạt' : 'Chưa đạt']);
    expect(others).toHaveLength(19);
  }
});
