/** Whole numbers in sentences, and what they count. */

/** "1,250". */
export const inDigits = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "1 visit", "1,250 visits". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${inDigits(count)} ${count === 1 ? one : more}`;
