/** What stands on each page of a form: guidance, parts of a theme, rows each on their own, the register check in its place. */
import { describe, expect, test } from 'vitest';
import { formPlan } from '../../../shared/form/form-plan';
import type { PlanItem } from '../../../shared/schema/form-plan';
import type { Framework } from '../../../shared/schema/framework';
import { exampleFramework } from '../../examples/example-framework';

type Field = Framework['headerFields'][number];

/** The items of the example's visit, changed. */
function itemsOf(
  change: (framework: Framework, visit: Framework['instruments'][number]) => void,
): PlanItem[] {
  const framework: Framework = structuredClone(exampleFramework);
  const [visit] = framework.instruments;
  if (!visit) throw new Error('The example has lost its visit.');
  change(framework, visit);
  return [...formPlan(framework, visit.id).items];
}
const themeOf = ({ themes: [theme] }: Framework): Framework['themes'][number] => {
  if (!theme) throw new Error('The example has lost its theme.');
  return theme;
};
const helpOf = (items: readonly PlanItem[], key: string): string | undefined =>
  items.find((item) => item.key === key)?.help;
const pagesOf = (items: readonly PlanItem[]): string[] =>
  items.filter(({ kind }) => kind === 'section').map(({ key }) => key);
const rows = (key: string, rest: Partial<Field> = {}): Field => ({
  ...{ key, kind: 'rows', title: 'Lesson', slots: 2 },
  columns: [{ key: 'name', title: 'Name', kind: 'text' }],
  ...rest,
});

describe('a theme’s page', () => {
  test('says its category, its principle and its guidance, a paragraph each; what there is of them', () => {
    const said = (more: Partial<Framework['themes'][number]>) =>
      helpOf(
        itemsOf((framework) => {
          const { principle, category, guidance, ...bare } = themeOf(framework);
          expect([principle, category, guidance]).toEqual(['Children are safe.', undefined, undefined]);
          framework.themes[0] = { ...bare, ...more };
        }),
        'section/theme/1',
      );
    expect(said({})).toBe('');
    expect(said({ principle: 'Children are safe.' })).toBe('Children are safe.');
    expect(said({ category: 'Care', guidance: ['Look.'] })).toBe('Care\n\nLook.');
    expect(said({ category: 'Care', principle: 'Be safe.', guidance: ['Look.', 'Ask.'] })).toBe(
      'Care\n\nBe safe.\n\nLook.\n\nAsk.',
    );
  });

  test('heads each part before its first criterion', () => {
    const items = itemsOf((framework) => {
      const [first, second, third] = themeOf(framework).criteria;
      if (!first || !second || !third) throw new Error('The example has lost its criteria.');
      const at = (code: string, part?: string) => ({ ...first, code, ...(part !== undefined && { part }) });
      const parts = [
        at('a'),
        at('b', 'Doors'),
        at('c', 'Doors'),
        at('d', 'Gates'),
        at('e'),
        at('f', 'Gates'),
      ];
      themeOf(framework).criteria = [first, second, third, ...parts];
    });
    const shown = items.filter(({ key }) => /^(rating\/[a-f]|statement\/part-.*)$/.test(key));
    expect(shown.map(({ key, title }) => (key.startsWith('rating') ? key : title))).toEqual([
      ...['rating/a', '1. Safe: Doors', 'rating/b', 'rating/c', '1. Safe: Gates', 'rating/d'],
      ...['rating/e', '1. Safe: Gates (1. Safe)', 'rating/f'],
    ]);
    expect(shown[1]).toEqual({
      key: 'statement/part-b',
      kind: 'statement',
      section: 'section/theme/1',
      title: '1. Safe: Doors',
      help: '',
      choices: [],
      required: false,
    });
  });

  test('asks its criteria, and nothing else where it has no fields', () => {
    const items = itemsOf((framework) => {
      const { before, after, ...bare } = themeOf(framework);
      expect([before, after].flat()).toHaveLength(2);
      framework.themes[0] = { ...bare, criteria: bare.criteria.slice(0, 2) };
    });
    const asked = items.filter(({ section }) => section === 'section/theme/1').map(({ key }) => key);
    expect(asked).toEqual(['section/theme/1', 'rating/1.1', 'comment/1.1', 'rating/1.2', 'comment/1.2']);
  });

  test('names the criterion that a field is asked with', () => {
    const items = itemsOf(() => undefined);
    expect(items.find(({ key }) => key === 'field/cover')?.title).toBe('1.3 Level of cover');
    expect(items.find(({ key }) => key === 'field/priorities-1')?.title).toBe('Key priorities');
  });
});

describe('rows', () => {
  const about = (fields: readonly Field[]) =>
    itemsOf((framework, visit) => {
      framework.sections = [
        { id: 'about', title: 'About', guidance: ['Of the place.'], fields: [...fields] },
      ];
      visit.parts = [{ section: 'about' }];
    });
  const text: Field = { key: 'text', kind: 'text', title: 'Name' };

  test('have a page each, the first with what helps; what follows them has a page again', () => {
    const items = about([
      text,
      rows('lessons', { help: 'One a line.' }),
      { ...text, key: 'more', title: 'More' },
    ]);
    const pages = items
      .filter(({ key }) => /^section\/(about|row\/lessons|after)/.test(key))
      .map(({ key, title, help }) => [key, title, help]);
    expect(pages).toEqual([
      ['section/about', 'About', 'Of the place.'],
      ['section/row/lessons/1', 'Lesson: row 1', 'One a line.'],
      ['section/row/lessons/2', 'Lesson: row 2', ''],
      ['section/after/lessons', 'About (continued)', ''],
    ]);
  });

  test('without help have none; first on a page, they begin there', () => {
    const items = about([text, rows('lessons')]);
    expect(helpOf(items, 'section/row/lessons/1')).toBe('');
    const first = about([rows('lessons')]);
    expect(pagesOf(first).filter((key) => key.includes('lessons'))).toEqual(['section/row/lessons/2']);
    expect(first.find(({ key }) => key === 'field/lessons/1/name')?.section).toBe('section/about');
  });

  test('first of all have a page nevertheless: others can lead there', () => {
    const items = itemsOf((framework) => {
      framework.headerFields = [rows('lessons'), ...framework.headerFields];
    });
    expect(items.find(({ key }) => key === 'field/lessons/1/name')?.section).toBe('section/row/lessons/1');
  });
});

test('two questions of one title on the first page, which has none, are numbered', () => {
  const items = itemsOf((framework) => {
    const text: Field = { key: 'one', kind: 'text', title: 'Name' };
    framework.headerFields = [...framework.headerFields, text, { ...text, key: 'two' }];
  });
  expect(items.find(({ key }) => key === 'field/two')?.title).toBe('Name (2)');
});

test('a checklist numbers its steps, each followed by its own day and person', () => {
  const { items } = formPlan(exampleFramework, 'steps');
  const steps = items.filter(({ key }) => key.startsWith('statement/'));
  expect(steps.map(({ title, help, kind }) => [title, help, kind])).toEqual([
    ['Step 1', 'Look the provider up.', 'statement'],
    ['Step 2', 'Visit it.', 'statement'],
  ]);
  const keys = items.map(({ key }) => key).filter((key) => key.includes('step-'));
  expect(keys).toEqual([
    ...['statement/step-1', 'field/step-1-done', 'field/step-1-who'],
    ...['statement/step-2', 'field/step-2-done', 'field/step-2-who'],
  ]);
});

describe('the register check comes after what hangs on the header, and before all else', () => {
  const check = 'section/product-register-check';
  const begun = (...parts: Framework['instruments'][number]['parts']): string[] =>
    pagesOf(
      itemsOf((_, visit) => {
        visit.parts = parts;
      }),
    ).slice(0, parts.length + 1);
  const branches = [{ section: 'registered' }, { section: 'unregistered' }];
  const shown = ['section/registered', 'section/unregistered'];

  test.each([
    ['a page', [...branches, { section: 'plan' }], [...shown, check, 'section/plan']],
    ['a theme', [...branches, { theme: '1' }], [...shown, check, 'section/theme/1']],
    ['nothing', branches, [...shown, check]],
    ['a page, where nothing hangs on it', [{ section: 'plan' }], [check, 'section/plan']],
  ] satisfies [string, Parameters<typeof begun>, string[]][])('%s follows', (_what, parts, pages) => {
    expect(begun(...parts)).toEqual(pages);
  });
});

test('a page that hangs on what the form does not ask is shown to all, with the field’s key', () => {
  const items = itemsOf((framework, visit) => {
    framework.headerFields = framework.headerFields.filter(({ key }) => key !== 'status');
    visit.parts = [{ section: 'about' }, { section: 'registered' }];
  });
  expect(helpOf(items, 'section/registered')).toBe(
    'Fill in this page only if you answered “Registered” to “status”.\n\nFor registered providers.',
  );
});
