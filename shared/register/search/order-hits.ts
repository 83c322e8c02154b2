/** Puts the rows that may be meant in the order in which an officer wants to see them. */
import type { Beginnings } from './beginnings';
import { InOrder } from './in-order';
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

/**
 * Names that are exactly what was asked; then open AP schools, PRUs and independent special schools whose names begin
 * so, have it inside or are in the place asked for; then the rest by likeness, where a beginning is likely.
 * @param placed rows in the town, trust or LA that was asked for
 * @param nameOf a number that rows of one name share
 * @param isHome whether a row is in the officer's own LA
 * @param limit how many are listed
 */
export function orderHits(
  scored: readonly ScoredRow[],
  begun: Beginnings,
  placed: readonly number[],
  facts: RowFacts,
  nameOf: (row: number) => number,
  lengthOf: (row: number) => number,
  isHome: (row: number) => boolean,
  limit: number,
): Hit[] {
  const scores = new Map(scored.map((each) => [each.row, each]));
  const whole = new Set(begun.whole);
  const byWord = new Set(begun.byWord);
  const inPlace = new Set(placed.filter((row) => facts.current(row)));
  /** Of those that have all that was asked: then it is no beginning of a word any more. */
  const likest = Math.max(0, ...scored.map(({ value, ahead }) => (ahead > 0 ? value + ahead : 0)));
  const rows = [...new Set([...scores.keys(), ...whole, ...byWord, ...inPlace])].map((row) => {
    const { value = 0, ahead = 0, fit = 'other' } = scores.get(row) ?? {};
    const [home, current] = [isHome(row), facts.current(row)];
    const [isBegun, isInside, isPlaced] = [whole.has(row), byWord.has(row), inPlace.has(row)];
    const isNear = isPlaced || (isInside && value + ahead >= likest - tuning.farBehind);
    const often = current && facts.kind(row) <= mostOften;
    const among = often && isBegun ? 'begunOften' : often && isNear ? 'insideOften' : 'rest';
    const own = value + (home ? tuning.home : 0);
    return {
      row,
      group: groups[fit === 'other' ? among : fit],
      home,
      closed: current ? 0 : 1,
      value: Math.max(
        own,
        fit === 'exact' ? 1 : 0,
        isBegun ? tuning.begun : 0,
        isInside ? tuning.begunByWord : 0,
        isPlaced ? tuning.placed : 0,
      ),
      own,
      ahead,
    };
  });
  // Sums are taken before they are compared: else two that are the same could each come before the other.
  const ordered = new InOrder(
    rows,
    (a, b) =>
      a.group - b.group ||
      (a.group < groups.rest ? Number(b.home) - Number(a.home) || a.closed - b.closed : 0) ||
      (a.group === groups.rest ? b.value + b.ahead - (a.value + a.ahead) : 0) ||
      b.own + b.ahead - (a.own + a.ahead) ||
      lengthOf(a.row) - lengthOf(b.row) ||
      a.row - b.row,
  );
  const mixed = mixNames(ordered, nameOf, limit);
  let most = 1;
  return mixed.map(({ row, value }) => {
    most = Math.min(most, Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000);
    return { row, likeness: most };
  });
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
