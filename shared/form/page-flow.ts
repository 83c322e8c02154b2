/**
 * Which page follows which. Google Forms can leave a page by the answer to a multiple-choice question on it
 * (`goTo`) or, whatever was answered, by the page break that follows it (`arriveAt`).
 */
import type { Page, RowChain } from './form-pages';

export interface Flow {
  /** Item key to the page that each choice leads to. */
  readonly goTo: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Page key to where the page before it leads instead. */
  readonly arriveAt: ReadonlyMap<string, string>;
  /** Conditional pages that no answer can lead to or past: they are shown to all, with their condition in words. */
  readonly shownToAll: ReadonlySet<string>;
}

const END = 'submit';

/** Index ranges of conditional sections that stand together and hang on one field. */
interface Group {
  readonly field: string;
  readonly starts: readonly number[];
  readonly end: number;
}

function groupsOf(pages: readonly Page[]): readonly Group[] {
  const groups: { field: string; starts: number[]; end: number }[] = [];
  let open: { field: string; starts: number[]; end: number } | null = null;
  pages.forEach((page, index) => {
    if (page.showIf) {
      if (open?.field !== page.showIf.field) {
        open = { field: page.showIf.field, starts: [], end: index };
        groups.push(open);
      }
      open.starts.push(index);
      open.end = index + 1;
    } else if (open !== null && belongsToSection(page)) open.end = index + 1;
    else open = null;
  });
  return groups;
}

/** Pages of rows, and what follows them, belong to the section before. */
const belongsToSection = (page: Page): boolean => /^section\/(row|after)\//.test(page.key);

/** Works out every jump of the form. */
export function flowOf(pages: readonly Page[], chains: readonly RowChain[]): Flow {
  const goTo = new Map<string, Readonly<Record<string, string>>>();
  const arriveAt = new Map<string, string>();
  const shownToAll = new Set<string>();
  const keyAt = (index: number): string => pages[index]?.key ?? END;

  for (const group of groupsOf(pages)) {
    const first = group.starts[0] ?? 0;
    const asked = pages[first - 1]?.items.find((item) => item.key === `field/${group.field}`);
    if (asked?.kind !== 'choice') {
      for (const index of group.starts) shownToAll.add(keyAt(index));
      continue;
    }
    /** The first page from there on that this answer leads to; where there is none, or no answer, what follows them all. */
    const landing = (answer: string | undefined, from: number): string =>
      keyAt(group.starts.find((at) => at >= from && pages[at]?.showIf?.is === answer) ?? group.end);
    goTo.set(asked.key, Object.fromEntries(asked.choices.map((choice) => [choice, landing(choice, first)])));
    group.starts.forEach((at, nth) => {
      const before = group.starts[nth - 1];
      const answer = before === undefined ? undefined : pages[before]?.showIf?.is;
      if (answer === pages[at]?.showIf?.is) return;
      // Nobody leaves a required question unanswered: its choices lead everybody away.
      if (before === undefined && asked.required) return;
      arriveAt.set(keyAt(at), landing(answer, at + 1));
    });
  }

  for (const { field, pages: keys } of chains) {
    const last = pages.findIndex((page) => page.key === keys.at(-1));
    const after = keyAt(last + 1);
    const leave = arriveAt.get(after) ?? after;
    keys.forEach((_, index) => {
      const next = keys[index + 1];
      if (next === undefined) return;
      goTo.set(`field/${field}/${index + 1}/more`, { Yes: next, No: leave });
      // Left unanswered after a first row there are no more. Later on a blank page more does no harm, and each of
      // these costs the REST writer a call.
      if (index === 0) arriveAt.set(next, leave);
    });
  }
  return { goTo, arriveAt, shownToAll };
}
