/** Visits coming in: by trigger, by the hour and from the menu; once, twice, blank, late, edited, unreadable. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Collected, Home } from '../../apps-script/sidebar/server-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, receiptOf, setUp, typed, visitTo } from './county';

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  bundle = builtBundle();
  const made = open(bundle);
  setUp(made);
  ready = made.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const column = (tab: string, header: string): unknown[] => workspace.sheet(tab).map((row) => row[header]);
const formOf = (id: string): string => receiptOf(workspace, id).formId;
const PLAN = {
  'improvement-plan': [
    { area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01', who: 'Head' },
    { area: 'Records', action: 'Keep a register', who: 'Deputy' },
  ],
};

describe('a visit that is handed in', () => {
  test('says in the visit and in the county what a person must look at', () => {
    handIn(
      workspace,
      'herefordshire',
      visitTo('Made-Up Farm', {
        but: { '2.4': 'Not Met' },
        fields: { 'product-decision': 'Deemed appropriate', 'product-decision-reason': 'A made-up reason' },
      }),
    );
    expect(workspace.sheet('Visits')[0]?.['To look at']).toMatch(
      /“Deemed appropriate” was decided.*\(2\.4\)/,
    );
    expect(workspace.cells('County').flat()).toEqual(
      expect.arrayContaining([
        'What to look at',
        'Decision',
        expect.stringMatching(/^“Deemed appropriate” was decided/),
      ]),
    );
  });

  test('is judged, with a row for each finding and action, and shows in the county', () => {
    const answers = visitTo('Made-Up Farm', { but: { '1.1': 'Not Met' }, fields: PLAN });
    const { runs } = handIn(workspace, 'herefordshire', answers);
    expect(runs.map(({ error }) => error)).toEqual([undefined]);
    expect(workspace.sheet('Visits')).toMatchObject([
      {
        Provider: 'Made-Up Farm',
        'Visit date': '2026-11-20',
        'Suggested outcome': 'Not deemed appropriate',
        'Essential, not met': '1.1',
      },
    ]);
    expect(workspace.sheet('Visits')[0]?.['Why']).toContain('1.1');
    expect(workspace.sheet('Findings')).toHaveLength(44);
    expect(workspace.sheet('Findings').filter((row) => row['Amounts to'] !== 'Met')).toMatchObject([
      { Criterion: '1.1', Rating: 'Not Met', Essential: 'Yes' },
    ]);
    expect(workspace.sheet('Actions')).toMatchObject([
      { Action: 'Mend the fence', 'By when': '2026-12-01', Status: 'Open', 'Due or overdue': 'Due soon' },
      { Action: 'Keep a register', 'By when': null, Status: 'Open' },
    ]);
    expect(workspace.sheet('Providers')).toMatchObject([
      {
        Provider: 'Made-Up Farm',
        'Last visit': '2026-11-20',
        'Essential, not met': expect.stringMatching(/1\.1/) as string,
      },
    ]);
    expect(workspace.cells('County').flat()).toEqual(
      expect.arrayContaining([
        'Made-Up Farm: no date, since 20 November 2026',
        expect.stringMatching(/^Counted on 22 November 2026/),
      ]),
    );
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  test('under another framework is judged by its own rules', () => {
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(workspace.sheet('Visits')[0]?.['Suggested outcome']).toBeTruthy();
    expect(workspace.sheet('Findings')).toHaveLength(32);
  });

  test('has what was written in its form in words, once, and as it was last written', () => {
    const written = (text: string) => ({ fields: { 'provision-description': text } });
    const first = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', written('A made-up farm.')));
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
    const about = () =>
      workspace
        .sheet('Answers')
        .filter((row) => row['Theme or page'] === 'The provision')
        .map((row) => [row['Provider'], row['What was written']]);
    expect(about()).toEqual([['Made-Up Farm', 'Brief description of the provision: A made-up farm.']]);
    const all = workspace.sheet('Answers').length;
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', written('A farm, and a workshop.')), {
      responseId: first.response.responseId,
    });
    expect(about()).toEqual([
      ['Made-Up Farm', 'Brief description of the provision: A farm, and a workshop.'],
    ]);
    expect(workspace.sheet('Answers')).toHaveLength(all);
    workspace.run('rereadFromMenu');
    expect(workspace.sheet('Answers')).toHaveLength(all);
  });

  test.each(['twice', 'empty-too'] as const)('comes once when the trigger fires %s', (fire) => {
    const { runs } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'), { fire });
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(workspace.sheet('Findings')).toHaveLength(44);
  });

  test('comes with the hour when no trigger fired', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'), { fire: 'none' });
    expect(workspace.sheet('Visits')).toEqual([]);
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  test('comes from the menu and the sidebar, which say so', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'), { fire: 'none' });
    workspace.run('collectFromMenu');
    expect(workspace.screen.messages).toEqual(['Provision QA: 1 visit was read.']);
    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'), { fire: 'none' });
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }), { fire: 'none' });
    expect(ask<Collected>(workspace, 'sidebarCollect')).toEqual({
      summary: '2 visits were read.',
      visits: 2,
      problems: 0,
    });
    expect(ask<Collected>(workspace, 'sidebarCollect').summary).toBe('No new visits were read.');
  });

  test('fifty at once, through triggers that overlap, repeat and arrive blank, are fifty', () => {
    const list = Array.from({ length: 50 }, (_, index) => {
      const id = index % 2 ? 'derby' : 'herefordshire';
      const answers = visitTo(`Made-Up Provider ${index + 1}`, { of: id });
      const { formId } = receiptOf(workspace, id);
      return { formId, answers: typed(workspace, id, answers) };
    }).map(({ formId, answers }) => ({ formId, answers }));
    const outcomes = [1, 3, 5].flatMap((atCall, third) =>
      workspace.submitTogether(
        list.filter((_, index) => index % 3 === third),
        { fire: third === 1 ? 'twice' : 'empty-too', atCall },
      ),
    );
    expect(outcomes.filter(({ error }) => error).map(({ error }) => error?.message)).toEqual([]);
    expect(new Set(column('Visits', 'Provider')).size).toBe(50);
    expect(workspace.sheet('Visits')).toHaveLength(50);
    expect(workspace.sheet('Findings')).toHaveLength(25 * 44 + 25 * 32);
    expect(workspace.sheet('Providers')).toHaveLength(50);
    // Over a hundred runs, on a machine that may have other work.
  }, 180_000);

  test('is collected by the next run when another one keeps the lock', () => {
    const { response } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'), { fire: 'none' });
    workspace.fault({
      at: { name: 'Lock.tryLock', nth: 1 },
      kind: 'error',
      message: 'There are too many LockService operations.',
    });
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    expect(workspace.sheet('Visits')).toEqual([]);
    workspace.tick();
    expect(column('Visits', 'Visit id')).toEqual([response.responseId]);
  });
});

describe('a visit that is handed in again', () => {
  test('takes its own place; what people wrote beside it stays', () => {
    const first = handIn(
      workspace,
      'herefordshire',
      visitTo('Made-Up Farm', { but: { '1.1': 'Not Met' }, fields: PLAN }),
    );
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
    write('Visits', 0, 'Notes', 'Ring them on Monday');
    write('Actions', 0, 'Status', 'Done');
    write('Actions', 0, 'Progress', 'Fence mended');
    addColumn('Actions', 'Ours');
    write('Actions', 0, 'Ours', 'paid');
    handIn(
      workspace,
      'herefordshire',
      visitTo('Made-Up Farm', {
        fields: {
          'improvement-plan': [PLAN['improvement-plan'][1] ?? {}, PLAN['improvement-plan'][0] ?? {}],
        },
      }),
      { responseId: first.response.responseId },
    );
    expect(workspace.sheet('Visits')).toMatchObject([
      {
        Provider: 'Made-Up Farm',
        'Suggested outcome': 'Essentials met: can be deemed appropriate',
        Notes: 'Ring them on Monday',
      },
      { Provider: 'Invented College' },
    ]);
    expect(workspace.sheet('Findings')).toHaveLength(44 + 32);
    expect(workspace.sheet('Findings').filter((row) => row['Amounts to'] === 'Not met')).toEqual([]);
    expect(workspace.sheet('Actions')).toMatchObject([
      { Action: 'Mend the fence', Status: 'Done', Progress: 'Fence mended', Ours: 'paid' },
      { Action: 'Keep a register', Status: 'Open', Progress: null, Ours: null },
    ]);
  });

  test('keeps the decision that an officer wrote into the workbook, unless the form has one', () => {
    const { response } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    write('Visits', 0, 'Officer’s decision', 'Not deemed appropriate');
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Problems')).toMatchObject([{ Status: 'To look at' }]);
    expect(String(column('Problems', 'What happened')[0])).toMatch(
      /“Not deemed appropriate” differs from what the rules suggest.*gives no reason/,
    );
    write('Visits', 0, 'Reason for the decision', 'A later complaint');
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { officer: 'Another Example' }), {
      responseId: response.responseId,
    });
    expect(workspace.sheet('Visits')).toMatchObject([
      {
        Officer: 'Another Example',
        'Officer’s decision': 'Not deemed appropriate',
        'Reason for the decision': 'A later complaint',
      },
    ]);
    expect(column('Problems', 'Status')).toEqual(['Solved']);
    handIn(
      workspace,
      'herefordshire',
      visitTo('Made-Up Farm', { fields: { 'product-decision': 'Deemed appropriate' } }),
      { responseId: response.responseId },
    );
    expect(workspace.sheet('Visits')).toMatchObject([
      { 'Officer’s decision': 'Deemed appropriate', 'Reason for the decision': null },
    ]);
  });

  test('with fewer actions loses the rows of those that are gone', () => {
    const first = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { fields: PLAN }));
    handIn(
      workspace,
      'herefordshire',
      visitTo('Made-Up Farm', { fields: { 'improvement-plan': PLAN['improvement-plan'].slice(0, 1) } }),
      { responseId: first.response.responseId },
    );
    expect(column('Actions', 'Action')).toEqual(['Mend the fence']);
  });
});

const sheetOf = (tab: string) =>
  workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === tab,
  );
/** Types into a cell as a person would. */
function write(tab: string, row: number, header: string, value: string | number): void {
  const sheet = sheetOf(tab);
  const at = sheet?.rows[0]?.indexOf(header) ?? -1;
  const cells = sheet?.rows[row + 1];
  if (!cells || at < 0) throw new Error(`There is no row ${row} or column ${header} in ${tab}`);
  while (cells.length <= at) cells.push(null);
  cells[at] = value;
}

function addColumn(tab: string, header: string): void {
  sheetOf(tab)?.rows[0]?.push(header);
}

describe('what cannot be read', () => {
  /** Hands in answers that a form allows and a visit cannot be made of. */
  const nameless = (): ReturnType<Workspace['submit']> => {
    const { questions, formId } = receiptOf(workspace, 'herefordshire');
    const form = workspace.form(formId);
    const question = questions['field/provider-name'];
    const item = form.items.find((one) => JSON.stringify(one.rest).includes(`"${question ?? ''}"`));
    if (!item) throw new Error('The form does not ask for the provider');
    (item.rest['questionItem'] as { question: { required: boolean } }).question.required = false;
    const answers = typed(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    delete answers[question ?? ''];
    return workspace.submit(formId, answers, { dropUnreached: true });
  };

  test('goes to Problems with what to do, and is solved once it is put right', () => {
    const { response, runs } = nameless();
    expect(runs.map(({ error }) => error)).toEqual([undefined]);
    expect(workspace.sheet('Visits')).toEqual([]);
    expect(workspace.sheet('Problems')).toMatchObject([
      { Status: 'To look at', 'Response id': response.responseId },
    ]);
    expect(String(column('Problems', 'What happened')[0])).toMatch(/which provider/);
    expect(String(column('Problems', 'What to do')[0])).toMatch(/[Oo]pen the response/);
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'), { responseId: response.responseId });
    expect(column('Problems', 'Status')).toEqual(['Solved']);
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  test('is tried again each hour, and not listed twice', () => {
    nameless();
    workspace.tick();
    workspace.tick();
    expect(workspace.sheet('Problems')).toHaveLength(1);
    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'));
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(workspace.sheet('Findings')).toHaveLength(44);
  });

  test('a decision without its reason is listed once, and the cell for the reason holds the officer’s words alone', () => {
    const unexplained = visitTo('Made-Up Farm', {
      but: { '1.1': 'Not Met' },
      fields: { 'product-decision': 'Deemed appropriate' },
    });
    const { response } = handIn(workspace, 'herefordshire', unexplained);
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Visits')).toMatchObject([
      { 'Officer’s decision': 'Deemed appropriate', 'Reason for the decision': null },
    ]);
    expect(workspace.sheet('Problems')).toHaveLength(1);
    expect(String(column('Problems', 'What happened')[0])).toMatch(/gives no reason/);

    write('Visits', 0, 'Reason for the decision', 'Mended within the week');
    workspace.run('refreshFromMenu');
    expect(column('Problems', 'Status')).toEqual(['Solved']);
    handIn(workspace, 'herefordshire', unexplained, { responseId: response.responseId });
    expect(column('Visits', 'Reason for the decision')).toEqual(['Mended within the week']);
  });

  test('what the product once wrote into the cell for the reason is no reason', () => {
    const unexplained = visitTo('Made-Up Farm', {
      but: { '1.1': 'Not Met' },
      fields: { 'product-decision': 'Deemed appropriate' },
    });
    const { response } = handIn(workspace, 'herefordshire', unexplained);
    write(
      'Visits',
      0,
      'Reason for the decision',
      'The decision differs from what the rules suggest (Not deemed appropriate) and gives no reason.',
    );
    workspace.run('refreshFromMenu');
    expect(column('Problems', 'Status')).toEqual(['To look at']);
    handIn(workspace, 'herefordshire', unexplained, { responseId: response.responseId });
    expect(column('Visits', 'Reason for the decision')).toEqual([null]);
  });

  test('a decision that a person wrote in other case and without its full stop is the same decision', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    write('Visits', 0, 'Officer’s decision', ' deemed  APPROPRIATE. ');
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Problems')).toEqual([]);
    write('Visits', 0, 'Officer’s decision', 'appropriate');
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Problems')).toEqual([]);
    write('Visits', 0, 'Officer’s decision', 'Splendid');
    write('Visits', 0, 'Reason for the decision', 'It is');
    workspace.run('refreshFromMenu');
    expect(String(column('Problems', 'What happened')[0])).toMatch(/“Splendid” is none of this framework’s/);
  });

  test('a visit dated after it was sent is listed, and the visit is there', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { visitDate: '2027-11-20' }));
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(String(column('Problems', 'What happened')[0])).toMatch(/dated 20 November 2027, after/);
  });

  test('a form that is gone does not keep the other from being read', () => {
    const { formId } = receiptOf(workspace, 'derby');
    const kept = workspace.state.forms[formId];
    if (!kept) throw new Error('The form is not there');
    delete workspace.state.forms[formId];
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(workspace.sheet('Problems')).toMatchObject([{ 'Form id': formId, Status: 'To look at' }]);
    expect(String(column('Problems', 'What to do')[0])).toMatch(/Google Drive/);
    workspace.state.forms[formId] = kept;
    workspace.tick();
    expect(column('Problems', 'Status')).toEqual(['Solved']);
  });
});

describe('a workbook that people changed', () => {
  const sheets = () => workspace.state.spreadsheets[workspace.state.workbookId]?.sheets ?? [];
  const tabOf = (title: string) => {
    const found = sheets().find(({ properties }) => properties.title === title);
    if (!found) throw new Error(`There is no tab ${title}`);
    return found;
  };

  test('columns may be moved and added, tabs and questions renamed', () => {
    const visits = tabOf('Visits');
    visits.rows[0] = ['Our own', ...(visits.rows[0] ?? []).slice().reverse()];
    visits.properties['gridProperties'] = { rowCount: 1000, columnCount: 60 };
    visits.properties.title = 'All our visits';
    for (const item of workspace.form(formOf('herefordshire')).items)
      item.rest['title'] = `Renamed ${item.rest.itemId}`;
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    expect(workspace.sheet('All our visits')).toMatchObject([
      {
        Provider: 'Made-Up Farm',
        'Suggested outcome': 'Essentials met: can be deemed appropriate',
        'Our own': null,
      },
    ]);
  });

  test('an added column keeps its cells when the visit is handed in again', () => {
    const { response } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    const visits = tabOf('Visits');
    visits.rows = visits.rows.map((row, index) => [
      ...row.slice(0, 3),
      index ? 'ours' : 'Our own',
      ...row.slice(3),
    ]);
    visits.properties['gridProperties'] = { rowCount: 1000, columnCount: 60 };
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { officer: 'Another Example' }), {
      responseId: response.responseId,
    });
    expect(workspace.sheet('Visits')).toMatchObject([{ Officer: 'Another Example', 'Our own': 'ours' }]);
  });

  test('a heading that was changed is named, and nothing is lost', () => {
    const visits = tabOf('Visits');
    const before = structuredClone(visits.rows[0] ?? []);
    visits.rows[0] = before.map((cell) => (cell === 'Visit date' ? 'When' : cell));
    const { runs } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    expect(runs[0]?.error?.message).toMatch(/“Visits” has no column “Visit date”/);
    expect(ask<Home>(workspace, 'sidebarHome').warnings.join()).toMatch(/“Visit date”/);
    tabOf('Visits').rows[0] = before;
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(ask<Home>(workspace, 'sidebarHome').warnings.join()).toMatch(/Visits have been collected since/);
    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'));
    expect(ask<Home>(workspace, 'sidebarHome').warnings).toEqual([]);
  });

  test.each(['Visits', 'Findings', 'Actions', 'Problems', 'Providers'])(
    'a deleted %s tab is named; set up again it is made anew and filled from the forms',
    (title) => {
      handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { fields: PLAN }));
      const book = workspace.state.spreadsheets[workspace.state.workbookId];
      if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== title);
      const { runs } = handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
      expect(runs[0]?.error?.message).toMatch(new RegExp(`“${title}” is missing.*Set up`));
      setUp(workspace, { ...CHOICE, forms: [] });
      workspace.tick();
      expect(workspace.sheet('Visits')).toHaveLength(2);
      expect(workspace.sheet('Findings')).toHaveLength(44 + 32);
      expect(workspace.sheet('Actions')).toHaveLength(2);
      expect(workspace.sheet('Providers')).toHaveLength(2);
    },
  );

  test('a deleted County tab does not keep visits out', () => {
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'County');
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  test('a deleted Answers tab comes back with every visit’s answers', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    const before = workspace.sheet('Answers');
    expect(before.length).toBeGreaterThan(0);
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Answers');
    handIn(workspace, 'herefordshire', visitTo('Invented College'));
    expect(workspace.sheet('Answers').slice(0, before.length)).toEqual(before);
    expect(new Set(workspace.sheet('Answers').map((row) => row['Provider']))).toEqual(
      new Set(['Made-Up Farm', 'Invented College']),
    );
  });

  test('a setting that cannot be used is named, and keeps no visit out', () => {
    const at = column('Settings', 'Setting').indexOf('Months between visits');
    write('Settings', at, 'Value', 'often');
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(column('Problems', 'Where')).toEqual(['The Settings tab']);
    write('Settings', at, 'Value', '6');
    workspace.run('refreshFromMenu');
    expect(column('Problems', 'Status')).toEqual(['Solved']);
    expect(column('Providers', 'Next visit due by')).toEqual(['2027-05-20']);
  });

  test('a visit whose data was changed by hand is named; the next refresh writes it again from the record', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { fields: PLAN }));
    const said = () =>
      (workspace.cells('Visits')[1] ?? []).slice(0, workspace.cells('Visits')[0]?.indexOf('Events'));
    const whole = said();
    write('Visits', 0, 'Data 1', '{');
    // A hand-in looks at what it touches: the visits to the same provider.
    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'));
    expect(workspace.sheet('Problems')).toEqual([]);
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { visitDate: '2026-11-19' }));
    expect(String(column('Problems', 'What to do')[0])).toMatch(/written again from the record/);
    write('Actions', 0, 'Status', 'Done');
    workspace.run('refreshFromMenu');
    expect(column('Problems', 'Status')).toEqual(['Solved']);
    expect(said()).toEqual(whole);
    workspace.run('rereadFromMenu');
    expect(workspace.screen.messages).toEqual(['Provision QA: 3 visits were read.']);
    expect(workspace.sheet('Visits')).toHaveLength(3);
    expect(workspace.sheet('Findings')).toHaveLength(132);
    expect(column('Actions', 'Status')).toEqual(['Done', 'Open']);
  });

  test('a visit that a newer version wrote is told as that, and nothing is changed', () => {
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    write('Visits', 0, 'Data version', 2);
    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'));
    const before = workspace.cells('Visits');
    for (const command of ['refreshFromMenu', 'rereadFromMenu']) {
      workspace.run(command);
      expect(workspace.screen.messages).toEqual([
        expect.stringMatching(/Made-Up Farm.*newer version of Provision QA\. Update Provision QA/),
      ]);
    }
    expect(workspace.cells('Visits')).toEqual(before);
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  test('a question that was deleted from a form is named within the hour', () => {
    workspace.tick();
    const form = workspace.form(formOf('herefordshire'));
    const { questions } = receiptOf(workspace, 'herefordshire');
    const gone = form.items.findIndex((item) =>
      JSON.stringify(item.rest).includes(questions['rating/1.1'] ?? '?'),
    );
    const [item] = form.items.splice(gone, 1);
    workspace.tick();
    expect(String(column('Problems', 'What happened')[0])).toMatch(/no longer on the form.*: 1\.1\./);
    workspace.tick();
    expect(workspace.sheet('Problems')).toHaveLength(1);
    if (item) form.items.splice(gone, 0, item);
    workspace.tick();
    expect(column('Problems', 'Status')).toEqual(['Solved']);
  });

  test('a form that was closed is named within the hour', () => {
    workspace.form(formOf('derby')).isAcceptingResponses = false;
    workspace.tick();
    expect(String(column('Problems', 'What happened')[0])).toMatch(/closed/);
  });

  test('nothing can be collected before anything was built', () => {
    const empty = open(bundle);
    empty.run('collectFromMenu');
    expect(empty.screen.messages).toEqual([expect.stringMatching(/No forms have been built.*Set up/)]);
  });
});

describe('what people type', () => {
  test.each([
    '=HYPERLINK("https://example.org","x")',
    '<img onerror=alert(1)>',
    '+44 20 7946 0000',
    '-1',
    '@x',
  ])('%s stays text in every tab', (text) => {
    handIn(
      workspace,
      'herefordshire',
      visitTo(text, {
        officer: text,
        comments: { '1.1': text },
        fields: { 'improvement-plan': [{ area: text, action: text, who: text }] },
      }),
    );
    expect(column('Visits', 'Provider')).toEqual([text]);
    expect(column('Findings', 'Comment')[0]).toBe(text);
    expect(column('Actions', 'Action')).toEqual([text]);
    expect(column('Providers', 'Provider')).toEqual([text]);
    const ours = [
      'This week',
      'Visits',
      'Findings',
      'Answers',
      'Actions',
      'Providers',
      'County',
      'Problems',
      'Start',
      'Settings',
    ];
    const formulas = ours.flatMap((tab) =>
      workspace
        .cells(tab)
        .flatMap((row) =>
          row.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : [])),
        ),
    );
    // Bars of counts, and of nothing that anybody typed.
    expect(
      formulas.filter(
        (one) => !/^=SPARKLINE\(\{\d+(,\d+)*\},\{("[a-z0-9]+",("[#a-z0-9]+"|\d+);?)+\}\)$/.test(one),
      ),
    ).toEqual([]);
  });
});

const DAY = 24 * 60 * 60 * 1000;

describe('a response that is deleted in its form', () => {
  const deleteResponse = (responseId: string): void => {
    const form = workspace.form(receiptOf(workspace, 'herefordshire').formId);
    form.responses = form.responses.filter((one) => one.responseId !== responseId);
  };
  const figures = () =>
    JSON.stringify([
      workspace.cells('County'),
      ...workspace.sheet('Providers').map((row) => row['Last visit']),
    ]);

  test('is told when all forms are read again, and leaves every figure a day later; its row stays and says so', () => {
    const tryOut = handIn(
      workspace,
      'herefordshire',
      visitTo('Made-Up Try-Out', { but: { '1.1': 'Not Met' } }),
    );
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    deleteResponse(tryOut.response.responseId);
    workspace.run('rereadFromMenu');
    expect(String(column('Problems', 'What happened')[0])).toMatch(
      /Made-Up Try-Out.*not in the form any more/,
    );
    expect(figures()).toContain('Made-Up Try-Out');
    workspace.run('rereadFromMenu');
    expect(column('Visits', 'Standing')).toEqual([null, null]);
    workspace.advance(DAY);
    workspace.run('rereadFromMenu');
    expect(figures()).not.toContain('Made-Up Try-Out');
    expect(column('Visits', 'Standing')).toEqual([
      expect.stringMatching(/^Its response was gone from the form on/),
      null,
    ]);
    expect(column('Problems', 'Status')).toEqual(['Solved']);
    expect(workspace.sheet('Findings')).toHaveLength(88);
  });

  test('and comes back counts again', () => {
    const { response } = handIn(workspace, 'herefordshire', visitTo('Made-Up Farm'));
    const { responses } = workspace.form(receiptOf(workspace, 'herefordshire').formId);
    const kept = [...responses];
    for (const day of [0, 1]) {
      deleteResponse(response.responseId);
      workspace.advance(day * DAY);
      workspace.run('rereadFromMenu');
    }
    expect(figures()).not.toContain('Made-Up Farm');
    workspace.form(receiptOf(workspace, 'herefordshire').formId).responses = kept;
    workspace.run('rereadFromMenu');
    expect(column('Visits', 'Standing')).toEqual([null]);
    expect(column('Providers', 'Last visit')).toEqual(['2026-11-20']);
    expect(column('History', 'Kind')).toEqual(['gone', 'back']);
  });

  test('together with many others is asked about, never concluded', () => {
    const handed = Array.from({ length: 5 }, (_, at) =>
      handIn(workspace, 'herefordshire', visitTo(`Made-Up Farm ${at}`), { fire: 'none' }),
    );
    workspace.tick();
    for (const { response } of handed.slice(1)) deleteResponse(response.responseId);
    for (const day of [0, 1, 2]) {
      workspace.advance(day * DAY);
      workspace.run('rereadFromMenu');
    }
    expect(column('Visits', 'Standing')).toEqual([null, null, null, null, null]);
    expect(column('Problems', 'What happened')).toEqual(
      [1, 2, 3, 4].map(
        () => expect.stringMatching(/4 responses of this form are missing at once/) as unknown,
      ),
    );
  });
});

test('a row that somebody deletes in a visible tab comes back, with what people wrote in it', () => {
  handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { fields: PLAN }));
  write('Visits', 0, 'Notes', 'Ring them on Monday');
  const user = workspace.state.user;
  const sheetId = Number(sheetOf('Visits')?.properties.sheetId);
  workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 2, count: 1 }, { user });
  const values = [['Commissioned by'], ['The made-up virtual school']];
  workspace.edit({ kind: 'enter', sheetId, row: 0, column: 2, values, anyway: true }, { user });
  write('Actions', 0, 'Status', 'Done');
  workspace.run('refreshFromMenu');
  const before = ['Visits', 'Findings', 'Answers', 'Actions'].map((tab) => workspace.sheet(tab));
  for (const tab of ['Visits', 'Findings', 'Answers', 'Actions']) sheetOf(tab)?.rows.splice(1, 1);
  workspace.run('refreshFromMenu');
  expect(['Visits', 'Findings', 'Answers', 'Actions'].map((tab) => workspace.sheet(tab).length)).toEqual(
    before.map((rows) => rows.length),
  );
  expect(workspace.sheet('Visits')[0]).toMatchObject({
    Provider: 'Made-Up Farm',
    Notes: 'Ring them on Monday',
    'Commissioned by': 'The made-up virtual school',
  });
  expect(column('Actions', 'Status').sort()).toEqual(['Done', 'Open']);
  // And nothing of it is new to anybody.
  const history = workspace.cells('History');
  workspace.run('refreshFromMenu');
  expect(workspace.cells('History')).toEqual(history);
});
