// What happens when a person types into a cell, or pastes a block of text: the same rights, protections and validations as
// in Google's own page. Typing is checked against the cell's validation; pasting is not, and only protection stops it.
import { choices, satisfies } from './conditions';
import type { Engine } from './formulas/engine';
import { columnLetters, wholeSheet, requireSheet } from './grid/area';
import type { Area } from './grid/area';
import { isClosed, isWarned } from './protection';
import { checkValue } from './requests/cell-requests';
import type { WriteContext } from './requests/context';
import { cellAt, putCell } from './state';
import type { Cell, SheetState, SpreadsheetState } from './state';
import { filledCell } from './values/write-values';

export interface TypedText {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly email: string;
}

export interface PastedBlock extends Omit<TypedText, 'text'> {
  /** Rows of texts, as a clipboard holds them. */
  readonly texts: readonly (readonly string[])[];
}

export interface TypingOutcome {
  /** The sentence Google shows when it does not let the text in; the cell is then as it was. */
  readonly refused?: string;
  /** Accepted, but Google marks the cell (validation that only warns) or asked first (protection that only warns). */
  readonly warning?: string;
}

/** Google's own sentences, as its Vietnamese page words them. */
const SENTENCES = {
  readOnly: 'Bạn không có quyền chỉnh sửa bảng tính này.',
  closed:
    'Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. Vui lòng liên hệ với chủ sở hữu bảng tính để bỏ chế độ bảo vệ nếu bạn cần chỉnh sửa.',
  warned: 'Bạn đang cố chỉnh sửa một phần của bảng tính này. Không nên vô tình thay đổi phần này.',
  outside: 'Ô này nằm ngoài trang tính.',
  invalid: (cell: string) =>
    `Dữ liệu mà bạn đã nhập vào ô ${cell} vi phạm các quy tắc xác thực dữ liệu đặt trên ô này.`,
};

function areaOfBlock(sheet: SheetState, row: number, column: number, rows: number, columns: number): Area {
  const { sheetId } = sheet.properties;
  return { sheetId, startRow: row, endRow: row + rows, startColumn: column, endColumn: column + columns };
}

function obstacle({ draft, writer }: WriteContext, sheetId: number, area: Area): string | undefined {
  if (writer.role !== 'owner' && writer.role !== 'writer') return SENTENCES.readOnly;
  const sheet = requireSheet(draft, sheetId);
  const whole = wholeSheet(sheet);
  if (area.endRow > whole.endRow || area.endColumn > whole.endColumn) return SENTENCES.outside;
  return isClosed(sheet, area, writer) ? SENTENCES.closed : undefined;
}

function violates(state: SpreadsheetState, engine: Engine, sheet: SheetState, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  const condition = cell?.validation?.condition;
  if (!condition || !cell.value) return false;
  const sheetIndex = state.sheets.indexOf(sheet);
  const place = { state, engine, sheetIndex, today: engine.today(state) };
  return !satisfies(place, condition, engine.valueOf(state, sheetIndex, row, column));
}

function put(context: WriteContext, sheet: SheetState, row: number, column: number, text: string): Cell {
  const { locale } = context.draft.properties;
  const cell = filledCell(cellAt(sheet, row, column), text, 'USER_ENTERED', locale, context.nowMs);
  checkValue(cell.value);
  putCell(sheet, row, column, cell);
  return cell;
}

/** Types on the draft. @returns why it was refused, if it was; the draft is then worthless. */
export function typeText(context: WriteContext, { sheetId, row, column, text }: TypedText): TypingOutcome {
  const sheet = requireSheet(context.draft, sheetId);
  const area = areaOfBlock(sheet, row, column, 1, 1);
  const refused = obstacle(context, sheetId, area);
  if (refused !== undefined) return { refused };
  const cell = put(context, sheet, row, column, text);
  const rule = cell.validation;
  if (rule && violates(context.draft, context.engine, sheet, row, column)) {
    const own = rule.inputMessage === '' ? undefined : rule.inputMessage;
    const sentence = own ?? SENTENCES.invalid(columnLetters(column) + String(row + 1));
    return rule.strict === true ? { refused: sentence } : { warning: sentence };
  }
  return isWarned(sheet, area) ? { warning: SENTENCES.warned } : {};
}

/** Pastes plain texts on the draft: no validation is asked, every cell must be open. */
export function pasteTexts(context: WriteContext, { sheetId, row, column, texts }: PastedBlock): TypingOutcome {
  const sheet = requireSheet(context.draft, sheetId);
  const width = texts.reduce((most, line) => Math.max(most, line.length), 1);
  const area = areaOfBlock(sheet, row, column, Math.max(1, texts.length), width);
  const refused = obstacle(context, sheetId, area);
  if (refused !== undefined) return { refused };
  texts.forEach((line, r) => {
    line.forEach((text, c) => {
      put(context, sheet, row + r, column + c, text);
    });
  });
  return isWarned(sheet, area) ? { warning: SENTENCES.warned } : {};
}

/** What the drop-down of a cell offers. */
export function dropDownChoices(
  state: SpreadsheetState,
  engine: Engine,
  sheetId: number,
  row: number,
  column: number,
): string[] {
  const sheet = requireSheet(state, sheetId);
  const condition = cellAt(sheet, row, column)?.validation?.condition;
  if (condition?.type !== 'ONE_OF_LIST' && condition?.type !== 'ONE_OF_RANGE') return [];
  return choices({ state, engine, sheetIndex: state.sheets.indexOf(sheet), today: engine.today(state) }, condition);
}
