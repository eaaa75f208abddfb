// Quận 7: khí hậu, môi trường, tài nguyên nước. Eight indicators (ten lines: the waste one has three streams) and three
// rounds; there is no annual report in 2024. The document leaves its number blank and names no day of issue.
// Evidence, codes and the unit kg are the office's own choice, so they carry no source.
import { day } from '../core/calendar-date';
import { DEFAULT_POLICY, type Indicator, type Plan, type ReportingRound, type Source } from '../core/plan';

/** The same persons answer three indicators, so that their totals must agree (l.37, l.40, l.46). */
const POPULATION = 'staff+pupils';
const STAFF_AND_PUPILS = 'Cán bộ, viên chức, người lao động, học sinh';

const INDICATORS: readonly Indicator[] = [
  {
    key: 'nuoc-sach',
    code: 'KH-01',
    text: 'Cơ sở giáo dục có nước sạch, hợp vệ sinh để dùng',
    subject: 'Cơ sở giáo dục',
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'units' },
    time: { kind: 'maintained' },
    evidence: 'optional',
    source: { line: 28 },
  },
  {
    key: 'hieu-biet-khi-hau',
    code: 'KH-02',
    text: 'Công chức, viên chức nắm kiến thức cơ bản về khí hậu và thiên tai',
    subject: 'Công chức, viên chức',
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'people', population: 'officials' },
    time: { kind: 'maintained' },
    evidence: 'required',
    source: { line: 29 },
  },
  {
    key: 'nuoc-thai',
    code: 'MT-01',
    text: 'Nước thải được xử lý đạt quy chuẩn bằng hệ thống riêng của cơ sở',
    subject: 'Cơ sở thải từ 10 m³/ngày đêm',
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'units' },
    time: { kind: 'maintained' },
    condition: 'Lượng nước thải của trường có từ 10 m³/ngày đêm trở lên không?',
    evidence: 'required',
    source: { line: 33 },
  },
  {
    key: 'chat-thai',
    code: 'MT-02',
    text: 'Chất thải được lưu giữ, thu gom đúng quy định',
    subject: 'Khối lượng chất thải',
    target: { comparator: 'atLeast', value: '100', unit: 'percent', strive: true },
    measure: { kind: 'mass', unitLabel: 'kg' },
    time: { kind: 'maintained' },
    parts: [
      { key: 'sinh-hoat', label: 'Chất thải rắn sinh hoạt' },
      { key: 'nguy-hai', label: 'Chất thải nguy hại' },
      { key: 'y-te', label: 'Chất thải y tế' },
    ],
    evidence: 'optional',
    source: { line: 35 },
  },
  {
    key: 'hanh-vi',
    code: 'MT-03',
    text: 'Thực hiện những việc đơn giản hằng ngày để bảo vệ môi trường',
    subject: STAFF_AND_PUPILS,
    target: { comparator: 'atLeast', value: '86.7', unit: 'percent', strive: true },
    measure: { kind: 'people', population: POPULATION },
    time: { kind: 'maintained' },
    evidence: 'optional',
    source: { line: 37 },
  },
  {
    key: 'pho-bien-khi-hau',
    code: 'KH-03',
    text: 'Được phổ biến kiến thức về khí hậu, lụt bão và thiên tai',
    subject: STAFF_AND_PUPILS,
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'people', population: POPULATION },
    time: { kind: 'by', year: 2025 },
    evidence: 'required',
    source: { line: 40 },
  },
  {
    key: 'nuoc-duoi-dat',
    code: 'TN-01',
    text: 'Ngừng khai thác nước dưới đất cho sinh hoạt, sản xuất',
    subject: 'Hộ gia đình, tổ chức còn khai thác',
    target: { comparator: 'zero', unit: 'count' },
    measure: { kind: 'count', unitLabel: 'hộ, tổ chức' },
    time: { kind: 'by', year: 2025 },
    evidence: 'optional',
    source: { line: 43 },
  },
  {
    key: 'thong-tin-moi-truong',
    code: 'MT-04',
    text: 'Được tiếp cận thông tin về môi trường',
    subject: STAFF_AND_PUPILS,
    target: { comparator: 'atLeast', value: '100', unit: 'percent' },
    measure: { kind: 'people', population: POPULATION },
    time: { kind: 'by', year: 2025 },
    evidence: 'optional',
    source: { line: 46 },
  },
];

type RoundFacts = Pick<ReportingRound, 'key' | 'name' | 'kind'> & { readonly before: string; readonly source: Source };

/** What the three rounds share: reporters (l.53, l.92), receiver and files (l.53), the plan's folder (l.54). */
function round({ before, ...facts }: RoundFacts): ReportingRound {
  return {
    ...facts,
    due: { semantics: 'before', date: day(before) },
    reporters: ['schools'],
    receiver: 'Phòng GD&ĐT Quận 7',
    channel: { kind: 'drive' },
    requiredFiles: [
      { kind: 'word', count: 1 },
      { kind: 'scan', count: 1 },
    ],
  };
}

/** Plan 001: Quận 7, under plan 2551/KH-UBND of 23/5/2023. */
export const quan7: Plan = {
  key: 'q7',
  title: 'Kế hoạch về khí hậu, môi trường và tài nguyên nước trong các trường học Quận 7',
  shortTitle: 'Quận 7 – Khí hậu, môi trường',
  issuers: ['Phòng GD&ĐT Quận 7'],
  parent: 'Kế hoạch 2551/KH-UBND ngày 23/5/2023',
  place: 'Quận 7',
  term: { from: 2023, to: 2025 },
  office: 'Phòng GD&ĐT Quận 7',
  levels: ['MN', 'TH', 'THCS'],
  indicators: INDICATORS,
  rounds: [
    round({
      key: 'nam-2023',
      name: 'Báo cáo năm 2023',
      kind: 'annual',
      before: '2023-11-01',
      source: { line: 55, also: [53, 54, 92] },
    }),
    round({
      key: 'so-ket-2024',
      name: 'Báo cáo sơ kết 2024',
      kind: 'interim',
      before: '2024-06-01',
      source: { line: 56, also: [53, 54, 92] },
    }),
    round({
      key: 'tong-ket-2025',
      name: 'Báo cáo tổng kết 2025',
      kind: 'final',
      before: '2025-11-01',
      source: { line: 58, also: [53, 54, 92] },
    }),
  ],
  reportingLines: [],
  contents: [],
  tasks: [
    {
      key: 'tuyen-truyen',
      unit: 'Cơ sở giáo dục',
      text: 'Tuyên truyền cho giáo viên, học sinh, người lao động về thiên tai, khí hậu và các việc giữ gìn môi trường',
      source: { line: 49 },
    },
    {
      key: 'ke-hoach-don-vi',
      unit: 'Cơ sở giáo dục',
      text: 'Lập kế hoạch riêng hoặc lồng ghép vào phong trào của trường, làm đúng tiến độ',
      source: { line: 53 },
    },
  ],
  quotas: [],
  conflicts: [],
  folderId: '1gMeFHdRdL2i9TkpDcaOqTVlUqN1qxsks',
  sharing: 'perSchool',
  policy: DEFAULT_POLICY,
  handovers: [],
  sources: {
    title: { line: 13, also: [14] },
    issuers: { line: 3, also: [1] },
    parent: { line: 17 },
    place: { line: 1 },
    term: { line: 55, also: [58] },
    levels: { line: 92 },
    folderId: { line: 54 },
  },
};
