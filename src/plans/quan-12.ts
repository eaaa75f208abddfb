// Quận 12: môi trường trong trường học, a joint plan of two district offices. Three numeric indicators and five yearly
// rounds. The stated date is the two offices' own date upward, each on a line of its own; schools have none until the
// office sets one. The model "Trường học xanh" (l.34, 46, 69) has no figure, so it is no indicator here.
import { day } from '../core/calendar-date';
import {
  DEFAULT_POLICY,
  type Indicator,
  type Plan,
  type ReportingLine,
  type ReportingRound,
  type Task,
} from '../core/plan';

const GDDT = 'Phòng GD&ĐT Quận 12';
const TNMT = 'Phòng TN&MT Quận 12';

const INDICATORS: readonly Indicator[] = [
  {
    key: 'giao-vien-tap-huan',
    code: 'MT-01',
    text: 'Giáo viên được tập huấn về môi trường và biến đổi khí hậu',
    subject: 'Giáo viên',
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'people', population: 'teachers' },
    time: { kind: 'yearly' },
    evidence: 'optional',
    source: { line: 33 },
  },
  {
    key: 'hoc-sinh-giao-duc',
    code: 'MT-02',
    text: 'Học sinh được giáo dục về môi trường và biến đổi khí hậu',
    subject: 'Học sinh các cấp',
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'people', population: 'pupils' },
    time: { kind: 'yearly' },
    evidence: 'optional',
    source: { line: 33 },
  },
  {
    key: 'hanh-vi',
    code: 'MT-03',
    text: 'Có thói quen bảo vệ môi trường bằng việc đơn giản hằng ngày',
    subject: 'Giáo viên, học sinh',
    target: { comparator: 'above', value: '90', unit: 'percent' },
    measure: { kind: 'people', population: 'teachers+pupils' },
    time: { kind: 'by', year: 2025 },
    parts: [
      { key: 'giao-vien', label: 'Giáo viên', population: 'teachers' },
      { key: 'hoc-sinh', label: 'Học sinh', population: 'pupils' },
    ],
    pooled: true,
    evidence: 'optional',
    source: { line: 34 },
  },
];

const LINES: readonly ReportingLine[] = [
  {
    key: 'gddt',
    from: GDDT,
    to: ['Sở GD&ĐT'],
    due: { semantics: 'before', month: 11, day: 10 },
    text: 'Kết quả, khó khăn và đề xuất hằng năm',
    source: { line: 76 },
  },
  {
    key: 'tnmt',
    from: TNMT,
    to: ['Sở TN&MT'],
    due: { semantics: 'before', month: 11, day: 10 },
    text: 'Kết quả phối hợp hằng năm',
    source: { line: 77 },
  },
];

const YEARS = [2021, 2022, 2023, 2024, 2025] as const;

/** The document names nobody who reports to the two offices: every school on the list is asked, at the office's own date. */
function round(year: (typeof YEARS)[number]): ReportingRound {
  return {
    key: `nam-${year}`,
    name: `Báo cáo năm ${year}`,
    kind: 'annual',
    due: { semantics: 'before', date: day(`${year}-11-10`) },
    reporters: [],
    channel: { kind: 'none' },
    requiredFiles: [],
    blocks: ['Kết quả đạt được', 'Khó khăn, vướng mắc', 'Đề xuất'],
    upward: LINES.map(({ key }) => key),
    source: { line: 76, also: [77] },
  };
}

const CONTENTS: Plan['contents'] = [
  { text: 'Bồi dưỡng năng lực bảo vệ môi trường cho đội ngũ ngành', source: { line: 38 } },
  { text: 'Cấp tài liệu tuyên truyền cho trường', source: { line: 40 } },
  { text: 'Đổi mới, mở rộng hoạt động môi trường của đội ngũ', source: { line: 42 } },
  { text: 'Hoạt động trong trường: vệ sinh, phân loại rác, bớt nhựa dùng một lần, trồng cây', source: { line: 44 } },
  { text: 'Hướng dẫn, đánh giá, công nhận “Trường học Xanh”', source: { line: 46 } },
  { text: 'Khen thưởng cá nhân, tập thể làm tốt', source: { line: 48 } },
  { text: 'Hai phòng cùng đánh giá, tổng kết theo kỳ', source: { line: 50 } },
];

const TASKS: readonly Task[] = [
  {
    key: 'tnmt-1',
    unit: TNMT,
    text: 'Cấp tài liệu tuyên truyền theo quy định và yêu cầu của thành phố',
    source: { line: 56, also: [58] },
  },
  { key: 'tnmt-2', unit: TNMT, text: 'Hướng dẫn chuyên môn cho trường, kể cả “Trường học Xanh”', source: { line: 60 } },
  {
    key: 'tnmt-3',
    unit: TNMT,
    support: GDDT,
    text: 'Cùng kiểm tra, chấm kết quả “Trường học Xanh”',
    source: { line: 61 },
  },
  { key: 'tnmt-4', unit: TNMT, text: 'Đề nghị khen cá nhân, tập thể đóng góp tốt', source: { line: 62 } },
  { key: 'gddt-1', unit: GDDT, text: 'Chỉ đạo trường chọn giải pháp hợp với điều kiện của mình', source: { line: 66 } },
  { key: 'gddt-2', unit: GDDT, text: 'Mở lớp tập huấn môi trường cho đội ngũ và học sinh', source: { line: 67 } },
  {
    key: 'gddt-3',
    unit: GDDT,
    support: TNMT,
    text: 'Nhận tài liệu tuyên truyền và chuyển đến trường',
    source: { line: 68 },
  },
  { key: 'gddt-4', unit: GDDT, text: 'Hướng dẫn, chấm và công nhận “Trường học Xanh”', source: { line: 69 } },
  { key: 'gddt-5', unit: GDDT, text: 'Thúc đẩy hoạt động môi trường tại trường theo quy định', source: { line: 70 } },
  { key: 'gddt-6', unit: GDDT, text: 'Biểu dương, giới thiệu khen thưởng người và nơi làm tốt', source: { line: 71 } },
];

/** Plan 000: Quận 12, 27/5/2021. The document names no level: MN, TH, THCS are those a district office is in charge of. */
export const quan12: Plan = {
  key: 'q12',
  title: 'Kế hoạch liên phòng về môi trường học đường Quận 12, 2021–2025',
  shortTitle: 'Quận 12 – Môi trường học đường',
  issued: day('2021-05-27'),
  issuers: [TNMT, GDDT],
  parent: 'Kế hoạch liên sở 804/KHLS-STNMT-SGDĐT ngày 28/01/2021',
  place: 'Quận 12',
  term: { from: 2021, to: 2025 },
  office: GDDT,
  levels: ['MN', 'TH', 'THCS'],
  indicators: INDICATORS,
  rounds: YEARS.map(round),
  reportingLines: LINES,
  contents: CONTENTS,
  tasks: TASKS,
  quotas: [],
  conflicts: [],
  sharing: 'perSchool',
  policy: DEFAULT_POLICY,
  handovers: [],
  sources: {
    title: { line: 6, also: [7] },
    issued: { line: 3 },
    issuers: { line: 13 },
    parent: { line: 9 },
    place: { line: 3 },
    term: { line: 7 },
  },
};
