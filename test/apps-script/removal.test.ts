/** Removing for good: nothing that was said is left anywhere, nothing of others goes, and nothing comes back. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeping, RemovalDone, RemovalPreview, VisitTexts } from '../../apps-script/sidebar/keeping-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import { builtBundle } from '../built-add-on';
import { ask, handIn, open, problemsToLookAt, receiptOf, stored, visitTo, withExample } from './county';
import { difference, fingerprint } from './fingerprint';
import { firstAndLast } from './cut-off';
import { counted } from '../../scripts/workspace/meter';
import { idOf, LATER, MARK, MARKED, OTHER, placesOf, prepared, removal, textOf } from './removal';
import { tabOf, typeBeside } from './typing';

// Dozens of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 120_000 });

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  bundle = withExample(builtBundle());
  ready = prepared(bundle);
});
beforeEach(() => {
  workspace = open(bundle, { state: ready, now: LATER });
});

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Parameters<Workspace['run']>[1];
const providerId = (of = workspace, name = MARKED): string =>
  ask<Keeping>(of, 'sidebarKeeping').providers.find((one) => one.name === name)?.id ?? '';
const remove = (kind: string, ids: readonly string[], of = workspace): RemovalDone =>
  ask<RemovalDone>(of, 'sidebarRemove', removal(kind, ids));
const visits = (of = workspace): string[] => of.sheet('Visits').map((row) => textOf(row['Provider']));
/** What belongs to nobody in particular: what runs keep of themselves and of the removal, and the tabs drawn as a whole. */
const others = (of: Workspace): number => placesOf(of, 'Plainword').length;
const toLookAt = (of = workspace): string[] => problemsToLookAt(of);

/** A removal that nothing cuts off, and the names of its service calls in their order. */
function wholeRemoval(asked: ReturnType<typeof removal>): { whole: Workspace; names: readonly string[] } {
  const whole = open(bundle, { state: ready, now: LATER });
  whole.start({ functionName: 'sidebarRemove', args: [asked] });
  const run = whole.meter.runs.at(-1);
  return { whole, names: run ? counted(run).map(({ name }) => name) : [] };
}

/** Both ways to read forms; the other kinds of workspace with CUT_OFFS=all, as each is made anew. */
const isAll = process.env['CUT_OFFS'] === 'all';
const WAYS: readonly Partial<WorkspaceSettings>[] = [
  {},
  { formsApi: 'off' },
  ...(isAll ? ([{ responseIds: 'one' }, { account: 'consumer' }] as const) : []),
];

test.each(WAYS)('with %j a provider is gone from everything that is kept, and stays so', (settings) => {
  const made = Object.keys(settings).length === 0 ? ready : prepared(bundle, settings);
  workspace = open(bundle, { state: made, now: LATER });
  expect(placesOf(workspace).length).toBeGreaterThan(100);
  const before = others(workspace);
  const done = remove('provider', [providerId()]);
  expect(done).toMatchObject({ isFinished: true });
  expect(placesOf(workspace)).toEqual([]);
  expect(others(workspace)).toBe(before);
  expect(visits()).toEqual([OTHER]);
  expect(workspace.form(receiptOf(workspace, 'example').formId).responses).toHaveLength(1);
  expect(toLookAt()).toEqual([]);
  for (const run of ['rereadFromMenu', 'refreshFromMenu', 'updateChecklistsFromMenu']) workspace.run(run);
  workspace.tick();
  expect(placesOf(workspace)).toEqual([]);
  expect(others(workspace)).toBe(before);
});

test('History keeps that it was removed, when, by whom and why, and nothing else', () => {
  remove('provider', [providerId()]);
  const kept = workspace.sheet('History').filter((row) => row['Kind'] === 'remove');
  expect(kept.length).toBeGreaterThanOrEqual(3);
  for (const row of kept)
    expect(row).toMatchObject({
      What: 'Removed for good',
      Who: workspace.state.user,
      Why: 'It was kept for as long as it had to be',
      From: null,
      To: null,
    });
});

test('what will go is counted beforehand, and nothing is changed by looking', () => {
  const before = fingerprint(workspace);
  const preview = ask<RemovalPreview>(
    workspace,
    'sidebarRemovalPreview',
    asJson({ kind: 'provider', ids: [providerId()] }),
  );
  expect(fingerprint(workspace)).toBe(before);
  expect(preview.title).toBe(MARKED);
  const counts = Object.fromEntries(preview.goes.map(({ where, count }) => [where, count]));
  const rows = (tab: string): number =>
    workspace.cells(tab).filter((cells) => JSON.stringify(cells).includes(MARK)).length;
  for (const tab of ['Visits', 'Findings', 'Answers', 'Providers', 'Documents', 'Checklists'])
    expect(counts[`the tab ${tab}`], tab).toBe(rows(tab));
  expect(counts['the forms themselves']).toBe(2);
  expect(counts['Google Drive']).toBe(2);
  expect(preview.stays.join(' ')).toMatch(/Version history.*downloaded, printed, mailed.*People tab/);
});

test('one visit goes, and the provider stays with its other one', () => {
  const id = idOf(workspace, MARKED);
  remove('visits', [id]);
  expect(visits().sort()).toEqual([OTHER, MARKED]);
  expect(placesOf(workspace, id).filter((place) => !place.startsWith('History'))).toEqual([]);
  for (const text of ['seen', 'promised', 'rings on Friday', 'sent a photograph', 'in large groups'])
    expect(placesOf(workspace, `${MARK} ${text}`), text).toEqual([]);
  expect(JSON.stringify(workspace.sheet('Providers'))).toContain(`${MARK} Boss`);
  workspace.run('rereadFromMenu');
  expect(visits().sort()).toEqual([OTHER, MARKED]);
});

test('what is said of another provider stays, though its name holds the name that goes', () => {
  const annexe = `${MARKED} Annexe`;
  handIn(workspace, 'example', visitTo(annexe, { visitDate: '2062-11-20' }));
  workspace.run('collectFromMenu');
  const ofAnnexe = (): number =>
    workspace.sheet('Problems').filter((row) => JSON.stringify(row).includes(annexe)).length;
  const before = ofAnnexe();
  expect(before).toBeGreaterThan(0);
  const { html } = ask<{ html: string }>(workspace, 'sidebarProviderFile', providerId());
  expect(html).not.toContain(annexe);
  remove('provider', [providerId()]);
  expect(ofAnnexe()).toBe(before);
});

test('asked twice it is the same, and says so', () => {
  const id = providerId();
  remove('provider', [id]);
  const once = fingerprint(workspace);
  expect(remove('provider', [id]).said).toMatch(/not here any more/);
  expect(difference(fingerprint(workspace), once)).toBe('');
});

describe('one removal after another', () => {
  test('keeps what was removed before: an earlier version brings neither back', () => {
    const bookNow = () => workspace.state.spreadsheets[workspace.state.workbookId];
    const earlier = structuredClone(bookNow()?.sheets);
    const [first, second] = [providerId(), providerId(workspace, OTHER)];
    remove('provider', [first]);
    ask(workspace, 'sidebarRemove', removal('provider', [second], 'removed-after-another'));
    const book = bookNow();
    if (!book || !earlier) throw new Error('There is a workbook.');
    book.sheets = earlier;
    workspace.tick();
    workspace.run('refreshFromMenu');
    expect(visits()).toEqual([]);
    for (const tab of ['Visits', 'Providers', 'Responses', 'History'])
      expect(JSON.stringify(workspace.cells(tab)), tab).not.toMatch(new RegExp(`${MARK}|${OTHER}|Plainword`));
  });

  test('finishes what one that was cut off had left in the form and in Drive', () => {
    const asked = removal('provider', [providerId()]);
    const { names } = wholeRemoval(asked);
    workspace.fault({ at: names.indexOf('Sheets.Spreadsheets.batchUpdate') + 2, kind: 'kill' });
    workspace.start({ functionName: 'sidebarRemove', args: [asked] });
    expect(visits()).toEqual([OTHER]);
    const left = (): string[] => placesOf(workspace).filter((place) => /^\/(forms|documents)\//.test(place));
    expect(left().join()).toMatch(/\/documents\//);
    expect(left().join()).toMatch(/\/forms\//);
    const other = removal('provider', [providerId(workspace, OTHER)], 'removed-after-another');
    expect(ask<RemovalDone>(workspace, 'sidebarRemove', other).isFinished).toBe(true);
    expect(left()).toEqual([]);
  });

  test('says afterwards what stays, as it did before, and counts nothing of which there is none', () => {
    const preview = (kind: string, id: string): RemovalPreview =>
      ask<RemovalPreview>(workspace, 'sidebarRemovalPreview', asJson({ kind, ids: [id] }));
    // It has no document.
    expect(preview('visits', idOf(workspace, OTHER)).goes.filter(({ count }) => count === 0)).toEqual([]);
    const { stays } = preview('provider', providerId());
    expect(remove('provider', [providerId()]).stays).toEqual(stays);
  });
});

describe('what this account cannot delete', () => {
  test('is told, here and in Problems, in words that name nobody; it does not come back', () => {
    // A colleague's document, and a form that this account may not open any more.
    const { state } = workspace;
    for (const one of Object.values(state.documents).filter(({ name }) => name.includes('letter')))
      one.owner = 'colleague@exampleshire.example';
    const id = providerId();
    const form = workspace.form(receiptOf(workspace, 'example').formId);
    form.owner = 'colleague@exampleshire.example';
    const done = remove('provider', [id]);
    expect(done.stays.join(' ')).toMatch(/cannot open the form, and 2 responses may still be in it/);
    expect(done.stays.join(' ')).toMatch(/docs.google.com\/document/);
    expect(toLookAt()).toHaveLength(2);
    expect(JSON.stringify([state.spreadsheets, state.properties])).not.toContain(MARK);
    form.owner = workspace.state.user;
    workspace.run('rereadFromMenu');
    workspace.run('refreshFromMenu');
    expect(visits()).toEqual([OTHER]);
    expect(JSON.stringify([state.spreadsheets, state.properties])).not.toContain(MARK);
    // Whoever reads it with the other reader knows it by another id.
    state.settings.formsApi = 'off';
    workspace.run('rereadFromMenu');
    expect(visits()).toEqual([OTHER]);
    expect(JSON.stringify(state.spreadsheets)).not.toContain(MARK);
  });

  test('where Drive has been switched off since, each document is told with its link, and the rest goes', () => {
    workspace.state.settings.driveApi = 'off';
    const done = remove('provider', [providerId()]);
    expect(done.isFinished).toBe(true);
    expect(done.stays.filter((line) => line.includes('docs.google.com/document'))).toHaveLength(2);
    expect(toLookAt()).toHaveLength(2);
    expect(placesOf(workspace).filter((place) => !place.startsWith('/documents/'))).toEqual([]);
  });

  test('a response that comes to light later is left out, and a visit after the removal is a new one', () => {
    const form = workspace.form(receiptOf(workspace, 'example').formId);
    const found = form.responses.find((one) => JSON.stringify(one).includes(MARK));
    if (!found) throw new Error('There is a response.');
    const { row, ...late } = structuredClone(found);
    expect(row).toBeDefined();
    remove('provider', [providerId()]);
    form.responses.push({
      ...late,
      responseId: 'of-another-id',
      formAppId: 'of-another-app-id',
    });
    workspace.run('rereadFromMenu');
    expect(visits()).toEqual([OTHER]);
    expect(toLookAt()).toEqual([]);
    workspace.advance(60_000);
    handIn(workspace, 'example', visitTo(MARKED, { of: 'example' }));
    expect(visits().sort()).toEqual([OTHER, MARKED]);
  });

  test('one that nobody had read when its provider was removed is told, by its time, until it has gone from the form', () => {
    const { formId } = receiptOf(workspace, 'example');
    handIn(workspace, 'example', visitTo(MARKED, { of: 'example' }), { fire: 'none' });
    workspace.advance(60_000);
    remove('provider', [providerId()]);
    workspace.advance(60 * 60_000);
    workspace.tick();
    expect(visits()).toEqual([OTHER]);
    expect(toLookAt()).toEqual([expect.stringMatching(/came in afterwards.*still stands in the form/)]);
    expect(JSON.stringify(workspace.sheet('Problems'))).not.toContain(MARK);
    workspace.form(formId).responses.pop();
    workspace.run('rereadFromMenu');
    expect(toLookAt()).toEqual([]);
  });
});

test('an earlier version of the workbook brings nothing of it back into the record', () => {
  const bookNow = () => workspace.state.spreadsheets[workspace.state.workbookId];
  const earlier = structuredClone(bookNow()?.sheets);
  remove('provider', [providerId()]);
  const book = bookNow();
  if (!book || !earlier) throw new Error('There is a workbook.');
  book.sheets = earlier;
  expect(placesOf(workspace).length).toBeGreaterThan(50);
  workspace.tick();
  workspace.run('refreshFromMenu');
  expect(visits()).toEqual([OTHER]);
  for (const tab of [
    'Visits',
    'Findings',
    'Answers',
    'Actions',
    'Providers',
    'Responses',
    'History',
    'County',
    'This week',
  ])
    expect(JSON.stringify(workspace.cells(tab)), tab).not.toContain(MARK);
  // Where nothing says whose a row is a person looks, and is told so until they have.
  expect(toLookAt()).toEqual([expect.stringMatching(/brought back 2 visits that were removed for good/)]);
  workspace.run('rereadFromMenu');
  expect(toLookAt()).toHaveLength(1);
});

test('a provider that somebody enters anew is theirs to keep', () => {
  remove('provider', [providerId()]);
  const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Providers',
  );
  sheet?.rows.splice(2, 0, [MARKED]);
  workspace.run('refreshFromMenu');
  workspace.run('rereadFromMenu');
  workspace.run('refreshFromMenu');
  expect(workspace.sheet('Providers').map((row) => row['Provider'])).toContain(MARKED);
});

describe.each(['kill', 'lost-answer'] as const)('%s at every call of a removal', (kind) => {
  test('asked again it comes to the same, and left to the next hour it is gone', () => {
    const asked = removal('provider', [providerId()]);
    const { whole, names } = wholeRemoval(asked);
    expect(names.length).toBeGreaterThan(15);
    whole.run('refreshFromMenu');
    const end = fingerprint(whole);
    // From the first change on, as nothing is changed before it: the first and last of each kind of call, every second
    // of them by either kind of cut; the other takes the rest.
    const changes = names.slice(names.indexOf('Sheets.Spreadsheets.batchUpdate'));
    const from = names.length - changes.length;
    const cuts = isAll
      ? names.map((_, at) => at + 1)
      : changes
          .flatMap((name, at) => (firstAndLast(name, at, changes) ? [from + at + 1] : []))
          .filter((_, at) => (at % 2 === 0) === (kind === 'kill'));
    expect(cuts.length).toBeGreaterThan(4);
    for (const [nth, at] of cuts.entries()) {
      const one = open(bundle, { state: ready, now: LATER });
      one.fault({ at, kind });
      one.start({ functionName: 'sidebarRemove', args: [asked] });
      const isLeftToTheHour = nth % 2 === 1 && !visits(one).includes(MARKED);
      if (isLeftToTheHour) one.tick();
      else ask(one, 'sidebarRemove', asked);
      // Cut off after the workbook was changed, the spare beside it follows at the next change.
      one.run('refreshFromMenu');
      expect(placesOf(one), `call ${at} (${names[at - 1] ?? ''})`).toEqual([]);
      if (!isLeftToTheHour) expect(difference(fingerprint(one), end), `call ${at}`).toBe('');
    }
  });
});

describe('one text', () => {
  const texts = (): VisitTexts['texts'] =>
    ask<VisitTexts>(workspace, 'sidebarTexts', idOf(workspace, MARKED)).texts;
  const takeOut = (
    one: VisitTexts['texts'][number],
    id = `taken-out-${one.subject.id}-${one.field}`,
  ): VisitTexts =>
    ask<VisitTexts>(
      workspace,
      'sidebarRedact',
      asJson({
        id,
        visit: idOf(workspace, MARKED),
        subject: one.subject,
        field: one.field,
        why: 'It should never have been here',
      }),
    );
  /** In the workbook and beside it: the form, and documents that quote it, are a person's. */
  const inWorkbook = (text: string): string[] =>
    placesOf(workspace, text).filter((place) => !/^\/(forms|documents)\//.test(place));

  test('each is offered once, with what it is', () => {
    const fields = texts().map(({ subject, field }) => `${subject.type} ${field}`);
    for (const field of [
      'visit officer',
      'visit comments/2c',
      'visit comments/1.1',
      'visit notApplicable/1.2',
      'visit fields/after-courses',
      'visit fields/plan',
      'visit notes',
      'action evidence',
    ])
      expect(fields).toContain(field);
    expect(new Set(texts().map(({ subject, field }) => `${subject.id} ${field}`)).size).toBe(fields.length);
    expect(fields).not.toContain('visit provider/name');
  });

  test('taken out one after the other, none is left in the workbook, and reading the forms again brings none back', () => {
    // Another visit says the same, and is nobody’s here.
    const id = idOf(workspace, MARKED);
    const twin = workspace
      .sheet('Visits')
      .find((one) => one['Provider'] === MARKED && one['Visit id'] !== id);
    remove('visits', [textOf(twin?.['Visit id'])]);
    // With CUT_OFFS=all each of them; else one of each kind of place.
    const some = ['officer', 'comments/2c', 'fields/plan', 'notes', 'evidence'];
    const isWanted = ({ field }: VisitTexts['texts'][number]): boolean => isAll || some.includes(field);
    const said = texts().flatMap((one) => (isWanted(one) ? [one.text] : []));
    expect(said.length).toBeGreaterThanOrEqual(some.length);
    // With a correction its reason goes, too.
    for (let one = texts().find(isWanted); one; one = texts().find(isWanted)) takeOut(one);
    workspace.run('rereadFromMenu');
    workspace.run('refreshFromMenu');
    workspace.tick();
    for (const text of [...said, `${MARK} mends it`, `${MARK} hands`])
      expect(inWorkbook(text), text).toEqual([]);
    const row = workspace.sheet('Visits').find((one) => one['Visit id'] === idOf(workspace, MARKED));
    expect(row).toMatchObject({ Officer: '[removed 22 November 2026]', Notes: '[removed 22 November 2026]' });
    expect(visits()).toHaveLength(2);
  });

  test('what people wrote beside its findings and answers is named, with where it stands', () => {
    for (const title of ['Findings', 'Answers']) {
      const { sheetId } = tabOf(workspace, title).properties;
      workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 2, count: 1 });
      workspace.edit({ kind: 'enter', sheetId, row: 0, column: 2, values: [['Chased']], anyway: true });
      const by = ['Visit id', idOf(workspace, MARKED)] as const;
      typeBeside(workspace, title, by, 'Chased', `${MARK} rang about ${title}`);
      typeBeside(workspace, title, ['Provider', OTHER], 'Chased', 'Plainword rang');
    }
    workspace.run('refreshFromMenu');
    const { stays } = ask<VisitTexts>(workspace, 'sidebarTexts', idOf(workspace, MARKED));
    for (const title of ['Findings', 'Answers'])
      expect(stays.filter((one) => one.startsWith(`In the tab ${title}, beside`))).toEqual([
        expect.stringContaining(`“${MARK} rang about ${title}” stands under “Chased”`),
      ]);
    expect(stays.join()).not.toContain('Plainword');
  });

  test.each(['tick', 'rereadFromMenu', 'refreshFromMenu'])(
    'an earlier version that is restored brings no text back: with %s',
    (run) => {
      // Another visit says the same, and is nobody’s here.
      const id = idOf(workspace, MARKED);
      const twins = workspace.sheet('Visits').filter((one) => one['Provider'] === MARKED);
      remove(
        'visits',
        twins.flatMap((one) => (one['Visit id'] === id ? [] : [textOf(one['Visit id'])])),
      );
      workspace = open(bundle, { state: workspace.state, now: LATER });
      const { state } = workspace;
      const book = structuredClone(state.spreadsheets[state.workbookId]);
      if (!book) throw new Error('There is a workbook.');
      const said = ['comments/2c', 'notes', 'evidence'].map((field) => {
        const one = texts().find((text) => text.field === field);
        if (!one) throw new Error('It is there.');
        takeOut(one);
        return one.text;
      });
      state.spreadsheets[state.workbookId] = book;
      if (run === 'tick') workspace.tick();
      else workspace.run(run);
      workspace.tick();
      const row = workspace.sheet('Visits').find((one) => one['Visit id'] === id);
      expect(row).toMatchObject({ Notes: '[removed 22 November 2026]' });
      for (const text of said)
        // Google’s own tab of responses is as it was, which is told.
        expect(
          inWorkbook(text).filter((place) => !place.startsWith('Responses: ')),
          text,
        ).toEqual([]);
      expect(problemsToLookAt(workspace)).toEqual(
        expect.arrayContaining([expect.stringMatching(/brought back 3 texts that were taken out/)]),
      );
      workspace.tick();
      expect(workspace.sheet('History').filter((one) => one['Kind'] === 'redact')).toHaveLength(3);
    },
  );

  test('is not handed out either where a copy that still says it has come in since', () => {
    const one = texts().find(({ field }) => field === 'comments/2c');
    const responses = (): unknown[][] => {
      const { spreadsheets, workbookId } = workspace.state;
      const tabs = spreadsheets[workbookId]?.sheets ?? [];
      return tabs.find(({ properties }) => properties.title === 'Responses')?.rows ?? [];
    };
    // Another visit says the same, and is nobody’s here.
    const id = idOf(workspace, MARKED);
    const others = workspace.sheet('Visits').map((row) => textOf(row['Visit id']));
    remove(
      'visits',
      others.filter((other) => other !== id && other !== idOf(workspace, OTHER)),
    );
    const before = structuredClone(responses());
    if (!one) throw new Error('It is there.');
    takeOut(one);
    expect(responses()).not.toEqual(before);
    responses().splice(0, Infinity, ...before);
    const { html } = ask<{ html: string }>(workspace, 'sidebarProviderFile', providerId());
    for (const size of ['small', 'large']) expect(html).not.toContain(`${MARK} in ${size} groups`);
  });

  test('asked twice it is taken out once', () => {
    const one = texts().find(({ field }) => field === 'comments/2c');
    if (!one) throw new Error('It is there.');
    takeOut(one);
    const history = workspace.sheet('History').length;
    takeOut(one);
    expect(workspace.sheet('History')).toHaveLength(history);
    expect(() => takeOut({ ...one, field: 'comments/9z' })).toThrow(/not there any more/);
  });

  test('a command that took one out takes no other', () => {
    const [one, other] = texts();
    if (!one || !other) throw new Error('Two are there.');
    takeOut(one, 'the-same');
    expect(() => takeOut(other, 'the-same')).toThrow(/Another text was taken out by this very command/);
    expect(texts().map(({ text }) => text)).toContain(other.text);
  });

  test('of a visit that is not there any more none is offered, and it is said', () => {
    const id = idOf(workspace, MARKED);
    remove('visits', [id]);
    expect(() => ask(workspace, 'sidebarTexts', id)).toThrow(/no longer in the record\. Choose it again/);
  });

  test('none is taken out where the words of the form are missing, and nothing is changed', () => {
    const one = texts().find(({ field }) => field === 'comments/2c');
    if (!one) throw new Error('It is there.');
    const versions = tabOf(workspace, 'Framework versions');
    versions.rows.splice(1);
    const before = inWorkbook(one.text).length;
    expect(() => takeOut(one)).toThrow(/version of the framework .* is missing from this workbook/);
    expect(inWorkbook(one.text)).toHaveLength(before);
    expect(workspace.sheet('History').filter((row) => row['Kind'] === 'redact')).toEqual([]);
  });

  test('short words and dates of Google’s own tab stay, as they may be anybody’s; longer ones go', () => {
    const responses = (): unknown[][] => {
      const { spreadsheets, workbookId } = workspace.state;
      const tabs = spreadsheets[workbookId]?.sheets ?? [];
      return tabs.find(({ properties }) => properties.title.startsWith('Responses: '))?.rows ?? [];
    };
    const at = responses().findIndex((cells) => cells.includes(`${MARK} in large groups`));
    const added = ['Met', '2026-12-01', 'Good enough'];
    // Where other answers stood.
    responses()[at]?.splice(-3, 3, ...added);
    const set = ['officer', 'fields/after-courses', 'comments/1.1'].map((field, index) => {
      const one = texts().find((text) => text.field === field);
      const to = added[index] ?? '';
      const asked = { visit: idOf(workspace, MARKED), kind: 'correct', field, to, why: 'It was misheard' };
      const id = `set-in-a-test-to-${index}`;
      ask(workspace, 'sidebarVisitCommand', asJson({ ...asked, id, seen: one?.text ?? '' }));
      return texts().find(({ text }) => text === to);
    });
    for (const one of set) if (one) takeOut(one);
    const stands = texts().filter(({ text }) => added.includes(text));
    expect([set.filter((one) => one !== undefined).length, stands]).toEqual([3, []]);
    expect(responses()[at]?.slice(-3)).toEqual(['Met', '2026-12-01', '[removed 22 November 2026]']);
  });
});

test('everything about a provider is in one file, and nothing of another', () => {
  const { name, html } = ask<{ name: string; html: string }>(workspace, 'sidebarProviderFile', providerId());
  expect(name).toBe(`What is kept ${MARKED}, 22 November 2026.html`);
  for (const text of [
    'officer',
    'has no machines',
    'in small groups',
    'in large groups',
    'has a dog',
    'mends it',
    'seen',
    'was misheard',
    'promised',
    'rings on Friday',
    'sent a photograph',
    'Boss',
    'was loud',
    'report',
  ])
    expect(html, text).toContain(`${MARK} ${text}`);
  expect(html).not.toContain('Plainword');
  expect(html).not.toContain(OTHER);
});

test('what somebody wrote beside its findings is in the file, and what they wrote beside another’s is not', () => {
  const { properties } = tabOf(workspace, 'Findings');
  const { sheetId } = properties;
  workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 1, count: 1 });
  workspace.edit({ kind: 'enter', sheetId, row: 0, column: 1, values: [['Followed up']], anyway: true });
  typeBeside(workspace, 'Findings', ['Provider', MARKED], 'Followed up', `${MARK} has mended it since`);
  typeBeside(workspace, 'Findings', ['Provider', OTHER], 'Followed up', 'Not yet');
  const { html } = ask<{ html: string }>(workspace, 'sidebarProviderFile', providerId());
  expect(html).toContain(`${MARK} has mended it since`);
  expect(html).toContain('Followed up');
  expect(html).not.toContain('Not yet');
});

test('a problem that names a provider in its notes alone is in the file, as it goes with the provider', () => {
  const tab = Object.values(workspace.state.spreadsheets)
    .flatMap(({ sheets }) => sheets)
    .find(({ properties }) => properties.title === 'Problems');
  const headings = tab?.rows[0] ?? [];
  const problem: Record<string, string> = {
    'What happened': 'A form was closed.',
    Status: 'To look at',
    Notes: `The lead rang ${MARKED} about it.`,
    'Problem id': 'made-up-problem',
  };
  tab?.rows.push(headings.map((heading) => problem[textOf(heading)] ?? null));
  const { html } = ask<{ html: string }>(workspace, 'sidebarProviderFile', providerId());
  expect(html).toContain(`The lead rang ${MARKED} about it.`);
  remove('provider', [providerId()]);
  expect(placesOf(workspace)).toEqual([]);
});

test('what is past its date is listed, by what Settings says, and removed only when somebody does it', () => {
  expect(ask<Keeping>(workspace, 'sidebarKeeping')).toMatchObject({
    years: { visits: 6, letters: 6 },
    before: { visits: '2020-11-22' },
    pastVisits: [],
    pastDocuments: [],
  });
  const later = open(bundle, { state: ready, now: '2032-11-23T09:00:00.000Z' });
  later.tick();
  const kept = ask<Keeping>(later, 'sidebarKeeping');
  expect(kept.pastVisits.map(({ provider }) => provider).sort()).toEqual([OTHER, MARKED]);
  expect(visits(later)).toHaveLength(3);
  const letters = open(bundle, { state: ready, now: '2032-11-23T09:00:00.000Z' });
  const { pastDocuments } = ask<Keeping>(letters, 'sidebarKeeping');
  expect(pastDocuments).toHaveLength(3);
  remove(
    'documents',
    pastDocuments.map(({ id }) => id),
    letters,
  );
  expect(Object.keys(letters.state.documents)).toEqual([]);
  expect(letters.sheet('Documents')).toEqual([]);
  expect(stored(letters, 'removed')).toBeDefined();
});
