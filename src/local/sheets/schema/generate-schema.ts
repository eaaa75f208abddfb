// Cuts Google's discovery document of the Sheets API (316 KB) down to the part this stand-in speaks, one short word per field,
// into sheets-schema.json beside this file. Run it again when Google's document or the list of request kinds changes:
//   npx esbuild src/local/sheets/schema/generate-schema.ts --bundle --platform=node | node - sheets-v4.json
// Words: `string`, `int32`, `number`, `boolean`; `[]X` a list, `{}X` a map, `|A|B` an enum, `!` known to Google and not to us, else a schema's name.
import { readFileSync, writeFileSync } from 'node:fs';

interface Property {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: string[];
  items?: Property;
  additionalProperties?: Property;
}
interface Discovery {
  schemas: Record<string, { properties?: Record<string, Property> }>;
}

const ROOTS = [
  'Spreadsheet',
  'BatchUpdateSpreadsheetRequest',
  'BatchUpdateSpreadsheetResponse',
  'ValueRange',
  'UpdateValuesResponse',
  'BatchGetValuesResponse',
  'BatchUpdateValuesRequest',
  'BatchUpdateValuesResponse',
  'ClearValuesRequest',
  'ClearValuesResponse',
  'BatchClearValuesRequest',
  'BatchClearValuesResponse',
  'GetSpreadsheetByDataFilterRequest',
  'SearchDeveloperMetadataRequest',
  'SearchDeveloperMetadataResponse',
];

const KINDS =
  'addSheet deleteSheet duplicateSheet updateSheetProperties updateSpreadsheetProperties updateCells repeatCell updateDimensionProperties appendDimension insertDimension deleteDimension moveDimension autoResizeDimensions mergeCells unmergeCells setDataValidation addConditionalFormatRule updateConditionalFormatRule deleteConditionalFormatRule addProtectedRange updateProtectedRange deleteProtectedRange addNamedRange updateNamedRange deleteNamedRange createDeveloperMetadata updateDeveloperMetadata deleteDeveloperMetadata sortRange findReplace copyPaste cutPaste updateBorders setBasicFilter clearBasicFilter addBanding deleteBanding addChart deleteEmbeddedObject'.split(
    ' ',
  );

/** What would pull in half of the document and is never used by an education office's workbook. */
const FOREIGN =
  /^(DataSource|Pivot|Table|Slicer|Comment|Chip|FilterView|Looker|BigQuery|DimensionGroup|Person|RichLink)/;

function word(property: Property): string {
  if (property.$ref !== undefined) return FOREIGN.test(property.$ref) ? '!' : property.$ref;
  if (property.enum) return '|' + property.enum.join('|');
  if (property.items) return prefixed('[]', word(property.items));
  if (property.additionalProperties) return prefixed('{}', word(property.additionalProperties));
  if (property.type === 'integer') return 'int32';
  return property.type ?? 'any';
}

function prefixed(prefix: string, inner: string): string {
  return inner === '!' ? '!' : prefix + inner;
}

function cut(discovery: Discovery): Record<string, Record<string, string>> {
  const kept: Record<string, Record<string, string>> = {};
  const queue = [...ROOTS];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (kept[name]) continue;
    const fields: Record<string, string> = {};
    for (const [field, property] of Object.entries(discovery.schemas[name]?.properties ?? {})) {
      const foreign = name === 'Request' && !KINDS.includes(field);
      const short = foreign ? '!' : word(property);
      fields[field] = short;
      const inner = short.replace(/^(\[\]|\{\})+/, '');
      if (/^[A-Z]/.test(inner)) queue.push(inner);
    }
    kept[name] = fields;
  }
  return Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const source = process.argv[2] ?? 'sheets-v4.json';
const schemas = cut(JSON.parse(readFileSync(source, 'utf8')) as Discovery);
writeFileSync('src/local/sheets/schema/sheets-schema.json', JSON.stringify(schemas) + '\n');
