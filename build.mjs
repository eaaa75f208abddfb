// Builds everything that runs: dist/ (what clasp pushes to Apps Script) and build/ (the local workspace).
// It stands alone on Node's own modules until the packages are there, because `npm start` and `npm test`
// must work on a clone where nothing has been installed yet. All it says goes to stderr: a command after it may print JSON.
import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
process.chdir(root);

const SERVER_ENTRY = path.resolve('src/addon/main.ts');
const LIBRARY_LIMIT_BYTES = 1_500_000;

function modifiedMs(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newestMs(dir) {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, modifiedMs(path.join(entry.parentPath ?? entry.path, entry.name))), 0);
}

function install() {
  const installed = 'node_modules/.package-lock.json';
  if (modifiedMs(installed) >= modifiedMs('package-lock.json')) return;
  console.error('Cài các gói cần dùng (chỉ lần đầu, khoảng một phút)…');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: ['ignore', 2, 2] });
}

/** The Apps Script bundle: one ES2020 script whose public functions are top-level stubs. */
async function buildServer() {
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const GasPlugin = require('gas-webpack-plugin');
  const compiler = webpack({
    mode: 'production',
    entry: SERVER_ENTRY,
    target: ['es2020'],
    devtool: false,
    output: { path: path.resolve('dist'), filename: 'Code.js', chunkFormat: false },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020', charset: 'utf8' } }],
    },
    optimization: { minimize: false },
    performance: { maxAssetSize: LIBRARY_LIMIT_BYTES, maxEntrypointSize: LIBRARY_LIMIT_BYTES },
    plugins: [new GasPlugin({ include: [SERVER_ENTRY] })],
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
}

/** An HTML file with its script and its style inside, as HtmlService serves it. */
async function buildPage(folder, outFile) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const style = readFileSync(path.join(folder, 'style.css'), 'utf8');
  const html = readFileSync(path.join(folder, 'page.html'), 'utf8')
    .replace('/*style*/', () => style)
    .replace('/*script*/', () => script);
  mkdirSync(path.dirname(outFile), { recursive: true });
  writeFileSync(outFile, html);
}

async function buildLocal() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: ['src/local/main.ts'],
    outfile: 'build/local.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

async function build() {
  const stamp = 'build/.built';
  const sources = Math.max(
    newestMs('src'),
    modifiedMs('appsscript.json'),
    modifiedMs('build.mjs'),
    modifiedMs('package-lock.json'),
  );
  if (!process.argv.includes('--force') && modifiedMs(stamp) > sources && existsSync('dist/Code.js')) return;
  mkdirSync('dist', { recursive: true });
  await Promise.all([
    buildServer(),
    buildPage('src/client', 'dist/sidebar.html'),
    buildPage('src/local/page', 'build/page.html'),
    buildLocal(),
  ]);
  cpSync('appsscript.json', 'dist/appsscript.json');
  writeFileSync(stamp, '');
}

install();
await build();
