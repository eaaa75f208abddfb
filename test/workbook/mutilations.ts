// What schools do to their files, each as one operation that can follow any other. An operation answers false where it makes
// no sense (any more). The one thing left out is moving figures away from every label of their row: nothing in the file, and
// nobody who looks at it, could then tell what was meant.
import { ENTRY_COLUMNS, ENTRY_TAB, type EntryColumnKey } from '../../src/workbook/entry-layout';
import { DamagedFile, figuresOf, LINES, OTHER_UNIT, PLAN_ROUND, UNIT } from './damaged-file';

/** `pick` is any natural number: chooses the row, the column, the text. */
export type Mutilation = (file: DamagedFile, pick: number) => boolean;

function block(file: DamagedFile, rows: readonly [number, number], columns: readonly [number, number]) {
  const [startRowIndex, endRowIndex] = rows;
  const [startColumnIndex, endColumnIndex] = columns;
  return { sheetId: file.sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}

function lines(file: DamagedFile, dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex = startIndex + 1) {
  return { sheetId: file.sheetId, dimension, startIndex, endIndex };
}

function rowAt(file: DamagedFile, pick: number) {
  const rows = file.figureRows();
  return rows.length === 0 ? undefined : rows[pick % rows.length];
}

/** The rows of figures when they stand in one run, as they do until somebody tears them apart. */
function body(file: DamagedFile): [number, number] | undefined {
  const rows = file.figureRows().map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return rows.length > 1 && last - first + 1 === rows.length ? [first, last + 1] : undefined;
}

function destroy(file: DamagedFile, line: number | undefined): void {
  if (line !== undefined) file.meant[line] = undefined;
}

/** A row that asks for a number. */
function figureRow(file: DamagedFile, pick: number) {
  const all = file.figureRows();
  // Of a line that stands twice nobody knows which of its rows is typed into.
  const isOnce = (line: number) => all.filter((each) => each.line === line).length === 1;
  const rows = all.filter(({ line }) => LINES[line]?.entry !== 'yesNo' && isOnce(line));
  return rows.length === 0 ? undefined : rows[pick % rows.length];
}

/** Types figures that the school means from now on. */
function retype(file: DamagedFile, pick: number, text: (number: number) => string, meantText?: string): boolean {
  const found = figureRow(file, pick);
  const column = file.column('numerator');
  const line = found && LINES[found.line];
  if (!found || column === undefined || line === undefined) return false;
  const number = 900 + (pick % 50);
  const typed = text(number);
  file.paste(found.row, column, [[typed]]);
  const meant = file.meant[found.line];
  const denominator = meant?.denominator === undefined ? '' : String(meant.denominator / 1000).replace('.', ',');
  if (meant !== undefined)
    file.meant[found.line] = figuresOf(line, { denominator, numerator: meantText ?? String(number) });
  return true;
}

function over(key: EntryColumnKey, text: (pick: number) => string): Mutilation {
  return (file, pick) => {
    const found = rowAt(file, pick);
    const column = file.column(key);
    if (!found || column === undefined) return false;
    file.paste(found.row, column, [[text(pick)]]);
    return true;
  };
}

function sort(from: EntryColumnKey, to: EntryColumnKey, by: EntryColumnKey): Mutilation {
  return (file, pick) => {
    const rows = body(file);
    const [start, end, key] = [file.column(from), file.column(to), file.column(by)];
    if (!rows || start === undefined || end === undefined || key === undefined) return false;
    if (start > end || key < start || key > end) return false;
    const sortOrder = pick % 2 === 0 ? 'DESCENDING' : 'ASCENDING';
    file.request({
      sortRange: { range: block(file, rows, [start, end + 1]), sortSpecs: [{ dimensionIndex: key, sortOrder }] },
    });
    return true;
  };
}

function merge(from: EntryColumnKey, to: EntryColumnKey, height: number): Mutilation {
  return (file, pick) => {
    const found = rowAt(file, pick);
    const [start, end] = [file.column(from), file.column(to)];
    if (!found || start === undefined || end === undefined || start > end) return false;
    if (height === 1 && start === end) return false;
    const under = file.figureRows().filter(({ row }) => row > found.row && row < found.row + height);
    const range = block(file, [found.row, found.row + height], [start, end + 1]);
    try {
      file.request({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
    } catch {
      return false;
    }
    const hits = (key: EntryColumnKey) => {
      const column = file.column(key);
      return column !== undefined && column >= start && column <= end;
    };
    const asksBoth = (index: number) => ['ratio', 'mass'].includes(LINES[index]?.entry ?? '');
    for (const { line: index } of under)
      if (hits('numerator') || (hits('denominator') && asksBoth(index))) destroy(file, index);
    return true;
  };
}

function dropColumns(...keys: readonly EntryColumnKey[]): Mutilation {
  return (file) => {
    const found = keys.flatMap((key) => file.column(key) ?? []).sort((a, b) => b - a);
    if (found.length === 0) return false;
    file.request(...found.map((column) => ({ deleteDimension: { range: lines(file, 'COLUMNS', column) } })));
    return true;
  };
}

function copyRow(file: DamagedFile, from: number, to: number, columns?: readonly [number, number]): void {
  const all: readonly [number, number] = columns ?? [0, file.size().columns];
  file.request({
    copyPaste: {
      source: block(file, [from, from + 1], all),
      destination: block(file, [to, to + 1], all),
      pasteType: 'PASTE_NORMAL',
    },
  });
}

/** Lays one row over another, whole or from a column on; the figures that stood there are gone. */
function copyOver(first?: EntryColumnKey): Mutilation {
  return (file, pick) => {
    const from = rowAt(file, pick);
    const to = rowAt(file, pick + 1 + (pick % 3));
    const start = first === undefined ? 0 : file.column(first);
    if (!from || !to || from.row === to.row || start === undefined) return false;
    copyRow(file, from.row, to.row, [start, file.size().columns]);
    // Labels and figures of one row now stand under the key of another; without the labels nothing would tell.
    if (first !== undefined) file.past.add('labelsMoved');
    destroy(file, to.line);
    return true;
  };
}

/** Types a whole row of hidden and visible cells, as a paste from another file brings them. */
function pasteRow(
  labels: (pick: number) => Partial<Record<EntryColumnKey, string>>,
  onto: 'row' | 'below',
): Mutilation {
  return (file, pick) => {
    const found = rowAt(file, pick);
    if (!found || file.column('numerator') === undefined) return false;
    if (file.column('unit') === undefined || file.column('planRound') === undefined) return false;
    file.past.add('strangers');
    const row = onto === 'row' ? found.row : file.size().rows - 1 - (pick % 5);
    const wasBelow = onto === 'below';
    if (wasBelow && file.figureRows().some((each) => each.row === row)) return false;
    for (const [key, text] of Object.entries(labels(pick))) {
      const column = file.column(key as EntryColumnKey);
      if (column !== undefined) file.paste(row, column, [[text]]);
    }
    if (!wasBelow) destroy(file, found.line);
    return true;
  };
}

const line = (pick: number) => LINES[pick % LINES.length] as (typeof LINES)[number];

export const MUTILATIONS: Readonly<Record<string, Mutilation>> = {
  'a row inserted among the rows': (file, pick) => {
    const found = rowAt(file, pick);
    if (!found) return false;
    file.request({ insertDimension: { range: lines(file, 'ROWS', found.row, found.row + 1 + (pick % 3)) } });
    return true;
  },
  'a row deleted': (file, pick) => {
    const found = rowAt(file, pick);
    if (!found) return false;
    file.request({ deleteDimension: { range: lines(file, 'ROWS', found.row) } });
    if (!file.figureRows().some((each) => each.line === found.line)) destroy(file, found.line);
    return true;
  },
  'a row dragged elsewhere': (file, pick) => {
    const [from, to] = [rowAt(file, pick), rowAt(file, pick + 2)];
    if (!from || !to || from.row === to.row) return false;
    file.request({ moveDimension: { source: lines(file, 'ROWS', from.row), destinationIndex: to.row } });
    return true;
  },
  'a row dragged above the titles': (file, pick) => {
    const from = rowAt(file, pick);
    if (!from || from.row < 2) return false;
    file.request({ moveDimension: { source: lines(file, 'ROWS', from.row), destinationIndex: 1 } });
    return true;
  },
  'all columns sorted by Số đạt': sort('rowKey', 'note', 'numerator'),
  'all columns sorted by Nội dung': sort('rowKey', 'note', 'text'),
  'only the visible columns sorted': sort('code', 'note', 'numerator'),
  'text and figures sorted, codes not': sort('text', 'note', 'numerator'),
  'the codes alone sorted': sort('code', 'code', 'code'),
  'code and text sorted, figures not': (file, pick) => {
    if (file.past.has('keysLost')) return false;
    file.past.add('labelsMoved');
    return sort('code', 'text', 'text')(file, pick);
  },
  'the hidden keys sorted': (file, pick) => {
    if (file.past.has('labelsMoved')) return false;
    return sort('rowKey', 'planRound', 'rowKey')(file, pick);
  },
  'everything sorted, titles and keys too': (file, pick) => {
    const column = file.column('text');
    if (column === undefined) return false;
    const { rows, columns } = file.size();
    const range = block(file, [0, rows], [0, columns]);
    try {
      file.request({
        sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder: pick % 2 ? 'ASCENDING' : 'DESCENDING' }] },
      });
    } catch {
      return false;
    }
    return true;
  },
  'two cells of Số đạt merged': merge('numerator', 'numerator', 2),
  'three cells of Tổng số merged': merge('denominator', 'denominator', 3),
  'Tổng số merged with Số đạt': merge('denominator', 'numerator', 1),
  'figures of two rows merged': merge('denominator', 'numerator', 2),
  'the labels of a row merged': merge('code', 'text', 1),
  'a row merged from the code to Ghi chú': (file, pick) => {
    const found = rowAt(file, pick);
    const done = merge('code', 'note', 1)(file, pick);
    // A second row that bears the same labels may be the one merged: its own row still says what the school means.
    const isTwice = file.figureRows().some(({ row, line }) => line === found?.line && row !== found.row);
    if (done && !isTwice) destroy(file, found?.line);
    return done;
  },
  'a row laid over another': copyOver(),
  'the visible part of a row laid over another': copyOver('code'),
  'a row from Nội dung on laid over another': copyOver('text'),
  'a row copied below the others': (file, pick) => {
    const from = rowAt(file, pick);
    if (!from) return false;
    copyRow(file, from.row, file.size().rows - 1 - (pick % 4));
    return true;
  },
  'a row copied below and changed there': (file, pick) => {
    const from = rowAt(file, pick);
    const column = file.column('numerator');
    const row = file.size().rows - 1 - (pick % 4);
    if (!from || column === undefined || file.figureRows().some((each) => each.row === row)) return false;
    copyRow(file, from.row, row);
    file.paste(row, column, [[String(300 + (pick % 90))]]);
    return true;
  },
  'figures pasted where no row is': (file, pick) => {
    const [first, second] = [file.column('denominator'), file.column('numerator')];
    if (first === undefined || second === undefined) return false;
    const row = file.size().rows - 1 - (pick % 4);
    if (file.figureRows().some((each) => each.row === row)) return false;
    file.paste(row, Math.min(first, second), [[String(500 + (pick % 9)), String(400 + (pick % 9))]]);
    return true;
  },
  'a sum below the rows': (file) => {
    const column = file.column('numerator');
    const label = file.column('text');
    const row = file.size().rows - 1;
    if (column === undefined || label === undefined || file.figureRows().some((each) => each.row === row)) return false;
    file.paste(row, label, [['Tổng cộng']]);
    file.paste(row, column, [['=SUM(A6:A13)']]);
    return true;
  },
  'a figure typed again': (file, pick) => retype(file, pick, String),
  'a figure pasted as text': (file, pick) => retype(file, pick, (number) => `'${number}`),
  'a figure pasted with spaces': (file, pick) => retype(file, pick, (number) => ` ${number} `),
  'a figure pasted with a dot': (file, pick) => {
    // In another language of the file 1.912 becomes a number below two, and nobody may take it for one.
    return retype(file, pick, (number) => `1.${number}`, `1${900 + (pick % 50)}`);
  },
  'a decimal pasted with a point': (file, pick) => {
    const done = retype(file, pick, (number) => `${number}.5`, `${900 + (pick % 50)},5`);
    return done;
  },
  'a percentage pasted': (file, pick) => retype(file, pick, () => '86,7%', '0'),
  'a date typed into a figure': (file, pick) => retype(file, pick, () => '5/12', '0'),
  'a formula pasted into a figure': (file, pick) => {
    const found = figureRow(file, pick);
    const done = retype(file, pick, () => '=40+5', '45');
    if (done && found) file.meant[found.line] = undefined;
    return done;
  },
  'words pasted into a figure': (file, pick) => retype(file, pick, () => 'chưa có', '0'),
  'figures shown as percentages': (file, pick) => {
    const found = rowAt(file, pick);
    const column = file.column('numerator');
    if (!found || column === undefined) return false;
    file.request({
      repeatCell: {
        range: block(file, [found.row, found.row + 1], [column, column + 1]),
        cell: { userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    return true;
  },
  'all figures turned into text': (file) => {
    const columns = [file.column('denominator'), file.column('numerator')];
    for (const { row } of file.figureRows()) {
      for (const column of columns) {
        const text = column === undefined ? '' : file.textAt(row, column);
        if (/^\d+$/.test(text) && column !== undefined) file.paste(row, column, [[`'${text}`]]);
      }
    }
    return columns[0] !== undefined;
  },
  'the tab renamed': (file, pick) => {
    const title = `Báo cáo lần ${pick}`;
    if (file.titles().includes(title)) return false;
    file.request({ updateSheetProperties: { properties: { sheetId: file.sheetId, title }, fields: 'title' } });
    return true;
  },
  'every title rewritten': (file) => {
    const row = file.headRow('titles');
    if (row === undefined || file.past.has('keyRowLost')) return false;
    file.past.add('titlesMoved');
    file.paste(row, 2, [ENTRY_COLUMNS.slice(2, 12).map(({ title }) => `${title} (trường ghi)`)]);
    return true;
  },
  'one title rewritten': (file, pick) => {
    const row = file.headRow('titles');
    const column = file.column((['denominator', 'numerator', 'note', 'code'] as const)[pick % 4] ?? 'note');
    if (row === undefined || column === undefined) return false;
    file.paste(row, column, [[`Cột ${pick % 9}`]]);
    return true;
  },
  'the titles of Tổng số and Số đạt changed about': (file) => {
    const row = file.headRow('titles');
    const [first, second] = [file.column('denominator'), file.column('numerator')];
    if (row === undefined || first === undefined || second === undefined || file.past.has('keyRowLost')) return false;
    if (file.textAt(row, first) !== 'Tổng số' || file.textAt(row, second) !== 'Số đạt') return false;
    file.past.add('titlesMoved');
    file.paste(row, first, [['Số đạt']]);
    file.paste(row, second, [['Tổng số']]);
    return true;
  },
  'the hidden row of keys deleted': (file) => {
    const row = file.headRow('keys');
    if (row === undefined || file.past.has('titlesMoved')) return false;
    file.past.add('keyRowLost');
    file.request({ deleteDimension: { range: lines(file, 'ROWS', row) } });
    return true;
  },
  'the row of titles deleted': (file) => {
    const row = file.headRow('titles');
    if (row === undefined) return false;
    file.request({ deleteDimension: { range: lines(file, 'ROWS', row) } });
    return true;
  },
  'columns hidden': (file, pick) => {
    if (file.size().columns < 12) return false;
    const range = lines(file, 'COLUMNS', pick % 10, (pick % 10) + 2);
    file.request({ updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' } });
    return true;
  },
  'hidden columns shown again': (file) => {
    if (file.size().columns < 3) return false;
    const range = lines(file, 'COLUMNS', 0, 3);
    file.request({ updateDimensionProperties: { range, properties: { hiddenByUser: false }, fields: 'hiddenByUser' } });
    return true;
  },
  'the column of keys deleted': (file, pick) => {
    if (file.past.has('labelsMoved')) return false;
    file.past.add('keysLost');
    return dropColumns('rowKey')(file, pick);
  },
  'the hidden columns on the left deleted': (file, pick) => {
    if (file.past.has('labelsMoved') || file.past.has('strangers')) return false;
    file.past.add('keysLost');
    return dropColumns('rowKey', 'planRound', 'unit')(file, pick);
  },
  'the codes deleted': (file, pick) => !file.past.has('labelsMoved') && dropColumns('code')(file, pick),
  'the texts deleted': (file, pick) => !file.past.has('labelsMoved') && dropColumns('text')(file, pick),
  'keys and codes deleted': (file, pick) => {
    if (file.past.has('labelsMoved')) return false;
    file.past.add('keysLost');
    return dropColumns('rowKey', 'code')(file, pick);
  },
  'Tỷ lệ and Mức đạt deleted': dropColumns('attainment', 'verdict'),
  'the column Kiểm tra deleted': dropColumns('check'),
  'the hidden helpers deleted': dropColumns('answer', 'textNumerator', 'readNumerator'),
  'the column Số đạt deleted': (file, pick) => {
    // Of two columns that differ, which one the school meant is known to nobody; of twins, the other says the same.
    if (file.past.has('figuresDiffer')) return false;
    const done = dropColumns('numerator')(file, pick);
    if (done && !file.past.delete('figuresTwice'))
      LINES.forEach((_, index) => {
        destroy(file, index);
      });
    return done;
  },
  'the column Ghi chú deleted': dropColumns('note'),
  'the column Áp dụng? deleted': dropColumns('applies'),
  'a column inserted': (file, pick) => {
    if (file.size().columns < 12) return false;
    file.request({ insertDimension: { range: lines(file, 'COLUMNS', 3 + (pick % 9)) } });
    return true;
  },
  'the column Số đạt moved': (file, pick) => {
    const column = file.column('numerator');
    if (column === undefined) return false;
    const destinationIndex = pick % 10;
    if (destinationIndex === column || destinationIndex === column + 1) return false;
    try {
      file.request({ moveDimension: { source: lines(file, 'COLUMNS', column), destinationIndex } });
    } catch {
      return false;
    }
    return true;
  },
  'the column Số đạt copied': (file, pick) => doubleColumn(file, pick, undefined),
  'the column Số đạt copied and changed there': (file, pick) => doubleColumn(file, pick, String(200 + (pick % 90))),
  'a column of the school’s own with our title': (file, pick) => {
    const row = file.headRow('titles');
    const column = file.column('note');
    if (row === undefined || column === undefined) return false;
    file.request({ insertDimension: { range: lines(file, 'COLUMNS', column + 1) } });
    file.paste(row, column + 1, [['Tổng số']]);
    const found = rowAt(file, pick);
    if (found) file.paste(found.row, column + 1, [[String(700 + (pick % 90))]]);
    return true;
  },
  'title rows put on top': (file, pick) => {
    file.request({ insertDimension: { range: lines(file, 'ROWS', 0, 2) } });
    file.paste(0, 3 + (pick % 8), [['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO']]);
    file.paste(1, 3, [['BÁO CÁO SỐ LIỆU NĂM 2023']]);
    return true;
  },
  'a row of titles pasted among the rows': (file, pick) => {
    const from = file.headRow('titles');
    const found = rowAt(file, pick);
    if (from === undefined || !found) return false;
    file.request({ insertDimension: { range: lines(file, 'ROWS', found.row) } });
    copyRow(file, from < found.row ? from : from + 1, found.row);
    return true;
  },
  'the protection gone, as in a copy': (file) => {
    const ids = file.protections();
    if (ids.length === 0) return false;
    file.request(...ids.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })));
    return true;
  },
  'the validation gone': (file) => {
    const { rows, columns } = file.size();
    file.request({ setDataValidation: { range: block(file, [0, rows], [0, columns]) } });
    return true;
  },
  'Kiểm tra written over with Hợp lệ': over('check', () => 'Hợp lệ'),
  'Kiểm tra written over with a formula': over('check', () => '="Hợp lệ"'),
  'a code written over with a number': over('code', (pick) => String(pick % 20)),
  'a code written over with another’s': over('code', (pick) => line(pick + 3).code),
  'a code typed otherwise': (file, pick) => {
    const found = rowAt(file, pick);
    const column = file.column('code');
    if (!found || column === undefined) return false;
    file.paste(found.row, column, [[file.textAt(found.row, column).toLowerCase().replace('-', ' - ')]]);
    return true;
  },
  'a text shortened': over('text', () => 'Như kế hoạch'),
  'a text written over with another’s': over('text', (pick) => line(pick + 2).text),
  'a key written over with another’s': (file, pick) => {
    if (file.past.has('labelsMoved')) return false;
    return over('rowKey', (each) => `${UNIT}/${line(each + 5).key}`)(file, pick);
  },
  'a key emptied': (file, pick) => {
    if (file.past.has('labelsMoved')) return false;
    file.past.add('keysLost');
    return over('rowKey', () => '')(file, pick);
  },
  'a key scribbled over': (file, pick) => {
    if (file.past.has('labelsMoved')) return false;
    file.past.add('keysLost');
    return over('rowKey', () => 'x')(file, pick);
  },
  'the file turned to en_US': (file) => setLocale(file, 'en_US'),
  'the file turned to de_DE': (file) => setLocale(file, 'de_DE'),
  'the tab copied': (file) => copyTab(file),
  'the tab copied, the copy changed': (file, pick) => {
    const found = rowAt(file, pick);
    const column = file.column('numerator');
    if (!found || column === undefined || !copyTab(file)) return false;
    file.paste(found.row, column, [[String(600 + (pick % 90))]], file.newestSheetId());
    return true;
  },
  'the tab copied, the first one deleted': (file) => {
    if (file.sheetId !== ENTRY_TAB.sheetId || !copyTab(file)) return false;
    file.request({ deleteSheet: { sheetId: ENTRY_TAB.sheetId } });
    return true;
  },
  'a row of another school pasted over one': pasteRow(
    (pick) => ({
      rowKey: `${OTHER_UNIT}/${line(pick).key}`,
      planRound: PLAN_ROUND,
      unit: 'TH Bờ Đê',
      code: line(pick).code,
      text: line(pick).text,
      denominator: '77',
      numerator: '66',
    }),
    'row',
  ),
  'a visible row of another school pasted below': pasteRow(
    (pick) => ({ unit: 'TH Bờ Đê', code: line(pick).code, text: line(pick).text, denominator: '77', numerator: '66' }),
    'below',
  ),
  'a row of another round pasted over one': pasteRow(
    (pick) => ({
      planRound: 'ke-hoach|nam-2022',
      rowKey: `${UNIT}/${line(pick).key}`,
      denominator: '55',
      numerator: '44',
    }),
    'row',
  ),
  'a row of another plan pasted over one': pasteRow(
    () => ({
      rowKey: `${UNIT}/khac`,
      code: 'MT-01',
      text: 'Chỉ tiêu của kế hoạch khác',
      denominator: '33',
      numerator: '22',
    }),
    'row',
  ),
  'codes searched and replaced': (file) => {
    file.request({ findReplace: { find: 'MT-', replacement: 'mt – ', allSheets: true } });
    return true;
  },
  'everything deleted': (file) => {
    const { rows, columns } = file.size();
    const range = block(file, [0, rows], [0, columns]);
    file.request({ updateCells: { range, fields: 'userEnteredValue' } });
    LINES.forEach((_, index) => {
      destroy(file, index);
    });
    return true;
  },
  'the tab deleted': (file) => {
    if (file.titles().length < 2 || file.sheetId !== ENTRY_TAB.sheetId) return false;
    file.request({ deleteSheet: { sheetId: file.sheetId } });
    if (file.figureRows().length === 0)
      LINES.forEach((_, index) => {
        destroy(file, index);
      });
    return true;
  },
};

function setLocale(file: DamagedFile, locale: string): boolean {
  if (file.locale() === locale) return false;
  file.request({ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } });
  return true;
}

function copyTab(file: DamagedFile): boolean {
  if (file.titles().length > 4) return false;
  file.request({ duplicateSheet: { sourceSheetId: file.sheetId, insertSheetIndex: file.titles().length } });
  return true;
}

function doubleColumn(file: DamagedFile, pick: number, text: string | undefined): boolean {
  const column = file.column('numerator');
  const found = rowAt(file, pick);
  const { rows } = file.size();
  if (column === undefined || !found) return false;
  file.request(
    { insertDimension: { range: lines(file, 'COLUMNS', column + 1) } },
    {
      copyPaste: {
        source: block(file, [0, rows], [column, column + 1]),
        destination: block(file, [0, rows], [column + 1, column + 2]),
        pasteType: 'PASTE_NORMAL',
      },
    },
  );
  file.past.add('figuresTwice');
  if (text !== undefined) {
    file.past.add('figuresDiffer');
    file.paste(found.row, column + 1, [[text]]);
  }
  return true;
}
