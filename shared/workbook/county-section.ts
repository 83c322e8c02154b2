/** Sections of the County tab: a heading, then a table over the whole width. */
import type { PageDraft } from './page-draft';
import { HEAD, HEADING, QUIET, words } from './page-looks';

const COLUMNS = 12;

/** A heading over a table, with a blank row before it. @returns the row under it */
export function begin(draft: PageDraft, title: string, note: string): number {
  const row = draft.end + 1;
  draft.put(row, 0, words(title, HEADING));
  draft.put(row, 2, words(note, QUIET));
  draft.height(row, 32);
  return row + 1;
}

/** Headings by their columns over the whole width, so that a dark band stands over the table. */
export function head(
  draft: PageDraft,
  row: number,
  titles: Readonly<Record<number, string>>,
  to = COLUMNS,
): void {
  for (let at = 0; at < to; at += 1) draft.put(row, at, words(titles[at] ?? null, HEAD));
}

/** More letters than this do not fit into a line of the first column. */
const ONE_LINE = 32;
/** As the rows of tables have for two lines. */
const TWO_LINES = 42;

/** A topic at the head of its row, whole however long: what stands beside it would cut it off. */
export function topicCell(draft: PageDraft, row: number, title: string): void {
  const wrap = title.length > ONE_LINE;
  draft.put(row, 0, words(title, wrap ? { wrap } : undefined));
  if (wrap) draft.height(row, TWO_LINES);
}
