/** The host of a website, by which an establishment is known whatever page of it somebody has open. */

/** As registers and people write it: with scheme and `www.` or without, a page behind it, or an address for mail. */
const address =
  /^(?:https?:\/\/|mailto:)?(?:[\w.+-]+@)?(?:www\d?\.)?((?:[a-z\d-]+\.)+(?:uk|org|com|net|eu|info|london|education))(?::\d+)?(?:[/?#]\S*)?$/i;

/** In small letters without `www.`; '' for what is no address. "St. Mary" is none. */
export const websiteHost = (text: string): string => (address.exec(text.trim())?.[1] ?? '').toLowerCase();
