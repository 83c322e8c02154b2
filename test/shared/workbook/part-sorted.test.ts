/** Only some columns of a tab were sorted: nobody's text is taken for another row's, whatever was sorted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPlaces } from '../../../shared/workbook/changed-places';
import { partSorted } from '../../../shared/workbook/part-sorted';
import { seenCell, seenIn, typedCells } from '../../../shared/workbook/seen-cell';
import type { StandingTab } from '../../../shared/workbook/standing-rows';

type Texts = Record<string, string>;
/** A row of the sheet: its cells by column. */
type Sheet = Texts[];

const NAMING = ['provider', 'date', 'officer'];
const FIELDS = ['decision', 'reason', 'notes', 'cells/Own'];
const HIDDEN = ['id', 'seen'];
const FIRST = [...NAMING, 'decision', 'alerts', 'reason', 'notes', 'cells/Own', 'why', ...HIDDEN];

interface Item {
  readonly id: string;
  readonly names: Texts;
  readonly cells: Texts;
}

const item = (id: string, provider: string, date: string, cells: Texts = {}, officer = 'Robin'): Item => ({
  id,
  names: { provider, date, officer },
  cells: { decision: '', reason: '', notes: '', 'cells/Own': '', ...cells },
});

const sheetOf = (items: readonly Item[]): Sheet =>
  items.map(({ id, names, cells }) => ({
    ...names,
    ...cells,
    alerts: '',
    why: '',
    id,
    seen: seenCell(cells),
  }));

/** Puts the cells of some columns into other rows. @param order for each of the rows, which row's cells stand there then */
function sortPart(
  sheet: Sheet,
  columns: readonly string[],
  order: readonly (readonly [number, number])[],
): Sheet {
  const next = sheet.map((row) => ({ ...row }));
  for (const [to, from] of order)
    for (const column of columns) {
      const row = next[to];
      if (row) row[column] = sheet[from]?.[column] ?? '';
    }
  return next;
}

const standing = (items: readonly Item[], sheet: Sheet, layout: readonly string[]): StandingTab => {
  const pick = (row: Texts, keys: readonly string[]): Texts =>
    Object.fromEntries(keys.map((key) => [key, row[key] ?? '']));
  const places = (keys: readonly string[]): ReadonlyMap<string, number> =>
    new Map(keys.map((key) => [key, layout.indexOf(key)]));
  return {
    rows: sheet.map((row) => ({ id: row['id'] ?? '', names: pick(row, NAMING), cells: pick(row, FIELDS) })),
    known: new Map(
      items.map(({ id, names, cells }) => [
        id,
        { names: [names], cells: (field: string) => ({ value: cells[field] ?? '', base: '' }) },
      ]),
    ),
    idPlace: layout.indexOf('id'),
    naming: places(NAMING),
    fields: places(FIELDS),
  };
};

interface Concluded {
  /** By row, once what can be put right was. */
  readonly sheet: Sheet;
  readonly filed: readonly string[];
  /** Places of rows that stay as they are. */
  readonly unclear: readonly number[];
  readonly asked: readonly number[];
}

const filedAs = (id: string, field: string, to: string): string => `${id} ${field}: ${to}`;

/** What the product makes of such a tab. */
function concluded(items: readonly Item[], stands: Sheet, layout: readonly string[] = FIRST): Concluded {
  const tab = standing(items, stands, layout);
  const { putBack, unclear } = partSorted(tab);
  const out = new Set([...unclear, ...putBack.map(({ index }) => index)]);
  const asked = changedPlaces(
    tab,
    out,
    (index, field, text) => seenIn(stands[index]?.['seen'] ?? '')(field, text),
    () => false,
  );
  const sheet = stands.map((row, index) => {
    const put = putBack.find((one) => one.index === index);
    return { ...row, ...put?.names, ...put?.cells };
  });
  const after = standing(items, sheet, layout);
  const held = new Set([...unclear, ...asked]);
  const { events } = typedCells(
    'visit',
    after.rows.flatMap((row, index) =>
      held.has(index) ? [] : [{ ...row, seen: sheet[index]?.['seen'] ?? '' }],
    ),
    (id, field) => after.known.get(id)?.cells(field) ?? { value: '', base: '' },
  );
  // What says what was last seen in its place was typed by nobody: the record's text is written over it.
  const settled = sheet.map((row, index) => {
    const own = items.find(({ id }) => id === row['id'])?.cells ?? {};
    const isAsSeen = seenIn(row['seen'] ?? '');
    const written = FIELDS.filter((field) => !held.has(index) && isAsSeen(field, row[field] ?? ''));
    return { ...row, ...Object.fromEntries(written.map((field) => [field, own[field] ?? ''])) };
  });
  return {
    sheet: settled,
    filed: events.map(({ subject, field, to }) => filedAs(subject.id, field ?? '', to ?? '')).sort(),
    unclear,
    asked,
  };
}

const between = (from: string, to: string, layout: readonly string[] = FIRST): readonly string[] =>
  layout.slice(layout.indexOf(from), layout.indexOf(to) + 1);

const FARM = item('farm', 'Farm', '1 May', {
  decision: 'Good',
  reason: 'Of the farm',
  notes: 'Ring the farm',
});
const YARD = item('yard', 'Yard', '2 May', { decision: 'Withdrawn', reason: 'Of the yard' });
const MILL = item('mill', 'Mill', '3 May', { notes: 'Ring the mill', 'cells/Own': 'Tuesdays' });
const ALL = [FARM, YARD, MILL];
/** The second row's cells stand first, the third's second, the first's third. */
const ROUND = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const;
const SWAP = [
  [0, 1],
  [1, 0],
] as const;

const IN_ORDER = { filed: [], unclear: [], asked: [], sheet: sheetOf(ALL) };

describe('columns that name the rows sorted with what people wrote', () => {
  test('go back, and nothing is filed', () => {
    for (const to of ['notes', 'cells/Own', 'why'])
      expect(concluded(ALL, sortPart(sheetOf(ALL), between('provider', to), ROUND)), to).toEqual(IN_ORDER);
  });

  test('go back from whichever of them on the sorting began', () => {
    for (const from of NAMING) {
      const items = ALL.map((one) => ({ ...one, names: { ...one.names, officer: `Officer of ${one.id}` } }));
      const stands = sortPart(sheetOf(items), between(from, 'notes'), ROUND);
      expect(concluded(items, stands), from).toEqual({ ...IN_ORDER, sheet: sheetOf(items) });
    }
  });

  test('what was typed beside one before or after is filed beside that one', () => {
    const stands = sortPart(sheetOf(ALL), between('provider', 'notes'), ROUND);
    // The yard's words stand first now.
    const typed = stands.map((row, at) => (at === 0 ? { ...row, notes: 'New of the yard' } : row));
    expect(concluded(ALL, typed)).toMatchObject({ filed: ['yard notes: New of the yard'], unclear: [] });
  });

  test('a column between others that were sorted was sorted, whatever it said', () => {
    const bare = ALL.map((one) => ({ ...one, cells: { ...one.cells, reason: '' } }));
    const stands = sortPart(sheetOf(bare), between('provider', 'cells/Own'), ROUND);
    const typed = stands.map((row, at) => (at === 2 ? { ...row, reason: 'The first of all' } : row));
    expect(concluded(bare, typed)).toMatchObject({ filed: ['farm reason: The first of all'], unclear: [] });
  });

  test('of a column that nothing tells of, it is not concluded', () => {
    const bare = ALL.map((one) => ({ ...one, cells: { ...one.cells, notes: '', 'cells/Own': '' } }));
    const stands = sortPart(sheetOf(bare), between('provider', 'reason'), ROUND);
    const typed = stands.map((row, at) => (at === 0 ? { ...row, notes: 'Of which?' } : row));
    expect(concluded(bare, typed)).toMatchObject({ filed: [], unclear: [0, 1, 2], sheet: typed });
  });

  test('a column that people added and that was not sorted stays', () => {
    const own = ALL.map((one) => ({ ...one, cells: { ...one.cells, 'cells/Own': `Of ${one.id}` } }));
    const stands = sortPart(sheetOf(own), between('provider', 'notes'), ROUND);
    expect(concluded(own, stands)).toEqual({ ...IN_ORDER, sheet: sheetOf(own) });
    const typed = stands.map((row, at) => (at === 0 ? { ...row, 'cells/Own': 'Of which?' } : row));
    expect(concluded(own, typed)).toMatchObject({ filed: [], unclear: [0, 1, 2] });
  });
});

describe('what cannot be told', () => {
  const twins = [
    item('one', 'Farm', '1 May', { notes: 'Of the one' }),
    item('other', 'Farm', '1 May', { notes: 'Of the other' }),
    item('yard', 'Yard', '2 May', { notes: 'Of the yard' }),
  ];

  test('two by one name go back by what stands beside them', () => {
    const stands = sortPart(sheetOf(twins), between('provider', 'notes'), ROUND);
    expect(concluded(twins, stands)).toEqual({ ...IN_ORDER, sheet: sheetOf(twins) });
  });

  test('and stay where something was typed beside either', () => {
    const stands = sortPart(sheetOf(twins), between('provider', 'notes'), ROUND);
    const typed = stands.map((row, at) =>
      row['notes'] === 'Of the one' ? { ...row, notes: `Typed ${at}` } : row,
    );
    expect(concluded(twins, typed)).toMatchObject({ filed: [], unclear: [0, 1, 2], sheet: typed });
  });

  test('rows sorted twice, from different columns on', () => {
    const once = sortPart(sheetOf(ALL), between('provider', 'notes'), ROUND);
    const twice = sortPart(once, between('date', 'reason'), SWAP);
    const { filed, unclear } = concluded(ALL, twice);
    expect({ filed, unclear }).toEqual({ filed: [], unclear: [0, 1, 2] });
  });

  test('of two by one name that have each other’s notes it is asked', () => {
    const [one, other] = [twins[0], item('other', 'Farm', '1 May')];
    if (!one) throw new Error('no twin');
    const stands = sortPart(sheetOf([one, other]), between('provider', 'notes'), SWAP);
    expect(concluded([one, other], stands)).toMatchObject({ filed: [], asked: [0, 1], sheet: stands });
  });
});

describe('words of the product that somebody wrote over', () => {
  test('are nobody else’s: what stands beside them is the row’s own', () => {
    const stands = sheetOf(ALL).map((row, at) =>
      at === 0 ? { ...row, provider: 'Somebody', notes: 'New of the farm' } : row,
    );
    expect(concluded(ALL, stands)).toMatchObject({ filed: ['farm notes: New of the farm'], unclear: [] });
  });

  test('with those of another row are put right, and what was typed is the row’s own', () => {
    const items = ALL.map((one) => ({ ...one, names: { ...one.names, officer: `Officer of ${one.id}` } }));
    const stands = sheetOf(items).map((row, at) =>
      at === 0 ? { ...row, officer: 'Officer of yard', notes: 'New of the farm' } : row,
    );
    expect(concluded(items, stands)).toMatchObject({ filed: ['farm notes: New of the farm'], unclear: [] });
  });

  test('of several rows with those that many have: likewise, whatever was typed in others meanwhile', () => {
    const items = [
      ...ALL,
      item('forge', 'Forge', '4 May', {}, 'Alex'),
      item('barn', 'Barn', '5 May', {}, 'Alex'),
    ];
    const stands = sheetOf(items).map((row, at) =>
      at < 2 ? { ...row, officer: 'Alex', ...(at === 0 && { notes: 'New of the farm' }) } : row,
    );
    const typed = stands.map((row, at) => (at === 2 ? { ...row, reason: 'New of the mill' } : row));
    expect(concluded(items, typed)).toMatchObject({
      filed: ['farm notes: New of the farm', 'mill reason: New of the mill'],
      unclear: [],
    });
  });

  test('a row’s cells pasted over another’s are not that other’s', () => {
    const stands = sheetOf(ALL).map((row, at, all) =>
      at === 0
        ? {
            ...row,
            ...Object.fromEntries(between('provider', 'notes').map((key) => [key, all[1]?.[key] ?? ''])),
          }
        : row,
    );
    expect(concluded(ALL, stands)).toEqual(IN_ORDER);
  });

  test('a name that a person may write stands, unless rows have changed places', () => {
    const tab = standing(
      ALL,
      sheetOf(ALL).map((row, at) => (at === 0 ? { ...row, provider: 'Yard', date: '2 May' } : row)),
      FIRST,
    );
    expect(partSorted({ ...tab, mayBeRenamed: true })).toEqual({ putBack: [], unclear: [] });
    const whole = standing(ALL, sortPart(sheetOf(ALL), between('provider', 'notes'), ROUND), FIRST);
    // Each is named by all that names it: it is whom it names.
    expect(partSorted({ ...whole, mayBeRenamed: true })).toEqual({ putBack: [], unclear: [] });
    const items = ALL.map((one) => ({ ...one, names: { ...one.names, officer: `Officer of ${one.id}` } }));
    const part = standing(items, sortPart(sheetOf(items), between('officer', 'notes'), ROUND), FIRST);
    expect(partSorted({ ...part, mayBeRenamed: true }).putBack).toHaveLength(3);
  });
});

describe('people’s columns alone', () => {
  const typed = (changes: Readonly<Record<number, Texts>>): Sheet =>
    sheetOf(ALL).map((row, at) => ({ ...row, ...changes[at] }));

  test('sorted are asked about', () => {
    const stands = sortPart(sheetOf(ALL), between('decision', 'cells/Own'), ROUND);
    expect(concluded(ALL, stands)).toEqual({ filed: [], unclear: [], asked: [0, 1, 2], sheet: stands });
  });

  test('two that have changed places are asked about, with whatever else was typed', () => {
    const stands = typed({ 0: { decision: 'Withdrawn' }, 1: { decision: 'Good' }, 2: { notes: 'New' } });
    expect(concluded(ALL, stands)).toMatchObject({ filed: [], asked: [0, 1, 2] });
  });

  test('one text that was moved to another row was moved on purpose', () => {
    const stands = typed({ 0: { notes: '' }, 1: { notes: 'Ring the farm' } });
    expect(concluded(ALL, stands)).toMatchObject({
      filed: ['farm notes: ', 'yard notes: Ring the farm'],
      asked: [],
    });
    const two = typed({ 0: { notes: '', reason: 'Of the yard' }, 1: { notes: 'Ring the farm', reason: '' } });
    expect(concluded(ALL, two)).toMatchObject({ filed: [], asked: [0, 1] });
  });

  test('one that was copied was typed', () => {
    const stands = typed({ 1: { notes: 'Ring the farm' }, 2: { reason: 'Of the farm' } });
    expect(concluded(ALL, stands)).toMatchObject({
      filed: ['mill reason: Of the farm', 'yard notes: Ring the farm'],
      asked: [],
    });
  });

  test('of plain words, as of dates and choices, two change by themselves; three that say together what they said do not', () => {
    const status = (texts: readonly string[], before: readonly string[]): readonly number[] => {
      const items = before.map((text, at) => item(`v${at}`, `Place ${at}`, '1 May', { decision: text }));
      const tab = standing(
        items,
        sheetOf(items).map((row, at) => ({ ...row, decision: texts[at] ?? '' })),
        FIRST,
      );
      return changedPlaces(
        tab,
        new Set(),
        () => false,
        () => true,
      );
    };
    expect(status(['Done', 'Open'], ['Open', 'Done'])).toEqual([]);
    expect(status(['Late', 'Open', 'Done'], ['Open', 'Done', 'Late'])).toEqual([0, 1, 2]);
    expect(status(['Late', 'Open', 'Open'], ['Open', 'Done', 'Late'])).toEqual([]);
  });
});

/** Any rows, some of them by one name, with what people wrote and have typed since. */
const anyTab = fc
  .record({
    rows: fc.array(
      fc.record({
        provider: fc.constantFrom('Farm', 'Yard', 'Mill'),
        date: fc.constantFrom('1 May', '2 May'),
        officer: fc.constantFrom('Robin', 'Alex'),
        decision: fc.constantFrom('', 'Good', 'Withdrawn'),
        reason: fc.constantFrom('', 'r'),
        notes: fc.constantFrom('', 'n'),
        own: fc.constantFrom('', 'o'),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    typed: fc.array(fc.record({ row: fc.nat(5), field: fc.constantFrom(...FIELDS) }), { maxLength: 3 }),
    order: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    layout: fc.constantFrom(
      FIRST,
      ['provider', 'officer', 'decision', 'reason', 'date', 'notes', 'alerts', 'why', 'cells/Own', ...HIDDEN],
      ['decision', 'reason', 'notes', 'cells/Own', ...NAMING, 'alerts', 'why', ...HIDDEN],
      [...NAMING, 'decision', 'alerts', 'reason', 'notes', 'why', ...HIDDEN, 'cells/Own'],
    ),
    from: fc.nat(10),
    to: fc.nat(10),
    isTypedAfter: fc.boolean(),
  })
  .map(({ rows, typed, order, layout, from, to, isTypedAfter }) => {
    const items = rows.map(({ provider, date, officer, decision, reason, notes, own }, at) =>
      item(
        `v${at}`,
        provider,
        date,
        // Words that a person wrote are nobody else's; what is chosen is many's.
        { decision, reason: reason && `r${at}`, notes: notes && `n${at}`, 'cells/Own': own && `o${at}` },
        officer,
      ),
    );
    const places = FIELDS.filter((key) => key !== 'cells/Own').map((key) => layout.indexOf(key));
    const columns = layout.slice(Math.min(from, ...places), Math.max(to, ...places) + 1);
    return { items, typed, order, layout, columns, isTypedAfter };
  });

test('whatever is sorted with people’s columns, no text is filed beside another row than its own', () => {
  let filed = 0;
  let put = 0;
  fc.assert(
    fc.property(anyTab, ({ items, typed, order, layout, columns, isTypedAfter }) => {
      const permutation = items
        .map((_, at) => at)
        .sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b)
        .map((from, to) => [to, from] as const);
      const before = sheetOf(items);
      // Where every row is named as before, people's columns alone were sorted: of those it is asked, but for one text.
      const named = sortPart(before, columns, permutation);
      fc.pre(named.some((row, at) => [...NAMING, 'id'].some((key) => row[key] !== before[at]?.[key])));
      // All but a column of people's own: likewise.
      const own = permutation.filter(([to, from]) => to !== from && before[to]?.['cells/Own'] !== '');
      fc.pre(!columns.includes('id') || columns.includes('cells/Own') || own.length !== 1);
      const meant = new Set<string>();
      const type = (sheet: Sheet, idAt: (at: number) => string): void =>
        typed.forEach(({ row, field }, nth) => {
          const at = row % sheet.length;
          const cells = sheet[at];
          // Beside which of two by one name nobody can see, once they have changed places.
          const name = JSON.stringify(items.find(({ id }) => id === idAt(at))?.names);
          const isAlone = items.filter(({ names }) => JSON.stringify(names) === name).length === 1;
          // Nor can anybody of a text that nobody has filed, and from which all of its row was sorted away.
          if (!cells || !isAlone || (columns.includes('id') && !columns.includes(field))) return;
          cells[field] = `typed ${nth}`;
          meant.add(filedAs(idAt(at), field, `typed ${nth}`));
        });
      if (!isTypedAfter) type(before, (at) => items[at]?.id ?? '');
      const stands = sortPart(before, columns, permutation);
      // Of a column that was not sorted nobody can say whom it was typed beside; of one that was, its row's words do.
      if (isTypedAfter && FIELDS.every((key) => columns.includes(key)))
        type(stands, (at) => items[permutation[at]?.[1] ?? -1]?.id ?? '');
      const { filed: found, unclear, asked, sheet } = concluded(items, stands, layout);
      for (const one of found) expect([...meant]).toContain(one);
      const held = new Set([...unclear, ...asked]);
      for (const [at, row] of sheet.entries()) {
        // What stays unclear stays as it is; all else says of its own row what the record has, or what was typed.
        if (held.has(at)) expect(row).toEqual(stands[at]);
        else
          for (const field of FIELDS) {
            const own = items.find(({ id }) => id === row['id']);
            const text = row[field] ?? '';
            if (text !== own?.cells[field])
              expect([...meant]).toContain(filedAs(row['id'] ?? '', field, text));
          }
      }
      filed += found.length;
      put += held.size === 0 && permutation.some(([to, from]) => to !== from) ? 1 : 0;
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? 2000), seed: Number(process.env['SEED'] ?? 2711) },
  );
  // Else this says nothing of what is filed, or put right.
  expect(filed).toBeGreaterThan(500);
  expect(put).toBeGreaterThan(500);
});
