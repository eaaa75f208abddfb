// Every sentence that says something is wrong, in one place. `cause: 'user'` is something the reader can mend;
// `cause: 'system'` is our failure or Google's. Sentences say what is wrong and what to do; the place is shown beside them.

import { FILE_PROBLEMS } from './file-problem-catalogue';
import { IMPORT_PROBLEMS } from './import-problem-catalogue';
import { PLAN_PROBLEMS } from './plan-problem-catalogue';
import { ROW_PROBLEMS } from './row-problem-catalogue';

export interface CatalogueEntry {
  readonly severity: 'error' | 'warning';
  readonly cause: 'user' | 'system';
  /** Parameters stand in braces. */
  readonly vi: string;
  readonly en: string;
}

function catalogue<Code extends string>(entries: Record<Code, CatalogueEntry>): Record<Code, CatalogueEntry> {
  return entries;
}

export const PROBLEMS = catalogue({
  // The check of a row
  ...ROW_PROBLEMS,

  // The plan itself, and the schools chosen for its quotas
  ...PLAN_PROBLEMS,

  // A plan's document handed in
  ...IMPORT_PROBLEMS,

  // Google and ourselves
  googleUnavailable: {
    severity: 'error',
    cause: 'system',
    vi: 'Google tạm thời không trả lời (mã {status}). Dữ liệu chưa mất: đợi một phút rồi bấm lại.',
    en: 'Google does not answer for now (status {status}). Nothing is lost: wait a minute and click again.',
  },
  googleRateLimited: {
    severity: 'error',
    cause: 'system',
    vi: 'Google đang giới hạn số lần gọi. Đợi một phút rồi bấm lại, phần đã xong không phải làm lại.',
    en: 'Google is limiting calls. Wait a minute and click again; finished work is not repeated.',
  },
  googleDenied: {
    severity: 'error',
    cause: 'user',
    vi: 'Tài khoản {account} không có quyền với {what}. Nhờ chủ sở hữu chia sẻ quyền chỉnh sửa, hoặc mở bằng tài khoản khác.',
    en: 'The account {account} has no access to {what}. Ask its owner for edit access, or use another account.',
  },
  googleNotFound: {
    severity: 'error',
    cause: 'user',
    vi: 'Không tìm thấy {what}. Có thể tệp đã bị xóa hoặc chưa được chia sẻ với bạn.',
    en: '{what} was not found. It may have been deleted or not shared with you.',
  },
  googleRefused: {
    severity: 'error',
    cause: 'system',
    vi: 'Google từ chối yêu cầu của chương trình (mã {status}: {message}). Hãy gửi câu này cho người phụ trách tiện ích.',
    en: 'Google refused the program’s request (status {status}: {message}). Please send this to whoever maintains the add-on.',
  },
  googleUnclear: {
    severity: 'error',
    cause: 'system',
    vi: 'Google ngắt giữa chừng (mã {status}) nên chưa rõ đã xong với {what} hay chưa. Bấm lại: chương trình xem lại trước, rồi chỉ làm phần còn thiếu.',
    en: 'Google broke off (status {status}), so it is unclear whether {what} was finished. Click again: the program looks first and does only what is missing.',
  },
  googleSignedOut: {
    severity: 'error',
    cause: 'user',
    vi: 'Phiên đăng nhập của tài khoản {account} đã hết. Tải lại trang rồi bấm lại; nếu trình duyệt mở nhiều tài khoản Google, hãy chỉ để một.',
    en: 'The account {account} is signed out. Reload the page; if several Google accounts are open, keep only one.',
  },
  googleDayUsedUp: {
    severity: 'error',
    cause: 'user',
    vi: 'Tài khoản {account} đã dùng hết số lần gọi Google của hôm nay. Phần đã xong được giữ; bấm lại vào ngày mai, hoặc dùng tài khoản khác của phòng.',
    en: 'The account {account} has used up today’s calls to Google. Finished work is kept; click again tomorrow, or use another account of the office.',
  },
  googleStorageFull: {
    severity: 'error',
    cause: 'user',
    vi: 'Bộ nhớ Google Drive của tài khoản {account} đã đầy. Dọn bớt tệp hoặc dùng tài khoản khác rồi bấm lại.',
    en: 'The Google Drive of {account} is full. Make room or use another account, then click again.',
  },
  googleSharingLimited: {
    severity: 'warning',
    cause: 'system',
    vi: 'Google tạm dừng {what} vì hôm nay đã chia sẻ quá nhiều. Tệp đã có sẵn; bấm lại vào ngày mai để chia sẻ tiếp.',
    en: 'Google paused {what}: too much was shared today. The files exist; click again tomorrow to go on sharing.',
  },
  googleShareRefused: {
    severity: 'warning',
    cause: 'user',
    vi: 'Google không nhận {what}: địa chỉ này có thể không phải tài khoản Google. Hỏi lại trường địa chỉ đúng rồi sửa ở trang Đơn vị.',
    en: 'Google did not accept {what}: the address may not be a Google account. Ask the school and correct the tab Đơn vị.',
  },
  stepOutOfTime: {
    severity: 'warning',
    cause: 'system',
    vi: 'Hết thời gian của một lượt; phần còn lại được làm tiếp ở lượt sau.',
    en: 'The time of one step is over; the rest goes on in the next step.',
  },

  // Tabs of the plan workbook that staff edit
  tabUnreadable: {
    severity: 'error',
    cause: 'user',
    vi: 'Không đọc được trang “{tab}”: mất cả dòng khóa lẫn dòng tiêu đề. Mở Tệp › Nhật ký phiên bản để lấy lại trang này.',
    en: 'The tab “{tab}” cannot be read: both its key row and its header row are gone. Restore it from the version history.',
  },
  tabMissing: {
    severity: 'error',
    cause: 'user',
    vi: 'Bảng tính thiếu trang “{tab}”. Mở Tệp › Nhật ký phiên bản để lấy lại, hoặc hoàn tác việc xóa trang.',
    en: 'The spreadsheet has no tab “{tab}”. Restore it from the version history.',
  },
  columnMissing: {
    severity: 'error',
    cause: 'user',
    vi: 'Trang “{tab}” thiếu cột “{column}”. Hoàn tác việc xóa cột, hoặc lấy lại từ Nhật ký phiên bản.',
    en: 'The tab “{tab}” has lost its column “{column}”. Undo the deletion or restore it.',
  },
  cellChoiceUnknown: {
    severity: 'error',
    cause: 'user',
    vi: '“{value}” không phải giá trị của cột “{column}”. Chọn một trong: {options}.',
    en: '“{value}” is no value of the column “{column}”. Choose one of: {options}.',
  },
  cellNotWhole: {
    severity: 'error',
    cause: 'user',
    vi: '“{value}” ở cột “{column}” không phải số nguyên. Gõ một số như 1 hoặc 20.',
    en: '“{value}” in the column “{column}” is not a whole number. Type a number such as 1 or 20.',
  },
  cellNotNumber: {
    severity: 'error',
    cause: 'user',
    vi: '“{value}” ở cột “{column}” không đọc được là số. Gõ như 90 hoặc 86,7 (tối đa ba chữ số lẻ).',
    en: '“{value}” in the column “{column}” is not a number. Type it as 90 or 86,7 (three decimals at most).',
  },
  cellNotDate: {
    severity: 'error',
    cause: 'user',
    vi: '“{value}” ở cột “{column}” không phải ngày có thật. Gõ ngày/tháng/năm, ví dụ 01/11/2023.',
    en: '“{value}” in the column “{column}” is no real date. Type day/month/year, for example 01/11/2023.',
  },

  partWithoutIndicator: {
    severity: 'error',
    cause: 'user',
    vi: 'Không có chỉ tiêu nào mang mã “{value}” ở phía trên. Sửa cột “Là phần của”, hoặc chuyển dòng này xuống dưới chỉ tiêu của nó.',
    en: 'No indicator above has the code “{value}”. Correct the column “Là phần của” or move this row below its indicator.',
  },
  indicatorYearMissing: {
    severity: 'error',
    cause: 'user',
    vi: 'Chỉ tiêu “đến năm” chưa có năm. Gõ năm phải đạt vào cột “Năm”, ví dụ 2025.',
    en: 'A target “by year” has no year. Type the year into the column “Năm”, for example 2025.',
  },
  lineCodeUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Không có chỉ tiêu nào mang mã “{value}”. Gõ đúng một mã có trong cột “Mã”.',
    en: 'No indicator has the code “{value}”. Type a code that stands in the column “Mã”.',
  },

  // The list of units
  unitDuplicate: {
    severity: 'error',
    cause: 'user',
    vi: '“{value}” đã có ở một dòng phía trên (dòng {row} bị bỏ qua). Xóa dòng thừa, hoặc cho mỗi đơn vị một mã riêng.',
    en: '“{value}” already stands in a row above (row {row} is left out). Delete it or give each unit its own code.',
  },
  unitNameMissing: {
    severity: 'error',
    cause: 'user',
    vi: 'Dòng {row} chưa có tên đơn vị. Gõ tên, hoặc xóa dòng nếu thừa.',
    en: 'Row {row} has no unit name. Type it or delete the row.',
  },
  unitLevelUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Dòng {row}: không rõ cấp học “{value}”. Gõ MN, TH, THCS hoặc THPT; nhiều cấp cách nhau bằng dấu phẩy.',
    en: 'Row {row}: level “{value}” is unknown. Type MN, TH, THCS or THPT, several with commas.',
  },
  unitParentUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Dòng {row}: không có đơn vị nào mang mã “{value}”. Sửa cột “Thuộc (mã)”, hoặc để trống nếu đơn vị báo cáo thẳng.',
    en: 'Row {row}: no unit has the code “{value}”. Correct the column “Thuộc (mã)” or leave it empty.',
  },
  unitEmailBad: {
    severity: 'warning',
    cause: 'user',
    vi: 'Dòng {row}: “{value}” không phải địa chỉ thư điện tử nên bị bỏ qua; biểu của đơn vị này sẽ chưa được chia sẻ.',
    en: 'Row {row}: “{value}” is no e-mail address and is left out; this unit’s template will not be shared yet.',
  },
  unitsWithoutEmail: {
    severity: 'warning',
    cause: 'user',
    vi: '{count} đơn vị chưa có thư điện tử ({names}). Biểu của họ vẫn được tạo nhưng chưa chia sẻ được cho ai.',
    en: '{count} units have no e-mail ({names}). Their templates are made but not shared with anyone.',
  },

  planDataBroken: {
    severity: 'error',
    cause: 'user',
    vi: 'Dữ liệu ẩn của “{label}” đã bị sửa nên không đọc được. Lấy lại trang Kế hoạch từ Tệp › Nhật ký phiên bản.',
    en: 'The hidden data of “{label}” was changed and cannot be read. Restore the tab from the version history.',
  },

  noPlanYet: {
    severity: 'error',
    cause: 'user',
    vi: 'Bảng tính này chưa có kế hoạch. Mở mục Kế hoạch và chọn một kế hoạch trước.',
    en: 'This spreadsheet holds no plan yet. Choose one under Kế hoạch first.',
  },
  programFault: {
    severity: 'error',
    cause: 'system',
    vi: 'Tiện ích gặp lỗi ngoài dự kiến, số liệu trong bảng tính vẫn nguyên. Hãy gửi dòng này cho người phụ trách tiện ích: {message}',
    en: 'The add-on met an unexpected fault; the data in the spreadsheet is untouched. Please report: {message}',
  },

  planUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Không có kế hoạch nào mang khóa “{key}”. Chọn một kế hoạch trong danh sách.',
    en: 'There is no plan with the key “{key}”. Choose one from the list.',
  },
  otherPlanThere: {
    severity: 'error',
    cause: 'user',
    vi: 'Bảng tính này đang giữ kế hoạch “{title}”. Mỗi bảng tính giữ một kế hoạch: tạo bảng tính mới cho kế hoạch khác.',
    en: 'This spreadsheet already holds the plan “{title}”. Make a new spreadsheet for another plan.',
  },
  tabTitleTaken: {
    severity: 'error',
    cause: 'user',
    vi: 'Bảng tính đã có trang tên “{tab}” không phải của tiện ích. Đổi tên trang đó rồi bấm lại.',
    en: 'The spreadsheet already has a tab named “{tab}” that is not ours. Rename it and click again.',
  },

  unitListEmpty: {
    severity: 'error',
    cause: 'user',
    vi: 'Danh sách chưa có đơn vị nào dùng được. Sao chép từ Excel cả cột Tên trường và cột Cấp học rồi dán lại.',
    en: 'The list holds no usable unit. Copy the columns of names and levels from Excel and paste again.',
  },
  unitListUnreadable: {
    severity: 'error',
    cause: 'user',
    vi: 'Không tìm thấy cột tên trường trong danh sách. Sao chép từ Excel cả dòng tiêu đề (Mã, Tên trường, Cấp, Email) rồi dán lại.',
    en: 'No column of school names was found. Copy the list with its header row (Mã, Tên trường, Cấp, Email) and paste again.',
  },

  // Documents
  fileExtensionWrong: {
    severity: 'warning',
    cause: 'user',
    vi: 'Tệp “{name}” có đuôi .{extension} nhưng nội dung là {actual}. Tệp được xếp theo nội dung; nhờ trường đặt lại đuôi cho đúng ở lần sau.',
    en: 'The file “{name}” ends with .{extension} but contains {actual}. It is filed by its content; ask the school to name it rightly next time.',
  },
  fileEmpty: {
    severity: 'error',
    cause: 'user',
    vi: 'Tệp “{name}” rỗng (0 byte), có thể tải lên bị đứt giữa chừng. Nhờ trường tải lên lại.',
    en: 'The file “{name}” is empty (0 bytes); the upload may have broken off. Ask the school to upload it again.',
  },
  fileKindUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Tệp “{name}” không phải Word, PDF hay ảnh nên chưa được xếp. Nhờ trường nộp lại bằng Word (.docx) hoặc bản scan PDF.',
    en: 'The file “{name}” is no Word file, PDF or picture and was not filed. Ask the school for a Word file (.docx) or a scanned PDF.',
  },
  fileNotRequired: {
    severity: 'warning',
    cause: 'user',
    vi: 'Kỳ này không yêu cầu {kind}, nên tệp “{name}” được để nguyên chỗ cũ.',
    en: 'This round asks for no {kind}; the file “{name}” is left where it is.',
  },
  fileOwnerUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Chưa biết tệp “{name}” của trường nào: địa chỉ người tải lên và tên tệp đều không khớp với trang Đơn vị. Thêm mã trường vào tên tệp rồi bấm lại.',
    en: 'It is unknown whose file “{name}” is: neither the uploader nor the name matches the tab Đơn vị. Put the school’s code into its name and click again.',
  },
  fileOwnerDoubtful: {
    severity: 'error',
    cause: 'user',
    vi: 'Tệp “{name}” có thể của {count} đơn vị ({units}). Thêm mã trường vào tên tệp rồi bấm lại.',
    en: 'The file “{name}” may belong to {count} units ({units}). Put the school’s code into its name and click again.',
  },
  fileMissing: {
    severity: 'error',
    cause: 'user',
    vi: 'Còn thiếu {count} tệp {kind}. Nhắc trường nộp vào thư mục của kế hoạch.',
    en: '{count} {kind} files are missing. Remind the school to put them into the plan’s folder.',
  },
  fileTooMany: {
    severity: 'error',
    cause: 'user',
    vi: 'Có {count} tệp {kind} khác nhau mà kỳ này chỉ cần {required}: {names}. Chưa xếp tệp nào; hỏi trường bản đúng, chuyển bản thừa đi rồi bấm lại.',
    en: 'There are {count} different {kind} files where {required} are required: {names}. None was filed; ask which is right, move the others away and click again.',
  },
  fileCopy: {
    severity: 'warning',
    cause: 'user',
    vi: 'Tệp “{name}” giống hệt “{same}” nên chỉ xếp một bản.',
    en: 'The file “{name}” is identical to “{same}”; one copy is filed.',
  },
  fileOfEarlierRound: {
    severity: 'warning',
    cause: 'user',
    vi: 'Tệp “{name}” giống hệt tệp đã nộp ở kỳ trước nên không tính cho kỳ này. Nếu nộp nhầm, nhờ trường nộp bản của kỳ này.',
    en: 'The file “{name}” is identical to one of an earlier round and does not count for this one. Ask the school for this round’s file.',
  },
  fileTwoOwnersSameContent: {
    severity: 'warning',
    cause: 'user',
    vi: 'Tệp “{name}” giống hệt tệp của {unit}. Tệp vẫn được xếp; hỏi lại hai trường xem có nộp nhầm không.',
    en: 'The file “{name}” is identical to one of {unit}. It is filed; ask both schools whether it was handed in by mistake.',
  },

  noFolderYet: {
    severity: 'error',
    cause: 'user',
    vi: 'Kế hoạch chưa có thư mục. Ở mục Kế hoạch, dán đường dẫn thư mục Drive hoặc bấm “Tạo thư mục”.',
    en: 'The plan has no folder yet. Under Kế hoạch paste the link of a Drive folder or create one.',
  },
  folderLinkBad: {
    severity: 'error',
    cause: 'user',
    vi: '“{value}” không phải đường dẫn của một thư mục Drive. Mở thư mục trên Drive, sao chép địa chỉ trên thanh trình duyệt rồi dán lại.',
    en: '“{value}” is no link to a Drive folder. Open the folder in Drive, copy its address and paste it again.',
  },
  roundUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Kế hoạch không có kỳ báo cáo “{key}”. Tải lại thanh bên rồi chọn kỳ khác.',
    en: 'The plan has no round “{key}”. Reload the sidebar and choose another.',
  },
  roundWithoutDue: {
    severity: 'error',
    cause: 'user',
    vi: '{round} chưa có hạn cho các đơn vị. Ở mục Kế hoạch, đặt ngày cho kỳ này rồi phát biểu mẫu.',
    en: '{round} has no due date for its units. Set one under Kế hoạch, then issue the templates.',
  },
  noUnitsYet: {
    severity: 'error',
    cause: 'user',
    vi: 'Chưa có đơn vị nào. Ở mục Đơn vị, dán danh sách trường từ Excel rồi bấm Lưu.',
    en: 'There are no units yet. Under Đơn vị paste the list of schools and save it.',
  },
  handoverIncomplete: {
    severity: 'error',
    cause: 'user',
    vi: 'Bàn giao cần đủ tên đơn vị tiếp nhận và nơi nhận báo cáo. Gõ cả hai ô rồi bấm lại.',
    en: 'A handover needs the successor and the receiver. Fill both and click again.',
  },
  somebodyElseWorks: {
    severity: 'error',
    cause: 'user',
    vi: 'Người khác trong đơn vị đang chạy một việc trên bảng tính này. Đợi vài giây rồi bấm lại.',
    en: 'Somebody else is running a job on this spreadsheet. Wait a few seconds and click again.',
  },

  // A school's file as it came back
  ...FILE_PROBLEMS,

  rowForgotten: {
    severity: 'error',
    cause: 'user',
    vi: 'Đơn vị đã báo cáo nhưng dòng này còn trống. Điền dòng này (số không có thì ghi 0), hoặc chọn Không ở cột “Áp dụng?” nếu không áp dụng.',
    en: 'The unit has reported but left this row empty. Fill it in (0 where there is nothing), or answer Không in “Áp dụng?” if it does not apply.',
  },
  unitUnknown: {
    severity: 'error',
    cause: 'user',
    vi: 'Không còn đơn vị “{key}” trong danh sách của kỳ này. Tải lại thanh bên.',
    en: 'The unit “{key}” is not on the list of this round. Reload the sidebar.',
  },
  returnNoteMissing: {
    severity: 'error',
    cause: 'user',
    vi: 'Ghi lý do trả lại để trường biết cần sửa gì, rồi bấm lại.',
    en: 'Write why it is returned, so that the school knows what to mend.',
  },
  entryNotIssued: {
    severity: 'error',
    cause: 'user',
    vi: '{unit} chưa có biểu nhập cho kỳ này. Ở mục Hồ sơ bấm “Phát biểu mẫu”.',
    en: '{unit} has no template for this round yet. Issue it under Hồ sơ.',
  },

  sharedTooMany: {
    severity: 'error',
    cause: 'user',
    vi: 'Bảng nhập chung chỉ phục vụ tốt đến {most} đơn vị, kỳ này có {count}. Ở mục Kế hoạch, chọn “mỗi trường một bảng riêng”.',
    en: 'A shared workbook serves at most {most} units well; this round has {count}. Choose one workbook per school.',
  },
});

export type ProblemCode = keyof typeof PROBLEMS;
