// The words that staff see in drop-downs, for each value in code. Both directions use these tables, so that what the
// sheet offers is exactly what we read back.
import type { Channel, Comparator, Due, IndicatorTime, Level, Measure, RoundKind, TaskState } from '../core/plan';
import type { Vocabulary } from './row-reader';

export const COMPARATORS: Vocabulary<Comparator> = {
  above: 'trên',
  atLeast: 'từ … trở lên',
  atMost: 'không quá',
  below: 'dưới',
  zero: 'không còn',
  about: 'khoảng',
  unset: 'chưa đặt',
};

export const TARGET_UNITS: Vocabulary<'percent' | 'count'> = { percent: '%', count: 'số lượng' };

export const MEASURES: Vocabulary<Measure['kind']> = {
  people: 'số người',
  units: 'đơn vị (có/không)',
  mass: 'khối lượng',
  count: 'số đếm',
  selfSet: 'tự đặt sau',
};

export const TIMES: Vocabulary<IndicatorTime['kind']> = { maintained: 'duy trì', yearly: 'hằng năm', by: 'đến năm' };

export const EVIDENCE: Vocabulary<'required' | 'optional'> = { required: 'bắt buộc', optional: 'tùy chọn' };

export const ROUND_KINDS: Vocabulary<RoundKind> = {
  annual: 'báo cáo năm',
  interim: 'sơ kết',
  final: 'tổng kết',
  once: 'một lần',
  quarter: 'quý',
};

export const SEMANTICS: Vocabulary<Due['semantics']> = { before: 'trước ngày', by: 'chậm nhất ngày' };

export const REPORTERS: Vocabulary<'schools' | 'offices' | 'both' | 'none'> = {
  schools: 'trường',
  offices: 'phòng, cơ quan',
  both: 'trường và phòng',
  none: 'chưa nêu',
};

export const CHANNELS: Vocabulary<Channel['kind']> = { drive: 'thư mục Drive', email: 'thư điện tử', none: 'chưa nêu' };

export const TASK_STATES: Vocabulary<TaskState> = { open: 'Chưa làm', doing: 'Đang làm', done: 'Xong' };

export const SHARING: Vocabulary<'perSchool' | 'shared'> = {
  perSchool: 'mỗi trường một bảng riêng',
  shared: 'một bảng chung, mỗi trường chỉ sửa dòng của mình',
};

export const UNIT_KINDS: Vocabulary<'school' | 'office'> = { school: 'Trường', office: 'Phòng, cơ quan' };

export const LEVELS: readonly Level[] = ['MN', 'TH', 'THCS', 'THPT'];

export const LEVEL_NAMES: Vocabulary<Level> = {
  MN: 'Mầm non',
  TH: 'Tiểu học',
  THCS: 'Trung học cơ sở',
  THPT: 'Trung học phổ thông',
};

export function wordsOf<T extends string>(words: Vocabulary<T>): string[] {
  return Object.values<string>(words);
}

/** "MN, TH" in any order and spelling of the four levels ("TiH" is tiểu học too). */
export function parseLevels(text: string, fold: (text: string) => string): Level[] {
  const parts = text.split(/[,;+/&]|\bvà\b/u).map((part) => fold(part));
  return LEVELS.filter((level) =>
    parts.some((part) => levelSpellings(level).some((spelling) => fold(spelling) === part)),
  );
}

function levelSpellings(level: Level): string[] {
  const short = level === 'TH' ? ['TH', 'TiH'] : [level];
  return [...short, LEVEL_NAMES[level], `Trường ${LEVEL_NAMES[level]}`];
}
