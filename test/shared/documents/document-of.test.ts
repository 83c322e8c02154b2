/** The documents of the frameworks: whole, filled in as far as is known, ruled where not. */
import { describe, expect, test } from 'vitest';
import type { Blank, Block } from '../../../shared/documents/blocks';
import {
  factsOfDay,
  checkedValues,
  documentFields,
  prefilled,
  providerField,
} from '../../../shared/documents/document-fields';
import { documentOf } from '../../../shared/documents/document-of';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import type { Framework } from '../../../shared/schema/framework';

function known(id: string): Framework {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}`);
  return found;
}
const keys = known('keys');
const derby = known('derby');
const LETTER = 'assurance-letter';
const AGREEMENT = 'service-level-agreement';

const blanksIn = (blocks: readonly Block[]): readonly Blank[] =>
  blocks.flatMap((block) => (block.kind === 'blanks' ? block.blanks : []));
const blank = (blocks: readonly Block[], label: string): Blank | undefined =>
  blanksIn(blocks).find((one) => one.label === label);
const ofKind = <Kind extends Block['kind']>(blocks: readonly Block[], kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

const FACTS = {
  'provider-name': 'Made-Up Barn',
  'provider-address': '1 Nowhere Lane\nZZ9 9ZZ',
  'provider-contact': 'Pat Example',
  'provider-phone': '01632 960000',
  'provider-email': 'pat@made-up.example',
  'visit-date': '2026-11-22',
} as const;

test.each([
  ['2026-08-31', '2025'],
  ['2026-09-01', '2026'],
  ['2026-11-22', '2026'],
  ['2027-01-05', '2026'],
])('on %s the letter proposes the KCSIE edition of %s, and certifies no other', (today, edition) => {
  const values = prefilled(keys, LETTER, factsOfDay(today));
  expect(values['letter-kcsie-edition']).toBe(edition);
  const letter = documentOf(keys, LETTER, values);
  expect(blank(letter, 'Edition of Keeping Children Safe in Education')?.value).toBe(edition);
  expect(JSON.stringify(letter.filter(({ kind }) => kind !== 'note'))).not.toMatch(/\(2025\)/);
});

describe('the safeguarding assurance letter', () => {
  const values = {
    ...prefilled(keys, LETTER, FACTS),
    'letter-school': 'Example School',
    'letter-headteacher': 'Ms Example',
  };
  const blocks = documentOf(keys, LETTER, values);

  test('confirms nine checks and gives four undertakings', () => {
    expect(ofKind(blocks, 'numbered').map(({ items }) => items.length)).toEqual([9]);
    expect(ofKind(blocks, 'bullets').map(({ items }) => items.length)).toEqual([4]);
  });

  test('is addressed, dated in words, opened by name, and for signature', () => {
    expect(
      blocks[1]?.kind === 'blanks' && blocks[1].blanks.map(({ label, value }) => [label, value]),
    ).toEqual([
      ['To', 'The headteacher of the commissioning school'],
      ['From', 'The alternative provision provider'],
      ['Commissioning school', 'Example School'],
      ['Provider', 'Made-Up Barn'],
      ['Date', '22 November 2026'],
    ]);
    expect(ofKind(blocks, 'salutation')).toEqual([{ kind: 'salutation', label: 'Dear', name: 'Ms Example' }]);
    expect(blank(blocks, 'Signature')).toEqual({ label: 'Signature', value: null, room: 'signature' });
    expect(blank(blocks, 'Role or position')?.value).toBeNull();
  });

  test('with nothing known is whole all the same, with every blank ruled', () => {
    const empty = documentOf(keys, LETTER, {});
    expect(empty.map(({ kind }) => kind)).toEqual(blocks.map(({ kind }) => kind));
    expect(
      blanksIn(empty)
        .filter(({ value }) => value !== null)
        .map(({ label }) => label),
    ).toEqual(['To', 'From']);
    expect(ofKind(empty, 'salutation')[0]?.name).toBeNull();
  });
});

describe('the service level agreement', () => {
  const blocks = documentOf(derby, AGREEMENT, prefilled(derby, AGREEMENT, FACTS));

  test('is filled from the provider, and ruled where people write', () => {
    expect(blank(blocks, 'Alternative provider')?.value).toBe('Made-Up Barn');
    expect(blank(blocks, 'Address')?.value).toBe('1 Nowhere Lane\nZZ9 9ZZ');
    expect(blank(blocks, 'Telephone')?.value).toBe('01632 960000');
    expect(blank(blocks, 'Costings')).toMatchObject({ value: null, room: 'lines' });
    expect(blank(blocks, 'Hours per week')).toMatchObject({ value: null, room: 'line' });
  });

  test('binds school and provider, and both sign', () => {
    expect(ofKind(blocks, 'bullets').map(({ items }) => items.length)).toEqual([4, 7]);
    expect(blanksIn(blocks).filter(({ room }) => room === 'signature')).toHaveLength(2);
    expect(JSON.stringify(blocks)).toContain('within 30 minutes');
  });
});

describe('the checklist to print', () => {
  test('has seven steps with who and when, then the guidance', () => {
    const blocks = documentOf(keys, 'checks', {
      'checklist-provider': 'Made-Up Barn',
      'step-1-done': '2026-11-03',
      'step-1-who': 'Pat Example',
    });
    const [steps] = ofKind(blocks, 'steps');
    expect(steps?.steps).toHaveLength(7);
    expect(steps?.steps[0]).toMatchObject({ done: '3 November 2026', who: 'Pat Example' });
    expect(steps?.steps[1]).toMatchObject({ done: '', who: '' });
    expect(blank(blocks, 'Provider')?.value).toBe('Made-Up Barn');
    expect(ofKind(blocks, 'heading').length).toBeGreaterThan(1);
  });
});

describe('every document of every framework', () => {
  const all = frameworks.flatMap((framework) =>
    framework.instruments
      .filter(({ kind }) => kind === 'document' || kind === 'checklist')
      .map(({ id }) => [`${framework.id} ${id}`, framework, id] as const),
  );
  test('there are the two documents and the checklist', () => {
    expect(all.map(([name]) => name).sort()).toEqual([
      'derby service-level-agreement',
      'keys assurance-letter',
      'keys checks',
    ]);
  });
  test.each(all)(
    '%s names its source, is about a provider, and asks for nothing it does not use',
    (_name, framework, id) => {
      const fields = documentFields(framework, id).flatMap((section) => section.fields);
      expect(providerField(framework, id)).toBeDefined();
      const marked = Object.fromEntries(
        fields.map(({ key, kind }) => [key, kind === 'date' ? '2026-11-03' : `<${key}>`]),
      );
      const text = JSON.stringify(documentOf(framework, id, marked, { laName: 'Exampleshire' }));
      for (const { key, kind } of fields)
        expect(text).toContain(kind === 'date' ? '3 November 2026' : `<${key}>`);
      expect(text).toContain(framework.publisher);
      expect(text).toContain('Given out by Exampleshire.');
    },
  );
});

describe('what is refused, in words', () => {
  test('an instrument that is a form, or not there', () => {
    expect(() => documentOf(derby, 'visit', {})).toThrow(/not made as a document/);
    expect(() => documentOf(derby, 'referral-form', {})).toThrow();
    expect(() => documentOf(derby, 'nothing', {})).toThrow(/has no instrument/);
  });
  test('values for fields that are not there, dates that are none, texts that are too long', () => {
    expect(() => checkedValues(keys, LETTER, { nonsense: 'x' })).toThrow('there is no “nonsense” in it');
    expect(() => checkedValues(keys, LETTER, { 'letter-date': '31 February 2026' })).toThrow(
      '31 February 2026',
    );
    expect(() => checkedValues(keys, LETTER, { 'letter-school': 'x'.repeat(5001) })).toThrow('at most 5000');
  });
  test('what is right is trimmed, empty entries dropped, dates made ISO', () => {
    expect(
      checkedValues(keys, LETTER, {
        'letter-school': ' A ',
        'letter-headteacher': '  ',
        'letter-date': '3/11/2026',
      }),
    ).toEqual({ 'letter-school': 'A', 'letter-date': '2026-11-03' });
    expect(checkedValues(keys, LETTER, { 'letter-school': 'x'.repeat(5000) })['letter-school']).toHaveLength(
      5000,
    );
  });
  test('a blank that names a field which is not there', () => {
    const broken: Framework = {
      ...keys,
      instruments: keys.instruments.map((one) =>
        one.id === LETTER
          ? { ...one, document: { paragraphs: [{ blanks: [{ label: 'Lost', field: 'gone' }] }] } }
          : one,
      ),
    };
    expect(() => documentOf(broken, LETTER, {})).toThrow('“Lost”');
  });
});
