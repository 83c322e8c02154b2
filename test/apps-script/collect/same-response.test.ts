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
    const { found } = matchResponses(
      [one],
      known([], [visit], () => likeness),
    );
    expect(found.has(one)).toBe(wanted);
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
