/**
 * Which of a sentence's years is that of one figure: the year that closes its words, leads its clause, or stands before
 * a list. The trap: a year that belongs to the next figure, to a bracket, or to a step on the way.
 */
import type { IndicatorTime } from '../proposal';
import { clauseAround, partAround } from '../text/clause';
import type { DateToken, FigureToken, SpanToken, Token } from '../text/token-kind';
import { foldedPattern, words } from '../text/words';
import { lastOf, NO_TIME, OF_A_DAY, timeFrom, WHOLE_PERIOD } from './target-year';

const TRAILING = new RegExp(
  foldedPattern('^[^,;.\\d]{0,70}?\\(?(?:vào|trong|đến|tới|vào cuối|đến hết|đến cuối)\\s+$'),
  'u',
);
const DIRECT = /^\s*\(?\s*$/u;
const EVERY_YEAR = words('hằng năm|hàng năm|mỗi năm|từng năm|trong mỗi năm');

/**
 * The time of one figure within its sentence; undefined when the sentence states none for it. In a plan of one year
 * "240 mẫu/năm" is what that year must reach.
 */
export function timeInSentence(
  sentence: string,
  figure: FigureToken,
  years: readonly SpanToken[],
  figures: readonly FigureToken[],
  tokens: readonly Token[] = [],
  isOneYear = false,
): IndicatorTime | undefined {
  const yearly: IndicatorTime = { ...NO_TIME, kind: 'yearly', foundIn: 'sentence' };
  const after = sentence.slice(figure.end);
  if (WHOLE_PERIOD.test(after)) return undefined;
  const part = partAround(sentence, figure);
  const before = sentence.slice(0, figure.start);
  if (EVERY_YEAR_THEN.test(before)) return yearly;
  const hasOwnYear = years.some((y) => y.start >= part.start && y.end <= part.end);
  const isDone = !isOneYear && DONE_A_YEAR.test(after) && !LEVEL_A_YEAR.test(before);
  if (EVERY_YEAR_NEXT.test(after) || (isDone && (!hasOwnYear || FROM_YEAR_ON.test(after)))) return yearly;
  if (!hasOwnYear && everyYear(sentence, figure, figures)) return yearly;
  const chosen = yearOf(sentence, figure, years, figures);
  if (chosen) return timeFrom(sentence, chosen, 'sentence');
  const day = tokens.find((t) => t.kind === 'date' && t.start >= figure.end && t.year !== null);
  if (day?.kind === 'date' && isItsDay(sentence.slice(figure.end, day.start)))
    return { kind: 'by', year: day.year, from: null, to: null, foundIn: 'sentence' };
  return hasOwnYear && everyYear(sentence, figure, figures) ? yearly : undefined;
}

/** The day without a year by which a figure is to be reached. */
export function dayOf(sentence: string, figure: FigureToken, tokens: readonly Token[]): DateToken | undefined {
  return tokens.find(
    (t): t is DateToken =>
      t.kind === 'date' && t.start >= figure.end && t.year === null && isItsDay(sentence.slice(figure.end, t.start)),
  );
}

/** "giảm 2% hằng năm giai đoạn 2025 - 2030". */
const EVERY_YEAR_NEXT = new RegExp(`^\\s*(?:%\\s*)?(?:${foldedPattern('hằng năm|hàng năm|mỗi năm')})`, 'u');

/** "18 tiết/năm", "30 cơ sở mỗi năm": what is done so often; but "20.000 tấn/năm" is a level to be reached. */
const DONE_A_YEAR = new RegExp(
  foldedPattern(
    '^(?!\\s*(?:nghìn |triệu |tỷ )?(?:đồng|usd|tấn|tạ|kwh|mwh|m3|m³|lít|con|lượt khách|kg|ha)(?![\\p{L}]))\\s*\\p{L}[^,;.:\\d%()]{0,50}?(?:/\\s*| mỗi | một )năm(?! học|\\p{L})',
  ),
  'u',
);
/** "mỗi năm từ năm 2027". */
const FROM_YEAR_ON = /^[^,;.\d]{0,70}năm\s+(?:kể )?từ\s+năm\s+20\d\d/u;
const LEVEL_A_YEAR = words('bình quân|trung bình|thu nhập|công suất|sản lượng|năng suất|quy mô|năng lực');

/** "Trung bình hằng năm giảm 4%, đến năm 2030 …": the year is that of what follows. */
const EVERY_YEAR_THEN = new RegExp(
  foldedPattern('(?:hằng|hàng|mỗi) năm\\s+(?:tăng|giảm)(?:\\s+(?:thêm|ít nhất|tối thiểu|trên|khoảng|từ))*\\s*$'),
  'u',
);

/** "2.305 nhà … trước ngày 30/9/2010": the day by which the figure is to be reached. */
function isItsDay(between: string): boolean {
  return /^[^;.]{0,120}(?:trước|đến|hết|chậm nhất|muộn nhất)\s*(?:là\s+)?$/u.test(between) && !/%|\d\s/.test(between);
}

/** "470 trường … và hằng năm tăng 5%": words before the next figure belong to it, not to the one they follow. */
function everyYear(sentence: string, figure: FigureToken, figures: readonly FigureToken[]): boolean {
  const next = figures.find((f) => f.start >= figure.end);
  const clause = clauseAround(sentence, figure);
  if (OPENS_EVERY_YEAR.test(sentence) && /(?:tăng|giảm)[^,;]*$/u.test(sentence.slice(0, figure.start))) return true;
  if (!next || !EVERY_YEAR.test(clause)) return EVERY_YEAR.test(clause);
  const between = sentence.slice(figure.end, next.start);
  if (/^[^;:.]{0,40}\svà\s*$/u.test(between) && CLOSED_BY_EVERY_YEAR.test(sentence.slice(next.end))) return true;
  const before = sentence.slice(sentence.lastIndexOf(';', figure.start) + 1, figure.start);
  return EVERY_YEAR.test(before) || (EVERY_YEAR.test(between) && !NEXT_EVERY_YEAR.test(between));
}

/** "42 km sông và 110 km cống … hằng năm": said of both. */
const CLOSED_BY_EVERY_YEAR = new RegExp(
  `^[^,;.\\d]{0,60}(?:${foldedPattern('hằng năm|hàng năm|mỗi năm')})\\s*(?:[;.]|$)`,
  'u',
);

/** "Hằng năm, A tăng 3%; B tăng 5%": said once for all the changes listed. */
const OPENS_EVERY_YEAR = new RegExp(`^[^\\p{L}]*(?:${foldedPattern('hằng năm|hàng năm|mỗi năm')})\\s*[,:]`, 'u');

const NEXT_EVERY_YEAR = new RegExp(
  foldedPattern(
    '(?:hằng năm|hàng năm|mỗi năm)(?:,)?\\s+(?:(?:tăng|giảm|có|đạt|phấn đấu|tổ chức|thêm|khoảng|trên|ít nhất|tối thiểu)(?![\\p{L}])|$)',
  ),
  'u',
);

function yearOf(
  sentence: string,
  figure: FigureToken,
  years: readonly SpanToken[],
  figures: readonly FigureToken[],
): SpanToken | undefined {
  const open = years.filter((y) => !isOfOther(sentence.slice(figure.end, y.start)));
  if (open.length < years.length) return yearOf(sentence, figure, open, figures);
  const next = years.find((y) => y.start >= figure.end);
  const until = figures.filter((f) => f.start >= figure.end && f.end <= (next?.start ?? 0));
  if (allClose(sentence, years, figures) && until.every((f) => f.kind === figure.kind)) return next;
  const between = next ? sentence.slice(figure.end, next.start) : '';
  const noFigureBetween = next ? !figures.some((f) => f.start >= figure.end && f.start < next.start) : false;
  const clauseStart = sentence.lastIndexOf(';', figure.start) + 1;
  const before = lastOf(figures.filter((f) => f.end <= figure.start));
  const own = lastOf(years.filter((y) => y.end <= figure.start && y.start >= Math.max(clauseStart, before?.end ?? 0)));
  const nextIsTaken =
    next &&
    figures.some(
      (f) =>
        f.start >= next.end && f.start - next.end < 40 && !years.some((y) => y.start > next.start && y.end <= f.start),
    );
  if (own && nextIsTaken && /(?:^|\s)và\s|,/u.test(between)) return own;
  if (next && noFigureBetween && (TRAILING.test(between) || DIRECT.test(between))) return next;
  const ownIsPast =
    own !== undefined &&
    /^\)?\s*(?:,|và\s)/u.test(sentence.slice(own.end)) &&
    (before !== undefined || closesWork(sentence.slice(clauseStart, own.start)));
  const ownGivesWay = own === undefined || ownIsPast || isWithin(next, own);
  if (next && ownGivesWay && noFigureBetween && endsWithYear(sentence, figure, next)) return next;
  const inClause = lastOf(years.filter((y) => y.end <= figure.start && y.start >= clauseStart));
  if (inClause) return inClause;
  const leading = years.find((y) => y.part !== OF_A_DAY);
  const first = figures[0];
  if (leading && first && leading.end <= first.start)
    return lastOf(years.filter((y) => y.end <= figure.start && leadsClauses(sentence, y))) ?? leading;
  const stop = sentence.indexOf(';', figure.end);
  if (
    next &&
    stop >= 0 &&
    next.part === OF_A_DAY &&
    next.start > stop &&
    figures.some((f) => f.start > stop && f.end <= next.start)
  )
    return undefined;
  const isOfBrackets = nextIsTaken && /\([^)]*$/u.test(between);
  const isOfNext =
    !between.includes(';') &&
    /(?:riêng|phấn đấu)(?!\p{L})/u.test(between) &&
    (!noFigureBetween || /riêng\s*$/u.test(between));
  if (next && nextIsTaken && /,\s*(?:vào|đến|tới)(?: hết| cuối)?\s*$/u.test(between)) return undefined;
  if (next && !isOfBrackets && !isOfNext && (stop < 0 || next.start < stop || !figures.some((f) => f.start > next.end)))
    return next;
  return undefined;
}

/** "giai đoạn 2025 - 2030, phấn đấu 20% … ngay trong năm 2025": one year of the period before it. */
const isWithin = (next: SpanToken | undefined, { year, toYear }: SpanToken): boolean =>
  typeof next?.year === 'number' && year !== toYear && next.year >= (year ?? Infinity) && next.year <= (toYear ?? 0);

/** "24 đơn vị (kế hoạch ban hành trong tháng 9/2025)", "120 lớp, trong đó năm 2026 …": the year of something else. */
function isOfOther(between: string): boolean {
  if (/trong đó(?: riêng)?,? (?:đến )?$/u.test(between)) return true;
  return /\([^()]*(?:ban hành|phê duyệt|hoàn thành|khởi công|bắt đầu)[^()]*$/u.test(between);
}

/** "Hoàn thành quy hoạch vào năm 2027, …": the year of work that has no figure. */
const closesWork = (before: string): boolean => CLOSES.test(before) && before.trim().split(' ').length > 4;

/**
 * "A dưới 17% (miền núi 28%) vào năm 2025 và dưới 15% (miền núi 23%) vào năm 2030": where every year closes what stands
 * before it, a figure's year is the next one, whatever stands between.
 */
function allClose(sentence: string, years: readonly SpanToken[], figures: readonly FigureToken[]): boolean {
  const [first, last] = [figures[0], figures[figures.length - 1]];
  const [opening, closing] = [years[0], years[years.length - 1]];
  if (!first || !last || !opening || !closing || years.length < 2) return false;
  if (opening.start < first.end || closing.start < last.end) return false;
  return years.every(
    (y) => CLOSES.test(sentence.slice(Math.max(0, y.start - 20), y.start)) && CLOSED.test(sentence.slice(y.end)),
  );
}

const CLOSES = new RegExp(foldedPattern('(?:vào|trong|đến|tới)\\s+(?:hết |cuối )?$'), 'u');
const CLOSED = new RegExp(foldedPattern('^\\)?\\s*(?:$|[,;.]|và(?![\\p{L}]))'), 'u');

/** No comma but those of a list of nouns: "xã, phường". */
const SAME_CLAUSE = new RegExp(
  `^(?:[^,;]|,(?!\\s*(?:${foldedPattern('phấn đấu|đến|tới|trong|vào|bảo đảm|đảm bảo|đạt|tăng|giảm|còn|đồng thời|từ|và|riêng|năm')})(?!\\p{L}))){0,160}$`,
  'u',
);

/** "60% trẻ em … biết bơi năm 2025 và 70% …": the year closes what is said of the figure. */
function endsWithYear(sentence: string, figure: FigureToken, year: SpanToken): boolean {
  const between = sentence.slice(figure.end, year.start);
  return (
    SAME_CLAUSE.test(between) &&
    !/(?:và|,)\s*(?:đến|vào|trong|tới|đến hết)?\s*$/u.test(between) &&
    /^\)?\s*(?:và|,|;|\.|$|so với)/u.test(sentence.slice(year.end))
  );
}

/** A year that opens a list ("Năm 2025: A đạt 90%; B đạt 80%") holds for the clauses after it. */
function leadsClauses(sentence: string, year: SpanToken): boolean {
  return (
    /(?:^|[;.:])[^;.:,\d]{0,60}$/u.test(sentence.slice(0, year.start)) || /^\s*[:,]/.test(sentence.slice(year.end))
  );
}
