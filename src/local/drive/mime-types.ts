// The media types Drive treats differently from a plain uploaded file.

const EDITORS_PREFIX = 'application/vnd.google-apps.';

export const FOLDER_MIME = `${EDITORS_PREFIX}folder`;
export const SHORTCUT_MIME = `${EDITORS_PREFIX}shortcut`;
export const SPREADSHEET_MIME = `${EDITORS_PREFIX}spreadsheet`;
export const DOCUMENT_MIME = `${EDITORS_PREFIX}document`;
export const XLSX_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CSV_MIME = 'text/csv';
export const UNKNOWN_MIME = 'application/octet-stream';

/** Folder, shortcut, Docs, Sheets…: everything that has no bytes of its own. */
export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith(EDITORS_PREFIX);
}

/** Documents that live in Google's editors; Drive refuses a reserved id for them. */
export function isEditorsType(mimeType: string): boolean {
  return isGoogleType(mimeType) && mimeType !== FOLDER_MIME && mimeType !== SHORTCUT_MIME;
}
