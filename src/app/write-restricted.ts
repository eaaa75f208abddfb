// Writes the figures of sensitive lines into their own spreadsheet, before the plan workbook is written: should the second
// write fail, the next collecting reads the files again and finds both places right. Answers what the plan workbook must
// remember: the new spreadsheet's id, the first time.
import { restrictedKeys } from '../core/restricted';
import { batchUpdate } from '../google/sheets-requests';
import { FIGURES_TAB, type StoredFigure } from '../workbook/figures-tab';
import type { SheetsRequest } from '../workbook/requests';
import { writeFacts } from './change-plan';
import type { Office } from './office';
import { ensureRestricted } from './restricted';
import type { RoundContext } from './round-context';
import type { Session } from './session';
import { writeChanged } from './write-changed';
import { figureRows, isMisplaced } from './write-round';

export function writeRestricted(
  session: Session,
  office: Office,
  context: RoundContext,
  figures: readonly StoredFigure[],
): SheetsRequest[] {
  const restricted = restrictedKeys(office.plan);
  const apart = figures
    .filter((figure) => restricted.has(figure.line))
    .filter((figure) => figure.round === context.round.key || isMisplaced(figure, restricted))
    .map(({ row, ...figure }) => (figure.apart === true && row !== undefined ? { ...figure, row } : figure));
  if (apart.length === 0) return [];
  const book = ensureRestricted(session, office.plan, office.restricted);
  if (book === undefined) return [];
  const requests = writeChanged(book, FIGURES_TAB, figureRows(office, context, apart));
  if (requests.length > 0)
    session.google.call(batchUpdate(book.id, requests, { safeToRepeat: true, fields: 'spreadsheetId' }));
  return office.plan.restrictedId === book.id ? [] : writeFacts(office, { restrictedId: book.id });
}
