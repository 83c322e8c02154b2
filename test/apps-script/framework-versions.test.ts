/** A framework that changes while it is in use: what is asked, read, counted and shown before and after. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConnectionCode } from '../../shared/form/connection-code';
import type { Framework } from '../../shared/schema/framework';
import type { Receipt } from '../../shared/schema/receipt';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, framework, open, receiptOf, setUp } from './county';
import { addRow, answersUnder, copyToTab, handInOn, tabNamed, take, typeInto } from './framework-tabs';

let bundle: Bundle;
let workspace: Workspace;
beforeAll(() => {
  bundle = builtBundle();
});
beforeEach(() => {
  workspace = open(bundle);
});

const DERBY = { ...CHOICE, forms: [{ framework: 'derby', instrument: 'visit' }] };
const home = (): Home => ask<Home>(workspace, 'sidebarHome');

/** Derby in use with one visit, then with other words and a criterion more, and a second form. */
async function changed(): Promise<{
  first: Receipt;
  second: Receipt;
  now: Framework;
  changes: readonly string[];
}> {
  setUp(workspace, DERBY);
  const first = receiptOf(workspace, 'derby');
  handInOn(
    workspace,
    first,
    framework('derby'),
    answersUnder(framework('derby'), 'Made-Up Farm', { '2g': 'Not at all' }),
  );
  const tab = tabNamed(workspace, await copyToTab(workspace, 'derby'));
  typeInto(tab, '2g', 'Prompt', 'Fire drills are held every half term');
  addRow(tab, '2g', {
    Theme: '2',
    Code: '2z',
    Prompt: 'Visitors sign in and out',
    Scale: framework('derby').themes[1]?.criteria[0]?.scale ?? '',
    Topics: 'site-access',
  });
  const { framework: now, changes, outdated } = await take(workspace, tab.properties.title);
  setUp(workspace, {
    ...DERBY,
    forms: outdated.map(({ instrument }) => ({ framework: 'derby', instrument, again: true })),
  });
  return { first, second: receiptOf(workspace, 'derby'), now, changes };
}

describe('a framework in use that is changed', () => {
  test('says what changed, and keeps it with the version', async () => {
    const { now, changes } = await changed();
    expect(now.version).toBe('1-la1');
    expect(changes).toEqual(
      expect.arrayContaining([
        '2z “Visitors sign in and out” was added.',
        expect.stringMatching(
          /^2g: the prompt was “.+” and is now “Fire drills are held every half term”\.$/,
        ),
      ]),
    );
    expect(changes).toHaveLength(2);
    const kept = workspace.sheet('Framework versions');
    expect(kept.map((row) => [row['Framework id'], row['Framework version']])).toEqual([
      ['derby', '1'],
      ['derby', '1-la1'],
    ]);
    expect(kept[1]?.['What changed']).toContain('2z “Visitors sign in and out” was added.');
  });

  test('is answered on both forms, each under its own version; the county counts the latest of each provider', async () => {
    const { first, second, now } = await changed();
    const read = workspace.sheet('Visits')[0];
    handInOn(workspace, second, now, answersUnder(now, 'Pretend Garage', { '2z': 'Not at all' }));
    handInOn(
      workspace,
      first,
      framework('derby'),
      answersUnder(framework('derby'), 'Invented College', { '2g': 'Partially' }),
    );
    handInOn(workspace, second, now, { ...answersUnder(now, 'Made-Up Farm'), visitDate: '2026-11-21' });
    const visits = workspace.sheet('Visits');
    expect(
      visits.map((row) => [row['Provider'], row['Framework version'], row['Partly or not met']]),
    ).toEqual([
      ['Made-Up Farm', '1', '2g'],
      ['Pretend Garage', '1-la1', '2z'],
      ['Invented College', '1', '2g'],
      ['Made-Up Farm', '1-la1', null],
    ]);
    expect(visits[0]).toEqual(read);
    const wording = (provider: string, code: string): unknown =>
      workspace.sheet('Findings').find((row) => row['Provider'] === provider && row['Criterion'] === code)?.[
        'Requirement'
      ];
    expect(wording('Invented College', '2g')).not.toContain('half term');
    expect(wording('Pretend Garage', '2g')).toBe('Fire drills are held every half term');
    expect(workspace.sheet('Problems')).toEqual([]);
    workspace.tick();
    const theme = workspace
      .cells('County')
      .find((row) => typeof row[0] === 'string' && row[0].startsWith('Derby 2. '));
    // Of three providers, one has something partly met in theme 2, and one something not met.
    expect(theme?.[3]).toBe('2 of 3');
    expect(theme?.slice(5, 8)).toEqual([1, 1, 1]);
    expect(theme?.[9]).toMatch(/Fully: 21/);
  });

  test('gives officers the new form alone; the earlier one says so, and may be closed', async () => {
    const { first, second } = await changed();
    const { links, connectionCode } = home();
    expect(links.map(({ fillIn }) => fillIn)).toEqual([second.responderUri]);
    expect(readConnectionCode(connectionCode).forms.map(({ formId, version }) => [formId, version])).toEqual([
      [second.formId, '1-la1'],
    ]);
    const earlier = workspace.form(first.formId);
    expect(earlier.description).toContain(`There is a newer version of this form: ${second.responderUri}`);
    expect(earlier.description.match(/newer version/g)).toHaveLength(1);
    expect(workspace.form(second.formId).description).not.toContain('newer version');
    const start = workspace.sheet('Start').map((row) => [row['What'], row['Link or value']]);
    expect(start).toContainEqual([`Earlier form: ${first.title}`, first.editUri]);
    earlier.isAcceptingResponses = false;
    workspace.tick();
    expect(workspace.sheet('Problems')).toEqual([]);
    const newer = workspace.form(second.formId);
    newer.isAcceptingResponses = false;
    workspace.tick();
    expect(workspace.sheet('Problems')).toHaveLength(1);
  });

  test('an earlier form that was deleted is told with what it means', async () => {
    const { first } = await changed();
    delete workspace.state.forms[first.formId];
    workspace.tick();
    expect(workspace.sheet('Problems')).toMatchObject([
      {
        Where: `${first.title} (earlier form)`,
        'What to do': expect.stringContaining('nothing is missing') as string,
      },
    ]);
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  test('a form that Google has no time for is told as that once hours go by, the earlier one too', async () => {
    await changed();
    const list = (nth: number) =>
      ({ at: { name: 'forms.forms.responses.list', nth }, kind: 'answer', status: 429 }) as const;
    workspace.tick();
    for (let hours = 0; hours < 3; hours += 1) {
      expect(workspace.sheet('Problems')).toEqual([]);
      workspace.fault(list(1), list(2));
      workspace.tick();
    }
    workspace.fault(list(1), list(2));
    workspace.tick();
    const problems = workspace.sheet('Problems');
    expect(problems).toHaveLength(2);
    for (const problem of problems)
      expect(problem).toMatchObject({
        'What happened': expect.stringContaining('too many requests at once') as string,
        'What to do': 'Try again in a few minutes. It is tried again every hour.',
      });
    workspace.tick();
    expect(workspace.sheet('Problems').map(({ Status: status }) => status)).toEqual(['Solved', 'Solved']);
  });

  test('changed once more it is a version more', async () => {
    await changed();
    const title = 'Framework: Derby';
    typeInto(tabNamed(workspace, title), '2z', 'Prompt', 'Visitors are signed in');
    const again = await take(workspace, title);
    expect(again.framework.version).toBe('1-la2');
    expect(again.changes).toEqual([
      '2z: the prompt was “Visitors sign in and out” and is now “Visitors are signed in”.',
    ]);
    expect(await take(workspace, title)).toMatchObject({ changes: [], framework: { version: '1-la2' } });
    expect(workspace.sheet('Framework versions')).toHaveLength(3);
  });

  test('somebody who was quicker is not overwritten', async () => {
    setUp(workspace, DERBY);
    const tab = tabNamed(workspace, await copyToTab(workspace, 'derby'));
    typeInto(tab, '1a', 'Prompt', 'One wording');
    const { framework: mine } = await take(workspace, tab.properties.title);
    const other = { ...mine, title: 'Another title' };
    expect(() => ask(workspace, 'sidebarTake', JSON.parse(JSON.stringify(other)) as never, [])).toThrow(
      /1-la1.*somebody was quicker/,
    );
    expect(workspace.sheet('Framework versions')).toHaveLength(2);
  });
});
