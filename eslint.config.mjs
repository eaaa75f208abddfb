import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'test/tools/*.cjs', '*.mjs', 'test/tools/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // One program over everything: five would each read the same files again.
        project: 'test/tools/lint.tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Tests are type-checked by tsc; the rules that need types again cost a third of a minute and guard nothing that runs.
    files: ['test/**/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // The only room that may name Apps Script's globals is addon/ (DESIGN, D1).
    files: ['src/**/*.ts'],
    ignores: ['src/addon/**', 'src/client/**', 'src/local/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'SpreadsheetApp',
          'DriveApp',
          'UrlFetchApp',
          'Utilities',
          'PropertiesService',
          'LockService',
          'HtmlService',
          'ScriptApp',
          'Session',
          'Logger',
          'CacheService',
          'MailApp',
          'Sheets',
          'Drive',
        ],
      ],
    },
  },
  {
    // Pure rooms: same input, same output.
    files: ['src/{core,plans,importer,workbook}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
);
