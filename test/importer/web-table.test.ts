// Tables as copying from a web page leaves them: one cell a line, a bar between cells, two between rows. A cell without
// words leaves two bars as well, so nothing in the text says where its row ends. Invented plans.
import fc from 'fast-check';
import { cellPerLineAt } from '../../src/importer/text/table-web';
import { readPlanText } from '../../src/importer/read-plan';
import { shortDue } from './scoring';

/** Rows of a Markdown table as a copied web page has them. */
const copied = (markdown: string): string =>
  markdown
    .trim()
    .split('\n')
    .map((row) =>
      row
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => (cell.trim() === '' ? '|' : `|\n${cell.trim()}`))
        .join('\n'),
    )
    .join('\n|\n')
    .concat('\n|\n');

const plan = (rest: string): ReturnType<typeof readPlanText> =>
  readPlanText(`KẾ HOẠCH\nTrồng rừng ven biển giai đoạn 2026 - 2028\n\nI. MỤC TIÊU\n${rest}`);

const targets = (rest: string): unknown[] =>
  plan(rest)
    .indicators.filter((i) => i.ticked)
    .map((i) => [i.what, i.target, i.unitLabel, i.time.year]);

/** The last heading of the first row stands over those of the second. */
const YEARS = `
  | TT | Chỉ tiêu | ĐVT | Ước 2025 | Giai đoạn 2026 - 2028 |
  | Năm 2026 | Năm 2027 | Năm 2028 |
  | I | RỪNG NGẬP MẶN | | | | | |
  | 1 | Cây đước | | | | | |
  | - | Diện tích | ha | 40 | 55 | 60 | 72 |
  | - | Cây giống | nghìn cây | 90 | 110 | 130 | 150 |
  | 2 | Cây bần | ha | 12 | | 18 | 21 |
`;
const OF_YEARS = [
  ['Cây đước: Diện tích', 55, 'ha', 2026],
  ['Cây đước: Diện tích', 60, 'ha', 2027],
  ['Cây đước: Diện tích', 72, 'ha', 2028],
  ['Cây đước: Cây giống', 110, 'nghìn cây', 2026],
  ['Cây đước: Cây giống', 130, 'nghìn cây', 2027],
  ['Cây đước: Cây giống', 150, 'nghìn cây', 2028],
  ['Cây bần', 18, 'ha', 2027],
  ['Cây bần', 21, 'ha', 2028],
];

test('empty cells keep their columns, headings over several columns give each its year, parts are named after their item', () => {
  expect(targets(copied(YEARS))).toEqual(OF_YEARS);
});

test('the same table as an annex after the signature, whatever its title', () => {
  const annex = `- Trồng 10 ha phi lao năm 2026.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHỤ LỤC 01\nĐỊNH HƯỚNG VÙNG TRỒNG\n\n`;
  const expected = [['Trồng 10 ha phi lao năm 2026.', 10, 'ha phi lao', 2026], ...OF_YEARS];
  expect(targets(annex + copied(YEARS))).toEqual(expected);
  const empty = YEARS.replace(/\d+ (?=\|)(?!\|[^\n]*Chỉ tiêu)/g, (m, at: number) => (at > 150 ? ' ' : m));
  expect(targets(annex + copied(empty))).toEqual(expected.slice(0, 1));
  expect(targets(annex.replace('ĐỊNH HƯỚNG', 'BIỂU MẪU BÁO CÁO KẾT QUẢ') + copied(YEARS))).toEqual(
    expected.slice(0, 1),
  );
});

test('two headings under each year: each target says which it is, in its unit', () => {
  const table = `
    | TT | Sản phẩm | Kế hoạch 2026 | Kế hoạch 2027 | Ghi chú |
    | Lượng (tấn) | Giá trị (triệu đồng) | Lượng (tấn) | Giá trị (triệu đồng) |
    | 1 | Mật ong | 12 | 900 | 14 | 1.050 | |
    | 2 | Hàu sữa | 30 | | 35 | 700 | mới |
  `;
  expect(targets(copied(table))).toEqual([
    ['Mật ong – Lượng (tấn)', 12, 'tấn', 2026],
    ['Mật ong – Giá trị (triệu đồng)', 900, 'triệu đồng', 2026],
    ['Mật ong – Lượng (tấn)', 14, 'tấn', 2027],
    ['Mật ong – Giá trị (triệu đồng)', 1050, 'triệu đồng', 2027],
    ['Hàu sữa – Lượng (tấn)', 30, 'tấn', 2026],
    ['Hàu sữa – Lượng (tấn)', 35, 'tấn', 2027],
    ['Hàu sữa – Giá trị (triệu đồng)', 700, 'triệu đồng', 2027],
  ]);
});

test('a heading over all columns, a row without its time and a page that closes the table with one more bar', () => {
  const table = `
    | TT | Nhiệm vụ | Chủ trì | Thời hạn | Ghi chú |
    | I | Nhóm việc chuẩn bị |
    | 1 | Chọn giống | Hạt Kiểm lâm | Tháng 3/2026 | |
    | 2 | Tập huấn người trồng | Trạm Khuyến nông | | hằng năm |
    | II | Nhóm việc trồng |
    | 3 | Nghiệm thu đợt một | Sở Nông nghiệp | Trước 30/11/2026 | |
  `;
  const read = plan(`- Trồng 10 ha.\nII. NHIỆM VỤ\n${copied(table)}|\n\nIII. TỔ CHỨC THỰC HIỆN\n`);
  expect(read.tasks.map((t) => [t.text, t.unit, shortDue(t.deadline)])).toEqual([
    ['Chọn giống', 'Hạt Kiểm lâm', 'month 3/2026'],
    ['Nghiệm thu đợt một', 'Sở Nông nghiệp', 'date 2026-11-30'],
  ]);
});

const words = fc.constantFrom('Cây đước', 'ha', '55', '1.050', 'mới', '≥ 90%', 'Sở Y tế', '');

test('rows of one width are read as they were, wherever cells are empty', () => {
  const table = fc.integer({ min: 3, max: 9 }).chain((width) =>
    fc.array(
      fc.tuple(
        fc.constantFrom('Rừng', 'Đê biển', 'Kênh'),
        fc.array(words, { minLength: width - 2, maxLength: width - 2 }),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
  );
  fc.assert(
    fc.property(table, (rows) => {
      const body = rows.map(([name, cells], i) => [String(i + 1), name, ...cells]);
      const header = ['TT', 'Chỉ tiêu', ...(rows[0]?.[1] ?? []).map((_, i) => `Năm ${String(2026 + i)}`)];
      const lines = copied([header, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')).split('\n');
      expect(cellPerLineAt(lines, 0)?.rows.map(({ cells }) => cells)).toEqual([header, ...body]);
    }),
    { seed: 20261123, numRuns: 200 },
  );
});
