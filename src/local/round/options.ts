// Options of a command line, read strictly: what is not known or not well formed is refused with a sentence in Vietnamese.
import { isSamplePlan, SAMPLE_PLANS, type SamplePlan } from '../sample/sample-plan';
import { MAX_UNITS } from '../sample/units';

/** The message is for the person at the keyboard; the command ends with exit code 1. */
export class BadOptions extends Error {
  override readonly name = 'BadOptions';
}

type Kind = 'text' | 'flag';

export interface ParsedOptions {
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** What is no option. */
  readonly rest: readonly string[];
}

/** Takes "--plan q7" as well as "--plan=q7". @throws BadOptions */
export function parseOptions(args: readonly string[], known: Readonly<Record<string, Kind>>): ParsedOptions {
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (!argument.startsWith('--')) {
      rest.push(argument);
      continue;
    }
    const [name = '', attached] = argument.slice(2).split(/=(.*)/s, 2);
    const kind = known[name];
    if (kind === undefined) throw new BadOptions(`Không có tùy chọn “--${name}”. Các tùy chọn: ${optionNames(known)}.`);
    if (kind === 'flag') {
      if (attached !== undefined) throw new BadOptions(`Tùy chọn “--${name}” không nhận giá trị.`);
      flags.add(name);
      continue;
    }
    const value = attached ?? args[(at += 1)];
    if (value === undefined || value === '' || (attached === undefined && value.startsWith('--'))) {
      throw new BadOptions(`Tùy chọn “--${name}” cần một giá trị đi kèm.`);
    }
    values[name] = value;
  }
  return { values, flags, rest };
}

function optionNames(known: Readonly<Record<string, Kind>>): string {
  return Object.keys(known)
    .map((name) => `--${name}`)
    .join(', ');
}

/** @throws BadOptions */
export function readPlanKey(text: string): SamplePlan {
  if (isSamplePlan(text)) return text;
  throw new BadOptions(`Không có kế hoạch “${text}”. Chọn một trong: ${SAMPLE_PLANS.join(', ')}.`);
}

/** @throws BadOptions */
export function readUnitCount(text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 1 && count <= MAX_UNITS) return count;
  throw new BadOptions(`Số đơn vị phải là số nguyên từ 1 đến ${MAX_UNITS}, không phải “${text}”.`);
}
