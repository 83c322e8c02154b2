/** Two providers of one name and no number: asked about where their postcodes differ, and only then. */
import { expect, test } from 'vitest';
import { frameworkById } from '../../../shared/frameworks/index';
import type { RecordedEvent } from '../../../shared/record/event';
import { allMet } from '../../examples/example-answers';
import { about, event, reading, toldOf } from './record-examples';

const herefordshire = frameworkById('herefordshire');
if (!herefordshire) throw new Error('Herefordshire is gone.');

const seen = (id: string, day: number, address: string, provider: { name: string; urn?: string }) =>
  reading(
    {
      ...allMet,
      provider,
      visitDate: `2026-11-0${day}`,
      ratings: {},
      comments: {},
      fields: { 'provider-address': address },
    },
    day,
    { id, framework: 'herefordshire', version: herefordshire.version, instrument: 'visit' },
  );
const problems = (readings: readonly ReturnType<typeof seen>[], ...events: RecordedEvent[]) =>
  toldOf('shared-name', herefordshire, readings, events);

const hub = { name: 'The Hub' };
const mill = seen('a', 1, '1 Mill Lane,\nLeominster HR6 0AA', hub);
const dock = seen('b', 2, '9 Dock Road, Ross HR9 5ZZ', { name: 'the hub' });

test('two postcodes are told, with both addresses and what to do', () => {
  expect(problems([dock, mill])).toMatchObject([
    {
      subject: { type: 'provider', id: 'name:the hub' },
      values: ['9 Dock Road, Ross HR9 5ZZ', '1 Mill Lane, Leominster HR6 0AA'],
      text: '“the hub” has no number, and two addresses: 9 Dock Road, Ross HR9 5ZZ (visit of 2 November 2026) and 1 Mill Lane, Leominster HR6 0AA (visit of 1 November 2026). Its visits count as visits to one provider.',
    },
  ]);
});

test.each([
  ['the same postcode, written otherwise', [mill, seen('b', 2, 'Unit 1, Mill Ln, hr60aa', hub)]],
  ['an address without a postcode', [mill, seen('b', 2, '9 Dock Road, Ross', hub)]],
  ['another name', [mill, seen('b', 2, '9 Dock Road, HR9 5ZZ', { name: 'The Hub (Ross)' })]],
  [
    'numbers',
    [
      seen('a', 1, '1 Mill Lane, HR6 0AA', { ...hub, urn: '100001' }),
      seen('b', 2, '9 Dock Road, HR9 5ZZ', { ...hub, urn: '100002' }),
    ],
  ],
  [
    'a move, once it is seen again at the new address',
    [mill, dock, seen('c', 3, '9 Dock Road HR9 5ZZ', hub)],
  ],
])('nothing is asked with %s', (_, readings) => {
  expect(problems(readings)).toEqual([]);
});

test('it ends with a correction, and a withdrawn visit asks nothing', () => {
  const named = event('correct', 4, { ...about('visit', 'b'), field: 'provider/name', to: 'The Hub, Ross' });
  expect(problems([mill, dock], named)).toEqual([]);
  expect(problems([mill, dock], event('withdraw', 4, about('visit', 'a')))).toEqual([]);
});
