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
  ['Tổng tỷ suất sinh đạt 2,1 con/phụ nữ; tỷ số giới tính dưới 110 bé trai/100 bé gái.', ['= 2.1', '< 110']],
  ['Phủ 5G, IoT cho tối thiểu 2 cụm làng nghề; 100% xã dùng nền tảng 4G/5G.', ['>= 2', '= 100']],
  ['Đón 12 đoàn khách quốc tế, trong đó có 04 đoàn từ châu Âu.', ['= 12', '= 4']],
  ['Người dân được khám ít nhất hai lần một năm đạt 60%.', ['= 60']],
  ['Duy trì tỷ lệ trẻ nhẹ cân khi sinh (dưới 2.500 gram) dưới 4%.', ['< 4']],
  ['Tỷ lệ tăng dân số dưới 9‰; có 9 bác sĩ và 28 giường bệnh trên 10.000 dân.', ['< 9', '= 9', '= 28']],
  ['Diện tích nhà ở bình quân đạt 24m2/người.', ['= 24']],
  ['Giá trị thanh toán số gấp 12 lần thu nhập toàn huyện.', ['= 12']],
  ['Tỷ lệ lao động nữ được quy hoạch ít nhất vào năm 2025 đạt 35%.', ['>= 35']],
  ['Thực hiện theo mô hình chính quyền 02 cấp; làm thêm ngày lễ được hưởng lương ít nhất 300%.', []],
  ['Hoàn thành Chương trình nghị sự 2030 vì sự phát triển bền vững.', []],
  ['Tỷ lệ ca bệnh được phát hiện đạt tối thiểu 55%, được theo dõi đạt 70%.', ['>= 55', '= 70']],
  ['Số ca phát hiện đạt 40%; hiện đạt 32%; vẫn còn 12% hộ chưa có nước.', ['= 40']],
  ['Môn Toán có tới 38% bài dưới trung bình.', []],
])('goals: %s', (sentence, expected) => {
  const read = plan('I. MỤC TIÊU', sentence).indicators.filter((i) => i.ticked);
  expect(read.map((i) => `${i.comparator} ${i.target ?? ''}`)).toEqual(expected);
});

test('outside the goals a percentage that belongs to nothing is only offered', () => {
  const read = plan('II. NHIỆM VỤ', 'Cấp cồn 70%, găng tay và 28 trạm (chiếm 32,2%) cho tuyến xã.').indicators;
  expect(read.map((i) => i.ticked)).toEqual(read.map(() => false));
});

test('a grade and better is no share and more; a sample and a way of counting are no targets', () => {
  const read = (section: string, text: string): string[] =>
    plan(section, text)
      .indicators.filter((i) => i.ticked)
      .map((i) => `${i.comparator} ${i.target ?? ''}`);
  expect(read('I. MỤC TIÊU', 'Phấn đấu 97% học viên xếp loại Khá trở lên.')).toEqual(['= 97']);
  expect(read('I. MỤC TIÊU', 'Tỷ lệ hộ nghèo còn 3% năm 2025 và 2% năm 2030.')).toEqual(['<= 3', '<= 2']);
  expect(read('I. MỤC TIÊU', 'Phụ nữ được khám thai ít nhất 04 lần trong 3 thai kỳ đạt 80%.')).toEqual(['= 80']);
  expect(read('II. NHIỆM VỤ', 'Khảo sát bằng phiếu, mỗi thôn chọn mẫu 10% số hộ.')).toEqual([]);
  expect(read('II. NHIỆM VỤ', 'Nâng phụ cấp tối thiểu 70% cho giáo viên, 30% cho nhân viên.')).toEqual([]);
});

test('what an office makes or holds in numbers is a target, a paper is not', () => {
  const read = (text: string): (number | null)[] =>
    plan('II. NHIỆM VỤ', text)
      .indicators.filter((i) => i.ticked)
      .map((i) => i.target);
  expect(read('Thành lập 1.200 tổ tự quản tại các thôn.')).toEqual([1200]);
  expect(read('Thay thế 28 km đường ống cũ.')).toEqual([28]);
  expect(read('Tổ chức 02 đợt kiểm tra và mở ba lớp tập huấn.')).toEqual([2, 3]);
  expect(read('Củng cố mười lăm "Góc đọc sách" ở các thôn.')).toEqual([15]);
  expect(read('Nâng số điểm bán từ 12 điểm lên 40 điểm bán hàng.')).toEqual([40]);
  expect(read('Trong cả giai đoạn, Sở cử khoảng 45 bác sĩ đi học.')).toEqual([45]);
  expect(read('Trường có tổ chức 02 bữa ăn thì bố trí nhân viên.')).toEqual([]);
  expect(read('Sở thành lập 04 đoàn kiểm tra.')).toEqual([]);
  expect(read('Ban hành 01 kế hoạch và phát hành 01 báo cáo.')).toEqual([]);
});

test('what is made may be named first and counted after a colon by the same noun', () => {
  const read = (text: string): (string | number | null)[][] =>
    plan('II. NHIỆM VỤ', text)
      .indicators.filter((i) => i.ticked)
      .map((i) => [i.target, i.what]);
  expect(read('Lắp đặt mới bể lọc 2G/3G: 58 bể (trong đó: cụm A: 25 bể, cụm B: 33 bể).')).toEqual([
    [58, 'Lắp đặt mới bể lọc 2G/3G: 58 bể'],
    [25, 'cụm A: 25 bể'],
    [33, 'cụm B: 33 bể'],
  ]);
  expect(read('Trang bị bể lọc: công suất 20 lít, giá 12 triệu đồng.')).toEqual([]);
});

test('what is done for so many, in so many places, every year or by kind is an output too', () => {
  const read = (text: string): (number | null)[] =>
    plan('II. NHIỆM VỤ', text)
      .indicators.filter((i) => i.ticked)
      .map((i) => i.target);
  expect(read('Mỗi năm mở 25 lớp dạy bơi miễn phí.')).toEqual([25]);
  expect(read('Hằng năm đào tạo nghề cho 450 lao động, ưu tiên người từ 45 tuổi trở lên.')).toEqual([450]);
  expect(read('Thí điểm mô hình "Bếp sạch" tại 07 xã; sau đó nhân rộng ra ít nhất 15 xã.')).toEqual([7, 15]);
  expect(read('Cả giai đoạn cử 90 y sĩ đi học, gồm 60 y sĩ sản nhi, 20 y sĩ đa khoa và 10 điều dưỡng.')).toEqual([
    90, 60, 20, 10,
  ]);
  expect(read('Duy trì 12 câu lạc bộ hiện có và thành lập thêm 30 câu lạc bộ.')).toEqual([30]);
  expect(read('Tổ chức 06 lớp kỹ năng số cho khoảng 420 cán bộ.')).toEqual([6, 420]);
  expect(read('Trạm tổ chức 02 buổi nói chuyện cho phụ huynh.')).toEqual([2]);
  expect(read('In sổ tay cho các xã. Số lượng: 5.000 cuốn.')).toEqual([5000]);
  expect(read('Thay lò than; phấn đấu đến năm 2028 không còn lò nung thủ công.')).toEqual([0]);
  expect(read('Tuần tra, không để xảy ra ùn tắc; không còn cảnh chen lấn.')).toEqual([]);
  expect(read('Mỗi tháng sinh hoạt 02 buổi/tháng.')).toEqual([]);
  expect(read('Huy động 120 cán bộ, chiến sĩ, 14 xuồng tham gia.')).toEqual([]);
  expect(read('Triển khai cho 03 nhóm đối tượng tại 02 lĩnh vực.')).toEqual([]);
  expect(read('Xây dựng một số mô hình; tổ chức năm học mới.')).toEqual([]);
});

test('numbers said in words count what is made, and part of it', () => {
  const read = plan('I. MỤC TIÊU', 'Xây dựng được năm mô hình bếp ăn, trong đó hai mô hình ở vùng cao.').indicators;
  expect(read.map((i) => [i.target, i.ticked])).toEqual([
    [5, true],
    [2, true],
  ]);
});

test('under the money only the share that must be spent is a target', () => {
  const read = plan('III. KINH PHÍ', 'Ngân sách xã 30%; giải ngân đạt 98% vốn được giao; quý I giải ngân đã đạt 20%.');
  expect(read.indicators.map((i) => `${i.comparator} ${i.target ?? ''}`)).toEqual(['= 98']);
});

test('a rank to be reached is a target; the rank that narrows another count is not', () => {
  const read = (text: string): string[] =>
    plan('I. MỤC TIÊU', text)
      .indicators.filter((i) => i.ticked)
      .map((i) => `${i.comparator} ${i.target ?? ''}`);
  expect(read('Chỉ số chuyển đổi số thuộc nhóm 10 tỉnh dẫn đầu.')).toEqual(['<= 10']);
  expect(read('Có ít nhất 2 trường thuộc nhóm 50 trường hàng đầu.')).toEqual(['>= 2']);
  expect(read('Chỉ số cải cách hành chính đạt từ 88 điểm.')).toEqual(['>= 88']);
});

test.each<[string, number[]]>([
  ['Ít nhất tám mươi lăm phần trăm trạm y tế có máy phát điện.', [85]],
  ['Cắt giảm ít nhất 30% chi phí tuân thủ.', [30]],
  ['Thu ngân sách vượt ít nhất 10% dự toán giao.', [10]],
  ['Nhà nước hỗ trợ 50% chi phí giống, phân bón 30%.', []],
  ['Có 25 sản phẩm từ 3 sao trở lên, ít nhất 06 sản phẩm 4 sao và 01 sản phẩm 5 sao.', [25, 6, 1]],
  ['Đơn vị giải ngân dưới 90% thì không xếp loại.', []],
  ['Kiểm điểm người đứng đầu các đơn vị giải ngân dưới 50%.', []],
  ['Phát huy kết quả năm 2021: trồng 31.000 cây, 88% chi đoàn xếp loại khá.', []],
  ['Áp dụng hệ thống quản lý theo tiêu chuẩn ISO 9001:2015 đối với 100% phòng.', [100]],
  ['(5) 450 ha cây ăn quả theo hướng hữu cơ.', [450]],
  ['Thời gian sơ tán khi diễn tập không quá 08 phút.', [8]],
  ['Kho chứa cách nguồn lửa tối thiểu 10 mét.', []],
  ['Khi có từ 02 người trở lên cùng biểu hiện, phường báo ngay.', []],
  ['Xã được công nhận đạt chuẩn khi có ít nhất 90% tiêu chí đạt.', []],
  ['Học viên vắng quá 20% thời lượng không được cấp chứng nhận.', []],
  ['Học sinh hộ nghèo được miễn 100%, hộ cận nghèo được giảm 50%.', []],
  ['Giảm số giờ làm việc nhà của phụ nữ còn 1,8 lần so với nam giới vào năm 2024.', [1.8]],
  ['Bảo dưỡng họng nước ít nhất 02 lần mỗi năm.', []],
  ['Mỗi đội không quá 05 học sinh.', []],
  ['Tỷ lệ tảo hôn giảm 0,8 điểm phần trăm.', [0.8]],
  ['Xử lý dứt điểm 11 điểm đen và kiên cố hóa thêm 2.300 m kênh.', [11, 2300]],
  ['Đề kiểm tra có 40% nhận biết, 30% thông hiểu, 30% vận dụng.', []],
  ['Nghiêm cấm xe trên 10 tấn qua cầu.', []],
  ['Tỷ lệ bài thi dưới 5 điểm giảm xuống dưới 20%.', [20]],
  ['Trồng 5.000 cây (tăng 12% so với năm 2021).', [5000]],
  ['Nâng tổng công suất lên 4.700 MW (gồm 16 trạm nước; 02 trạm gió; 03 trạm mặt trời).', [4700]],
  ['Ít nhất 02 trường nghề trong nhóm khá, 10 trường nghề trong nhóm trung bình.', [2, 10]],
  ['86%', []],
  ['Trường hợp số liệu chênh lệch trên 10% thì lập lại sổ.', []],
  ['Đối với học phần từ 4 tín chỉ trở lên, thi không quá 120 phút.', []],
  ['Ưu tiên cấp điện cho nhóm từ 30 hộ trở lên chưa có điện.', []],
])('figures of goals: %s', (sentence, expected) => {
  const read = plan('I. MỤC TIÊU', sentence).indicators.filter((i) => i.ticked);
  expect(read.map((i) => i.target)).toEqual(expected);
});

test('work under a unit, or under what a chair asks for, is work', () => {
  const read = (head: string): (number | null)[] =>
    readPlanText(
      `CHỈ THỊ\nVề xây dựng trường lớp năm 2022\n\n${head}\na) Bàn giao 03 trường học trước ngày 25/8/2022.\n`,
    ).indicators.flatMap((i) => (i.ticked ? [i.target] : []));
  expect(read('Chủ tịch Ủy ban nhân dân huyện yêu cầu:')).toEqual([3]);
  expect(read('2. Các chủ đầu tư, Ban Quản lý dự án')).toEqual([3]);
  expect(read('1. Hiện trạng')).toEqual([]);
});

test('a heading that cites where it stands, and one that enacts the whole, tell nothing of the past', () => {
  const read = (heading: string): number =>
    readPlanText(`KẾ HOẠCH\nThử năm 2022\n\n${heading}\n\n- 90% trường có nước sạch.\n`).indicators.filter(
      (i) => i.ticked,
    ).length;
  expect(read('Căn cứ tại Mục III Kế hoạch nêu rõ chỉ tiêu như sau:')).toBe(1);
  expect(read('Kết quả thực hiện chỉ tiêu năm 2021:')).toBe(0);
  const decision =
    'QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Chương trình nước sạch vùng khó khăn với các nội dung sau:\nI. MỤC TIÊU';
  expect(read(decision)).toBe(1);
});

test('a least number in the tasks is a target; how often something is done, how many at most and a threshold are not', () => {
  const read = (text: string): string[] =>
    plan('II. NHIỆM VỤ', text)
      .indicators.filter((i) => i.ticked)
      .map((i) => `${i.comparator} ${i.target ?? ''} ${i.unitLabel}`);
  expect(read('Mỗi xã có tối thiểu một tổ công nghệ cộng đồng.')).toEqual(['>= 1 tổ công nghệ cộng đồng']);
  expect(read('Tập huấn cho ít nhất 250 lượt cán bộ thôn.')).toEqual(['>= 250 lượt cán bộ thôn']);
  expect(read('Kiểm tra bếp ăn ít nhất 02 lần trong năm.')).toEqual([]);
  expect(read('Mỗi đơn vị cử không quá 03 thí sinh.')).toEqual([]);
  expect(read('Đăng tin trên 4 loại hình báo chí.')).toEqual([]);
  expect(read('Mỗi trường gửi 01 file word và tối thiểu 02 bản scan.')).toEqual([]);
  expect(read('Người có giá trị tài sản từ 300.000.000 đồng trở lên kê khai bổ sung.')).toEqual([]);
  expect(read('Thuế huyện thu hồi tối thiểu 25 tỷ đồng nợ thuế.')).toEqual(['>= 25 tỷ đồng nợ thuế']);
  expect(read('Nhà ăn phục vụ từ 200 suất trở lên phải lưu mẫu thức ăn.')).toEqual([]);
});

test('"nâng cấp 04" is no level, and the second of two things made is counted as well', () => {
  const read = plan('I. MỤC TIÊU', 'Nâng cấp 04 trạm cấp nước và xây mới hai bể chứa.').indicators;
  expect(read.map((i) => [i.target, i.unitLabel, i.ticked])).toEqual([
    [4, 'trạm cấp nước', true],
    [2, 'bể chứa', true],
  ]);
});

test('a count to be reached by a year is a target wherever it stands', () => {
  const read = plan('II. NHIỆM VỤ', 'Khôi phục đồng cỏ vùng cao, đồng cỏ đến năm 2030 đạt 900 ha.').indicators;
  expect(read.map((i) => [i.target, i.time.year, i.ticked])).toEqual([[900, 2030, true]]);
});

test.each<[string, (number | null)[]]>([
  ['Giảm số ca ngộ độc xuống dưới 30 vào năm 2025 và 20 vào năm 2030.', [2025, 2030]],
  ['Hằng năm, số vụ cháy giảm trên 3%; số vụ nổ giảm trên 5%.', [null, null]],
  ['Giảm từ 2 đến 3% hằng năm giai đoạn từ năm 2025 đến năm 2030.', [null]],
  ['Đạt 20% xã, phường “không khói thuốc” ngay trong năm 2025; đến năm 2030 đạt 100% xã.', [2025, 2030]],
  ['Tỷ lệ hộ dùng nước sạch lần lượt đạt 70% và 90% vào năm 2025 và năm 2030.', [2025, 2030]],
  ['Đạt 10%, 20% và 30% vào các năm 2025, 2027 và 2030.', [2025, 2027, 2030]],
  ['Hỗ trợ 1.500 hộ sửa nhà trước ngày 30/9/2026.', [2026]],
  ['Bố trí chỗ ở cho 100% hộ bị sập nhà trước ngày 08/9.', [2022]],
])('years: %s', (sentence, years) => {
  const read = plan('I. MỤC TIÊU', sentence).indicators.filter((i) => i.ticked);
  expect(read.map((i) => i.time.year)).toEqual(years);
});

test('two figures for two places beside two years: both readings are shown, neither is ticked', () => {
  const text = 'Hộ dùng nước sạch đạt 80% ở thành thị và 60% ở nông thôn vào năm 2025 và 2030.';
  const read = plan('I. MỤC TIÊU', text).indicators;
  expect(read.map((i) => [i.target, i.ticked, i.alternatives.map(({ year }) => year)])).toEqual([
    [80, false, [2025, 2030]],
    [60, false, [2030, 2025]],
  ]);
});

test('each target keeps its own words, and the thing counted ends where its time begins', () => {
  const read = plan(
    'I. MỤC TIÊU',
    'Thu nội địa vượt 5% dự toán, phấn đấu tăng 12%; bàn giao 03 trường học trước tháng 9 và vận động từ 20 đến 30 tỷ đồng.',
  ).indicators;
  expect(read.map((i) => [i.what, i.target, i.targetTo, i.unitLabel])).toEqual([
    ['Thu nội địa vượt 5% dự toán', 5, undefined, '%'],
    ['phấn đấu tăng 12%', 12, undefined, '%'],
    ['bàn giao 03 trường học trước tháng 9', 3, undefined, 'trường học'],
    ['vận động từ 20 đến 30 tỷ đồng.', 20, 30, 'tỷ đồng'],
  ]);
});

test('what narrows one clause says nothing of the next', () => {
  const text = 'Tỷ lệ người từ 65 tuổi trở lên có thẻ đạt 95%; 80% thôn có tổ tự quản.';
  expect(plan('I. MỤC TIÊU', text).indicators.map((i) => i.scope)).toEqual(['từ 65 tuổi trở lên', '']);
});

test('what is done so often a year has no year to be reached by; a level a year has', () => {
  const years = (text: string): (number | null)[] =>
    readPlanText(`KẾ HOẠCH\nPhát triển giáo dục giai đoạn 2026 - 2030\n\nI. MỤC TIÊU\n- ${text}\n`).indicators.map(
      (i) => i.time.year,
    );
  expect(years('Mỗi giáo viên dự giờ tối thiểu 18 tiết/năm.')).toEqual([null]);
  expect(years('Kiểm tra tối thiểu 30 bếp ăn/năm; lắp camera tại 100% bếp trước 30/6/2027.')).toEqual([null, 2027]);
  expect(years('Tập huấn ít nhất 60 cộng tác viên thôn, xóm mỗi năm; 85% cộng tác viên đạt chuẩn năm 2028.')).toEqual([
    null,
    2028,
  ]);
  expect(years('Tỷ lệ huy động hằng năm đạt 99% trở lên; tỷ lệ hoàn thành đạt 96% vào năm 2028.')).toEqual([
    null,
    2028,
  ]);
  expect(years('Xây dựng 120 "Bếp sạch" trong cả giai đoạn, bình quân mỗi năm 24 bếp.')).toEqual([2030, null]);
  expect(years('Thu nhập bình quân đạt 65 triệu đồng/người/năm.')).toEqual([2030]);
  expect(years('100% trường có phòng tư vấn trước khi bắt đầu năm học 2028 - 2029.')).toEqual([2028]);
  expect(years('Duy trì 100% lớp có sổ; 100% trường có tủ sách.')).toEqual([null, null]);
  expect(years('100% trường duy trì góc đọc; xây dựng mới 40 thư viện trong cả giai đoạn.')).toEqual([2030, 2030]);
});

test('a plan that names no years above has those of its section on time, else of its goals', () => {
  const period = (body: string): unknown =>
    readPlanText(`Số: 5/KH-UBND\nLạc Thủy, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nThi đua dọn sạch bến bãi\n\n${body}\n`)
      .meta.period;
  const sections = (time: string): string => `I. MỤC TIÊU\n- Dọn sạch 12 bến.\n${time}`;
  expect(period(sections('II. THỜI GIAN THỰC HIỆN\n- Từ ngày 10/3/2026 đến ngày 20/11/2026.'))).toEqual({
    from: 2026,
    to: 2026,
  });
  expect(
    period(sections('II. ĐỐI TƯỢNG VÀ THỜI GIAN\n1. Đối tượng: các bến năm 2024.\n2. Thời gian: năm 2026 - 2028.')),
  ).toEqual({ from: 2026, to: 2028 });
  expect(period('I. MỤC TIÊU\n1. Mục tiêu đến năm 2029, tầm nhìn đến năm 2040\n- Dọn sạch 12 bến.')).toEqual({
    from: null,
    to: 2029,
  });
  expect(period(sections('II. NHIỆM VỤ\n1. Hội thi: thời gian 20/10/2027.'))).toEqual({ from: null, to: null });
});

test('each figure has the year that closes its words', () => {
  const text = 'Có 60% trẻ em từ 6 đến dưới 16 tuổi biết bơi năm 2025 và 70% vào năm 2030, 50% biết cứu đuối năm 2025.';
  expect(plan('I. MỤC TIÊU', text).indicators.map((i) => i.time.year)).toEqual([2025, 2030, 2025]);
  const grouped =
    'Tỷ lệ thấp còi dưới 17% (vùng cao dưới 28%) vào năm 2025 và dưới 15% (vùng cao dưới 23%) vào năm 2030.';
  expect(plan('I. MỤC TIÊU', grouped).indicators.map((i) => [i.target, i.time.year])).toEqual([
    [17, 2025],
    [28, 2025],
    [15, 2030],
    [23, 2030],
  ]);
  const mixed = 'Thành lập 05 hợp tác xã, phấn đấu 75% hợp tác xã xếp loại khá vào năm 2025 và 85% vào năm 2030.';
  expect(plan('I. MỤC TIÊU', mixed).indicators.map((i) => [i.target, i.time.year])).toEqual([
    [5, null],
    [75, 2025],
    [85, 2030],
  ]);
});

test.each<[string, string[]]>([
  ['Báo cáo kết quả về Sở trước khi kết thúc năm học.', ['schoolyear before']],
  ['Báo cáo quý gửi về Sở Y tế chậm nhất ngày 05 tháng đầu quý sau.', ['quarter 5 by']],
  ['Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả về Sở Y tế.', ['quarter  within', 'none within', 'yearly / within']],
  ['Báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6 và 31/12 hằng năm.', ['yearly 30/6 before', 'yearly 31/12 before']],
  ['Tổ chức sơ kết vào cuối năm 2023 và tổng kết vào năm 2025.', []],
  ['Tổ chức tổng kết vào quý IV/2025.', []],
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
  ['Ngày 25 hằng tháng báo cáo kết quả về Sở Y tế.', ['monthly 25 on']],
  ['Kết quả các hoạt động gửi về Sở Y tế trước ngày 31/12/2022.', ['date 2022-12-31 before']],
  ['Định kỳ báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh.', ['none within']],
  ['Sơ kết, tổng kết theo định kỳ, tổng hợp báo cáo Ủy ban nhân dân tỉnh.', []],
  ['Định kỳ 6 tháng báo cáo kết quả gửi về Sở Y tế.', ['none within']],
  ['Báo cáo kết quả về Sở Y tế khi kết thúc Chương trình.', ['relative within']],
  ['Kịp thời báo cáo Sở Y tế trong vòng 24 giờ sau khi xảy ra sự cố.', []],
  ['Báo cáo định kỳ gửi Sở Y tế trước ngày 30 tháng 01 năm sau.', ['yearly 30/1 before']],
  ['Báo cáo năm gửi Sở Y tế vào tháng 12 hằng năm.', ['yearly /12 within']],
  [
    'Xây dựng kế hoạch gửi Sở Y tế trước ngày 10/3/2022; báo cáo kết quả trước ngày 20/11/2022.',
    ['date 2022-11-20 before'],
  ],
  ['Đề xuất phương án sắp xếp, báo cáo Ủy ban nhân dân tỉnh trong tháng 12 năm 2022.', []],
  ['Báo cáo Ủy ban nhân dân tỉnh xin chủ trương trong tháng 8 năm 2022.', []],
  ['Đối tượng báo cáo cũ giữ cách làm hiện hành đến hết ngày 31/12/2022.', []],
  ['Báo cáo thiệt hại do đợt mưa từ ngày 16-22/11/2021 về Sở Y tế trước ngày 03/02/2022.', ['date 2022-02-03 before']],
  ['Báo cáo Sở Y tế trước ngày 20/11/2022 và hằng tháng.', ['date 2022-11-20 before', 'monthly within']],
  ['Trước 10 giờ thứ Sáu hằng tuần, các xã gửi báo cáo về Sở Y tế.', ['none within']],
  [
    'Báo cáo nhanh về Sở Y tế trước 14 giờ hằng ngày; báo cáo tổng hợp trước 14 giờ ngày 02/5/2022.',
    ['none within', 'date 2022-05-02 before'],
  ],
  ['Báo cáo về Sở Y tế hằng ngày từ sáng ngày 29/4/2022 đến sáng ngày 04/5/2022.', ['none within']],
  ['Kết quả rà soát gửi về Sở Y tế trước ngày 19/4/2022 để tổng hợp, báo cáo Ủy ban.', ['date 2022-04-19 before']],
  ['Thông báo cho các xã trước ngày 20/6/2022, đồng gửi Sở Y tế để tổng hợp, báo cáo.', []],
  ['Định kỳ hoặc đột xuất báo cáo Ủy ban nhân dân tỉnh về khó khăn, vướng mắc.', ['none within']],
  ['Việc báo cáo tiêm chủng thực hiện theo Thông tư số 5/2021/TT-BYT, trước ngày 30/3.', []],
  ['Kết quả được lồng ghép trong báo cáo cải cách hành chính hằng quý.', []],
  ['Lập báo cáo nghiên cứu khả thi trong tháng 7 năm 2022.', []],
  [
    'Rà soát các điểm nóng, đề xuất cách xử lý, báo cáo Ủy ban nhân dân tỉnh trong quý III năm 2022.',
    ['quarter 3/2022 within'],
  ],
  ['Sở Y tế báo cáo, đề xuất lại danh mục thuốc trước ngày 10/5/2022.', []],
  ['Lắp xong các trạm đo, hoàn thành, báo cáo Ủy ban nhân dân tỉnh trong tháng 4 năm 2022.', []],
  ['Báo cáo kết quả thi đua về Sở Y tế khi tổng kết đợt thi đua.', ['relative within']],
  ['Hằng quý chia sẻ dữ liệu báo cáo của các xã vào kho chung.', []],
  ['Gửi báo cáo về Sở Y tế chậm nhất 05 ngày kể từ khi kết thúc lớp.', ['relative by']],
  ['Số liệu báo cáo gửi Sở Y tế chốt đến ngày 15 hằng tháng.', []],
  ['Hằng tháng kiểm đếm kết quả, tổng hợp báo cáo Ủy ban nhân dân tỉnh xem xét.', ['monthly within']],
  ['Định kỳ cuối năm báo cáo Giám đốc Sở Y tế tình hình thực hiện.', ['none within']],
  ['Tổng hợp số liệu và gửi về Sở Nội vụ trước ngày 25/12/2022.', ['date 2022-12-25 before']],
  ['Kỳ báo cáo 06 tháng được tính từ ngày 01/10/2021 đến hết ngày 31/3/2022.', []],
  [
    'Định kỳ 6 tháng (trước ngày 05/6) và năm (trước ngày 10/11) báo cáo Sở Y tế; báo cáo tổng kết gửi trước ngày 30/6/2024.',
    ['yearly 5/6 before', 'yearly 10/11 before', 'date 2024-06-30 before'],
  ],
  ['Trong vòng 05 ngày sau mỗi cuộc diễn tập gửi báo cáo về Sở Y tế.', ['relative within']],
  ['Trước ngày mùng 3 hằng tháng gửi báo cáo về Sở Y tế.', ['monthly 3 before']],
  ['Đơn vị không báo cáo trước ngày 05/12/2022 thì bị xử phạt.', []],
  ['Cập nhật tiến độ lên phần mềm của Sở Y tế trước ngày 20 hằng tháng.', ['monthly 20 before']],
  [
    'Gửi báo cáo về Sở Y tế: quý I trước ngày 10/3, quý III trước ngày 10/9 và cả năm trước ngày 30/11/2022.',
    ['date 2022-03-10 before', 'date 2022-09-10 before', 'date 2022-11-30 before'],
  ],
])('reports: %s', (sentence, expected) => {
  const read = plan('III. TỔ CHỨC THỰC HIỆN', sentence).rounds.filter((r) => r.ticked);
  expect(read.map((r) => `${shortDue(r.due)} ${r.due.semantics}`)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Tổ chức sơ kết giữa kỳ vào quý IV/2022.', ['quarter 4/2022 within']],
  ['Ra quân ngày 28/3/2022 tại các xã.', ['date 2022-03-28 on']],
  ['Mở lớp dạy bơi tháng 6, tháng 7/2022.', ['month 6/2022 within', 'month 7/2022 within']],
  ['Bồi dưỡng kỹ năng số T6 - T9/2022.', ['range 2022-06-01..2022-09-30 within']],
  ['Việc sắp xếp đã cơ bản hoàn thành trước ngày 30/6/2022.', []],
  ['Xong trước ngày Quốc khánh 02/9/2022.', ['date 2022-09-02 before']],
  ['Tập huấn hòa giải viên: quý II, III năm 2022.', ['quarter 2/2022 within', 'quarter 3/2022 within']],
  ['Khám sức khỏe: lần 1 tháng 9/2022, lần 2 tháng 3/2023.', ['month 9/2022 within', 'month 3/2023 within']],
  ['Hỗ trợ sửa chữa nhà ở xây dựng trước ngày 01/7/1991.', []],
  ['Tổ chức đợt cao điểm từ ngày 08 đến ngày 10 tháng 12 năm 2022.', ['range 2022-12-08..2022-12-10 within']],
  ['Khai giảng lớp học: Ngày 05/9/2022 (thứ Hai).', ['date 2022-09-05 on']],
  ['Tập huấn vào tháng 3, 4 và 5 năm 2022.', ['month 3/2022 within', 'month 4/2022 within', 'month 5/2022 within']],
  ['Thời gian thực hiện: Tháng 3, 4/2022.', ['month 3/2022 within', 'month 4/2022 within']],
  ['Thời gian thực hiện: Quý IV/2022 - Quý II/2023.', ['range 2022-10-01..2023-06-30 within']],
  ['Thời gian thực hiện: Từ tháng 9/2022.', ['month 9/2022 from']],
  ['Thời gian thực hiện: Năm 2022 và các năm tiếp theo.', []],
  ['Đến 16 giờ ngày 03/9, mưa lũ đã làm hỏng 300 nhà.', []],
  ['Năm 2023 tổ chức ngày hội trước ngày 30/10.', ['date 2023-10-30 before']],
  ['Hộ bàn giao trước ngày 31/8/2022 được thưởng 5 triệu đồng.', []],
  ['Thời gian thực hiện: Từ tháng 3 đến tháng 11 hằng năm.', []],
  ['Họp giao ban: dự kiến tuần 1 tháng 02 năm 2022.', ['month 2/2022 within']],
  ['Trình Chủ tịch duyệt chậm nhất ngày 28 hằng tháng.', ['monthly 28 by']],
  ['Tiêm chủng từ ngày 05 đến ngày 15 hằng tháng.', []],
  ['Trong quý I/2022, toàn tỉnh đã hoàn thành 19 điểm trường.', []],
  ['Hộ đã sinh sống trước ngày 15 tháng 6 năm 2021 được xét hỗ trợ.', []],
  ['Báo cáo về Sở Y tế hằng ngày từ ngày 29/4/2022 đến ngày 04/5/2022.', []],
  ['Nghỉ Tết từ ngày 29/01/2022 đến hết ngày 06/02/2022.', []],
  ['Số liệu dân số tính đến ngày 31/12/2022.', []],
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

test('each part of a long sentence has its own office', () => {
  const { rounds } = plan(
    'III. TỔ CHỨC THỰC HIỆN',
    'Phòng Nghiệp vụ kiểm tra các xã hằng tháng; Văn phòng Sở báo cáo Ủy ban nhân dân tỉnh hằng quý.',
  );
  expect(rounds.map((r) => [r.reporter, r.receiver, r.recurrence])).toEqual([
    ['Văn phòng Sở', 'Ủy ban nhân dân tỉnh', 'quarterly'],
  ]);
});

test('a yearly report without a day beside one with a day to the same office is only offered; asking for money is no report', () => {
  const { rounds } = plan(
    'IV. TỔ CHỨC THỰC HIỆN',
    [
      '1. Sở Du lịch: định kỳ hằng năm báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện Kế hoạch.',
      '2. Các sở, ngành báo cáo kết quả về UBND tỉnh trước ngày 15/11 hằng năm.',
      '3. Sở Tài chính: hằng năm tham mưu UBND tỉnh báo cáo HĐND tỉnh bố trí kinh phí thực hiện.',
    ].join('\n'),
  );
  expect(rounds.map((r) => [shortDue(r.due), r.ticked])).toEqual([
    ['yearly /', false],
    ['yearly 15/11', true],
  ]);
});

test('times listed for whom they are, and a report that is only periodic', () => {
  const due = (text: string): string[] => plan('IV. TỔ CHỨC THỰC HIỆN', text).rounds.map((r) => shortDue(r.due));
  expect(
    due(
      'Lập danh sách gửi Sở Nội vụ, báo cáo UBND tỉnh định kỳ 2 lần/năm: Đợt 1: Đối với người nghỉ trong quý III gửi trước ngày 15/5/2022; Đợt 2: Đối với người nghỉ trong quý IV gửi trước ngày 15/8/2022.',
    ),
  ).toEqual(['date 2022-05-15', 'date 2022-08-15']);
  expect(due('Các xã xây dựng kế hoạch và báo cáo kết quả thực hiện định kỳ theo quy định.')).toEqual(['none']);
});

test("a receiver's own report, one on demand and a system's name set no time", () => {
  const due = (text: string): string[] =>
    plan('IV. TỔ CHỨC THỰC HIỆN', text)
      .rounds.filter((r) => r.ticked)
      .map((r) => shortDue(r.due));
  expect(due('Định kỳ báo cáo Sở Nội vụ kết quả thực hiện để tổng hợp, báo cáo UBND tỉnh hằng năm.')).toEqual(['none']);
  expect(due('Trường hợp cần thiết, các xã báo cáo Sở trước ngày 15/5/2022.')).toEqual([]);
  expect(due('Hằng quý nâng cấp Hệ thống thông tin báo cáo của tỉnh.')).toEqual([]);
});

test('a cell of several times gives each its own work', () => {
  const cell =
    'Ban hành trong tháng 01/2022, kiểm tra xong trước 30/6/2022 và báo cáo kết quả kiểm tra trong tháng 8/2022';
  const rows = `| TT | Nhiệm vụ | Thời gian năm 2022 | Chủ trì |\n|---|---|---|---|\n| 1 | Kiểm tra bếp ăn. | ${cell} | Sở Y tế |`;
  const { tasks, rounds } = plan('II. NHIỆM VỤ', `Các việc:\n\n${rows}`);
  expect(tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([
    ['Kiểm tra bếp ăn: Ban hành', 'month 1/2022'],
    ['Kiểm tra bếp ăn: Kiểm tra', 'date 2022-06-30'],
  ]);
  expect(rounds.map((r) => [r.name, shortDue(r.due)])).toEqual([['Báo cáo kết quả kiểm tra', 'month 8/2022']]);
});

test('under "Thời hạn" a bare day is the last day, "vào" sets the day', () => {
  const rows =
    '| TT | Nhiệm vụ | Thời hạn |\n|---|---|---|\n| 1 | Lập sổ | 31/3/2022 |\n| 2 | Họp | Xong bước 1 vào 20/4/2022 |';
  const { tasks } = plan('II. NHIỆM VỤ', `Các việc:\n\n${rows}`);
  expect(tasks.map((t) => `${shortDue(t.deadline)} ${t.deadline.semantics}`)).toEqual([
    'date 2022-03-31 by',
    'date 2022-04-20 on',
  ]);
});

test('reports of one sentence are told apart by how often they come', () => {
  const names = (text: string): string[] => plan('IV. TỔ CHỨC THỰC HIỆN', text).rounds.map((r) => r.name);
  expect(
    names(
      'Định kỳ hằng tháng (trước ngày 16 hằng tháng), 6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11 hằng năm) báo cáo kết quả gửi Sở Y tế.',
    ),
  ).toEqual(['Báo cáo kết quả hằng tháng', 'Báo cáo kết quả 6 tháng', 'Tổng kết năm']);
  expect(names('Các xã báo cáo Sở Y tế trước ngày 25 hằng tháng.')).toEqual(['Báo cáo hằng tháng']);
  expect(names('Các xã gửi báo cáo quý về Sở Y tế trước ngày 25 tháng cuối quý.')).toEqual(['Báo cáo quý']);
});

test('a report without a word of time is shown, and left to whoever knows when it is due', () => {
  const { rounds } = plan(
    'IV. TỔ CHỨC THỰC HIỆN',
    'Báo cáo kết quả thực hiện các nội dung được giao, gửi Sở Y tế tổng hợp.',
  );
  expect(rounds.map((r) => [shortDue(r.due), r.receiver, r.ticked])).toEqual([['none', 'Sở Y tế', false]]);
});

test('a report that an annex asks for again in the same words is ticked once; one that differs in a word is another', () => {
  const { rounds } = plan(
    'IV. TỔ CHỨC THỰC HIỆN',
    [
      'Văn phòng: trước 16 giờ thứ Sáu hằng tuần báo cáo Sở Y tế tình hình cấp thuốc tại các trạm.',
      'V. PHÂN CÔNG',
      '- Văn phòng: trước 16 giờ thứ Sáu hằng tuần báo cáo Sở Y tế tình hình cấp thuốc tại các trạm.',
      '- Văn phòng: trước 16 giờ thứ Sáu hằng tuần báo cáo Sở Y tế tình hình tiêm chủng tại các trạm.',
    ].join('\n'),
  );
  expect(rounds.map((r) => [r.ticked, r.reason])).toEqual([
    [true, 'Câu nêu kỳ báo cáo nhưng không nêu ngày'],
    [false, expect.stringMatching(/^Có thể chỉ nhắc lại báo cáo ở dòng \d+$/)],
    [true, 'Câu nêu kỳ báo cáo nhưng không nêu ngày'],
  ]);
});

test('a report and its time in two sentences are one round', () => {
  const { rounds, tasks } = plan(
    'II. NHIỆM VỤ',
    'Báo cáo kết quả kiểm kê gửi Sở Tài chính. Thời gian hoàn thành: Trước ngày 31/5/2022.',
  );
  expect(rounds.map((r) => [r.name, r.receiver, shortDue(r.due), r.ticked])).toEqual([
    ['Báo cáo kết quả kiểm kê gửi Sở Tài chính', 'Sở Tài chính', 'date 2022-05-31', true],
  ]);
  expect(tasks).toEqual([]);
});

test('a report and, a line further, its weekly hour are one round', () => {
  const { rounds } = plan(
    'V. CHẾ ĐỘ BÁO CÁO',
    '- Các xã báo cáo hằng tuần về tiến độ gửi Sở Y tế.\n- Thời hạn gửi báo cáo: trước 16 giờ thứ Sáu hằng tuần.\n- Các bệnh viện báo cáo hằng tuần gửi Sở Y tế.',
  );
  expect(rounds.map((r) => [r.recurrence, r.reporter, r.receiver])).toEqual([
    ['weekly', 'Các xã', 'Sở Y tế'],
    ['weekly', 'Các bệnh viện', 'Sở Y tế'],
  ]);
});

test('the item above a deadline names the report', () => {
  const { rounds } = readPlanText(
    'KẾ HOẠCH\nThử năm 2022\n\nII. NỘI DUNG\n(1) Báo cáo tình hình tiền thưởng\n- Hạn nộp báo cáo: Trước ngày 15/12/2022.\n',
  );
  expect(rounds.map((r) => r.name)).toEqual(['Báo cáo tình hình tiền thưởng']);
});

test('a long sentence gives each dated part as work of its own', () => {
  const { tasks } = plan(
    'II. NHIỆM VỤ',
    'Phòng Nghiệp vụ tổ chức lớp trong tháng 6/2022; in tài liệu xong trong tháng 6/2022; rà soát danh sách; hoàn thành trước ngày 20/7/2022.',
  );
  expect(tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([
    ['Phòng Nghiệp vụ tổ chức lớp trong tháng 6/2022', 'month 6/2022'],
    ['In tài liệu xong trong tháng 6/2022', 'month 6/2022'],
    ['Rà soát danh sách; hoàn thành trước ngày 20/7/2022.', 'date 2022-07-20'],
  ]);
});

test('a time stands for the item, not for the lines that describe it', () => {
  const text = [
    'KẾ HOẠCH',
    'Thử năm 2022',
    '',
    'II. NHIỆM VỤ',
    '- Ra mắt trợ lý tra cứu.',
    'Đơn vị chủ trì: Sở Nội vụ.',
    'Đơn vị phối hợp: Sở Tư pháp.',
    'Thời gian thực hiện: Tháng 6/2022.',
  ].join('\n');
  expect(readPlanText(text).tasks.map((t) => t.text)).toEqual(['Ra mắt trợ lý tra cứu.']);
});

test('a day without a year belongs to its half of the school year, or follows the day of issue', () => {
  const due = (title: string, line: string): string[] =>
    readPlanText(`Nho Quan, ngày 20 tháng 10 năm 2022\nKẾ HOẠCH\n${title}\n\nIII. TỔ CHỨC\n- ${line}`).rounds.map((r) =>
      shortDue(r.due),
    );
  const report = (day: string): string => `Báo cáo kết quả về Phòng trước ngày ${day}.`;
  expect(due('Thử năm học 2022 - 2023', report('15/11'))).toEqual(['date 2022-11-15']);
  expect(due('Thử năm học 2022 - 2023', report('20/5'))).toEqual(['date 2023-05-20']);
  expect(due('Thử không năm', report('15/11'))).toEqual(['date 2022-11-15']);
  expect(due('Thử không năm', report('15/01'))).toEqual(['date 2023-01-15']);
  expect(due('Thử giai đoạn 2022 - 2025', report('15/11'))).toEqual(['yearly 15/11']);
});

test('"1-" and "2.1-" number sections, as Party documents write them', () => {
  const { indicators } = readPlanText(
    'CHƯƠNG TRÌNH HÀNH ĐỘNG\nThử giai đoạn 2026 - 2030\n\nII- MỤC TIÊU\n\n2- Mục tiêu cụ thể\n\n2.1- Đến năm 2028\n\n- 36% lao động có chứng chỉ.\n\n2.2- Đến năm 2030\n\n- 45% lao động có chứng chỉ.\n',
  );
  expect(indicators.map((i) => [i.target, i.time.year])).toEqual([
    [36, 2028],
    [45, 2030],
  ]);
});

test('a line that opens a list stays under its heading, whatever opened the document', () => {
  const { indicators } = readPlanText(
    'QUYẾT ĐỊNH:\n\nĐiều 1. Thông qua quy hoạch, nhấn mạnh các nội dung:\n\nMột số nội dung sau:\n\nI. MỤC TIÊU\n\n1. Công nghiệp\n\nSản lượng trên địa bàn:\n\n- Bột đá: 2.800 tấn.\n',
  );
  expect(indicators.map((i) => [i.target, i.section])).toEqual([
    [2800, expect.stringContaining('MỤC TIÊU › 1. Công nghiệp › Sản lượng trên địa bàn')],
  ]);
});

test('rows with bars and without a heading stay apart, and the time in a cell is theirs', () => {
  const { tasks } = plan(
    'III. SAU KỲ THI',
    'Công bố kết quả thi | 8h00 ngày 16/7/2022 |\nXét công nhận tốt nghiệp | Chậm nhất ngày 18/7/2022 |',
  );
  expect(tasks.map((t) => shortDue(t.deadline))).toEqual(['date 2022-07-16', 'date 2022-07-18']);
});

test('bullets before the first heading do not take the bullets of its list', () => {
  const text =
    'KẾ HOẠCH\nThử năm 2022\n- Căn cứ Luật Thư viện;\nI. MỤC TIÊU\n1. Về điểm đọc.\n- Xây dựng 40 điểm đọc mới.\n';
  expect(readPlanText(text).indicators.map((i) => [i.target, i.section])).toEqual([
    [40, 'I. MỤC TIÊU › 1. Về điểm đọc.'],
  ]);
});

test('a table that gives each unit its share: quotas, a total, and a total that does not add up', () => {
  const rows = [
    '| STT | Đơn vị | Công trình | Cây xanh (nghìn cây) | Tỷ lệ sống (%) |',
    '|---|---|---|---|---|',
    '| 1 | Xã Gò Dầu | 45 | 12 | 85 |',
    '| 2 | Xã Bến Đá | 40 | 10,5 | ≥ 90 |',
    '| | Tổng cộng | 85 | 22 | 87 |',
  ];
  const goals = (above: string): ReturnType<typeof plan> =>
    plan(`I. MỤC TIÊU\n${above}`, `Giao chỉ tiêu:\n\n${rows.join('\n')}`);
  const read = goals('- Trồng 22.000 cây xanh.');
  expect(read.quotas.map((q) => [q.scope, q.unitLabel, q.comparator, q.value])).toEqual([
    ['Xã Gò Dầu', 'Công trình', '=', 45],
    ['Xã Gò Dầu', 'Cây xanh (nghìn cây)', '=', 12],
    ['Xã Gò Dầu', 'Tỷ lệ sống (%)', '=', 85],
    ['Xã Bến Đá', 'Công trình', '=', 40],
    ['Xã Bến Đá', 'Cây xanh (nghìn cây)', '=', 10.5],
    ['Xã Bến Đá', 'Tỷ lệ sống (%)', '>=', 90],
  ]);
  expect(read.indicators.map((i) => [i.what, i.target, i.unit])).toEqual([
    ['Trồng 22.000 cây xanh.', 22000, 'count'],
    ['Công trình (tổng các đơn vị)', 85, 'count'],
    ['Tỷ lệ sống (%) (tổng các đơn vị)', 87, 'percent'],
  ]);
  expect(read.warnings.map((w) => w.message)).toEqual([
    'Tổng không khớp ở dòng 15, cột “Cây xanh (nghìn cây)”: nêu 22, các đơn vị cộng lại là 22,5.',
  ]);
});

test('a table of work promises figures in its names and among its products, papers apart', () => {
  const rows = [
    '| TT | Nhiệm vụ | Chủ trì | Sản phẩm | Thời hạn |',
    '|---|---|---|---|---|',
    '| 1 | Lắp camera tại cổng trường | Công an xã | 12 điểm camera | Tháng 11/2022 |',
    '| 2 | Triển khai sổ điện tử tại 100% trạm y tế | Sở Y tế | 01 báo cáo; 30 phiếu hỏi | 2022 - 2024 |',
    '| 3 | Sửa quy trình của 24 thủ tục | Văn phòng | Kế hoạch; 24 quy trình mới | Trước 30/9/2023 |',
  ];
  const { indicators } = plan('II. NHIỆM VỤ', `Các việc:\n\n${rows.join('\n')}`);
  expect(indicators.filter((i) => i.ticked).map((i) => [i.target, i.unit, i.time.year, i.what])).toEqual([
    [12, 'count', 2022, 'Lắp camera tại cổng trường: 12 điểm camera'],
    [100, 'percent', 2024, 'Triển khai sổ điện tử tại 100% trạm y tế'],
    [24, 'count', 2023, 'Sửa quy trình của 24 thủ tục: 24 quy trình mới'],
  ]);
});

test('a row that takes up a goal again is only offered; a cell over several rows names them all', () => {
  const rows = [
    '| TT | Nhiệm vụ | Sản phẩm | Thời hạn |',
    '|---|---|---|---|',
    '| 1 | Số hóa hồ sơ | Tỷ lệ hồ sơ được số hóa các cấp đạt tối thiểu 80% | Tháng 6/2022 |',
    '|  |  | 12 kho dữ liệu mới | Tháng 9/2022 |',
  ];
  const read = plan(
    'I. MỤC TIÊU',
    `Tỷ lệ hồ sơ được số hóa ở các cấp đạt tối thiểu 80%.\nII. NHIỆM VỤ\n${rows.join('\n')}`,
  );
  expect(read.indicators.map((i) => [i.target, i.ticked, i.reason.startsWith('Có thể chỉ nhắc lại')])).toEqual([
    [80, true, false],
    [80, false, true],
    [12, true, false],
  ]);
  expect(read.tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([
    ['Số hóa hồ sơ', 'month 6/2022'],
    ['Số hóa hồ sơ', 'month 9/2022'],
  ]);
});

test('a schedule sets times for what its rows name', () => {
  const rows = '| STT | Đơn vị được kiểm tra | Thời gian kiểm tra |\n|---|---|---|\n| 1 | Xã Gò Dầu | Tháng 3/2022 |';
  const { tasks } = plan('II. LỊCH KIỂM TRA', `Các xã:\n\n${rows}`);
  expect(tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([
    ['Đơn vị được kiểm tra: Xã Gò Dầu', 'month 3/2022'],
  ]);
});

test('a table that goes on over pages is one table, its cells may hold lists and go on in the next row', () => {
  const header = '| STT | Mô tả hoạt động | Chủ trì | Phối hợp | Giai đoạn thực hiện | Kết quả dự kiến |';
  const text = [
    'KẾ HOẠCH',
    'Phát triển thư viện giai đoạn 2026 - 2030',
    '',
    'II. NHIỆM VỤ',
    header,
    '| 1 | Mở điểm đọc | Sở Văn hóa | Các xã | 2026-2028 | - 30 điểm đọc mới',
    '- Đến năm 2027:',
    '- 80% điểm đọc có mạng;',
    '- Mở ít nhất 5 lớp mỗi năm từ năm 2026 |',
    '| 2 | Tặng sách | Tỉnh đoàn | | 2030 | Trao 500 |',
    '',
    '----- [Trang 4] -----',
    '3',
    '',
    header,
    '| | | | | | bộ sách, nâng cấp 12+ kho vào năm 2029. |',
    '| 3 | Số hóa | Thư viện | | Thường xuyên | 100% sách quý |',
  ].join('\n');
  const { indicators } = readPlanText(text);
  expect(indicators.map((i) => [i.comparator, i.target, i.unit, i.time.year])).toEqual([
    ['=', 30, 'count', 2028],
    ['=', 80, 'percent', 2027],
    ['>=', 5, 'count', null],
    ['=', 500, 'count', 2029],
    ['>=', 12, 'count', 2029],
    ['=', 100, 'percent', 2030],
  ]);
});

test('two columns of targets are two targets of a row, and a heading may say how they compare', () => {
  const { indicators } = readPlanText(
    'KẾ HOẠCH\nThử năm 2022\n\nI. MỤC TIÊU\n\n| TT | Nội dung | ĐVT | Chỉ tiêu khối 6 | Chỉ tiêu khối 7 (không quá) |\n|---|---|---|---|---|\n| 1 | Học sinh nghỉ học | % | 3 | 2,5 |\n',
  );
  expect(indicators.map((i) => [i.what, i.comparator, i.target])).toEqual([
    ['Học sinh nghỉ học – Chỉ tiêu khối 6', '=', 3],
    ['Học sinh nghỉ học – Chỉ tiêu khối 7 (không quá)', '<=', 2.5],
  ]);
});

test('grades by class: no heading says what it is, the columns of shares are targets', () => {
  const { indicators } = plan(
    'II. CHỈ TIÊU',
    'Chất lượng cuối năm:\n\nKhối | Số HS | Tốt | Chưa đạt (không quá)\nKhối 6 | 88 | 10% | 3%\nKhối 7 | 85 | 10,5% | 2,5%\n',
  );
  expect(indicators.map((i) => [i.what, i.comparator, i.target])).toEqual([
    ['Khối 6 – Tốt', '=', 10],
    ['Khối 6 – Chưa đạt (không quá)', '<=', 3],
    ['Khối 7 – Tốt', '=', 10.5],
    ['Khối 7 – Chưa đạt (không quá)', '<=', 2.5],
  ]);
});

test('a table of targets with results, and years in its group rows', () => {
  const text = `KẾ HOẠCH
Thử giai đoạn 2022 - 2030

I. CHỈ TIÊU
| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan theo dõi |
|---|---|---|---|---|
| I | Đến năm 2025 | | | |
| 1 | Tỷ lệ xã có mạng cáp quang | % | ≥ 90 | Sở Nội vụ |
| 2 | Người làm nghiên cứu | Người/vạn dân | 7 | Sở Nội vụ |
| II | Đến năm 2030 | | | |
| 3 | Xếp hạng tỉnh | Thứ bậc | ≤ 3 vùng; ≤ 10 cả nước | Sở Nội vụ |
`;
  expect(readPlanText(text).indicators.map((i) => [i.comparator, i.target, i.unit, i.time.year])).toEqual([
    ['>=', 90, 'percent', 2025],
    ['=', 7, 'ratio', 2025],
    ['<=', 3, 'count', 2030],
    ['<=', 10, 'count', 2030],
  ]);
});

test('quotas that do not go together are pointed out', () => {
  const text = [
    'KẾ HOẠCH',
    'Thử năm 2022',
    '',
    'II. NỘI DUNG',
    '- Chọn 12 xã làm điểm, mỗi xã chọn 6 thư viện.',
    '- Đợt đầu, 04 thư viện cấp thôn hoặc cấp trường được lựa chọn.',
    '- Sở Nội vụ làm việc với 09 xã (nêu trong Kế hoạch) và chọn 5 thư viện.',
  ].join('\n');
  expect(readPlanText(text).warnings.map(({ message }) => message)).toEqual([
    'Dòng 7 nêu 5 thư viện, dòng 5 nêu 6 thư viện mỗi xã: cần xác định số nào dùng cho việc nào.',
    'Dòng 6 nêu chung một số cho hai loại: 4 thư viện cấp thôn hoặc cấp trường. Cần quyết định mỗi loại bao nhiêu.',
    'Dòng 7 nhắc tới 9 xã nêu trong kế hoạch, nhưng kế hoạch chỉ nêu 12 (dòng 5).',
  ]);
});
