/** Does all steps in a workbook, and holds it against the model at the end, also read again. */
import { expect } from 'vitest';
import type { Workspace } from '../../../scripts/workspace/add-on';
import type { State } from '../../../scripts/workspace/state';
import { expectAsFromScratch } from '../from-scratch';
import { expectedNotes, expectedTabs, mayBeOff, type Rows } from './model';
import { PeopleAtWork } from './people-at-work';
import type { Step } from './steps';

/** When `visitTo` has visits made. */
const VISITED = '2026-11-20';

/** A tab's rows under some headings, in no order, a line each. */
const lines = (
  rows: readonly Readonly<Record<string, string>>[],
  headings: readonly string[],
): readonly string[] =>
  rows.map((row) => headings.map((one) => `${one}: ${row[one] ?? ''}`).join(' | ')).sort();

/** What people are asked to settle because two of them said something of one thing, and told of what came back. */
const ASKED = new RegExp(
  [
    'has more than one row',
    'two people .* know(ing)? of each other',
    'since then the form says',
    'gives no reason',
    'which stands',
    'handed in with the same form',
    'was withdrawn on .* handed in again',
    'its response was not in the form any more',
    '^Gone from the tab was ',
    '^Cells were merged under ',
    '^Under “.*” \\d+ of the \\d+ rows that said something turned blank at once',
    '^The record knows nothing of row',
  ].join('|'),
);

/** What a tab says of a provider, and what people are asked to settle. */
const said = (people: PeopleAtWork, title: string, provider: string): string =>
  [
    ...people.rows(title).filter((row) => row['Provider'] === provider),
    ...(people.copied.get(title)?.has(provider) === true ? people.rows('Problems') : []),
  ]
    .flatMap((row) => Object.values(row))
    .join('\n');

/** @param isReadAgain findings that somebody wrote over come back then */
function expectAsModelled(people: PeopleAtWork, isReadAgain: boolean): void {
  const off = mayBeOff(people.model);
  for (const [title, rows] of Object.entries<Rows>({ ...expectedTabs(people.model, VISITED) })) {
    if (title === 'Findings' && people.isOverFindings && !isReadAgain) continue;
    const headings = Object.keys(rows[0] ?? {});
    const copied = people.copied.get(title) ?? new Set();
    const once = (all: Rows): Rows => all.filter((row) => !copied.has(row['Provider'] ?? ''));
    const there = people
      .rows(title)
      .filter((row) => title !== 'Providers' || !off.has(row['Provider'] ?? ''))
      // Killed before it has looked, a run that wrote into a blank row leaves there what is about nobody.
      .filter((row) => !people.isCutWithin || row['Provider'] !== '');
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
  for (const row of people.rows('Problems').filter((one) => one['Status'] === 'To look at')) {
    const what = row['What happened'] ?? '';
    // Killed before it has looked, a run that wrote beside a moved column leaves a word of its own where people choose.
    if (!(people.isCutWithin && what.includes(' is none of the words that count: ')))
      expect(what).toMatch(ASKED);
  }
}

/**
 * @param open another workspace with such a state
 * @throws what is not as it was last said, after a collect and after reading everything again; or what a refresh that
 * leaves out visits at rest has otherwise than one that works out all of them
 */
export function liveThrough(
  workspace: Workspace,
  steps: readonly Step[],
  open: (state: State) => Workspace,
): void {
  const people = new PeopleAtWork(workspace);
  people.begin(3);
  // Until nothing is left to do about any visit.
  for (let times = 0; times < 2; times += 1) workspace.run('refreshFromMenu');
  for (const step of steps) people.do(step);
  expectAsFromScratch(workspace, open);
  people.collect();
  expectAsFromScratch(workspace, open);
  expectAsModelled(people, false);
  workspace.run('rereadFromMenu');
  people.collect();
  expectAsModelled(people, true);
}
