/** The day on which a copy of the register was extracted, as its file's name tells it. */
import { isIsoDate } from '../../schema/dates';

/** Eight digits by themselves, or with the hour, the minute and perhaps the second behind them. */
const stamp = /(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?:[-_T]?[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?!\d)/g;
const parted = /(?<!\d)(20\d\d)[-_.]([01]\d)[-_.]([0-3]\d)(?!\d)/g;

/**
 * The date in `edubasealldata20260924.csv`, `GIAS_20240620110412.csv` or `register 2026-06-15.csv`, as ISO.
 * @returns null where the name has none, or two that differ
 */
export const extractDateOf = (file: string): string | null => {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const found = [...name.matchAll(stamp), ...name.matchAll(parted)]
    .map(([, year = '', month = '', day = '']) => `${year}-${month}-${day}`)
    .filter(isIsoDate);
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
};
