// What every kind of batchUpdate request is given: the draft to write on, who writes, and the clock.
import type { Engine } from '../formulas/engine';
import { requireSheet } from '../grid/area';
import type { Writer } from '../protection';
import type { SheetState, SpreadsheetState } from '../state';
import { nextId } from '../state';
import type { Request, Response } from '../wire';

export interface WriteContext {
  readonly draft: SpreadsheetState;
  readonly writer: Writer;
  readonly engine: Engine;
  readonly nowMs: number;
}

export type RequestKind = keyof Request;

/** One request kind's work on the draft; its answer, if Google gives one. */
export type Handler<K extends RequestKind> = (
  context: WriteContext,
  request: NonNullable<Request[K]>,
) => Response | undefined;

export type HandlerTable = { readonly [K in RequestKind]?: Handler<K> };

export function sheetOf(context: WriteContext, sheetId: number | undefined): SheetState {
  return requireSheet(context.draft, sheetId);
}

/** An id nothing in the spreadsheet carries yet. */
export function freshId(context: WriteContext): number {
  const { sheets, developerMetadata } = context.draft;
  return nextId(
    context.draft,
    (id) =>
      developerMetadata.some((metadata) => metadata.metadataId === id) ||
      sheets.some(
        (sheet) =>
          sheet.properties.sheetId === id || sheet.protectedRanges.some((range) => range.protectedRangeId === id),
      ),
  );
}
