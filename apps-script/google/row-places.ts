/**
 * Where the rows of a tab stand that were read, all of them or some, while a run adds rows, writes into them and takes them
 * away; and which of them were written by their places, so that what stands there afterwards can be looked at.
 */
import type { OtherRows } from './other-rows';
import { ReadAllOfIt } from './read-all-of-it';

/** Which rows of a tab were read, where not all of them were. */
export interface SomeOfRows {
  /** Where each of them stands, from 0 under the headings, from the top. */
  readonly places: readonly number[];
  /** How many rows the tab has. */
  readonly count: number;
  readonly others?: OtherRows;
}

/** How a tab was read, and grows. */
export interface TableOptions {
  /** Which rows are read, where not all of them are. */
  readonly some?: SomeOfRows;
  /** Blank rows that are added with those that are needed; 1,000 unless told. */
  readonly spare?: number;
}

/** Rows one after the other that were written, as they stand after it. */
export interface Span {
  /** Place of the first, from 0 under the headings. */
  readonly from: number;
  /** Their keys. */
  readonly texts: readonly string[];
}

/** Rows one after the other. */
export interface RowRun {
  /** Place of the first, from 0 under the headings. */
  readonly from: number;
  readonly count: number;
}

/** How many of these, in order, are less than this. */
function countBelow(sorted: readonly number[], than: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Infinity) < than) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In runs of what stands one after the other, each from the top. @param upwards in order */
function inRuns(upwards: readonly number[], placeOf: (one: number) => number): number[][] {
  const runs: number[][] = [];
  let next = NaN;
  for (const one of upwards) {
    const place = placeOf(one);
    if (place === next) runs[runs.length - 1]?.push(one);
    else runs.push([one]);
    next = place + 1;
  }
  return runs;
}

/** Places from the top, in runs of what stands one after the other. */
export const runsOf = (places: readonly number[]): readonly RowRun[] =>
  inRuns(places, (place) => place).map((run) => ({ from: run[0] ?? 0, count: run.length }));

const upwards = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** @typeParam Added a row as it is asked to be added */
export class RowPlaces<Added> {
  /** By index, where not all rows were read; one that is added has none: Google finds it. */
  private places: number[] | undefined;
  /** Rows that are only asked to be added, by index: as they are going to be. */
  private fresh = new Map<number, Added>();
  private touched = new Set<number>();
  /** Whatever was sent since. */
  private readonly written = new Set<number>();
  private hasAdded = false;
  /** How many rows were read or added. */
  private known: number;
  private readonly read: number;
  /** How many rows the tab has. */
  private all: number;
  /** What was taken away since the tab was read, one after the other. */
  readonly taken: RowRun[] = [];
  readonly others: OtherRows;

  /** @param read how many rows were */
  constructor(read: number, some?: SomeOfRows) {
    this.places = some && [...some.places];
    this.others = some?.others ?? { keys: [], rows: [] };
    this.known = read;
    this.read = read;
    this.all = some?.count ?? read;
  }

  /** Whether it is known of every row what stands in these of people's columns. */
  mayPutBack(keys: readonly string[]): boolean {
    return this.areAll || keys.every((key) => this.others.keys.includes(key));
  }

  get count(): number {
    return this.all;
  }

  /** How many were added since the tab was read. */
  added = 0;

  get areAll(): boolean {
    return this.places === undefined;
  }

  /** The row as it is going to be added, where it is not there yet. */
  freshRow(index: number): Added | undefined {
    return this.fresh.get(index);
  }

  /** Adds a row at the end, after the others that were read. */
  add(data: Added): void {
    this.fresh.set(this.known, data);
    this.known += 1;
    this.all += 1;
    this.added += 1;
    this.hasAdded = true;
  }

  /** undefined for a row that only Google has found a place for. */
  placeIfKnown(index: number): number | undefined {
    return this.places ? this.places[index] : index;
  }

  /** Where a row stands, or is going to: what is added comes after everything else. */
  meantPlace(index: number): number {
    return this.placeIfKnown(index) ?? this.all - (this.known - index);
  }

  /** Where a row stands, from 0 under the headings. @throws ReadAllOfIt for one that only Google has found a place for */
  placeOf = (index: number): number => {
    const place = this.placeIfKnown(index);
    if (place === undefined) throw new ReadAllOfIt('a row was added whose place is not known');
    return place;
  };

  touch(index: number): void {
    this.touched.add(index);
    this.written.add(index);
  }

  /** Whether a row says what it said when it was read; of none once rows were taken away. */
  isAsRead(index: number): boolean {
    return index < this.read && this.taken.length === 0 && !this.written.has(index);
  }

  /**
   * Takes rows away.
   * @param neighboursOnly of those left only the ones around them are looked at afterwards
   * @returns which rows go, the lowest first: each as the tab stands then
   */
  remove(indexes: readonly number[], neighboursOnly: boolean): readonly RowRun[] {
    const gone = upwards(indexes);
    const runs = inRuns(gone, this.placeOf)
      .map((run): RowRun => ({ from: this.placeOf(run[0] ?? 0), count: run.length }))
      .reverse();
    const isGone = new Set(gone);
    const shifted = (index: number): number => index - countBelow(gone, index);
    const left = this.known - gone.length;
    const around = neighboursOnly
      ? gone.flatMap((index) => [shifted(index) - 1, shifted(index)])
      : Array.from({ length: left }, (_, index) => index);
    const touched = [...this.touched].filter((index) => !isGone.has(index)).map(shifted);
    this.touched = new Set([...touched, ...around].filter((index) => index >= 0 && index < left));
    this.fresh = new Map(
      [...this.fresh].flatMap(([index, row]) => (isGone.has(index) ? [] : [[shifted(index), row] as const])),
    );
    if (this.places) {
      const goneAt = gone.map(this.placeOf);
      this.places = this.places.flatMap((place, index) =>
        isGone.has(index) ? [] : [place - countBelow(goneAt, place)],
      );
    }
    this.known = left;
    this.all -= gone.length;
    this.taken.push(...runs);
    return runs;
  }

  /** Whether anything was written, taken away or added. */
  get isAny(): boolean {
    return this.hasAdded || this.touched.size > 0;
  }

  /** Indexes of the rows that were written by their places: those in between as well where all rows were read. */
  get spans(): readonly (readonly number[])[] {
    const all = upwards(this.touched);
    const [first, last] = [all[0], all[all.length - 1]];
    if (first === undefined || last === undefined) return [];
    return this.places
      ? inRuns(
          all.filter((index) => this.placeIfKnown(index) !== undefined),
          this.placeOf,
        )
      : [Array.from({ length: last - first + 1 }, (_, offset) => first + offset)];
  }

  /** Those rows with what tells them apart. @param keys by index */
  spansOf(keys: readonly string[]): readonly Span[] {
    return this.spans.map((run) => ({
      from: this.placeOf(run[0] ?? 0),
      texts: run.map((index) => keys[index] ?? ''),
    }));
  }

  /** What tells the rows apart, by place; nothing for a row that was not read. @param keys by index */
  byPlace(keys: readonly string[]): readonly string[] {
    if (!this.places) return keys;
    const texts: string[] = [];
    keys.forEach((key, index) => {
      const at = this.placeIfKnown(index);
      if (at !== undefined) texts[at] = key;
    });
    return texts;
  }

  /** That the request with all of this was sent. */
  sent(): void {
    this.touched.clear();
    this.fresh.clear();
    this.hasAdded = false;
  }
}
