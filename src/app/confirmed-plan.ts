// A confirmed proposal as a plan. What the person left out or the document does not state stays absent; quotas are kept in
// words, because the plan's own quotas need the places and levels that a sentence alone does not give.
import { parseIsoDate } from '../core/calendar-date';
import { foldAccents } from '../core/folding';
import { DEFAULT_POLICY, type Conflict, type Plan } from '../core/plan';
import { problem, ProblemError } from '../core/problem';
import type { PlanWarning, QuotaProposal } from '../importer/proposal';
import { oneLine, plannedIndicators } from './confirmed-indicator';
import { plannedRounds } from './confirmed-round';
import { plannedTasks } from './confirmed-task';
import type { ConfirmedPlan } from './contract';

const MAX_KEY_CHARACTERS = 40;
const MAX_SHORT_TITLE_CHARACTERS = 60;
const DRIVE_FOLDER = /drive\.google\.com\/(?:drive\/)?(?:u\/\d+\/)?folders\/([\w-]{10,})/;

/** @throws ProblemError when the title or the term is missing, which no document's silence can stand in for. */
export function planOfConfirmed(confirmed: ConfirmedPlan): Plan {
  const { meta } = confirmed;
  const title = oneLine(meta.title);
  if (title === '') throw new ProblemError(problem('importTitleMissing'));
  const { from, to } = meta.period;
  if (from === null || to === null) throw new ProblemError(problem('importTermMissing'));
  const term = { from, to };
  const issued = parseIsoDate(meta.issued);
  const folderId = onlyFolder(confirmed.links);
  return {
    key: keyOf(meta.number, title),
    title,
    shortTitle: shortTitleOf(title),
    ...stated('number', meta.number),
    ...(issued === undefined ? stated('issuedText', monthText(meta.issued)) : { issued }),
    issuers: meta.issuer.map((name) => oneLine(name).replace(/;/g, ',')).filter((name) => name !== ''),
    ...stated('parent', meta.parent),
    place: oneLine(meta.place),
    term,
    office: oneLine(meta.office),
    levels: [],
    indicators: plannedIndicators(confirmed.indicators),
    ...plannedRounds(confirmed.rounds, { meta, emails: confirmed.emails, term, ...(issued && { issued }) }),
    contents: confirmed.quotas.map((quota) => ({ text: quotaText(quota), source: { line: quota.line } })),
    tasks: plannedTasks(confirmed),
    quotas: [],
    conflicts: confirmed.conflicts.map(conflict),
    ...(folderId !== undefined && { folderId }),
    sharing: 'perSchool',
    policy: DEFAULT_POLICY,
    handovers: [],
  };
}

/** The same document always gives the same key, and never that of a built-in plan. */
function keyOf(number: string, title: string): string {
  const slug = foldAccents(`${number} ${title}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
  return `vb-${slug.slice(0, MAX_KEY_CHARACTERS)}`.replace(/-$/, '');
}

function shortTitleOf(title: string): string {
  const bare = title.replace(/^kế hoạch\s+(?=\S)/i, '');
  if (bare.length <= MAX_SHORT_TITLE_CHARACTERS) return bare;
  return `${bare.slice(0, MAX_SHORT_TITLE_CHARACTERS).replace(/\s+\S*$/, '')}…`;
}

function stated<K extends 'number' | 'parent' | 'issuedText'>(key: K, text: string): Partial<Record<K, string>> {
  const words = oneLine(text);
  return words === '' ? {} : ({ [key]: words } as Record<K, string>);
}

/** "tháng 4 năm 2023" where the day is left blank; anything else as it was typed. */
function monthText(issued: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(issued);
  return month ? `tháng ${Number(month[2])} năm ${month[1] ?? ''}` : issued;
}

/** Of several folders none is taken: the office chooses. */
function onlyFolder(links: readonly string[]): string | undefined {
  const ids = new Set(links.flatMap((link) => DRIVE_FOLDER.exec(link)?.[1] ?? []));
  return ids.size === 1 ? [...ids][0] : undefined;
}

function quotaText({ comparator, value, unitLabel, per, scope }: QuotaProposal): string {
  const words = { '=': '', '>=': 'ít nhất ', '>': 'trên ', '<=': 'không quá ', '<': 'dưới ' }[comparator];
  const each = per === '' ? '' : `, mỗi ${per}`;
  const where = scope === '' ? '' : ` (${scope})`;
  return oneLine(`Định mức: ${words}${value} ${unitLabel}${each}${where}`);
}

function conflict({ message, line }: PlanWarning, index: number): Conflict {
  return { key: `mau-thuan-${index + 1}`, text: oneLine(message), ...(line > 0 && { source: { line } }) };
}
