/** Where support is needed: providers with a gap, counted once each by the gravest that was found. */
import { describe, expect, test } from 'vitest';
import { areAllInWords, gapAt, gapFigures } from '../../../shared/county/gap-figures';
import { latestVisits } from '../../../shared/county/latest-visits';
import type { Answers } from '../../../shared/schema/answers';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { frameworkById } from '../../../shared/frameworks/index';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const other: Framework = { ...framework, id: 'another', shortTitle: 'Another' };
const at = (name: string, answers: Answers = allMet, over: Partial<Visit> = {}): Visit =>
  visitOf(
    { ...answers, provider: { name } },
    { id: `${name} ${over.framework ?? ''} ${over.instrument ?? ''}`, ...over },
  );
/** A week later. */
const monitored = (name: string, rating: string): Visit =>
  at(
    name,
    { ...allMet, visitDate: '2026-11-10', ratings: { M1: rating }, comments: {} },
    { instrument: 'monitoring' },
  );
const of = (...visits: readonly Visit[]) => gapFigures(latestVisits(visits, [framework, other]).latest);
/** Of a topic or theme: asked, with anything not met, with something only partly met. */
const counts = (found: { asked: number; notMet: number; partly: number } | undefined) =>
  found && [found.asked, found.notMet, found.partly];

describe('by topic', () => {
  const teaching = (...visits: readonly Visit[]) =>
    of(...visits).topics.find(({ topic }) => topic === 'teaching');

  test.each([
    [
      ['Always', 'Always'],
      [1, 0, 0],
    ],
    [
      ['Always', 'Mostly'],
      [1, 0, 1],
    ],
    [
      ['Mostly', 'Always'],
      [1, 0, 1],
    ],
    [
      ['Never', 'Mostly'],
      [1, 1, 0],
    ],
    [
      ['Mostly', 'Never'],
      [1, 1, 0],
    ],
    [
      ['Never', 'Always'],
      [1, 1, 0],
    ],
    // In words only, or neither met nor not met.
    [
      ['Sometimes', 'Always'],
      [1, 0, 0],
    ],
    [['Sometimes', 'Sometimes'], undefined],
  ])('a provider counts once, by the gravest: %j', ([a = '', b = ''], expected) => {
    expect(counts(teaching(at('Farm', changed({ '2a': a, '2b': b }))))).toEqual(expected);
  });

  test('is told by framework and over all of them', () => {
    const found = teaching(
      at('Farm', changed({ '2a': 'Never' })),
      at('Farm', changed({ '2a': 'Mostly' }), { framework: 'another' }),
      at('Garage', allMet, { framework: 'another' }),
    );
    expect(counts(found)).toEqual([2, 1, 0]);
    expect([...(found?.byFramework.keys() ?? [])].sort()).toEqual(['another', 'example']);
    expect(counts(found?.byFramework.get('example'))).toEqual([1, 1, 0]);
    expect(counts(found?.byFramework.get('another'))).toEqual([2, 0, 1]);
    expect(found && gapAt(found)).toBe(1);
    expect(gapAt({ asked: 5, notMet: 2, partly: 1 })).toBe(3);
  });

  test('what merely overlaps with a topic says nothing of it', () => {
    const topics = of(at('Farm', changed({ '1.2': 'Not met' }))).topics.map(({ topic }) => topic);
    expect(topics).toContain('equipment');
    expect(topics).not.toContain('risk-assessment');
  });

  test('stands by how many providers have a gap, then by its name', () => {
    const { topics } = of(
      at('Farm', changed({ '2a': 'Never', '1.3': 'Not met' })),
      at('Garage', changed({ '2a': 'Mostly' })),
    );
    const [first, second, ...rest] = topics.map(({ topic }) => topic);
    expect([first, second]).toEqual(['teaching', 'insurance']);
    const titles = topics.slice(2).map(({ title }) => title);
    expect(rest.length).toBeGreaterThan(1);
    expect(titles).toEqual([...titles].sort());
    // Whatever order the list of topics has.
    const about = (topic: 'registration' | 'central-register' | 'recruitment-checks') =>
      ({ topic, relation: 'equal' }) as const;
    const topical: Framework = {
      ...framework,
      themes: framework.themes.map((theme) => ({
        ...theme,
        criteria: theme.criteria.map((one) => ({
          ...one,
          topics:
            one.code === '2a'
              ? [about('central-register'), about('registration'), about('recruitment-checks')]
              : [],
        })),
      })),
    };
    const named = gapFigures(latestVisits([at('Farm')], [topical]).latest).topics.map(({ title }) => title);
    expect(named).toEqual(['Recruitment checks', 'Registration', 'Single central record']);
  });
});

describe('by framework', () => {
  test('has its providers and its themes in the order of its forms, whichever was seen first', () => {
    for (const visits of [
      [monitored('Farm', 'Not met'), at('Garage', changed({ '1.1': 'Not met', '2a': 'Mostly' })), at('Farm')],
      [at('Farm'), at('Garage', changed({ '1.1': 'Not met', '2a': 'Mostly' })), monitored('Farm', 'Not met')],
    ]) {
      const [only, ...more] = of(...visits).frameworks;
      expect(more).toEqual([]);
      expect(only).toMatchObject({ id: 'example', shortTitle: framework.title, seen: 2 });
      expect(only?.themes.map((theme) => [theme.code, theme.title, counts(theme)])).toEqual([
        ['1', 'Safe', [2, 1, 0]],
        ['2', 'Learning', [2, 0, 1]],
        ['M', 'Monitoring', [1, 1, 0]],
      ]);
    }
  });

  test('stands by its id', () => {
    for (const visits of [
      [at('Farm'), at('Garage', allMet, { framework: 'another' })],
      [at('Farm', allMet, { framework: 'another' }), at('Garage')],
    ])
      expect(of(...visits).frameworks.map(({ id, shortTitle }) => [id, shortTitle])).toEqual([
        ['another', 'Another'],
        ['example', framework.title],
      ]);
  });
});

test('where nothing was rated, no count is one of good providers', () => {
  const inWords = of(at('Farm', { ...allMet, ratings: {} }));
  expect(inWords).toMatchObject({ topics: [], frameworks: [{ id: 'example', seen: 1, themes: [] }] });
  expect(areAllInWords(inWords)).toBe(true);
  expect(areAllInWords(of(at('Farm')))).toBe(false);
  expect(
    areAllInWords(of(at('Farm'), at('Garage', { ...allMet, ratings: {} }, { framework: 'another' }))),
  ).toBe(false);
  expect(areAllInWords(of())).toBe(false);
});

test('a framework in words says only of what it asks that it stands in words', () => {
  const integrated = frameworkById('integrated');
  const instrument = integrated?.instruments.find(({ kind }) => kind === 'visit');
  if (!integrated || !instrument) throw new Error('IntegratED is needed');
  const visit = at(
    'Farm',
    { ...allMet, ratings: {}, comments: {}, fields: {} },
    { framework: 'integrated', version: integrated.version, instrument: instrument.id },
  );
  const [found] = gapFigures(latestVisits([visit], [integrated]).latest).frameworks;
  expect(found?.themes).toEqual([]);
  expect(found?.inWords.has('attendance')).toBe(true);
  // It asks nothing of insurance.
  expect(found?.inWords.has('insurance')).toBe(false);
});
