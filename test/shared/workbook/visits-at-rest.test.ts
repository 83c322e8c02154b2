/** When a visit's seal fits, and that nothing that it follows from can change beside it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettledRecord } from '../../../shared/record/settled';
import { restingVisits } from '../../../shared/workbook/visits-at-rest';

const kept = (provider: string): string =>
  `{"schema":1,"id":"v","answers":{"provider":{"name":"${provider}"},"ratings":{"1.1":"Met"}}}`;
const filed = (provider: string): string => `${kept(provider).slice(0, -1)},"edition":"e","base":""}`;

type Cells = (string | number)[][];
/** A workbook's tabs as they are read: two visits, one with an event. */
const tabs = () => ({
  visits: [
    ['Provider', 'Visit id', 'Data 1', 'Notes', 'Lines', 'Seal'],
    ['Forge', 'forge', kept('Forge'), '', 12, ''],
    ['Barn', 'barn', kept('Barn').replace('Met', 'Not met'), 'Ring first', 12, ''],
  ] as Cells,
  responses: [
    ['Edition', 'Visit id', 'Check', 'Data 1'],
    ['e1', 'forge', 'c1', filed('Forge')],
    ['e2', 'barn', 'c2', filed('Barn')],
  ] as Cells,
  history: [
    ['Subject', 'Field', 'To'],
    ['visit barn', 'criterion/1.1', 'Not met'],
    ['visit old', 'notes', 'Long ago'],
  ] as Cells,
  versions: [['Framework'], ['{"id":"example"}']] as Cells,
  settings: [
    ['Setting', 'Value'],
    ['Days for the reply', 14],
  ] as Cells,
});
type Tabs = ReturnType<typeof tabs>;

const PLACES = {
  visits: ['provider', 'id', 'data-1', 'notes', 'lines', 'seal'],
  responses: ['edition', 'visit-id', 'check', 'data-1'],
  history: ['subject', 'field', 'to'],
  versions: ['framework'],
  settings: ['setting', 'value'],
};

interface Run {
  readonly madeOf?: string;
  readonly written?: readonly number[];
  readonly stirred?: readonly string[];
}

/** A run that has read these. */
function run(of: Tabs, { madeOf = 'this build', written = [], stirred = [] }: Run = {}) {
  const asRead = (id: keyof Tabs) => ({
    asRead: of[id],
    places: new Map(PLACES[id].map((key, place) => [key, place])),
  });
  const visits = {
    ...asRead('visits'),
    rows: of.visits.slice(1).map((row) => ({ id: row[1] ?? null })),
    at: { isAsRead: (index: number) => !written.includes(index) },
    update: (index: number, { seal }: { readonly seal: string }) => [{ index, seal }],
  };
  return restingVisits(
    {
      visits,
      responses: asRead('responses'),
      history: asRead('history'),
      versions: asRead('versions'),
      settings: asRead('settings'),
    },
    madeOf,
    (subject) => subject.replace(/^visit /, ''),
    (id) => stirred.includes(id),
  );
}

const CAME = { outcome: 'Met', decision: '', alerts: [] };
const settled = (over: Partial<Record<keyof SettledRecord, unknown>> = {}): SettledRecord =>
  ({
    visits: [{ id: 'forge' }, { id: 'barn' }, { id: 'without a row' }],
    providers: [{ latest: [{ visitId: 'forge', framework: 'example', ...CAME }] }],
    problems: [],
    ...over,
  }) as unknown as SettledRecord;

/** The same tabs once a run with nothing to do has sealed what it may. */
function sealedTabs(
  over: Parameters<typeof settled>[0] = {},
  how: Run = {},
  unclear: readonly string[] = [],
) {
  const of = tabs();
  for (const { index, seal } of run(of, how).requests(settled(over), new Set(unclear)))
    of.visits[index + 1]?.splice(5, 1, seal);
  return of;
}
const resting = (of: Tabs, how: Run = {}): readonly string[] => ['forge', 'barn'].filter(run(of, how).has);

describe('a visit', () => {
  test('is at rest once it was sealed, and says what it came to where it was judged', () => {
    expect(resting(tabs())).toEqual([]);
    const of = sealedTabs();
    expect(resting(of)).toEqual(['forge', 'barn']);
    expect(run(of).cameTo('forge')).toEqual(CAME);
    expect(run(of).cameTo('barn')).toBeUndefined();
    expect(run(of).requests(settled(), new Set())).toEqual([]);
  });

  test.each([
    ['of which anything is told', { problems: [{ subject: { type: 'visit', id: 'forge' } }] }, {}, []],
    ['whose row was written', {}, { written: [0] }, []],
    ['about which something was filed', {}, { stirred: ['forge'] }, []],
    ['in whose row may stand what is another’s', {}, {}, ['forge']],
    ['that is settled no more', { visits: [{ id: 'barn' }] }, {}, []],
  ] as const)('%s is not sealed', (_, record, how, unclear) => {
    expect(resting(sealedTabs(record, how, unclear))).toEqual(['barn']);
  });

  test('is at rest no more once this run has written or filed anything about it', () => {
    expect(resting(sealedTabs(), { written: [0] })).toEqual(['barn']);
    expect(resting(sealedTabs(), { stirred: ['barn'] })).toEqual(['forge']);
  });

  test('that becomes its provider’s latest is sealed again with what it came to', () => {
    const of = sealedTabs({ providers: [] });
    expect(run(of).cameTo('forge')).toBeUndefined();
    const [again, ...others] = run(of).requests(settled(), new Set());
    expect(others).toEqual([]);
    of.visits[1]?.splice(5, 1, again?.seal ?? '');
    expect(run(of).cameTo('forge')).toEqual(CAME);
  });
});

test('what does not fit into a cell is not kept: the visit is judged again', () => {
  const alerts = (length: number) => [{ kind: 'date', text: 'x'.repeat(length), criteria: [], fields: [] }];
  const over = (length: number) => ({
    providers: [{ latest: [{ visitId: 'forge', ...CAME, alerts: alerts(length) }] }],
  });
  const around = JSON.stringify({ ...CAME, alerts: alerts(0) }).length;
  for (const [length, isKept] of [
    [40_000 - around, true],
    [40_001 - around, false],
  ] as const) {
    const of = sealedTabs(over(length));
    expect(resting(of)).toEqual(['forge', 'barn']);
    expect(run(of).cameTo('forge') !== undefined, String(length)).toBe(isKept);
  }
});

describe('a seal fits no more', () => {
  const otherwise = (change: (of: Tabs) => void): readonly string[] => {
    const of = sealedTabs();
    change(of);
    return resting(of);
  };

  test.each([
    ['a cell of its row was typed over', (of: Tabs) => of.visits[1]?.splice(3, 1, 'Typed')],
    ['a number became a text', (of: Tabs) => of.visits[1]?.splice(4, 1, '12')],
    ['a text moved to the next column', (of: Tabs) => of.visits[1]?.splice(0, 0, '')],
    ['what the row keeps was changed', (of: Tabs) => of.visits[1]?.splice(2, 1, kept('Forgery'))],
    ['what it keeps was cleared', (of: Tabs) => of.visits[1]?.splice(2, 1, '')],
    ['what it keeps was cut short', (of: Tabs) => of.visits[1]?.splice(2, 1, '{"schema":1,"id":"v"}')],
    ['its response was changed', (of: Tabs) => of.responses[1]?.splice(3, 1, filed('Forgery'))],
    ['its check was changed', (of: Tabs) => of.responses[1]?.splice(2, 1, 'c9')],
    ['its response is gone', (of: Tabs) => of.responses.splice(1, 1)],
    ['it was handed in again', (of: Tabs) => of.responses.push(['e3', 'forge', 'c3', filed('Forge')])],
    ['something happened to it', (of: Tabs) => of.history.push(['visit forge', '', 'Shared'])],
    ['its seal was typed over', (of: Tabs) => of.visits[1]?.splice(5, 1, 'sealed')],
    [
      'what it came to was typed over',
      (of: Tabs) => of.visits[1]?.splice(5, 1, sealOf(of).replace('Met', 'Bad')),
    ],
    ['another’s seal stands there', (of: Tabs) => of.visits[1]?.splice(5, 1, String(of.visits[2]?.[5]))],
    ['its row stands there twice', (of: Tabs) => of.visits.push([...(of.visits[1] ?? [])])],
  ] as const)('once %s', (_, change) => {
    expect(otherwise((of) => void change(of))).toEqual(['barn']);
  });

  test('once the row that an event changed keeps something else', () => {
    expect(otherwise((of) => void of.visits[2]?.splice(2, 1, kept('Barn')))).toEqual(['forge']);
    expect(otherwise((of) => void of.history.splice(1, 1))).toEqual(['forge']);
  });

  test.each([
    ['a framework', (of: Tabs) => of.versions.push(['{"id":"other"}'])],
    ['a setting', (of: Tabs) => of.settings[1]?.splice(1, 1, 7)],
    ['a heading', (of: Tabs) => of.visits[0]?.splice(3, 1, 'Remarks')],
    ['which response is which visit', (of: Tabs) => of.history.push(['visit new', 'response-of', 'barn'])],
  ] as const)('of any visit once %s changed', (_, change) => {
    expect(otherwise((of) => void change(of))).toEqual([]);
  });

  test('of any visit once the product is another', () => {
    expect(resting(sealedTabs(), { madeOf: 'the next build' })).toEqual([]);
  });

  test('by what happens to another visit, it does', () => {
    expect(otherwise((of) => void of.history.push(['visit old', '', 'Shared']))).toEqual(['forge', 'barn']);
  });

  test('whatever single cell of its rows says something else', () => {
    const cell = fc.constantFrom(
      ...[0, 1, 2, 3, 4].map((at) => ['visits', 1, at] as const),
      ...[0, 1, 2, 3].map((at) => ['responses', 1, at] as const),
    );
    fc.assert(
      fc.property(cell, fc.oneof(fc.string(), fc.integer()), ([tab, row, at], said) => {
        const of = sealedTabs();
        fc.pre(of[tab][row]?.[at] !== said);
        of[tab][row]?.splice(at, 1, said);
        expect(resting(of)).not.toContain('forge');
      }),
    );
  });
});

const sealOf = (of: Tabs): string => String(of.visits[1]?.[5]);
