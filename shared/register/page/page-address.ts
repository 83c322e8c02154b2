/** The one line that a GIAS page prints for an address, back into its parts as far as they can be told apart. */
import type { Establishment } from '../../schema/establishment';
import { normalisePostcode } from '../index/postcode';
import { notRecorded } from '../index/gias-columns';

export type Address = Pick<
  Establishment,
  'street' | 'locality' | 'address3' | 'town' | 'county' | 'postcode'
>;

/** Counties as GIAS prints them after the town. */
const counties: ReadonlySet<string> = new Set(
  (
    'Avon|Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cleveland|Cornwall|County Durham|Cumbria|' +
    'Derbyshire|Devon|Dorset|Durham|East Riding of Yorkshire|East Sussex|East Yorkshire|Essex|Gloucestershire|' +
    'Greater London|Greater Manchester|Hampshire|Herefordshire|Hertfordshire|Humberside|Isle of Wight|Kent|' +
    'Lancashire|Leicestershire|Lincolnshire|Merseyside|Middlesex|Norfolk|North Humberside|North Yorkshire|' +
    'Northamptonshire|Northumberland|Nottinghamshire|Oxfordshire|Rutland|Shropshire|Somerset|South Humberside|' +
    'South Yorkshire|Staffordshire|Suffolk|Surrey|Tyne and Wear|Tyne & Wear|Warwickshire|West Midlands|' +
    'West Sussex|West Yorkshire|Wiltshire|Worcestershire'
  ).split('|'),
);

/**
 * First line, locality, third line, town, county and postcode, joined by commas, blanks left out: so the first
 * part is the street and the last before the postcode the town, unless it is the name of a county.
 * Without a postcode (an address abroad) only the first line is told apart.
 */
export function readAddress(line: string): Address {
  const parts = line
    .split(',')
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '' && part !== notRecorded);
  const address: Address = { street: '', locality: '', address3: '', town: '', county: '', postcode: '' };
  const postcode = normalisePostcode(parts.at(-1) ?? '');
  if (postcode === '') {
    const [street = '', ...rest] = parts;
    return { ...address, street, locality: rest.join(', ') };
  }
  parts.pop();
  const county = parts.length > 2 && counties.has(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  const town = parts.length > 1 ? (parts.pop() ?? '') : '';
  const [street = '', locality = '', ...rest] = parts;
  return { street, locality, address3: rest.join(', '), town, county, postcode };
}
