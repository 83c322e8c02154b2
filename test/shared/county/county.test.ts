/** Figures of a county: which visits count, and what they come to. */
import { latestVisits } from '../../../shared/county/latest-visits';
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import type { Answers } from '../../../shared/schema/answers';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { county, CountyTally } from '../../../shared/county/county';
import { identityOf } from '../../../shared/workbook/providers-tab';
import { updateProviders } from '../../../shared/workbook/update-providers';
import { providerIds } from '../../../shared/county/provider-identity';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const asOf = '2026-11-22';
const at = (name: string, visitDate: string, answers: Answers = allMet, urn?: string): Visit =>
  visitOf({ ...answers, visitDate, provider: { name, ...(urn === undefined ? {} : { urn }) } });
const of = (...visits: Visit[]): ReturnType<typeof county> => county(visits, [framework], { asOf });

describe('which visits count', () => {
  test('the latest of each provider; earlier ones are history', () => {
    const figures = of(
      at('Farm', '2026-03-01', changed({ '1.1': 'Not met' })),
      at('Farm', '2026-09-01'),
      at('Garage', '2026-01-01', changed({ '1.3': 'Not met' })),
    );
    expect(figures).toMatchObject({ visits: 3, providers: 2, frameworks: [{ id: 'example', visits: 2 }] });
    expect(figures.essentialGaps).toMatchObject([
      { provider: 'Garage', framework: 'example', criterion: '1.3', visitDate: '2026-01-01' },
    ]);
  });

  test('frameworks stand by id and their themes as on the forms, whichever was visited last', () => {
    const of = (name: string, visitDate: string, kind: 'audit' | 'monitoring' | 'visit', id: string): Visit =>
      visitOf(
        { ...allMet, provider: { name }, visitDate, ratings: {}, comments: {}, fields: {} },
        { framework: id, instrument: kind, id: `${id} ${kind}` },
      );
    const visits = [
      of('Farm', '2026-09-01', 'audit', 'keys'),
      of('Farm', '2026-10-01', 'monitoring', 'keys'),
      of('Barn', '2026-08-01', 'visit', 'align'),
    ];
    for (const order of [visits, [...visits].reverse()]) {
      const figures = county(order, frameworks, { asOf });
      expect(figures.frameworks.map(({ id }) => id)).toEqual(['align', 'keys']);
      expect(figures.frameworks[1]?.themes.map(({ code }) => code)).toEqual([
        ...Array.from({ length: 9 }, (_, index) => String(index + 1)),
        ...(figures.frameworks[1]?.themes ?? []).slice(9).map(({ code }) => code),
      ]);
      expect(figures.frameworks[1]?.themes[9]?.code).toMatch(/^M/);
    }
  });

  test('the order of the input changes nothing', () => {
    const visits = [
      at('Farm', '2026-03-01', changed({ '2a': 'Never' })),
      at('Farm', '2026-09-01'),
      at('Garage', '2026-01-01'),
    ];
    expect(of(...visits)).toEqual(of(...[...visits].reverse()));
  });

  test('nor on one day, under two forms, two versions and two spellings of a name', () => {
    const newer: Framework = { ...framework, version: '2', title: 'Newer title' };
    const farm = at('The Farm', '2026-09-01', changed({ '1.1': 'Not met' }), '100001');
    const visits: Visit[] = [
      farm,
      {
        ...at('Farm, The', '2026-09-01', changed({}, { ratings: { M1: 'Not met' } }), '100001'),
        instrument: 'monitoring',
        id: 'z',
      },
      { ...at('Garage', '2026-09-02'), version: '2' },
      at('Farm, The', '2026-09-01', allMet, '100002'),
    ];
    const known = [framework, newer];
    const both = [visits, [...visits].reverse()].map((some) => {
      const figures = county(some, known, { asOf });
      return {
        figures: JSON.stringify(figures),
        providers: updateProviders(latestVisits(some, known), figures, { asOf }, [], {
          identity: identityOf(
            [],
            some.map(({ answers }) => answers.provider),
          ),
        }),
      };
    });
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.figures).toContain('Newer title');
  });

  test('a response that was edited counts once, as it stands now', () => {
    const first = at('Farm', '2026-09-01', changed({ '1.1': 'Not met' }));
    const edited = { ...at('Farm', '2026-09-01'), submittedAt: '2026-09-02T09:00:00Z' };
    for (const visits of [
      [first, edited],
      [edited, first],
    ]) {
      expect(of(...visits)).toMatchObject({ visits: 1, essentialGaps: [] });
    }
  });

  test.each([
    [
      'a later day',
      '2026-09-02',
      '2026-09-02T08:00:00.000Z',
      'a',
      '2026-09-01',
      '2026-09-03T08:00:00.000Z',
      'b',
    ],
    [
      'the same day, handed in later',
      '2026-09-01',
      '2026-09-01T15:00:00.001Z',
      'a',
      '2026-09-01',
      '2026-09-01T15:00:00.000Z',
      'b',
    ],
    [
      'the same instant, by id',
      '2026-09-01',
      '2026-09-01T15:00:00.000Z',
      'b',
      '2026-09-01',
      '2026-09-01T15:00:00.000Z',
      'a',
    ],
  ])('of two visits the latest is the one of %s', (_, day, sent, id, otherDay, otherSent, otherId) => {
    const latest = { ...at('Farm', day), submittedAt: sent, id };
    const other = {
      ...at('Farm', otherDay, changed({ '1.1': 'Not met' })),
      submittedAt: otherSent,
      id: otherId,
    };
    for (const visits of [
      [latest, other],
      [other, latest],
    ])
      expect(of(...visits)).toMatchObject({ visits: 2, essentialGaps: [], due: [{ visitId: id }] });
  });

  test('of one edition that was read twice, the reading given last stands', () => {
    const before = at('Farm', '2026-09-01', changed({ '1.1': 'Not met' }));
    const again = at('Farm', '2026-09-01');
    expect(of(before, again).essentialGaps).toEqual([]);
    expect(of(again, before).essentialGaps).toHaveLength(1);
  });

  test('each kind of form has its own latest: monitoring does not put out an audit', () => {
    const audit = at('Farm', '2026-03-01', changed({ '1.1': 'Not met' }));
    const monitoring = {
      ...at('Farm', '2026-09-01', changed({}, { ratings: { M1: 'Fully met' } })),
      instrument: 'monitoring',
    };
    const figures = of(audit, monitoring);
    expect(figures.essentialGaps.map(({ criterion }) => criterion)).toEqual(['1.1']);
    expect(figures.due).toMatchObject([{ provider: 'Farm', lastVisit: '2026-09-01' }]);
  });

  test('forms about a pupil and unknown versions are left out, and it is said why', () => {
    const pupil = { ...at('Farm', '2026-09-01'), id: 'p', instrument: 'referral' };
    const newer = { ...at('Farm', '2026-09-02'), id: 'v', version: '9' };
    expect(of(pupil, newer)).toMatchObject({
      visits: 0,
      providers: 0,
      leftOut: [
        { visitId: 'p', why: 'Forms of this kind do not count in the county figures.' },
        { visitId: 'v', why: 'Version 9 of example is not known here.' },
      ],
    });
  });

  test('each visit is read under its own version', () => {
    const old: Framework = {
      ...framework,
      version: '0',
      themes: framework.themes.slice(0, 1),
      instruments: [
        {
          id: 'visit',
          kind: 'visit',
          title: 'Old',
          description: 'Old',
          pupilLevel: false,
          parts: [{ theme: '1' }],
        },
      ],
    };
    const figures = county(
      [{ ...at('Farm', '2026-01-01'), version: '0' }, at('Garage', '2026-01-01')],
      [framework, old],
      { asOf },
    );
    expect(figures.frameworks[0]?.themes.map(({ code, met }) => [code, met])).toEqual([
      ['1', 6],
      ['2', 2],
    ]);
  });
});

describe('providers', () => {
  const same = (
    a: Answers['provider'],
    b: Answers['provider'],
    others: Answers['provider'][] = [],
  ): boolean => {
    const id = providerIds([a, b, ...others]);
    return id(a) === id(b);
  };
  test.each([
    [{ name: 'A', urn: '100001' }, { name: 'B', urn: '100001' }, true],
    [{ name: 'A', urn: '100001' }, { name: 'A', urn: '100002' }, false],
    [{ name: "St. Anne's & Co" }, { name: 'ST ANNES AND CO' }, true],
    [{ name: 'Farm' }, { name: 'Farm 2' }, false],
    [{ name: 'Farm', urn: '100001' }, { name: 'FARM' }, true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  test('a name that two URNs go by belongs to neither', () => {
    expect(same({ name: 'Farm', urn: '100001' }, { name: 'Farm' }, [{ name: 'Farm', urn: '100002' }])).toBe(
      false,
    );
  });
});

describe('figures by theme', () => {
  test('labels are counted as they are called, and what they amount to beside them', () => {
    const visits = [
      at('Farm', '2026-09-01', changed({ '1.1': 'Not met', '2a': 'Mostly', '2b': 'Never' })),
      at(
        'Garage',
        '2026-09-01',
        changed(
          { '2a': 'Sometimes' },
          { notApplicable: { '1.2': 'none' }, confirmed: { '1.2': 'Sam Second' } },
        ),
      ),
      at('Workshop', '2026-09-01', changed({}, { ratings: { '2a': 'Always' }, comments: {} })),
    ];
    expect(of(...visits).frameworks).toEqual([
      {
        id: 'example',
        title: 'Exampleshire framework',
        shortTitle: 'Exampleshire framework',
        visits: 3,
        themes: [
          {
            code: '1',
            title: 'Safe',
            counts: { 'Fully met': 5, 'Not met': 1 },
            met: 4,
            partly: 0,
            notMet: 1,
            notApplicable: 1,
          },
          {
            code: '2',
            title: 'Learning',
            counts: { Always: 2, Mostly: 1, Sometimes: 1, Never: 1 },
            met: 2,
            partly: 1,
            notMet: 1,
            notApplicable: 0,
          },
        ],
      },
    ]);
  });

  test('frameworks stand by id, however many visits each has', () => {
    const other: Framework = { ...framework, id: 'another' };
    const visits = [at('Farm', '2026-09-01'), at('Garage', '2026-09-02')].map((visit, index) => ({
      ...visit,
      framework: index === 0 ? 'example' : 'another',
    }));
    expect(county(visits, [framework, other], { asOf }).frameworks.map(({ id }) => id)).toEqual([
      'another',
      'example',
    ]);
  });
});

describe('essential and unmet', () => {
  /** Every theme essential, so that an essential criterion has a scale with a middle. */
  const strict: Framework = {
    ...framework,
    themes: framework.themes.map((theme) => ({ ...theme, essential: true })),
  };
  test.each([
    ['Always', []],
    ['Mostly', ['2a']],
    ['Sometimes', []],
    ['Never', ['2a']],
  ])('an essential criterion rated “%s”: %j', (rating, gaps) => {
    const visit = at('Farm', '2026-09-01', changed({ '2a': rating }));
    expect(county([visit], [strict], { asOf }).essentialGaps.map(({ criterion }) => criterion)).toEqual(gaps);
    expect(of(visit).essentialGaps).toEqual([]);
  });

  test('not one that is marked as not applicable', () => {
    const answers = changed(
      { '1.1': 'Not met' },
      { notApplicable: { '1.2': 'none' }, confirmed: { '1.2': 'Sam Second' } },
    );
    delete answers.ratings['1.2'];
    expect(of(at('Farm', '2026-09-01', answers)).essentialGaps).toEqual([
      {
        provider: 'Farm',
        providerId: 'name:farm',
        officer: allMet.officer,
        framework: 'example',
        criterion: '1.1',
        visitDate: '2026-09-01',
        prompt: 'The site is safe',
        visitId: 'response-of-Farm-2026-09-01',
      },
    ]);
  });

  test('by provider, then by framework', () => {
    const other: Framework = { ...framework, id: 'another' };
    const unmet = changed({ '1.1': 'Not met' });
    const visits = [
      at('B', '2026-09-01', unmet),
      { ...at('A', '2026-09-01', unmet), id: 'one' },
      { ...at('A', '2026-09-01', unmet), id: 'two', framework: 'another' },
    ];
    expect(
      county(visits, [framework, other], { asOf }).essentialGaps.map((gap) => [gap.provider, gap.framework]),
    ).toEqual([
      ['A', 'another'],
      ['A', 'example'],
      ['B', 'example'],
    ]);
  });
});

describe('what is added up a part at a time', () => {
  /** Each of these in a part of its own. */
  const inParts = (known: readonly Framework[], visits: readonly Visit[]): ReturnType<typeof county> => {
    const tally = new CountyTally(asOf);
    for (const visit of visits) tally.add(latestVisits([visit], known), { asOf });
    return tally.county();
  };
  const other: Framework = { ...framework, id: 'another' };
  const unmet = changed({ '1.1': 'Not met' }, { fields: { 'cover-until': '2026-11-14' } });

  test.each([
    ['names', at('A', '2026-09-01', unmet, '200000'), at('B', '2026-09-01', unmet, '100000')],
    ['numbers, of one name', at('A', '2026-09-01', unmet, '100000'), at('A', '2026-09-01', unmet, '200000')],
    [
      'names before frameworks',
      at('A', '2026-09-01', unmet),
      { ...at('B', '2026-09-01', unmet), framework: 'another' },
    ],
  ])('stands by %s, whichever part came first', (_, first, second) => {
    const known = [framework, other];
    const wanted = [first, second].map(({ answers: { provider } }) =>
      provider.urn === undefined ? `name:${provider.name.toLowerCase()}` : `urn:${provider.urn}`,
    );
    for (const visits of [
      [first, second],
      [second, first],
    ]) {
      const { essentialGaps, due, evidence } = inParts(known, visits);
      for (const found of [essentialGaps, due, evidence])
        expect(found.map(({ providerId }) => providerId)).toEqual(wanted);
    }
  });

  test('so does what was left out', () => {
    const unknown = ['b', 'a'].map((id) => ({ ...at('Farm', '2026-09-01'), id, version: '9' }));
    expect(inParts([framework], unknown).leftOut.map(({ visitId }) => visitId)).toEqual(['a', 'b']);
  });
});

describe('topics', () => {
  const figures = of(
    at('Farm', '2026-09-01', changed({ '1.2': 'Not met', '2a': 'Mostly' })),
    at(
      'Garage',
      '2026-09-01',
      changed({ '2a': 'Sometimes' }, { notApplicable: { '2b': 'none' }, ratings: { '2a': 'Sometimes' } }),
    ),
  );
  test('equal, narrower and broader count by what they amount to; overlaps never', () => {
    expect(figures.topics).toEqual([
      {
        topic: 'site-access',
        title: 'Access to the site',
        met: 1,
        partly: 0,
        notMet: 0,
        notApplicable: 0,
        providers: 1,
      },
      {
        topic: 'insurance',
        title: 'Insurance',
        met: 1,
        partly: 0,
        notMet: 0,
        notApplicable: 0,
        providers: 1,
      },
      {
        topic: 'equipment',
        title: 'Specialist equipment',
        met: 0,
        partly: 0,
        notMet: 1,
        notApplicable: 0,
        providers: 1,
      },
      {
        topic: 'teaching',
        title: 'Planning and teaching',
        met: 1,
        partly: 1,
        notMet: 0,
        notApplicable: 1,
        providers: 2,
      },
    ]);
  });
});

describe('what is due', () => {
  test.each([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-23', false],
  ])('agreed for %s: overdue %s', (next, overdue) => {
    expect(of(at('Farm', '2026-01-01', changed({}, { fields: { next } }))).due).toMatchObject([
      { dueBy: next, overdue, agreed: true },
    ]);
  });

  test.each([
    ['before its day', '2026-08-31', '2027-09-01', false],
    ['on its very day', '2026-09-01', '2027-09-01', false],
    ['for the day after', '2026-09-02', '2026-09-02', true],
  ])('a next visit agreed %s', (_, next, dueBy, agreed) => {
    expect(of(at('Farm', '2026-09-01', changed({}, { fields: { next } }))).due).toMatchObject([
      { lastVisit: '2026-09-01', dueBy, agreed },
    ]);
  });

  test('of two dates agreed the earlier', () => {
    const audit = at('Farm', '2026-09-01', changed({}, { fields: { next: '2027-03-01' } }));
    const monitoring = {
      ...at(
        'Farm',
        '2026-10-01',
        changed({}, { ratings: { M1: 'Fully met' }, fields: { 'product-next-visit': '2027-02-01' } }),
      ),
      instrument: 'monitoring',
      id: 'm',
    };
    expect(of(audit, monitoring).due).toMatchObject([{ dueBy: '2027-02-01', agreed: true }]);
    monitoring.answers.fields['product-next-visit'] = '2027-04-01';
    expect(of(audit, monitoring).due).toMatchObject([{ dueBy: '2027-03-01', agreed: true }]);
  });

  test('a peer review puts nothing off and agrees nothing, however late it is', () => {
    const integrated = frameworks.filter(({ id }) => id === 'integrated');
    const under = (instrument: string, visitDate: string): Visit => ({
      ...at('Farm', visitDate, { ...allMet, ratings: {}, fields: { 'product-next-visit': '2026-12-20' } }),
      framework: 'integrated',
      version: integrated[0]?.version ?? '',
      instrument,
      id: `${instrument} ${visitDate}`,
    });
    const due = (...visits: Visit[]) => county(visits, integrated, { asOf }).due;
    const officer = under('quality-visit', '2026-03-01');
    officer.answers.fields = {};
    expect(due(officer, under('peer-review', '2026-10-01'))).toEqual(due(officer));
    expect(due(officer)).toMatchObject([{ lastVisit: '2026-03-01', dueBy: '2027-03-01' }]);
    const lastVisits = (...visits: Visit[]) =>
      updateProviders(latestVisits(visits, integrated), county(visits, integrated, { asOf }), { asOf }, [], {
        identity: identityOf(
          [],
          visits.map(({ answers }) => answers.provider),
        ),
      }).added.map((row) => row['last-visit']);
    expect(lastVisits(officer, under('peer-review', '2026-10-01'))).toEqual(['2026-03-01']);
    expect(lastVisits(under('peer-review', '2026-10-01'))).toEqual([null]);
    expect(due(under('peer-review', '2026-10-01'))).toMatchObject([
      {
        lastVisit: null,
        dueBy: '2026-10-01',
        agreed: false,
        overdue: true,
        rule: expect.stringContaining('No officer') as string,
      },
    ]);
  });

  test('of several peers’ reviews a visit is due since the first that counts', () => {
    const [first = framework] = frameworks.filter(({ id }) => id === 'integrated');
    const second = { ...first, id: 'another' };
    const review = ({ id, version }: Framework, visitDate: string): Visit => ({
      ...at('Farm', visitDate, { ...allMet, ratings: {}, fields: {} }),
      framework: id,
      version,
      instrument: 'peer-review',
    });
    const visits = [review(first, '2026-05-01'), review(second, '2026-10-01')];
    for (const order of [visits, [...visits].reverse()])
      expect(county(order, [first, second], { asOf }).due).toMatchObject([
        { dueBy: '2026-05-01', lastVisit: null, visitId: 'response-of-Farm-2026-05-01' },
      ]);
  });

  test('without a date agreed, the interval', () => {
    const visit = at('Farm', '2026-07-01', changed({}, { fields: { next: 'next term' } }));
    expect(county([visit], [framework], { asOf, visitIntervalMonths: 4 }).due).toMatchObject([
      { dueBy: '2026-11-01', overdue: true, agreed: false },
    ]);
    expect(of(visit).due).toMatchObject([{ dueBy: '2027-07-01', overdue: false }]);
  });

  test('a date agreed in one form stands though a later visit under another agreed none', () => {
    const audit = at('Farm', '2026-09-01', changed({}, { fields: { next: '2026-12-01' } }));
    const monitoring = {
      ...at('Farm', '2026-10-01', changed({}, { ratings: { M1: 'Fully met' } })),
      instrument: 'monitoring',
    };
    expect(of(audit, monitoring).due).toMatchObject([
      { lastVisit: '2026-10-01', dueBy: '2026-12-01', agreed: true },
    ]);
    const later = {
      ...monitoring,
      submittedAt: '2026-12-02T15:00:00.000Z',
      answers: { ...monitoring.answers, visitDate: '2026-12-02' },
    };
    expect(of(audit, later).due).toMatchObject([
      { lastVisit: '2026-12-02', dueBy: '2027-12-02', agreed: false },
    ]);
  });

  test('in order of date, then of name', () => {
    expect(
      of(at('B', '2026-02-01'), at('C', '2026-01-01'), at('A', '2026-02-01')).due.map(
        ({ provider }) => provider,
      ),
    ).toEqual(['C', 'A', 'B']);
  });

  test('open actions, overdue ones among them, and those that people have closed are not', () => {
    const plan = [
      { area: 'a', action: 'a', 'by-when': '2026-11-21' },
      { area: 'b', action: 'b', 'by-when': '2026-11-22' },
      { area: 'c', action: 'c' },
    ];
    const visit = at('Farm', '2026-09-01', changed({}, { fields: { plan } }));
    expect(of(visit).actions).toEqual({ open: 3, overdue: 1 });
    const actionStatus = new Map([[`${visit.id}#action-1`, 'Done']]);
    expect(county([visit], [framework], { asOf, actionStatus }).actions).toEqual({ open: 2, overdue: 0 });
  });

  test('an action of an earlier visit is open until somebody closes it, on whatever a later visit found', () => {
    const plan = (day: string) =>
      changed({}, { fields: { plan: [{ area: 'a', action: 'a', 'by-when': day }] } });
    const earlier = at('Farm', '2026-03-01', plan('2026-11-21'));
    const [before, latest] = [at('Farm', '2026-06-01', plan('2026-11-22')), at('Farm', '2026-09-01')];
    const visits = [latest, earlier, before];
    expect(of(...visits).actions).toEqual({ open: 2, overdue: 1 });
    const done = (visit: Visit) => new Map([[`${visit.id}#action-1`, 'Done']]);
    const counted = (options: Partial<CountyOptions>): unknown =>
      county(visits, [framework], { asOf, ...options }).actions;
    expect(counted({ actionStatus: done(earlier) })).toEqual({ open: 1, overdue: 0 });
    expect(counted({ actionStatus: done(before) })).toEqual({ open: 1, overdue: 1 });
    const dealtWith = visits.map(({ id }) => ({ visitId: id, due: '2026-11-21', open: true }));
    expect(counted({ actions: dealtWith })).toEqual({ open: 3, overdue: 3 });
    expect(
      counted({ actions: [...dealtWith, { visitId: 'withdrawn', due: '2026-11-21', open: true }] }),
    ).toEqual({ open: 3, overdue: 3 });
  });

  test('an action of a visit that counts for nothing does not', () => {
    const plan = changed({}, { fields: { plan: [{ area: 'a', action: 'a', 'by-when': '2026-11-21' }] } });
    const misdated = { ...at('Farm', '2026-09-02', plan), submittedAt: '2026-09-01T12:00:00.000Z' };
    const unknown = { ...at('Farm', '2026-03-01', plan), version: '99' };
    expect(of(at('Farm', '2026-09-01'), misdated, unknown)).toMatchObject({
      actions: { open: 0, overdue: 0 },
      leftOut: [{}, {}],
    });
  });

  test.each([
    ['2026-11-21', 'expired'],
    ['2026-11-22', 'due-soon'],
    ['2027-01-21', 'due-soon'],
    ['2027-01-22', null],
    ['next year', null],
  ])('evidence that ends on %s, on 22 November, whenever the visit was: %s', (until, state) => {
    const visit = at('Farm', '2026-01-01', changed({}, { fields: { 'cover-until': until } }));
    expect(of(visit).evidence).toEqual(
      state === null
        ? []
        : [
            {
              provider: 'Farm',
              providerId: 'name:farm',
              kind: 'public-liability-insurance',
              title: 'Public liability insurance',
              date: until,
              visitDate: '2026-01-01',
              officer: allMet.officer,
              visitId: 'response-of-Farm-2026-01-01',
              expires: until,
              state,
              termly: false,
              source: 'Exampleshire 1.3',
              rules: [
                {
                  framework: 'example',
                  rule: 'Good up to and including the date given.',
                  source: 'Exampleshire 1.3',
                  termly: false,
                  expires: until,
                  state,
                },
              ],
            },
          ],
    );
  });

  test('evidence by the day it ends, then by provider', () => {
    const until = (name: string, day: string): Visit =>
      at(name, '2026-09-01', changed({}, { fields: { 'cover-until': day } }));
    expect(
      of(until('B', '2026-12-01'), until('C', '2026-11-01'), until('A', '2026-12-01')).evidence.map(
        ({ provider }) => provider,
      ),
    ).toEqual(['C', 'A', 'B']);
  });

  test('an action that is overdue and done is neither open nor overdue; one without a status is both', () => {
    const plan = [{ area: 'a', action: 'a', 'by-when': '2026-11-21' }];
    const visit = at('Farm', '2026-09-01', changed({}, { fields: { plan } }));
    const counted = (status: string): unknown =>
      county([visit], [framework], { asOf, actionStatus: new Map([[`${visit.id}#action-1`, status]]) })
        .actions;
    expect(counted('Done')).toEqual({ open: 0, overdue: 0 });
    expect(counted('No longer needed')).toEqual({ open: 0, overdue: 0 });
    expect(counted('')).toEqual({ open: 1, overdue: 1 });
    expect(counted('Open')).toEqual({ open: 1, overdue: 1 });
  });
});
