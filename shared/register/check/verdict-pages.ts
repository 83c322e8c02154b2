/** The pages to look at beside a verdict. Opened by the officer, never fetched. */
import type { Establishment } from '../../schema/establishment';
import { typeOf } from '../index/establishment-types';

export interface Page {
  title: string;
  url: string;
}

const gias = 'https://www.get-information-schools.service.gov.uk';

/** The establishment's page in Get Information about Schools. */
const giasPage = (urn: string): string => `${gias}/Establishments/Establishment/Details/${urn}`;

/** GIAS's page, Ofsted's by URN where Ofsted inspects the type, and a map where there is a postcode. */
export function pagesOf(row: Establishment): Page[] {
  const pages: Page[] = [{ title: 'Get Information about Schools', url: giasPage(row.urn) }];
  const type = typeOf(row);
  if (typeof type === 'object' && type.ofsted)
    pages.push({
      title: 'Ofsted reports',
      url: `http://www.ofsted.gov.uk/oxedu_providers/full/(urn)/${row.urn}`,
    });
  if (row.postcode !== '')
    pages.push({
      title: 'Map',
      url: `https://www.openstreetmap.org/search?query=${encodeURIComponent(row.postcode)}`,
    });
  return pages;
}

/** Where else to look for a provider that the register does not show. */
export function otherRegisters(name: string): Page[] {
  const words = encodeURIComponent(name);
  return [
    { title: 'Get Information about Schools, today', url: `${gias}/Search` },
    {
      title: 'Companies House',
      url: `https://find-and-update.company-information.service.gov.uk/search?q=${words}`,
    },
    {
      title: 'Charity Commission',
      url: 'https://register-of-charities.charitycommission.gov.uk/charity-search',
    },
    { title: 'UK Register of Learning Providers', url: 'https://www.ukrlp.co.uk/' },
    { title: 'Adventure activities licences (AALA)', url: 'https://www.hse.gov.uk/aala/' },
  ];
}
