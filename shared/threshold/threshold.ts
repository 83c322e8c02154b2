/**
 * Does a setting that is not on the register appear to meet the threshold for it? Works through it factor by
 * factor, under a dated rule set, and says what to ask. It never says that something is or is not lawful.
 */
import { InputError } from '../errors';
import { longDate } from '../schema/dates';
import { parseInput } from '../schema/parse-input';
import { ThresholdFacts } from './threshold-facts';
import { type Factor, judgePupils, type JudgedPupils } from './threshold-pupils';
import { firstQuestions, nextSteps, schoolQuestion } from './threshold-questions';
import { comingRules, fullTimeWordings, presentRules, type RuleSet } from './threshold-rules';

type Verdict = JudgedPupils['verdict'];

/**
 * Why a verdict is no firmer. `could-meet`: the facts are given, and the sources leave them to be weighed.
 * `not-a-school`: hours and pupils meet it, and the facts say that it is no school. `facts-missing`: see `missing`.
 * `factors-not-given`: below on what is given, and a factor that is not given could change that.
 */
type Because = 'could-meet' | 'not-a-school' | 'facts-missing' | 'factors-not-given';

export interface ThresholdResult {
  verdict: Verdict;
  because?: Because;
  /** The verdict in words. */
  text: string;
  ruleSet: {
    id: string;
    title: string;
    inForce: boolean;
    from: string | null;
    lastChecked: string;
    source: string;
  };
  factors: Factor[];
  /** Paths of the facts without which there is no verdict, e.g. `pupils[2].hoursPerWeek`. */
  missing: string[];
  /** What to ask and do next; with a settled verdict too, where it takes something so that is not given. */
  ask: string[];
  /** What the sources say full-time is, each in its own terms. */
  fullTime: readonly { source: string; wording: string }[];
  /** The same pupils under rules that are enacted but not known to be in force. They do not decide. */
  coming: {
    /** `below` where too few pupils are of the kinds that it names, whatever the hours; never `meets`. */
    verdict: Verdict;
    text: string;
    ruleSet: ThresholdResult['ruleSet'];
    factors: Factor[];
    note: string;
    /** What its text is known to say. */
    says: readonly string[];
  };
}

const words = {
  meets: 'On these facts the setting appears to meet the threshold: ask.',
  below: 'On these facts the setting appears to be below the threshold.',
  'factors-not-given':
    'On the facts given the setting appears to be below the threshold, but a factor that is not given could change that: ask.',
  'could-meet': 'On these facts the setting could meet the threshold: ask.',
  'not-a-school':
    'On hours and pupils the setting could meet the threshold: ask. The present rules are for schools, and the facts say that it is not one.',
  'facts-missing': 'These facts are not enough to tell.',
} satisfies Record<Because | 'meets' | 'below', string>;

const shown = ({ id, title, inForce, from, lastChecked, source }: RuleSet): ThresholdResult['ruleSet'] => ({
  id,
  title,
  inForce,
  from,
  lastChecked,
  source,
});

const nothingKnown: JudgedPupils = {
  verdict: 'cannot-tell',
  couldMeet: false,
  factors: [{ text: 'Nothing is known of the pupils.', effect: 'unclear' }],
  missing: ['pupils'],
  ask: firstQuestions,
};

function schoolFactor(isSchool: boolean | null): Factor {
  if (isSchool === true) return { text: 'It is a school, as the present rules need.', effect: 'towards' };
  if (isSchool === false)
    return {
      text: 'The facts say that it is not a school, and the present rules are for schools: somebody who knows the law should look at what it teaches.',
      effect: 'unclear',
    };
  return { text: 'Taken to be a school, which is not known.', effect: 'unclear' };
}

function becauseOf({ verdict, couldMeet, ask }: JudgedPupils, isSchool: boolean | null): Because | undefined {
  if (verdict === 'below') return ask.length > 0 ? 'factors-not-given' : undefined;
  if (verdict === 'meets') return isSchool === false ? 'not-a-school' : undefined;
  return couldMeet ? 'could-meet' : 'facts-missing';
}

/** Under rules that name no hours only the numbers of pupils can be told, and those only downwards. */
function comingOf(judged: JudgedPupils): ThresholdResult['coming'] {
  const verdict = judged.verdict === 'below' ? 'below' : 'cannot-tell';
  return {
    verdict,
    text:
      verdict === 'below'
        ? 'Fewer pupils than it names, whatever hours come to count as full-time.'
        : 'Cannot be told: it names no hours, and its own regulations or factors will say what is full-time.',
    ruleSet: shown(comingRules),
    factors: judged.factors,
    note: comingRules.note,
    says: comingRules.says,
  };
}

/**
 * @param facts from outside, parsed here
 * @param options.asOf ISO date to judge at, where the facts give none
 * @throws InputError naming the fact and what was expected, or when no rule set covers the date
 */
export function threshold(facts: unknown, options: { asOf?: string } = {}): ThresholdResult {
  const { asOf: given, isSchool: school, pupils } = parseInput(ThresholdFacts, facts, 'The facts');
  const isSchool = school ?? null;
  const asOf = given ?? options.asOf;
  if (asOf !== undefined && presentRules.from !== null && asOf < presentRules.from)
    throw new InputError(
      `The facts cannot be judged: asOf is ${longDate(asOf)}, and the rules here apply from ${longDate(presentRules.from)}.`,
    );
  const judge = (rules: RuleSet): JudgedPupils => (pupils ? judgePupils(pupils, rules) : nothingKnown);
  const judged = judge(presentRules);
  const because = becauseOf(judged, isSchool);
  const verdict = because === 'not-a-school' ? 'cannot-tell' : judged.verdict;
  const questions = [...judged.ask, ...(isSchool === null && verdict !== 'below' ? [schoolQuestion] : [])];
  const steps =
    verdict === 'meets' || because === 'could-meet' || because === 'not-a-school' ? nextSteps : [];
  return {
    verdict,
    ...(because ? { because } : {}),
    text: words[because ?? (verdict === 'meets' ? 'meets' : 'below')],
    ruleSet: shown(presentRules),
    factors: [...judged.factors, schoolFactor(isSchool)],
    missing: judged.missing,
    ask: verdict === 'meets' ? [...steps, ...questions] : [...questions, ...steps],
    fullTime: fullTimeWordings,
    coming: comingOf(judge(comingRules)),
  };
}
