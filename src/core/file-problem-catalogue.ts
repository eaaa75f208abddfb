// What can be wrong with a school's file as a whole, or with a row's place in it. An error keeps figures from being counted
// until somebody has looked; a warning is a loss that Sửa biểu brings back, while the figures were read all the same.
import type { CatalogueEntry } from './problem-catalogue';

function error(vi: string, en: string): CatalogueEntry {
  return { severity: 'error', cause: 'user', vi, en };
}

function warning(vi: string, en: string): CatalogueEntry {
  return { severity: 'warning', cause: 'user', vi, en };
}

export const FILE_PROBLEMS = {
  entryTabMissing: error(
    'Không còn trang “Nhập liệu” đọc được trong tệp. Số đã thu trước đó được giữ. Bấm “Sửa biểu” để dựng lại; trường nhập lại những dòng đã mất.',
    'The file has no readable tab “Nhập liệu” any more. Earlier figures are kept. Rebuild it with “Sửa biểu”.',
  ),
  entryTabUnsure: error(
    'Trang “{tab}” không còn hàng tiêu đề, còn trang “{twin}” là bản chép có thể đã khác. Lần này chưa lấy số nào, số đã thu trước đó được giữ. Hỏi trường dùng trang nào: dùng “{twin}” thì xóa “{tab}” rồi thu thập lại; dùng “{tab}” thì bấm “Sửa biểu”.',
    'The tab “{tab}” has lost its heading rows and “{twin}” is a copy that may differ. Nothing was collected, earlier figures are kept. Delete the tab not in use, or use “Sửa biểu”.',
  ),
  entryColumnLost: error(
    'Trang nhập liệu mất cột: {columns}. Lần này chưa lấy số nào, số đã thu trước đó được giữ. Bấm “Sửa biểu”, hoặc nhờ trường hoàn tác việc xóa cột.',
    'The entry tab has lost columns: {columns}. Nothing was collected, earlier figures are kept. Use “Sửa biểu” or undo the deletion.',
  ),
  entryRowUnknown: error(
    'Dòng {row} có số liệu nhưng không rõ thuộc chỉ tiêu nào nên chưa được tính. Chuyển số sang đúng dòng có mã, rồi xóa số ở dòng này.',
    'Row {row} holds figures but no known indicator, so it is not counted. Move them to the row with the right code.',
  ),
  entryRowContradicts: error(
    'Dòng {row} có khóa, mã và nội dung không khớp nhau ({code}), có thể do sắp xếp, dán hoặc xóa một phần dòng, nên chưa được tính. Bấm “Sửa biểu”, rồi trường chuyển số về đúng dòng.',
    'Key, code and text of row {row} do not agree ({code}), perhaps after sorting or pasting part of it. It is not counted.',
  ),
  entryForeignUnit: error(
    'Dòng {row} ({code}) mang khóa của đơn vị khác, có thể do chép cả dòng từ biểu của trường khác. Dòng này chưa được tính: bấm “Sửa biểu” rồi nhập lại.',
    'Row {row} ({code}) carries another unit’s key, perhaps pasted from its file. It is not counted.',
  ),
  entryForeignRound: error(
    'Dòng {row} ({code}) thuộc kỳ báo cáo hoặc kế hoạch khác nên chưa được tính. Nhập vào biểu của kỳ này.',
    'Row {row} ({code}) belongs to another round or plan and is not counted.',
  ),
  entryLineTwice: error(
    '{code} có số khác nhau ở hai trang của tệp nên chưa được tính. Giữ số đúng ở trang nhập liệu, xóa trang còn lại.',
    '{code} has different figures in two tabs of the file and is not counted. Keep the right ones and delete the other tab.',
  ),
  entryCellTwice: error(
    'Cột này có hai bản, các ô {cells} ghi khác nhau nên dòng chưa được tính. Xóa cột thừa, hoặc bấm “Sửa biểu” rồi nhập lại ô này.',
    'This column stands twice and the cells {cells} differ, so the row is not counted. Delete the extra column.',
  ),
  entryColumnMixed: error(
    'Tiêu đề và khóa ẩn của các cột {columns} không khớp nhau nên không rõ ô nào là số gì; dòng chưa được tính. Bấm “Sửa biểu” rồi nhập lại.',
    'The titles and hidden keys of the columns {columns} contradict each other; the row is not counted. Use “Sửa biểu” and type again.',
  ),
  entryCellMerged: error(
    'Ô {cells} bị gộp nên không rõ số thuộc dòng, cột nào; dòng chưa được tính. Bỏ gộp ô rồi nhập lại từng dòng.',
    'The cells {cells} are merged, so nobody can tell whose figure it is; the row is not counted. Unmerge and type again.',
  ),
  entryNumberUnsure: error(
    'Số ở ô {cell} nằm trong tệp đã đổi ngôn ngữ sang {locale}, dấu chấm và dấu phẩy có thể đã bị hiểu ngược; dòng chưa được tính. Bấm “Sửa biểu” rồi nhập lại ô này.',
    'The number in {cell} stands in a file whose locale became {locale}; its separators may have been misread. Use “Sửa biểu” and type it again.',
  ),
  entryTabTwice: warning(
    'Tệp có thêm trang “{tab}” giống trang nhập liệu. Chỉ số ở trang “{kept}” được lấy; xóa trang không dùng.',
    'The file has another entry tab “{tab}”. Only “{kept}” is collected; delete the one not in use.',
  ),
  entryRowKeyLost: warning(
    'Dòng {row} mất khóa ẩn, đã nhận ra nhờ mã {code}. Bấm “Sửa biểu” để khôi phục.',
    'Row {row} has lost its hidden key and was recognised by its code {code}.',
  ),
  entryKeyRowLost: warning(
    'Biểu mất dòng khóa ẩn, các cột được nhận ra nhờ tiêu đề. Bấm “Sửa biểu” để khôi phục.',
    'The hidden row of column keys is gone; columns were recognised by their headers.',
  ),
  entryKeyColumnLost: warning(
    'Biểu mất cột khóa ẩn, các dòng được nhận ra nhờ mã chỉ tiêu. Bấm “Sửa biểu” để khôi phục.',
    'The hidden column of row keys is gone; rows were recognised by their codes.',
  ),
  entryHeadersChanged: warning(
    'Tiêu đề cột bị đổi, mất hoặc lặp: {columns}. Bấm “Sửa biểu” để đặt lại.',
    'Column titles were changed, lost or doubled: {columns}.',
  ),
  entryLabelsChanged: warning(
    'Mã hoặc nội dung chỉ tiêu bị sửa, từ dòng {row}. Số liệu vẫn nhận ra được. Bấm “Sửa biểu” để đặt lại.',
    'The code or text of an indicator was changed, first in row {row}. The figures were recognised all the same.',
  ),
  entryProtectionLost: warning(
    'Biểu không còn được bảo vệ (có thể là bản sao do trường tự tạo). Bấm “Sửa biểu” để đặt lại.',
    'The file is no longer protected (perhaps a copy the school made).',
  ),
  entryLocaleChanged: warning(
    'Tệp đã đổi ngôn ngữ sang {locale}, số như 1.234 có thể bị hiểu khác. Bấm “Sửa biểu” để đặt lại tiếng Việt.',
    'The file’s locale was changed to {locale}; numbers may be read differently.',
  ),
  entryFormulasLost: warning(
    'Công thức kiểm tra bị ghi đè, từ dòng {row}, nên trường không thấy lỗi của mình. Bấm “Sửa biểu” để đặt lại.',
    'Formulas were overwritten, first in row {row}, so the school does not see its mistakes.',
  ),
  entryValidationLost: warning(
    'Ô nhập mất ràng buộc dữ liệu (thường do dán đè), từ dòng {row}. Bấm “Sửa biểu” để đặt lại.',
    'Input cells have lost their validation, first in row {row}, usually because something was pasted over them.',
  ),
  entryRowMissing: warning(
    'Biểu thiếu dòng {code}. Bấm “Sửa biểu” để thêm lại; các dòng khác giữ nguyên.',
    'The file lacks the row {code}. “Sửa biểu” adds it again and keeps the others.',
  ),
};
