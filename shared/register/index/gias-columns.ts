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

/** Type codes of the children's centres extract, a file of its own. */
export const childrensCentreTypes: ReadonlySet<string> = new Set(['47', '48']);

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

/** How much a type has to do with alternative provision. */
type ApRelevance = 'ap-school' | 'may-offer-ap' | 'other';

export interface EstablishmentType {
  readonly name: string;
  /** What it is, for somebody who does not know the register's terms. */
  readonly plain: string;
  readonly ap: ApRelevance;
  /** Whether GIAS links to Ofsted reports by URN for it. */
  readonly ofsted: boolean;
}

const type = (
  name: string,
  plain: string,
  ap: ApRelevance = 'other',
  ofsted: boolean = true,
): EstablishmentType => ({ name, plain, ap, ofsted });

/** Type codes of `TypeOfEstablishment (code)`, two digits. Names are spelled differently between files: compare codes. */
export const typeOfCode: Readonly<Record<string, EstablishmentType>> = {
  '01': type('Community school', 'school run by the local authority'),
  '02': type('Voluntary aided school', 'local authority school with a foundation, often a church'),
  '03': type('Voluntary controlled school', 'local authority school with a foundation, often a church'),
  '05': type('Foundation school', 'local authority school run by its governors or a foundation'),
  '06': type('City technology college', 'independent school paid for by the state'),
  '07': type('Community special school', 'special school run by the local authority'),
  '08': type('Non-maintained special school', 'special school run by a charity, approved by the state'),
  '10': type('Other independent special school', 'independent special school', 'may-offer-ap'),
  '11': type('Other independent school', 'independent school', 'may-offer-ap'),
  '12': type('Foundation special school', 'special school run by its governors or a foundation'),
  '14': type('Pupil referral unit', 'pupil referral unit (PRU), run by the local authority', 'ap-school'),
  '15': type('Local authority nursery school', 'nursery school run by the local authority'),
  '18': type('Further education', 'further education college'),
  '24': type('Secure units', 'secure unit', 'may-offer-ap', false),
  '25': type('Offshore schools', 'school outside England, in an offshore territory', 'other', false),
  '26': type('Service children’s education', 'school for children of the armed forces abroad'),
  '27': type('Miscellaneous', 'establishment of no usual kind'),
  '28': type('Academy sponsor led', 'academy with a sponsor'),
  '29': type('Higher education institutions', 'university or other higher education', 'other', false),
  '30': type(
    'Welsh establishment',
    'establishment in Wales, outside Ofsted and the DfE’s registration',
    'other',
    false,
  ),
  '31': type('Sixth form centres', 'sixth form centre', 'other', false),
  '32': type('Special post 16 institution', 'special institution for over-16s', 'may-offer-ap'),
  '33': type('Academy special sponsor led', 'special academy with a sponsor'),
  '34': type('Academy converter', 'academy'),
  '35': type('Free schools', 'free school'),
  '36': type('Free schools special', 'special free school'),
  '37': type('British schools overseas', 'British school abroad', 'other', false),
  '38': type('Free schools alternative provision', 'free school for alternative provision', 'ap-school'),
  '39': type('Free schools 16 to 19', 'free school for 16 to 19'),
  '40': type('University technical college', 'university technical college'),
  '41': type('Studio schools', 'studio school'),
  '42': type('Academy alternative provision converter', 'academy for alternative provision', 'ap-school'),
  '43': type('Academy alternative provision sponsor led', 'academy for alternative provision', 'ap-school'),
  '44': type('Academy special converter', 'special academy'),
  '45': type('Academy 16-19 converter', 'academy for 16 to 19'),
  '46': type('Academy 16 to 19 sponsor led', 'academy for 16 to 19'),
  '47': type('Children’s centre', 'children’s centre, not a school'),
  '48': type('Children’s centre linked site', 'site of a children’s centre, not a school'),
  '49': type('Online provider', 'accredited online provider', 'may-offer-ap', false),
  '56': type(
    'Institution funded by other government department',
    'institution paid for by another department',
  ),
  '57': type('Academy secure 16 to 19', 'secure academy for 16 to 19', 'may-offer-ap', false),
};

/** Types that are listed without being a school in England. */
export const noSchoolInEngland: ReadonlySet<string> = new Set(['25', '29', '30', '37', '47', '48']);

/** Words that the register prints instead of a blank. */
export const blankWords: ReadonlySet<string> = new Set(['Not applicable', 'Not recorded', '-']);
