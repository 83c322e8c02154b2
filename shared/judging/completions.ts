/**
 * What the unanswered criteria could still come to. A rule sees its scope as two numbers: how many that apply have
 * its meaning, and how many others there are. Criteria that can come to the same are alike, so a form is a handful of
 * kinds; their completions are gone through by how many come to what, and only as far as something still hangs on it.
 * A question that would take too long stays open: what is said to be settled is settled.
 */
import type { Meaning, Rule } from '../schema/framework';
import type { Line } from './lines';

/** What a criterion comes to: a meaning, `neither` for an option without one, or `not-applicable`. */
type Value = Meaning | 'neither' | 'not-applicable';

/** Where a value is counted by a rule; `nowhere` where it does not apply, or is out of the rule's scope. */
type Place = keyof Counted | 'nowhere';

/** What a rule sees of its scope: how many have its meaning, and how many others apply. */
export interface Counted {
  readonly having: number;
  readonly others: number;
}

/** Criteria that can come to the same values; a value is its place in each of the rules. */
interface Kind {
  readonly lines: readonly Line[];
  readonly values: readonly (readonly Place[])[];
}

/** So many criteria, each of which comes to one of two values or more. */
interface Open {
  readonly count: number;
  readonly values: Kind['values'];
}

/** A form as far as it is settled: what each rule counts already, and what is still open. */
export interface Stage {
  readonly counts: readonly Counted[];
  readonly open: readonly Open[];
}

/** What cannot be ruled out at a stage; one alone is certain. */
type Bound<T> = (stage: Stage) => ReadonlySet<T>;

const answerOf = ({ notApplicable, meaning }: Line): Value =>
  notApplicable === null ? (meaning ?? 'neither') : 'not-applicable';

/** Everything that a criterion can come to: what it was answered; else any option, or "not applicable" where that is offered. */
const valuesOf = (line: Line): readonly Value[] =>
  line.unanswered
    ? [
        ...(line.scale?.options ?? []).map(({ meaning, notApplicable }): Value =>
          notApplicable ? 'not-applicable' : (meaning ?? 'neither'),
        ),
        ...(line.criterion.conditional === null ? [] : (['not-applicable'] as const)),
      ]
    : [answerOf(line)];

function placeIn({ scope, when }: Rule, value: Value, { theme }: Line): Place {
  if (value === 'not-applicable' || (scope === 'essential' && !theme.essential)) return 'nowhere';
  return when.kind !== 'otherwise' && value === when.meaning ? 'having' : 'others';
}

function kindsOf(rules: readonly Rule[], lines: readonly Line[]): readonly Kind[] {
  const kinds = new Map<string, { lines: Line[]; values: Kind['values'] }>();
  for (const line of lines) {
    const values = new Map(
      valuesOf(line).map((value) => {
        const places = rules.map((rule) => placeIn(rule, value, line));
        return [places.join(), places];
      }),
    );
    const key = [...values.keys()].sort().join(';');
    const kind = kinds.get(key) ?? { lines: [], values: [...values.values()] };
    kinds.set(key, kind);
    kind.lines.push(line);
  }
  return [...kinds.values()];
}

/** The counts with so many criteria more that stand so. */
const plus = (
  counts: readonly Counted[],
  places: readonly Place[] | undefined,
  count: number,
): readonly Counted[] =>
  counts.map((counted, at) => {
    const place = places?.[at] ?? 'nowhere';
    return place === 'nowhere' ? counted : { ...counted, [place]: counted[place] + count };
  });

/** The stage with these criteria besides. */
function joined({ counts, open }: Stage, { count, values }: Open): Stage {
  if (count === 0) return { counts, open };
  return values.length > 1
    ? { counts, open: [{ count, values }, ...open] }
    : { counts: plus(counts, values[0], count), open };
}

/** The stages in which so many of the first criteria that are open, from none to all of them, come to the first of their values. */
function further({ counts, open: [first, ...open] }: Stage): readonly Stage[] {
  if (first === undefined) return [];
  const [value, ...values] = first.values;
  return Array.from({ length: first.count + 1 }, (_, count) =>
    joined({ counts: plus(counts, value, count), open }, { count: first.count - count, values }),
  );
}

/** The same for stages of one form that stand alike. */
const keyOf = ({ counts, open }: Stage): string =>
  [
    ...counts.flatMap(({ having, others }) => [having, others]),
    open.length,
    open[0]?.count,
    open[0]?.values.length,
  ].join();

/**
 * How many stages are gone through before a question is left open. The published frameworks need a few hundred; only
 * rules that weigh shares of several meanings against each other over a long form, half answered, need more.
 */
const MOST_STAGES = 5_000;

/** What `settled` says of the stages where it says something, going on from those where it does not; `unknown` where that takes too long. */
function* answersFrom<T>(start: Stage, settled: (stage: Stage) => T | undefined): Generator<T | 'unknown'> {
  const seen = new Set<string>();
  const stages = [start];
  for (let stage = stages.pop(); stage !== undefined; stage = stages.pop()) {
    const key = keyOf(stage);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MOST_STAGES) {
      yield 'unknown';
      return;
    }
    const answer = settled(stage);
    if (answer === undefined) stages.push(...further(stage));
    else yield answer;
  }
}

/** In which place a criterion is put that can come to several. */
const ORDERS: readonly (readonly Place[])[] = [
  ['having', 'nowhere', 'others'],
  ['others', 'nowhere', 'having'],
  ['nowhere', 'others', 'having'],
];

/**
 * What the rule with this place can come to count at the most: whatever can become of it, becomes of it by one of
 * these. As many as may be have its meaning; as many do not; as few as may be apply, or of those a single one.
 */
export function extremesOf({ counts, open }: Stage, at: number): readonly Counted[] {
  const settled = counts[at] ?? { having: 0, others: 0 };
  const found = ORDERS.map((order): Counted => {
    const counted = { ...settled };
    for (const { count, values } of open) {
      const place = order.find((one) => values.some((places) => places[at] === one)) ?? 'nowhere';
      if (place !== 'nowhere') counted[place] += count;
    }
    return counted;
  });
  const [most, , fewest] = found;
  const single = (fewest?.having ?? 0) + (fewest?.others ?? 0) === 0 && (most?.having ?? 0) > 0;
  return single ? [...found, { having: 1, others: 0 }] : found;
}

/** All that a form can come to, as the rules count it. */
export class Completions {
  /** The form as it is. */
  readonly stage: Stage;
  private readonly kinds: readonly Kind[];
  private readonly nothing: readonly Counted[];

  /** @param lines those that are rated */
  constructor(rules: readonly Rule[], lines: readonly Line[]) {
    this.kinds = kindsOf(rules, lines);
    this.nothing = rules.map(() => ({ having: 0, others: 0 }));
    this.stage = this.stageWithout();
  }

  /** What some completion comes to. @param bound what cannot be ruled out at a stage; one alone is certain */
  *reached<T>(bound: Bound<T>): Generator<T | 'unknown'> {
    yield* answersFrom(this.stage, (stage) => {
      const [one, ...others] = bound(stage);
      return others.length === 0 ? one : undefined;
    });
  }

  /**
   * The lines of which a different value can, for something that the others may come to, make a difference, and those
   * of which nobody can say it in time. Without any, all completions come to the same.
   */
  linesThatMatter<T>(bound: Bound<T>): readonly Line[] {
    return this.kinds.flatMap((kind) => (this.matters(kind, bound) ? kind.lines : []));
  }

  private matters<T>(kind: Kind, bound: Bound<T>): boolean {
    if (kind.values.length < 2) return false;
    if (this.mattersAtOnce(kind, bound)) return true;
    const answers = answersFrom(this.stageWithout(kind), ({ counts, open }) => {
      const found = kind.values.map((value) => bound({ counts: plus(counts, value, 1), open }));
      if (new Set(found.flatMap((some) => [...some])).size === 1) return false;
      return found.every(({ size }) => size === 1) ? true : undefined;
    });
    for (const differs of answers) if (differs !== false) return true;
    return false;
  }

  /**
   * Whether it is plain that a kind matters: with the others at one of their values each, all of the kind at one value
   * come to something else than all at another, so at some step between the two a single one makes the difference.
   */
  private mattersAtOnce<T>(kind: Kind, bound: Bound<T>): boolean {
    const { counts, open } = this.stageWithout(kind, kind.lines.length);
    const most = Math.max(1, ...open.map(({ values }) => values.length));
    return Array.from({ length: most }, (_, at) => {
      const others = open.reduce(
        (sum, { count, values }) => plus(sum, values[at % values.length], count),
        counts,
      );
      return kind.values.flatMap((value) => [
        ...bound({ counts: plus(others, value, kind.lines.length), open: [] }),
      ]);
    }).some((found) => new Set(found).size > 1);
  }

  /** The form as it is; without some of the criteria of a kind. */
  private stageWithout(kind?: Kind, without = 1): Stage {
    return this.kinds.reduce<Stage>(
      (stage, { lines, values }, at) =>
        joined(stage, { count: lines.length - (this.kinds[at] === kind ? without : 0), values }),
      { counts: this.nothing, open: [] },
    );
  }
}
