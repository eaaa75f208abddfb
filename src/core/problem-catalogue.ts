// Every sentence that says something is wrong, in one place. `cause: 'user'` is something the reader can mend;
// `cause: 'system'` is our failure or Google's. Sentences say what is wrong and what to do; the place is shown beside them.

interface CatalogueEntry {
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
});

export type ProblemCode = keyof typeof PROBLEMS;
