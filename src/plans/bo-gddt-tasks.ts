// The ten blocks of responsibility of the Ministry's plan (l.48–91), 34 tasks in our own short words. A planned day is kept
// apart from a deadline: the meeting of 22/01/2021 (l.43) and the visits of 01/02/2021 are days, not dates to be late for.
import { day } from '../core/calendar-date';
import type { Due, Task } from '../core/plan';

type Fact = Omit<Task, 'key' | 'unit'> & {
  readonly source: { readonly line: number; readonly also?: readonly number[] };
};

const before = (date: string): Due => ({ semantics: 'before', date: day(date) });

/** "trong quý I/2021" lasts through 31/3/2021. */
const FIRST_QUARTER: Due = { semantics: 'by', date: day('2021-03-31') };
const WRONG_SECTION = '(văn bản dẫn mục III, có thể là mục II: cần hỏi lại)';

function block(key: string, unit: string, facts: readonly Fact[]): Task[] {
  return facts.map((fact, index) => ({ key: `${key}-${index + 1}`, unit, ...fact }));
}

const MEETING_AND_LETTER = [
  ...block('gdtc', 'Vụ Giáo dục thể chất', [
    {
      text: 'Làm đầu mối kế hoạch và buổi gặp mặt; trình quyết định lập Ban điều phối, Tổ thư ký và quy chế',
      due: before('2021-01-22'),
      source: { line: 49 },
    },
    { text: 'Mời đơn vị truyền thông đồng hành', support: 'Văn phòng', source: { line: 50 } },
    { text: 'Soạn Thư ngỏ', due: before('2021-01-15'), source: { line: 51 } },
    {
      text: 'Kết nối nhà đầu tư, tổ chức quốc tế; ký biên bản ghi nhớ',
      support: 'Vụ GDCT và CTHSSV; Ban điều phối',
      source: { line: 52 },
    },
    { text: 'Lập danh sách khách, gửi giấy mời', source: { line: 53 } },
    { text: 'Chuẩn bị bài đề dẫn, khai mạc cho lãnh đạo Bộ', source: { line: 54 } },
    { text: 'Tìm nguồn lực cho buổi gặp mặt', on: day('2021-01-22'), source: { line: 55, also: [43] } },
    { text: 'Triển khai các việc ở mục II trong phạm vi của Vụ', source: { line: 56 } },
  ]),
  ...block('gdct', 'Vụ GDCT và CTHSSV', [
    {
      text: 'Viết báo cáo tổng hợp đóng góp và mô hình điển hình 2015–2020',
      support: 'Vụ Giáo dục dân tộc; Vụ Giáo dục Mầm non',
      due: before('2021-01-16'),
      source: { line: 58 },
    },
    {
      text: 'Tổng hợp nhà tài trợ, xong thủ tục tôn vinh',
      support: 'Vụ Giáo dục thể chất; Vụ Thi đua - Khen thưởng',
      due: before('2021-01-15'),
      source: { line: 59 },
    },
    {
      text: 'Phát Thư ngỏ, xếp lịch họp, soạn biên bản ghi nhớ',
      support: 'Vụ Giáo dục thể chất',
      source: { line: 60 },
    },
    { text: 'Triển khai việc được giao ở mục II', source: { line: 61 } },
  ]),
  ...block('vp', 'Văn phòng (Trung tâm Truyền thông giáo dục)', [
    { text: 'Dựng video cho buổi gặp mặt', support: 'Vụ Giáo dục thể chất; Vụ Giáo dục dân tộc', source: { line: 63 } },
    {
      text: 'Đầu mối đưa tin về buổi gặp mặt và người đóng góp',
      support: 'Đài Truyền hình Việt Nam',
      source: { line: 64 },
    },
    { text: 'Truyền thông các việc ở mục II', support: 'các vụ cấp học', source: { line: 65 } },
  ]),
];

const SCHOOLS_AND_SURVEY = [
  ...block('gddan-toc', 'Vụ Giáo dục dân tộc', [
    {
      text: 'Lấy thông tin trường, huyện và cơ sở vật chất từ huyện Hướng Hóa (Quảng Trị) và 09 tỉnh của năm 2021',
      source: { line: 67 },
    },
    {
      text: 'Báo cáo thực trạng các trường chọn đợt 1 năm 2021: 10 mầm non, 05 tiểu học hoặc THCS',
      support: 'các vụ cấp học',
      source: { line: 68 },
    },
    {
      text: 'Chọn 10 trường ở Quảng Trị để tặng quà và khảo sát',
      support: 'Công đoàn Giáo dục Việt Nam; Sở GD&ĐT Quảng Trị',
      on: day('2021-02-01'),
      source: { line: 69 },
    },
    {
      text: 'Báo cáo Ban điều phối thực trạng trường dân tộc nội trú, bán trú',
      due: FIRST_QUARTER,
      dueText: 'trong quý I/2021',
      source: { line: 70 },
    },
  ]),
  ...block('cap-hoc', 'Vụ Giáo dục Mầm non, Vụ Giáo dục Tiểu học, Vụ Giáo dục Trung học', [
    {
      text: 'Cùng các tỉnh chọn huyện, trường, người nhận hỗ trợ; khảo sát, Quảng Trị trước tiên',
      support: 'Vụ Giáo dục dân tộc; Sở GD&ĐT các tỉnh',
      on: day('2021-02-01'),
      source: { line: 72 },
    },
    {
      text: 'Ghi hình trường còn thiếu thốn, gửi Ban tổ chức',
      support: 'Sở GD&ĐT',
      dueText: 'kịp buổi gặp mặt 22/01/2021',
      source: { line: 73 },
    },
    {
      text: 'Cập nhật đầu mối 30 tỉnh, lập danh sách huyện, trường',
      support: 'Vụ Giáo dục dân tộc',
      source: { line: 74 },
    },
    {
      text: 'Báo cáo Ban điều phối thực trạng cơ sở vật chất của từng cấp học',
      due: FIRST_QUARTER,
      dueText: 'trong quý I/2021',
      source: { line: 75 },
    },
  ]),
];

const LONG_TERM = [
  ...block('tdkt', 'Vụ Thi đua - Khen thưởng', [
    { text: 'Thẩm định hồ sơ khen thưởng hằng năm, trình lãnh đạo Bộ', source: { line: 77 } },
    { text: 'Lo thủ tục khen thưởng tại các buổi gặp mặt', source: { line: 78 } },
  ]),
  ...block('cntt', 'Cục Công nghệ thông tin', [
    {
      text: 'Chuyển đổi số: học liệu, phần mềm, dữ liệu và bản đồ số dùng chung',
      support: 'các vụ cấp học; UBND các tỉnh',
      source: { line: 80 },
    },
    { text: 'Dùng công nghệ để quản lý việc xây, sửa trường lớp', source: { line: 81 } },
    { text: `Triển khai việc được giao ${WRONG_SECTION}`, source: { line: 82 } },
  ]),
  ...block('csvc', 'Cục Cơ sở vật chất', [
    {
      text: 'Nắm nhu cầu của các tỉnh, đề xuất hỗ trợ theo đợt, theo năm',
      support: 'Sở GD&ĐT các tỉnh',
      source: { line: 84 },
    },
    { text: `Triển khai việc được giao ${WRONG_SECTION}`, source: { line: 85 } },
  ]),
  ...block('bqlda', 'Ban Quản lý các dự án', [
    { text: 'Tổng hợp kết quả của Ban điều phối, báo cáo lãnh đạo Bộ từng năm và cả giai đoạn', source: { line: 87 } },
    {
      text: 'Thẩm định năng lực, uy tín bên tham gia; đánh giá hiệu quả',
      support: 'Cục Hợp tác quốc tế',
      source: { line: 88 },
    },
  ]),
  ...block('don-vi', 'Đơn vị thuộc, trực thuộc Bộ; thành viên Ban điều phối', [
    { text: 'Làm việc của Ban điều phối theo phân công', support: 'Vụ Giáo dục thể chất', source: { line: 90 } },
    { text: 'Kết nối nguồn lực theo chức năng, biên soạn tài liệu, bồi dưỡng giáo viên', source: { line: 91 } },
  ]),
];

export const MINISTRY_TASKS: readonly Task[] = [...MEETING_AND_LETTER, ...SCHOOLS_AND_SURVEY, ...LONG_TERM];
