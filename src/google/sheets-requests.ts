// The few methods of the Sheets API v4 that we use, as typed calls. Each counts as one read or one write against Google's
// 60 a minute, whatever it carries. values.append is not here and must not come: a retry would write its rows twice.
import type { sheets_v4 } from '@googleapis/sheets';
import { mapped, type GoogleCall } from './google-call';
import { address, segment, type QueryValue } from './query';

export type Spreadsheet = sheets_v4.Schema$Spreadsheet;
export type SheetsRequest = sheets_v4.Schema$Request;
export type ValueRange = sheets_v4.Schema$ValueRange;
export type BatchUpdateReply = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;

const ROOT = 'https://sheets.googleapis.com/v4/spreadsheets';

/** Makes a new spreadsheet. Not repeated after a doubtful answer: look for it first. */
export function createSpreadsheet(spreadsheet: Spreadsheet, fields?: string): GoogleCall<Spreadsheet> {
  return write<Spreadsheet>(address(ROOT, { fields }), spreadsheet, false);
}

/** `fields` is a field mask and must name what is wanted; with `ranges`, grid data is limited to them. */
export function getSpreadsheet(
  spreadsheetId: string,
  options: { readonly fields: string; readonly ranges?: readonly string[] },
): GoogleCall<Spreadsheet> {
  return read<Spreadsheet>(
    address(`${ROOT}/${segment(spreadsheetId)}`, { ranges: options.ranges, fields: options.fields }),
  );
}

/** All requests or none. `safeToRepeat`: true only when doing all of them twice leaves the same spreadsheet. */
export function batchUpdate(
  spreadsheetId: string,
  requests: readonly SheetsRequest[],
  options: { readonly safeToRepeat: boolean; readonly fields?: string },
): GoogleCall<BatchUpdateReply> {
  const url = address(`${ROOT}/${segment(spreadsheetId)}:batchUpdate`, { fields: options.fields });
  return write<BatchUpdateReply>(url, { requests }, options.safeToRepeat);
}

/** One ValueRange per range, in order. Values come as Google keeps them: numbers unformatted, dates as serial numbers. */
export function readValues(
  spreadsheetId: string,
  ranges: readonly string[],
  render: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA' = 'UNFORMATTED_VALUE',
): GoogleCall<ValueRange[]> {
  const query = { ranges, valueRenderOption: render, dateTimeRenderOption: 'SERIAL_NUMBER' };
  const call = read<sheets_v4.Schema$BatchGetValuesResponse>(values(spreadsheetId, 'batchGet', query));
  return mapped(call, ({ valueRanges }) => valueRanges ?? []);
}

/** Writes cells at fixed addresses, RAW: school text is data, never a formula (DESIGN D9). */
export function writeValues(spreadsheetId: string, data: readonly ValueRange[]): GoogleCall<undefined> {
  return writeNothingBack(values(spreadsheetId, 'batchUpdate'), { valueInputOption: 'RAW', data });
}

/** Empties cells, keeping their formats and validation. */
export function clearValues(spreadsheetId: string, ranges: readonly string[]): GoogleCall<undefined> {
  return writeNothingBack(values(spreadsheetId, 'batchClear'), { ranges });
}

function values(spreadsheetId: string, verb: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  return address(`${ROOT}/${segment(spreadsheetId)}/values:${verb}`, query);
}

const SHEETS = { service: 'sheets', driveUnits: 0, what: 'bảng tính' } as const;

function read<T>(url: string): GoogleCall<T> {
  return {
    ...SHEETS,
    request: { method: 'GET', url, kind: 'read', safeToRepeat: true, answer: 'text' },
    parse: (response) => JSON.parse(response.text) as T,
  };
}

function write<T>(url: string, body: object, safeToRepeat: boolean): GoogleCall<T> {
  const contentType = 'application/json';
  return {
    ...SHEETS,
    request: {
      method: 'POST',
      url,
      body: JSON.stringify(body),
      contentType,
      kind: 'write',
      safeToRepeat,
      answer: 'text',
    },
    parse: (response) => JSON.parse(response.text) as T,
  };
}

function writeNothingBack(url: string, body: object): GoogleCall<undefined> {
  return mapped(write<object>(url, body, true), () => undefined);
}
