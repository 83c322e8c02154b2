/** Of what a form has, once a day: what is read because it surfaced late, and what counts as being there. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  listToday,
  lookAtListings,
  type ListedToday,
} from '../../../apps-script/commands/collect/daily-listing';
import type { FiledVisit } from '../../../apps-script/commands/collect/same-response';
import type { Watermarks } from '../../../apps-script/commands/collect/watermarks';
import type { Listed } from '../../../apps-script/google/handed-in';
import type { FormListing, ToList } from '../../../apps-script/google/list-forms';
import { at, receiptOf } from '../made-up-form';

// Google: lists what each form has, and reads what it is asked for.
const google = vi.hoisted(() => ({
  asked: [] as { readonly formIds: readonly string[]; readonly since: string }[],
  read: [] as string[],
}));
vi.mock('../../../apps-script/google/list-forms', () => ({
  listForms(wanted: readonly ToList[], since: string): readonly FormListing[] {
    google.asked.push({ formIds: wanted.map(({ receipt }) => receipt.formId), since });
    return wanted.map((one) => ({ ...one, submissions: [], since: '' }));
  },
  readListed(wanted: readonly (ToList & { readonly submissions: readonly Listed[] })[]) {
    const all = wanted.flatMap(({ receipt, reader, submissions }) =>
      submissions.map(({ responseId, submittedAt }) => ({
        receipt,
        response: {
          formId: receipt.formId,
          responseId,
          reader,
          readAs: responseId,
          submittedAt,
          edited: false,
          answers: {},
        },
      })),
    );
    google.read.push(...all.map(({ response }) => response.readAs));
    return all;
  },
}));
beforeEach(() => {
  google.asked.length = 0;
  google.read.length = 0;
});

/** Everything before has been read. */
const UP_TO = at(100);

const marksOf = (some: Partial<Watermarks> = {}, unreadable: readonly string[] = []): Watermarks => ({
  schema: 1,
  forms: Object.fromEntries(
    ['one', 'two'].map((id) => [id, { upTo: UP_TO, seen: [], unreadable, reader: 'rest' as const }]),
  ),
  troubles: [],
  problems: [],
  refreshedOn: '',
  listedOn: {},
  rebuild: false,
  ...some,
});
const listing = (submissions: readonly Listed[], formId = 'one', since = ''): FormListing => ({
  receipt: receiptOf(formId),
  reader: 'rest',
  submissions,
  since,
});
const response = (responseId: string, submittedAt: string, createdAt = submittedAt): Listed => ({
  responseId,
  submittedAt,
  createdAt,
});
const visit = (id: string, submittedAt: string, more: Partial<FiledVisit> = {}): FiledVisit => ({
  id,
  submittedAt,
  firstAt: submittedAt,
  readAs: { rest: id },
  ...more,
});

interface There {
  readonly filed?: readonly FiledVisit[];
  readonly tryOuts?: readonly string[];
  readonly removed?: readonly string[];
  readonly unreadable?: readonly string[];
  readonly read?: ListedToday['late'];
}
const look = (listings: readonly FormListing[], there: There = {}): ListedToday =>
  lookAtListings(
    listings,
    {
      ofForm: (formId) => (formId === 'one' ? (there.filed ?? []) : []),
      tryOuts: () => there.tryOuts ?? [],
      isRemoved: (name) => there.removed?.includes(name) ?? false,
    },
    marksOf({}, there.unreadable),
    there.read ?? [],
    () => true,
  );
const lateIn = (looked: ListedToday): string[] => looked.late.map(({ response: { readAs } }) => readAs);

describe('which forms are listed', () => {
  const today = '2026-11-20';
  const asked = (marks: Watermarks, isRead: (formId: string) => boolean = () => true): readonly string[] => {
    listToday([receiptOf('one'), receiptOf('two')], marks, `${today}T10:00:00.000Z`, isRead, () => true);
    return google.asked.flatMap(({ formIds }) => formIds);
  };

  test('each once a day, in London', () => {
    expect(asked(marksOf({ listedOn: { one: today, two: '2026-11-19' } }))).toEqual(['two']);
  });

  test('none that this run could not read, and none of which nothing was ever read', () => {
    expect(asked(marksOf(), (formId) => formId === 'two')).toEqual(['two']);
    google.asked.length = 0;
    expect(asked({ ...marksOf(), forms: {} })).toEqual([]);
  });

  test('FormApp is asked of the last 35 days', () => {
    asked(marksOf());
    expect(google.asked[0]?.since).toBe('2026-10-16T10:00:00.000Z');
  });
});

describe('what surfaced late', () => {
  test('is what was handed in before the watermark, and is no visit', () => {
    const looked = look(
      [
        listing([
          response('before', at(99)),
          response('at', UP_TO),
          response('after', at(101)),
          response('filed', at(10)),
        ]),
      ],
      { filed: [visit('filed', at(10))] },
    );
    expect(lateIn(looked)).toEqual(['before']);
    expect(google.read).toEqual(['before']);
  });

  test.each([
    ['that was changed since', at(20), ['filed']],
    ['as it is filed', at(10), []],
    ['of which a later edition is filed', at(9), []],
  ])('a response %s', (_what, submittedAt, late) => {
    const looked = look([listing([response('filed', submittedAt, at(1))])], {
      filed: [visit('filed', at(10))],
    });
    expect(lateIn(looked)).toEqual(late);
  });

  test('is not read again where this run has read it, where it cannot be made out, or where it was removed', () => {
    const late = ['read', 'unreadable', 'removed', 'new'].map((id) => response(id, at(50)));
    const [read] = look([listing([response('read', at(50))])]).late;
    if (!read) throw new Error('It is not late.');
    const there = { read: [read], unreadable: [`unreadable@${at(50)}`], removed: ['removed'] };
    expect(lateIn(look([listing(late)], there))).toEqual(['new']);
  });

  test.each([39, 40, 41, 81])('%i of them are read 40 a run, and only then is the form done', (count) => {
    const all = Array.from({ length: count }, (_, place) => response(`late-${place}`, at(place)));
    const looked = look([listing(all), listing([response('other', at(1))], 'two')]);
    expect(lateIn(looked)).toHaveLength(Math.min(count + 1, 40));
    expect(lateIn(looked).includes('other')).toBe(count < 40);
    expect(looked.done).toEqual(count < 40 ? ['one', 'two'] : count === 40 ? ['one'] : []);
  });
});

describe('what a form still has', () => {
  const present = (there: There, ...submissions: readonly Listed[]): readonly string[] =>
    [...(look([listing(submissions)], there).listed[0]?.present ?? [])].sort();

  test('a visit by the name that its reader gave it, whatever the instants say', () => {
    expect(present({ filed: [visit('a', at(1)), visit('b', at(2))] }, response('a', at(60)))).toEqual(['a']);
  });

  test.each([
    ['the edition that is filed', at(5), at(1)],
    ['the first one', at(70), at(3)],
  ])('a visit that another reader named, by the instant of %s', (_what, submittedAt, createdAt) => {
    const other = { readAs: { 'form-app': 'x' }, firstAt: at(3) };
    const filed = [visit('x', at(5), other), visit('y', at(6), { ...other, firstAt: at(4) })];
    expect(present({ filed }, response('unknown', submittedAt, createdAt))).toEqual(['x']);
  });

  test('none of one instant with a response whose name is known to be another', () => {
    expect(present({ filed: [visit('a', at(5))] }, response('b', at(5)))).toEqual([]);
  });

  test('none of no instant: FormApp does not say when a response first came, nor do earlier versions of a visit', () => {
    const filed = [visit('x', at(5), { readAs: {}, firstAt: '' })];
    expect(present({ filed }, { responseId: 'unknown', submittedAt: at(70) })).toEqual([]);
  });

  test('try-outs, which leave the form by themselves', () => {
    expect(present({ tryOuts: ['tried'] })).toEqual(['tried']);
  });

  test('as far back as it was listed', () => {
    expect(look([listing([], 'one', at(7))]).listed).toEqual([
      { formId: 'one', present: new Set(), since: at(7) },
    ]);
  });
});
