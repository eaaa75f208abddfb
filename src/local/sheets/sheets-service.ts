// The strict stand-in for the Google Sheets API v4: many spreadsheets, who may do what with them, and the methods over them.
// Every write works on a draft that is committed whole or dropped; every answer is shaped and refused as Google's.
import type { Clock, StandInRequest, StandInResponse } from '../google/http';
import type { FileAccess, SpreadsheetStore } from '../google/spreadsheet-store';
import { ApiError, errorBody, notFound, permissionDenied, unimplemented } from './api-error';
import { toCsv } from './export/export-csv';
import { Engine } from './formulas/engine';
import { languageOf } from './values/number-format';
import type { Writer } from './protection';
import { Quota } from './quota';
import type { WriteContext } from './requests/context';
import { handleRequest } from './routes';
import type { SpreadsheetState } from './state';
import { draftOf, emptySpreadsheet } from './state';
import { fromJson, toJson } from './storage';
import { zonedSerial } from './zoned-serial';

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
    throw unimplemented(`the .xlsx export of ${spreadsheetId}`);
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
    this.held.delete(spreadsheetId);
  }

  hold(state: SpreadsheetState): void {
    this.held.set(state.spreadsheetId, { state, engine: this.newEngine() });
  }

  newEngine(): Engine {
    return new Engine(({ properties }) => ({
      now: () => zonedSerial(this.clock.nowMs(), properties.timeZone),
      language: languageOf(properties.locale),
    }));
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

  /** Runs a write on a draft and commits it if it did not throw. */
  write<T>(spreadsheetId: string, email: string, work: (context: WriteContext) => T): T {
    const writer = this.reader(spreadsheetId, email);
    if (writer.role !== 'owner' && writer.role !== 'writer') throw permissionDenied();
    const held = this.find(spreadsheetId);
    const draft = draftOf(held.state);
    const result = work({ draft, writer, engine: held.engine, nowMs: this.clock.nowMs() });
    held.state = draft;
    this.access.touched(spreadsheetId, email);
    return result;
  }
}

function jsonResponse(status: number, body: unknown): StandInResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: new TextEncoder().encode(JSON.stringify(body, null, 2)),
  };
}
