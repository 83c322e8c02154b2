/** The visits of one run: which are in the workbook already, what was removed for good, and of what nobody can tell which it is. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Judged } from '../../../apps-script/commands/collect/judge-response';
import type { NewResponse } from '../../../apps-script/commands/collect/new-responses';
import { CAME_LATE } from '../../../apps-script/commands/collect/response-problem';
import { VisitUpsert } from '../../../apps-script/commands/collect/visit-upsert';
import type { CollectedRecord } from '../../../apps-script/commands/record/collected-record';
import type { HandedIn } from '../../../apps-script/google/handed-in';
import type { TableOf } from '../../../apps-script/google/tables';
import { usualSettings } from '../../../shared/schema/settings';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { at } from '../made-up-form';

// What can be made of a response: nothing of those whose name begins so.
vi.mock('../../../apps-script/commands/collect/judge-response', () => ({
  judgeResponse: (response: HandedIn, receipt: unknown): unknown => ({
    response,
    receipt,
    problems: response.readAs.startsWith('faulty') ? [{ text: 'A fault', whatToDo: 'Mend it' }] : [],
    ...(!response.readAs.startsWith('unclear') && {
      made: {
        visit: {
          ...{ id: response.responseId, submittedAt: response.submittedAt },
          answers: { provider: { name: 'Pretend Garage' }, visitDate: '2026-11-20' },
        },
      },
    }),
  }),
}));

const response = (name: string, minutes: number, rest: Partial<HandedIn> = {}): NewResponse => ({
  receipt: { title: 'A made-up form' } as NewResponse['receipt'],
  response: {
    ...{ formId: 'form', responseId: name, reader: 'rest', readAs: name, submittedAt: at(minutes) },
    ...{ edited: false, answers: {} },
    ...rest,
  },
});

/** What a run asks of the record, and what it brings. */
const record = {
  filed: [] as { readonly id: string; readonly minutes: number }[],
  removed: undefined as 'itself' | 'its provider' | undefined,
  askedOfRemoved: [] as unknown[],
  brought: undefined as
    | {
        readonly read: Parameters<CollectedRecord['requests']>[0];
        readonly found: readonly Problem[];
        readonly looked: (id: string) => boolean;
      }
    | undefined,
};
beforeEach(() => {
  record.filed = [{ id: 'filed', minutes: 10 }];
  record.removed = undefined;
  record.askedOfRemoved = [];
  record.brought = undefined;
});
function upsert(rebuild = false): VisitUpsert {
  const visits = record.filed.map(({ id, minutes }) => ({
    ...{ id, submittedAt: at(minutes), firstAt: at(minutes), formId: 'form' },
    readAs: { 'form-app': `${id}, by FormApp` },
  }));
  const of = {
    filed: { byId: new Map(visits.map((visit) => [visit.id, visit])), ofForm: () => visits },
    settings: usualSettings,
    asHandedIn: () => undefined,
    removed: {
      ofReading: (_: unknown, names: unknown, instants: unknown) => {
        record.askedOfRemoved.push({ names, instants });
        return record.removed;
      },
    },
    requests: (
      read: Parameters<CollectedRecord['requests']>[0],
      found: readonly Problem[],
      looked: (id: string) => boolean,
    ) => {
      record.brought = { read, found, looked };
      return [];
    },
  };
  // Of a record no more is asked for here, and nothing of the tab of visits.
  return new VisitUpsert(
    of as unknown as CollectedRecord,
    { rows: [] } as unknown as TableOf<'visits'>,
    rebuild,
  );
}
const judged = (one: NewResponse, of = upsert()): Judged => of.judge(one);

describe('a visit is in the workbook already', () => {
  test.each([
    ['as it was handed in', 10, true],
    ['as it was handed in later', 9, true],
    ['as it was handed in before', 11, false],
  ])('%s', (_what, minutes, wanted) => {
    expect(upsert().isStored(response('filed', minutes).response)).toBe(wanted);
  });

  test('not where another has its instant', () => {
    expect(upsert().isStored(response('new', 10).response)).toBe(false);
    expect([upsert().isFiled('filed'), upsert().isFiled('new')]).toEqual([true, false]);
  });

  test('never while all is written anew, as what stands there may be damaged', () => {
    expect(upsert(true).isStored(response('filed', 10).response)).toBe(false);
  });

  test('once this run has written it', () => {
    const run = upsert();
    const one = response('new', 20);
    run.requestsFor([run.judge(one)], [], [], 'no');
    expect(run.isStored(one.response)).toBe(true);
    expect(run.isFiled('new')).toBe(true);
  });
});

describe('what was removed for good', () => {
  test('is looked for by each of its names, and by each instant at which it was handed in', () => {
    judged(response('new', 20, { readAs: 'by FormApp' }));
    judged(response('new', 20, { createdAt: at(5) }));
    expect(record.askedOfRemoved).toEqual([
      { names: ['new', 'by FormApp'], instants: [at(20)] },
      { names: ['new', 'new'], instants: [at(20), at(5)] },
    ]);
  });

  test('is kept out without a word', () => {
    record.removed = 'itself';
    expect(judged(response('faulty', 20))).toMatchObject({ isRemoved: true, problems: [] });
    expect(judged(response('filed', 20))).toMatchObject({ isRemoved: true, problems: [] });
  });

  test('with its provider, before anybody had read it, is kept out and told', () => {
    record.removed = 'its provider';
    expect(judged(response('new', 20))).toMatchObject({ isRemoved: true, problems: [CAME_LATE] });
  });

  test('is not a visit that is here, since somebody had corrected whom it is about', () => {
    record.removed = 'its provider';
    expect(judged(response('filed', 20))).not.toHaveProperty('isRemoved');
  });

  test('is not what no visit can be made of', () => {
    record.removed = 'itself';
    expect(judged(response('unclear', 20))).not.toHaveProperty('isRemoved');
    expect(record.askedOfRemoved).toEqual([]);
  });
});

describe('what goes into the record', () => {
  test('is each visit, by what its reader calls it and since when, and nothing that was removed or cannot be made out', () => {
    const run = upsert();
    const all = [response('new', 20, { createdAt: at(5) }), response('unclear', 21)].map((one) =>
      run.judge(one),
    );
    record.removed = 'itself';
    run.requestsFor([...all, run.judge(response('gone', 22))], [], [], 'no');
    expect(record.brought?.read.map(([{ id }, named]) => [id, named])).toEqual([
      ['new', { reader: 'rest', readAs: 'new', firstAt: at(5) }],
    ]);
  });

  test('with what is wrong with responses and with forms', () => {
    const run = upsert();
    const found = { id: 'form#closed' } as Problem;
    run.requestsFor([run.judge(response('faulty', 20)), run.judge(response('new', 21))], [found], [], 'no');
    expect(record.brought?.found.map(({ id }) => id)).toEqual(['form#faulty', 'form#closed']);
  });

  test('solves what is said to be solved, and what was told of a response that was looked at, alone', () => {
    const run = upsert();
    run.requestsFor([run.judge(response('new', 20))], [], ['form#closed'], 'no');
    const looked = record.brought?.looked;
    expect(['form#closed', 'form#new', 'form#another', 'other#closed'].map((id) => looked?.(id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('under which id a response is read', () => {
  test('is that of its visit, by whatever name it comes', () => {
    const [found] = upsert().identify([response('by REST', 10)], () => true);
    expect(found?.response).toMatchObject({ responseId: 'filed', readAs: 'by REST' });
  });

  test('is asked where it may be either of two visits: nothing is made of it until somebody says', () => {
    record.filed = ['one', 'two'].map((id) => ({ id, minutes: 10 }));
    const run = upsert();
    const [unsure] = run.identify([response('by REST', 10)], () => true);
    const told = unsure && run.judge(unsure);
    expect(told).not.toHaveProperty('made');
    expect(told?.problems[0]?.text).toContain(
      'may be a visit that is here already, handed in again: one; two',
    );
    expect(told?.problems[0]?.whatToDo).toContain('write by REST into the hidden column');
  });
});
