/** The part of a county that somebody has chosen: which visits and providers its figures are of. */
import { describe, expect, test } from 'vitest';
import { countyOf } from '../../../shared/county/county';
import { ALL, countyOfPart, partOf, WHOLE, type Chosen } from '../../../shared/county/county-part';
import { latestVisits } from '../../../shared/county/latest-visits';
import { fieldOfRole } from '../../../shared/instrument/text-of-role';
import type { Answers } from '../../../shared/schema/answers';
import type { County } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import type { ListedProvider, ListStatus } from '../../../shared/schema/listed-provider';
import { usualTerms } from '../../../shared/schema/terms';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { listedProvider } from '../../examples/listed-provider';

const asOf = '2026-11-30';
const example: Framework = { ...exampleFramework, shortTitle: 'Example' };
const other: Framework = { ...exampleFramework, id: 'other', shortTitle: 'Other' };
const at = (name: string, visitDate: string, answers: Answers = allMet, framework = 'example'): Visit =>
  visitOf(
    { ...answers, visitDate, provider: { name } },
    { framework, id: `${name} ${visitDate} ${framework}` },
  );
const says = (status: string): Answers =>
  changed({}, { fields: { [fieldOfRole(example, 'visit', 'registration-status')?.key ?? '']: status } });

const listedAs = (name: string, status: ListStatus | '', type = ''): ListedProvider =>
  listedProvider({ id: `name:${name.toLowerCase()}`, name, status, since: '2026-09-01', type });

const visits = [
  at('Barn', '2026-03-10', changed({ '1.1': 'Not met' })),
  at('Barn', '2026-10-10', says('Registered: open')),
  at('Barn', '2026-10-20', allMet, 'other'),
  at('Farm', '2026-05-12', says('Not registered: closed')),
  at('Mill', '2026-11-02'),
];
const listed = [
  listedAs('Barn', 'On the list', 'Outdoor or farm'),
  listedAs('Farm', 'Off the list', 'outdoor or farm'),
  listedAs('Mill', ''),
  listedAs('Dovecote', 'On the list', 'Forest school'),
];
const counted = latestVisits(visits, [example, other]);
const partAt = (chosen: Partial<Chosen>) =>
  partOf({ counted, listed, terms: usualTerms, asOf }, { ...WHOLE, ...chosen });
const ids = (chosen: Partial<Chosen>): string[] =>
  partAt(chosen)
    .counted.all.map(({ visit }) => visit.id)
    .sort();

test('all of it is the county as it is, and blank is all', () => {
  for (const chosen of [WHOLE, { framework: '', term: ' ', registration: '', status: '', type: ' ' }]) {
    const part = partAt(chosen);
    expect(part.isWhole).toBe(true);
    expect(part.counted).toBe(counted);
    expect(part.listed).toBe(listed);
    expect(part.unknown).toEqual([]);
    const whole = countyOf(counted, { asOf, listed });
    expect(whole.due.length).toBeGreaterThan(0);
    expect(countyOfPart(whole, whole, part)).toEqual(whole);
  }
});

describe('a part', () => {
  test.each<[Partial<Chosen>, string[]]>([
    [{ framework: 'Other' }, ['Barn 2026-10-20 other']],
    [{ framework: 'OTHER ' }, ['Barn 2026-10-20 other']],
    [{ term: 'Spring 2026' }, ['Barn 2026-03-10 example']],
    [{ term: 'Autumn 2026', framework: 'Example' }, ['Barn 2026-10-10 example', 'Mill 2026-11-02 example']],
    [{ registration: 'Not registered or not found' }, ['Farm 2026-05-12 example']],
    [{ registration: 'Not said' }, ['Mill 2026-11-02 example']],
    [
      { registration: 'Registered' },
      ['Barn 2026-03-10 example', 'Barn 2026-10-10 example', 'Barn 2026-10-20 other'],
    ],
    [{ status: 'Off the list' }, ['Farm 2026-05-12 example']],
    [{ status: 'No status' }, ['Mill 2026-11-02 example']],
    [{ status: 'With conditions' }, []],
    [
      { type: 'OUTDOOR or farm' },
      [
        'Barn 2026-03-10 example',
        'Barn 2026-10-10 example',
        'Barn 2026-10-20 other',
        'Farm 2026-05-12 example',
      ],
    ],
    [{ type: 'Outdoor or farm', status: 'Off the list' }, ['Farm 2026-05-12 example']],
    [{ type: 'Forest school' }, []],
    [{ type: 'No type' }, ['Mill 2026-11-02 example']],
  ])('%o has these visits', (chosen, wanted) => {
    expect(ids(chosen)).toEqual(wanted);
  });

  test('of a registration goes by the newest visit that says anything of it', () => {
    const under = (id: string, visitDate: string, status: string): Visit =>
      at('Kiln', visitDate, says(status), id);
    const said = (...seen: readonly Visit[]): number =>
      partOf(
        { counted: latestVisits(seen, [example, other]), listed: [], terms: usualTerms, asOf },
        { ...WHOLE, registration: 'Registered' },
      ).counted.all.length;
    expect(
      said(
        under('other', '2026-10-01', 'Registered: open'),
        under('example', '2026-05-12', 'Not registered: closed'),
      ),
    ).toBe(2);
    expect(
      said(
        under('other', '2026-05-12', 'Registered: open'),
        under('example', '2026-10-01', 'Not registered: closed'),
      ),
    ).toBe(0);
  });

  test('of what the list says has those that are not on it among those of which nothing is said', () => {
    for (const chosen of [{ type: 'No type' }, { status: 'No status' }])
      expect(
        partOf({ counted, listed: [], terms: usualTerms, asOf }, { ...WHOLE, ...chosen }).counted.all,
      ).toHaveLength(visits.length);
  });

  test.each([
    ['2026-08-31', 0],
    ['2026-09-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
  ])('of a term has what was visited on its first and last day: %s', (visitDate, count) => {
    const seen = at('Kiln', visitDate, changed({}, { fields: { 'cover-until': '2026-11-14' } }));
    const all = latestVisits([seen, at('Mill', '2026-10-01')], [example, other]);
    const part = partOf(
      { counted: all, listed: [], terms: usualTerms, asOf },
      { ...WHOLE, term: 'Autumn 2026' },
    );
    expect(part.isWhole).toBe(false);
    expect(part.counted.all).toHaveLength(1 + count);
    const figures = countyOf(part.counted, { asOf: '2027-01-05' });
    const whole = countyOf(all, { asOf: '2027-01-05' });
    expect(whole.evidence).toHaveLength(1);
    expect(countyOfPart(whole, figures, part).evidence).toHaveLength(count);
  });

  test('has the visits that are dated wrongly where they are of its kind and term', () => {
    const late = { ...at('Kiln', '2026-10-10'), submittedAt: '2026-10-01T15:00:00.000Z' };
    const all = latestVisits([late, at('Mill', '2026-03-10', allMet, 'other')], [example, other]);
    const misdated = (chosen: Partial<Chosen>): number =>
      partOf({ counted: all, listed: [], terms: usualTerms, asOf }, { ...WHOLE, ...chosen }).counted.misdated
        .length;
    expect(misdated({})).toBe(1);
    expect(misdated({ term: 'Autumn 2026' })).toBe(1);
    expect(misdated({ term: 'Spring 2026' })).toBe(0);
    expect(misdated({ framework: 'Other' })).toBe(0);
    expect(misdated({ registration: 'Not said' })).toBe(1);
    expect(misdated({ registration: 'Registered' })).toBe(0);
  });

  test('has the latest of its own visits', () => {
    const { counted: spring } = partAt({ term: 'Spring 2026' });
    expect(spring.latest.map(({ visit }) => visit.id)).toEqual(['Barn 2026-03-10 example']);
    const figures = countyOf(spring, { asOf });
    expect(figures.essentialGaps.map(({ criterion }) => criterion)).toEqual(['1.1']);
    expect(countyOf(counted, { asOf }).essentialGaps).toEqual([]);
  });

  test.each<[Partial<Chosen>, County['actions']]>([
    [{}, { open: 5, overdue: 4 }],
    [{ term: 'Spring 2026' }, { open: 1, overdue: 1 }],
    [{ term: 'Autumn 2026' }, { open: 3, overdue: 2 }],
    [{ framework: 'Example' }, { open: 4, overdue: 3 }],
    [{ framework: 'Other' }, { open: 1, overdue: 1 }],
    [{ status: 'On the list' }, { open: 3, overdue: 3 }],
    [{ type: 'Outdoor or farm' }, { open: 4, overdue: 4 }],
    [{ type: 'No type' }, { open: 1, overdue: 0 }],
    [{ registration: 'Registered' }, { open: 3, overdue: 3 }],
  ])('%o has the open actions of its visits, earlier ones among them: %o', (chosen, wanted) => {
    const actions = visits.map(({ id, answers }) => ({
      visitId: id,
      due: answers.provider.name === 'Mill' ? asOf : '2026-11-01',
      open: true,
    }));
    expect(countyOf(partAt(chosen).counted, { asOf, actions }).actions).toEqual(wanted);
  });

  test('has its visits of all terms for what is shown term by term', () => {
    const part = partAt({ term: 'Spring 2026', framework: 'Example' });
    expect(part.inAllTerms).toHaveLength(4);
  });

  test('has those of the list that are chosen, whether anybody was there or not', () => {
    expect(partAt({ status: 'On the list' }).listed.map(({ name }) => name)).toEqual(['Barn', 'Dovecote']);
    expect(partAt({ framework: 'Other' }).listed).toHaveLength(4);
  });

  test('leaves out of what is due and of evidence, and works neither out anew', () => {
    const whole = countyOf(counted, { asOf, listed, visitIntervalMonths: 6 });
    const dueIn = (chosen: Partial<Chosen>): string[] => {
      const part = partAt(chosen);
      const figures = countyOf(part.counted, { asOf, listed: part.listed });
      return countyOfPart(whole, figures, part).due.map(({ provider, dueBy }) => `${provider} ${dueBy}`);
    };
    const all = whole.due.map(({ provider, dueBy }) => `${provider} ${dueBy}`);
    // Under the other framework Barn alone was seen; when it is due follows from all its visits.
    expect(dueIn({ framework: 'Other' })).toEqual(all);
    expect(dueIn({ term: 'Spring 2026' })).toEqual(all);
    expect(dueIn({ status: 'On the list' })).toEqual(all.filter((one) => /^(Barn|Dovecote)/.test(one)));
  });
});

test('evidence is shown under each framework whose rule applies, in the term in which it was seen', () => {
  const seen = at('Farm', '2026-05-12', changed({}, { fields: { 'cover-until': '2026-11-14' } }));
  const all = latestVisits([seen, at('Farm', '2026-10-01', allMet, 'other')], [example, other]);
  const whole = countyOf(all, { asOf });
  const shown = (chosen: Partial<Chosen>): number => {
    const part = partOf({ counted: all, listed: [], terms: usualTerms, asOf }, { ...WHOLE, ...chosen });
    return countyOfPart(whole, countyOf(part.counted, { asOf }), part).evidence.length;
  };
  expect(whole.evidence).toHaveLength(1);
  expect([
    shown({ framework: 'Example' }),
    shown({ framework: 'Other' }),
    shown({ term: 'Summer 2026' }),
    shown({ term: 'Autumn 2026' }),
    shown({ status: 'With conditions' }),
  ]).toEqual([1, 1, 1, 0, 0]);
  // Under a framework that it was not seen with no rule applies; nor does any in a term before.
  const elsewhere = latestVisits([seen, at('Mill', '2026-03-01', allMet, 'other')], [example, other]);
  const inPart = (chosen: Partial<Chosen>): number => {
    const part = partOf({ counted: elsewhere, listed: [], terms: usualTerms, asOf }, { ...WHOLE, ...chosen });
    return countyOfPart(countyOf(elsewhere, { asOf }), countyOf(part.counted, { asOf }), part).evidence
      .length;
  };
  expect([inPart({}), inPart({ framework: 'Other' }), inPart({ term: 'Spring 2026' })]).toEqual([1, 0, 0]);
});

test('what there is not is told, and shows all', () => {
  const part = partAt({ framework: 'Example', term: ' Autumn 2031 ', status: 'Bezahlt' });
  expect(part.unknown).toEqual([
    { choice: 'term', said: 'Autumn 2031' },
    { choice: 'status', said: 'Bezahlt' },
  ]);
  expect(part.chosen).toEqual({ framework: 'Example', term: ALL, registration: ALL, status: ALL, type: ALL });
});

test('types are those that the list names, in whatever letters, and an own one', () => {
  const { choices } = partAt({});
  expect(choices.type.map((type) => type.toLowerCase())).toEqual([
    'all',
    'forest school',
    'outdoor or farm',
    'no type',
  ]);
});

test('frameworks stand by name and terms newest first, whichever was visited last', () => {
  const named = [
    { ...example, shortTitle: 'Zest' },
    { ...other, shortTitle: 'Ash' },
  ];
  const choicesOn = (day: string, seen: readonly Visit[]) =>
    partOf({ counted: latestVisits(seen, named), listed, terms: usualTerms, asOf: day }, WHOLE).choices;
  const seen = [at('Barn', '2026-10-10'), at('Mill', '2026-05-12', allMet, 'other')];
  expect(choicesOn(asOf, seen).framework).toEqual([ALL, 'Ash', 'Zest']);
  expect(choicesOn('2026-03-15', seen).term).toEqual([ALL, 'Autumn 2026', 'Summer 2026', 'Spring 2026']);
});

test('two frameworks of one name are told apart', () => {
  const twins = latestVisits(visits, [example, { ...other, shortTitle: 'Example' }]);
  const { choices } = partOf({ counted: twins, listed, terms: usualTerms, asOf }, WHOLE);
  expect(choices.framework).toEqual([ALL, 'Example (example)', 'Example (other)']);
});

test('nobody’s visits give no choice of frameworks, and the running term', () => {
  const none = latestVisits([], []);
  const { choices } = partOf({ counted: none, listed: [], terms: usualTerms, asOf }, WHOLE);
  expect([choices.framework, choices.term]).toEqual([[ALL], [ALL, 'Autumn 2026']]);
});
