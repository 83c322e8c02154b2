/** Notes of several accounts: whatever their keys, nobody writes over another’s. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownedNotes, ownNote, toOwnPlace, type OwnedNotes } from '../../apps-script/google/note-places';

interface Note {
  readonly key: string;
  readonly at: string;
  readonly says: string;
}
const KIND: OwnedNotes<Note> = { name: 'x-1:', parse: (value) => value as Note };
const DAY = 24 * 60 * 60 * 1000;
const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();

test('each account finds what it last wrote, in as many places as there were accounts in a month', () => {
  const account = fc.string({ maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.record({ key: account, says: fc.string() }), { maxLength: 60 }), (writes) => {
      const kept = new Map<string, string>();
      const notes = { noteNamed: (name: string) => kept.get(name) };
      const last = new Map<string, string>();
      for (const [index, { key, says }] of writes.entries()) {
        const [[name, text] = ['', '']] = Object.entries(
          toOwnPlace(notes, KIND, { key, at: dayOf(index / 10), says }),
        );
        kept.set(name, text);
        last.set(key, says);
        for (const [known, said] of last) expect(ownNote(notes, KIND, known)?.says).toBe(said);
      }
      expect(kept.size).toBe(last.size);
      expect(ownedNotes(notes, KIND, dayOf(7)).length).toBe(last.size);
    }),
  );
});

test('a place that nobody has written for a month is used again, and what it said is no longer read', () => {
  const kept = new Map<string, string>();
  const notes = { noteNamed: (name: string) => kept.get(name) };
  const write = (key: string, day: number): void => {
    for (const [name, text] of Object.entries(toOwnPlace(notes, KIND, { key, at: dayOf(day), says: key })))
      kept.set(name, text);
  };
  const known = (day: number) => ownedNotes(notes, KIND, dayOf(day)).map(({ key }) => key);
  write('old', 0);
  write('other', 20);
  expect(known(30)).toEqual(['old', 'other']);
  expect(known(31)).toEqual(['other']);
  write('new', 31);
  expect(known(31)).toEqual(['new', 'other']);
  expect(kept.size).toBe(2);
});

test('a damaged note hides no other, and its place is used again', () => {
  const kept = new Map([
    ['x-1:0', '{"key":'],
    ['x-1:1', JSON.stringify({ key: 'b', at: dayOf(0), says: 'b' })],
  ]);
  const notes = { noteNamed: (name: string) => kept.get(name) };
  expect(ownNote(notes, KIND, 'b')?.says).toBe('b');
  expect(Object.keys(toOwnPlace(notes, KIND, { key: 'c', at: dayOf(0), says: 'c' }))).toEqual(['x-1:0']);
});
