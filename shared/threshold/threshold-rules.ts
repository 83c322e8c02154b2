/** The dated rule sets of the registration threshold, as data: what changes in law changes here. */

/** Which children meet the threshold alone, one of them being enough. */
export type SinglePupil = 'lookedAfter' | 'ehcp' | 'sen';

/** What is weighed as full-time education. */
export interface FullTimeRule {
  /** Hours a week from which education in the daytime of a school year counts as full-time. */
  readonly hours: number;
  /** Below so many weeks a year the hours alone settle nothing. */
  readonly weeks: number;
}

export interface RuleSet {
  readonly id: string;
  readonly title: string;
  /** False while it is not known to be in force: then it is shown as coming and never decides. */
  readonly inForce: boolean;
  /** ISO date from which it applies, null while that is not known. */
  readonly from: string | null;
  /** When a person last looked whether this still holds. */
  readonly lastChecked: string;
  readonly source: string;
  /** How many full-time pupils of compulsory school age meet the threshold together. */
  readonly pupils: number;
  readonly singlePupil: readonly SinglePupil[];
  /** Null where the rules name no hours: then none are weighed under them. */
  readonly fullTime: FullTimeRule | null;
  /** True where the rules reach only settings that are schools. */
  readonly schoolsOnly: boolean;
  readonly note: string;
  /** What its text is known to say, each a sentence of our own. */
  readonly says: readonly string[];
}

/** In force, with the wording that has applied since plans replaced statements. */
export const presentRules: RuleSet = {
  id: 'education-act-1996-s463',
  title: 'Education Act 1996, section 463, with the DfE’s guidance on full-time education',
  inForce: true,
  from: '2014-09-01',
  lastChecked: '2026-09-26',
  source: 'https://www.legislation.gov.uk/ukpga/1996/56/section/463',
  pupils: 5,
  singlePupil: ['lookedAfter', 'ehcp'],
  // 18 hours as Herefordshire and Keys print it. No source says how many weeks are few: fewer than 13, which is
  // less than one of three terms, is this product's choice, and the factor says so.
  fullTime: { hours: 18, weeks: 13 },
  schoolsOnly: true,
  note: 'Registration is under Part 4 of the Education and Skills Act 2008.',
  says: [],
};

/**
 * Enacted 29 April 2026. Section 78 leaves the start of section 43 to regulations; none were found when last
 * checked. A person must read the section and any commencement order before `inForce` and `from` are set.
 */
export const comingRules: RuleSet = {
  id: 'childrens-wellbeing-and-schools-act-2026-s43',
  title: 'Children’s Wellbeing and Schools Act 2026, section 43',
  inForce: false,
  from: null,
  lastChecked: '2026-09-26',
  source: 'https://www.legislation.gov.uk/ukpga/2026/21/section/43',
  pupils: 5,
  singlePupil: ['lookedAfter', 'ehcp', 'sen'],
  fullTime: null,
  schoolsOnly: false,
  note: 'Not known to be in force, so it does not decide here. It names no hours, so none are weighed under it.',
  says: [
    'It replaces section 92 of the Education and Skills Act 2008 and reaches settings that are not schools too.',
    'The numbers are five children of compulsory school age in full-time education, or one who is looked after or has special educational needs. When it was debated, EHC plans were spoken of; the Act says special educational needs.',
    'Regulations may fix hours or a share of the week as full-time, may say which activities count as education, and may change the factors.',
    'Where regulations do not decide, factors do: the hours a week of education and, apart from them, of what goes with it, such as breaks and independent study; and the weeks in an academic year. The rest of its list has not been read for this product.',
    'In committee (4 February 2025) it was said to be meant for settings where a child could be expected to get all or most of their education.',
    'Section 78 leaves its start to a day set by regulations; none were found when last looked.',
  ],
};

/** What each source says full-time is. They differ, and the difference is shown. */
export const fullTimeWordings = [
  {
    source: 'DfE, registration guidance (August 2019)',
    wording: 'meant to be all, or nearly all, of a child’s education; below 18 hours unlikely to qualify',
  },
  {
    source: 'Derby',
    wording:
      'more than 18 hours a week, in the daytime; weighed with breaks and independent study, weeks a year, time of day, and whether full-time education elsewhere is ruled out',
  },
  {
    source: 'Herefordshire',
    wording: '18 hours a week; fewer could count where nobody else educates the pupil',
  },
  { source: 'Keys', wording: '18 hours or more' },
  { source: 'Brent, reporting the DfE', wording: 'below 18 hours unlikely; around 20 hours is full-time' },
] as const;

/** What is printed or said besides and is easily taken for the rule (Ealing, Hackney and Herefordshire as published). */
export const notTheRule = [
  'Some authorities print other numbers of pupils, “four or more” (Ealing) or “six or more” (Hackney); section 463 says five.',
  'Herefordshire’s limit of 10 hours a week with unregistered providers is that authority’s own policy, and no part of the threshold.',
  'That a setting only has to stay under 15 hours a week is often said, and is not in these rules.',
  'That a single full-time pupil with an EHC plan needs no registration is often said, and is not so: one is enough.',
] as const;
