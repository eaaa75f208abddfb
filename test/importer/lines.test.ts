// What typing, copying, scanning and printing do to the lines of a plan, and what is read all the same. Invented plans.
import { readPlanText } from '../../src/importer/read-plan';
import { shortDue } from './scoring';

/** What is ticked, in reading order: "= 80 2027", "date 2026-05-20 Sở Y tế", "quarter 2/2026". */
function read(text: string): { targets: string[]; rounds: string[]; tasks: string[] } {
  const { indicators, rounds, tasks } = readPlanText(text);
  return {
    targets: indicators
      .filter((i) => i.ticked)
      .map((i) => [i.comparator, i.target, i.targetTo, i.time.year].filter((x) => x !== undefined).join(' ')),
    rounds: rounds.filter((r) => r.ticked).map((r) => `${shortDue(r.due)} ${r.receiver}`.trim()),
    tasks: tasks.filter((t) => t.ticked).map((t) => shortDue(t.deadline)),
  };
}

const isRefused = (text: string): boolean => readPlanText(text).warnings.some((w) => w.code === 'unreadable');

const PLAN = `KẾ HOẠCH
Phổ cập bơi cho học sinh tiểu học năm 2026

I. MỤC TIÊU
- Tỷ lệ học sinh lớp 5 biết bơi đạt 65%;
- 100% bể bơi có người cứu hộ.
II. NHIỆM VỤ
- Phòng Nội vụ hoàn thành tập huấn người dạy bơi trong quý II/2026.
III. BÁO CÁO
- Các trường báo cáo UBND huyện trước ngày 20/9/2026.
`;
const FOUND = {
  targets: ['= 65 2026', '= 100 2026'],
  rounds: ['date 2026-09-20 UBND huyện'],
  tasks: ['quarter 2/2026'],
};

describe('characters', () => {
  test('the plan of these tests is read', () => {
    expect(read(PLAN)).toEqual(FOUND);
  });

  test.each([
    [
      'direction marks',
      PLAN.replace(/^(?=\S)/gm, '\u200E')
        .replace(/%/g, '\u200F%')
        .replace(/\//g, '\u200E/'),
    ],
    ['embeddings', PLAN.replace(/(\d+%)/g, '\u202A$1\u202C').replace(/2026/g, '\u20682026\u2069')],
    ['variation selectors and joiners', PLAN.replace(/(\d)%/g, '$1\u034F%\uFE0F')],
    ['stray controls', PLAN.replace(/^- /gm, '\u0002- ').replace(/ /g, ' \u0000')],
    ['vertical tabs for new lines', PLAN.replace(/\n(?=- )/g, '\v')],
    ['tones on the wrong letter', PLAN.replace(/quý/g, 'qúy').replace(/hoàn/g, 'hòan').replace(/trước/g, 'trứơc')],
    [
      'Markdown escapes',
      PLAN.replace(/^- /gm, '\\- ')
        .replace(/^(I+)\./gm, '$1\\.')
        .replace(/;\n/, ';\\\n'),
    ],
    ['names of characters', PLAN.replace(/ (?=\d)/g, '&nbsp;').replace(/ê/g, '&ecirc;')],
  ])('%s change nothing', (_, text) => {
    expect(text).not.toBe(PLAN);
    expect(read(text)).toEqual(FOUND);
  });

  test.each([
    ['\\>= 80%', '>= 80 2026'],
    ['&ge; 80%', '>= 80 2026'],
    ['&#8804;80%', '<= 80 2026'],
    ['⩾ 80%', '>= 80 2026'],
  ])('"%s" is a sign of comparison', (figure, expected) => {
    expect(read(PLAN.replace('65%', figure)).targets[0]).toBe(expected);
  });
});

describe('text that cannot be read is refused, not misread', () => {
  test.each([
    [
      'TCVN3',
      'KÕ ho¹ch phæ cËp b¬i cho häc sinh n¨m 2026. Sè häc sinh biÕt b¬i ®¹t 65%; c¸c tr\u00ADêng b¸o c¸o tr\u00ADíc ngµy 20/5/2026.',
    ],
    [
      'VNI',
      'Keá hoaïch phoå caäp bôi cho hoïc sinh naêm 2026. Soá hoïc sinh bieát bôi ñaït 65%; caùc tröôøng baùo caùo tröôùc ngaøy 20/5/2026.',
    ],
    ['decoded as Latin-1', Buffer.from(PLAN).toString('latin1')],
    ['decoded as Windows-1252', new TextDecoder('windows-1252').decode(Buffer.from(PLAN))],
  ])('%s', (_, text) => {
    expect(isRefused(text)).toBe(true);
  });

  /** Every nth word keeps its accents. */
  const scanned = (text: string, every: number): string => {
    let at = 0;
    return text.replace(/\p{L}+/gu, (word) =>
      at++ % every === 0 ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
    );
  };

  test('a scan that lost more than half of its accents', () => {
    expect([3, 4, 9].map((every) => isRefused(scanned(PLAN.repeat(2), every)))).toEqual([true, true, true]);
    expect(isRefused(PLAN)).toBe(false);
  });

  test('a short sentence and a table of codes with few accents are read', () => {
    expect(isRefused('Trang bị camera cho 100% nhà xe THCS, THPT trong năm.')).toBe(false);
    const rows = Array.from({ length: 12 }, (_, i) => `${i + 1}\tTHPT ${i}A\t${i * 7}\t${i * 9}`).join('\n');
    expect(isRefused(`KẾ HOẠCH\nThi STEM năm 2026\nTT\tTrường\tLớp 10\tLớp 11\n${rows}`)).toBe(false);
    const links = Array.from({ length: 9 }, (_, i) => `lienhe${i}@phunoi.example.vn`).join('\n');
    expect(isRefused(`${PLAN}\nĐịa chỉ nhận:\n${links}`)).toBe(false);
  });
});
