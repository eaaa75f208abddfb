// What a script finds in the bare context, and how google.script.run carries arguments, results and errors.
import { hostFor } from './script-bench';

test.each([
  'setTimeout',
  'fetch',
  'URL',
  'TextEncoder',
  'Buffer',
  'process',
  'require',
  'crypto',
  'DriveApp',
  'Sheets',
])('%s is not there', (name) => {
  expect(hostFor(`function probe() { return typeof ${name}; }`).run('probe')).toBe('undefined');
});

test('Node stays out of reach through the services', () => {
  const host = hostFor("function probe() { return Utilities.sleep.constructor('return typeof process')(); }");
  expect(host.run('probe')).toBe('undefined');
});

test('the date is the virtual one', () => {
  const host = hostFor(`function probe() {
    const before = Date.now();
    Utilities.sleep(1500);
    const date = new Date();
    return [date.toISOString(), Date.now() - before, date instanceof Date, new Date(0).getTime(), Date.UTC(1970, 0, 1)];
  }`);
  expect(host.run('probe')).toEqual(['2023-10-02T01:00:01.500Z', 1500, true, 0, 0]);
});

test('no variable survives from one run to the next', () => {
  const host = hostFor('let count = 0;\nfunction next() { return ++count; }');
  expect([host.run('next'), host.run('next')]).toEqual([1, 1]);
});

describe('google.script.run', () => {
  const echo = hostFor('function echo(value) { return value; }');

  test('carries plain values and drops undefined', () => {
    const value = { text: 'Trường', list: [1, null, true], nested: { a: undefined, b: {} } };
    expect(echo.run('echo', [value])).toEqual({ text: 'Trường', list: [1, null, true], nested: { b: {} } });
    expect(echo.run('echo', [])).toBeNull();
  });

  test.each([
    ['a Date', new Date(0)],
    ['a function', (): void => undefined],
    ['a Map', { a: [new Map()] }],
    ['NaN', Number.NaN],
    ['bytes', new Uint8Array(1)],
  ])('%s is refused as an argument', (_what, value) => {
    expect(() => echo.run('echo', [value])).toThrow(/^Illegal value in argument 1/);
  });

  test.each(['new Date()', '() => 1', 'new Map()', 'Promise.resolve(1)', '({ a: NaN })', 'Utilities'])(
    '%s is refused as a result',
    (expression) => {
      expect(() => hostFor(`function make() { return ${expression}; }`).run('make')).toThrow(
        /^Illegal value in result/,
      );
    },
  );

  test('a circular result is refused', () => {
    const host = hostFor('function make() { const a = {}; a.a = a; return a; }');
    expect(() => host.run('make')).toThrow('Illegal value in result.a: circular');
  });

  test('only public functions are called', () => {
    const host = hostFor('function open() {}\nfunction hidden_() {}\nglobalThis.assigned = () => 1;');
    expect(host.publicFunctions()).toEqual(['open']);
    for (const name of ['hidden_', 'assigned', 'Array', 'nothing', 'constructor']) {
      expect(() => host.run(name)).toThrow(`Script function not found: ${name}`);
    }
  });

  test('an error keeps its name and message', () => {
    const host = hostFor("function fail() { null.x; }\nfunction refuse() { throw new RangeError('quá nhiều'); }");
    expect(() => host.run('fail')).toThrow(expect.objectContaining({ name: 'TypeError' }) as Error);
    const range = { name: 'RangeError', message: 'quá nhiều' };
    expect(() => host.run('refuse')).toThrow(expect.objectContaining(range) as Error);
  });
});

test('a service error is an Error of the script, named Exception', () => {
  const host = hostFor(`function probe() {
    try { Utilities.sleep(-1); } catch (error) { return [error instanceof Error, error.name, error.message]; }
  }`);
  expect(host.run('probe')).toEqual([true, 'Exception', expect.stringContaining('Invalid argument')]);
});

test('six minutes are the end, caught or not', () => {
  const host = hostFor(`function probe() {
    for (;;) { try { Utilities.sleep(300000); } catch (error) { if (/Exceeded/.test(error.message)) return 'caught'; } }
  }`);
  expect(() => host.run('probe')).toThrow('Exceeded maximum execution time');
});

test('opening a spreadsheet may build the menu and nothing else', () => {
  const host = hostFor(`function onOpen(e) {
    SpreadsheetApp.getUi().createMenu('Sổ Kế Hoạch').addItem('Mở', 'show').addSeparator().addToUi();
    if (e.authMode === 'LIMITED') UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/x');
  }`);
  expect(() => {
    host.open();
  }).toThrow(/permissions are not sufficient to call UrlFetchApp.fetch/);
  expect([...host.ui.menus.values()]).toEqual([
    {
      caption: 'Sổ Kế Hoạch',
      entries: [{ kind: 'item', caption: 'Mở', functionName: 'show' }, { kind: 'separator' }],
    },
  ]);
});
