// UrlFetchApp: the script's only way out, and it leads to the stand-in's router and nowhere else. Requests of one fetchAll
// run side by side in virtual time.
import type { StandInRequest, StandInResponse } from '../../google/http';
import { jsonResponse } from '../../google/json-response';
import { withoutHost } from '../../server/router';
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';
import { bytesOf, decodeText, newBlob, signed } from './blob';

/** Apps Script quotas page: URL length, size of a POST and of a response, calls a day (consumer). */
export const MAX_URL_LENGTH = 2048;
export const MAX_PAYLOAD_BYTES = 50 * 1024 * 1024;
export const MAX_FETCHES_PER_DAY = 20_000;

/** What one fetchAll costs beyond its slowest request (published measurements). */
export const FETCH_ALL_OVERHEAD_MS = 400;

/** Characters of a body shown in the error of a failed request without muteHttpExceptions. */
const TRUNCATED_LENGTH = 200;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const OPTIONS = ['url', 'method', 'headers', 'payload', 'contentType', 'muteHttpExceptions', 'followRedirects'];
const IGNORED_OPTIONS = ['validateHttpsCertificates', 'escaping', 'useIntranet'];
const FORBIDDEN_URL = /[^\x21-\x7e]|["<>\\^`{|}]/;

type Options = Readonly<Record<string, unknown>>;

interface Prepared {
  readonly url: string;
  readonly request: StandInRequest;
  readonly muted: boolean;
}

function methodOf(options: Options): StandInRequest['method'] {
  const { method: wanted = options['payload'] === undefined ? 'get' : 'post' } = options;
  const method = METHODS.find((candidate) => typeof wanted === 'string' && candidate === wanted.toUpperCase());
  if (method === undefined) throw new ScriptException(`Attribute provided with invalid value: method`);
  return method;
}

function headersOf(options: Options): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries((options['headers'] ?? {}) as Options)) {
    headers[name.toLowerCase()] = String(value);
  }
  const contentType = options['contentType'];
  if (typeof contentType === 'string') headers['content-type'] = contentType;
  if (options['payload'] !== undefined) headers['content-type'] ??= 'application/x-www-form-urlencoded';
  return headers;
}

function checkOptions(options: Options): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name) && !IGNORED_OPTIONS.includes(name)) {
      throw new ScriptException(`UrlFetchApp does not know the option ${name}.`);
    }
  }
}

function checkUrl(url: string): void {
  if (FORBIDDEN_URL.test(url)) throw new ScriptException(`Invalid argument: ${url}`);
  if (url.length > MAX_URL_LENGTH) throw new ScriptException('Limit Exceeded: URLFetch URL Length.');
}

function prepare(url: string, options: Options): Prepared {
  checkOptions(options);
  checkUrl(url);
  const payload = options['payload'];
  const body = payload === undefined || payload === null ? new Uint8Array() : bytesOf(payload, 'the payload');
  if (body.length > MAX_PAYLOAD_BYTES) throw new ScriptException('Limit Exceeded: URLFetch POST Size.');
  const method = methodOf(options);
  if (method === 'GET' && body.length > 0) throw new ScriptException('A GET request has no payload.');
  const request = { method, url: withoutHost(url), headers: headersOf(options), body };
  return { url, request, muted: options['muteHttpExceptions'] === true };
}

/** Google's answer when the script's token does not cover the service. */
function insufficientScopes(): StandInResponse {
  const message = 'Request had insufficient authentication scopes.';
  const errors = [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }];
  return jsonResponse(403, { error: { code: 403, message, errors, status: 'PERMISSION_DENIED' } });
}

function send(run: ScriptRun, { request }: Prepared): StandInResponse {
  const covered = request.url.startsWith('/v4/') ? run.hasScope('spreadsheets', 'drive') : run.hasScope('drive');
  const response = covered ? run.setting.send(request) : insufficientScopes();
  if (response.body.length > MAX_PAYLOAD_BYTES) throw new ScriptException('Limit Exceeded: URLFetch Response Size.');
  return response;
}

function responseView({ status, headers, body }: StandInResponse): ServiceObject {
  return {
    getResponseCode: () => status,
    getContentText: () => decodeText(body),
    getContent: () => signed(body),
    getBlob: () => newBlob(Array.from(body), headers['content-type']),
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
  };
}

function checkStatus({ url, muted }: Prepared, { status, body }: StandInResponse): void {
  if (muted || (status >= 200 && status < 300)) return;
  const shown = decodeText(body).slice(0, TRUNCATED_LENGTH);
  const advice = '(use muteHttpExceptions option to examine full response)';
  throw new ScriptException(
    `Request failed for ${url} returned code ${status}. Truncated server response: ${shown} ${advice}`,
  );
}

function countFetches(run: ScriptRun, count: number): void {
  run.needScope('UrlFetchApp.fetch', 'script.external_request');
  run.checkTime();
  const today = run.setting.state.today(run.setting.clock.nowMs());
  if (today.urlFetches + count > MAX_FETCHES_PER_DAY) {
    throw new ScriptException('Service invoked too many times for one day: urlfetch.');
  }
  today.urlFetches += count;
}

function fetchTogether(run: ScriptRun, prepared: readonly Prepared[]): ServiceObject[] {
  countFetches(run, prepared.length);
  const responses = run.setting.clock.together(prepared.map((one) => () => send(run, one)));
  run.checkTime();
  responses.forEach((response, index) => {
    const asked = prepared[index];
    if (asked !== undefined) checkStatus(asked, response);
  });
  return responses.map(responseView);
}

function preparedOf(request: unknown): Prepared {
  if (typeof request === 'string') return prepare(request, {});
  const options = request as Options;
  return prepare(String(options['url']), options);
}

export function urlFetchApp(run: ScriptRun): ServiceObject {
  return {
    fetch: (url: unknown, options: unknown = {}) => fetchTogether(run, [prepare(String(url), options as Options)])[0],
    fetchAll: (requests: unknown) => {
      if (!Array.isArray(requests)) throw new ScriptException('UrlFetchApp.fetchAll needs an array of requests.');
      const prepared = requests.map(preparedOf);
      run.spend(FETCH_ALL_OVERHEAD_MS);
      return fetchTogether(run, prepared);
    },
  };
}
