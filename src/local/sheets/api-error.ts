// Google's refusals, as the Sheets API words them. A refusal is thrown where it is noticed and becomes an HTTP answer in one place.

export interface ErrorDetail {
  readonly '@type': string;
  readonly [key: string]: unknown;
}

export class ApiError extends Error {
  constructor(
    /** The HTTP status. */
    readonly code: number,
    /** The canonical name, as `INVALID_ARGUMENT`. */
    readonly status: string,
    message: string,
    readonly details: readonly ErrorDetail[] = [],
  ) {
    super(message);
  }
}

export function invalidArgument(message: string, details: readonly ErrorDetail[] = []): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message, details);
}

export function notFound(): ApiError {
  return new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
}

export function permissionDenied(): ApiError {
  return new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
}

/** What Google can do and this stand-in cannot: said aloud, with the name of the thing (DESIGN, D11). */
export function unimplemented(what: string): ApiError {
  return new ApiError(501, 'UNIMPLEMENTED', `The local stand-in does not implement ${what}.`);
}

/** Wording seen on the Sheets API when somebody writes where a protection keeps them out. */
export function protectedCell(): ApiError {
  return invalidArgument(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

export function errorBody(error: ApiError): unknown {
  const { code, message, status, details } = error;
  return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
}
