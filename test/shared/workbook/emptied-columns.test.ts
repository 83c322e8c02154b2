/** A column of people's that is blank all at once: at, under and over what is taken for an accident. */
import { expect, test } from 'vitest';
import { emptiedColumns } from '../../../shared/workbook/emptied-columns';
import { firstRows, type StandingTab } from '../../../shared/workbook/standing-rows';

/**
 * A tab in which so many rows said something, of which the first so many are blank now and the next so many say something
 * else; and one that never said any.
 */
function tabOf(said: number, blank: number, other = 0): StandingTab {
  const ids = Array.from({ length: said + 1 }, (_, at) => `visit-${at}`);
  return {
    rows: ids.map((id, at) => ({
      id,
      names: {},
      cells: { notes: at < blank || at === said ? '' : at < blank + other ? 'Write' : 'Ring' },
    })),
    known: new Map(
      ids.map((id, at) => [id, { names: [], cells: () => ({ value: at === said ? '' : 'Ring', base: '' }) }]),
    ),
    idPlace: 0,
    naming: new Map(),
    fields: new Map([['notes', 1]]),
  };
}
const found = (said: number, blank: number, other = 0) => {
  const tab = tabOf(said, blank, other);
  const neverSaid = tab.rows.length - 1;
  return emptiedColumns(tab, firstRows(tab), (index, _field, text) =>
    index === neverSaid ? text === '' : text === 'Ring',
  );
};

test.each([
  [1, 1, 0],
  [2, 1, 0],
  [2, 2, 2],
  [3, 1, 0],
  [3, 2, 2],
  [4, 2, 0],
  [4, 3, 3],
  [300, 150, 0],
  [300, 151, 151],
  [300, 300, 300],
])('of %d rows that said something %d are blank: %d come back', (said, blank, back) => {
  const rows = found(said, blank).flatMap((one) => one.rows);
  expect(rows).toHaveLength(back);
  expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(back > 0 ? ['Ring'] : []));
  for (const { of } of found(said, blank)) expect(of).toBe(said);
});

test.each([
  [2, 1, 1, 0],
  [3, 1, 1, 0],
  [3, 1, 2, 1],
  [3, 0, 3, 0],
  [10, 4, 5, 0],
  [10, 4, 6, 4],
])(
  'of %d rows %d are blank and %d say something new, as in a new column: %d come back',
  (said, blank, other, back) => {
    expect(found(said, blank, other).flatMap((one) => one.rows)).toHaveLength(back);
  },
);

test('what was seen blank, and what the record says nothing of, is nothing to bring back', () => {
  const tab = tabOf(4, 4);
  expect(emptiedColumns(tab, firstRows(tab), (_index, _field, text) => text === '')).toEqual([]);
  const known = new Map(
    [...tab.known].map(([id, one]) => [id, { ...one, cells: () => ({ value: '', base: '' }) }]),
  );
  expect(emptiedColumns({ ...tab, known }, firstRows(tab), () => false)).toEqual([]);
});
