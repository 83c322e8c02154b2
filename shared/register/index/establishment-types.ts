/**
 * What each type of establishment in the register is: in plain words, whether it is a school in England, and
 * how much it has to do with alternative provision. Codes are those of `TypeOfEstablishment (code)`.
 *
 * Whether a type is a school follows section 4 of the Education Act 1996: an institution that gives primary or
 * secondary education outside the further and higher education sectors. A 16 to 19 academy is not a school
 * (section 4(1B)), an academy for alternative provision is one (section 4(1C)). Where the type itself does not
 * say that it is a school ("Miscellaneous"), it does not count as one here.
 */
import type { Establishment } from '../../schema/establishment';

/** How much a type has to do with alternative provision. */
type ApRelevance = 'ap-school' | 'may-offer-ap' | 'other';

export interface EstablishmentType {
  readonly name: string;
  /** What it is, for somebody who does not know the register's terms. */
  readonly plain: string;
  /** False for what is listed without being a school in England: being listed does not make it registered as one. */
  readonly school: boolean;
  readonly ap: ApRelevance;
  /** Whether GIAS links to Ofsted reports by URN for it. */
  readonly ofsted: boolean;
  /** Words that somebody may put before "school" in its name although the register's name lacks them. */
  readonly calledToo: readonly string[];
}

type Given = Partial<Pick<EstablishmentType, 'ap' | 'ofsted' | 'calledToo'>>;
const school = (name: string, plain: string, given: Given = {}): EstablishmentType => ({
  name,
  plain,
  school: true,
  ap: 'other',
  ofsted: true,
  calledToo: [],
  ...given,
});
const noSchool = (name: string, plain: string, given: Given = {}): EstablishmentType => ({
  ...school(name, plain, given),
  school: false,
});
const apSchool: Given = { ap: 'ap-school' };
const mayOfferAp: Given = { ap: 'may-offer-ap' };
const noOfsted: Given = { ofsted: false };
const special: Given = { calledToo: ['special'] };
const independent: Given = { calledToo: ['independent'] };
const independentSpecial: Given = { calledToo: ['independent', 'special'] };

/** By type code, two digits. Names are spelled differently between files, so codes come first. */
export const typeOfCode: Readonly<Record<string, EstablishmentType>> = {
  '01': school('Community school', 'school run by the local authority'),
  '02': school('Voluntary aided school', 'local authority school with a foundation, often a church'),
  '03': school('Voluntary controlled school', 'local authority school with a foundation, often a church'),
  '05': school('Foundation school', 'local authority school run by its governors or a foundation'),
  '06': school('City technology college', 'independent school paid for by the state', independent),
  '07': school('Community special school', 'special school run by the local authority', special),
  '08': school(
    'Non-maintained special school',
    'special school run by a charity, approved by the state',
    independentSpecial,
  ),
  '10': school('Other independent special school', 'independent special school', {
    ...mayOfferAp,
    ...independentSpecial,
  }),
  '11': school('Other independent school', 'independent school', { ...mayOfferAp, ...independent }),
  '12': school('Foundation special school', 'special school run by its governors or a foundation', special),
  '14': school('Pupil referral unit', 'pupil referral unit (PRU), run by the local authority', apSchool),
  '15': school('Local authority nursery school', 'nursery school run by the local authority'),
  '18': noSchool('Further education', 'further education college'),
  '24': noSchool('Secure units', 'secure unit', { ...mayOfferAp, ...noOfsted }),
  '25': noSchool('Offshore schools', 'school outside England, in an offshore territory', noOfsted),
  '26': noSchool('Service children’s education', 'school for children of the armed forces abroad'),
  '27': noSchool('Miscellaneous', 'establishment of no usual kind'),
  '28': school('Academy sponsor led', 'academy with a sponsor'),
  '29': noSchool('Higher education institutions', 'university or other higher education', noOfsted),
  '30': noSchool(
    'Welsh establishment',
    'establishment in Wales, outside Ofsted and the DfE’s registration',
    noOfsted,
  ),
  '31': noSchool('Sixth form centres', 'sixth form centre', noOfsted),
  '32': noSchool('Special post 16 institution', 'special institution for over-16s', {
    ...mayOfferAp,
    ...independentSpecial,
  }),
  '33': school('Academy special sponsor led', 'special academy with a sponsor', special),
  '34': school('Academy converter', 'academy'),
  '35': school('Free schools', 'free school'),
  '36': school('Free schools special', 'special free school', special),
  '37': noSchool('British schools overseas', 'British school abroad', noOfsted),
  '38': school('Free schools alternative provision', 'free school for alternative provision', apSchool),
  '39': noSchool('Free schools 16 to 19', 'free school for 16 to 19'),
  '40': school('University technical college', 'university technical college'),
  '41': school('Studio schools', 'studio school'),
  '42': school('Academy alternative provision converter', 'academy for alternative provision', apSchool),
  '43': school('Academy alternative provision sponsor led', 'academy for alternative provision', apSchool),
  '44': school('Academy special converter', 'special academy', special),
  '45': noSchool('Academy 16-19 converter', 'academy for 16 to 19'),
  '46': noSchool('Academy 16 to 19 sponsor led', 'academy for 16 to 19'),
  '47': noSchool('Children’s centre', 'children’s centre'),
  '48': noSchool('Children’s centre linked site', 'site of a children’s centre'),
  '49': noSchool('Online provider', 'accredited online provider', { ...mayOfferAp, ...noOfsted }),
  '56': noSchool(
    'Institution funded by other government department',
    'institution paid for by another department',
  ),
  '57': noSchool('Academy secure 16 to 19', 'secure academy for 16 to 19', { ...mayOfferAp, ...noOfsted }),
};

/** Type codes of the children's centres extract, a file of its own. */
export const childrensCentreTypes: ReadonlySet<string> = new Set(['47', '48']);

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const codeOfName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(typeOfCode).map(([code, { name }]) => [bare(name), code] as const),
  // Spelled otherwise on GIAS's pages, and in other files of the DfE.
  ...(
    [
      ['Free schools - alternative provision', '38'],
      ['Free schools - 16-19', '39'],
      ['Free schools 16-19', '39'],
      ['Free schools - special', '36'],
      ['Secure academy 16-19', '57'],
      ['Academy secure 16-19', '57'],
    ] as const
  ).map(([name, code]) => [bare(name), code] as const),
]);

/** The code of a type's name in any spelling that is known, '' for others. */
export const typeCodeOfName = (name: string): string => codeOfName.get(bare(name)) ?? '';

/**
 * The type of an entry, by its code or, where the file gives none, its name.
 * @returns `blank` where the register gives neither, `unknown` where what it gives is not known here or code and
 * name are those of two different types: then nothing may be concluded from it
 */
export function typeOf({
  typeCode,
  type,
}: Pick<Establishment, 'typeCode' | 'type'>): EstablishmentType | 'blank' | 'unknown' {
  if (typeCode === '' && type === '') return 'blank';
  const byName = typeCodeOfName(type);
  const code = typeCode === '' ? byName : typeCode;
  if (byName !== '' && byName !== code) return 'unknown';
  return typeOfCode[code] ?? 'unknown';
}
