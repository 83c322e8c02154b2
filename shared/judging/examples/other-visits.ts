/** Examples of visits where the framework names no interval: the LA's setting, unless a date was agreed. */
import type { FrameworkNextVisitExamples } from './next-visit-example';

const ALIGN = 'Align names no interval between visits; the LA’s setting stands for one';
const HEREFORDSHIRE =
  'Herefordshire, unregistered provision, second caveat: visits are regular, without an interval; the LA’s setting stands for one';
const INTEGRATED = 'IntegratED names no interval between visits; the LA’s setting stands for one';
const NATIONAL = 'Voluntary national standards: no interval is named; the LA’s setting stands for one';
const PEERS = 'IntegratED, use 6: peer review is between AP leaders, of their own evaluations';

const seen = (on: string, next?: string) =>
  ({ with: 'visit', on, ...(next === undefined ? {} : { next }) }) as const;

export const alignVisits: FrameworkNextVisitExamples = {
  framework: 'align',
  examples: [
    ...(
      [
        ['the day before', '2027-11-02', false],
        ['that very day', '2027-11-03', false],
        ['the day after', '2027-11-04', true],
      ] as const
    ).map(([when, today, overdue]) => ({
      shows: `Due 12 months after the visit: asked on ${when}`,
      situation: { seen: [seen('2026-11-03')], today },
      expected: { lastVisit: '2026-11-03', due: '2027-11-03', overdue, by: 'setting' as const },
      source: ALIGN,
    })),
    {
      shows: 'The provision’s own self-evaluation puts nothing off',
      situation: {
        seen: [seen('2026-11-03'), { with: 'self-evaluation', on: '2027-06-01' }],
        today: '2027-11-04',
      },
      expected: { lastVisit: '2026-11-03', due: '2027-11-03', overdue: true, by: 'setting' },
      source: ALIGN,
    },
    {
      shows: 'A self-evaluation alone is no look at the provision',
      situation: { seen: [{ with: 'self-evaluation', on: '2026-11-03' }], today: '2027-11-04' },
      expected: null,
      source: ALIGN,
    },
  ],
};

export const herefordshireVisits: FrameworkNextVisitExamples = {
  framework: 'herefordshire',
  examples: [
    {
      shows: 'Seen on 31 August, every six months: the last day of February',
      situation: { seen: [seen('2026-08-31')], today: '2027-02-28', everyMonths: 6 },
      expected: { lastVisit: '2026-08-31', due: '2027-02-28', overdue: false, by: 'setting' },
      source: HEREFORDSHIRE,
    },
    {
      shows: 'The same, asked on 1 March',
      situation: { seen: [seen('2026-08-31')], today: '2027-03-01', everyMonths: 6 },
      expected: { lastVisit: '2026-08-31', due: '2027-02-28', overdue: true, by: 'setting' },
      source: HEREFORDSHIRE,
    },
    {
      shows: 'Agreed for the day before the interval ends',
      situation: { seen: [seen('2026-11-03', '2027-11-02')], today: '2027-11-02' },
      expected: { lastVisit: '2026-11-03', due: '2027-11-02', overdue: false, by: 'agreed' },
      source: HEREFORDSHIRE,
    },
    {
      shows: 'Agreed for the day after it: the interval comes first',
      situation: { seen: [seen('2026-11-03', '2027-11-04')], today: '2027-11-04' },
      expected: { lastVisit: '2026-11-03', due: '2027-11-03', overdue: true, by: 'setting' },
      source: HEREFORDSHIRE,
    },
    {
      shows: 'Two visits: what was agreed at the earlier one no longer counts',
      situation: { seen: [seen('2026-05-12', '2027-01-12'), seen('2026-11-03')], today: '2027-01-13' },
      expected: { lastVisit: '2026-11-03', due: '2027-11-03', overdue: false, by: 'setting' },
      source: HEREFORDSHIRE,
    },
    {
      shows: 'A date agreed that cannot be, before the visit, agrees nothing',
      situation: { seen: [seen('2026-11-03', '2026-02-03')], today: '2026-11-04' },
      expected: { lastVisit: '2026-11-03', due: '2027-11-03', overdue: false, by: 'setting' },
      source: HEREFORDSHIRE,
    },
  ],
};

export const integratedVisits: FrameworkNextVisitExamples = {
  framework: 'integrated',
  examples: [
    {
      shows: 'An authority’s quality visit on 29 February, every 12 months',
      situation: { seen: [{ with: 'quality-visit', on: '2028-02-29' }], today: '2029-03-01' },
      expected: { lastVisit: '2028-02-29', due: '2029-02-28', overdue: true, by: 'setting' },
      source: INTEGRATED,
    },
    {
      shows: 'A peer review on the day that the visit is due does not stand for it',
      situation: {
        seen: [
          { with: 'quality-visit', on: '2025-11-03' },
          { with: 'peer-review', on: '2026-11-03', next: '2027-05-01' },
        ],
        today: '2026-11-04',
      },
      expected: { lastVisit: '2025-11-03', due: '2026-11-03', overdue: true, by: 'setting' },
      source: PEERS,
    },
    {
      shows: 'What peers agreed for an earlier day does not bring the visit forward either',
      situation: {
        seen: [
          { with: 'quality-visit', on: '2026-09-10' },
          { with: 'peer-review', on: '2026-10-01', next: '2026-12-01' },
        ],
        today: '2026-12-02',
      },
      expected: { lastVisit: '2026-09-10', due: '2027-09-10', overdue: false, by: 'setting' },
      source: PEERS,
    },
    ...(
      [
        ['on its own day', '2026-10-01', false],
        ['on the day after', '2026-10-02', true],
      ] as const
    ).map(([when, today, overdue]) => ({
      shows: `Peers alone have looked, and an officer’s visit has been due since: asked ${when}`,
      situation: { seen: [{ with: 'peer-review', on: '2026-10-01', next: '2027-10-01' }], today },
      expected: { lastVisit: null, due: '2026-10-01', overdue, by: 'peers' as const },
      source: PEERS,
    })),
    {
      shows: 'A leader’s self-evaluation is neither a visit nor a peer’s look',
      situation: { seen: [{ with: 'self-evaluation', on: '2026-10-01' }], today: '2027-10-02' },
      expected: null,
      source: 'IntegratED, use 1: AP leaders evaluate their own setting',
    },
  ],
};

export const nationalVisits: FrameworkNextVisitExamples = {
  framework: 'national-2025',
  examples: [
    {
      shows: 'The shortest setting, a month, from the last of January',
      situation: { seen: [seen('2027-01-31')], today: '2027-02-28', everyMonths: 1 },
      expected: { lastVisit: '2027-01-31', due: '2027-02-28', overdue: false, by: 'setting' },
      source: NATIONAL,
    },
    {
      shows: 'The longest setting, three years',
      situation: { seen: [seen('2024-02-29')], today: '2027-03-01', everyMonths: 36 },
      expected: { lastVisit: '2024-02-29', due: '2027-02-28', overdue: true, by: 'setting' },
      source: NATIONAL,
    },
    {
      shows: 'Agreed in words that are no date: the setting stands',
      situation: { seen: [seen('2026-11-03', 'after half term')], today: '2027-11-03' },
      expected: { lastVisit: '2026-11-03', due: '2027-11-03', overdue: false, by: 'setting' },
      source: NATIONAL,
    },
    {
      shows: 'Where Derby has been as well, its term counts from this later visit',
      situation: {
        seen: [{ under: 'derby', with: 'visit', on: '2026-08-31' }, seen('2026-09-01')],
        today: '2027-01-01',
      },
      expected: { lastVisit: '2026-09-01', due: '2027-03-28', overdue: false, by: { framework: 'derby' } },
      source: 'Derby QA framework: recommended by Derby City Council',
    },
  ],
};
