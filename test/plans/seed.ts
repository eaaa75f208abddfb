// The plans' own documents, for tests that hold our facts against them. They are other people's texts and not part of this
// repository: where they are absent the tests are skipped, and the skipped name says why.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../shared/seeds');
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const PREFIX: Readonly<Record<string, string>> = {
  q12: '000_',
  q7: '001_',
  'kien-an': '002_',
  moet: '003_',
  'ha-noi': '004_',
};

/** describe, or one skipped test with the reason in its name: without the documents nothing can be prepared. */
export function describeWithSeeds(name: string, tests: () => void): void {
  if (FILES.length > 0) describe(name, tests);
  else it.skip(`${name} (skipped: the documents are not in ../shared/seeds)`, tests);
}

/** Lines of the plan's document in NFC, counted from 1: index 0 is an empty line. */
export function seedLines(planKey: string): string[] {
  const file = FILES.find((name) => name.startsWith(PREFIX[planKey] ?? '?'));
  if (file === undefined) throw new Error(`no document for the plan ${planKey}`);
  return ['', ...readFileSync(join(FOLDER, file), 'utf8').normalize('NFC').split('\n')];
}

/** Lower-case words without punctuation: what is compared when the question is who worded it. */
export function words(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
