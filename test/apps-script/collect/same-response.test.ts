/**
 * Whose visit a response is, by whichever reader it comes: none lost, none doubled, none taken for another.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  matchResponses,
  type FiledVisit,
  type Known,
  type Likeness,
} from '../../../apps-script/commands/collect/same-response';
import type { HandedIn } from '../../../apps-script/google/handed-in';
import type { Reader } from '../../../shared/workbook/response-names';

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 20) + seconds * 1000).toISOString();

/** What a response really is, beside what its reader knows of it. */
interface Real {
  readonly number: number;
  /** Seconds at which it was handed in, first to last. */
  readonly instants: readonly number[];
  /** Provider and day, as far as likeness goes. */
  readonly visit: string;
}

const response = ({ number, instants }: Real, reader: Reader): HandedIn => {
  const [first = 0, last = 0] = [instants[0], instants.at(-1)];
  const readAs = `${reader}-${number}`;
  return {
    formId: 'form',
    responseId: readAs,
    reader,
    readAs,
    submittedAt: at(last),
    ...(reader === 'rest' && { createdAt: at(first) }),
    edited: reader === 'rest' && instants.length > 1,
    answers: {},
  };
};

/** The visit as it was filed at one of its editions. */
const filed = ({ number, instants }: Real, reader: Reader, edition: number): FiledVisit => ({
  id: `${reader}-${number}`,
  readAs: { [reader]: `${reader}-${number}` },
  firstAt: at((reader === 'rest' ? instants[0] : instants[edition]) ?? 0),
  submittedAt: at(instants[edition] ?? 0),
});

const numberOf = (id: string): number => Number(id.split('-').at(-1));

function known(reals: readonly Real[], visits: readonly FiledVisit[], likeness?: Known['likeness']): Known {
  const real = (id: string): Real | undefined => reals.find(({ number }) => number === numberOf(id));
  return {
    filed: visits,
    likeness:
      likeness ??
      ((one, { id, submittedAt }): Likeness => {
        const [a, b] = [real(one.readAs), real(id)];
        if (a?.visit !== b?.visit) return 'nothing';
        return a === b && one.submittedAt === submittedAt ? 'all' : 'same-visit';
      }),
    countAt: (instants) =>
      new Map(
        instants.map((instant) => [
          instant,
          reals.filter((one) => at(one.instants.at(-1) ?? 0) === instant).length,
        ]),
      ),
  };
}

const anyReals = fc
  .array(
    fc.record({
      instants: fc
        .uniqueArray(fc.nat(25), { minLength: 1, maxLength: 3 })
        .map((all) => [...all].sort((a, b) => a - b)),
      visit: fc.constantFrom('a', 'b', 'c'),
      filedBy: fc.option(fc.constantFrom<Reader>('rest', 'form-app')),
      edition: fc.nat(2),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((one, number) => ({ ...one, number })));

/** Two responses share an instant only when they were first handed in, and are about different visits. */
const isLikely = (reals: readonly Real[]): boolean =>
  reals.every((a) =>
    reals.every(
      (b) =>
        a === b ||
        a.instants.every(
          (instant, index) =>
            !b.instants.includes(instant) ||
            (index === 0 && b.instants[0] === instant && a.visit !== b.visit),
        ),
    ),
  );

test.each(['rest', 'form-app'] as const)(
  'whatever was filed by whom, %s never takes a response for another or for a new one unasked',
  (reader) => {
    fc.assert(
      fc.property(anyReals.filter(isLikely), (reals) => {
        const visits = reals.flatMap((one) =>
          one.filedBy ? [filed(one, one.filedBy, Math.min(one.edition, one.instants.length - 1))] : [],
        );
        const responses = reals.map((one) => response(one, reader));
        const { found, unsure } = matchResponses(responses, known(reals, visits));
        for (const [index, one] of responses.entries()) {
          const own = visits.find(({ id }) => numberOf(id) === reals[index]?.number);
          const visit = found.get(one);
          // At one instant, what says the same is told apart by nobody.
          if (visit && visit !== own) expect(visit.submittedAt).toBe(one.submittedAt);
          if (own && !visit) expect(unsure.has(one)).toBe(true);
        }
        expect(new Set(found.values()).size).toBe(found.size);
      }),
      { numRuns: 3_000, seed: 20261126 },
    );
  },
);

describe('a response', () => {
  const real = (number: number, instants: readonly number[], visit = 'a'): Real => ({
    number,
    instants,
    visit,
  });

  test('whose name is known is that visit, whatever its instant', () => {
    const one = response(real(1, [5, 9]), 'form-app');
    const visit = filed(real(1, [5]), 'form-app', 0);
    expect(matchResponses([one], known([], [visit])).found.get(one)).toBe(visit);
  });

  test('is the visit of its instant', () => {
    const visit = filed(real(1, [5]), 'rest', 0);
    const one = response(real(1, [5]), 'form-app');
    expect(matchResponses([one], known([real(1, [5])], [visit])).found.get(one)).toBe(visit);
  });

  test.each<[Likeness, boolean]>([
    ['all', true],
    ['same-visit', true],
    ['unknown', true],
    ['partly', false],
    ['nothing', false],
  ])('of the instant of a visit, like it: %s, is that visit: %s', (likeness, wanted) => {
    const visit = filed(real(1, [5]), 'rest', 0);
    const one = response(real(2, [5]), 'form-app');
    const { found, unsure } = matchResponses(
      [one],
      known([], [visit], () => likeness),
    );
    expect(found.has(one)).toBe(wanted);
    expect(unsure.size).toBe(0);
  });

  test('of which nothing is left to ask is found without asking the form', () => {
    const visit = filed(real(1, [5]), 'rest', 0);
    const one = response(real(1, [5]), 'form-app');
    const countAt = (): never => {
      throw new Error('The form is asked');
    };
    expect(matchResponses([one], { ...known([real(1, [5])], [visit]), countAt }).found.get(one)).toBe(visit);
  });

  test('is the visit that has its name for an id, of which no reader’s name was kept', () => {
    const visit: FiledVisit = { ...filed(real(1, [5]), 'form-app', 0), readAs: {}, firstAt: '' };
    const one = response(real(1, [5, 9]), 'form-app');
    expect(
      matchResponses(
        [one],
        known([], [visit], () => 'nothing'),
      ).found.get(one),
    ).toBe(visit);
  });

  test.each<[Likeness, boolean]>([
    ['all', true],
    ['same-visit', true],
    ['partly', true],
    ['unknown', true],
    ['nothing', false],
  ])(
    'that was first handed in at the instant of a visit, like it: %s, is that visit: %s',
    (likeness, wanted) => {
      const visit = filed(real(1, [5]), 'form-app', 0);
      const one = response(real(1, [5, 9]), 'rest');
      // Of an earlier version nothing says when a visit was first handed in.
      for (const of of [visit, { ...visit, firstAt: '' }]) {
        const { found, unsure } = matchResponses(
          [one],
          known([], [of], () => likeness),
        );
        expect(found.has(one)).toBe(wanted);
        expect(unsure.size).toBe(0);
      }
    },
  );

  test('that was first handed in at the instant of a visit is that visit, whatever else may be one to the same provider', () => {
    const visit = filed(real(1, [5]), 'form-app', 0);
    const [one, earlier] = [response(real(1, [5, 9]), 'rest'), response(real(2, [3, 12]), 'rest')];
    const { found, unsure } = matchResponses(
      [one, earlier],
      known([], [visit], () => 'same-visit'),
    );
    expect([...found]).toEqual([[one, visit]]);
    expect(unsure.size).toBe(0);
  });

  test('that was handed in once, at the instant of a visit to which it is like in part, is another', () => {
    const visit = filed(real(1, [5]), 'form-app', 0);
    const one = response(real(2, [5]), 'rest');
    const { found, unsure } = matchResponses(
      [one],
      known([], [visit], () => 'partly'),
    );
    expect([found.size, unsure.size]).toEqual([0, 0]);
  });

  test('is no visit by an instant that somebody has cleared', () => {
    const visit: FiledVisit = { ...filed(real(1, [5]), 'form-app', 0), submittedAt: '', firstAt: '' };
    const one = response(real(2, [9]), 'rest');
    expect(
      matchResponses(
        [one],
        known([], [visit], () => 'all'),
      ).found.size,
    ).toBe(0);
  });

  test('is never a visit for which its reader has another name', () => {
    const visit: FiledVisit = {
      ...filed(real(1, [5]), 'rest', 0),
      readAs: { rest: 'rest-1', 'form-app': 'form-app-1' },
    };
    const one = response(real(2, [5]), 'form-app');
    expect(matchResponses([one], known([], [visit]))).toMatchObject({ found: new Map(), unsure: new Map() });
  });

  test('of two at one instant is told by what it says', () => {
    const reals = [real(1, [5], 'a'), real(2, [5], 'b')];
    const visits = reals.map((one) => filed(one, 'rest', 0));
    const [first, second] = [...reals].reverse().map((one) => response(one, 'form-app'));
    if (!first || !second) throw new Error('There are two');
    const { found } = matchResponses([first, second], known(reals, visits));
    expect([found.get(first)?.id, found.get(second)?.id]).toEqual(['rest-2', 'rest-1']);
  });

  test('that REST says was handed in once is new, however like another it is', () => {
    const visit = filed(real(1, [5]), 'form-app', 0);
    const one = response(real(2, [9]), 'rest');
    const counts = { ...known([], [visit], () => 'same-visit'), countAt: () => new Map([[at(5), 0]]) };
    expect(matchResponses([one], counts)).toMatchObject({ found: new Map(), unsure: new Map() });
  });

  test.each<[Likeness, number | undefined, 'found' | 'unsure' | 'new']>([
    ['same-visit', 0, 'found'],
    ['same-visit', 1, 'new'],
    ['same-visit', undefined, 'unsure'],
    ['partly', 0, 'unsure'],
    ['partly', 1, 'new'],
    ['nothing', 0, 'new'],
    // What cannot be made out is told as that, and asked about once it can.
    ['unknown', 0, 'new'],
  ])('later, like it: %s, with %s left at the visit’s instant, is %s', (likeness, count, wanted) => {
    const visit = filed(real(1, [5]), 'rest', 0);
    const one = response(real(2, [9]), 'form-app');
    const { found, unsure } = matchResponses([one], {
      ...known([], [visit], () => likeness),
      countAt: () => (count === undefined ? undefined : new Map([[at(5), count]])),
    });
    expect(found.has(one) ? 'found' : unsure.has(one) ? 'unsure' : 'new').toBe(wanted);
  });
});

test('a second visit to the same provider, in the very moment of one that was changed since, takes nobody’s place: both are asked about', () => {
  const changed: Real = { number: 1, instants: [1, 9], visit: 'a' };
  const second: Real = { number: 2, instants: [1], visit: 'a' };
  const visits = [filed(changed, 'rest', 0)];
  const responses = [changed, second].map((one) => response(one, 'form-app'));
  const { found, unsure } = matchResponses(responses, known([changed, second], visits));
  expect(found.size).toBe(0);
  expect([...unsure.keys()]).toHaveLength(2);
  // By the reader that filed it, it settles itself.
  const again = [changed, second].map((one) => response(one, 'rest'));
  const settled = matchResponses(again, known([changed, second], visits));
  expect([...settled.found].map(([one, { id }]) => [one.readAs, id])).toEqual([['rest-1', 'rest-1']]);
  expect(settled.unsure.size).toBe(0);
});

describe('of responses and visits at one instant', () => {
  const at5 = (number: number): Real => ({ number, instants: [5], visit: 'a' });
  /** By the numbers of a response and a visit. */
  const like =
    (pairs: Readonly<Record<string, Likeness>>, others: Likeness = 'nothing'): Known['likeness'] =>
    ({ readAs }, { id }) =>
      pairs[`${numberOf(readAs)} ${numberOf(id)}`] ?? others;
  const match = (responses: readonly number[], visits: readonly number[], likeness: Known['likeness']) => {
    const all = responses.map((number) => response(at5(number), 'form-app'));
    const { found, unsure } = matchResponses(
      all,
      known(
        [],
        visits.map((number) => filed(at5(number), 'rest', 0)),
        likeness,
      ),
    );
    return {
      found: [...found].map(([{ readAs }, { id }]) => [numberOf(readAs), numberOf(id)]),
      unsure: [...unsure.keys()].map(({ readAs }) => numberOf(readAs)),
    };
  };

  test.each<Likeness>(['all', 'same-visit'])(
    'one is told among two visits by being like it: %s',
    (likeness) => {
      expect(match([7], [1, 2], like({ '7 2': likeness }))).toEqual({ found: [[7, 2]], unsure: [] });
    },
  );

  test.each<Likeness>(['all', 'same-visit'])(
    'of two that one is the visit which is like it: %s',
    (likeness) => {
      expect(match([7, 8], [1], like({ '8 1': likeness }))).toEqual({ found: [[8, 1]], unsure: [] });
    },
  );

  test('two that may both be a visit are asked about', () => {
    expect(match([7, 8], [1], () => 'same-visit')).toEqual({ found: [], unsure: [7, 8] });
    expect(match([7, 8], [1], () => 'partly')).toEqual({ found: [], unsure: [7, 8] });
  });

  test('one that may be either of two visits is asked about', () => {
    expect(match([7], [1, 2], () => 'same-visit')).toEqual({ found: [], unsure: [7] });
  });
});

describe('what was handed in at a visit’s instant, and says something else than it,', () => {
  const visit = filed({ number: 1, instants: [5], visit: 'a' }, 'rest', 0);
  const [one, other] = ([5, 9] as const).map((instant, index) =>
    response({ number: index + 1, instants: [instant], visit: 'a' }, 'form-app'),
  );
  const beside = (instants: readonly number[]): HandedIn =>
    response({ number: 3, instants, visit: 'a' }, 'form-app');
  if (!one || !other) throw new Error('There are two');
  const match = (beside: HandedIn, likeness: Likeness) =>
    matchResponses([one, beside], {
      ...known([], [visit], (of) => (of === one ? 'same-visit' : likeness)),
      countAt: (instants) => new Map(instants.map((instant) => [instant, 1])),
    });

  test.each<Likeness>(['all', 'same-visit'])(
    'is asked about beside a later one that is like it: %s',
    (likeness) => {
      const { found, unsure } = match(other, likeness);
      expect(found.size).toBe(0);
      expect([...unsure.keys()]).toEqual([one, other]);
    },
  );

  test.each<Likeness>(['partly', 'nothing', 'unknown'])(
    'is that visit beside a later one that is like it: %s',
    (likeness) => {
      const { found, unsure } = match(other, likeness);
      expect([...found.keys()]).toEqual([one]);
      expect(unsure.size).toBe(0);
    },
  );

  test('is that visit beside an earlier one: that is none of its editions', () => {
    const { found, unsure } = match(beside([3]), 'same-visit');
    expect([...found.keys()]).toEqual([one]);
    expect(unsure.size).toBe(0);
  });

  test('is asked about beside one that REST says came first in at that instant, and not beside one of later', () => {
    const byRest = { ...visit, id: 'form-app-1', readAs: { 'form-app': 'form-app-1' } };
    const [once, again, later] = ([[5], [5, 9], [7, 9]] as const).map((instants, index) =>
      response({ number: index + 1, instants, visit: 'a' }, 'rest'),
    );
    if (!once || !again || !later) throw new Error('There are three');
    const read = (responses: readonly HandedIn[]) =>
      matchResponses(
        responses,
        known([], [byRest], () => 'same-visit'),
      );
    expect([...read([once, again]).unsure.keys()]).toEqual([once, again]);
    expect([...read([once, later]).found.keys()]).toEqual([once]);
    expect(read([once, later]).unsure.size).toBe(0);
  });
});

describe('what was handed in again since another reader read it', () => {
  const visitAt = (number: number, instant: number): FiledVisit =>
    filed({ number, instants: [instant], visit: 'a' }, 'rest', 0);
  const later = (number: number, instant: number): HandedIn =>
    response({ number, instants: [instant], visit: 'a' }, 'form-app');
  const match = (
    responses: readonly HandedIn[],
    visits: readonly FiledVisit[],
    likeness: (response: HandedIn, visit: FiledVisit) => Likeness,
    left: Readonly<Record<string, number>> | undefined = {},
  ) =>
    matchResponses(responses, {
      filed: visits,
      likeness,
      countAt: (instants) => left && new Map(instants.map((instant) => [instant, left[instant] ?? 0])),
    });
  const [first, second] = [visitAt(1, 5), visitAt(2, 6)];

  test('is no visit of later', () => {
    const { found, unsure } = match([later(7, 3)], [first], () => 'same-visit');
    expect([found.size, unsure.size]).toEqual([0, 0]);
  });

  test('is asked about where it may be either of two visits', () => {
    const one = later(7, 9);
    const { found, unsure } = match([one], [first, second], () => 'same-visit');
    expect(found.size).toBe(0);
    expect([...unsure]).toEqual([[one, [first, second]]]);
  });

  test('is the one that it names, though another is gone that is like it in part', () => {
    const one = later(7, 9);
    const { found, unsure } = match([one], [first, second], (_, visit) =>
      visit === first ? 'same-visit' : 'partly',
    );
    expect([...found]).toEqual([[one, first]]);
    expect(unsure.size).toBe(0);
  });

  test('leaves its visit to no other that is like it in part', () => {
    const [one, other] = [later(7, 9), later(8, 10)];
    const { found, unsure } = match([one, other], [first], (of) => (of === one ? 'same-visit' : 'partly'));
    expect([...found]).toEqual([[one, first]]);
    expect(unsure.size).toBe(0);
  });

  test('is no visit that has its response, though the form cannot be asked', () => {
    const [own, other] = [later(1, 5), later(8, 9)];
    const matched = matchResponses([own, other], {
      ...known([], [first], (of) => (of === own ? 'all' : 'same-visit')),
      countAt: () => undefined,
    });
    expect([...matched.found]).toEqual([[own, first]]);
    expect(matched.unsure.size).toBe(0);
  });

  test('takes no visit of which the form has the response, where another of that instant was handed in again', () => {
    const [known, unknown]: readonly FiledVisit[] = [
      { ...visitAt(1, 5), readAs: { rest: 'rest-1', 'form-app': 'form-app-1' } },
      visitAt(2, 5),
    ];
    if (!known || !unknown) throw new Error('There are two');
    const [again, another] = [later(1, 9), later(8, 10)];
    const { found, unsure } = match(
      [again, another],
      [known, unknown],
      (of, visit) => (of === another && visit === unknown ? 'same-visit' : 'nothing'),
      { [at(5)]: 1 },
    );
    expect([...found]).toEqual([[again, known]]);
    expect(unsure.size).toBe(0);
  });
});
