/** The pupils of a setting as an officer knows them: in groups that are alike. No names, no other data of a pupil. */
import type { ThresholdFacts } from '../../shared/threshold/threshold-facts';
import { pupilsText } from '../../shared/threshold/threshold-pupils';

export type Known = 'yes' | 'no' | 'unknown';

export const QUESTIONS = [
  { key: 'compulsorySchoolAge', title: 'Of compulsory school age (about 5 to 16)' },
  { key: 'soleProvision', title: 'This is their only education' },
  { key: 'lookedAfter', title: 'Looked after by a local authority' },
  { key: 'ehcp', title: 'Have an EHC plan' },
  { key: 'sen', title: 'Have special educational needs' },
] as const;
export type QuestionKey = (typeof QUESTIONS)[number]['key'];

export interface PupilGroup {
  readonly count: number;
  /** Hours a week as typed; '' where they are not known. */
  readonly hours: string;
  readonly answers: Readonly<Record<QuestionKey, Known>>;
}

export const NEW_GROUP: PupilGroup = {
  count: 1,
  hours: '',
  answers: {
    compulsorySchoolAge: 'unknown',
    soleProvision: 'unknown',
    lookedAfter: 'unknown',
    ehcp: 'unknown',
    sen: 'unknown',
  },
};

/** More than any setting has; keeps a slip of the keyboard from making the page stand still. */
export const MOST_PUPILS = 500;

const booleanOf = (known: Known): boolean | null => (known === 'unknown' ? null : known === 'yes');

/** The facts that the groups state, each pupil for itself. @param asOf ISO date of the judgement */
export function factsOf(groups: readonly PupilGroup[], asOf: string): ThresholdFacts {
  const pupils = groups.flatMap(({ count, hours, answers }) => {
    const typed = Number.parseFloat(hours.replace(',', '.'));
    const { compulsorySchoolAge, soleProvision, lookedAfter, ehcp, sen } = answers;
    const pupil = {
      compulsorySchoolAge: booleanOf(compulsorySchoolAge),
      hoursPerWeek: Number.isFinite(typed) ? typed : null,
      soleProvision: booleanOf(soleProvision),
      lookedAfter: booleanOf(lookedAfter),
      ehcp: booleanOf(ehcp),
      sen: booleanOf(sen),
    };
    return Array.from({ length: Math.min(Math.max(0, Math.floor(count)), MOST_PUPILS) }, () => pupil);
  });
  return { asOf, ...(groups.length === 0 ? {} : { pupils: pupils.slice(0, MOST_PUPILS) }) };
}

/** "Pupil 3", "Pupils 1 to 4": how the result numbers the pupils of a group. */
export function numbersOf(groups: readonly PupilGroup[], index: number): string {
  const before = groups.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  const count = groups[index]?.count ?? 0;
  return pupilsText({ from: before + 1, to: before + count });
}
