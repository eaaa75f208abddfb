// What may be said when a plan's document is handed in or a confirmed proposal is built, part of the catalogue of problems.
// Nothing has been written to the spreadsheet in any of these cases, and what was pasted or typed is still on screen.
import type { CatalogueEntry } from './problem-catalogue';

const error = (vi: string, en: string): CatalogueEntry => ({ severity: 'error', cause: 'user', vi, en });

export const IMPORT_PROBLEMS = {
  importEmpty: error(
    'Chưa có chữ nào để đọc. Dán văn bản kế hoạch vào ô, hoặc chọn tệp khác.',
    'There is no text to read. Paste the plan or choose another file.',
  ),
  importAccentsLost: error(
    'Văn bản này mất dấu tiếng Việt nên đọc sẽ sai. Dùng tệp Word gốc, hoặc bản chép còn đủ dấu.',
    'The text has lost its Vietnamese accents and would be misread. Use the original Word file.',
  ),
  importNotUnicode: error(
    'Chữ trong văn bản này không theo bảng mã Unicode (có thể là TCVN3 hoặc VNI) nên đọc sẽ sai. Chuyển mã sang Unicode, ví dụ bằng UniKey, rồi dán hoặc chọn lại.',
    'The text is not Unicode (perhaps TCVN3 or VNI) and would be misread. Convert it to Unicode and hand it in again.',
  ),
  importTooLarge: error(
    'Văn bản lớn quá {limit} nên chưa đọc. Xóa bớt hình, hoặc dán riêng phần nội dung kế hoạch.',
    'The document is larger than {limit}. Remove pictures or paste only the plan itself.',
  ),
  importKindUnknown: error(
    'Chưa đọc được loại tệp “{name}”. Chọn tệp Word (.docx) hoặc .txt; với PDF, mở ra, chép hết chữ rồi dán vào ô.',
    'Files such as “{name}” cannot be read. Choose a .docx or .txt; copy the text out of a PDF and paste it.',
  ),
  importFileBroken: error(
    'Tệp “{name}” bị hỏng hoặc tải về chưa đủ. Tải lại tệp, mở thử bằng Word rồi chọn lại.',
    'The file “{name}” is damaged or incomplete. Download it again, try it in Word and choose it again.',
  ),
  importNotWord: error(
    'Nội dung tệp “{name}” không phải tài liệu Word (.docx). Mở tệp bằng Word và lưu lại dạng .docx.',
    'The content of “{name}” is no Word document (.docx). Open it in Word and save it as .docx.',
  ),
  importIsPdf: error(
    'Tệp “{name}” thật ra là PDF, không phải tài liệu Word. Mở tệp, chép hết chữ rồi dán vào ô.',
    '“{name}” is really a PDF, no Word file. Open it, copy all its text and paste it.',
  ),
  importIsWebPage: error(
    'Tệp “{name}” thật ra là trang web (HTML), không phải tài liệu Word. Mở bằng Word, lưu lại dạng .docx rồi chọn lại; nếu trong đó không có kế hoạch thì tải lại tệp gốc.',
    '“{name}” is really a web page (HTML), no Word file. Open it in Word and save it as .docx, or download the file again.',
  ),
  importIsRtf: error(
    'Tệp “{name}” thật ra là RTF, không phải tài liệu Word (.docx). Mở bằng Word, lưu lại dạng .docx rồi chọn lại.',
    '“{name}” is really an RTF file, no Word file (.docx). Open it in Word and save it as .docx.',
  ),
  importOldWord: error(
    'Tệp “{name}” là Word đời cũ (.doc). Mở bằng Word, lưu lại dạng .docx rồi chọn lại.',
    '“{name}” is an old Word file (.doc). Open it in Word and save it as .docx.',
  ),
  importPassword: error(
    'Tệp “{name}” có mật khẩu nên chưa đọc được. Bỏ mật khẩu trong Word rồi chọn lại.',
    '“{name}” has a password. Remove it in Word and choose the file again.',
  ),
  importEncoding: error(
    'Chữ trong tệp “{name}” không theo bảng mã Unicode (có thể là VNI hoặc TCVN3). Chuyển sang Unicode rồi chọn lại, hoặc chép chữ rồi dán vào ô.',
    'The text of “{name}” is not Unicode (perhaps VNI or TCVN3). Convert it, or copy the text and paste it.',
  ),
  importLinkBad: error(
    '“{value}” không phải đường dẫn của một Google Tài liệu. Mở tài liệu, sao chép địa chỉ trên thanh trình duyệt rồi dán lại.',
    '“{value}” is no link to a Google Doc. Open the document, copy its address and paste it again.',
  ),
  importLinkNotDocument: error(
    'Đường dẫn này mở “{name}”, không phải Google Tài liệu hay tệp Word. Dán đường dẫn của văn bản kế hoạch.',
    'The link leads to “{name}”, which is neither a Google Doc nor a Word file. Paste the link of the plan.',
  ),
  importTermMissing: error(
    'Chưa có giai đoạn của kế hoạch. Ở Thông tin chung, gõ năm bắt đầu và năm kết thúc (bốn chữ số).',
    'The plan has no term yet. Under Thông tin chung type its first and last year with four digits.',
  ),
  importTitleMissing: error(
    'Chưa có tên kế hoạch. Gõ tên ở Thông tin chung.',
    'The plan has no title yet. Type it under Thông tin chung.',
  ),
};
