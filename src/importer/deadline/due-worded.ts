/** Deadlines that name no calendar date: "ngày 25 của tháng cuối quý", "định kỳ 6 tháng", "sau 05 ngày kể từ …". */
import type { DueMention } from './due-mention';
import { semanticsOf } from './due-words';
import type { Due, DueSemantics } from '../proposal';
import { words } from '../text/words';

type Every = DueMention['every'];

interface Worded {
  readonly pattern: RegExp;
  readonly make: (m: RegExpExecArray, semantics: DueSemantics) => { due: Due; every: Every } | undefined;
}

const dayOf = (m: RegExpExecArray): number => Number(m[1]);

const EVERY = '(?:hằng|hàng|mỗi|từng)';

/** "Ngày 25 hằng tháng báo cáo …": without a word before it, the day itself is meant. */
const onDay = (semantics: DueSemantics): DueSemantics => (semantics === 'within' ? 'on' : semantics);

/** Deadlines that name no calendar date. */
const WORDED: readonly Worded[] = [
  {
    pattern: words(
      `ngày\\s+(?:mùng\\s+|mồng\\s+)?(\\d{1,2})\\s+(?:của\\s+)?(?:tháng\\s+)?(?:cuối\\s+(?:của\\s+)?(?:mỗi\\s+|hằng\\s+|hàng\\s+)?quý|tháng cuối (?:mỗi |của )?quý|cuối quý|tháng cuối (?:thuộc |của )?kỳ báo cáo|${EVERY} quý|của quý|tháng đầu(?: tiên)?(?: của)? quý(?: (?:sau|tiếp theo|kế tiếp|liền kề))?)`,
      'g',
    ),
    make: (m, semantics) => ({
      due: { type: 'quarter', day: dayOf(m), semantics: onDay(semantics), text: m[0] },
      every: 'quarter',
    }),
  },
  {
    pattern: words(
      `ngày\\s+(?:mùng\\s+|mồng\\s+)?(\\d{1,2})(?:\\s+của)?\\s+(?:${EVERY} tháng|tháng sau|tháng kế tiếp|tháng liền kề|tháng tiếp theo|cuối tháng|tháng báo cáo|cùng tháng|và ngày (?:cuối cùng|cuối|\\d{1,2})(?: của)? (?:hằng|hàng|mỗi) tháng)`,
      'g',
    ),
    make: (m, semantics) => ({
      due: { type: 'monthly', day: dayOf(m), semantics: onDay(semantics), text: m[0] },
      every: 'month',
    }),
  },
  {
    pattern: words(`ngày (?:làm việc )?cuối cùng (?:của )?(?:tháng )?(?:cuối )?${EVERY} quý`, 'g'),
    make: (m, semantics) => ({ due: { type: 'quarter', semantics: onDay(semantics), text: m[0] }, every: 'quarter' }),
  },
  {
    // "Mỗi tháng cập nhật … chậm nhất vào ngày 28".
    pattern: words(
      `(?<=${EVERY} tháng[ ,][^;.]{0,80})ngày\\s+(\\d{1,2})(?![\\d/-]|\\.\\d|\\s*tháng|\\s+(?:hằng|hàng|mỗi|của))`,
      'g',
    ),
    make: (m, semantics) => ({
      due: { type: 'monthly', day: dayOf(m), semantics: onDay(semantics), text: m[0] },
      every: 'month',
    }),
  },
  {
    pattern: words(
      '(?:trong vòng|trong thời hạn|sau|chậm nhất|không quá|chậm nhất sau|chậm nhất là)\\s+(\\d{1,3})(?:\\s*\\(\\p{L}+(?: \\p{L}+)*\\))?\\s+(?:ngày|tuần|tháng)(?:\\s+làm việc)?(?:,?\\s+(?:kể từ|tính từ|sau khi|sau|từ ngày|từ khi)(?:\\s+\\p{L}+){0,8})?',
      'g',
    ),
    make: (m) => ({
      due: { type: 'relative', semantics: /^(?:chậm nhất|không quá)/u.test(m[0]) ? 'by' : 'within', text: m[0] },
      every: '',
    }),
  },
  {
    pattern: words(
      '(?:(?:ngay\\s+)?sau khi (?:kết thúc|hoàn thành|tổ chức|có|triển khai)|(?<!trước )khi (?:kết thúc|hoàn thành|tổng kết|sơ kết))(?:\\s+\\p{L}+){0,8}',
      'g',
    ),
    make: (m) =>
      /học kì|năm học/u.test(m[0])
        ? { due: { type: 'schoolyear', semantics: 'within', text: m[0] }, every: '' }
        : { due: { type: 'relative', semantics: 'within', text: m[0] }, every: '' },
  },
  {
    pattern: words(
      'báo cáo (?:sơ kết|tổng kết)(?: cuối)?(?: học kỳ(?: i{1,2}| \\d)?| năm học)|(?:vào\\s+)?(?:cuối|kết thúc|hết|cuối mỗi|cuối các)\\s+(?:năm học|học kỳ(?:\\s+(?:ii|i|1|2))?)|(?:sơ kết|cuối)\\s+học kỳ(?:\\s+(?:ii|i|1|2))?|hằng năm học|mỗi năm học|theo năm học',
      'g',
    ),
    make: (m, semantics) => ({
      due: { type: 'schoolyear', semantics: semantics === 'before' ? 'before' : 'within', text: m[0] },
      every: '',
    }),
  },
  {
    pattern: words(
      `(?:định kỳ\\s+)?(?:${EVERY} quý|theo quý)|định kỳ\\s+(?:0?3 tháng|quý)|(?:0?3|ba) tháng (?:một|0?1) lần|báo cáo quý|(?<=${EVERY} tháng\\s*(?:,|và|/|, và)\\s*)quý(?!\\s+[ivx\\d])`,
      'g',
    ),
    make: (m) => ({ due: { type: 'quarter', semantics: 'within', text: m[0] }, every: 'quarter' }),
  },
  {
    pattern: words(`(?:định kỳ\\s+)?${EVERY} tháng|định kỳ tháng|báo cáo tháng(?!\\s+\\d)`, 'g'),
    make: (m) => ({ due: { type: 'monthly', semantics: 'within', text: m[0] }, every: 'month' }),
  },
  {
    pattern: words(`(?:định kỳ\\s+)?(?:${EVERY} tuần|theo tuần)|định kỳ tuần|báo cáo tuần(?!\\s+\\d)`, 'g'),
    make: (m) => ({ due: { type: 'none', semantics: 'within', text: m[0] }, every: 'week' }),
  },
  {
    pattern: words(`(?:định kỳ\\s+)?${EVERY} ngày|báo cáo ngày(?!\\s+\\d)|\\d{1,2} lần\\s*/\\s*ngày`, 'g'),
    make: (m) => ({ due: { type: 'none', semantics: 'within', text: m[0] }, every: 'day' }),
  },
  {
    pattern: words(
      `(?:(?:định kỳ\\s+)?(?:${EVERY}\\s+)?(?:0?6|sáu) tháng(?!\\s+\\d)(?:\\s+(?:đầu|cuối)\\s+năm)?(?:\\s+một lần)?|nửa năm)`,
      'g',
    ),
    make: (m) => ({ due: { type: 'none', semantics: 'within', text: m[0] }, every: 'halfyear' }),
  },
  {
    pattern: words(
      '(?<=(?:quý|(?:0?[69]|sáu|chín) tháng)(?:\\s+đầu năm)?\\s*(?:,|và|/|;|, và|, 9 tháng,)\\s*)(?:(?:01|1|một|cả)\\s+)?năm(?!\\s*(?:\\d|học))',
      'g',
    ),
    make: (m) => ({ due: { type: 'yearly', semantics: 'within', text: m[0] }, every: 'year' }),
  },
  {
    // "định kỳ báo cáo Ủy ban …": a report comes regularly, when is not said.
    pattern: words(
      `(?:báo cáo|gửi báo cáo)(?: (?:kết quả|tình hình)(?: \\p{L}+){0,4}?)? định kỳ(?!\\s+(?:${EVERY}|quý|tháng|năm|\\d|0?6|6))|(?<!theo )định kỳ(?=,?\\s+(?:(?:hoặc|và) đột xuất,?\\s+)?(?:cuối (?:năm|quý|kỳ)\\s+)?(?:cập nhật,?\\s+)?(?:gửi\\s+|tổng hợp,?\\s+|sơ kết, tổng kết,?\\s+(?:tổng hợp,?\\s+)?)?(?:báo cáo|thông tin (?:kết quả|tình hình|tiến độ)))`,
      'g',
    ),
    make: (m) => ({ due: { type: 'none', semantics: 'within', text: m[0] }, every: '' }),
  },
  {
    pattern: words(
      `(?:định kỳ\\s+)?(?:hằng|hàng|mỗi) năm(?!\\s+học)|báo cáo năm(?!\\s+\\d)|(?:0?1|một) năm(?=\\s*(?:\\(|,|báo|gửi))`,
      'g',
    ),
    make: (m) => ({ due: { type: 'yearly', semantics: 'within', text: m[0] }, every: 'year' }),
  },
];

/** "từ ngày 05 đến ngày 15 hằng tháng": days of work, not a day on which it is due. */
const SPAN_OF_DAYS = /từ ngày \d{1,2}(?:\s+(?:của\s+)?tháng trước)?\s*(?:đến|-|–)(?: hết)?\s*$/u;

export function worded(sentence: string): DueMention[] {
  const result: DueMention[] = [];
  for (const { pattern, make } of WORDED) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(sentence); m; m = pattern.exec(sentence)) {
      const semantics = semanticsOf(sentence.slice(Math.max(0, m.index - 40), m.index)) ?? 'within';
      const made = SPAN_OF_DAYS.test(sentence.slice(0, m.index)) ? undefined : make(m, semantics);
      if (made) result.push({ ...made, start: m.index, end: m.index + m[0].length, yearAssumed: false, bound: true });
    }
  }
  return result;
}
