// Kiến An: thi đua 2023. The document fixes no figure at all: it tells the office to set its own target for each of the six
// words (l.61), so every target is unset and no percentage may be shown before the office has set one.
import { day } from '../core/calendar-date';
import { DEFAULT_POLICY, type Indicator, type Plan } from '../core/plan';

const OFFICE = 'Phòng GD&ĐT quận Kiến An';

const CRITERIA = [
  { key: 'sang', code: 'TC-01', text: 'Sáng' },
  { key: 'xanh', code: 'TC-02', text: 'Xanh' },
  { key: 'sach', code: 'TC-03', text: 'Sạch' },
  { key: 'dep', code: 'TC-04', text: 'Đẹp' },
  { key: 'an-toan', code: 'TC-05', text: 'An toàn' },
  { key: 'van-minh', code: 'TC-06', text: 'Văn minh' },
] as const;

function criterion(facts: (typeof CRITERIA)[number]): Indicator {
  return {
    ...facts,
    subject: 'Cơ sở giáo dục',
    target: { comparator: 'unset', unit: 'percent' },
    measure: { kind: 'selfSet' },
    time: { kind: 'yearly' },
    evidence: 'optional',
    openQuestion: 'Đơn vị đặt chỉ tiêu nào cho tiêu chí này, đo bằng gì?',
    source: { line: 61 },
  };
}

/** Plan 002: Kiến An, April 2023 (the day and the number are left blank), under plan 44/KH-SGDĐT of 04/4/2023. */
export const kienAn: Plan = {
  key: 'kien-an',
  title: 'Kế hoạch thi đua sáu tiêu chí đô thị của ngành giáo dục Kiến An, 2023',
  shortTitle: 'Kiến An – Thi đua 2023',
  issuedText: 'tháng 4 năm 2023',
  issuers: [OFFICE],
  parent: 'Kế hoạch 44/KH-SGDĐT ngày 04/4/2023',
  place: 'Kiến An, Hải Phòng',
  term: { from: 2023, to: 2023 },
  office: OFFICE,
  levels: ['MN', 'TH', 'THCS'],
  indicators: CRITERIA.map(criterion),
  rounds: [
    {
      key: 'nam-2023',
      name: 'Báo cáo kết quả 2023',
      kind: 'once',
      due: { semantics: 'before', date: day('2023-12-05') },
      reporters: ['schools'],
      receiver: OFFICE,
      channel: { kind: 'none' },
      requiredFiles: [],
      upward: ['tong-ket'],
      source: { line: 67, also: [63] },
    },
  ],
  reportingLines: [
    {
      key: 'tong-ket',
      from: OFFICE,
      to: ['UBND quận Kiến An', 'Sở GD&ĐT'],
      text: 'Tổng kết một năm và đề nghị khen thưởng',
      source: { line: 53 },
    },
  ],
  contents: [],
  tasks: [
    { key: 'pgd-1', unit: OFFICE, text: 'Lập kế hoạch thi đua hợp với chức năng của ngành', source: { line: 59 } },
    {
      key: 'pgd-2',
      unit: OFFICE,
      text: 'Rà soát hiện trạng, đặt chỉ tiêu cho từng tiêu chí, tổng kết kết quả',
      source: { line: 61 },
    },
    {
      key: 'truong-1',
      unit: 'Cơ sở giáo dục',
      text: 'Giáo dục an toàn giao thông, môi trường; xóa quảng cáo, rao vặt sai quy định',
      source: { line: 65 },
    },
  ],
  quotas: [],
  conflicts: [],
  sharing: 'perSchool',
  policy: DEFAULT_POLICY,
  handovers: [],
  sources: {
    title: { line: 9 },
    issuedText: { line: 5 },
    issuers: { line: 57 },
    parent: { line: 11 },
    place: { line: 5, also: [11] },
    term: { line: 9 },
    levels: { line: 72 },
  },
};
