// How a JSON answer of the stand-in looks on the wire. Google's REST front ends all answer with this content type.
import type { StandInResponse } from './http';

const JSON_HEADERS = { 'content-type': 'application/json; charset=UTF-8' } as const;

export function jsonResponse(status: number, value: unknown): StandInResponse {
  return { status, headers: JSON_HEADERS, body: new TextEncoder().encode(JSON.stringify(value, undefined, 2)) };
}
