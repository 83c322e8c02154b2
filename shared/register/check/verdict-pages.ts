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

/** The register names an inspectorate only for independent schools; blank is Ofsted for all types that it inspects. */
const OFSTED = /^(ofsted)?$/i;
const ISI = /^(isi|independent schools inspectorate)\b/i;

/**
 * Where its inspection reports are. Ofsted's are found by URN; its own links by type and URN need a category that the
 * register does not have. ISI publishes no address by URN, so its site is opened to search there.
 */
function reportsOf(row: Establishment): Page[] {
  const inspectorate = row.inspectorate.trim();
  if (ISI.test(inspectorate))
    return [{ title: 'Independent Schools Inspectorate (ISI) reports', url: 'https://www.isi.net/' }];
  const type = typeOf(row);
  return OFSTED.test(inspectorate) && typeof type === 'object' && type.ofsted
    ? [{ title: 'Ofsted reports', url: `https://reports.ofsted.gov.uk/search?q=${row.urn}` }]
    : [];
}

/** GIAS's page, the reports of whoever inspects it, and a map where there is a postcode. */
export function pagesOf(row: Establishment): Page[] {
  const pages: Page[] = [
    { title: 'Get Information about Schools', url: giasPage(row.urn) },
    ...reportsOf(row),
  ];
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
