// What `npm run build` leaves for Apps Script, read from the project's own folder: the bundle, its manifest, its pages.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../apps-script/script-run';
import type { ScriptFiles } from '../workspace/workspace';

/** @param root the project's folder, in which dist/ stands. */
export function readBundle(root: string, log?: (line: string) => void): ScriptFiles {
  const read = (name: string) => readFileSync(path.join(root, 'dist', name), 'utf8');
  return {
    code: read('Code.js'),
    manifest: JSON.parse(read('appsscript.json')) as Manifest,
    html: (name) => (existsSync(path.join(root, 'dist', `${name}.html`)) ? read(`${name}.html`) : undefined),
    ...(log === undefined ? {} : { log }),
  };
}
