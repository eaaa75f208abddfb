// A Word file is built here part by part, so that each thing Word does (numbers it computes, merged cells,
// links, tracked changes) is read as a person sees it.
import { HEAD, p, read, tc, tr } from './docx-builder';

test('computed numbers make the outline: the heading’s year reaches the bullets under it', () => {
  const plan = read(
    HEAD +
      p('Mục tiêu', [1, 0]) +
      p('Đến năm 2027', [1, 1]) +
      p('Ít nhất 80% học sinh có thẻ thư viện.', [1, 2]) +
      p('Đến năm 2028', [1, 1]) +
      p('Trên 90% lớp có tủ sách.', [1, 2]),
  );
  expect(plan.indicators.map((i) => [i.comparator, i.target, i.time.year, i.section])).toEqual([
    ['>=', 80, 2027, 'I. Mục tiêu › 1. Đến năm 2027'],
    ['>', 90, 2028, 'I. Mục tiêu › 2. Đến năm 2028'],
  ]);
});

test('a table of targets: spanned header, one target per year, merged cells', () => {
  const header = tr(tc('TT'), tc('Chỉ tiêu'), tc('ĐVT'), tc('Mục tiêu năm 2026'), tc('Mục tiêu năm 2027'));
  const plan = read(
    HEAD +
      p('Mục tiêu', [1, 0]) +
      `<w:tbl>${header}${tr(tc('1'), tc('Tỷ lệ trường có thư viện'), tc('%'), tc('≥ 85'), tc('100'))}${tr(tc('2'), tc('Sách mới'), tc('cuốn'), tc('2.500'), tc('3.000'))}</w:tbl>`,
  );
  expect(plan.indicators.map((i) => [i.what, i.comparator, i.target, i.unit, i.time.year])).toEqual([
    ['Tỷ lệ trường có thư viện', '>=', 85, 'percent', 2026],
    ['Tỷ lệ trường có thư viện', '=', 100, 'percent', 2027],
    ['Sách mới', '=', 2500, 'count', 2026],
    ['Sách mới', '=', 3000, 'count', 2027],
  ]);
});

test('a letterhead in a borderless table gives number, place and issuer', () => {
  const plan = read(
    `<w:tbl>${tr(tc('SỞ VĂN HÓA'), tc('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}${tr(tc('Số: 12/KH-SVH'), tc('Hải Lâm, ngày 05 tháng 3 năm 2026'))}</w:tbl>${HEAD}`,
  );
  expect(plan.meta).toMatchObject({
    number: '12/KH-SVH',
    place: 'Hải Lâm',
    issued: '2026-03-05',
    issuer: ['SỞ VĂN HÓA'],
    period: { from: 2026, to: 2026 },
  });
});

test('links, inserted text and split runs are read; deleted text is not', () => {
  const link = `<w:r><w:t>Các trường gửi báo cáo về </w:t></w:r><w:ins><w:r><w:t>Sở Văn hóa </w:t></w:r></w:ins><w:del><w:r><w:delText>Phòng cũ </w:delText></w:r></w:del><w:r><w:t xml:space="preserve">trước ngày 15/</w:t></w:r><w:r><w:t>11/2026 theo </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>đường link này</w:t></w:r></w:hyperlink>`;
  const plan = read(HEAD + p('Báo cáo', [1, 0]) + `<w:p>${link}</w:p>`);
  expect(plan.rounds).toHaveLength(1);
  expect(plan.rounds[0]).toMatchObject({
    due: { date: '2026-11-15', semantics: 'before' },
    receiver: 'Sở Văn hóa',
    channel: ['drive'],
  });
  expect(plan.links).toEqual(['https://drive.google.com/drive/folders/abc123']);
});
