/** What each column of a table is, from its header: name, unit of measure, target of a year, deadline, who does it. */
import { folded } from '../text/normalise';
import { isShare } from '../text/table-header';
import { words } from '../text/words';

export interface TargetColumn {
  readonly column: number;
  readonly year: number | null;
  readonly by: boolean;
}

export interface TableColumns {
  readonly name: number;
  /** The heading over the names where they are only what a time is set for ("Đơn vị được kiểm tra | Thời gian"), else ''. */
  readonly scheduled: string;
  readonly measure: number;
  readonly deadline: number;
  /** True when the deadline's column says that work is to be finished then, so that a bare year is a deadline too. */
  readonly finishes: boolean;
  readonly lead: number;
  readonly receiver: number;
  /** What the work of a row is to bring. */
  readonly product: number;
  readonly targets: readonly TargetColumn[];
  /** True for score sheets, which hold points and no targets. */
  readonly scores: boolean;
  readonly reports: boolean;
}

const NAME = words(
  'chỉ tiêu|nội dung|mục tiêu|tên|chỉ số|tiêu chí|lĩnh vực|nhiệm vụ|công việc|hoạt động|loại|báo cáo|kỳ',
);
/** Headings that name what is counted where no heading says that it is a target. */
const THING = /^(?:sản phẩm|mặt hàng|ngành hàng|cây trồng|vật nuôi|đối tượng|bậc học|cấp học|trình độ)(?!\p{L})/u;
const MEASURE = /^(?:đvt|đơn vị tính|đơn vị|đơn vị đo|đv tính)$/u;
const DEADLINE = words('thời gian|thời hạn|tiến độ|hoàn thành|hạn|thời điểm|mốc|giai đoạn thực hiện|lộ trình');
const LEAD = words('chủ trì|thực hiện|phụ trách|trách nhiệm|đơn vị|cơ quan|người');
const PAST = words('thực hiện|kết quả|hiện trạng|ước|đã|hiện có|cơ sở');
const TARGET = words('mục tiêu|chỉ tiêu|kế hoạch|giao|phấn đấu|số lượng|đến năm|kh|tỷ lệ');
const SCORES = words('(?<!(?:địa|thời|đặc|trọng) )điểm|thang điểm|điểm tối đa|điểm chuẩn|trọng số|tự chấm|số điểm');
const PRODUCT = /^(?:dự kiến )?(?:sản phẩm|đầu ra|kết quả(?! (?:thực hiện|năm|đạt được|kỳ|công tác)|.*20\d\d))/u;
const OTHER = words('ghi chú|kinh phí|phối hợp|stt|tt|dự toán|nguồn');

export function columnsOf(header: readonly string[], pastYear: number | null): TableColumns {
  const heads = header.map((h) => folded(h).replace(/\s+/g, ' ').trim());
  const isName = (h: string): boolean => NAME.test(h) && !/20\d\d/.test(h) && !OTHER.test(h);
  const named = heads.findIndex(
    heads.some(isName) ? isName : (h) => THING.test(h) && heads.some((o) => /20\d\d/.test(o)),
  );
  const isSchedule = named < 0 && heads.some((h) => DEADLINE.test(h));
  const name = isSchedule ? heads.findIndex((h) => h !== '' && !OTHER.test(h) && !DEADLINE.test(h)) : named;
  const rest = (i: number): boolean => i !== name;
  const measure = heads.findIndex((h, i) => rest(i) && MEASURE.test(h));
  const deadline = heads.findIndex(
    (h, i) => rest(i) && DEADLINE.test(h) && (!/20\d\d/.test(h) || /^(?:thời gian|thời hạn)(?!\p{L})/u.test(h)),
  );
  const stated = heads.flatMap((h, i) => targetColumn(h, i, { name, measure, deadline }, pastYear));
  const targets = stated.length > 0 ? stated : resultColumn(heads, name);
  const lead = heads.findIndex(
    (h, i) =>
      rest(i) &&
      i !== measure &&
      i !== deadline &&
      LEAD.test(h) &&
      !/phối hợp/u.test(h) &&
      !targets.some((t) => t.column === i),
  );
  const receiver = heads.findIndex((h, i) => rest(i) && /nơi nhận|gửi (?:về|đến)|cơ quan nhận/u.test(h));
  const product = heads.findIndex((h, i) => rest(i) && PRODUCT.test(h) && !targets.some((t) => t.column === i));
  return {
    name,
    scheduled: isSchedule ? (header[name] ?? '') : '',
    measure,
    deadline,
    finishes: /hoàn thành|thời hạn|^hạn/u.test(heads[deadline] ?? ''),
    lead,
    receiver,
    product,
    targets,
    scores: heads.some((h) => SCORES.test(h)),
    reports: heads.some((h) => /báo cáo/u.test(h)),
  };
}

/** "TT | Chỉ tiêu | Đơn vị | Kết quả": beside a column of targets the results are those to be reached. */
function resultColumn(heads: readonly string[], name: number): TargetColumn[] {
  const column = heads.findIndex((h) =>
    /^(?:kết quả(?! thực hiện| đạt được)|mức|giá trị|yêu cầu|mức độ)(?!\p{L})/u.test(h),
  );
  return /chỉ tiêu|chỉ số|mục tiêu/u.test(heads[name] ?? '') && column >= 0 ? [{ column, year: null, by: false }] : [];
}

function targetColumn(
  head: string,
  column: number,
  taken: { name: number; measure: number; deadline: number },
  pastYear: number | null,
): TargetColumn[] {
  if (column === taken.name || column === taken.measure || column === taken.deadline || OTHER.test(head)) return [];
  const year = /(?:19|20)\d\d(?!.*(?:19|20)\d\d)/u.exec(head)?.[0];
  if (year !== undefined) {
    const value = Number(year);
    if (PAST.test(head.replace(/kế hoạch thực hiện/u, '')) && !TARGET.test(head)) return [];
    if (pastYear !== null && value <= pastYear) return [];
    return [{ column, year: value, by: /đến/u.test(head) }];
  }
  return TARGET.test(head) && head.length < 60 ? [{ column, year: null, by: false }] : [];
}

/** "Khối | Số HS | Tốt | Khá": where no heading says what it is, the columns of shares are targets of what the first names. */
export function sharesOf(columns: TableColumns, body: readonly (readonly string[])[]): TableColumns {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  const targets = Array.from({ length: width }, (_, column) => column)
    .filter((column) => column > 0 && body.every((cells) => isShare(cells[column] ?? '')))
    .map((column) => ({ column, year: null, by: false }));
  return targets.length === 0 ? columns : { ...columns, name: 0, measure: -1, deadline: -1, targets };
}
