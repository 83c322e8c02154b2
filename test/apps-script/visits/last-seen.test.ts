/** What somebody had seen when they did something, though what was typed may never be filed; and by which name they go. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { actor } from '../../../apps-script/commands/visits/actor';
import { followsOn, lastSeen } from '../../../apps-script/commands/visits/last-seen';
import { undoable, UNDONE } from '../../../apps-script/commands/visits/visit-standing';
import type { RecordedEvent } from '../../../shared/record/event';
import type { Person } from '../../../shared/workbook/people-tab';

const account = vi.hoisted(() => ({ email: '' }));
vi.mock('../../../apps-script/google/account', () => ({ whoIsHere: () => account.email }));
beforeEach(() => {
  account.email = '';
});

const event = (id: string, rest: Partial<RecordedEvent> = {}): RecordedEvent => ({
  ...{ v: 1, id, at: '2026-11-20T09:00:00.000Z', by: 'A. Officer', kind: 'decide' },
  subject: { type: 'visit', id: 'a' },
  ...rest,
});

describe('a command follows on', () => {
  const history = [event('filed'), event('typed'), event('typed since')];
  const follows = (unfiled: readonly string[], filedSince: readonly string[]): string =>
    followsOn(lastSeen(history, new Set(unfiled), 'handed in'), (id) => filedSince.includes(id));

  test('the last event, where that was filed', () => {
    expect(follows([], ['filed', 'typed', 'typed since'])).toBe('typed since');
  });

  test('what stood typed in a cell, once a run has filed it', () => {
    expect(follows(['typed', 'typed since'], ['filed', 'typed', 'typed since'])).toBe('typed since');
  });

  test('the last that was filed, where what was typed is gone without a trace', () => {
    expect(follows(['typed', 'typed since'], ['filed'])).toBe('filed');
    expect(follows(['typed', 'typed since'], ['filed', 'typed'])).toBe('filed');
  });

  test('what was handed in, where nothing was done; and nothing where there was nothing', () => {
    expect(followsOn(lastSeen([], new Set(), 'handed in'), () => false)).toBe('handed in');
    expect(followsOn(lastSeen([event('typed')], new Set(['typed']), 'handed in'), () => false)).toBe(
      'handed in',
    );
    expect(followsOn(lastSeen([], new Set(), ''), () => false)).toBe('');
  });
});

describe('who does something', () => {
  const person = (name: string, email: string): Person => ({
    name,
    email,
    role: 'Officer',
    wantsMail: false,
  });
  const people = [person('K. Baker', 'k.baker@example.org')];

  test('goes by the name in the People tab, however Google writes the address', () => {
    account.email = 'k.baker@EXAMPLE.org';
    expect(actor(people)).toBe('K. Baker');
  });

  test('goes by the address where that has none', () => {
    account.email = 'other@example.org';
    expect(actor(people)).toBe('other@example.org');
    expect(actor([person('', 'other@example.org')])).toBe('other@example.org');
  });

  test('is nobody where Google does not say, though a person stands there without an address', () => {
    expect(actor(people)).toBeNull();
  });
});

describe('what can be undone', () => {
  test.each(['decide', 'correct', 'confirm', 'withdraw', 'restore', 'gone', 'final', 'reopen'])(
    'is the last thing done: %s',
    (kind) => {
      expect(undoable([event('1'), event('2', { kind })])?.id).toBe('2');
    },
  );

  test('by whomever, where Google does not say', () => {
    expect(undoable([event('1', { by: null })])?.id).toBe('1');
  });

  test('whatever was handed in since', () => {
    expect(undoable([event('1'), event('2', { kind: 'edition' })])?.id).toBe('1');
  });

  test('is nothing once something else was done, was undone, or that the add-on found by itself', () => {
    expect(undoable([])).toBeUndefined();
    expect(undoable([event('1'), event('2', { kind: 'share' })])).toBeUndefined();
    expect(undoable([event('1'), event('2', { why: UNDONE })])).toBeUndefined();
    expect(undoable([event('1'), event('2', { kind: 'gone', by: null })])).toBeUndefined();
  });
});
