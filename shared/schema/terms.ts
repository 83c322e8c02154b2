/** School terms, by the day on which each begins; a term runs to the day before the next, holidays included. */
import { byText } from './by-text';
import { addDays, readDate } from './dates';
import { capital } from './text';

/** Each as `MM-DD`, or `easter` for Easter Monday. */
export interface Terms {
  readonly autumn: string;
  readonly spring: string;
  readonly summer: string;
}

/** A choice of this product, near enough to most schools of England: the law fixes none, and an LA sets its own. */
export const usualTerms: Terms = { autumn: '09-01', spring: '01-01', summer: 'easter' };

export interface Term {
  readonly name: keyof Terms;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

const NAMES = ['autumn', 'spring', 'summer'] as const;

/** Easter Monday of a year, ISO, by the Gregorian reckoning of Easter (Meeus's form of it). */
function easterMonday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = String(Math.floor(f / 31)).padStart(2, '0');
  return addDays(`${String(year).padStart(4, '0')}-${month}-${String((f % 31) + 1).padStart(2, '0')}`, 1);
}

const startIn = (day: string, year: number): string =>
  day === 'easter' ? easterMonday(year) : `${String(year).padStart(4, '0')}-${day}`;

/** The terms that begin in a year, the one before and the one after: one for every day of it. */
function termsAbout(terms: Terms, year: number): readonly Term[] {
  const starts = [year - 1, year, year + 1]
    .flatMap((one) => NAMES.map((name) => ({ name, from: startIn(terms[name], one) })))
    .sort((a, b) => byText(a.from, b.from));
  return starts.slice(0, -1).map((term, at) => ({ ...term, to: addDays(starts[at + 1]?.from ?? '', -1) }));
}

/** Worked out once for each year: a county asks for the term of every date. */
const known = new WeakMap<Terms, Map<number, readonly Term[]>>();

/** The term that a day (ISO) lies in. */
export function termOf(terms: Terms, date: string): Term {
  const year = Number(date.slice(0, 4));
  const years = known.get(terms) ?? new Map<number, readonly Term[]>();
  known.set(terms, years);
  const about = years.get(year) ?? termsAbout(terms, year);
  years.set(year, about);
  const term = about.find(({ from, to }) => from <= date && date <= to);
  if (!term) throw new TypeError(`No term begins about ${date}.`);
  return term;
}

export interface SchoolYear {
  /** E.g. "2025/26". */
  readonly title: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/** The school year that a day (ISO) lies in: from one autumn term to the next. */
export function schoolYearOf({ autumn }: Terms, date: string): SchoolYear {
  const own = Number(date.slice(0, 4));
  const year = startIn(autumn, own) <= date ? own : own - 1;
  return {
    title: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    from: startIn(autumn, year),
    to: addDays(startIn(autumn, year + 1), -1),
  };
}

/** "Autumn 2026". */
export const termTitle = ({ name, from }: Term): string => `${capital(name)} ${from.slice(0, 4)}`;

/** The term after the one that a day lies in. */
export const nextTerm = (terms: Terms, date: string): Term =>
  termOf(terms, addDays(termOf(terms, date).to, 1));

/** `1 September` as `09-01`, `Easter` as `easter`; null for anything else. 29 February is none: it is not in every year. */
export function readTermStart(text: string): string | null {
  if (/^easter$/i.test(text.trim())) return 'easter';
  // A year without 29 February.
  return readDate(`${text.trim()} 2027`)?.slice(5) ?? null;
}
