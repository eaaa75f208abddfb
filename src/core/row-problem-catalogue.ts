// What the check of a row may say, part of the catalogue of problems. The same sentences stand in the sheet's own column
// Kiểm tra: a school sees there word for word what the office sees. Warnings begin with "Lưu ý:", which is also how the
// sheet's colours tell them from errors. {field} is a column's title, {value} what the school typed.
import type { CatalogueEntry } from './problem-catalogue';

type RowEntry = Pick<CatalogueEntry, 'severity' | 'vi' | 'en'>;

/** Every problem of a row is the school's to mend. */
function entries<Code extends string>(rows: Record<Code, RowEntry>): Record<Code, CatalogueEntry> {
  const pairs = Object.entries<RowEntry>(rows).map(([code, entry]) => [code, { ...entry, cause: 'user' }]);
  return Object.fromEntries(pairs) as Record<Code, CatalogueEntry>;
}

const error = (vi: string, en: string): RowEntry => ({ severity: 'error', vi, en });
const warning = (vi: string, en: string): RowEntry => ({ severity: 'warning', vi: `Lưu ý: ${vi}`, en: `Note: ${en}` });

export const ROW_PROBLEMS = entries({
  // Cells that are nothing typed
  errorValue: error(
    'Ô “{field}” đang báo lỗi tính toán. Xóa ô đó rồi gõ lại giá trị.',
    'The cell “{field}” holds a formula error. Clear it and type the value again.',
  ),
  formulaTyped: error(
    'Ô “{field}” đang chứa công thức. Xóa công thức rồi gõ thẳng giá trị.',
    'The cell “{field}” holds a formula. Clear it and type the value itself.',
  ),
  tickBox: error(
    'Ô “{field}” đang là giá trị đúng/sai (TRUE/FALSE). Xóa đi rồi nhập theo hướng dẫn của cột.',
    'The cell “{field}” holds TRUE or FALSE. Clear it and fill it as its column asks.',
  ),

  // The row as a whole
  foreignRow: error(
    'Dòng này không còn khớp với chỉ tiêu {code}: có thể đã bị dán đè. Hoàn tác việc dán, hoặc nhờ phòng sửa lại biểu.',
    'This row no longer belongs to {code}: something may have been pasted over it. Undo the paste, or ask the office to repair the form.',
  ),
  wrongLevelRow: error(
    'Dòng {code} không thuộc cấp học của đơn vị này nên không được tính. Xóa dòng, hoặc hỏi lại phòng.',
    'Row {code} is not of this unit’s level and is not counted. Remove it, or ask the office.',
  ),
  duplicateRow: error(
    'Dòng này bị lặp trong biểu. Giữ lại một dòng đúng và xóa các dòng lặp.',
    'This row stands more than once in the form. Keep the right one and remove the others.',
  ),
  conditionUnanswered: error(
    'Trả lời ở cột “Áp dụng?” trước khi nhập các ô khác: {condition} Chọn Có hoặc Không.',
    'Answer in the column “Áp dụng?” first: {condition} Choose Có or Không.',
  ),
  answerUnclear: error(
    'Ô “{field}” ghi “{value}”, chưa rõ là Có hay Không. Chọn lại Có hoặc Không.',
    'The cell “{field}” says “{value}”: neither Có nor Không. Choose one of them.',
  ),
  reasonMissing: error(
    'Đã chọn Không ở cột “Áp dụng?”. Ghi lý do vào cột “Ghi chú”.',
    'The row is answered Không in “Áp dụng?”. Give the reason in “Ghi chú”.',
  ),
  figuresNotCounted: warning(
    'dòng không áp dụng nên số đã nhập được giữ lại nhưng không tính. Xóa số đó, hoặc đổi “Áp dụng?” thành Có.',
    'the row does not apply, so its figures are kept but not counted. Clear them, or change “Áp dụng?” to Có.',
  ),

  // One figure
  cellNotAsked: error(
    'Ô “{field}” của dòng này không dùng đến. Xóa giá trị đã gõ vào đó.',
    'The cell “{field}” of this row is not used. Clear what was typed into it.',
  ),
  cellAlwaysOne: error(
    'Ô “{field}” của dòng này luôn là 1 (chính đơn vị). Ghi lại số 1.',
    'The cell “{field}” of this row is always 1 (the unit itself). Put the 1 back.',
  ),
  figureMissing: error(
    'Chưa nhập “{field}”. Nhập số; nếu không có thì ghi 0.',
    '“{field}” is empty. Enter the number; 0 if there is none.',
  ),
  answerMissing: error(
    'Chưa trả lời ở cột “{field}”. Chọn Có hoặc Không.',
    'The column “{field}” is not answered. Choose Có or Không.',
  ),
  zeroOrNothing: error(
    '“{value}” ở ô “{field}” có thể là 0, cũng có thể là chưa có số. Ghi 0 nếu là không có, xóa trống nếu chưa có số.',
    '“{value}” in “{field}” may mean 0 or no figure yet. Enter 0, or leave the cell empty.',
  ),
  percentTyped: error(
    '“{value}” ở ô “{field}” là tỷ lệ phần trăm. Nhập số lượng ({unit}), ví dụ 867; tỷ lệ do biểu tự tính.',
    '“{value}” in “{field}” is a percentage. Enter the amount ({unit}), such as 867; the form works out the percentage.',
  ),
  negativeFigure: error(
    '“{value}” ở ô “{field}” là số âm. Nhập số từ 0 trở lên.',
    '“{value}” in “{field}” is negative. Enter 0 or more.',
  ),
  notNumber: error(
    '“{value}” ở ô “{field}” không đọc được thành số. Chỉ ghi chữ số, ví dụ 867.',
    '“{value}” in “{field}” cannot be read as a number. Use digits only, such as 867.',
  ),
  twoReadingsDot: error(
    '“{value}” ở ô “{field}” có thể là {decimal} hoặc {whole}. Ghi lại: phần lẻ sau dấu phẩy, số nguyên viết liền.',
    '“{value}” in “{field}” may be {decimal} or {whole}. Write it again: decimals after a comma, a whole number without marks.',
  ),
  twoReadingsComma: error(
    '“{value}” ở ô “{field}” có thể là {decimal} hoặc {whole}. Ghi lại số nguyên viết liền, không dùng dấu phẩy.',
    '“{value}” in “{field}” may be {decimal} or {whole}. Write the whole number again without a comma.',
  ),
  figureTooLarge: error(
    'Số ở ô “{field}” vượt mức lớn nhất {limit}. Kiểm tra lại số chữ số đã gõ.',
    'The number in “{field}” is above the largest accepted, {limit}. Check the number of digits.',
  ),
  figureTooFine: error(
    '“{value}” ở ô “{field}” có quá ba chữ số sau dấu phẩy. Làm tròn còn nhiều nhất ba chữ số.',
    '“{value}” in “{field}” has more than three decimals. Round it to three at most.',
  ),
  figureNotWhole: error(
    '“{value}” ở ô “{field}” không phải số nguyên. Nhập số {unit} nguyên, không có phần lẻ.',
    '“{value}” in “{field}” is not whole. Enter a whole number ({unit}).',
  ),

  // Two figures, or a figure and the rest of the file
  numeratorAboveDenominator: error(
    'Số đạt ({numerator}) lớn hơn tổng số ({denominator}). Sửa một trong hai ô.',
    'Số đạt ({numerator}) is larger than tổng số ({denominator}). Correct one of them.',
  ),
  zeroDenominator: warning(
    'tổng số bằng 0 nên dòng này coi như không áp dụng và không được tính. Nếu có số, nhập lại tổng số.',
    'tổng số is 0, so the row does not apply and is not counted. If there is a figure, enter it.',
  ),
  belowMinimum: error(
    '{field} ({value}) nhỏ hơn mức thấp nhất mà phòng đặt là {limit}. Kiểm tra lại số.',
    '{field} ({value}) is below the office’s minimum of {limit}. Check the number.',
  ),
  aboveMaximum: error(
    '{field} ({value}) lớn hơn mức cao nhất mà phòng đặt là {limit}. Kiểm tra lại số.',
    '{field} ({value}) is above the office’s maximum of {limit}. Check the number.',
  ),
  differsFromLine: error(
    '{field} ({value}) phải bằng số cùng cột của dòng {line}. Sửa cho hai dòng khớp nhau.',
    '{field} ({value}) must equal the figure of row {line} in the same column. Make the two rows agree.',
  ),
  totalsDiffer: error(
    'Tổng số ({value}) khác tổng số ở dòng khác hỏi về cùng nhóm người. Sửa cho các dòng giống nhau.',
    'Tổng số ({value}) differs from another row about the same people. Make the rows agree.',
  ),

  // Words
  noteMissing: error(
    'Chưa có nội dung. Ghi kết quả của đơn vị vào cột “Ghi chú”.',
    'Nothing is described yet. Write the unit’s result in “Ghi chú”.',
  ),
  evidenceMissing: error(
    'Thiếu minh chứng. Dán đường dẫn Drive hoặc trang web vào cột “Minh chứng”.',
    'Evidence is missing. Paste a Drive or web address into “Minh chứng”.',
  ),
  evidenceUnreadable: error(
    'Minh chứng chưa phải đường dẫn. Dán địa chỉ bắt đầu bằng https:// vào cột “Minh chứng”.',
    'The evidence is no address. Paste one that begins with https:// into “Minh chứng”.',
  ),
  evidenceDoubtful: warning(
    'minh chứng chưa phải đường dẫn nên không mở được. Dán địa chỉ bắt đầu bằng https://, hoặc xóa trống.',
    'the evidence is no address and cannot be opened. Paste one that begins with https://, or clear the cell.',
  ),

  // Warnings that a note explains away
  farFromRoster: warning(
    'tổng số ({value}) lệch quá {percent} % so với sĩ số {known}. Kiểm tra lại, hoặc giải thích ở cột “Ghi chú”.',
    'tổng số ({value}) is more than {percent} % away from the roster of {known}. Check it, or explain in “Ghi chú”.',
  ),
  farFromPrevious: warning(
    '{field} ({value}) lệch quá {percent} % so với kỳ trước ({known}). Kiểm tra lại, hoặc giải thích ở cột “Ghi chú”.',
    '{field} ({value}) is more than {percent} % away from the last round ({known}). Check it, or explain in “Ghi chú”.',
  ),
  shareFell: warning(
    'tỷ lệ giảm từ {before} (kỳ trước) xuống {now}. Kiểm tra lại, hoặc giải thích ở cột “Ghi chú”.',
    'the percentage fell from {before} (last round) to {now}. Check it, or explain in “Ghi chú”.',
  ),
  answerFell: warning(
    'kỳ trước trả lời Có, kỳ này trả lời Không. Kiểm tra lại, hoặc giải thích ở cột “Ghi chú”.',
    'the last round said Có, this one says Không. Check it, or explain in “Ghi chú”.',
  ),
  countFell: warning(
    'số đạt giảm từ {before} (kỳ trước) xuống {value}. Kiểm tra lại, hoặc giải thích ở cột “Ghi chú”.',
    'the figure fell from {before} (last round) to {value}. Check it, or explain in “Ghi chú”.',
  ),
});
