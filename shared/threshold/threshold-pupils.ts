/** The pupils of a setting under one rule set: who counts, who might, and what is missing to say. */
import { fullTimeOf, type FullTime, type PupilFact } from './full-time';
import type { PupilFacts } from './threshold-facts';
import { pupilList, type PupilRun, pupilsText, questionsOf } from './threshold-questions';
import type { RuleSet, SinglePupil } from './threshold-rules';
import { counted } from '../schema/counted';

export interface Factor {
  text: string;
  /** What it does to the verdict. */
  effect: 'towards' | 'against' | 'unclear';
  /** The pupils that it is about, where it is about some: one after the other, of whom all is the same. */
  pupils?: PupilRun;
}

export interface JudgedPupils {
  verdict: 'below' | 'meets' | 'cannot-tell';
  /** True where the facts that are given could meet the threshold, if what the sources leave open is so weighed. */
  couldMeet: boolean;
  factors: Factor[];
  /** Paths of the facts without which there is no verdict. */
  missing: string[];
  /** Those, and the factors that are not given, as questions. */
  ask: string[];
}

type Answer = 'yes' | 'no' | 'unknown';
const answer = (value: boolean | null | undefined): Answer =>
  value === undefined || value === null ? 'unknown' : value ? 'yes' : 'no';

interface PupilView {
  number: number;
  age: Answer;
  fullTime: FullTime;
  /** Whether this pupil alone would be enough, if full-time and of age. */
  single: Answer;
  /** What is not known of whether the pupil alone would be enough. */
  singleMissing: readonly PupilFact[];
  /** What is said of the pupil, and what it does to the verdict. */
  said: string;
  effect: Factor['effect'];
}

const singleWords: Record<SinglePupil, string> = {
  lookedAfter: 'is looked after',
  ehcp: 'has an EHC plan',
  sen: 'has special educational needs',
};

const ageWords: Record<Answer, string> = {
  yes: 'of compulsory school age',
  no: 'not of compulsory school age, so does not count',
  unknown: 'age not known',
};

function viewOf(pupil: PupilFacts, at: number, rules: RuleSet): PupilView {
  const age = answer(pupil.compulsorySchoolAge);
  const fullTime = fullTimeOf(pupil, rules);
  const singles = rules.singlePupil.map((kind) => ({ kind, is: answer(pupil[kind]) }));
  const single = singles.some(({ is }) => is === 'yes')
    ? 'yes'
    : singles.every(({ is }) => is === 'no')
      ? 'no'
      : 'unknown';
  const singleText = singles.filter(({ is }) => is === 'yes').map(({ kind }) => singleWords[kind]);
  const outside = age === 'no' || fullTime.answer === 'no';
  const inside = age === 'yes' && fullTime.answer === 'yes';
  return {
    number: at + 1,
    age,
    fullTime,
    single,
    singleMissing:
      single === 'unknown' ? singles.flatMap(({ kind, is }) => (is === 'unknown' ? [kind] : [])) : [],
    said: `${[ageWords[age], fullTime.text, ...singleText].join('; ')}.`,
    effect: outside
      ? fullTime.couldRise && age !== 'no'
        ? 'unclear'
        : 'against'
      : inside
        ? 'towards'
        : 'unclear',
  };
}

/** One factor for each run of pupils of whom the same is said. */
function factorsOf(views: readonly PupilView[]): Factor[] {
  const runs: { pupils: PupilRun; said: string; effect: Factor['effect'] }[] = [];
  for (const { number, said, effect } of views) {
    const last = runs.at(-1);
    if (last?.said === said && last.effect === effect) last.pupils.to = number;
    else runs.push({ pupils: { from: number, to: number }, said, effect });
  }
  return runs.map(({ pupils, said, effect }) => ({ text: `${pupilsText(pupils)}: ${said}`, effect, pupils }));
}

const numbersIn = (views: readonly PupilView[]): string => pupilList(views.map(({ number }) => number));

/** "1 of 1 pupil counts", "2 to 5 of 7 pupils count". @param least,most of those who count for certain, and at all */
function countText(least: number, most: number, all: number, { pupils, fullTime }: RuleSet): string {
  if (all === 0) return `No pupils attend; ${pupils} meet the threshold.`;
  const of = `of ${counted(all, 'pupil')}`;
  if (!fullTime) return `${most} ${of} could count, hours aside; ${pupils} meet the threshold.`;
  const range = least === most ? `${most}` : `${least} to ${most}`;
  const counts = range === '1' || all === 1 ? 'counts' : 'count';
  return `${range} ${of} ${counts} as full-time and of compulsory school age; ${pupils} meet the threshold.`;
}

function aloneFactor(
  alone: readonly PupilView[],
  couldAlone: readonly PupilView[],
  { singlePupil, fullTime }: RuleSet,
): Factor {
  // Whoever has an EHC plan has special educational needs: where those count, the rules name no plan.
  const kinds = singlePupil
    .filter((kind) => kind !== 'ehcp' || !singlePupil.includes('sen'))
    .map((kind) => singleWords[kind])
    .join(' or ');
  if (alone.length > 0)
    return {
      text: `One full-time pupil is enough when that pupil ${kinds}: here ${numbersIn(alone)}.`,
      effect: 'towards',
    };
  if (couldAlone.length > 0)
    return {
      text: `Not settled: whether ${numbersIn(couldAlone)} would meet the threshold alone (one full-time pupil who ${kinds}).`,
      effect: 'unclear',
    };
  return {
    text: `No ${fullTime ? 'full-time pupil' : 'pupil'} is known to meet the threshold alone (one who ${kinds}).`,
    effect: 'against',
  };
}

/** What to ask where the pupils are below, but factors that are not given could bring them over it. */
function askBelow(views: readonly PupilView[], could: readonly PupilView[], rules: RuleSet): string[] {
  const rising = views.filter(({ age, fullTime }) => age !== 'no' && fullTime.couldRise);
  const enough = could.length + rising.length >= rules.pupils;
  return questionsOf(
    rising
      .filter(({ single }) => enough || single !== 'no')
      .map(({ number, age, fullTime, singleMissing }) => ({
        number,
        facts: [
          ...(age === 'unknown' ? (['compulsorySchoolAge'] as const) : []),
          ...fullTime.open,
          ...singleMissing,
        ],
      })),
  );
}

/** What all the pupils who are known amount to. An empty list says that there are none. */
export function judgePupils(pupils: readonly PupilFacts[], rules: RuleSet): JudgedPupils {
  const views = pupils.map((pupil, at) => viewOf(pupil, at, rules));
  const could = views.filter(({ age, fullTime }) => age !== 'no' && fullTime.answer !== 'no');
  const known = could.filter(({ age, fullTime }) => age === 'yes' && fullTime.answer !== 'unknown');
  const certain = known.filter(({ fullTime }) => fullTime.answer === 'yes');
  const alone = certain.filter(({ single }) => single === 'yes');
  const couldAlone = could.filter(({ single }) => single !== 'no');

  const enough = certain.length >= rules.pupils;
  const couldBeEnough = could.length >= rules.pupils;
  const rising = askBelow(views, could, rules);
  const factors: Factor[] = [
    {
      text: countText(certain.length, could.length, views.length, rules),
      effect: enough ? 'towards' : couldBeEnough ? 'unclear' : 'against',
    },
    aloneFactor(alone, couldAlone, rules),
    ...factorsOf(views),
  ];
  if (enough || alone.length > 0) {
    const deciding = enough ? certain : alone;
    const ask = questionsOf(deciding.map(({ number, fullTime }) => ({ number, facts: fullTime.open })));
    return { verdict: 'meets', couldMeet: true, factors, missing: [], ask };
  }
  if (!couldBeEnough && couldAlone.length === 0)
    return { verdict: 'below', couldMeet: false, factors, missing: [], ask: rising };

  // Only what could still change the verdict is missing; the factors that are not given are asked with it.
  const open = (couldBeEnough ? could : couldAlone).map(({ number, age, fullTime, singleMissing }) => ({
    number,
    missing: [
      ...(age === 'unknown' ? (['compulsorySchoolAge'] as const) : []),
      ...fullTime.missing,
      ...singleMissing,
    ],
    open: fullTime.open,
  }));
  return {
    verdict: 'cannot-tell',
    couldMeet: known.length >= rules.pupils || known.some(({ single }) => single === 'yes'),
    factors,
    missing: open.flatMap(({ number, missing }) => missing.map((fact) => `pupils[${number - 1}].${fact}`)),
    ask: questionsOf(
      open.map(({ number, missing, open: others }) => ({ number, facts: [...missing, ...others] })),
    ),
  };
}
