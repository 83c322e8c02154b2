/** Two people, each with forms of their own in one workbook, each with triggers: neither's runs speak of what only the other can see. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Cell, State } from '../../scripts/workspace/state';
import { screenOf } from '../../scripts/workspace/runtime';
import { builtBundle } from '../built-add-on';
import { CHOICE, open, receiptOf, setUp, typed, visitTo, withExample } from './county';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 300_000 });

const PEOPLE = { lead: undefined, colleague: 'colleague@county.example' } as const;
type Person = keyof typeof PEOPLE;
/** Which form each has built; neither has shared it. */
const FORM = { lead: 'visit', colleague: 'monitoring' } as const;
const OTHER = { lead: 'colleague', colleague: 'lead' } as const;
const HOUR = 60 * 60_000;

const as = (person: Person): { user?: string } => {
  const user = PEOPLE[person];
  return user === undefined ? {} : { user };
};

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  bundle = withExample(builtBundle());
  const workspace = open(bundle);
  const forms = (instrument: string) => [{ framework: 'example', instrument }];
  setUp(workspace, { ...CHOICE, forms: forms(FORM.lead) });
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  book?.permissions.push({ id: 'c', type: 'user', role: 'writer', emailAddress: PEOPLE.colleague });
  const choice = { ...CHOICE, forms: forms(FORM.colleague) };
  workspace.start({ functionName: 'sidebarBegin', args: [choice], ...as('colleague') });
  for (let step = 0; step < 5; step += 1)
    workspace.start({ functionName: 'sidebarContinue', ...as('colleague') });
  ready = workspace.state;
});

const formIdOf = (workspace: Workspace, whose: Person): string =>
  receiptOf(workspace, 'example', FORM[whose]).formId;
const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

/** What the Problems tab says of a person's form, its responses too. */
const saidOf = (workspace: Workspace, whose: Person): string[] =>
  workspace
    .sheet('Problems')
    .filter((row) => text(row['Form id']) === formIdOf(workspace, whose))
    .map((row) => [row['Status'], row['Seen at (UTC)'], row['What happened']].map(text).join(' | '));

function handIn(workspace: Workspace, whose: Person, officer: string, responseId?: string): string {
  const answers = visitTo(`Made-Up Farm of ${officer.split(',')[0] ?? ''}`, {
    of: 'example',
    officer,
    ratings: {},
  });
  return workspace.submit(formIdOf(workspace, whose), typed(workspace, 'example', answers, FORM[whose]), {
    fire: 'none',
    dropUnreached: true,
    ...(responseId !== undefined && { responseId }),
  }).response.responseId;
}

const RUNS = ['onVisitSubmitted', 'onHour', 'collectFromMenu', 'rereadFromMenu'] as const;
const anyPerson = fc.constantFrom<Person>('lead', 'colleague');
const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      who: anyPerson,
      functionName: fc.constantFrom(...RUNS),
      cut: fc.option(
        fc.record({
          at: fc.integer({ min: 1, max: 14 }),
          kind: fc.constantFrom('kill' as const, 'error' as const, 'lost-answer' as const),
        }),
        { freq: 2, nil: undefined },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('new' as const), whose: anyPerson }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('api' as const),
      to: fc.constantFrom('on' as const, 'off' as const),
    }),
  },
  // Less than a day in all: somebody's form that nobody reads for a day is told by anybody.
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 50 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bin' as const), whose: anyPerson }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

class County {
  readonly workspace = open(bundle, { state: ready });
  private readonly made: { whose: Person; edition: number; responseId: string }[] = [];

  private officer(index: number): string {
    return `Officer ${index}, edition ${this.made[index]?.edition ?? 1}`;
  }

  perform(step: Step): void {
    const { workspace, made } = this;
    if (step.do === 'api') workspace.state.settings.formsApi = step.to;
    if (step.do === 'wait') workspace.advance(step.minutes * 60_000);
    if (step.do === 'bin') {
      const form = workspace.form(formIdOf(workspace, step.whose));
      form.trashed = form.trashed !== true;
    }
    if (step.do === 'new' && !workspace.form(formIdOf(workspace, step.whose)).trashed)
      made.push({
        whose: step.whose,
        edition: 1,
        responseId: handIn(workspace, step.whose, `Officer ${made.length}, edition 1`),
      });
    if (step.do === 'edit' && made.length) {
      const index = step.which % made.length;
      const one = made[index];
      if (!one || workspace.form(formIdOf(workspace, one.whose)).trashed) return;
      one.edition += 1;
      handIn(workspace, one.whose, this.officer(index), one.responseId);
    }
    if (step.do === 'run') this.run(step.who, step.functionName, step.cut);
  }

  /** A run, after which what is said of the other person's form has to stand as before. */
  run(
    who: Person,
    functionName: (typeof RUNS)[number],
    cut?: { at: number; kind: 'kill' | 'error' | 'lost-answer' },
  ): void {
    const before = saidOf(this.workspace, OTHER[who]);
    const { error } = this.workspace.start({
      functionName,
      ...as(who),
      ...(functionName.startsWith('on') && { unattended: true }),
      ...(cut && { faults: [cut] }),
    });
    if (!cut && error) throw error;
    expect(saidOf(this.workspace, OTHER[who]), `${who}: ${functionName}`).toEqual(before);
  }

  get odd(): string {
    const officers = this.workspace.sheet('Visits').map((row) => text(row['Officer']));
    const wanted = this.made.map((_, index) => this.officer(index));
    const open = this.workspace.sheet('Problems').filter((row) => row['Status'] !== 'Solved');
    return [
      ...wanted.filter((one) => !officers.includes(one)).map((one) => `lost or old: ${one}`),
      ...officers
        .filter((one, at) => officers.indexOf(one) < at || !wanted.includes(one))
        .map((one) => `too much: ${one}`),
      ...open.map((row) => `problem: ${text(row['What happened'])}`),
    ].join('; ');
  }
}

test('whatever happens in whatever order, no run speaks of the other’s form, and each visit is in once', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 10, maxLength: 24, size: 'max' }), (steps) => {
      const county = new County();
      for (const step of steps) county.perform(step);
      const { settings, forms } = county.workspace.state;
      for (const form of Object.values(forms)) form.trashed = false;
      for (const api of ['on', 'off', 'on'] as const)
        for (const who of ['lead', 'colleague'] as const) {
          settings.formsApi = api;
          county.run(who, 'onHour');
        }
      expect(county.odd).toBe('');
    }),
    {
      numRuns: Number(process.env['SEQUENCES'] ?? 8),
      seed: Number(process.env['SEED'] ?? 20261127),
      endOnFailure: true,
    },
  );
});

describe('a form that cannot be read', () => {
  const tick = (workspace: Workspace, who: Person): void => {
    workspace.advance(HOUR / 2);
    const { error } = workspace.start({ functionName: 'onHour', unattended: true, ...as(who) });
    if (error) throw error;
  };
  const statusOf = (workspace: Workspace, whose: Person): string =>
    saidOf(workspace, whose)
      .map((said) => said.split(' |')[0])
      .join();

  test('is told by its owner’s next run, and solved by its owner’s alone', () => {
    const workspace = open(bundle, { state: ready });
    for (const who of ['lead', 'colleague'] as const) tick(workspace, who);
    expect(workspace.sheet('Problems')).toEqual([]);
    workspace.form(formIdOf(workspace, 'lead')).trashed = true;
    tick(workspace, 'colleague');
    expect(statusOf(workspace, 'lead')).toBe('');
    tick(workspace, 'lead');
    expect(statusOf(workspace, 'lead')).toBe('To look at');
    tick(workspace, 'colleague');
    expect(statusOf(workspace, 'lead')).toBe('To look at');
    workspace.form(formIdOf(workspace, 'lead')).trashed = false;
    tick(workspace, 'colleague');
    expect(statusOf(workspace, 'lead')).toBe('To look at');
    tick(workspace, 'lead');
    expect(statusOf(workspace, 'lead')).toBe('Solved');
  });

  test('by one of two who could, is no problem while the other’s runs read it', () => {
    const workspace = open(bundle, { state: ready });
    const form = workspace.form(formIdOf(workspace, 'lead'));
    form.permissions.push({ id: 's', type: 'user', role: 'writer', emailAddress: PEOPLE.colleague });
    for (let hours = 0; hours < 2; hours += 1)
      for (const who of ['lead', 'colleague'] as const) tick(workspace, who);
    form.permissions.pop();
    for (let hours = 0; hours < 5; hours += 1)
      for (const who of ['colleague', 'lead'] as const) tick(workspace, who);
    expect(workspace.sheet('Problems')).toEqual([]);
    form.trashed = true;
    tick(workspace, 'lead');
    expect(statusOf(workspace, 'lead')).toBe('To look at');
  });

  test('by the only one whose runs still start, is told after a day', () => {
    const workspace = open(bundle, { state: ready });
    tick(workspace, 'lead');
    for (let halves = 0; halves < 46; halves += 1) tick(workspace, 'colleague');
    expect(statusOf(workspace, 'lead')).toBe('');
    for (let halves = 0; halves < 4; halves += 1) tick(workspace, 'colleague');
    expect(statusOf(workspace, 'lead')).toBe('To look at');
  });

  test('because of a passing fault, is told once nobody has read it for three hours', () => {
    const workspace = open(bundle, { state: ready });
    tick(workspace, 'lead');
    const fails = (): void => {
      for (const nth of [1, 2])
        workspace.fault({ kind: 'answer', at: { name: 'forms.forms.responses.list', nth }, status: 503 });
      tick(workspace, 'lead');
    };
    for (let halves = 0; halves < 5; halves += 1) fails();
    expect(statusOf(workspace, 'lead')).toBe('');
    for (let halves = 0; halves < 2; halves += 1) fails();
    expect(statusOf(workspace, 'lead')).toBe('To look at');
    tick(workspace, 'lead');
    expect(statusOf(workspace, 'lead')).toBe('Solved');
  });

  test('is told to whoever asks by hand, though it is no problem', () => {
    const workspace = open(bundle, { state: ready });
    tick(workspace, 'lead');
    workspace.start({ functionName: 'collectFromMenu', ...as('colleague') });
    const { workbookId } = workspace.state;
    expect(screenOf(workspace.runtime, { user: PEOPLE.colleague, workbookId }).messages).toEqual([
      'Provision QA: No new visits were read. Not read with this account: “Exampleshire visit”. Runs of whoever can open it read it every hour; to read it yourself, ask to be made an editor of the form.',
    ]);
  });

  test('because they refused the permission for forms, is told with that cure, and not with another', () => {
    const workspace = open(bundle, { state: ready });
    const form = workspace.form(formIdOf(workspace, 'lead'));
    form.permissions.push({ id: 's', type: 'user', role: 'writer', emailAddress: PEOPLE.colleague });
    tick(workspace, 'lead');
    workspace.state.settings.refusedScopes = ['forms'];
    workspace.start({ functionName: 'collectFromMenu', ...as('colleague') });
    const { workbookId } = workspace.state;
    const [said = ''] = screenOf(workspace.runtime, { user: PEOPLE.colleague, workbookId }).messages;
    expect(said).toMatch(
      /Not read with this account: “Exampleshire visit”\. .*choose Extensions › Provision QA › Set up and agree to what Google calls “View and manage your forms in Google Drive”, which you left out\.$/,
    );
    expect(said).not.toContain('editor');
    workspace.state.settings.refusedScopes = [];
    workspace.start({ functionName: 'collectFromMenu', ...as('colleague') });
    expect(screenOf(workspace.runtime, { user: PEOPLE.colleague, workbookId }).messages.at(-1)).toBe(
      'Provision QA: No new visits were read.',
    );
  });

  test('flaps for nobody where triggers are given no account', () => {
    const workspace = open(bundle, {
      state: ready,
      settings: { notAssumed: ['keys-of-accounts-in-triggers'] },
    });
    for (let hours = 0; hours < 30; hours += 1)
      for (const who of ['lead', 'colleague'] as const) tick(workspace, who);
    expect(workspace.sheet('Problems')).toEqual([]);
  });
});
