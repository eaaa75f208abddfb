// One confirmed target as an indicator of the plan: who is counted is taken from the words of its subject, and what the
// plan cannot judge is asked, not guessed. Keys come from the line of the document, so that leaving one proposal out does
// not rename the others.
import { foldAccents } from '../core/folding';
import type { Indicator, IndicatorTime, Measure } from '../core/plan';
import type { IndicatorProposal } from '../importer/proposal';
import { plannedTarget } from './confirmed-target';

const SCHOOLS = /^(?:cac |nhung |tat ca |toan bo )*(?:truong|nha truong|co so|don vi)(?![a-z])/;
const PERSONS =
  /(?:hoc sinh|sinh vien|hoc vien|giao vien|giang vien|can bo|cong chuc|vien chuc|nhan vien|nguoi|tre|phu nu|cha me|phu huynh|lao dong|dang vien|doan vien|doi vien|thanh nien|thieu nien|nhi dong|quan chung|bac si|dong chi|doi ngu|hieu truong|benh nhan|dan)(?![a-z])/;
const AMOUNTS = /^(?:tong )?(?:khoi luong|luong|dien tich|san luong|kinh phi)(?![a-z])/;
/** Where the document names no unit of what is counted. */
const ANY_UNIT = 'trường hợp';
const MAX_LABEL_CHARACTERS = 30;
const MAX_GROUP_CHARACTERS = 40;

export function plannedIndicators(read: readonly IndicatorProposal[]): Indicator[] {
  const keys = new Set<string>();
  return read.map((each, index) =>
    indicator(each, `CT-${String(index + 1).padStart(2, '0')}`, lineKey(each.line, keys)),
  );
}

/** "dong-33", and "dong-33-2" for a second thing read in that line. */
export function lineKey(line: number, taken: Set<string>, rest = ''): string {
  const wanted = `dong-${line}${rest}`;
  let key = wanted;
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}-${copy}`;
  taken.add(key);
  return key;
}

function indicator(read: IndicatorProposal, code: string, key: string): Indicator {
  const { target, question, measurable } = plannedTarget(read);
  const scope = read.scope.trim();
  const text = oneLine(read.what) || oneLine(read.source);
  return {
    key,
    code,
    text,
    subject: oneLine(read.subject),
    target,
    measure: measurable ? measureOf(read, key) : { kind: 'selfSet' },
    time: timeOf(read),
    evidence: 'optional',
    ...(scope !== '' && { condition: `Đơn vị có thuộc diện “${oneLine(scope)}” không?` }),
    ...(question !== undefined && { openQuestion: question }),
    source: { line: read.line },
  };
}

function measureOf(read: IndicatorProposal, key: string): Measure {
  const subject = foldAccents(read.subject);
  if (read.unit === 'count' || read.unit === 'zero') return { kind: 'count', unitLabel: labelOf(read.unitLabel) };
  if (SCHOOLS.test(subject)) return { kind: 'units' };
  if (AMOUNTS.test(subject)) return { kind: 'mass', unitLabel: labelOf('') };
  if (PERSONS.test(subject)) return { kind: 'people', population: populationOf(subject, key) };
  return { kind: 'mass', unitLabel: labelOf(read.subject) };
}

function labelOf(words: string): string {
  const label = oneLine(words).replace('%', '').trim();
  return label === '' || label.length > MAX_LABEL_CHARACTERS ? ANY_UNIT : label;
}

/** A group of its own for every sentence: that two sentences mean the same persons is for the office to say. */
function populationOf(subject: string, key: string): string {
  const group = subject.replace(/[^a-z0-9]+/g, '-').slice(0, MAX_GROUP_CHARACTERS);
  return `${group}-${key}`.replace(/-+/g, '-').replace(/^-/, '');
}

/** A target of one year or of a period is judged at its end; one without a year at every round. */
function timeOf({ time }: IndicatorProposal): IndicatorTime {
  if (time.kind === 'yearly') return { kind: 'yearly' };
  const year = time.kind === 'period' ? time.to : time.kind === 'none' ? null : time.year;
  return year === null ? { kind: 'maintained' } : { kind: 'by', year };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
