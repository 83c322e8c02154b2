/** What a run that collects opens: visits are known before anything is identified, and no more is read than it needs. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListedToday } from '../../../apps-script/commands/collect/daily-listing';
import type { FormsRead } from '../../../apps-script/commands/collect/forms-read';
import type { NewResponse } from '../../../apps-script/commands/collect/new-responses';
import {
  openAll,
  openTouchedOnly,
  type OpenedWorkbook,
} from '../../../apps-script/commands/collect/open-workbook';
import { toKeepRemovals } from '../../../apps-script/commands/record/removed-record';
import type * as TablesOfAll from '../../../apps-script/google/tables';
import { responseMark } from '../../../shared/record/removed-marks';
import { at, receiptOf } from '../made-up-form';
import { visitTo, WorkbookInMemory } from '../record/workbook-in-memory';
import { rowsAfter, tablesOf } from '../tables-in-memory';

interface World {
  parts: Readonly<Record<string, unknown>>;
  tables: (parts: object) => unknown;
  listed: Partial<ListedToday>;
  /** What the listings were looked at with. */
  filed:
    | { ofForm(id: string): readonly unknown[]; tryOuts(): unknown; isRemoved(name: string): boolean }
    | undefined;
  handIn: unknown;
  told: unknown;
}
const world = vi.hoisted((): World => ({
  parts: {},
  tables: () => undefined,
  listed: {},
  filed: undefined,
  handIn: undefined,
  told: [],
}));
vi.mock('../../../apps-script/google/tables', async (original) => ({
  ...(await original<typeof TablesOfAll>()),
  readTables: (parts: World['parts']) => {
    world.parts = parts;
    return world.tables(parts);
  },
}));
vi.mock('../../../apps-script/commands/collect/daily-listing', () => ({
  lookAtListings: (_: unknown, filed: World['filed']) => {
    world.filed = filed;
    return { late: [], listed: [], done: [], ...world.listed };
  },
}));
vi.mock('../../../apps-script/commands/collect/open-hand-in', () => ({
  openHandIn: (...[, , , , told]: readonly unknown[]) => {
    world.told = told;
    return world.handIn;
  },
}));
vi.mock('../../../apps-script/commands/collect/owner-problems', () => ({
  ownersOf: (receipts: readonly unknown[]) => ({ found: [], solved: [`looked at ${receipts.length}`] }),
}));
vi.mock('../../../apps-script/commands/collect/standing-requests', () => ({
  standingRequests: () => ['standing'],
}));

const RECEIPT = receiptOf('form-1');
const response = (name: string, minutes: number, reader: 'rest' | 'form-app' = 'rest'): NewResponse => ({
  receipt: RECEIPT,
  response: {
    ...{ formId: 'form-1', responseId: name, reader, readAs: name, submittedAt: at(minutes) },
    ...{ edited: false, answers: {} },
  },
});

let workbook: WorkbookInMemory;
let read: NewResponse[];
let marks: { rebuild: boolean };
let checklists: Parameters<typeof openAll>[0]['checklists'];
beforeEach(() => {
  workbook = new WorkbookInMemory();
  workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  [read, marks, checklists] = [[], { rebuild: false }, null];
  Object.assign(world, { listed: {}, handIn: undefined, told: [], parts: {} });
  world.tables = () => tablesOf(workbook.rows);
});
// Of what is read no more is asked for.
const forms = (more: object = {}): FormsRead =>
  ({
    receipts: [RECEIPT],
    read: { responses: read, problems: [], solved: [], ...more },
    listings: [],
  }) as unknown as FormsRead;
const OPTIONS = { now: at(30), mayGoOn: () => true, standing: {} };
function all(stale = false): OpenedWorkbook {
  workbook.kept['watermarks'] = JSON.stringify({
    ...{ schema: 1, forms: {}, troubles: [], problems: [], refreshedOn: '', listedOn: {} },
    ...marks,
  });
  return openAll(
    { ...OPTIONS, checklists } as unknown as Parameters<typeof openAll>[0],
    workbook.stored,
    forms(),
    stale,
  );
}
const idsOf = ({ responses }: OpenedWorkbook): readonly string[] =>
  responses.map((one) => one.response.responseId);

describe('all of the workbook', () => {
  test('knows what is read by the visits that it has', () => {
    read = [response('a', 1), response('new', 3)];
    const opened = all();
    expect(idsOf(opened)).toEqual(['a', 'new']);
    expect(opened.responses.map((one) => opened.upsert.isFiled(one.response.responseId))).toEqual([
      true,
      false,
    ]);
    expect(opened.asFiled).toEqual([]);
  });

  test('knows a visit whose row somebody deleted by its record, whichever reader has it', () => {
    workbook.rows.visits = workbook.rows.visits?.slice(1) ?? [];
    read = [response('a by FormApp', 1, 'form-app')];
    expect(idsOf(all())).toEqual(['a']);
  });

  test('has what surfaced late among what was read', () => {
    read = [response('new', 3)];
    world.listed = { late: [response('late', 2.5)] };
    expect([...idsOf(all())].sort()).toEqual(['late', 'new']);
  });

  test('tells listings which visits a form has, and what was removed for good', () => {
    const left = { forms: [], documents: [], archives: [] };
    Object.assign(
      workbook.kept,
      toKeepRemovals({ schema: 1, responses: [responseMark('gone')], providers: {}, rows: [], left }),
    );
    all();
    expect(world.filed?.ofForm('form-1')).toHaveLength(2);
    expect(world.filed?.tryOuts()).toEqual([]);
    expect([world.filed?.isRemoved('gone'), world.filed?.isRemoved('a')]).toEqual([true, false]);
  });

  test('reads and brings up to date what is drawn as a whole only where that is asked for', () => {
    const [usual, stale] = [all(), all(true)];
    expect([usual.standing(), usual.owners.solved, usual.stale]).toEqual([[], [], false]);
    expect([stale.standing(), stale.owners.solved, stale.stale]).toEqual([
      ['standing'],
      ['looked at 1'],
      true,
    ]);
    expect(world.parts['start']).toBe('rows');
    all();
    expect(world.parts['start']).toBeUndefined();
  });

  test('reads checklists only where they are brought up to date, which the caller is told', () => {
    expect([all().checklists(), world.parts['checklists']]).toEqual([[], undefined]);
    checklists = () => undefined;
    expect([all().checklists(), world.parts['checklists']]).toEqual([undefined, 'rows']);
  });
});

describe('a run that takes nothing for whole that the tabs hold', () => {
  const typedOver = (): readonly unknown[] => {
    workbook.rows.findings =
      workbook.rows.findings?.map((row, at) => (at === 0 ? { ...row, rating: 'Typed' } : row)) ?? [];
    const requests = all().record.requests([], [], () => false, 'rows');
    return rowsAfter(workbook.rows, requests).findings?.map(({ rating }) => rating) ?? [];
  };

  test('reads so much of findings and answers that what was typed over them is put right', () => {
    expect(typedOver()).toContain('Typed');
    marks = { rebuild: true };
    expect(typedOver()).not.toContain('Typed');
    expect(world.parts['findings']).toContain('rating');
  });

  test('takes no visit to be there as it was handed in', () => {
    read = [response('a', 1)];
    const isStored = (): boolean => all().upsert.isStored(response('a', 1).response);
    expect(isStored()).toBe(true);
    marks = { rebuild: true };
    expect(isStored()).toBe(false);
  });
});

describe('what a hand-in touches', () => {
  const touched = (more?: object) =>
    openTouchedOnly(
      { ...OPTIONS, checklists } as unknown as Parameters<typeof openTouchedOnly>[0],
      workbook.stored,
      forms(more),
    );

  test('is nothing where all of it is to be read', () => {
    expect(touched()).toBeUndefined();
  });

  test('is opened with the problems that are told of the forms, and those that are solved', () => {
    touched({ problems: [{ id: 'told' }], solved: ['solved'] });
    expect(world.told).toEqual(['told', 'solved']);
  });

  test('is what came in and is not filed as it is; nothing is drawn as a whole', () => {
    const record = workbook.open(30);
    world.handIn = {
      ...{ rows: { tables: workbook.tables }, record },
      ...{ responses: [response('new', 3)], asFiled: [response('a', 1)] },
    };
    const opened = touched();
    expect(opened && idsOf(opened)).toEqual(['new']);
    expect(opened?.asFiled).toHaveLength(1);
    expect([opened?.standing(), opened?.checklists(), opened?.stale]).toEqual([[], [], false]);
    expect(opened?.upsert.isStored(response('a', 1).response)).toBe(true);
  });
});
