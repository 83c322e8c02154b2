/** A short name for a content: the same content has the same name, whoever works it out and wherever. */
import { byText } from '../schema/by-text';

/** JSON with the keys of every object in order, so that the same content is the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .sort(([a], [b]) => byText(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join()}}`;
}

/** One round of mixing over a number of 32 bits, so that near-alike texts fall far apart (MurmurHash3's finaliser). */
function mixed(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

const named = (one: number, other: number): string => hex(mixed(one ^ (other >>> 7))) + hex(mixed(other));

/**
 * 64 bits as 16 hex digits: two walks over the text that multiply by different primes. It tells contents apart, of
 * which a county has some hundred thousand; it keeps no secret and stands against no attack.
 */
export const contentHash = (content: unknown): string => textHash(canonical(content));

/** The same of a text as it stands. What rows keep: it stays as it is. */
export function textHash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5f356495);
    other ^= other >>> 15;
  }
  return named(one, other);
}

/**
 * A name for texts one after the other, which are never put together; where one ends counts as well. It takes four units
 * in a step, half of the time of `textHash`: for what is worked out anew of all that is kept.
 */
export function textsHash(texts: readonly string[]): string {
  let one = 0x811c9dc5;
  let other = 0x41c6ce57;
  for (const text of texts) {
    const { length } = text;
    let at = 0;
    for (; at + 3 < length; at += 4) {
      one = Math.imul(one ^ (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)), 0x01000193);
      one ^= one >>> 15;
      other = Math.imul(other ^ (text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16)), 0x5f356495);
      other ^= other >>> 15;
    }
    for (; at < length; at += 1) other = Math.imul(other ^ text.charCodeAt(at), 0x5f356495);
    one = Math.imul(one ^ length, 0x01000193);
    other ^= other >>> 15;
  }
  return named(one, other);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * 24 bits of a text as four letters: to find by, where whatever is found is looked at before it is believed.
 */
export function shortMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const bits = mixed(hash);
  return [0, 6, 12, 18].map((shift) => LETTERS.charAt((bits >>> shift) & 63)).join('');
}
