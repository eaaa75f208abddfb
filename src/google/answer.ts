// What an answer of Google means: done, already there, to be tried again, or a failure with a sentence for people.
// The trap: a 500, 502, 503 or a broken connection may come after the work was done, so only what is safe to repeat is
// tried again then; a 429 or a rate 403 proves that nothing happened and may always be tried again.
import { problem, type Problem } from '../core/problem';
import type { GoogleCall } from './google-call';
import type { GoogleResponse } from './send';

export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** `problem` is what to say if there is no time or patience for another try. */
  | { readonly kind: 'again'; readonly tooMany: boolean; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Who asked: for "Tài khoản … không có quyền". */
export interface Asker {
  readonly account?: string;
}

interface GoogleErrorBody {
  readonly error?: {
    readonly message?: string;
    readonly status?: string;
    readonly errors?: readonly { readonly reason?: string }[];
    readonly details?: readonly { readonly reason?: string }[];
  };
}

const RATE_REASONS = ['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED'];
const DAY_REASONS = ['dailyLimitExceeded', 'dailyLimitExceededUnreg'];
/** A 403 that is about access; any other 403 is about the request and is shown as Google says it. */
const ACCESS_REASONS = [
  '',
  'forbidden',
  'insufficientFilePermissions',
  'insufficientParentPermissions',
  'insufficientPermissions',
  'appNotAuthorizedToFile',
  'cannotDownloadFile',
  'cannotCopyFile',
  'cannotShare',
  'PERMISSION_DENIED',
];

export function answerOf<T>(call: GoogleCall<T>, response: GoogleResponse, asker: Asker): Answer<T> {
  const { status } = response;
  if (status >= 200 && status < 300) return parsed(call, response);
  if (status === 409 && call.whenExists) return { kind: 'done', value: call.whenExists() };
  const reason = reasonOf(response);
  if (status === 429 || (status === 403 && RATE_REASONS.includes(reason))) {
    return { kind: 'again', tooMany: true, problem: problem('googleRateLimited') };
  }
  if (isDoubtful(status)) return doubtful(call, status);
  return { kind: 'failed', problem: failure(call, response, reason, asker) };
}

function parsed<T>(call: GoogleCall<T>, response: GoogleResponse): Answer<T> {
  try {
    return { kind: 'done', value: call.parse(response) };
  } catch {
    const message = 'câu trả lời không đọc được';
    return { kind: 'failed', problem: problem('googleRefused', { status: response.status, message }) };
  }
}

function isDoubtful(status: number): boolean {
  return status === 0 || status === 408 || status === 500 || status === 502 || status === 503 || status === 504;
}

function doubtful<T>(call: GoogleCall<T>, status: number): Answer<T> {
  if (!call.request.safeToRepeat)
    return { kind: 'failed', problem: problem('googleUnclear', { what: call.what, status }) };
  return { kind: 'again', tooMany: false, problem: problem('googleUnavailable', { status }) };
}

function failure(call: GoogleCall<unknown>, response: GoogleResponse, reason: string, asker: Asker): Problem {
  const { status } = response;
  const { what } = call;
  const account = asker.account ?? 'đang dùng';
  if (status === 401) return problem('googleSignedOut', { account });
  if (status === 404) return problem('googleNotFound', { what });
  if (DAY_REASONS.includes(reason)) return problem('googleDayUsedUp', { account });
  if (reason === 'storageQuotaExceeded') return problem('googleStorageFull', { account });
  if (reason === 'sharingRateLimitExceeded') return problem('googleSharingLimited', { what });
  if (reason === 'invalidSharingRequest') return problem('googleShareRefused', { what });
  if (status === 403 && ACCESS_REASONS.includes(reason)) return problem('googleDenied', { account, what });
  return problem('googleRefused', { status, message: messageOf(response) });
}

/** Drive names its reason in errors[0].reason; Sheets in details[].reason or only in status. */
function reasonOf(response: GoogleResponse): string {
  const error = bodyOf(response).error;
  const detail = error?.details?.find(({ reason }) => reason !== undefined)?.reason;
  return error?.errors?.[0]?.reason ?? detail ?? error?.status ?? '';
}

function messageOf(response: GoogleResponse): string {
  return (bodyOf(response).error?.message ?? response.text).slice(0, 300);
}

function bodyOf({ text }: GoogleResponse): GoogleErrorBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
