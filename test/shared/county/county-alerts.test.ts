/** What a person must look at over a county, and visits that count for nothing until their date is corrected. */
import { latestVisits } from '../../../shared/county/latest-visits';
import { describe, expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { frameworkById } from '../../../shared/frameworks/index';
import { answersIn, type Situation } from '../../../shared/judging/examples/rule-example';
import { score } from '../../../shared/judging/score';
import type { Visit } from '../../../shared/schema/visit';
import { alertsTable } from '../../../shared/workbook/county-lists';
import { PageDraft } from '../../../shared/workbook/page-draft';
import { identityOf } from '../../../shared/workbook/providers-tab';
import { updateProviders } from '../../../shared/workbook/update-providers';
import { pageText } from '../workbook/page-text';
import { allMet, visitOf } from '../../examples/example-answers';

const herefordshire = frameworkById('herefordshire');
if (!herefordshire) throw new Error('Herefordshire is gone.');
const framework = herefordshire;
const asOf = '2026-11-26';
const at = (name: string, visitDate: string, situation: Situation, submittedAt?: string): Visit =>
  visitOf(
    { ...allMet, provider: { name }, visitDate, comments: {}, ...answersIn(framework, situation) },
    { framework: 'herefordshire', ...(submittedAt !== undefined && { submittedAt }) },
  );
const of = (...visits: Visit[]): ReturnType<typeof county> => county(visits, [framework], { asOf });

const met = { rest: 'Fully met' };
const five = { ...met, fields: { 'registration-status': 'Unregistered', 'full-time-pupils': '5' } };

describe('the county’s alerts', () => {
  test('are those of each provider’s latest visit, by provider', () => {
    const figures = of(
      at('Workshop', '2026-03-01', five),
      at('Farm', '2026-03-01', five),
      at('Farm', '2026-09-01', met),
      at('Barn', '2026-03-01', five),
    );
    expect(figures.alerts.map(({ provider, kind }) => [provider, kind])).toEqual([
      ['Barn', 'registration'],
      ['Workshop', 'registration'],
    ]);
    expect(figures.alerts[0]).toEqual({
      ...score(framework, at('Barn', '2026-03-01', five).answers).alerts[0],
      provider: 'Barn',
      providerId: 'name:barn',
      officer: at('Barn', '2026-03-01', five).answers.officer,
      framework: 'herefordshire',
      visitDate: '2026-03-01',
      visitId: 'response-of-Barn-2026-03-01',
    });
  });

  test('of one provider stand by date, those of one date by visit', () => {
    const mistyped = (id: string, visitDate: string): Visit => ({
      ...at('Farm', visitDate, met, '2026-11-24T10:00:00.000Z'),
      id,
    });
    const visits = [mistyped('c', '2062-11-24'), mistyped('b', '2062-11-24'), mistyped('a', '2063-11-24')];
    for (const order of [visits, [...visits].reverse()])
      expect(of(...order).alerts.map(({ visitId }) => visitId)).toEqual(['b', 'c', 'a']);
  });

  test('know a decision that was written into the workbook', () => {
    const visit = at('Farm', '2026-09-01', { ...met, ratings: { '2.4': 'Not Met' } });
    const decided = (label: string): unknown =>
      county([visit], [framework], {
        asOf,
        decisions: new Map([[visit.id, { label, reason: 'They will see to it' }]]),
      }).alerts.map(({ kind, criteria }) => [kind, criteria]);
    expect(decided('Deemed appropriate')).toEqual([['decision', ['2.4']]]);
    expect(decided('Not deemed appropriate')).toEqual([]);
    expect(of(visit).alerts).toEqual([]);
  });
});

describe('a visit dated after it was handed in', () => {
  const failed = at('Farm', '2026-11-20', { ...met, ratings: { '2.4': 'Not Met' } });
  const mistyped = at('Farm', '2062-11-24', met, '2026-11-24T10:00:00.000Z');

  test('counts for nothing until it is corrected, and is told', () => {
    const figures = of(failed, mistyped);
    expect(figures).toMatchObject({
      visits: 1,
      essentialGaps: [{ provider: 'Farm', criterion: '2.4' }],
      due: [{ provider: 'Farm', lastVisit: '2026-11-20' }],
      leftOut: [
        {
          visitId: mistyped.id,
          why: 'It is dated 24 November 2062, after it was handed in on 24 November 2026: it counts for nothing until that is corrected.',
        },
      ],
      alerts: [{ provider: 'Farm', kind: 'date', visitDate: '2062-11-24' }],
    });
    expect(
      updateProviders(latestVisits([failed, mistyped], [framework]), figures, { asOf }, [], {
        identity: identityOf([], [failed.answers.provider]),
      }).added,
    ).toMatchObject([{ provider: 'Farm', 'last-visit': '2026-11-20' }]);
    const draft = new PageDraft();
    alertsTable(draft, figures);
    expect(pageText(draft.page()).join('\n')).toMatch(
      /Visits left out of the figures \| 1 visit\n1 visit: It is dated 24 November 2062/,
    );
  });

  test.each([
    ['on the day of the visit', '2026-11-24', '2026-11-24T00:10:00.000Z', 2],
    ['the day before it', '2026-11-25', '2026-11-24T23:50:00.000Z', 1],
    ['on its day in London, in summer time', '2026-07-25', '2026-07-24T23:10:00.000Z', 2],
  ])('handed in %s', (_, visitDate, submittedAt, visits) => {
    expect(of(failed, at('Farm', visitDate, met, submittedAt)).visits).toBe(visits);
  });
});
