/** How pages look: one set of colours, each with the contrast that its words need, and none that says what words do not. */
import type { PageCell, PageLook } from '../schema/workbook-plan';

export const INK = '#12344d';
export const PARTLY = '#6f93b0';
/** The darkest step of a heat map: black text on it has a contrast of 10.5. */
const HEAT = '#9cc3dd';

export const TITLE: PageLook = { bold: true, size: 16 };
export const HEADING: PageLook = { bold: true, size: 12 };
export const HEAD: PageLook = { background: INK, text: '#ffffff', bold: true };
/** Over what people may change. */
export const YOURS: PageLook = { background: '#0b4f57', text: '#ffffff', bold: true };
export const QUIET: PageLook = { text: '#505a5f' };
export const LATE: PageLook = { background: '#fbe9e4', text: '#7a1c10', bold: true };
export const SOON: PageLook = { background: '#fff3d1', text: '#5a4100' };
export const OPEN: PageLook = { background: '#e3edf4', text: '#12344d', bold: true };
export const PLAIN: PageLook = { background: '#f2f6f9' };
export const LINK: PageLook = { text: '#1d4f8f' };

export const words = (value: string | number | null, look?: PageLook): PageCell => ({
  value,
  // Words that happen to be a date stay words.
  date: '',
  ...(look && { look }),
});

/** A whole row of a table's headings. @param from first column */
export const headings = (titles: readonly string[], from = 0): Record<number, PageCell> =>
  Object.fromEntries(titles.map((title, at) => [from + at, words(title, HEAD)]));

/** Fewer providers than these say nothing by a shade. */
export const FEWEST_SHADED = 5;

/** The shade of a count, from white at none to the darkest at `most`. */
export function shade(count: number, most: number): PageLook {
  if (count <= 0 || most <= 0) return { align: 'CENTER' };
  const part = (at: number): string => {
    const dark = Number.parseInt(HEAT.slice(at, at + 2), 16);
    return Math.round(255 - (255 - dark) * Math.min(1, count / most))
      .toString(16)
      .padStart(2, '0');
  };
  return { background: `#${part(1)}${part(3)}${part(5)}`, align: 'CENTER', bold: true };
}
