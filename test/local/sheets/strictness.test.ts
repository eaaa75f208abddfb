// What Google refuses is refused here, in its words: unknown names, wrong types, missing masks, limits, rights and quota.
import { Bench, OWNER, SCHOOL } from './bench';

describe('bodies', () => {
  const bench = new Bench();
  const id = bench.newSpreadsheet();

  test('an unknown field is named with its place', () => {
    const answer = bench.batch(id, [{ addSheet: { properties: { titel: 'x' }, foo: 1 } }]);
    expect(answer.status).toBe(400);
    expect(answer.message).toBe(
      [
        `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
        `Invalid JSON payload received. Unknown name "foo" at 'requests[0].add_sheet': Cannot find field.`,
      ].join('\n'),
    );
  });

  test('a request kind Google does not have', () => {
    const answer = bench.batch(id, [{ addTab: {} }]);
    expect(answer.message).toBe(
      `Invalid JSON payload received. Unknown name "addTab" at 'requests[0]': Cannot find field.`,
    );
  });

  test('a request kind Google has and the stand-in has not', () => {
    expect(bench.batch(id, [{ addSlicer: { slicer: {} } }])).toMatchObject({
      status: 501,
      body: { error: { status: 'UNIMPLEMENTED', message: expect.stringContaining('addSlicer') as string } },
    });
  });

  test.each([
    [
      { addSheet: { properties: { title: 5 } } },
      `Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5`,
    ],
    [
      { addSheet: { properties: { index: 1.5 } } },
      `Invalid value at 'requests[0].add_sheet.properties.index' (TYPE_INT32), 1.5`,
    ],
    [
      { addSheet: { properties: { hidden: 'x' } } },
      `Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), "x"`,
    ],
    [
      { mergeCells: { range: {}, mergeType: 'ALL' } },
      `Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), "ALL"`,
    ],
  ])('a wrong type %#', (request, message) => {
    expect(bench.batch(id, [request])).toMatchObject({ status: 400, body: { error: { message } } });
  });

  test.each([
    [
      { repeatCell: { range: {}, cell: {} } },
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [{ repeatCell: { range: {}, cell: {}, fields: 'userEnteredFormt' } }, 'Invalid field: userEnteredFormt'],
    [{ updateCells: { range: { sheetId: 5 }, fields: '*' } }, 'No grid with id: 5'],
    [
      { repeatCell: { range: { endRowIndex: 21 }, cell: {}, fields: '*' } },
      "Range ('Số liệu'!A1:H21) exceeds grid limits. Max rows: 20, max columns: 8",
    ],
    [
      { addSheet: { properties: { title: 'số liệu' } } },
      'A sheet with the name "số liệu" already exists. Please enter another name.',
    ],
    [{ deleteSheet: { sheetId: 0 } }, "You can't remove all the visible sheets in a document."],
  ])('an invalid request %#', (request, message) => {
    const kind = Object.keys(request)[0] ?? '';
    expect(bench.batch(id, [request]).at('error')).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: `Invalid requests[0].${kind}: ${message}`,
    });
  });

  test('a batch is applied whole or not at all', () => {
    const before = bench.service.save(id);
    const requests = [
      { addSheet: { properties: { title: 'Hai' } } },
      { updateCells: { start: {}, rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }], fields: '*' } },
      { deleteNamedRange: { namedRangeId: 'không có' } },
    ];
    const answer = bench.batch(id, requests);
    expect(answer.message).toBe('Invalid requests[2].deleteNamedRange: No named range with id: không có');
    expect(bench.service.save(id)).toBe(before);
    expect(bench.batch(id, []).message).toBe('Must specify at least one request.');
  });

  test('a response mask with a path that does not exist', () => {
    const answer = bench.get(id, '?fields=sheets(properties/titel)');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.at('error.details'))).toContain('sheets.properties.titel');
  });

  test('a query parameter the method does not take', () => {
    expect(bench.get(id, '?range=A1').message).toContain('Unknown name "range"');
  });

  test('a method that does not exist here', () => {
    const answer = bench.send('POST', `/v4/spreadsheets/${id}/sheets/0:copyTo`, {});
    expect(answer).toMatchObject({ status: 501, body: { error: { code: 501 } } });
    expect(answer.message).toContain('/sheets/0:copyTo');
  });
});

describe('limits', () => {
  const bench = new Bench();
  const id = bench.newSpreadsheet();

  test('10,000,000 cells', () => {
    const gridProperties = { rowCount: 1_000_000, columnCount: 10 };
    const answer = bench.batch(id, [{ addSheet: { properties: { title: 'To', gridProperties } } }]);
    expect(answer.message).toContain('above the limit of 10000000 cells');
  });

  test('200 tabs', () => {
    const gridProperties = { rowCount: 1, columnCount: 1 };
    const requests = Array.from({ length: 200 }, (_, i) => ({
      addSheet: { properties: { title: `T${i}`, gridProperties } },
    }));
    expect(bench.batch(id, requests).message).toContain('Invalid requests[199].addSheet: This action would');
  });

  test('a function Google has and the engine has not is refused loudly, one that nobody has is #NAME?', () => {
    expect(bench.put(id, 'A1', [['=FILTER(A1:A2;A1:A2>0)']])).toMatchObject({ status: 501 });
    expect(bench.put(id, 'A1', [['=SUM(C2:C)']])).toMatchObject({ status: 501 });
    bench.put(id, 'A1', [['=TỔNG(1;2)', '=MAXPOOL(1;2)']]);
    expect(bench.values(id, 'A1:B1')).toEqual([['#NAME?', '#NAME?']]);
  });
});

describe('rights and quota', () => {
  test('404, 403 for strangers, 403 for a reader who writes', () => {
    const bench = new Bench();
    const id = bench.newSpreadsheet();
    expect(bench.get('không-có')).toMatchObject({
      status: 404,
      body: { error: { message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
    });
    const denied = {
      status: 403,
      body: { error: { message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
    };
    expect(bench.send('GET', `/v4/spreadsheets/${id}`, undefined, SCHOOL)).toMatchObject(denied);
    bench.access.roles.set(SCHOOL, 'reader');
    expect(bench.send('GET', `/v4/spreadsheets/${id}`, undefined, SCHOOL).status).toBe(200);
    expect(bench.put(id, 'A1', [[1]], 'RAW', SCHOOL)).toMatchObject(denied);
    expect(bench.access.touches).toEqual([]);
  });

  test('60 reads and 60 writes a minute for each user', () => {
    const bench = new Bench();
    const id = bench.newSpreadsheet();
    const read = (email: string) => {
      const request = {
        method: 'GET',
        url: `/v4/spreadsheets/${id}?fields=spreadsheetId`,
        headers: {},
        body: new Uint8Array(),
      } as const;
      return bench.service.handle(request, email);
    };
    // The reads themselves take 167 ms of virtual time, 10 s in all.
    const statuses = Array.from({ length: 61 }, () => read(OWNER).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    const refused = JSON.parse(new TextDecoder().decode(read(OWNER).body)) as {
      error: { message: string; status: string };
    };
    expect(refused.error.status).toBe('RESOURCE_EXHAUSTED');
    expect(refused.error.message).toContain(
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
    );
    bench.access.roles.set(SCHOOL, 'reader');
    expect(read(SCHOOL).status).toBe(200);
    bench.clock.advanceMs(60_000);
    expect(read(OWNER).status).toBe(200);
  });

  test('time passes as Google takes it', () => {
    const bench = new Bench();
    const id = bench.newSpreadsheet();
    const before = bench.clock.nowMs();
    const values = Array.from({ length: 20 }, () => Array.from({ length: 8 }, () => 1));
    bench.put(id, 'A1:H20', values);
    const cost = bench.clock.nowMs() - before - 1000;
    expect(cost).toBeGreaterThan(240);
    expect(cost).toBeLessThan(260);
  });
});
