/** The tab of which Google answers a range, as far as that says it: its title, and how many rows there are. */
import type { SheetProperties } from './sheets-api';

/** @returns undefined for what is no range. @param range in A1 notation, with its last row */
export function sheetOfRange(sheetId: number, range: string): SheetProperties | undefined {
  const [, quoted, plain, last] = /^(?:'((?:[^']|'')*)'|([^!]*))!.*?(\d+)$/.exec(range) ?? [];
  const title = quoted?.replace(/''/g, "'") ?? plain ?? '';
  return title === '' || last === undefined
    ? undefined
    : { sheetId, title, gridProperties: { rowCount: Number(last) } };
}
