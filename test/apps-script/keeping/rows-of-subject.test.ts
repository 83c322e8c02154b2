/** Which rows are about a provider that is removed or handed out: all of its own, and none of another's. */
import { describe, expect, test } from 'vitest';
import { besideLines } from '../../../apps-script/commands/keeping/beside-lines';
import { isProblemOf } from '../../../apps-script/commands/keeping/rows-of-subject';

describe('a row of Problems is about a provider', () => {
  const isTheirs = isProblemOf({
    providerNames: ['Zest Barn', 'Zest Hut'],
    otherNames: ['Zest Barn Academy'],
    providers: new Set(['name:zest barn', 'urn:100']),
  });
  const row = (cells: Partial<Parameters<typeof isTheirs>[0]>): Parameters<typeof isTheirs>[0] => ({
    ...{ id: 'visit:1', where: '', what: '', notes: '' },
    ...cells,
  });

  test.each(['where', 'what', 'notes'])('that is named under “%s”, by whichever of its names', (key) => {
    expect(isTheirs(row({ [key]: 'Of Zest Barn, for one' }))).toBe(true);
    expect(isTheirs(row({ [key]: 'Of ZEST HUT’s plan' }))).toBe(true);
  });

  test('not where another is named whose name holds its own', () => {
    expect(isTheirs(row({ what: 'Zest Barn Academy has two rows.' }))).toBe(false);
    expect(isTheirs(row({ what: 'Zest Barn Academy may be Zest Barn.' }))).toBe(true);
  });

  test('whose id stands in the row’s own, whatever it says', () => {
    expect(isTheirs(row({ id: 'record:cell:provider:name:zest barn' }))).toBe(true);
    expect(isTheirs(row({ id: 'record:cell:provider:urn:100:notes' }))).toBe(true);
  });

  test('not where an id only begins as its own does', () => {
    expect(isTheirs(row({ id: 'record:cell:provider:urn:1001:notes' }))).toBe(false);
    expect(isTheirs(row({ id: 'record:cell:provider:name:zest barn academy' }))).toBe(false);
  });
});

test('what people wrote beside lines is told of the visits that are meant, without blanks, with what it is beside', () => {
  const lines = [
    { id: 'a:1.1', beside: { 'cells/Our notes': 'Look again', 'cells/Seen by': '' } },
    { id: 'a:1.2', beside: { 'cells/Our notes': '', 'cells/Seen by': '' } },
    { id: 'b:1.1', beside: { 'cells/Our notes': 'Another’s', 'cells/Seen by': 'K. B.' } },
  ];
  const table = {
    rows: lines.map(({ id }) => ({ 'visit-id': id.slice(0, 1), id })),
    persons: (index: number) => lines[index]?.beside ?? {},
  };
  expect(besideLines(table, new Set(['a']))).toEqual([
    { beside: '1.1', notes: [{ heading: 'Our notes', text: 'Look again' }] },
  ]);
});
