// What the page asks of the local server and how it is answered, all of it JSON under /local/. The page draws these and
// decides nothing itself: whether a cell may be typed into, what a drop-down holds and why a value is refused is the
// stand-in's business, as it is Google's.

export interface Account {
  readonly email: string;
  readonly name: string;
  /** The office's staff, or the person of one school. */
  readonly kind: 'office' | 'school';
  /** "Mầm non · mã 7-MN-08". */
  readonly detail: string;
}

/** GET /local/state */
export interface PageState {
  /** Grows with every change of the workspace; the page reads tree and grid again when it has. */
  readonly revision: number;
  /** 'dd/mm/yyyy HH:MM' of the virtual clock, Asia/Ho_Chi_Minh. */
  readonly now: string;
  readonly accounts: readonly Account[];
  /** The add-on's menu as its onOpen built it. */
  readonly menu: readonly { readonly id: string; readonly label: string }[];
  /** The spreadsheet that the add-on is bound to. */
  readonly boundId: string;
  readonly workspace: string;
}

/** GET /local/tree?as=<email> : what this person sees in Drive. */
export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly kind: 'folder' | 'spreadsheet' | 'file';
  /** "48 KB · 28/10/2023 14:05 · mn.huongduong@…". */
  readonly detail: string;
  readonly canEdit: boolean;
  readonly children: readonly TreeNode[];
  /** Where the content of a file can be read. */
  readonly url?: string;
}

export interface Tree {
  readonly roots: readonly TreeNode[];
}

export interface GridCell {
  /** As it is shown, formatted. */
  readonly text: string;
  /** As it stands in the formula bar; absent when it is the text. */
  readonly entered?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  /** '#rrggbb', conditional formats already applied. */
  readonly color?: string;
  readonly background?: string;
  /** Pixels, when it is not the sheet's. */
  readonly fontSize?: number;
  readonly note?: string;
  readonly link?: string;
  /** The values of a drop-down list. */
  readonly choices?: readonly string[];
  /** A value that the cell's rule would not take: the red corner and its text. */
  readonly invalid?: string;
  /** Why this person may not type here; absent when they may. */
  readonly locked?: string;
}

export interface GridSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
}

/** GET /local/grid?id=&sheet=&as= */
export interface Grid {
  readonly id: string;
  readonly name: string;
  readonly sheets: readonly GridSheet[];
  readonly sheetId: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  readonly rows: readonly { readonly hidden: boolean; readonly cells: readonly (GridCell | null)[] }[];
  /** Zero-based, end exclusive. */
  readonly merges: readonly {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  }[];
  readonly hideGridlines: boolean;
  /** Used rows that are not among `rows`; absent when all are. */
  readonly rowsBeyond?: number;
  /** Applies to cells that the rows leave out. */
  readonly locked?: string;
}

/** POST /local/type */
export interface TypeArgument {
  readonly id: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly as: string;
}

/** Also of upload, clock and menu. `message` says why it was refused, or what the add-on showed. */
export interface ActionReply {
  readonly ok: boolean;
  readonly message: string;
  /** After a menu item: what the add-on opened. */
  readonly opened?: 'sidebar';
}
