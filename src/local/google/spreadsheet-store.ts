// The seam between the two simulated services: Drive knows a spreadsheet as a file and asks this store
// for what is inside. Sheets (../sheets) implements it; Drive (../drive) calls it.

export interface SpreadsheetStore {
  /** Makes an empty spreadsheet with one tab under an id that Drive chose. */
  create(spreadsheetId: string, title: string): void;
  /** Copies content, protections, metadata; formulas keep pointing inside the copy. */
  copy(fromId: string, toId: string, title: string): void;
  rename(spreadsheetId: string, title: string): void;
  exportXlsx(spreadsheetId: string): Uint8Array;
  /** First tab only, displayed values, UTF-8, as Drive exports it. */
  exportCsv(spreadsheetId: string): Uint8Array;
  /** The whole state of one spreadsheet as JSON text, to be kept as a plain file; and back. */
  save(spreadsheetId: string): string;
  load(spreadsheetId: string, json: string): void;
  remove(spreadsheetId: string): void;
}

/** What Sheets asks of Drive: who may do what with the file, and that its content has changed. */
export interface FileAccess {
  role(spreadsheetId: string, email: string): 'owner' | 'writer' | 'commenter' | 'reader' | 'none';
  /** Called after every change of content: Drive moves modifiedTime, version and lastModifyingUser. */
  touched(spreadsheetId: string, email: string): void;
  /** Called by spreadsheets.create: registers the new file in the user's root folder and returns its id. */
  register(title: string, email: string): string;
}
