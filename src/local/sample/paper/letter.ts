// A school's report as it would lie on the desk: the words and the table, before anybody prints, scans or saves it.
// Word file and scanned page are made from the same letter, so that they agree as a school's two files do.

export interface Letter {
  /** Top left, first line: "UBND QUẬN 7". */
  readonly authority: string;
  /** Top left, second line: "TRƯỜNG MẦM NON SƠN CA". */
  readonly sender: string;
  /** "12/BC-MNSC". */
  readonly number: string;
  /** "Quận 7, ngày 26 tháng 10 năm 2023". */
  readonly placeAndDay: string;
  readonly title: string;
  readonly subtitle: string;
  readonly receiver: string;
  readonly sections: readonly LetterSection[];
  readonly signer: string;
  readonly copies: readonly string[];
}

export interface LetterSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table?: LetterTable;
}

export interface LetterTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the page's width, adding up to 1. */
  readonly widths: readonly number[];
  /** Columns whose cells stand to the right. */
  readonly figures: readonly number[];
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
