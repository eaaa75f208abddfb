// What clasp pushes: one ES2020 script that runs where there is nothing but the language, and whose public functions are
// exactly those that the sidebar calls, the menu names and Google calls by itself.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import ts from 'typescript';

const code = readFileSync('dist/Code.js', 'utf8');
const page = readFileSync('dist/sidebar.html', 'utf8');

/** Called by Google or by the menu, never by the sidebar. */
const BY_GOOGLE = ['onInstall', 'onOpen', 'receiveHourly', 'showSidebar'];

/** The methods of PublicFunctions, read from the contract itself. */
function contractFunctions(): string[] {
  const file = 'src/app/contract.ts';
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2020);
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === 'PublicFunctions')
    .flatMap(({ members }) => members.map((member) => (member.name as ts.Identifier).text));
}

/** What Apps Script offers to run: the top-level function declarations. */
function topLevelFunctions(script: string): string[] {
  const source = ts.createSourceFile('Code.js', script, ts.ScriptTarget.ES2020);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap(({ name }) => name?.text ?? []);
}

/** Names the client may call: the shim of src/client takes the verb's name as its first argument. */
function namesCalledByClient(): string[] {
  const known = contractFunctions();
  return known.filter((name) => page.includes(`"${name}"`) || page.includes(`'${name}'`) || page.includes(`.${name}(`));
}

test('it parses as an ES2020 script, which has no private members, static fields or modules', () => {
  expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
});

test('what Apps Script cannot parse would be found', () => {
  const options = { ecmaVersion: 2020, sourceType: 'script' } as const;
  for (const refused of ['class A { #x = 1 }', 'class A { static x = 1 }', 'a ??= 1', 'export const a = 1']) {
    expect(() => parse(refused, options)).toThrow(SyntaxError);
  }
});

test('it loads where there is nothing but the language', () => {
  const context = vm.createContext({});
  expect(() => {
    vm.runInContext(code, context);
  }).not.toThrow();
});

test('its public functions are exactly those of the contract and those Google calls', () => {
  expect(topLevelFunctions(code).sort()).toEqual([...contractFunctions(), ...BY_GOOGLE].sort());
});

test('every public function becomes the real one when the script has loaded', () => {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const empty = topLevelFunctions(code).filter(
    (name) => (vm.runInContext(`String(${name})`, context) as string) === `function ${name}() {\n}`,
  );
  expect(empty).toEqual([]);
});

test('the sidebar calls nothing that does not exist', () => {
  const called = [...page.matchAll(/google\.script\.run\.(\w+)/g)].map(([, name = '']) => name);
  const chain = ['withSuccessHandler', 'withFailureHandler', 'withUserObject'];
  const known = [...contractFunctions(), ...chain];
  expect(called.filter((name) => !known.includes(name))).toEqual([]);
  expect(namesCalledByClient()).toEqual(
    expect.arrayContaining(['getState', 'createPlan', 'stepIssue', 'stepCollect', 'stepFile']),
  );
});

test('the sidebar needs nothing from outside: no address of a script, a style or a font', () => {
  expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
});
