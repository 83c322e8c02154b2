/** The dated rule sets of the registration threshold, as data: what changes in law changes here. */

/** Which children meet the threshold alone, one of them being enough. */
export type SinglePupil = 'lookedAfter' | 'ehcp' | 'sen';

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
  readonly note: string;
}

/** Hours a week from which education counts as full-time here; less counts too when it is the child's only education. */
export const fullTimeHours = 18;

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
  note: 'Registration is under Part 4 of the Education and Skills Act 2008.',
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
  note: 'Covers settings that are not schools too; regulations may set the hours that count as full-time. Not known to be in force, so it does not decide here.',
};

/** What each source says full-time is. They differ, and the difference is shown. */
export const fullTimeWordings = [
  {
    source: 'DfE, registration guidance (August 2019)',
    wording: 'meant to be all, or nearly all, of a child’s education; below 18 hours unlikely to qualify',
  },
  { source: 'Derby', wording: 'more than 18 hours a week, in the daytime' },
  {
    source: 'Herefordshire',
    wording: '18 hours a week; fewer where nobody else educates the pupil',
  },
  { source: 'Keys', wording: '18 hours or more' },
] as const;
