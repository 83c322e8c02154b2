/** The People tab: reading it, its faults in words, and taking in what somebody pastes without losing any of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingPeople, peopleProblems, readPasted, readPeople } from '../../../shared/workbook/people-tab';

const row = (name: string, email: string, role = '', mail = '') => ({ name, email, role, mail });

test('people are read with their role and whether they want mail', () => {
  expect(
    readPeople([
      row('Ada Example', 'Ada@County.example', 'Lead', 'Yes'),
      row('', ''),
      row('', 'bo@county.example', ' provider contact ', 'no'),
      row('Cy Example', 'mailto:cy@county.example'),
    ]),
  ).toEqual({
    people: [
      { name: 'Ada Example', email: 'ada@county.example', role: 'Lead', wantsMail: true },
      { name: 'bo@county.example', email: 'bo@county.example', role: 'Provider contact', wantsMail: false },
      { name: 'Cy Example', email: 'cy@county.example', role: 'Officer', wantsMail: false },
    ],
    faults: [],
  });
});

describe('a fault is told with its row and what to do, and the person counts as far as they can', () => {
  test.each([
    [[row('Ada Example', '')], /Ada Example \(row 2\) has no email address/, []],
    [[row('Ada', 'ada at county')], /“ada at county” in the row of Ada \(row 2\) is no email address/, []],
    [[row('Ada', 'ada@x.example', 'Boss')], /role of Ada \(row 2\) is “Boss”/, ['ada@x.example Officer']],
    [
      [row('Ada', 'ada@x.example', 'Lead'), row('Ada E', 'ADA@x.example', 'Officer')],
      /ada@x\.example stands in the People tab more than once \(again in row 3\)/,
      ['ada@x.example Lead'],
    ],
  ])('%j', (rows, words, counted) => {
    const problems = peopleProblems(rows);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toMatch(words);
    expect(problems[0]?.whatToDo).toMatch(/Until then/);
    expect(readPeople(rows).people.map(({ email, role }) => `${email} ${role}`)).toEqual(counted);
  });

  test('under an id that does not change when rows are sorted', () => {
    const rows = [row('Ada', ''), row('Bo', 'bo@x.example', 'Boss')];
    const ids = (of: typeof rows): string[] =>
      peopleProblems(of)
        .map(({ id }) => id)
        .sort();
    expect(ids([...rows].reverse())).toEqual(ids(rows));
  });
});

describe('what somebody pastes', () => {
  test.each([
    ['Ada Example <ada@county.example>', 'Ada Example', 'ada@county.example', 'Officer'],
    ['Ada Example, ada@county.example', 'Ada Example', 'ada@county.example', 'Officer'],
    ['ada@county.example\tAda Example\tLead', 'Ada Example', 'ada@county.example', 'Lead'],
    ['Ada Example ada@county.example', 'Ada Example', 'ada@county.example', 'Officer'],
    ['ada@county.example', '', 'ada@county.example', 'Officer'],
    ['Ada Example <mailto:ada@county.example>', 'Ada Example', 'ada@county.example', 'Officer'],
    ['MAILTO:ada@county.example', '', 'ada@county.example', 'Officer'],
    ['Ada Example', 'Ada Example', '', 'Officer'],
    ['Ada, provider contact, ada@x.example', 'Ada', 'ada@x.example', 'Provider contact'],
  ])('%s', (line, name, email, role) => {
    expect(readPasted(line)).toEqual([{ name, email, role, mail: 'No' }]);
  });

  test('loses no word', () => {
    const word = fc.stringMatching(/^[A-Za-z’.-]{1,12}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
        const kept = readPasted(lines.join('\n')).flatMap(({ name, email, role }) =>
          words([name, email, role].join(' ').toLowerCase()),
        );
        for (const one of words(lines.join(' '))) expect(kept).toContain(one.toLowerCase());
      }),
    );
  });

  test('is added once, whoever stands there already', () => {
    const pasted = readPasted('Ada <ada@x.example>\nAda <ADA@x.example>\nBo <bo@x.example>\nCy\ncy');
    const added = missingPeople([row('Bo Example', 'BO@x.example')], pasted);
    expect(added.map(({ name, email }) => `${String(name)} ${String(email)}`)).toEqual([
      'Ada ada@x.example',
      'Cy ',
    ]);
    expect(missingPeople(added, pasted).map(({ email }) => email)).toEqual(['bo@x.example']);
  });
});
