// From an HTTP request to a method of the API: path, query, body, quota, cost. What has no route is a method Google may have
// and the stand-in has not: 501 with the method's name.
import type { StandInRequest } from '../google/http';
import { ApiError, invalidArgument, notFound, permissionDenied, unimplemented } from './api-error';
import { readCostMs, writeCostMs } from './cost';
import { parseA1, readableArea } from './grid/a1';
import type { Area } from './grid/area';
import { areaOf } from './grid/area';
import { MAX_BODY_BYTES } from './limits';
import { filterRanges, findMetadata, metadataView } from './metadata';
import { createSpreadsheet } from './create-spreadsheet';
import { applyRequests } from './requests/batch-update';
import type { WriteContext } from './requests/context';
import { checkBody } from './schema/body-check';
import type { FieldTree } from './schema/field-mask';
import { prune, responseMask, wants } from './schema/field-mask';
import type { SheetsService } from './sheets-service';
import { spreadsheetView } from './spreadsheet-view';
import {
  refuseAppend,
  valuesBatchClear,
  valuesBatchGet,
  valuesBatchUpdate,
  valuesClear,
  valuesGet,
  valuesUpdate,
} from './values/values-api';
import type { DataFilter, Json, JsonObject, Request } from './wire';

interface Call {
  readonly service: SheetsService;
  readonly email: string;
  readonly id: string;
  /** The second part of the path: a range, a metadata id. */
  readonly part: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

interface Route {
  readonly method: StandInRequest['method'];
  readonly pattern: RegExp;
  readonly name: string;
  readonly kind: 'Read' | 'Write';
  /** Schemas of the body and of the answer. */
  readonly takes?: string;
  readonly gives: string;
  readonly answer: (call: Call) => unknown;
}

const ALL: FieldTree = { all: true, children: new Map() };

function cellsOf(value: unknown): number {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, item) => sum + cellsOf(item), 0)
      : 0;
  }
  return value.reduce<number>((sum, item) => sum + (typeof item === 'object' ? cellsOf(item) : 1), 0);
}

function write(call: Call, requests: number, work: (context: WriteContext) => unknown): unknown {
  const result = call.service.write(call.id, call.email, work);
  call.service.clock.advanceMs(writeCostMs(cellsOf(call.body), requests));
  return result;
}

function read(call: Call, work: () => unknown): unknown {
  const result = work();
  call.service.clock.advanceMs(readCostMs(cellsOf(result)));
  return result;
}

function maskOf(query: URLSearchParams, schema: string): FieldTree | undefined {
  const fields = query.get('fields') ?? query.get('$fields');
  return fields === null ? undefined : responseMask(fields, schema);
}

/** With a mask, includeGridData is ignored: the mask alone says whether cells are wanted. */
function viewOf(call: Call, areas: readonly Area[], includeGridData: boolean): unknown {
  const { service, id, email } = call;
  const viewer = service.reader(id, email);
  const mask = maskOf(call.query, 'Spreadsheet');
  const withGrid = mask ? wants(mask, 'sheets', 'data') : includeGridData;
  const view = { state: service.state(id), engine: service.engine(id), viewer, mask: mask ?? ALL, withGrid, areas };
  return spreadsheetView(mask === undefined && !withGrid ? { ...view, mask: ALL } : view);
}

function get(call: Call): unknown {
  const { service, id, email, query } = call;
  service.reader(id, email);
  const state = service.state(id);
  const areas = query.getAll('ranges').map((range) => readableArea(parseA1(state, range)));
  return read(call, () => viewOf(call, areas, query.get('includeGridData') === 'true'));
}

function getByDataFilter(call: Call): unknown {
  const { service, id, email, body } = call;
  service.reader(id, email);
  const state = service.state(id);
  const filters = (body['dataFilters'] ?? []) as DataFilter[];
  const areas = filters.flatMap((filter) => filterRanges(state, filter)).map((range) => areaOf(state, range));
  if (filters.length > 0 && areas.length === 0)
    return read(call, () => ({ ...(viewOf(call, [], false) as object), sheets: [] }));
  return read(call, () => viewOf(call, areas, body['includeGridData'] === true));
}

function batchUpdate(call: Call): unknown {
  const { id, email, service, body } = call;
  const requests = (body['requests'] ?? []) as Request[];
  const replies = write(call, requests.length, (context) => applyRequests(context, requests));
  const answer = { spreadsheetId: id, replies };
  if (body['includeSpreadsheetInResponse'] !== true) return answer;
  const state = service.state(id);
  const areas = ((body['responseRanges'] ?? []) as string[]).map((range) => readableArea(parseA1(state, range)));
  const view = { state, engine: service.engine(id), viewer: service.reader(id, email), mask: ALL, areas };
  return {
    ...answer,
    updatedSpreadsheet: spreadsheetView({ ...view, withGrid: body['responseIncludeGridData'] === true }),
  };
}

function metadataGet(call: Call): unknown {
  call.service.reader(call.id, call.email);
  const found = call.service
    .state(call.id)
    .developerMetadata.find(({ metadataId }) => String(metadataId) === call.part);
  if (!found) throw notFound();
  return read(call, () => metadataView(found));
}

function metadataSearch(call: Call): unknown {
  call.service.reader(call.id, call.email);
  const state = call.service.state(call.id);
  const filters = (call.body['dataFilters'] ?? []) as DataFilter[];
  const matched = findMetadata(state, filters).map((metadata) => ({
    developerMetadata: metadataView(metadata),
    dataFilters: filters.filter((filter) => findMetadata(state, [filter]).includes(metadata)),
  }));
  return read(call, () => (matched.length === 0 ? {} : { matchedDeveloperMetadata: matched }));
}

function create(call: Call): unknown {
  const id = createSpreadsheet(call.service, call.body, call.email);
  call.service.clock.advanceMs(writeCostMs(0, 1));
  return viewOf({ ...call, id }, [], false);
}

function reading(work: (call: Call) => unknown): (call: Call) => unknown {
  return (call) => {
    call.service.reader(call.id, call.email);
    return read(call, () => work(call));
  };
}

const ID = '([^/:]+)';
const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: /^\/v4\/spreadsheets$/,
    name: 'spreadsheets.create',
    kind: 'Write',
    takes: 'Spreadsheet',
    gives: 'Spreadsheet',
    answer: create,
  },
  { method: 'GET', pattern: path(''), name: 'spreadsheets.get', kind: 'Read', gives: 'Spreadsheet', answer: get },
  {
    method: 'POST',
    pattern: path(':batchUpdate'),
    name: 'spreadsheets.batchUpdate',
    kind: 'Write',
    takes: 'BatchUpdateSpreadsheetRequest',
    gives: 'BatchUpdateSpreadsheetResponse',
    answer: batchUpdate,
  },
  {
    method: 'POST',
    pattern: path(':getByDataFilter'),
    name: 'spreadsheets.getByDataFilter',
    kind: 'Read',
    takes: 'GetSpreadsheetByDataFilterRequest',
    gives: 'Spreadsheet',
    answer: getByDataFilter,
  },
  {
    method: 'GET',
    pattern: path('/developerMetadata/([0-9]+)'),
    name: 'developerMetadata.get',
    kind: 'Read',
    gives: 'DeveloperMetadata',
    answer: metadataGet,
  },
  {
    method: 'POST',
    pattern: path('/developerMetadata:search'),
    name: 'developerMetadata.search',
    kind: 'Read',
    takes: 'SearchDeveloperMetadataRequest',
    gives: 'SearchDeveloperMetadataResponse',
    answer: metadataSearch,
  },
  {
    method: 'GET',
    pattern: path('/values:batchGet'),
    name: 'values.batchGet',
    kind: 'Read',
    gives: 'BatchGetValuesResponse',
    answer: reading(({ service, id, query }) => valuesBatchGet(service.engine(id), service.state(id), query)),
  },
  {
    method: 'POST',
    pattern: path('/values:batchUpdate'),
    name: 'values.batchUpdate',
    kind: 'Write',
    takes: 'BatchUpdateValuesRequest',
    gives: 'BatchUpdateValuesResponse',
    answer: (call) => write(call, 0, (context) => valuesBatchUpdate(context, call.body)),
  },
  {
    method: 'POST',
    pattern: path('/values:batchClear'),
    name: 'values.batchClear',
    kind: 'Write',
    takes: 'BatchClearValuesRequest',
    gives: 'BatchClearValuesResponse',
    answer: (call) => write(call, 0, (context) => valuesBatchClear(context, call.body)),
  },
  {
    method: 'POST',
    pattern: path('/values/([^/]+):append'),
    name: 'values.append',
    kind: 'Write',
    gives: '',
    answer: refuseAppend,
  },
  {
    method: 'POST',
    pattern: path('/values/([^/]+):clear'),
    name: 'values.clear',
    kind: 'Write',
    takes: 'ClearValuesRequest',
    gives: 'ClearValuesResponse',
    answer: (call) => write(call, 0, (context) => valuesClear(context, call.part)),
  },
  {
    method: 'GET',
    pattern: path('/values/([^/]+)'),
    name: 'values.get',
    kind: 'Read',
    gives: 'ValueRange',
    answer: reading(({ service, id, part, query }) => valuesGet(service.engine(id), service.state(id), part, query)),
  },
  {
    method: 'PUT',
    pattern: path('/values/([^/]+)'),
    name: 'values.update',
    kind: 'Write',
    takes: 'ValueRange',
    gives: 'UpdateValuesResponse',
    answer: (call) => write(call, 0, (context) => valuesUpdate(context, call.part, call.query, call.body)),
  },
];

function path(rest: string): RegExp {
  return new RegExp(`^/v4/spreadsheets/${ID}${rest}$`);
}

/** Query parameters any method takes (the discovery document's common ones). */
const COMMON_QUERY = [
  'fields',
  '$fields',
  'alt',
  '$alt',
  'prettyPrint',
  '$prettyPrint',
  'key',
  'quotaUser',
  'access_token',
  'oauth_token',
  'callback',
  '$.xgafv',
  'uploadType',
  'upload_protocol',
];
const RENDER_QUERY = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];
const QUERY: Record<string, readonly string[] | undefined> = {
  'spreadsheets.get': ['ranges', 'includeGridData', 'excludeTablesInBandedRanges', 'commentsViewMode'],
  'values.get': RENDER_QUERY,
  'values.batchGet': ['ranges', ...RENDER_QUERY],
  'values.update': [
    'valueInputOption',
    'includeValuesInResponse',
    'responseValueRenderOption',
    'responseDateTimeRenderOption',
  ],
};

function checkQuery(route: Route, query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (COMMON_QUERY.includes(name) || QUERY[route.name]?.includes(name) === true) continue;
    throw invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
}

function parseBody(request: StandInRequest): Json {
  if (request.body.length > MAX_BODY_BYTES) {
    throw new ApiError(413, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 10485760 bytes.');
  }
  const text = new TextDecoder().decode(request.body);
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw invalidArgument('Invalid JSON payload received. Unexpected token.');
  }
}

/** @throws ApiError with Google's status for whatever is wrong. @returns the answer's JSON value. */
export function handleRequest(service: SheetsService, request: StandInRequest, email: string): unknown {
  const url = new URL(request.url, 'https://sheets.googleapis.com');
  for (const route of ROUTES) {
    const match = route.method === request.method ? route.pattern.exec(url.pathname) : null;
    if (match) return runRoute(service, route, request, email, url, match);
  }
  throw unimplemented(`${request.method} ${decodeURIComponent(url.pathname)}`);
}

function runRoute(
  service: SheetsService,
  route: Route,
  request: StandInRequest,
  email: string,
  url: URL,
  match: RegExpExecArray,
): unknown {
  if (email === '') throw permissionDenied();
  service.quota.spend(email, route.kind, service.clock.nowMs());
  if (route.gives !== '') checkQuery(route, url.searchParams);
  const body = route.takes === undefined ? {} : checkBody(route.takes, parseBody(request));
  const id = decodeURIComponent(match[1] ?? '');
  const part = decodeURIComponent(match[2] ?? '');
  const mask = route.gives === '' ? undefined : maskOf(url.searchParams, route.gives);
  const answer = route.answer({ service, email, id, part, query: url.searchParams, body });
  return mask ? prune(answer, mask) : answer;
}
