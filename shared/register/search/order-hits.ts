/** Puts the rows that may be meant in the order in which an officer wants to see them. */
import { firstOfBoth, InOrder } from './in-order';
import type { RowFacts, ScoredRow } from './score-rows';
import { unscoredRows, type Found } from './unscored-rows';

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

/** What a row is put in order by, before its place in the index. */
interface Ordered {
  row: number;
  group: number;
  home: boolean;
  closed: boolean;
  /** How likely it is, and how much of that is its own likeness. */
  value: number;
  own: number;
  ahead: number;
}

const inOrder = (a: Ordered, b: Ordered): number =>
  a.group - b.group ||
  (a.group < groups.rest
    ? Number(b.home) - Number(a.home) || Number(a.closed) - Number(b.closed)
    : b.value + b.ahead - (a.value + a.ahead)) ||
  // Sums are taken before they are compared: else two that are the same could each come before the other.
  b.own + b.ahead - (a.own + a.ahead) ||
  a.row - b.row;

/**
 * @param nameOf a number that rows of one name share
 * @returns how to order what was found, as many as are listed: names that are exactly what was asked; then open AP
 *   schools, PRUs and independent special schools whose names begin so, have it inside or are in the place asked for;
 *   then the rest by likeness, where a beginning is likely
 */
export function createHitOrder(
  facts: Pick<RowFacts, 'often' | 'current'>,
  nameOf: (row: number) => number,
): (scored: readonly ScoredRow[], found: Found, limit: number) => Hit[] {
  return (scored, found, limit) => {
    const { begun, placed, isHome } = found;
    /** Of those that have all that was asked: then it is no beginning of a word any more. */
    const likest = Math.max(0, ...scored.map(({ value, ahead }) => (ahead > 0 ? value + ahead : 0)));
    const isNear = (likeness: number): boolean => likeness >= likest - tuning.farBehind;
    const orderedOf = ({ row, value, ahead, fit }: ScoredRow): Ordered => {
      const [isBegun, inside] = [begun.whole.has(row), begun.byWord.has(row)];
      const isNearby = placed.has(row) || (inside && isNear(value + ahead));
      const among = row >= facts.often ? 'rest' : isBegun ? 'begunOften' : isNearby ? 'insideOften' : 'rest';
      const home = isHome(row);
      const own = value + (home ? tuning.home : 0);
      return {
        row,
        group: groups[fit === 'other' ? among : fit],
        home,
        closed: row >= facts.current,
        value: Math.max(
          own,
          fit === 'exact' ? 1 : 0,
          isBegun ? tuning.begun : 0,
          inside ? tuning.begunByWord : 0,
          placed.has(row) ? tuning.placed : 0,
        ),
        own,
        ahead,
      };
    };
    const likely = scored.map(orderedOf).sort(inOrder).values();
    const isScored = new Set(scored.map(({ row }) => row));
    const others = unscoredRows(found, {
      often: facts.often,
      isNear: isNear(0),
      isScored: (row) => isScored.has(row),
    });
    const nextOther = (): Ordered | undefined => {
      const row = others.next().value;
      return row === undefined ? undefined : orderedOf({ row, value: 0, ahead: 0, fit: 'other' });
    };
    const mixed = mixNames(
      new InOrder(firstOfBoth<Ordered>(() => likely.next().value, nextOther, inOrder)),
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

/**
 * A name that many have must not push all others off a short list while it is no more than likely: the first few
 * places go to different names, more than one to a name only when it is much likelier than the next.
 */
function mixNames(rows: InOrder<Ordered>, nameOf: (row: number) => number, limit: number): Ordered[] {
  const best = rows.at(0);
  if (best === undefined || best.group === groups.exact) return rows.first(limit);
  const bestName = nameOf(best.row);
  const next = rows.find(({ row }) => nameOf(row) !== bestName);
  const isClear = next === undefined || best.value - next.value > tuning.clear;
  const first: Ordered[] = [];
  const rest: Ordered[] = [];
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
