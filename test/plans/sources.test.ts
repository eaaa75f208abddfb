// Every value that comes from a document says where it stands there, and the line really holds it.
import { showDate, type CalendarDate } from '../../src/core/calendar-date';
import type { Due, Indicator, Plan, Source } from '../../src/core/plan';
import { showDecimalText } from '../../src/core/target-text';
import { BUILT_IN_PLANS, builtInPlan } from '../../src/plans';
import { describeWithSeeds, seedLines, words } from './seed';

const PLANS = BUILT_IN_PLANS.map((plan) => [plan.key, plan] as const);

function everySource(plan: Plan): (Source | undefined)[] {
  const { indicators, rounds, reportingLines, contents, tasks, quotas, conflicts, sources } = plan;
  const listed = [indicators, rounds, reportingLines, contents, tasks, quotas, conflicts];
  return [...listed.flatMap((facts) => facts.map(({ source }) => source)), ...Object.values(sources ?? {})];
}

/** The text of the fact's lines, spaces inside figures removed ("100 000" is 100000). */
function textAt(lines: readonly string[], source: Source | undefined): string {
  const numbers = source === undefined ? [] : [source.line, ...(source.also ?? [])];
  return numbers
    .map((number) => lines[number] ?? '')
    .join('\n')
    .replace(/(\d) (?=\d{3}\b)/g, '$1');
}

/** A date as the documents write it: 01/11/2023, 01 tháng 11 năm 2023, 10/11 every year, within the first quarter. */
function spellings(date: CalendarDate): string[] {
  const [day = '', month = '', year = ''] = showDate(date).split('/');
  const plain = (part: string) => String(Number(part));
  const quarter = `${day}/${month}` === '31/03' ? [`quý I năm ${year}`] : [];
  return [
    `${day}/${month}/${year}`,
    `${day} tháng ${month} năm ${year}`,
    `${day} tháng ${plain(month)} năm ${year}`,
    `${day}/${plain(month)} hàng năm`,
    ...quarter,
  ];
}

function holdsDate(text: string, date: CalendarDate): boolean {
  return spellings(date).some((spelling) => text.includes(spelling));
}

function holdsTarget(text: string, { key, target }: Indicator): boolean {
  if (key === 'nuoc-thai') return text.includes('10m3/ngày đêm trở lên');
  if (target.comparator === 'zero') return text.includes('không còn');
  if (target.value === undefined) return text.includes('xác định chỉ tiêu');
  const figure = target.unit === 'percent' ? `${showDecimalText(target.value)}%` : target.value;
  const word = { above: 'trên ', about: 'khoảng ' }[target.comparator as 'above' | 'about'] as string | undefined;
  return text.includes((word ?? '') + figure);
}

it.each(PLANS)('%s: every fact says where it stands', (_key, plan) => {
  expect(everySource(plan).every((source) => source !== undefined && source.line > 0)).toBe(true);
});

describeWithSeeds('the line holds the fact', () => {
  describe.each(PLANS)('%s', (key, plan) => {
    const lines = seedLines(key);

    it('points at lines with text', () => {
      const numbers = everySource(plan).flatMap((source) => (source ? [source.line, ...(source.also ?? [])] : []));
      expect(numbers.filter((number) => words(lines[number] ?? '').length === 0)).toEqual([]);
    });

    it('holds the figure and the comparator of every indicator', () => {
      const wrong = plan.indicators.filter((indicator) => !holdsTarget(textAt(lines, indicator.source), indicator));
      expect(wrong.map((indicator) => indicator.key)).toEqual([]);
    });

    it('holds the date of every round and task, "trước" before it', () => {
      const dated: readonly { key: string; due?: Due; on?: CalendarDate; source?: Source }[] = [
        ...plan.rounds,
        ...plan.tasks,
      ];
      const wrong = dated.filter(({ due, on, source }) => {
        const text = textAt(lines, source);
        const dates = [due?.date, on].filter((date) => date !== undefined);
        return (
          (due?.semantics === 'before' && !text.includes('trước ngày')) || !dates.every((date) => holdsDate(text, date))
        );
      });
      expect(wrong.map(({ key: wrongKey }) => wrongKey)).toEqual([]);
    });

    it('holds the day of issue, the parent’s number, the folder and the address', () => {
      const { sources = {}, parent, folderId, issued } = plan;
      const number = parent === undefined ? '' : (/\d+/.exec(parent)?.[0] ?? 'no number');
      expect(textAt(lines, sources.parent)).toContain(number);
      expect(textAt(lines, sources.folderId)).toContain(folderId ?? '');
      const [day = '', month = '', year = ''] = issued === undefined ? [] : showDate(issued).split('/');
      expect(textAt(lines, sources.issued)).toContain(
        issued === undefined ? '' : `ngày ${day} tháng ${Number(month)} năm ${year}`,
      );
      for (const { channel, source } of plan.rounds) {
        expect(textAt(lines, source)).toContain(channel.kind === 'email' ? channel.address : '');
      }
    });
  });

  it('finds every place of the quotas in their lines', () => {
    const lines = seedLines('moet');
    const missing = (builtInPlan('moet')?.quotas ?? []).flatMap(({ places, source }) => {
      const text = words(lines[source?.line ?? 0] ?? '').join(' ');
      return places.filter((place) => !text.includes(words(place).join(' ')));
    });
    expect(missing).toEqual([]);
  });

  it('has one task for each item of the Ministry’s ten blocks, in their order', () => {
    const lines = seedLines('moet');
    const items = lines.flatMap((line, number) =>
      number >= 48 && number <= 91 && line.startsWith('- ') ? [number] : [],
    );
    expect(builtInPlan('moet')?.tasks.map(({ source }) => source?.line)).toEqual(items);
  });
});
