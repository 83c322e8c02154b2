/** A text as long as a large framework, of letters of one, two and three bytes: sent by the sidebar to see what arrives. */
export const TRIED_TEXT = 'a\u00e9\u20ac'.repeat(25_000);
