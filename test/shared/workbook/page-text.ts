/** A page as somebody reads it: each row's words and counts, bars as their counts. */
import type { Page, PageCell } from '../../../shared/schema/workbook-plan';

const said = ({ value, bars }: PageCell): string =>
  bars ? `[${bars.counts.join(' ')}]` : String(value ?? '');

/** Rows from the top, their cells from the left, empty ones left out. */
export const pageText = ({ rows }: Page): string[] =>
  rows.map(({ cells }) =>
    Object.values(cells)
      .map(said)
      .filter((text) => text !== '')
      .join(' | '),
  );
