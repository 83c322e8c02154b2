/** Tables as LAs write them: titles above the headings, merged cells, headings of their own, line breaks in cells. */
import { describe, expect, test } from 'vitest';
import { formPlan } from '../../../shared/form/form-plan';
import { readFrameworkFixture } from '../../examples/own-framework-fixture';
import { readOwnFrameworkFile } from '../../../shared/own-frameworks/read-framework-file';
import { ownFrameworkFromTable, readOwnFramework } from '../../../shared/own-frameworks/read-own-framework';
import { linesOfJson } from '../../../shared/own-frameworks/json-lines';

const read = (text: string, name = 'Ours.csv') => readFrameworkFixture(readOwnFramework(name, text));
const SCALE = 'Met / Not met';

describe('merged cells', () => {
  const merged = read(
    `Theme,Code,Prompt,Scale\nSafeguarding,1.1,Checks complete,Met / Partly met / Not met\n,1.2,Policy up to date,\n,1.3,Lead named,\nCurriculum,2.1,Programme planned,Met / Partly met / Not met\n`,
  );
  test('a blank theme and scale are carried down, and that is said', () => {
    expect(
      merged.framework.themes.map(({ title, criteria }) => [title, criteria.map(({ code }) => code)]),
    ).toEqual([
      ['Safeguarding', ['1.1', '1.2', '1.3']],
      ['Curriculum', ['2.1']],
    ]);
    expect(merged.framework.themes.flatMap(({ criteria }) => criteria.map(({ scale }) => scale))).toEqual(
      Array(4).fill('scale-1'),
    );
    expect(merged.notes.filter((note) => note.endsWith('rows 3, 4.'))).toHaveLength(2);
  });
  test('a row of its theme alone heads those below it', () => {
    const { framework } = read(
      `Theme,Code,Prompt,Scale\nSafe,,,\n,1,Is it?,${SCALE}\nLearning,,,\n,2,Do they?,\n`,
    );
    expect(framework.themes.map(({ title }) => title)).toEqual(['Safe', 'Learning']);
  });
});

describe('above the headings', () => {
  test('a title, a note and blank rows are passed over, and that is said', () => {
    const { framework, notes } = read(
      `Exampleshire AP quality assurance 2026,,,\n"Agreed by the board, May 2026",,,\n,,,\nTheme,Code,Prompt,Scale\nSafeguarding,1.1,Checks complete,${SCALE}\n`,
    );
    expect(framework.themes[0]?.criteria[0]?.code).toBe('1.1');
    expect(notes[0]).toContain('row 4');
    expect(notes[0]).toContain('Exampleshire AP quality assurance 2026');
  });
  test('faults are told by the rows of the spreadsheet', () => {
    expect(readOwnFramework('x', `A title,,,\nTheme,Code,Prompt,Scale\nSafe,1,,${SCALE}\n`)).toEqual({
      ok: false,
      errors: [{ row: 3, column: 'Prompt', message: 'Prompt is empty.' }],
    });
  });
  test('a table without headings is one fault that says which are wanted', () => {
    const found = readOwnFramework(
      'x',
      `Safeguarding,1.1,Checks complete,${SCALE}\nSafeguarding,1.2,Policy,${SCALE}\n`,
    );
    expect(found).toMatchObject({
      ok: false,
      errors: [{ row: 1, message: expect.stringContaining('Theme, Code, Prompt, Scale') as string }],
    });
  });
  test('the title is the name of a table that is pasted without one; without either a name is asked for', () => {
    const table = `Theme,Code,Prompt,Scale\nSafe,1,Is it?,${SCALE}\n`;
    expect(read(`Exampleshire standards,,,\n${table}`, '').framework.title).toBe('Exampleshire standards');
    expect(readOwnFramework('', table)).toMatchObject({
      ok: false,
      errors: [{ row: 0, message: expect.stringContaining('no name') as string }],
    });
  });
});

describe('headings as LAs write them', () => {
  const { framework, taken, notes } = read(
    'Ref,Standard,RAG,Comments,Action,By when\n1.1,Checks complete,,,,\n1.2,Policy up to date,,,,\n',
  );
  test('are mapped, and what was taken for what is said', () => {
    expect(taken).toEqual(
      expect.arrayContaining([
        { heading: 'Ref', column: 'Code' },
        { heading: 'Standard', column: 'Prompt' },
        { heading: 'RAG', column: 'Scale' },
        { heading: 'Comments', column: 'the box under each criterion' },
        { heading: 'Action', column: 'the improvement plan' },
        { heading: 'By when', column: 'the improvement plan' },
      ]),
    );
    expect(framework.themes).toMatchObject([
      { title: 'All requirements', commentTitle: 'Comments', criteria: [{ code: '1.1' }, { code: '1.2' }] },
    ]);
    expect(framework.scales['scale-1']?.options).toEqual([
      { label: 'Green', meaning: 'met' },
      { label: 'Amber', meaning: 'partly' },
      { label: 'Red', meaning: 'not-met' },
    ]);
    expect(notes.join('\n')).toContain('Green / Amber / Red');
  });
  test('ratings and comments of some visit are no part of the framework, and that is said', () => {
    const filled = read(
      'Ref,Standard,RAG,Comments,Action\n1.1,Checks complete,Red,Two were missing,Ask for them\n1.2,Policy up to date,Green,,\n',
    );
    expect(filled.framework.themes[0]?.criteria).toHaveLength(2);
    expect(filled.notes.join('\n')).toContain('“Comments”, “Action”');
    expect(filled.notes.join('\n')).toContain('ratings that stand under it were passed over');
  });
  test('“Standard” is the theme beside “Criteria”', () => {
    const both = read(`Standard,No.,Criteria,Rating\nSafeguarding,1,Checks complete,${SCALE}\n`);
    expect(both.framework.themes).toMatchObject([
      { title: 'Safeguarding', criteria: [{ prompt: 'Checks complete' }] },
    ]);
  });
  test('rows of one cell are headings of themes where there is no column for them', () => {
    const sections = read(
      'Ref,Requirement,Yes / No\n,Safeguarding,\n1,Checks,\n2,Policy,\n,Learning,\n3,Plans,\n',
    );
    expect(sections.framework.themes.map(({ title, criteria }) => [title, criteria.length])).toEqual([
      ['Safeguarding', 2],
      ['Learning', 1],
    ]);
    expect(sections.notes.join('\n')).toContain('rows 2, 5');
  });
  test('a heading of a theme without a criterion is told, not lost', () => {
    expect(
      readOwnFramework('x', 'Ref,Requirement,Yes / No\n,Safeguarding,\n,Checks,\n1,Policy,\n'),
    ).toMatchObject({
      ok: false,
      errors: [{ row: 2, message: expect.stringContaining('no criterion stands under it') as string }],
    });
  });
  test('two headings for one column are told by both names', () => {
    expect(readOwnFramework('x', `Ref,Requirement,Rating,RAG\n1,Is it?,${SCALE},\n`)).toMatchObject({
      ok: false,
      errors: [{ row: 1, column: 'RAG', message: expect.stringContaining('“Rating” is already') as string }],
    });
  });
});

describe('themes', () => {
  const titles = (...cells: string[]) =>
    read(
      `Theme,Code,Prompt,Scale\n${cells.map((cell, at) => `"${cell}",c${at},Is it?,${SCALE}`).join('\n')}\n`,
    ).framework.themes.map(({ code, title }) => `${code}|${title}`);
  test('give their number once, however it is written', () => {
    expect(titles('1 Safeguarding', '2. Learning', '3 - Premises', '4: Staff', 'Standard 5 – Leadership')).toEqual([
      '1|Safeguarding', '2|Learning', '3|Premises', '4|Staff', '5|Leadership',
    ]); // prettier-ignore
    expect(titles('Safe', '4 day week')).toEqual(['1|Safe', '2|4 day week']);
  });
  test('two that share a number are not made one', () => {
    expect(
      readOwnFramework(
        'x',
        `Theme,Code,Prompt,Scale\n1. Safe,1,Is it?,${SCALE}\n1. Learning,2,Is it?,${SCALE}\n`,
      ),
    ).toMatchObject({
      ok: false,
      errors: [{ message: expect.stringContaining('“1” is there already') as string }],
    });
    expect(titles('Safeguarding', '1. Learning').length).toBe(2);
  });
});

describe('line breaks', () => {
  test('in a theme, code, prompt, label or title become a blank; guidance keeps its lines', () => {
    const { framework } = read(
      `Theme,Code,Prompt,Scale,Guidance,Official wording\n"Safety\nand health","1\n.1","First line\nsecond line",Yes|No,"One\nTwo","Exact\nwords"\n`,
    );
    expect(framework.themes).toMatchObject([
      {
        title: 'Safety and health',
        criteria: [
          {
            code: '1 .1',
            prompt: 'First line second line',
            guidance: ['One', 'Two'],
            official: 'Exact words',
          },
        ],
      },
    ]);
    for (const { title, choices } of formPlan(framework).items)
      expect([title, ...choices].join('')).not.toMatch(/[\r\n]/);
  });
  test('in JSON too', () => {
    const { framework } = read(`Theme,Code,Prompt,Scale\nSafe,1,Is it?,Yes|No\n`);
    const text = JSON.stringify(framework)
      .replace('"Is it?"', '"Is\\nit?"')
      .replace('"label":"Yes"', '"label":"Ye\\r\\ns"');
    const again = read(text, 'x.json').framework;
    expect(again.themes[0]?.criteria[0]?.prompt).toBe('Is it?');
    expect(again.scales['scale-1']?.options[0]?.label).toBe('Ye s');
  });
});

test('a file in windows-1252 is read, and faults of what is no table are told', async () => {
  const bytes = Uint8Array.from('Theme,Code,Prompt,Scale\r\nCaf\u00e9,1,\u00a35m?,Yes / No\r\n', (one) =>
    one.charCodeAt(0),
  );
  const found = readFrameworkFixture(await readOwnFrameworkFile('Ours.csv', bytes));
  expect(found.framework.themes).toMatchObject([{ title: 'Café', criteria: [{ prompt: '£5m?' }] }]);
  const four = Uint8Array.from('Theme,Code,Prompt\r\nA,1,"\u00f4\u0080\u0080\u0080"\r\n', (one) =>
    one.charCodeAt(0),
  );
  expect(await readOwnFrameworkFile('f.csv', four)).toMatchObject({
    ok: false,
    errors: [{ row: 1, column: 'Scale' }],
  });
  expect(await readOwnFrameworkFile('broken.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({
    ok: false,
  });
});

test('a form of more than 200 items is told before it is built', () => {
  const of = (count: number) =>
    readFrameworkFixture(
      ownFrameworkFromTable('Ours', [
        ['Theme', 'Code', 'Prompt', 'Scale'],
        ...Array.from({ length: count }, (_, at) => ['Safe', `c${at}`, `Is it ${at}?`, 'Yes / No']),
      ]),
    );
  const items = formPlan(of(10).framework).items.length - 20;
  const fits = (200 - items) / 2;
  expect(formPlan(of(fits).framework).items.length).toBe(200);
  expect(of(fits).notes).toEqual([]);
  expect(of(fits + 1).notes.join()).toMatch(
    /would have 202 items.*200 were seen to be taken and 444 refused.*a visit is one response/,
  );
  expect(of(500).notes.join()).toContain('nothing above 200 is built');
});

describe('very large tables are answered in time that grows with them', () => {
  const cpu = (work: () => void): number => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  };
  test('20,000 themes', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Theme ${at}`, `c${at}`, 'Is it?', 'Yes / No']);
    const spent = cpu(() => {
      expect(ownFrameworkFromTable('Ours', [['Theme', 'Code', 'Prompt', 'Scale'], ...rows]).ok).toBe(true);
    });
    expect(spent).toBeLessThan(5_000);
  });
  test('JSON with 20,000 faulty themes, each told by its line', () => {
    const value = { schema: 1, themes: Array.from({ length: 20_000 }, (_, at) => ({ code: `${at}` })) };
    const text = JSON.stringify(value, null, 1);
    const spent = cpu(() => {
      const found = readOwnFramework('x.json', text);
      expect(found.ok ? 0 : found.errors.length).toBeGreaterThan(20_000);
    });
    expect(spent).toBeLessThan(8_000);
  });
  test('cells of a hundred thousand blanks', () => {
    const blanks = `a${' '.repeat(100_000)}b`;
    const headings = ['Theme', 'Code', 'Prompt', 'Scale', 'Counts as', 'Guidance'];
    const spent = cpu(() => {
      ownFrameworkFromTable('Ours', [
        headings,
        [`1.${blanks}`, `1${blanks}`, blanks, `${blanks} / No / N/A`, `${blanks} / no / n/a`, blanks],
        [`standard ${blanks}`, '2', `${blanks}\n${blanks}`, `1${' '.repeat(100_000)}x`, '', ''],
      ]);
    });
    expect(spent).toBeLessThan(2_000);
  });
  test('a value is found by its line, a missing one by what is nearest', () => {
    const lineOf = linesOfJson('{\n "a": [\n  {"b": 1},\n  {"b": "x\\"y",\n   "c": 2}]\n}');
    expect([[], ['a'], ['a', 1], ['a', 1, 'c'], ['a', 1, 'd'], ['z']].map(lineOf)).toEqual([
      1, 2, 4, 5, 4, 1,
    ]);
  });
});
