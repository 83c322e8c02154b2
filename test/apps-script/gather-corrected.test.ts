/** Visits of a district that were corrected to another provider before their first one was removed there: the county has them all. */
import { expect, test, vi } from 'vitest';
import { gatherWorkbook, Known } from '../../apps-script/sidebar/gather-workbooks';
import type { RemovalDone } from '../../apps-script/sidebar/keeping-api';
import type { OpenedVisit } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';
import { LATER, removal, textOf } from './removal';
import { sidebarServer } from './sidebar-server';
import { typeBeside } from './typing';

// Many runs one after the other, on a machine that may have other work.
vi.setConfig({ testTimeout: 300_000 });

const DISTRICT = 'district-workbook-one';
const [WRONG, RIGHT] = ['Misnamed Mill', 'Rightly Named Mill'];
/** More than go over in one part. */
const MANY = 120;

const { bundle, ready } = exampleSetUp();
const visits = (of: Workspace): string[] =>
  of
    .sheet('Visits')
    .map((row) => `${textOf(row['Provider'])}, ${textOf(row['Officer'])}`)
    .sort();

/** With every tenth visit under a wrong name, which was corrected; and nothing left of who goes by that name. */
function district(): Workspace {
  const of = open(bundle, { state: structuredClone(ready) });
  for (let at = 0; at < MANY; at += 1)
    handIn(
      of,
      'example',
      visitTo(at % 10 === 9 ? WRONG : `Provider ${at}`, { of: 'example', officer: `Officer ${at}` }),
      { fire: 'none' },
    );
  while (of.sheet('Visits').length < MANY) of.run('collectFromMenu');
  typeBeside(of, 'Providers', ['Provider', WRONG], 'Notes', 'Somebody wrote about it');
  for (const row of of.sheet('Visits').filter((one) => one['Provider'] === WRONG)) {
    const visit = textOf(row['Visit id']);
    const { seen } = ask<OpenedVisit>(of, 'sidebarVisit', visit).standing;
    const to = { kind: 'correct', field: 'provider/name', to: RIGHT, why: 'misnamed', seen };
    ask(of, 'sidebarVisitCommand', { id: `corrected-in-a-test-${visit}`, visit, ...to });
  }
  of.run('refreshFromMenu');
  return of;
}

async function gather(county: Workspace, { state }: Workspace): Promise<void> {
  const book = structuredClone(state.spreadsheets[state.workbookId]);
  if (!book) throw new Error('The district is needed');
  county.state.spreadsheets[DISTRICT] = { ...book, spreadsheetId: DISTRICT };
  const server = sidebarServer(county);
  ask(county, 'sidebarGatherThese', `https://docs.google.com/spreadsheets/d/${DISTRICT}/edit`, []);
  await gatherWorkbook(server, DISTRICT, new Known(await server.sidebarKnownRecord()), () => undefined);
  county.run('refreshFromMenu');
}

test('gathered once, and again with what an officer handed in since', async () => {
  const theirs = district();
  const county = open(bundle);
  // Google gives no two forms one id; this workspace counts.
  county.copy('Taken up');
  setUp(county, EXAMPLE_CHOICE);
  const moved = theirs.sheet('Visits').find((row) => row['Provider'] === RIGHT);
  handIn(theirs, 'example', visitTo(WRONG, { of: 'example', officer: 'Officer of another day' }), {
    responseId: textOf(moved?.['Visit id']),
    fire: 'none',
  });
  theirs.advance(60_000);
  const { said } = ask<RemovalDone>(
    theirs,
    'sidebarRemove',
    removal('provider', [`name:${WRONG.toLowerCase()}`]),
  );
  expect(said).toContain('It is removed');
  const first = open(bundle, { state: county.state, now: LATER });
  await gather(first, theirs);
  expect(visits(first)).toEqual(visits(theirs));
  expect(visits(first).filter((one) => one.startsWith(RIGHT))).toHaveLength(MANY / 10);
  theirs.run('collectFromMenu');
  expect(visits(theirs)).toContain(`${RIGHT}, Officer of another day`);
  await gather(first, theirs);
  expect(visits(first)).toEqual(visits(theirs));
});
