/** The questions that the threshold leaves open, in the order in which an officer can answer them. */
import type { PupilFact } from './full-time';

/** A run of pupils, numbered from 1 as the facts list them; both ends are in it. */
export interface PupilRun {
  from: number;
  to: number;
}

/** "Pupil 3", "Pupils 1 to 5". */
export const pupilsText = ({ from, to }: PupilRun): string =>
  from === to ? `Pupil ${from}` : `Pupils ${from} to ${to}`;

/** "pupil 3", "pupils 1 to 3, 5 and 6". @param numbers ascending */
export function pupilList(numbers: readonly number[]): string {
  const runs: PupilRun[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const parts = runs.flatMap(({ from, to }) =>
    to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  );
  const list = [parts.slice(0, -1).join(', '), parts.at(-1) ?? '']
    .filter((part) => part !== '')
    .join(' and ');
  return `${numbers.length === 1 ? 'pupil' : 'pupils'} ${list}`;
}

/** Of one pupil and of several, each in the words of who asks a provider. */
const QUESTIONS: Record<PupilFact, { one: (who: string) => string; more: (who: string) => string }> = {
  compulsorySchoolAge: {
    one: (who) => `Is ${who} of compulsory school age?`,
    more: (who) => `Which of ${who} are of compulsory school age?`,
  },
  hoursPerWeek: {
    one: (who) => `How many hours a week is ${who} taught there?`,
    more: (who) => `How many hours a week are ${who} taught there, each of them?`,
  },
  breaksPerWeek: {
    one: (who) => `How many hours a week of breaks and independent study does ${who} have there besides?`,
    more: (who) => `How many hours a week of breaks and independent study do ${who} have there besides?`,
  },
  timeOfDay: {
    one: (who) => `Is ${who} there in the daytime, or only in the evening or at weekends?`,
    more: (who) => `Are ${who} there in the daytime, or only in the evening or at weekends?`,
  },
  weeksPerYear: {
    one: (who) => `For how many weeks a year does ${who} attend?`,
    more: (who) => `For how many weeks a year do ${who} attend?`,
  },
  soleProvision: {
    one: (who) => `Does ${who} get education anywhere else?`,
    more: (who) => `Which of ${who} get education anywhere else?`,
  },
  precludesElsewhere: {
    one: (who) => `Do the hours of ${who} there, travel included, rule out full-time education elsewhere?`,
    more: (who) =>
      `For which of ${who} do the hours there, travel included, rule out full-time education elsewhere?`,
  },
  lookedAfter: {
    one: (who) => `Is ${who} looked after?`,
    more: (who) => `Which of ${who} are looked after?`,
  },
  ehcp: {
    one: (who) => `Does ${who} have an EHC plan?`,
    more: (who) => `Which of ${who} have an EHC plan?`,
  },
  sen: {
    one: (who) => `Does ${who} have special educational needs?`,
    more: (who) => `Which of ${who} have special educational needs?`,
  },
};

const ORDER: readonly PupilFact[] = [
  'compulsorySchoolAge',
  'hoursPerWeek',
  'breaksPerWeek',
  'timeOfDay',
  'weeksPerYear',
  'soleProvision',
  'precludesElsewhere',
  'lookedAfter',
  'ehcp',
  'sen',
];

/** One question for each fact, naming the pupils of whom it is asked. @param asked pupils ascending by number */
export const questionsOf = (asked: readonly { number: number; facts: readonly PupilFact[] }[]): string[] =>
  ORDER.flatMap((fact) => {
    const numbers = asked.flatMap(({ number, facts }) => (facts.includes(fact) ? [number] : []));
    if (numbers.length === 0) return [];
    return [QUESTIONS[fact][numbers.length === 1 ? 'one' : 'more'](pupilList(numbers))];
  });

/** Asked while nothing is known of the pupils. */
export const firstQuestions = [
  'How many pupils of compulsory school age attend, and for how many hours a week each?',
  'How many hours are breaks and independent study, at what time of day, and for how many weeks a year?',
  'For which of them is this the only education, or do the hours rule out full-time education elsewhere?',
  'Which of them are looked after or have an EHC plan?',
];

export const schoolQuestion =
  'Is it a school at all: does it give an education as a school does, or teach one narrow thing only?';

/** What to do where the threshold is or could be met. */
export const nextSteps = [
  'Ask the provider whether it has applied to register as an independent school, and for the date and reference.',
  'Ask the provider for the present timetable of each pupil, and who else educates them.',
  'Tell the person in the authority who deals with unregistered settings. The Department for Education keeps the register.',
];
