/** One response, one visit: whichever way, person or script project reads it, whatever is switched between runs, wherever a run is cut. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { screenOf } from '../../scripts/workspace/runtime';
import { FIRST_SCRIPT, type Cell, type State, type StoredResponse } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, keptIn, open, receiptOf, visitTo } from './county';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 300_000 });

const COLLEAGUE = 'colleague@county.example';
const OTHER_SCRIPT = 'script-2';
/** What surfaces later than this is read once a day alone (see daily-listing). */
const LATE_MS = 9 * 60 * 1000;
const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', who: 'Head' }] };

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready });
  const shared = { id: 'colleague', type: 'user', role: 'writer', emailAddress: COLLEAGUE };
  for (const file of [
    ...Object.values(workspace.state.forms),
    ...Object.values(workspace.state.spreadsheets),
  ])
    file.permissions.push(shared);
  ready = workspace.state;
});

const formOf = (workspace: Workspace) => workspace.form(receiptOf(workspace, 'example').formId);

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

/** Who runs the add-on: whoever built the forms, a colleague, or another script project with the same code. */
const WHO = {
  maker: {},
  colleague: { user: COLLEAGUE },
  'other script': { script: OTHER_SCRIPT },
  'other script, colleague': { user: COLLEAGUE, script: OTHER_SCRIPT },
} as const;
type Who = keyof typeof WHO;
const RUNS = ['onVisitSubmitted', 'onHour', 'collectFromMenu', 'rereadFromMenu'] as const;

interface Cut {
  readonly at: number;
  readonly kind: 'kill' | 'error' | 'lost-answer';
}

function run(workspace: Workspace, who: Who, functionName: (typeof RUNS)[number], cut?: Cut): void {
  // One project looks after a workbook: whoever comes next takes over first, as the sidebar offers.
  const owner = keptIn(workspace)?.owner.script;
  const script = who.startsWith('other') ? OTHER_SCRIPT : FIRST_SCRIPT;
  if (owner !== script) {
    const taken = workspace.start({ functionName: 'sidebarGoOn', script, ...WHO[who] });
    expect(taken.value).toMatchObject({ ok: true });
  }
  const isTrigger = functionName.startsWith('on');
  const { error } = workspace.start({
    functionName,
    ...WHO[who],
    ...(isTrigger && { unattended: true }),
    ...(cut && { faults: [cut] }),
  });
  if (!cut && error) throw error;
}

/** A response with its edition in the officer's name, so that a stale visit shows. */
const officer = (index: number, edition: number): string => `Officer ${index}, edition ${edition}`;

class County {
  readonly workspace = open(bundle, { state: ready });
  private readonly editions: number[] = [];

  private get responses(): StoredResponse[] {
    return formOf(this.workspace).responses;
  }

  visitIn(isTwin: boolean): void {
    const before = this.responses.at(-1);
    this.give(this.editions.length, 1);
    this.editions.push(1);
    const made = this.responses.at(-1);
    // Two people press the button in the same millisecond, and Google gives the second one late.
    if (!isTwin || !before || !made) return;
    const instant = before.lastSubmittedTime.slice(0, 23);
    if (Date.parse(made.lastSubmittedTime) - Date.parse(`${instant}Z`) > LATE_MS) return;
    made.createTime = `${instant}Z`;
    made.lastSubmittedTime = `${instant}${made.lastSubmittedTime.slice(23)}`;
  }

  editIn(which: number): void {
    if (!this.editions.length) return;
    const index = which % this.editions.length;
    const edition = (this.editions[index] ?? 0) + 1;
    this.editions[index] = edition;
    this.give(index, edition, this.responses[index]?.responseId);
  }

  private give(index: number, edition: number, responseId?: string): void {
    // Some visits are to the same provider on the same day.
    const answers = visitTo(`Made-Up Provider ${index - (index % 4 === 3 ? 1 : 0)}`, {
      of: 'example',
      officer: officer(index, edition),
      ratings: { '1.1': edition % 2 ? 'Not met' : 'Fully met' },
      fields: PLAN,
    });
    handIn(this.workspace, 'example', answers, { fire: 'none', ...(responseId && { responseId }) });
  }

  /** What is wrong; '' when each response is in exactly once, as it was last handed in. */
  get odd(): string {
    const officers = this.workspace.sheet('Visits').map((row) => text(row['Officer']));
    const wanted = this.editions.map((edition, index) => officer(index, edition));
    const lines = this.workspace.sheet('Findings').length;
    const actions = this.workspace.sheet('Actions').length;
    // Each pair of visits to one provider on one day is asked about, and nothing else is told.
    const twice = wanted.flatMap((_, index) =>
      index % 4 === 3 ? [`2 visits to Made-Up Provider ${index - 1} on 20 November 2026 `] : [],
    );
    const problems = this.workspace
      .sheet('Problems')
      .filter((row) => row['Status'] !== 'Solved')
      .map((row) => text(row['What happened']));
    return [
      ...wanted.filter((one) => !officers.includes(one)).map((one) => `lost or old: ${one}`),
      ...officers
        .filter((one, at) => officers.indexOf(one) < at || !wanted.includes(one))
        .map((one) => `too much: ${one}`),
      ...(lines === wanted.length ? [] : [`${lines} findings of ${wanted.length} visits`]),
      ...(actions === wanted.length ? [] : [`${actions} actions of ${wanted.length} visits`]),
      ...problems
        .filter((problem, at) => {
          const asked = twice.findIndex((begin) => problem.startsWith(begin));
          return asked < 0 || problems.findIndex((one) => one.startsWith(twice[asked] ?? '')) < at;
        })
        .map((problem) => `problem: ${problem}`),
      ...twice
        .filter((begin) => !problems.some((problem) => problem.startsWith(begin)))
        .map((begin) => `not asked about: ${begin}`),
    ].join('; ');
  }
}

const anyRun = fc.record({
  do: fc.constant('run' as const),
  who: fc.constantFrom<Who>('maker', 'maker', 'colleague', 'other script', 'other script, colleague'),
  functionName: fc.constantFrom(...RUNS),
  cut: fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom<Cut['kind']>('kill', 'error', 'lost-answer'),
    }),
    { freq: 2, nil: undefined },
  ),
});
const anyStep = fc.oneof(
  { weight: 5, arbitrary: anyRun },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('new' as const), twin: fc.integer({ min: 0, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('api' as const),
      to: fc.constantFrom('on' as const, 'off' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
  },
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function perform(county: County, step: Step): void {
  const { workspace } = county;
  switch (step.do) {
    case 'new':
      return county.visitIn(step.twin === 0);
    case 'edit':
      return county.editIn(step.which);
    case 'api':
      workspace.state.settings.formsApi = step.to;
      return;
    case 'wait':
      return workspace.advance(step.minutes * 60_000);
    case 'run':
      return run(workspace, step.who, step.functionName, step.cut);
  }
}

test('whatever happens in whatever order, each response is a visit once, as it was last handed in', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 10, maxLength: 24, size: 'max' }), (steps) => {
      const county = new County();
      for (const step of steps) perform(county, step);
      const { settings } = county.workspace.state;
      for (const [api, who] of [
        ['on', 'maker'],
        ['off', 'maker'],
        ['on', 'colleague'],
        ['on', 'other script'],
      ] as const) {
        settings.formsApi = api;
        run(county.workspace, who, 'onHour');
        run(county.workspace, who, 'onHour');
      }
      expect(county.odd).toBe('');
      run(county.workspace, 'colleague', 'rereadFromMenu');
      expect(county.odd).toBe('');
      run(county.workspace, 'maker', 'rereadFromMenu');
      expect(county.odd).toBe('');
    }),
    {
      numRuns: Number(process.env['SEQUENCES'] ?? 8),
      seed: Number(process.env['SEED'] ?? 20261126),
      endOnFailure: true,
    },
  );
});

const visits = (workspace: Workspace): string[] =>
  workspace.sheet('Visits').map((row) => `${text(row['Provider'])}: ${text(row['Officer'])}`);
const toLookAt = (workspace: Workspace) =>
  workspace.sheet('Problems').filter((row) => row['Status'] === 'To look at');
const handInAt = (workspace: Workspace, provider: string, by: string, responseId?: string): string =>
  handIn(
    workspace,
    'example',
    visitTo(provider, { of: 'example', officer: by, ratings: { '1.1': 'Fully met' } }),
    { fire: 'none', ...(responseId !== undefined && { responseId }) },
  ).response.responseId;

/** A county with one visit in, read by the REST API, which is then switched off. */
function switchedOff(): { readonly workspace: Workspace; readonly responseId: string } {
  const workspace = open(bundle, { state: ready });
  const responseId = handInAt(workspace, 'Made-Up Farm', 'First');
  run(workspace, 'maker', 'onHour');
  workspace.advance(2 * 60 * 60_000);
  workspace.state.settings.formsApi = 'off';
  return { workspace, responseId };
}

describe('a form that the REST API does not give', () => {
  test.each([
    [403, 'PERMISSION_DENIED', 'The caller does not have permission'],
    [404, 'NOT_FOUND', 'Requested entity was not found.'],
  ])('is read with FormApp after %i %s, and nothing is told as wrong', (status, _code, message) => {
    const workspace = open(bundle, { state: ready });
    handInAt(workspace, 'Made-Up Farm', 'First');
    workspace.fault({ kind: 'answer', at: { name: 'forms.forms.responses.list', nth: 1 }, status, message });
    workspace.sentRequests.length = 0;
    workspace.start({ functionName: 'onHour', unattended: true });
    expect(workspace.sentRequests.map((sent) => sent.status)).toContain(status);
    expect(visits(workspace)).toEqual(['Made-Up Farm: First']);
    expect(workspace.sheet('Problems')).toEqual([]);
    run(workspace, 'maker', 'rereadFromMenu');
    expect(visits(workspace)).toEqual(['Made-Up Farm: First']);
  });

  test.each([500, 503, 429])('is left to the next run after %i, which passes', (status) => {
    const workspace = open(bundle, { state: ready });
    handInAt(workspace, 'Made-Up Farm', 'First');
    workspace.fault({ kind: 'answer', at: { name: 'forms.forms.responses.list', nth: 1 }, status });
    workspace.start({ functionName: 'onHour', unattended: true });
    expect(workspace.sheet('Visits')).toEqual([]);
    const calls = workspace.meter.runs.at(-1)?.calls ?? [];
    expect(calls.filter(({ name }) => name.startsWith('FormApp.'))).toEqual([]);
    workspace.tick();
    expect(visits(workspace)).toEqual(['Made-Up Farm: First']);
  });

  test('because a colleague looks at it, is read all the same', () => {
    const workspace = open(bundle, { state: ready });
    handInAt(workspace, 'Made-Up Farm', 'First');
    run(workspace, 'colleague', 'collectFromMenu');
    expect(visits(workspace)).toEqual(['Made-Up Farm: First']);
    const { workbookId } = workspace.state;
    expect(screenOf(workspace.runtime, { user: COLLEAGUE, workbookId }).messages).toEqual([
      'Provision QA: 1 visit was read.',
    ]);
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  test('nor FormApp is told as before', () => {
    const workspace = open(bundle, { state: ready });
    formOf(workspace).trashed = true;
    workspace.tick();
    expect(toLookAt(workspace)).toMatchObject([
      {
        'What happened':
          'The form could not be read. Google Forms did not read what was handed in: Google does not find it.',
      },
    ]);
  });
});

test('a form that was first read with FormApp stays with it once the API is on', () => {
  const workspace = open(bundle, { state: ready, settings: { formsApi: 'off' } });
  handInAt(workspace, 'Made-Up Farm', 'First');
  run(workspace, 'maker', 'onHour');
  workspace.state.settings.formsApi = 'on';
  workspace.sentRequests.length = 0;
  handInAt(workspace, 'Pretend Garage', 'First');
  run(workspace, 'maker', 'onHour');
  expect(visits(workspace)).toEqual(['Made-Up Farm: First', 'Pretend Garage: First']);
  expect(workspace.sentRequests.map(({ method }) => method)).not.toContain('forms.responses.list');
});

describe('a visit that is handed in again, and read by another reader than before', () => {
  test('takes its own place', () => {
    const { workspace, responseId } = switchedOff();
    handInAt(workspace, 'Pretend Garage', 'First');
    handInAt(workspace, 'Made-Up Farm', 'Second', responseId);
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Made-Up Farm: Second', 'Pretend Garage: First']);
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  test('is none where the earlier one is still on the form: a second visit on the same day', () => {
    const { workspace } = switchedOff();
    handInAt(workspace, 'Made-Up Farm', 'Second officer');
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Made-Up Farm: First', 'Made-Up Farm: Second officer']);
  });

  const asked = (): ReturnType<typeof switchedOff> => {
    const county = switchedOff();
    handInAt(county.workspace, 'Made-Up Barn', 'Second', county.responseId);
    run(county.workspace, 'maker', 'onHour');
    return county;
  };
  const answer = (workspace: Workspace, words: string): void => {
    const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Visits',
    );
    const at = sheet?.rows[0]?.indexOf('Response id (FormApp)') ?? -1;
    const row = sheet?.rows[1];
    if (!row || at < 0) throw new Error('There is no such row or column');
    row[at] = words;
  };

  test('is asked about where it names another provider, once', () => {
    const { workspace } = asked();
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Made-Up Farm: First']);
    expect(toLookAt(workspace)).toMatchObject([
      {
        'What happened': expect.stringMatching(/Made-Up Farm on 20 November 2026/) as string,
        'What to do': expect.stringMatching(/“Response id \(FormApp\)”.*“none”/) as string,
      },
    ]);
  });

  test('is that visit where somebody says so', () => {
    const { workspace } = asked();
    answer(workspace, text(toLookAt(workspace)[0]?.['Response id']));
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Made-Up Barn: Second']);
    expect(toLookAt(workspace)).toEqual([]);
  });

  test('is another one where somebody says that', () => {
    const { workspace } = asked();
    answer(workspace, 'none');
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Made-Up Farm: First', 'Made-Up Barn: Second']);
    expect(toLookAt(workspace)).toEqual([]);
  });

  test('settles itself once its own reader is back', () => {
    const { workspace } = asked();
    workspace.state.settings.formsApi = 'on';
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Made-Up Barn: Second']);
    expect(toLookAt(workspace)).toEqual([]);
  });
});

describe('a response that cannot be read', () => {
  test('is one problem and then one visit, whichever reader tries it', () => {
    const workspace = open(bundle, { state: ready });
    const { questions } = receiptOf(workspace, 'example');
    const question = (questions['field/provider'] ?? '').padStart(8, '0');
    const responseId = handInAt(workspace, 'Made-Up Farm', 'First');
    const response = formOf(workspace).responses.find((one) => one.responseId === responseId);
    const name = response?.answers[question];
    if (!response || !name) throw new Error('The form does not ask for the provider');
    delete response.answers[question];
    run(workspace, 'maker', 'onHour');
    workspace.advance(60 * 60_000);
    handInAt(workspace, 'Pretend Garage', 'First');
    for (const api of ['off', 'on', 'off'] as const) {
      workspace.state.settings.formsApi = api;
      run(workspace, 'maker', 'onHour');
      expect(visits(workspace)).toEqual(['Pretend Garage: First']);
      expect(toLookAt(workspace)).toHaveLength(1);
    }
    response.answers[question] = name;
    run(workspace, 'maker', 'onHour');
    expect(visits(workspace)).toEqual(['Pretend Garage: First', 'Made-Up Farm: First']);
    expect(toLookAt(workspace)).toEqual([]);
  });
});
