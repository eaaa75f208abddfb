// Where a filed copy lies and what it is called: `<round>/<level>/<code – school>/<mã>_<kỳ>_<Word|Scan>[_lan2].<ext>`.
// Names are for people; folders are found by their keys, so staff may rename them.
import { extensionFor, type DocumentFormat, type DocumentKind } from './document-kind';
import type { OrgUnit } from './org-unit';
import type { Level, ReportingRound } from './plan';

export interface FolderStep {
  /** Carried by the folder itself, the same in every run. */
  readonly key: string;
  readonly name: string;
}

/** Drive takes longer names, but a Windows path of four of them must stay below 260 characters. */
const MAX_FOLDER_CHARACTERS = 80;
const MAX_PIECE_CHARACTERS = 40;

const LEVEL_FOLDERS: Readonly<Record<Level, string>> = {
  MN: 'Mầm non',
  TH: 'Tiểu học',
  THCS: 'THCS',
  THPT: 'THPT',
};
const OFFICE_FOLDER = 'Phòng, đơn vị';
const NO_LEVEL_FOLDER = 'Khác';

/** Under the plan's folder, outermost first: round, level, unit. A school of several levels has a folder of its own kind. */
export function folderPath(round: ReportingRound, unit: OrgUnit): readonly [FolderStep, FolderStep, FolderStep] {
  const level = levelFolder(unit);
  const roundKey = `round:${round.key}`;
  return [
    { key: roundKey, name: folderName(round.name) },
    { key: `${roundKey}|level:${level.key}`, name: folderName(level.name) },
    { key: `${roundKey}|unit:${unit.key}`, name: folderName([unit.code, unit.name].filter(Boolean).join(' – ')) },
  ];
}

function levelFolder({ kind, levels }: OrgUnit): FolderStep {
  if (kind === 'office') return { key: 'office', name: OFFICE_FOLDER };
  if (levels.length === 0) return { key: 'none', name: NO_LEVEL_FOLDER };
  return { key: levels.join('+'), name: levels.map((level) => LEVEL_FOLDERS[level]).join(' – ') };
}

/** Without what file systems refuse (Windows naming rules), because folders are synchronised to office machines. */
function folderName(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ');
  return trimmed(safe.slice(0, MAX_FOLDER_CHARACTERS)) || 'Chưa có tên';
}

function trimmed(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '');
}

const KIND_PIECE: Readonly<Record<DocumentKind, string>> = { word: 'Word', scan: 'Scan' };

export interface FiledName {
  readonly unit: OrgUnit;
  readonly round: ReportingRound;
  readonly kind: DocumentKind;
  readonly slot: number;
  readonly version: number;
  readonly format: DocumentFormat;
}

/** "7-MN-08_Bao-cao-nam-2023_Word.docx", "…_Scan2_lan2.pdf": letters without marks, digits, - and _ only. */
export function filedName({ unit, round, kind, slot, version, format }: FiledName): string {
  const pieces = [
    piece(unit.code) || piece(unit.name) || piece(unit.key),
    piece(round.name) || piece(round.key),
    KIND_PIECE[kind] + (slot > 1 ? String(slot) : ''),
    ...(version > 1 ? [`lan${version}`] : []),
  ];
  return `${pieces.join('_')}.${extensionFor(format)}`;
}

function piece(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-');
  return plain.slice(0, MAX_PIECE_CHARACTERS).replace(/^-+|-+$/g, '');
}
