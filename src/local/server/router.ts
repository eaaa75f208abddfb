// The stand-in's front door: a request as Google's clients send it goes to the service that owns its path. It checks who is
// asking, counts, and lets a test look on (recorder) or break things (fault injector). It has no network behind it.
import type { StandInRequest, StandInResponse } from '../google/http';
import { jsonResponse } from '../google/json-response';

export interface RequestCounts {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
}

export interface GoogleService {
  handle(request: StandInRequest, email: string): StandInResponse;
}

export type Recorder = (request: StandInRequest, response: StandInResponse) => void;

/**
 * A response instead of the real one; 'after' to do what was asked and answer 503 all the same, as Google sometimes does;
 * undefined to leave the request alone.
 */
export type FaultInjector = (request: StandInRequest) => StandInResponse | 'after' | undefined;

export interface StandInOptions {
  readonly drive: GoogleService;
  readonly sheets: GoogleService;
}

/** The hosts whose paths are served here; a request to any other host is refused. */
const GOOGLE_HOSTS: readonly string[] = ['https://sheets.googleapis.com', 'https://www.googleapis.com'];

const TOKEN = /^Bearer local:([^\s@]+@[^\s@]+)$/;

/** Calls that read although they are POSTs, because their filter does not fit into a URL. */
const READING_POST = /:(batchGetByDataFilter|getByDataFilter)(\?|$)|\/developerMetadata:search(\?|$)/;

const SERVICE_PATHS = {
  sheets: /^\/v4\/spreadsheets(\/|\?|:|$)/,
  drive: /^(\/upload)?\/drive\/v3\//,
  batch: /^\/batch(\/|\?|$)/,
} as const;

const CREDENTIAL_MESSAGE =
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid ' +
  'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

function unauthenticated(): StandInResponse {
  const place = { location: 'Authorization', locationType: 'header' };
  const errors = [{ message: 'Login Required.', domain: 'global', reason: 'required', ...place }];
  return jsonResponse(401, { error: { code: 401, message: CREDENTIAL_MESSAGE, errors, status: 'UNAUTHENTICATED' } });
}

function refusal(code: 404 | 501, message: string): StandInResponse {
  const status = code === 404 ? 'NOT_FOUND' : 'UNIMPLEMENTED';
  return jsonResponse(code, { error: { code, message, status } });
}

/** Google's answer when a back end falters; whether the work was done, nobody knows. */
export function backendError(): StandInResponse {
  const message = 'The service is currently unavailable.';
  const errors = [{ message, domain: 'global', reason: 'backendError' }];
  return jsonResponse(503, { error: { code: 503, message, errors, status: 'UNAVAILABLE' } });
}

export function isRead({ method, url }: StandInRequest): boolean {
  return method === 'GET' || (method === 'POST' && READING_POST.test(url));
}

/** @throws Error for a host that is not Google's: the stand-in has no network. */
export function withoutHost(url: string): string {
  const host = GOOGLE_HOSTS.find((candidate) => url.startsWith(`${candidate}/`));
  if (host === undefined) throw new Error(`The local stand-in has no network and does not fetch ${url}`);
  return url.slice(host.length);
}

export function bearer(email: string): string {
  return `Bearer local:${email}`;
}

/** The address in `Authorization: Bearer local:<e-mail>`. */
export function askerOf(request: StandInRequest): string | undefined {
  return TOKEN.exec(request.headers['authorization'] ?? '')?.[1]?.toLowerCase();
}

export class StandIn {
  /** Sees every request with its answer. */
  recorder: Recorder | undefined;
  faultInjector: FaultInjector | undefined;
  private reads = 0;
  private writes = 0;

  constructor(private readonly services: StandInOptions) {}

  get counts(): RequestCounts {
    return { total: this.reads + this.writes, reads: this.reads, writes: this.writes };
  }

  resetCounts(): void {
    this.reads = 0;
    this.writes = 0;
  }

  handle(request: StandInRequest): StandInResponse {
    if (isRead(request)) this.reads += 1;
    else this.writes += 1;
    const response = this.withFaults(request);
    this.recorder?.(request, response);
    return response;
  }

  private withFaults(request: StandInRequest): StandInResponse {
    const fault = this.faultInjector?.(request);
    if (fault === undefined) return this.route(request);
    if (fault !== 'after') return fault;
    this.route(request);
    return backendError();
  }

  private route(request: StandInRequest): StandInResponse {
    const email = askerOf(request);
    if (email === undefined) return unauthenticated();
    if (SERVICE_PATHS.sheets.test(request.url)) return this.services.sheets.handle(request, email);
    if (SERVICE_PATHS.drive.test(request.url)) return this.services.drive.handle(request, email);
    if (SERVICE_PATHS.batch.test(request.url))
      return refusal(501, 'The local stand-in does not simulate batch requests.');
    return refusal(404, `Not Found: ${request.method} ${request.url.split('?')[0] ?? ''}`);
  }
}
