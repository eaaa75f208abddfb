// The workbook a school fills: the tab Nhập liệu with one row per line, and the tab Hướng dẫn. Built once as a template and
// copied; a copy is then made the unit's own by writing its keys. Works with no add-on and no script: formulas, drop-downs,
// validation and protection say what is wrong, from the same rules as the office's check.
import type { Line } from '../core/line';
import { conditionalFormats, type Tint } from '../core/rendering/format';
import { CHECK_WORDS } from '../core/rendering/check-words';
import { HELPER_FIELDS, groupOf, rowKeyOf } from '../core/rendering/refs';
import { rowFormulas } from '../core/row-formulas';
import { validations } from '../core/rendering/validation';
import type { RuleContext } from '../core/row-rule';
import type { InputField, RowInput } from '../core/row';
import { targetText } from '../core/target-text';
import { cell, type CellContent, type CellSpec } from './cell';
import { lineText } from './entry-identity';
import {
  columnRange,
  ENTRY_COLUMNS,
  ENTRY_ROWS,
  ENTRY_TAB,
  entryColumn,
  entryRefs,
  GUIDE_TAB,
  ISSUED_COLUMNS,
  type EntryColumnKey,
} from './entry-layout';
import type { Typed } from './entry-row';
import type { Leftover } from './read-entry';
import {
  chooseFrom,
  colourWhen,
  columnLetters,
  columnWidths,
  gridRange,
  hideColumns,
  hideRows,
  mergeCells,
  protectBlock,
  protectTab,
  tabProperties,
  validateFormula,
  writeCells,
  writeValues,
  type Block,
  type Colours,
  type SheetsRequest,
} from './requests';

const { sheetId } = ENTRY_TAB;
const INPUT_FIELDS: readonly InputField[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];

export interface EntryRowSpec {
  readonly line: Line;
  /** '' in a template. */
  readonly unitKey: string;
  readonly unitName: string;
  readonly known: Pick<RowInput, 'roster' | 'previousDenominator' | 'previousNumerator'>;
  /** What the school typed before the tab was rebuilt; absent: a fresh row, or a fresh cell. */
  readonly typed?: Typed;
}

export interface EntrySpec {
  readonly title: string;
  /** The unit and the due date: "MN Hướng Dương · Hạn: trước ngày 01/11/2023, tức hết ngày 31/10/2023". */
  readonly subtitle: string;
  readonly planRound: string;
  readonly rows: readonly EntryRowSpec[];
  readonly guide: readonly string[];
  readonly context: RuleContext;
  /** Several units in one workbook: the column Đơn vị is shown and each unit may edit only its own rows. */
  readonly shared?: readonly { readonly unitKey: string; readonly editors: readonly string[] }[];
  /** What was typed where it belongs to no line: shown below the lines, open for the school to move or delete. */
  readonly kept?: readonly Leftover[];
}

/** Requests that fill a new spreadsheet whose only tab is `blankSheetId`. */
export function buildEntry(spec: EntrySpec, blankSheetId: number): SheetsRequest[] {
  return [VIETNAMESE, ...buildEntryTab(spec), ...buildGuide(spec.guide), { deleteSheet: { sheetId: blankSheetId } }];
}

export const VIETNAMESE: SheetsRequest = {
  updateSpreadsheetProperties: {
    properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    fields: 'locale,timeZone',
  },
};

/** The entry tab alone, made and filled. */
export function buildEntryTab(spec: EntrySpec): SheetsRequest[] {
  const { rows, kept = [] } = spec;
  const shape = {
    ...ENTRY_TAB,
    index: 0,
    rowCount: keptRow(rows) + kept.length + SPARE_ROWS,
    columnCount: ENTRY_COLUMNS.length,
    frozenRows: ENTRY_ROWS.first,
  };
  return [{ addSheet: { properties: tabProperties(shape) } }, ...fillEntry(spec)];
}

const SPARE_ROWS = 18;

/** Where what belongs to no line begins: its heading, below a blank row. */
function keptRow(rows: EntrySpec['rows']): number {
  return ENTRY_ROWS.first + rows.length + 1;
}

function fillEntry(spec: EntrySpec): SheetsRequest[] {
  const { rows, kept = [] } = spec;
  return [
    writeCells(sheetId, 0, 0, [keyRow(), ...headRows(spec), headerRow()]),
    ...unitBlocks(rows).flatMap((block) => fillBlock(block, spec)),
    ...(kept.length > 0 ? [writeCells(sheetId, keptRow(rows), 0, keptCells(kept))] : []),
    ...[ENTRY_ROWS.title, ENTRY_ROWS.subtitle, ENTRY_ROWS.progress].map((row) => mergeCells(headBlock(row))),
    ...columnWidths(
      sheetId,
      ENTRY_COLUMNS.map(({ width }) => width),
    ),
    hideRows(sheetId, ENTRY_ROWS.keys, 1),
    ...ENTRY_COLUMNS.flatMap((column, at) =>
      column.hidden === true || isUnitColumnHidden(column.key, spec) ? [hideColumns(sheetId, at, 1)] : [],
    ),
    ...colours(rows.length),
    protectTab(sheetId, 'Sổ Kế Hoạch: chỉ nhập vào ô vàng', [...openBlocks(rows), ...keptBlocks(spec)]),
    ...ownRows(spec),
  ];
}

/** The rows of one unit, and where the rows stand that they are alike, when another unit of the same lines came first. */
interface UnitBlock {
  readonly first: number;
  readonly rows: readonly EntryRowSpec[];
  readonly like?: number;
}

function unitBlocks(rows: readonly EntryRowSpec[]): UnitBlock[] {
  const groups: { first: number; rows: EntryRowSpec[] }[] = [];
  rows.forEach((row, index) => {
    const last = groups[groups.length - 1];
    if (last?.rows[0]?.unitKey === row.unitKey) last.rows.push(row);
    else groups.push({ first: index, rows: [row] });
  });
  const seen = new Map<string, number>();
  return groups.map(({ first, rows: own }) => {
    const signature = own.map(({ line }) => `${line.key} ${line.entry}`).join('|');
    const like = seen.get(signature);
    if (like === undefined) seen.set(signature, first);
    return { first, rows: own, ...(like !== undefined && { like }) };
  });
}

/**
 * A row's formulas are about 15 KB of text, so in a shared workbook they are written once for each set of lines and copied
 * inside the sheet for every other unit; only keys, names and what was typed are written for each.
 */
function fillBlock({ first, rows: own, like }: UnitBlock, spec: EntrySpec): SheetsRequest[] {
  const row = ENTRY_ROWS.first + first;
  if (like === undefined) {
    return [
      writeCells(
        sheetId,
        row,
        0,
        own.map((each, index) => lineCells(each, first + index, spec)),
      ),
      ...own.flatMap((each, index) => rowValidations(each, first + index, spec)),
    ];
  }
  const block = { sheetId, column: 0, rows: own.length, columns: ENTRY_COLUMNS.length };
  const from = gridRange({ ...block, row: ENTRY_ROWS.first + like });
  const to = gridRange({ ...block, row });
  const paste = (pasteType: string): SheetsRequest => ({ copyPaste: { source: from, destination: to, pasteType } });
  return [
    paste('PASTE_NORMAL'),
    paste('PASTE_DATA_VALIDATION'),
    ...ownValues(own, row, spec),
    ...INPUT_FIELDS.map((field) =>
      writeValues(
        sheetId,
        row,
        entryColumn(field),
        own.map((each) => [inputCell(each, field).content]),
      ),
    ),
  ];
}

/** What differs between units in rows of the same lines. */
function ownValues(
  own: readonly EntryRowSpec[],
  row: number,
  { planRound }: Pick<EntrySpec, 'planRound'>,
): SheetsRequest[] {
  const issued = ISSUED_COLUMNS.map((key) =>
    writeValues(
      sheetId,
      row,
      entryColumn(key),
      own.map((each) => [issuedValue(key, each, planRound)]),
    ),
  );
  return [
    ...issued,
    writeValues(
      sheetId,
      row,
      entryColumn('unit'),
      own.map(({ unitName }) => [unitName]),
    ),
  ];
}

function isUnitColumnHidden(key: EntryColumnKey, { shared }: EntrySpec): boolean {
  return key === 'unit' && shared === undefined;
}

function headBlock(row: number): Block {
  const first = entryColumn('unit');
  return { sheetId, row, column: first, rows: 1, columns: entryColumn('note') - first + 1 };
}

function keyRow(): CellSpec[] {
  return ENTRY_COLUMNS.map(({ key }) => cell(`@${key}`, 'locked'));
}

function headerRow(): CellSpec[] {
  return ENTRY_COLUMNS.map(({ title }) => cell(title, 'header'));
}

function headRows({ title, subtitle, rows }: EntrySpec): CellSpec[][] {
  const lead = Array.from({ length: entryColumn('unit') }, () => cell(null));
  return [
    [...lead, cell(title, 'title')],
    [...lead, cell(subtitle, 'subtitle')],
    [...lead, cell({ formula: progressFormula(rows.length) }, 'strong')],
  ];
}

/** "Đã xong 6/10 dòng": rows that need nothing more. */
function progressFormula(rowCount: number): string {
  const check = columnRange(columnLetters(entryColumn('check')), rowCount);
  const words = [CHECK_WORDS.valid, CHECK_WORDS.notApplicable, `${CHECK_WORDS.warning}*`];
  const done = words.map((word) => `COUNTIF(${check};"${word}")`).join('+');
  return `="Đã xong "&(${done})&"/${rowCount} dòng. Nhập vào các ô màu vàng, cột Kiểm tra báo ngay chỗ cần sửa."`;
}

function lineCells(spec: EntryRowSpec, index: number, { context, rows, planRound }: EntrySpec): CellSpec[] {
  const { line } = spec;
  const refs = entryRefs(ENTRY_ROWS.first + index, rows.length);
  const formulas = rowFormulas(line, context, refs);
  const helpers = Object.fromEntries(
    HELPER_FIELDS.map((field) => [
      field,
      cell(formulas.helpers[field] === undefined ? null : { formula: formulas.helpers[field] }, 'locked'),
    ]),
  );
  const issued = Object.fromEntries(
    ISSUED_COLUMNS.map((key) => [key, cell(issuedValue(key, spec, planRound), 'locked')]),
  );
  const cells: Partial<Record<EntryColumnKey, CellSpec>> = {
    ...helpers,
    ...issued,
    unit: cell(spec.unitName, 'locked'),
    code: cell(line.code, 'locked'),
    text: cell(lineText(line), 'locked'),
    subject: cell(line.subject, 'locked'),
    target: cell(targetText(line.target, line.unitLabel), 'locked'),
    applies: inputCell(spec, 'applies'),
    denominator: inputCell(spec, 'denominator'),
    numerator: inputCell(spec, 'numerator'),
    attainment: cell({ formula: formulas.attainment }, 'lockedNumber'),
    verdict: cell({ formula: formulas.verdict }, 'locked'),
    check: cell({ formula: formulas.check }, 'check'),
    evidence: inputCell(spec, 'evidence'),
    note: inputCell(spec, 'note'),
  };
  return ENTRY_COLUMNS.map(({ key }) => cells[key] ?? cell(null, 'locked'));
}

function issuedValue(key: EntryColumnKey, { line, unitKey, known }: EntryRowSpec, planRound: string): CellContent {
  switch (key) {
    case 'rowKey':
      return rowKeyOf(unitKey, line.key);
    case 'planRound':
      return planRound;
    case 'group':
      return groupOf(unitKey, line.population);
    case 'roster':
    case 'previousDenominator':
    case 'previousNumerator':
      return known[key] ?? null;
    default:
      return null;
  }
}

/** The value a fresh row starts with; a kept one shows again what the school typed. */
function inputCell({ line, typed }: EntryRowSpec, field: InputField): CellSpec {
  const open = openFields(line).includes(field);
  const isFigure = field === 'denominator' || field === 'numerator';
  const look = open ? (isFigure ? 'inputNumber' : 'input') : isFigure ? 'lockedNumber' : 'locked';
  const kept = open ? typed?.[field] : undefined;
  return cell(kept === undefined ? freshValue(line, field) : kept, look);
}

export function freshValue({ entry, condition }: Line, field: InputField): CellContent {
  if (field === 'applies' && condition === undefined) return 'Có';
  return field === 'denominator' && entry === 'yesNo' ? 1 : null;
}

const KEPT_HEADING =
  'Chưa rõ thuộc dòng nào nên chưa được tính. Chuyển số lên đúng dòng phía trên, rồi xóa số ở các dòng dưới đây.';

/** No key and no code stand here, so that these rows are never taken for a line. */
function keptCells(kept: readonly Leftover[]): CellSpec[][] {
  const row = (cells: Partial<Record<EntryColumnKey, CellSpec>>) =>
    ENTRY_COLUMNS.map(({ key }) => cells[key] ?? cell(null, 'locked'));
  return [
    row({ text: cell(KEPT_HEADING, 'section') }),
    ...kept.map(({ label, typed }) => {
      const inputs = INPUT_FIELDS.map((field) => [field, cell(typed[field] ?? null, 'input')] as const);
      return row({ text: cell(label, 'locked'), ...Object.fromEntries(inputs) });
    }),
  ];
}

function keptBlocks({ rows, kept = [] }: EntrySpec): Block[] {
  if (kept.length === 0) return [];
  const block = { sheetId, row: keptRow(rows) + 1, rows: kept.length, columns: 1 };
  return INPUT_FIELDS.map((field) => ({ ...block, column: entryColumn(field) }));
}

/** The cells a school may type into. */
export function openFields({ entry }: Line): InputField[] {
  switch (entry) {
    case 'ratio':
    case 'mass':
      return ['applies', 'denominator', 'numerator', 'evidence', 'note'];
    case 'yesNo':
    case 'count':
      return ['applies', 'numerator', 'evidence', 'note'];
    case 'text':
      return ['applies', 'evidence', 'note'];
  }
}

/** Per column the runs of rows in which it is open: few ranges, whatever the number of rows. */
function openBlocks(rows: readonly EntryRowSpec[]): Block[] {
  return INPUT_FIELDS.flatMap((field) => {
    const blocks: Block[] = [];
    rows.forEach(({ line }, index) => {
      if (!openFields(line).includes(field)) return;
      const row = ENTRY_ROWS.first + index;
      const last = blocks[blocks.length - 1];
      if (last && last.row + last.rows === row) blocks[blocks.length - 1] = { ...last, rows: last.rows + 1 };
      else blocks.push({ sheetId, row, column: entryColumn(field), rows: 1, columns: 1 });
    });
    return blocks;
  });
}

function rowValidations({ line }: EntryRowSpec, index: number, { context, rows }: EntrySpec): SheetsRequest[] {
  const row = ENTRY_ROWS.first + index;
  return validations(line, context, entryRefs(row, rows.length)).map((validation) => {
    const block: Block = { sheetId, row, column: entryColumn(validation.field), rows: 1, columns: 1 };
    if ('list' in validation) return chooseFrom(block, validation.list, validation.help);
    return validateFormula(block, validation.formula, validation.help, validation.strict);
  });
}

function colours(rowCount: number): SheetsRequest[] {
  const formats = conditionalFormats(entryRefs(ENTRY_ROWS.first, rowCount));
  return formats.map(({ field, formula, tint }, index) =>
    colourWhen(
      { sheetId, row: ENTRY_ROWS.first, column: entryColumn(field), rows: rowCount, columns: 1 },
      formula,
      TINTS[tint],
      index,
    ),
  );
}

const RED = { red: 0.702, green: 0.149, blue: 0.118 };
const AMBER = { red: 0.541, green: 0.322, blue: 0 };
const GREEN = { red: 0.075, green: 0.451, blue: 0.2 };
const GREY = { red: 0.373, green: 0.388, blue: 0.408 };

const TINTS: Readonly<Record<Tint, Colours>> = {
  bad: { text: RED, background: { red: 0.988, green: 0.91, blue: 0.902 } },
  warning: { text: AMBER, background: { red: 0.996, green: 0.953, blue: 0.863 } },
  good: { text: GREEN, background: { red: 0.902, green: 0.957, blue: 0.918 } },
  calm: { text: GREY, background: { red: 0.953, green: 0.957, blue: 0.953 } },
  waiting: { text: AMBER, background: { red: 1, green: 1, blue: 1 } },
};

/** In a shared workbook the rows of each unit may be changed by that unit's people alone. */
function ownRows({ shared, rows }: EntrySpec): SheetsRequest[] {
  return (shared ?? []).flatMap(({ unitKey, editors }) => {
    const own = rows.flatMap((row, index) => (row.unitKey === unitKey ? [index] : []));
    const first = own[0];
    if (first === undefined) return [];
    const block = { sheetId, row: ENTRY_ROWS.first + first, rows: own.length };
    const figures = { ...block, column: entryColumn('applies'), columns: 3 };
    const words = { ...block, column: entryColumn('evidence'), columns: 2 };
    return [figures, words].map((part) => protectBlock(part, `Sổ Kế Hoạch: dòng của ${unitKey}`, editors));
  });
}

function buildGuide(lines: readonly string[]): SheetsRequest[] {
  return [
    { addSheet: { properties: tabProperties({ ...GUIDE_TAB, index: 1, rowCount: lines.length + 5, columnCount: 2 }) } },
    writeCells(GUIDE_TAB.sheetId, 0, 0, guideCells(lines)),
    ...columnWidths(GUIDE_TAB.sheetId, [40, 720]),
    protectTab(GUIDE_TAB.sheetId, 'Sổ Kế Hoạch: hướng dẫn', []),
  ];
}

function guideCells(lines: readonly string[]): CellSpec[][] {
  return [
    [cell(null), cell('Hướng dẫn nhập biểu', 'title')],
    ...lines.map((line, index) => [cell(index + 1, 'locked'), cell(line, 'plain')]),
  ];
}

/** Makes a copy of a template the unit's own: its name, its keys, what the office knows of it. Fixed cells, safe to repeat. */
export function personalise(
  rows: readonly EntryRowSpec[],
  head: Pick<EntrySpec, 'subtitle' | 'planRound'>,
): SheetsRequest[] {
  const subtitle = writeValues(sheetId, ENTRY_ROWS.subtitle, entryColumn('unit'), [[head.subtitle]]);
  return [subtitle, ...ownValues(rows, ENTRY_ROWS.first, head)];
}
