/**
 * How a report travels: who sends it, to whom, through whom, by which channel and as which files.
 */
import { folded } from '../text/normalise';
import { officeAt, officesIn } from '../text/organisation';
import type { Channel, RequiredFileProposal } from '../proposal';
import { foldedPattern, words } from '../text/words';

export interface ReportRoute {
  readonly reporter: string;
  readonly receiver: string;
  readonly via: string;
  readonly channel: readonly Channel[];
  readonly files: readonly RequiredFileProposal[];
  readonly notes: readonly string[];
}

const SENDING = words('báo cáo|gửi|nộp|trình', 'g');
/** The words straight before a receiver's name; the first list is sure, the second is not. */
const SURE_TO = new RegExp(foldedPattern('(?<![\\p{L}])(?:về|đến|tới|lên|gửi|cho|gửi cho)\\s*(?:lãnh đạo\\s*)?$'), 'u');
const MAYBE_TO = new RegExp(foldedPattern('(?<![\\p{L}])(?:báo cáo|trình|với|nộp)\\s*(?:lãnh đạo\\s*)?$'), 'u');
const VIA = new RegExp(foldedPattern('(?<![\\p{L}])(?:thông qua|qua)\\s+'), 'gu');

const PAPER = words('bản giấy|văn bản giấy|bản cứng|đường bưu điện|bưu điện|hồ sơ giấy|trực tiếp tại');
const NO_PAPER = words('không (?:gửi|nộp|nhận)\\s+(?:văn bản giấy|bản giấy|bản cứng|văn bản)');
const SYSTEM = words(
  'phần mềm|hệ thống (?:\\p{L}+\\s+){0,8}?|trục liên thông|cơ sở dữ liệu|cổng (?:\\p{L}+\\s+){0,4}?|trực tuyến|vnpt|ioffice|eoffice|e-office|quản lý văn bản|biểu mẫu trực tuyến|google form',
);
const DRIVE = words('drive|google drive|đường link|đường dẫn|link');
const EMAIL = words('email|e-mail|thư điện tử|hộp thư|gmail|hòm thư điện tử');

export function routeIn(sentence: string, fallbackReporter: string): ReportRoute {
  const text = folded(sentence);
  const receiver = receiverIn(sentence, text);
  return {
    reporter: reporterIn(sentence, receiver) || fallbackReporter,
    receiver,
    via: viaIn(sentence, text),
    channel: channelsIn(text),
    files: filesIn(text),
    notes: NO_PAPER.test(text) ? ['Không gửi văn bản giấy'] : [],
  };
}

function receiverIn(sentence: string, text: string): string {
  let maybe = '';
  for (const verb of text.matchAll(SENDING)) {
    const from = verb.index + verb[0].length;
    const reach = sentence.slice(from, from + 160).split(/;|\.\s/u)[0] ?? '';
    for (const office of officesIn(reach)) {
      const before = text.slice(verb.index, from + office.at);
      if (SURE_TO.test(before)) return officeAt(sentence.slice(from + office.at), true);
      if (!maybe && MAYBE_TO.test(before)) maybe = officeAt(sentence.slice(from + office.at), true);
    }
  }
  return maybe;
}

function viaIn(sentence: string, text: string): string {
  for (const match of text.matchAll(VIA)) {
    const rest = sentence.slice(match.index + match[0].length);
    const name = officeAt(rest) || officeAt(rest.charAt(0).toUpperCase() + rest.slice(1));
    if (name) return name;
  }
  return '';
}

/** The office that the sentence opens with, when a report word follows it. */
function reporterIn(sentence: string, receiver: string): string {
  const opening = sentence
    .replace(/^[^,;.]{3,60}?\s(?:yêu cầu|đề nghị|giao)\s+(?=\p{L})/u, '')
    .replace(/^[^:.;]{3,60}:\s+(?=\p{Lu})/u, '')
    .replace(/^(?:\s*[-–+•]|\s*(?:Đề nghị|Giao|Yêu cầu|Định kỳ|Hằng năm|Hàng năm|Đối với)[,\s]+)+/u, '');
  const first = officeAt(opening, true) || officeAt(opening.charAt(0).toUpperCase() + opening.slice(1), true);
  if (first && first !== receiver) return first;
  const inside = officesIn(sentence)[0];
  if (
    inside &&
    inside.name !== receiver &&
    inside.at < 60 &&
    /(?:các|đề nghị|giao|yêu cầu|nhà trường)/u.test(folded(sentence.slice(0, inside.at + 4)))
  )
    return inside.name;
  return '';
}

export function channelsIn(text: string): Channel[] {
  const channels: Channel[] = [];
  if (/drive\.google|docs\.google|forms\.gle|1drv/.test(text) || (DRIVE.test(text) && !/@/.test(text)))
    channels.push('drive');
  if (/[\w.]+@[\w.]+/.test(text) || EMAIL.test(text)) channels.push('email');
  if (PAPER.test(text.replace(NO_PAPER, ''))) channels.push('paper');
  if (SYSTEM.test(text)) channels.push('system');
  return channels;
}

const FILE =
  /(\d{1,2})\s*(?:\([^)]*\)\s*)?(?:file|tệp|bản|bộ)\s*(?:mềm\s*)?(?:dạng\s*|định dạng\s*|tin\s*)?(word|scan|pdf|excel|giấy|cứng|mềm|ảnh|có dấu đỏ|chính|photo|doc)/gu;
const BARE_FILE =
  /(?:file|tệp|bản|định dạng)\s*(?:mềm\s*)?(?:dạng\s*)?(?:\.)?(word|scan|pdf|excel|doc)((?:\s*(?:,|và|hoặc|\/|\+)\s*(?:file\s*|bản\s*)?(?:\.)?(?:word|scan|pdf|excel))*)/u;

export function filesIn(text: string): RequiredFileProposal[] {
  const counted = [...text.matchAll(FILE)].map((m) => ({ kind: m[2] ?? '', count: Number(m[1]) }));
  if (counted.length > 0) return counted;
  const bare = BARE_FILE.exec(text);
  if (!bare) return [];
  const kinds = [bare[1] ?? '', ...((bare[2] ?? '').match(/word|scan|pdf|excel/gu) ?? [])];
  return kinds.map((kind) => ({ kind, count: 1 }));
}
