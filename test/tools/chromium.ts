// Starts a Chromium for the browser tests, on a machine that has one and on one that has not.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface FoundChromium {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  const answer = execFileSync(process.execPath, [path.resolve('test/tools/find-chromium.cjs')]).toString();
  const found = JSON.parse(answer) as FoundChromium;
  return chromium.launch({
    executablePath: found.file,
    headless: true,
    args: FLAGS,
    env: { ...definedEnvironment(), ...found.env },
  });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
