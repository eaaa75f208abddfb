// The local page's API, shapes only. What the page reads is written down in ../page/page-types; here is also what it sends.
// Every call is JSON; `as` is the e-mail address of the person at the page.
//
//   GET  /local/state                         PageState
//   GET  /local/tree?as=                      Tree
//   GET  /local/grid?id=&sheet=&as=           Grid (without `sheet`: the first visible tab)
//   GET  /local/file?id=&as=                  the bytes of an uploaded file
//   POST /local/type    TypeArgument          ActionReply
//   POST /local/upload  UploadArgument        ActionReply
//   POST /local/clock   ClockArgument         ActionReply
//   POST /local/menu/<id>?as=                 ActionReply; `opened: 'sidebar'` when the add-on showed it
//   GET  /sidebar?as=                         the sidebar's page with a google.script.run that posts to /run/
//   POST /run/<function>?as=   [arguments]    200 with the result, 404 unknown function, 500 { error: { name, message } }
//
// A refused action is 200 with `ok: false` and Google's words in `message`; a malformed call is 400 with the same shape.
export type {
  Account,
  ActionReply,
  Grid,
  GridCell,
  GridSheet,
  PageState,
  Tree,
  TreeNode,
  TypeArgument,
} from '../page/page-types';

/** POST /local/upload: a person puts a file into a folder. */
export interface UploadArgument {
  readonly folderId: string;
  readonly name: string;
  readonly mimeType: string;
  /** The bytes, base64. */
  readonly content: string;
  readonly as: string;
}

/** POST /local/clock: lets days go by, or time to the minute. */
export interface ClockArgument {
  /** Whole days, 0 to 1000. */
  readonly days?: number;
  /** Minutes, 0 to 1440. */
  readonly minutes?: number;
}
