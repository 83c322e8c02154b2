/** The most hours a week that an answer in words allows for: "25 hours", "6 hours a day, 3 days a week", "Mon to Fri, 9 to 3pm". */
import { NUMBER, numberIn, numbersIn } from './read-number';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Marked as pure: what judges nothing is built without them. */
const PATTERNS = /* @__PURE__ */ (() => {
  const day = '(?:days?|mornings?|afternoons?|sessions?)';
  const unit = '(?:h|hrs?|hours?)\\b';
  const clock = '(\\d{1,2})(?:[.:](\\d{2}))?\\s*(am|pm|noon)?';
  const to = '\\s*(?:to|until|till|-|–|—)\\s*';
  /** "Mon", "Tues", "Wednesdays", and no "month". */
  const weekday = `\\b(${WEEKDAYS.join('|')})(?:s|rs?|day|sday|nesday|rsday|urday)?s?\\b`;
  const pattern = (source: string): RegExp => new RegExp(source, 'gi');
  return {
    withUnit: pattern(`(${NUMBER})\\s*${unit}`),
    /** "6 hours a day", "6 hours daily", "3 days of 6 hours", "3 days x 6 hours": the hours are those of one day. */
    aDay: [
      pattern(`(${NUMBER})\\s*${unit}\\s*(?:(?:a|per|each|every|\\/)\\s*${day}|daily)`),
      pattern(`\\b${day}\\s*(?:(?:a|per|each)\\s+week\\s*)?(?:of|at|x|×|@)\\s*(${NUMBER})\\s*${unit}`),
    ],
    /** "9am to 3pm", "9:30-2.30": with minutes or am and pm, so that "10 to 12" stays two numbers. */
    fromTo: pattern(`\\b${clock}${to}${clock}(?!\\s*${unit})`),
    days: pattern(`(${NUMBER})\\s*(?:full|half|whole|school)?[ -]*${day}\\b`),
    /** One, or from one to another. */
    weekdays: pattern(`${weekday}(?:${to}${weekday})?`),
  };
})();
const SCHOOL_WEEK = 5;

const found = (text: string, ...patterns: readonly RegExp[]): number[] =>
  patterns.flatMap((one) => [...text.matchAll(one)].map(([, number = '']) => numberIn(number)));

/** The hours between two times of one day; an afternoon's time may stand without "pm". */
function betweenTimes(text: string): number[] {
  return [...text.matchAll(PATTERNS.fromTo)].flatMap(([, from, fromMinutes, am, to, toMinutes, pm]) => {
    if ([fromMinutes, am, toMinutes, pm].every((part) => part === undefined)) return [];
    const [start, end] = [
      Number(from) + Number(fromMinutes ?? 0) / 60,
      Number(to) + Number(toMinutes ?? 0) / 60,
    ];
    if (Math.max(start, end) > 24) return [];
    const isPastNoon = am?.toLowerCase() === 'am' && pm?.toLowerCase() === 'pm' && end < 12;
    return [end > start && !isPastNoon ? end - start : end + 12 - start].filter((hours) => hours > 0);
  });
}

/** The days of a week that a text names, from 0 for Monday. */
function weekdaysIn(text: string): ReadonlySet<number> {
  const days = new Set<number>();
  const placeOf = (name: string): number => WEEKDAYS.indexOf(name.toLowerCase());
  for (const [, from = '', to = from] of text.matchAll(PATTERNS.weekdays)) {
    const [first, last] = [placeOf(from), placeOf(to)];
    const many = (last - first + WEEKDAYS.length) % WEEKDAYS.length;
    for (let after = 0; after <= many; after += 1) days.add((first + after) % WEEKDAYS.length);
  }
  return days;
}

/** How many days of a week a text names: by number or by their names; null for none. */
function daysIn(text: string): number | null {
  const named = found(text, PATTERNS.days).filter((days) => days <= 7);
  if (named.length > 0) return Math.max(...named);
  const { size } = weekdaysIn(text);
  return size > 0 ? size : null;
}

/**
 * Numbers before "hours", or every number where no unit is named; where they are of one day, times the days: those
 * that are named, else a school week. Null where the text says nothing of hours.
 */
export function readMostHours(given: string): number | null {
  // One blank at most between two words: patterns must not try many blanks against each other.
  const text = given.replace(/\s+/g, ' ');
  const perDay = [...found(text, ...PATTERNS.aDay), ...betweenTimes(text)];
  const all = [
    ...found(text, PATTERNS.withUnit),
    ...(perDay.length > 0 ? [Math.max(...perDay) * (daysIn(text) ?? SCHOOL_WEEK)] : []),
  ];
  if (all.length > 0) return Math.round(Math.max(...all) * 100) / 100;
  const numbers = numbersIn(text);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}
