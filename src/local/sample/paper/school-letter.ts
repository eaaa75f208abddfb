// What a school writes in its report: its own size, what it did, the figures it also typed into the template, and a
// wish. The figures come from the caller, so that letter and template agree unless a mistake was planted.
import { PLAN_PLACES, type SamplePlan } from '../sample-plan';
import type { SampleUnit } from '../sample-unit';
import { chanceOf } from '../seeded';
import type { Letter, LetterTable } from './letter';

/** One line of the template as the school filled it. */
export interface ReportedFigure {
  readonly code: string;
  readonly text: string;
  readonly denominator: string;
  readonly numerator: string;
}

export interface LetterOccasion {
  readonly plan: SamplePlan;
  /** "Báo cáo năm 2023". */
  readonly roundName: string;
  readonly receiver: string;
  /** 'yyyy-mm-dd': the day on the letter. */
  readonly day: string;
}

const WORKS = [
  'Nhà trường đã đưa nội dung kế hoạch vào sinh hoạt chuyên môn, sinh hoạt lớp và họp cha mẹ học sinh.',
  'Nhà trường tổ chức phân loại rác tại lớp, trồng thêm cây trong sân và nhắc nhau tiết kiệm điện, nước.',
  'Nhà trường phân công giáo viên phụ trách, dán bảng nhắc ở từng khu vực và tổng vệ sinh mỗi tuần.',
] as const;

const WISHES = [
  'Kinh phí còn hạn hẹp; đề nghị được hỗ trợ thêm tài liệu tuyên truyền.',
  'Một số phụ huynh chưa hưởng ứng; nhà trường sẽ tiếp tục vận động.',
  'Không có khó khăn lớn; đề nghị sớm có lịch tập huấn cho giáo viên mới.',
] as const;

export function schoolLetter(unit: SampleUnit, occasion: LetterOccasion, figures: readonly ReportedFigure[]): Letter {
  const chance = chanceOf(`letter ${unit.code}`);
  const place = PLAN_PLACES[occasion.plan];
  return {
    authority: place.authority,
    sender: (unit.kind === 'office' ? unit.name : `Trường ${unit.name}`).toUpperCase(),
    number: `${chance.between(5, 180)}/BC-${initials(unit.name)}`,
    placeAndDay: `${unit.province ?? place.town}, ${dayInWords(occasion.day)}`,
    title: 'BÁO CÁO',
    subtitle: `Kết quả thực hiện kế hoạch – ${occasion.roundName}`,
    receiver: occasion.receiver,
    sections: [
      { heading: 'I. Đặc điểm', paragraphs: [sizeOf(unit)] },
      { heading: 'II. Việc đã làm', paragraphs: [chance.pick(WORKS)] },
      { heading: 'III. Số liệu', paragraphs: [], table: figureTable(figures) },
      { heading: 'IV. Khó khăn, đề nghị', paragraphs: [chance.pick(WISHES)] },
    ],
    signer: unit.kind === 'office' ? 'TRƯỞNG PHÒNG' : 'HIỆU TRƯỞNG',
    copies: ['Như trên;', 'Lưu: VT.'],
  };
}

function sizeOf({ people, kind, schools }: SampleUnit): string {
  const staff = `${grouped(String(people.staff))} cán bộ, giáo viên, nhân viên và người lao động`;
  const who = kind === 'office' ? `Toàn địa bàn có ${schools ?? 0} trường,` : 'Năm học này nhà trường có';
  return `${who} ${staff}, ${grouped(String(people.pupils))} học sinh.`;
}

function figureTable(figures: readonly ReportedFigure[]): LetterTable {
  return {
    header: ['Mã', 'Nội dung', 'Tổng số', 'Số đạt'],
    rows: figures.map(({ code, text, denominator, numerator }) => [
      code,
      text,
      grouped(denominator),
      grouped(numerator),
    ]),
    widths: [0.13, 0.57, 0.15, 0.15],
    figures: [2, 3],
  };
}

/** "32274,5" as a letter has it: "32.274,5". What is no figure stays as it is. */
function grouped(text: string): string {
  return /^\d+(,\d+)?$/.test(text) ? text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, '.')) : text;
}

/** "ngày 26 tháng 10 năm 2023", with the leading zeros of the rules for letters. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  const plainMonth = Number(month) <= 2 ? String(month) : String(Number(month));
  return `ngày ${date ?? ''} tháng ${plainMonth} năm ${year ?? ''}`;
}

/** "Mầm non Sơn Ca" is MNSC, as schools number their letters. */
export function initials(name: string): string {
  const words = name.split(/[\s&-]+/).filter((word) => word !== '');
  const short = words.map((word) => (/^[A-ZĐ]{2,}$/.test(word) || /^\d+$/.test(word) ? word : word.charAt(0)));
  return short.join('').toUpperCase();
}
