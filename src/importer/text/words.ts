/**
 * Regular expressions over Vietnamese words. JavaScript's \b knows only ASCII letters, so a word's edge is
 * spelled out here, once. Patterns are written in ordinary spelling and folded as the text is.
 */
import { folded } from './normalise';

/** Matches any of the alternatives as whole words in folded text. Flags: u, and those given. */
export function words(pattern: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${foldedPattern(pattern)})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

/** A pattern with its words folded as text is; for building larger expressions. */
export function foldedPattern(pattern: string): string {
  // Upper-case escapes (\S, \P) would change meaning when lowered, so only lower-case ones are used in patterns.
  return pattern.replace(/\\p\{\w+\}|\\.|[^\\]+/gu, (part) => (part.startsWith('\\') ? part : folded(part)));
}
