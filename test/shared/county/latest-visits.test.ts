/** Which of a provider's visits counts, and what is told of those that do not. */
import { describe, expect, test } from 'vitest';
import { latestVisits } from '../../../shared/county/latest-visits';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const at = (name: string, visitDate: string, rest: Partial<Visit> = {}): Visit =>
  visitOf({ ...allMet, provider: { name }, visitDate }, rest);
const latest = (...visits: Visit[]): string[] =>
  latestVisits(visits, [framework]).latest.map(({ visit }) => visit.id);

describe('the latest', () => {
  test('stand newest first, whatever the order of the input', () => {
    const visits = [
      at('Farm', '2026-03-01', { id: 'spring' }),
      at('Barn', '2026-09-01', { id: 'autumn' }),
      at('Shed', '2026-06-01', { id: 'summer' }),
    ];
    for (const order of [visits, [...visits].reverse()])
      expect(latest(...order)).toEqual(['autumn', 'summer', 'spring']);
  });

  test('of one day is the one handed in last; of one instant, the one with the later id', () => {
    const day = '2026-09-01';
    const morning = at('Farm', day, { id: 'z', submittedAt: `${day}T09:00:00.000Z` });
    const evening = at('Farm', day, { id: 'a', submittedAt: `${day}T18:00:00.000Z` });
    const twin = { ...evening, id: 'b' };
    for (const order of [
      [morning, evening, twin],
      [twin, evening, morning],
    ])
      expect(latest(...order)).toEqual(['b']);
    expect(latest(evening, morning)).toEqual(['a']);
  });

  test('of each form counts; a form of the same provider takes no other one’s place', () => {
    const visit = at('Farm', '2026-09-01', { id: 'visit' });
    const monitoring = at('Farm', '2026-10-01', { id: 'monitoring', instrument: 'monitoring' });
    expect(latest(visit, monitoring)).toEqual(['monitoring', 'visit']);
  });

  test('a name that runs on into a framework’s id takes no other provider’s place', () => {
    const [east, northEast] = [
      { ...framework, id: 'east' },
      { ...framework, id: 'northeast' },
    ];
    const visits = [
      at('Farmnorth', '2026-09-01', { id: 'one', framework: 'east' }),
      at('Farm', '2026-10-01', { id: 'other', framework: 'northeast' }),
    ];
    expect(latestVisits(visits, [east, northEast]).latest.map(({ visit }) => visit.id)).toEqual([
      'other',
      'one',
    ]);
  });

  test('a day is told from the instant after it: 1 March at any hour is before 11 March', () => {
    const early = at('Farm', '2026-03-01', { id: 'early', submittedAt: '2026-03-12T09:00:00.000Z' });
    const late = at('Farm', '2026-03-11', { id: 'late', submittedAt: '2026-03-11T09:00:00.000Z' });
    expect(latest(early, late)).toEqual(['late']);
  });
});

describe('a visit that cannot count is left out and told', () => {
  const leftOut = (visit: Visit): unknown => latestVisits([visit], [framework]).leftOut;

  test('because nobody knows its form', () => {
    expect(leftOut(at('Farm', '2026-09-01', { id: 'x', instrument: 'gone' }))).toEqual([
      { visitId: 'x', why: 'Its form is not known here.' },
    ]);
  });

  test('because nobody knows its framework’s version', () => {
    expect(leftOut(at('Farm', '2026-09-01', { id: 'x', version: '7' }))).toEqual([
      { visitId: 'x', why: 'Version 7 of example is not known here.' },
    ]);
  });
});

test('a framework that cannot be read at all is no form that is not known', () => {
  const broken = { ...framework, instruments: undefined as unknown as typeof framework.instruments };
  expect(() => latestVisits([at('Farm', '2026-09-01')], [broken])).toThrow(TypeError);
});
