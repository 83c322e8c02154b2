/** The Problems tab: a row a problem, found again by its id, solved once it is looked at and gone. */
import { describe, expect, test } from 'vitest';
import {
  countOpen,
  openAfter,
  problemsTab,
  queuedProblems,
  updateProblems,
  type Problem,
} from '../../../shared/workbook/problems-tab';
import type { RowOf } from '../../../shared/schema/workbook-plan';
import { afterChanges } from './row-changes';

const closed: Problem = {
  id: 'form-1#closed',
  where: 'Visit form',
  what: 'The form is closed.',
  whatToDo: 'Open it.',
  formId: 'form-1',
  responseId: '',
};
type Row = RowOf<typeof problemsTab>;
const update = (
  existing: readonly Partial<Row>[],
  found: readonly Problem[],
  seenAt: string,
  looked: (id: string) => boolean = () => true,
): Row[] => afterChanges(problemsTab, existing, updateProblems(existing, found, looked, seenAt));
const noted = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, notes: 'rang them' }));

test('a problem whose moment somebody emptied or typed over is queued without a day', () => {
  const [row] = update([], [closed], '2026-06-30T23:30:00.000Z');
  const seenOn = (seenAt: string | number | null): (string | undefined)[] =>
    queuedProblems([{ ...row, 'seen-at': seenAt }]).map((one) => one.seenOn);
  expect(seenOn('2026-06-30T23:30:00.000Z')).toEqual(['2026-07-01']);
  for (const typed of ['', null, 'last week', '2026-13-45T09:00:00.000Z', 46_349.5])
    expect(seenOn(typed)).toEqual(['']);
});

describe('a problem', () => {
  const first = update([], [closed], '09:00');

  test('is listed with what to do about it', () => {
    expect(first).toEqual([
      {
        'seen-at': '09:00',
        where: 'Visit form',
        what: 'The form is closed.',
        'what-to-do': 'Open it.',
        status: 'To look at',
        notes: null,
        'form-id': 'form-1',
        'response-id': '',
        id: 'form-1#closed',
      },
    ]);
  });

  test('that is still there keeps its row and when it was first seen', () => {
    expect(update(noted(first), [closed], '10:00')).toEqual(noted(first));
  });

  test('that says something else is seen anew, in its row', () => {
    const now = { ...closed, what: 'The form was deleted.' };
    expect(update(noted(first), [now], '10:00')).toMatchObject([
      { what: 'The form was deleted.', 'seen-at': '10:00', status: 'To look at', notes: 'rang them' },
    ]);
  });

  test('that is gone is solved, if it was looked for', () => {
    const looked = (id: string): boolean => id === closed.id;
    expect(update(noted(first), [], '10:00', looked)).toMatchObject([
      { status: 'Solved', 'seen-at': '09:00', notes: 'rang them' },
    ]);
    expect(update(first, [], '10:00', () => false)).toEqual(first);
  });

  test('that comes back is to be looked at again, in its row', () => {
    const solved = update(noted(first), [], '10:00');
    expect(update(solved, [closed], '11:00')).toMatchObject([
      { status: 'To look at', 'seen-at': '11:00', notes: 'rang them' },
    ]);
  });

  test('of another thing has a row of its own', () => {
    const other = { ...closed, id: 'form-2#closed' };
    expect(update(first, [closed, other], '10:00').map(({ id }) => id)).toEqual([closed.id, other.id]);
  });

  test('is looked for among rows that people added, which stay', () => {
    const mine = { what: 'Ask IT about the shared drive', status: 'To look at' };
    expect(update([mine, ...first], [closed], '10:00', (id) => id === closed.id)).toMatchObject([
      mine,
      { id: closed.id },
    ]);
  });
});

describe('a person who sets a problem to Solved', () => {
  const first = update([], [closed], '09:00');
  const solved = first.map((row) => ({ ...row, status: 'Solved' }));

  test('is contradicted while it is there', () => {
    expect(update(solved, [closed], '10:00')).toMatchObject([{ status: 'To look at' }]);
  });

  test('is followed where it may be meant, whatever is said of it since', () => {
    const meant = { ...closed, what: 'In other words.', maySettle: true };
    expect(update(solved, [meant], '10:00')).toEqual(solved);
    expect(update(first, [meant], '10:00')).toMatchObject([{ status: 'To look at' }]);
  });
});

test('problems whose row somebody deleted are counted, and kept until they were looked at', () => {
  const rows = update([], [closed, { ...closed, id: 'other' }], '09:00');
  expect(countOpen(rows, ['other', 'deleted'])).toEqual({ open: 3, gone: 1 });
  expect(countOpen([], [])).toEqual({ open: 0, gone: 0 });
  expect(openAfter(rows, ['other', 'deleted'], () => false)).toEqual([closed.id, 'other', 'deleted']);
  expect(openAfter(rows, ['other', 'deleted'], () => true)).toEqual([closed.id, 'other']);
});
