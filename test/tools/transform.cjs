// Jest runs CommonJS; esbuild turns one TypeScript file into that, with its map inline. Types are checked by tsc, not here.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(version).update(file).update(source).digest('hex'),
  process: (source, file) =>
    transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: file,
      sourcemap: 'inline',
      supported: { 'dynamic-import': true },
    }),
};
