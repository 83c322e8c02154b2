import { expect, test } from 'vitest';
import { changesBetween, seenAgain, type Watched } from '../../../extension/model/watched';
import { ESTABLISHMENT } from './made-up-establishment';

const watched: Watched = {
  schema: 1,
  urn: '199001',
  since: '2026-11-01T09:00:00.000Z',
  entry: ESTABLISHMENT,
  name: ESTABLISHMENT.name,
  changes: [],
};

test.each([
  ['Status', { statusName: 'Closed' }],
  ['Name', { name: 'Another Name' }],
  ['Proprietor', { proprietor: 'Another Trust' }],
  ['Address', { street: '2 Invented Row' }],
  ['Type', { type: 'Other independent school' }],
  ['Local authority', { la: 'Derby' }],
  ['Close date', { closeDate: '2026-12-31' }],
])('%s counts as a change', (what, change) => {
  expect(changesBetween(ESTABLISHMENT, { ...ESTABLISHMENT, ...change }, '2026-11-21')).toEqual([
    expect.objectContaining({ what, seenIn: '2026-11-21' }),
  ]);
});

test.each([{ head: 'Somebody Else' }, { pupils: '12' }, { lastChanged: '2026-11-20' }, { phone: '1' }])(
  'what changes all the time does not: %j',
  (change) => {
    expect(changesBetween(ESTABLISHMENT, { ...ESTABLISHMENT, ...change }, null)).toEqual([]);
  },
);

test('an entry that goes and comes back is told both times, the newest first', () => {
  const gone = seenAgain(watched, null, '2026-11-21');
  const back = seenAgain(gone, ESTABLISHMENT, '2026-11-22');
  expect(back.changes.map(({ to }) => to)).toEqual(['on the register', 'not on the register any more']);
  expect(back.name).toBe(ESTABLISHMENT.name);
});

test('what stays the same adds nothing', () => {
  expect(seenAgain(watched, { ...ESTABLISHMENT }, '2026-11-21')).toEqual(watched);
});
