// The local commands: `serve` (what npm start runs) and those that print and end (round/commands.ts). Results go to stdout,
// everything said to people on the way to stderr, so that a caller may read JSON. Exit code 1 says that something failed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCommand } from './round/commands';
import { serveCommand } from './server/serve-command';

// Apps Script's dates are in the script's zone; the bundle finds the same here.
process.env['TZ'] = 'Asia/Ho_Chi_Minh';

const [name = 'serve', ...args] = process.argv.slice(2);

const setting = {
  // The built file stands in build/, one level below the project.
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  // npm runs us in the project's folder and remembers where the person stood.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  print: (text: string) => {
    process.stdout.write(`${text}\n`);
  },
  say: (line: string) => {
    process.stderr.write(`${line}\n`);
  },
};

async function main(): Promise<number> {
  return name === 'serve' ? serveCommand(args, setting) : runCommand(name, args, setting);
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    setting.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
