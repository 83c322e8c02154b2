/** Links made of what the register says of phone and website, and what the links to other sites tell those. */

/** The register's websites have no scheme more often than not; those that say http are not answered otherwise. */
const SCHEME = /^https?:\/\//i;

/** The address of a website as the register writes it; null for what is none. */
export function websiteLink(text: string): string | null {
  const written = text.trim();
  const address = SCHEME.test(written) ? written : `https://${written}`;
  if (/\s/.test(written) || !URL.canParse(address)) return null;
  const { hostname, username, href } = new URL(address);
  return username === '' && /^[^.].*\.[a-z][a-z\d-]+$/i.test(hostname) ? href : null;
}

/** A phone number to dial: of Britain, with or without spaces, brackets and +44; null for anything else. */
export function phoneLink(text: string): string | null {
  const digits = text.replace(/\(0\)/, '').replace(/[\s().-]/g, '');
  return /^(\+44|0044|0)[1-9]\d{8,9}$/.test(digits) ? `tel:${digits}` : null;
}

const carries = (url: string): string => {
  if (url.includes('company-information.service.gov.uk')) return 'the name that you asked for';
  if (url.includes('openstreetmap.org')) return 'the postcode';
  return /\d{5,}$/.test(url) ? 'the URN' : '';
};

/** What these links tell the sites that they open, in a sentence; '' for no links. */
export function whatTheyCarry(pages: readonly { readonly title: string; readonly url: string }[]): string {
  const told = pages.flatMap(({ title, url }) =>
    carries(url) === '' ? [] : [`${title} gets ${carries(url)}`],
  );
  if (pages.length === 0) return '';
  return told.length === 0
    ? 'These open other sites. Nothing about the provider goes with them.'
    : `These open other sites and leave this computer: ${told.join(', ')}.`;
}
