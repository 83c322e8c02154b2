/**
 * What a rule's condition counts of one criterion, and when it holds by what it has counted. Of whatever a rule looks
 * at it sees three numbers, so that a form can be judged before it is complete.
 */
import type { Meaning, Rule, Scale, ScaleOption } from '../schema/framework';
import { isMoot, type Line } from './lines';

/**
 * What a criterion comes to: an option; `neither` where it is answered and says neither met nor not met;
 * `not-applicable` where it does not apply.
 */
export type Value = ScaleOption | 'neither' | 'not-applicable';

/** What is counted: criteria, or for a rule on points their points. All nothing where nothing applies. */
export interface Counted {
  /** What the rule looks for. */
  readonly having: number;
  /** What else applies: together with the first, all that there is. */
  readonly others: number;
  /** What rules out the rule by itself. */
  readonly against: number;
}

export const NOTHING: Counted = { having: 0, others: 0, against: 0 };
const HAVING: Counted = { ...NOTHING, having: 1 };
const OTHER: Counted = { ...NOTHING, others: 1 };
const AGAINST: Counted = { ...NOTHING, against: 1 };

export const applies = ({ having, others, against }: Counted): boolean =>
  having !== 0 || others !== 0 || against !== 0;

const SEVERITY: Readonly<Record<Meaning, number>> = { met: 0, partly: 1, 'not-met': 2 };
const severityOf = ({ meaning }: ScaleOption): number | null =>
  meaning === undefined ? null : SEVERITY[meaning];

const isSame = (label: string, other: string): boolean => label.toLowerCase() === other.toLowerCase();
const optionOf = (scale: Scale | null, label: string): ScaleOption | undefined =>
  scale?.options.find((option) => isSame(option.label, label));

/** Worse by what it amounts to; where that is the same, by its place on the scale, whichever end comes first. */
function isWorse({ options }: Scale, option: ScaleOption, than: ScaleOption): boolean {
  const [mine, other] = [severityOf(option), severityOf(than)];
  if (mine === null || other === null) return false;
  if (mine !== other) return mine > other;
  const severities = options.map(severityOf).filter((severity) => severity !== null);
  const isWorstFirst = (severities[0] ?? 0) > (severities.at(-1) ?? 0);
  const further = options.indexOf(option) - options.indexOf(than);
  return isWorstFirst ? further < 0 : further > 0;
}

/** Whether the criterion is among those that the rule speaks of. */
export function isInScope({ scope }: Pick<Rule, 'scope'>, { theme, code }: Line): boolean {
  if (scope === 'all') return true;
  if (scope === 'essential') return theme.essential;
  return 'themes' in scope ? scope.themes.includes(theme.code) : scope.criteria.includes(code);
}

/** The choice that a rule is about; undefined where it is about none. */
export function choiceOf({ when }: Pick<Rule, 'when'>): string | undefined {
  if ('choice' in when) return when.choice;
  return 'meaning' in when && typeof when.meaning === 'object' ? when.meaning.choice : undefined;
}

/** Whether the rule can say anything about the criterion: it is in scope, and its scale has what is counted. */
export function looksAt(rule: Rule, line: Line): boolean {
  if (!isInScope(rule, line)) return false;
  if (rule.when.kind === 'points' || rule.when.kind === 'points-share')
    return line.scale?.options.some(({ points }) => points !== undefined) ?? false;
  const choice = choiceOf(rule);
  return choice === undefined || optionOf(line.scale, choice) !== undefined;
}

/** What one criterion adds to what the rule counts, where it comes to this value. */
export function countedOf(rule: Rule, line: Line, value: Value): Counted {
  if (value === 'not-applicable' || !looksAt(rule, line)) return NOTHING;
  const { when } = rule;
  const option = value === 'neither' ? null : value;
  const isChoice = (choice: string): boolean => option !== null && isSame(option.label, choice);
  const isWorseThan = (choice: string): boolean => {
    const than = optionOf(line.scale, choice);
    return !!line.scale && !!option && !!than && isWorse(line.scale, option, than);
  };
  switch (when.kind) {
    case 'otherwise':
      return OTHER;
    case 'none-worse':
      return isWorseThan(when.choice) ? OTHER : HAVING;
    case 'lowest':
      return isChoice(when.choice) ? HAVING : isWorseThan(when.choice) ? AGAINST : OTHER;
    case 'points':
    case 'points-share': {
      const most = Math.max(...(line.scale?.options ?? []).map(({ points = 0 }) => points));
      const points = option?.points ?? 0;
      return { ...NOTHING, having: points, others: most - points };
    }
    default: {
      const { meaning } = when;
      const isWanted =
        typeof meaning === 'string'
          ? option !== null && option.meaning === meaning
          : isChoice(meaning.choice);
      return isWanted ? HAVING : OTHER;
    }
  }
}

/** A share such as 0.29 has no exact binary form: 29 of 100 must not come out as more than 0.29 of them. */
const ROUNDING = 1e-9;

/** "Not applicable" has left every number already; more than a share means strictly more, at least one the share itself, too. */
export function isMet({ when }: Rule, { having, others, against }: Counted): boolean {
  switch (when.kind) {
    case 'otherwise':
      return true;
    case 'all':
    case 'none-worse':
      return others === 0;
    case 'any':
      return having > 0;
    case 'share-over':
      return having > when.share * (having + others) + ROUNDING;
    case 'share-least':
      return having >= when.share * (having + others) - ROUNDING;
    case 'at-least':
      return having >= when.count;
    case 'none':
      return having === 0;
    case 'lowest':
      return having > 0 && against === 0;
    case 'points':
      return having >= when.atLeast - ROUNDING;
    case 'points-share':
      return having >= when.share * (having + others) - ROUNDING;
  }
}

/** More than any criterion counts for, and than any form has criteria. */
const FAR = 1e6;

/**
 * How much a value speaks for the rule, how much against it, and how much for there being nothing to look at:
 * completions that take the highest of the first two for every criterion meet the rule, or miss it, if any do; of the
 * third, fewest apply.
 */
export function leanings(rule: Rule): readonly ((counted: Counted) => number)[] {
  const fewest = (counted: Counted): number => (applies(counted) ? 0 : 1);
  return [...forAndAgainst(rule), fewest];
}

function forAndAgainst({ when }: Rule): readonly ((counted: Counted) => number)[] {
  switch (when.kind) {
    case 'lowest':
      return [
        ({ having, against }) => having - FAR * against,
        ({ having, others, against }) => FAR * against + others - having,
      ];
    case 'points':
      return [({ having }) => having, ({ having }) => -having];
    case 'points-share':
      return [
        ({ having, others }) => having - when.share * (having + others),
        ({ having, others }) => when.share * (having + others) - having,
      ];
    default:
      return [({ having, others }) => having - others, ({ having, others }) => others - having];
  }
}

/** Those of the lines, all of which were answered and apply, that made the rule hold or stopped it. */
export function decisiveOf(rule: Rule, holds: boolean, lines: readonly Line[]): readonly Line[] {
  const by = (what: keyof Counted): readonly Line[] =>
    lines.filter((line) => countedOf(rule, line, valueOf(line))[what] !== 0);
  switch (rule.when.kind) {
    case 'otherwise':
      return lines.filter(({ meaning }) => meaning !== 'met');
    case 'all':
    case 'none-worse':
      return holds ? lines : by('others');
    case 'any':
    case 'lowest':
      return holds ? by('having') : lines;
    case 'none':
      return holds ? lines : by('having');
    case 'share-over':
    case 'share-least':
    case 'at-least':
    case 'points':
    case 'points-share':
      return by(holds ? 'having' : 'others');
  }
}

/** What an answered criterion came to. */
export function valueOf(line: Line): Value {
  if (line.notApplicable !== null) return 'not-applicable';
  return line.option === null || isMoot(line) ? 'neither' : line.option;
}
