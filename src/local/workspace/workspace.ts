// One local workspace: Drive, Sheets, the script's state and a clock, kept as a folder of plain files. Everything lives in
// memory; `flush` writes what has changed, `close` flushes for good, and opening the folder again gives the same back.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { ActiveSpreadsheet, Mail, Manifest } from '../apps-script/script-run';
import { ScriptHost } from '../apps-script/script-host';
import { emptyScriptState, ScriptState, type ScriptStateData } from '../apps-script/script-state';
import { DriveService } from '../drive/drive-service';
import type { FileRecord } from '../drive/file-record';
import type { IdState } from '../drive/file-shelf';
import { SPREADSHEET_MIME } from '../drive/mime-types';
import type { FileAccess } from '../google/spreadsheet-store';
import { StandIn } from '../server/router';
import { SheetsService } from '../sheets/sheets-service';
import { EMPTY_PROFILE, type WorkspaceProfile } from './profile';
import { StateFolder } from './state-folder';
import { VirtualClock } from './virtual-clock';

/** When a fresh workspace begins: a Monday morning, in the first round of the District 7 plan. */
export const DEFAULT_START = '2023-10-02T08:00:00+07:00';

export interface WorkspaceOptions {
  /** RFC 3339; only for a folder that holds no workspace yet. */
  readonly now?: string;
}

/** A mail that Google would have sent: kept, never sent. */
export interface OutboxMail extends Mail {
  /** RFC 3339, by the workspace's clock. */
  readonly at: string;
}

export interface ScriptFiles {
  /** dist/Code.js */
  readonly code: string;
  /** appsscript.json */
  readonly manifest?: Manifest;
  readonly html?: (name: string) => string | undefined;
  readonly log?: (line: string) => void;
}

export class Workspace {
  readonly clock: VirtualClock;
  readonly drive: DriveService;
  readonly sheets: SheetsService;
  readonly standIn: StandIn;
  readonly scriptState: ScriptState;
  private readonly folder: StateFolder;
  private readonly outboxMails: OutboxMail[];
  private outboxChanged = false;
  private storedProfile: WorkspaceProfile;
  private profileChanged = false;

  private constructor(dir: string, options: WorkspaceOptions) {
    this.folder = new StateFolder(dir);
    this.clock = new VirtualClock(this.startMs(options.now));
    this.scriptState = new ScriptState(this.readScriptState());
    this.storedProfile = (this.folder.readJson('profile.json') as WorkspaceProfile | undefined) ?? EMPTY_PROFILE;
    this.outboxMails = (this.folder.readJson('outbox.json') as OutboxMail[] | undefined) ?? [];
    this.sheets = new SheetsService({ clock: this.clock, access: this.lateAccess() });
    this.drive = new DriveService({
      clock: this.clock,
      spreadsheets: this.sheets,
      displayName: (email) => this.nameOf(email),
      sendMail: (mail) => {
        this.post(mail);
      },
      readBlob: (id) => this.folder.read(`drive/blobs/${id}`),
    });
    this.standIn = new StandIn({ drive: this.drive, sheets: this.sheets });
    this.load();
  }

  static open(dir: string, options: WorkspaceOptions = {}): Workspace {
    return new Workspace(dir, options);
  }

  /** A fresh folder under the system's temporary one; `dispose` removes it. */
  static temporary(options: WorkspaceOptions = {}): Workspace {
    return new Workspace(mkdtempSync(path.join(os.tmpdir(), 'so-ke-hoach-')), options);
  }

  get dir(): string {
    return this.folder.dir;
  }

  get profile(): WorkspaceProfile {
    return this.storedProfile;
  }

  setProfile(profile: WorkspaceProfile): void {
    this.storedProfile = profile;
    this.profileChanged = true;
  }

  get outbox(): readonly OutboxMail[] {
    return this.outboxMails;
  }

  /** The first of the staff: who asks when nobody says otherwise. */
  get officeEmail(): string {
    return this.storedProfile.staff[0]?.email ?? 'can.bo@phong.example';
  }

  /** Apps Script around a bundle, on this workspace's state, clock and files. */
  scriptHost({ code, manifest, html, log }: ScriptFiles): ScriptHost {
    return new ScriptHost({
      code,
      clock: this.clock,
      state: this.scriptState,
      defaultEmail: this.officeEmail,
      send: (request) => this.standIn.handle(request),
      sendMail: (mail) => {
        this.post(mail);
      },
      spreadsheet: () => this.activeSpreadsheet(),
      ...(manifest === undefined ? {} : { manifest }),
      ...(html === undefined ? {} : { html }),
      ...(log === undefined ? {} : { log }),
    });
  }

  /** A spreadsheet as the add-on finds it open: the given one, or the office's. */
  activeSpreadsheet(id = this.storedProfile.officeSpreadsheetId): ActiveSpreadsheet | undefined {
    const file = id === undefined ? undefined : this.drive.file(id);
    return file?.mimeType === SPREADSHEET_MIME ? { id: file.id, name: file.name } : undefined;
  }

  /** Writes what has changed since the last time. */
  flush(): void {
    const { files, removedIds, blobs, ids, spreadsheetIds } = this.drive.takeChanges();
    for (const file of files) this.folder.writeJson(`drive/files/${file.id}.json`, file);
    for (const [id, bytes] of blobs) this.folder.write(`drive/blobs/${id}`, bytes);
    for (const id of spreadsheetIds) this.folder.write(`sheets/${id}.json`, this.sheets.save(id));
    for (const id of removedIds) this.forget(id);
    if (ids !== undefined) this.folder.writeJson('drive/ids.json', ids);
    this.flushScript();
    if (this.outboxChanged) this.folder.writeJson('outbox.json', this.outboxMails);
    if (this.profileChanged) this.folder.writeJson('profile.json', this.storedProfile);
    this.outboxChanged = false;
    this.profileChanged = false;
    this.folder.writeJson('clock.json', { now: new Date(this.clock.nowMs()).toISOString() });
  }

  close(): void {
    this.flush();
  }

  /** Removes the folder with everything in it. */
  dispose(): void {
    this.folder.destroy();
  }

  private flushScript(): void {
    if (!this.scriptState.changed) return;
    const { triggers, ...rest } = this.scriptState.data;
    this.folder.writeJson('properties.json', rest);
    this.folder.writeJson('triggers.json', triggers);
    this.scriptState.changed = false;
  }

  private forget(id: string): void {
    this.folder.remove(`drive/files/${id}.json`);
    this.folder.remove(`drive/blobs/${id}`);
    this.folder.remove(`sheets/${id}.json`);
  }

  private load(): void {
    const names = this.folder.names('drive/files', '.json');
    const files = names.map((name) => this.folder.readJson(`drive/files/${name}.json`) as FileRecord);
    const ids = this.folder.readJson('drive/ids.json') as IdState | undefined;
    this.drive.load(files, ids ?? { nextNumber: 1, reserved: {} });
    for (const { id } of files.filter(({ mimeType }) => mimeType === SPREADSHEET_MIME)) {
      this.sheets.load(id, this.folder.readText(`sheets/${id}.json`) ?? '');
    }
  }

  private readScriptState(): ScriptStateData {
    const kept = this.folder.readJson('properties.json') as Partial<ScriptStateData> | undefined;
    const triggers = this.folder.readJson('triggers.json') as ScriptStateData['triggers'] | undefined;
    return { ...emptyScriptState(), ...kept, triggers: triggers ?? [] };
  }

  private startMs(now = DEFAULT_START): number {
    const kept = this.folder.readJson('clock.json') as { now: string } | undefined;
    return Date.parse(kept?.now ?? now);
  }

  private nameOf(email: string): string {
    const { staff, schools } = this.storedProfile;
    return [...staff, ...schools].find((person) => person.email === email)?.name ?? email.split('@')[0] ?? email;
  }

  private post(mail: Mail): void {
    this.outboxMails.push({ at: new Date(this.clock.nowMs()).toISOString(), ...mail });
    this.outboxChanged = true;
  }

  /** Sheets asks Drive, which is made after it. */
  private lateAccess(): FileAccess {
    return {
      role: (id, email) => this.drive.role(id, email),
      touched: (id, email) => {
        this.drive.touched(id, email);
      },
      register: (title, email) => this.drive.register(title, email),
    };
  }
}
