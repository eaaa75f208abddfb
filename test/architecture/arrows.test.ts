// The arrows of the picture in README: who may import whom. Read from the code itself, so that a new import across a
// forbidden line fails here, with the file and the line named.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOMS = ['addon', 'app', 'client', 'core', 'google', 'importer', 'local', 'plans', 'workbook'] as const;
type Room = (typeof ROOMS)[number];

/** Rooms whose code a room may use; `types` are rooms of which it may use types alone. */
const MAY_USE: Record<Room, { readonly code: readonly Room[]; readonly types: readonly Room[] }> = {
  core: { code: [], types: [] },
  plans: { code: ['core'], types: [] },
  importer: { code: ['core'], types: [] },
  workbook: { code: ['core'], types: [] },
  google: { code: ['core'], types: [] },
  app: { code: ['core', 'plans', 'importer', 'workbook', 'google'], types: [] },
  addon: { code: ['app', 'core', 'google'], types: [] },
  client: { code: [], types: ['app', 'core', 'importer'] },
  local: { code: [], types: ['app', 'importer'] },
};

/** Packages that may be bundled for Apps Script, by room; everything else there may only lend types. */
const PACKAGES: Partial<Record<Room, readonly string[]>> = {
  importer: ['fflate', '@rgrove/parse-xml'],
  app: ['fflate'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  const found = [...code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gms)];
  return found.map(([, type, target = '']) => ({ file, target, isType: type !== undefined }));
}

function roomOf(file: string): Room {
  return path.relative('src', file).split(path.sep)[0] as Room;
}

function forbidden({ file, target, isType }: Import): string | undefined {
  const room = roomOf(file);
  const says = (why: string) => `${file} imports ${target}: ${why}`;
  if (!target.startsWith('.')) {
    const isAllowed = isType || room === 'local' || (PACKAGES[room] ?? []).includes(target);
    return isAllowed ? undefined : says('a package that would be bundled');
  }
  const other = roomOf(path.normalize(path.join(path.dirname(file), target)));
  const { code, types } = MAY_USE[room];
  if (other === room || code.includes(other)) return undefined;
  if (types.includes(other)) return isType ? undefined : says('only types may cross here');
  return says(`${room} may not use ${other}`);
}

test('src holds exactly the rooms of the picture', () => {
  expect(readdirSync('src').sort()).toEqual([...ROOMS]);
});

test.each(ROOMS)('%s uses only what the picture lets it use', (room) => {
  const files = filesOf(path.join('src', room));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(importsOf).flatMap((each) => forbidden(each) ?? [])).toEqual([]);
});

test('an arrow that is not in the picture is found', () => {
  expect(forbidden({ file: 'src/core/x.ts', target: '../app/y', isType: true })).toContain('core may not use app');
  expect(forbidden({ file: 'src/client/x.ts', target: '../app/contract', isType: false })).toContain('only types');
  expect(forbidden({ file: 'src/core/x.ts', target: 'fflate', isType: false })).toContain('bundled');
});

test('test mirrors src: every folder of tests is a room, or one of the few that check the whole', () => {
  const whole = ['architecture', 'browser', 'bundle', 'journey', 'judge', 'tools', 'bench'];
  const folders = readdirSync('test', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(folders.filter((name) => !whole.includes(name) && !ROOMS.includes(name as Room))).toEqual([]);
});

test('only addon/ names the globals of Apps Script', () => {
  const globals =
    /\b(SpreadsheetApp|DriveApp|UrlFetchApp|PropertiesService|LockService|HtmlService|ScriptApp|CacheService|MailApp)\./;
  const others = ROOMS.filter((room) => room !== 'addon' && room !== 'local');
  const naming = others
    .flatMap((room) => filesOf(path.join('src', room)))
    .filter((file) => globals.test(readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')));
  expect(naming).toEqual([]);
});
