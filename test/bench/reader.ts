// How long the reader of plan documents takes for 100 KB: a plan like those of the fixtures, and pieces repeated without
// sense, where a careless pattern would take minutes.
import { readFileSync, readdirSync } from 'node:fs';
import { readPlanText } from '../../src/importer/read-plan';

const SIZE = 100_000;
const LIMIT_MS = 1000;
const FIXTURES = 'test/importer/fixtures';

const PIECES: readonly (readonly [string, string])[] = [
  ['figures', '100% học sinh đạt chuẩn và '],
  ['figures in one list', 'đạt 50%; '],
  ['bulleted figures', '- đạt 90% học sinh\n'],
  ['years', 'năm 2025 '],
  ['digits', '1'],
  ['spaced digits', '1 '],
  ['thousands', '111.'],
  ['numbering', '1.1.1.1.'],
  ['fractions', '1/'],
  ['citations', 'Kế hoạch số 12/KH-UBND ngày 1/1/2020 của Sở về '],
  ['brackets', '('],
  ['bars', '|\n'],
  ['semicolons', '; '],
  ['bullets', '- a\n'],
  ['spaces', `a${' '.repeat(99)}`],
  ['reports', 'báo cáo về Sở '],
  ['letters', 'ă'],
  ['addresses', 'a@'],
  ['table headings', 'TT\nNội dung\nThời gian\nhoàn thành\n1\n'],
  ['open rows', '| a | b | c\n'],
];

function readMs(text: string): number {
  const start = process.cpuUsage();
  readPlanText(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Prints the times and says whether each stays below a second. */
export function benchReader(): boolean {
  const plans = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${FIXTURES}/${name}`, 'utf8'))
    .join('\n');
  const repeated = plans.repeat(Math.ceil(SIZE / plans.length)).slice(0, SIZE);
  readMs(repeated);
  const texts: (readonly [string, string])[] = [
    ['plans', repeated],
    ...PIECES.map(([name, piece]) => {
      const head = 'KẾ HOẠCH\nThử năm 2024\nI. MỤC TIÊU\n';
      return [name, head + piece.repeat(Math.ceil(SIZE / piece.length))] as const;
    }),
  ];
  const times = texts.map(([name, text]) => ({ name, ms: readMs(text) }));
  for (const { name, ms } of times) console.log(`100 KB of ${name}: ${ms.toFixed(0)} ms`);
  return times.every(({ ms }) => ms < LIMIT_MS);
}
