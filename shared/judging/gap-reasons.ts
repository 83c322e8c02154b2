/** What an officer should weigh where no rule decides, or beside what the rules suggest. */
import { isIsoDate, longDate } from '../schema/dates';
import type { EvidenceClock, MoneyCheck, Reason } from '../schema/judgement';
import { addPeriod, periodInWords } from '../schema/period';
import { clockText } from './evidence-clock';
import { pounds } from './money';
import { codesOf, type Line } from './lines';
import { addTo } from '../schema/lists-by-key';

const reason = (rule: string, text: string, found: readonly Line[]): Reason[] =>
  found.length === 0 ? [] : [{ rule, text, criteria: codesOf(found) }];

/** Essential criteria that are said not to apply, while nobody but the officer says so. */
export const unconfirmedReasons = (lines: readonly Line[]): Reason[] =>
  reason(
    'not-confirmed',
    'Marked as not applicable and essential: it counts as unanswered until another person than the officer has confirmed it in the workbook, under This visit, or it is rated.',
    lines.filter(({ unconfirmed }) => unconfirmed !== null),
  );

/** Criteria rated not met and partly met. */
export const gapReasons = (lines: readonly Line[]): Reason[] => [
  ...reason(
    'gaps',
    'Rated as not met.',
    lines.filter(({ meaning }) => meaning === 'not-met'),
  ),
  ...reason(
    'gaps-partly',
    'Rated as met in part.',
    lines.filter(({ meaning }) => meaning === 'partly'),
  ),
];

const at = (criterion: string): string[] => (criterion === '' ? [] : [criterion]);

/** Sums under their minimum, and sums that cannot be read. */
export const moneyReasons = (checks: readonly MoneyCheck[]): Reason[] =>
  checks
    .filter(({ state }) => state !== 'enough')
    .map(({ title, pounds: sum, minimum, criterion }) => ({
      rule: 'money-minimum',
      text:
        sum === null
          ? `${title}: what was entered is not a sum; at least ${pounds(minimum)} is asked for.`
          : `${title}: ${pounds(sum)} is less than the ${pounds(minimum)} asked for.`,
      criteria: at(criterion),
    }));

/** Evidence that was out of date on the day, ends soon, or has no readable date. */
export const evidenceReasons = (clocks: readonly EvidenceClock[]): Reason[] =>
  clocks
    .filter(({ state }) => state !== 'current')
    .map((clock) => ({ rule: 'evidence-date', text: clockText(clock), criteria: at(clock.criterion) }));

/**
 * How soon what was rated has to be put right, choice by choice, where the framework says it.
 * @param visitDate ISO; anything else gives no date
 */
export function deadlineReasons(lines: readonly Line[], visitDate: string): Reason[] {
  const byChoice = new Map<string, Line[]>();
  for (const line of lines) {
    const { option, notApplicable } = line;
    if (!option?.within || notApplicable !== null) continue;
    const by = isIsoDate(visitDate) ? `, by ${longDate(addPeriod(visitDate, option.within))}` : '';
    const text = `Rated “${option.label}”: to be put right within ${periodInWords(option.within)}${by}.`;
    addTo(byChoice, text, line);
  }
  return [...byChoice].flatMap(([text, found]) => reason('deadline', text, found));
}
