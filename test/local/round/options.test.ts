// What a person may write behind `round`, and the sentence that answers what cannot be done.
import { parseOptions } from '../../../src/local/round/options';
import { readRoundOptions } from '../../../src/local/round/round-command';
import { readPlanDocument } from '../../../src/local/round/read-plan';

test('without options it is Quận 7 with its 42 schools', () => {
  expect(readRoundOptions([])).toEqual({ plan: 'q7', units: 42, json: false });
});

test('a value may stand behind its option or behind an equals sign', () => {
  const expected = { plan: 'kien-an', units: 7, json: true };
  expect(readRoundOptions(['--plan', 'kien-an', '--schools', '7', '--json'])).toEqual(expected);
  expect(readRoundOptions(['--schools=7', '--json', '--plan=kien-an'])).toEqual(expected);
});

test.each([
  [['--plan', 'q8'], 'Không có kế hoạch “q8”. Chọn một trong: q12, q7, kien-an, moet, ha-noi.'],
  [['--schools', 'nhiều'], 'Số đơn vị phải là số nguyên từ 1 đến 3000, không phải “nhiều”.'],
  [['--schools', '0'], 'Số đơn vị phải là số nguyên từ 1 đến 3000, không phải “0”.'],
  [['--schools', '4.2'], 'Số đơn vị phải là số nguyên từ 1 đến 3000, không phải “4.2”.'],
  [['--schools', '3001'], 'Số đơn vị phải là số nguyên từ 1 đến 3000, không phải “3001”.'],
  [['--plan'], 'Tùy chọn “--plan” cần một giá trị đi kèm.'],
  [['--plan', '--json'], 'Tùy chọn “--plan” cần một giá trị đi kèm.'],
  [['--json=1'], 'Tùy chọn “--json” không nhận giá trị.'],
  [['--color'], 'Không có tùy chọn “--color”. Các tùy chọn: --plan, --schools, --json.'],
  [['q7'], 'Không hiểu “q7”. Mẫu: round --plan q7 --schools 42 --json.'],
])('%j is refused: %s', (args, sentence) => {
  expect(() => readRoundOptions(args)).toThrow(sentence);
});

test('what is no option is kept in its order', () => {
  expect(parseOptions(['a.txt', '--json', 'b.txt'], { json: 'flag' }).rest).toEqual(['a.txt', 'b.txt']);
});

test.each([
  [[], 'Cần đúng một tên file: read-plan FILE --json.'],
  [['ke-hoach.pdf'], 'Chưa đọc được loại file “.pdf”. Dùng file .txt, .md hoặc .docx.'],
  [['khong-co.txt'], 'Không mở được file “khong-co.txt”. Kiểm tra lại đường dẫn và quyền đọc.'],
])('read-plan %j is refused: %s', (args, sentence) => {
  expect(() => readPlanDocument(args, '/nowhere')).toThrow(sentence);
});
