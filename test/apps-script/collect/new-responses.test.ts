/** What is new in forms, and how they stand: what is asked of each, told of it and solved. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readNewResponses, type NewResponses } from '../../../apps-script/commands/collect/new-responses';
import type { Watermarks } from '../../../apps-script/commands/collect/watermarks';
import type { FormResponses, HandedIn, Wanted } from '../../../apps-script/google/handed-in';
import { ServiceError } from '../../../shared/errors';
import { at, receiptOf } from '../made-up-form';

// Google: what each form answers, in their order.
const google = vi.hoisted(() => ({
  answers: [] as readonly FormResponses[],
  asked: [] as readonly Wanted[],
}));
vi.mock('../../../apps-script/google/read-responses', () => ({
  readResponses(wanted: readonly Wanted[]): readonly FormResponses[] {
    google.asked = wanted;
    return google.answers;
  },
}));
beforeEach(() => {
  google.answers = [];
  google.asked = [];
});

const response = (formId: string, readAs: string, submittedAt: string): HandedIn => ({
  ...{ formId, responseId: readAs, reader: 'rest', readAs, submittedAt, edited: false, answers: {} },
});
const inOrder = { questions: ['1a', '2b'], isOpen: true };
const REFUSED = new ServiceError('Google says that it is not there.', {
  service: 'Google Forms',
  kind: 'not-found',
  says: '',
  advice: '',
});

interface Run {
  readonly forms?: Watermarks['forms'];
  readonly troubles?: readonly string[];
  readonly inUse?: readonly string[];
  readonly retry?: boolean;
  readonly isToBeTold?: boolean;
}
function run(
  answers: readonly FormResponses[],
  { forms = {}, troubles = [], inUse, retry = true, isToBeTold = true }: Run = {},
): NewResponses {
  google.answers = answers;
  const marks: Watermarks = {
    ...{ schema: 1, forms, troubles: [...troubles], problems: [] },
    ...{ refreshedOn: '', listedOn: {}, rebuild: false },
  };
  const ids = answers.map(({ formId }) => formId);
  return readNewResponses(
    ids.map((id) => receiptOf(id, { questions: { 'rating/1.1': '1a', 'rating/1.2': '2b' } })),
    new Set(inUse ?? ids),
    marks,
    retry,
    () => true,
    () => isToBeTold,
  );
}
const told = ({ problems }: NewResponses): readonly string[] => problems.map(({ id }) => id);

describe('a form is asked', () => {
  const forms: Watermarks['forms'] = {
    one: { upTo: at(60), seen: [`seen@${at(61)}`], unreadable: [`unclear@${at(20)}`], reader: 'form-app' },
  };
  const [seen, unseen] = [response('one', 'seen', at(61)), response('one', 'unseen', at(61))];
  const unclear = response('one', 'unclear', at(20));

  test('for all that it has, by the usual reader, where nothing was read of it', () => {
    run([{ formId: 'one', responses: [] }]);
    expect(google.asked[0]).not.toHaveProperty('since');
    expect(google.asked[0]).not.toHaveProperty('reader');
    expect(google.asked[0]?.isRead(seen)).toBe(false);
  });

  test('for what has come in since, by the reader that read it first', () => {
    run([{ formId: 'one', responses: [] }], { forms, retry: false });
    expect(google.asked[0]).toMatchObject({ since: at(60), reader: 'form-app' });
    expect([seen, unseen, unclear].map((one) => google.asked[0]?.isRead(one))).toEqual([true, false, true]);
  });

  test('by the hour for what could not be made out before as well', () => {
    run([{ formId: 'one', responses: [] }], { forms });
    expect(google.asked[0]).toMatchObject({ since: at(20) });
    expect([seen, unseen, unclear].map((one) => google.asked[0]?.isRead(one))).toEqual([true, false, false]);
  });
});

test('what came in goes with the receipt of its form, of all forms the oldest first', () => {
  const { responses } = run([
    { formId: 'one', responses: [response('one', 'third', at(3)), response('one', 'first', at(1))] },
    { formId: 'two', responses: [response('two', 'second', at(2))] },
  ]);
  expect(responses.map(({ receipt, response: { readAs } }) => [receipt.formId, readAs])).toEqual([
    ['one', 'first'],
    ['two', 'second'],
    ['one', 'third'],
  ]);
});

test('which forms were looked at is said, why one could not be read, and of which later responses are left', () => {
  const { looked, cut } = run([
    { formId: 'one', responses: [], more: true },
    { formId: 'two', responses: [], more: false },
    { formId: 'three', error: REFUSED },
  ]);
  expect(looked).toEqual([{ formId: 'one' }, { formId: 'two' }, { formId: 'three', error: REFUSED }]);
  expect([...cut]).toEqual(['one']);
});

describe('a form that cannot be read', () => {
  test('is told where that is for this run to say, and solves nothing', () => {
    const found = run([{ formId: 'one', error: REFUSED }]);
    expect(told(found)).toEqual(['one#form']);
    expect(found.solved).toEqual([]);
    expect(run([{ formId: 'one', error: REFUSED }], { isToBeTold: false })).toMatchObject({
      problems: [],
      solved: [],
    });
  });

  test('keeps no other from being read', () => {
    const { responses, problems } = run([
      { formId: 'one', error: REFUSED },
      { formId: 'two', responses: [response('two', 'new', at(1))], state: { ...inOrder, isOpen: false } },
    ]);
    expect(responses.map(({ receipt }) => receipt.formId)).toEqual(['two']);
    expect(problems.map(({ id }) => id)).toEqual(['one#form', 'two#closed']);
  });

  test('may be settled by a person where it is an earlier one, once that was told', () => {
    const settles = (of: Run): unknown => run([{ formId: 'one', error: REFUSED }], of).problems[0]?.maySettle;
    expect(settles({ inUse: [], troubles: ['one#form'] })).toBe(true);
    expect(settles({ inUse: [], troubles: ['two#form'] })).toBe(false);
    expect(settles({ troubles: ['one#form'] })).toBeUndefined();
  });
});

describe('a form that can be read', () => {
  const solvedBefore = ['one#form', 'one#questions', 'one#closed'];

  test('and is in order solves all that may have been told of it', () => {
    const found = run([{ formId: 'one', responses: [], state: inOrder }]);
    expect(told(found)).toEqual([]);
    expect(found.solved).toEqual(solvedBefore);
  });

  test('of which nobody says how it stands solves only that it could not be read', () => {
    const found = run([{ formId: 'one', responses: [] }]);
    expect(told(found)).toEqual([]);
    expect(found.solved).toEqual(['one#form']);
  });

  test('that lacks a question is told with which, and is not told as solved', () => {
    const found = run([{ formId: 'one', responses: [], state: { ...inOrder, questions: ['1a'] } }]);
    expect(found.problems.map(({ id, what }) => [id, what])).toEqual([
      ['one#questions', 'These questions are no longer on the form, so they count as unanswered: 1.2.'],
    ]);
    expect(found.solved).toEqual(['one#form', 'one#closed']);
  });

  test('has its questions however Google pads their ids', () => {
    const questions = ['0000001a', '0000002b'];
    expect(told(run([{ formId: 'one', responses: [], state: { ...inOrder, questions } }]))).toEqual([]);
  });

  test('that is closed is told, and that it lacks questions as well', () => {
    const found = run([{ formId: 'one', responses: [], state: { questions: [], isOpen: false } }]);
    expect(told(found)).toEqual(['one#questions', 'one#closed']);
    expect(found.solved).toEqual(['one#form']);
  });

  test('may be closed or cleared out where it is an earlier one', () => {
    const found = run([{ formId: 'one', responses: [], state: { questions: [], isOpen: false } }], {
      inUse: ['another'],
    });
    expect(told(found)).toEqual([]);
    expect(found.solved).toEqual(solvedBefore);
  });
});
