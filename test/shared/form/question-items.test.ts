/** How each kind of field and criterion stands on a form: its questions, in whose words, with which help and choices. */
import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE, OPEN_NOT_APPLICABLE } from '../../../shared/form/not-applicable-words';
import {
  criterionItems,
  fieldItems,
  furtherItem,
  moreItem,
  rowItems,
  TITLE_LIMIT,
  type DraftItem,
} from '../../../shared/form/question-items';
import type { Criterion, Field, Scale, Theme } from '../../../shared/schema/framework';

const field = (rest: Partial<Field> & Pick<Field, 'kind'>): Field => ({ key: 'x', title: 'Title', ...rest });
/** An item of which nothing else is said. */
const plain = (rest: Partial<DraftItem>): DraftItem => ({
  ...{ key: 'field/x', kind: 'text', title: 'Title', help: '', choices: [], required: false },
  ...rest,
});

describe('a field', () => {
  test.each<[Field['kind'], Partial<DraftItem>]>([
    ['text', {}],
    ['paragraph', { kind: 'paragraph' }],
    ['date', { kind: 'date' }],
    ['number', { check: 'number' }],
    ['email', { check: 'email' }],
    ['phone', {}],
    ['choice', { kind: 'choice', choices: ['A', 'B'] }],
    ['dropdown', { kind: 'dropdown', choices: ['A', 'B'] }],
    ['ticks', { kind: 'checkboxes', choices: ['A', 'B'] }],
    ['yes-no', { kind: 'choice', choices: ['Yes', 'No'] }],
    ['money', { check: 'pounds' }],
  ])('of kind %s', (kind, item) => {
    const choices = ['choice', 'dropdown', 'ticks'].includes(kind) ? { choices: ['A', 'B'] } : {};
    expect(fieldItems(field({ kind, ...choices }))).toStrictEqual([plain(item)]);
  });

  test('that is required, has a role and is asked with a criterion', () => {
    const asked = field({ kind: 'text', required: true, role: 'officer' });
    expect(fieldItems(asked, '1.3 ')).toStrictEqual([
      plain({ title: '1.3 Title', required: true, role: 'officer' }),
    ]);
  });

  test('says what helps, its least sum and its rule, a line each', () => {
    const helpOf = (rest: Partial<Field>) => fieldItems(field({ kind: 'text', ...rest }))[0]?.help;
    const clock = { title: 'Insurance', source: 'Exampleshire 1.3' };
    expect(helpOf({ help: 'Look.' })).toBe('Look.');
    expect(helpOf({ minimum: 5_000_000 })).toBe('In pounds. At least £5,000,000 is asked for.');
    expect(helpOf({ clock: { ...clock, basis: 'expires' } })).toBe(
      'The day it expires. Rule: Exampleshire 1.3.',
    );
    expect(helpOf({ help: 'Look.', minimum: 10, clock: { ...clock, basis: 'done' } })).toBe(
      'Look.\nIn pounds. At least £10 is asked for.\nThe day it was done. Rule: Exampleshire 1.3.',
    );
  });

  const PERSON = {
    name: ['name', {}],
    role: ['role or position', {}],
    organisation: ['organisation', {}],
    relation: ['relation to the pupil', {}],
    phone: ['telephone', {}],
    email: ['email', { check: 'email' }],
    website: ['website', {}],
    address: ['address', { kind: 'paragraph' }],
    training: ['training (provider, course, level)', {}],
    'training-date': ['date of training', { kind: 'date' }],
    date: ['date', { kind: 'date' }],
  } as const satisfies Record<string, [string, Partial<DraftItem>]>;

  test('of a person is asked part by part; help and whether it must be answered stand with the first', () => {
    const parts = Object.entries(PERSON).map(([part, [title, rest]]) =>
      plain({ key: `field/x/${part}`, title: `1 Title: ${title}`, ...rest }),
    );
    const [first, ...others] = parts;
    const asked = field({ kind: 'person', help: 'Who?', required: true });
    const person = { ...asked, parts: Object.keys(PERSON) as NonNullable<Field['parts']> };
    expect(fieldItems(person, '1 ')).toStrictEqual([{ ...first, help: 'Who?', required: true }, ...others]);
    // Without parts it is a name.
    expect(fieldItems(field({ kind: 'person' }))).toStrictEqual([
      plain({ key: 'field/x/name', title: 'Title: name' }),
    ]);
  });

  test('to sign is a name, a role and a day', () => {
    expect(fieldItems(field({ kind: 'signature' })).map(({ key, kind }) => [key, kind])).toEqual([
      ['field/x/name', 'text'],
      ['field/x/role', 'text'],
      ['field/x/date', 'date'],
    ]);
  });
});

describe('rows', () => {
  const asked = field({
    kind: 'rows',
    columns: [
      { key: 'a', title: 'Area', kind: 'text' },
      { key: 'b', title: 'Done', kind: 'yes-no' },
      { key: 'c', title: 'RAG', kind: 'choice', choices: ['Red', 'Green'] },
    ],
  });

  test('are numbered, a question a column, then whether there is another', () => {
    expect(rowItems(asked, 2)).toStrictEqual([
      plain({ key: 'field/x/2/a', title: 'Title 2: Area' }),
      plain({ key: 'field/x/2/b', kind: 'choice', title: 'Title 2: Done', choices: ['Yes', 'No'] }),
      plain({ key: 'field/x/2/c', kind: 'choice', title: 'Title 2: RAG', choices: ['Red', 'Green'] }),
    ]);
    expect(moreItem(asked, 2)).toStrictEqual(
      plain({ key: 'field/x/2/more', kind: 'choice', title: 'Title: add row 3?', choices: ['Yes', 'No'] }),
    );
  });

  test('beyond them have a box, which says the order of their parts', () => {
    expect(furtherItem(asked)).toStrictEqual(
      plain({
        ...{ key: 'field/x/further', kind: 'paragraph', title: 'Title: any further rows' },
        help: 'One row a line, its parts in this order with | between them: Area | Done | RAG',
      }),
    );
  });
});

describe('a criterion', () => {
  const SCALES: Record<string, Scale> = {
    two: {
      title: 'Two',
      options: [
        { label: 'Met', meaning: 'met' },
        { label: 'Not met', meaning: 'not-met' },
      ],
    },
    own: {
      title: 'Own',
      options: [
        { label: 'Met', meaning: 'met' },
        { label: 'N/A', notApplicable: true },
      ],
    },
  };
  const asked = (rest: Partial<Criterion>, theme: Partial<Theme> = {}): readonly DraftItem[] => {
    const criterion: Criterion = {
      ...{ code: '1.1', prompt: 'The site is safe', guidance: [], evidence: [], bestPractice: [] },
      ...{ scale: 'two', conditional: null, topics: [], ...rest },
    };
    const whole: Theme = { code: '1', title: 'Safe', essential: false, criteria: [criterion], ...theme };
    return criterionItems(whole, criterion, SCALES);
  };
  const rating = (rest: Partial<DraftItem> = {}): DraftItem =>
    plain({
      ...{ key: 'rating/1.1', kind: 'choice', title: '1.1 The site is safe', choices: ['Met', 'Not met'] },
      ...rest,
    });
  const box = (title: string): DraftItem => plain({ key: 'comment/1.1', kind: 'paragraph', title });

  test('is rated; with a box where its theme has one', () => {
    expect(asked({})).toStrictEqual([rating()]);
    expect(asked({}, { commentTitle: 'Evidence' })).toStrictEqual([rating(), box('1.1 Evidence')]);
  });

  test('that may not apply says when, and asks why', () => {
    const help = 'Applies only if there are trips.';
    const choices = ['Met', 'Not met', NOT_APPLICABLE.choice];
    const why = box('1.1 If it does not apply, why');
    expect(asked({ conditional: 'there are trips' })).toStrictEqual([rating({ help, choices }), why]);
    // A scale with a choice of its own for that offers no second one, but for an essential theme, where its own does not count.
    const own = asked({ conditional: 'there are trips', scale: 'own' });
    expect(own).toStrictEqual([rating({ help, choices: ['Met', 'N/A'] }), why]);
    const essential = asked({ conditional: 'there are trips', scale: 'own' }, { essential: true });
    expect(essential).toStrictEqual([rating({ help, choices: ['Met', 'N/A', NOT_APPLICABLE.choice] }), why]);
    expect(asked({ scale: 'own' }, { essential: true })).toStrictEqual([rating({ choices: ['Met', 'N/A'] })]);
  });

  test('in words is a paragraph, which says how to mark that it does not apply; one to think with is only shown', () => {
    const open = { scale: null, answer: 'open' } as const;
    const words = plain({ key: 'comment/1.1', kind: 'paragraph', title: '1.1 The site is safe' });
    expect(asked({ ...open })).toStrictEqual([words]);
    expect(asked({ ...open, conditional: 'there are trips' })).toStrictEqual([
      { ...words, help: `Applies only if there are trips.\n${OPEN_NOT_APPLICABLE.hint}` },
    ]);
    const shown = plain({ key: 'statement/1.1', kind: 'statement', title: '1.1 The site is safe' });
    const prompt = { scale: null, answer: 'prompt', conditional: 'there are trips' } as const;
    expect(asked(prompt)).toStrictEqual([{ ...shown, help: 'Applies only if there are trips.' }]);
  });

  test('too long for a title is cut behind a word and stands whole in the help', () => {
    const words = (count: number): string => `${'a'.repeat(count - 4)} end`;
    const room = TITLE_LIMIT - '1.1 '.length;
    expect(asked({ prompt: words(room) })).toStrictEqual([rating({ title: `1.1 ${words(room)}` })]);
    const over = words(room + 1);
    expect(asked({ prompt: over, guidance: ['Look.'] })).toStrictEqual([
      rating({ title: `1.1 ${over.slice(0, -4)}…`, help: `${over}\nLook.` }),
    ]);
    // However many words are too many, and wherever the limit falls among them.
    const [many] = asked({ prompt: 'word '.repeat(100).trim() });
    expect(many?.title).toBe(`1.1 ${'word '.repeat(49).trim()}…`);
    for (const count of [room - 4, room - 3, room - 2, room - 1, room]) {
      const [cut] = asked({ prompt: `ab ${'a'.repeat(count - 3)}  end` });
      expect(cut?.title).toBe(count < room - 1 ? `1.1 ab ${'a'.repeat(count - 3)}…` : '1.1 ab…');
    }
  });
});
