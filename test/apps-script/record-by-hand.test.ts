/**
 * Two people sort, insert, move, delete and write in the workbook, add columns and tabs, decide, correct, withdraw and
 * plan in This visit, while visits come in, are handed in again and deleted, between runs and within them, and runs are cut
 * off: nothing is lost, none of it twice, all of it beside its own provider. The model shares no code with the product.
 */
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, open } from './county';
import { expectedNotes, expectedTabs, mayBeOff, type Rows } from './record-by-hand/model';
import { PeopleAtWork } from './record-by-hand/people-at-work';
import { steps } from './record-by-hand/steps';

vi.setConfig({ testTimeout: 600_000 });

/** When `visitTo` has visits made. */
const VISITED = '2026-11-20';
const LATER = '2026-11-22T10:00:00.000Z';

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});

/** A tab's rows under some headings, in no order, a line each. */
const lines = (
  rows: readonly Readonly<Record<string, string>>[],
  headings: readonly string[],
): readonly string[] =>
  rows.map((row) => headings.map((one) => `${one}: ${row[one] ?? ''}`).join(' | ')).sort();

/** What people are asked to settle because two of them said something of one thing. */
const ASKED =
  /has more than one row|two people .* know(ing)? of each other|since then the form says|gives no reason|which stands|handed in with the same form|was withdrawn on .* handed in again/;

/** What a tab says of a provider, and what people are asked to settle. */
const said = (people: PeopleAtWork, title: string, provider: string): string =>
  [
    ...people.rows(title).filter((row) => row['Provider'] === provider),
    ...(people.copied.get(title)?.has(provider) === true ? people.rows('Problems') : []),
  ]
    .flatMap((row) => Object.values(row))
    .join('\n');

function expectAsModelled(people: PeopleAtWork): void {
  const off = mayBeOff(people.model);
  for (const [title, rows] of Object.entries<Rows>({ ...expectedTabs(people.model, VISITED) })) {
    const headings = Object.keys(rows[0] ?? {});
    const copied = people.copied.get(title) ?? new Set();
    const once = (all: Rows): Rows => all.filter((row) => !copied.has(row['Provider'] ?? ''));
    const there = people
      .rows(title)
      .filter((row) => title !== 'Providers' || !off.has(row['Provider'] ?? ''));
    expect(lines(once(there), headings), title).toEqual(lines(once(rows), headings));
    // Of a row and its copy either may stand first by now: what is written in the other one is told, not lost.
    for (const row of rows)
      if (copied.has(row['Provider'] ?? '')) {
        const found = said(people, title, row['Provider'] ?? '');
        for (const text of Object.values(row)) expect(found, title).toContain(text);
      }
  }
  for (const [provider, texts] of expectedNotes(people.model))
    for (const text of texts) expect(said(people, 'Providers', provider)).toContain(text);
  expect(people.typedInOwnTabs()).toEqual(people.ownTabs);
  for (const row of people.rows('Problems'))
    if (row['Status'] === 'To look at') expect(row['What happened']).toMatch(ASKED);
}

test('whatever they do, the workbook says what they last said, once and beside its own; and so it does read again', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const people = new PeopleAtWork(open(bundle, { state: ready, now: LATER }));
      for (const step of list) people.do(step);
      people.collect();
      expectAsModelled(people);
      people.workspace.run('rereadFromMenu');
      people.collect();
      expectAsModelled(people);
    }),
    {
      numRuns: Number(process.env['SEQUENCES'] ?? 12),
      seed: Number(process.env['SEED'] ?? 26_11),
      endOnFailure: process.env['SHRINK'] === undefined,
    },
  );
});
