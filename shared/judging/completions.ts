/**
 * What the unanswered criteria could still come to. A rule sees what it looks at as a few numbers. Criteria that can
 * come to the same are alike, so a form is a handful of kinds; their completions are gone through by how many come to
 * what, and only as far as something still hangs on it. A question that would take too long stays open: what is said to
 * be settled is settled.
 */
import type { Criterion, Rule } from '../schema/framework';
import { applies, countedOf, leanings, NOTHING, valueOf, type Counted, type Value } from './condition';
import type { Line } from './lines';

/** Criteria that can come to the same values; a value is what it adds to each of the rules. */
interface Kind {
  readonly lines: readonly Line[];
  readonly values: readonly (readonly Counted[])[];
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

/** What a criterion can come to; one answer for those that are answered. */
const valuesOf = (line: Line): readonly Value[] =>
  line.unanswered
    ? [
        ...(line.scale?.options ?? []).map((option): Value =>
          option.notApplicable ? 'not-applicable' : option,
        ),
        ...(line.criterion.conditional === null ? [] : (['not-applicable'] as const)),
      ]
    : [valueOf(line)];

const inWords = ({ having, others, against }: Counted): string => `${having} ${others} ${against}`;

/** What a criterion adds to each of the rules; criteria with one key are alike. */
interface Adds {
  readonly key: string;
  readonly values: Kind['values'];
}

function addsOf(rules: readonly Rule[], line: Line): Adds {
  const values = new Map(
    valuesOf(line).map((value) => {
      const counted = rules.map((rule) => countedOf(rule, line, value));
      return [counted.map(inWords).join(), counted];
    }),
  );
  return { key: [...values.keys()].sort().join(';'), values: [...values.values()] };
}

/** By criterion, under the rules, theme and scale that it was last asked with: the same for each visit that answers it so. */
const known = new WeakMap<
  Criterion,
  Pick<Line, 'theme' | 'scale'> & {
    readonly rules: readonly Rule[];
    /** By what was answered; null for nothing. */
    readonly adds: Map<Value | null, Adds>;
  }
>();

function addsOnce(rules: readonly Rule[], line: Line): Adds {
  const { criterion, theme, scale } = line;
  let of = known.get(criterion);
  if (of?.rules !== rules || of.theme !== theme || of.scale !== scale) {
    of = { rules, theme, scale, adds: new Map() };
    known.set(criterion, of);
  }
  const answer = line.unanswered ? null : valueOf(line);
  const adds = of.adds.get(answer) ?? addsOf(rules, line);
  of.adds.set(answer, adds);
  return adds;
}

function kindsOf(rules: readonly Rule[], lines: readonly Line[]): readonly Kind[] {
  const kinds = new Map<string, { lines: Line[]; values: Kind['values'] }>();
  for (const line of lines) {
    const { key, values } = addsOnce(rules, line);
    const kind = kinds.get(key) ?? { lines: [], values };
    kinds.set(key, kind);
    kind.lines.push(line);
  }
  return [...kinds.values()];
}

/** The counts with so many criteria more that come to the same. */
const plus = (
  counts: readonly Counted[],
  value: readonly Counted[] | undefined,
  count: number,
): readonly Counted[] =>
  counts.map((counted, at) => {
    const { having, others, against } = value?.[at] ?? NOTHING;
    return {
      having: counted.having + count * having,
      others: counted.others + count * others,
      against: counted.against + count * against,
    };
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
  [...counts.map(inWords), open.length, open[0]?.count, open[0]?.values.length].join();

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

/**
 * What the rule with this place can come to count at the most: whatever can become of it, becomes of it by one of
 * these. As much as can speaks for it; as much speaks against it; as few as may be apply, or of those a single one.
 */
export function extremesOf(rule: Rule, { counts, open }: Stage, at: number): readonly Counted[] {
  const settled = counts[at] ?? NOTHING;
  const found = leanings(rule).map((leaning) =>
    open.reduce((sum, { count, values }) => {
      const [first = NOTHING, ...rest] = values.map((value) => value[at] ?? NOTHING);
      const best = rest.reduce((one, other) => (leaning(other) > leaning(one) ? other : one), first);
      return plus([sum], [best], count)[0] ?? sum;
    }, settled),
  );
  if (found.every(applies)) return found;
  return [
    ...found,
    ...open.flatMap(({ values }) => values.map((value) => value[at] ?? NOTHING)).filter(applies),
  ];
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
    this.nothing = rules.map(() => NOTHING);
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
