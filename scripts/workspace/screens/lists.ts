/** The lists of choices that the cells of a page have, said once for all of them. */
import type { Choices } from '../google/sheets/cell-rules';

/** The lists of choices of a tab, each once, however many cells have it. */
export class Lists {
  private readonly all: string[] = [];
  /** The list's place among all. */
  number(choices: Choices): number {
    const text = JSON.stringify(choices);
    const known = this.all.indexOf(text);
    return known < 0 ? this.all.push(text) - 1 : known;
  }
  get text(): string {
    return `[${this.all.join(',')}]`;
  }
}
