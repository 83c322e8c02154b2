/**
 * Nothing that comes out puts providers in an order by how they did, calls anything a score, or shows a number for a
 * framework in words: every tab, the report of a visit, and the tables that are exported are looked through.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { documentHtml } from '../../shared/documents/document-html';
import { outcomeLetter } from '../../shared/documents/report/outcome-letter';
import { visitReport } from '../../shared/documents/report/visit-report';
import { instrumentOf } from '../../shared/instrument/instrument-parts';
import { score } from '../../shared/judging/score';
import { EXPORT_TABLES } from '../../shared/record/export-tables';
import type { Answers } from '../../shared/schema/answers';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { builtBundle } from '../built-add-on';
import { framework, handIn, open, receiptOf, setUp, typed, visitTo } from './county';

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const NARRATIVE = 'quality-visit';
const written = (provider: string, of = 'Words about what was seen.'): Answers => ({
  provider: { name: provider },
  visitDate: '2026-11-20',
  officer: 'Officer Example',
  ratings: {},
  notApplicable: {},
  comments: {},
  fields: {
    use: 'Peer review',
    ...Object.fromEntries(
      framework('integrated').themes.flatMap(({ after = [] }) => after.map(({ key }) => [key, of])),
    ),
  },
});

const WORST = Object.fromEntries(['1.1', '1.2', '1.3', '2.1', '2.4'].map((code) => [code, 'Not Met']));

/** A county in which the providers named did badly, all others well. */
function countyWhere(bad: readonly string[]): Workspace {
  const workspace = open(bundle);
  setUp(workspace, {
    laName: 'Exampleshire',
    laCode: '884',
    forms: [
      { framework: 'herefordshire', instrument: 'visit' },
      { framework: 'integrated', instrument: NARRATIVE },
    ],
  });
  for (const name of ['Ash Yard', 'Birch Farm', 'Cedar House'])
    handIn(workspace, 'herefordshire', visitTo(name, { but: bad.includes(name) ? WORST : {} }));
  for (const name of ['Dale Studio', 'Elm Workshop'])
    workspace.submit(
      receiptOf(workspace, 'integrated', NARRATIVE).formId,
      typed(workspace, 'integrated', written(name), NARRATIVE),
      { dropUnreached: true },
    );
  workspace.run('refreshFromMenu');
  return workspace;
}

const tabsOf = ({ state }: Workspace): readonly { title: string; rows: readonly (readonly unknown[])[] }[] =>
  (state.spreadsheets[state.workbookId]?.sheets ?? [])
    .filter(({ properties }) => properties['hidden'] !== true && !properties.title.startsWith('Responses'))
    .map(({ properties, rows }) => ({ title: properties.title, rows }));

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

/** Words of an order or a mark; "grade" and "points" are what a source or an LA may call a choice of its own. */
const RANKING = /\b(rank(s|ed|ing)?|league|scor(e|es|ed|ing)|best provider|worst|percent(age)?)\b|\d\s?%/i;
const NAMES = ['Ash Yard', 'Birch Farm', 'Cedar House', 'Dale Studio', 'Elm Workshop'];

describe('in a county with good and bad visits', () => {
  const order = (workspace: Workspace, title: string): readonly string[] =>
    tabsOf(workspace)
      .filter((tab) => tab.title === title)
      .flatMap(({ rows }) => rows.map(([first]) => textOf(first)))
      .filter((cell) => NAMES.includes(cell));

  test('no tab says a word of ranking', () => {
    const workspace = countyWhere(['Birch Farm']);
    expect(workspace.sheet('Problems')).toEqual([]);
    const found = tabsOf(workspace).flatMap(({ title, rows }) =>
      // How full the workbook is, is a share of what Google allows.
      (title === 'Start' ? [] : rows.flat()).flatMap((cell) =>
        typeof cell === 'string' && RANKING.test(cell) ? [`${title}: ${cell}`] : [],
      ),
    );
    expect(found).toEqual([]);
    expect(tabsOf(workspace).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['This week', 'Providers', 'Visits', 'Findings', 'Actions', 'County']),
    );
  });

  test('who did well changes the place of none in a list of providers', () => {
    const [one, other] = [countyWhere(['Ash Yard']), countyWhere(['Cedar House'])];
    for (const title of ['Providers', 'Visits'])
      expect(order(one, title), title).toEqual(order(other, title));
    expect(order(one, 'Providers').length).toBe(NAMES.length);
    expect([...order(one, 'Providers')].sort()).toEqual(NAMES);
  });
});

describe('a framework in words', () => {
  test('has no number in any row about it', () => {
    const workspace = countyWhere([]);
    const dates =
      /Visit date|Last visit|Next visit|due by|Data version|Rows of findings and answers|Seen at/i;
    for (const { title, rows } of tabsOf(workspace)) {
      const [headings = []] = rows;
      for (const row of rows.slice(1)) {
        const isAbout = row.some(
          (cell) => cell === 'Dale Studio' || cell === 'integrated' || cell === 'IntegratED',
        );
        if (!isAbout || title === 'This week') continue;
        const numbers = row.flatMap((cell, at) =>
          typeof cell === 'number' && !dates.test(textOf(headings[at]))
            ? [`${title}, ${textOf(headings[at])}: ${cell}`]
            : [],
        );
        // Of a provider its actions are counted, whoever wrote them: there are none.
        expect(numbers.filter((one) => one !== 'Providers, Open actions: 0')).toEqual([]);
      }
    }
    const inWords = workspace.cells('In words').slice(3);
    expect(inWords.map(([, about]) => about).slice(0, 2)).toEqual([
      'Dale Studio, 20 November 2026',
      'Elm Workshop, 20 November 2026',
    ]);
    expect(inWords.length).toBe(2 * framework('integrated').themes.length);
    const shown = inWords.map((row) =>
      row.slice(0, 7).map(textOf).join(' ').replaceAll('20 November 2026', ''),
    );
    expect(shown.filter((text) => /\d/.test(text) && !text.startsWith('Post-16'))).toEqual([]);
    const county = workspace
      .cells('County')
      .map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))));
    const at = county.findIndex(([first = '']) => first.startsWith('IntegratED, '));
    expect(county[at]?.filter((cell) => cell !== '')).toEqual([
      'IntegratED, 2 providers',
      'In words: no counts. What was written stands side by side in the tab In words.',
    ]);
  });

  test('has none in the report of a visit or its letter either, and no outcome', () => {
    const integrated = framework('integrated');
    const answers = written('Dale Studio');
    const subject = {
      framework: integrated,
      instrument: instrumentOf(integrated, NARRATIVE),
      answers,
      judgement: score(integrated, answers, { instrument: NARRATIVE }),
    };
    const options = { laName: 'Exampleshire', madeOn: '2026-11-22', replyBy: '', contact: '' };
    const letter = outcomeLetter(subject, { ...options, conditions: '', nextVisit: '2027-05-20' });
    const html = documentHtml([...visitReport(subject, options), ...letter], 'Report');
    const text = html.replace(/<style[^]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
    expect(text).toContain('Dale Studio');
    // It says of itself that it is none.
    expect(text.replaceAll('Not a comparison with other providers, and no score.', '')).not.toMatch(RANKING);
    expect(text).not.toMatch(/\b\d+ (of|out of) \d+\b/);
  });
});

test('no table about providers that is exported has a column for a mark or a place', () => {
  const aboutForms = ['forms', 'criteria', 'choices', 'topics'];
  const tables = Object.entries(EXPORT_TABLES).filter(([name]) => !aboutForms.includes(name));
  for (const [name, table] of tables)
    expect(
      table
        .map((column) => column.name)
        .filter((column) => /rank|score|percent|position|place/i.test(column)),
      name,
    ).toEqual([]);
});
