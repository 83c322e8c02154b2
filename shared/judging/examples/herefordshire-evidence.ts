/** Examples of how long Herefordshire's evidence is good. It names no sum. */
import { atItsEnd, fromSoonToItsEnd, onceATerm, untilTheNextEdition } from './clock-days';
import type { FrameworkEvidenceExamples } from './evidence-example';

const LEAP = 'that a year from 29 February ends on the 28th is Provision QA’s reading';
const SAME_DAY = 'that a year ends on the same day of the month is Provision QA’s reading';

const policy = {
  field: 'safeguarding-policy-reviewed-on',
  what: 'Safeguarding policy reviewed',
  source: 'Herefordshire framework, 1.2: reviewed annually',
};
const drill = {
  field: 'fire-drill-on',
  what: 'Fire drill',
  source: 'Herefordshire framework, 2.3: at least once a term',
};

export const herefordshireEvidence: FrameworkEvidenceExamples = {
  framework: 'herefordshire',
  dates: [
    ...fromSoonToItsEnd(policy, {
      given: '2025-11-03',
      beforeSoon: '2026-09-03',
      soon: '2026-09-04',
      lastGoodDay: '2026-11-03',
      dayAfter: '2026-11-04',
    }),
    ...fromSoonToItsEnd(
      {
        field: 'dsl-training-on',
        what: 'DSL trained',
        source: 'Herefordshire framework, 1.3: at least every 2 years',
      },
      {
        given: '2025-01-15',
        beforeSoon: '2026-11-15',
        soon: '2026-11-16',
        lastGoodDay: '2027-01-15',
        dayAfter: '2027-01-16',
      },
    ),
    ...atItsEnd(
      {
        field: 'dsl-refreshed-on',
        what: 'DSL’s knowledge refreshed',
        source: 'Herefordshire framework, 1.3, after KCSIE: at least annually',
      },
      { given: '2024-02-29', lastGoodDay: '2025-02-28', dayAfter: '2025-03-01', reading: LEAP },
    ),
    ...fromSoonToItsEnd(
      {
        field: 'staff-refresher-on',
        what: 'Refresher training of staff',
        source: 'Herefordshire framework, 1.3: at 3-yearly intervals',
      },
      {
        given: '2024-02-29',
        beforeSoon: '2026-12-29',
        soon: '2026-12-30',
        lastGoodDay: '2027-02-28',
        dayAfter: '2027-03-01',
        reading: LEAP,
      },
    ),
    ...atItsEnd(
      {
        field: 'staff-update-on',
        what: 'Safeguarding update for staff',
        source: 'Herefordshire framework, 1.3: an annual update',
      },
      { given: '2023-02-28', lastGoodDay: '2024-02-28', dayAfter: '2024-02-29', reading: SAME_DAY },
    ),
    ...untilTheNextEdition({
      field: 'kcsie-read-on',
      what: 'KCSIE Part 1 read',
      source:
        'Herefordshire framework, 1.3: the latest, annually, with a signed record (an edition takes effect each 1 September)',
    }),
    ...atItsEnd(
      {
        field: 'risk-assessments-reviewed-on',
        what: 'Risk assessments reviewed',
        source: 'Herefordshire framework, 2.2: at least yearly reviews',
      },
      { given: '2025-12-31', lastGoodDay: '2026-12-31', dayAfter: '2027-01-01' },
    ),
    ...onceATerm(drill),
    // Neither by school terms nor by KCSIE's year: the same field's neighbours are.
    ...atItsEnd(
      {
        field: 'fire-awareness-on',
        what: 'Fire awareness training',
        source: 'Herefordshire framework, 2.3: annually',
      },
      { given: '2025-09-01', lastGoodDay: '2026-09-01', dayAfter: '2026-09-02' },
    ),
    ...fromSoonToItsEnd(
      {
        field: 'public-liability-expires-on',
        what: 'Public liability insurance, until',
        source: 'Herefordshire framework, 2.4: the policy is current',
      },
      {
        given: '2027-03-31',
        beforeSoon: '2027-01-29',
        soon: '2027-01-30',
        lastGoodDay: '2027-03-31',
        dayAfter: '2027-04-01',
      },
    ),
    {
      shows: 'The safeguarding policy was reviewed on the very day of the visit',
      situation: { fields: { [policy.field]: '2026-11-03' }, visitDate: '2026-11-03' },
      expected: { state: 'current', lastGoodDay: '2027-11-03' },
      source: policy.source,
    },
    {
      shows: 'A date as it is written in England: the day comes first',
      situation: { fields: { [policy.field]: '11/12/2025' }, visitDate: '2026-12-11' },
      expected: { state: 'due-soon', lastGoodDay: '2026-12-11' },
      source: policy.source,
    },
    {
      shows: 'Words that are no date are told, and count for neither good nor out of date',
      situation: { fields: { [drill.field]: 'every half term' }, visitDate: '2026-11-03' },
      expected: { state: 'unreadable', lastGoodDay: null },
      source: drill.source,
    },
    {
      shows: 'A date that does not exist is none',
      situation: { fields: { [drill.field]: '31/09/2026' }, visitDate: '2026-11-03' },
      expected: { state: 'unreadable', lastGoodDay: null },
      source: drill.source,
    },
    {
      shows: 'A blank says nothing',
      situation: { fields: { [drill.field]: ' ' }, visitDate: '2026-11-03' },
      expected: null,
      source: drill.source,
    },
  ],
  sums: [],
};
