/** How far the forms count as read after a run, and which problems of responses nothing would ever solve. */
import { describe, expect, test } from 'vitest';
import {
  advanceWatermarks,
  forgottenProblems,
  goneProblems,
  idsOf,
} from '../../../apps-script/commands/collect/advance-watermarks';
import type { Judged } from '../../../apps-script/commands/collect/judge-response';
import { readWatermarks, type Watermarks } from '../../../apps-script/commands/collect/watermarks';
import type { HandedIn } from '../../../apps-script/google/handed-in';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { Receipt } from '../../../shared/schema/receipt';
import type { Visit } from '../../../shared/schema/visit';

const NOON = '2026-11-20T12:00:00.000Z';
const BEFORE = '2026-11-20T11:00:00.000Z';
/** Ten minutes before noon: so late another response may still show up. */
const REACHED = '2026-11-20T11:50:00.000Z';

const receipt = (formId: string): Receipt => ({
  ...{ schema: 1, formId, title: formId, framework: 'example', version: '1', instrument: 'visit' },
  ...{ responderUri: `https://docs.google.com/forms/d/e/${formId}/viewform`, editUri: '', pupilLevel: false },
  ...{ writer: 'rest', createdAt: BEFORE, questions: {} },
});
const handedIn = (formId: string, responseId: string): HandedIn => ({
  ...{ formId, responseId, reader: 'rest', readAs: responseId, submittedAt: NOON },
  ...{ edited: false, answers: {} },
});
const visitOf = ({ formId, responseId: id }: HandedIn): Visit => ({
  ...{ schema: 1, id, formId, framework: 'example', version: '1', instrument: 'visit', submittedAt: NOON },
  answers: {
    ...{ provider: { name: 'Made-Up Farm' }, visitDate: '2026-11-20', officer: 'A Person' },
    ...{ ratings: {}, notApplicable: {}, comments: {}, fields: {} },
  },
});
const judged = (response: HandedIn, isVisit = true): Judged => ({
  ...{ response, receipt: receipt(response.formId), problems: [] },
  ...(isVisit && { made: { visit: visitOf(response) } }),
});
const mark = (unreadable: readonly string[] = []) => ({ upTo: BEFORE, seen: [], unreadable });
const nothingKept: Pick<StoredValues, 'get'> = { get: () => undefined };
const marks = (forms: Watermarks['forms']): Watermarks => ({
  ...readWatermarks(nothingKept as StoredValues),
  problems: ['kept'],
  forms,
});
const FORMS = [receipt('one'), receipt('two')];
const unknown = () => undefined;

describe('how far the forms are read', () => {
  test('is each form’s own: of one of which nothing was read it stays', () => {
    const after = advanceWatermarks(
      marks({ one: mark(), two: mark() }),
      FORMS,
      { judged: [judged(handedIn('one', 'a'))], unchanged: [] },
      unknown,
    );
    expect(after).toEqual(
      marks({ one: { upTo: REACHED, seen: [`a@${NOON}`], unreadable: [], reader: 'rest' }, two: mark() }),
    );
  });

  test('begins with what is read of a form: until then there is nothing known of it', () => {
    const done = { judged: [judged(handedIn('one', 'a'))], unchanged: [] };
    expect(Object.keys(advanceWatermarks(marks({}), FORMS, done, unknown).forms)).toEqual(['one']);
  });

  test('goes by what is filed already as well as by what is new', () => {
    const after = advanceWatermarks(
      marks({}),
      FORMS,
      { judged: [judged(handedIn('one', 'a'))], unchanged: [handedIn('one', 'b'), handedIn('two', 'c')] },
      unknown,
    );
    expect(after.forms).toEqual({
      one: { upTo: REACHED, seen: [`a@${NOON}`, `b@${NOON}`], unreadable: [], reader: 'rest' },
      two: { upTo: REACHED, seen: [`c@${NOON}`], unreadable: [], reader: 'rest' },
    });
  });

  test('what became no visit is to be tried again, of its own form', () => {
    const after = advanceWatermarks(
      marks({}),
      FORMS,
      { judged: [judged(handedIn('one', 'a'), false), judged(handedIn('two', 'b'))], unchanged: [] },
      unknown,
    );
    expect([after.forms['one']?.unreadable, after.forms['two']?.unreadable]).toEqual([[`a@${NOON}`], []]);
  });

  test('what was to be tried again and is gone from the form is forgotten, though nothing else was read', () => {
    const before = marks({ one: mark([`a@${NOON}`, `b@${NOON}`]), two: mark([`c@${NOON}`]) });
    const present = (formId: string) => (formId === 'one' ? new Set(['b']) : undefined);
    const after = advanceWatermarks(before, FORMS, { judged: [], unchanged: [] }, present);
    expect(after.forms).toEqual({ one: mark([`b@${NOON}`]), two: mark([`c@${NOON}`]) });
    expect(goneProblems(before, FORMS, present)).toEqual(['one#a']);
  });

  test('of what was read, a form’s own responses are named', () => {
    const read = [handedIn('one', 'a'), handedIn('two', 'b')].map((response) => ({
      response,
      receipt: receipt(response.formId),
    }));
    expect(idsOf(read, 'one')).toEqual(new Set(['a']));
  });
});

describe('a problem that no run finds again', () => {
  const row = (change: object = {}) => ({ id: 'one#a', 'form-id': 'one', 'response-id': 'a', ...change });
  const forgotten = (
    change: object = {},
    { isWhole = true, unreadable = [] as string[], isFiled = false } = {},
  ): string[] =>
    forgottenProblems([row(change)], FORMS, () => isWhole, marks({ one: mark(unreadable) }), {
      isFiled: (id) => isFiled && id === 'a',
    });

  test('of a response that is neither filed nor to be tried again is solved', () => {
    expect(forgotten()).toEqual(['one#a']);
    expect(forgotten({}, { unreadable: [`b@${NOON}`] })).toEqual(['one#a']);
  });

  test.each<[string, object, Parameters<typeof forgotten>[1]]>([
    ['of one that is filed', {}, { isFiled: true }],
    ['of one that is tried again', {}, { unreadable: [`a@${NOON}`] }],
    [
      'while the list of those to be tried again is full',
      {},
      { unreadable: Array<string>(100).fill(`b@${NOON}`) },
    ],
    ['where not all of the form was asked for', {}, { isWhole: false }],
    ['of the form itself', { id: 'one#form', 'response-id': '' }, {}],
    ['of no form', { id: 'settings', 'form-id': '', 'response-id': '' }, {}],
    ['of the record, though it names a form', { id: 'record#1', 'response-id': '' }, {}],
  ])('stays: %s', (_what, change, options) => {
    expect(forgotten(change, options)).toEqual([]);
  });

  test('of the record stays, though the form that it names is known no longer', () => {
    expect(forgotten({ id: 'missing:a', 'form-id': 'gone' })).toEqual([]);
  });

  test('of a form that the workbook knows no longer is solved, whatever it was', () => {
    const gone = { id: 'gone#form', 'form-id': 'gone', 'response-id': '' };
    expect(forgotten(gone, { isWhole: false })).toEqual(['gone#form']);
  });
});
