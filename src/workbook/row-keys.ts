// Keys for rows that staff typed by hand. A key is given once, from what the row says when it is first read, and then
// written into the hidden column, so that the row stays the same thing when its code, name or place changes later.
import { slug } from './slug';
import { isEmpty, type ReadRow, type ReadTable, type TableTab } from './table';
import { INDICATOR_TAB } from './indicator-tab';
import { ROUND_TAB } from './round-tab';
import { TASK_TAB } from './task-tab';
import { UNIT_TAB } from './unit-tab';

type Fold = (text: string) => string;

/** A key that the hidden column does not hold yet. */
export interface GivenKey {
  readonly tab: TableTab;
  /** Zero-based row of the grid. */
  readonly row: number;
  readonly key: string;
}

export interface KeyedTable {
  readonly table: ReadTable;
  readonly given: readonly GivenKey[];
}

/** The table with a key in every row that says anything to make one from; other tabs come back as they are. */
export function withKeys(tab: TableTab, table: ReadTable, fold: Fold): KeyedTable {
  switch (tab) {
    case INDICATOR_TAB:
      return indicatorKeys(table, fold);
    case ROUND_TAB:
      return plainKeys(tab, table, ({ cells }) => slug(text(cells['name']), fold));
    case TASK_TAB:
      return plainKeys(tab, table, ({ cells }) => slug(`${text(cells['unit'])} ${text(cells['text'])}`, fold));
    case UNIT_TAB:
      return unitKeys(table, fold);
    default:
      return { table, given: [] };
  }
}

function plainKeys(tab: TableTab, table: ReadTable, base: (row: ReadRow) => string): KeyedTable {
  const taken = new Set(table.rows.map(keyOf).filter((key) => key !== ''));
  const given: GivenKey[] = [];
  for (const row of table.rows) {
    if (keyOf(row) !== '') continue;
    const wanted = base(row);
    if (wanted === '') continue;
    given.push({ tab, row: row.row, key: unused(wanted, taken) });
  }
  return { table: keyed(table, given), given };
}

/** Also for a row that was copied: it brought the key of its model along, and is another indicator all the same. */
function indicatorKeys(table: ReadTable, fold: Fold): KeyedTable {
  const taken = new Set<string>();
  const waiting = table.rows.filter((row) => {
    const key = keyOf(row);
    const isNew = key === '' || taken.has(key);
    if (!isNew) taken.add(key);
    return isNew;
  });
  const given: GivenKey[] = [];
  const give = (row: ReadRow, wanted: string) => {
    if (wanted !== '') given.push({ tab: INDICATOR_TAB, row: row.row, key: unused(wanted, taken) });
  };
  const isPart = ({ cells }: ReadRow) => text(cells['partOf']) !== '';
  for (const row of waiting.filter((each) => !isPart(each)))
    give(row, slug(text(row.cells['code']) || text(row.cells['text']), fold));
  const whole = keyed(table, given).rows.filter((row) => !isPart(row));
  for (const row of waiting.filter(isPart)) {
    const parent = whole.find(({ cells }) => fold(text(cells['code'])) === fold(text(row.cells['partOf'])));
    const own = slug(text(row.cells['text']), fold);
    if (parent !== undefined && own !== '') give(row, `${keyOf(parent)}.${own}`);
  }
  return { table: keyed(table, given), given };
}

/**
 * A unit is the same one by its code; without a code by name, district and province together, because two provinces
 * may each have a school of that name. A second row of the same unit gets no key of its own: it is told as a duplicate.
 */
export function unitKeys(table: ReadTable, fold: Fold): KeyedTable {
  const taken = new Set(table.rows.map(keyOf).filter((key) => key !== ''));
  const known = new Map<string, string>();
  for (const row of table.rows) if (keyOf(row) !== '') known.set(unitIdentity(row.cells, fold), keyOf(row));
  const given = table.rows.flatMap((row): GivenKey[] => {
    const identity = unitIdentity(row.cells, fold);
    if (keyOf(row) !== '' || identity === '') return [];
    const key = known.get(identity) ?? unused(slug(unitWords(row.cells), fold), taken);
    known.set(identity, key);
    return [{ tab: UNIT_TAB, row: row.row, key }];
  });
  return { table: keyed(table, given), given };
}

function unitIdentity(cells: ReadRow['cells'], fold: Fold): string {
  const code = fold(text(cells['code']));
  if (code !== '') return `code ${code}`;
  const name = fold(text(cells['name']));
  return name === '' ? '' : [name, fold(text(cells['district'])), fold(text(cells['province']))].join('|');
}

function unitWords(cells: ReadRow['cells']): string {
  return text(cells['code']) || ['name', 'district', 'province'].map((key) => text(cells[key])).join(' ');
}

/** The wanted key, or the next free one after it: "th-01", "th-01-2". */
function unused(wanted: string, taken: Set<string>): string {
  let key = wanted === '' ? 'dong' : wanted;
  for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
  taken.add(key);
  return key;
}

function keyed(table: ReadTable, given: readonly GivenKey[]): ReadTable {
  if (given.length === 0) return table;
  const keys = new Map(given.map(({ row, key }) => [row, key]));
  const rows = table.rows.map((row) => {
    const key = keys.get(row.row);
    return key === undefined ? row : { ...row, cells: { ...row.cells, key } };
  });
  return { ...table, rows };
}

function keyOf({ cells }: ReadRow): string {
  return text(cells['key']);
}

function text(value: ReadRow['cells'][string]): string {
  return isEmpty(value) ? '' : String(value).trim();
}
