/** Numbers in what people typed: how many, and how many hours. */

const WORDS: Readonly<Record<string, number>> = {
  ...{ none: 0, no: 0, nil: 0, zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
  ...{ eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20 },
};
const NUMBER = new RegExp(`\\d+(?:\\.\\d+)?|\\b(?:${Object.keys(WORDS).join('|')})\\b`, 'gi');
const valueOf = (token: string): number => WORDS[token.toLowerCase()] ?? Number(token);

/** The first number in an answer to "how many": `3`, `Two of them`, `none`; null where it gives none. */
export function readCount(text: string): number | null {
  const [first] = text.match(NUMBER) ?? [];
  return first === undefined ? null : valueOf(first);
}

const WITH_UNIT = new RegExp(`(${NUMBER.source})\\s*(?:h|hr|hrs|hour|hours)\\b`, 'gi');

/** The most hours that a text names: numbers before "hours", or every number where it names no unit; null for none. */
export function readMostHours(text: string): number | null {
  const named = [...text.matchAll(WITH_UNIT)].map(([, number = '']) => valueOf(number));
  const found = named.length > 0 ? named : (text.match(NUMBER) ?? []).map(valueOf);
  return found.length === 0 ? null : Math.max(...found);
}
