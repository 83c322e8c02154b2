/** A record's raw columns to an establishment in the product's words. */
import type { Establishment, EstablishmentStatus } from '../../schema/establishment';
import { typeOfCode } from './establishment-types';
import { blankWords, statusOfCode, statusOfName } from './gias-columns';
import { normalisePostcode } from './postcode';
import type { RecordColumn } from './record';
import { type DateOrders, isoDateOf } from './register-dates';

/**
 * The status of a code and name as the file gives them. `unknown` when either is not known, when they
 * contradict each other, and when both are blank: an unknown status never counts as registered.
 */
export const statusOf = (code: string, name: string): EstablishmentStatus => {
  const byCode = code === '' ? undefined : (statusOfCode[code.replace(/^0+(?=\d)/, '')] ?? 'unknown');
  const words = name
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim();
  const byName = words === '' ? undefined : (statusOfName[words] ?? 'unknown');
  if (byCode !== undefined && byName !== undefined) return byCode === byName ? byCode : 'unknown';
  return byCode ?? byName ?? 'unknown';
};

/** `14` from `14`, `2` (a spreadsheet drops the zero) or ` 02`. */
export const typeCodeOf = (code: string): string => (/^\d$/.test(code) ? `0${code}` : code);

/** Telephone numbers begin with 0; a spreadsheet drops it. */
export const phoneOf = (text: string): string => (/^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text);

/** Company numbers have eight characters; a spreadsheet drops the zeros in front. */
const companyNumberOf = (text: string): string =>
  /^[1-9]\d{4,6}$/.test(text) ? text.padStart(8, '0') : text;

const meaningful = (text: string): string => (blankWords.has(text) ? '' : text);

/** What many rows have in common: made once for all of them. */
export type StatusFacts = Pick<Establishment, 'status' | 'statusName'>;
export type LaFacts = Pick<Establishment, 'laCode' | 'la'>;
export type TypeFacts = Pick<Establishment, 'typeCode' | 'type' | 'typeGroup'>;

/** @param texts code and name, as the file writes them */
export const statusFactsOf = ([code = '', name = '']: readonly string[]): StatusFacts => ({
  status: statusOf(code, name),
  statusName: name === '' && code !== '' ? `code ${code}` : name,
});
/** @param texts code and name, as the file writes them */
export const laFactsOf = ([laCode = '', la = '']: readonly string[]): LaFacts => ({ laCode, la });
/** @param texts code, name and group, as the file writes them */
export const typeFactsOf = ([given = '', type = '', typeGroup = '']: readonly string[]): TypeFacts => {
  const typeCode = typeCodeOf(given);
  return { typeCode, type: type === '' ? (typeOfCode[typeCode]?.name ?? '') : type, typeGroup };
};

/** What the index keeps in columns of its own, beside the record. */
export interface LookedUp {
  urn: number;
  postcode: string;
  status: StatusFacts;
  la: LaFacts;
  type: TypeFacts;
}

export interface LookedUpWhole extends LookedUp {
  /** 0 where blank. */
  ukprn: number;
  /** LA code * 10,000 + establishment number; 0 where either is blank. */
  dfeNumber: number;
}

const dfeNumberText = (number: number): string =>
  number === 0 ? '' : `${Math.floor(number / 10_000)}/${String(number % 10_000).padStart(4, '0')}`;

/** The columns of a record that say who and where: they stand in front, so that the rest need not be read. */
export const entryColumns = [
  'name',
  'street',
  'locality',
  'address3',
  'town',
  'county',
  'postcode',
] as const satisfies readonly RecordColumn[];

/** Who and where: what search and its lists need of a row, at a fraction of the cost of all of it. */
export type Entry = Pick<Establishment, 'urn' | (typeof entryColumns)[number]> &
  StatusFacts &
  LaFacts &
  TypeFacts;

export const entryOf = (
  { urn, postcode, status, la, type }: LookedUp,
  record: Readonly<Record<(typeof entryColumns)[number], string>>,
): Entry => ({
  urn: String(urn),
  name: record.name,
  ...status,
  ...type,
  ...la,
  street: record.street,
  locality: record.locality,
  address3: record.address3,
  town: record.town,
  county: meaningful(record.county),
  postcode: postcode === '' ? normalisePostcode(record.postcode) || record.postcode : postcode,
});

/** @param dateOrders the order of day and month, by column, where it is not day first */
export function establishmentOf(
  columns: LookedUpWhole,
  record: Readonly<Record<RecordColumn, string>>,
  dateOrders: Readonly<Record<string, DateOrders>> = {},
): Establishment {
  const dateOf = (column: RecordColumn): string => isoDateOf(record[column], dateOrders[column]);
  const { urn, name, street, locality, address3, town, county, postcode } = entryOf(columns, record);
  return {
    urn,
    name,
    ...columns.status,
    ...columns.type,
    phase: meaningful(record.phase),
    lowAge: record.lowAge,
    highAge: record.highAge,
    ...columns.la,
    dfeNumber: dfeNumberText(columns.dfeNumber),
    ukprn: columns.ukprn === 0 ? '' : String(columns.ukprn),
    street,
    locality,
    address3,
    town,
    county,
    postcode,
    phone: phoneOf(record.phone),
    website: record.website,
    head: [record.headTitle, record.headFirstName, record.headLastName]
      .filter((part) => meaningful(part) !== '')
      .join(' '),
    headTitle: record.headJobTitle,
    proprietor: record.proprietor,
    trust: meaningful(record.trust),
    companyNumber: companyNumberOf(record.companyNumber),
    inspectorate: meaningful(record.inspectorate),
    section41: meaningful(record.section41),
    openDate: dateOf('openDate'),
    closeDate: dateOf('closeDate'),
    closeReason: meaningful(record.closeReason),
    lastChanged: dateOf('lastChanged'),
    accreditation: meaningful(record.accreditation),
    accreditationExpiry: dateOf('accreditationExpiry'),
    places: record.places,
    pupils: record.pupils,
  };
}
