// Developer metadata: keys that travel with a row, a column, a tab or the whole spreadsheet. Looking them up follows
// Google's DeveloperMetadataLookup, where every field given must match and places match exactly unless asked to intersect.
import { invalidArgument } from './api-error';
import type { SpreadsheetState } from './state';
import type { DataFilter, DeveloperMetadata, GridRange } from './wire';
import { parseA1 } from './grid/a1';
import type { Area } from './grid/area';
import { areaOf, overlap, requireSheet, toGridRange, wholeSheet } from './grid/area';

type Location = NonNullable<DeveloperMetadata['location']>;
type Lookup = NonNullable<DataFilter['developerMetadataLookup']>;
type Stored = SpreadsheetState['developerMetadata'][number];

export function locationType(location: Location | undefined): string {
  if (location?.dimensionRange) return location.dimensionRange.dimension === 'COLUMNS' ? 'COLUMN' : 'ROW';
  return location?.sheetId === undefined ? 'SPREADSHEET' : 'SHEET';
}

/** Metadata as Google returns it: with the kind of its place. */
export function metadataView(metadata: Stored): DeveloperMetadata {
  return { ...metadata, location: { ...metadata.location, locationType: locationType(metadata.location) } };
}

/** @throws 400 if the place is not one row, one column, one tab or the spreadsheet. */
export function checkLocation(state: SpreadsheetState, location: Location | undefined): void {
  if (!location) throw invalidArgument('DeveloperMetadata.location must be set.');
  if (location.sheetId !== undefined) requireSheet(state, location.sheetId);
  const place = location.dimensionRange;
  if (!place) {
    if (location.sheetId === undefined && location.spreadsheet !== true) {
      throw invalidArgument('DeveloperMetadata.location must be set.');
    }
    return;
  }
  const { columnCount, rowCount } = requireSheet(state, place.sheetId).properties.gridProperties;
  const { startIndex, endIndex, dimension } = place;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalidArgument('dimension must be ROWS or COLUMNS.');
  if (startIndex === undefined || endIndex === undefined || endIndex - startIndex !== 1) {
    throw invalidArgument('DeveloperMetadata.location.dimensionRange must represent a single row or column.');
  }
  if (startIndex < 0 || endIndex > (dimension === 'ROWS' ? rowCount : columnCount)) {
    throw invalidArgument(
      `DeveloperMetadata.location.dimensionRange exceeds grid limits: [${startIndex}, ${endIndex})`,
    );
  }
}

/** The cells a place stands for; undefined for the whole spreadsheet. */
function areaOfLocation(state: SpreadsheetState, location: Location | undefined): Area | undefined {
  const place = location?.dimensionRange;
  if (!place) {
    return location?.sheetId === undefined ? undefined : wholeSheet(requireSheet(state, location.sheetId));
  }
  const whole = wholeSheet(requireSheet(state, place.sheetId));
  const [start, end] = [place.startIndex ?? 0, place.endIndex ?? Infinity];
  return place.dimension === 'COLUMNS'
    ? { ...whole, startColumn: start, endColumn: Math.min(end, whole.endColumn) }
    : { ...whole, startRow: start, endRow: Math.min(end, whole.endRow) };
}

function matchesPlace(state: SpreadsheetState, metadata: Stored, lookup: Lookup): boolean {
  const wanted = lookup.metadataLocation;
  if (!wanted) return true;
  if (lookup.locationMatchingStrategy === 'INTERSECTING_LOCATION') {
    const [a, b] = [areaOfLocation(state, wanted), areaOfLocation(state, metadata.location)];
    return !a || (b !== undefined && overlap(a, b) !== undefined);
  }
  if (locationType(wanted) !== locationType(metadata.location)) return false;
  const [a, b] = [areaOfLocation(state, wanted), areaOfLocation(state, metadata.location)];
  return JSON.stringify(a) === JSON.stringify(b);
}

function matchesLookup(state: SpreadsheetState, metadata: Stored, lookup: Lookup): boolean {
  const { metadataId, metadataKey, metadataValue, visibility } = lookup;
  return (
    (metadataId === undefined || metadataId === metadata.metadataId) &&
    (metadataKey === undefined || metadataKey === metadata.metadataKey) &&
    (metadataValue === undefined || metadataValue === metadata.metadataValue) &&
    (visibility === undefined || visibility === metadata.visibility) &&
    (lookup.locationType === undefined || lookup.locationType === locationType(metadata.location)) &&
    matchesPlace(state, metadata, lookup)
  );
}

function matchesFilter(state: SpreadsheetState, metadata: Stored, filter: DataFilter): boolean {
  if (filter.developerMetadataLookup) return matchesLookup(state, metadata, filter.developerMetadataLookup);
  const area = areaOfLocation(state, metadata.location);
  const wanted = filterArea(state, filter);
  return area !== undefined && overlap(area, wanted) !== undefined;
}

function filterArea(state: SpreadsheetState, filter: DataFilter): Area {
  if (filter.a1Range !== undefined) return parseA1(state, filter.a1Range).area;
  if (filter.gridRange) return areaOf(state, filter.gridRange);
  throw invalidArgument('DataFilter must specify a filter.');
}

/** Everything one of the filters names, in the order it was created. */
export function findMetadata(state: SpreadsheetState, filters: readonly DataFilter[]): Stored[] {
  return state.developerMetadata.filter((metadata) => filters.some((filter) => matchesFilter(state, metadata, filter)));
}

/** The cells a filter stands for, for getByDataFilter; spreadsheet-level metadata stands for every tab. */
export function filterRanges(state: SpreadsheetState, filter: DataFilter): GridRange[] {
  if (!filter.developerMetadataLookup) return [toGridRange(filterArea(state, filter))];
  return findMetadata(state, [filter]).flatMap((metadata) => {
    const area = areaOfLocation(state, metadata.location);
    return area ? [toGridRange(area)] : state.sheets.map((sheet) => toGridRange(wholeSheet(sheet)));
  });
}
