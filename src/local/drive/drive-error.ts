// A refusal as Drive v3 words it: HTTP status, a message, and a machine-readable reason with its place in the request.
// Sheets v4 uses another body (status text, no reasons), so this one stays in Drive's room.
import type { StandInResponse } from '../google/http';
import { jsonResponse } from '../google/json-response';

export interface ErrorPlace {
  readonly location: string;
  readonly locationType: 'parameter' | 'header' | 'other';
}

export class DriveError extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    message: string,
    readonly place?: ErrorPlace,
    readonly domain: 'global' | 'usageLimits' | 'local' = 'global',
  ) {
    super(message);
  }

  toResponse(): StandInResponse {
    const detail = { message: this.message, domain: this.domain, reason: this.reason, ...this.place };
    return jsonResponse(this.status, { error: { code: this.status, message: this.message, errors: [detail] } });
  }
}

export function parameterPlace(location: string): ErrorPlace {
  return { location, locationType: 'parameter' };
}

export function fileNotFound(id: string): DriveError {
  return new DriveError(404, 'notFound', `File not found: ${id}.`, parameterPlace('fileId'));
}

export function insufficientFilePermissions(): DriveError {
  const message = 'The user does not have sufficient permissions for this file.';
  return new DriveError(403, 'insufficientFilePermissions', message);
}

export function invalidParameter(name: string, message = 'Invalid Value'): DriveError {
  return new DriveError(400, 'invalid', message, parameterPlace(name));
}

/** The stand-in knows of it and does not do it: refused loudly, never answered with silence. */
export function notSimulated(what: string): DriveError {
  return new DriveError(501, 'notImplemented', `The local stand-in does not simulate ${what}.`, undefined, 'local');
}
