/**
 * Must a setting that is not on the register be on it? Works through the threshold factor by factor, under a
 * dated rule set, and says what to ask when it cannot tell. It never says that something is or is not lawful.
 */
import * as z from 'zod/mini';
import { InputError } from '../errors';
import { longDate } from '../schema/dates';
import { parseInput } from '../schema/parse-input';
import { IsoDate } from '../schema/text';
import { comingRules, fullTimeWordings, presentRules, type RuleSet } from './threshold-rules';
import { judgePupils, type Judged } from './threshold-pupils';

const maybe = <Type extends z.ZodMiniType>(type: Type) => z.optional(z.nullable(type));
const hours = z
  .number()
  .check(z.minimum(0, 'must be 0 or more hours'), z.maximum(168, 'must be hours in a week'));

export const PupilFacts = z.object({
  compulsorySchoolAge: maybe(z.boolean()),
  hoursPerWeek: maybe(hours),
  /** True when this is the child's only education. */
  soleProvision: maybe(z.boolean()),
  lookedAfter: maybe(z.boolean()),
  ehcp: maybe(z.boolean()),
  sen: maybe(z.boolean()),
});
export type PupilFacts = z.infer<typeof PupilFacts>;

/** Any of it may be missing or null: then it is not known. */
export const ThresholdFacts = z.object({ asOf: maybe(IsoDate), pupils: maybe(z.array(PupilFacts)) });
export type ThresholdFacts = z.infer<typeof ThresholdFacts>;

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
