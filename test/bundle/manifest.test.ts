// appsscript.json against a closed copy of its public schema (Google's own accepts unknown keys, so a misspelt one would
// pass), and its scopes against what the code really uses.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const schema = JSON.parse(readFileSync('test/bundle/appsscript.schema.json', 'utf8')) as object;

interface Manifest {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
  readonly dependencies: { readonly enabledAdvancedServices: readonly { serviceId: string; version: string }[] };
}

const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8')) as Manifest;
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

/** Each scope and what in addon/ needs it; none may be listed without its reason, none used without being listed. */
const NEEDED: Record<string, RegExp> = {
  'https://www.googleapis.com/auth/spreadsheets': /SpreadsheetApp\.getActiveSpreadsheet/,
  'https://www.googleapis.com/auth/drive': /getOAuthToken/,
  'https://www.googleapis.com/auth/script.container.ui': /showSidebar/,
  'https://www.googleapis.com/auth/script.external_request': /UrlFetchApp/,
  'https://www.googleapis.com/auth/script.scriptapp': /newTrigger|getProjectTriggers/,
  'https://www.googleapis.com/auth/userinfo.email': /getActiveUser\(\)\.getEmail/,
};

const addon = readdirSync('src/addon')
  .map((name) => readFileSync(path.join('src/addon', name), 'utf8'))
  .join('\n');

test('the manifest fits the schema, with no key the schema does not know', () => {
  validate(manifest);
  expect(validate.errors ?? []).toEqual([]);
});

test('a misspelt key is refused', () => {
  expect(validate({ ...manifest, timezone: 'Asia/Ho_Chi_Minh' })).toBe(false);
  expect(validate({ ...manifest, runtimeVersion: 'V9' })).toBe(false);
});

test('Vietnamese time, V8, Sheets v4 and Drive v3', () => {
  expect(manifest.timeZone).toBe('Asia/Ho_Chi_Minh');
  expect(manifest.runtimeVersion).toBe('V8');
  expect(
    manifest.dependencies.enabledAdvancedServices.map(({ serviceId, version }) => `${serviceId} ${version}`),
  ).toEqual(['sheets v4', 'drive v3']);
});

test('the scopes are exactly those the add-on uses', () => {
  const used = Object.keys(NEEDED).filter((scope) => NEEDED[scope]?.test(addon));
  expect([...manifest.oauthScopes].sort()).toEqual(used.sort());
});

test('what is pushed is this manifest', () => {
  expect(readFileSync('dist/appsscript.json', 'utf8')).toBe(readFileSync('appsscript.json', 'utf8'));
});
