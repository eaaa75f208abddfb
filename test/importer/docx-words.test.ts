// What a person sees in a paragraph and Word does not keep as plain letters: signs of symbol fonts, equations, capitals by
// formatting, hidden words, text boxes, and addresses behind fields. Each must be read as if it had been typed.
import { docxContent } from '../../src/importer/word/docx';
import { docx, HEAD, p, read, run, style, styled, styles } from './docx-builder';

const GOALS = p('Mục tiêu', [1, 0]);
const sym = (char: string, font = 'Symbol'): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const targets = (body: string, parts?: Readonly<Record<string, string>>) =>
  read(HEAD + GOALS + body, parts).indicators.map((i) => [i.comparator, i.targetText]);

describe('signs', () => {
  test.each([
    ['F0B3', '>=', '80'],
    ['b3', '>=', '80'],
    ['F0A3', '<=', '80'],
    ['A3', '<=', '80'],
    ['F03E', '>', '80'],
    ['F03C', '<', '80'],
    ['2265', '>=', '80'],
  ])('%s of the font Symbol is %s', (char, comparator, figure) => {
    const body = p(`${run('Tỷ lệ trường có thư viện đạt ')}${sym(char)}${run(' 80%.')}`);
    expect(targets(body)).toEqual([[comparator, figure]]);
  });

  test('percent and plus-minus', () => {
    const body = p(`${run('Tỷ lệ trường có thư viện đạt 80')}${sym('F025')}${run(' ')}${sym('F0B1')}${run('.')}`);
    expect(read(HEAD + GOALS + body).indicators.map((i) => i.source)).toEqual(['Tỷ lệ trường có thư viện đạt 80% ±.']);
  });

  test('kept as a letter that only the font makes a sign', () => {
    const fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
    const body = p(`${run('Tỷ lệ trường có thư viện đạt ')}${run('\uF0B3', fonts)}${run(' 80%.')}`);
    expect(targets(body)).toEqual([['>=', '80']]);
  });

  test('an unknown sign is a bullet before words and nothing inside them or alone', () => {
    const tick = sym('F0FC', 'Wingdings');
    const content = docxContent(docx(p(`${tick}${run(' 80% học sinh')}${tick}${run(' có thẻ.')}`) + p(tick)));
    expect('parts' in content && content.parts).toEqual([
      { kind: 'line', text: '• 80% học sinh có thẻ.' },
      { kind: 'line', text: '' },
    ]);
  });

  test('an equation', () => {
    const part = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const half = `<m:f><m:fPr/><m:num>${part('1')}</m:num><m:den>${part('2')}</m:den></m:f>`;
    const body =
      p(`${run('Tỷ lệ trường có thư viện đạt ')}<m:oMath>${part('≥80%')}</m:oMath>${run('.')}`) +
      p(`${run('Tỷ lệ lớp có tủ sách đạt 90% ở ')}<m:oMath>${half}</m:oMath>${run(' số xã.')}`);
    const { indicators } = read(HEAD + GOALS + body);
    expect(indicators[0]).toMatchObject({ comparator: '>=', targetText: '80' });
    expect(indicators[1]?.source).toBe('Tỷ lệ lớp có tủ sách đạt 90% ở 1/2 số xã.');
  });
});

describe('a text box', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const inShape = (text: string): string =>
    `<w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing>`;
  const inVml = (text: string): string => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
  const either = (newer: string, older: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;
  const TEXT = '80% học sinh có thẻ thư viện.';

  test.each([
    ['of a newer shape, kept twice', either(inShape(TEXT), inVml(TEXT))],
    ['that only the older form holds', either('<w:drawing/>', inVml(TEXT))],
    ['of an older shape', inVml(TEXT)],
  ])('%s is read once', (_what, content) => {
    expect(targets(p(`<w:r>${content}</w:r>`))).toEqual([['=', '80']]);
  });

  test('comes after the paragraph that holds it, which stays whole', () => {
    const held = p(`${run('Trên 90% lớp ')}<w:r>${inVml(TEXT)}</w:r>${run('có tủ sách.')}`);
    const { indicators } = read(HEAD + GOALS + held + p('70% trường có phòng đọc.'));
    expect(indicators.map((i) => i.source)).toEqual(['Trên 90% lớp có tủ sách.', TEXT, '70% trường có phòng đọc.']);
  });

  test('without words parts nothing', () => {
    const body = p(`${run('Trên 90% lớp ')}<w:r>${inVml('')}</w:r>${run('có tủ sách')}`) + p('trong từng phòng học.');
    expect(read(HEAD + GOALS + body).indicators[0]?.source).toBe('Trên 90% lớp có tủ sách trong từng phòng học.');
  });

  test('a sign kept for newer and older programs is read once', () => {
    const sign = either('<w:t>≥</w:t>', '<w:t>&gt;=</w:t>');
    expect(targets(p(`${run('Tỷ lệ trường có thư viện đạt ')}<w:r>${sign}</w:r>${run(' 80%.')}`))).toEqual([
      ['>=', '80'],
    ]);
  });
});

describe('capitals by formatting are capitals', () => {
  const CAPS = '<w:rPr><w:caps/></w:rPr>';
  const rest = p('Đọc sách trong nhà trường năm 2026') + GOALS + p('80% học sinh có thẻ thư viện.');
  const title = (head: string, list = ''): string => read(head + rest, { 'word/styles.xml': styles(list) }).meta.title;
  const READ = 'KẾ HOẠCH Đọc sách trong nhà trường năm 2026';

  test('on the run', () => {
    expect(title(p(run('Kế hoạch', '<w:caps/>')))).toBe(READ);
    expect(title(p(run('Kế hoạch', '<w:smallCaps/>')))).toBe(READ);
  });
  test('by the paragraph’s style', () => {
    expect(title(styled('Kế hoạch', 'Ten'), style('Ten', CAPS))).toBe(READ);
  });
  test('by the style that it is based on', () => {
    const list = style('Goc', CAPS) + style('Ten', '<w:basedOn w:val="Goc"/>');
    expect(title(styled('Kế hoạch', 'Ten'), list)).toBe(READ);
  });
  test('by the run’s style', () => {
    const list = style('Hoa', CAPS, 'character');
    expect(title(p(run('Kế hoạch', '<w:rStyle w:val="Hoa"/>')), list)).toBe(READ);
  });
  test('but not where the run takes them back', () => {
    const plan = read(
      HEAD + GOALS + p(run('80% học sinh có thẻ.', '<w:caps w:val="0"/>'), undefined, '<w:pStyle w:val="Hoa"/>'),
      {
        'word/styles.xml': styles(style('Hoa', CAPS)),
      },
    );
    expect(plan.indicators.map((i) => i.source)).toEqual(['80% học sinh có thẻ.']);
  });
});

describe('hidden words are not read', () => {
  const HIDDEN = '<w:vanish/>';
  const shown = p('80% học sinh có thẻ thư viện.');

  test('on the run', () => {
    expect(targets(p(run('55% lớp có kho sách.', HIDDEN)) + shown)).toEqual([['=', '80']]);
    expect(targets(p(run('55% lớp có kho sách.', '<w:vanish w:val="false"/>')))).toEqual([['=', '55']]);
  });
  test('by a style', () => {
    const list = { 'word/styles.xml': styles(style('An', `<w:rPr>${HIDDEN}</w:rPr>`)) };
    expect(targets(styled('55% lớp có kho sách.', 'An') + shown, list)).toEqual([['=', '80']]);
  });
  test('and count no number of a list', () => {
    const hidden = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('Cũ', HIDDEN)}</w:p>`;
    const plan = read(HEAD + hidden + GOALS + shown);
    expect(plan.indicators.map((i) => i.section)).toEqual(['I. Mục tiêu']);
  });
});

describe('the address behind a field is a link', () => {
  const ADDRESS = 'https://drive.google.com/drive/folders/xyz789';
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const told = (text: string, look = ''): string =>
    `<w:r>${look}<w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const field = (instruction: string): string =>
    mark('begin') + instruction + mark('separate') + run('thư mục này') + mark('end');
  const sentence = (link: string): string =>
    p('Báo cáo', [1, 0]) + p(`${run('Các trường nộp báo cáo trước ngày 15/11/2026 tại ')}${link}${run('.')}`);

  test.each([
    ['in one run', field(told(` HYPERLINK "${ADDRESS}" `))],
    [
      'over several runs',
      field(told(' HYPER') + told(`LINK "${ADDRESS.slice(0, 20)}`) + told(`${ADDRESS.slice(20)}" \\h`)),
    ],
    ['after switches', field(told(` HYPERLINK \\t "_blank" "${ADDRESS}" \\o "mở thư mục"`))],
    ['in hidden runs', field(told(` HYPERLINK "${ADDRESS}" `, '<w:rPr><w:vanish/></w:rPr>'))],
    [
      'of a simple field',
      `<w:fldSimple w:instr=" HYPERLINK &quot;${ADDRESS}&quot; ">${run('thư mục này')}</w:fldSimple>`,
    ],
  ])('%s', (_what, link) => {
    const plan = read(HEAD + sentence(link));
    expect(plan.links).toEqual([ADDRESS]);
    expect(plan.rounds.map((r) => r.source)).toEqual(['Các trường nộp báo cáo trước ngày 15/11/2026 tại thư mục này.']);
  });

  test('a place in the document is none, and other fields show their words only', () => {
    const plan = read(HEAD + sentence(field(told(' HYPERLINK \\l "muc2" ')) + field(told(' DATE \\@ "yyyy" '))));
    expect(plan.links).toEqual([]);
  });
});
