// The metadata a client sends with create, copy and update, checked as strictly as Google documents it: unknown fields,
// fields nobody may write, wrong types, and the size limits of custom properties.
import { DriveError, notSimulated, parameterPlace } from './drive-error';
import { FILE_SCHEMA } from './file-schema';

/** https://developers.google.com/workspace/drive/api/guides/properties: key and value together, in UTF-8. */
export const MAX_PROPERTY_BYTES = 124;
export const MAX_PUBLIC_PROPERTIES = 30;
export const MAX_PRIVATE_PROPERTIES = 30;
export const MAX_PROPERTIES = 100;

/** A value of null takes the property away. */
export type PropertyPatch = Readonly<Record<string, string | null>>;

export interface FileMetadata {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly description?: string;
  readonly folderColorRgb?: string;
  readonly originalFilename?: string;
  readonly starred?: boolean;
  readonly trashed?: boolean;
  readonly writersCanShare?: boolean;
  readonly copyRequiresWriterPermission?: boolean;
  readonly createdMs?: number;
  readonly modifiedMs?: number;
  readonly properties?: PropertyPatch;
  readonly appProperties?: PropertyPatch;
  readonly shortcutTargetId?: string;
}

export type MetadataUse = 'create' | 'copy' | 'update';

const TEXT_FIELDS = ['id', 'name', 'mimeType', 'description', 'folderColorRgb', 'originalFilename'] as const;
const FLAG_FIELDS = ['starred', 'trashed', 'writersCanShare', 'copyRequiresWriterPermission'] as const;
const TIME_FIELDS = { createdTime: 'createdMs', modifiedTime: 'modifiedMs' } as const;
const PROPERTY_FIELDS = ['properties', 'appProperties'] as const;
const WRITABLE: readonly string[] = [
  ...TEXT_FIELDS,
  ...FLAG_FIELDS,
  ...Object.keys(TIME_FIELDS),
  ...PROPERTY_FIELDS,
  'parents',
  'shortcutDetails',
];
const UNSIMULATED = ['contentHints', 'contentRestrictions', 'downloadRestrictions', 'viewedByMeTime', 'labelInfo'];
const CREATE_ONLY = ['id', 'createdTime', 'shortcutDetails'];

function invalid(field: string, message: string): DriveError {
  return new DriveError(400, 'invalid', message, { location: `file.${field}`, locationType: 'other' });
}

function notWritable(message: string): DriveError {
  return new DriveError(403, 'fieldNotWritable', message);
}

function checkField(field: string, use: MetadataUse): void {
  if (UNSIMULATED.includes(field)) throw notSimulated(`writing the field ${field}`);
  if (use === 'update' && field === 'parents') {
    const advice = 'Use the addParents and removeParents parameters instead.';
    throw notWritable(`The parents field is not directly writable in update requests. ${advice}`);
  }
  if (WRITABLE.includes(field) && !(use === 'update' && CREATE_ONLY.includes(field))) return;
  if (typeof FILE_SCHEMA === 'object' && Object.hasOwn(FILE_SCHEMA, field)) {
    throw notWritable('The resource body includes fields which are not directly writable.');
  }
  const message = `Invalid JSON payload received. Unknown name "${field}" at 'file': Cannot find field.`;
  throw new DriveError(400, 'badRequest', message);
}

function typed<Value>(field: string, value: unknown, is: (value: unknown) => value is Value): Value {
  if (!is(value)) throw invalid(field, `Invalid value at 'file.${field}'`);
  return value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPropertyPatch(value: unknown): value is PropertyPatch {
  return isObject(value) && Object.values(value).every((item) => item === null || isText(item));
}

function timeOf(field: string, value: unknown): number {
  const text = typed(field, value, isText);
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(ms)) throw invalid(field, `Invalid value for: Invalid format: "${text}"`);
  return ms;
}

function targetOf(value: unknown): string {
  const details = typed('shortcutDetails', value, isObject);
  for (const field of Object.keys(details)) {
    if (field !== 'targetId') throw notWritable('The resource body includes fields which are not directly writable.');
  }
  return typed('shortcutDetails.targetId', details['targetId'], isText);
}

/** @throws DriveError 400 for unknown or malformed fields, 403 for fields nobody may write. */
export function readMetadata(body: Readonly<Record<string, unknown>>, use: MetadataUse): FileMetadata {
  const read: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(body)) {
    checkField(field, use);
    if (value === null) continue;
    if (field === 'parents') read[field] = typed(field, value, isTextList);
    else if (field === 'shortcutDetails') read['shortcutTargetId'] = targetOf(value);
    else if (field === 'createdTime' || field === 'modifiedTime') read[TIME_FIELDS[field]] = timeOf(field, value);
    else if (field === 'properties' || field === 'appProperties') read[field] = typed(field, value, isPropertyPatch);
    else if (isTextField(field)) read[field] = typed(field, value, isText);
    else read[field] = typed(field, value, isFlag);
  }
  return read;
}

function isTextField(field: string): boolean {
  return (TEXT_FIELDS as readonly string[]).includes(field);
}

export function patchProperties(
  present: Readonly<Record<string, string>>,
  patch: PropertyPatch = {},
): Record<string, string> {
  const merged = { ...present, ...patch };
  return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** @throws DriveError when a file would bear too many or too long properties. */
export function checkProperties(shared: Record<string, string>, own: Record<string, string>): void {
  for (const [key, value] of [...Object.entries(shared), ...Object.entries(own)]) {
    if (key === '') throw invalid('properties', 'Property keys must not be empty.');
    if (new TextEncoder().encode(key + value).length > MAX_PROPERTY_BYTES) {
      const message = `Property "${key}" is longer than ${MAX_PROPERTY_BYTES} bytes (key and value in UTF-8).`;
      throw new DriveError(403, 'propertySizeLimitExceeded', message, parameterPlace('properties'));
    }
  }
  const counts = [Object.keys(shared).length, Object.keys(own).length] as const;
  if (
    counts[0] > MAX_PUBLIC_PROPERTIES ||
    counts[1] > MAX_PRIVATE_PROPERTIES ||
    counts[0] + counts[1] > MAX_PROPERTIES
  ) {
    throw new DriveError(403, 'propertyCountLimitExceeded', 'Too many properties.', parameterPlace('properties'));
  }
}
