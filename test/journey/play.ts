// Rounds played by the built commands themselves, each in a process of its own as a person runs them, and looked at
// afterwards in the workspace they leave behind.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RoundExport, RoundStatus } from '../../src/app/contract';
import { readBundle } from '../../src/local/round/bundle-files';
import { GoogleUser } from '../../src/local/round/google-user';
import { Office } from '../../src/local/round/office';
import { PLAN_PLACES, type SamplePlan } from '../../src/local/sample/sample-plan';
import type { RequestCounts } from '../../src/local/server/router';
import { Workspace } from '../../src/local/workspace/workspace';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs a local command and answers what it printed. @throws when its exit code is not 0. */
export function command(...args: readonly string[]): string {
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  return execFileSync(process.execPath, ['build/local.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: [...stdio],
  });
}

export type RoundJson = RoundExport & { readonly requests: RequestCounts };

/** `round --plan … --schools … --json`, read back. */
export function roundJson(plan: SamplePlan, units: number): RoundJson {
  return JSON.parse(command('round', '--plan', plan, '--schools', String(units), '--json')) as RoundJson;
}

export interface Demonstration {
  readonly printed: string;
  readonly workspace: Workspace;
  /** The clerk of the office, for clicks after the round. */
  readonly office: Office;
  /** The same clerk, looking into Drive by hand. */
  readonly clerk: GoogleUser;
  readonly result: RoundExport;
  readonly status: RoundStatus;
}

/** What `npm start -- --once` leaves in a fresh folder, opened again. */
export function demonstration(): Demonstration {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'so-ke-hoach-journey-'));
  const printed = command('serve', '--workspace', dir, '--once');
  const workspace = Workspace.open(dir, {});
  const { officeEmail } = PLAN_PLACES.q7;
  const office = new Office(
    workspace.scriptHost(readBundle(process.cwd())),
    workspace.standIn,
    workspace.clock,
    officeEmail,
  );
  const roundKey = office.state().plan?.rounds[0]?.key ?? '';
  return {
    printed,
    workspace,
    office,
    clerk: new GoogleUser(workspace.standIn, officeEmail),
    result: office.exportRound(roundKey),
    status: office.status(roundKey),
  };
}

/** Names in a folder that is reached from the plan's folder by names, as a person clicks through Drive. */
export function namesIn({ clerk, result }: Demonstration, folders: readonly string[]): string[] {
  let folderId = result.plan.folderId ?? '';
  for (const name of folders) {
    const found = childrenOf(clerk, folderId).find((child) => child.name === name);
    if (found === undefined) throw new Error(`no folder ${name} in ${folders.join('/')}`);
    folderId = found.id;
  }
  return childrenOf(clerk, folderId)
    .map(({ name }) => name)
    .sort();
}

function childrenOf(clerk: GoogleUser, folderId: string): readonly { readonly id: string; readonly name: string }[] {
  const query = { q: `'${folderId}' in parents and trashed = false`, pageSize: '1000', fields: 'files(id,name)' };
  return (clerk.get('/drive/v3/files', query) as { files: { id: string; name: string }[] }).files;
}

/** "2.150,5" is 2,150,500; an empty text is 0. */
export function inThousandths(shown: string): number {
  const [whole = '', decimals = ''] = shown.replaceAll('.', '').split(',');
  return Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
}
