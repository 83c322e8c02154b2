/** What was read of forms becomes part of the record: beside what it had, under the names by which it was read, without what was taken out. */
import { beforeEach, describe, expect, test } from 'vitest';
import '../scripts-of-run';
import { NewlyRead, type ReadVisit } from '../../../apps-script/commands/record/newly-read';
import { RecordBook } from '../../../apps-script/commands/record/record-book';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { Edition } from '../../../shared/record/edition';
import type { Visit } from '../../../shared/schema/visit';
import { encodeEvent } from '../../../shared/workbook/history-tab';
import type { NamedResponse } from '../../../shared/workbook/response-names';
import { encodeEdition } from '../../../shared/workbook/responses-tab';
import { removedMark } from '../../../shared/record/removed-text';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { tablesOf, type GivenRow } from '../tables-in-memory';
import { visitTo } from './workbook-in-memory';

const edition = (visit: Visit, name: string): Edition => ({
  ...visit,
  ...{ edition: name, base: '', at: visit.submittedAt },
});
const read = (visit: Visit, over: Partial<NamedResponse> = {}): ReadVisit => [
  visit,
  { ...{ reader: 'rest', readAs: visit.id, firstAt: visit.submittedAt }, ...over },
];

let history: GivenRow[];
let responses: GivenRow[];
/** What the rows of visits say of their last editions. */
let ofRows: Readonly<Record<string, Edition>>;
beforeEach(() => {
  history = [];
  responses = [encodeEdition(edition(visitTo('a', 1), 'first of a'))];
  ofRows = {};
});
function newlyRead(isWhole = true): { readonly book: RecordBook; readonly made: NewlyRead } {
  const stored = { get: () => undefined } as unknown as StoredValues;
  const book = new RecordBook(tablesOf({ history, responses }), stored, at(30));
  if (isWhole) book.open();
  else book.openSome();
  const filed = { editionOf: (id: string) => ofRows[id] };
  const versions = { all: () => [exampleFramework] };
  // Of visits' rows and of frameworks it asks no more than that.
  const [, ofFiled, ofVersions] = [book, filed, versions] as unknown as ConstructorParameters<
    typeof NewlyRead
  >;
  return { book, made: new NewlyRead(book, ofFiled, ofVersions) };
}

describe('a response', () => {
  test('comes after what its visit had, and what other visits have is none of it', () => {
    responses.push(encodeEdition(edition(visitTo('b', 2), 'first of b')));
    const all = newlyRead().made.file([read(visitTo('a', 20, { officer: 'Another' }))]);
    expect(all.map(({ base }) => base)).toEqual(['', 'first of a']);
  });

  test('is filed at the run’s instant, with the reader’s name for it and when it first came in', () => {
    const [made] = newlyRead().made.file([read(visitTo('c', 20), { reader: 'form-app', firstAt: at(5) })]);
    expect(made).toMatchObject({ at: at(30), reader: 'form-app', firstAt: at(5) });
  });

  test('is known by what it was read as, and among what this run has read', () => {
    const { made } = newlyRead();
    made.file([read(visitTo('a', 1), { reader: 'form-app', readAs: 'a by FormApp' })]);
    made.file([read(visitTo('c', 20))]);
    expect([...made.names].map(([id, { readAs }]) => [id, readAs])).toEqual([
      ['a', 'a by FormApp'],
      ['c', 'c'],
    ]);
    expect(made.visits.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('that is none leaves the record as it is, its last instant, too', () => {
    const { book, made } = newlyRead();
    const before = book.toKeep();
    expect([made.file([]), book.toKeep()]).toEqual([[], before]);
  });
});

describe('where only some of the record was read', () => {
  test('a visit of which none of it was has as its last edition what its row says', () => {
    ofRows = { b: edition(visitTo('b', 2), 'of its row') };
    const all = newlyRead(false).made.file([read(visitTo('b', 20, { officer: 'Another' }))]);
    expect(all.map(({ base }) => base)).toEqual(['', 'of its row']);
  });

  test('what was read of it goes before what its row says', () => {
    ofRows = { a: edition(visitTo('a', 1), 'of its row') };
    const all = newlyRead(false).made.file([read(visitTo('a', 20, { officer: 'Another' }))]);
    expect(all.map(({ base }) => base)).toEqual(['', 'first of a']);
  });

  test('nothing is taken from rows where all of it was', () => {
    ofRows = { b: edition(visitTo('b', 2), 'of its row') };
    expect(newlyRead().made.file([read(visitTo('b', 20, { officer: 'Another' }))])).toHaveLength(1);
  });
});

test('a form that is read again still says what was taken out, which stays out', () => {
  history = [
    encodeEvent({
      ...{ v: 1, id: 'taken out', at: at(10), by: null, kind: 'redact', field: 'officer' },
      subject: { type: 'visit', id: 'a' },
    }),
  ];
  const all = newlyRead().made.file([read(visitTo('a', 20, { ratings: { '1.1': 'Not met' } }))]);
  expect(all.at(-1)?.answers).toMatchObject({ officer: removedMark(at(10)), ratings: { '1.1': 'Not met' } });
});
