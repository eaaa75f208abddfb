// Prints, as one line of JSON, a Chromium that runs here and the environment it needs: the machine's own, or the one inside
// the package @sparticuz/chromium, unpacked once per version. It runs as a process of its own because that package is an ES
// module, which Jest does not load. FORCE_PACKAGED_CHROMIUM=1 passes the machine's own by.
const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, renameSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FIXED_PATHS = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function ownChromium() {
  const fromPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...FIXED_PATHS, ...fromPath].find(
    (file) => file !== undefined && file !== '' && existsSync(file) && starts(file),
  );
}

/** Ubuntu has a /usr/bin/chromium-browser that only says how to install one. */
function starts(file) {
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return false;
  }
}

async function packagedChromium() {
  const { version } = JSON.parse(
    require('node:fs').readFileSync(
      path.resolve(__dirname, '../../node_modules/@sparticuz/chromium/package.json'),
      'utf8',
    ),
  );
  const home = path.join(os.tmpdir(), `so-ke-hoach-chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  const env = {};
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = path.join(home, 'fonts');
  const file = path.join(home, 'chromium');
  if (!starts(file)) env.LD_LIBRARY_PATH = path.join(home, 'al2023', 'lib');
  return { file, env };
}

/** The package unpacks into the temporary folder and takes half a file for a whole one; so it gets a folder of its own. */
async function unpack(home) {
  const half = mkdtempSync(`${home}-`);
  process.env.TMPDIR = half;
  // This is how the package decides to unpack its shared libraries (libnss3, libnspr4, libexpat1) too.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  try {
    renameSync(half, home);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
}

async function find() {
  const own = process.env.FORCE_PACKAGED_CHROMIUM === '1' ? undefined : ownChromium();
  return own === undefined ? packagedChromium() : { file: own, env: {} };
}

find().then((found) => process.stdout.write(JSON.stringify(found)));
