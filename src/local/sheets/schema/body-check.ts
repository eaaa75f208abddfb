// Checks a JSON body against Google's own schemas and takes out its nulls. Every fault is collected and reported in one
// message, in the words Google's JSON parser uses ("Unknown name … Cannot find field."), with paths in snake_case as it prints them.
import { invalidArgument, unimplemented } from '../api-error';
import type { Json, JsonObject } from '../wire';
import generated from './sheets-schema.json';

const schemas: Record<string, Record<string, string> | undefined> = generated;

/** Fields of one message of which at most one may be set. */
const ONE_OF: Record<string, readonly string[] | undefined> = {
  ExtendedValue: ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'],
  UpdateCellsRequest: ['start', 'range'],
  DataFilter: ['developerMetadataLookup', 'a1Range', 'gridRange'],
  ConditionalFormatRule: ['booleanRule', 'gradientRule'],
  DeveloperMetadataLocation: ['spreadsheet', 'sheetId', 'dimensionRange'],
  ConditionValue: ['relativeDate', 'userEnteredValue'],
};

interface Fault {
  readonly field: string;
  readonly description: string;
}

export function schemaOf(name: string): Record<string, string> | undefined {
  return schemas[name];
}

/** The bare schema name of a field, without list and map marks; undefined for a plain value. */
export function schemaNameOf(word: string): string | undefined {
  const inner = word.replace(/^(\[\]|\{\})+/, '');
  return /^[A-Z]/.test(inner) ? inner : undefined;
}

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

class BodyCheck {
  readonly faults: Fault[] = [];

  message(name: string, value: Json, path: string): JsonObject {
    const fields = schemas[name] ?? {};
    const clean: JsonObject = {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrongType(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value);
      return clean;
    }
    for (const [given, content] of Object.entries(value)) {
      const field = Object.hasOwn(fields, given) ? given : camelCase(given);
      const word = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (word === undefined) {
        this.unknown(given, path);
      } else if (content !== null) {
        if (word === '!') throw unimplemented(path === '' ? field : `${path}.${field}`);
        clean[field] = this.value(
          word,
          content,
          path === '' ? snakeCase(field) : `${path}.${snakeCase(field)}`,
          name,
          field,
        );
      }
    }
    this.oneOf(name === 'Request' ? Object.keys(fields) : ONE_OF[name], clean, path);
    return clean;
  }

  private value(word: string, value: Json, path: string, owner: string, field: string): Json {
    if (word.startsWith('[]')) {
      if (!Array.isArray(value)) {
        // Google takes a lone value for a list of one.
        return [this.value(word.slice(2), value, path, owner, field)];
      }
      return value.map((item, index) => this.value(word.slice(2), item, `${path}[${index}]`, owner, field));
    }
    if (word.startsWith('{}')) {
      const entries = Object.entries(value as JsonObject);
      return Object.fromEntries(
        entries.map(([key, item]) => [key, this.value(word.slice(2), item, `${path}[${key}]`, owner, field)]),
      );
    }
    if (word.startsWith('|')) return this.enumeration(word, value, path, owner, field);
    if (/^[A-Z]/.test(word)) return this.message(word, value, path);
    return this.plain(word, value, path);
  }

  private enumeration(word: string, value: Json, path: string, owner: string, field: string): Json {
    if (typeof value === 'string' && word.slice(1).split('|').includes(value)) return value;
    const type = field.charAt(0).toUpperCase() + field.slice(1);
    this.wrongType(path, `type.googleapis.com/google.apps.sheets.v4.${owner}.${type}`, value);
    return value;
  }

  private plain(word: string, value: Json, path: string): Json {
    if (word === 'string') {
      if (typeof value !== 'string') this.wrongType(path, 'TYPE_STRING', value);
    } else if (word === 'boolean') {
      if (typeof value !== 'boolean') this.wrongType(path, 'TYPE_BOOL', value);
    } else if (word === 'int32' || word === 'number') {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      const fits = typeof number === 'number' && Number.isFinite(number);
      if (!fits || (word === 'int32' && (!Number.isInteger(number) || Math.abs(number) > 0x7fffffff))) {
        this.wrongType(path, word === 'int32' ? 'TYPE_INT32' : 'TYPE_DOUBLE', value);
      }
      return number;
    }
    return value;
  }

  private oneOf(names: readonly string[] | undefined, clean: JsonObject, path: string): void {
    const [, second] = (names ?? []).filter((name) => name in clean);
    if (second === undefined) return;
    const description = `Invalid value${at(path)} (oneof), oneof field is already set. Cannot set '${second}'`;
    this.faults.push({ field: path, description });
  }

  private unknown(name: string, path: string): void {
    this.faults.push({
      field: path,
      description: `Invalid JSON payload received. Unknown name "${name}"${at(path)}: Cannot find field.`,
    });
  }

  private wrongType(path: string, type: string, value: Json): void {
    this.faults.push({ field: path, description: `Invalid value${at(path)} (${type}), ${JSON.stringify(value)}` });
  }
}

function at(path: string): string {
  return path === '' ? '' : ` at '${path}'`;
}

/** @returns the body without nulls. @throws 400 naming every fault; 501 for what Google has and the stand-in has not. */
export function checkBody(schema: string, body: Json): JsonObject {
  const check = new BodyCheck();
  const clean = check.message(schema, body, '');
  if (check.faults.length === 0) return clean;
  const fieldViolations = check.faults.map(({ field, description }) =>
    field === '' ? { description } : { field, description },
  );
  throw invalidArgument(check.faults.map((fault) => fault.description).join('\n'), [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
  ]);
}
