/** One field as a form holds it, item by item: what is written, what is read, and what is told of what is odd. */
import { describe, expect, test } from 'vitest';
import { decodeField, encodeField, type RawItems } from '../../../shared/form/field-codec';
import type { FieldValue } from '../../../shared/schema/answers';
import type { Field } from '../../../shared/schema/framework';

const field = (kind: Field['kind'], rest: Partial<Field> = {}): Field => ({
  ...{ key: 'asked', kind, title: 'What was asked' },
  ...rest,
});
const PLAN = field('rows', {
  columns: [
    { key: 'area', title: 'Area', kind: 'text' },
    { key: 'by-when', title: 'By when', kind: 'date' },
    { key: 'who', title: 'By whom', kind: 'text' },
  ],
});
const row = (area: string) => ({ area, who: 'Lee' });
const keys = (items: Record<string, string[]>): string[] =>
  Object.keys(items).filter((key) => !key.endsWith('who'));

describe('is written', () => {
  test.each<[string, Field, FieldValue, Record<string, string[]>]>([
    ['a text', field('text'), 'Oak House', { 'field/asked': ['Oak House'] }],
    [
      'ticks',
      field('ticks', { choices: ['Fire', 'Food'] }),
      ['Food', 'Fire'],
      { 'field/asked': ['Food', 'Fire'] },
    ],
    ['a text where rows are asked for', PLAN, 'see the letter', { 'field/asked': ['see the letter'] }],
    ['ticks where rows are asked for', PLAN, ['Food', 'Fire'], { 'field/asked': ['Food', 'Fire'] }],
    ['no rows', PLAN, [], {}],
    ['no ticks', field('ticks'), [], { 'field/asked': [] }],
    ['rows where ticks are asked for', field('ticks'), [{ area: 'Fire' }], { 'field/asked': [] }],
    [
      'a person, as far as they are known',
      field('person', { parts: ['name', 'role', 'phone'] }),
      { name: 'Sam', phone: '0' },
      { 'field/asked/name': ['Sam'], 'field/asked/phone': ['0'] },
    ],
    [
      'a signature',
      field('signature'),
      { name: 'Sam', role: 'Head', date: '2026-11-03' },
      { 'field/asked/name': ['Sam'], 'field/asked/role': ['Head'], 'field/asked/date': ['2026-11-03'] },
    ],
  ])('%s', (_, one, value, items) => expect(encodeField(one, value, 2)).toEqual(items));

  test('rows, each with whether another follows, as an officer has to answer to come to the next', () => {
    expect(encodeField(PLAN, [row('Fire')], 3)).toEqual({
      'field/asked/1/area': ['Fire'],
      'field/asked/1/who': ['Lee'],
      'field/asked/1/more': ['No'],
    });
    expect(encodeField(PLAN, [row('Fire'), row('Food')], 3)).toMatchObject({
      'field/asked/1/more': ['Yes'],
      'field/asked/2/more': ['No'],
    });
  });

  test('as many rows as there is room for: nothing asks for another, and nothing is further', () => {
    const items = encodeField(PLAN, [row('Fire'), row('Food')], 2);
    expect(keys(items)).toEqual(['field/asked/1/area', 'field/asked/1/more', 'field/asked/2/area']);
  });

  test('more rows in the box for further ones, their parts in the columns’ order', () => {
    const last = { who: 'Kim', 'by-when': '2027-01-31' };
    const items = encodeField(PLAN, [row('Fire'), row('Food'), last], 1);
    expect(keys(items)).toEqual(['field/asked/1/area', 'field/asked/further']);
    expect(items['field/asked/further']).toEqual(['Food |  | Lee\n | 2027-01-31 | Kim']);
    expect(encodeField({ ...field('rows') }, [{ area: 'Fire' }], 0)).toEqual({ 'field/asked/further': [''] });
  });
});

describe('is read', () => {
  const read = (one: Field, items: RawItems) => decodeField(one, items);

  test.each<[string, Field, string[] | undefined, FieldValue | undefined]>([
    ['nothing, where nothing stands', field('text'), undefined, undefined],
    ['nothing, where blanks stand', field('text'), [' ', ''], undefined],
    ['a text without blanks around it', field('text'), [' Oak House '], 'Oak House'],
    ['several lines as lines', field('paragraph'), ['a', 'b'], 'a\nb'],
    ['a date as dates are kept', field('date'), ['3/11/2026'], '2026-11-03'],
    ['what looks like a date elsewhere as it is', field('text'), ['3/11/2026'], '3/11/2026'],
    ['what was ticked, without blanks', field('ticks', { choices: ['Fire'] }), ['', ' ', 'Fire'], ['Fire']],
    ['nothing ticked', field('ticks', { choices: ['Fire'] }), [' '], undefined],
  ])('%s', (_, one, typed, value) => {
    expect(read(one, typed ? { 'field/asked': typed } : {})).toEqual({ value, problems: [] });
  });

  test('a person, as far as was said who', () => {
    const person = field('person', { parts: ['name', 'role'] });
    expect(read(person, { 'field/asked/name': [' Sam '], 'field/asked/role': [''] })).toEqual({
      value: { name: 'Sam' },
      problems: [],
    });
    expect(read(person, { 'field/asked': ['Sam'] })).toEqual({ value: undefined, problems: [] });
  });

  test('rows by their numbers, however the form lists them, and by no other field’s', () => {
    const { value, problems } = read(PLAN, {
      'field/asked/10/area': ['Ten'],
      'field/asked/2/area': ['Two'],
      'field/asked/2/by-when': ['3/11/2026'],
      'field/asked/1/area': ['One'],
      'field/asked/further': ['Further'],
      'field/asked-too/3/area': ['Another field'],
      'field/elsewhere/4/area': ['Another field'],
      'x/y/field/asked/5/area': ['Another field'],
    });
    expect(value).toEqual([
      { area: 'One' },
      { area: 'Two', 'by-when': '2026-11-03' },
      { area: 'Ten' },
      { area: 'Further' },
    ]);
    expect(problems).toEqual([]);
  });

  test('further rows a line each, blank lines and blank parts left out', () => {
    const { value, problems } = read(PLAN, {
      'field/asked/further': ['Fire | 1/2/2027 | Lee\r\n  \n\n | | Kim \nFood|'],
    });
    expect(value).toEqual([
      { area: 'Fire', 'by-when': '2027-02-01', who: 'Lee' },
      { who: 'Kim' },
      { area: 'Food' },
    ]);
    expect(problems).toEqual([]);
  });

  test('as many parts as there are columns, and one more', () => {
    const further = (line: string) => read(PLAN, { 'field/asked/further': [line] });
    expect(further('a|b|c')).toEqual({ value: [{ area: 'a', 'by-when': 'b', who: 'c' }], problems: [] });
    expect(further('a|b|c|d|e')).toEqual({
      value: [{ area: 'a', 'by-when': 'b', who: 'c | d | e' }],
      problems: [
        {
          text: 'A further row of “What was asked” has 5 parts; 3 were expected: “a|b|c|d|e”.',
          whatToDo: 'What was too much is kept in the last column. Correct it in the form response.',
        },
      ],
    });
  });
});

describe('what is odd is kept, and told', () => {
  const CHOICES = { choices: ['Fire', 'Food'] };
  const expected = (typed: string, what: string) => ({
    text: `“What was asked” was answered “${typed}”; ${what} was expected.`,
    whatToDo: 'The answer is kept as it is. Correct it in the form response if it matters.',
  });
  const none = {
    text: '“What was asked” was answered “Water”, which is none of its choices: Fire, Food.',
    whatToDo: 'The answer is kept as it is. If the choice was renamed in the form, rename it back.',
  };

  test.each<[Field, string, ReturnType<typeof expected> | undefined]>([
    [field('choice', CHOICES), 'Water', none],
    [field('dropdown', CHOICES), 'Water', none],
    [field('choice', CHOICES), 'Food', undefined],
    [field('dropdown', CHOICES), 'Food', undefined],
    [field('text'), 'Water', undefined],
    [field('date'), 'soon', expected('soon', 'a date, such as 3/11/2026')],
    [field('money'), 'enough', expected('enough', 'a sum in pounds, such as £5,000,000')],
    [field('money'), '£5m', undefined],
    [field('number'), 'many', expected('many', 'a number')],
    [field('number'), '1,250.5', undefined],
    [field('number'), '1,250,000', undefined],
    [field('number'), '7e999', expected('7e999', 'a number')],
  ])('%j answered “%s”', (one, typed, problem) => {
    expect(decodeField(one, { 'field/asked': [typed] })).toEqual({
      value: typed,
      problems: problem ? [problem] : [],
    });
  });

  test('each tick that is none of the choices', () => {
    const { value, problems } = decodeField(field('ticks', CHOICES), {
      'field/asked': ['Fire', 'Water', 'Food'],
    });
    expect(value).toEqual(['Fire', 'Water', 'Food']);
    expect(problems).toEqual([none]);
  });
});
