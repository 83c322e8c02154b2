/** The pupils of a setting as an officer knows them: in groups that are alike. No names, no other data of a pupil. */
import {
  MOST_HOURS,
  MOST_WEEKS,
  type ThresholdFacts,
  TimeOfDay,
} from '../../shared/threshold/threshold-facts';
import { pupilsText } from '../../shared/threshold/threshold-questions';

export type Known = 'yes' | 'no' | 'unknown';

/** Typed as numbers; '' where they are not known. */
export const AMOUNTS = [
  {
    key: 'hours',
    title: 'Hours a week taught there',
    hint: 'Without breaks, or all hours where you do not know those apart',
    most: MOST_HOURS,
    step: 0.5,
  },
  {
    key: 'breaks',
    title: 'Hours a week of breaks and independent study',
    hint: 'Beside the hours taught',
    most: MOST_HOURS,
    step: 0.5,
  },
  { key: 'weeks', title: 'Weeks a year', hint: 'A school year has about 38', most: MOST_WEEKS, step: 1 },
] as const;
type AmountKey = (typeof AMOUNTS)[number]['key'];

export const QUESTIONS = [
  { key: 'compulsorySchoolAge', title: 'Of compulsory school age', hint: 'About 5 to 16' },
  { key: 'soleProvision', title: 'This is their only education', hint: 'Nobody else teaches them' },
  {
    key: 'precludesElsewhere',
    title: 'The hours rule out full-time education elsewhere',
    hint: 'Travel included',
  },
  { key: 'lookedAfter', title: 'Looked after by a local authority', hint: '' },
  { key: 'ehcp', title: 'Have an EHC plan', hint: '' },
  { key: 'sen', title: 'Have special educational needs', hint: 'Counts only under the coming law' },
] as const;
type QuestionKey = (typeof QUESTIONS)[number]['key'];

/** The questions about a group in the order in which an officer can answer them; `time` is the time of day. */
export const ASKED: readonly (QuestionKey | AmountKey | 'time')[] = [
  'compulsorySchoolAge',
  'hours',
  'breaks',
  'time',
  'weeks',
  'soleProvision',
  'precludesElsewhere',
  'lookedAfter',
  'ehcp',
  'sen',
];

export interface PupilGroup {
  readonly count: number;
  readonly amounts: Readonly<Record<AmountKey, string>>;
  readonly time: TimeOfDay | 'unknown';
  readonly answers: Readonly<Record<QuestionKey, Known>>;
}

export const NEW_GROUP: PupilGroup = {
  count: 1,
  amounts: { hours: '', breaks: '', weeks: '' },
  time: 'unknown',
  answers: {
    compulsorySchoolAge: 'unknown',
    soleProvision: 'unknown',
    precludesElsewhere: 'unknown',
    lookedAfter: 'unknown',
    ehcp: 'unknown',
    sen: 'unknown',
  },
};

/** More than any setting has; keeps a slip of the keyboard from making the page stand still. */
export const MOST_PUPILS = 500;

export const knownOf = (value: string): Known => (value === 'yes' || value === 'no' ? value : 'unknown');
export function timeOf(value: string): TimeOfDay | 'unknown' {
  const parsed = TimeOfDay.safeParse(value);
  return parsed.success ? parsed.data : 'unknown';
}

const booleanOf = (known: Known): boolean | null => (known === 'unknown' ? null : known === 'yes');

/** NaN where something is typed that is no number. */
function amountOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Number(text);
}

const countOf = ({ count }: PupilGroup): number => Math.min(Math.max(0, Math.floor(count)), MOST_PUPILS);

/**
 * The facts that the groups state, each pupil for itself.
 * @param asOf ISO date of the judgement
 */
export function factsOf(groups: readonly PupilGroup[], isSchool: Known, asOf: string): ThresholdFacts {
  const pupils = groups.flatMap((group) => {
    const { amounts, time, answers } = group;
    const pupil = {
      compulsorySchoolAge: booleanOf(answers.compulsorySchoolAge),
      hoursPerWeek: amountOf(amounts.hours),
      breaksPerWeek: amountOf(amounts.breaks),
      weeksPerYear: amountOf(amounts.weeks),
      timeOfDay: time === 'unknown' ? null : time,
      precludesElsewhere: booleanOf(answers.precludesElsewhere),
      soleProvision: booleanOf(answers.soleProvision),
      lookedAfter: booleanOf(answers.lookedAfter),
      ehcp: booleanOf(answers.ehcp),
      sen: booleanOf(answers.sen),
    };
    return Array.from({ length: countOf(group) }, () => pupil);
  });
  return {
    asOf,
    isSchool: booleanOf(isSchool),
    ...(groups.length === 0 ? {} : { pupils: pupils.slice(0, MOST_PUPILS) }),
  };
}

/** "Pupil 3", "Pupils 1 to 4": how the result numbers the pupils of a group. */
export function numbersOf(groups: readonly PupilGroup[], index: number): string {
  const before = groups.slice(0, index).reduce((sum, group) => sum + countOf(group), 0);
  const group = groups[index];
  const count = group ? countOf(group) : 0;
  return count === 0 ? 'No pupils yet' : pupilsText({ from: before + 1, to: before + count });
}

/** What is typed in the groups that cannot be, in the words of the form; empty where nothing is. */
export function faultsOf(groups: readonly PupilGroup[]): string[] {
  return groups.flatMap((group, index) => {
    const who = numbersOf(groups, index);
    const wrong = AMOUNTS.filter(({ key, most }) => {
      const amount = amountOf(group.amounts[key]);
      return amount !== null && !(amount >= 0 && amount <= most);
    }).map(
      ({ key, title, most }) =>
        `${who}: “${title}” is ${group.amounts[key]}; a number from 0 to ${most} was expected.`,
    );
    const together = (amountOf(group.amounts.hours) ?? 0) + (amountOf(group.amounts.breaks) ?? 0);
    return wrong.length === 0 && together > MOST_HOURS
      ? [`${who}: the hours with breaks and independent study are ${together}; a week has ${MOST_HOURS}.`]
      : wrong;
  });
}
