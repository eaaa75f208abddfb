// What `npm test` runs once everything is built: types, lint and format beside the tests, because a machine with two cores
// does both in the time of the longer one. What the check says is printed when it has ended; either failing fails the whole.
import { spawn } from 'node:child_process';

function run(command, args, stdio) {
  const child = spawn(command, args, { stdio, shell: process.platform === 'win32' });
  const said = [];
  child.stdout?.on('data', (piece) => said.push(piece));
  child.stderr?.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, text: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text: Buffer.concat(said).toString() }));
  });
}

const check = run('npm', ['run', '--silent', 'check'], ['ignore', 'pipe', 'pipe']).then(({ code, text }) => {
  process.stdout.write(
    `${text}${code === 0 ? 'Types, lint and format: in order.' : 'Types, lint or format: NOT in order, see above.'}\n`,
  );
  return code;
});
const tests = run('npx', ['jest'], ['ignore', 'inherit', 'inherit']).then(({ code }) => code);
const codes = await Promise.all([check, tests]);
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
