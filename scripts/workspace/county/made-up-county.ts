/** A small county for newcomers: every provider, person and place in it is made up. */
import type { RegisterRow } from '../register-copy';

export const COUNTY = { laName: 'Larkshire', laCode: '884' } as const;

export interface MadeUpProvider {
  readonly name: string;
  /** As an officer might type it: often not quite as registered. */
  readonly typed: string;
  readonly postcode: string;
  /** What the register has on it; null when it is not registered. */
  readonly register: RegisterRow | null;
}

export const OPEN = { 'EstablishmentStatus (code)': '1', 'EstablishmentStatus (name)': 'Open' };
const CLOSED = { 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed' };
export const INDEPENDENT = {
  'TypeOfEstablishment (code)': '11',
  'TypeOfEstablishment (name)': 'Other independent school',
  'EstablishmentTypeGroup (code)': '3',
  'EstablishmentTypeGroup (name)': 'Independent schools',
};
export const UNIT = {
  'TypeOfEstablishment (code)': '14',
  'TypeOfEstablishment (name)': 'Pupil referral unit',
  'EstablishmentTypeGroup (code)': '4',
  'EstablishmentTypeGroup (name)': 'Local authority maintained schools',
};

/** A row of the register, of a place in the county. */
export function registered(urn: string, name: string, number: string, more: RegisterRow): RegisterRow {
  return {
    URN: urn,
    EstablishmentName: name,
    EstablishmentNumber: number,
    'LA (code)': COUNTY.laCode,
    'LA (name)': COUNTY.laName,
    'County (name)': COUNTY.laName,
    ...more,
  };
}

export const PROVIDERS: readonly MadeUpProvider[] = [
  {
    name: 'Bramble Lane Centre',
    typed: 'Bramble Lane Center',
    postcode: 'ZZ1 1AA',
    register: registered('900001', 'Bramble Lane Centre', '1101', {
      ...UNIT,
      ...OPEN,
      Street: '1 Bramble Lane',
      Town: 'Larkford',
      Postcode: 'ZZ1 1AA',
      TelephoneNum: '01632960001',
      SchoolWebsite: 'www.bramblelane.example',
      'HeadTitle (name)': 'Ms',
      HeadFirstName: 'Testina',
      HeadLastName: 'Placeholder',
    }),
  },
  {
    name: 'Millrace Independent School',
    typed: 'Millrace Independent',
    postcode: 'ZZ2 2BB',
    register: registered('900002', 'Millrace Independent School', '6002', {
      ...INDEPENDENT,
      ...OPEN,
      Street: 'The Old Mill',
      Town: 'Nether Lark',
      Postcode: 'ZZ2 2BB',
      TelephoneNum: '01632960002',
      PropsName: 'Millrace Learning (made up) Ltd',
    }),
  },
  {
    name: 'Old Forge Study House',
    typed: 'Old Forge Study House',
    postcode: 'ZZ3 3CC',
    register: registered('900003', 'Old Forge Study House', '6003', {
      ...INDEPENDENT,
      ...CLOSED,
      Street: 'Forge Yard',
      Town: 'Larkford',
      Postcode: 'ZZ3 3CC',
      CloseDate: '31-08-2025',
    }),
  },
  { name: 'Tinker’s Yard Workshop', typed: 'Tinker’s Yard Workshop', postcode: 'ZZ4 4DD', register: null },
  { name: 'Harbour Steps Outdoor Learning', typed: 'Harbour Steps', postcode: 'ZZ5 5EE', register: null },
];

/** Rows to put at the front of the made-up register. */
export const REGISTER_ROWS: readonly RegisterRow[] = PROVIDERS.flatMap(({ register }) =>
  register ? [register] : [],
);

/** Ids of the frameworks that the county uses: three, so that topics can be seen across them. */
export const FRAMEWORKS = ['herefordshire', 'derby', 'align'] as const;

/** Those of the larger county: five, one of them in words alone. */
export const LARGE_FRAMEWORKS = [...FRAMEWORKS, 'keys', 'integrated'] as const;

export interface MadeUpVisit {
  readonly provider: string;
  /** The provider, where it is none of the small county's. */
  readonly place?: MadeUpProvider;
  readonly framework: (typeof LARGE_FRAMEWORKS)[number];
  /** Days before the workspace was first started. */
  readonly daysAgo: number;
  readonly officer: string;
  /** Criterion code to how it fell short; all others were met in full. */
  readonly shortfalls: Readonly<Record<string, 'partly' | 'not-met'>>;
  /** How much of it is filled in beside the ratings; the least unless given. */
  readonly detail?: VisitDetail;
}

interface VisitDetail {
  /** Days to the next visit that was agreed. */
  readonly nextIn: number;
  /** Whether dated evidence was fresh on the day, or much of it about to end. */
  readonly evidence: 'fresh' | 'ending';
  /** Whether the officer decided, and as the ratings have it. */
  readonly decided: 'as-rated' | 'kindly' | 'not';
}

export const VISITS: readonly MadeUpVisit[] = [
  {
    provider: 'Bramble Lane Centre',
    framework: 'herefordshire',
    daysAgo: 210,
    officer: 'Sam Sample',
    shortfalls: { '1.3': 'not-met', '3.5': 'partly', '9.1': 'partly' },
  },
  {
    provider: 'Millrace Independent School',
    framework: 'herefordshire',
    daysAgo: 60,
    officer: 'Robin Example',
    shortfalls: { '3.2': 'partly', '6.1': 'partly' },
  },
  {
    provider: 'Tinker’s Yard Workshop',
    framework: 'herefordshire',
    daysAgo: 30,
    officer: 'Sam Sample',
    shortfalls: { '2.3': 'not-met', '2.4': 'not-met', '4.1': 'not-met', '8.1': 'partly' },
  },
  {
    provider: 'Harbour Steps Outdoor Learning',
    framework: 'derby',
    daysAgo: 21,
    officer: 'Robin Example',
    shortfalls: { '2b': 'partly', '3a': 'partly' },
  },
  {
    provider: 'Millrace Independent School',
    framework: 'derby',
    daysAgo: 14,
    officer: 'Sam Sample',
    shortfalls: {},
  },
  {
    provider: 'Old Forge Study House',
    framework: 'align',
    daysAgo: 7,
    officer: 'Robin Example',
    shortfalls: { '2.4': 'not-met', '6.2': 'not-met' },
  },
];

/** The visit that `npm start -- --once` makes before your eyes. */
export const DEMONSTRATION: MadeUpVisit = {
  provider: 'Bramble Lane Centre',
  framework: 'herefordshire',
  daysAgo: 0,
  officer: 'Robin Example',
  shortfalls: { '1.2': 'not-met' },
};
