/**
 * Text ⇄ base64url of its UTF-8 bytes. Written out because Apps Script has neither `TextEncoder` nor `btoa`,
 * and the same code must come out of the add-on and go into the extension.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The text's bytes in UTF-8. The text has no half of a surrogate pair: JSON, which this is for, escapes those. */
const utf8 = (text: string): number[] =>
  [...encodeURIComponent(text).matchAll(/%(..)|(.)/g)].map(([, hex, plain = '']) =>
    hex === undefined ? plain.charCodeAt(0) : Number.parseInt(hex, 16),
  );

/**
 * base64url (RFC 4648 section 5) without padding.
 * @throws URIError where the text has half of a surrogate pair.
 */
export function encodeBase64Url(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const length = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let digit = 0; digit < length; digit += 1) {
      out += ALPHABET.charAt((group >> (18 - 6 * digit)) & 63);
    }
  }
  return out;
}

/** @returns null where the text is not base64url, or its bytes are not UTF-8. */
export function decodeBase64Url(code: string): string | null {
  if (!/^[\w-]*$/.test(code) || code.length % 4 === 1) return null;
  let percent = '';
  let group = 0;
  let bits = 0;
  for (const digit of code) {
    group = ((group << 6) | ALPHABET.indexOf(digit)) & 0x3fff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      percent += `%${((group >> bits) & 0xff).toString(16).padStart(2, '0')}`;
    }
  }
  try {
    return decodeURIComponent(percent);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
