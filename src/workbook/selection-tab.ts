// The tab Chọn trường, in plans that have a quota: offices list the schools they chose and see at once, row by row and in
// the totals beside, what does not fit the quota. "Nạp danh sách" then takes the list into the tab Đơn vị.
// The hidden first row names the columns as it does everywhere; the person counts are named apart from the unit's roster.
import type { Quota } from '../core/plan';
import type { SelectedSchool } from '../core/quota-selection';
import { cell, type CellSpec } from './cell';
import {
  chooseFrom,
  colourWhen,
  columnLetters,
  columnWidths,
  gridRange,
  hideColumns,
  hideRows,
  protectTab,
  tabProperties,
  writeCells,
  writeValues,
  type Block,
  type SheetsRequest,
} from './requests';
import { allowedFormula, checkFormula, chosenFormula, helperFormulas, RIGHT, stateFormula } from './selection-formulas';
import { selectionKey } from './selection-key';
import { askedLevels, FIRST, HELPERS, levelSpellings, selectionLayout, shareLabels } from './selection-layout';
import type { SelectionField, SelectionLayout } from './selection-layout';
import { toCellData } from './cell';
import { FIRST_ROW, type RawValue, type ReadTable } from './table';
import { LEVELS } from './vocabulary';

export const SELECTION_SHEET = { sheetId: 112, title: 'Chọn trường' } as const;

const { sheetId } = SELECTION_SHEET;

const WIDTHS: Partial<Record<SelectionField, number>> = {
  province: 130,
  district: 150,
  name: 240,
  levels: 70,
  check: 420,
  totalPlace: 150,
  totalLevel: 90,
  totalState: 150,
};

export function buildSelection(quota: Quota, index: number): SheetsRequest[] {
  const layout = selectionLayout(quota);
  const { fields, rows } = layout;
  return [
    {
      addSheet: {
        properties: tabProperties({
          ...SELECTION_SHEET,
          index,
          rowCount: FIRST_ROW + Math.max(rows, totalCells(layout).length),
          columnCount: fields.length,
          frozenRows: FIRST_ROW,
        }),
      },
    },
    writeCells(sheetId, 0, 0, [fields.map((field) => cell(keyMark(field), 'locked')), headerCells(layout)]),
    ...inputs(layout),
    ...rowFormulas(layout),
    ...totals(layout),
    ...lists(layout),
    ...columnWidths(
      sheetId,
      fields.map((field) => WIDTHS[field] ?? 80),
    ),
    hideRows(sheetId, 0, 1),
    hideColumns(sheetId, layout.column(HELPERS[0]), HELPERS.length),
    hideColumns(sheetId, layout.column('placeSpelling'), fields.length - layout.column('placeSpelling')),
    ...choices(layout),
    ...colours(layout),
    protectTab(sheetId, `Sổ Kế Hoạch: ${SELECTION_SHEET.title}`, [inputBlock(layout)]),
  ];
}

/** Only what a list of schools needs is named; the rest is ours alone. */
function keyMark(field: SelectionField): string | null {
  const named = ['province', 'district', 'name', 'levels', 'check'].includes(field) || field.startsWith('chosen:');
  return named ? `@${field}` : null;
}

function headerCells({ fields, quota }: SelectionLayout): CellSpec[] {
  const titles: Partial<Record<SelectionField, string>> = {
    province: 'Tỉnh, thành phố',
    district: 'Huyện',
    name: 'Tên trường',
    levels: 'Cấp học',
    check: 'Kiểm tra',
    totalPlace: 'Tỉnh, thành phố',
    totalLevel: 'Cấp học',
    totalRequired: 'Định mức',
    totalChosen: 'Đã chọn',
    totalState: 'Thừa, thiếu',
    ...Object.fromEntries(quota.personsPerSchool.map(({ key, label }) => [`chosen:${key}`, `Số ${label}`])),
  };
  // Formulas look at the rows above, down from the header: hidden columns have none.
  return fields.map((field) => (titles[field] === undefined ? cell(null) : cell(titles[field], 'header')));
}

function inputBlock({ column, rows }: SelectionLayout): Block {
  return { sheetId, row: FIRST_ROW, column: 0, rows, columns: column('check') };
}

function inputs(layout: SelectionLayout): SheetsRequest[] {
  const block = inputBlock(layout);
  const words = { ...block, columns: layout.column('levels') + 1 };
  const counts = { ...block, column: words.columns, columns: block.columns - words.columns };
  return [
    repeat(words, cell(null, 'inputText')),
    ...(counts.columns > 0 ? [repeat(counts, cell(null, 'inputNumber'))] : []),
  ];
}

function repeat(block: Block, spec: CellSpec): SheetsRequest {
  return {
    repeatCell: {
      range: gridRange(block),
      cell: toCellData(spec),
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

/** Written once, for the first row; Sheets shifts the references downwards. */
function rowFormulas(layout: SelectionLayout): SheetsRequest[] {
  const { column, rows } = layout;
  const block = (field: SelectionField): Block => ({
    sheetId,
    row: FIRST_ROW,
    column: column(field),
    rows,
    columns: 1,
  });
  const helpers = Object.entries(helperFormulas(layout)) as [SelectionField, string][];
  return [
    ...helpers.map(([field, formula]) => repeat(block(field), cell({ formula: `=${formula}` }))),
    repeat(block('check'), cell({ formula: `=${checkFormula(layout)}` }, 'check')),
  ];
}

function totals(layout: SelectionLayout): SheetsRequest[] {
  const cells = totalCells(layout);
  const column = layout.column('totalPlace');
  const overall = layout.shares.length;
  const places = cells.slice(overall).map((row) => row.map(({ content }) => content));
  // Values alone keep the request small: thirty provinces are ninety rows.
  return [
    writeCells(sheetId, FIRST_ROW, column, cells.slice(0, overall)),
    writeValues(sheetId, FIRST_ROW + overall, column, places),
  ];
}

function totalCells(layout: SelectionLayout): CellSpec[][] {
  const { quota, shares } = layout;
  const labels = shareLabels(layout);
  const places = [undefined, ...quota.places.map((_, index) => index + 1)];
  return places.flatMap((placeNumber, group) =>
    shares.map(({ count }, index) => {
      const row = group * shares.length + index;
      const look = placeNumber === undefined ? 'strong' : 'plain';
      const required = placeNumber === undefined ? count * quota.places.length : count;
      return [
        cell(placeNumber === undefined ? 'Tất cả' : (quota.places[placeNumber - 1] ?? ''), look),
        cell(labels[index] ?? '', look),
        cell(required, look),
        cell({ formula: chosenFormula(layout, index + 1, placeNumber) }, look),
        cell({ formula: stateFormula(layout, row, columnLetters) }, look),
      ];
    }),
  );
}

const PREFIXES = ['', 'tỉnh ', 'thành phố ', 'tp ', 'tp. ', 'tp.'];

/** Every way a province or level may be spelled, with its number; province names and their districts for the sentences. */
function lists(layout: SelectionLayout): SheetsRequest[] {
  const { quota, shares, column } = layout;
  const spellings = quota.places.flatMap((place, index) =>
    PREFIXES.map((prefix) => [`k:${selectionKey(prefix + place, true)}`, index + 1]),
  );
  const levels = LEVELS.flatMap((level, index) => {
    const share = shares.findIndex((candidate) => candidate.levels.includes(level)) + 1;
    return levelSpellings(level).map((text) => [`k:${selectionKey(text)}`, index + 1, share]);
  });
  const names = quota.places.map((place, index) => [place, { formula: allowedFormula(layout, index + 1) }]);
  return [
    writeValues(sheetId, FIRST_ROW, column('placeSpelling'), spellings),
    writeValues(sheetId, FIRST_ROW, column('levelSpelling'), levels),
    writeValues(sheetId, FIRST_ROW, column('placeName'), names),
  ];
}

/** Drop-downs that advise and do not refuse: the column Kiểm tra says what is wrong. */
function choices(layout: SelectionLayout): SheetsRequest[] {
  const { column, rows, quota } = layout;
  const advise = (field: SelectionField, options: readonly string[], help: string): SheetsRequest => {
    const block: Block = { sheetId, row: FIRST_ROW, column: column(field), rows, columns: 1 };
    const { setDataValidation } = chooseFrom(block, options, help);
    return {
      setDataValidation: {
        ...setDataValidation,
        rule: { ...setDataValidation?.rule, condition: setDataValidation?.rule?.condition ?? {}, strict: false },
      },
    };
  };
  return [
    advise('province', quota.places, 'Chọn một tỉnh, thành phố trong định mức.'),
    advise('levels', askedLevels(layout), `Chọn một cấp học: ${askedLevels(layout).join(', ')}.`),
  ];
}

const RED = { red: 0.702, green: 0.149, blue: 0.118 };
const GREEN = { red: 0.075, green: 0.451, blue: 0.2 };
const WHITE = { red: 1, green: 1, blue: 1 };

function colours(layout: SelectionLayout): SheetsRequest[] {
  const { column, rows } = layout;
  const check: Block = { sheetId, row: FIRST_ROW, column: column('check'), rows, columns: 1 };
  const first = `$${columnLetters(column('check'))}${FIRST}`;
  const right = `${first}="${RIGHT}"`;
  return [
    colourWhen(check, `=${right}`, { text: GREEN, background: WHITE }, 0),
    colourWhen(check, `=NOT(${right})`, { text: RED, background: WHITE }, 1),
  ];
}

/** The rows of the tab as core checks them. `table` was read by the keys of the first row. */
export function readSelection({ rows }: ReadTable, quota: Quota): SelectedSchool[] {
  const layout = selectionLayout(quota);
  const asked = askedLevels(layout);
  return rows.flatMap(({ row, cells }) => {
    const text = (key: string) => textOf(cells[key]);
    const typed = ['province', 'district', 'name', 'levels'].map(text);
    const counts = quota.personsPerSchool.map(({ key }) => [key, cells[`chosen:${key}`]] as const);
    if ([...typed, ...counts.map(([, value]) => textOf(value))].every((value) => value === '')) return [];
    const [province = '', district = '', name = '', levelText = ''] = typed;
    const level = asked.find((candidate) =>
      levelSpellings(candidate).some((spelling) => selectionKey(spelling) === selectionKey(levelText)),
    );
    const persons = counts.map(([key, value]) => [key, typeof value === 'number' ? value : undefined]);
    return [
      {
        rowKey: String(row),
        province,
        district,
        name,
        level,
        levelText,
        persons: Object.fromEntries(persons) as SelectedSchool['persons'],
      },
    ];
  });
}

function textOf(value: RawValue): string {
  return value === null || value === undefined ? '' : String(value);
}
