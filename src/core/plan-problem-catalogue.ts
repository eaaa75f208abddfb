// What the check of a plan and of the schools chosen for its quotas may say, part of the catalogue of problems. All of it is
// the office's to mend: a sentence names the thing, says what is wrong and what to type. A warning stops nothing.
import type { CatalogueEntry } from './problem-catalogue';

const error = (vi: string, en: string): CatalogueEntry => ({ severity: 'error', cause: 'user', vi, en });
const warning = (vi: string, en: string): CatalogueEntry => ({ severity: 'warning', cause: 'user', vi, en });

export const PLAN_PROBLEMS = {
  // A plan edited by hand
  planTextMissing: error('Chưa có {what}. Gõ {what} vào ô này.', '{what} is missing. Type it into this cell.'),
  planKeyDuplicate: error(
    'Hai dòng cùng mang khóa “{value}” (thường do sao chép cả dòng). Xóa dòng vừa chép rồi gõ lại thành dòng mới.',
    'Two rows have the key “{value}”, usually after copying a row. Delete the copy and type it as a new row.',
  ),
  planTermWrong: error(
    'Giai đoạn {from}–{to} không đúng. Gõ năm bắt đầu và năm kết thúc bằng bốn chữ số, năm đầu không sau năm cuối.',
    'The term {from}–{to} is not right. Type both years with four digits, the first not after the last.',
  ),
  planEmpty: error(
    'Kế hoạch chưa có chỉ tiêu nào và cũng không có định mức lựa chọn, nên chưa có gì để thu. Thêm ít nhất một dòng ở trang Chỉ tiêu.',
    'The plan has no indicator and no quota, so there is nothing to collect. Add at least one row to the tab Chỉ tiêu.',
  ),
  planWithoutRounds: warning(
    'Kế hoạch chưa có kỳ báo cáo nào, nên chưa phát được biểu. Thêm một dòng ở trang Kỳ báo cáo.',
    'The plan has no reporting round, so no template can be issued. Add a row to the tab Kỳ báo cáo.',
  ),
  planFolderWrong: error(
    '“{value}” không phải mã thư mục Drive. Mở thư mục, chép phần sau “/folders/” trên thanh địa chỉ rồi dán vào đây.',
    '“{value}” is no Drive folder id. Open the folder and paste what follows “/folders/” in its address.',
  ),
  planDateBeforeIssue: error(
    'Ngày {date} đứng trước ngày ban hành kế hoạch ({issued}). Sửa lại ngày này hoặc ngày ban hành.',
    '{date} is before the plan’s day of issue ({issued}). Correct one of the two.',
  ),
  planDateOutsideTerm: warning(
    'Ngày {date} nằm ngoài giai đoạn {from}–{to} của kế hoạch. Xem lại năm đã gõ.',
    '{date} is outside the plan’s term {from}–{to}. Check the year.',
  ),
  indicatorCodeDuplicate: error(
    'Mã “{value}” đã dùng cho một chỉ tiêu phía trên. Gõ một mã khác.',
    'The code “{value}” is already used by an indicator above. Type another one.',
  ),
  indicatorWordUnknown: error(
    '“{value}” không dùng được ở ô này. Chọn một giá trị trong danh sách thả xuống.',
    '“{value}” cannot be used in this cell. Choose one from its drop-down.',
  ),
  indicatorTargetMissing: error(
    'Chỉ tiêu “{code}” chưa có con số ở cột Mục tiêu. Gõ số (ví dụ 90 hoặc 86,7), hoặc chọn “chưa đặt” ở cột So sánh.',
    'The indicator “{code}” has no target figure. Type it (90 or 86,7) or choose “chưa đặt” as its comparison.',
  ),
  indicatorTargetUnread: error(
    'Mục tiêu “{value}” của chỉ tiêu “{code}” không đọc được là số. Gõ một số không âm, ví dụ 90 hoặc 86,7.',
    'The target “{value}” of “{code}” is not a number. Type one from zero up, for example 90 or 86,7.',
  ),
  indicatorTargetAboveHundred: error(
    'Mục tiêu {value} % của chỉ tiêu “{code}” lớn hơn 100 %. Sửa con số, hoặc chọn “số lượng” ở cột Tính theo.',
    'The target {value} % of “{code}” is above 100 %. Correct it or choose “số lượng” as its unit.',
  ),
  indicatorNeverMet: error(
    'Chỉ tiêu “{code}” đòi trên 100 % nên không ai đạt được. Chọn “từ … trở lên” ở cột So sánh.',
    'The indicator “{code}” asks for more than 100 %, which nobody can reach. Choose “từ … trở lên”.',
  ),
  indicatorComparatorMissing: error(
    'Chỉ tiêu “{code}” có mục tiêu {value} nhưng cột So sánh đang là “chưa đặt”, nên chưa được chấm. Chọn cách so sánh, hoặc xóa con số.',
    'The indicator “{code}” has the target {value} but no comparison, so it is not judged. Choose one or clear the figure.',
  ),
  indicatorUnitMismatch: error(
    'Chỉ tiêu “{code}” đo bằng số đếm nên mục tiêu không thể tính theo %. Chọn “số lượng” ở cột Tính theo.',
    'The indicator “{code}” is a count, so its target cannot be a percentage. Choose “số lượng”.',
  ),
  indicatorUnitLabelMissing: error(
    'Chỉ tiêu “{code}” đo bằng số đếm hoặc khối lượng nên cần đơn vị đo. Gõ vào cột Đơn vị đo, ví dụ người, kg.',
    'The indicator “{code}” counts or weighs, so it needs a unit. Type it, for example người or kg.',
  ),
  indicatorConditionEmpty: error(
    'Chỉ tiêu “{code}” có điều kiện áp dụng nhưng chưa có câu hỏi. Gõ câu hỏi mà trường trả lời Có hoặc Không.',
    'The indicator “{code}” has a condition without a question. Type the question that schools answer Có or Không.',
  ),
  indicatorYearOutsideTerm: warning(
    'Chỉ tiêu “{code}” đặt cho năm {value}, nằm ngoài giai đoạn {from}–{to}. Xem lại năm đã gõ.',
    'The indicator “{code}” is set for {value}, outside the term {from}–{to}. Check the year.',
  ),
  indicatorBoundsCrossed: error(
    'Chỉ tiêu “{code}”: mức tối thiểu {minimum} lớn hơn mức tối đa {maximum}, nên không số nào hợp lệ. Sửa một trong hai.',
    'The indicator “{code}”: the minimum {minimum} is above the maximum {maximum}. Correct one of them.',
  ),
  roundReceiverMissing: warning(
    'Kỳ “{name}” chưa có nơi nhận. Gõ nơi nhận báo cáo nếu kế hoạch có nêu.',
    'The round “{name}” has no receiver. Type it if the plan names one.',
  ),
  roundEmailWrong: error(
    '“{value}” không phải địa chỉ thư điện tử. Gõ địa chỉ dạng ten@donvi.vn, hoặc chọn cách nộp khác.',
    '“{value}” is no e-mail address. Type one such as ten@donvi.vn or choose another channel.',
  ),
  roundInternalDueLate: warning(
    'Hạn cho trường ({internal}) muộn hơn hạn theo văn bản ({stated}). Đặt sớm hơn để còn thời gian tổng hợp.',
    'The schools’ date ({internal}) is later than the document’s ({stated}). Set it earlier.',
  ),
  roundLineUnknown: error(
    'Không có tuyến báo cáo nào mang khóa “{value}” ở trang Kế hoạch. Sửa khóa, hoặc để trống ô này.',
    'No reporting line has the key “{value}”. Correct it or leave the cell empty.',
  ),
  sharedShowsSensitive: warning(
    'Kế hoạch có số liệu hạn chế xem, mà biểu chung thì mọi trường đều đọc được dòng của nhau. Chọn mỗi trường một bảng riêng.',
    'The plan has restricted figures, and in a shared workbook every school can read every row. Choose one workbook per school.',
  ),
  reportingLineUnknown: error(
    'Kỳ “{round}” không có tuyến báo cáo nào mang khóa “{value}”. Chọn một tuyến đang hiện ở kỳ này.',
    'The round “{round}” has no reporting line with the key “{value}”. Choose one that is shown for it.',
  ),
  sentInFuture: error(
    'Ngày gửi {date} sau hôm nay ({today}). Ghi ngày đã gửi thật.',
    'The day of sending, {date}, is after today ({today}). Give the day on which it was sent.',
  ),
  quotaIncomplete: error(
    'Định mức “{text}” thiếu tỉnh, cấp học hoặc số lượng, nên không tính được tổng. Điền đủ rồi kiểm tra lại.',
    'The quota “{text}” lacks places, levels or counts, so it has no totals. Complete it and check again.',
  ),

  // The schools chosen for a quota
  selectionNameMissing: error(
    'Dòng này chưa có tên trường nên chưa được tính. Gõ tên, hoặc xóa dòng nếu thừa.',
    'This row has no school name and is not counted. Type it or delete the row.',
  ),
  selectionDistrictMissing: error(
    '{name} chưa ghi huyện nên chưa được tính. Gõ tên huyện đã chọn.',
    '{name} has no district and is not counted. Type the chosen district.',
  ),
  selectionPlaceUnknown: error(
    '{name}: “{value}” không có trong danh sách tỉnh của định mức nên chưa được tính. Chọn lại tỉnh.',
    '{name}: “{value}” is not among the quota’s provinces and is not counted. Choose the province again.',
  ),
  selectionLevelNotAsked: error(
    '{name}: cấp học “{value}” không thuộc định mức nên chưa được tính. Chọn một trong: {levels}.',
    '{name}: the level “{value}” is not part of the quota and is not counted. Choose one of: {levels}.',
  ),
  selectionDuplicate: error(
    '{name} ({district}) đã có ở dòng trên nên chỉ tính một lần. Xóa dòng thừa.',
    '{name} ({district}) already stands above and is counted once. Delete the extra row.',
  ),
  selectionDistrictBeyond: error(
    '{place} chỉ chọn {limit} huyện ({allowed}), dòng này lại ghi “{value}”. Chọn trường trong huyện đã chọn, hoặc sửa tên huyện.',
    '{place} chooses {limit} district only ({allowed}), but this row says “{value}”. Choose a school of that district.',
  ),
  selectionPlaceEmpty: warning('{place} chưa chọn trường nào.', '{place} has chosen no school yet.'),
  selectionOver: error(
    '{place}: {levels} thừa {difference} trường ({chosen}/{required}). Bỏ bớt {difference} trường.',
    '{place}: {levels} has {difference} too many ({chosen}/{required}). Remove {difference}.',
  ),
  selectionUnder: warning(
    '{place}: {levels} còn thiếu {difference} trường ({chosen}/{required}). Chọn thêm {difference} trường.',
    '{place}: {levels} lacks {difference} ({chosen}/{required}). Choose {difference} more.',
  ),
  selectionPersonsOver: error(
    '{name}: {chosen} {label}, nhiều hơn định mức {required}. Sửa lại số người.',
    '{name}: {chosen} {label}, more than the quota of {required}. Correct the number.',
  ),
  selectionPersonsUnder: warning(
    '{name}: số {label} là {chosen}, định mức {required}. Chọn thêm hoặc nhập cho đủ.',
    '{name}: {label} is {chosen}, the quota is {required}. Choose more or fill in the number.',
  ),
};
