/** How each framework is judged, by example: the examples that its tests run, as a page for people. */
import { frameworks } from '../../shared/frameworks/index';
import { alertExamples } from '../../shared/judging/examples/alert-examples';
import { evidenceExamples } from '../../shared/judging/examples/evidence-examples';
import { nextVisitExamples } from '../../shared/judging/examples/next-visit-examples';
import { ruleExamples } from '../../shared/judging/examples/rule-examples';
import { longDate } from '../../shared/schema/dates';
import { shortTitleOf, type Framework } from '../../shared/schema/framework';
import type { Alert, EvidenceClock, MoneyCheck } from '../../shared/schema/judgement';

export const JUDGING_PAGE = 'docs/how-it-judges.md';

interface Entry {
  readonly shows: string;
  readonly result: string;
  readonly source: string;
}

const ALERTS: Readonly<Record<Alert['kind'], string>> = {
  registration: 'it may have to register',
  limit: 'more than the framework allows',
  evidence: 'a rating beside its own evidence that says otherwise',
  decision: 'a decision that the framework’s words do not allow',
  unmet: 'a suggestion of met beside many that are unmet',
  date: 'a date that cannot be',
};
const DATES: Readonly<Record<EvidenceClock['state'], string>> = {
  current: 'good on the day of the visit',
  'due-soon': 'good on the day of the visit, and due soon',
  expired: 'out of date on the day of the visit',
  unreadable: 'no date that can be read',
};
const SUMS: Readonly<Record<MoneyCheck['state'], string>> = {
  enough: 'enough',
  'too-little': 'less than is asked for',
  unreadable: 'no sum that can be read',
};

const of = <T extends { readonly framework: string }>(all: readonly T[], { id }: Framework): readonly T[] =>
  all.filter(({ framework }) => framework === id);
/** As people write dates; what comes of it stands behind it. */
const inWords = (shows: string): string =>
  shows
    .replace(/\d{4}-\d{2}-\d{2}/g, longDate)
    .replace(/: (?:current|due-soon|expired|unreadable)$/, '')
    .replace(/[.:]$/, '');
const onDay = (shows: string, what: string, day: string): string =>
  inWords(shows).includes(longDate(day)) ? shows : `${shows}. ${what} ${longDate(day)}`;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const outcomes = (framework: Framework): Entry[] =>
  of(ruleExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, expected: { outcome, missing }, why, source }) => {
      const suggested = framework.outcomes.find(({ id }) => id === outcome)?.label;
      const open = missing.length === 0 ? '' : `; it depends on ${many(missing.length, 'answer', 'answers')}`;
      return {
        shows,
        result: `${suggested === undefined ? `Nothing is suggested${open}` : `“${suggested}” is suggested`}. ${why}`,
        source,
      };
    }),
  );

const alerts = (framework: Framework): Entry[] =>
  of(alertExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, expected, source }) => ({
      shows,
      result:
        expected.length === 0
          ? 'Nothing to look at.'
          : `To look at: ${expected.map(({ kind, criteria }) => [ALERTS[kind], ...(criteria.length === 0 ? [] : [`(${criteria.join(', ')})`])].join(' ')).join('; ')}.`,
      source,
    })),
  );

const dates = (framework: Framework): Entry[] =>
  of(evidenceExamples, framework).flatMap((one) =>
    one.dates.map(({ shows, situation, expected, source }) => ({
      shows: onDay(shows, 'Visit on', situation.visitDate),
      result:
        expected === null
          ? 'Nothing is said.'
          : `It is ${DATES[expected.state]}${expected.lastGoodDay === null ? '' : `; the last good day is ${longDate(expected.lastGoodDay)}`}.`,
      source,
    })),
  );

const sums = (framework: Framework): Entry[] =>
  of(evidenceExamples, framework).flatMap((one) =>
    one.sums.map(({ shows, expected, source }) => ({
      shows,
      result: expected === null ? 'Nothing is said.' : `It is ${SUMS[expected.state]}.`,
      source,
    })),
  );

const nextVisits = (framework: Framework): Entry[] =>
  of(nextVisitExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, situation, expected, source }) => ({
      shows: onDay(shows, 'On', situation.today),
      result:
        expected === null
          ? 'Nothing is due.'
          : `The next visit is due on ${longDate(expected.due)}${expected.overdue ? ', and overdue' : ''}.`,
      source,
    })),
  );

/** Entries under their source, in the order in which sources come first. */
function part(title: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const sources = [...new Set(entries.map(({ source }) => source))];
  return [
    `### ${title}`,
    '',
    ...sources.flatMap((source) => [
      `${source}:`,
      '',
      ...entries
        .filter((entry) => entry.source === source)
        .map(({ shows, result }) => `- **${inWords(shows)}.** ${result}`),
      '',
    ]),
  ];
}

/** The page as Markdown. */
export const judgingPage = (): string =>
  `${[
    '# How each framework is judged, by example',
    '',
    'What the rules make of a visit, at each of their edges, with the place in the source that each rests on. The tests run',
    'every example, so this page says what the product does. A rule suggests; an officer decides. Nothing here is a',
    'judgement by the DfE or Ofsted. Written by `npm run docs` from `shared/judging/examples`.',
    '',
    ...frameworks.flatMap((framework) => {
      const parts = [
        ...part('What is suggested', outcomes(framework)),
        ...part('What a person must look at', alerts(framework)),
        ...part('How long evidence is good', dates(framework)),
        ...part('Whether a sum is enough', sums(framework)),
        ...part('When the next visit is due', nextVisits(framework)),
      ];
      return [`## ${shortTitleOf(framework)}`, '', ...parts];
    }),
  ]
    .join('\n')
    .trimEnd()}\n`;
