/** What cannot be right, or must be looked at: told where people look, in words that name it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { handIn, open, problemsToLookAt, usualSetUp, visitTo } from './county';
import { tabOf, typeBeside } from './typing';

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = usualSetUp());
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready) });
});

const toLookAt = (): string[] => problemsToLookAt(workspace);
const visit = () => workspace.sheet('Visits')[0] ?? {};
const insurance = () =>
  workspace
    .cells('County')
    .filter(
      (row) =>
        row.includes('Farm') &&
        row.some((cell) => typeof cell === 'string' && cell.startsWith('Public liability insurance:')),
    )
    .map((row) => row.filter((cell) => cell !== null && cell !== ''));

test('a visit whose year is mistyped hides nothing that an earlier one found: essentials, evidence, what is due', () => {
  const found = { but: { '2.4': 'Not Met' }, fields: { 'public-liability-expires-on': '2026-01-31' } };
  handIn(workspace, 'herefordshire', visitTo('Farm', found));
  workspace.run('refreshFromMenu');
  const said = () => ({
    provider: workspace
      .sheet('Providers')
      .map((row) => [
        row['Last visit'],
        row['Next visit due by'],
        row['Essential, not met'],
        row['To look at'],
      ]),
    insurance: insurance(),
    county: workspace.cells('County').slice(1, 4),
  });
  const before = said();
  expect(before.provider).toEqual([['2026-11-20', '2027-11-20', 'Herefordshire 2.4', expect.any(String)]]);
  expect(before.insurance).toHaveLength(1);
  handIn(workspace, 'herefordshire', visitTo('Farm', { visitDate: '2062-11-24' }));
  for (const run of ['refreshFromMenu', 'rereadFromMenu', 'refreshFromMenu']) {
    workspace.run(run);
    expect(said(), run).toEqual(before);
  }
  expect(toLookAt()).toEqual([
    expect.stringMatching(
      /^Farm, 24 November 2062: The visit is dated .* after it was handed in .* counts for nothing/,
    ),
  ]);
});

test('a decision that the form held, changed in the sheet with a reason, stays so whatever is read again', () => {
  handIn(
    workspace,
    'herefordshire',
    visitTo('Farm', { fields: { 'product-decision': 'Deemed appropriate' } }),
  );
  typeBeside(workspace, 'Visits', ['Provider', 'Farm'], 'Officer’s decision', 'Not deemed appropriate');
  typeBeside(workspace, 'Visits', ['Provider', 'Farm'], 'Reason for the decision', 'A later complaint');
  for (const run of ['rereadFromMenu', 'refreshFromMenu', 'rereadFromMenu']) {
    workspace.run(run);
    expect(visit(), run).toMatchObject({
      'Officer’s decision': 'Not deemed appropriate',
      'Reason for the decision': 'A later complaint',
    });
  }
  expect(toLookAt()).toEqual([]);
});

test('an approval against an essential that is not met, with something unanswered and no reason, is told', () => {
  const { ratings, ...rest } = visitTo('Farm', {
    but: { '2.4': 'Not Met' },
    fields: { 'product-decision': 'Deemed appropriate' },
  });
  const answered = Object.fromEntries(Object.entries(ratings).filter(([code]) => code !== '1.5'));
  handIn(workspace, 'herefordshire', { ...rest, ratings: answered });
  expect(visit()['Suggested outcome']).toBe('Not deemed appropriate');
  expect(visit()['To look at']).toMatch(
    /“Deemed appropriate” was decided, and not everything that it rests on is met.*\(2\.4\)/,
  );
  expect(toLookAt()).toEqual([expect.stringMatching(/differs from what the rules suggest.*gives no reason/)]);
});

test('two names that go by one number are told, with both', () => {
  for (const [name, visitDate] of [
    ['Bramble Lane Centre', '2026-11-18'],
    ['Old Forge Study House', '2026-11-20'],
  ] as const)
    handIn(workspace, 'herefordshire', {
      ...visitTo(name, { visitDate }),
      provider: { name, urn: '100001' },
    });
  workspace.run('refreshFromMenu');
  expect(toLookAt()).toEqual([
    '“Bramble Lane Centre” and “Old Forge Study House” both go by the URN 100001, so they count as one provider.',
  ]);
});

test('evidence that a later visit under another framework renewed is out of date nowhere', () => {
  const expired = { of: 'derby', visitDate: '2026-01-10', fields: { 'insurance-expiry': '2025-04-05' } };
  handIn(workspace, 'derby', visitTo('Farm', expired));
  workspace.run('refreshFromMenu');
  expect(insurance()).toEqual([expect.arrayContaining(['Out of date'])]);
  handIn(workspace, 'derby', visitTo('Farm', { of: 'derby', visitDate: '2026-06-10' }));
  workspace.run('refreshFromMenu');
  expect(insurance(), 'a newer visit that says nothing of it').toEqual([
    expect.arrayContaining(['Out of date']),
  ]);
  handIn(
    workspace,
    'herefordshire',
    visitTo('Farm', { fields: { 'public-liability-expires-on': '2027-06-01' } }),
  );
  workspace.run('refreshFromMenu');
  expect(insurance()).toEqual([]);
});

test('an unregistered provider with full-time pupils who are looked after is told', () => {
  const fields = {
    'registration-status': 'Unregistered',
    'looked-after-or-ehcp': 'Yes',
    'full-time-offered': 'Yes',
  };
  handIn(workspace, 'herefordshire', visitTo('Farm', { fields }));
  expect(visit()['To look at']).toMatch(
    /^Not registered, and by its own answers it has, or may have, full-time pupils/,
  );
});

test('a next visit before the visit itself counts for nothing, and is told', () => {
  handIn(workspace, 'herefordshire', visitTo('Farm', { fields: { 'next-visit': '2026-10-01' } }));
  workspace.run('refreshFromMenu');
  expect(toLookAt()).toEqual([
    'Farm, 20 November 2026: The next visit, on 1 October 2026, is before the visit itself.',
  ]);
  expect(workspace.sheet('Providers')[0]?.['Due or overdue']).not.toBe('Overdue');
});

test('providers that nobody visited are due, and nearly the same names are asked about', () => {
  const { sheetId } = tabOf(workspace, 'Providers').properties;
  ['Bramble Lane Center', 'Bramble Lane Centre'].forEach((name, at) => {
    workspace.edit({ kind: 'enter', sheetId, row: at + 1, column: 0, values: [[name]], anyway: true });
  });
  workspace.run('refreshFromMenu');
  expect(workspace.sheet('Providers').map((row) => [row['Provider'], row['Due or overdue']])).toEqual([
    ['Bramble Lane Center', 'Never visited'],
    ['Bramble Lane Centre', 'Never visited'],
  ]);
  expect(toLookAt()).toEqual([
    expect.stringMatching(/^Bramble Lane Center and Bramble Lane Centre may be one provider/),
  ]);
});
