/** Whole numbers in sentences, and what they count. */

/** "1,250". */
export const inDigits = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "visit", "visits": the noun alone, where the number stands elsewhere. */
export const nounFor = (count: number, one: string, more = `${one}s`): string => (count === 1 ? one : more);

/** "1 visit", "1,250 visits". */
export const counted = (count: number, one: string, more?: string): string =>
  `${inDigits(count)} ${nounFor(count, one, more)}`;
