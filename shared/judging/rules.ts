/** The framework's rules over ratings: the first that holds suggests the outcome, and says by which criteria. */
import type { Framework, Rule } from '../schema/framework';
import type { Reason } from '../schema/judgement';
import { codesOf as codes, type Line } from './lines';

export interface RuleResult {
  /** The rule that holds; null while something is missing or where no rule holds. */
  readonly rule: Rule | null;
  readonly reasons: readonly Reason[];
  /** Codes of the unanswered criteria that the rules look at. */
  readonly missing: readonly string[];
}

const inScope = (rule: Rule, rated: readonly Line[]): readonly Line[] =>
  rated.filter(({ theme }) => rule.scope === 'all' || theme.essential);

interface Trial {
  readonly holds: boolean;
  /** The criteria that make the rule hold or that stop it. */
  readonly decisive: readonly Line[];
}

/** "Not applicable" has left `applicable` already; more than a share means strictly more. */
function attempt({ when }: Rule, applicable: readonly Line[]): Trial {
  if (when.kind === 'otherwise') {
    return { holds: true, decisive: applicable.filter(({ meaning }) => meaning !== 'met') };
  }
  const having = applicable.filter(({ meaning }) => meaning === when.meaning);
  const others = applicable.filter(({ meaning }) => meaning !== when.meaning);
  switch (when.kind) {
    case 'all':
      return others.length === 0 ? { holds: true, decisive: applicable } : { holds: false, decisive: others };
    case 'any':
      return { holds: having.length > 0, decisive: having.length > 0 ? having : applicable };
    case 'share-over':
      return having.length > when.share * applicable.length
        ? { holds: true, decisive: having }
        : { holds: false, decisive: others };
  }
}

function tally(rule: Rule, trial: Trial, applicable: number): string {
  if (rule.when.kind !== 'share-over') return rule.text;
  const having = trial.holds ? trial.decisive.length : applicable - trial.decisive.length;
  return `${rule.text} Here: ${having} of ${applicable} that apply.`;
}

/**
 * Tries the rules in order. While a criterion in any rule's scope is unanswered nothing is suggested, and so it
 * is where all criteria in scope are marked as not applicable: nothing would have been judged.
 */
export function applyRules(framework: Framework, rated: readonly Line[]): RuleResult {
  const { rules } = framework;
  const looked = rated.filter(({ theme }) => theme.essential || rules.some(({ scope }) => scope === 'all'));
  const missing = codes(looked.filter(({ unanswered }) => unanswered));
  if (rules.length === 0) return { rule: null, reasons: [], missing: [] };
  if (missing.length > 0) return { rule: null, reasons: [unanswered(missing)], missing };

  const failed: Reason[] = [];
  for (const rule of rules) {
    const scope = inScope(rule, rated);
    const applicable = scope.filter(({ notApplicable }) => notApplicable === null);
    if (applicable.length === 0) return { rule: null, reasons: [nothingApplies(codes(scope))], missing };
    const trial = attempt(rule, applicable);
    const reason: Reason = {
      rule: rule.id,
      text: tally(rule, trial, applicable.length),
      criteria: codes(trial.decisive),
    };
    if (trial.holds) return { rule, reasons: [reason, ...stoppedBy(failed, reason)], missing };
    if (rule.when.kind !== 'any') failed.push({ ...reason, text: `Does not hold: ${reason.text}` });
  }
  return { rule: null, reasons: failed, missing };
}

/** Rules tried before, and what stopped them, where that says more than the rule that holds. */
const stoppedBy = (failed: readonly Reason[], held: Reason): Reason[] =>
  failed.filter(({ criteria }) => criteria.join() !== held.criteria.join());

const unanswered = (criteria: readonly string[]): Reason => ({
  rule: 'unanswered',
  text:
    criteria.length === 1
      ? 'Nothing is suggested yet: one criterion that decides the outcome is unanswered.'
      : `Nothing is suggested yet: ${criteria.length} criteria that decide the outcome are unanswered.`,
  criteria,
});

const nothingApplies = (criteria: readonly string[]): Reason => ({
  rule: 'nothing-applies',
  text: 'Nothing is suggested: every criterion that would decide is marked as not applicable.',
  criteria,
});
