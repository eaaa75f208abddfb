// The `q` language of files.list: terms joined by and, or, not and parentheses, read into one predicate. A term that
// Google has and the stand-in does not is refused by name; anything else is Google's 400 "Invalid Value".
import { invalidParameter, notSimulated } from './drive-error';
import { type Comparison, isUnsimulatedTerm, type Predicate, type SearchSubject, TERMS } from './search-terms';

export interface SearchQuery {
  readonly matches: Predicate;
  /** Set when the query can only match children of this one folder: a shortcut for the caller, nothing more. */
  readonly parentId?: string;
}

const TOKEN = /\s*(?:('(?:\\.|[^'\\])*')|(<=|>=|!=|=|<|>|\(|\)|\{|\})|([A-Za-z][A-Za-z.]*))/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (found === null) throw invalidParameter('q');
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

function literal(token: string | undefined): string {
  if (token?.startsWith("'") !== true) throw invalidParameter('q');
  return token.slice(1, -1).replace(/\\(['\\])/g, '$1');
}

class QueryParser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): SearchQuery {
    const query = this.anyOf();
    if (this.at < this.tokens.length) throw invalidParameter('q');
    return query;
  }

  private anyOf(): SearchQuery {
    const first = this.allOf();
    if (this.tokens[this.at] !== 'or') return first;
    const parts = [first];
    while (this.take('or')) parts.push(this.allOf());
    // Google reads `a and b or c` from left to right; nobody should depend on that.
    if (parts.some(({ isConjunction }) => isConjunction)) throw notSimulated('q: and beside or without parentheses');
    return { matches: (subject) => parts.some(({ matches }) => matches(subject)) };
  }

  private allOf(): SearchQuery & { isConjunction?: boolean } {
    const first = this.one();
    if (this.tokens[this.at] !== 'and') return first;
    const parts = [first];
    while (this.take('and')) parts.push(this.one());
    const parentId = parts.find((part) => part.parentId !== undefined)?.parentId;
    const matches = (subject: SearchSubject): boolean => parts.every((part) => part.matches(subject));
    return { matches, isConjunction: true, ...(parentId === undefined ? {} : { parentId }) };
  }

  private one(): SearchQuery {
    if (this.take('not')) {
      const { matches } = this.one();
      return { matches: (subject) => !matches(subject) };
    }
    if (!this.take('(')) return this.term();
    const { matches, parentId } = this.anyOf();
    this.expect(')');
    return parentId === undefined ? { matches } : { matches, parentId };
  }

  private term(): SearchQuery {
    const token = this.next();
    if (token?.startsWith("'") === true) return this.membership(literal(token));
    if (token === 'sharedWithMe' && !this.isComparison()) return { matches: ({ sharedWithMe }) => sharedWithMe };
    const term = token === undefined || !Object.hasOwn(TERMS, token) ? undefined : TERMS[token];
    if (term === undefined || token === undefined) {
      throw token !== undefined && isUnsimulatedTerm(token) ? notSimulated(`q: ${token}`) : invalidParameter('q');
    }
    if (this.take('has')) return { matches: term('has', this.keyAndValue()) };
    const comparison = this.next() as Comparison;
    const value = this.next();
    const matches = term(comparison, value === 'true' || value === 'false' ? value : literal(value));
    return { matches };
  }

  private membership(value: string): SearchQuery {
    this.expect('in');
    const collection = this.next();
    if (collection === 'parents') {
      const matches: Predicate = ({ parentIds }) => parentIds.includes(value);
      return value === 'root' ? { matches } : { matches, parentId: value };
    }
    if (collection === 'owners') return { matches: ({ ownerNames }) => ownerNames.includes(value) };
    if (collection === 'writers' || collection === 'readers') throw notSimulated(`q: in ${collection}`);
    throw invalidParameter('q');
  }

  /** `{ key='department' and value='sales' }`, joined by a character that no literal of ours holds. */
  private keyAndValue(): string {
    const parts: string[] = [];
    this.expect('{');
    for (const field of ['key', 'value']) {
      if (field === 'value') this.expect('and');
      this.expect(field);
      this.expect('=');
      parts.push(literal(this.next()));
    }
    this.expect('}');
    return parts.join('\0');
  }

  private isComparison(): boolean {
    return ['=', '!='].includes(this.tokens[this.at] ?? '');
  }

  private next(): string | undefined {
    return this.tokens[this.at++];
  }

  private take(word: string): boolean {
    if (this.tokens[this.at] !== word) return false;
    this.at += 1;
    return true;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw invalidParameter('q');
  }
}

/** @throws DriveError 400 "Invalid Value" at `q`. */
export function parseSearchQuery(text: string): SearchQuery {
  return new QueryParser(tokenize(text)).parse();
}
