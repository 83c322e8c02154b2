/** What people typed beside visits and actions, by whatever tells whose row it is. */
import { beforeEach, expect, test } from 'vitest';
import { visitTo, WorkbookInMemory } from './workbook-in-memory';

const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence' }] };
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

let workbook: WorkbookInMemory;
beforeEach(() => {
  workbook = new WorkbookInMemory();
  workbook.run(
    10,
    IDS.map((id, nth) => visitTo(id, nth, { fields: PLAN })),
  );
});
const actions = (): readonly string[] => workbook.column('actions', 'id').map(String);
const told = (): readonly unknown[] => workbook.column('problems', 'what');

test('a copy of a row that somebody goes on writing in is told by what it is about', () => {
  const [visit = {}] = workbook.rows.visits ?? [];
  const [action = {}] = workbook.rows.actions ?? [];
  workbook.rows.visits?.push({ ...visit, notes: 'In the copy' });
  workbook.rows.actions?.push({ ...action, progress: 'In the copy' });
  workbook.run(20);
  expect(told()).toEqual([
    expect.stringContaining('The visit to Farm of a, 18 November 2026, has more than one row.'),
    expect.stringContaining('The action “Mend the fence” has more than one row.'),
  ]);
});

test('an action whose id somebody cleared is known by its visit and words: what stands beside it is filed', () => {
  const [first = ''] = actions();
  workbook.type('actions', first, { progress: 'Half done', id: null });
  workbook.run(20);
  expect(workbook.column('history', 'subject')).toEqual([`action ${first}`]);
  expect(workbook.row('actions', first)['progress']).toBe('Half done');
  expect(actions()).toHaveLength(IDS.length);
});

test('of actions of which it is not clear whose texts stand there nothing is filed, nor written', () => {
  for (const id of actions()) workbook.type('actions', id, { progress: `Of ${id}` });
  workbook.run(20);
  const texts = [...workbook.column('actions', 'progress')].reverse();
  workbook.rows.actions = workbook.rows.actions?.map((row, at) => ({ ...row, progress: texts[at] })) ?? [];
  workbook.run(30);
  expect(workbook.rows.history).toHaveLength(IDS.length);
  expect(workbook.column('actions', 'progress')).toEqual(texts);
});

test('where the record begins, what stands beside an action stood there then', () => {
  const [first = ''] = actions();
  workbook.type('actions', first, { progress: 'From before', seen: null });
  Object.assign(workbook.rows, { history: [], responses: [] });
  Reflect.deleteProperty(workbook.kept, 'record');
  workbook.run(20);
  expect(workbook.column('history', 'kind')).toEqual(['baseline']);
});
