/** What of a removal is deleted outside the workbook: each thing until it is gone or is a person's, told in words that name nobody. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { finishOutside } from '../../../apps-script/commands/keeping/finish-outside';
import { archiveProblemId } from '../../../apps-script/commands/keeping/in-archives';
import { toKeepArchives } from '../../../apps-script/commands/archiving/kept-archives';
import {
  keptRemovals,
  toKeepRemovals,
  type Kept,
  type Outside,
} from '../../../apps-script/commands/record/removed-record';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import { ServiceError, type ServiceFault } from '../../../shared/errors';
import type { Problem } from '../../../shared/workbook/problems-tab';

// Google: what refuses, and what was deleted.
const google = vi.hoisted(() => ({
  refusals: new Map<string, Error>(),
  deleted: [] as string[],
  hasTime: true,
  problems: [] as Record<string, string>[],
  receipts: [] as unknown[],
}));
const deleteOnce = vi.hoisted(() => (id: string): void => {
  const refusal = google.refusals.get(id);
  if (refusal) throw refusal;
  google.deleted.push(id);
});
vi.mock('../../../apps-script/google/receipts', () => ({ readAllReceipts: () => google.receipts }));
vi.mock('../../../apps-script/google/handed-in-before', () => ({
  deleteHandedIn(formId: string): boolean {
    deleteOnce(formId);
    return google.hasTime;
  },
}));
vi.mock('../../../apps-script/google/drive-documents', () => ({
  documentUrl: (id: string) => `https://docs.google.com/document/d/${id}/edit`,
  takeAwayDocument: deleteOnce,
}));
vi.mock('../../../apps-script/commands/archiving/archive-book', () => ({
  ArchiveBook: class {
    constructor(private readonly archive: { readonly id: string }) {}
    drop(): void {
      deleteOnce(this.archive.id);
    }
  },
}));
vi.mock('../../../apps-script/google/tables', () => ({
  readTables: () => ({ of: () => ({ rows: google.problems, change: (changes: unknown) => [changes] }) }),
}));

const NOW = '2026-11-20T09:00:00.000Z';
const ALL: Outside = {
  forms: [{ formId: 'form', since: NOW, responses: ['response'] }],
  documents: ['document'],
  archives: [{ id: 'archive', names: ['visit'] }],
};
const MARKS: Omit<Kept, 'left'> = {
  schema: 1,
  responses: ['mark'],
  providers: { provider: NOW },
  rows: ['row'],
};

/** What a run changed of the workbook: problems told, and ids of those solved. */
interface Put {
  readonly told: readonly string[];
  readonly solved: readonly string[];
}
let puts: Put[];
let stored: StoredValues;
beforeEach(() => {
  google.refusals.clear();
  google.deleted.length = 0;
  google.problems.length = 0;
  google.hasTime = true;
  puts = [];
  const texts: Record<string, string> = {
    ...toKeepRemovals({ ...MARKS, left: ALL }),
    ...toKeepArchives([{ id: 'archive', name: 'An archive', year: '2025/26', isLost: false }]),
  };
  type Changes = {
    readonly added: readonly { readonly id: string }[];
    readonly changed: readonly { readonly index: number }[];
  };
  const put = (
    values: Record<string, string>,
    { requests }: { readonly requests: readonly Changes[] },
  ): void => {
    Object.assign(texts, values);
    puts.push({
      told: requests.flatMap(({ added }) => added.map(({ id }) => id)),
      solved: requests.flatMap(({ changed }) =>
        changed.map(({ index }) => google.problems[index]?.['id'] ?? ''),
      ),
    });
  };
  // Of all that is kept only these are asked for.
  stored = { get: (name: string) => texts[name], put } as unknown as StoredValues;
});

const NO_WORD = 'without a word of why';
const refuse = (id: string, kind: ServiceFault | typeof NO_WORD): void => {
  const cause = kind === NO_WORD ? undefined : { service: 'Google', kind, says: '', advice: '' };
  google.refusals.set(id, new ServiceError('Google refused.', cause));
};
const left = (): Outside => keptRemovals(stored).left;
const NOTHING_LEFT: Outside = { forms: [], documents: [], archives: [] };

test('all of it goes; asked once more there is nothing to do, and what was removed is known all the same', () => {
  expect(finishOutside(stored, NOW)).toEqual({ left: [], isFinished: true });
  expect(google.deleted).toEqual(['form', 'document', 'archive']);
  expect(left()).toEqual(NOTHING_LEFT);
  expect(finishOutside(stored, NOW)).toEqual({ left: [], isFinished: true });
  expect(google.deleted).toHaveLength(3);
  expect(puts).toHaveLength(1);
  expect(keptRemovals(stored)).toMatchObject(MARKS);
});

test('a run whose time is up leaves all of it to the next', () => {
  expect(finishOutside(stored, NOW, () => false)).toEqual({ left: [], isFinished: false });
  expect(google.deleted).toEqual([]);
  expect(left()).toEqual(ALL);
});

test('a form of which not all responses were deleted is asked again', () => {
  google.hasTime = false;
  expect(finishOutside(stored, NOW).isFinished).toBe(false);
  expect(left()).toEqual({ ...NOTHING_LEFT, forms: ALL.forms });
});

describe.each(['form', 'document', 'archive'])('what is refused of the %s', (id) => {
  const others = ['form', 'document', 'archive'].filter((other) => other !== id);
  const isLeft = (): boolean => JSON.stringify(left()).includes(`"${id}"`);

  test.each<ServiceFault | typeof NO_WORD>([
    'passing',
    'rate',
    'quota',
    'authorisation',
    'several-accounts',
    'unknown',
    NO_WORD,
  ])(
    'because of what passes, or is this person’s to put right (%s), is tried again without a word',
    (kind) => {
      refuse(id, kind);
      expect(finishOutside(stored, NOW)).toEqual({ left: [], isFinished: false });
      expect(google.deleted).toEqual(others);
      expect(isLeft()).toBe(true);
      google.refusals.clear();
      expect(finishOutside(stored, NOW).isFinished).toBe(true);
      expect(google.deleted).toEqual([...others, id]);
    },
  );

  test('because this account may not is told, in words that name nobody', () => {
    refuse(id, 'permission');
    const done = finishOutside(stored, NOW);
    expect(done.left).toHaveLength(1);
    expect(puts.flatMap(({ told }) => told)).toEqual(done.left.map((one: Problem) => one.id));
    expect(google.deleted).toEqual(others);
  });

  test('because the add-on slips changes nothing that is kept', () => {
    google.refusals.set(id, new TypeError('a slip'));
    expect(() => finishOutside(stored, NOW)).toThrow('a slip');
    expect(left()).toEqual(ALL);
  });
});

test('a form or a document that this account may not touch is a person’s: it is not tried again', () => {
  refuse('form', 'permission');
  refuse('document', 'permission');
  expect(finishOutside(stored, NOW).isFinished).toBe(true);
  expect(left()).toEqual(NOTHING_LEFT);
});

describe('an archive', () => {
  const [archive] = ALL.archives;
  const problem = archive ? archiveProblemId(archive) : '';

  test('that this account may not open is tried again by whoever can; then what was told is solved', () => {
    refuse('archive', 'permission');
    expect(finishOutside(stored, NOW).isFinished).toBe(false);
    expect(left().archives).toEqual(ALL.archives);
    expect(puts.at(-1)?.told).toEqual([problem]);
    google.problems.push({ id: 'another' }, { id: problem });
    google.refusals.clear();
    expect(finishOutside(stored, NOW)).toEqual({ left: [], isFinished: true });
    expect(puts.at(-1)?.solved).toEqual([problem]);
  });

  test('that is gone altogether has nothing of it, nor one that this workbook knows no more', () => {
    refuse('archive', 'not-found');
    expect(finishOutside(stored, NOW)).toEqual({ left: [], isFinished: true });
    stored.put({ ...toKeepRemovals({ ...MARKS, left: ALL }), ...toKeepArchives([]) }, { requests: [] });
    expect(finishOutside(stored, NOW)).toEqual({ left: [], isFinished: true });
  });
});
