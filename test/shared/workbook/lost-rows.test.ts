/** Which rows were lost without anybody seeing it: pasted over with others, or cut and pasted elsewhere. */
import { describe, expect, test } from 'vitest';
import type { PutBack } from '../../../shared/workbook/displaced-rows';
import { lostRows, type LostRow } from '../../../shared/workbook/lost-rows';
import type { KnownRecord, SortedId } from '../../../shared/workbook/sorted-tabs';
import {
  firstRows,
  isSame,
  saysAsKnown,
  textsOfRecord,
  gaveWayTo,
  type StandingRow,
  type StandingTab,
} from '../../../shared/workbook/standing-rows';
import { changed } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { event, filed, reading, settled } from '../record/record-examples';

const PLACES = ['Farm', 'Yard', 'Mill'];
const visited = (name: string) =>
  reading(
    changed({}, { provider: { name }, fields: { plan: [{ area: 'Site', action: `Mend ${name}` }] } }),
    3,
    { id: name, formId: name },
  );
const record = settled(filed(...PLACES.map(visited)));
const whole: KnownRecord = {
  record,
  frameworks: [exampleFramework],
  asFiled: () => undefined,
  unfiled: new Set(),
  isAtRest: () => false,
};

/** A row that says what the record has of it, but for these. */
const row = (id: string, rest: Partial<StandingRow> = {}): StandingRow => ({
  id,
  names: { provider: id },
  cells: { notes: `Of ${id}` },
  ...rest,
});
const BLANK: StandingRow = { id: '', names: { provider: '' }, cells: { notes: '' } };
const tabOf = (...rows: readonly StandingRow[]): StandingTab => ({
  rows,
  known: new Map(
    PLACES.map((id) => [
      id,
      { names: [{ provider: id }], cells: () => ({ value: `Of ${id}`, said: `Said of ${id}`, base: '' }) },
    ]),
  ),
  idPlace: 2,
  naming: new Map([['provider', 0]]),
  fields: new Map([['notes', 1]]),
});
const lost = (
  tab: StandingTab,
  putBack: readonly PutBack[] = [],
  id: SortedId = 'visits',
  known = whole,
): readonly LostRow[] => lostRows(tab, { putBack, others: gaveWayTo(tab, firstRows(tab)) }, id, known);

describe('a row that is gone', () => {
  test.each<[string, StandingRow[], LostRow[]]>([
    [
      'is lost where another’s stands twice',
      [row('Farm'), row('Mill'), row('Farm')],
      [{ id: 'Yard', others: ['Farm'] }],
    ],
    [
      'is lost where several stand twice or more',
      [row('Farm'), row('Mill'), row('Farm'), row('Mill'), row('Farm')],
      [{ id: 'Yard', others: ['Farm', 'Mill'] }],
    ],
    [
      'is lost where a blank one stands between others',
      [row('Farm'), BLANK, row('Mill')],
      [{ id: 'Yard', others: [] }],
    ],
    [
      'is lost where a blank one stands first',
      [BLANK, row('Mill'), row('Farm')],
      [{ id: 'Yard', others: [] }],
    ],
    ['was deleted where none does', [row('Farm'), row('Mill')], []],
    ['was deleted where blank ones stand below all', [row('Farm'), row('Mill'), BLANK, BLANK], []],
    [
      'was deleted where what stands twice is about nothing known',
      [row('Farm'), row('Mill'), row('Shed'), row('Shed')],
      [],
    ],
    ['is none while all are there', [row('Farm'), row('Yard'), row('Mill'), row('Farm')], []],
  ])('%s', (_, rows, found) => {
    expect(lost(tabOf(...rows))).toEqual(found);
  });

  test.each<[string, StandingRow]>([
    ['a name without an id', { ...BLANK, names: { provider: 'Farm' } }],
    ['a text without an id', { ...BLANK, cells: { notes: 'Whose?' } }],
    ['nothing, but has an id', { ...BLANK, id: 'Shed' }],
  ])('is not looked for because of a row that says %s', (_, strange) => {
    expect(lost(tabOf(row('Farm'), strange, row('Mill')))).toEqual([]);
  });

  test('is none that this run is the first to file', () => {
    expect(
      lost(tabOf(row('Farm'), row('Mill'), row('Farm')), [], 'visits', {
        ...whole,
        unfiled: new Set(['Yard']),
      }),
    ).toEqual([]);
  });

  test('of a visit is lost though another of the same provider stands there', () => {
    const tab = tabOf(
      row('Farm'),
      row('Mill'),
      row('Farm'),
      row('later', { names: { provider: 'Yard' }, cells: { notes: '' } }),
    );
    expect(lost(tab)).toEqual([{ id: 'Yard', others: ['Farm'] }]);
  });

  describe('of a provider', () => {
    const ids = new Map(record.providers.map(({ id, name }) => [name, id]));
    const idOf = (name: string): string => ids.get(name) ?? '';
    const tab = (...rows: readonly StandingRow[]): StandingTab => ({
      ...tabOf(...rows),
      known: new Map(
        PLACES.map((name) => [
          idOf(name),
          {
            names: [{ provider: name }, { provider: `${name} as listed` }],
            cells: () => ({ value: '', base: '' }),
          },
        ]),
      ),
    });
    const [farm, mill] = ['Farm', 'Mill'].map((name) => row(idOf(name), { names: { provider: name } }));
    if (!farm || !mill) throw new Error('no rows');
    const under = (provider: string): StandingRow => row('urn:100002', { names: { provider } });

    test('is lost as any other', () => {
      expect(lost(tab(farm, mill, farm), [], 'providers')).toEqual([
        { id: idOf('Yard'), others: [idOf('Farm')] },
      ]);
    });

    test.each(['Yard', 'Yard as listed'])(
      'whose name “%s” stands under another id has got that id',
      (name) => {
        expect(lost(tab(farm, mill, farm, under(name)), [], 'providers')).toEqual([]);
      },
    );
  });

  test('of an action is lost while the plan has it, or somebody once wrote beside it', () => {
    const idOf = (name: string): string => record.actions.find(({ provider }) => provider === name)?.id ?? '';
    const tab: StandingTab = {
      ...tabOf(row(idOf('Farm')), row(idOf('Mill')), row(idOf('Farm'))),
      known: new Map(
        PLACES.map((name) => [
          idOf(name),
          { names: [{ provider: name }], cells: () => ({ value: '', base: '' }) },
        ]),
      ),
    };
    const found = [{ id: idOf('Yard'), others: [idOf('Farm')] }];
    expect(lost(tab, [], 'actions')).toEqual(found);
    const as = (change: Partial<(typeof record.actions)[number]>): KnownRecord => ({
      ...whole,
      record: {
        ...record,
        actions: record.actions.map((one) => (one.provider === 'Yard' ? { ...one, ...change } : one)),
      },
    });
    expect(lost(tab, [], 'actions', as({ inPlan: false, history: [] }))).toEqual([]);
    expect(lost(tab, [], 'actions', as({ inPlan: false, history: [event('cell', 4)] }))).toEqual(found);
  });
});

describe('a row that said another’s words and is put right', () => {
  const back: PutBack = { index: 1, names: { provider: 'Yard' }, cells: { notes: 'Of Yard' } };
  const yard = (names: string, notes: string): StandingRow =>
    row('Yard', { names: { provider: names }, cells: { notes } });

  test.each<[string, StandingRow, LostRow[]]>([
    ['the other’s text', yard('Farm', 'Of Farm'), [{ id: 'Yard', others: ['Farm'] }]],
    [
      'the other’s text as it was handed in',
      yard('Farm', 'Said of Farm'),
      [{ id: 'Yard', others: ['Farm'] }],
    ],
    ['its own text', yard('Farm', 'Of Yard'), []],
    ['a text of neither', yard('Farm', 'New'), []],
    ['no text', yard('Farm', ''), []],
    ['the text of one whose row is gone', yard('Shed', 'Of Shed'), []],
  ])('with %s beside them', (_, second, found) => {
    // Whichever of the others stands first.
    expect(lost(tabOf(row('Farm'), second, row('Mill')), [back])).toEqual(found);
    expect(lost(tabOf(row('Mill'), second, row('Farm')), [back])).toEqual(found);
  });

  test('is not lost to a row that says those words without being their own', () => {
    const strange = row('Mill', { names: { provider: 'Farm' }, cells: { notes: 'Of Farm' } });
    expect(lost(tabOf(strange, yard('Farm', 'Of Farm')), [back])).toEqual([]);
    expect(lost(tabOf(strange, yard('Farm', 'Of Mill')), [back])).toEqual([]);
    const unknown = row('', { names: { provider: 'Farm' }, cells: { notes: 'Of Farm' } });
    expect(lost(tabOf(unknown, yard('Farm', 'Of Farm')), [back])).toEqual([]);
  });

  describe('of several columns, under names that two may have', () => {
    const said = {
      one: { notes: 'Of one', reason: 'Why one' },
      other: { notes: 'Of other', reason: '' },
    };
    const twins = (...cells: readonly StandingRow['cells'][]): StandingTab => ({
      ...tabOf(),
      rows: (['one', 'other'] as const).map((id, at) => ({
        id,
        names: { provider: at === 0 ? 'Farm' : 'The Farm' },
        cells: cells[at] ?? {},
      })),
      known: new Map(
        Object.entries(said).map(([id, own]) => [
          id,
          {
            names: [{ provider: 'Farm' }, { provider: 'The Farm' }],
            cells: (field) => ({ value: new Map(Object.entries(own)).get(field) ?? '', base: '' }),
          },
        ]),
      ),
    });
    const same = (tab: StandingTab): StandingTab => ({
      ...tab,
      rows: tab.rows.map((one) => ({ ...one, names: { provider: 'The Farm' } })),
    });
    const first: PutBack = { index: 0, names: { provider: 'Farm' }, cells: said.one };

    test('one text of the other’s is enough', () => {
      expect(lost(same(twins({ notes: 'Of other', reason: 'Why one' }, said.other)), [first])).toEqual([
        { id: 'one', others: ['other'] },
      ]);
    });

    test('that it says nothing, as the other does, is not', () => {
      expect(lost(same(twins({ notes: 'Of one', reason: '' }, said.other)), [first])).toEqual([]);
    });

    test('nor is a text of the other’s that stands under other words', () => {
      expect(lost(twins({ notes: 'Of other', reason: '' }, said.other), [first])).toEqual([]);
    });
  });

  test('was sorted, and is not lost, where the other’s row does not say that as well', () => {
    const swapped = tabOf(
      row('Farm', { names: { provider: 'Yard' }, cells: { notes: 'Of Yard' } }),
      yard('Farm', 'Of Farm'),
      row('Mill'),
    );
    expect(lost(swapped, [back])).toEqual([]);
  });
});

describe('texts of rows', () => {
  test('are the same where they are in every column asked for; one that is missing is blank', () => {
    expect(isSame({ a: 'x', b: 'y' }, { a: 'x', b: 'y' }, ['a', 'b'])).toBe(true);
    expect(isSame({ a: 'x', b: 'y' }, { a: 'x', b: 'z' }, ['a', 'b'])).toBe(false);
    expect(isSame({ a: 'x', b: 'y' }, { a: 'x', b: 'z' }, ['a'])).toBe(true);
    expect([isSame({}, { a: '' }, ['a']), isSame({ a: '' }, {}, ['a'])]).toEqual([true, true]);
  });

  test('say nothing that the record has of a row of which it knows nothing', () => {
    expect(saysAsKnown(undefined, 'notes', '')).toBe(false);
    expect(textsOfRecord(tabOf(), [['Shed', 0]], 'notes')).toEqual([]);
    expect(textsOfRecord(tabOf(), [['Yard', 3]], 'notes')).toEqual([{ index: 3, text: 'Of Yard' }]);
  });
});
