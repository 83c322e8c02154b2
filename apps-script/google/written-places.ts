/**
 * Which rows of a tab were written or taken away by their places, and whether rows were added under its headings, so that
 * what stands there afterwards can be looked at.
 */
export class WrittenPlaces {
  private places = new Set<number>();
  private hasAdded = false;

  /** Google finds the row; the columns are where they were read. */
  add(): void {
    this.hasAdded = true;
  }

  get isAny(): boolean {
    return this.hasAdded || this.places.size > 0;
  }

  /** @param index of a row that is written */
  touch(index: number): void {
    this.places.add(index);
  }

  /** @param removed indexes of rows that are taken away, as they stood; `left` is how many rows there are then. */
  remove(removed: readonly number[], left: number, neighboursOnly: boolean): void {
    const gone = [...new Set(removed)].sort((a, b) => a - b);
    const shifted = (index: number): number => index - gone.filter((one) => one < index).length;
    const isGone = new Set(gone);
    this.places = new Set([...this.places].filter((index) => !isGone.has(index)).map(shifted));
    const around = neighboursOnly
      ? gone.flatMap((index) => [shifted(index) - 1, shifted(index)])
      : Array.from({ length: left }, (_, index) => index);
    for (const index of around) if (index >= 0 && index < left) this.places.add(index);
  }

  /** The first and the last of them; undefined where there is none. */
  get span(): { readonly from: number; readonly to: number } | undefined {
    const all = [...this.places];
    return all.length === 0
      ? undefined
      : {
          from: all.reduce((a, b) => Math.min(a, b)),
          to: all.reduce((a, b) => Math.max(a, b)),
        };
  }

  clear(): void {
    this.places.clear();
    this.hasAdded = false;
  }
}
