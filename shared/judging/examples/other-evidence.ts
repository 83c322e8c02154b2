/** Examples of how long evidence is good by Align and by the voluntary national standards. Neither names a sum. */
import { atItsEnd, fromSoonToItsEnd, onceATerm } from './clock-days';
import type { FrameworkEvidenceExamples } from './evidence-example';

export const alignEvidence: FrameworkEvidenceExamples = {
  framework: 'align',
  dates: [
    ...fromSoonToItsEnd(
      {
        field: 'health-safety-policy-reviewed',
        what: 'Health and safety policy reviewed',
        source: 'Align Alternative Provision Quality Framework, 2.1',
      },
      {
        given: '2025-11-03',
        beforeSoon: '2026-09-03',
        soon: '2026-09-04',
        lastGoodDay: '2026-11-03',
        dayAfter: '2026-11-04',
      },
    ),
    ...onceATerm({
      field: 'site-inspected-on',
      what: 'Site inspected',
      source: 'Align Alternative Provision Quality Framework, 2.3',
    }),
    ...atItsEnd(
      {
        field: 'fire-risk-assessment-reviewed',
        what: 'Fire risk assessment reviewed',
        source: 'Align Alternative Provision Quality Framework, 2.4',
      },
      { given: '2026-01-01', lastGoodDay: '2027-01-01', dayAfter: '2027-01-02' },
    ),
  ],
  sums: [],
};

export const nationalEvidence: FrameworkEvidenceExamples = {
  framework: 'national-2025',
  dates: [
    ...atItsEnd(
      {
        field: 'policies-reviewed-on',
        what: 'Policies reviewed',
        source: 'Voluntary national standards (August 2025), 1.2: reviewed annually',
      },
      { given: '2025-08-31', lastGoodDay: '2026-08-31', dayAfter: '2026-09-01' },
    ),
    ...fromSoonToItsEnd(
      {
        field: 'staff-trained-on',
        what: 'Permanent staff trained',
        source: 'Voluntary national standards (August 2025), 1.4: at appointment and yearly',
      },
      {
        given: '2025-10-01',
        beforeSoon: '2026-08-01',
        soon: '2026-08-02',
        lastGoodDay: '2026-10-01',
        dayAfter: '2026-10-02',
      },
    ),
    ...fromSoonToItsEnd(
      {
        field: 'dsl-training-on',
        what: 'DSL trained',
        source: 'Voluntary national standards (August 2025), 1.5: renewed every 2 years',
      },
      {
        given: '2024-02-29',
        beforeSoon: '2025-12-29',
        soon: '2025-12-30',
        lastGoodDay: '2026-02-28',
        dayAfter: '2026-03-01',
        reading: 'that two years from 29 February end on the 28th is Provision QA’s reading',
      },
    ),
  ],
  sums: [],
};
