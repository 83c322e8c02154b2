import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../shared/errors';
import { threshold } from '../../../shared/threshold/threshold';
import type { PupilFacts } from '../../../shared/threshold/threshold-facts';

const plain: PupilFacts = {
  compulsorySchoolAge: true,
  hoursPerWeek: 18,
  soleProvision: false,
  lookedAfter: false,
  ehcp: false,
  sen: false,
};
const pupils = (...list: PupilFacts[]) => threshold({ pupils: list });
const times = (count: number, pupil: PupilFacts): PupilFacts[] => Array.from({ length: count }, () => pupil);

describe('the threshold', () => {
  test.each([
    ['no pupils', [], 'below'],
    ['four full-time', times(4, plain), 'below'],
    ['five full-time', times(5, plain), 'meets'],
    ['six full-time', times(6, plain), 'meets'],
    ['five, one of them part-time', [...times(4, plain), { ...plain, hoursPerWeek: 17.9 }], 'below'],
    ['five, one of them too old', [...times(4, plain), { ...plain, compulsorySchoolAge: false }], 'below'],
    [
      'five part-time whose only education it is',
      times(5, { ...plain, hoursPerWeek: 6, soleProvision: true }),
      'meets',
    ],
    [
      'five for whom it is nothing at all',
      times(5, { ...plain, hoursPerWeek: 0, soleProvision: true }),
      'below',
    ],
    ['one full-time with an EHC plan', [{ ...plain, ehcp: true }], 'meets'],
    ['one full-time and looked after', [{ ...plain, lookedAfter: true }], 'meets'],
    ['one full-time with SEN but no plan', [{ ...plain, sen: true }], 'below'],
    ['one part-time with an EHC plan', [{ ...plain, hoursPerWeek: 17, ehcp: true }], 'below'],
    [
      'one part-time with a plan, only education',
      [{ ...plain, hoursPerWeek: 10, soleProvision: true, ehcp: true }],
      'meets',
    ],
    ['one too old with an EHC plan', [{ ...plain, compulsorySchoolAge: false, ehcp: true }], 'below'],
  ])('%s: %s', (_, list, verdict) => {
    const result = pupils(...list);
    expect(result.verdict).toBe(verdict);
    expect(result.missing).toEqual([]);
  });

  test('what is missing and could change the verdict is asked for, and nothing else', () => {
    const result = pupils({ ...plain, ehcp: null }, { ...plain, hoursPerWeek: 10 });
    expect(result).toMatchObject({ verdict: 'cannot-tell', missing: ['pupils[0].ehcp'] });
    expect(result.ask).toEqual(['Does pupil 1 have an EHC plan?']);
    expect(pupils({ ...plain, soleProvision: null, hoursPerWeek: 12, ehcp: true }).missing).toEqual([
      'pupils[0].soleProvision',
    ]);
    expect(pupils(...times(4, plain), { ...plain, compulsorySchoolAge: null }).missing).toEqual([
      'pupils[4].compulsorySchoolAge',
    ]);
    expect(pupils(...times(3, plain), { ...plain, hoursPerWeek: null })).toMatchObject({
      verdict: 'below',
      missing: [],
    });
  });

  test('nothing known is no verdict', () => {
    for (const facts of [{}, { pupils: null }, { asOf: '2026-11-22' }])
      expect(threshold(facts)).toMatchObject({ verdict: 'cannot-tell', missing: ['pupils'] });
    expect(pupils({}).verdict).toBe('cannot-tell');
  });

  test('names its rule set, the coming one beside it, and each source’s own hours', () => {
    const result = pupils({ ...plain, sen: true });
    expect(result.ruleSet).toMatchObject({ id: 'education-act-1996-s463', inForce: true });
    expect(result.coming).toMatchObject({ verdict: 'meets', ruleSet: { inForce: false, from: null } });
    expect(result.fullTime.map(({ source }) => source)).toContain('Derby');
    expect(new Set(result.fullTime.map(({ wording }) => wording)).size).toBe(result.fullTime.length);
  });

  test('a verdict never changes when a missing fact is filled in the way that it already says', () => {
    const maybe = fc.constantFrom(true, false, null);
    const pupil = fc.record({
      compulsorySchoolAge: maybe,
      hoursPerWeek: fc.constantFrom(0, 10, 17, 18, 25, null),
      soleProvision: maybe,
      lookedAfter: maybe,
      ehcp: maybe,
      sen: maybe,
    });
    const filled = fc.record({
      compulsorySchoolAge: fc.boolean(),
      // Not 0: a pupil who is known to get education there gets some.
      hoursPerWeek: fc.constantFrom(1, 10, 17, 18, 25),
      soleProvision: fc.boolean(),
      lookedAfter: fc.boolean(),
      ehcp: fc.boolean(),
      sen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(pupil, filled), { maxLength: 7 }), (list) => {
        const before = pupils(...list.map(([known]) => known));
        const after = pupils(
          ...list.map(([known, rest]) => ({
            ...rest,
            ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
          })),
        );
        expect(after.verdict).not.toBe('cannot-tell');
        if (before.verdict !== 'cannot-tell') expect(after.verdict).toBe(before.verdict);
        else expect(before.missing.length).toBeGreaterThan(0);
        expect(JSON.stringify(before)).not.toMatch(/legal/i);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    [{ pupils: [{ hoursPerWeek: -1 }] }, /pupils\[0\]\.hoursPerWeek.*0 or more/],
    [{ pupils: [{ hoursPerWeek: 169 }] }, /hours in a week/],
    [{ pupils: [{ ehcp: 'yes' }] }, /pupils\[0\]\.ehcp/],
    [{ pupils: 5 }, /pupils/],
    [{ asOf: '2026-13-01' }, /asOf/],
    [{ asOf: '1999-01-01' }, /apply from 1 September 2014/],
    ['text', /facts/],
  ])('%j is refused', (facts, message) => {
    expect(() => threshold(facts)).toThrow(InputError);
    expect(() => threshold(facts)).toThrow(message);
  });

  test('rules apply from their day, and not before', () => {
    expect(threshold({ asOf: '2014-09-01', pupils: [] }).verdict).toBe('below');
    expect(() => threshold({ asOf: '2014-08-31', pupils: [] })).toThrow(/apply from 1 September 2014/);
    expect(() => threshold({ pupils: [] }, { asOf: '2014-08-31' })).toThrow(/apply from/);
  });

  test('what is said alike of pupils in a row is one factor, which names them', () => {
    const part = { ...plain, hoursPerWeek: 3 };
    const { factors } = pupils(plain, plain, part, plain);
    expect(factors.flatMap(({ pupils: run }) => (run ? [run] : []))).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 3 },
      { from: 4, to: 4 },
    ]);
    expect(factors.map(({ text }) => text).filter((text) => text.startsWith('Pupil'))).toEqual([
      expect.stringMatching(/^Pupils 1 to 2: /),
      expect.stringMatching(/^Pupil 3: /),
      expect.stringMatching(/^Pupil 4: /),
    ]);
  });

  test('each pupil is in exactly one factor, and pupils with the same facts get the same words', () => {
    const pupil = fc.constantFrom(plain, { ...plain, ehcp: true }, { ...plain, hoursPerWeek: 3 }, {});
    fc.assert(
      fc.property(fc.array(pupil, { maxLength: 9 }), (list) => {
        const runs = pupils(...list).factors.flatMap(({ pupils: run, text }) => (run ? [{ run, text }] : []));
        const covered = runs.flatMap(({ run: { from, to } }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        expect(covered).toEqual(list.map((_, at) => at + 1));
        runs.forEach(({ run, text }, at) => {
          const said = (other: string): string => other.replace(/^Pupils? [^:]*: /, '');
          const before = runs[at - 1];
          if (before) expect(said(before.text)).not.toBe(said(text));
          expect(list.slice(run.from - 1, run.to).every((one) => one === list[run.from - 1])).toBe(true);
        });
      }),
    );
  });
});
