/**
 * The framework's rules over lines: the first that holds suggests the outcome, and says by which criteria. A rule is
 * met, not met, or open while that depends on what is unanswered; an outcome is suggested as soon as it is settled.
 */
import type { Framework, Rule } from '../schema/framework';
import type { Reason } from '../schema/judgement';
import { sentence } from '../schema/text';
import { Completions, extremesOf, type Stage } from './completions';
import { applies, countedOf, decisiveOf, isMet, looksAt, valueOf, type Counted } from './condition';
import { codesOf, type Line } from './lines';

/** What a rule looks at, and counts there. */
interface Tally {
  /** What it counts of those that were answered and apply (criteria, or their points), and all that there is of it. */
  readonly having: number;
  readonly all: number;
  readonly scope: readonly Line[];
  /** Those in its scope that were answered and apply, and those that are unanswered. */
  readonly applicable: readonly Line[];
  readonly unanswered: readonly Line[];
}

/** One rule and what came of it: everything that is said about it is read from here. */
interface RuleExplained {
  readonly rule: Rule;
  /** `open`: some completions of what is unanswered meet it, and some do not. */
  readonly holds: 'met' | 'not-met' | 'open';
  /** Codes in its scope. */
  readonly lookedAt: readonly string[];
  /** Codes that make it hold or stop it; while it is open, those that are unanswered. */
  readonly decisive: readonly string[];
  readonly tally: Tally;
}

interface RulesApplied {
  /** The rule that suggests the outcome; null while that is open, and where none does. */
  readonly rule: Rule | null;
  readonly reasons: readonly Reason[];
  /** Codes of the unanswered criteria on which the outcome still depends; none once it is settled. */
  readonly missing: readonly string[];
}

/** What a rule can still come to. @param at its place among the rules */
const resultsOf = (
  rule: Rule,
  at: number,
  stage: Stage,
): ReadonlySet<'met' | 'not-met' | 'nothing-applies'> =>
  new Set(
    extremesOf(rule, stage, at).map((counted) =>
      !applies(counted) ? 'nothing-applies' : isMet(rule, counted) ? 'met' : 'not-met',
    ),
  );

/** @param lines those that are rated */
export function tallyOf(rule: Rule, lines: readonly Line[]): Tally {
  const scope = lines.filter((line) => looksAt(rule, line));
  const applicable = scope.filter((line) => !line.unanswered && line.notApplicable === null);
  const counted = applicable.map((line) => countedOf(rule, line, valueOf(line)));
  const sum = (number: (one: Counted) => number): number =>
    rounded(counted.reduce((total, one) => total + number(one), 0));
  return {
    having: sum(({ having }) => having),
    all: sum(({ having, others }) => having + others),
    scope,
    applicable,
    unanswered: scope.filter((line) => line.unanswered),
  };
}

function explain(rule: Rule, lines: readonly Line[], results: ReturnType<typeof resultsOf>): RuleExplained {
  const tally = tallyOf(rule, lines);
  const holds = !results.has('met') ? 'not-met' : results.size === 1 ? 'met' : 'open';
  return {
    rule,
    holds,
    lookedAt: codesOf(tally.scope),
    decisive: codesOf(
      holds === 'open' ? tally.unanswered : decisiveOf(rule, holds === 'met', tally.applicable),
    ),
    tally,
  };
}

/**
 * The outcomes that cannot be ruled out at a stage; null for none.
 * @param nothing stands for that the rule which would decide looks at nothing: what it finds is not judged
 */
function outcomesAt(
  rules: readonly Rule[],
  stage: Stage,
  nothing: string | null,
): ReadonlySet<string | null> {
  const found = new Set<string | null>();
  for (const [at, rule] of rules.entries()) {
    const results = resultsOf(rule, at, stage);
    if (results.has('nothing-applies')) found.add(nothing);
    if (results.has('met')) found.add(rule.outcome);
    if (!results.has('not-met')) return found;
  }
  return found.add(null);
}

/**
 * Tries the rules in order, over every completion of what is unanswered. Where all criteria in scope are marked as
 * not applicable nothing is suggested: nothing would have been judged.
 * @param lines those that are rated
 */
export function applyRules({ rules }: Pick<Framework, 'rules'>, lines: readonly Line[]): RulesApplied {
  const completions = new Completions(rules, lines);
  const outcomes = (stage: Stage): ReadonlySet<string | null> => outcomesAt(rules, stage, null);
  const wanted = new Set(completions.linesThatMatter(outcomes));
  if (wanted.size > 0) {
    const missing = codesOf(lines.filter((line) => wanted.has(line)));
    return { rule: null, reasons: [unanswered(missing)], missing };
  }
  const [settled = null] = completions.reached(outcomes);
  const explained = rules.map((rule, at) => explain(rule, lines, resultsOf(rule, at, completions.stage)));
  if (settled === null) {
    const NOTHING = '';
    const why = [...completions.reached((stage) => outcomesAt(rules, stage, NOTHING))];
    const scope =
      explained.find(({ tally }) => tally.applicable.length + tally.unanswered.length === 0)?.lookedAt ?? [];
    const empty = why.every((one) => one === NOTHING);
    return { rule: null, reasons: empty ? [nothing(scope)] : stopped(explained), missing: [] };
  }
  const suggesting = explained.filter(({ rule }) => rule.outcome === settled);
  const chosen =
    suggesting.find(({ holds }) => holds === 'met') ?? suggesting.find(({ holds }) => holds === 'open');
  if (chosen === undefined) throw new TypeError(`No rule gives the outcome ${settled} that is settled.`);
  // What stopped the rules before it, where that says more than the rule itself: other criteria, or how many.
  const before = explained
    .slice(0, explained.indexOf(chosen))
    .filter(({ rule, decisive }) => saysHowMany(rule) || decisive.join() !== chosen.decisive.join());
  return { rule: chosen.rule, reasons: [reasonOf(chosen), ...stopped(before)], missing: [] };
}

/** Whether the numbers are what decides. */
export const saysHowMany = ({ when: { kind } }: Rule): boolean =>
  kind === 'share-over' || kind === 'share-least' || kind === 'at-least' || countsPoints(kind);
export const countsPoints = (kind: Rule['when']['kind']): boolean =>
  kind === 'points' || kind === 'points-share';
/** Points may be fractions, of which no binary noise is shown. */
const rounded = (sum: number): number => Number(sum.toPrecision(12));

function tallied({ rule, tally: { having, all, unanswered: open } }: RuleExplained): string {
  if (!saysHowMany(rule)) return rule.text;
  const soFar = open.length === 0 ? '' : ` so far, with ${open.length} unanswered`;
  const counted = countsPoints(rule.when.kind)
    ? `${having} of ${all} points, which are the authority’s own`
    : `${having} of ${all} that apply`;
  return `${sentence(rule.text)} Here: ${counted}${soFar}.`;
}

const reasonOf = (explained: RuleExplained): Reason => ({
  rule: explained.rule.id,
  text:
    explained.holds === 'open'
      ? `Whatever the unanswered ones come to, this rule or another gives this outcome: ${tallied(explained)}`
      : tallied(explained),
  criteria: explained.decisive,
});

/** Rules that do not hold, and what stopped them; that none of something was found is no news. */
const stopped = (explained: readonly RuleExplained[]): Reason[] =>
  explained
    .filter(
      ({ rule, holds }) => holds === 'not-met' && rule.when.kind !== 'any' && rule.when.kind !== 'lowest',
    )
    .map((one) => ({ ...reasonOf(one), text: `Does not hold: ${tallied(one)}` }));

const unanswered = (criteria: readonly string[]): Reason => ({
  rule: 'unanswered',
  text:
    criteria.length === 1
      ? 'Nothing is suggested yet: one criterion that decides the outcome is unanswered.'
      : `Nothing is suggested yet: ${criteria.length} criteria that decide the outcome are unanswered.`,
  criteria,
});

const nothing = (criteria: readonly string[]): Reason => ({
  rule: 'nothing-applies',
  text: 'Nothing is suggested: every criterion that would decide is marked as not applicable.',
  criteria,
});
