/** Puts the rows that may be meant in the order in which an officer wants to see them. */
import type { Beginnings } from './beginnings';
import { firstOfBoth, InOrder, smallestFirst } from './in-order';
import { mostOften } from './kind-order';
import type { RowFacts, ScoredRow } from './score-rows';

const tuning = {
  /** What is typed so far fits a name entirely, however it goes on. */
  begun: 0.8,
  begunByWord: 0.65,
  /** Of a row in the town, trust or LA that was asked for. */
  placed: 0.6,
  /** For a row in the officer's own LA. */
  home: 0.02,
  /** One that only begins or lies so, this much less alike than the likest, does not come before others. */
  farBehind: 0.3,
  /** Names this much behind the likest are not thought as likely. */
  clear: 0.1,
  /** Rows of the likest name among the first few, when no other comes near, and when one does. */
  ofOneName: 3,
  first: 5,
} as const;

/** In the order in which they are listed. */
const groups = { exact: 0, nearly: 1, begunOften: 2, insideOften: 3, rest: 4 } as const;

export interface Hit {
  row: number;
  /** 0 to 1, never more than that of the hit before. */
  likeness: number;
}

/** What a row is put in order by, before the length of its name and its place in the register. */
interface Standing {
  group: number;
  home: boolean;
  closed: boolean;
  /** How likely it is, and how much of that is its own likeness. */
  value: number;
  own: number;
  ahead: number;
}

interface Ordered extends Standing {
  row: number;
}

const byStanding = (a: Standing, b: Standing): number =>
  a.group - b.group ||
  (a.group < groups.rest
    ? Number(b.home) - Number(a.home) || Number(a.closed) - Number(b.closed)
    : b.value + b.ahead - (a.value + a.ahead)) ||
  // Sums are taken before they are compared: else two that are the same could each come before the other.
  b.own + b.ahead - (a.own + a.ahead);

/** How a row was found and what it is, as bits: tens of thousands may begin with what is typed, in few ways. */
const signs = { begun: 1, inside: 2, placed: 4, scored: 8, current: 16, often: 32, home: 64 } as const;
const mostSigns = 128;

/** Room in a number for the words of a name and the row; no register has more rows (see `openPlaces`). */
const [mostRows, mostWords] = [2 ** 20, 2 ** 8];

export interface OrderedRegister {
  readonly rowCount: number;
  readonly facts: RowFacts;
  /** A number that rows of one name share. */
  readonly nameOf: (row: number) => number;
  /** How many words a row's name has. */
  readonly lengthOf: (row: number) => number;
}

/** What was found for a question. */
export interface Found {
  readonly scored: readonly ScoredRow[];
  readonly begun: Beginnings;
  /** Rows in the town, trust or LA that was asked for. */
  readonly placed: readonly number[];
  /** Whether a row is in the officer's own LA. */
  readonly isHome: (row: number) => boolean;
}

/**
 * @returns how to order what was found, as many as are listed: names that are exactly what was asked; then open AP
 *   schools, PRUs and independent special schools whose names begin so, have it inside or are in the place asked for;
 *   then the rest by likeness, where a beginning is likely
 */
export function createHitOrder({
  rowCount,
  facts,
  nameOf,
  lengthOf,
}: OrderedRegister): (found: Found, limit: number) => Hit[] {
  /** The signs of each row in the question at hand. */
  const signsOf = new Uint8Array(rowCount);

  return ({ scored, begun, placed, isHome }, limit) => {
    signsOf.fill(0);
    const others: number[] = [];
    const mark = (rows: readonly number[], sign: number): void => {
      for (const row of rows) {
        const known = signsOf[row] ?? 0;
        if (known === 0) others.push(row);
        signsOf[row] = known | sign;
      }
    };
    for (const { row } of scored) signsOf[row] = signs.scored;
    mark(begun.whole, signs.begun);
    mark(begun.byWord, signs.inside);
    mark(
      placed.filter((row) => facts.current(row)),
      signs.placed,
    );
    const signsWithFacts = (row: number): number => {
      const current = facts.current(row) ? signs.current : 0;
      const often = current > 0 && facts.kind(row) <= mostOften ? signs.often : 0;
      return (signsOf[row] ?? 0) | current | often | (isHome(row) ? signs.home : 0);
    };
    /** Of those that have all that was asked: then it is no beginning of a word any more. */
    const likest = Math.max(0, ...scored.map(({ value, ahead }) => (ahead > 0 ? value + ahead : 0)));
    const standingOf = (
      sign: number,
      { value, ahead, fit }: Omit<ScoredRow, 'row'> = { value: 0, ahead: 0, fit: 'other' },
    ): Standing => {
      const has = (one: number): boolean => (sign & one) !== 0;
      const isNear = has(signs.placed) || (has(signs.inside) && value + ahead >= likest - tuning.farBehind);
      const among = !has(signs.often)
        ? 'rest'
        : has(signs.begun)
          ? 'begunOften'
          : isNear
            ? 'insideOften'
            : 'rest';
      const own = value + (has(signs.home) ? tuning.home : 0);
      return {
        group: groups[fit === 'other' ? among : fit],
        home: has(signs.home),
        closed: !has(signs.current),
        value: Math.max(
          own,
          fit === 'exact' ? 1 : 0,
          has(signs.begun) ? tuning.begun : 0,
          has(signs.inside) ? tuning.begunByWord : 0,
          has(signs.placed) ? tuning.placed : 0,
        ),
        own,
        ahead,
      };
    };
    const inOrder = (a: Ordered, b: Ordered): number =>
      byStanding(a, b) || lengthOf(a.row) - lengthOf(b.row) || a.row - b.row;
    const likely = scored
      .map((each): Ordered => ({ row: each.row, ...standingOf(signsWithFacts(each.row), each) }))
      .sort(inOrder)
      .values();
    const mixed = mixNames(
      new InOrder(
        firstOfBoth<Ordered>(
          () => likely.next().value,
          unscoredInOrder(others, signsWithFacts, standingOf, lengthOf),
          inOrder,
        ),
      ),
      nameOf,
      limit,
    );
    let most = 1;
    return mixed.map(({ row, value }) => {
      most = Math.min(most, Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000);
      return { row, likeness: most };
    });
  };
}

/** Rows that were not scored stand as their signs tell, so that each is put in order as one number. */
function unscoredInOrder(
  rows: readonly number[],
  signsWithFacts: (row: number) => number,
  standingOf: (sign: number) => Standing,
  lengthOf: (row: number) => number,
): () => Ordered | undefined {
  const met = new Uint8Array(rows.length);
  const isMet = new Uint8Array(mostSigns);
  for (let at = 0; at < met.length; at++) isMet[(met[at] = signsWithFacts(rows[at] ?? 0))] = 1;
  const standings = [...isMet.keys()]
    .filter((sign) => isMet[sign] === 1)
    .map((sign) => ({ sign, ...standingOf(sign) }))
    .sort(byStanding);
  const placeOfSign = new Uint8Array(mostSigns);
  standings.forEach((standing, at) => {
    const before = standings[at - 1];
    const isSame = before !== undefined && byStanding(before, standing) === 0;
    placeOfSign[standing.sign] = isSame ? (placeOfSign[before.sign] ?? 0) : at;
  });
  const numbers = new Float64Array(rows.length);
  for (let at = 0; at < numbers.length; at++) {
    const row = rows[at] ?? 0;
    numbers[at] = ((placeOfSign[met[at] ?? 0] ?? 0) * mostWords + lengthOf(row)) * mostRows + row;
  }
  const next = smallestFirst(numbers);
  return () => {
    const first = next();
    if (first === undefined) return undefined;
    const row = first % mostRows;
    return { row, ...standingOf(signsWithFacts(row)) };
  };
}

/**
 * A name that many have must not push all others off a short list while it is no more than likely: the first few
 * places go to different names, more than one to a name only when it is much likelier than the next.
 */
function mixNames<Row extends { row: number; group: number; value: number }>(
  rows: InOrder<Row>,
  nameOf: (row: number) => number,
  limit: number,
): Row[] {
  const best = rows.at(0);
  if (best === undefined || best.group === groups.exact) return rows.first(limit);
  const bestName = nameOf(best.row);
  const next = rows.find(({ row }) => nameOf(row) !== bestName);
  const isClear = next === undefined || best.value - next.value > tuning.clear;
  const first: Row[] = [];
  const rest: Row[] = [];
  const taken = new Map<number, number>();
  for (let at = 0; first.length + rest.length < limit || first.length < tuning.first; at++) {
    const each = rows.at(at);
    if (each === undefined) break;
    if (first.length >= tuning.first) {
      rest.push(each);
      continue;
    }
    const name = nameOf(each.row);
    const count = taken.get(name) ?? 0;
    if (count < (isClear && name === bestName ? tuning.ofOneName : 1)) first.push(each);
    else rest.push(each);
    taken.set(name, count + 1);
  }
  return [...first, ...rest].slice(0, limit);
}
