/** What people type is found by what was last seen; what nobody typed may be written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownCell } from '../../../shared/record/known-cells';
import { byPerson, byProduct } from '../../../shared/workbook/define-tab';
import {
  peoplesCells,
  seenCell,
  seenIn,
  typedCells,
  type PersonsRow,
} from '../../../shared/workbook/seen-cell';

/** The keys of the cells into which the product may write. */
const mayBeWritten = ({ cells, seen }: PersonsRow): readonly string[] => {
  const isAsSeen = seenIn(seen);
  return Object.entries(cells).flatMap(([key, text]) => (isAsSeen(key, text) ? [key] : []));
};

const seen = { notes: 'Ring', contact: 'Robin Example' };
const row = (cells: Record<string, string>, rest: Partial<PersonsRow> = {}): PersonsRow => ({
  id: 'v1',
  cells: { ...seen, ...cells },
  seen: seenCell(seen),
  ...rest,
});
const known = (_: string, field: string): KnownCell => ({
  value: new Map(Object.entries(seen)).get(field) ?? '',
  base: field === 'notes' ? 'e1' : '',
});
const typed = (...rows: PersonsRow[]): ReturnType<typeof typedCells> => typedCells('visit', rows, known);

describe('a cell', () => {
  test('that says what was seen may be written, and is no event', () => {
    expect(mayBeWritten(row({}))).toEqual(['notes', 'contact']);
    expect(typed(row({}))).toEqual({ events: [], copies: [] });
  });

  test('that says something else was typed into: an event, and not written over', () => {
    const changed = row({ notes: 'Ring again' });
    expect(mayBeWritten(changed)).toEqual(['contact']);
    expect(typed(changed).events).toEqual([
      {
        v: 1,
        id: expect.stringMatching(/^cell-[0-9a-f]{16}$/) as string,
        by: null,
        subject: { type: 'visit', id: 'v1' },
        kind: 'cell',
        field: 'notes',
        from: 'Ring',
        to: 'Ring again',
        base: 'e1',
      },
    ]);
  });

  test('follows on what was seen there, where the record has come to say something else since', () => {
    const setters = () => [
      { id: 'e1', value: 'Ring' },
      { id: 'e2', value: 'Write' },
    ];
    const basesOf = (seenThere: string): unknown[] =>
      typedCells(
        'visit',
        [{ id: 'v1', cells: { notes: 'Call in' }, seen: seenCell({ notes: seenThere }) }],
        () => ({ value: 'Write', base: 'e2', setters }),
      ).events.map(({ base }) => base);
    expect(basesOf('Write')).toEqual(['e2']);
    expect(basesOf('Ring')).toEqual(['e1']);
    expect(basesOf('')).toEqual([undefined]);
  });

  test('follows on the last of those that made it say so', () => {
    const setters = () => [
      { id: 'e1', value: 'Ring' },
      { id: 'e2', value: 'Write' },
      { id: 'e3', value: 'Ring' },
      { id: 'e4', value: 'Visit' },
    ];
    const row = { id: 'v1', cells: { notes: 'Call in' }, seen: seenCell({ notes: 'Ring' }) };
    const known = { value: 'Visit', base: 'e4', setters };
    expect(typedCells('visit', [row], () => known).events).toMatchObject([{ from: 'Visit', base: 'e3' }]);
  });

  describe('of which the form says one thing and the record another', () => {
    const known = (): KnownCell => ({
      value: 'Good to use',
      said: 'Good',
      base: 'e2',
      setters: () => [{ id: 'e1', value: 'Splendid' }],
    });
    const found = (notes: string, seenThere: string): unknown[] =>
      typedCells(
        'visit',
        [{ id: 'v1', cells: { notes }, seen: seenCell({ notes: seenThere }) }],
        known,
      ).events.map(({ from, to, base }) => [from, to, base]);

    test('is no event where it says either', () => {
      expect([found('Good to use', 'Other'), found('Good', 'Other')]).toEqual([[], []]);
    });

    test('follows on the record where either was seen', () => {
      expect(found('New', 'Good to use')).toEqual([['Good to use', 'New', 'e2']]);
      expect(found('New', 'Good')).toEqual([['Good to use', 'New', 'e2']]);
    });

    test('follows on what was seen there else, and on nothing where that is not known', () => {
      expect(found('New', 'Splendid')).toEqual([['Good to use', 'New', 'e1']]);
      expect(found('New', 'Other')).toEqual([['Good to use', 'New', undefined]]);
    });
  });

  test('has an id of its own by row, column, text and what it follows on', () => {
    const idOf = (id: string, field: string, to: string, base: string): string | undefined =>
      typedCells('visit', [{ id, cells: { [field]: to }, seen: '' }], () => ({ value: '', base })).events[0]
        ?.id;
    const ids = [
      idOf('v1', 'notes', 'New', ''),
      idOf('v2', 'notes', 'New', ''),
      idOf('v1', 'contact', 'New', ''),
      idOf('v1', 'notes', 'Newer', ''),
      idOf('v1', 'notes', 'New', 'e1'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(idOf('v1', 'notes', 'New', '')).toBe(ids[0]);
  });

  test('that was emptied was cleared', () => {
    expect(typed(row({ contact: '' })).events).toMatchObject([
      { field: 'contact', from: 'Robin Example', to: '' },
    ]);
  });

  test('that somebody made say what the record says is no event', () => {
    const old = row({}, { seen: seenCell({ notes: 'Old', contact: 'Robin Example' }) });
    expect(typed(old).events).toEqual([]);
    expect(mayBeWritten(old)).toEqual(['contact']);
  });

  test('of a row that was never seen is an event where it says something', () => {
    const fresh = { id: 'v2', cells: { notes: 'New', contact: '' }, seen: '' };
    expect(typedCells('visit', [fresh], () => ({ value: '', base: '' })).events).toMatchObject([
      { field: 'notes', from: '', to: 'New' },
    ]);
    expect(mayBeWritten(fresh)).toEqual(['contact']);
  });

  test('whose row, id or column is missing says nothing', () => {
    expect(typed()).toEqual({ events: [], copies: [] });
    expect(typed(row({ notes: 'Ring again' }, { id: '' })).events).toEqual([]);
    expect(typed({ ...row({}), cells: { notes: 'Ring' } }).events).toEqual([]);
  });

  test('whose hidden cell was changed counts as never seen', () => {
    expect(typed(row({ notes: 'Ring again' }, { seen: 'who was here?' })).events).toMatchObject([
      { field: 'notes' },
    ]);
  });
});

describe('a copied row', () => {
  test('the first holds; a text that differs is told, never dropped', () => {
    const copy = row({ notes: 'Ring the office', contact: '' });
    expect(typed(row({ notes: 'Ring again' }), copy)).toMatchObject({
      events: [{ to: 'Ring again' }],
      copies: [{ id: 'v1', field: 'notes', first: 'Ring again', copy: 'Ring the office' }],
    });
  });

  test('every one is told by its place among the copies of its row', () => {
    const other = (id: string, notes: string): PersonsRow => ({ id, cells: { notes }, seen: '' });
    const { copies } = typedCells(
      'visit',
      [
        other('v1', 'First'),
        other('v1', 'Second'),
        other('v2', 'Of another'),
        other('v1', 'First'),
        other('v2', 'Copy of another'),
        other('v1', 'Fourth'),
      ],
      () => ({ value: '', base: '' }),
    );
    expect(copies.map(({ id, first, copy, nth }) => [id, first, copy, nth])).toEqual([
      ['v1', 'First', 'Second', 1],
      ['v2', 'Of another', 'Copy of another', 1],
      ['v1', 'First', 'Fourth', 3],
    ]);
  });

  test('what it says in a column that the first has not is told', () => {
    expect(typed(row({}, { cells: { contact: seen.contact } }), row({})).copies).toEqual([
      { id: 'v1', field: 'notes', first: '', copy: 'Ring', nth: 1 },
    ]);
  });

  test('one that says the same is nothing', () => {
    expect(typed(row({}), row({}))).toEqual({ events: [], copies: [] });
  });
});

test('whatever people type: every cell is either as seen, or told once, or what the record says already', () => {
  const texts = fc.constantFrom('', 'Ring', 'Ring again', 'Robin Example');
  const anyRow = fc.record({
    id: fc.constantFrom('v1', 'v2', ''),
    cells: fc.record({ notes: texts, contact: texts }, { requiredKeys: [] }),
    seen: fc.record({ notes: texts, contact: texts }, { requiredKeys: [] }).map(seenCell),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
      const { events, copies } = typed(...rows);
      // Two runs that find the same make the same.
      expect(typed(...rows)).toEqual({ events, copies });
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      const done = new Set<string>();
      for (const one of rows) {
        if (one.id === '') continue;
        const isCopy = done.has(one.id);
        done.add(one.id);
        for (const [field, text] of Object.entries(one.cells)) {
          const told = events.some(
            ({ subject, field: f, to }) => subject.id === one.id && f === field && to === text,
          );
          const top: Record<string, string> = rows.find(({ id }) => id === one.id)?.cells ?? {};
          const first = top[field] ?? '';
          if (isCopy) {
            const listed = copies.some((it) => it.id === one.id && it.field === field && it.copy === text);
            expect(listed).toBe(text !== '' && text !== first);
          } else {
            const asSeen = mayBeWritten(one).includes(field);
            expect(told).toBe(!asSeen && text !== known(one.id, field).value);
          }
        }
      }
      // Seen as they stand, nothing is left to find.
      const after = rows.map((one) => ({ ...one, seen: seenCell(one.cells) }));
      expect(typed(...after).events).toEqual([]);
    }),
    { seed: 20261126, numRuns: 300 },
  );
});

describe('the hidden cell', () => {
  const MARK = /^[0-9a-f]{16}$/;

  test('has a mark for each cell that says anything, in the order of their names', () => {
    expect(seenCell({})).toBe('');
    const [first, second, ...others] = seenCell({ notes: 'Ring', blank: '', contact: 'Robin' }).split(' ');
    expect(others).toEqual([]);
    expect([first?.split('=')[0], second?.split('=')[0]]).toEqual(['contact', 'notes']);
    expect(first?.split('=')[1]).toMatch(MARK);
  });

  test.each(['Our own notes', 'notes!', '!notes', 'n=1'])(
    'names the column “%s”, whose heading people chose, by a mark of its own',
    (heading) => {
      const cell = seenCell({ [heading]: 'Ring' });
      expect(cell).toMatch(/^#[0-9a-f]{16}=[0-9a-f]{16}$/);
      expect(seenIn(cell)(heading, 'Ring')).toBe(true);
      expect(seenIn(cell)('another', '')).toBe(true);
      expect(seenIn(cell)('another', 'Ring')).toBe(false);
    },
  );

  test('from which somebody took or to which they added says nothing of that cell', () => {
    const cell = seenCell({ notes: 'Ring' });
    for (const spoilt of [
      `x\n${cell}`,
      `${cell}0`,
      cell.slice(0, -1),
      cell.replace('=', ''),
      'notes=',
      '=',
      ' ',
    ])
      expect([seenIn(spoilt)('notes', 'Ring'), seenIn(spoilt)('notes', '')]).toEqual([false, true]);
  });
});

test('people’s cells are those of their own columns that the tab has', () => {
  const columns = [
    byProduct('id', 'Id', 100, 'text'),
    byPerson('notes', 'Notes', 100, 'text'),
    byPerson('contact', 'Contact', 100, 'text'),
    byPerson('owner', 'Owner', 100, 'text'),
  ];
  const isThere = (key: string): boolean => key !== 'owner';
  expect(peoplesCells(columns, { id: 'v1', notes: 'Ring', contact: null, owner: 'Lee' }, isThere)).toEqual({
    notes: 'Ring',
    contact: '',
  });
});
