// Who and what a workspace is about, for the page and the default asker: the office's staff, the schools, where to begin.
// Whoever fills a workspace (the sample district) writes it; the stand-in itself decides nothing by it.

export interface Person {
  readonly email: string;
  /** As Drive shows the person, and as the page lists it. */
  readonly name: string;
  /** For the page: "Mầm non · mã 7-MN-08". */
  readonly detail?: string;
}

export interface WorkspaceProfile {
  readonly officeName: string;
  /** The first of them runs functions when nobody says otherwise. */
  readonly staff: readonly Person[];
  readonly schools: readonly Person[];
  /** The spreadsheet that the add-on is open on. */
  readonly officeSpreadsheetId?: string;
  /** Folders that the page's tree begins with. */
  readonly rootFolderIds: readonly string[];
}

export const EMPTY_PROFILE: WorkspaceProfile = {
  officeName: 'Phòng Giáo dục và Đào tạo',
  staff: [{ email: 'can.bo@phong.example', name: 'Cán bộ phòng' }],
  schools: [],
  rootFolderIds: [],
};
