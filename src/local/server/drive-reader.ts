// Drive as the page's server looks at it from behind the counter: records and roles, without the API's costs and quotas.
import type { FileRecord, Role } from '../drive/file-record';

export interface DriveReader {
  file(id: string): FileRecord | undefined;
  files(): FileRecord[];
  children(id: string): FileRecord[];
  role(id: string, email: string): Role;
}

export function isTrashedIn(drive: DriveReader, file: FileRecord): boolean {
  let at: FileRecord | undefined = file;
  while (at !== undefined) {
    if (at.trashed) return true;
    at = at.parentId === undefined ? undefined : drive.file(at.parentId);
  }
  return false;
}
