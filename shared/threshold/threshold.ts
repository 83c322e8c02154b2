/**
 * Must a setting that is not on the register be on it? Works through the threshold factor by factor, under a
 * dated rule set, and says what to ask when it cannot tell. It never says that something is or is not lawful.
 */
import { InputError } from '../errors';
import { longDate } from '../schema/dates';
import { parseInput } from '../schema/parse-input';
import { ThresholdFacts } from './threshold-facts';
import { comingRules, fullTimeWordings, presentRules, type RuleSet } from './threshold-rules';
import { judgePupils, type Judged } from './threshold-pupils';

export interface ThresholdResult {
  verdict: 'below' | 'meets' | 'cannot-tell';
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
  factors: Judged['factors'];
  /** Paths of the facts that are missing and could change the verdict, e.g. `pupils[2].hoursPerWeek`. */
  missing: string[];
  ask: string[];
  /** What the sources say full-time is, each in its own terms. */
  fullTime: readonly { source: string; wording: string }[];
  /** The same facts under rules that are enacted but not known to be in force. They do not decide. */
  coming?: {
    verdict: Judged['verdict'];
    text: string;
    ruleSet: ThresholdResult['ruleSet'];
    factors: Judged['factors'];
    note: string;
  };
}

const words: Record<Judged['verdict'], string> = {
  below: 'On these facts the setting appears to be below the threshold.',
  meets: 'On these facts the setting appears to meet the threshold: ask.',
  'cannot-tell': 'These facts are not enough to tell.',
};

const shown = ({ id, title, inForce, from, lastChecked, source }: RuleSet): ThresholdResult['ruleSet'] => ({
  id,
  title,
  inForce,
  from,
  lastChecked,
  source,
});

const nextSteps = [
  'Ask the provider whether it has applied to register as an independent school, and for the date and reference.',
  'Ask the provider for the present timetable of each pupil, and who else educates them.',
  'Tell the person in the authority who deals with unregistered settings; the DfE decides who must register.',
];

/**
 * @param facts from outside, parsed here
 * @param options.asOf ISO date to judge at, where the facts give none
 * @throws InputError naming the fact and what was expected, or when no rule set covers the date
 */
export function threshold(facts: unknown, options: { asOf?: string } = {}): ThresholdResult {
  const { asOf: given, pupils } = parseInput(ThresholdFacts, facts, 'The facts');
  const asOf = given ?? options.asOf;
  if (asOf !== undefined && presentRules.from !== null && asOf < presentRules.from)
    throw new InputError(
      `The facts cannot be judged: asOf is ${longDate(asOf)}, and the rules here apply from ${longDate(presentRules.from)}.`,
    );
  const judged = judgePupils(pupils ?? undefined, presentRules);
  const coming = judgePupils(pupils ?? undefined, comingRules);
  return {
    verdict: judged.verdict,
    text: words[judged.verdict],
    ruleSet: shown(presentRules),
    factors: judged.factors,
    missing: judged.missing,
    ask: judged.verdict === 'meets' ? nextSteps : judged.ask,
    fullTime: fullTimeWordings,
    coming: {
      verdict: coming.verdict,
      text: words[coming.verdict],
      ruleSet: shown(comingRules),
      factors: coming.factors,
      note: comingRules.note,
    },
  };
}
