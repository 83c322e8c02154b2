/** The national standards as far as they were read, and what the product made of them. */
import { describe, expect, test } from 'vitest';
import { national2025 } from '../../../shared/frameworks/national-2025';

const { themes, sections, scales, rules, outcomes, source } = national2025;
const criteria = themes.flatMap((theme) => theme.criteria);
const words = (code: string): string =>
  criteria
    .filter((criterion) => criterion.code === code)
    .flatMap(({ prompt, guidance }) => [prompt, ...guidance])
    .join('\n');

test('Part 1 is itemised; Parts 2 to 4 are one line each, marked "not yet itemised"', () => {
  expect(criteria.map(({ code }) => code)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2', '3', '4']);
  const marked = criteria.filter(({ prompt }) => prompt.includes('not yet itemised'));
  expect(marked.map(({ code }) => code)).toEqual(['2', '3', '4']);
  for (const theme of themes.slice(1)) expect(theme.guidance?.join(' ')).toMatch(/complete the part/);
});

test.each([
  ['1.1', ['proprietors', 'enhanced DBS', 'barred list', 'before', 'single central register', 'employed']],
  ['1.2', ['child-on-child', 'online safety', 'whistleblowing', 'every year', 'public']],
  ['1.3', ['early help', 'social care', 'police', 'anonymously', 'recorded']],
  ['1.4', ['appointed', 'every year', 'temporary staff and volunteers']],
  ['1.5', ['every 2 years', 'LADO', 'deputy', 'documented']],
  ['1.6', ['supervised visitors', 'signing in', 'social times', 'risk assessments']],
  ['2', ['site', 'activities', 'medical', 'first aiders', 'incidents', 'evacuation', 'drills']],
  ['3', ['EHC plan', 'exclusions', 'baseline', 'each session', 'learning plan']],
  ['4', ['reintegration', 'inferred']],
])('%s keeps its facts', (code, facts) => {
  for (const fact of facts) expect(words(code).toLowerCase()).toContain(fact.toLowerCase());
});

describe('what the product made of it', () => {
  test('scale and rules are labelled as its own', () => {
    expect(scales['met']?.ownedBy).toBe('product');
    expect(scales['met']?.title).toMatch(/this product/);
    expect(scales['met']?.options).toEqual([
      { label: 'Met', meaning: 'met' },
      { label: 'Partly met', meaning: 'partly' },
      { label: 'Not met', meaning: 'not-met' },
    ]);
    expect(outcomes.map(({ id }) => id)).toEqual(['met', 'not-met']);
    for (const { id, ownedBy, text } of rules) {
      expect(ownedBy, id).toBe('product');
      expect(text, id).toMatch(/Provision QA’s rule/);
    }
  });

  test('what it added to the form says so', () => {
    const fields = [
      ...national2025.headerFields,
      ...sections.flatMap((section) => section.fields),
      ...themes.flatMap((theme) => theme.after ?? []),
      ...criteria.flatMap((criterion) => criterion.fields ?? []),
    ];
    for (const { key, help } of fields) expect(help, key).toMatch(/^Added by this product/);
  });

  test('it says how far the source was read, and that no judgement is the DfE’s', () => {
    expect(source.corrections.join('\n')).toMatch(/own document has not been read/);
    expect(source.corrections.join('\n')).toMatch(/not yet itemised/);
    expect(national2025.instruments[0]?.description).toMatch(/no judgement of the DfE/);
  });
});
