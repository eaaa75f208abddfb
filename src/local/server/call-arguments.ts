// Reads what a caller sent to the local server, piece by piece; anything malformed is the caller's mistake (400).

export class BadCall extends Error {}

export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    throw new BadCall('The body is not JSON.');
  }
}

export function objectOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  const value = parseJson(body);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new BadCall('The body is not a JSON object.');
}

export function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new BadCall(`${name} must be a text.`);
}

/** A whole number from 0. */
export function integerOf(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new BadCall(`${name} must be a whole number from 0.`);
}

export function optionalIntegerOf(value: unknown, name: string, max: number): number {
  const number = value === undefined ? 0 : integerOf(value, name);
  if (number <= max) return number;
  throw new BadCall(`${name} must not be above ${max}.`);
}
