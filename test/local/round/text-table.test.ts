// Tables for a terminal stand in straight columns, with accents typed either way.
import { textTable } from '../../../src/local/round/text-table';

test('columns are as wide as they need to be, figures stand to the right, long texts go on below', () => {
  const columns = [{ title: 'Mã' }, { title: 'Nội dung', maxWidth: 12 }, { title: 'Số', align: 'right' }] as const;
  const rows = [
    ['KH-01', 'nước sạch hợp vệ sinh', '41'],
    ['KH-02', 'khí hậu'.normalize('NFD'), '2.320'],
  ];
  expect(textTable(columns, rows)).toEqual([
    'Mã     Nội dung        Số',
    '─────  ───────────  ─────',
    'KH-01  nước sạch       41',
    '       hợp vệ sinh',
    'KH-02  khí hậu      2.320',
  ]);
});
