/** The same visit handed in twice: asked about where form, provider and day are one, and only then. */
import { expect, test } from 'vitest';
import { frameworkById } from '../../../shared/frameworks/index';
import type { RecordedEvent } from '../../../shared/record/event';
import type { RecordProblem } from '../../../shared/record/problem';
import { allMet } from '../../examples/example-answers';
import { about, event, reading, toldOf } from './record-examples';

const herefordshire = frameworkById('herefordshire');
if (!herefordshire) throw new Error('Herefordshire is gone.');

const seen = (id: string, at: number, over: { name?: string; urn?: string; on?: string } = {}) => {
  const { name = 'Made-Up Farm', urn, on = '2026-11-01' } = over;
  return reading(
    {
      ...allMet,
      provider: { name, ...(urn !== undefined && { urn }) },
      visitDate: on,
      ratings: {},
      comments: {},
      fields: {},
    },
    at,
    { id, framework: 'herefordshire', version: herefordshire.version, instrument: 'visit' },
  );
};
const problems = (
  readings: readonly ReturnType<typeof seen>[],
  ...events: RecordedEvent[]
): readonly RecordProblem[] => toldOf('same-visit', herefordshire, readings, events);

const [one, again, third] = [seen('a', 2), seen('b', 3), seen('c', 4)];

test('is told once, with both ids and what to do, whatever the order', () => {
  const [problem, ...others] = problems([again, one]);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    values: ['a', 'b'],
    subject: { type: 'provider', id: 'name:made up farm' },
  });
  expect(problem?.text).toContain('2 visits to Made-Up Farm on 1 November 2026');
  expect(problem?.whatToDo).toContain('withdraw it');
  expect(problems([one, again])).toEqual([problem]);
});

test('is another problem once a third comes in', () => {
  const [two] = problems([one, again]);
  const [three] = problems([one, again, third]);
  expect(three?.values).toEqual(['a', 'b', 'c']);
  expect(three?.id).not.toBe(two?.id);
});

test.each([
  ['another day', seen('b', 3, { on: '2026-11-02' })],
  ['another provider', seen('b', 3, { name: 'Pretend Garage' })],
])('is nothing with %s', (_, other) => {
  expect(problems([one, other])).toEqual([]);
});

test('goes once one of them is withdrawn', () => {
  expect(problems([one, again], event('withdraw', 5, { ...about('visit', 'b'), why: 'Twice' }))).toEqual([]);
});
