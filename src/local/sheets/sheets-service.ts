// The strict stand-in for the Google Sheets API v4: many spreadsheets, who may do what with them, and the methods over them.
// Every write works on a draft that is committed whole or dropped; every answer is shaped and refused as Google's.
import type { Clock, StandInRequest, StandInResponse } from '../google/http';
import { jsonResponse } from '../google/json-response';
import type { FileAccess, SpreadsheetStore } from '../google/spreadsheet-store';
import { ApiError, errorBody, notFound, permissionDenied } from './api-error';
import { toXlsx } from './export/export-xlsx';
import { toCsv } from './export/export-csv';
import type { Engine } from './formulas/engine';
import { WorkspaceEngines } from './formulas/engine-house';
import type { Writer } from './protection';
import { Quota } from './quota';
import type { WriteContext } from './requests/context';
import { handleRequest } from './routes';
import type { SpreadsheetState } from './state';
import { draftOf, emptySpreadsheet } from './state';
import { paintedCells } from './conditional-formats';
import type { PaintedCell } from './conditional-formats';
import { dropDownChoices, pasteTexts, typeText } from './typing';
import type { PastedBlock, TypedText, TypingOutcome } from './typing';
import { fromJson, toJson } from './storage';

export interface SheetsSeam {
  readonly clock: Clock;
  readonly access: FileAccess;
}

interface Held {
  state: SpreadsheetState;
  readonly engine: Engine;
}

export class SheetsService implements SpreadsheetStore {
  readonly clock: Clock;
  readonly access: FileAccess;
  readonly quota = new Quota();
  private readonly engines = new WorkspaceEngines(() => this.clock.nowMs());
  private readonly held = new Map<string, Held>();

  constructor({ clock, access }: SheetsSeam) {
    this.clock = clock;
    this.access = access;
  }

  /** Answers one request of the API; refusals are answers too. */
  handle(request: StandInRequest, email: string): StandInResponse {
    try {
      return jsonResponse(200, handleRequest(this, request, email));
    } catch (error) {
      if (error instanceof ApiError) return jsonResponse(error.code, errorBody(error));
      throw error;
    }
  }

  create(spreadsheetId: string, title: string): void {
    this.hold(emptySpreadsheet(spreadsheetId, { title }));
  }

  copy(fromId: string, toId: string, title: string): void {
    const copy = draftOf(this.state(fromId));
    this.hold({ ...copy, spreadsheetId: toId, properties: { ...copy.properties, title } });
  }

  rename(spreadsheetId: string, title: string): void {
    const held = this.find(spreadsheetId);
    held.state = { ...held.state, properties: { ...held.state.properties, title } };
  }

  exportXlsx(spreadsheetId: string): Uint8Array {
    return toXlsx(this.state(spreadsheetId), this.engine(spreadsheetId));
  }

  exportCsv(spreadsheetId: string): Uint8Array {
    return toCsv(this.state(spreadsheetId), this.engine(spreadsheetId));
  }

  save(spreadsheetId: string): string {
    return toJson(this.state(spreadsheetId));
  }

  load(spreadsheetId: string, json: string): void {
    this.hold({ ...fromJson(json), spreadsheetId });
  }

  remove(spreadsheetId: string): void {
    this.held.get(spreadsheetId)?.engine.dispose();
    this.held.delete(spreadsheetId);
  }

  hold(state: SpreadsheetState): void {
    this.held.get(state.spreadsheetId)?.engine.dispose();
    this.held.set(state.spreadsheetId, { state, engine: this.newEngine() });
  }

  newEngine(): Engine {
    return this.engines.newEngine();
  }

  state(spreadsheetId: string): SpreadsheetState {
    return this.find(spreadsheetId).state;
  }

  engine(spreadsheetId: string): Engine {
    return this.find(spreadsheetId).engine;
  }

  private find(spreadsheetId: string): Held {
    const held = this.held.get(spreadsheetId);
    if (!held) throw notFound();
    return held;
  }

  /** @throws 404 if there is no such spreadsheet, 403 if the person may not even read it. */
  reader(spreadsheetId: string, email: string): Writer {
    this.find(spreadsheetId);
    const role = this.access.role(spreadsheetId, email);
    if (role === 'none') throw permissionDenied();
    return { email, role };
  }

  /** Runs a write on a draft and commits it if it did not throw. @throws 403 for somebody who may not edit. */
  write<T>(spreadsheetId: string, email: string, work: (context: WriteContext) => T): T {
    const { role } = this.reader(spreadsheetId, email);
    if (role !== 'owner' && role !== 'writer') throw permissionDenied();
    return this.attempt(spreadsheetId, email, work, () => true);
  }

  private attempt<T>(id: string, email: string, work: (context: WriteContext) => T, isGood: (result: T) => boolean): T {
    const writer = this.reader(id, email);
    const held = this.find(id);
    const draft = draftOf(held.state);
    const result = work({ draft, writer, engine: held.engine, nowMs: this.clock.nowMs() });
    if (isGood(result)) {
      held.state = draft;
      this.access.touched(id, email);
    }
    return result;
  }

  /** A person types a text into a cell of the open spreadsheet. Costs no quota and no time. @throws 404, 403, 501. */
  typeInto(typed: TypedText): TypingOutcome {
    const work = (context: WriteContext): TypingOutcome => typeText(context, typed);
    return this.attempt(typed.spreadsheetId, typed.email, work, ({ refused }) => refused === undefined);
  }

  /** A person pastes a block of texts: validation is not asked, protection is; the block goes in whole or not at all. */
  pasteInto(block: PastedBlock): TypingOutcome {
    const work = (context: WriteContext): TypingOutcome => pasteTexts(context, block);
    return this.attempt(block.spreadsheetId, block.email, work, ({ refused }) => refused === undefined);
  }

  /** The choices a cell's drop-down offers, as shown texts; empty if it has none. */
  choices(spreadsheetId: string, sheetId: number, row: number, column: number): string[] {
    return dropDownChoices(this.state(spreadsheetId), this.engine(spreadsheetId), sheetId, row, column);
  }

  /** The cells that conditional formats paint now, row by row. */
  conditionalFormats(spreadsheetId: string, sheetId: number): PaintedCell[] {
    return paintedCells(this.state(spreadsheetId), this.engine(spreadsheetId), sheetId);
  }
}
