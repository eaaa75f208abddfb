// The tab Chọn trường says beside each row what checkSelection says: both over the same generated lists, the tab's formulas
// worked out by an engine that is not ours.
import { sentence } from '../../src/core/problem';
import type { Level, Quota } from '../../src/core/plan';
import { checkSelection } from '../../src/core/quota-selection';
import { selectionRowProblems } from '../../src/core/selection-rows';
import { GoogleUser } from '../../src/local/round/google-user';
import { chanceOf, type Chance } from '../../src/local/sample/seeded';
import { Workspace } from '../../src/local/workspace/workspace';
import { boGddt } from '../../src/plans/bo-gddt';
import { columnLetters } from '../../src/workbook/requests';
import { RIGHT } from '../../src/workbook/selection-formulas';
import { selectionKey } from '../../src/workbook/selection-key';
import { selectionLayout, type SelectionField } from '../../src/workbook/selection-layout';
import { buildSelection, readSelection, SELECTION_SHEET } from '../../src/workbook/selection-tab';
import type { RawValue } from '../../src/workbook/table';

const [WHOLE] = boGddt.quotas as readonly [Quota, ...Quota[]];
const SMALL: Quota = {
  ...WHOLE,
  places: ['Quảng Trị', 'Thanh Hóa', 'Thừa Thiên Huế'],
  schoolsPerDistrict: [
    { levels: ['MN'], count: 2 },
    { levels: ['TH', 'THCS'], count: 2 },
  ],
};
const TWO_DISTRICTS: Quota = { ...SMALL, districtsPerPlace: 2 };

type Row = readonly (string | number)[];

class SelectionSheet {
  private readonly workspace = Workspace.temporary();
  private readonly user = new GoogleUser(this.workspace.standIn, 'can.bo@phong.example');
  private readonly id: string;

  constructor(private readonly quota: Quota) {
    const made = this.user.post('/v4/spreadsheets', { properties: { locale: 'vi_VN' } }) as { spreadsheetId: string };
    this.id = made.spreadsheetId;
    this.user.post(`/v4/spreadsheets/${this.id}:batchUpdate`, { requests: buildSelection(quota, 1) });
  }

  type(rows: readonly Row[]): void {
    const { column } = selectionLayout(this.quota);
    const width = column('check');
    const empty = Array.from({ length: width }, () => '');
    const values = Array.from({ length: 60 }, (_, at) => rows[at] ?? empty);
    const range = `'${SELECTION_SHEET.title}'!A3:${columnLetters(width - 1)}62`;
    const data = [{ range, values }];
    this.user.post(`/v4/spreadsheets/${this.id}/values:batchUpdate`, { valueInputOption: 'RAW', data });
  }

  column(field: SelectionField, rows: number): unknown[] {
    const letters = columnLetters(selectionLayout(this.quota).column(field));
    const range = `'${SELECTION_SHEET.title}'!${letters}3:${letters}${rows + 2}`;
    const { valueRanges } = this.user.get(`/v4/spreadsheets/${this.id}/values:batchGet`, {
      ranges: [range],
      valueRenderOption: 'UNFORMATTED_VALUE',
    }) as { valueRanges: { values?: unknown[][] }[] };
    const values = valueRanges[0]?.values ?? [];
    return Array.from({ length: rows }, (_, at) => values[at]?.[0] ?? '');
  }

  dispose(): void {
    this.workspace.dispose();
  }
}

/** The rows as the office's own check reads them. */
function read(quota: Quota, rows: readonly Row[]) {
  const keys = selectionLayout(quota).fields.slice(0, selectionLayout(quota).column('check'));
  const cells = rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] as RawValue])));
  const table = {
    rows: cells.map((each, at) => ({ row: at + 2, cells: each })),
    columns: {},
    nextRow: 0,
    problems: [],
  };
  return readSelection(table, quota);
}

function expected(quota: Quota, rows: readonly Row[]): string[] {
  const schools = read(quota, rows);
  const problems = selectionRowProblems(quota, schools);
  return rows.map((_, at) => {
    const index = schools.findIndex(({ rowKey }) => rowKey === String(at + 2));
    if (index < 0) return '';
    const found = problems[index];
    return found === undefined ? RIGHT : sentence(found);
  });
}

const PROVINCES = [
  'Quảng Trị',
  'quảng trị',
  ' Tỉnh Quảng Trị',
  'Thanh Hoá',
  'TP. Thanh Hóa',
  'Thừa Thiên - Huế',
  'Hà Nội',
  '',
];
const DISTRICTS = ['Hướng Hóa', 'hướng hoá', 'Hướng  Hóa', 'Đakrông', 'Hải Lăng', '', 'A*'];
const NAMES = ['Hoa Sen', 'hoa sen', 'Hòa Bình', 'Hoà Bình', 'Số 1', 'Số 2', 'Số 3', 'Sao ~ Mai?', '=1+1', ''];
const LEVEL_TEXTS: readonly string[] = ['MN', 'TH', 'TiH', 'THCS', 'Tiểu học', 'mầm non', 'THPT', ''];

function generated(chance: Chance): Row[] {
  return Array.from({ length: chance.between(0, 30) }, () => {
    if (chance.below(12) === 0) return ['', '', '', '', '', '', ''];
    const count = (quota: number) => (chance.below(5) === 0 ? chance.pick(['', quota + 1, 0]) : quota);
    const usually = <T>(usual: T, list: readonly T[]) => (chance.below(3) > 0 ? usual : chance.pick(list));
    const district = usually('Hướng Hóa', DISTRICTS);
    return [
      usually('Quảng Trị', PROVINCES),
      district,
      chance.below(2) === 0 ? `Trường ${chance.below(60)}` : chance.pick(NAMES),
      usually('MN', LEVEL_TEXTS),
      count(1),
      count(1),
      count(10),
    ];
  });
}

function distance(over: number): string {
  if (over === 0) return 'đủ';
  return over > 0 ? `thừa ${over} trường` : `còn thiếu ${-over} trường`;
}

describe.each([
  ['one district', SMALL],
  ['two districts', TWO_DISTRICTS],
] as const)('%s', (name, quota) => {
  const sheet = new SelectionSheet(quota);
  afterAll(() => {
    sheet.dispose();
  });

  it('says of four generated lists what the office’s check says, row by row and in the totals', () => {
    const chance = chanceOf(`selection ${name}`);
    for (let run = 0; run < 4; run += 1) {
      const rows = generated(chance);
      sheet.type(rows);
      expect(sheet.column('check', rows.length)).toEqual(expected(quota, rows));
      const { places } = checkSelection(quota, read(quota, rows));
      const chosen = places.flatMap(({ shares }) => shares.map((share) => share.chosen));
      const totals = sheet.column('totalChosen', 2 + chosen.length);
      expect(totals.slice(2)).toEqual(chosen);
      const states = sheet.column('totalState', 2 + chosen.length).slice(2);
      const required = 2 * quota.districtsPerPlace;
      expect(states).toEqual(chosen.map((count) => distance(count - required)));
    }
  });
});

it('the Ministry’s tab takes 800 schools, and twenty right ones fill a province', () => {
  const sheet = new SelectionSheet(WHOLE);
  const levels: Level[] = [
    ...Array<Level>(10).fill('MN'),
    ...Array<Level>(5).fill('TH'),
    ...Array<Level>(6).fill('THCS'),
  ];
  sheet.type(levels.map((level, at): Row => ['Sóc Trăng', 'Huyện Mỹ Xuyên', `Trường ${at}`, level, 1, 1, 10]));
  expect(selectionLayout(WHOLE).rows).toBe(800);
  expect(sheet.column('check', 21)).toEqual([
    ...Array<string>(20).fill(RIGHT),
    'Sóc Trăng: THCS thừa 1 trường (6/5). Bỏ bớt 1 trường.',
  ]);
  expect(sheet.column('totalChosen', 3)).toEqual([10, 5, 6]);
  expect(sheet.column('totalState', 3)).toEqual([
    'còn thiếu 290 trường',
    'còn thiếu 145 trường',
    'còn thiếu 144 trường',
  ]);
  sheet.dispose();
});

it('a name is compared without regard to case, spaces and where the tone mark stands', () => {
  expect(selectionKey(' Thanh\u00a0  HOÁ ')).toBe(selectionKey('Thanh Hóa'));
  expect(selectionKey('Thuỷ')).toBe(selectionKey('Thủy'));
  expect(selectionKey('Thừa Thiên – Huế', true)).toBe('thừa thiên huế');
});
