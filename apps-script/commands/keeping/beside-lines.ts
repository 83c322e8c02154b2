/** What people wrote in columns that they added beside findings and answers: it stands there alone, and in no record. */
import { cellText, headingOf } from '../../../shared/workbook/table-rows';
import type { CellsOf } from '../../../shared/schema/workbook-plan';

/** A tab of lines as it was read. */
export interface Lines {
  readonly rows: readonly CellsOf<'visit-id' | 'id'>[];
  persons(index: number): Readonly<Record<string, string>>;
}

interface BesideLine {
  /** The criterion or part that it is beside. */
  readonly beside: string;
  readonly notes: readonly { readonly heading: string; readonly text: string }[];
}

/** Beside the lines of these visits. */
export const besideLines = (table: Lines, visits: ReadonlySet<string>): readonly BesideLine[] =>
  table.rows.flatMap((row, at) => {
    const visit = cellText(row, 'visit-id');
    const notes = Object.entries(table.persons(at)).flatMap(([key, text]) =>
      text === '' ? [] : [{ heading: headingOf([], key), text }],
    );
    return visits.has(visit) && notes.length > 0
      ? [{ beside: cellText(row, 'id').slice(visit.length + 1), notes }]
      : [];
  });
