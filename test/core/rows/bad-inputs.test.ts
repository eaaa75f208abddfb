// Thirty things that schools type, as they type them, and what the sheet tells them. The same sentence comes from the
// formula of column Kiểm tra and from the office's check; none of them is an evasion like "dữ liệu không hợp lệ".
import { DEFAULT_POLICY } from '../../../src/core/plan';
import { sentence, severityOf } from '../../../src/core/problem';
import { checkRows } from '../../../src/core/row-check';
import type { EntryKind } from '../../../src/core/line';
import type { Cell, InputField, RowInput } from '../../../src/core/row';
import { lineOfKind } from './lines';
import { FormulaSheet, freshKey, placed, type Slot, type TypedRow } from './sheet';

const TABLE = `
| loại  | áp dụng | tổng số       | số đạt       | minh chứng   | ghi chú | kiểm tra |
| ratio | Có      | 1000          | 86,7%        |              |         | “86,7%” ở ô “Số đạt” là tỷ lệ phần trăm. Nhập số lượng (người), ví dụ 867; tỷ lệ do biểu tự tính. |
| ratio | Có      | 10            | 12           |              |         | Số đạt (12) lớn hơn tổng số (10). Sửa một trong hai ô. |
| ratio | Có      | 1.000         | 86.7         |              |         | “86.7” ở ô “Số đạt” có thể là 86,7 hoặc 867. Ghi lại: phần lẻ sau dấu phẩy, số nguyên viết liền. |
| ratio | Có      | 1000          | 86,7         |              |         | “86,7” ở ô “Số đạt” không phải số nguyên. Nhập số người nguyên, không có phần lẻ. |
| ratio | Có      | 1,234         | 100          |              |         | “1,234” ở ô “Tổng số” có thể là 1,234 hoặc 1234. Ghi lại số nguyên viết liền, không dùng dấu phẩy. |
| ratio | Có      | 45            | -            |              |         | “-” ở ô “Số đạt” có thể là 0, cũng có thể là chưa có số. Ghi 0 nếu là không có, xóa trống nếu chưa có số. |
| ratio | Có      | 45            | không        |              |         | “không” ở ô “Số đạt” có thể là 0, cũng có thể là chưa có số. Ghi 0 nếu là không có, xóa trống nếu chưa có số. |
| ratio | Có      | 45 người      | 45           |              |         | “45 người” ở ô “Tổng số” không đọc được thành số. Chỉ ghi chữ số, ví dụ 867. |
| ratio | Có      | 45            | 40/45        |              |         | “40/45” ở ô “Số đạt” không đọc được thành số. Chỉ ghi chữ số, ví dụ 867. |
| ratio | Có      | 45            | đủ           |              |         | “đủ” ở ô “Số đạt” không đọc được thành số. Chỉ ghi chữ số, ví dụ 867. |
| ratio | Có      | 12 34         | 10           |              |         | “12 34” ở ô “Tổng số” không đọc được thành số. Chỉ ghi chữ số, ví dụ 867. |
| ratio | Có      | 45            | -3           |              |         | “-3” ở ô “Số đạt” là số âm. Nhập số từ 0 trở lên. |
| ratio | Có      | 12345678901   | 3            |              |         | Số ở ô “Tổng số” vượt mức lớn nhất 999.999.999. Kiểm tra lại số chữ số đã gõ. |
| ratio | Có      | 45            |              |              |         | Chưa nhập “Số đạt”. Nhập số; nếu không có thì ghi 0. |
| ratio | Có      |               | 45           |              |         | Chưa nhập “Tổng số”. Nhập số; nếu không có thì ghi 0. |
| ratio | Có      | 0             | 0            |              |         | Lưu ý: tổng số bằng 0 nên dòng này coi như không áp dụng và không được tính. Nếu có số, nhập lại tổng số. |
| ratio | Không   |               |              |              |         | Đã chọn Không ở cột “Áp dụng?”. Ghi lý do vào cột “Ghi chú”. |
| ratio | Không   | 45            | 40           |              | sáp nhập | Lưu ý: dòng không áp dụng nên số đã nhập được giữ lại nhưng không tính. Xóa số đó, hoặc đổi “Áp dụng?” thành Có. |
| ratio | x       | 45            | 40           |              |         | Ô “Áp dụng?” ghi “x”, chưa rõ là Có hay Không. Chọn lại Có hoặc Không. |
| ratio | Có      | #REF!         | 40           |              |         | Ô “Tổng số” đang báo lỗi tính toán. Xóa ô đó rồi gõ lại giá trị. |
| ratio | Có      | 45            | =40+5        |              |         | Ô “Số đạt” đang chứa công thức. Xóa công thức rồi gõ thẳng giá trị. |
| ratio | Có      | TRUE          | 40           |              |         | Ô “Tổng số” đang là giá trị đúng/sai (TRUE/FALSE). Xóa đi rồi nhập theo hướng dẫn của cột. |
| ratio | Có      | 45            | 40           | đã gửi Zalo  |         | Minh chứng chưa phải đường dẫn. Dán địa chỉ bắt đầu bằng https:// vào cột “Minh chứng”. |
| ratio | Có      | 45            | 40           |              |         | Thiếu minh chứng. Dán đường dẫn Drive hoặc trang web vào cột “Minh chứng”. |
| mass  | Có      | 1.234         | 1000         |              |         | “1.234” ở ô “Tổng số” có thể là 1,234 hoặc 1234. Ghi lại: phần lẻ sau dấu phẩy, số nguyên viết liền. |
| mass  | Có      | 12,3456       | 12           |              |         | “12,3456” ở ô “Tổng số” có quá ba chữ số sau dấu phẩy. Làm tròn còn nhiều nhất ba chữ số. |
| yesNo | Có      | 1             | 1            |              |         | Ô “Số đạt” ghi “1”, chưa rõ là Có hay Không. Chọn lại Có hoặc Không. |
| yesNo | Có      | 5             | Có           |              |         | Ô “Tổng số” của dòng này luôn là 1 (chính đơn vị). Ghi lại số 1. |
| count | Có      | 45            | 3            |              |         | Ô “Tổng số” của dòng này không dùng đến. Xóa giá trị đã gõ vào đó. |
| text  | Có      |               |              | https://a.vn |         | Chưa có nội dung. Ghi kết quả của đơn vị vào cột “Ghi chú”. |
`;

interface BadInput {
  readonly slot: Slot;
  readonly typed: TypedRow;
  readonly says: string;
}

const FIELDS: readonly InputField[] = ['applies', 'denominator', 'numerator', 'evidence', 'note'];

function badInputs(): BadInput[] {
  const [, ...rows] = TABLE.trim().split('\n');
  return rows.map((row, index) => {
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [kind = '', ...rest] = cells;
    const says = rest.pop() ?? '';
    const evidence = says.includes('inh chứng') ? 'required' : 'optional';
    const line = lineOfKind(kind as EntryKind, { key: `dong-${index}`, evidence });
    const slot = { unitKey: 'u1', line };
    return { slot, typed: { rowKey: freshKey(slot), input: inputOf(rest) }, says };
  });
}

function inputOf(typed: readonly string[]): RowInput {
  const cells = Object.fromEntries(FIELDS.map((field, at) => [field, cellOf(typed[at] ?? '')]));
  const formulas = FIELDS.filter((_field, at) => typed[at]?.startsWith('='));
  return { cells: cells as RowInput['cells'], ...(formulas.length > 0 && { formulas }) };
}

function cellOf(typed: string): Cell {
  if (typed === '') return null;
  if (typed.startsWith('#')) return { error: typed };
  if (typed.startsWith('=')) return 45;
  return typed === 'TRUE' ? true : typed;
}

const CONTEXT = { policy: DEFAULT_POLICY };
const INPUTS = badInputs();

test('there are thirty', () => {
  expect(INPUTS).toHaveLength(30);
});

test('the office says it', () => {
  const checked = checkRows(
    INPUTS.map(({ slot, typed }) => placed(slot, typed)),
    CONTEXT,
  );
  const said = checked.map(({ problem }) => problem && sentence(problem));
  expect(said).toEqual(INPUTS.map(({ says }) => says));
  checked.forEach(({ state, problem, figures }) => {
    const isWarning = problem !== undefined && severityOf(problem) === 'warning';
    expect([state, figures]).toEqual([isWarning ? 'notApplicable' : 'refused', undefined]);
  });
});

test('the sheet says it', () => {
  const sheet = new FormulaSheet(
    INPUTS.map(({ slot }) => slot),
    CONTEXT,
  );
  const said = sheet.evaluate(INPUTS.map(({ typed }) => typed)).map(({ check }) => check);
  expect(said).toEqual(INPUTS.map(({ says }) => says));
});

test('every problem knows its cell and what was typed there', () => {
  const checked = checkRows(
    INPUTS.map(({ slot, typed }) => placed(slot, typed)),
    CONTEXT,
  );
  const places = checked.map(({ problem }) => problem?.place);
  expect(places[0]).toEqual({ unitKey: 'u1', rowKey: 'u1/dong-0', columnKey: 'numerator', value: '86,7%' });
  expect(places[19]).toMatchObject({ columnKey: 'denominator', value: '#REF!' });
  expect(places.every((place) => place?.columnKey !== undefined)).toBe(true);
});
