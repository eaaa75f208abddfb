// The shapes of Google's Sheets API as this stand-in holds them: the official client's types without their `null`s,
// which the schema check takes out of every body before anyone looks at it.
import type { sheets_v4 } from '@googleapis/sheets';

export type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends object
    ? { [K in keyof T]?: Known<NonNullable<T[K]>> | undefined }
    : T;

export type BooleanCondition = Known<sheets_v4.Schema$BooleanCondition>;
export type CellData = Known<sheets_v4.Schema$CellData>;
export type CellFormat = Known<sheets_v4.Schema$CellFormat>;
export type Color = Known<sheets_v4.Schema$Color>;
export type ConditionalFormatRule = Known<sheets_v4.Schema$ConditionalFormatRule>;
export type DataFilter = Known<sheets_v4.Schema$DataFilter>;
export type DataValidationRule = Known<sheets_v4.Schema$DataValidationRule>;
export type DeveloperMetadata = Known<sheets_v4.Schema$DeveloperMetadata>;
export type DimensionProperties = Known<sheets_v4.Schema$DimensionProperties>;
export type DimensionRange = Known<sheets_v4.Schema$DimensionRange>;
export type ExtendedValue = Known<sheets_v4.Schema$ExtendedValue>;
export type GridCoordinate = Known<sheets_v4.Schema$GridCoordinate>;
export type GridProperties = Known<sheets_v4.Schema$GridProperties>;
export type GridRange = Known<sheets_v4.Schema$GridRange>;
export type NamedRange = Known<sheets_v4.Schema$NamedRange>;
export type NumberFormat = Known<sheets_v4.Schema$NumberFormat>;
export type ProtectedRange = Known<sheets_v4.Schema$ProtectedRange>;
export type Request = Known<sheets_v4.Schema$Request>;
export type Response = Known<sheets_v4.Schema$Response>;
export type SheetProperties = Known<sheets_v4.Schema$SheetProperties>;
export type SpreadsheetProperties = Known<sheets_v4.Schema$SpreadsheetProperties>;
export type TextFormatRun = Known<sheets_v4.Schema$TextFormatRun>;
export type WireSheet = Known<sheets_v4.Schema$Sheet>;
export type WireSpreadsheet = Known<sheets_v4.Schema$Spreadsheet>;
export type GridData = Known<sheets_v4.Schema$GridData>;
export type RowData = Known<sheets_v4.Schema$RowData>;
export type SortSpec = Known<sheets_v4.Schema$SortSpec>;
export type ValueRange = Known<sheets_v4.Schema$ValueRange>;

/** A value as JSON carries it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;
