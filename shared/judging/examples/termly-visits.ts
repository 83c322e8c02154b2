/** Examples of Derby's and Keys' visits: one in each school term, unless something asks for one sooner. */
import type { FrameworkNextVisitExamples } from './next-visit-example';

type Examples = FrameworkNextVisitExamples['examples'];

const TERMS = 'when terms begin, where the LA has not said, is Provision QA’s choice';
const EARLIEST = 'that the earliest date counts is Provision QA’s choice';

/** A framework that asks for a visit each term. */
interface Termly {
  readonly framework: string;
  readonly instrument: string;
  readonly source: string;
}

/** At the edges of each school term, and about the day on which the next visit is due. */
function atTheEdgesOfTerms({ framework, instrument, source }: Termly): Examples {
  const edges = [
    ['on the last day of the autumn term', '2026-12-31', '2027-03-28'],
    ['on the first day of the spring term', '2027-01-01', '2027-08-31'],
    ['on the last day of the spring term, which is Easter Sunday', '2027-03-28', '2027-08-31'],
    ['on the first day of the summer term, which is Easter Monday', '2027-03-29', '2027-12-31'],
    ['on the last day of the summer holidays, which are part of the term', '2026-08-31', '2026-12-31'],
    ['on the first day of the autumn term', '2026-09-01', '2027-03-28'],
  ] as const;
  const days = [
    ['on the day before', '2027-03-27', false],
    ['on that very day', '2027-03-28', false],
    ['on the day after', '2027-03-29', true],
  ] as const;
  return [
    ...edges.map(([when, on, due]) => ({
      shows: `Seen ${when}`,
      situation: { seen: [{ with: instrument, on }], today: on },
      expected: { lastVisit: on, due, overdue: false, by: { framework } },
      source: `${source}; ${TERMS}`,
    })),
    ...days.map(([when, today, overdue]) => ({
      shows: `Seen in the autumn, due by the end of the spring term: asked ${when}`,
      situation: { seen: [{ with: instrument, on: '2026-11-03' }], today },
      expected: { lastVisit: '2026-11-03', due: '2027-03-28', overdue, by: { framework } },
      source: `${source}; ${TERMS}`,
    })),
  ];
}

const derby: Termly = {
  framework: 'derby',
  instrument: 'visit',
  source: 'Derby QA framework: recommended by Derby City Council',
};
const keys: Termly = {
  framework: 'keys',
  instrument: 'audit',
  source: 'Keys Group alternative provision policy: termly visits to every provider in use',
};
const derbyTerm = { framework: 'derby' };
const keysTerm = { framework: 'keys' };

export const derbyVisits: FrameworkNextVisitExamples = {
  framework: 'derby',
  examples: [
    ...atTheEdgesOfTerms(derby),
    {
      shows: 'The LA’s spring term begins on 4 January: New Year is still the autumn term',
      situation: {
        seen: [{ with: 'visit', on: '2026-09-10' }],
        today: '2027-01-03',
        terms: { autumn: '09-01', spring: '01-04', summer: '04-13' },
      },
      expected: { lastVisit: '2026-09-10', due: '2027-04-12', overdue: false, by: derbyTerm },
      source: derby.source,
    },
    {
      shows: 'Agreed for the last day of the next term: the agreement is named',
      situation: {
        seen: [{ with: 'visit', on: '2026-11-03', next: '2027-03-28' }],
        today: '2026-11-03',
      },
      expected: { lastVisit: '2026-11-03', due: '2027-03-28', overdue: false, by: 'agreed' },
      source: `Derby, section 18, end of the form: when the next QA visit is; ${EARLIEST}`,
    },
    {
      shows: 'Agreed for the day after the next term: too late for a visit each term',
      situation: {
        seen: [{ with: 'visit', on: '2026-11-03', next: '2027-03-29' }],
        today: '2026-11-03',
      },
      expected: { lastVisit: '2026-11-03', due: '2027-03-28', overdue: false, by: derbyTerm },
      source: `${derby.source}; ${EARLIEST}`,
    },
    {
      shows: 'The LA’s setting of four months comes before the end of the next term',
      situation: { seen: [{ with: 'visit', on: '2026-11-03' }], today: '2027-03-04', everyMonths: 4 },
      expected: { lastVisit: '2026-11-03', due: '2027-03-03', overdue: true, by: 'setting' },
      source: `The LA’s setting; ${EARLIEST}`,
    },
    {
      shows: 'The LA’s setting of five months comes after it',
      situation: { seen: [{ with: 'visit', on: '2026-11-03' }], today: '2027-03-04', everyMonths: 5 },
      expected: { lastVisit: '2026-11-03', due: '2027-03-28', overdue: false, by: derbyTerm },
      source: `${derby.source}; ${EARLIEST}`,
    },
    {
      shows: 'A referral is about a pupil: it is no look at the provider',
      situation: { seen: [{ with: 'referral', on: '2026-11-03' }], today: '2026-11-03' },
      expected: null,
      source: 'Derby, referral form: filled in about one pupil by the school',
    },
    {
      shows: 'A referral made after the visit puts nothing off',
      situation: {
        seen: [
          { with: 'visit', on: '2026-11-03' },
          { with: 'referral', on: '2027-01-12' },
        ],
        today: '2027-01-12',
      },
      expected: { lastVisit: '2026-11-03', due: '2027-03-28', overdue: false, by: derbyTerm },
      source: derby.source,
    },
  ],
};

export const keysVisits: FrameworkNextVisitExamples = {
  framework: 'keys',
  examples: [
    ...atTheEdgesOfTerms(keys),
    {
      shows: 'Monitoring is the termly visit after the audit: it counts on from there',
      situation: {
        seen: [
          { with: 'audit', on: '2026-12-31' },
          { with: 'monitoring', on: '2027-01-01' },
        ],
        today: '2027-03-29',
      },
      expected: { lastVisit: '2027-01-01', due: '2027-08-31', overdue: false, by: keysTerm },
      source: keys.source,
    },
    {
      shows: 'Agreed at the audit, and monitored since: what was agreed for that very day is done',
      situation: {
        seen: [
          { with: 'audit', on: '2026-09-10', next: '2027-01-12' },
          { with: 'monitoring', on: '2027-01-12' },
        ],
        today: '2027-01-13',
      },
      expected: { lastVisit: '2027-01-12', due: '2027-08-31', overdue: false, by: keysTerm },
      source: keys.source,
    },
    {
      shows: 'Agreed at the audit for the day after the monitoring: that is still to come',
      situation: {
        seen: [
          { with: 'audit', on: '2026-09-10', next: '2027-01-13' },
          { with: 'monitoring', on: '2027-01-12' },
        ],
        today: '2027-01-14',
      },
      expected: { lastVisit: '2027-01-12', due: '2027-01-13', overdue: true, by: 'agreed' },
      source: `${keys.source}; ${EARLIEST}`,
    },
    {
      shows: 'The seven checks and the assurance letter are no visit',
      situation: {
        seen: [
          { with: 'checks', on: '2026-11-03' },
          { with: 'assurance-letter', on: '2026-11-04' },
        ],
        today: '2026-11-04',
      },
      expected: null,
      source: 'Keys, Appendices 2 and 3: papers beside the visit of the AP lead',
    },
    {
      shows:
        'Derby’s visit of the next term is one: any officer’s visit is, and each framework counts from it',
      situation: {
        seen: [
          { with: 'audit', on: '2026-11-03' },
          { under: 'derby', with: 'visit', on: '2027-03-28' },
        ],
        today: '2027-03-29',
      },
      expected: { lastVisit: '2027-03-28', due: '2027-08-31', overdue: false, by: derbyTerm },
      source: `${derby.source}; ${EARLIEST}`,
    },
  ],
};
