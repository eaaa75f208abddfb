// batchUpdate: every request works on one draft in turn; the first that is refused throws, and the draft is dropped.
import { ApiError, invalidArgument, unimplemented } from '../api-error';
import type { Request, Response } from '../wire';
import * as cells from './cell-requests';
import type { HandlerTable, RequestKind, WriteContext } from './context';
import * as dimensions from './dimension-requests';
import * as metadata from './metadata-requests';
import * as rules from './rule-requests';
import * as sheets from './sheet-requests';
import * as transfers from './transfer-requests';

const HANDLERS: HandlerTable = {
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: sheets.duplicateSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  updateCells: cells.updateCells,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  mergeCells: cells.mergeCells,
  unmergeCells: cells.unmergeCells,
  updateBorders: cells.updateBorders,
  insertDimension: dimensions.insertDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  appendDimension: dimensions.appendDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  autoResizeDimensions: dimensions.autoResizeDimensions,
  addProtectedRange: rules.addProtectedRange,
  updateProtectedRange: rules.updateProtectedRange,
  deleteProtectedRange: rules.deleteProtectedRange,
  addConditionalFormatRule: rules.addConditionalFormatRule,
  updateConditionalFormatRule: rules.updateConditionalFormatRule,
  deleteConditionalFormatRule: rules.deleteConditionalFormatRule,
  addNamedRange: rules.addNamedRange,
  updateNamedRange: rules.updateNamedRange,
  deleteNamedRange: rules.deleteNamedRange,
  setBasicFilter: rules.setBasicFilter,
  clearBasicFilter: rules.clearBasicFilter,
  addBanding: rules.addBanding,
  deleteBanding: rules.deleteBanding,
  addChart: rules.addChart,
  deleteEmbeddedObject: rules.deleteEmbeddedObject,
  createDeveloperMetadata: metadata.createDeveloperMetadata,
  updateDeveloperMetadata: metadata.updateDeveloperMetadata,
  deleteDeveloperMetadata: metadata.deleteDeveloperMetadata,
  sortRange: transfers.sortRange,
  copyPaste: transfers.copyPaste,
  cutPaste: transfers.cutPaste,
  findReplace: transfers.findReplace,
};

function apply(context: WriteContext, kind: RequestKind, request: Request): Response {
  // The table pairs every kind with the handler of that kind's content; TypeScript cannot follow the pairing through a variable.
  const handler = HANDLERS[kind] as ((context: WriteContext, content: object) => Response | undefined) | undefined;
  const content = request[kind];
  if (!handler || !content) throw unimplemented(kind);
  return handler(context, content) ?? {};
}

function applyAt(context: WriteContext, request: Request, index: number): Response {
  const kind = Object.keys(request)[0] as RequestKind | undefined;
  if (kind === undefined) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  try {
    return apply(context, kind, request);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`, error.details);
  }
}

/** @returns one answer per request. @throws 400 "Invalid requests[i].kind: …"; the draft is then worthless. */
export function applyRequests(context: WriteContext, requests: readonly Request[]): Response[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  return requests.map((request, index) => applyAt(context, request, index));
}
