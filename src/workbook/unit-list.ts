// A list of schools as offices keep it: pasted from Excel or standing in a tab of their own, with or without a header row,
// in any order of columns. It becomes a table in the layout of the tab Đơn vị; what cannot be placed is left out, never guessed.
import { foldAccents } from '../core/folding';
import { isEmpty, type RawValue, type ReadTable } from './table';
import { LEVEL_NAMES, LEVELS } from './vocabulary';

/** Headers seen in offices' lists, without accents, for each column of the tab Đơn vị. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  code: ['ma', 'ma so', 'ma truong', 'ma don vi', 'ma dinh danh', 'code'],
  name: [
    'ten',
    'ten truong',
    'ten don vi',
    'ten co so',
    'don vi',
    'truong',
    'co so giao duc',
    'ten phong',
    'ho ten don vi',
  ],
  kind: ['loai', 'loai don vi'],
  levels: ['cap', 'cap hoc', 'bac hoc', 'bac', 'loai hinh', 'khoi'],
  email: ['email', 'e-mail', 'mail', 'gmail', 'thu dien tu', 'dia chi email', 'hop thu', 'tai khoan'],
  parent: ['thuoc', 'thuoc (ma)', 'truc thuoc', 'phong quan ly', 'thuoc phong', 'don vi chu quan'],
  province: ['tinh', 'tinh, thanh pho', 'tinh/thanh pho', 'thanh pho', 'tinh thanh'],
  district: ['huyen', 'quan', 'quan/huyen', 'quan, huyen', 'huyen/quan', 'quan huyen'],
  teachers: ['so giao vien', 'giao vien', 'gv', 'so gv', 'tong so giao vien'],
  staff: [
    'so cb, gv, nv',
    'so cbgvnv',
    'cbgvnv',
    'cb, gv, nv',
    'so can bo, giao vien, nhan vien',
    'so cb-gv-nv',
    'nhan su',
    'cbvc',
    'so cbvc',
  ],
  pupils: ['so hoc sinh', 'hoc sinh', 'hs', 'so hs', 'so tre', 'tre', 'so tre, hoc sinh', 'tong so hoc sinh', 'si so'],
};

/** Rows and cells of a block copied from Excel: tabs between cells, quotes around cells that hold line breaks. */
export function parsePasted(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') cell += text.charAt(++at);
    else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && char === '\t') endCell();
    else if (!quoted && char === '\n') {
      endCell();
      rows.push([]);
    } else if (char !== '\r') cell += char;
  }
  endCell();
  return rows.filter((row) => row.some((value) => value.trim() !== ''));
}

/** The list as a table of unit columns; undefined when no column of names can be found. */
export function unitTable(values: readonly (readonly RawValue[])[]): ReadTable | undefined {
  const header = findHeader(values);
  const columns = header?.columns ?? guessColumns(values);
  if (columns['name'] === undefined) return undefined;
  const first = header === undefined ? 0 : header.row + (header.isKeyRow ? 2 : 1);
  const rows = values.slice(first).map((raw, index) => ({ row: first + index, cells: unitCells(columns, raw) }));
  const filled = rows.filter(({ cells }) => !isEmpty(cells['name']) || !isEmpty(cells['code']));
  return { rows: filled, columns, nextRow: values.length, problems: [] };
}

function findHeader(
  values: readonly (readonly RawValue[])[],
): { row: number; columns: Record<string, number>; isKeyRow: boolean } | undefined {
  for (const [row, cells] of values.slice(0, 10).entries()) {
    const columns = headerColumns(cells);
    const isKeyRow = cells.some((value) => typeof value === 'string' && value.startsWith('@'));
    if (columns['name'] !== undefined && Object.keys(columns).length >= 2) return { row, columns, isKeyRow };
  }
  return undefined;
}

function headerColumns(cells: readonly RawValue[]): Record<string, number> {
  const columns: Record<string, number> = {};
  cells.forEach((value, at) => {
    if (typeof value !== 'string') return;
    const folded = foldAccents(value.replace(/^@/, ''));
    const key = Object.keys(HEADERS).find(
      (name) => name === value.replace(/^@/, '') || HEADERS[name]?.includes(folded),
    );
    if (key !== undefined) columns[key] ??= at;
  });
  return columns;
}

/** Without a header: e-mails by their @, levels by their words, codes by digits without spaces, names by what is left. */
function guessColumns(values: readonly (readonly RawValue[])[]): Record<string, number> {
  const width = Math.max(0, ...values.map((row) => row.length));
  const columns: Record<string, number> = {};
  const all = (at: number, test: (text: string) => boolean) => {
    const texts = values.map((row) => String(row[at] ?? '').trim()).filter((text) => text !== '');
    return texts.length > 0 && texts.filter(test).length * 10 >= texts.length * 8;
  };
  for (let at = 0; at < width; at++) {
    if (all(at, (text) => text.includes('@'))) columns['email'] ??= at;
    else if (all(at, (text) => levelOf(text) !== undefined && text.length <= 20)) columns['levels'] ??= at;
    else if (all(at, (text) => /^\d{1,4}$/.test(text))) continue;
    else if (all(at, (text) => /\d/.test(text) && !/\s/.test(text))) columns['code'] ??= at;
    else if (all(at, (text) => /\p{L}/u.test(text))) columns['name'] ??= at;
  }
  return columns;
}

function unitCells(columns: Readonly<Record<string, number>>, raw: readonly RawValue[]): Record<string, RawValue> {
  const cells = Object.fromEntries(Object.entries(columns).map(([key, at]) => [key, raw[at]]));
  if (!isEmpty(cells['levels'])) return cells;
  const level = levelOf(String(cells['name'] ?? ''));
  return level === undefined ? cells : { ...cells, levels: level };
}

/** The levels a name states: "Trường Mầm non Hoa Sen", "TH&THCS Bình Minh", "THCS Lê Lợi". */
function levelOf(text: string): string | undefined {
  const folded = ` ${foldAccents(text).replace(/[&,+/.-]|\bva\b/g, ' ')} `;
  const found = LEVELS.filter((level) => {
    const short = level === 'TH' ? ['th', 'tih'] : [level.toLowerCase()];
    return [...short, foldAccents(LEVEL_NAMES[level])].some((word) => folded.includes(` ${word} `));
  });
  return found.length > 0 ? found.join(', ') : undefined;
}
