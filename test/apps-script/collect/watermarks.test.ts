/** How far a form was read: nothing between two runs is left out, and nothing grows without end. */
import { describe, expect, test } from 'vitest';
import {
  advanceWatermark,
  askFrom,
  goneOf,
  hasCollected,
  isListFull,
  keptWatermarks,
  nothingRead,
  openProblems,
  readWatermarks,
  unreadableIn,
  wasRead,
  withoutResponses,
  type Watermark,
} from '../../../apps-script/commands/collect/watermarks';
import type { HandedIn } from '../../../apps-script/google/handed-in';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import { InputError, NewerError } from '../../../shared/errors';

const MINUTE = 60_000;
const BEGAN = Date.UTC(2026, 10, 20, 12);
/** So many minutes after noon, and milliseconds. */
const at = (minutes: number, ms = 0): string => new Date(BEGAN + minutes * MINUTE + ms).toISOString();
const read = (name: string, minutes: number, rest: Partial<HandedIn> = {}): HandedIn => ({
  ...{ formId: 'form', responseId: name, reader: 'rest', readAs: name, submittedAt: at(minutes) },
  ...{ edited: false, answers: {} },
  ...rest,
});
const mark = (rest: Partial<Watermark> = {}): Watermark => ({
  ...{ upTo: at(0), seen: [], unreadable: [] },
  ...rest,
});
const many = (count: number, from: number): HandedIn[] =>
  Array.from({ length: count }, (_, index) => read(`many-${index}`, from + index / MINUTE));

describe('once responses were read', () => {
  test('everything but the last ten minutes counts as read, and of those what was', () => {
    const after = advanceWatermark(undefined, [read('a', 0), read('c', 20), read('b', 10)], []);
    expect(after).toEqual({
      upTo: at(10),
      seen: [`c@${at(20)}`, `b@${at(10)}`],
      unreadable: [],
      reader: 'rest',
    });
    const isRead = wasRead(after, false);
    expect([at(9), at(10, -1)].map((submittedAt) => isRead({ responseId: 'x', submittedAt }))).toEqual([
      ...[true, true],
    ]);
    // One that shows up late, and one that was handed in anew.
    expect(isRead({ responseId: 'x', submittedAt: at(10) })).toBe(false);
    expect(isRead({ responseId: 'b', submittedAt: at(11) })).toBe(false);
    expect(isRead({ responseId: 'b', submittedAt: at(10) })).toBe(true);
    expect(askFrom(after, false)).toBe(at(10));
  });

  test('what was known stays known while it is within those ten minutes, once', () => {
    const known = [`b@${at(10)}`, `just@${at(10, 1)}`, `c@${at(20)}`];
    const before = mark({ upTo: at(10), seen: known });
    // Whether it is among what is read now, or not.
    for (const again of [[read('c', 20)], []])
      expect(advanceWatermark(before, [...again, read('d', 20, { submittedAt: at(20, 1) })], [])).toEqual({
        upTo: at(10, 1),
        seen: [`just@${at(10, 1)}`, `c@${at(20)}`, `d@${at(20, 1)}`],
        unreadable: [],
        reader: 'rest',
      });
  });

  test('it is kept under the name that its reader has for it, and who read first', () => {
    const one = read('visit-1', 0, { readAs: 'form-app-1', reader: 'form-app' });
    const after = advanceWatermark(undefined, [one], []);
    expect(after).toMatchObject({ seen: [`form-app-1@${at(0)}`], reader: 'form-app' });
    expect(advanceWatermark(after, [read('b', 1)], []).reader).toBe('form-app');
  });

  test('nothing goes back: neither an older one nor none at all', () => {
    const before = mark({ upTo: at(30), reader: 'rest' });
    expect(advanceWatermark(before, [read('a', 5)], [])).toEqual(before);
    expect(advanceWatermark(before, [], [])).toEqual(before);
    expect(advanceWatermark(undefined, [], [])).toEqual({ upTo: '', seen: [], unreadable: [] });
  });

  test('a hundred within ten minutes are listed; of more none, and they are looked up in the Visits tab', () => {
    const listed = advanceWatermark(undefined, many(100, 0), []);
    expect(listed.seen).toHaveLength(100);
    const after = advanceWatermark(undefined, many(101, 0), []);
    expect(after.seen).toEqual([]);
    expect(after.upTo).toBe(at(-10, 100));
  });
});

describe('what could not be made out', () => {
  const odd = [`b@${at(2)}`, `a@${at(3)}`];

  test('is kept, the oldest first, until it was read', () => {
    const first = advanceWatermark(undefined, [read('a', 3), read('b', 2)], [read('a', 3), read('b', 2)]);
    expect(first.unreadable).toEqual(odd);
    expect(unreadableIn(first)).toEqual(['b', 'a']);
    const later = advanceWatermark(first, [read('b', 2)], []);
    expect(later.unreadable).toEqual([`a@${at(3)}`]);
    // Still not: it stays, once.
    expect(advanceWatermark(first, [read('b', 2)], [read('b', 2)]).unreadable).toEqual(odd);
  });

  test('is asked for again by the run that tries again, and by no other', () => {
    const before = mark({ upTo: at(60), unreadable: odd });
    expect(askFrom(before, true)).toBe(at(2));
    expect(askFrom(before, false)).toBe(at(60));
    expect(askFrom(mark({ upTo: at(2), unreadable: odd }), true)).toBe(at(2));
    expect(askFrom(mark({ upTo: at(1), unreadable: odd }), true)).toBe(at(1));
    expect(askFrom(mark({ upTo: at(60) }), true)).toBe(at(60));
    expect(askFrom(undefined, true)).toBeUndefined();
  });

  test('is not read yet to that run, by its name or by its instant; to others it is', () => {
    const before = mark({ upTo: at(60), unreadable: odd });
    const of = (retry: boolean) => (responseId: string, minutes: number) =>
      wasRead(before, retry)({ responseId, submittedAt: at(minutes) });
    expect([of(true)('a', 59), of(true)('x', 3), of(true)('x', 4)]).toEqual([false, false, true]);
    expect([of(false)('a', 59), of(false)('x', 3)]).toEqual([true, true]);
    expect(wasRead(undefined, false)({ responseId: 'a', submittedAt: at(0) })).toBe(false);
  });

  test('and is on the form no longer is forgotten, where all of them were asked for', () => {
    const before = mark({ upTo: at(60), unreadable: odd });
    expect(goneOf(before, new Set(['a']))).toEqual(['b']);
    expect(goneOf(before, undefined)).toEqual([]);
    expect(goneOf(undefined, new Set())).toEqual([]);
    expect(advanceWatermark(before, [], [], new Set(['a'])).unreadable).toEqual([`a@${at(3)}`]);
    expect(advanceWatermark(before, [], []).unreadable).toEqual(odd);
  });

  test('a hundred are listed; for more the watermark waits, so that they are read again', () => {
    const all = many(100, 0);
    const full = advanceWatermark(undefined, [...all, read('z', 60)], all);
    expect(full.unreadable).toHaveLength(100);
    expect(full.upTo).toBe(at(50));
    expect(isListFull(full)).toBe(true);
    expect(isListFull({ ...full, unreadable: full.unreadable.slice(1) })).toBe(false);
    expect(isListFull(undefined)).toBe(false);
    const more = [...all, read('y', 30)];
    const held = advanceWatermark(undefined, [...more, read('z', 60)], more);
    expect(held.unreadable).toEqual(full.unreadable);
    expect(held.upTo).toBe(at(30));
    expect(wasRead(held, false)({ responseId: 'y', submittedAt: at(30) })).toBe(true);
    expect(wasRead({ ...held, seen: [] }, false)({ responseId: 'y', submittedAt: at(30) })).toBe(false);
    // It waits, and never goes further for them: one that shows up late has its ten minutes.
    const late = advanceWatermark(undefined, many(101, 0), many(101, 0));
    expect(late.unreadable).toHaveLength(100);
    expect(late.upTo).toBe(at(-10, 100));
    expect(wasRead(late, false)({ responseId: 'x', submittedAt: at(-9) })).toBe(false);
  });
});

describe('what is kept of it', () => {
  const store = (texts: Readonly<Record<string, string>>): StoredValues =>
    ({ get: (name: string) => texts[name], names: () => Object.keys(texts) }) as StoredValues;
  const NOTHING = {
    schema: 1,
    forms: {},
    troubles: [],
    problems: [],
    refreshedOn: '',
    listedOn: {},
    rebuild: false,
  };
  const KEPT = {
    ...NOTHING,
    forms: { form: { upTo: at(60), seen: [`c@${at(60)}`, `d@${at(61)}`], unreadable: [`b@${at(2)}`] } },
    troubles: ['form-problem'],
    problems: ['form-problem', 'response-problem'],
    refreshedOn: '2026-11-20',
    behind: true,
    ownRunOn: '2026-11-20',
    listedOn: { form: '2026-11-20' },
  };
  const kept = store(keptWatermarks(readWatermarks(store({ watermarks: JSON.stringify(KEPT) }))));

  test('comes back as it was, whoever reads the form; nothing where there is none', () => {
    expect(readWatermarks(kept)).toEqual(KEPT);
    for (const reader of ['rest', 'form-app']) {
      const forms = { form: { upTo: at(60), seen: [], unreadable: [], reader } };
      expect(readWatermarks(store({ watermarks: JSON.stringify({ ...KEPT, forms }) })).forms).toEqual(forms);
    }
    expect(readWatermarks(store({}))).toEqual(NOTHING);
    expect([hasCollected(kept), hasCollected(store({})), hasCollected(store({ receipts: '[]' }))]).toEqual([
      ...[true, false, false],
    ]);
  });

  test('damaged, it says what to do; of a newer version, it is left as it is', () => {
    expect(() => readWatermarks(store({ watermarks: '{' }))).toThrow(InputError);
    expect(() => readWatermarks(store({ watermarks: '{"schema":1}' }))).toThrow(
      /^The record of what has been collected.*Choose .*Read all forms again/,
    );
    const newer = store({ watermarks: JSON.stringify({ ...KEPT, schema: 2 }) });
    for (const reading of [readWatermarks, nothingRead, openProblems])
      expect(() => reading(newer)).toThrow(NewerError);
  });

  test('from version 0.1.0, all from the first that could not be made out is read again', () => {
    const from = (old: object) =>
      readWatermarks(store({ watermarks: JSON.stringify({ ...KEPT, forms: { form: old } }) })).forms;
    const old = { upTo: at(60), seen: [`c@${at(60)}`], reader: 'rest' };
    expect(from({ ...old, retryFrom: at(2) })).toEqual({ form: { upTo: at(2), seen: [], unreadable: [] } });
    expect(from({ ...old, retryFrom: at(61) })).toEqual({ form: { upTo: at(60), seen: [], unreadable: [] } });
    for (const retryFrom of [null, undefined])
      expect(from({ ...old, retryFrom })).toEqual({ form: { ...old, unreadable: [] } });
    // What this version has written beside it is surer.
    expect(from({ ...old, unreadable: [`b@${at(2)}`], retryFrom: at(1) })).toEqual({
      form: { ...old, unreadable: [`b@${at(2)}`] },
    });
  });

  test('from before problems and listings were kept, there are none of them', () => {
    const { problems, listedOn, ...old } = KEPT;
    expect([problems, listedOn]).not.toEqual([[], {}]);
    expect(readWatermarks(store({ watermarks: JSON.stringify(old) }))).toEqual({
      ...KEPT,
      problems: [],
      listedOn: {},
    });
  });

  test('to read everything again, what was wrong with forms stays known', () => {
    const again = readWatermarks(store(nothingRead(kept)));
    expect(again).toEqual({
      ...NOTHING,
      troubles: ['form-problem'],
      problems: ['form-problem', 'response-problem'],
      rebuild: true,
    });
    for (const nothing of [store({}), store({ watermarks: '{' })])
      expect(readWatermarks(store(nothingRead(nothing)))).toEqual({ ...NOTHING, rebuild: true });
  });

  test('names that were removed are known no longer', () => {
    const without = readWatermarks(store(withoutResponses(kept, ['b', 'c'])));
    expect(without).toEqual({
      ...KEPT,
      forms: { form: { upTo: at(60), seen: [`d@${at(61)}`], unreadable: [] } },
    });
    expect(withoutResponses(store({}), ['b'])).toEqual({});
    expect(withoutResponses(store({ watermarks: '{' }), ['b'])).toEqual({});
  });

  test('problems that are to be looked at are those that were; none where that is damaged', () => {
    expect(openProblems(kept)).toEqual(['form-problem', 'response-problem']);
    expect(openProblems(store({}))).toEqual([]);
    expect(openProblems(store({ watermarks: '{' }))).toEqual([]);
  });
});
