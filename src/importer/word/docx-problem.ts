/** What may keep a Word file from being read, each with the sentence that says what to do next. */
import type { ImportProblem } from '../proposal';

const SENTENCES: Readonly<Record<ImportProblem['problem'], string>> = {
  'not-a-zip': 'Tệp này không phải tài liệu Word (.docx), hoặc bị hỏng, tải về chưa đủ. Hãy tải lại.',
  'not-a-docx': 'Tệp này không phải tài liệu Word (.docx). Hãy mở bằng Word rồi lưu lại dạng .docx.',
  pdf: 'Tệp này thật ra là PDF, không phải tài liệu Word (.docx). Hãy mở ra, chép hết chữ rồi dán vào.',
  'web-page':
    'Tệp này thật ra là trang web (HTML), không phải tài liệu Word (.docx). Hãy mở bằng Word, lưu lại dạng .docx.',
  rtf: 'Tệp này thật ra là RTF, không phải tài liệu Word (.docx). Hãy mở bằng Word rồi lưu lại dạng .docx.',
  encrypted: 'Tài liệu Word này có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.',
  'old-word': 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word và lưu lại dạng .docx.',
  'broken-xml': 'Tài liệu Word này bị hỏng, không đọc được nội dung. Hãy mở bằng Word và lưu lại.',
  'too-large': 'Tài liệu Word này quá lớn để đọc. Hãy dán riêng phần nội dung kế hoạch.',
  'too-much-text': 'Tài liệu Word này nhiều chữ quá mức đọc được. Hãy dán riêng phần nội dung kế hoạch.',
};

export function importProblem(code: ImportProblem['problem']): ImportProblem {
  return { problem: code, message: SENTENCES[code] };
}
