/** The County tab: what it says first, and that each section says what it is to say. */
import { describe, expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { partOf, WHOLE, type Chosen } from '../../../shared/county/county-part';
import { gapFigures } from '../../../shared/county/gap-figures';
import { latestVisits } from '../../../shared/county/latest-visits';
import { queueOf, type QueueFacts } from '../../../shared/county/queue';
import { termFigures } from '../../../shared/county/term-figures';
import { topics } from '../../../shared/crosswalk/topics';
import { frameworks } from '../../../shared/frameworks/index';
import type { Answers } from '../../../shared/schema/answers';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import type { ListedProvider } from '../../../shared/schema/listed-provider';
import { usualTerms } from '../../../shared/schema/terms';
import type { Page } from '../../../shared/schema/workbook-plan';
import type { Visit } from '../../../shared/schema/visit';
import { choicesIn } from '../../../shared/workbook/county-choices';
import { countyPage, countyTab } from '../../../shared/workbook/county-tab';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { pageText } from './page-text';
import { listedProvider } from '../../examples/listed-provider';

const asOf = '2026-11-30';
const framework: Framework = { ...exampleFramework, shortTitle: 'Example' };
const at = (name: string, visitDate: string, answers: Answers = allMet): Visit =>
  visitOf({ ...answers, visitDate, provider: { name } });

function pageOf(
  visits: readonly Visit[],
  {
    known = [framework],
    actions = [],
    listed = [],
    chosen = WHOLE,
    isInPlace = true,
    ...options
  }: Omit<Partial<CountyOptions>, 'actions'> & {
    known?: readonly Framework[];
    actions?: QueueFacts['actions'];
    listed?: readonly ListedProvider[];
    chosen?: Chosen;
    isInPlace?: boolean;
  } = {},
): Page {
  const counted = latestVisits(visits, known);
  const figures = county(visits, known, { asOf, listed, ...options });
  const facts = { county: figures, actions, listed };
  const part = partOf({ counted, listed, terms: usualTerms, asOf }, chosen);
  return countyPage({
    ...facts,
    part,
    counted,
    found: { chosen, isInPlace },
    gaps: gapFigures(counted.latest),
    terms: termFigures(counted.all, usualTerms, asOf),
    queue: queueOf({ ...facts, registration: [], problems: [], asOf }),
  });
}
/** Without what is hidden. */
const textOf = (page: Page): string[] => pageText(page, countyTab.hiddenFrom);
const section = (text: readonly string[], title: string): string[] => {
  const from = text.findIndex((row) => row.startsWith(title));
  const to = text.findIndex((row, place) => place > from && row === '');
  return text.slice(from + 1, to < 0 ? undefined : to);
};

const VISITS = [
  at('Barn', '2026-01-10'),
  at('Farm', '2026-05-12', changed({ '1.1': 'Not met', '2a': 'Mostly' })),
  at('Garage', '2026-10-12', changed({ '1.3': 'Not met' })),
  at('Workshop', '2026-11-02', changed({ '2a': 'Mostly' })),
];
const dovecote = listedProvider({
  id: 'name:dovecote',
  name: 'Dovecote',
  status: 'Under review',
  since: '2026-11-26',
});

describe('the first screen', () => {
  test('counts evidence that is out of date as This week does, and beside it what is off the list', () => {
    const seen = ['Farm', 'Garage', 'Barn'].map((name) =>
      at(name, '2026-05-12', changed({}, { fields: { 'cover-until': '2026-11-14' } })),
    );
    const off = listedProvider({ id: 'name:barn', name: 'Barn', status: 'Off the list' });
    const evidence = (listed: readonly ListedProvider[]): string[] =>
      textOf(pageOf(seen, { listed }))
        .slice(2, 4)
        .map((row) => row.split(' | ').at(-1) ?? '');
    expect(evidence([])).toEqual(['3', 'pieces of evidence out of date']);
    expect(evidence([off])).toEqual(['2', 'evidence out of date; 1 off the list']);
    const queue = queueOf({
      county: county(seen, [framework], { asOf, listed: [off] }),
      registration: [],
      actions: [],
      problems: [],
      listed: [off],
      asOf,
    });
    expect(queue.filter(({ kind }) => kind === 'Evidence')).toHaveLength(2);
  });

  const text = textOf(pageOf(VISITS, { visitIntervalMonths: 6, listed: [dovecote] }));

  test('says in one sentence how things stand, and what is needed', () => {
    expect(text[0]).toMatch(
      /^County \| 30 November 2026 \| Counts only\. No provider is set against another\.$/,
    );
    expect(text[1]).toBe(
      '2 providers have an essential requirement not met. 2 visits are overdue. 1 provider has never been visited. See This week.',
    );
    expect(text[2]).toBe('1 | 4 | 2 | 2 | 0 | 0');
    expect(text[3]).toBe(
      'provider on the list | visited, 1 never | essentials not met | visits overdue | actions open, 0 overdue | pieces of evidence out of date',
    );
  });

  test('tells a visit that a concern makes due from one that is overdue, as This week does', () => {
    const listed = [
      listedProvider({ id: 'name:barn', name: 'Barn', concern: 'A complaint', concernOn: '2026-02-01' }),
    ];
    const [, said = '', numbers = '', labels = ''] = textOf(
      pageOf(VISITS, { visitIntervalMonths: 6, listed }),
    );
    expect(said).toContain('1 visit is overdue. 1 visit waits after a concern.');
    expect(numbers.split(' | ')[3]).toBe('1');
    expect(labels).toContain('| visit overdue |');
    const late = queueOf({
      county: county(VISITS, [framework], { asOf, listed, visitIntervalMonths: 6 }),
      registration: [],
      actions: [],
      problems: [],
      listed,
      asOf,
    }).filter(({ kind }) => kind === 'Visit');
    expect(late.map(({ state, provider }) => [state, provider])).toEqual([
      ['undated', 'Barn'],
      ['overdue', 'Farm'],
    ]);
  });

  test('counts one thing as one', () => {
    const visits = [at('Farm', '2026-10-12', changed({ '1.1': 'Not met' }))];
    const labels = textOf(pageOf(visits, { listed: [dovecote] }))[3] ?? '';
    expect(labels).toMatch(/^provider on the list \| visited, 1 never \| essential not met \| /);
  });

  test('has those who were visited and those who never were come to the list, and tells who is off it', () => {
    const status = {
      Barn: 'Off the list',
      Farm: 'On the list',
      Garage: '',
      Workshop: 'With conditions',
    } as const;
    const listed = [
      dovecote,
      // A visit that only the list knows of.
      listedProvider({ id: 'name:mill', name: 'Mill', visitedOn: '2026-03-02' }),
      ...(['Barn', 'Farm', 'Garage', 'Workshop'] as const).map((name) =>
        listedProvider({ id: `name:${name.toLowerCase()}`, name, status: status[name] }),
      ),
    ];
    const [, , numbers = '', labels] = textOf(pageOf(VISITS, { visitIntervalMonths: 6, listed }));
    expect(numbers).toMatch(/^5 \| 4 \| /);
    expect(labels).toMatch(/^providers on the list \| visited, 1 never; 1 off the list \| /);
  });

  test('says at its end from which visits it counts, and of which the open actions are', () => {
    expect(text.at(-1)).toBe(
      'Counted on 30 November 2026 from the latest visit of each provider under each form; 4 visits in all. Open actions are those of all these visits.',
    );
  });

  test('has topics by how many providers have a gap, each with its counts beside its bar', () => {
    const rows = text.slice(9, 19).filter((row) => /\d of \d/.test(row));
    const gaps = rows.map((row) => Number(/(\d+) of/.exec(row)?.[1]));
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const row of rows) {
      const [, gap, asked, dark, light, notMet, partly, met] =
        /\| (\d+) of (\d+) \| \[(\d+) (\d+)\] \| (\d+) \| (\d+) \| (\d+)/.exec(row) ?? [];
      expect([dark, light]).toEqual([notMet, partly]);
      expect(Number(notMet) + Number(partly)).toBe(Number(gap));
      expect(Number(gap) + Number(met)).toBe(Number(asked));
    }
  });

  test('has essentials by date, undated ones since their visit', () => {
    const right = text.slice(9, 19).join('\n');
    expect(right).toMatch(/Farm: no date, since 12 May 2026[^]*1\.1 The site is safe/);
    expect(right.indexOf('12 May 2026')).toBeLessThan(right.indexOf('12 October 2026'));
  });

  test('says of an essential with a day by when, and that it is overdue, before it says what it is', () => {
    const action = {
      id: 'a1',
      visitId: VISITS[1]?.id ?? '',
      visitDate: '2026-05-12',
      provider: 'Farm',
      officer: '',
      criterion: '1.1',
      action: 'Mend the gate',
      who: '',
      status: 'Open',
    };
    const right = (due: string): string =>
      textOf(pageOf(VISITS, { actions: [{ ...action, due }] }))
        .slice(9, 19)
        .join('\n');
    expect(right('2026-11-29')).toMatch(/Farm: overdue since 29 November 2026[^]*1\.1 The site is safe/);
    expect(right('2026-11-30')).toMatch(/Farm: by 30 November 2026[^]*1\.1 The site is safe/);
  });

  test('says that nothing is needed where nothing is, and that nothing is known where nothing is', () => {
    expect(textOf(pageOf([at('Barn', '2026-11-01')]))[1]).toBe(
      'Nothing essential is unmet, and nothing is overdue.',
    );
    expect(textOf(pageOf([]))[1]).toBe('No visit has been made yet.');
  });
});

describe('what people choose', () => {
  const choicesOf = (page: Page): unknown => page.choices?.map(({ options, put }) => [options, put]);
  const nothing = { framework: '', term: '', registration: '', status: '', type: '' };

  test('stands under its labels, with all that there is to choose from', () => {
    const page = pageOf(VISITS, { chosen: nothing, isInPlace: false });
    expect(textOf(page)[4]).toBe('Framework | Term | Registration | List status | Type');
    expect(choicesOf(page)).toEqual([
      [['All', 'Example'], 'All'],
      [['All', 'Autumn 2026', 'Summer 2026', 'Spring 2026'], 'All'],
      [['All', 'Registered', 'Not registered or not found', 'Not said'], 'All'],
      [['All', 'On the list', 'With conditions', 'Under review', 'Off the list', 'No status'], 'All'],
      [['All', 'No type'], 'All'],
    ]);
    expect(textOf(page)[6]).toMatch(/^Showing the whole county\. To see a part of it, choose/);
  });

  test('is never written over, is put back where it was moved from, and told where there is no such thing', () => {
    const chosen = { ...nothing, framework: 'example', term: 'Autumn 2031', status: 'No status' };
    const puts = (isInPlace: boolean): unknown =>
      pageOf(VISITS, { chosen, isInPlace }).choices?.map(({ put }) => put);
    expect(puts(true)).toEqual([undefined, undefined, 'All', undefined, 'All']);
    expect(puts(false)).toEqual(['example', 'Autumn 2031', 'All', 'No status', 'All']);
    expect(textOf(pageOf(VISITS, { chosen }))[6]).toMatch(
      /^“Autumn 2031” is nothing that can be chosen under Term: all are shown\. Showing framework Example, list status No status: 4 of 4 visits, 0 providers in the tab Providers\./,
    );
  });

  test('counts who was visited as chosen, and sets nobody who never was beside that', () => {
    const figures = (chosen: Partial<typeof nothing>): string =>
      textOf(pageOf(VISITS, { listed: [dovecote], chosen: { ...nothing, ...chosen } }))[3] ?? '';
    expect(figures({})).toContain('visited, 1 never |');
    expect(figures({ registration: 'Not said' })).toContain('visited, 1 never |');
    expect(figures({ framework: 'Example' })).toContain('| visited, as chosen |');
    expect(figures({ term: 'Autumn 2026' })).toContain('| visited, as chosen |');
  });

  test('is found by its mark wherever the row went, else under its labels; of anything else nothing is concluded', () => {
    const row = [
      'Derby',
      'Autumn 2026',
      '',
      'Registered',
      '',
      'Off the list',
      '',
      '',
      '',
      'Tuition',
      '',
      '',
      'choices',
    ];
    const chosen = {
      framework: 'Derby',
      term: 'Autumn 2026',
      registration: 'Registered',
      status: 'Off the list',
      type: 'Tuition',
    };
    const labels = ['Framework', 'Term', '', 'Registration', '', 'List status', '', '', '', 'Type'];
    expect(choicesIn([[], [], [], [], labels, row])).toEqual({ chosen, isInPlace: true });
    expect(choicesIn([labels, [], [], [], [], [], row])).toEqual({ chosen, isInPlace: false });
    expect(choicesIn([[], [], [], [], labels, row.slice(0, 12)])).toEqual({ chosen, isInPlace: true });
    expect(choicesIn([[], [], [], [], [], row.slice(0, 12)])).toEqual({ chosen: nothing, isInPlace: false });
    expect(choicesIn()).toEqual({ chosen: nothing, isInPlace: false });
  });
});

describe('under it', () => {
  const text = textOf(pageOf(VISITS));

  test('terms over time: providers by what the visits found, the running term said to be so', () => {
    expect(section(text, 'Terms over time').slice(1)).toEqual([
      'Spring 2025 | 0 | [0 0] | 0 | 0 | 0',
      'Summer 2025 | 0 | [0 0] | 0 | 0 | 0',
      'Autumn 2025 | 0 | [0 0] | 0 | 0 | 0',
      'Spring 2026 | 1 | [0 0] | 0 | 0 | 1',
      'Summer 2026 | 1 | [1 0] | 1 | 0 | 0',
      'Autumn 2026 (still running) | 2 | [1 1] | 1 | 1 | 0',
    ]);
  });

  test('themes in the framework’s own order and words', () => {
    const themes = section(text, 'Themes of each framework');
    expect(themes[1]).toBe('Example, 4 providers');
    expect(themes[2]).toMatch(/^Example 1\. .* \| \d of 4 \| \[\d \d\] \| .*Not met: 2/);
  });

  test('the calendar has what is due in five weeks, a weekend’s under Friday', () => {
    const [, ...weeks] = section(
      textOf(
        pageOf([], {
          actions: ['2026-12-01', '2026-12-05', '2026-12-06', '2026-12-06'].map((due, index) => ({
            id: `a${index}`,
            visitId: 'v',
            visitDate: '2026-11-01',
            provider: 'Farm',
            officer: 'Sam Sample',
            criterion: '',
            action: 'Hold a drill',
            who: '',
            due,
            status: 'Open',
          })),
        }),
      ),
      'Due in the next five weeks',
    );
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toBe('2026-11-30 | Action: Farm | Action: Farm\nand 2 more');
  });

  test('evidence has its state in the one way of saying it, the visit that saw it, and who made that', () => {
    const seen = at('Farm', '2026-05-12', changed({}, { fields: { 'cover-until': '2026-11-14' } }));
    expect(section(textOf(pageOf([seen])), 'Evidence out of date')[1]).toBe(
      `Farm | 2026-11-14 | Out of date | 2026-05-12 | ${allMet.officer} | Public liability insurance: Exampleshire 1.3`,
    );
  });
});

test('a framework in words has no number anywhere, and is named', () => {
  const integrated = frameworks.find(({ id }) => id === 'integrated');
  if (!integrated) throw new Error('IntegratED is needed.');
  const { instruments, version } = integrated;
  const instrument = instruments.find(({ kind }) => kind === 'visit') ?? instruments[0];
  const visit: Visit = {
    ...at('Farm', '2026-11-02', { ...allMet, ratings: {}, comments: {}, fields: {} }),
    framework: 'integrated',
    version,
    instrument: instrument?.id ?? '',
  };
  const text = textOf(pageOf([visit], { known: frameworks }));
  expect(text.join('\n')).toContain('IntegratED, 1 provider | In words: no counts.');
  expect(text[3]).toContain(' | rated: all in words | ');
  expect(text[8]).toMatch(
    /^Visited under IntegratED 1 provider, in words\. Nothing in it is rated or counted/,
  );
  expect(text.join('\n')).not.toMatch(
    /Terms over time|Where support is needed|By framework|essential|of \d/i,
  );
  expect(text.filter((row) => row.startsWith('IntegratED 1'))).toEqual([]);
  expect(text.filter((row) => row.includes('in words')).join('\n')).not.toMatch(/\[\d/);
});

test('a topic says where frameworks that were used ask for different things', () => {
  const known = ['derby', 'herefordshire'].flatMap((id) => frameworks.find((one) => one.id === id) ?? []);
  const under = ({ id, version, themes, scales }: Framework, name: string): Visit => ({
    ...at(name, '2026-09-01', {
      ...allMet,
      ratings: Object.fromEntries(
        themes.flatMap(({ criteria }) =>
          criteria.map(({ code, scale }) => [code, scales[scale ?? '']?.options[0]?.label ?? '']),
        ),
      ),
      fields: {},
    }),
    id: name,
    framework: id,
    version,
    instrument: 'visit',
  });
  const visits = known.map((one, place) => under(one, place === 0 ? 'Farm' : 'Garage'));
  const fire = (some: readonly Visit[]): string =>
    textOf(pageOf(some, { known })).find((row) => row.startsWith('Fire safety')) ?? '';
  expect(fire(visits)).toMatch(
    /\| Frameworks differ here: How often fire drills are held; How recent the fire risk assessment is$/,
  );
  expect(fire(visits.slice(0, 1))).not.toContain('differ');
});

test('a topic of many letters wraps in its column, and its row has room for two lines', () => {
  const known = frameworks.filter(({ id }) => id === 'herefordshire' || id === 'derby');
  const visits = known.map(({ id, version, themes, scales }) => ({
    ...at(`At ${id}`, '2026-09-01', {
      ...allMet,
      ratings: Object.fromEntries(
        themes.flatMap(({ criteria }) =>
          criteria.map(({ code, scale }) => [code, scales[scale ?? '']?.options.at(-1)?.label ?? '']),
        ),
      ),
      fields: {},
    }),
    id,
    framework: id,
    version,
    instrument: 'visit',
  }));
  const heads = pageOf(visits, { known }).rows.flatMap(({ height, cells: { 0: head } }) => {
    const topic = topics.find(({ title }) => title === head?.value);
    return topic ? [{ letters: topic.title.length, wraps: head?.look?.wrap === true, height }] : [];
  });
  expect(heads.some(({ letters }) => letters > 36)).toBe(true);
  for (const { letters, wraps, height } of heads)
    expect({ letters, wraps, height }).toEqual(
      letters > 32 ? { letters, wraps: true, height: 42 } : { letters, wraps: false, height: 27 },
    );
});

test('nothing begins to the right of what a screen of 1280 pixels shows of a sheet', () => {
  const seen = countyTab.widths.slice(0, countyTab.hiddenFrom);
  expect(seen.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1164);
  for (const { cells } of pageOf(VISITS).rows)
    expect(Math.max(0, ...Object.keys(cells).map(Number))).toBeLessThan(countyTab.widths.length);
});

test('the first sentence fits a screen of 1280 pixels with all that it may say', () => {
  const of = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, place) => `${name} ${place}`);
  const late = of(12, 'Late').map((name) => at(name, '2025-01-10', changed({ '1.1': 'Not met' })));
  const wanted = of(12, 'Wanted').map((name) => at(name, '2026-10-12'));
  const listed = [
    ...of(12, 'Wanted').map((name) =>
      listedProvider({
        id: `name:${name.toLowerCase()}`,
        name,
        concern: 'A complaint',
        concernOn: '2026-11-01',
      }),
    ),
    ...of(12, 'Never').map((name) => listedProvider({ id: `name:${name.toLowerCase()}`, name })),
  ];
  const said = textOf(pageOf([...late, ...wanted], { listed }))[1] ?? '';
  expect(said).toMatch(
    /^12 providers .+ 12 visits are overdue\. 12 visits wait .+ 12 providers .+ See This week\.$/,
  );
  // Of bold letters in Arial 10 some 190 go into 1164 px; “12 actions are overdue. ” may come beside.
  expect(said.length + '12 actions are overdue. '.length).toBeLessThanOrEqual(185);
});
