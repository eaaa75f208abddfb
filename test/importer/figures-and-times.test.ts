// What is read from sentences of one plan of 2026 - 2030, each said in our own words after a wording met elsewhere: its
// targets with their years, its dated tasks, its reports. "?" stands before what is only offered.
import { readPlanText } from '../../src/importer/read-plan';
import { shortDue } from './scoring';

const SECTIONS = {
  goals: 'II. MỤC TIÊU ĐẾN NĂM 2030',
  tasks: 'III. NHIỆM VỤ',
  duties: 'IV. TỔ CHỨC THỰC HIỆN',
  money: 'V. KINH PHÍ',
  aim: 'I. MỤC ĐÍCH, YÊU CẦU',
};

function read(section: keyof typeof SECTIONS, sentence: string): string[] {
  const { indicators, rounds, tasks } = readPlanText(
    `UBND TỈNH A\nSố: 5/KH-UBND\nLạc Thủy, ngày 09 tháng 01 năm 2026\n\nKẾ HOẠCH\nThử giai đoạn 2026 - 2030\n\n${SECTIONS[section]}\n\n- ${sentence}\n`,
  );
  const sure = ({ ticked }: { readonly ticked: boolean }): string => (ticked ? '' : '? ');
  return [
    ...indicators.map(
      (i) =>
        `${sure(i)}${i.comparator} ${String(i.target)}${i.targetTo === undefined ? '' : `..${String(i.targetTo)}`}${i.unit === 'percent' ? '%' : i.unit === 'ratio' ? ' ratio' : ''} ${String(i.time.year)}`,
    ),
    ...rounds.map((r) => `${sure(r)}report ${shortDue(r.due)} ${r.due.semantics}`),
    ...tasks.map((t) => `${sure(t)}task ${shortDue(t.deadline)} ${t.deadline.semantics}`),
  ];
}

test.each<[string, string[]]>([
  ['Doanh thu du lịch năm 2030 gấp tối thiểu 1,8 lần so với năm 2025.', ['>= 1.8 2030']],
  ['Có 12 bác sĩ/10.000 dân và 30 - 34 giường bệnh/10.000 dân.', ['= 12 ratio 2030', '= 30..34 ratio 2030']],
  ['Tuổi thọ đạt 76 tuổi, số năm sống khỏe đạt tối thiểu 67 năm.', ['= 76 2030', '>= 67 2030']],
  ['Mức sinh đạt 2,1 con/phụ nữ; không quá 35 học sinh/lớp học.', ['= 2.1 ratio 2030', '<= 35 ratio 2030']],
  ['Mỗi người có tối thiểu 4 m2/người cây xanh; 01 mô hình/xã.', ['>= 4 2030', '= 1 2030']],
  ['Giảm 25% số vụ so với giai đoạn 2021 - 2025 và không còn điểm đen giao thông.', ['= 25% 2030', '= 0 2030']],
  ['Không để xảy ra cháy lớn và không để xảy ra nổ kéo dài trên 20 phút.', ['= 0 2030', '= 0 2030']],
  ['Phấn đấu 85% số xã, phường trở lên đạt chuẩn phù hợp với người cao tuổi.', ['>= 85% 2030']],
  ['Toàn tỉnh có hơn 200 câu lạc bộ, trong đó 40 câu lạc bộ được nhân rộng.', ['> 200 2030', '= 40 2030']],
  ['Tỷ lệ thất thoát nước giảm còn dưới 12%, đến năm 2028 không vượt quá 15%.', ['< 12% 2030', '<= 15% 2028']],
  ['Đưa 300 người đi lao động ở nước ngoài theo hợp đồng.', ['= 300 2030']],
  ['Điểm trung bình môn Toán năm 2027 đạt trên 6,2.', ['> 6.2 2027']],
  ['Xếp hạng chuyển đổi số nằm trong 15 tỉnh, thành phố dẫn đầu.', ['<= 15 2030']],
  ['Hằng năm giảm 5% số vụ cháy, phấn đấu đến năm 2030 tỷ lệ chữa cháy kịp thời đạt 95%.', ['= 5% null', '= 95% 2030']],
  ['Kéo giảm tai nạn trên cả 3 tiêu chí: giảm từ 5% đến 8% số vụ.', ['= 5..8% 2030']],
  ['Tổng tỷ suất sinh (TFR) duy trì ở mức 2,0 con/phụ nữ.', ['= 2 ratio 2030']],
  ['Có từ 75% trường trở lên được công nhận trường học an toàn.', ['>= 75% 2030']],
  [
    'Tổng số người mới: 900 người, trong đó: tiêm 600 người; uống 300 người.',
    ['= 900 2030', '= 600 2030', '= 300 2030'],
  ],
  ['85% học viên đạt yêu cầu trở lên.', ['= 85% 2030']],
  ['Có 1,9 bác sĩ chuyên khoa phục hồi chức năng/100.000 dân.', ['= 1.9 ratio 2030']],
  ['Ngày lưu trú bình quân 2,1 ngày.', ['= 2.1 2030']],
  ['Thu đoàn phí đạt 101% dự toán.', ['= 101% 2030']],
  [
    'Tỷ lệ biết kỹ năng đạt 65% năm 2028 và 80% năm 2030; tỷ lệ biết bơi tương ứng 45% và 55%.',
    ['= 65% 2028', '= 80% 2030', '= 45% 2028', '= 55% 2030'],
  ],
  ['Thành lập ít nhất 60 tổ tại doanh nghiệp sử dụng từ 500 lao động trở lên.', ['>= 60 2030']],
  ['Cá nhân được đề nghị phải có từ 02 sáng kiến trở lên.', []],
  ['Trao 900 suất quà từ ngày 02/5 đến 30/5/2027.', ['= 900 2027', 'task range 2027-05-02..2027-05-30 within']],
  ['100% cán bộ hoàn thành nhiệm vụ trở lên.', ['= 100% 2030']],
  ['Xử lý dứt điểm ít nhất 03/04 điểm sạt lở đã được xác định.', ['>= 3 2030']],
])('goals: %s', (sentence, expected) => {
  expect(read('goals', sentence)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'Xây mới 9 trạm bơm; phấn đấu khởi công trước ngày 30/9/2027, hoàn thành trong năm 2029.',
    ['= 9 2029', 'task date 2027-09-30 before', '? task range 2029-01-01..2029-12-31 within'],
  ],
  [
    'Trang bị 20 phòng máy; hoàn thành đấu thầu trước 15/11/2026, bàn giao chậm nhất 28/02/2027.',
    ['= 20 2027', 'task date 2026-11-15 before', 'task date 2027-02-28 by'],
  ],
  [
    'Kiểm tra tại 18 đơn vị (kế hoạch kiểm tra ban hành trong tháng 9/2026).',
    ['= 18 2030', 'task month 9/2026 within'],
  ],
  [
    'Phấn đấu đến năm 2028, 100% cán bộ được tập huấn; mở 10 lớp cho cộng tác viên trong cả giai đoạn.',
    ['= 100% 2028', '= 10 2030'],
  ],
  [
    'Tổ chức 80 lớp tập huấn cho 4.000 lượt cán bộ, trong đó năm 2026 tổ chức 16 lớp.',
    ['= 80 2030', '= 4000 2030', '= 16 2026'],
  ],
  [
    'Tổ chức 02 khóa cho 90 giáo viên trong tháng 10 và tháng 11 năm 2027; 01 hội thảo cấp tỉnh vào tháng 3/2028.',
    ['= 2 2027', '= 90 2027', '= 1 2028', 'task range 2027-10-01..2027-11-30 within', 'task month 3/2028 within'],
  ],
  [
    'Hoàn thành thử nghiệm tại 05 xã trong 6 tháng đầu năm 2027; vận hành chính thức từ ngày 01/01/2028.',
    ['= 5 2027', 'task range 2027-01-01..2027-06-30 within', 'task date 2028-01-01 from'],
  ],
  [
    'Trình Hội đồng nhân dân tỉnh nghị quyết miễn phí tại kỳ họp tháng 7/2026 (mức giảm dự kiến 40% so với trước).',
    ['? = 40% 2030', 'task month 7/2026 within'],
  ],
  ['Kẻ lại vạch sơn 06 tuyến đường; xong trong quý II/2026.', ['= 6 2026', 'task quarter 2/2026 within']],
  ['Phấn đấu không để xảy ra vụ cháy làm chết từ 02 người trở lên.', ['= 0 2030']],
  ['Duy trì đội ngũ cộng tác viên; phấn đấu 90% hộ dân được tuyên truyền.', ['= 90% 2030']],
  ['Đào tạo 35 y sĩ cho các xã khó khăn trong 3 năm 2026 - 2028.', ['= 35 2028']],
  ['Duy trì 90 câu lạc bộ hiện có và thành lập thêm 20 câu lạc bộ.', ['= 20 2030']],
  [
    'Thí điểm mô hình tại 08 xã trong giai đoạn 2026 - 2027; sau năm 2027 mở rộng ra ít nhất 20 xã.',
    ['= 8 2027', '>= 20 2030'],
  ],
  ['Duy trì kết quả phổ cập giáo dục: huy động 99% trẻ 6 tuổi vào lớp 1.', ['= 99% 2030']],
  ['Trang bị cho các xã 30 xe đẩy tay và 04 xe ép rác.', ['= 30 2030', '= 4 2030']],
  ['Tổ chức mỗi năm 01 cuộc thi cấp tỉnh.', ['= 1 null']],
  ['Đưa 15 lao động đi làm việc ở nước ngoài.', ['= 15 2030']],
  ['100% hệ thống được duyệt cấp độ; không để xảy ra sự cố lộ dữ liệu.', ['= 100% 2030', '= 0 2030']],
  ['Điều kiện công nhận: đạt từ 80% nội dung trở lên, trong đó 100% tiêu chí bắt buộc phải đạt.', []],
  ['Đến hết tháng 12/2027, 6/6 huyện hoàn thành việc bố trí phòng tư vấn.', ['= 6 2027', 'task month 12/2027 by']],
  ['Số hóa 1.200 hiện vật; tái cấu trúc 80 quy trình nội bộ.', ['= 1200 2030', '= 80 2030']],
  ['Cấp giấy chứng nhận quyền sử dụng đất lần đầu cho 190 thửa.', ['= 190 2030']],
  ['Bê tông hóa 4,2 km đường; khởi công 03 công trình.', ['= 4.2 2030', '= 3 2030']],
  ['Vận động Quỹ khuyến học đạt 250 triệu đồng (mức hỗ trợ 3 triệu đồng/em).', ['= 250 2030']],
  ['Nâng công suất nhà máy nước lên 500 tấn/ngày đêm vào năm 2029.', ['= 500 2029']],
  ['Nạo vét 30 km kênh và 12 km cống trước mùa mưa hằng năm.', ['= 30 null', '= 12 null']],
  [
    'Lắp mới 24 bể bơi, trong đó năm 2026 lắp 6 bể; sửa 11 bể xong trong quý III/2026.',
    ['= 24 2030', '= 6 2026', '= 11 2026', 'task quarter 3/2026 within'],
  ],
  ['Dạy bơi, bắt đầu từ năm học 2026 - 2027; phấn đấu 100% trường tiểu học tham gia.', ['= 100% 2030']],
  ['Hồ sơ trực tuyến đạt tối thiểu 80%; không để xảy ra hồ sơ trễ hạn.', ['>= 80% 2030', '= 0 2030']],
  ['Cơ sở phát thải từ 2.000 tấn CO2 trở lên bắt buộc thực hiện kiểm kê.', []],
  ['Hộ góp đất từ 03 ha trở lên, thời hạn từ 5 năm trở lên được hỗ trợ một lần.', []],
  ['Đơn vị có tỷ lệ hồ sơ trễ hạn trên 5% bị phê bình.', []],
  ['Mỗi sở cử 01 lãnh đạo phụ trách; bài viết phải có tối thiểu 400 chữ.', []],
  ['Xử lý dứt điểm các trường hợp lấn chiếm phát sinh trước ngày 01/7/2025.', []],
  ['Hội xuân khai mạc ngày 15/02/2026.', ['task date 2026-02-15 on']],
  ['Sửa 40 nhà, bàn giao trước dịp 20/11/2026.', ['= 40 2026', 'task date 2026-11-20 before']],
  ['15-10-2026: hạn cuối nhận hồ sơ dự thi.', ['task date 2026-10-15 by']],
  ['Đơn vị hoàn thành dưới 60% chỉ tiêu không được xét danh hiệu thi đua.', []],
])('tasks: %s', (sentence, expected) => {
  expect(read('tasks', sentence)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'Cập nhật số liệu lên phần mềm đầu năm học (hạn 30/9/2026), cuối năm học (hạn 15/6/2027).',
    ['task date 2026-09-30 by', 'task date 2027-06-15 by'],
  ],
  [
    'Báo cáo kết quả quý (trước ngày 20 tháng 3, 20 tháng 6 và 20 tháng 9) gửi Sở Nội vụ.',
    ['report yearly 20/3 before', 'report yearly 20/6 before', 'report yearly 20/9 before'],
  ],
  ['Định kỳ thông tin kết quả vận động về UBND tỉnh.', ['report none within']],
  ['Cung cấp số liệu cho Sở Y tế vào ngày 15 tháng cuối mỗi quý.', ['report quarter 15 on']],
  [
    'Các trường báo cáo Sở Y tế khi kết thúc học kỳ I và khi kết thúc năm học.',
    ['report schoolyear within', 'report schoolyear within'],
  ],
  ['Trạm Y tế hằng tháng gửi báo cáo về UBND xã vào ngày 28.', ['report monthly 28 on']],
  ['Trưởng thôn: hằng tháng, trước ngày 20, báo cáo UBND xã.', ['report monthly 20 before']],
  [
    'Các tỉnh báo cáo Bộ Y tế trước ngày 15/12 hằng năm; các tỉnh thí điểm gửi thêm báo cáo về Bộ Y tế vào ngày cuối cùng của mỗi quý.',
    ['report yearly 15/12 before', 'report quarter  on'],
  ],
  ['Trung tâm báo cáo thành tích sau khi kết thúc mỗi giải.', ['report relative within']],
  ['Thống kê sự cố theo mốc từ ngày 15 tháng trước đến ngày 14 tháng sau.', []],
  ['Hưởng ứng Ngày Nước sạch (22/3), Tháng hành động vì môi trường (tháng 6) hằng năm.', []],
  ['Hồ sơ đề nghị khen thưởng tổng kết giai đoạn nộp chậm nhất ngày 30/9/2030.', ['task date 2030-09-30 by']],
])('duties: %s', (sentence, expected) => {
  expect(read('duties', sentence)).toEqual(expected);
});

test('what was reached before, and what of the money is to be spent', () => {
  expect(read('aim', 'Kế thừa kết quả giai đoạn 2021 - 2025: số vụ giảm 4%; 70% doanh nghiệp có báo cáo.')).toEqual([]);
  expect(read('money', 'Phấn đấu giải ngân vốn đầu tư công hằng năm đạt trên 92% kế hoạch giao.')).toEqual([
    '> 92% null',
  ]);
});

test('months of a time column without the word for month', () => {
  const { tasks } = readPlanText(
    'KẾ HOẠCH\nThử năm học 2026 - 2027\n\nIII. LỘ TRÌNH\n\n| TT | Thời gian | Nội dung |\n|---|---|---|\n| 1 | 09 - 10/2026 | Rà soát tài khoản |\n| 2 | 01 - 03/2027 | Bồi dưỡng chuyên môn |\n',
  );
  expect(tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([
    ['Rà soát tài khoản', 'range 2026-09-01..2026-10-31'],
    ['Bồi dưỡng chuyên môn', 'range 2027-01-01..2027-03-31'],
  ]);
});

test('main results of a year are an account of the past; a page number inside a sentence is none of its words', () => {
  const { indicators } = readPlanText(
    'KẾ HOẠCH\nThử năm 2026\n\n1. Kết quả chủ yếu năm 2025\n- 100% văn bản được ký số.\n2. Mục tiêu năm 2026\n- Ít nhất 95% học sinh được khám sức khỏe định kỳ, kết quả được cập\n2\nnhật vào hồ sơ điện tử của các em trong năm học ở mọi nơi có mạng.\n',
  );
  expect(indicators.map((i) => [i.target, i.source])).toEqual([
    [
      95,
      'Ít nhất 95% học sinh được khám sức khỏe định kỳ, kết quả được cập nhật vào hồ sơ điện tử của các em trong năm học ở mọi nơi có mạng.',
    ],
  ]);
});

test('the last duty asks for its report, whatever paragraph closes the plan', () => {
  const { rounds } = readPlanText(
    'KẾ HOẠCH\nThử năm 2026\n\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế báo cáo kết quả trước ngày 15/11/2026.\n2. Trung tâm Thi đấu báo cáo thành tích sau khi kết thúc mỗi giải.\nĐề nghị các đơn vị nghiêm túc thực hiện./.\n',
  );
  expect(rounds.map((r) => shortDue(r.due))).toEqual(['date 2026-11-15', 'relative']);
});

test('a column of places makes no score sheet, and a title may stand in headings of two levels', () => {
  const { meta, tasks } = readPlanText(
    '# KẾ HOẠCH\n## Thi đấu thể thao đến năm 2027\n\n### I. NHIỆM VỤ\n\n| TT | Tên giải | Thời gian | Địa điểm |\n|---|---|---|---|\n| 1 | Giải bơi | Tháng 4/2027 | Bể bơi tỉnh |\n',
  );
  expect(meta).toMatchObject({ title: 'KẾ HOẠCH Thi đấu thể thao đến năm 2027', period: { to: 2027 } });
  expect(tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([['Giải bơi', 'month 4/2027']]);
});

test('a task says its own words, also where they open with how far it is to be done', () => {
  const { tasks } = readPlanText(
    'KẾ HOẠCH\nThử năm 2026\n\nIII. NHIỆM VỤ\n- Hoàn thành thiết kế kho dữ liệu trong tháng 6/2026.\n- Thời gian nộp hồ sơ: hồ sơ xét thưởng của các xã trước ngày 15/11/2026.\n',
  );
  expect(tasks.map((t) => t.text)).toEqual([
    'Hoàn thành thiết kế kho dữ liệu trong tháng 6/2026.',
    'Thời gian nộp hồ sơ: hồ sơ xét thưởng của các xã trước ngày 15/11/2026.',
  ]);
});
