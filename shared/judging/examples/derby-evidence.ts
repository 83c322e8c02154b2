/** Examples of how long Derby's evidence is good. It names no sum. */
import { atItsEnd, fromSoonToItsEnd, untilTheNextEdition } from './clock-days';
import type { FrameworkEvidenceExamples } from './evidence-example';

const drill = {
  field: 'fire-drill-date',
  what: 'Fire drill',
  source: 'Derby QA framework, 2g: at least once a year',
};

export const derbyEvidence: FrameworkEvidenceExamples = {
  framework: 'derby',
  dates: [
    ...fromSoonToItsEnd(
      {
        field: 'level-2-training-date',
        what: 'Level 2 training of all staff',
        source: 'Derby QA framework, 1b: within the last year',
      },
      {
        given: '2025-12-31',
        beforeSoon: '2026-10-31',
        soon: '2026-11-01',
        lastGoodDay: '2026-12-31',
        dayAfter: '2027-01-01',
      },
    ),
    ...untilTheNextEdition({
      field: 'kcsie-read-date',
      what: 'KCSIE read',
      source: 'Derby QA framework, 1c: the latest version (an edition takes effect each 1 September)',
    }),
    ...fromSoonToItsEnd(
      {
        field: 'level-3-training-date',
        what: 'Level 3 or 4 training of managers',
        source: 'Derby QA framework, 1f: within the last 2 years',
      },
      {
        given: '2026-02-28',
        beforeSoon: '2027-12-29',
        soon: '2027-12-30',
        lastGoodDay: '2028-02-28',
        dayAfter: '2028-02-29',
      },
    ),
    ...fromSoonToItsEnd(
      {
        field: 'insurance-expiry',
        what: 'Public liability insurance, until',
        source: 'Derby QA framework, 2f: cover is held (the certificate has the date)',
      },
      {
        given: '2028-02-29',
        beforeSoon: '2027-12-30',
        soon: '2027-12-31',
        lastGoodDay: '2028-02-29',
        dayAfter: '2028-03-01',
      },
    ),
    ...atItsEnd(drill, { given: '2025-11-03', lastGoodDay: '2026-11-03', dayAfter: '2026-11-04' }),
    {
      shows: 'A fire drill of the summer, visited in the spring: one a year is asked for, not one a term',
      situation: { fields: { [drill.field]: '2026-06-08' }, visitDate: '2027-01-01' },
      expected: { state: 'current', lastGoodDay: '2027-06-08' },
      source: drill.source,
    },
  ],
  sums: [],
};
