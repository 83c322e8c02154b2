/**
 * How a workbook stands before anything fails: whether runs still start by themselves, how full it is, how much of the
 * day's time runs have taken. One rule each, for the Start tab and the sidebar alike.
 */
import { menuPath } from '../schema/menu-path';
import { londonDate, longDate, longInstant } from '../schema/dates';
import { WORKBOOK_LOCALE } from '../schema/workbook-plan';

const DAY_MS = 24 * 60 * 60 * 1000;
const AGREE_AGAIN = `Whoever set this up may have left, or may have to agree to it again: in the account that is to watch for visits, choose ${menuPath('Set up')} and then “Add to this workbook”.`;

const isLongAgo = (since: string, now: string): boolean => Date.parse(now) - Date.parse(since) > DAY_MS;

/** When runs worked by themselves, as instants, ISO; '' for never. */
export interface OwnRuns {
  /** The last of any kind. */
  readonly lastOwnRun: string;
  /** The last hourly one. */
  readonly lastHourly: string;
}

/**
 * What to say where runs no longer start by themselves, or the hourly one does not; '' while they do.
 * @param runs with the instant from which on they should start
 * @param now instant, ISO
 */
export function silence(
  { lastOwnRun, lastHourly, watchedSince }: OwnRuns & { readonly watchedSince: string },
  now: string,
): string {
  const [any, hourly] = [lastOwnRun, lastHourly].map((at) => (at > watchedSince ? at : watchedSince));
  if (any !== undefined && isLongAgo(any, now))
    return `No run is known to have worked by itself since ${longInstant(any)}; one should every hour. ${AGREE_AGAIN}`;
  if (hourly !== undefined && isLongAgo(hourly, now))
    return `The hourly run is not known to have worked since ${longInstant(hourly)}. Visits come in when a form is handed in; what that misses, and what could not be read, waits for the hourly run. ${AGREE_AGAIN}`;
  return '';
}

/** Google's limit for the cells of all tabs together, empty ones too (its messages; Drive's help now says twice that). */
const MOST_CELLS = 10_000_000;
const NEARLY_FULL = 0.8;
const ALMOST_FULL = 0.99;

/** What room is left is for what is handed in: no rows are added to spare. */
export const isAlmostFull = (cells: number): boolean => cells >= ALMOST_FULL * MOST_CELLS;

export const MAKE_ROOM = `Make room: delete tabs, empty rows and empty columns that nobody needs, or choose ${menuPath('Archive closed years')}: findings, answers and actions of past years go into a workbook of their own, and their visits count as before. Nothing is lost: what was handed in stays in the forms and is read then.`;
/** Where no year that is over is left. */
const WAY_ON = `Where no closed year is left to archive, let districts keep workbooks of their own, which this one gathers (${menuPath('Gather workbooks')}), or have the figures worked out from an export on a computer or in BigQuery (${menuPath('Export')}).`;

/** How full it is, in words. */
export const shareOf = (cells: number): string =>
  `${((100 * cells) / MOST_CELLS).toFixed(1)}% of the 10 million cells that Google allows`;

/** What to say of a workbook that is nearly full; '' of any other. @param cells of all its tabs */
export const fullness = (cells: number): string =>
  cells >= NEARLY_FULL * MOST_CELLS ? `This workbook holds ${shareOf(cells)}. ${MAKE_ROOM} ${WAY_ON}` : '';

/**
 * What to say of a workbook that somebody has set to another country than the one that set-up gives it: it reads
 * 3/4/2026 as a day of another month, or takes 25/12/2026 for a text (Google's help on a spreadsheet's locale); '' of one
 * that stands as it was set up.
 * @param locale of the spreadsheet, as Google writes it: `en_GB`
 */
export const otherLocale = (locale: string): string =>
  locale === WORKBOOK_LOCALE
    ? ''
    : `This workbook is set to another country’s ways of writing (${locale}), and may read a date that you type as another day: 3/4/2026 as 4 March. Choose File, then Settings, and set Locale to United Kingdom; then look at the dates that were typed meanwhile in Visits, Actions and Providers.`;

/** Minutes a day that Google lets an account's triggers run (its page on quotas): of nobody's organisation, and of one. */
const MINUTES = { private: 90, organisation: 360 } as const;

/** What to say where the runs of one account have taken much of a day's time; '' otherwise. @param ms taken today */
export function timeTaken(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const isNear = (most: number): boolean => minutes >= 0.75 * most && minutes <= most;
  if (!isNear(MINUTES.private) && !isNear(MINUTES.organisation)) return '';
  return `Runs that started by themselves have taken ${minutes} minutes today. Google stops them at ${MINUTES.private} minutes for a private account and at ${MINUTES.organisation} for an organisation’s. Visits are then collected when somebody chooses ${menuPath('Collect new visits now')}, or tomorrow.`;
}

export interface Standing extends OwnRuns {
  /** Cells of all tabs. */
  readonly cells: number;
  /** What was put right of late in what the product keeps, in whole sentences. */
  readonly putRight: readonly string[];
}

const dayOf = (at: string): string => longDate(londonDate(at));

const OWN_RUN = 'Last run by itself';
const HOW_FULL = 'How full this workbook is';
const PUT_RIGHT = 'Put right of late';

/** The rows of the Start tab that say so. The first is brought up to date once a day, and says itself when it is old. */
export const standingRows = ({ lastOwnRun, lastHourly, cells, putRight }: Standing) => [
  {
    what: OWN_RUN,
    value:
      lastOwnRun === ''
        ? 'None yet'
        : `${dayOf(lastOwnRun)}${lastHourly !== '' && isLongAgo(lastHourly, lastOwnRun) ? `; the hourly one: ${dayOf(lastHourly)}` : ''}`,
    note: `Should be today or yesterday. If it is older, no run has worked by itself for more than a day, and visits are not coming in. ${AGREE_AGAIN}`,
  },
  {
    what: HOW_FULL,
    value: shareOf(cells),
    note: fullness(cells) === '' ? 'Nothing to do below 80%.' : `${MAKE_ROOM} ${WAY_ON}`,
  },
  {
    what: PUT_RIGHT,
    value: putRight.length === 0 ? 'Nothing' : putRight.join('\n'),
    note: 'Told for two weeks: that an earlier version of this workbook was restored, or that a hidden tab was changed or deleted.',
  },
];
