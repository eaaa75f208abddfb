// Who may change which cells. A protected range stops everyone but its editors and the file's owner; a protected tab may leave
// some ranges open; one that only warns stops nobody. Reading and copying are never stopped.
import { protectedCell } from './api-error';
import type { Area } from './grid/area';
import { clipped, overlap, without } from './grid/area';
import type { SheetState } from './state';
import type { GridRange, ProtectedRange } from './wire';

export interface Writer {
  readonly email: string;
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader' | 'none';
}

export function mayEditRange(protection: ProtectedRange, writer: Writer): boolean {
  if (writer.role === 'owner' || protection.warningOnly === true) return true;
  const users = protection.editors?.users ?? [];
  return users.some((user) => user.toLowerCase() === writer.email.toLowerCase());
}

/** The part of the area that this protection closes. */
function closedPart(protection: ProtectedRange, area: Area, sheet: SheetState): Area[] {
  const common = overlap(clipped(protection.range ?? {}, sheet), area);
  if (!common) return [];
  const open = (protection.unprotectedRanges ?? []).map((range: GridRange) => clipped(range, sheet));
  return open.reduce((closed, hole) => closed.flatMap((part) => without(part, hole)), [common]);
}

/** True if a single one of the cells is closed to this person. */
export function isClosed(sheet: SheetState, area: Area, writer: Writer): boolean {
  return sheet.protectedRanges.some(
    (protection) => !mayEditRange(protection, writer) && closedPart(protection, area, sheet).length > 0,
  );
}

/** Cells behind a protection that only warns: the page asks "edit anyway?". */
export function isWarned(sheet: SheetState, area: Area): boolean {
  return sheet.protectedRanges.some(
    (protection) => protection.warningOnly === true && closedPart(protection, area, sheet).length > 0,
  );
}

/** @throws 400 in Google's words if one of the cells is closed to this person. */
export function assertOpen(sheet: SheetState, area: Area, writer: Writer): void {
  if (isClosed(sheet, area, writer)) throw protectedCell();
}

/** The whole tab is protected: its rows, columns and properties are closed too, open ranges or not. */
export function assertTabOpen(sheet: SheetState, writer: Writer): void {
  const closed = sheet.protectedRanges.some(({ range, ...rest }) => {
    const whole = range?.startRowIndex === undefined && range?.startColumnIndex === undefined;
    return (
      whole && range?.endRowIndex === undefined && range?.endColumnIndex === undefined && !mayEditRange(rest, writer)
    );
  });
  if (closed) throw protectedCell();
}
