// Spreadsheets that leave the workspace: .csv, .xlsx and the JSON file the workspace keeps.
import { strFromU8, unzipSync } from 'fflate';
import { Bench, OWNER } from './bench';

function filledBench(): { bench: Bench; id: string } {
  const bench = new Bench();
  const id = bench.newSpreadsheet();
  bench.put(id, 'A1:D2', [
    ['=1+1', '86,7%', 'có "nháy", phẩy', '01/11/2023'],
    ['=IF(A1>0;A1*1,5;0)', "'=1+1", 'hai\ndòng', 'TRUE'],
  ]);
  const rule = {
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }] },
    strict: true,
    inputMessage: 'Chọn Có hoặc Không',
  };
  const number = { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=F1<=A1' }] }, strict: true };
  const range = (startColumnIndex: number) => ({
    sheetId: 0,
    startRowIndex: 0,
    endRowIndex: 5,
    startColumnIndex,
    endColumnIndex: startColumnIndex + 1,
  });
  const answer = bench.batch(id, [
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    { addSheet: { properties: { title: 'Ẩn', hidden: true, sheetId: 4 } } },
    { setDataValidation: { range: range(4), rule } },
    { setDataValidation: { range: range(5), rule: number } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1>1,5' }] },
            format: { backgroundColor: { red: 1 } },
          },
        },
      },
    },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [range(4)] } } },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 140, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    {
      mergeCells: {
        range: { sheetId: 0, startRowIndex: 6, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 2 },
        mergeType: 'MERGE_ALL',
      },
    },
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 9 },
        rows: [{ values: [{ userEnteredValue: { stringValue: '=HYPERLINK("x")' }, note: 'ghi chú' }] }],
        fields: '*',
      },
    },
  ]);
  expect(answer.at('error')).toBeUndefined();
  return { bench, id };
}

test('CSV: the first tab as it is shown, RFC 4180', () => {
  const { bench, id } = filledBench();
  const text = new TextDecoder().decode(bench.service.exportCsv(id));
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    '2,"86,70%","có ""nháy"", phẩy",01/11/2023',
    '3,=1+1,"hai\ndòng",TRUE',
  ]);
});

test('XLSX: formulas in Excel’s dialect with their values, texts as texts, rules and protection', () => {
  const { bench, id } = filledBench();
  const files = unzipSync(bench.service.exportXlsx(id));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<f>IF(A1&gt;0,A1*1.5,0)</f><v>3</v>');
  expect(sheet).not.toContain('<f>HYPERLINK');
  expect(part('xl/sharedStrings.xml')).toContain('=1+1');
  expect(sheet).toMatch(/<pane[^>]*ySplit="1"/);
  expect(sheet).toMatch(/<col[^>]*min="2"[^>]*width="20"[^>]*hidden="(1|true)"/);
  expect(sheet).toContain('<mergeCell ref="A7:B8"/>');
  expect(sheet).toContain('sheetProtection');
  expect(sheet).toMatch(/<dataValidation type="list" sqref="E1:E5"[^>]*>/);
  expect(sheet).toContain('<formula1>"Có,Không"</formula1>');
  expect(sheet).toMatch(/<dataValidation type="custom" sqref="F1:F5"[^>]*><formula1>F1&lt;=A1<\/formula1>/);
  expect(sheet).toMatch(/<conditionalFormatting sqref="A1:A5">.*<formula>\$A1&gt;1.5<\/formula>/);
  expect(part('xl/workbook.xml')).toMatch(/name="Ẩn"[^>]*state="hidden"/);
  expect(Object.keys(files).some((name) => /comments/.test(name))).toBe(true);
});

test('a spreadsheet saved and opened again behaves the same', () => {
  const { bench, id } = filledBench();
  const json = bench.service.save(id);
  const again = new Bench();
  again.service.load(id, json);
  expect(again.service.save(id)).toBe(json);
  const query = '?includeGridData=true';
  expect(again.get(id, query).body).toEqual(bench.get(id, query).body);
  const refused = { spreadsheetId: id, sheetId: 0, row: 0, column: 4, text: 'Chưa', email: OWNER };
  expect(again.service.typeInto(refused)).toEqual({ refused: 'Chọn Có hoặc Không' });
  const add = [{ addSheet: { properties: { title: 'Mới' } } }];
  expect(again.batch(id, add).body).toEqual(bench.batch(id, add).body);
});
