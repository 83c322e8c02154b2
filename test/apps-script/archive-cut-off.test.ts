/** Archiving, cut off at every service call before and after it took effect, and asked for again: nothing lost, nothing twice. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { ArchiveAsk } from '../../apps-script/sidebar/archive-api';
import { archiveVisits } from '../../apps-script/sidebar/archive-visits';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { archivesIn, asJson, closedYear, command, idOf, NOW, YEAR } from './archiving';
import { wrongWhenCutOff } from './command-cut-off';
import { ask, open } from './county';
import { sidebarServer } from './sidebar-server';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 300_000 });

const ASK: ArchiveAsk = { kind: 'year', year: YEAR, along: [] };

let bundle: Bundle;
let ready: State;
/** What the sidebar asks, in order, and the workbook before each. */
let asked: { readonly name: string; readonly args: readonly unknown[]; readonly before: State }[];
/** The workbook once all of it is done. */
let archived: State;

async function listen(state: State, what: ArchiveAsk): Promise<{ steps: typeof asked; after: State }> {
  const workspace = open(bundle, { state: structuredClone(state), now: NOW });
  const server = sidebarServer(workspace);
  const found: typeof asked = [];
  const listening = new Proxy(server, {
    get: (of, name: keyof typeof server) => (given: never) => {
      if (/^sidebarArchive(Begin|Part|Finish)$/.test(name))
        found.push({ name, args: [given], before: structuredClone(workspace.state) });
      return (of[name] as (given: never) => Promise<unknown>)(given);
    },
  });
  await archiveVisits(listening, what, () => undefined);
  return { steps: found, after: workspace.state };
}

beforeAll(async () => {
  ({ bundle, ready } = closedYear());
  ({ steps: asked, after: archived } = await listen(ready, ASK));
});

/** Everything once more, as whoever was cut off presses the button again. */
const again = (steps: typeof asked) => (workspace: Workspace) => {
  const isLeft = (): boolean => (archivesIn(workspace).years[0]?.ready ?? 0) > 0;
  for (const { name, args } of steps)
    if (name !== 'sidebarArchiveBegin' || isLeft()) ask(workspace, name, ...args.map(asJson));
  workspace.run('refreshFromMenu');
};

test('is asked for in these steps', () => {
  expect(asked.map(({ name }) => name)).toEqual([
    'sidebarArchiveBegin',
    'sidebarArchivePart',
    'sidebarArchiveFinish',
  ]);
});

test.each([0, 1, 2])('cut off in step %i, at every call both ways', (place) => {
  const step = asked[place];
  if (!step) throw new Error('The step is needed');
  expect(
    wrongWhenCutOff(
      {
        bundle,
        before: step.before,
        now: NOW,
        functionName: step.name,
        args: step.args.map(asJson),
        again: again(asked),
      },
      'every call',
    ),
  ).toEqual([]);
});

test('the end is that of a run which nothing cuts off: each visit once, here and in the archive', () => {
  const workspace = open(bundle, { state: structuredClone(ready), now: NOW });
  for (const fault of [
    { at: 9, kind: 'kill' },
    { at: 12, kind: 'lost-answer' },
  ] as const) {
    workspace.fault(fault);
    for (const { name, args } of asked) workspace.start({ functionName: name, args: args.map(asJson) });
  }
  again(asked)(workspace);
  const [archive] = archivesIn(workspace).archives;
  expect(archive).toMatchObject({ visits: 2, behind: 0 });
  expect(archivesIn(workspace).archives).toHaveLength(1);
});

test('bringing an archive up to date, cut off at every call both ways', async () => {
  const workspace = open(bundle, { state: archived, now: NOW });
  command(workspace, idOf(workspace, 'Pretend Garage'), { kind: 'reopen' });
  command(workspace, idOf(workspace, 'Pretend Garage'), { kind: 'decide', to: 'Good to use', why: 'Seen' });
  command(workspace, idOf(workspace, 'Pretend Garage'), { kind: 'final' });
  const { steps } = await listen(workspace.state, { kind: 'behind' });
  expect(steps.map(({ name }) => name)).toEqual(asked.map(({ name }) => name));
  const wrong = steps.slice(1).flatMap(({ name, args, before }) =>
    wrongWhenCutOff(
      {
        bundle,
        before,
        now: NOW,
        functionName: name,
        args: args.map(asJson),
        again: again(steps.slice(1)),
      },
      'every call',
    ),
  );
  expect(wrong).toEqual([]);
});

test('removing for good what is archived, cut off where something is stored, ends by itself', () => {
  const workspace = open(bundle, { state: archived, now: NOW });
  const of = { kind: 'visits', ids: [idOf(workspace, 'Pretend Garage')] };
  const args = [asJson({ id: 'removed-in-a-test', of, why: 'It was kept for as long as it had to be' })];
  const wrong = wrongWhenCutOff(
    {
      bundle,
      before: workspace.state,
      now: NOW,
      functionName: 'sidebarRemove',
      args,
      again: (one) => {
        ask(one, 'sidebarRemove', ...args);
        one.run('refreshFromMenu');
      },
    },
    'stores',
  );
  expect(wrong).toEqual([]);
});

test('bringing the rows of one back, cut off where something is stored', () => {
  const workspace = open(bundle, { state: archived, now: NOW });
  const visit = idOf(workspace, 'Pretend Garage');
  const args = [
    asJson({ id: 'unarchived-in-a-test', visit, kind: 'unarchive', field: '', to: '', why: '', seen: '' }),
  ];
  const again = (one: Workspace): void => {
    ask(one, 'sidebarVisitCommand', ...args);
    one.run('refreshFromMenu');
  };
  const sent = {
    bundle,
    before: workspace.state,
    now: NOW,
    functionName: 'sidebarVisitCommand',
    args,
    again,
  };
  expect(wrongWhenCutOff(sent, 'stores')).toEqual([]);
});
