/** Keeps text that a person typed from running as a formula where it is opened or pasted. */

/**
 * Spreadsheets take a cell that begins so as a formula, the full-width and small signs among them (Japanese and
 * Chinese editions read those as the plain ones), blanks before it or not. A cell that has the guarding
 * apostrophe already gets another, so that one can come off again.
 */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/;

/** The text with an apostrophe before it where a spreadsheet might run it. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `guarded` gave, as it was. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
