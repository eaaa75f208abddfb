// The files a school puts into the plan's folder, named as schools name their files: no two schools the same way, with
// and without accents, codes and dates. A wrong set is wrong in one way only.
import type { DocumentFault } from './cast';
import { scannedLetter } from './paper/scan';
import { schoolLetter, type LetterOccasion, type ReportedFigure } from './paper/school-letter';
import { wordLetter } from './paper/word';
import type { SampleUnit } from './sample-unit';
import { shortSchoolName } from './school-names';
import { at, chanceOf } from './seeded';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_TYPE = 'application/pdf';

export interface SchoolDocument {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** Who uploads it: the school, or somebody's private account that is on no list. */
  readonly uploader: string;
}

const PRIVATE_ACCOUNT = 'vanphong.muon.may@canhan.example';

export function documentsOf(
  unit: SampleUnit,
  occasion: LetterOccasion,
  figures: readonly ReportedFigure[],
  fault?: DocumentFault,
): SchoolDocument[] {
  const letter = schoolLetter(unit, occasion, figures);
  const name = fileStem(unit, occasion.roundName);
  const scan = scannedLetter(letter);
  const word: SchoolDocument = {
    name: `${name}.docx`,
    mimeType: WORD_TYPE,
    bytes: wordLetter(letter),
    uploader: unit.email,
  };
  const pdf: SchoolDocument = { name: `${name}.pdf`, mimeType: PDF_TYPE, bytes: scan, uploader: unit.email };
  switch (fault) {
    case undefined:
      return [word, pdf];
    case 'wordMissing':
      return [pdf];
    case 'twoScans':
      return [
        word,
        pdf,
        { ...pdf, name: `${name} (ban 2).pdf`, bytes: scannedLetter({ ...letter, number: `${letter.number}b` }) },
      ];
    case 'renamed':
      return [word, { ...pdf, name: `${name} (ban scan).docx`, mimeType: WORD_TYPE }];
    case 'nameless':
      return [word, { ...pdf, name: 'scan_20231026_0012.pdf', uploader: PRIVATE_ACCOUNT }];
  }
}

/** How this school names its files: drawn once from its code. */
function fileStem(unit: SampleUnit, roundName: string): string {
  const short = shortSchoolName(unit.name);
  const styles = [
    `${unit.code} - ${roundName}`,
    `BC ${short} - ${roundName}`,
    withoutAccents(`${roundName} ${unit.name}`).replaceAll(' ', '_'),
    `${unit.code}_${withoutAccents(short).replaceAll(' ', '')}_BC`,
    `${roundName} (${unit.name})`,
  ];
  return at(styles, chanceOf(`file name ${unit.code}`).below(styles.length));
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}
