/** The words that headings of lists of providers are made of, by what they say. Small letters, one spelling (see heading-words.ts). */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Whoever is meant by these is not the provider: the school that pays, a pupil, a person, a firm behind it. */
export const otherParty = set(`
  commissioning commissioner commissioners commissioned commission home host placing placed referring referrer referral
  sending roll mainstream parent carer pupil pupils student students child children learner learners yp young previous
  former old predecessor predecessors prior body residence destination governing trust mat sponsor excluding funding responsible neighbouring`);
/** Of those, the ones that may say at whom a child was placed: the provider itself. */
export const placedWith = set('placed placing host');
export const person = set(`
  contact contacts first surname sur forename fore middle head heads headteacher principal lead leads manager
  coordinator officer owner owners director directors dsl ddsl dpo person user staff tutor teacher key worker proprietor
  proprietors signatory author assessor reviewer visitor ceo senco mentor secretary trustee`);
/** What these say is about the provider, not which one it is. */
export const description = set(`
  type types status kind category categories group phase sector level date dates year years count total capacity places
  place age ages range days day hours hour time times cost costs rate rates price fee fees charge charges budget offer
  offered offers description desc detail details note notes comment comments info information rating outcome judgement
  grade approved approval registered registration visit visits visited qa risk email mail phone telephone tel mobile fax
  website web url link links insurance policy policies dbs subject subjects course courses programme programmes
  curriculum qualification qualifications activities activity region district ward transport lunch gender sex stage ks
  send sen needs need specialism focus opening open opened closed closing close term terms academic month contract
  framework lot tier spend spent amount invoice start end file sheet row list directory area areas checked verified
  valid review reviewed expiry last next due yes no y n full part attendance safeguarding ofsted inspection inspected
  inspector report charity company vat account purchase order reference ref id number numbers no code codes
  county country latitude longitude easting northing what3words number per week weekly cohort primary secondary how many
  sessions session length duration quality assured assurance since until from to action actions priority rag`);
/** Words that may stand beside any other and change nothing. */
export const filler = set(
  `the a of and or for in on at with by as is if any where when applicable known our your their s main current present
   full official exact all each this also what you please state give enter insert`,
);

export const nameWords = set('name names');
/** Words for the provider, and how sure it is that a column so called names it: 10 is as sure as it gets. */
export const subjects: ReadonlyMap<string, number> = new Map(
  (
    [
      [10, 'provider providers'],
      [9, 'ap aps apa alternative'],
      [8, 'provision provisions setting settings'],
      [7, 'establishment establishments organisation organisations organization org institution'],
      [6, 'centre center unit pru prus service vendor contractor partner partners agency operator'],
      [5, 'placement placements trading trade known supplier payee beneficiary'],
      [4, 'school schools academy academies college'],
      [3, 'business company charity entity firm'],
    ] as const
  ).flatMap(([weight, words]) => words.split(' ').map((word) => [word, weight] as const)),
);
/** Beside a subject these only say more of it. */
export const besideSubject = set(
  'education educational alternate training learning tuition tutoring unregistered independent external delivery approved registered used attended attending',
);
/** One of these with no other subject is the school that pays, where another column names the provider. */
export const schoolWords = set('school schools academy college');

export const siteWords = set('site sites branch campus base premises venue location');
export const addressWords = set('address addresses street road premises location addr line full postal');
export const townWords = set('town city village');
export const besideTown = set('nearest post postal name provider ap site location area base');
export const laWords = set('la lea council authority borough');
export const besideLa = set('dfe local education area name code number no located based unitary city county');
export const numberWords = set('number numbers no num nos code ref reg reference id identifier');
export const besideUrn = set(
  'urn unique dfe dfes gias edubase ofsted establishment setting school provider provision ap centre registered registration known applicable',
);
export const besideDfe = set(
  'dfe dfes dcsf dcfs laestab leaestab estab establishment la lea school setting provider provision ap centre unique',
);
export const besideUkprn = set('ukprn uk provider ap school setting unique registration');
export const anyNumber = set('ofsted registration school establishment gias dfe edubase');
/** Beside those only: what is numbered by "Provider ID" alone is somebody's own list. */
export const whose = set('setting provider');
