// The methods under /values: they share options and answer with the same shapes.
import { invalidArgument, unimplemented } from '../api-error';
import type { Engine } from '../formulas/engine';
import { areaToA1 } from '../grid/area';
import { requireSheet } from '../grid/area';
import type { WriteContext } from '../requests/context';
import type { SpreadsheetState } from '../state';
import type { Json, JsonObject } from '../wire';
import { blockOf, readRange, renderOptions } from './read-values';
import type { RenderOptions } from './read-values';
import type { ValuesToWrite, Written } from './write-values';
import { clearRange, inputOption, writeRange } from './write-values';

export function valuesGet(engine: Engine, state: SpreadsheetState, range: string, query: URLSearchParams): unknown {
  return readRange(engine, state, range, optionsOf(query));
}

export function valuesBatchGet(engine: Engine, state: SpreadsheetState, query: URLSearchParams): unknown {
  const options = optionsOf(query);
  const valueRanges = query.getAll('ranges').map((range) => readRange(engine, state, range, options));
  return { spreadsheetId: state.spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
}

function optionsOf(query: URLSearchParams): RenderOptions {
  return renderOptions((name) => query.get(name) ?? undefined);
}

/** How a write answers about what it wrote. */
interface ReplyOptions {
  readonly spreadsheetId: string;
  readonly includeValues: boolean;
  readonly render: RenderOptions;
}

function reply(context: WriteContext, written: Written, options: ReplyOptions): JsonObject {
  const counts: JsonObject = { spreadsheetId: options.spreadsheetId, updatedRange: written.range };
  if (written.cells > 0) {
    Object.assign(counts, { updatedRows: written.rows, updatedColumns: written.columns, updatedCells: written.cells });
  }
  if (!options.includeValues) return counts;
  const { draft, engine } = context;
  const title = requireSheet(draft, written.area.sheetId).properties.title;
  const values = blockOf(engine, draft, written.area, options.render);
  const updatedData = { range: areaToA1(written.area, title), majorDimension: options.render.majorDimension, values };
  return { ...counts, updatedData };
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function replyOptions(spreadsheetId: string, given: (name: string) => string | undefined): ReplyOptions {
  const render = renderOptions((name) => {
    if (name === 'majorDimension') return undefined;
    return given(name === 'valueRenderOption' ? 'responseValueRenderOption' : 'responseDateTimeRenderOption');
  });
  return { spreadsheetId, includeValues: given('includeValuesInResponse') === 'true', render };
}

function blockToWrite(body: JsonObject, range: string, option: ValuesToWrite['option']): ValuesToWrite {
  return { range, majorDimension: text(body['majorDimension']), values: body['values'] ?? [], option };
}

export function valuesUpdate(context: WriteContext, range: string, query: URLSearchParams, body: JsonObject): unknown {
  const named = text(body['range']);
  if (named !== undefined && normalised(named) !== normalised(range)) {
    throw invalidArgument(`Requested range in body (${named}) must match requested range in the URL (${range}).`);
  }
  const option = inputOption(query.get('valueInputOption') ?? undefined);
  const options = replyOptions(context.draft.spreadsheetId, (name) => query.get(name) ?? undefined);
  return reply(context, writeRange(context, blockToWrite(body, range, option)), options);
}

function normalised(range: string): string {
  return range.replaceAll("'", '').toLowerCase();
}

export function valuesBatchUpdate(context: WriteContext, body: JsonObject): unknown {
  const option = inputOption(text(body['valueInputOption']));
  const given = (name: string): string | undefined => {
    const value = body[name];
    return typeof value === 'boolean' ? String(value) : text(value);
  };
  const options = replyOptions(context.draft.spreadsheetId, given);
  const data = (body['data'] ?? []) as JsonObject[];
  const written = data.map((block) => writeRange(context, blockToWrite(block, text(block['range']) ?? '', option)));
  const touched = new Set(written.map(({ area }) => area.sheetId));
  const cells = sum(written.map((block) => block.cells));
  return {
    spreadsheetId: options.spreadsheetId,
    ...(cells > 0
      ? {
          totalUpdatedRows: sum(written.map((block) => block.rows)),
          totalUpdatedColumns: sum(written.map((block) => block.columns)),
          totalUpdatedCells: cells,
          totalUpdatedSheets: touched.size,
        }
      : {}),
    responses: written.map((block) => reply(context, block, options)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function valuesClear(context: WriteContext, range: string): unknown {
  return { spreadsheetId: context.draft.spreadsheetId, clearedRange: clearRange(context, range).range };
}

export function valuesBatchClear(context: WriteContext, body: JsonObject): unknown {
  const ranges = (body['ranges'] ?? []) as string[];
  const clearedRanges = ranges.map((range) => clearRange(context, range).range);
  return { spreadsheetId: context.draft.spreadsheetId, clearedRanges };
}

/** DESIGN, D8: rows are written at fixed addresses; append is never used and never answered. */
export function refuseAppend(): never {
  throw unimplemented('spreadsheets.values.append');
}
