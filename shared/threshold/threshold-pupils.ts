/** The pupils of a setting under one rule set: who counts, who might, and what is missing to say. */
import type { PupilFacts } from './threshold-facts';
import { fullTimeHours, type RuleSet, type SinglePupil } from './threshold-rules';

/** A run of pupils, numbered from 1 as the facts list them; both ends are in it. */
interface PupilRun {
  from: number;
  to: number;
}

interface Factor {
  text: string;
  /** What it does to the verdict. */
  effect: 'towards' | 'against' | 'unclear';
  /** The pupils that it is about, where it is about some: one after the other, of whom all is the same. */
  pupils?: PupilRun;
}

/** "Pupil 3", "Pupils 1 to 5". */
export const pupilsText = ({ from, to }: PupilRun): string =>
  from === to ? `Pupil ${from}` : `Pupils ${from} to ${to}`;

export interface Judged {
  verdict: 'below' | 'meets' | 'cannot-tell';
  factors: Factor[];
  missing: string[];
  ask: string[];
}

type Answer = 'yes' | 'no' | 'unknown';
const answer = (value: boolean | null | undefined): Answer =>
  value === undefined || value === null ? 'unknown' : value ? 'yes' : 'no';

interface PupilView {
  number: number;
  age: Answer;
  fullTime: Answer;
  /** Whether this pupil alone would be enough, if full-time and of age. */
  single: Answer;
  /** Facts that are missing, as path and question. */
  missing: { path: string; ask: string }[];
  /** What is said of the pupil, and what it does to the verdict. */
  said: string;
  effect: Factor['effect'];
}

const singleWords: Record<SinglePupil, string> = {
  lookedAfter: 'is looked after',
  ehcp: 'has an EHC plan',
  sen: 'has special educational needs',
};

function fullTimeOf({ hoursPerWeek, soleProvision }: PupilFacts): { answer: Answer; text: string } {
  const known = hoursPerWeek !== undefined && hoursPerWeek !== null;
  if (known && hoursPerWeek >= fullTimeHours)
    return {
      answer: 'yes',
      text: `${hoursPerWeek} hours a week counts as full-time (${fullTimeHours} or more)`,
    };
  if (known && hoursPerWeek === 0) return { answer: 'no', text: 'no hours a week' };
  const less = known ? `${hoursPerWeek} hours a week` : 'hours not known';
  if (soleProvision === true)
    return { answer: 'yes', text: `${less}, and it is the only education: that counts as full-time` };
  if (soleProvision === false && known)
    return { answer: 'no', text: `${less} beside other education does not count as full-time` };
  return {
    answer: 'unknown',
    text: known ? `${less}: full-time only if it is the only education, which is not known` : less,
  };
}

function viewOf(pupil: PupilFacts, at: number, rules: RuleSet): PupilView {
  const number = at + 1;
  const path = (fact: string): string => `pupils[${at}].${fact}`;
  const age = answer(pupil.compulsorySchoolAge);
  const fullTime = fullTimeOf(pupil);
  const missing: PupilView['missing'] = [];
  if (age === 'unknown')
    missing.push({ path: path('compulsorySchoolAge'), ask: `Is pupil ${number} of compulsory school age?` });
  if (fullTime.answer === 'unknown') {
    if (pupil.hoursPerWeek === undefined || pupil.hoursPerWeek === null)
      missing.push({
        path: path('hoursPerWeek'),
        ask: `How many hours a week, breaks and independent study included, does pupil ${number} spend there?`,
      });
    if (pupil.soleProvision === undefined || pupil.soleProvision === null)
      missing.push({ path: path('soleProvision'), ask: `Does pupil ${number} get education anywhere else?` });
  }
  const singles = rules.singlePupil.map((kind) => ({ kind, is: answer(pupil[kind]) }));
  const single = singles.some(({ is }) => is === 'yes')
    ? 'yes'
    : singles.every(({ is }) => is === 'no')
      ? 'no'
      : 'unknown';
  if (single === 'unknown')
    for (const { kind } of singles.filter(({ is }) => is === 'unknown'))
      missing.push({
        path: path(kind),
        ask:
          kind === 'lookedAfter'
            ? `Is pupil ${number} looked after?`
            : `Does pupil ${number} have ${kind === 'ehcp' ? 'an EHC plan' : 'special educational needs'}?`,
      });
  const ageText =
    age === 'yes'
      ? 'of compulsory school age'
      : age === 'no'
        ? 'not of compulsory school age, so does not count'
        : 'age not known';
  const singleText = singles.filter(({ is }) => is === 'yes').map(({ kind }) => singleWords[kind]);
  const counts: Answer =
    age === 'no' || fullTime.answer === 'no'
      ? 'no'
      : age === 'yes' && fullTime.answer === 'yes'
        ? 'yes'
        : 'unknown';
  return {
    number,
    age,
    fullTime: fullTime.answer,
    single,
    missing,
    said: `${[ageText, fullTime.text, ...singleText].join('; ')}.`,
    effect: counts === 'yes' ? 'towards' : counts === 'no' ? 'against' : 'unclear',
  };
}

/** One factor for each run of pupils of whom the same is said. */
function factorsOf(views: readonly PupilView[]): Factor[] {
  const runs: { pupils: PupilRun; said: string; effect: Factor['effect'] }[] = [];
  for (const { number, said, effect } of views) {
    const last = runs.at(-1);
    if (last !== undefined && last.said === said && last.effect === effect) last.pupils.to = number;
    else runs.push({ pupils: { from: number, to: number }, said, effect });
  }
  return runs.map(({ pupils, said, effect }) => ({ text: `${pupilsText(pupils)}: ${said}`, effect, pupils }));
}

/** @param pupils undefined when nothing is known of them; an empty list says that there are none */
export function judgePupils(pupils: readonly PupilFacts[] | undefined, rules: RuleSet): Judged {
  if (pupils === undefined)
    return {
      verdict: 'cannot-tell',
      factors: [{ text: 'Nothing is known of the pupils.', effect: 'unclear' }],
      missing: ['pupils'],
      ask: [
        'How many pupils of compulsory school age attend, and for how many hours a week each?',
        'Which of them are looked after or have an EHC plan?',
        'For which of them is this the only education?',
      ],
    };
  const views = pupils.map((pupil, at) => viewOf(pupil, at, rules));
  const certain = views.filter(({ age, fullTime }) => age === 'yes' && fullTime === 'yes');
  const could = views.filter(({ age, fullTime }) => age !== 'no' && fullTime !== 'no');
  const alone = certain.filter(({ single }) => single === 'yes');
  const couldAlone = could.filter(({ single }) => single !== 'no');
  const kinds = rules.singlePupil.map((kind) => singleWords[kind]).join(' or ');

  const enough = certain.length >= rules.pupils;
  const couldBeEnough = could.length >= rules.pupils;
  const range =
    could.length === certain.length ? `${certain.length}` : `${certain.length} to ${could.length}`;
  const factors: Factor[] = [
    {
      text: `${range} of ${views.length} pupils count as full-time and of compulsory school age; ${rules.pupils} meet the threshold.`,
      effect: enough ? 'towards' : couldBeEnough ? 'unclear' : 'against',
    },
    alone.length > 0
      ? {
          text: `Pupil ${alone.map(({ number }) => number).join(', ')}: one full-time pupil is enough when that pupil ${kinds}.`,
          effect: 'towards',
        }
      : couldAlone.length > 0
        ? {
            text: `It is not known whether pupil ${couldAlone.map(({ number }) => number).join(', ')} would meet the threshold alone (${kinds}).`,
            effect: 'unclear',
          }
        : { text: `No full-time pupil is known to meet the threshold alone (${kinds}).`, effect: 'against' },
    ...factorsOf(views),
  ];
  if (enough || alone.length > 0) return { verdict: 'meets', factors, missing: [], ask: [] };
  if (!couldBeEnough && couldAlone.length === 0) return { verdict: 'below', factors, missing: [], ask: [] };

  // Only what could still change the verdict is asked.
  const open = couldBeEnough ? could : couldAlone;
  const missing = open
    .flatMap((view) => view.missing)
    .filter(
      ({ path }) => couldAlone.length > 0 || !rules.singlePupil.some((kind) => path.endsWith(`.${kind}`)),
    );
  return {
    verdict: 'cannot-tell',
    factors,
    missing: missing.map(({ path }) => path),
    ask: missing.map(({ ask }) => ask),
  };
}
