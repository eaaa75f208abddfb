// A proposal as the server would make it of a short invented plan: two readings of one figure, a doubtful target left
// unticked, a conflict between two dates, and a name that tries to be markup.
import type { ProposedPlan } from '../../src/app/contract';
import type {
  IndicatorProposal,
  PlanProposal,
  RoundProposal,
  SourceSpot,
  TaskProposal,
} from '../../src/importer/proposal';

export const DOCUMENT_LINES = [
  'ỦY BAN NHÂN DÂN HUYỆN HÒA BÌNH TRUNG',
  'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  '',
  'KẾ HOẠCH',
  'Giáo dục kỹ năng bơi và phòng, chống đuối nước cho học sinh giai đoạn 2024–2026',
  '',
  'I. MỤC TIÊU ĐẾN NĂM 2026',
  '1. Từ 85% học sinh tiểu học, trung học cơ sở trở lên được học kỹ năng an toàn trong môi trường nước; phấn đấu 60% học sinh lớp 5 biết bơi trước khi lên trung học cơ sở.',
  '2. Không để xảy ra tai nạn đuối nước của học sinh trong thời gian ở trường.',
  '3. Có 1.500 học sinh <b>được cấp giấy chứng nhận</b> biết bơi.',
  '4. Hằng năm giảm 10% số vụ tai nạn so với năm 2023.',
  'II. TỔ CHỨC THỰC HIỆN',
  'Các trường gửi báo cáo về Phòng Giáo dục và Đào tạo trước ngày 15/12 hằng năm, gồm 01 bản Word và 01 bản scan.',
  'Báo cáo tổng kết gửi trước ngày 20/11/2026; báo cáo tổng kết gửi trước ngày 30/11/2026.',
  'Các trường rà soát học sinh chưa biết bơi, gửi danh sách chậm nhất ngày 15/9/2024.',
] as const;

function spot(line: number, source: string): SourceSpot {
  const context = DOCUMENT_LINES[line - 1] ?? '';
  return { source, line, lineEnd: line, context, contextOffset: Math.max(0, context.indexOf(source)) };
}

function target(line: number, source: string, rest: Partial<IndicatorProposal>): IndicatorProposal {
  return {
    ...spot(line, source),
    confidence: 0.95,
    ticked: true,
    reason: 'Tỷ lệ phần trăm trong mục tiêu, chỉ tiêu',
    section: 'I. MỤC TIÊU ĐẾN NĂM 2026',
    comparator: '=',
    target: null,
    targetText: '',
    unit: 'percent',
    unitLabel: '%',
    subject: 'học sinh',
    what: source,
    time: { kind: 'by', year: 2026, from: null, to: null, foundIn: 'heading' },
    scope: '',
    direction: 'level',
    baseline: '',
    approx: false,
    verb: '',
    alternatives: [],
    ...rest,
  };
}

function report(line: number, source: string, rest: Partial<RoundProposal>): RoundProposal {
  return {
    ...spot(line, source),
    confidence: 0.9,
    ticked: true,
    reason: 'Câu nêu việc báo cáo và hạn gửi',
    name: 'Báo cáo',
    due: { type: 'none', semantics: 'by', text: '' },
    recurrence: 'once',
    reporter: 'Các trường',
    receiver: 'Phòng Giáo dục và Đào tạo',
    via: '',
    channel: [],
    files: [],
    notes: [],
    ...rest,
  };
}

const TASK: TaskProposal = {
  ...spot(15, DOCUMENT_LINES[14]),
  confidence: 0.8,
  ticked: true,
  reason: 'Việc có hạn ngày trong phần tổ chức thực hiện',
  unit: 'Các trường',
  text: 'Rà soát học sinh chưa biết bơi, gửi danh sách',
  deadline: { type: 'date', date: '2024-09-15', semantics: 'by', text: 'chậm nhất ngày 15/9/2024' },
};

export const PROPOSAL: ProposedPlan = {
  meta: {
    title: 'Kế hoạch giáo dục kỹ năng bơi và phòng, chống đuối nước cho học sinh giai đoạn 2024–2026',
    number: '',
    numberBlank: true,
    issuer: ['Phòng Giáo dục và Đào tạo huyện Hòa Bình Trung'],
    parent: '',
    place: 'Hòa Bình Trung',
    issued: '2024-03-12',
    period: { from: 2024, to: 2026 },
  },
  indicators: [
    target(8, 'Từ 85% học sinh tiểu học, trung học cơ sở trở lên được học kỹ năng an toàn trong môi trường nước', {
      comparator: '>=',
      target: 85,
      targetText: '85',
      subject: 'học sinh tiểu học, trung học cơ sở',
    }),
    target(8, 'phấn đấu 60% học sinh lớp 5 biết bơi trước khi lên trung học cơ sở.', {
      target: 60,
      targetText: '60',
      subject: 'học sinh lớp 5',
      verb: 'phấn đấu',
    }),
    target(9, DOCUMENT_LINES[8].slice(3), {
      target: 0,
      targetText: '0',
      unit: 'zero',
      unitLabel: '',
      confidence: 0.85,
      reason: 'Mục tiêu “không để xảy ra”: số phải bằng 0',
    }),
    target(10, DOCUMENT_LINES[9].slice(3), {
      target: 1500,
      targetText: '1.500',
      unit: 'count',
      unitLabel: 'học sinh',
      confidence: 0.5,
      ticked: false,
      reason: 'Dấu chấm có thể là dấu phân nghìn hoặc dấu thập phân',
      alternatives: [
        { meaning: '1 500 học sinh', target: 1500 },
        { meaning: '1,5 học sinh', target: 1.5 },
      ],
    }),
    target(11, DOCUMENT_LINES[10].slice(3), {
      target: 10,
      targetText: '10',
      direction: 'decrease',
      baseline: 'so với năm 2023',
      time: { kind: 'yearly', year: null, from: null, to: null, foundIn: 'sentence' },
      confidence: 0.7,
    }),
  ],
  rounds: [
    report(13, DOCUMENT_LINES[12], {
      due: { type: 'yearly', month: 12, day: 15, semantics: 'before', text: 'trước ngày 15/12 hằng năm' },
      recurrence: 'yearly',
      files: [
        { kind: 'word', count: 1 },
        { kind: 'scan', count: 1 },
      ],
    }),
    ...[20, 30].map((day) =>
      report(14, DOCUMENT_LINES[13], {
        name: 'Báo cáo tổng kết',
        due: { type: 'date', date: `2026-11-${day}`, semantics: 'before', text: `trước ngày ${day}/11/2026` },
        confidence: 0.55,
        ticked: day === 20,
      }),
    ),
  ],
  tasks: [TASK],
  units: [{ name: 'Các trường', taskCount: 1, line: 15, tasks: [{ text: DOCUMENT_LINES[14], line: 15 }] }],
  links: [],
  emails: [],
  phones: [],
  quotas: [
    {
      ...spot(13, '01 bản Word'),
      comparator: '=',
      value: 1,
      unitLabel: 'giáo viên dạy bơi',
      per: 'trường',
      scope: '',
    },
  ],
  warnings: [
    { code: 'two-dates', line: 14, message: 'Báo cáo tổng kết có hai hạn khác nhau: 20/11/2026 và 30/11/2026.' },
  ],
  review: {
    lines: DOCUMENT_LINES,
    term: { from: 2024, to: 2026, stated: true },
    office: 'Phòng Giáo dục và Đào tạo huyện Hòa Bình Trung',
  },
};

/** A document in which nothing was found. */
export const NOTHING: ProposedPlan = {
  ...PROPOSAL,
  meta: { ...PROPOSAL.meta, title: '', issuer: [], place: '', issued: '', period: { from: null, to: null } },
  ...({ indicators: [], rounds: [], tasks: [], units: [], quotas: [], warnings: [] } satisfies Partial<PlanProposal>),
  review: { lines: ['Giấy mời họp'], term: null, office: '' },
};
