/** What a figure, a date, a year or a citation of a sentence is once it has been read. */

/** Where a token stands in its sentence: from its first letter to the one after its last. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A figure that may be a target. `to` is the upper end of a range, `per` the M of "N/M". */
export interface FigureToken extends Place {
  readonly kind: 'percent' | 'number' | 'ratio';
  readonly value: number;
  readonly text: string;
  readonly to?: number;
  readonly per?: number;
  /** The words around the slash of a ratio: "bé trai/bé gái". */
  readonly label?: string;
  /** The whole in "15/20 xã". */
  readonly of?: number;
  readonly asWord?: boolean;
}

export interface DateToken extends Place {
  readonly kind: 'date';
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

export interface SpanToken extends Place {
  readonly kind: 'month' | 'quarter' | 'year' | 'period' | 'schoolyear' | 'halfyear';
  /** Month 1–12, quarter 1–4, half 1–2; 0 otherwise. */
  readonly part: number;
  readonly year: number | null;
  /** End of a period; same as year otherwise. */
  readonly toYear: number | null;
  readonly toPart?: number;
}

export interface CitationToken extends Place {
  readonly kind: 'citation' | 'link' | 'skip';
}

export type Token = FigureToken | DateToken | SpanToken | CitationToken;

export function isFigure(token: Token): token is FigureToken {
  return token.kind === 'percent' || token.kind === 'number' || token.kind === 'ratio';
}

/** The years that a token names, its last one included; none for other tokens. */
export function yearsOf(token: Token): number[] {
  const named = [...('year' in token ? [token.year] : []), ...('toYear' in token ? [token.toYear] : [])];
  return named.filter((year): year is number => year !== null);
}

export function isSpan(token: Token): token is SpanToken {
  return (
    token.kind === 'month' ||
    token.kind === 'quarter' ||
    token.kind === 'year' ||
    token.kind === 'period' ||
    token.kind === 'schoolyear' ||
    token.kind === 'halfyear'
  );
}
