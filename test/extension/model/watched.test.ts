/** What counts as a change of a watched provider, and what is told of it. */
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

test('a change says what it was and what it is', () => {
  expect(changesBetween(ESTABLISHMENT, { ...ESTABLISHMENT, statusName: 'Closed' }, null)).toEqual([
    { what: 'Status', from: 'Open', to: 'Closed', seenIn: null },
  ]);
  expect(changesBetween(ESTABLISHMENT, null, '2026-11-21')).toEqual([
    {
      what: 'Entry',
      from: 'on the register',
      to: 'not on the register any more',
      seenIn: '2026-11-21',
    },
  ]);
  expect(changesBetween(null, ESTABLISHMENT, '2026-11-21')).toEqual([
    { what: 'Entry', from: 'not on the register', to: 'on the register', seenIn: '2026-11-21' },
  ]);
  expect(changesBetween(null, null, '2026-11-21')).toEqual([]);
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

test('a new name is the one that it is called by, and what was told before stays', () => {
  const told = [{ what: 'Head', from: 'A', to: 'B', seenIn: null }];
  const renamed = { ...ESTABLISHMENT, name: 'Another Name' };
  const after = seenAgain({ ...watched, changes: told }, renamed, null);
  expect(after).toEqual({
    ...watched,
    entry: renamed,
    name: 'Another Name',
    changes: [{ what: 'Name', from: ESTABLISHMENT.name, to: 'Another Name', seenIn: null }, ...told],
  });
  // What is not looked at comes along.
  expect(seenAgain(watched, { ...ESTABLISHMENT, head: 'Somebody Else' }, null)).toEqual({
    ...watched,
    entry: { ...ESTABLISHMENT, head: 'Somebody Else' },
  });
});

test('what stays the same adds nothing', () => {
  expect(seenAgain(watched, { ...ESTABLISHMENT }, '2026-11-21')).toEqual(watched);
});
