// `serve --port N --workspace DIR --once`: opens the workspace, shows the round of Quận 7 (playing it if it has not been),
// and serves the page until it is stopped. With --once it ends after the round. The round is on stdout, the rest on stderr.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readBundle } from '../round/bundle-files';
import type { CommandSetting } from '../round/commands';
import { DEMONSTRATION, demonstratedRound } from '../round/demonstration';
import { VerbRefused } from '../round/office';
import { BadOptions, parseOptions } from '../round/options';
import { BEGINNINGS } from '../round/timetable';
import { Workspace } from '../workspace/workspace';
import { LocalServer } from './http-server';

const USAGE = { port: 'text', workspace: 'text', once: 'flag' } as const;
const DEFAULT_PORT = 4178;
const DEFAULT_WORKSPACE = '.workspace';
const MAX_PORT = 65_535;

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly workspace: string;
  readonly once: boolean;
}

/** @throws BadOptions */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values, flags, rest } = parseOptions(args, USAGE);
  if (rest.length > 0)
    throw new BadOptions(`Không hiểu “${rest.join(' ')}”. Mẫu: serve --port ${DEFAULT_PORT} --once.`);
  const portText = values['port'] ?? String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= MAX_PORT)) throw new BadOptions(`Cổng phải là số từ 0 đến ${MAX_PORT}, không phải “${portText}”.`);
  return { port, workspace: values['workspace'] ?? DEFAULT_WORKSPACE, once: flags.has('once') };
}

function portProblem(error: unknown, port: number): Error {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (inUse) return new BadOptions(`Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: --port ${port + 1}.`);
  return error instanceof Error ? error : new Error(String(error));
}

/** Serves until the person at the keyboard stops it. */
async function serveUntilStopped(workspace: Workspace, root: string, port: number, say: (line: string) => void) {
  workspace.clock.follow();
  const read = (name: string) => () => readFileSync(path.join(root, name), 'utf8');
  const host = workspace.scriptHost(readBundle(root, say));
  const pages = { page: read('build/page.html'), sidebar: read('dist/sidebar.html') };
  const server = new LocalServer({ workspace, host, pages, log: say });
  const url = await server.listen(port).catch((error: unknown) => {
    throw portProblem(error, port);
  });
  say(`Mở trang làm việc: ${url}  (dừng: Ctrl+C)`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await server.close();
}

async function serve(args: readonly string[], { root, print, say }: CommandSetting): Promise<void> {
  const options = readServeOptions(args);
  const workspace = Workspace.open(path.resolve(options.workspace), { now: BEGINNINGS[DEMONSTRATION.plan].start });
  try {
    const host = workspace.scriptHost(readBundle(root));
    print(demonstratedRound(workspace, host, say));
    workspace.flush();
    if (!options.once) await serveUntilStopped(workspace, root, options.port, say);
  } finally {
    workspace.close();
  }
}

/** Runs the command and answers its exit code. */
export async function serveCommand(args: readonly string[], setting: CommandSetting): Promise<number> {
  try {
    await serve(args, setting);
    return 0;
  } catch (error) {
    if (!(error instanceof BadOptions) && !(error instanceof VerbRefused)) throw error;
    setting.say(error.message);
    return 1;
  }
}
