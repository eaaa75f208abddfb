// Values in and out: what a typed text becomes in vi_VN and en_US, how values come back, and how wrong ranges are refused.
import { Bench } from './bench';

const bench = new Bench();

describe('USER_ENTERED in vi_VN', () => {
  const id = bench.newSpreadsheet();

  test.each([
    ['1.234,5', 1234.5, '1.234,50'],
    ['86,7%', 0.867, '86,70%'],
    ['86.7%', '86.7%', '86.7%'],
    ['12.5', '12.5', '12.5'],
    ['01/11/2023', 45231, '01/11/2023'],
    ['31/12/2023', 45291, '31/12/2023'],
    ['12/31/2023', '12/31/2023', '12/31/2023'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ["'007", '007', '007'],
    ['=1,5+1', 2.5, '2,5'],
    ['=SUM(1,2)', 1.2, '1,2'],
    ['=SUM(A19,2)', '#ERROR!', '#ERROR!'],
    ['=1.5+1', '#ERROR!', '#ERROR!'],
    ['không có', 'không có', 'không có'],
    ['-5', -5, '-5'],
  ])('%s', (typed, value, shown) => {
    const answer = bench.put(id, 'A1', [[typed]]);
    expect(answer.body).toMatchObject({ updatedRange: "'Số liệu'!A1", updatedCells: 1 });
    expect(bench.values(id, 'A1')).toEqual([[value]]);
    expect(bench.values(id, 'A1', 'FORMATTED_VALUE')).toEqual([[shown]]);
    bench.batch(id, [{ repeatCell: { range: { endRowIndex: 1 }, cell: {}, fields: '*' } }]);
  });

  test('a day and month without a year take the year of the workspace', () => {
    bench.put(id, 'A1', [['20/11']]);
    expect(bench.values(id, 'A1')).toEqual([[45250]]);
  });
});

describe('USER_ENTERED in en_US', () => {
  const id = bench.newSpreadsheet({ locale: 'en_US' });

  test.each([
    ['1,234.5', 1234.5],
    ['86.7%', 0.867],
    ['01/11/2023', 44937],
    ['=SUM(1,2)', 3],
    ['=SUM(1;2)', 3],
    ['=1.5+1', 2.5],
  ])('%s', (typed, value) => {
    bench.put(id, 'A1', [[typed]]);
    expect(bench.values(id, 'A1')).toEqual([[value]]);
  });
});

describe('RAW and rendering', () => {
  const id = bench.newSpreadsheet();

  test('RAW never makes a formula or a number of a text', () => {
    bench.put(id, 'A1:C1', [['=1+1', '5', 5]], 'RAW');
    expect(bench.values(id, 'A1:C1')).toEqual([['=1+1', '5', 5]]);
    const cell = bench.get(id, '?includeGridData=true&ranges=A1:A1').part('sheets.0.data.0.rowData.0.values.0');
    expect(cell.at('userEnteredValue')).toEqual({ stringValue: '=1+1' });
    expect(cell.at('effectiveValue')).toEqual({ stringValue: '=1+1' });
  });

  test('null leaves a cell alone, an empty text empties it', () => {
    bench.put(id, 'A2:C2', [['a', 'b', 'c']], 'RAW');
    bench.put(id, 'A2:C2', [[null, '', 'x']], 'RAW');
    expect(bench.values(id, 'A2:C2')).toEqual([['a', '', 'x']]);
  });

  test('trailing empty cells and rows are dropped, and columns can come first', () => {
    bench.put(id, 'A5', [['1', '', '3'], ['4']]);
    expect(bench.values(id, 'A5:H10')).toEqual([[1, '', 3], [4]]);
    const url = `/v4/spreadsheets/${id}/values/A5:H10?majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE`;
    expect(bench.send('GET', url).body).toEqual({
      range: "'Số liệu'!A5:H10",
      majorDimension: 'COLUMNS',
      values: [[1, 4], [], [3]],
    });
  });

  test('FORMULA gives the formula, dates follow dateTimeRenderOption', () => {
    bench.put(id, 'A12', [['=A5+1', '01/11/2023']]);
    expect(bench.values(id, 'A12:B12', 'FORMULA')).toEqual([['=A5+1', 45231]]);
    const url = `/v4/spreadsheets/${id}/values/A12:B12?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING`;
    expect(bench.send('GET', url).at('values')).toEqual([[2, '01/11/2023']]);
  });

  test('batchUpdate counts what it wrote and batchGet reads several ranges', () => {
    const body = {
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      data: [
        { range: 'A14:B14', values: [['1', '2']] },
        { range: 'A15', majorDimension: 'COLUMNS', values: [['3', '4']] },
      ],
    };
    const answer = bench.send('POST', `/v4/spreadsheets/${id}/values:batchUpdate`, body);
    expect(answer.body).toMatchObject({
      totalUpdatedCells: 4,
      totalUpdatedRows: 3,
      totalUpdatedColumns: 3,
      totalUpdatedSheets: 1,
    });
    expect(answer.at('responses.0.updatedData.values')).toEqual([['1', '2']]);
    const read = bench.send('GET', `/v4/spreadsheets/${id}/values:batchGet?ranges=A14:B14&ranges=A15:A16`);
    expect(read.list('valueRanges').map((range) => range.at('values'))).toEqual([[['1', '2']], [['3'], ['4']]]);
  });

  test('clearing keeps the format', () => {
    bench.put(id, 'A18', [['86,7%']]);
    expect(bench.send('POST', `/v4/spreadsheets/${id}/values/A18:clear`, {}).at('clearedRange')).toBe("'Số liệu'!A18");
    expect(bench.values(id, 'A18')).toBeUndefined();
    bench.put(id, 'A18', [['5']]);
    expect(bench.values(id, 'A18', 'FORMATTED_VALUE')).toEqual([['5,00%']]);
  });
});

describe('ranges that are refused', () => {
  const id = bench.newSpreadsheet();

  test.each([
    ['Không có!A1', 'Unable to parse range: Không có!A1'],
    ['A0', 'Unable to parse range: A0'],
    ['A1:', 'Unable to parse range: A1:'],
    ["'Số liệu'!Z1", "Range ('Số liệu'!Z1) exceeds grid limits. Max rows: 20, max columns: 8"],
    ['A21:B22', "Range ('Số liệu'!A21:B22) exceeds grid limits. Max rows: 20, max columns: 8"],
  ])('reading %s', (range, message) => {
    const answer = bench.send('GET', `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`);
    expect(answer).toMatchObject({ status: 400, body: { error: { message, status: 'INVALID_ARGUMENT' } } });
  });

  test('a tab alone, whole columns and a range that begins inside are read', () => {
    bench.put(id, 'A1', [[1]]);
    expect(bench.values(id, 'Số liệu')).toEqual([[1]]);
    expect(bench.values(id, 'A:B')).toEqual([[1]]);
    expect(bench.values(id, "'Số liệu'!A1:ZZ99")).toEqual([[1]]);
  });

  test.each([
    ['A20', [['1'], ['2']], 'exceeds grid limits'],
    ['A1:B1', [['1'], ['2']], 'Requested writing within range [A1:B1], but tried writing to row [2]'],
    ['A1:B1', [['1', '2', '3']], 'Requested writing within range [A1:B1], but tried writing to column [C]'],
    ['A1', [['x'.repeat(50_001)]], 'more than the maximum of 50000 characters in a single cell'],
  ])('writing to %s', (range, values, message) => {
    const answer = bench.put(id, range, values);
    expect(answer.status).toBe(400);
    expect(answer.message).toContain(message);
  });

  test('append is not implemented, on purpose', () => {
    const answer = bench.send('POST', `/v4/spreadsheets/${id}/values/A1:append?valueInputOption=RAW`, {
      values: [[1]],
    });
    expect(answer).toMatchObject({ status: 501, body: { error: { status: 'UNIMPLEMENTED' } } });
    expect(answer.message).toContain('values.append');
  });

  test('valueInputOption has no default', () => {
    const answer = bench.send('PUT', `/v4/spreadsheets/${id}/values/A1`, { values: [[1]] });
    expect(answer.message).toBe("'valueInputOption' is required but not specified");
  });
});
