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

const refusal = (text: string): string | undefined =>
  readPlanText(text).warnings.find(({ code }) => code === 'unreadable' || code === 'encoding')?.code;
const isRefused = (text: string): boolean => refusal(text) !== undefined;

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
    expect(refusal(text)).toBe('encoding');
  });

  /** Every nth word keeps its accents. */
  const scanned = (text: string, every: number): string => {
    let at = 0;
    return text.replace(/\p{L}+/gu, (word) =>
      at++ % every === 0 ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
    );
  };

  test('a scan that lost more than half of its accents', () => {
    expect([3, 4, 9].map((every) => refusal(scanned(PLAN.repeat(2), every)))).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
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

const GOALS = 'KẾ HOẠCH\nPhòng, chống thiên tai giai đoạn 2026 - 2028\n\nI. MỤC TIÊU\n';

describe('pages', () => {
  test('a page that ends inside a sentence does not cut it, whatever the next line begins with', () => {
    const plan = (end: string): string => `${GOALS}- Tỷ lệ hộ dân vùng trũng được diễn tập sơ tán đạt 80% (năm
${end}2025 là 52%);
- 90% thôn có đội xung kích.
II. BÁO CÁO
Các xã gửi báo cáo kết quả thực hiện kế hoạch này trước ngày 05/12/2026 về
${end}Phòng Nông nghiệp và Môi trường để tổng hợp, báo cáo Ủy ban nhân dân huyện.
`;
    const found = read(plan(''));
    expect(found.targets).toEqual(['= 80 2028', '= 90 2028']);
    for (const end of ['\n2\n\n', '\f2\n', '2\n', '\nTrang 2/5\n\n', '- 2 -\n', '\n\n\n2\n\n\n'])
      expect(read(plan(end))).toEqual(found);
  });

  test('a rule drawn across the page and an empty line still part paragraphs', () => {
    const plan = (end: string): string =>
      `${GOALS}Mục tiêu của huyện được giao cho từng xã và theo dõi trong hệ thống\n${end}`;
    for (const end of ['\n', '-----\n'])
      expect(read(`${plan(end)}90% thôn có đội xung kích.`).targets).toEqual(['= 90 2028']);
    expect(readPlanText(`${plan('\n')}90% thôn có đội xung kích.`).indicators[0]?.context).toBe(
      '90% thôn có đội xung kích.',
    );
  });

  const cells = [
    'TT',
    'Chỉ tiêu',
    'ĐVT',
    'Năm 2026',
    'Năm 2028',
    '1',
    'Thôn có loa báo động',
    '%',
    '75',
    '98',
    '2',
    'Xuồng cứu hộ',
    'chiếc',
    '12',
    '30',
  ];

  test.each([
    ['between empty lines', '\n3\n'],
    ['after a form feed', '\f3'],
    ['between dashes', '- 3 -'],
  ])('the number of a page among the cells of a table, one a line, is no cell: %s', (_, number) => {
    for (let at = 2; at < cells.length; at++) {
      const text = [...cells.slice(0, at), number, ...cells.slice(at), 'II. NHIỆM VỤ'].join('\n');
      expect([at, read(GOALS + text).targets]).toEqual([at, ['= 75 2026', '= 98 2028', '= 12 2026', '= 30 2028']]);
    }
  });

  test('cells parted by empty lines stay cells', () => {
    expect(read(`${GOALS}${cells.join('\n\n')}\n\nII. NHIỆM VỤ`).targets).toHaveLength(4);
    expect(read(`${GOALS}${cells.join('\n').replace('\n12\n', '\n\f12\n')}\nII. NHIỆM VỤ`).targets).toHaveLength(4);
  });

  test('a page that ends between rows does not end the table', () => {
    const table = ['TT\tChỉ tiêu\tĐVT\tNăm 2026', '1\tThôn có loa\t%\t75', '', '2', '', '2\tXuồng cứu hộ\tchiếc\t12'];
    expect(read(GOALS + table.join('\n')).targets).toEqual(['= 75 2026', '= 12 2026']);
  });

  test("a gazette's head goes with its page numbers, however high they are and however short one page is", () => {
    const head = (page: number): string => `\nCÔNG BÁO TỈNH/Số 30/Ngày 02-6-2026 \n${page}\n \n \n`;
    const lines = (count: number, topic: string): string =>
      Array.from({ length: count }, (_, i) => `- Tuyên truyền về ${topic} lần ${i + 1} tại các xã;`).join('\n');
    const text = [
      `${head(54)}KẾ HOẠCH\nPhổ cập bơi\n\nI. YÊU CẦU\n${lines(40, 'an toàn')}`,
      `${head(55)}II. MỤC TIÊU\n1. Đến năm 2030\n- 65% học sinh biết bơi;`,
      `${head(56)}- 90% bể bơi có người cứu hộ;\n${lines(40, 'đuối nước')}`,
      `${head(57)}- 100% hồ, ao có biển báo.\n${lines(40, 'cứu hộ')}`,
    ].join('\n');
    expect(read(text).targets).toEqual(['= 65 2030', '= 90 2030', '= 100 2030']);
    expect(read(text).tasks).toEqual([]);
  });

  test('a line that comes back beside the numbers of pages is a running header; a unit that comes back beside figures is not', () => {
    const header = (page: number): string => `UBND HUYỆN TRÀ LÂM\nPhòng, chống thiên tai 2026\nTrang ${page}/4\n`;
    const text = `${GOALS}- Tỷ lệ thôn có phương án sơ tán người dân khi bão, lũ đạt
${header(2)}85% vào năm 2026 và 95% vào năm 2028.
- Mỗi xã có ít nhất 02 điểm sơ tán
${header(3)}kiên cố vào năm 2027.
`;
    expect(read(text).targets).toEqual(['= 85 2026', '= 95 2028', '>= 2 2027']);
    expect(readPlanText(text).indicators[2]?.context).toBe('Mỗi xã có ít nhất 02 điểm sơ tán kiên cố vào năm 2027.');
    const units = [
      'TT',
      'Chỉ tiêu',
      'ĐVT',
      'Năm 2026',
      '1',
      'Nhà tránh bão',
      'công trình',
      '4',
      '2',
      'Hồ chứa',
      'công trình',
      '5',
    ];
    expect(read(`${GOALS}${units.join('\n')}`).targets).toEqual(['= 4 2026', '= 5 2026']);
  });
});

describe('paragraphs', () => {
  test('a title alone on its line opens the plan under a letterhead or a signature without an empty line', () => {
    const title = (above: string, words: string): string =>
      readPlanText(`${above}\n${words}\nPhòng cháy rừng năm 2026\nI. MỤC TIÊU\n- 100% chủ rừng ký cam kết.`).meta.title;
    expect(title('ỦY BAN NHÂN DÂN\nXÃ ĐẠI SƠN', 'KẾ HOẠCH')).toBe('KẾ HOẠCH Phòng cháy rừng năm 2026');
    expect(title('HẠT KIỂM LÂM\nXÃ ĐẠI SƠN', 'DỰ THẢO KẾ HOẠCH')).toBe('DỰ THẢO KẾ HOẠCH Phòng cháy rừng năm 2026');
    expect(title('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'CHƯƠNG TRÌNH')).toBe('CHƯƠNG TRÌNH Phòng cháy rừng năm 2026');
  });

  test('a range broken at its dash is one range, in a numbered item as in any', () => {
    const plan = `${GOALS}a) Tỷ lệ tàu cá có lắp thiết bị giám sát hành trình phải tăng bình quân 5
- 8% mỗi năm;
b) Trồng 30
- 100% xã ven biển có rừng chắn sóng.
II. NHIỆM VỤ
1. Tập huấn kỹ năng cứu hộ cho đội xung kích các thôn vùng trũng (tháng 5
- 7/2027).
`;
    expect(read(plan).targets).toEqual(['= 5 8 ', '= 100 2028']);
    expect(read(plan).tasks).toEqual(['range 2027-05-01..2027-07-31']);
  });

  test('how wide a table is set says nothing of the paragraphs beside it', () => {
    const row = `TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian\n1\t${'Sửa chữa kè và cống '.repeat(4)}\tPhòng Kinh tế\tQuý III/2026`;
    const text = `Phòng Kinh tế tổng hợp kết quả diễn tập, sửa chữa công trình, báo cáo
UBND huyện trước ngày 20/11/2026.`;
    expect(read(`${GOALS}II. NHIỆM VỤ\n${row}\nIII. TỔ CHỨC THỰC HIỆN\n${text}`).rounds).toEqual([
      'date 2026-11-20 UBND huyện',
    ]);
  });

  test('text set wide, by justifying or by habit, is no table', () => {
    const text = `${GOALS}Nội dung thực hiện năm 2026 của các đơn vị, tiến độ theo từng quý
- Kế hoạch của xã: 90% thôn có đội xung kích.
- Tỷ lệ nhà dân an toàn đạt 80%.
`;
    const widened = [text.replace(/ /g, '  '), text.replace(/ /g, (_, at: number) => (at % 3 === 0 ? '  ' : ' '))];
    expect(widened.map((wide) => read(wide).targets)).toEqual([read(text).targets, read(text).targets]);
  });

  test('a figure that wraps alone ends its sentence; alone under a full stop it is the number of an item', () => {
    const text = `- Duy trì kết quả phổ cập giáo dục phòng ngừa rủi ro thiên tai ở tất cả các trường mức độ
3.
- Có từ 04 đến 06 mô hình.`;
    expect(read(GOALS + text).targets).toEqual(['= 4 6 2028']);
    expect(readPlanText(`${GOALS}1.\nXây 05 kè chắn sóng.\n2.\nSửa 07 cống.`).indicators.map((i) => i.context)).toEqual(
      ['Xây 05 kè chắn sóng.', 'Sửa 07 cống.'],
    );
  });

  test('a paragraph that only begins with a tab is no row of the table above', () => {
    const table = 'TT\tChỉ tiêu\tĐVT\tNăm 2026\n1\tThôn có loa\t%\t75\n';
    const after = [
      '\t2. Phấn đấu 60% thôn có xuồng.',
      '2.\tPhấn đấu 60% thôn có xuồng.',
      '\tPhấn đấu 60% thôn có xuồng.',
    ];
    for (const paragraph of after) {
      const { indicators } = readPlanText(`${GOALS}${table}\n${paragraph}\n`);
      expect(indicators.map((i) => i.context)).toContain('Phấn đấu 60% thôn có xuồng.');
    }
  });
});

describe('items', () => {
  const plan = (sign: string): string => `KẾ HOẠCH
Nâng cao chất lượng dinh dưỡng học đường giai đoạn 2026 - 2030

I. MỤC TIÊU
a) Đến năm 2027:
${sign}Tỷ lệ bếp ăn bán trú đạt chuẩn an toàn là 70%.
${sign}100% trường có thực đơn hằng tuần.
b) Đến năm 2030:
${sign}Tỷ lệ bếp ăn bán trú đạt chuẩn an toàn là 90%.
`;
  const found = ['= 70 2027', '= 100 2027', '= 90 2030'];

  test.each([
    '+ ',
    'Ø ',
    '§ ',
    'ü ',
    'v ',
    '→ ',
    '♦ ',
    '◆ ',
    '▸ ',
    '⮚ ',
    '‣ ',
    '⁃ ',
    '∙ ',
    '⦁ ',
    '= ',
    '-- ',
    '¬ ',
    '\uF0D8 ',
    'Ø\t',
    '',
  ])('items that begin with "%s" belong to the line above them that ends in a colon', (sign) => {
    expect(read(plan(sign)).targets).toEqual(found);
    expect(readPlanText(plan(sign)).indicators[0]?.context).toBe('Tỷ lệ bếp ăn bán trú đạt chuẩn an toàn là 70%.');
  });

  test('what follows a list with signs does not belong to the line that announced it', () => {
    const text = plan('+ ').replace('b) Đến năm 2030:\n+ ', '');
    expect(read(text).targets[2]).toBe('= 90 2030');
  });

  test('a letter before one line only, and a comparison that wraps, are no bullets', () => {
    const text = `${GOALS}- 100% tuyến phố chính bị ngập sau mưa lớn được đặt cống thoát nước đường kính\nØ 90 trước mùa bão.
- Tỷ lệ thôn được công nhận an toàn trước thiên tai theo tiêu chí của huyện đạt\n= 95%.`;
    expect(readPlanText(text).indicators.map((i) => i.context)).toEqual([
      expect.stringMatching(/đường kính Ø 90 trước mùa bão\.$/u),
      expect.stringMatching(/của huyện đạt = 95%\.$/u),
    ]);
  });
});

describe('tables whose columns are parted by one space', () => {
  const under = (...rows: string[]): ReturnType<typeof read> =>
    read(`${GOALS}${rows.join('\n')}\nII. NHIỆM VỤ\n- Tuyên truyền.`);

  test('figures are read when a row ends with one for each year of the header', () => {
    const rows = [
      'TT Chỉ tiêu Đơn vị tính Năm 2026 Năm 2027 Năm 2028',
      '1 Tỷ lệ thôn có loa báo động % 60 75,5 Trên 90',
    ];
    expect(under(...rows, '2 Số người dân được tập huấn người 1.200 1.500 1.800').targets).toEqual([
      '= 60 2026',
      '= 75.5 2027',
      '> 90 2028',
      '= 1200 2026',
      '= 1500 2027',
      '= 1800 2028',
    ]);
    expect(under('STT Mục tiêu 2027 2028', '01 Tỷ lệ hộ dân ven sông có', 'áo phao 50% 80%').targets).toEqual([
      '= 50 2027',
      '= 80 2028',
    ]);
  });

  test.each([
    ['a column is empty', 'TT Chỉ tiêu Đơn vị Năm 2026 Năm 2027', '1 Tỷ lệ thôn có loa báo động % 60'],
    ['there is one figure more', 'TT Chỉ tiêu Năm 2026 Năm 2027', '1 Số nhà dân vùng 2 60 70'],
    ['the unit has several words', 'TT Chỉ tiêu ĐVT Năm 2026', '1 Thôn có phương án mới phương án 60'],
    ['other columns follow', 'TT Chỉ tiêu ĐVT Năm 2026 Ghi chú', '1 Tỷ lệ thôn có loa % 60 Giao 3 xã'],
    ['the header has two lines', 'TT Chỉ tiêu Đơn vị Năm Năm\ntính 2026 2027', '1 Tỷ lệ thôn có loa % 60 70'],
    ['it is a score sheet', 'TT Nội dung Điểm tối đa', '1 Lực lượng trực đủ 99% 10'],
    ['it is a list of money', 'TT Nội dung Kinh phí', '1 Mua 20 xuồng cứu hộ 900'],
  ])('nothing is proposed when %s', (_, header, row) => {
    expect(under(header, row, '2 Diễn tập sơ tán 5').targets).toEqual([]);
  });

  test('a row that ends with its time is dated work, its number no figure', () => {
    const rows = ['TT Nhiệm vụ Đơn vị chủ trì Thời gian', '1 Gia cố 12 điểm kè Phòng Kinh tế Quý II/2026'];
    expect(under(...rows, '2 Diễn tập sơ tán Ban Chỉ huy quân sự Tháng 8/2026')).toEqual({
      targets: [],
      rounds: [],
      tasks: ['quarter 2/2026', 'month 8/2026'],
    });
  });

  test('text after the last row is read as text', () => {
    const rows = [
      'TT Chỉ tiêu ĐVT Năm 2026',
      '1 Tỷ lệ thôn có loa % 60',
      '12 xã ven biển đạt chuẩn an toàn trước thiên tai.',
    ];
    expect(under(...rows).targets).toEqual(['= 60 2026', '= 12 2028']);
  });
});

test('a table of work whose cells are wrapped, one narrow line after the other', () => {
  const head = ['STT', 'Tên nhiệm vụ cụ thể', 'Cơ quan', 'chủ trì', 'Cơ quan', 'phối hợp', 'Thời gian hoàn', 'thành'];
  const lines = [
    'KẾ HOẠCH',
    'Xóa nhà tạm giai đoạn 2026 - 2028',
    '',
    'II. NHIỆM VỤ',
    ...head,
    'I. Hoàn thiện chính sách',
    '1. ',
    'Xây dựng Đề án về hỗ trợ vật liệu cho các hộ ở',
    'vùng thường xuyên ngập lụt',
    'Bộ Xây dựng ',
    'Bộ Tài chính, cơ',
    'quan liên quan',
    'Quý I/2027',
    '2.  Rà soát danh sách hộ khó khăn về nhà ở',
    'Ủy ban nhân',
    'dân cấp xã',
    'Công an xã',
    'Thường xuyên',
    'II. Tổ chức làm nhà',
    '3. ',
    'Khởi công đợt đầu ở các xã có nguy cơ sạt lở,',
    'ưu tiên hộ có người',
    'Sở Xây dựng',
    'Từ tháng 5/2026',
    '',
    ...head,
    'khuyết tật',
    'các xã',
    '4. ',
    'Bàn giao nhà và lập hồ sơ hoàn công cho các hộ',
    'Sở Xây dựng',
    'Trước 30/11/2028',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Các xã báo cáo Sở Xây dựng trước ngày 15/12/2026.',
  ];
  const { tasks, rounds } = readPlanText(lines.join('\n'));
  expect(tasks.map((t) => [t.unit, t.text, `${shortDue(t.deadline)} ${t.deadline.semantics}`])).toEqual([
    [
      'Bộ Xây dựng',
      'Xây dựng Đề án về hỗ trợ vật liệu cho các hộ ở vùng thường xuyên ngập lụt',
      'quarter 1/2027 within',
    ],
    ['Sở Xây dựng', 'Khởi công đợt đầu ở các xã có nguy cơ sạt lở, ưu tiên hộ có người', 'month 5/2026 from'],
    ['Sở Xây dựng', 'Bàn giao nhà và lập hồ sơ hoàn công cho các hộ', 'date 2028-11-30 before'],
  ]);
  expect(rounds.map((r) => shortDue(r.due))).toEqual(['date 2026-12-15']);
});

test("a table of work where an office's number stands in the middle of its rows: their times part them", () => {
  const lines = [
    'NGHỊ QUYẾT',
    'Xây dựng kho dữ liệu bến bãi',
    '',
    'II. NHIỆM VỤ CỤ THỂ',
    ...['STT', 'Đơn vị', 'Nhiệm vụ chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'hoàn thành'],
    'Tham mưu ban hành quy định về danh mục',
    'dữ liệu bến bãi',
    '(1) Sở Tư pháp',
    '(2) Công an tỉnh',
    'Quý IV/2026',
    '1',
    'Sở Giao thông',
    'Ban hành khung kiến trúc của kho dữ liệu',
    'Văn phòng UBND tỉnh',
    'Trước 30/6/2027',
    'Bố trí kinh phí theo quy định về ngân sách',
    '(1) Sở Tài chính',
    'Theo lộ trình của',
    'Đề án',
    '2',
    'Công an tỉnh',
    'Kiểm tra an toàn các kho dữ liệu của tỉnh',
    '(1) Sở Giao thông',
    'Tháng 9/2027',
  ];
  const { tasks } = readPlanText(lines.join('\n'));
  expect(tasks.map((t) => [t.text, shortDue(t.deadline)])).toEqual([
    ['Tham mưu ban hành quy định về danh mục dữ liệu bến bãi', 'quarter 4/2026'],
    ['Ban hành khung kiến trúc của kho dữ liệu', 'date 2027-06-30'],
    ['Kiểm tra an toàn các kho dữ liệu của tỉnh', 'month 9/2027'],
  ]);
});
