// Moves the references inside formulas: relatively, when a formula is copied to another cell, and structurally, when rows,
// columns, cells or tabs move under it. A reference whose cell is gone becomes #REF!, as in Google Sheets.
import { quotedTitle } from '../grid/area';
import type { Coordinate, Corner, Reference } from './tokens';
import { OpenRangeError, referenceText, sheetPrefixOf, tokenize } from './tokens';

const LAST_ROW = 10_000_000;
const LAST_COLUMN = 18_278;

/** What becomes of a reference: another one, nothing (#REF!), or itself. */
export type ReferenceChange = (reference: Reference) => Reference | undefined;

function mapReferences(formula: string, change: ReferenceChange): string {
  if (!formula.startsWith('=')) return formula;
  try {
    return tokenize(formula)
      .map((token) => {
        if (token.kind !== 'reference') return token.text;
        const next = change(token.reference);
        if (next === token.reference) return token.text;
        if (!next) return '#REF!';
        const renamed = next.sheet !== token.reference.sheet && next.sheet !== undefined;
        return referenceText(next, renamed ? quotedTitle(next.sheet) + '!' : sheetPrefixOf(token.text));
      })
      .join('');
  } catch (error) {
    if (error instanceof OpenRangeError) return formula;
    throw error;
  }
}

function slid(coordinate: Coordinate | undefined, by: number): Coordinate | undefined {
  return coordinate && !coordinate.absolute ? { index: coordinate.index + by, absolute: false } : coordinate;
}

function onGrid(corner: Corner): boolean {
  const row = corner.row?.index ?? 0;
  const column = corner.column?.index ?? 0;
  return row >= 0 && row < LAST_ROW && column >= 0 && column < LAST_COLUMN;
}

/** The formula as it reads after being copied by so many rows down and columns right. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const slide = (corner: Corner): Corner => ({ row: slid(corner.row, rows), column: slid(corner.column, columns) });
  return mapReferences(formula, (reference) => {
    const start = slide(reference.start);
    const end = reference.end && slide(reference.end);
    return onGrid(start) && (!end || onGrid(end)) ? { ...reference, start, end } : undefined;
  });
}

/** A change along one dimension of one tab. */
export interface LineEdit {
  readonly dimension: 'ROWS' | 'COLUMNS';
  /** Where one line goes; undefined if it is deleted. */
  line(index: number): number | undefined;
  /** Where a half-open span goes; undefined if nothing of it is left. */
  span(start: number, end: number): readonly [number, number] | undefined;
}

function axis(edit: LineEdit): 'row' | 'column' {
  return edit.dimension === 'ROWS' ? 'row' : 'column';
}

function editedReference(reference: Reference, edit: LineEdit): Reference | undefined {
  const side = axis(edit);
  const first = reference.start[side];
  if (!first) return reference;
  const last = reference.end?.[side];
  if (!last) {
    const index = edit.line(first.index);
    return index === undefined
      ? undefined
      : { ...reference, start: { ...reference.start, [side]: { ...first, index } } };
  }
  const [low, high] = first.index <= last.index ? [first, last] : [last, first];
  const span = edit.span(low.index, high.index + 1);
  if (!span) return undefined;
  return {
    ...reference,
    start: { ...reference.start, [side]: { ...low, index: span[0] } },
    end: { ...reference.end, [side]: { ...high, index: span[1] - 1 } },
  };
}

/** The formula of a cell on tab `home` after lines of tab `edited` were inserted, deleted or moved. */
export function editedFormula(formula: string, home: string, edited: string, edit: LineEdit): string {
  return mapReferences(formula, (reference) =>
    sameTitle(reference.sheet ?? home, edited) ? editedReference(reference, edit) : reference,
  );
}

export function sameTitle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function formulaAfterRename(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && sameTitle(reference.sheet, from) ? { ...reference, sheet: to } : reference,
  );
}

export function formulaAfterDelete(formula: string, title: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && sameTitle(reference.sheet, title) ? undefined : reference,
  );
}

/** A block of cells that was cut and pasted: references wholly inside it follow. */
export interface BlockMove {
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly inside: (row: number, column: number) => boolean;
  readonly rows: number;
  readonly columns: number;
}

export function formulaAfterMove(formula: string, home: string, newHome: string, move: BlockMove): string {
  const follows = ({ row, column }: Corner): boolean => !!row && !!column && move.inside(row.index, column.index);
  const carried = ({ row, column }: Corner): Corner => ({
    row: row && { ...row, index: row.index + move.rows },
    column: column && { ...column, index: column.index + move.columns },
  });
  return mapReferences(formula, (reference) => {
    const target = reference.sheet ?? home;
    const moves =
      sameTitle(target, move.fromTitle) && follows(reference.start) && (!reference.end || follows(reference.end));
    const title = moves ? move.toTitle : target;
    const sheet = reference.sheet === undefined && sameTitle(title, newHome) ? undefined : title;
    if (!moves) return sheet === reference.sheet ? reference : { ...reference, sheet };
    return { sheet, start: carried(reference.start), end: reference.end && carried(reference.end) };
  });
}

/** True if the formula names a tab other than its own. */
export function namesOtherSheet(formula: string, home: string): boolean {
  if (!formula.startsWith('=')) return false;
  return tokenize(formula).some(
    (token) =>
      token.kind === 'reference' && token.reference.sheet !== undefined && !sameTitle(token.reference.sheet, home),
  );
}
