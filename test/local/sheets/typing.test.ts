// A person at the keyboard: rights, protections, validations and colours as Google's page applies them.
import { Bench, OWNER, SCHOOL } from './bench';

const CELL = (row: number, column: number) => ({
  sheetId: 0,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

function validation(type: string, values: string[], more: Record<string, unknown> = {}) {
  return {
    condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
    ...more,
  };
}

describe('validation of what is typed', () => {
  const bench = new Bench();
  const id = bench.newSpreadsheet();
  const type = (row: number, column: number, text: string, email = OWNER) =>
    bench.service.typeInto({ spreadsheetId: id, sheetId: 0, row, column, text, email });
  bench.put(id, 'G1:G3', [['Có'], ['Không'], ['12,5']]);

  test.each([
    ['NUMBER_GREATER_THAN_EQ', ['0'], '5', '-1'],
    ['NUMBER_BETWEEN', ['0', '12,5'], '12,5', '13'],
    ['NUMBER_GREATER', ['=G3'], '13', '12,5'],
    ['NUMBER_EQ', ['1'], '1', 'một'],
    ['ONE_OF_LIST', ['Có', 'Không'], 'Có', 'Chưa'],
    ['ONE_OF_RANGE', ['=$G$1:$G$2'], 'Không', 'Chưa'],
    ['DATE_ON_OR_AFTER', ['01/11/2023'], '02/11/2023', '31/10/2023'],
    ['DATE_IS_VALID', [], '31/12/2023', '12/31/2023'],
    ['TEXT_CONTAINS', ['http'], 'https://a.vn', 'a.vn'],
    ['TEXT_IS_EMAIL', [], 'a@b.vn', 'a.vn'],
    ['TEXT_IS_URL', [], 'https://drive.google.com/x', 'không có'],
    ['BOOLEAN', [], 'TRUE', 'x'],
    ['CUSTOM_FORMULA', ['=AND(ISNUMBER(A1);A1<=G3)'], '12', '13'],
  ])('%s %s', (kind, values, good, bad) => {
    const rule = validation(kind, values);
    expect(bench.batch(id, [{ setDataValidation: { range: CELL(0, 0), rule } }]).status).toBe(200);
    expect(type(0, 0, bad).refused).toContain('A1');
    expect(type(0, 0, good)).toEqual({});
    expect(type(0, 0, '')).toEqual({});
  });

  test('a refused text leaves the cell and everything computed from it as it was', () => {
    bench.put(id, 'B1', [['=A1*2']]);
    bench.batch(id, [
      {
        setDataValidation: {
          range: CELL(0, 0),
          rule: validation('NUMBER_LESS', ['10'], { inputMessage: 'Nhập số nhỏ hơn 10' }),
        },
      },
    ]);
    type(0, 0, '4');
    expect(bench.values(id, 'A1:B1')).toEqual([[4, 8]]);
    expect(type(0, 0, '40')).toEqual({ refused: 'Nhập số nhỏ hơn 10' });
    expect(bench.values(id, 'A1:B1')).toEqual([[4, 8]]);
  });

  test('a rule that only warns lets the text in', () => {
    bench.batch(id, [
      { setDataValidation: { range: CELL(3, 0), rule: validation('NUMBER_LESS', ['10'], { strict: false }) } },
    ]);
    expect(type(3, 0, '40').warning).toContain('A4');
    expect(bench.values(id, 'A4')).toEqual([[40]]);
  });

  test('a relative formula is judged from each cell of its range', () => {
    const range = { sheetId: 0, startRowIndex: 5, endRowIndex: 8, startColumnIndex: 1, endColumnIndex: 2 };
    bench.put(id, 'A6:A8', [[10], [20], [30]]);
    bench.batch(id, [{ setDataValidation: { range, rule: validation('CUSTOM_FORMULA', ['=B6<=$A6']) } }]);
    expect(type(7, 1, '25')).toEqual({});
    expect(type(5, 1, '25').refused).toBeDefined();
  });

  test('the choices of a drop-down', () => {
    bench.batch(id, [{ setDataValidation: { range: CELL(9, 0), rule: validation('ONE_OF_RANGE', ['=$G$1:$G$3']) } }]);
    expect(bench.service.choices(id, 0, 9, 0)).toEqual(['Có', 'Không', '12,5']);
    expect(bench.service.choices(id, 0, 9, 1)).toEqual([]);
  });

  test('pasting ignores validation but keeps it in the cell', () => {
    bench.batch(id, [{ setDataValidation: { range: CELL(10, 0), rule: validation('NUMBER_LESS', ['10']) } }]);
    const block = { spreadsheetId: id, sheetId: 0, row: 10, column: 0, texts: [['99', 'x'], ['1']], email: OWNER };
    expect(bench.service.pasteInto(block)).toEqual({});
    expect(bench.values(id, 'A11:B12')).toEqual([[99, 'x'], [1]]);
    expect(type(10, 0, '99').refused).toBeDefined();
  });
});

describe('protection', () => {
  const bench = new Bench();
  const id = bench.newSpreadsheet();
  bench.access.roles.set(SCHOOL, 'writer');
  const protect = (protectedRange: unknown) => ({ addProtectedRange: { protectedRange } });
  const type = (row: number, column: number, email: string) =>
    bench.service.typeInto({ spreadsheetId: id, sheetId: 0, row, column, text: '1', email });

  test('a protected tab with open cells', () => {
    const answer = bench.batch(id, [
      protect({ protectedRangeId: 1, range: { sheetId: 0 }, unprotectedRanges: [CELL(1, 1)] }),
    ]);
    expect(answer.at('replies.0.addProtectedRange.protectedRange')).toMatchObject({
      editors: { users: [OWNER] },
      requestingUserCanEdit: true,
    });
    expect(type(0, 0, SCHOOL).refused).toContain('được bảo vệ');
    expect(type(1, 1, SCHOOL)).toEqual({});
    expect(type(0, 0, OWNER)).toEqual({});
    const paste = { spreadsheetId: id, sheetId: 0, row: 1, column: 1, texts: [['1', '2']], email: SCHOOL };
    expect(bench.service.pasteInto(paste).refused).toBeDefined();
    expect(bench.put(id, 'B2', [[5]], 'RAW', SCHOOL).status).toBe(200);
    const refused = bench.put(id, 'B2:C2', [[5, 6]], 'RAW', SCHOOL);
    expect(refused.message).toBe(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    const insert = { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } };
    expect(bench.batch(id, [insert], SCHOOL).message).toContain('requests[0].insertDimension: You are trying');
    expect(bench.batch(id, [{ deleteProtectedRange: { protectedRangeId: 1 } }], SCHOOL).status).toBe(400);
    const seen = bench.send('GET', `/v4/spreadsheets/${id}`, undefined, SCHOOL).at('sheets.0.protectedRanges.0');
    expect(seen).not.toHaveProperty('editors');
    expect(seen).not.toHaveProperty('requestingUserCanEdit');
    bench.batch(id, [{ deleteProtectedRange: { protectedRangeId: 1 } }]);
  });

  test('editors of a range, and a range that only warns', () => {
    const editors = { users: [SCHOOL] };
    bench.batch(id, [
      protect({ range: CELL(2, 2), editors }),
      protect({ range: CELL(3, 3), warningOnly: true }),
      protect({ range: CELL(4, 4) }),
    ]);
    expect(type(2, 2, SCHOOL)).toEqual({});
    expect(type(3, 3, SCHOOL).warning).toBeDefined();
    expect(type(4, 4, SCHOOL).refused).toBeDefined();
    expect(type(5, 5, SCHOOL)).toEqual({});
    bench.access.roles.set(SCHOOL, 'reader');
    expect(type(5, 5, SCHOOL).refused).toContain('không có quyền');
  });
});

test('conditional formats paint by rule order and by relative formulas', () => {
  const bench = new Bench();
  const id = bench.newSpreadsheet();
  bench.put(id, 'A1:B3', [
    [1, 'Hợp lệ'],
    [5, 'Thiếu'],
    [9, ''],
  ]);
  const rule = (column: number, condition: unknown, format: unknown) => ({
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [
          { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: column, endColumnIndex: column + 1 },
        ],
        booleanRule: { condition, format },
      },
    },
  });
  const red = { backgroundColor: { red: 1 } };
  const green = { backgroundColorStyle: { rgbColor: { green: 0.5 } }, textFormat: { bold: true } };
  const answer = bench.batch(id, [
    rule(0, { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '2' }] }, green),
    rule(0, { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B1=""' }] }, red),
    rule(1, { type: 'NOT_BLANK' }, { textFormat: { foregroundColor: { blue: 1 } } }),
  ]);
  expect(answer.status).toBe(200);
  expect(bench.service.conditionalFormats(id, 0)).toEqual([
    { row: 0, column: 1, textColor: '#0000ff' },
    { row: 1, column: 0, backgroundColor: '#008000', bold: true },
    { row: 1, column: 1, textColor: '#0000ff' },
    { row: 2, column: 0, backgroundColor: '#ff0000', bold: true },
  ]);
  const other = rule(0, { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: "='Tab khác'!A1>0" }] }, red);
  expect(bench.batch(id, [other]).message).toContain('cannot reference a different sheet');
});
