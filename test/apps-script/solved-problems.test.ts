/** Problems that come to an end: whatever became of what they were about, somebody or something solves them, and nobody is called ready before. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Cell, State } from '../../scripts/workspace/state';
import { responseOf } from '../../scripts/workspace/state';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, open, receiptOf, setUp, visitTo } from './county';

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const formOf = () => workspace.form(receiptOf(workspace, 'example').formId);
const hour = (): void => {
  for (const { error } of workspace.tick()) if (error) throw error;
};
const home = (): Home => ask<Home>(workspace, 'sidebarHome');
const statuses = (): Cell[] => workspace.sheet('Problems').map(({ Status: status }) => status ?? null);

/** A person sets the first problem to Solved. */
const setSolved = (): void => {
  const header = workspace.cells('Problems')[0] ?? [];
  workspace.edit({
    kind: 'enter',
    sheetId: 746_100_008,
    row: 1,
    column: header.indexOf('Status'),
    values: [['Solved']],
    anyway: true,
  });
};

/** A response of which nothing can be made, as all that says which visit it is was deleted from it. */
function unreadable(): string {
  const { response } = handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }), {
    fire: 'none',
  });
  response.answers = {};
  const stored = responseOf(formOf(), response.responseId);
  if (stored) stored.answers = {};
  return response.responseId;
}
function remove(responseId: string): void {
  const form = formOf();
  form.responses = form.responses.filter((one) => one.responseId !== responseId);
}

describe('a response that could not be read', () => {
  test.each(['on', 'off'] as const)(
    'and was deleted then, with nothing else handed in, is solved (Forms API %s)',
    (formsApi) => {
      workspace = open(bundle, { settings: { formsApi } });
      setUp(workspace, EXAMPLE_CHOICE);
      const responseId = unreadable();
      hour();
      expect(statuses()).toEqual(['To look at']);
      remove(responseId);
      hour();
      expect(statuses()).toEqual(['Solved']);
      expect(home().openProblems).toBe('');
      hour();
      expect(statuses()).toEqual(['Solved']);
    },
  );

  test('and was deleted before all forms were read again is solved', () => {
    const responseId = unreadable();
    hour();
    remove(responseId);
    workspace.run('rereadFromMenu');
    expect(statuses()).toEqual(['Solved']);
  });

  test('and is there still stays, by whatever hour and command', () => {
    unreadable();
    for (const act of [
      hour,
      () => workspace.run('rereadFromMenu'),
      () => workspace.run('collectFromMenu'),
      hour,
    ]) {
      act();
      expect(statuses()).toEqual(['To look at']);
    }
  });

  test.each([
    ['hourly', () => hour()],
    ['by reading all forms again', () => workspace.run('rereadFromMenu')],
  ])('is one problem, whoever reads it, and solved by either reader (%s)', (_what, read) => {
    const responseId = unreadable();
    hour();
    workspace.state.settings.formsApi = 'off';
    read();
    expect(statuses().filter((status) => status === 'To look at')).toHaveLength(1);
    workspace.state.settings.formsApi = 'on';
    remove(responseId);
    read();
    expect(statuses().filter((status) => status === 'To look at')).toEqual([]);
  });
});

describe('an earlier form that was deleted for good', () => {
  beforeEach(() => {
    const { formId } = receiptOf(workspace, 'example');
    setUp(workspace, {
      ...EXAMPLE_CHOICE,
      forms: [{ framework: 'example', instrument: 'visit', again: true }],
    });
    delete workspace.state.forms[formId];
    hour();
  });

  test('is told with how to have done with it; once a person sets it to Solved it stays so', () => {
    expect(workspace.sheet('Problems')).toMatchObject([
      {
        Status: 'To look at',
        'What to do': expect.stringMatching(/Set the Status of this row to Solved/) as string,
      },
    ]);
    setSolved();
    workspace.run('collectFromMenu');
    workspace.advance(26 * 60 * 60_000);
    hour();
    expect(statuses()).toEqual(['Solved']);
    expect(home().openProblems).toBe('');
  });

  test('and that is there again, and gone once more, is told anew', () => {
    setSolved();
    hour();
    const earlier = Object.keys(ready.forms)[0] ?? '';
    const form = ready.forms[earlier];
    if (!form) throw new Error('There was a form.');
    workspace.state.forms[earlier] = structuredClone(form);
    hour();
    delete workspace.state.forms[earlier];
    hour();
    expect(statuses()).toEqual(['To look at']);
  });
});

test('problems of forms that a workbook no longer knows are solved', () => {
  unreadable();
  hour();
  const copy = workspace.copy();
  workspace.start({ functionName: 'sidebarStartAfresh', workbookId: copy });
  workspace.start({ functionName: 'sidebarBegin', args: [EXAMPLE_CHOICE], workbookId: copy });
  for (let steps = 0; steps < 6; steps += 1)
    workspace.start({ functionName: 'sidebarContinue', workbookId: copy });
  workspace.start({ functionName: 'collectFromMenu', workbookId: copy });
  const [heads = [], ...rows] =
    workspace.state.spreadsheets[copy]?.sheets.find(({ properties }) => properties.title === 'Problems')
      ?.rows ?? [];
  expect(rows.map((row) => row[heads.indexOf('Status')])).toEqual(['Solved']);
});

describe('a visit that was handed in twice', () => {
  const twice = (): void => {
    for (const officer of ['Officer Invented', 'Officer Pretend'])
      handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', officer }));
  };
  const hours = (): void => {
    hour();
    workspace.run('collectFromMenu');
    workspace.run('rereadFromMenu');
  };

  test('is asked about, both counting until then; with one withdrawn nothing is asked', () => {
    twice();
    hours();
    expect(workspace.sheet('Problems')).toMatchObject([
      {
        Status: 'To look at',
        'What happened': expect.stringMatching(
          /^2 visits to Made-Up Farm .* by Officer Invented; .* by Officer Pretend\.$/,
        ) as string,
      },
    ]);
    const [visit] = workspace.sheet('Visits').map((row) => row['Visit id']);
    ask(workspace, 'sidebarVisitCommand', {
      id: 'made-in-a-test',
      visit: typeof visit === 'string' ? visit : '',
      kind: 'withdraw',
      field: '',
      to: '',
      why: 'Sent twice',
      seen: '',
    });
    hours();
    expect(statuses()).toEqual(['Solved']);
    expect(workspace.sheet('Visits')).toHaveLength(2);
  });

  test('stands twice once a person says Solved, and a third is asked about anew', () => {
    twice();
    hours();
    setSolved();
    hours();
    expect(statuses()).toEqual(['Solved']);
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', officer: 'Officer Third' }));
    hours();
    expect(statuses()).toEqual(['Solved', 'To look at']);
  });
});

describe('nothing is called ready', () => {
  const problems = () => {
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    const found = book?.sheets.find(({ properties }) => properties.title === 'Problems');
    if (!book || !found) throw new Error('There is no such tab.');
    return { book, found };
  };

  test('after the row of a problem was deleted', () => {
    unreadable();
    hour();
    expect(home().openProblems).toMatch(/^One problem is to be looked at/);
    problems().found.rows.splice(1);
    expect(home().openProblems).toMatch(/^One problem.*Somebody deleted the row of it/);
    hour();
    expect(statuses()).toEqual(['To look at']);
    expect(home().openProblems).not.toMatch(/deleted/);
  });

  test('after the row of a problem of the record was deleted, which a refresh finds again', () => {
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', visitDate: '2027-11-20' }));
    expect(statuses()).toEqual(['To look at']);
    problems().found.rows.splice(1);
    hour();
    workspace.run('refreshFromMenu');
    expect(statuses()).toEqual(['To look at']);
    expect(home().openProblems).toMatch(/^One problem is to be looked at/);
  });

  test('after the tab was deleted, which is made again as that says', () => {
    const { book, found } = problems();
    book.sheets = book.sheets.filter((sheet) => sheet !== found);
    expect(home().warnings).toContainEqual(
      expect.stringMatching(/^The Problems tab is missing.*Add to this workbook/),
    );
    setUp(workspace, EXAMPLE_CHOICE);
    expect(home().warnings).toEqual([]);
    expect(problems().found.rows).toHaveLength(1);
  });
});
