// Bộ GD&ĐT: nguồn lực xã hội cho trường học an toàn, thân thiện. No indicator and no percentage: what is counted are
// schools and persons that thirty provinces choose. Three statements of the document do not agree with the quota or with
// each other (l.67–69); they stand beside it and nobody resolves them here. Pupils in hardship are counts, never names.
import { day } from '../core/calendar-date';
import { DEFAULT_POLICY, type Conflict, type Plan, type Quota } from '../core/plan';
import { MINISTRY_TASKS } from './bo-gddt-tasks';

const FIRST_YEAR_PROVINCES = [
  'Quảng Trị',
  'Quảng Bình',
  'Lào Cai',
  'Yên Bái',
  'Điện Biên',
  'Sơn La',
  'Kon Tum',
  'Đắk Nông',
  'Sóc Trăng',
  'Bạc Liêu',
] as const;

const PROVINCES = [
  'Quảng Trị',
  'Quảng Bình',
  'Thừa Thiên Huế',
  'Nghệ An',
  'Hà Tĩnh',
  'Lào Cai',
  'Yên Bái',
  'Điện Biên',
  'Sơn La',
  'Lạng Sơn',
  'Bắc Kạn',
  'Thanh Hóa',
  'Quảng Nam',
  'Tuyên Quang',
  'Hà Giang',
  'Gia Lai',
  'Kon Tum',
  'Đắk Nông',
  'Đắk Lắk',
  'Ninh Thuận',
  'Bình Thuận',
  'Trà Vinh',
  'Sóc Trăng',
  'Vĩnh Long',
  'Cần Thơ',
  'An Giang',
  'Bạc Liêu',
  'Hậu Giang',
  'Bình Dương',
  'Đồng Nai',
] as const;

/** l.24 for every province: one district, twenty schools by level, twelve persons in each. */
const PER_PROVINCE: Pick<Quota, 'districtsPerPlace' | 'schoolsPerDistrict' | 'personsPerSchool'> = {
  districtsPerPlace: 1,
  schoolsPerDistrict: [
    { levels: ['MN'], count: 10 },
    { levels: ['TH'], count: 5 },
    { levels: ['THCS'], count: 5 },
  ],
  personsPerSchool: [
    { key: 'teachers', label: 'giáo viên', count: 1 },
    { key: 'managers', label: 'cán bộ quản lý', count: 1 },
    { key: 'pupils', label: 'trẻ em, học sinh khó khăn', count: 10 },
  ],
};

const QUOTAS: readonly Quota[] = [
  {
    key: 'giai-doan',
    text: 'Trường và người được chọn, giai đoạn 2021–2025',
    places: PROVINCES,
    ...PER_PROVINCE,
    source: { line: 24 },
  },
  {
    key: 'nam-2021',
    text: 'Trường và người được chọn, năm 2021',
    places: FIRST_YEAR_PROVINCES,
    year: 2021,
    ...PER_PROVINCE,
    source: { line: 25, also: [24] },
  },
];

const CONFLICTS: readonly Conflict[] = [
  {
    key: 'mot-huyen-chin-tinh',
    text: 'Dòng 67 gọi tên một huyện (Hướng Hóa, Quảng Trị) và 09 tỉnh, còn mục III để mỗi tỉnh tự chọn huyện.',
    quotaKey: 'nam-2021',
    source: { line: 67 },
  },
  {
    key: 'dot-1',
    text: 'Dòng 68 nêu đợt 1: 10 mầm non và 05 tiểu học hoặc THCS, còn mục III là 10, 05 và 05.',
    quotaKey: 'nam-2021',
    share: [
      { levels: ['MN'], count: 10 },
      { levels: ['TH', 'THCS'], count: 5 },
    ],
    source: { line: 68 },
  },
  {
    key: 'muoi-truong-quang-tri',
    text: 'Dòng 69 để Quảng Trị chọn 10 trường cho ngày 01/02/2021, còn mục III là 20 trường mỗi tỉnh.',
    quotaKey: 'nam-2021',
    share: [{ levels: ['MN', 'TH', 'THCS'], count: 10 }],
    source: { line: 69 },
  },
];

const CONTENTS: Plan['contents'] = [
  { text: 'Xây, sửa trường lớp; thiết bị, nước sạch, nhà vệ sinh', source: { line: 15 } },
  { text: 'Khảo sát nhu cầu trường lớp, chỗ ở, đường đến trường', source: { line: 16 } },
  { text: 'Học liệu, phần mềm, dữ liệu và bản đồ số dùng chung', source: { line: 18 } },
  { text: 'Bộ chỉ số và phần mềm quản lý; kỹ năng sống cho học sinh', source: { line: 19 } },
  { text: 'Tài liệu, tập huấn về thể chất và dinh dưỡng', source: { line: 20 } },
  { text: 'Nguồn lực cho bữa ăn ở trường', source: { line: 21 } },
  { text: 'Khảo sát, tập huấn nhân lực công nghệ thông tin và y tế trường học', source: { line: 22 } },
];

/** Plan 003: Bộ GD&ĐT, 2021–2025. The text gives neither number nor date nor place of issue. */
export const boGddt: Plan = {
  key: 'moet',
  title: 'Kế hoạch huy động nguồn lực cho trường học an toàn, thân thiện, 2021–2025',
  shortTitle: 'Bộ GD&ĐT – Trường an toàn, thân thiện',
  issuers: ['Bộ GD&ĐT'],
  place: '',
  term: { from: 2021, to: 2025 },
  office: 'Bộ GD&ĐT',
  levels: ['MN', 'TH', 'THCS'],
  indicators: [],
  rounds: [
    {
      key: 'quy-1-2021',
      name: 'Báo cáo thực trạng quý I/2021',
      kind: 'quarter',
      due: { semantics: 'by', date: day('2021-03-31') },
      dueText: 'trong quý I/2021',
      reporters: ['offices'],
      receiver: 'Ban điều phối',
      channel: { kind: 'none' },
      requiredFiles: [],
      source: { line: 70, also: [75] },
    },
  ],
  reportingLines: [],
  contents: CONTENTS,
  tasks: MINISTRY_TASKS,
  quotas: QUOTAS,
  conflicts: CONFLICTS,
  sharing: 'perSchool',
  policy: DEFAULT_POLICY,
  handovers: [],
  sources: {
    title: { line: 2 },
    issuers: { line: 3 },
    term: { line: 2 },
    levels: { line: 24 },
  },
};
