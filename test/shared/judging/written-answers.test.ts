/** What a visit says in words and in fields, each under what it answers. */
import { describe, expect, test } from 'vitest';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { productPartsOf } from '../../../shared/instrument/product-fields';
import { boxesOf } from '../../../shared/judging/boxes';
import { lineReader } from '../../../shared/judging/lines';
import {
  askedWith,
  fieldText,
  withoutSharedEnding,
  writtenAnswers,
} from '../../../shared/judging/written-answers';
import type { Answers, FieldValue } from '../../../shared/schema/answers';
import type { Field, Framework } from '../../../shared/schema/framework';
import { allMet, changed } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const instrument = instrumentOf(exampleFramework);

describe('a field in words', () => {
  const text: Field = { key: 'one', kind: 'text', title: 'One' };
  const person: Field = { ...text, kind: 'person', parts: ['name', 'phone', 'training-date'] };
  const rows: Field = {
    ...text,
    kind: 'rows',
    slots: 2,
    columns: [
      { key: 'area', title: 'Area', kind: 'text' },
      { key: 'by-when', title: 'By when', kind: 'date' },
    ],
  };
  const parts = { phone: ' 01234 ', 'training-date': '2026-11-03', name: 'Lee' };

  test.each<[string, Field, FieldValue | undefined, string]>([
    ['nothing', text, undefined, ''],
    ['blanks', text, ' \n', ''],
    ['text, trimmed', text, ' Two words ', 'Two words'],
    ['a date as people write it', text, ' 2026-11-03 ', '3 November 2026'],
    ['ticks', text, ['Fire ', ' ', 'Behaviour'], 'Fire, Behaviour'],
    ['a person, in the order of the form', person, parts, 'Lee, 01234, 3 November 2026'],
    ['a person, as far as is said', person, { phone: ' ', name: 'Lee' }, 'Lee'],
    ['a person of whom no part is asked', { ...text, kind: 'person' }, parts, ''],
    ['a signature, as it was signed', { ...text, kind: 'signature' }, parts, '01234, 3 November 2026, Lee'],
    [
      'a table, a line for each row',
      rows,
      [{ area: ' Reading ', 'by-when': '2026-11-03' }, { area: ' ' }, { 'by-when': 'soon', other: 'x' }],
      'Area: Reading; By when: 3 November 2026\nBy when: soon',
    ],
    ['a table without columns', { ...text, kind: 'rows' }, [{ area: 'Reading' }], ''],
  ])('%s', (_, field, value, said) => {
    expect(fieldText(field, value)).toBe(said);
  });
});

describe('labels that all end alike', () => {
  const labelled = (...labels: string[]) =>
    withoutSharedEnding(labels.map((label, at) => ({ label, at }))).map(({ label, at }) => [label, at]);

  test('go without that ending', () => {
    expect(labelled('Strengths: workforce', 'Actions: next: workforce')).toEqual([
      ['Strengths', 0],
      ['Actions: next', 1],
    ]);
  });

  test.each([
    ['where one ends otherwise', ['Strengths: workforce', 'Actions: learning']],
    ['where one has no such ending', ['Strengths: workforce', 'Actions']],
    ['where none has one', ['Strengths', 'Actions']],
    ['where it stands alone', ['Strengths: workforce']],
    ['where there are none', []],
  ])('keep it %s', (_, labels) => {
    expect(labelled(...labels).map(([label]) => label)).toEqual(labels);
  });
});

describe('all answers of a visit', () => {
  const said = (answers: Answers, framework: Framework = exampleFramework) =>
    writtenAnswers(
      framework,
      instrumentOf(framework),
      answers,
      lineReader(framework, instrumentOf(framework))(answers),
    ).map(({ title, theme, answers: found }) => [
      title,
      theme,
      found.map(({ label, text, criterion, field }) => [label, text, criterion, field?.key ?? null]),
    ]);

  test('stand under their pages and themes, in form order, before and after the criteria', () => {
    const fields: Answers['fields'] = {
      'priorities-2': 'Read more',
      signed: { name: 'Olive', date: '2026-11-03' },
      status: 'Unregistered',
      hours: '12',
      lead: { name: 'Lee' },
      cover: '5000000',
      'cover-until': ' ',
      'product-urn': '100001',
      'product-outcome': 'never asked',
    };
    expect(
      said(changed({}, { fields, comments: { '1.1': 'Seen', '2c': ' In groups ', '2d': 'Fine' } })),
    ).toEqual([
      ['First page', '', [['Registration status', 'Unregistered', '', 'status']]],
      ['Register check', '', [['URN (unique reference number)', '100001', '', 'product-urn']]],
      ['Unregistered', '', [['Hours a week', '12', '', 'hours']]],
      [
        'Safe',
        '1',
        [
          ['Safeguarding lead', 'Lee', '', 'lead'],
          ['1.3 Level of cover', '5000000', '1.3', 'cover'],
        ],
      ],
      [
        'Learning',
        '2',
        [
          // A comment on a rating stands with its rating; what is answered in words, or only thought about, is here.
          ['2c How is learning organised?', ' In groups ', '2c', null],
          ['2d What would a pupil say?', 'Fine', '2d', null],
          ['Key priorities', 'Read more', '', 'priorities-2'],
        ],
      ],
      ['Signatures', '', [['For the authority', 'Olive, 3 November 2026', '', 'signed']]],
    ]);
  });

  test('end with what the product asks, where it asks anything', () => {
    const { closing } = productPartsOf(exampleFramework, instrument);
    const [field] = closing?.fields ?? [];
    if (!closing || !field) throw new Error('The example leaves the decision to the product.');
    expect(said(changed({}, { comments: {}, fields: { [field.key]: 'Good to use' } }))).toEqual([
      [closing.title, '', [[field.title, 'Good to use', '', field.key]]],
    ]);
  });

  test('of a checklist are its steps', () => {
    const steps = instrumentOf(exampleFramework, 'steps');
    expect(productPartsOf(exampleFramework, steps)).toMatchObject({ register: null, closing: null });
    const answers = { ...allMet, fields: { 'step-1-done': '2026-11-03', 'product-urn': '100001' } };
    const [first, ...others] = writtenAnswers(exampleFramework, steps, answers, []);
    expect(first).toMatchObject({ title: 'First page', answers: [{ text: '3 November 2026' }] });
    expect(others).toEqual([]);
  });

  test('are none where nothing is said', () => {
    expect(said(changed({}, { comments: { '2c': ' ' } }))).toEqual([]);
  });

  test('what is asked with a criterion stands beside its line without the code', () => {
    const lines = lineReader(exampleFramework, instrument)(allMet);
    const of = (code: string) =>
      lines
        .filter((line) => line.code === code)
        .flatMap((line) => askedWith(line, { fields: { cover: '1', 'cover-until': '2026-11-03' } }))
        .map(({ label, text }) => [label, text]);
    expect(of('1.3')).toEqual([
      ['Level of cover', '1'],
      ['Insurance expires', '3 November 2026'],
    ]);
    expect(of('1.1')).toEqual([]);
  });
});

describe('themes that are answered in boxes', () => {
  const [, learning] = exampleFramework.themes;
  if (!learning) throw new Error('The example has two themes.');
  const thought = { ...learning, criteria: learning.criteria.filter(({ answer }) => answer === 'prompt') };
  const person: Field = { key: 'who', kind: 'person', title: 'Who', parts: ['name'] };
  const boxed = (theme: typeof learning, fields: Answers['fields']) => {
    const framework = { ...exampleFramework, themes: [...exampleFramework.themes.slice(0, 1), theme] };
    const answers = { ...allMet, fields };
    return boxesOf(framework.themes, lineReader(framework, instrument)(answers), answers);
  };

  test.each<[string, Answers['fields'], number]>([
    ['none', {}, 0],
    ['blanks', { 'priorities-2': ' \n', who: {} }, 0],
    ['one', { 'priorities-2': 'Read' }, 1],
    ['both', { 'priorities-2': 'Read', who: { name: 'Lee' } }, 2],
    ['those of another theme', { 'priorities-1': 'Mend' }, 0],
  ])('%s filled in', (_, fields, filled) => {
    expect(boxed({ ...thought, before: [person] }, fields)).toEqual([{ filled, all: 2 }]);
  });

  test('with boxes before its questions alone count those', () => {
    const { code, title, essential, criteria } = thought;
    expect(boxed({ code, title, essential, criteria, before: [person] }, {})).toEqual([
      { filled: 0, all: 1 },
    ]);
  });

  test.each([
    ['that rates', learning],
    ['that asks in words', { ...learning, criteria: learning.criteria.filter(({ answer }) => answer) }],
    ['without boxes', { ...thought, after: [] }],
  ])('are not one %s', (_, theme) => {
    expect(boxed(theme, { 'priorities-2': 'Read' })).toEqual([]);
  });
});
