// However the same plan is typed, wrapped, numbered or encoded, the same things are proposed. One fixed seed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPlanText } from '../../src/importer/read-plan';
import { shortDue } from './scoring';

const FIXTURES = join(__dirname, 'fixtures');
const texts = readdirSync(FIXTURES)
  .filter((n) => n.endsWith('.txt'))
  .map((n) => readFileSync(join(FIXTURES, n), 'utf8'));
const RUNS = { seed: 20260105, numRuns: 6 };

/** What must not change: the figures, comparators, years, dates; not the lines or the wrapped source. */
function gist(text: string): string {
  const plan = readPlanText(text);
  const parts = [
    ...plan.indicators
      .filter((i) => i.ticked)
      .map((i) => `I ${i.comparator} ${i.target ?? ''} ${i.unit} ${i.time.year ?? ''} ${i.direction}`),
    ...plan.rounds.filter((r) => r.ticked).map((r) => `R ${shortDue(r.due)} ${r.due.semantics} ${r.recurrence}`),
    ...plan.tasks.filter((t) => t.ticked).map((t) => `T ${shortDue(t.deadline)} ${t.deadline.semantics}`),
  ];
  return parts.join('\n');
}

const anyText = fc.constantFrom(...texts);

test('Unicode form does not matter', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('NFD', 'NFKD' as const), (text, form) => {
      expect(gist(form === 'NFD' ? text.normalize('NFD') : text.normalize('NFD'))).toBe(gist(text));
    }),
    { ...RUNS, numRuns: 6 },
  );
});

const OLD_TONES: readonly (readonly [RegExp, string])[] = [
  [/òa(?!\p{L})/gu, 'oà'],
  [/óa(?!\p{L})/gu, 'oá'],
  [/ủy(?!\p{L})/gu, 'uỷ'],
  [/úy(?!\p{L})/gu, 'uý'],
  [/tỷ lệ/gu, 'tỉ lệ'],
  [/Tỷ lệ/gu, 'Tỉ lệ'],
  [/hằng năm/gu, 'hàng năm'],
];

test('tone placement and spelling variants do not matter', () => {
  for (const text of texts) {
    const varied = OLD_TONES.reduce((t, [from, to]) => t.replace(from, to), text);
    expect(gist(varied)).toBe(gist(text));
  }
});

test('look-alike letters, hard spaces, bold marks and form feeds do not matter', () => {
  for (const text of texts) {
    const varied = text
      .replace(/Đ/g, '\u00D0')
      .replace(/ư/g, '\u01A3')
      .replace(/ (\d)/g, '\u00A0$1')
      .replace(/\n(I+\. [^\n]+)/g, '\n\f**$1**');
    expect(gist(varied)).toBe(gist(text));
  }
});

test('the sign of bullets does not matter', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('-', '–', '•', '·', '*', '●'), (text, sign) => {
      const one = text.replace(/^([ ]*)[-–](?= )/gm, '$1-');
      expect(gist(one.replace(/^([ ]*)-(?= )/gm, `$1${sign}`))).toBe(gist(one));
    }),
    RUNS,
  );
});

test('the style of numbers does not matter', () => {
  for (const text of texts) {
    expect(gist(text.replace(/^(\d{1,2})\.(?= \p{L})/gmu, '$1)'))).toBe(gist(text));
    expect(gist(text.replace(/^(\d{1,2})\.(?= \p{L})/gmu, '$1/'))).toBe(gist(text));
  }
});

/** Greedy wrapping, as a PDF shows it: every paragraph anew, at `width`. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.includes('\t') || line.includes('|') || line.length <= width) return line;
      const rows: string[] = [''];
      for (const word of line.split(' ')) {
        const last = rows[rows.length - 1] ?? '';
        if (last !== '' && last.length + 1 + word.length > width) rows.push(word);
        else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return rows.join('\n');
    })
    .join('\n');
}

test('re-wrapping does not matter', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 60, max: 130 }), (text, width) => {
      expect(gist(wrapped(text, width))).toBe(gist(text));
    }),
    { ...RUNS, numRuns: 10 },
  );
});

/** As a web page leaves it: paragraphs parted by empty lines, each broken anywhere but before a figure or a sign. */
function parted(text: string, chance: readonly number[]): string {
  let at = 0;
  const next = (): number => chance[at++ % chance.length] ?? 60;
  const broken = (line: string): string => {
    const rows: string[] = [''];
    let width = next();
    for (const word of line.split(' ')) {
      const last = rows[rows.length - 1] ?? '';
      const breaks = last.length > width && /^[\p{L}(“]/u.test(word) && !/^(?:[IVX]+|\p{L})[.)/]/u.test(word);
      if (breaks) {
        rows.push(word);
        width = next();
      } else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return rows.join('\n');
  };
  return text
    .split('\n')
    .map((line) => (/[\t|]/.test(line) || line.trim() === '' ? line : `\n${broken(line)}\n`))
    .join('\n');
}

test('paragraphs of a web page, broken at any width, read the same', () => {
  const isWhole = (text: string): boolean => !/\n(?:\p{Ll}|(?:TT|STT)\n|\|\n)/u.test(text);
  const plain = fc.constantFrom(...texts.filter(isWhole));
  fc.assert(
    fc.property(plain, fc.array(fc.integer({ min: 18, max: 90 }), { minLength: 8, maxLength: 8 }), (text, widths) => {
      expect(gist(parted(text, widths))).toBe(gist(text));
    }),
    { ...RUNS, numRuns: 8 },
  );
});

test('page numbers between the lines do not matter', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 12, max: 30 }), (text, every) => {
      const lines = text.split('\n');
      const paged = lines.flatMap((line, i) =>
        i % every === every - 1 && /[.;]$/.test(line) ? [line, '', String(1 + i), ''] : [line],
      );
      expect(gist(paged.join('\n'))).toBe(gist(text));
    }),
    RUNS,
  );
});

/** What stands at the foot of page `n` and the head of the next, as printing and copying leave it. */
const PAGE_ENDS: Readonly<Record<string, (n: number) => string[]>> = {
  'a number between empty lines': (n) => ['', String(n), ''],
  'a number after a form feed': (n) => [`\f${n}`],
  'a number between dashes': (n) => [`- ${n} -`],
  'a header with the number in it': (n) => [`\fPhòng Nội vụ - Kế hoạch số 412/KH-UBND     ${n}`],
  'a running header': (n) => ['', 'Kế hoạch số 412/KH-UBND', `Trang ${n}/9`, ''],
};

/** In lines. */
const SHORTEST_PAGE = 5;
/** Texts of pages, not of a web page, where an empty line is all that ends a paragraph. */
const paginated = fc.constantFrom(...texts.filter((text) => !text.includes('\n|\n')));

test.each(Object.keys(PAGE_ENDS))('pages that end between any two lines of wrapped text do not matter: %s', (kind) => {
  fc.assert(
    fc.property(
      paginated,
      fc.integer({ min: 70, max: 110 }),
      fc.array(fc.nat(), { maxLength: 3 }),
      (text, width, at) => {
        const lines = wrapped(text, width).split('\n');
        const isInText = (i: number): boolean =>
          i > 8 && [i - 1, i].every((k) => (lines[k] ?? '').trim() !== '' && !/[\t|]/.test(lines[k] ?? ''));
        const places = lines.flatMap((_, i) => (isInText(i) ? [i] : []));
        const ends = [7, 19, ...at]
          .map((n) => places[n % places.length] ?? 0)
          .sort((a, b) => a - b)
          .filter((end, i, all) => i === 0 || end - (all[i - 1] ?? 0) >= SHORTEST_PAGE);
        const paged = lines.flatMap((line, i) =>
          places.includes(i) && ends.includes(i) ? [...(PAGE_ENDS[kind]?.(ends.indexOf(i) + 2) ?? []), line] : [line],
        );
        expect(gist(paged.join('\n'))).toBe(gist(wrapped(text, width)));
      },
    ),
    { ...RUNS, numRuns: 16 },
  );
});

test('how many spaces stand between words does not matter', () => {
  const isRow = (line: string): boolean => /[\t|]/.test(line);
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 5 }), (text, every) => {
      const wide = text
        .split('\n')
        .map((line) => (isRow(line) ? line : line.replace(/ /g, (space, at: number) => (at % every ? space : '  '))));
      expect(gist(wide.join('\n'))).toBe(gist(text));
    }),
    { ...RUNS, numRuns: 12 },
  );
});

test('marks that do not show do not matter, wherever they stand', () => {
  const marks = fc.constantFrom(
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202C',
    '\u2066',
    '\u2069',
    '\uFE0F',
    '\u034F',
    '\u00AD',
  );
  fc.assert(
    fc.property(anyText, marks, fc.integer({ min: 2, max: 40 }), (text, mark, every) => {
      const marked = Array.from(text, (c, i) => (i % every === 0 ? mark + c : c)).join('');
      expect(gist(marked)).toBe(gist(text));
    }),
    { ...RUNS, numRuns: 8 },
  );
});

test('any text at all is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 2000, unit: 'grapheme' }),
      fc.array(
        fc.constantFrom(
          '100%',
          'trước ngày',
          '10/11',
          'báo cáo',
          'mỗi',
          'từ',
          'trở lên',
          '\n',
          ';',
          '(',
          'năm 2025',
          'I.',
          '-',
          '\t',
          '|',
          '“',
        ),
        { maxLength: 300 },
      ),
      (noise, words) => {
        expect(readPlanText(`KẾ HOẠCH\n${noise}\nI. MỤC TIÊU\n${words.join(' ')}`).meta.title).toContain('KẾ HOẠCH');
      },
    ),
    { ...RUNS, numRuns: 16 },
  );
});
