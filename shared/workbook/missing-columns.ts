/**
 * Columns that people added and whose heading is gone, with what the record has under it: told, as nobody sees those texts
 * any more. What stands elsewhere in its row, or did before it was changed there, is not missing: somebody gave the column
 * another heading.
 */
import { contentHash } from '../record/content-hash';
import { menuPath } from '../schema/menu-path';
import { addTo } from '../schema/lists-by-key';
import type { Problem } from './problems-tab';

/** A row of a tab, and what the record has of people's cells in it. */
interface RowOfRecord {
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** By the key of a column, or by the heading of one that people added, bare or after `cells/`. */
  readonly kept: Readonly<Record<string, string>>;
  /** What people's cells of the row say, or have ever said under another heading. */
  readonly elsewhere: (heading: string) => readonly string[];
}

const OWN = 'cells/';
/** More names help nobody. */
const NAMED = 3;

const inWords = (names: readonly string[]): string => {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
};

/**
 * @param title of the tab that holds these rows
 * @param there keys of its columns, and `cells/HEADING` of those that people added
 */
export function missingColumns(
  title: string,
  rows: readonly RowOfRecord[],
  there: ReadonlySet<string>,
): readonly Problem[] {
  const missing = new Map<string, RowOfRecord[]>();
  for (const row of rows)
    for (const [key, text] of Object.entries(row.kept)) {
      const heading = key.replace(OWN, '');
      const isThere = there.has(key) || there.has(`${OWN}${heading}`);
      if (text !== '' && !isThere && !row.elsewhere(heading).includes(text)) addTo(missing, heading, row);
    }
  return [...missing].map(([heading, ofRows]): Problem => ({
    id: `record:column:${contentHash([title, heading, ...ofRows.map(({ id }) => id).sort()])}`,
    where: `The ${title} tab`,
    what: `No column has the heading “${heading}” any more, and what was written under it is seen nowhere: ${inWords(ofRows.map(({ name }) => name))}.`,
    whatToDo: `To have it back, write that heading over an empty column, and choose ${menuPath('Refresh county tabs')}. If it is not needed, set Status to Solved: History keeps it.`,
    formId: '',
    responseId: '',
    maySettle: true,
  }));
}
