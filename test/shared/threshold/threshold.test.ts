/** Whether a setting appears to meet the threshold, and what is asked until that can be told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../shared/errors';
import { threshold } from '../../../shared/threshold/threshold';
import { factsNotKnown, type PupilFacts } from '../../../shared/threshold/threshold-facts';

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

const full: PupilFacts = {
  ...plain,
  breaksPerWeek: 0,
  timeOfDay: 'day',
  weeksPerYear: 38,
  precludesElsewhere: false,
};
const sole: PupilFacts = { ...plain, soleProvision: true };

describe('the threshold', () => {
  test.each([
    ['no pupils', [], 'below'],
    ['four full-time', times(4, plain), 'below'],
    ['five full-time', times(5, plain), 'meets'],
    ['six full-time', times(6, plain), 'meets'],
    ['five, one of them part-time', [...times(4, plain), { ...plain, hoursPerWeek: 17.9 }], 'below'],
    ['five, one of them too old', [...times(4, plain), { ...plain, compulsorySchoolAge: false }], 'below'],
    ['five for whom it is nothing at all', times(5, { ...sole, hoursPerWeek: 0 }), 'below'],
    ['five for whom it is no week at all', times(5, { ...sole, weeksPerYear: 0 }), 'below'],
    ['one full-time with an EHC plan', [{ ...plain, ehcp: true }], 'meets'],
    ['one full-time and looked after', [{ ...plain, lookedAfter: true }], 'meets'],
    ['one full-time with SEN but no plan', [{ ...plain, sen: true }], 'below'],
    ['one part-time with an EHC plan', [{ ...plain, hoursPerWeek: 17, ehcp: true }], 'below'],
    ['one too old with an EHC plan', [{ ...plain, compulsorySchoolAge: false, ehcp: true }], 'below'],
  ])('%s: %s', (_, list, verdict) => {
    const result = pupils(...list);
    expect(result.verdict).toBe(verdict);
    expect(result.missing).toEqual([]);
  });

  // Hours with breaks and independent study: Derby, section 6. 18 counts: Herefordshire and Keys.
  test.each([
    [17.5, undefined, 'below'],
    [17.5, 0, 'below'],
    [17.5, 0.4, 'below'],
    [17.5, 0.5, 'meets'],
    [16, 2, 'meets'],
    [16, 1.9, 'below'],
    // Sums of tenths must not fall short of what they are on paper.
    [17.7, 0.3, 'meets'],
    [17.999, 0, 'below'],
    [18, undefined, 'meets'],
    [18, 0, 'meets'],
    [18, 3, 'meets'],
    [18.5, undefined, 'meets'],
  ])('%s hours and %s of breaks beside other education: %s', (hoursPerWeek, breaksPerWeek, verdict) => {
    for (const list of [[{ ...plain, ehcp: true }], times(5, plain)])
      expect(pupils(...list.map((pupil) => ({ ...pupil, hoursPerWeek, breaksPerWeek }))).verdict).toBe(
        verdict,
      );
  });

  // "could still be considered full-time": Herefordshire, question for unregistered provision.
  test.each([
    ['five at 2 hours, their only education', times(5, { ...sole, hoursPerWeek: 2 })],
    ['one at 2 hours with a plan, its only education', [{ ...sole, hoursPerWeek: 2, ehcp: true }]],
    [
      'one looked after at 17.5 hours, its only education',
      [{ ...sole, hoursPerWeek: 17.5, lookedAfter: true }],
    ],
    ['20 hours of evenings', times(5, { ...plain, hoursPerWeek: 20, timeOfDay: 'evening' as const })],
    ['20 hours at weekends', times(5, { ...plain, hoursPerWeek: 20, timeOfDay: 'weekend' as const })],
    ['a course of three weeks', times(5, { ...plain, hoursPerWeek: 25, weeksPerYear: 3 })],
    ['twelve weeks', times(5, { ...full, weeksPerYear: 12 })],
    [
      '10 hours that rule out more elsewhere',
      times(5, { ...plain, hoursPerWeek: 10, precludesElsewhere: true }),
    ],
  ])('%s: could meet the threshold, ask', (_, list) => {
    const result = pupils(...list);
    expect(result).toMatchObject({ verdict: 'cannot-tell', because: 'could-meet', missing: [] });
    expect(result.text).toMatch(/could meet the threshold: ask/);
    expect(result.ask).toContainEqual(expect.stringContaining('timetable'));
    expect(result.factors.map(({ effect, pupils: run }) => run && effect)).toContain('unclear');
  });

  test('four who could count are below, and so is one without a plan', () => {
    expect(pupils(...times(4, { ...sole, hoursPerWeek: 2 }))).toMatchObject({
      verdict: 'below',
      missing: [],
    });
    expect(pupils({ ...sole, hoursPerWeek: 2 }).verdict).toBe('below');
  });

  test('a term’s weeks in the daytime count, and what is taken so is asked', () => {
    expect(pupils(...times(5, { ...full, weeksPerYear: 13 })).verdict).toBe('meets');
    const taken = threshold({ isSchool: true, pupils: times(5, plain) });
    expect(taken.ask).toEqual([
      ...threshold({ isSchool: true, pupils: times(5, full) }).ask,
      'Are pupils 1 to 5 there in the daytime, or only in the evening or at weekends?',
      'For how many weeks a year do pupils 1 to 5 attend?',
    ]);
    expect(taken.factors.map(({ text }) => text).join()).toContain(
      'taken to be in the daytime of a school year',
    );
  });

  test('hours that are not known, of the only education, are asked first', () => {
    const result = pupils({ ...sole, hoursPerWeek: null, ehcp: true });
    expect(result).toMatchObject({
      verdict: 'cannot-tell',
      because: 'facts-missing',
      missing: ['pupils[0].hoursPerWeek'],
    });
    expect(result.ask[0]).toBe('How many hours a week is pupil 1 taught there?');
  });

  test('fewer hours beside other education are below, and the factors that are not given are asked', () => {
    // 17.5 hours and an hour of a tutor.
    const result = pupils(...times(5, { ...plain, hoursPerWeek: 17.5 }));
    expect(result).toMatchObject({ verdict: 'below', because: 'factors-not-given', missing: [] });
    expect(result.text).toMatch(/not given could change that: ask/);
    const asked = result.ask.join('\n');
    for (const word of ['breaks and independent study', 'evening', 'weeks a year', 'rule out'])
      expect(asked).toContain(word);
    const known = pupils(...times(5, { ...full, hoursPerWeek: 17.5 }));
    expect(known).toMatchObject({ verdict: 'below', ask: [] });
    expect(known.because).toBeUndefined();
    // Nothing is asked of factors that could not bring the pupils over it.
    expect(pupils(...times(4, { ...plain, hoursPerWeek: 17.5 })).ask).toEqual([]);
    expect(pupils({ ...plain, hoursPerWeek: 17.5, ehcp: null }).ask).toContain(
      'Does pupil 1 have an EHC plan?',
    );
  });

  test('whether it is a school at all is asked, and one that is said to be none is not settled', () => {
    const list = times(5, full);
    expect(threshold({ pupils: list })).toMatchObject({ verdict: 'meets' });
    expect(threshold({ pupils: list }).ask.join()).toContain('Is it a school at all');
    expect(threshold({ isSchool: true, pupils: list }).ask.join()).not.toContain('Is it a school at all');
    const none = threshold({ isSchool: false, pupils: list });
    expect(none).toMatchObject({ verdict: 'cannot-tell', because: 'not-a-school' });
    expect(none.text).toMatch(/could meet the threshold: ask/);
    expect(threshold({ isSchool: false, pupils: [] }).verdict).toBe('below');
  });

  test('what is missing and could change the verdict is named, and nothing else', () => {
    const result = pupils({ ...full, ehcp: null }, { ...full, hoursPerWeek: 10 });
    expect(result).toMatchObject({ verdict: 'cannot-tell', missing: ['pupils[0].ehcp'] });
    expect(result.ask[0]).toBe('Does pupil 1 have an EHC plan?');
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

  test('one question for all the pupils whom it is about, in the order in which an officer can answer', () => {
    expect(pupils({}, {}, plain, {}).ask.slice(0, 3)).toEqual([
      'Which of pupils 1, 2 and 4 are of compulsory school age?',
      'How many hours a week are pupils 1, 2 and 4 taught there, each of them?',
      'Which of pupils 1, 2 and 4 get education anywhere else?',
    ]);
  });

  test('nothing known is no verdict', () => {
    for (const facts of [{}, { pupils: null }, { asOf: '2026-11-22' }])
      expect(threshold(facts)).toMatchObject({ verdict: 'cannot-tell', missing: ['pupils'] });
    expect(pupils({}).verdict).toBe('cannot-tell');
  });

  test('names its rule set, and each source’s own hours', () => {
    const result = pupils({ ...plain, sen: true });
    expect(result.ruleSet).toMatchObject({ id: 'education-act-1996-s463', inForce: true });
    const wordings = result.fullTime.map(({ source, wording }) => `${source}: ${wording}`).join('\n');
    for (const conflict of [/Derby: more than 18/, /Keys: 18 hours or more/, /around 20/])
      expect(wordings).toMatch(conflict);
    expect(new Set(result.fullTime.map(({ wording }) => wording)).size).toBe(result.fullTime.length);
  });

  test('exactly 18 says that Derby prints more than 18; 18.5 and 17.5 do not', () => {
    const said = (hoursPerWeek: number): string => JSON.stringify(pupils({ ...plain, hoursPerWeek }).factors);
    expect(said(18)).toContain('more than 18');
    for (const hours of [17.5, 18.5]) expect(said(hours)).not.toContain('more than 18');
  });

  test('the coming law is shown with what its text says, names no hours and settles nothing upwards', () => {
    const { coming, ruleSet } = pupils(...times(5, { ...plain, hoursPerWeek: 20, sen: true }));
    expect(ruleSet.id).toBe('education-act-1996-s463');
    expect(coming).toMatchObject({ verdict: 'cannot-tell', ruleSet: { inForce: false, from: null } });
    expect(JSON.stringify(coming)).not.toMatch(/\b(18|20|eighteen|twenty)\b|\d+(\.\d+)? hours?/);
    expect(coming.factors.map(({ text }) => text).slice(0, 2)).toEqual([
      '5 of 5 pupils could count, hours aside; 5 meet the threshold.',
      'Not settled: whether pupils 1 to 5 would meet the threshold alone (one full-time pupil who is looked after or has special educational needs).',
    ]);
    const says = coming.says.join(' ');
    for (const fact of [
      /special educational needs/,
      /[Rr]egulations/,
      /breaks and independent study/,
      /academic year/,
      /Section 78/,
    ])
      expect(says).toMatch(fact);
    expect(pupils({ ...plain, hoursPerWeek: 2, sen: true }).coming.verdict).toBe('cannot-tell');
    expect(pupils(...times(4, plain)).coming.verdict).toBe('below');
    expect(pupils(...times(5, { ...plain, hoursPerWeek: 0 })).coming.verdict).toBe('below');
    expect(threshold({}).coming.verdict).toBe('cannot-tell');
  });

  test('one pupil and one hour are said in the singular', () => {
    const said = (...list: PupilFacts[]): string =>
      pupils(...list)
        .factors.map(({ text }) => text)
        .join('\n');
    const one = said({ ...sole, hoursPerWeek: 1, breaksPerWeek: 1, weeksPerYear: 1, ehcp: true });
    expect(one).toMatch(/of 1 pupil /);
    expect(one).toMatch(/1 hour a week and 1 hour of breaks/);
    expect(one).not.toMatch(/\b1 (pupils|hours|weeks)\b/);
    expect(said({ ...full, weeksPerYear: 1 })).toContain('1 week a year');
    expect(said(plain)).toMatch(/^1 of 1 pupil counts /);
    expect(said({ ...plain, hoursPerWeek: 1 })).toMatch(/^0 of 1 pupil counts /);
    expect(said({ ...plain, compulsorySchoolAge: null })).toMatch(/^0 to 1 of 1 pupil counts /);
    expect(said(plain, plain)).toMatch(/^2 of 2 pupils count /);
    expect(said()).toMatch(/^No pupils attend/);
  });

  const maybe = fc.constantFrom(true, false, null);
  const somePupil = fc.record({
    compulsorySchoolAge: maybe,
    hoursPerWeek: fc.constantFrom(0, 2, 17.5, 18, 25, null),
    breaksPerWeek: fc.constantFrom(0, 0.5, 6, null),
    weeksPerYear: fc.constantFrom(3, 12, 13, 38, null),
    timeOfDay: fc.constantFrom('day' as const, 'evening' as const, 'weekend' as const, null),
    precludesElsewhere: maybe,
    soleProvision: maybe,
    lookedAfter: maybe,
    ehcp: maybe,
    sen: maybe,
  });
  const filledPupil = fc.record({
    compulsorySchoolAge: fc.boolean(),
    // Not 0: a pupil who is known to get education there gets some.
    hoursPerWeek: fc.constantFrom(1, 10, 17.5, 18, 25),
    breaksPerWeek: fc.constantFrom(0, 0.5, 6),
    weeksPerYear: fc.constantFrom(3, 12, 13, 38),
    timeOfDay: fc.constantFrom('day' as const, 'evening' as const, 'weekend' as const),
    precludesElsewhere: fc.boolean(),
    soleProvision: fc.boolean(),
    lookedAfter: fc.boolean(),
    ehcp: fc.boolean(),
    sen: fc.boolean(),
  });
  const withMore = (known: PupilFacts, rest: PupilFacts): PupilFacts => ({
    ...rest,
    // Whoever gets no hours there has no breaks there either.
    ...(known.hoursPerWeek === 0 ? { breaksPerWeek: 0 } : {}),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
  });

  test('more facts never turn a settled verdict to its opposite, breaks that were not given aside', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(somePupil, filledPupil), { maxLength: 7 }), maybe, (list, isSchool) => {
        const before = threshold({ pupils: list.map(([known]) => known) });
        const after = threshold({ isSchool, pupils: list.map(([known, rest]) => withMore(known, rest)) });
        // All is known now, and what is not settled is what the sources leave to be weighed.
        expect(after.missing).toEqual([]);
        if (after.verdict === 'cannot-tell') expect(after.because).toMatch(/could-meet|not-a-school/);
        if (before.verdict === 'meets') expect(after.verdict).not.toBe('below');
        // Breaks beside hours that fell short may bring them over: then that was asked.
        if (before.verdict === 'below' && after.verdict !== 'below')
          expect(before.because).toBe('factors-not-given');
        if (before.verdict === 'below' && before.because === undefined) expect(after.verdict).toBe('below');
        if (before.verdict === 'below' && after.verdict === 'meets')
          expect(before.ask.join()).toContain('breaks and independent study');
        if (before.verdict === 'cannot-tell') {
          expect(before.ask.length).toBeGreaterThan(0);
          expect(before.because === 'facts-missing').toBe(before.because !== 'could-meet');
          if (before.because === 'facts-missing') expect(before.missing.length).toBeGreaterThan(0);
        }
        expect(JSON.stringify(before)).not.toMatch(/legal/i);
        expect(before.coming.verdict).not.toBe('meets');
      }),
      { numRuns: 600 },
    );
  });

  test('another pupil never lowers a verdict, and neither do more hours', () => {
    const height = { below: 0, 'cannot-tell': 1, meets: 2 };
    fc.assert(
      fc.property(
        fc.array(somePupil, { maxLength: 6 }),
        somePupil,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (list, one, more) => {
          const before = height[pupils(...list).verdict];
          expect(height[pupils(...list, one).verdict]).toBeGreaterThanOrEqual(before);
          expect(pupils(...list, { ...full, ehcp: true }).verdict).toBe('meets');
          const longer = list.map((pupil) =>
            pupil.hoursPerWeek ? { ...pupil, hoursPerWeek: pupil.hoursPerWeek + more } : pupil,
          );
          expect(height[pupils(...longer).verdict]).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    [{ pupils: [{ hoursPerWeek: -1 }] }, /pupils\[0\]\.hoursPerWeek.*0 or more/],
    [{ pupils: [{ hoursPerWeek: 169 }] }, /hours in a week/],
    [{ pupils: [{ hoursPerWeek: 160, breaksPerWeek: 9 }] }, /pupils\[0\]\.breaksPerWeek.*together/],
    [{ pupils: [{ breaksPerWeek: -1 }] }, /pupils\[0\]\.breaksPerWeek.*0 or more/],
    [{ pupils: [{ weeksPerYear: 54 }] }, /weeks in a year/],
    [{ pupils: [{ timeOfDay: 'night' }] }, /timeOfDay.*day, evening, weekend/],
    [{ isSchool: 'no' }, /isSchool/],
    [{ pupils: [{ ehcp: 'yes' }] }, /pupils\[0\]\.ehcp/],
    [{ pupils: 5 }, /pupils/],
    [{ asOf: '2026-13-01' }, /asOf/],
    [{ asOf: '1999-01-01' }, /apply from 1 September 2014/],
    ['text', /facts/],
  ])('%j is refused', (facts, message) => {
    expect(() => threshold(facts)).toThrow(InputError);
    expect(() => threshold(facts)).toThrow(message);
  });

  test('what is no fact of the threshold is named once; all that is one is not', () => {
    expect(factsNotKnown({ asOf: null, isSchool: true, pupils: [full, { ...full, sen: null }] })).toEqual([]);
    expect(factsNotKnown({ pupil: [], pupils: [{ hours: 3 }, { hours: 4, EHCP: true }] })).toEqual([
      'pupil',
      'pupils[].hours',
      'pupils[].EHCP',
    ]);
    for (const none of [null, 'text', 5, [], { pupils: null }, { pupils: [null, 5] }])
      expect(factsNotKnown(none)).toEqual([]);
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
