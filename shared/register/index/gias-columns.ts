/**
 * The only place that knows the register's (GIAS's) own column names and codes.
 * Columns drift (133 in 2019, 139, 140, 135 since January 2025), so they are found by header name and only
 * three are required.
 */
import type { EstablishmentStatus } from '../../schema/establishment';

/** Our word for a source column, and the names that GIAS has used for it, newest first. */
export const columnNames = {
  urn: ['URN'],
  name: ['EstablishmentName'],
  statusCode: ['EstablishmentStatus (code)'],
  statusName: ['EstablishmentStatus (name)'],
  typeCode: ['TypeOfEstablishment (code)'],
  type: ['TypeOfEstablishment (name)'],
  typeGroup: ['EstablishmentTypeGroup (name)'],
  phase: ['PhaseOfEducation (name)'],
  lowAge: ['StatutoryLowAge'],
  highAge: ['StatutoryHighAge'],
  laCode: ['LA (code)'],
  la: ['LA (name)'],
  establishmentNumber: ['EstablishmentNumber'],
  ukprn: ['UKPRN'],
  street: ['Street'],
  locality: ['Locality'],
  address3: ['Address3'],
  town: ['Town'],
  county: ['County (name)'],
  postcode: ['Postcode'],
  phone: ['TelephoneNum'],
  website: ['SchoolWebsite'],
  headTitle: ['HeadTitle (name)'],
  headFirstName: ['HeadFirstName'],
  headLastName: ['HeadLastName'],
  headJobTitle: ['HeadPreferredJobTitle'],
  proprietor: ['PropsName'],
  trust: ['Trusts (name)'],
  companyNumber: ['CHNumber'],
  inspectorate: ['InspectorateName (name)', 'Inspectorate (name)'],
  section41: ['Section41Approved (name)'],
  openDate: ['OpenDate'],
  closeDate: ['CloseDate'],
  closeReason: ['ReasonEstablishmentClosed (name)'],
  lastChanged: ['LastChangedDate'],
  accreditation: ['EstablishmentAccredited (name)'],
  accreditationExpiry: ['AccreditationExpiryDate'],
  places: ['PlacesPRU'],
  pupils: ['NumberOfPupils'],
} as const satisfies Record<string, readonly string[]>;
export type ColumnId = keyof typeof columnNames;

/** A file without these is not the register. The status may come as code, as name, or both. */
export const requiredColumns = ['URN', 'EstablishmentName', 'EstablishmentStatus (code) or (name)'] as const;

/** Below these, a file is more likely an extract or a sample than the register (about 52,500 rows, 135 columns). */
export const fullRegister = { rows: 40_000, columns: 100 } as const;

/** Status codes in the public file. Others exist on the site but are not published. */
export const statusOfCode: Readonly<Record<string, EstablishmentStatus>> = {
  '1': 'open',
  '2': 'closed',
  '3': 'closing',
  '4': 'proposed',
};

/** Status names, compared without case, commas or double spaces. */
export const statusOfName: Readonly<Record<string, EstablishmentStatus>> = {
  open: 'open',
  closed: 'closed',
  'open but proposed to close': 'closing',
  'proposed to open': 'proposed',
};

/** What the register prints in a quarter of its cells, in its file as on its pages. */
export const notApplicable = 'Not applicable';
/** What it prints where it does not know. */
export const notRecorded = 'Not recorded';
/** Words that the register prints instead of a blank. */
export const blankWords: ReadonlySet<string> = new Set([notApplicable, notRecorded, '-']);
