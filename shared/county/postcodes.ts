/** Postcodes in what people write: an address, a cell, a line of a list. */

const SHAPE = /\b([a-z]{1,2}\d[a-z\d]?)[\s-]*(\d[a-z]{2})\b/gi;

/** Every full postcode of a text, each once, in one spelling ("AB1 2CD"). */
export const postcodesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(SHAPE)].map(([, out = '', inner = '']) => `${out} ${inner}`.toUpperCase())),
];
