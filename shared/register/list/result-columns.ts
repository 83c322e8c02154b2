/** The columns that a check adds to a list. Their headings cannot be taken for the list's own. */
import { verdictColumns } from '../check/plain-words';

const prefix = 'Register: ';

/** Headings of the columns that are added, in their order: the verdict's, then what a person decided. */
export const resultHeadings: readonly string[] = [...verdictColumns, 'Decision'].map(
  (column) => prefix + column,
);

/** Fewer of them than this may be somebody's own columns. */
const fewest = 3;

/** Version 0.1.0 added the same columns without the prefix, one after the other behind the list's own. */
function addedByFirstVersion(row: readonly string[]): number[] {
  const from = row.findIndex((_, at) =>
    verdictColumns.slice(0, 4).every((column, offset) => row[at + offset] === column),
  );
  if (from < 1) return [];
  return [...verdictColumns, 'Decision'].flatMap((column, offset) =>
    row[from + offset] === column ? [from + offset] : [],
  );
}

/** The places, from 0, of the columns in a row of headings that an earlier check added; none in other rows. */
export function resultPlaces(row: readonly string[]): ReadonlySet<number> {
  const places = row.flatMap((heading, at) => (resultHeadings.includes(heading.trim()) ? [at] : []));
  return new Set(places.length < fewest ? addedByFirstVersion(row) : places);
}
