// An invented district for the sidebar's tests: long names, a name that looks like markup, every status and every verdict.
import type {
  Explanation,
  LineResult,
  PlanCard,
  RoundCard,
  RoundStatus,
  State,
  Tone,
  UnitCard,
  UnitStatus,
} from '../../src/app/contract';

export const MARKUP_NAME = '<img src=x onerror="window.hacked=1"> & "Trường" =1+1';
export const LONG_NAME =
  'Trường Trung học cơ sở và Trung học phổ thông Nguyễn Thị Minh Khai – Phân hiệu Phú Mỹ Hưng (cơ sở 2)';

const NAMES = [
  'MN Hướng Dương',
  'TH Bình Minh',
  'THCS Hoa Phượng',
  'MN Ánh Ban Mai',
  'TH Kim Đồng',
  'THCS Nguyễn Hiền',
];
const LEVELS = ['Mầm non', 'Tiểu học', 'Trung học cơ sở'];

export function schools(count: number): { key: string; code: string; name: string; level: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `s${index}`,
    code: `7-${['MN', 'TH', 'CS'][index % 3] ?? ''}-${String(index + 1).padStart(2, '0')}`,
    name: nameOf(index),
    level: LEVELS[index % 3] ?? '',
  }));
}

function nameOf(index: number): string {
  if (index === 3) return LONG_NAME;
  if (index === 4) return MARKUP_NAME;
  const base = NAMES[index % NAMES.length] ?? '';
  return index < NAMES.length ? base : `${base} ${Math.floor(index / NAMES.length) + 1}`;
}

const ROUNDS: readonly RoundCard[] = [
  round(
    'nam-2023',
    'Báo cáo năm 2023',
    'Hạn: trước ngày 01/11/2023, tức hết ngày 31/10/2023',
    'Quá hạn 2 ngày',
    'warn',
    '2023-11-01',
  ),
  round(
    'so-ket',
    'Báo cáo sơ kết',
    'Hạn: trước ngày 01/06/2024, tức hết ngày 31/05/2024',
    'Còn 212 ngày',
    'calm',
    '2024-06-01',
  ),
  round(
    'tong-ket',
    'Báo cáo tổng kết giai đoạn 2023–2025',
    'Kế hoạch không nêu ngày cho các trường',
    'Chưa đặt hạn',
    'info',
  ),
];

function round(key: string, name: string, dueText: string, dueState: string, tone: Tone, date?: string): RoundCard {
  return {
    key,
    name,
    dueText,
    dueState,
    tone,
    needsDue: date === undefined,
    ...(date === undefined ? {} : { due: { semantics: 'before', date } }),
    requiredFiles: '01 file Word và 01 bản scan có dấu',
    receiver: 'Phòng GD&ĐT Quận 7',
    channelText: 'Nộp vào thư mục Drive của kế hoạch, không nộp giấy',
    upward: ['Phòng GD&ĐT → Sở GD&ĐT: trước ngày 10/11/2023'],
  };
}

const INDICATORS: PlanCard['indicators'] = [
  {
    code: 'KH-01',
    text: 'Cơ sở giáo dục dùng nước sạch, hợp vệ sinh',
    target: '100 %',
    time: 'duy trì hằng năm',
    question: '',
  },
  {
    code: 'MT-01',
    text: 'Có hệ thống xử lý nước thải đạt chuẩn (nước thải từ 10 m³/ngày đêm trở lên)',
    target: '100 %',
    time: 'duy trì hằng năm',
    question: 'Trường dưới 10 m³/ngày đêm không áp dụng.',
  },
  {
    code: 'MT-03',
    text: 'Cán bộ, viên chức, người lao động, học sinh thực hiện hành vi bảo vệ môi trường đơn giản',
    target: 'từ 86,7 %',
    time: 'duy trì',
    question: '',
  },
  {
    code: 'TN-01',
    text: 'Đơn vị còn khai thác nước dưới đất',
    target: 'không còn',
    time: 'đến năm 2025',
    question: '',
  },
];

export const planCard: PlanCard = {
  key: 'q7',
  title: 'Kế hoạch ứng phó biến đổi khí hậu, quản lý tài nguyên, bảo vệ môi trường trong trường học Quận 7',
  shortTitle: 'Kế hoạch BĐKH – Quận 7',
  office: 'Phòng GD&ĐT Quận 7',
  term: '2023–2025',
  url: 'https://docs.google.com/spreadsheets/d/plan/edit',
  indicators: INDICATORS,
  rounds: ROUNDS,
  taskCount: 12,
  overdueTaskCount: 1,
  facts: [
    { label: 'Số văn bản', text: 'Chưa nêu' },
    { label: 'Căn cứ', text: 'Kế hoạch 2551/KH-UBND ngày 23/5/2023' },
    { label: 'Đơn vị nộp', text: 'Trường mầm non, tiểu học, trung học cơ sở' },
  ],
  sharing: 'perSchool',
  policy: { dueDayCounts: false, weekendMoves: false, plausiblePercent: '20' },
  quotas: ['30 tỉnh × 1 huyện × 20 trường = 600 trường'],
  conflicts: ['Dòng 68 ghi 5 trường tiểu học hoặc THCS, dòng 24 ghi 5 trường tiểu học và 5 trường THCS.'],
};

export function stateOf(schoolCount: number, hasPlan: boolean): State {
  return {
    account: 'phonggd.quan7@hcm.edu.vn',
    today: '02/11/2023',
    choices: [
      {
        key: 'q7',
        title: planCard.title,
        office: planCard.office,
        term: planCard.term,
        indicatorCount: 8,
        roundCount: 3,
      },
      {
        key: 'kien-an',
        title: 'Thi đua trường học Sáng – Xanh – Sạch – Đẹp – An toàn – Văn minh',
        office: 'Phòng GD&ĐT Kiến An',
        term: '2023',
        indicatorCount: 0,
        roundCount: 1,
      },
    ],
    ...(hasPlan
      ? {
          plan: planCard,
          roundKey: 'nam-2023',
          folder: { name: 'BĐKH Quận 7 – hồ sơ', url: 'https://drive.google.com/drive/folders/f' },
        }
      : {}),
    units: { count: hasPlan ? schoolCount : 0, byLevel: '18 mầm non, 14 tiểu học, 10 trung học cơ sở' },
    otherTabs: ['Trang tính1', 'DS trường 2023'],
  };
}

const STATUSES: readonly Pick<UnitStatus, 'status' | 'statusText' | 'tone' | 'detail' | 'needsReview'>[] = [
  {
    status: 'late',
    statusText: 'trễ 1 ngày',
    tone: 'warn',
    detail: 'Nhận 01/11/2023 08:12 · 8/10 dòng hợp lệ',
    needsReview: true,
  },
  {
    status: 'onTime',
    statusText: 'đúng hạn',
    tone: 'ok',
    detail: 'Nhận 28/10/2023 14:05 · 10/10 dòng hợp lệ · đủ 2 file',
    needsReview: false,
  },
  { status: 'missing', statusText: 'chưa nộp', tone: 'bad', detail: 'Chưa nhập dòng nào', needsReview: false },
  {
    status: 'onTime',
    statusText: 'đúng hạn',
    tone: 'ok',
    detail: 'Nhận 27/10/2023 09:30 · 10/10 dòng hợp lệ · đủ 2 file',
    needsReview: false,
  },
  {
    status: 'returned',
    statusText: 'đã gửi trả',
    tone: 'info',
    detail: 'Gửi trả 01/11/2023: thiếu bản scan',
    needsReview: true,
  },
  {
    status: 'onTime',
    statusText: 'đúng hạn',
    tone: 'ok',
    detail: 'Nhận 20/10/2023 16:44 · 10/10 dòng hợp lệ · thiếu bản scan',
    needsReview: true,
  },
];

function unitsOf(schoolCount: number): UnitStatus[] {
  return schools(schoolCount).map((unit, index) => {
    const status = STATUSES[index % STATUSES.length];
    if (!status) throw new Error('no status');
    return { ...unit, ...status };
  });
}

export function statusOf(roundKey: string, schoolCount: number): RoundStatus {
  const found = ROUNDS.find(({ key }) => key === roundKey);
  if (!found) throw new Error(`no round ${roundKey}`);
  const units = unitsOf(schoolCount);
  const count = (status: UnitStatus['status']) => units.filter((unit) => unit.status === status).length;
  const received = count('onTime') + count('late');
  return {
    round: found,
    counts: {
      expected: schoolCount,
      received,
      onTime: count('onTime'),
      late: count('late'),
      missing: schoolCount - received,
      complete: count('onTime') - 1,
      review: units.filter((unit) => unit.needsReview).length,
    },
    completeness: '92,4 % (388/420)',
    reportingRate: `66,6 % (${received}/${schoolCount})`,
    reportingRateOnTime: `50 % (${count('onTime')}/${schoolCount})`,
    collectedText: 'Thu thập lần cuối 02/11/2023 08:30',
    next: found.needsDue
      ? {
          title: 'Đặt hạn cho các trường',
          text: 'Kế hoạch không nêu ngày; chưa đặt hạn thì chưa phát biểu mẫu được.',
          verb: 'due',
        }
      : {
          title: 'Việc tiếp theo',
          text: `${schoolCount - received} trường chưa nộp, đã quá hạn 2 ngày. Thu thập lại để thấy ai vừa nộp.`,
          verb: 'collect',
        },
    units,
    lines: LINES,
    documents: { expected: schoolCount * 2, filed: 61, doubtful: 4, missing: 19 },
    overdueTasks: ['Phòng Y tế: kiểm tra nguồn nước, hạn 15/10/2023'],
    quotas: [
      {
        title: 'Chọn trường cả giai đoạn',
        totals: '30 tỉnh, thành phố · 30 huyện · 600 trường (300 MN, 150 TH, 150 THCS)',
        chosen: 'Đã chọn 42/600 trường (21 MN, 11 TH, 10 THCS) ở 3/30 tỉnh, thành phố',
        persons: 'giáo viên 40/600, cán bộ quản lý 41/600, học sinh 398/6.000',
        over: ['Quảng Trị: MN thừa 2 trường (12/10)'],
        under: ['Lào Cai: THCS thiếu 1 trường (4/5)'],
        conflicts: ['Đợt đầu ghi 10 trường mầm non và 05 trường tiểu học hoặc trung học cơ sở.'],
      },
    ],
    upward: [
      {
        lineKey: 'gddt',
        line: 'Phòng GD&ĐT → Sở GD&ĐT',
        dueText: 'trước ngày 10/11/2023, tức hết ngày 09/11/2023',
        statusText: 'chưa gửi',
        tone: 'warn',
      },
    ],
  };
}

const LINES: readonly LineResult[] = [
  line('KH-01', 'Cơ sở giáo dục dùng nước sạch, hợp vệ sinh', '100 %', ['36', '36'], '100 %', 'met', 'Đạt', 'ok'),
  line('MT-02', 'Chất thải được lưu giữ, thu gom', '100 %', ['', ''], '', 'none', 'Xem từng dòng', 'calm'),
  {
    ...line('MT-02a', 'Chất thải nguy hại', '100 %', ['1.240,5', '1.250'], '99,2 %', 'notMet', 'Chưa đạt', 'bad'),
    depth: 1,
  },
  line(
    'MT-03',
    'Cán bộ, viên chức, người lao động, học sinh thực hiện hành vi bảo vệ môi trường đơn giản',
    'từ 86,7 %',
    ['38.412', '40.120'],
    '95,7 %',
    'notEnough',
    'Chưa đủ số liệu',
    'warn',
  ),
  line('TN-01', 'Đơn vị còn khai thác nước dưới đất', 'không còn', ['3', ''], '', 'none', 'Đang tiến tới 2025', 'info'),
];

function line(
  code: string,
  text: string,
  target: string,
  [numerator, denominator]: [string, string],
  attainment: string,
  verdict: LineResult['verdict'],
  verdictText: string,
  tone: Tone,
): LineResult {
  return {
    lineKey: code,
    code,
    text,
    target,
    numerator,
    denominator,
    attainment,
    verdict,
    verdictText,
    tone,
    coverage: '28/42 đơn vị',
    depth: 0,
  };
}

export function cardOf(unitKey: string, schoolCount: number, repaired: boolean): UnitCard {
  const status = unitsOf(schoolCount).find(({ key }) => key === unitKey);
  if (!status) throw new Error(`no unit ${unitKey}`);
  const at = (sentence: string, where: string) =>
    ({
      code: 'x',
      severity: 'error',
      cause: 'user',
      sentence,
      where,
      url: 'https://docs.google.com/spreadsheets/d/s0/edit#range=H7',
    }) as const;
  return {
    status,
    entryUrl: 'https://docs.google.com/spreadsheets/d/s0/edit',
    rows: [
      { code: 'KH-02', text: 'Công chức, viên chức hiểu biết cơ bản về biến đổi khí hậu', state: 'hợp lệ', tone: 'ok' },
      {
        code: 'MT-01',
        text: 'Nước thải từ 10 m³/ngày đêm',
        state: 'lỗi',
        tone: 'bad',
        problem: at('Số đạt (12) lớn hơn tổng số (10). Sửa một trong hai ô.', 'Nhập liệu · H7'),
      },
      {
        code: 'MT-03',
        text: 'Hành vi đơn giản',
        state: 'lỗi',
        tone: 'bad',
        problem: at('“86,7%” ở ô Số đạt: nhập số người, ví dụ 867.', 'Nhập liệu · H9'),
      },
      { code: 'TN-01', text: 'Khai thác nước dưới đất', state: 'chưa nhập', tone: 'warn' },
    ],
    validRows: 6,
    requiredRows: 8,
    documents: [
      {
        name: 'Báo cáo.docx',
        detail: 'File Word · 48 KB',
        state: 'đã xếp',
        tone: 'ok',
        url: 'https://drive.google.com/file/d/1',
      },
      { name: 'Bản scan', detail: 'Chưa thấy trong thư mục', state: 'thiếu', tone: 'warn', url: '' },
    ],
    damage: repaired ? [] : [at('Ô Kiểm tra mất công thức ở 3 dòng.', 'Nhập liệu · K7:K9')],
    canRepair: !repaired,
  };
}

export function explanationOf(lineKey: string, schoolCount: number): Explanation {
  const units = schools(schoolCount);
  return {
    title: `Vì sao ${lineKey} là 95,7 %?`,
    sum: 'Cộng số đạt của 28 trường: 38.412. Cộng tổng số: 40.120. 38.412 / 40.120 = 95,7 %.',
    counted: units.slice(0, 28).map(({ name }, index) => ({
      unit: name,
      numerator: String(900 + index),
      denominator: '1.000',
      url: 'https://docs.google.com/spreadsheets/d/s0/edit',
    })),
    excluded: units.slice(28).map(({ name }) => ({ unit: name, reason: 'Chưa nộp', url: '' })),
  };
}
