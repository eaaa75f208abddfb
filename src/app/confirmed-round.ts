// Confirmed reports as rounds: a yearly one becomes a round for each year of the term, in the order of their dates. Where
// the reporter is the issuing office itself, nobody below it is named: the schools are asked at a date the office sets, and
// the stated date stands on the office's own line upward.
import { showDate } from '../core/calendar-date';
import { foldAccents, foldText } from '../core/folding';
import type { Channel, Plan, Reporter, ReportingLine, ReportingRound, RequiredFile, RoundKind } from '../core/plan';
import type { RoundProposal } from '../importer/proposal';
import type { ConfirmedPlan } from './contract';
import { plannedDue } from './confirmed-due';
import { lineKey, oneLine } from './confirmed-indicator';

type Surroundings = Pick<ConfirmedPlan, 'meta' | 'emails'> & Pick<Plan, 'term' | 'issued'>;
type Rounds = Pick<Plan, 'rounds' | 'reportingLines'>;

/** A long-term vision would give a round for every year of a generation. */
const MOST_YEARS = 15;

export function plannedRounds(read: readonly RoundProposal[], around: Surroundings): Rounds {
  const roundKeys = new Set<string>();
  const lineKeys = new Set<string>();
  const reportingLines: ReportingLine[] = [];
  const rounds = read.flatMap((each) => {
    const upward = isUpward(each, around) ? reportingLine(each, lineKey(each.line, lineKeys, '-len')) : undefined;
    if (upward) reportingLines.push(upward);
    return yearsOf(each, around).map((year) => round(each, { around, upward, year, keys: roundKeys }));
  });
  return { rounds: distinctNames(inOrder(together(rounds))), reportingLines };
}

/** undefined once: the round has a date of its own, or none. */
function yearsOf({ due, recurrence }: RoundProposal, { term, issued }: Surroundings): (number | undefined)[] {
  const isYearly = due.year === undefined && (due.type === 'yearly' || (due.type === 'month' && recurrence !== 'once'));
  if (!isYearly) return [undefined];
  const years = Array.from({ length: Math.min(term.to - term.from + 1, MOST_YEARS) }, (_, index) => term.from + index);
  const kept = years.filter((year) => {
    const date = plannedDue(due, year).due?.date;
    return date !== undefined && (issued === undefined || date >= issued);
  });
  return kept.length === 0 ? [undefined] : kept;
}

interface RoundPlace {
  readonly around: Surroundings;
  readonly upward: ReportingLine | undefined;
  readonly year: number | undefined;
  readonly keys: Set<string>;
}

function round(read: RoundProposal, { around, upward, year, keys }: RoundPlace): ReportingRound {
  const receiver = upward ? '' : receiverOf(read);
  const blocks = read.files.flatMap((file) => (isCollected(file.kind) ? [] : [`${file.count} ${file.kind}`]));
  return {
    key: lineKey(read.line, keys, year === undefined ? '' : `-${year}`),
    name: nameOf(read, year),
    kind: kindOf(read),
    ...plannedDue(read.due, year),
    reporters: upward ? [] : reportersOf(read.reporter),
    ...(receiver !== '' && { receiver }),
    channel: channelOf(read, around.emails),
    requiredFiles: filesOf(read),
    ...(blocks.length > 0 && { blocks }),
    ...(upward && { upward: [upward.key] }),
    source: { line: read.line },
  };
}

function nameOf({ name, recurrence }: RoundProposal, year: number | undefined): string {
  const stated = oneLine(name) || 'Báo cáo';
  if (year === undefined) return stated;
  const half = recurrence === 'halfyearly' && !/6 tháng|sáu tháng/i.test(stated) ? ' 6 tháng' : '';
  return /năm$/i.test(stated) ? `${stated} ${year}` : `${stated}${half} năm ${year}`;
}

function kindOf({ name, recurrence, due }: RoundProposal): RoundKind {
  const words = foldAccents(name);
  if (/so ket|giua ky/.test(words)) return 'interim';
  if (/tong ket/.test(words) && recurrence === 'once') return 'final';
  if (recurrence === 'quarterly' || due.type === 'quarter' || /\bquy\b/.test(words)) return 'quarter';
  return recurrence === 'yearly' || recurrence === 'schoolyear' || /bao cao nam/.test(words) ? 'annual' : 'once';
}

/** A sentence that names nobody asks all who carry the plan out. */
function reportersOf(reporter: string): Reporter[] {
  const words = foldAccents(reporter);
  if (words.trim() === '') return ['schools', 'offices'];
  const schools = /truong|co so|don vi/.test(words);
  const offices = /phong|so |uy ban|ubnd|xa|phuong|huyen|quan|cong an|nganh/.test(`${words} `);
  return [...(schools ? ['schools' as const] : []), ...(offices ? ['offices' as const] : [])];
}

/** The issuing office's own duty: the reporter bears the name of an issuer. */
function isUpward({ reporter }: RoundProposal, { meta }: Surroundings): boolean {
  const name = foldText(reporter);
  const ours = [...meta.issuer, meta.office].map(foldText).filter((issuer) => issuer !== '');
  return name !== '' && ours.some((issuer) => name === issuer || name.startsWith(`${issuer} `));
}

function reportingLine(read: RoundProposal, key: string): ReportingLine {
  const { due } = read;
  const isYearly = due.type === 'yearly' && due.month !== undefined && due.day !== undefined && due.year === undefined;
  const semantics = due.semantics === 'before' ? 'before' : 'by';
  return {
    key,
    from: oneLine(read.reporter),
    to: read.receiver.trim() === '' ? [] : [oneLine(read.receiver)],
    ...(isYearly && { due: { semantics, month: due.month ?? 1, day: due.day ?? 1 } }),
    text: [oneLine(read.name), isYearly ? '' : oneLine(due.text)].filter((text) => text !== '').join(', '),
    source: { line: read.line },
  };
}

/** What the plan has no field for stands behind the receiver: "Sở Y tế (qua Phòng Y tế, bản giấy)". */
function receiverOf({ receiver, via, channel }: RoundProposal): string {
  const also = [
    via.trim() === '' ? '' : `qua ${oneLine(via)}`,
    channel.includes('paper') ? 'bản giấy' : '',
    channel.includes('system') ? 'qua phần mềm báo cáo' : '',
  ].filter((text) => text !== '');
  const name = oneLine(receiver);
  if (also.length === 0) return name;
  return name === '' ? also.join(', ') : `${name} (${also.join(', ')})`;
}

function channelOf({ channel, context }: RoundProposal, emails: readonly string[]): Channel {
  if (channel.includes('drive')) return { kind: 'drive' };
  const near = emails.filter((email) => context.includes(email));
  const [address, ...others] = near.length > 0 ? near : emails;
  if (!channel.includes('email') || address === undefined || others.length > 0) return { kind: 'none' };
  return { kind: 'email', address };
}

function isCollected(kind: string): kind is RequiredFile['kind'] {
  return kind === 'word' || kind === 'scan';
}

function filesOf({ files }: RoundProposal): RequiredFile[] {
  return (['word', 'scan'] as const).flatMap((kind) => {
    const count = files.reduce((sum, file) => (file.kind === kind ? sum + file.count : sum), 0);
    return count > 0 ? [{ kind, count }] : [];
  });
}

/** Two offices that report upward on the same day are one round for the schools. */
function together(rounds: readonly ReportingRound[]): ReportingRound[] {
  const kept: ReportingRound[] = [];
  for (const each of rounds) {
    const at = kept.findIndex((earlier) => each.upward && earlier.upward && each.due?.date === earlier.due?.date);
    const same = kept[at];
    if (same?.due === undefined) kept.push(each);
    else kept[at] = { ...same, upward: [...(same.upward ?? []), ...(each.upward ?? [])] };
  }
  return kept;
}

function inOrder(rounds: readonly ReportingRound[]): ReportingRound[] {
  const day = ({ due }: ReportingRound) => due?.date ?? '9999';
  return [...rounds].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function distinctNames(rounds: readonly ReportingRound[]): ReportingRound[] {
  const count = (name: string) => rounds.filter((other) => other.name === name).length;
  return rounds.map((each) =>
    count(each.name) < 2
      ? each
      : { ...each, name: `${each.name} (${each.due ? showDate(each.due.date) : `dòng ${each.source?.line ?? ''}`})` },
  );
}
