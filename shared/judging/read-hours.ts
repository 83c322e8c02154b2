/** The most hours a week that an answer in words allows for: "25 hours", "6 hours a day, 3 days a week", "Mon to Fri, 9 to 3pm". */
import { NUMBER, numberIn, numbersIn } from './read-number';

const DAY = '(?:days?|mornings?|afternoons?|sessions?)';
const UNIT = '(?:h|hrs?|hours?)\\b';
const pattern = (source: string): RegExp => new RegExp(source, 'gi');

const WITH_UNIT = pattern(`(${NUMBER})\\s*${UNIT}`);
/** "6 hours a day", "6 hours daily", "3 days of 6 hours", "3 days x 6 hours": the hours are those of one day. */
const A_DAY = [
  pattern(`(${NUMBER})\\s*${UNIT}\\s*(?:(?:a|per|each|every|\\/)\\s*${DAY}|daily)`),
  pattern(`\\b${DAY}\\s*(?:(?:a|per|each)\\s+week\\s*)?(?:of|at|x|×|@)\\s*(${NUMBER})\\s*${UNIT}`),
];
/** "9am to 3pm", "9:30-2.30": with minutes or am and pm, so that "10 to 12" stays two numbers. */
const CLOCK = '(\\d{1,2})(?:[.:](\\d{2}))?\\s*(am|pm|noon)?';
const FROM_TO = pattern(`\\b${CLOCK}\\s*(?:to|until|till|-|–|—)\\s*${CLOCK}(?!\\s*${UNIT})`);
const DAYS = pattern(`(${NUMBER})\\s*(?:full|half|whole|school)?[ -]*${DAY}\\b`);
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY = pattern(`\\b(${WEEKDAYS.join('|')})[a-z]*`);
const SCHOOL_WEEK = 5;

const found = (text: string, ...patterns: readonly RegExp[]): number[] =>
  patterns.flatMap((one) => [...text.matchAll(one)].map(([, number = '']) => numberIn(number)));

/** The hours between two times of one day; an afternoon's time may stand without "pm". */
function betweenTimes(text: string): number[] {
  return [...text.matchAll(FROM_TO)].flatMap(([, from, fromMinutes, am, to, toMinutes, pm]) => {
    if ([fromMinutes, am, toMinutes, pm].every((part) => part === undefined)) return [];
    const [start, end] = [
      Number(from) + Number(fromMinutes ?? 0) / 60,
      Number(to) + Number(toMinutes ?? 0) / 60,
    ];
    if (start > 24 || end > 24) return [];
    return [end > start ? end - start : end + 12 - start].filter((hours) => hours > 0);
  });
}

/** How many days of a week a text names: by number or by their names; null for none. */
function daysIn(text: string): number | null {
  const named = found(text, DAYS).filter((days) => days <= 7);
  if (named.length > 0) return Math.max(...named);
  const places = [...text.matchAll(WEEKDAY)].map(([, day = '']) => WEEKDAYS.indexOf(day.toLowerCase()));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isRange = places.length === 2 && /[a-z]\s*(?:to|until|-|–|—)\s*[a-z]/i.test(text) && last > first;
  return isRange ? last - first + 1 : new Set(places).size;
}

/**
 * Numbers before "hours", or every number where no unit is named; where they are of one day, times the days: those
 * that are named, else a school week. Null where the text says nothing of hours.
 */
export function readMostHours(given: string): number | null {
  // One blank at most between two words: patterns must not try many blanks against each other.
  const text = given.replace(/\s+/g, ' ');
  const perDay = [...found(text, ...A_DAY), ...betweenTimes(text)];
  const named = found(text, WITH_UNIT);
  const perWeek = named.filter((hours) => !perDay.includes(hours));
  const all = [
    ...(perDay.length > 0 ? [Math.max(...perDay) * (daysIn(text) ?? SCHOOL_WEEK)] : named),
    ...(perDay.length > 0 ? perWeek : []),
  ];
  if (all.length > 0) return Math.round(Math.max(...all) * 100) / 100;
  const numbers = numbersIn(text);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}
