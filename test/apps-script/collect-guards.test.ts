/** What keeps visits from being lost: the order of reading, its overlap, trying again, runs that end early. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { counted } from '../../scripts/workspace/meter';
import { builtBundle } from '../built-add-on';
import {
  ask,
  EXAMPLE_CHOICE,
  handIn,
  keep,
  open,
  receiptOf,
  setUp,
  stored,
  typed,
  visitTo,
  withExample,
} from './county';

// Hundreds of hand-ins, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const MINUTE = 60_000;
const GOOGLE_LIMIT_MS = 6 * MINUTE;

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

function county(formsApi: 'on' | 'off' = 'on'): Workspace {
  const workspace = open(bundle, { settings: { formsApi } });
  setUp(workspace, EXAMPLE_CHOICE);
  return workspace;
}
const visit = (index: number) => visitTo(`Made-Up Provider ${index}`, { of: 'example' });
const providers = (workspace: Workspace): string[] =>
  workspace
    .sheet('Visits')
    .map(({ Provider: provider }) => (typeof provider === 'string' ? provider : ''))
    .sort();

/** One hand-in a minute, with no trigger. */
/** @param from number of the first one's provider */
function handInMany(workspace: Workspace, count: number, from = 0): string[] {
  for (let index = 0; index < count; index += 1) {
    handIn(workspace, 'example', visit(from + index), { fire: 'none' });
    workspace.advance(MINUTE);
  }
  return Array.from({ length: count }, (_, index) => `Made-Up Provider ${from + index}`).sort();
}

/** Runs until nothing is left; how long each run took on Google's clock, in milliseconds. */
function runs(workspace: Workspace, functionName: string, isDone: () => boolean): number[] {
  const elapsed: number[] = [];
  while (!isDone()) {
    if (elapsed.length > 20) throw new Error('The runs do not come to an end');
    const { error } = workspace.start({ functionName, unattended: true });
    if (error) throw error;
    elapsed.push(workspace.meter.runs.at(-1)?.elapsed ?? 0);
  }
  return elapsed;
}

describe('more than one run can read', () => {
  test.each(['onVisitSubmitted', 'onHour'])(
    'comes over several runs of %s, each within Google’s time, nothing left out',
    (functionName) => {
      const workspace = county('off');
      const all = handInMany(workspace, 400);
      // Google promises no order.
      workspace.form(receiptOf(workspace, 'example').formId).responses.reverse();
      const elapsed = runs(workspace, functionName, () => providers(workspace).length >= all.length);
      expect(elapsed.length).toBeGreaterThan(1);
      expect(Math.max(...elapsed)).toBeLessThan(GOOGLE_LIMIT_MS - MINUTE);
      expect(providers(workspace)).toEqual(all);
    },
  );

  // The hour finds in the form's whole list, once a day, what reading has passed over; a hand-in's run does not.
  test.each(['onVisitSubmitted', 'onHour'])(
    'a run of %s that must end after a batch has read the oldest; the next ones read on',
    (functionName) => {
      const workspace = shortOfTime(county());
      const all = handInMany(workspace, 100);
      workspace.form(receiptOf(workspace, 'example').formId).responses.reverse();
      const elapsed = runs(workspace, functionName, () => providers(workspace).length >= all.length);
      expect(elapsed.length).toBeGreaterThan(2);
      expect(providers(workspace)).toEqual(all);
    },
  );

  test('tabs that were made anew are filled from the record by the first run, however short its time; none after it doubles them', () => {
    const workspace = county();
    const all = handInMany(workspace, 100);
    workspace.start({ functionName: 'onHour', unattended: true });
    const findings = workspace.sheet('Findings').length;
    expect(findings).toBeGreaterThan(all.length);
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (!book) throw new Error('There is no workbook');
    book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Findings');
    setUp(workspace, { ...EXAMPLE_CHOICE, forms: [] });
    const short = shortOfTime(workspace);
    short.start({ functionName: 'onHour', unattended: true });
    expect(short.sheet('Findings')).toHaveLength(findings);
    for (let run = 0; run < 4; run += 1) short.start({ functionName: 'onHour', unattended: true });
    expect(short.sheet('Findings')).toHaveLength(findings);
    expect(providers(short)).toEqual(all);
  });
});

test('what is read anew over several runs is not taken for gone from its form before it was read', () => {
  const workspace = county('off');
  const all = handInMany(workspace, 200);
  runs(workspace, 'onHour', () => providers(workspace).length >= all.length);
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (!book) throw new Error('There is no workbook');
  book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Findings');
  setUp(workspace, { ...EXAMPLE_CHOICE, forms: [] });
  const isRead = () => !(stored(workspace, 'watermarks') ?? '').includes('"rebuild":true');
  expect(isRead()).toBe(false);
  expect(runs(workspace, 'onHour', isRead).length).toBeGreaterThan(1);
  expect(workspace.sheet('History')).toEqual([]);
  expect(workspace.sheet('Problems')).toEqual([]);
  expect(providers(workspace)).toEqual(all);
});

test('reading again that runs of hand-ins take up replaces what was typed over meanwhile, as one run would have', () => {
  const whole = county('off');
  const all = handInMany(whole, 6);
  whole.tick();
  const found = whole.sheet('Findings');
  const workspace = shortOfTime(whole);
  const isRead = () => !(stored(workspace, 'watermarks') ?? '').includes('"rebuild":true');
  workspace.run('rereadFromMenu');
  // The first of a day looks at everything in any case.
  workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
  expect(isRead()).toBe(false);
  const rows = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Findings',
  )?.rows;
  const at = rows?.[0]?.indexOf('Rating') ?? -1;
  const last = rows?.at(-1);
  if (!last || at < 0) throw new Error('There are no findings');
  last[at] = 'Typed over';
  expect(workspace.sheet('Findings')).not.toEqual(found);
  runs(workspace, 'onVisitSubmitted', isRead);
  expect(workspace.sheet('Findings')).toEqual(found);
  expect(providers(workspace)).toEqual(all);
});

test('visits that a hand-in’s run wrote are in the county’s figures within the hour', () => {
  const workspace = county();
  handIn(workspace, 'example', visit(1));
  workspace.tick();
  const counted = JSON.stringify(workspace.cells('County'));
  handIn(workspace, 'example', visit(2));
  expect(JSON.stringify(workspace.cells('County'))).toBe(counted);
  workspace.tick();
  const after = JSON.stringify(workspace.cells('County'));
  expect(after).not.toBe(counted);
  workspace.run('refreshFromMenu');
  expect(JSON.stringify(workspace.cells('County'))).toBe(after);
});

/** The workspace with an add-on for which every run's time is over once its first batch is written. */
function shortOfTime(workspace: Workspace): Workspace {
  const slow = `
    (function () {
      var now = Date.now, asked = 0;
      Date.now = function () { asked += 1; return now() + (asked > 1 ? 5 * 60 * 1000 : 0); };
    })();`;
  const now = '2026-11-23T09:00:00.000Z';
  return open({ ...bundle, code: bundle.code + slow }, { state: workspace.state, now });
}

/** The workspace with code between the add-on and Google’s answers: `change(url)` for what is asked, `answer(url, text)`. */
const between = (workspace: Workspace, code: string): Workspace =>
  open(
    {
      ...bundle,
      code: `${bundle.code}
        (function () {
          var google = UrlFetchApp;
          var change = function (url) { return url; }, answer = function (url, text) { return text; };
          ${code}
          var changed = function (one) { return Object.assign({}, one, { url: change(one.url) }); };
          var answered = function (url, response) {
            return {
              getResponseCode: function () { return response.getResponseCode(); },
              getContentText: function () { return answer(url, response.getContentText()); },
            };
          };
          UrlFetchApp = {
            fetch: function (url, options) { return answered(url, google.fetch(change(url), options)); },
            fetchAll: function (all) {
              return google.fetchAll(all.map(changed)).map(function (one, at) { return answered(all[at].url, one); });
            },
          };
        })();`,
    },
    { state: workspace.state },
  );

test('a form with more responses than Google gives at once is read to its last page', () => {
  const workspace = county();
  const all = handInMany(workspace, 5);
  // Google itself gives 5,000.
  const paged = between(
    workspace,
    `change = function (url) {
      return /\\/responses/.test(url) ? url + (/\\?/.test(url) ? '&' : '?') + 'pageSize=2' : url;
    };`,
  );
  paged.tick();
  expect(paged.sentRequests.filter(({ method }) => method === 'forms.responses.list')).toHaveLength(3);
  expect(providers(paged)).toEqual(all);
});

test('a form of which Google says what nobody understands bars no other, and is told as that', () => {
  const workspace = county();
  const { formId } = receiptOf(workspace, 'example');
  setUp(workspace, {
    ...EXAMPLE_CHOICE,
    forms: [{ framework: 'example', instrument: 'visit', again: true }],
  });
  handInMany(workspace, 1);
  const odd = between(
    workspace,
    `answer = function (url, text) {
      return url.indexOf('/${formId}/responses') < 0 ? text : '{"responses":[{"id":1}]}';
    };`,
  );
  odd.tick();
  expect(providers(odd)).toEqual(['Made-Up Provider 0']);
  expect(ask<{ openProblems: string }>(odd, 'sidebarHome').openProblems).toBe(
    'One problem is to be looked at: see the Problems tab, which says what to do.',
  );
  expect(odd.sheet('Problems')).toMatchObject([
    {
      Where: expect.stringContaining('(earlier form)') as string,
      'What happened': expect.stringMatching(/in a shape that .*newer version of the add-on\.$/) as string,
      'What to do': 'It is tried again every hour.',
    },
  ]);
});

describe('a response that shows up late', () => {
  test.each([
    ['a minute before the newest one read', 1 * MINUTE],
    ['ten minutes before the newest one read', 10 * MINUTE],
  ])('%s is read', (_what, before) => {
    const workspace = county();
    const late = handIn(workspace, 'example', visit(1), { fire: 'none' }).response;
    const form = workspace.form(receiptOf(workspace, 'example').formId);
    form.responses = [];
    const { response } = handIn(workspace, 'example', visit(2));
    late.createTime = late.lastSubmittedTime = new Date(
      Date.parse(response.lastSubmittedTime) - before,
    ).toISOString();
    expect(providers(workspace)).toEqual(['Made-Up Provider 2']);
    form.responses = [late, ...form.responses];
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    expect(providers(workspace)).toEqual(['Made-Up Provider 1', 'Made-Up Provider 2']);
  });
});

describe('a response that cannot be read', () => {
  /** Hands in answers without the provider's name, as a form allows in which somebody made it optional. */
  function nameless(workspace: Workspace, provider = 0): { readonly mend: () => void } {
    const { questions, formId } = receiptOf(workspace, 'example');
    const question = (questions['field/provider'] ?? '').padStart(8, '0');
    const form = workspace.form(formId);
    for (const { rest } of form.items) {
      const asked = rest['questionItem'] as { question?: { required?: boolean } } | undefined;
      if (asked?.question) asked.question.required = false;
    }
    const answers = typed(workspace, 'example', visit(provider));
    const name = answers[question];
    if (!name) throw new Error('The form does not ask for the provider');
    delete answers[question];
    const { response } = workspace.submit(formId, answers, { dropUnreached: true });
    return { mend: () => (response.answers[question] = name) };
  }

  test('is tried again by the hour however much was read since, and forgotten by nobody', () => {
    const workspace = county();
    const { mend } = nameless(workspace);
    expect(providers(workspace)).toEqual([]);
    workspace.advance(60 * MINUTE);
    handIn(workspace, 'example', visit(1));
    workspace.advance(60 * MINUTE);
    handIn(workspace, 'example', visit(2));
    mend();
    workspace.tick();
    expect(providers(workspace)).toEqual(['Made-Up Provider 0', 'Made-Up Provider 1', 'Made-Up Provider 2']);
    expect(workspace.sheet('Problems').map((row) => row['Status'])).toEqual(['Solved']);
  });

  test('once it was read, the forms are asked from where reading had got to, not from there again', () => {
    const workspace = county();
    const { mend } = nameless(workspace);
    workspace.advance(60 * MINUTE);
    const { response } = handIn(workspace, 'example', visit(1));
    mend();
    workspace.tick();
    workspace.sentRequests.length = 0;
    workspace.tick();
    const asked = workspace.sentRequests.flatMap(({ method, parameters }) =>
      method === 'forms.responses.list' ? [parameters['filter']] : [],
    );
    const reached = new Date(Date.parse(response.lastSubmittedTime) - 10 * MINUTE).toISOString();
    expect(asked).toEqual([`timestamp >= ${reached}`]);
  });

  test('several, with FormApp and too little time for all at once: each is read once it can be', () => {
    const workspace = county('off');
    const first = nameless(workspace, 200);
    handInMany(workspace, 80);
    const second = nameless(workspace, 201);
    handInMany(workspace, 80, 80);
    runs(workspace, 'onHour', () => providers(workspace).length >= 160);
    first.mend();
    second.mend();
    runs(workspace, 'onHour', () => providers(workspace).length >= 162);
    expect(workspace.sheet('Problems').map((row) => row['Status'])).toEqual(['Solved', 'Solved']);
  });

  test('is not taken for gone by a run whose time was over before it came to it', () => {
    const workspace = county('off');
    nameless(workspace, 1);
    workspace.advance(60 * MINUTE);
    nameless(workspace, 2);
    const short = shortOfTime(workspace);
    for (let run = 0; run < 3; run += 1) short.start({ functionName: 'onHour', unattended: true });
    expect(short.sheet('Problems').map((row) => row['Status'])).toEqual(['To look at', 'To look at']);
  });

  test('and is deleted from its form is no problem any more within the hour', () => {
    const workspace = county();
    nameless(workspace);
    workspace.tick();
    expect(workspace.sheet('Problems').map((row) => row['Status'])).toEqual(['To look at']);
    workspace.form(receiptOf(workspace, 'example').formId).responses.length = 0;
    workspace.tick();
    expect(workspace.sheet('Problems').map((row) => row['Status'])).toEqual(['Solved']);
  });

  test('is found again where version 0.1.0 kept only the instant of the first', () => {
    const workspace = county();
    const { mend } = nameless(workspace);
    workspace.advance(60 * MINUTE);
    handIn(workspace, 'example', visit(1));
    const { formId } = receiptOf(workspace, 'example');
    const marks = JSON.parse(stored(workspace, 'watermarks') ?? '{}') as {
      forms: Record<string, { upTo: string; seen: string[]; unreadable: string[] }>;
    };
    const { upTo = '', seen = [], unreadable = [] } = marks.forms[formId] ?? {};
    const retryFrom = unreadable[0]?.split('@')[1] ?? '';
    expect(retryFrom).not.toBe('');
    const before = { ...marks, forms: { [formId]: { upTo, seen, retryFrom } } };
    keep(workspace, { watermarks: JSON.stringify(before) });
    mend();
    workspace.tick();
    expect(providers(workspace)).toEqual(['Made-Up Provider 0', 'Made-Up Provider 1']);
  });

  test('and whose problem was taken as solved is listed anew when it comes again', () => {
    const workspace = county();
    nameless(workspace);
    const row = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Problems',
    )?.rows[1];
    const at = row?.indexOf('To look at') ?? -1;
    if (!row || at < 0) throw new Error('The problem is not listed');
    row[at] = 'Solved';
    workspace.tick();
    expect(workspace.sheet('Problems')).toMatchObject([{ Status: 'To look at' }]);
  });
});

test('looking at responses that were read costs nothing for their answers', () => {
  const workspace = county('off');
  handInMany(workspace, 3);
  workspace.tick();
  workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
  const run = workspace.meter.runs.at(-1);
  const names = run ? counted(run).map(({ name }) => name) : [];
  expect(names.filter((name) => name.startsWith('ItemResponse.'))).toEqual([]);
});
