/** A table of criteria alone makes a framework; thirty and more broken ones make messages that say where and what. */
import { readTopics } from '../../../shared/own-frameworks/cell-codec';
import { describe, expect, test } from 'vitest';
import { score } from '../../../shared/judging/score';
import { frameworkRows } from '../../../shared/own-frameworks/framework-to-table';
import {
  ownFrameworkFromTable,
  readOwnFramework,
  type OwnFramework,
} from '../../../shared/own-frameworks/read-own-framework';
import { COLUMNS } from '../../../shared/own-frameworks/framework-columns';
import { formPlan } from '../../../shared/form/form-plan';
import type { Framework } from '../../../shared/schema/framework';
import { toCsv } from '../../../shared/table/write-csv';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const HEADINGS = [
  'Theme',
  'Code',
  'Prompt',
  'Guidance',
  'Evidence',
  'Scale',
  'Essential',
  'Conditional',
  'Topics',
  'Official wording',
];
const FIRST = [
  '1. Safe',
  '1.1',
  'The site is safe',
  'Doors are locked.\nVisitors sign in.',
  'The book',
  'Met / Not met',
  'yes',
  '',
  'site-access',
  '',
];
const SECOND = [
  '2. Learning',
  '2.1',
  'Lessons are planned',
  '',
  '',
  'Met | Partly met | Not met',
  '',
  'there are lessons',
  'Planning and teaching (narrower); curriculum (overlaps)',
  'The official words',
];
const made = (read: OwnFramework): Framework => {
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.framework;
};

describe('a table of criteria alone', () => {
  const framework = made(readOwnFramework('Exampleshire 2026.csv', toCsv([HEADINGS, FIRST, SECOND])));

  test('is a whole framework', () => {
    expect(framework).toMatchObject({
      id: 'exampleshire-2026',
      title: 'Exampleshire 2026',
      version: '1',
      scales: {
        'scale-1': {
          options: [
            { label: 'Met', meaning: 'met' },
            { label: 'Not met', meaning: 'not-met' },
          ],
        },
      },
      themes: [
        {
          code: '1',
          title: 'Safe',
          essential: true,
          criteria: [
            {
              code: '1.1',
              guidance: ['Doors are locked.', 'Visitors sign in.'],
              evidence: ['The book'],
              scale: 'scale-1',
              conditional: null,
              topics: [{ topic: 'site-access', relation: 'equal' }],
            },
          ],
        },
        {
          code: '2',
          title: 'Learning',
          essential: false,
          criteria: [
            {
              conditional: 'there are lessons',
              topics: [
                { topic: 'teaching', relation: 'narrower' },
                { topic: 'curriculum', relation: 'overlaps' },
              ],
              official: 'The official words',
            },
          ],
        },
      ],
    });
  });

  test('makes a form with the official wording, an improvement plan and a next visit', () => {
    const titles = formPlan(framework).items.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        '1.1 The site is safe',
        '2.1 The official words',
        'Improvement plan',
        'Date of the next visit',
      ]),
    );
  });

  test('is judged by what it says is essential, and the rule is labelled as the product’s', () => {
    const answers = { ...allMet, comments: {}, ratings: { '1.1': 'Not met', '2.1': 'Met' } };
    expect(score(framework, answers).outcome).toMatchObject({
      id: 'not-met',
      reasons: [{ criteria: ['1.1'], text: expect.stringContaining('Provision QA’s rule') as string }],
    });
  });

  test('headings may be written otherwise and in any order, cells may be numbers, rows may be empty', () => {
    const values = [
      ['SCALE', 'prompt', 'code', 'theme'],
      ['', '', '', ''],
      ['yes/no', 'Is it safe?', 1.3, 'Safe'],
      ['Yes/No', 'And sound?', 1.4, 'Safe'],
    ];
    expect(made(ownFrameworkFromTable('Ours', values)).themes).toMatchObject([
      { code: '1', title: 'Safe', criteria: [{ code: '1.3' }, { code: '1.4' }] },
    ]);
  });

  test('commas, semicolons and tabs part cells', () => {
    for (const mark of [',', ';', '\t']) {
      const text = [
        ['theme', 'code', 'prompt', 'scale'],
        ['Safe', '1', 'Is it?', 'Yes/No'],
      ]
        .map((row) => row.join(mark))
        .join('\n');
      expect(readOwnFramework('x.csv', text).ok).toBe(true);
    }
  });

  test('a list of rows in JSON says the same', () => {
    const rows = [
      {
        theme: 'Safe',
        code: '1',
        prompt: 'Is it?',
        scale: 'Yes / No',
        guidance: ['a', 'b'],
        officialWording: '',
      },
    ];
    expect(made(readOwnFramework('x.json', JSON.stringify(rows))).themes[0]?.criteria[0]?.guidance).toEqual([
      'a',
      'b',
    ]);
  });

  test('a built-in framework whose wording was changed is the same but for that', () => {
    const rows = frameworkRows(exampleFramework).map((cells) =>
      cells.kind === 'criterion' && cells.code === '1.1' ? { ...cells, official: 'Our words' } : cells,
    );
    const read = ownFrameworkFromTable('x', [
      COLUMNS.map(({ header }) => header),
      ...rows.map((cells) => COLUMNS.map(({ key }) => cells[key] ?? '')),
    ]);
    const changed = structuredClone(exampleFramework);
    Object.assign(changed.themes[0]?.criteria[0] ?? {}, { official: 'Our words' });
    expect(made(read)).toEqual(changed);
  });
});

/** The two rows with one cell changed. */
const cell = (row: 0 | 1, heading: string, text: string): string[][] => {
  const rows = [[...FIRST], [...SECOND]];
  const at = HEADINGS.indexOf(heading);
  (rows[row] ?? [])[at] = text;
  return [HEADINGS, ...rows];
};
const kinds = (...rows: Record<string, string>[]): string[][] => {
  const headings = [
    'Kind',
    'Theme',
    'Code',
    'Prompt',
    'Guidance',
    'Scale',
    'Choices',
    'Conditional',
    'Essential',
    'Details',
    'Form',
  ];
  return [
    headings,
    ['', 'Safe', '1', 'Is it?', '', 'Yes/No', '', '', '', '', ''],
    ...rows.map((row) => headings.map((heading) => row[heading] ?? '')),
  ];
};
const json = (change: (framework: Framework) => void): string => {
  const framework = structuredClone(exampleFramework);
  change(framework);
  return JSON.stringify(framework);
};

describe('broken frameworks', () => {
  const tables: [string, string[][], { row: number; column: string; says: string }][] = [
    [
      'no heading for codes',
      [HEADINGS.filter((heading) => heading !== 'Code'), FIRST],
      { row: 1, column: 'Code', says: 'missing from the first row' },
    ],
    [
      'a heading nobody knows',
      [[...HEADINGS, 'Colour'], FIRST],
      { row: 1, column: 'Colour', says: 'Columns are: Kind, Form, Theme' },
    ],
    ['one heading twice', [[...HEADINGS, 'theme'], FIRST], { row: 1, column: 'theme', says: 'twice' }],
    ['headings and nothing else', [HEADINGS], { row: 0, column: '', says: 'no row under its headings' }],
    ['a criterion without a code', cell(1, 'Code', ''), { row: 3, column: 'Code', says: 'empty' }],
    ['a criterion without a prompt', cell(1, 'Prompt', ''), { row: 3, column: 'Prompt', says: 'empty' }],
    ['a criterion without a theme', cell(0, 'Theme', ''), { row: 2, column: 'Theme', says: 'empty' }],
    [
      'a criterion without a scale',
      cell(0, 'Scale', ''),
      { row: 2, column: 'Scale', says: 'Write the ratings from met to not met' },
    ],
    ['a scale of one rating', cell(0, 'Scale', 'Met |'), { row: 2, column: 'Scale', says: 'at least two' }],
    [
      'a scale that is nowhere',
      cell(0, 'Scale', 'three-point'),
      { row: 2, column: 'Scale', says: 'There is no scale “three-point”' },
    ],
    [
      'a rating that stands twice',
      cell(0, 'Scale', 'Met / met / Not met'),
      { row: 2, column: 'Scale', says: 'twice' },
    ],
    [
      'a rating that means nothing known',
      cell(0, 'Scale', 'Green = good | Red = bad'),
      { row: 2, column: 'Scale', says: 'met, partly or not-met was expected' },
    ],
    [
      'a rating without a label',
      cell(0, 'Scale', '= met | Red = not met'),
      { row: 2, column: 'Scale', says: 'no label' },
    ],
    ['one code twice', cell(1, 'Code', '1.1'), { row: 3, column: 'Code', says: '“1.1” is there already' }],
    [
      'essential neither yes nor no',
      cell(0, 'Essential', 'perhaps'),
      { row: 2, column: 'Essential', says: 'neither yes nor no' },
    ],
    [
      'half a theme essential',
      cell(1, 'Theme', '1. Safe'),
      { row: 3, column: 'Essential', says: 'holds for a whole theme' },
    ],
    [
      'a condition without words',
      cell(1, 'Conditional', 'yes'),
      { row: 3, column: 'Conditional', says: 'Write the condition in words' },
    ],
    [
      'a topic that is nowhere',
      cell(0, 'Topics', 'doors'),
      { row: 2, column: 'Topics', says: 'There is no topic “doors”' },
    ],
    [
      'a relation that is none',
      cell(0, 'Topics', 'insurance (wider)'),
      { row: 2, column: 'Topics', says: '“wider” is no relation' },
    ],
    [
      'a kind of row that is none',
      kinds({ Kind: 'question' }),
      { row: 3, column: 'Kind', says: 'no kind of row' },
    ],
    [
      'details that are no JSON',
      kinds({ Kind: 'outcome', Code: 'good', Prompt: 'Good', Details: '{officer' }),
      { row: 3, column: 'Details', says: 'no longer readable as JSON' },
    ],
    [
      'details that are a list',
      kinds({ Kind: 'outcome', Code: 'good', Prompt: 'Good', Details: '[]' }),
      { row: 3, column: 'Details', says: 'no object' },
    ],
    [
      'a field that stands nowhere',
      kinds({ Kind: 'field', Theme: 'footer', Code: 'a', Prompt: 'A', Scale: 'text' }),
      { row: 3, column: 'Theme', says: '“section ID”' },
    ],
    [
      'a field of a section that is not there',
      kinds({ Kind: 'field', Theme: 'section end', Code: 'a', Prompt: 'A', Scale: 'text' }),
      { row: 3, column: 'Theme', says: 'names nothing in this table' },
    ],
    [
      'a field of an unknown kind',
      kinds({ Kind: 'field', Theme: 'header', Code: 'a', Prompt: 'A', Scale: 'colour' }),
      { row: 3, column: 'Scale', says: 'kind' },
    ],
    [
      'a choice of nothing',
      kinds({ Kind: 'field', Theme: 'header', Code: 'a', Prompt: 'Which?', Scale: 'choice' }),
      { row: 3, column: 'Choices', says: 'nothing to choose from' },
    ],
    [
      'a choice offered twice',
      kinds({
        Kind: 'field',
        Theme: 'header',
        Code: 'a',
        Prompt: 'Which?',
        Scale: 'choice',
        Choices: 'A\nA',
      }),
      { row: 3, column: 'Choices', says: 'twice' },
    ],
    [
      'a key that is no key',
      kinds({ Kind: 'field', Theme: 'header', Code: 'My Key', Prompt: 'A', Scale: 'text' }),
      { row: 3, column: 'Code', says: 'lower case letters, digits and hyphens' },
    ],
    [
      'a key of the product’s own',
      kinds({ Kind: 'field', Theme: 'header', Code: 'product-urn', Prompt: 'A', Scale: 'text' }),
      { row: 3, column: 'Code', says: 'kept for the product' },
    ],
    [
      'a rule without its condition',
      kinds({ Kind: 'rule', Code: 'all', Prompt: 'All', Details: '{"scope":"all","outcome":"good"}' }),
      { row: 3, column: 'Choices', says: 'when' },
    ],
    [
      'a rule to an outcome that is not there',
      kinds({
        Kind: 'rule',
        Code: 'all',
        Prompt: 'All',
        Details: '{"when":{"kind":"otherwise"},"scope":"all","outcome":"good"}',
      }),
      { row: 3, column: 'Counts as', says: 'an outcome “good” that is not there' },
    ],
    [
      'a section that hangs on nothing',
      kinds({ Kind: 'section', Code: 's', Prompt: 'S', Conditional: 'status is Open' }),
      { row: 3, column: 'Conditional', says: 'hangs on a field “status” that is not there' },
    ],
    [
      'a condition of a section that is none',
      kinds({ Kind: 'section', Code: 's', Prompt: 'S', Conditional: 'sometimes' }),
      { row: 3, column: 'Conditional', says: '“field-key is Answer”' },
    ],
    [
      'a form that names a theme that is not there',
      kinds({
        Kind: 'form',
        Code: 'visit',
        Prompt: 'Visit',
        Guidance: 'A visit',
        Choices: 'theme 9',
        Details: '{"kind":"visit","pupilLevel":false}',
      }),
      { row: 3, column: 'Choices', says: 'theme “9” that is not there' },
    ],
    [
      'a part of a form that is none',
      kinds({
        Kind: 'form',
        Code: 'visit',
        Prompt: 'Visit',
        Guidance: 'A visit',
        Choices: 'everything',
        Details: '{"kind":"visit","pupilLevel":false}',
      }),
      { row: 3, column: 'Choices', says: '“theme CODE”' },
    ],
    [
      'a theme without criteria',
      kinds({ Kind: 'theme', Code: 'Safe', Prompt: 'Safe' }, { Kind: 'theme', Code: '9', Prompt: 'Empty' }),
      { row: 4, column: '', says: '“Empty” has no criterion' },
    ],
    [
      'a criterion of a theme that has no row',
      kinds({ Kind: 'theme', Code: '9', Prompt: 'Nine' }),
      { row: 2, column: 'Theme', says: 'Themes are: 9' },
    ],
    [
      'a second framework',
      kinds({ Kind: 'framework', Code: 'a', Prompt: 'A' }, { Kind: 'framework', Code: 'b', Prompt: 'B' }),
      { row: 4, column: 'Kind', says: 'one framework' },
    ],
    [
      'a framework without its version',
      kinds({
        Kind: 'framework',
        Code: 'a',
        Prompt: 'A',
        Details: '{"publisher":"P","edition":"E","source":{"title":"T","corrections":[]}}',
      }),
      { row: 0, column: 'version', says: 'version is missing.' },
    ],
  ];
  test.each(tables)('%s', (_, values, { row, column, says }) => {
    const read = ownFrameworkFromTable('Ours', values);
    expect(read.ok ? [] : read.errors).toContainEqual({
      row,
      column,
      message: expect.stringContaining(says) as string,
    });
    expect(readOwnFramework('ours.csv', toCsv(values))).toEqual(read);
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['a web page', '<!DOCTYPE html><html>', 'web page'],
    ['JSON that is cut off', '{"schema":1', 'not readable as JSON'],
    ['a quotation mark left open', 'theme,code\n"Safe,1', 'never closed'],
    [
      'a rule that suggests what only an officer may choose',
      json((framework) => Object.assign(framework.rules[0] ?? {}, { outcome: 'withdrawn' })),
      'only an officer may choose',
    ],
    [
      'a pupil’s data in a visit',
      json((framework) => Object.assign(framework.headerFields[0] ?? {}, { pupilData: true })),
      'about a pupil',
    ],
    ['a shape of another version', json((framework) => Object.assign(framework, { schema: 2 })), 'schema'],
    [
      'an answer that a condition cannot get',
      json((framework) =>
        Object.assign(framework.sections[0] ?? {}, { showIf: { field: 'status', is: 'Maybe' } }),
      ),
      'does not offer',
    ],
  ])('%s', (_, text, says) => {
    const read = readOwnFramework('ours.json', text);
    expect(read.ok ? '' : read.errors.map(({ message }) => message).join('\n')).toContain(says);
  });

  test('a fault in JSON is told by its line and path', () => {
    const framework = structuredClone(exampleFramework);
    Object.assign(framework.themes[1]?.criteria[2] ?? {}, { prompt: '' });
    const text = JSON.stringify(framework, null, 2);
    const read = readOwnFramework('ours.json', text);
    const [error] = read.ok ? [] : read.errors;
    expect(error).toMatchObject({
      column: 'themes.1.criteria.2.prompt',
      message: expect.stringContaining('prompt is “”') as string,
    });
    expect(text.split('\n')[(error?.row ?? 0) - 1]?.trim()).toBe('"prompt": "",');
  });

  test('in a list of rows the first object is row 1', () => {
    const read = readOwnFramework(
      'x.json',
      JSON.stringify([{ theme: 'Safe', code: '1', prompt: '', scale: 'Yes / No' }]),
    );
    expect(read).toEqual({ ok: false, errors: [{ row: 1, column: 'Prompt', message: 'Prompt is empty.' }] });
  });

  test('every fault is told at once, in order of row', () => {
    const read = ownFrameworkFromTable('Ours', [
      HEADINGS,
      FIRST.with(5, ''),
      SECOND.with(1, '').with(8, 'x'),
    ]);
    expect(read.ok ? [] : read.errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 Scale',
      '3 Topics',
      '3 Code',
    ]);
  });
});

test('a topic cell of a hundred thousand blanks is answered at once', () => {
  const before = process.cpuUsage();
  expect(readTopics(`a${' '.repeat(100_000)}b`)).toHaveProperty('fault');
  expect(readTopics('teaching (narrower); Curriculum( overlaps )')).toEqual({
    value: [
      { topic: 'teaching', relation: 'narrower' },
      { topic: 'curriculum', relation: 'overlaps' },
    ],
  });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
});

describe('a table as a spreadsheet leaves it', () => {
  const headings = ['Theme', 'Code', 'Prompt', 'Scale'];
  const scale = 'Met / Partly met / Not met';

  test('titles above the headings are passed over, and rows keep their own numbers', () => {
    const table = [
      ['Exampleshire AP quality assurance 2026'],
      [],
      headings,
      ['Safe', '1.1', 'Checks done', scale],
    ];
    expect(made(ownFrameworkFromTable('Ours', table)).themes).toMatchObject([
      { criteria: [{ code: '1.1' }] },
    ]);
    expect(ownFrameworkFromTable('Ours', [...table, ['Safe', '', 'No code', scale]])).toMatchObject({
      ok: false,
      errors: [{ row: 5, column: 'Code' }],
    });
    expect(
      ownFrameworkFromTable('Ours', [['A title'], ['Theme', 'Code', 'Prompt'], ['Safe', '1', 'x']]),
    ).toMatchObject({
      ok: false,
      errors: [{ row: 2, column: 'Scale', message: expect.stringContaining('row 2') as string }],
    });
  });

  test('a blank Theme or Scale under a filled one is carried down, and said so', () => {
    const read = ownFrameworkFromTable('Ours', [
      headings,
      ['Safe', '1.1', 'Checks done', scale],
      ['', '1.2', 'Policy there', ''],
      ['', '1.3', 'Lead named', 'Yes = met / No = not met'],
      ['Taught', '2.1', 'Programme planned', scale],
    ]);
    expect(made(read).themes.map(({ title, criteria }) => [title, criteria.map(({ code }) => code)])).toEqual(
      [
        ['Safe', ['1.1', '1.2', '1.3']],
        ['Taught', ['2.1']],
      ],
    );
    expect(read).toMatchObject({
      notes: [
        expect.stringMatching(/^A blank Theme was taken from the row above .*: rows 3, 4\.$/),
        expect.stringMatching(/^A blank Scale was taken from the row above .*: row 3\.$/),
      ],
    });
    expect(ownFrameworkFromTable('Ours', [headings, ['Safe', '1', 'x', scale]])).toMatchObject({ notes: [] });
  });

  test('nothing is carried into the first row', () => {
    expect(ownFrameworkFromTable('Ours', [headings, ['', '1.1', 'Checks done', scale]])).toMatchObject({
      ok: false,
      errors: [{ row: 2, column: 'Theme' }],
    });
  });
});
