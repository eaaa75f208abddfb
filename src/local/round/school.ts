// A school in a round: it opens the template that was shared with it, types into the cells it is asked to fill, pastes
// where it is careless, and puts its documents into the plan's folder. It sees only what its own account may see.
import { NO, type Answer } from '../sample/answers';
import type { Part } from '../sample/cast';
import { documentsOf } from '../sample/documents';
import { firstFilling, lastFilling, rowPastedOver } from '../sample/filling';
import type { AnswerCell } from '../sample/mistakes';
import type { LetterOccasion, ReportedFigure } from '../sample/paper/school-letter';
import type { SamplePlan } from '../sample/sample-plan';
import type { SampleUnit } from '../sample/sample-unit';
import type { StandIn } from '../server/router';
import type { SheetsService } from '../sheets/sheets-service';
import type { TypingOutcome } from '../sheets/typing';
import { readEntryRows, type EntryRow } from './entry-tab';
import { GoogleUser } from './google-user';

const SPREADSHEETS = "mimeType = 'application/vnd.google-apps.spreadsheet' and sharedWithMe = true and trashed = false";
const CELLS: readonly AnswerCell[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];

export interface SchoolSetting {
  readonly plan: SamplePlan;
  readonly standIn: StandIn;
  /** Whether its figures come out of a file of its own. */
  readonly pastes: boolean;
  /** The open spreadsheet's page: what is typed and pasted there. */
  readonly sheets: Pick<SheetsService, 'typeInto' | 'pasteInto'>;
}

export class School {
  private readonly account: GoogleUser;
  private entryId: string | undefined;
  /** What it last put into its template, and so into its letter. */
  private typed: readonly Answer[] = [];
  /** What the template asks, by Mã. */
  private texts: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly setting: SchoolSetting,
    readonly unit: SampleUnit,
    readonly part: Part,
  ) {
    this.account = new GoogleUser(setting.standIn, unit.email);
  }

  /** Fills the template for the first time. */
  report(): void {
    const rows = this.openTemplate();
    const answers = firstFilling(this.setting.plan, this.unit, this.part);
    for (const answer of answers) this.fill(rowOf(rows, answer.code), answer);
    this.typed = answers;
    const { mistake } = this.part;
    if (mistake?.kind === 'movedRow') this.moveRow(rows, answers, mistake.rowCode);
  }

  /** Changes the figures that have become others since. */
  correct(): void {
    const rows = this.openTemplate();
    this.typed = lastFilling(this.setting.plan, this.unit, this.part) ?? [];
    for (const answer of this.typed) this.fill(rowOf(rows, answer.code), answer);
  }

  /** Puts the report into the plan's folder, as a Word file and a scan unless its part says otherwise. */
  handIn(folderId: string, occasion: LetterOccasion): void {
    const documents = documentsOf(this.unit, occasion, this.figures(), this.part.documentFault);
    for (const { uploader, ...upload } of documents) {
      const sender = uploader === this.unit.email ? this.account : new GoogleUser(this.setting.standIn, uploader);
      sender.upload(upload, folderId);
    }
  }

  private openTemplate(): readonly EntryRow[] {
    const rows = readEntryRows(this.account, this.entryWorkbook());
    this.texts = new Map(rows.map(({ code, text }) => [code, text.split('\n', 1)[0] ?? '']));
    return rows;
  }

  /** The newest spreadsheet shared with the school: the link in the office's mail leads to the same file. */
  private entryWorkbook(): string {
    this.entryId ??= this.newestShared();
    if (this.entryId === undefined) throw new Error(`${this.unit.email} finds no template shared with it`);
    return this.entryId;
  }

  private newestShared(): string | undefined {
    const query = { q: SPREADSHEETS, orderBy: 'createdTime desc', fields: 'files(id)' };
    const { files } = this.account.get('/drive/v3/files', query) as { readonly files: readonly { id: string }[] };
    return files[0]?.id;
  }

  private fill(row: EntryRow, answer: Answer): void {
    for (const cell of CELLS) {
      const text = answer[cell];
      if (text === undefined || text === row.entered[cell]) continue;
      const { refused } = this.put(row, cell, text);
      if (refused !== undefined) throw new Error(`${this.unit.code} ${answer.code}, ${cell} “${text}”: ${refused}`);
    }
  }

  /**
   * Typing is held against the cell's validation, at the price of working it out. A school that has its figures in an
   * Excel file of its own pastes them, and so does a careless one with what it would not be allowed to type.
   */
  private put(row: EntryRow, cell: AnswerCell, text: string): TypingOutcome {
    const { sheets } = this.setting;
    const { email } = this.unit;
    const spreadsheetId = this.entryWorkbook();
    const place = { spreadsheetId, sheetId: row.sheetId, row: row.row, column: row.columns[cell], email };
    const isCareless = this.part.mistake?.rowCode === row.code;
    return isCareless || this.setting.pastes
      ? sheets.pasteInto({ ...place, texts: [[text]] })
      : sheets.typeInto({ ...place, text });
  }

  /** Cuts the two figures of one row and lays them over another row's. */
  private moveRow(rows: readonly EntryRow[], answers: readonly Answer[], cutCode: string): void {
    const from = rowOf(rows, cutCode);
    const to = rowOf(rows, rowPastedOver(answers, cutCode)?.code ?? cutCode);
    const { denominator, numerator } = from.columns;
    const block = { startRowIndex: from.row, endRowIndex: from.row + 1 };
    const cutPaste = {
      source: { sheetId: from.sheetId, ...block, startColumnIndex: denominator, endColumnIndex: numerator + 1 },
      destination: { sheetId: to.sheetId, rowIndex: to.row, columnIndex: denominator },
      pasteType: 'PASTE_NORMAL',
    };
    this.account.post(`/v4/spreadsheets/${this.entryWorkbook()}:batchUpdate`, { requests: [{ cutPaste }] });
  }

  private figures(): ReportedFigure[] {
    return this.typed.map((answer) => ({
      code: answer.code,
      text: this.texts.get(answer.code) ?? '',
      denominator: answer.denominator ?? '',
      numerator: answer.numerator ?? answer.note ?? (answer.applies === NO ? 'Không áp dụng' : ''),
    }));
  }
}

function rowOf(rows: readonly EntryRow[], code: string): EntryRow {
  const row = rows.find((candidate) => candidate.code === code);
  if (row === undefined) throw new Error(`the template has no row ${code}`);
  return row;
}
