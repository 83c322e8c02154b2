/** Letters with accents that a program lost, or encoded twice, before the file came here. */

/**
 * U+FFFD, as itself or as its bytes read as windows-1252; or what the bytes of UTF-8 look like when they are read so
 * (Ã and a sign, â€ and a sign, Â and a sign).
 */
const traces =
  /\ufffd|ï¿½|Ã[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|Â[\u0080-\u00bf]/;

export const hasLostLetters = (text: string): boolean => traces.test(text);
