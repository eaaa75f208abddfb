import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'test/tools/*.cjs', '*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/client/tsconfig.json',
          'src/local/tsconfig.json',
          'src/local/page/tsconfig.json',
          'test/tsconfig.json',
        ],
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
