/** A page as somebody reads it: each row's words and counts, bars as their counts. */
import type { Page, PageCell } from '../../../shared/schema/workbook-plan';

const said = ({ value, bars }: PageCell): string =>
  bars ? `[${bars.counts.join(' ')}]` : String(value ?? '');

/** Rows from the top, their cells from the left, empty ones left out. @param to the first column that nobody sees */
export const pageText = ({ rows }: Page, to = Infinity): string[] =>
  rows.map(({ cells }) =>
    Object.entries(cells)
      .filter(([column]) => Number(column) < to)
      .map(([, cell]) => said(cell))
      .filter((text) => text !== '')
      .join(' | '),
  );
