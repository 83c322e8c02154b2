/** Reads a link to a form that is filled in: which entry holds what. */
import { addTo } from '../schema/lists-by-key';

/** `entry.7=`, `entry.7_year=` of a date, `entry.7.other_option_response=` of an "Other". */
const PARAMETER = /[?&]entry\.(\d+)(_year|_month|_day|\.other_option_response)?=([^&]*)/g;
const OTHER = '__other_option__';

const decoded = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));

/**
 * What a link fills in, by entry: the number of a question as it is told nowhere else. Boxes have several values.
 * Dates are "2026-11-20" whether they stand in one parameter or in three.
 */
export function filledIn(link: string): Map<number, readonly string[]> {
  const entries = new Map<number, string[]>();
  const dates = new Map<number, Partial<Record<string, string>>>();
  for (const [, number = '', part, text = ''] of link.matchAll(PARAMETER)) {
    const entry = Number(number);
    const value = decoded(text);
    if (value === OTHER) continue;
    if (part?.startsWith('_')) dates.set(entry, { ...dates.get(entry), [part]: value.padStart(2, '0') });
    else addTo(entries, entry, value);
  }
  for (const [entry, { _year = '', _month = '', _day = '' }] of dates)
    entries.set(entry, [`${_year}-${_month}-${_day}`]);
  return entries;
}
