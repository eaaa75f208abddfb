// Rows, columns and tabs that move take with them whatever points at them: formulas, protections, formats, names and keys.
import { Bench } from './bench';

const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

describe('lines that move', () => {
  let bench: Bench;
  let id: string;

  beforeEach(() => {
    bench = new Bench();
    id = bench.newSpreadsheet();
    bench.put(id, 'A1:C4', [
      [1, '=A1*2', '=SUM(A1:A4)'],
      [2, '=A2*2', '=$A$3'],
      [3, '=A3*2', '=SUM(A3:A4)'],
      [4, '=A4*2', "='Số liệu'!A4"],
    ]);
    const answer = bench.batch(id, [
      { addSheet: { properties: { sheetId: 7, title: 'Tổng hợp' } } },
      {
        addNamedRange: {
          namedRange: {
            namedRangeId: 'n',
            name: 'SoLieu',
            range: { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 },
          },
        },
      },
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: { startRowIndex: 2, endRowIndex: 4 } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 11,
            metadataKey: 'row',
            metadataValue: 'k3',
            visibility: 'DOCUMENT',
            location: { dimensionRange: rows(2, 3) },
          },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A2>$A$1' }] },
              format: { textFormat: { bold: true } },
            },
          },
        },
      },
      {
        setDataValidation: {
          range: { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 3, endColumnIndex: 4 },
          rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=D1<=A1' }] }, strict: true },
        },
      },
      {
        mergeCells: {
          range: { startRowIndex: 2, endRowIndex: 4, startColumnIndex: 5, endColumnIndex: 7 },
          mergeType: 'MERGE_ALL',
        },
      },
    ]);
    expect(answer.at('error')).toBeUndefined();
    bench.put(id, "'Tổng hợp'!A1", [["=SUM('Số liệu'!A1:A4)", '=SUM(SoLieu)']]);
  });

  const sheet = () => bench.get(id).part('sheets.0');
  const validationOf = (cell: string) =>
    bench
      .get(id, `?ranges=${cell}&fields=sheets.data.rowData.values.dataValidation`)
      .at('sheets.0.data.0.rowData.0.values.0.dataValidation.condition.values.0.userEnteredValue') as string;

  test('a row inserted above the third', () => {
    bench.batch(id, [{ insertDimension: { range: rows(2, 3), inheritFromBefore: true } }]);
    expect(bench.values(id, 'A1:C5', 'FORMULA')).toEqual([
      [1, '=A1*2', '=SUM(A1:A5)'],
      [2, '=A2*2', '=$A$4'],
      [],
      [3, '=A4*2', '=SUM(A4:A5)'],
      [4, '=A5*2', "='Số liệu'!A5"],
    ]);
    expect(bench.values(id, "'Tổng hợp'!A1:B1")).toEqual([[10, 10]]);
    expect(bench.values(id, "'Tổng hợp'!A1", 'FORMULA')).toEqual([["=SUM('Số liệu'!A1:A5)"]]);
    expect(sheet().at('protectedRanges.0.range')).toEqual({ startRowIndex: 3, endRowIndex: 5 });
    expect(sheet().at('conditionalFormats.0.ranges.0')).toMatchObject({ startRowIndex: 1, endRowIndex: 5 });
    expect(sheet().at('merges.0')).toMatchObject({ startRowIndex: 3, endRowIndex: 5 });
    expect(validationOf('D4')).toBe('=D4<=A4');
    const found = bench.send('GET', `/v4/spreadsheets/${id}/developerMetadata/11`);
    expect(found.at('location')).toMatchObject({ locationType: 'ROW', dimensionRange: { startIndex: 3, endIndex: 4 } });
  });

  test('the third row deleted', () => {
    bench.batch(id, [{ deleteDimension: { range: rows(2, 3) } }]);
    expect(bench.values(id, 'A1:C3', 'FORMULA')).toEqual([
      [1, '=A1*2', '=SUM(A1:A3)'],
      [2, '=A2*2', '=#REF!'],
      [4, '=A3*2', "='Số liệu'!A3"],
    ]);
    expect(bench.values(id, 'C2')).toEqual([['#REF!']]);
    expect(bench.values(id, "'Tổng hợp'!A1:B1")).toEqual([[7, 7]]);
    expect(bench.get(id).at('sheets.0.properties.gridProperties.rowCount')).toBe(19);
    expect(bench.send('GET', `/v4/spreadsheets/${id}/developerMetadata/11`).status).toBe(404);
    expect(sheet().at('merges.0')).toMatchObject({ startRowIndex: 2, endRowIndex: 3 });
  });

  test('the first row moved below the fourth', () => {
    bench.batch(id, [{ moveDimension: { source: rows(0, 1), destinationIndex: 4 } }]);
    expect(bench.values(id, 'A1:B4')).toEqual([
      [2, 4],
      [3, 6],
      [4, 8],
      [1, 2],
    ]);
    expect(bench.values(id, 'C1', 'FORMULA')).toEqual([['=$A$2']]);
    const found = bench.send('GET', `/v4/spreadsheets/${id}/developerMetadata/11`);
    expect(found.at('location.dimensionRange')).toMatchObject({ startIndex: 1, endIndex: 2 });
  });

  test('rows sorted: formulas of the same row go along, keys of rows stay', () => {
    const range = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 };
    bench.batch(id, [{ sortRange: { range, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } }]);
    expect(bench.values(id, 'A1:B4')).toEqual([
      [4, 8],
      [3, 6],
      [2, 4],
      [1, 2],
    ]);
    expect(bench.values(id, 'B1', 'FORMULA')).toEqual([['=A1*2']]);
  });

  test('a tab renamed, then deleted', () => {
    bench.batch(id, [{ updateSheetProperties: { properties: { sheetId: 0, title: 'Nhập liệu' }, fields: 'title' } }]);
    expect(bench.values(id, "'Tổng hợp'!A1", 'FORMULA')).toEqual([["=SUM('Nhập liệu'!A1:A4)"]]);
    expect(bench.values(id, "'Nhập liệu'!C4", 'FORMULA')).toEqual([["='Nhập liệu'!A4"]]);
    bench.batch(id, [{ deleteSheet: { sheetId: 0 } }]);
    expect(bench.values(id, "'Tổng hợp'!A1:B1")).toEqual([['#REF!', '#NAME?']]);
    expect(bench.get(id).at('namedRanges')).toBeUndefined();
  });

  test('a tab duplicated keeps its formulas, rules and protections', () => {
    const answer = bench.batch(id, [
      { duplicateSheet: { sourceSheetId: 0, newSheetId: 9, newSheetName: 'Bản 2', insertSheetIndex: 2 } },
    ]);
    expect(answer.at('replies.0.duplicateSheet.properties')).toMatchObject({ sheetId: 9, title: 'Bản 2', index: 2 });
    expect(bench.values(id, "'Bản 2'!B4", 'FORMULA')).toEqual([['=A4*2']]);
    const copy = bench.get(id).part('sheets.2');
    expect(copy.at('protectedRanges.0.protectedRangeId')).not.toBe(5);
    expect(copy.at('merges.0.sheetId')).toBe(9);
  });

  test('cells copied shift their references, cells cut keep them', () => {
    const source = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };
    const destination = { startRowIndex: 5, endRowIndex: 8, startColumnIndex: 1, endColumnIndex: 2 };
    bench.batch(id, [{ copyPaste: { source, destination, pasteType: 'PASTE_NORMAL' } }]);
    expect(bench.values(id, 'B6:B8', 'FORMULA')).toEqual([['=A6*2'], ['=A7*2'], ['=A8*2']]);
    bench.batch(id, [{ copyPaste: { source, destination, pasteType: 'PASTE_VALUES' } }]);
    expect(bench.values(id, 'B6:B8', 'FORMULA')).toEqual([[2], [2], [2]]);
    const cells = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
    bench.batch(id, [{ cutPaste: { source: cells, destination: { rowIndex: 9, columnIndex: 0 } } }]);
    expect(bench.values(id, 'A10:B10', 'FORMULA')).toEqual([[1, '=A10*2']]);
    expect(bench.values(id, 'A1:C1', 'FORMULA')).toEqual([['', '', '=SUM(A1:A4)']]);
  });

  test('a formula repeated over a range counts on', () => {
    const range = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 4, endColumnIndex: 5 };
    bench.batch(id, [
      { repeatCell: { range, cell: { userEnteredValue: { formulaValue: '=A1+$A$1' } }, fields: 'userEnteredValue' } },
    ]);
    expect(bench.values(id, 'E1:E3')).toEqual([[2], [3], [4]]);
  });
});

describe('metadata', () => {
  test('search by key, by place and by what it touches', () => {
    const bench = new Bench();
    const id = bench.newSpreadsheet();
    const make = (metadataId: number, metadataKey: string, location: unknown) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataId, metadataKey, metadataValue: 'v', visibility: 'DOCUMENT', location },
      },
    });
    const column = { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
    const made = bench.batch(id, [
      make(1, 'plan', { spreadsheet: true }),
      make(2, 'tab', { sheetId: 0 }),
      make(3, 'col', { dimensionRange: column }),
    ]);
    expect(made.status).toBe(200);
    const search = (dataFilters: unknown[]) =>
      bench
        .send('POST', `/v4/spreadsheets/${id}/developerMetadata:search`, { dataFilters })
        .list('matchedDeveloperMetadata')
        .map((match) => match.at('developerMetadata.metadataId'));
    expect(search([{ developerMetadataLookup: { metadataKey: 'col' } }])).toEqual([3]);
    expect(search([{ developerMetadataLookup: { locationType: 'SPREADSHEET' } }])).toEqual([1]);
    expect(search([{ gridRange: { sheetId: 0, startColumnIndex: 2, endColumnIndex: 3 } }])).toEqual([2, 3]);
    expect(search([{ developerMetadataLookup: { metadataKey: 'không' } }])).toEqual([]);
    bench.put(id, 'C1', [['x']]);
    const filters = [{ developerMetadataLookup: { metadataKey: 'col' } }];
    const url = `/v4/spreadsheets/${id}:getByDataFilter`;
    const found = bench.send('POST', url, { dataFilters: filters, includeGridData: true }).part('sheets.0.data.0');
    expect(found.body).toMatchObject({ startColumn: 2, rowData: [{ values: [{ formattedValue: 'x' }] }] });
    expect(found.at('columnMetadata.0.developerMetadata.0.metadataId')).toBe(3);
    const span = make(4, 'wide', { dimensionRange: { ...column, endIndex: 4 } });
    expect(bench.batch(id, [span]).message).toContain('must represent a single row or column');
  });
});
