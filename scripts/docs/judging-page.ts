/** How each framework is judged, by example: the examples that its tests run, as a page for people. */
import { frameworks } from '../../shared/frameworks/index';
import { alertExamples } from '../../shared/judging/examples/alert-examples';
import { decisionExamples } from '../../shared/judging/examples/decision-examples';
import { evidenceExamples } from '../../shared/judging/examples/evidence-examples';
import { nextVisitExamples } from '../../shared/judging/examples/next-visit-examples';
import { notApplicableExamples } from '../../shared/judging/examples/not-applicable-examples';
import { ruleExamples } from '../../shared/judging/examples/rule-examples';
import { unjudgedExamples } from '../../shared/judging/examples/unjudged-examples';
import { longDate } from '../../shared/schema/dates';
import { decisionOf, shortTitleOf, type Framework } from '../../shared/schema/framework';
import type { Alert, EvidenceClock, MoneyCheck } from '../../shared/schema/judgement';
import { counted } from '../../shared/schema/counted';

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
/** What is said of "not applicable", by what comes of it. */
const SET_ASIDE = {
  taken: 'It is left out.',
  'always applies': 'It always applies, and needs an answer.',
  'not answered alone': 'It is not answered alone, so there is nothing to leave out.',
  'needs a reason': 'It needs a reason.',
  'rated as well': 'It is one or the other.',
} as const;

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
const labelOf = ({ outcomes: all }: Framework, outcome: string | null): string | undefined =>
  all.find(({ id }) => id === outcome)?.label;

const outcomes = (framework: Framework): Entry[] =>
  of(ruleExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, expected: { outcome, missing }, why, source }) => {
      const suggested = labelOf(framework, outcome);
      const open = missing.length === 0 ? '' : `; it depends on ${counted(missing.length, 'answer')}`;
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

const decisions = (framework: Framework): Entry[] =>
  of(decisionExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, expected: { suggested, decided, differs, problem }, source }) => {
      const one = labelOf(framework, suggested);
      const chosen = framework.outcomes.find(({ id }) => id === decided);
      const other = chosen && decisionOf(chosen);
      const told = problem === null ? '' : `, and it is told that the decision ${problem}`;
      return {
        shows,
        result: [
          one === undefined ? 'Nothing is suggested' : `“${one}” is suggested`,
          other === undefined
            ? '; no outcome is named'
            : one === other
              ? ' and decided'
              : `${suggested === decided ? ', and' : ';'} “${other}” is decided${differs && problem === null ? ', with a reason' : ''}`,
          `${told}.`,
        ].join(''),
        source,
      };
    }),
  );

const setAside = (framework: Framework): Entry[] =>
  of(notApplicableExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, situation: { criterion }, expected, source }) => ({
      shows: `${criterion}: ${shows}`,
      result: SET_ASIDE[expected],
      source,
    })),
  );

const unjudged = (framework: Framework): Entry[] =>
  of(unjudgedExamples, framework).flatMap(({ examples }) =>
    examples.map(({ shows, situation, expected: { complete, unanswered }, source }) => {
      const parts = framework.instruments.find(({ id }) => id === situation.with)?.parts ?? [];
      const open =
        unanswered.length === 0 ? '' : `; ${counted(unanswered.length, 'row is', 'rows are')} unanswered`;
      return {
        shows,
        result: parts.every((one) => 'section' in one)
          ? 'No outcome.'
          : `No outcome; the form is ${complete ? '' : 'not '}complete${open}.`,
        source,
      };
    }),
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
        ...part('What is decided beside it', decisions(framework)),
        ...part('What may be left out', setAside(framework)),
        ...part('Forms that give no outcome', unjudged(framework)),
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
