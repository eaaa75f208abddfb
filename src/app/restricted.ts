// The spreadsheet "Số liệu hạn chế": collected figures of sensitive lines, apart from the plan workbook, so that sharing the
// workbook shares none of them. It is made by the first collecting that needs it, directly in the collector's own Drive,
// where it inherits no folder's readers; the plan workbook only remembers its id. Whoever may not open it works without it.
import { foldAccents } from '../core/folding';
import type { Plan } from '../core/plan';
import { restrictedKeys } from '../core/restricted';
import { createSpreadsheetFile, updateFile } from '../google/drive-requests';
import type { Google } from '../google/google-client';
import { listEveryFile } from '../google/list-every-file';
import { withProperty } from '../google/query';
import { batchUpdate, getSpreadsheet, readValues, type Spreadsheet } from '../google/sheets-requests';
import { ProblemError } from '../core/problem';
import { FIGURES_TAB, readFigures, type StoredFigure } from '../workbook/figures-tab';
import { buildTable, readTable, type RawValue } from '../workbook/table';
import { KEY_PROPERTY } from './folders';
import type { Session } from './session';
import type { ReadBook } from './write-changed';

export interface OpenBook extends ReadBook {
  readonly id: string;
}

/** none: not needed yet. closed: this person may not open it. */
export type Restricted = { readonly state: 'none' | 'closed' } | { readonly state: 'open'; readonly book: OpenBook };

export const NO_RESTRICTED: Restricted = { state: 'none' };

const CLOSED = ['googleDenied', 'googleNotFound'];

/** Reads the spreadsheet that the plan remembers. A failure of Google's is thrown; only a refusal means closed. */
export function readRestricted({ google }: Session, { restrictedId }: Plan): Restricted {
  if (restrictedId === undefined) return NO_RESTRICTED;
  const fields = 'sheets(properties(sheetId,title,gridProperties(rowCount)))';
  const [outcome] = google.all([getSpreadsheet(restrictedId, { fields })]);
  if (outcome?.ok === true) return { state: 'open', book: bookOf(google, restrictedId, outcome.value) };
  if (outcome !== undefined && !CLOSED.includes(outcome.problem.code)) throw new ProblemError(outcome.problem);
  return { state: 'closed' };
}

function bookOf(google: Google, id: string, { sheets = [] }: Spreadsheet): OpenBook {
  const properties = sheets.find((sheet) => sheet.properties?.sheetId === FIGURES_TAB.sheetId)?.properties;
  const title = properties?.title ?? FIGURES_TAB.title;
  const [answer] = google.call(readValues(id, [`'${title.replace(/'/g, "''")}'`]));
  const table = readTable(FIGURES_TAB, (answer?.values ?? []) as RawValue[][], foldAccents);
  const { sheetId } = FIGURES_TAB;
  const tab = { sheetId, title, rowCount: properties?.gridProperties?.rowCount ?? 0 };
  return { id, tabs: new Map([[sheetId, tab]]), table: () => table };
}

/** Where the figures of the round's lines stand: in the plan workbook, and those that are restricted apart from it. */
export function storedFigures(book: ReadBook & { readonly restricted: Restricted }): StoredFigure[] {
  const { restricted } = book;
  const apart = restricted.state === 'open' ? readFigures(restricted.book.table(FIGURES_TAB)) : [];
  return [...readFigures(book.table(FIGURES_TAB)), ...apart.map((figure) => ({ ...figure, apart: true as const }))];
}

/** The spreadsheet to write to, made where there is none yet; undefined for somebody who may not open it. */
export function ensureRestricted(session: Session, plan: Plan, restricted: Restricted): OpenBook | undefined {
  if (restricted.state === 'open') return restricted.book;
  if (restricted.state === 'closed' || restrictedKeys(plan).size === 0) return undefined;
  const key = `restricted|${session.spreadsheetId}`;
  const [known] = listEveryFile(
    session.google,
    `${withProperty(KEY_PROPERTY, key)} and 'me' in owners and trashed = false`,
  );
  const id = known?.id ?? make(session, plan, key);
  const fields = 'sheets(properties(sheetId,title,gridProperties(rowCount)))';
  return bookOf(session.google, id, session.google.call(getSpreadsheet(id, { fields })));
}

/** Marked with its key only when it is complete: a half-made one is never taken for it. */
function make({ google }: Session, plan: Plan, key: string): string {
  const id = google.call(createSpreadsheetFile(`Số liệu hạn chế – ${plan.shortTitle}`, 'root')).id ?? '';
  const requests = [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    ...buildTable(FIGURES_TAB, 0, []),
    { deleteSheet: { sheetId: 0 } },
  ];
  google.call(batchUpdate(id, requests, { safeToRepeat: false, fields: 'spreadsheetId' }));
  google.call(updateFile(id, { properties: { [KEY_PROPERTY]: key } }));
  return id;
}
