/** Texts of people as they are named in a sentence: the beginning of a long one. */

/** The beginning of a text, at most so long; letters that take two places, as emoji do, stay whole. */
export const startOf = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

const QUOTED = 200;

/** A text in quotes, the beginning of a long one. */
export const inQuotes = (text: string): string =>
  `“${text.length > QUOTED ? `${startOf(text, QUOTED - 1)}…` : text}”`;
