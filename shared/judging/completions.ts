/**
 * What the unanswered criteria could still come to. A rule sees its scope as two numbers: how many that apply have
 * its meaning, and how many others there are. Criteria that can come to the same are alike, so a form is a handful of
 * kinds, and all its completions are few sums of small counts: exact, without going through them one by one.
 */
import type { Meaning, Rule } from '../schema/framework';
import type { Line } from './lines';

/** What a criterion comes to: a meaning, `neither` for an option without one, or `not-applicable`. */
type Value = Meaning | 'neither' | 'not-applicable';

/** What a rule counts, and up to where: one is enough where it asks for all, any or none. */
interface View {
  readonly scope: Rule['scope'];
  readonly meaning: Meaning | null;
  readonly upTo: number;
}

/** For each view, how many have its meaning and how many others apply. */
export type Tally = readonly number[];

/** Criteria that can come to the same values in the same scopes. */
interface Kind {
  readonly lines: readonly Line[];
  /** What one of them adds, with each value that it can come to. */
  readonly values: readonly Tally[];
  /** What they can come to together; and all of them but one. */
  readonly together: readonly Tally[];
  readonly butOne: readonly Tally[];
}

const answerOf = ({ notApplicable, meaning }: Line): Value =>
  notApplicable === null ? (meaning ?? 'neither') : 'not-applicable';

/** Everything that a criterion can come to: what it was answered; else any option, or "not applicable" where that is offered. */
const valuesOf = (line: Line): readonly Value[] =>
  line.unanswered
    ? [
        ...new Set([
          ...(line.scale?.options ?? []).map(({ meaning, notApplicable }): Value =>
            notApplicable ? 'not-applicable' : (meaning ?? 'neither'),
          ),
          ...(line.criterion.conditional === null ? [] : (['not-applicable'] as const)),
        ]),
      ].sort()
    : [answerOf(line)];

const meaningOf = ({ when }: Rule): Meaning | null => (when.kind === 'otherwise' ? null : when.meaning);

/** The lines by what they can come to and in which scopes. */
function alike(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = [line.theme.essential, ...valuesOf(line)].join();
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(line);
  }
  return [...groups.values()];
}

/** How far a rule must count. */
function needed({ when }: Rule, most: number): number {
  if (when.kind === 'share-over') return most;
  return when.kind === 'at-least' ? Math.min(when.count, most + 1) : 1;
}

function viewsOf(rules: readonly Rule[], most: number): readonly View[] {
  const views = new Map<string, View>();
  for (const rule of rules) {
    const meaning = meaningOf(rule);
    const key = `${rule.scope} ${meaning ?? ''}`;
    const upTo = Math.max(views.get(key)?.upTo ?? 1, needed(rule, most));
    views.set(key, { scope: rule.scope, meaning, upTo });
  }
  return [...views.values()];
}

/** All that a form can come to, as the rules count it. */
export class Completions {
  /** Every tally that some completion gives. */
  readonly tallies: readonly Tally[];
  private readonly views: readonly View[];
  private readonly kinds: readonly Kind[];
  private readonly nothing: Tally;

  /** @param lines those that are rated */
  constructor(rules: readonly Rule[], lines: readonly Line[]) {
    this.views = viewsOf(rules, lines.length);
    this.nothing = this.views.flatMap(() => [0, 0]);
    this.kinds = alike(lines).map((group) => this.kindOf(group));
    this.tallies = this.sums(this.kinds.map(({ together }) => together));
  }

  /** How many in the rule's scope have its meaning, and how many others apply; at most one each where one is enough. */
  counted(rule: Rule, tally: Tally): { readonly having: number; readonly others: number } {
    const at = this.views.findIndex(
      ({ scope, meaning }) => scope === rule.scope && meaning === meaningOf(rule),
    );
    return { having: tally[2 * at] ?? 0, others: tally[2 * at + 1] ?? 0 };
  }

  /** The lines of which a different value can, for something that the others may come to, make a difference. */
  linesThatMatter(outcomeOf: (tally: Tally) => string | null): readonly Line[] {
    return this.kinds.flatMap((kind) => {
      if (kind.values.length < 2) return [];
      const others = this.sums(this.kinds.map((one) => (one === kind ? one.butOne : one.together)));
      const matters = others.some(
        (tally) => new Set(kind.values.map((value) => outcomeOf(this.plus(tally, value)))).size > 1,
      );
      return matters ? kind.lines : [];
    });
  }

  private kindOf(lines: readonly Line[]): Kind {
    const [first] = lines;
    const values = first ? valuesOf(first).map((value) => this.adds(value, first.theme.essential)) : [];
    const butOne = lines.slice(1).reduce<readonly Tally[]>((some) => this.sum(some, values), [this.nothing]);
    return { lines, values, butOne, together: this.sum(butOne, values) };
  }

  /** What one criterion with this value adds to each view. */
  private adds(value: Value, essential: boolean): Tally {
    return this.views.flatMap(({ scope, meaning }) => {
      if (value === 'not-applicable' || (scope === 'essential' && !essential)) return [0, 0];
      return value === meaning ? [1, 0] : [0, 1];
    });
  }

  private plus(a: Tally, b: Tally): Tally {
    return a.map((count, at) => Math.min(count + (b[at] ?? 0), this.views[at >> 1]?.upTo ?? 0));
  }

  /** Each sum of one of these and one of those, once. */
  private sum(some: readonly Tally[], more: readonly Tally[]): readonly Tally[] {
    const found = new Map<string, Tally>();
    for (const a of some)
      for (const b of more) {
        const sum = this.plus(a, b);
        found.set(sum.join(), sum);
      }
    return [...found.values()];
  }

  private sums(parts: readonly (readonly Tally[])[]): readonly Tally[] {
    return parts.reduce((some, more) => this.sum(some, more), [this.nothing]);
  }
}
