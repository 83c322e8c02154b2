/** The order of texts by their code units: the same in every language and on every machine. */

/** For `sort`: texts that are alike keep their places. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same of names, whatever their case. */
export const byName = (a: string, b: string): number => byText(a.toLowerCase(), b.toLowerCase());
