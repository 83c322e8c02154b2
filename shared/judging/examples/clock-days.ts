/** The days about which a clock turns, one example each: every day is written out, none is reckoned. */
import type { DateExample } from './evidence-example';

const SOON = 'that the last 60 days are “soon” is Provision QA’s choice';
const TERMS = 'when terms begin, where the LA has not said, is Provision QA’s choice';

/** A field with a clock. */
interface Dated {
  readonly field: string;
  /** What the field dates, to begin a title with. */
  readonly what: string;
  /** As the field has it. */
  readonly source: string;
}

/** What was given, and the days about the end. */
interface End {
  readonly given: string;
  readonly lastGoodDay: string;
  readonly dayAfter: string;
  /** Said beside the source, where the end rests on a reading of it. */
  readonly reading?: string;
}

/** Good on its last day, out of date on the day after. */
export function atItsEnd(
  { field, what, source }: Dated,
  { given, lastGoodDay, dayAfter, reading }: End,
): readonly DateExample[] {
  const one = (shows: string, visitDate: string, state: 'due-soon' | 'expired'): DateExample => ({
    shows: `${what} ${given}: ${shows}`,
    situation: { fields: { [field]: given }, visitDate },
    expected: { state, lastGoodDay },
    source: reading === undefined ? source : `${source}; ${reading}`,
  });
  return [
    one('visited on its last day', lastGoodDay, 'due-soon'),
    one('visited on the day after', dayAfter, 'expired'),
  ];
}

/** The same, and the days about which it begins to end soon. */
export function fromSoonToItsEnd(
  dated: Dated,
  { beforeSoon, soon, ...end }: End & { readonly beforeSoon: string; readonly soon: string },
): readonly DateExample[] {
  const { field, what, source } = dated;
  const { given, lastGoodDay } = end;
  const one = (days: number, visitDate: string, state: 'current' | 'due-soon'): DateExample => ({
    shows: `${what} ${given}: visited ${days} days before its last day`,
    situation: { fields: { [field]: given }, visitDate },
    expected: { state, lastGoodDay },
    source: `${source}; ${SOON}`,
  });
  return [one(61, beforeSoon, 'current'), one(60, soon, 'due-soon'), ...atItsEnd(dated, end)];
}

type Turn = readonly [given: string, visitDate: string, state: 'current' | 'due-soon' | 'expired'];

/** KCSIE read on a day: good until the edition of the next 1 September. */
export function untilTheNextEdition({ field, what, source }: Dated): readonly DateExample[] {
  const read = (lastGoodDay: string, turns: readonly Turn[]): readonly DateExample[] =>
    turns.map(([given, visitDate, state]) => ({
      shows: `${what} ${given}, visited ${visitDate}: ${state}`,
      situation: { fields: { [field]: given }, visitDate },
      expected: { state, lastGoodDay },
      source,
    }));
  return [
    ...read('2026-08-31', [
      ['2025-11-03', '2026-07-01', 'current'],
      ['2025-11-03', '2026-07-02', 'due-soon'],
      ['2025-11-03', '2026-08-31', 'due-soon'],
      ['2025-11-03', '2026-09-01', 'expired'],
      // Read less than 12 months before: it is the edition that counts, not the year.
      ['2025-11-03', '2026-10-12', 'expired'],
      ['2025-09-01', '2026-03-01', 'current'],
      ['2025-09-01', '2026-09-01', 'expired'],
      ['2026-08-31', '2026-08-31', 'due-soon'],
      ['2026-08-31', '2026-11-03', 'expired'],
    ]),
    ...read('2025-08-31', [['2025-08-31', '2025-09-01', 'expired']]),
    ...read('2027-08-31', [['2026-09-01', '2026-11-03', 'current']]),
  ];
}

/** An LA whose autumn term begins on 15 October. */
const lateAutumn = { autumn: '10-15', spring: '01-01', summer: 'easter' };
/** An LA whose summer term begins on a fixed day. */
const fixedSummer = { autumn: '09-01', spring: '01-01', summer: '04-13' };

/** Done once in each school term: good in its own term, to be checked in the next, out of date after that. */
export function onceATerm({ field, what, source }: Dated): readonly DateExample[] {
  const done = (
    lastGoodDay: string,
    turns: readonly Turn[],
    given: Pick<DateExample['situation'], 'terms'> = {},
  ): readonly DateExample[] =>
    turns.map(([date, visitDate, state]) => ({
      shows: `${what} ${date}, visited ${visitDate}${given.terms ? ', by the LA’s own terms' : ''}: ${state}`,
      situation: { fields: { [field]: date }, visitDate, ...given },
      expected: { state, lastGoodDay },
      source: given.terms ? source : `${source}; ${TERMS}`,
    }));
  return [
    ...done('2027-03-28', [
      ['2026-09-01', '2026-10-12', 'current'],
      ['2026-09-01', '2026-12-31', 'current'],
      ['2026-12-31', '2027-01-01', 'due-soon'],
      // Easter Monday of 2027 is 29 March.
      ['2026-12-31', '2027-03-28', 'due-soon'],
      ['2026-12-31', '2027-03-29', 'expired'],
    ]),
    ...done('2027-08-31', [['2027-01-01', '2027-03-29', 'due-soon']]),
    ...done('2027-12-31', [['2027-03-29', '2027-08-31', 'current']]),
    ...done('2026-12-31', [
      ['2026-06-08', '2026-08-31', 'current'],
      ['2026-06-08', '2026-10-12', 'due-soon'],
      ['2026-06-08', '2026-12-31', 'due-soon'],
      ['2026-06-08', '2027-01-01', 'expired'],
      ['2026-08-31', '2026-09-01', 'due-soon'],
    ]),
    ...done('2026-08-31', [['2026-03-20', '2026-10-12', 'expired']]),
    ...done(
      '2026-12-31',
      [
        ['2026-06-08', '2026-10-12', 'current'],
        ['2026-06-08', '2026-10-14', 'current'],
        ['2026-06-08', '2026-10-15', 'due-soon'],
      ],
      { terms: lateAutumn },
    ),
    ...done(
      '2027-08-31',
      [
        ['2027-03-29', '2027-04-12', 'current'],
        ['2027-03-29', '2027-04-13', 'due-soon'],
      ],
      { terms: fixedSummer },
    ),
  ];
}
