// Wordings met in real plans, said again in our own words: one sentence a row, with what must be read from it.
import { readPlanText } from '../../src/importer/read-plan';
import { shortDue } from './scoring';

const plan = (section: string, sentence: string): ReturnType<typeof readPlanText> =>
  readPlanText(
    `SỞ NỘI VỤ\nSố: 5/KH-SNV\nLạc Thủy, ngày 05 tháng 01 năm 2022\nKẾ HOẠCH\nThử cách đọc câu chữ\n\n${section}\n- ${sentence}\n`,
  );

test.each<[string, string[]]>([
  ['Tỷ lệ tiêm nhắc lần lượt đạt tối thiểu 80% và 90%.', ['>= 80', '>= 90']],
  ['Trên 80% trạm y tế và 100% bệnh viện có máy đo.', ['> 80', '= 100']],
  ['100% trường học có ít nhất 02 nhân viên y tế.', ['= 100']],
  ['Tỷ lệ hộ dùng nước sạch đạt 70%, tăng 5% so với năm 2021.', ['= 70']],
  ['Phủ sóng 5G đến 60% khu dân cư.', ['= 60']],
  ['Không còn xã đạt dưới 12 tiêu chí.', ['= 0']],
  ['Không để xảy ra ngộ độc tập thể trên 30 người mắc.', ['= 0']],
  ['Tỷ lệ lao động có chứng chỉ đạt 25%.', ['= 25']],
  ['Hiện nay, tổng số điểm phát sóng trên địa bàn do các doanh nghiệp quản lý, vận hành là 180 điểm.', []],
  ['Giảm 20% số vụ ngộ độc cấp tính từ 30 người mắc trở lên.', ['= 20']],
  ['Giáo viên giỏi cấp trường: 30 đồng chí; cấp quận: 05 đồng chí.', ['= 30', '= 5']],
  ['Hoàn thành các chỉ tiêu của Quyết định số 17/QĐ-UBND ngày 02/12/2021 (95% xã đạt chuẩn).', []],
])('goals: %s', (sentence, expected) => {
  const read = plan('I. MỤC TIÊU', sentence).indicators.filter((i) => i.ticked);
  expect(read.map((i) => `${i.comparator} ${i.target ?? ''}`)).toEqual(expected);
});

test('each figure has the year that closes its words', () => {
  const text = 'Có 60% trẻ em từ 6 đến dưới 16 tuổi biết bơi năm 2025 và 70% vào năm 2030, 50% biết cứu đuối năm 2025.';
  expect(plan('I. MỤC TIÊU', text).indicators.map((i) => i.time.year)).toEqual([2025, 2030, 2025]);
});

test.each<[string, string[]]>([
  ['Báo cáo kết quả về Sở trước khi kết thúc năm học.', ['schoolyear before']],
  ['Báo cáo quý gửi về Sở Y tế chậm nhất ngày 05 tháng đầu quý sau.', ['quarter 5 by']],
  [
    'Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả về Sở Y tế.',
    ['quarter  within', 'none within', 'yearly / within'],
  ],
  ['Báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6 và 31/12 hằng năm.', ['yearly 30/6 before', 'yearly 31/12 before']],
  [
    'Tổ chức sơ kết vào cuối năm 2023 và tổng kết vào năm 2025.',
    ['range 2023-01-01..2023-12-31 within', 'range 2025-01-01..2025-12-31 within'],
  ],
  [
    'Báo cáo về Sở chậm nhất ngày 17/12 hằng năm. Số liệu báo cáo tính từ ngày 15/12 năm trước đến ngày 14/12.',
    ['yearly 17/12 by'],
  ],
  [
    'Gửi báo cáo về Sở Y tế trước ngày 25 tháng cuối của quý, ngày 25 tháng 6 và ngày 25 tháng 12 hằng năm.',
    ['quarter 25 before', 'yearly 25/6 before', 'yearly 25/12 before'],
  ],
  ['Báo cáo Ủy ban nhân dân tỉnh xác định dự toán kinh phí hằng năm.', []],
  ['Xây dựng và gửi báo cáo tháng về Sở trước ngày 25 hằng tháng.', ['monthly 25 before']],
])('reports: %s', (sentence, expected) => {
  const read = plan('III. TỔ CHỨC THỰC HIỆN', sentence).rounds.filter((r) => r.ticked);
  expect(read.map((r) => `${shortDue(r.due)} ${r.due.semantics}`)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Tập huấn hòa giải viên: quý II, III năm 2022.', ['quarter 2/2022 within', 'quarter 3/2022 within']],
  ['Khám sức khỏe: lần 1 tháng 9/2022, lần 2 tháng 3/2023.', ['month 9/2022 within', 'month 3/2023 within']],
  ['Hỗ trợ sửa chữa nhà ở xây dựng trước ngày 01/7/1991.', []],
])('tasks: %s', (sentence, expected) => {
  const read = plan('II. NHIỆM VỤ', sentence).tasks.filter((t) => t.ticked);
  expect(read.map((t) => `${shortDue(t.deadline)} ${t.deadline.semantics}`)).toEqual(expected);
});

test('a table copied from a web page, one cell a line between bars', () => {
  const rows = [
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
    ['1', 'Lập danh mục dữ liệu', 'Phòng Nội vụ', 'Quý III/2022'],
    ['2', 'Mở lớp tập huấn', 'Văn phòng', 'Tháng 9/2022'],
    ['3', 'Trực đường dây nóng', 'Văn phòng', 'Thường xuyên'],
  ].map((cells) => `|\n${cells.join('\n|\n')}\n|`);
  const { tasks } = readPlanText(`KẾ HOẠCH\nThử bảng\n\nII. NHIỆM VỤ\n${rows.join('\n')}\n`);
  expect(tasks.map((t) => `${t.unit}: ${shortDue(t.deadline)}`)).toEqual([
    'Phòng Nội vụ: quarter 3/2022',
    'Văn phòng: month 9/2022',
  ]);
});
