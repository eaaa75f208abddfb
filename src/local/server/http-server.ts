// The local workspace over HTTP, on this machine only: Google's REST paths as they are, POST /run/<function> as
// google.script.run, the page with its sidebar, and the page's own calls (page-api.ts lists them all).
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { FunctionNotFound, IllegalValue } from '../apps-script/script-exception';
import type { ScriptHost } from '../apps-script/script-host';
import type { StandInRequest, StandInResponse } from '../google/http';
import { jsonResponse } from '../google/json-response';
import type { Workspace } from '../workspace/workspace';
import { BadCall, parseJson } from './call-arguments';
import { LocalApi } from './local-api';
import { askerOf } from './router';
import { withScriptRun } from './sidebar-shim';

/** Google takes 50 MB in one URL Fetch request; a little more holds the envelope of a multipart body. */
export const MAX_BODY_BYTES = 52 * 1024 * 1024;

const HOST = '127.0.0.1';
const FLUSH_DELAY_MS = 300;
const GOOGLE_PATH = /^\/(v4|drive|upload|batch)(\/|$)/;
const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Nothing that is served here may fetch from elsewhere or be framed by others. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'self'; base-uri 'none'",
  'cache-control': 'no-store',
} as const;

export interface ServedPages {
  /** build/page.html */
  readonly page: () => string;
  /** dist/sidebar.html */
  readonly sidebar: () => string;
}

export interface LocalServerOptions {
  readonly workspace: Workspace;
  readonly host: ScriptHost;
  readonly pages: ServedPages;
  readonly log?: (line: string) => void;
}

class TooLarge extends Error {}

async function readBody(request: http.IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new TooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function plainHeaders(request: http.IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function failure(status: number, message: string, name?: string): StandInResponse {
  return jsonResponse(status, { error: { message, ...(name === undefined ? {} : { name }) } });
}

export class LocalServer {
  private readonly api: LocalApi;
  private readonly server: http.Server;
  private flushTimer: NodeJS.Timeout | undefined;
  private port = 0;

  constructor(private readonly options: LocalServerOptions) {
    this.api = new LocalApi(options.workspace, options.host);
    this.server = http.createServer((request, response) => {
      void this.serve(request, response);
    });
  }

  /** Starts listening, opens the office's spreadsheet (its menu), and returns the page's address. Port 0 takes a free one. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, HOST, resolve);
    });
    this.port = (this.server.address() as AddressInfo).port;
    this.openMenu();
    return `http://${HOST}:${this.port}/`;
  }

  async close(): Promise<void> {
    clearTimeout(this.flushTimer);
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.options.workspace.flush();
  }

  /** Builds the add-on's menu anew; a failing onOpen leaves no menu, as in Google. */
  private openMenu(): void {
    try {
      this.options.host.open();
    } catch (error) {
      this.options.log?.(`onOpen: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const answer = await this.answer(request).catch((error: unknown) => {
      if (error instanceof TooLarge) return failure(413, 'Request too large.');
      if (error instanceof BadCall) return failure(400, error.message);
      this.options.log?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return failure(500, error instanceof Error ? error.message : String(error));
    });
    response.writeHead(answer.status, { 'x-content-type-options': 'nosniff', ...answer.headers });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  private async answer(request: http.IncomingMessage): Promise<StandInResponse> {
    const { method = 'GET', url = '/' } = request;
    if (!this.isOurs(request)) return failure(403, 'This server answers only pages of its own.');
    if (!METHODS.includes(method)) return failure(405, `${method} is not answered here.`);
    const body = await readBody(request);
    const response = this.route({
      method: method as StandInRequest['method'],
      url,
      headers: plainHeaders(request),
      body,
    });
    if (method !== 'GET') this.noteChange();
    return response;
  }

  /** No other site may talk to this server through somebody's browser, whatever name it gives this machine. */
  private isOurs({ headers }: http.IncomingMessage): boolean {
    const names = [`${HOST}:${this.port}`, `localhost:${this.port}`];
    const { origin } = headers;
    return (
      names.includes(headers.host ?? '') && (origin === undefined || names.some((name) => origin === `http://${name}`))
    );
  }

  private route(request: StandInRequest): StandInResponse {
    const { pathname, searchParams } = new URL(request.url, `http://${HOST}`);
    if (GOOGLE_PATH.test(pathname)) return this.options.workspace.standIn.handle(request);
    if (pathname.startsWith('/run/') && request.method === 'POST') return this.run(request, pathname, searchParams);
    if (pathname.startsWith('/local/')) {
      const { method, body } = request;
      return this.api.handle({ method, path: pathname.slice('/local/'.length), query: searchParams, body });
    }
    if (request.method !== 'GET') return failure(404, `Not Found: ${request.method} ${pathname}`);
    if (pathname === '/') return this.page(this.options.pages.page());
    if (pathname === '/sidebar') return this.sidebar();
    return failure(404, `Not Found: ${pathname}`);
  }

  private page(html: string): StandInResponse {
    return { status: 200, headers: PAGE_HEADERS, body: new TextEncoder().encode(html) };
  }

  private sidebar(): StandInResponse {
    return this.page(withScriptRun(this.options.pages.sidebar(), this.options.host.publicFunctions()));
  }

  private run(request: StandInRequest, pathname: string, query: URLSearchParams): StandInResponse {
    const { host, workspace } = this.options;
    const args = request.body.length === 0 ? [] : parseJson(request.body);
    if (!Array.isArray(args)) throw new BadCall('The body must be a JSON array of arguments.');
    const email = askerOf(request) ?? query.get('as') ?? workspace.officeEmail;
    try {
      return jsonResponse(200, host.run(decodeURIComponent(pathname.slice('/run/'.length)), args, { email }));
    } catch (error) {
      if (error instanceof FunctionNotFound) return failure(404, error.message);
      if (error instanceof IllegalValue) return failure(500, error.message, 'IllegalValue');
      return error instanceof Error ? failure(500, error.message, error.name) : failure(500, String(error));
    }
  }

  private noteChange(): void {
    this.api.revision += 1;
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = undefined;
      this.options.workspace.flush();
    }, FLUSH_DELAY_MS);
    this.flushTimer.unref();
  }
}
