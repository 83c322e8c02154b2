/** What was removed for good stays removed, whatever brings it back; what somebody enters or hands in anew is theirs to keep. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  Removed,
  keptRemovals,
  toKeepRemovals,
  type Kept,
} from '../../../apps-script/commands/record/removed-record';
import { providersAgain, removedAgain } from '../../../apps-script/commands/record/removed-visits';
import { isAboutVisits, rowsAbout } from '../../../apps-script/commands/record/rows-without';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { RecordedEvent } from '../../../shared/record/event';
import { momentMark, removedProvider, responseMark } from '../../../shared/record/removed-marks';
import type { Visit } from '../../../shared/schema/visit';
import { at } from '../made-up-form';

/** When the provider was removed. */
const UNTIL = at(60);
const THEIRS = 'name:zest barn';

let texts: Record<string, string>;
let isRestored: boolean;
let isToBePutRight: boolean;
// Of all that is kept these are asked for.
const stored = {
  get: (name: string) => texts[name],
  get isToBePutRight() {
    return isToBePutRight;
  },
  notices: () => [{ kind: isRestored ? 'restored' : 'lost' }],
} as unknown as StoredValues;
const keep = (kept: Partial<Kept>): void => {
  texts = toKeepRemovals({
    ...{ schema: 1, responses: [], providers: {}, rows: [] },
    left: { forms: [], documents: [], archives: [] },
    ...kept,
  });
};
beforeEach(() => {
  [isRestored, isToBePutRight] = [false, false];
  keep({
    responses: [responseMark('a'), momentMark('form', at(5), 'Zest Barn')],
    providers: { [removedProvider(THEIRS)]: UNTIL },
    rows: [removedProvider(THEIRS), removedProvider('urn:100000')],
  });
});
const removed = (): Removed => new Removed(stored);

describe('what is read', () => {
  const reading = (
    name: string,
    minutes: number,
    names: readonly string[] = ['new'],
    instants: readonly string[] = [at(minutes)],
  ) =>
    removed().ofReading(
      // It is asked of whom and when it says that it is.
      { formId: 'form', submittedAt: at(minutes), answers: { provider: { name } } } as Visit,
      names,
      instants,
    );

  test('is itself by any of its names, whatever it says by now', () => {
    expect(reading('Another', 90, ['by FormApp', 'a'])).toBe('itself');
  });

  test('is itself by its form, any of its instants and its provider', () => {
    expect(reading('zest  BARN', 90, ['new'], [at(90), at(5)])).toBe('itself');
    expect(reading('Another', 90, ['new'], [at(5)])).toBeUndefined();
  });

  test.each([
    [59, 'its provider'],
    [60, 'its provider'],
    [61, undefined],
  ])(
    'of the provider, handed in after %i of the 60 minutes until that was removed, is %s',
    (minutes, wanted) => {
      expect(reading('Zest Barn', minutes)).toBe(wanted);
      expect(reading('Zest Barn Academy', minutes)).toBeUndefined();
    },
  );

  test('is known where visits alone were removed, or providers alone', () => {
    keep({ responses: [responseMark('a')] });
    expect(reading('Zest Barn', 5, ['a'])).toBe('itself');
    keep({ providers: { [removedProvider(THEIRS)]: UNTIL } });
    expect(reading('Zest Barn', 5)).toBe('its provider');
  });

  test('is nothing removed where nothing was', () => {
    texts = {};
    expect(removed().isNone).toBe(true);
    expect(reading('Zest Barn', 5, ['a'])).toBeUndefined();
  });
});

describe('an event', () => {
  const is = (type: string, id: string, minutes: number, kind = 'withdraw'): boolean =>
    removed().hasEvent({ v: 1, id: 'event', at: at(minutes), by: null, kind, subject: { type, id } });

  test('about a visit that was removed, or an action of it, says something of it', () => {
    expect([is('visit', 'a', 90), is('action', 'a#1.1', 90)]).toEqual([true, true]);
    expect([is('visit', 'b', 90), is('action', 'b#1.1', 90)]).toEqual([false, false]);
  });

  test('about the provider does up to the removal, and not once it was entered anew', () => {
    expect([59, 60, 61].map((minutes) => is('provider', THEIRS, minutes))).toEqual([true, true, false]);
    expect(is('provider', 'name:another', 59)).toBe(false);
  });

  test('that it was removed stays', () => {
    expect(is('visit', 'a', 60, 'remove')).toBe(false);
    expect(is('provider', removedProvider(THEIRS), 60, 'remove')).toBe(false);
  });
});

describe('what an earlier version of the workbook brings back', () => {
  const event = (id: string, kind: string, type: string, subject: string, minutes = 5): RecordedEvent => ({
    ...{ v: 1, id, at: at(minutes), by: null, kind },
    subject: { type, id: subject },
  });
  /** The record of a workbook in which there is this, once it was cleared again. */
  function clear(events: RecordedEvent[], editions: readonly string[] = [], rows: readonly string[] = []) {
    const gone = new Set<string>();
    const tab = (title: string, cells: readonly Record<string, string>[]) => ({
      rows: cells,
      remove: (places: readonly number[]) => {
        for (const place of places) gone.add(`${title} ${place}`);
        return [];
      },
    });
    const tabs: Record<string, ReturnType<typeof tab>> = {
      visits: tab(
        'visits',
        rows.map((id) => ({ id })),
      ),
      responses: tab(
        'responses',
        editions.map((id) => ({ 'visit-id': id })),
      ),
      history: tab(
        'history',
        events.map(({ id, kind, subject }) => ({ id, kind, subject: `${subject.type} ${subject.id}` })),
      ),
    };
    const filed: string[] = [];
    const faults: { readonly what: string }[] = [];
    const book = {
      ...{ events, editions: editions.map((id) => ({ id })), faults },
      addEvents: (all: readonly { readonly id: string }[]) => filed.push(...all.map(({ id }) => id)),
      instant: () => at(90),
      remove: ({
        editions: out,
        events: outOf,
      }: {
        editions: readonly number[];
        events: readonly number[];
      }) => {
        for (const place of out) gone.add(`responses ${place}`);
        for (const place of outOf) gone.add(`history ${place}`);
        return [];
      },
    };
    removedAgain(
      { of: (id: string) => tabs[id] ?? tab(id, []) } as unknown as Parameters<typeof removedAgain>[0],
      book as unknown as Parameters<typeof removedAgain>[1],
      removed(),
    );
    return { gone: [...gone].sort(), filed, told: faults.map(({ what }) => what) };
  }

  test('is nothing where all is as it should be: that it was removed stays', () => {
    expect(
      clear(
        [event('1', 'remove', 'visit', 'a'), event('2', 'remove', 'provider', removedProvider(THEIRS))],
        ['b'],
        ['b'],
      ),
    ).toEqual({ gone: [], filed: [], told: [] });
  });

  test.each<[string, Parameters<typeof clear>, readonly string[]]>([
    ['by its row', [[], ['b'], ['b', 'a']], ['visits 1']],
    [
      'by its row, though it is said that it was removed',
      [[event('1', 'remove', 'visit', 'a')], [], ['a']],
      ['visits 0'],
    ],
    ['by an edition', [[], ['a', 'b']], ['responses 0']],
    ['by what was done about it', [[event('1', 'withdraw', 'visit', 'a')]], ['history 0']],
    [
      'by what was done about an action of it',
      [[event('1', 'action-close', 'action', 'a#1')]],
      ['history 0'],
    ],
  ])('is taken out again %s, filed and told', (_what, there, gone) => {
    const done = clear(...there);
    expect(done.gone).toEqual(gone);
    expect(done.filed).toEqual([`removed-${responseMark('a')}`]);
    expect(done.told).toEqual([expect.stringContaining('brought back a visit that was removed for good')]);
  });

  test('is taken out again where it was done about the provider before, and what came after it stays', () => {
    const done = clear([
      event('1', 'cell', 'provider', THEIRS, 59),
      event('2', 'cell', 'provider', THEIRS, 61),
    ]);
    expect(done.gone).toEqual(['history 0']);
    expect(done.filed).toEqual([]);
    expect(done.told).toEqual([expect.stringContaining('about a provider that was removed for good')]);
  });
});

describe('a row of the list of a provider that was removed', () => {
  const look = (...rows: readonly Record<string, string>[]) => {
    const remove = vi.fn(() => []);
    const { keep: kept } = providersAgain(
      { of: () => ({ rows, remove }) } as unknown as Parameters<typeof providersAgain>[0],
      stored,
    );
    Object.assign(texts, kept);
    return remove.mock.calls.flat();
  };
  const [barn, other] = [{ provider: 'Zest Barn' }, { provider: 'Another' }];

  test('goes again where the workbook was put back to an earlier version', () => {
    [isRestored, isToBePutRight] = [true, true];
    expect(look(other, barn, { provider: 'Renamed', urn: '100000' })).toEqual([[1, 2]]);
    expect(keptRemovals(stored).rows).toHaveLength(2);
  });

  test.each([
    ['in any other run', false, false],
    ['once what was put back is in order', true, false],
    ['in a run that puts something else right', false, true],
  ])('was entered anew %s: it stays, and from then on it is theirs', (_what, restored, putRight) => {
    [isRestored, isToBePutRight] = [restored, putRight];
    expect(look(other, barn)).toEqual([]);
    expect(keptRemovals(stored).rows).toEqual([removedProvider('urn:100000')]);
    [isRestored, isToBePutRight] = [true, true];
    expect(look(other, barn)).toEqual([]);
  });

  test('is none where its name is blank or another’s', () => {
    [isRestored, isToBePutRight] = [true, true];
    expect(look(other, { provider: '' })).toEqual([]);
  });
});

describe('rows about a visit', () => {
  test('of Problems are those that name it, or its response by any of its names', () => {
    const problems = [
      { id: 'form#a', 'response-id': '' },
      { id: 'record:1', 'response-id': 'a, by FormApp' },
      { id: 'form#b', 'response-id': 'b' },
      { id: '', 'response-id': '' },
    ];
    const tables = { of: (id: string) => ({ rows: id === 'problems' ? problems : [] }) };
    const out = rowsAbout(
      tables as unknown as Parameters<typeof rowsAbout>[0],
      new Set(['a']),
      new Set(['a', 'a, by FormApp']),
    );
    expect(out.problems).toEqual([0, 1]);
  });

  test('of History are those of the visit and of its actions, and not of one whose id begins likewise', () => {
    const isAbout = isAboutVisits(['a']);
    expect(['visit a', 'action a#1', 'visit ab', 'action ab#1', 'provider a'].map(isAbout)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
