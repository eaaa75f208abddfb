// The page header is the plan's head only where the body has none: else a running title, or the number of another
// document that the header names, would become the plan's own.
import { HEAD, NS, p, read, table, tc, tr, xml } from './docx-builder';

const GOALS = p('Mục tiêu', [1, 0]) + p('80% học sinh có thẻ thư viện.', [1, 1]);
const LETTERHEAD = p('SỞ VĂN HÓA') + p('Số: 12/KH-SVH') + p('Hải Lâm, ngày 05 tháng 3 năm 2026');
const TITLE = 'KẾ HOẠCH Đọc sách trong nhà trường năm 2026';

function meta(header: string, body: string) {
  return read(body + GOALS, { 'word/header1.xml': xml(`<w:hdr ${NS}>${header}</w:hdr>`) }).meta;
}

test('a running title is not the title', () => {
  const header = p('KẾ HOẠCH PHÁT TRIỂN VĂN HÓA ĐỌC NĂM 2025') + p('2');
  expect(meta(header, LETTERHEAD + HEAD)).toMatchObject({ title: TITLE, number: '12/KH-SVH', issuer: ['SỞ VĂN HÓA'] });
  expect(meta(header, HEAD).title).toBe(TITLE);
});

test('a number and a date in it are not the plan’s', () => {
  const header = p('Kèm theo Kế hoạch số 55/KH-SVH, Hải Lâm, ngày 02 tháng 02 năm 2024');
  expect(meta(header, LETTERHEAD + HEAD)).toMatchObject({ number: '12/KH-SVH', issued: '2026-03-05' });
  expect(meta(header, HEAD)).toMatchObject({ number: '', issued: '' });
});

test('a letterhead in a table of the body is one', () => {
  const body = table(
    tr(tc('SỞ VĂN HÓA'), tc('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
    tr(tc('Số:      /KH-SVH'), tc('Hải Lâm, ngày     tháng 3 năm 2026')),
  );
  expect(meta(p('Số: 77/KH-UBND'), body + HEAD)).toMatchObject({ number: '', numberBlank: true, issued: '2026-03' });
});

test('a letterhead that stands in the header alone is read', () => {
  const own = { title: TITLE, number: '12/KH-SVH', issued: '2026-03-05', place: 'Hải Lâm', issuer: ['SỞ VĂN HÓA'] };
  expect(meta(LETTERHEAD, HEAD)).toMatchObject(own);
  expect(meta(p('KẾ HOẠCH NĂM 2026') + LETTERHEAD, HEAD)).toMatchObject(own);
});

test('so is a title that stands in the header alone', () => {
  expect(meta(HEAD, '').title).toBe(TITLE);
});
