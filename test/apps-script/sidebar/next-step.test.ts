/** The one thing that a visit waits for, at each stage. */
import { expect, test } from 'vitest';
import { nextStep } from '../../../apps-script/sidebar/next-step';
import type { VisitStanding } from '../../../apps-script/sidebar/visit-api';
import { standingOf } from './standing-of';

const TODAY = '2026-12-01';
const shared: VisitStanding['shared'] = {
  on: '1 December 2026 at 09:00',
  by: 'Robin Example',
  times: 1,
  until: '2026-12-15',
  changed: [],
};
const document = { title: 'Visit report', link: '', documentId: 'd', madeOn: TODAY, replyBy: '2026-12-15' };
const next = (standing: Partial<VisitStanding>, isDecided: boolean | null = true, today = TODAY): string =>
  nextStep({ standing: standingOf(standing), isDecided, today });

test.each([
  ['no decision yet', next({}, false), /^decide, then make the report and share it/],
  ['decided', next({}), /^make the report and share it/],
  ['a framework in words has nothing to decide', next({}, null), /^make the report and share it/],
  ['the report is made', next({ documents: [document] }), /^send the report to the provider, then enter/],
  [
    'shared, on the last day',
    next({ stage: 'shared', shared }, true, '2026-12-15'),
    /until 15 December 2026/,
  ],
  ['shared, the day after', next({ stage: 'shared', shared }, true, '2026-12-16'), /^make the visit final/],
  [
    'shared without a day',
    next({ stage: 'shared', shared: { ...shared, until: '' } }),
    /^make the visit final/,
  ],
  [
    'changed since, whatever the day',
    next({ stage: 'shared', shared: { ...shared, changed: ['the rating of 1.2'] } }, true, '2026-12-16'),
    /Make the report again and share it/,
  ],
  ['replied', next({ stage: 'replied', shared }), /^read what the provider answered/],
  [
    'final, with something that came since',
    next({ stage: 'final', pending: ['x'] }),
    /counts for nothing yet/,
  ],
  ['final', next({ stage: 'final' }), /^$/],
  ['withdrawn', next({ withdrawn: true }), /^$/],
])('%s', (_, said, words) => {
  expect(said).toMatch(words);
});
