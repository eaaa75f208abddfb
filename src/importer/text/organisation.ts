/**
 * Names of offices in a sentence: who reports, to whom, through whom, whose tasks follow. Office words are common
 * words too ("phòng, chống", "tổ chức", "ban hành"), so most need a capital after them.
 */
import { folded } from './normalise';
import { foldedPattern } from './words';

const NAMED = 'Sở|Phòng|Ban|Bộ|Vụ|Cục|Hội|Đoàn|Chi cục|Trường|Viện|Đài|Tổng cục|Hội đồng|Công ty|Nhà';
const PLAIN =
  'UBND|Uỷ ban|Ủy ban|Ủy ban nhân dân|HĐND|Văn phòng|Trung tâm|Liên đoàn|Công an|Công đoàn|Thanh tra|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Quận đoàn|Đoàn Thanh niên|Đoàn TNCS|Mặt trận|UBMTTQ|MTTQ|Bảo hiểm xã hội|Thuế (?:tỉnh|thành phố|cơ sở)|BHXH|Kho bạc|Ngân hàng|Bệnh viện|Trạm Y tế|Bộ Chỉ huy|Thường trực|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Chính phủ|Thủ tướng|Bộ trưởng|UBTVQH|Quốc hội|Đảng đoàn|Ban Thường vụ|Ban Chấp hành|Đảng ủy|Ban Chỉ đạo|Ban chỉ đạo|Ban Điều phối|Ban điều phối|Ban Giám hiệu|Ban giám hiệu|Tổ công tác|Tổ thư ký|Liên minh|Cơ quan|Hiệu trưởng|Thủ trưởng|Giám đốc|Lãnh đạo|Cụm|Chủ tịch';
const GROUP =
  '[Cc]ác (?:cơ sở giáo dục|chủ đầu tư|trường|nhà trường|đơn vị|sở|phòng|ban|ngành|cơ quan|xã|phường|huyện|quận|địa phương|tổ chức|đoàn thể|cấp|thành viên|bộ|trung tâm|bệnh viện|doanh nghiệp|cơ sở|hội|lớp|tổ|khoa|thôn|phòng ban|vụ|cục)|[Nn]hà trường|[Tt]rường (?:mầm non|tiểu học|THCS|THPT|học|MN|TH)|[Cc]ơ sở giáo dục|[Gg]iáo viên|[Cc]ha mẹ|[Tt]ổ (?:chuyên môn|trưởng|văn phòng)|[Đđ]ơn vị|[Pp]hòng ban|[Đđ]ịa phương|[Hh]ọc sinh|[Gg]ia đình|[Cc]án bộ|[Pp]hó [Hh]iệu trưởng|[Bb]í thư|[Cc]ơ quan (?:quản lý |chủ quản )?cấp trên|[Ss]ở giáo dục và đào tạo|[Pp]hòng giáo dục và đào tạo';
const CAPITAL = '(?=\\s+[\\p{Lu}(])';
const START = `(?:(?:${PLAIN})(?![\\p{L}])|(?:${NAMED})${CAPITAL}|(?:${GROUP})(?![\\p{L}]))`;

const STOPS =
  'trước|sau|nơi|chậm nhất|hỗ trợ|để|theo|bằng|vào|qua|thông qua|định kỳ|kết quả|đúng|gửi|báo cáo|chủ trì|phối hợp|tham mưu|xây dựng|thực hiện|triển khai|tổ chức|có trách nhiệm|căn cứ|chịu trách nhiệm|hướng dẫn|chỉ đạo|tiếp tục|tổng hợp|trong|khi|nếu|nhằm|tình hình|việc|từ|được|xem xét|như|phải|cần|về|đồng thời|hằng|hàng|chủ động|kiểm tra|theo dõi|rà soát|quán triệt|định|lồng ghép|thường xuyên|nghiêm túc|cho|phân công|lập|tuyên truyền|phổ biến|cụ thể|ban hành|đề nghị|trình|phê duyệt|thống nhất|sơ kết|tổng kết|bố trí|đưa';
const STOP = new RegExp(
  foldedPattern(
    `(?<![\\p{L}])(?:${STOPS})(?![\\p{L}])|[.;:(),–]|\\s-\\s(?!thương binh|xã hội|truyền thông|du lịch|đào tạo|khen thưởng|tài chính|kế hoạch|kiến trúc|hạ tầng|thông tin|thể thao)|\\d`,
  ),
  'gu',
);
const LISTING = /^\s*(?:,|và)\s+/u;

const AT_START = new RegExp(`^${START}`, 'u');
const ANYWHERE = new RegExp(`(?<![\\p{L}])${START}`, 'gu');

/** The office named at the start of a text, up to its verb or mark; '' when there is none. */
export function officeAt(text: string, joined = false): string {
  if (!AT_START.test(text)) return '';
  const head = AT_START.exec(text)?.[0] ?? '';
  const rest = text.slice(head.length);
  const stop = stopIn(rest);
  const name = (head + (stop < 0 ? rest : rest.slice(0, stop))).trim();
  const tail = text.slice(name.length);
  const listing = joined ? LISTING.exec(tail) : null;
  if (listing) {
    const after = tail.slice(listing[0].length);
    const more = officeAt(after, true) || placeList(after);
    if (more) return `${name}${listing[0].trim() === 'và' ? ' và ' : ', '}${more}`;
  }
  return name.replace(/[\s/]+(?:và|của|các|tại|đã|sẽ|là|năm)?$/u, '').trim();
}

/** Where a name ends: at a verb or mark. With a capital the same word is part of the name: "Sở Xây dựng". */
function stopIn(rest: string): number {
  for (const match of folded(rest).matchAll(STOP))
    if (!/^\p{Lu}\p{Ll}/u.test(rest.slice(match.index))) return match.index;
  return -1;
}

/** "huyện, thị xã" after "Phòng GDĐT quận,": kinds of place without a name. */
function placeList(text: string): string {
  return (
    /^(?:(?:các\s+)?(?:quận|huyện|thị xã|thành phố|xã|phường|thị trấn|ban|ngành|đoàn thể|địa phương|đơn vị|trường trực thuộc|các trường trực thuộc)(?:\s*,\s*|\s+và\s+)?)+/u
      .exec(text)?.[0]
      .replace(/[\s,]+$/u, '') ?? ''
  );
}

/** The first office named in a text. */
export function officeIn(text: string): string {
  ANYWHERE.lastIndex = 0;
  const match = ANYWHERE.exec(text);
  return match ? officeAt(text.slice(match.index)) : '';
}

/** Where offices are named in a text. */
export function officesIn(text: string): { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(ANYWHERE)].map((m) => ({ name: officeAt(text.slice(m.index)), at: m.index }));
}
