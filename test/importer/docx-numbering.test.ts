// Word stores no numbers: it counts them from lists, wherever a paragraph got its list from. The outline must be the same
// however the list was set: on the paragraph, by its style, by a style's style, or by a list that borrows its levels.
import { HEAD, lvl, LEVELS, numbering, p, read, style, styled, styles } from './docx-builder';

const numPr = (list?: number, level?: number): string => {
  const parts = [
    level === undefined ? '' : `<w:ilvl w:val="${level}"/>`,
    list === undefined ? '' : `<w:numId w:val="${list}"/>`,
  ];
  return `<w:numPr>${parts.join('')}</w:numPr>`;
};
const numbered = (list?: number, level?: number): string => `<w:pPr>${numPr(list, level)}</w:pPr>`;
const abstract = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const num = (id: number, abstractId: number, content = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${content}</w:num>`;

type Line = readonly [level: number, text: string];
const LINES: readonly Line[] = [
  [0, 'Mục tiêu'],
  [1, 'Đến năm 2027'],
  [2, 'Ít nhất 80% học sinh có thẻ thư viện.'],
  [1, 'Đến năm 2028'],
  [2, 'Trên 90% lớp có tủ sách.'],
];

function sections(paragraph: (line: Line) => string, parts: Readonly<Record<string, string>>) {
  const plan = read(HEAD + LINES.map(paragraph).join(''), parts);
  return plan.indicators.map((i) => [i.target, i.time.year, i.section]);
}

const OUTLINE = [
  [80, 2027, 'I. Mục tiêu › 1. Đến năm 2027'],
  [90, 2028, 'I. Mục tiêu › 2. Đến năm 2028'],
];
const byStyle = ([level, text]: Line): string => styled(text, `Cap${level}`);
const onParagraph = ([level, text]: Line): string => p(text, [1, level]);

describe('a list from the paragraph’s style', () => {
  test('named by the style that it is based on', () => {
    const list = styles(
      [0, 1, 2]
        .map(
          (level) =>
            style(`Goc${level}`, numbered(1, level)) + style(`Cap${level}`, `<w:basedOn w:val="Goc${level}"/>`),
        )
        .join(''),
    );
    expect(sections(byStyle, { 'word/styles.xml': list })).toEqual(OUTLINE);
  });

  test('named by the style that it is based on, the level by its own', () => {
    const list = styles(
      style('Cap0', numbered(1)) +
        style('Cap1', `<w:basedOn w:val="Cap0"/>${numbered(undefined, 1)}`) +
        style('Cap2', `<w:basedOn w:val="Cap1"/>${numbered(undefined, 2)}`),
    );
    expect(sections(byStyle, { 'word/styles.xml': list })).toEqual(OUTLINE);
  });

  test('the level named by the list, which is bound to the style', () => {
    const bound = LEVELS.replace(/w:ilvl="(\d)">/g, 'w:ilvl="$1"><w:pStyle w:val="Cap$1"/>');
    const parts = {
      'word/styles.xml': styles([0, 1, 2].map((level) => style(`Cap${level}`, numbered(1))).join('')),
      'word/numbering.xml': numbering(abstract(0, bound) + num(1, 0)),
    };
    expect(sections(byStyle, parts)).toEqual(OUTLINE);
  });

  test('the level named by the paragraph', () => {
    const list = styles(style('Muc', numbered(1)));
    const paragraph = ([level, text]: Line): string =>
      p(text, undefined, `<w:pStyle w:val="Muc"/>${numPr(undefined, level)}`);
    expect(sections(paragraph, { 'word/styles.xml': list })).toEqual(OUTLINE);
  });

  test('taken away by the paragraph', () => {
    const list = { 'word/styles.xml': styles(style('Muc', numbered(1, 0))) };
    const bare = p('Ít nhất 80% học sinh có thẻ thư viện.', undefined, `<w:pStyle w:val="Muc"/>${numPr(0, 0)}`);
    const plan = read(HEAD + styled('Mục tiêu', 'Muc') + bare + styled('Kinh phí', 'Muc'), list);
    expect(plan.indicators.map((i) => i.section)).toEqual(['I. Mục tiêu']);
  });

  test('styles based on each other are read all the same', () => {
    const list = styles(style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>'));
    const plan = read(HEAD + styled('Trên 90% lớp có tủ sách.', 'A'), { 'word/styles.xml': list });
    expect(plan.indicators.map((i) => i.target)).toEqual([90]);
  });
});

describe('a list that borrows its levels', () => {
  test('and replaces some of them', () => {
    const other = lvl(0, 'decimal', '%1)') + lvl(1, 'lowerLetter', '%2)') + lvl(2, 'bullet', '');
    const replaced = [0, 1].map(
      (level) =>
        `<w:lvlOverride w:ilvl="${level}">${level === 0 ? lvl(0, 'upperRoman', '%1.') : lvl(1, 'decimal', '%2.')}</w:lvlOverride>`,
    );
    const parts = { 'word/numbering.xml': numbering(abstract(0, other) + num(1, 0, replaced.join(''))) };
    expect(sections(onParagraph, parts)).toEqual(OUTLINE);
  });

  test('from a numbering style', () => {
    const pointer = abstract(3, '<w:numStyleLink w:val="KeHoach"/>');
    const held = abstract(4, `<w:styleLink w:val="KeHoach"/>${LEVELS}`);
    const parts = { 'word/numbering.xml': numbering(pointer + held + num(1, 3) + num(2, 4)) };
    expect(sections(onParagraph, parts)).toEqual(OUTLINE);
  });
});
