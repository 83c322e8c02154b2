/** A cell that names a theme, "1. Safeguarding" or "Standard 2 – Learning", to its code and title. */

interface NamedTheme {
  /** Null where the cell gives none. */
  readonly code: string | null;
  readonly title: string;
}

const WITH_MARK =
  /^(?:(?:theme|section|area|standard|part|domain)\s+)?([\p{L}\d][\p{L}\d.]{0,3}?)\s?[.:)–—-]\s+(.+)$/iu;
const WITH_BLANK = /^(?:(?:theme|section|area|standard|part|domain)\s+)?(\d[\d.]{0,3}?)\s+(.+)$/iu;

/**
 * "1. Safeguarding", "1: Safeguarding", "1 - Safeguarding" and "A) Safeguarding" give a code; "1 Safeguarding" does
 * where that is its place, so that "4 day week" stays a title.
 * @param place of the theme in its form, from 1
 */
export function readThemeCell(cell: string, place: number): NamedTheme {
  const [, marked, rest] = WITH_MARK.exec(cell) ?? [];
  if (marked !== undefined && rest !== undefined) return { code: marked, title: rest };
  const [, bare, title] = WITH_BLANK.exec(cell) ?? [];
  return bare !== undefined && title !== undefined && bare === String(place)
    ? { code: bare, title }
    : { code: null, title: cell };
}

/** The place of a theme as its code, or the next number that no theme has. */
export function nextThemeCode(place: number, taken: ReadonlySet<string>): string {
  let number = place;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
