/** How many, in what people typed. Hours are read by `read-hours.ts`. */

const WORDS: Readonly<Record<string, number>> = {
  ...{ none: 0, no: 0, nobody: 0, nil: 0, zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20 },
};
/** A number in digits or words, for patterns. Digits are tried from their first alone: a cell may hold very many. */
export const NUMBER = `(?:(?<!\\d)\\d{1,6}(?:\\.\\d{1,3})?|\\b(?:${Object.keys(WORDS).join('|')})\\b)`;
export const numberIn = (token: string): number => WORDS[token.toLowerCase()] ?? Number(token);
/** Every number of a text, in its order. */
export const numbersIn = (text: string): readonly number[] =>
  (text.match(new RegExp(NUMBER, 'gi')) ?? []).map(numberIn);

/** Words that say there are some and not how many: at least so many. */
const AT_LEAST: readonly (readonly [RegExp, number])[] = [
  [/\b(?:few|several|couple|both|many|most|all|some of them)\b/i, 2],
  [/\b(?:yes|some)\b/i, 1],
];

/**
 * The first number in an answer to "how many": `3`, `Two of them`, `none`; else the least that its words say: `Yes`,
 * `several`; null where it says nothing of how many.
 */
export function readCount(text: string): number | null {
  const [first] = numbersIn(text);
  return first ?? AT_LEAST.find(([words]) => words.test(text))?.[1] ?? null;
}
