/**
 * How a figure compares, from the words just before and after it: "ít nhất 90%", "từ 90% trở lên", "xuống dưới 5%",
 * "giảm còn 3%". Strict and non-strict are kept apart: "trên 90%" is >, "từ 90% trở lên" is >=.
 */
import type { Comparator } from '../proposal';
import { foldedPattern } from '../text/words';

export interface Comparison {
  readonly comparator: Comparator;
  readonly approx: boolean;
}

const GAP =
  '(?:\\s+(?:(?:vào|đến) năm \\d{4}|là|được|đạt|có|mức|khoảng|ở|tỷ lệ|tỉ lệ|số|còn|mỗi|bằng|từ|được|ở mức|lên))*\\s*$';
const leftRule = (pattern: string): RegExp =>
  new RegExp(`(?:(?<![\\p{L}])(?:${foldedPattern(pattern)}))${foldedPattern(GAP)}`, 'u');

/** Tried in order: the negations before the words that they turn round. */
const LEFT: readonly (readonly [RegExp, Comparator, boolean])[] = [
  [leftRule('đạt và vượt|đạt hoặc vượt'), '>=', false],
  [
    leftRule(
      'không (?:để\\s+)?(?:vượt quá|vượt|quá|cao hơn|nhiều hơn|lớn hơn|hơn|trên)|tối đa|nhiều nhất|cao nhất là|nhỏ hơn hoặc bằng',
    ),
    '<=',
    false,
  ],
  [
    leftRule('không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém hơn)|ít nhất|tối thiểu|thấp nhất|lớn hơn hoặc bằng|chí ít'),
    '>=',
    false,
  ],
  [leftRule('dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|không đến'), '<', false],
  [leftRule('trên|hơn|vượt|vượt mức|cao hơn|lớn hơn|vượt quá|nhiều hơn|quá'), '>', false],
  [leftRule('khoảng|xấp xỉ|gần|ước|ước đạt|tầm|bình quân khoảng|dao động'), '=', true],
];
const SYMBOLS: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:≥|>=|>\s*=|=\s*>)\s*$/, '>='],
  [/(?:≤|<=|<\s*=|=\s*<)\s*$/, '<='],
  [/>\s*$/, '>'],
  [/<\s*$/, '<'],
];
const UP = new RegExp(
  `^(?:[^,;.:()\\d]|,(?=${foldedPattern('\\s*(?:phường|thị trấn|đặc khu)(?![\\p{L}])')})){0,60}?(?<![\\p{L}])${foldedPattern('trở lên')}(?![\\p{L}])`,
  'u',
);
const DOWN = new RegExp(`^[^,;.:()\\d]{0,60}?(?<![\\p{L}])${foldedPattern('trở xuống')}(?![\\p{L}])`, 'u');
const FROM = leftRule('từ');
const DOWN_TO = new RegExp(
  foldedPattern(
    '(?<![\\p{L}])(?:giảm|hạ|kéo giảm|khống chế|kiềm chế)(?![\\p{L}]).{0,160}(?:xuống còn|giảm còn|còn|xuống|ở mức)\\s*$',
  ),
  'u',
);
const HOLD_DOWN = new RegExp(
  foldedPattern(
    '(?:xuống còn|giảm còn|chỉ còn|xuống mức|(?<!(?:vẫn|hiện|hiện nay|đến nay)\\s)(?<![\\p{L}])còn(?: dưới| khoảng)?)\\s*$',
  ),
  'u',
);

/** "98% học sinh … mức Đạt trở lên": a grade and better, not a share and more. */
const GRADE_UP = new RegExp(
  foldedPattern(
    '^[^,;.:()\\d]{0,60}?(?<![\\p{L}])(?:(?:đạt yêu cầu|hoàn thành(?: tốt)? nhiệm vụ|đạt chuẩn|trung bình|khá)\\s+trở lên|(?:mức|loại|hạng|bậc|trình độ)\\s+(?:\\p{L}+\\s+){1,2}(?:hoặc tương đương |và tương đương |hoặc )?(?:\\p{L}+\\s+){0,2}trở lên)',
  ),
  'u',
);

/** "không có tỉnh nào đạt dưới 60%": at least so much everywhere. */
const NONE_BELOW = new RegExp(
  foldedPattern('(?<![\\p{L}])không (?:có|còn|để)\\s+\\p{L}[^;.]{2,60}(?:đạt\\s+)?dưới\\s*$'),
  'u',
);

/** The comparison that the words around a figure state. Both sides are folded and end or begin at the figure. */
export function comparisonOf(left: string, right: string): Comparison {
  if (UP.test(right) && !GRADE_UP.test(right)) return { comparator: '>=', approx: false };
  if (DOWN.test(right)) return { comparator: '<=', approx: false };
  if (/^\s*\+(?!\s*\d)/.test(right)) return { comparator: '>=', approx: false };
  if (NONE_BELOW.test(left)) return { comparator: '>=', approx: false };
  for (const [pattern, comparator] of SYMBOLS) if (pattern.test(left)) return { comparator, approx: false };
  for (const [pattern, comparator, approx] of LEFT) if (pattern.test(left)) return { comparator, approx };
  if (HOLD_DOWN.test(left) || DOWN_TO.test(left)) return { comparator: '<=', approx: false };
  if (FROM.test(left)) return { comparator: '>=', approx: false };
  if (/^\s*(?:hoặc hơn|và hơn)/u.test(right)) return { comparator: '>=', approx: false };
  return { comparator: '=', approx: false };
}

const NEW_CLAUSE = new RegExp(
  foldedPattern('^.*[,:]\\s*(?:phấn đấu|đảm bảo|bảo đảm|đạt|có|duy trì|đưa|và có)(?![\\p{L}])(?! giảm| tăng)'),
  'u',
);
const INCREASE = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:tăng|nâng)(?![\\p{L}])(?! cường| cao| huyết| trưởng)'),
  'gu',
);
const DECREASE = new RegExp(
  foldedPattern('(?<![\\p{L}])(?:giảm|hạ|kéo giảm|cắt giảm)(?![\\p{L}])(?! nghèo(?! )| nhẹ| thiểu| tầng)'),
  'gu',
);

/** Whether the words before a figure say that something grows or shrinks; the nearer word wins. */
export function directionOf(left: string): 'level' | 'increase' | 'decrease' {
  const own = left.slice(NEW_CLAUSE.exec(left)?.[0].length ?? 0);
  const up = lastIndex(own, INCREASE);
  const down = lastIndex(own, DECREASE);
  if (up < 0 && down < 0) return 'level';
  return up > down ? 'increase' : 'decrease';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
