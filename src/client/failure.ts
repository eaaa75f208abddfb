// What can go wrong between sidebar and server, in words a clerk can act on. Google's own messages come in the language
// of the account, so both English and Vietnamese are looked for; what is not recognised is quoted as it came.
import type { ShownProblem } from '../app/contract';

interface KnownFailure {
  readonly code: string;
  readonly sign: RegExp;
  readonly cause: ShownProblem['cause'];
  readonly sentence: string;
}

const KNOWN: readonly KnownFailure[] = [
  {
    code: 'tai-khoan',
    sign: /authorization is required|cần (được )?(cấp|có) quyền|cần ủy quyền|PERMISSION_DENIED/i,
    cause: 'user',
    sentence:
      'Trình duyệt đang đăng nhập nhiều tài khoản Google và Google dùng nhầm tài khoản, hoặc tài khoản này chưa cấp quyền. ' +
      'Hãy mở bảng tính trong cửa sổ Chrome chỉ đăng nhập tài khoản của cơ quan, rồi chọn Sổ Kế Hoạch trong trình đơn và bấm Cho phép.',
  },
  {
    code: 'qua-gio',
    sign: /exceeded maximum execution time|vượt quá thời gian thực thi/i,
    cause: 'system',
    sentence: 'Google ngắt vì bước này chạy quá lâu. Phần đã làm vẫn còn; bấm lại để làm nốt.',
  },
  {
    code: 'het-han-muc',
    sign: /too many times for one day|quota|limit exceeded|quá nhiều lần trong một ngày/i,
    cause: 'system',
    sentence:
      'Tài khoản này đã dùng hết hạn mức Google cho phép trong ngày. Phần đã làm vẫn còn; hãy làm tiếp vào ngày mai hoặc bằng tài khoản khác của cơ quan.',
  },
  {
    code: 'ban-cai-cu',
    sign: /script function not found|không tìm thấy hàm|google\.script\.run is missing/i,
    cause: 'system',
    sentence: 'Thanh bên và bản cài không cùng phiên bản. Hãy tải lại bảng tính (F5) rồi mở lại Sổ Kế Hoạch.',
  },
  {
    code: 'qua-tai',
    sign: /too many simultaneous|server error|internal error|service unavailable|đã xảy ra lỗi máy chủ|lỗi nội bộ/i,
    cause: 'system',
    sentence: 'Google đang quá tải, chưa trả lời được. Chờ một phút rồi bấm lại.',
  },
  {
    code: 'mat-mang',
    sign: /network|failed to fetch|http 0|connection|mất kết nối|NetworkError/i,
    cause: 'system',
    sentence: 'Mất kết nối với Google. Kiểm tra mạng rồi bấm lại; những gì đã nhập vẫn còn ở đây.',
  },
];

/** Codes after which the same step may be asked for again without a person. */
const PASSING = ['qua-gio', 'qua-tai', 'mat-mang'];

/** Codes of the server's own problems that only mean: not yet. */
const PATIENCE = ['stepOutOfTime', 'googleRateLimited'];

let lastAccount = '';

/** The account that answered last, to name it when Google later takes another one. */
export function rememberAccount(account: string): void {
  lastAccount = account;
}

export function transportProblem(error: unknown): ShownProblem {
  const message = error instanceof Error ? error.message : '';
  const known = KNOWN.find(({ sign }) => sign.test(message));
  return {
    code: known?.code ?? 'khong-ro',
    severity: 'error',
    cause: known?.cause ?? 'system',
    sentence:
      known?.sentence ??
      `Google báo lỗi chưa rõ: “${message || 'không có lời giải thích'}”. Thử lại; nếu vẫn lỗi, hãy gửi câu này cho người quản trị.`,
    where: known?.code === 'tai-khoan' && lastAccount !== '' ? `Tài khoản đã mở sổ này: ${lastAccount}` : '',
  };
}

export function emptyAnswer(name: string): ShownProblem {
  return {
    code: 'tra-loi-trong',
    severity: 'error',
    cause: 'system',
    sentence: `Google trả lời trống cho việc “${name}”. Thử lại; nếu vẫn lỗi, hãy tải lại bảng tính (F5).`,
    where: '',
  };
}

export function mayPass(problem: ShownProblem): boolean {
  return problem.cause === 'system' && PASSING.includes(problem.code);
}

export function asksForPatience(problem: ShownProblem): boolean {
  return problem.cause === 'system' && PATIENCE.includes(problem.code);
}
