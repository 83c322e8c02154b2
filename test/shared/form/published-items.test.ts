/** Reading the ids out of a published form's page: Google's real layout, and everything that is not it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsInPage } from '../../../shared/form/published-items';
import { isBeside } from '../../beside-project';

const page = (items: unknown): string =>
  `<html><script>var FB_PUBLIC_LOAD_DATA_ = ${JSON.stringify([null, ['about', items]])};</script></html>`;

describe('a page in Google’s layout', () => {
  test('gives item and question ids in hex, in order; page breaks and text have no question', () => {
    const items = [
      [1051703980, 'Name', null, 0, [[447061612, null, 1]]],
      [268435455, 'Part two', 'help', 8],
      [16, 'Only text', null, 6, null],
    ];
    expect(itemsInPage(page(items))).toEqual([
      { itemId: '3eafbaac', title: 'Name', questionId: '1aa59e6c' },
      { itemId: 'fffffff', title: 'Part two', questionId: '' },
      { itemId: '10', title: 'Only text', questionId: '' },
    ]);
  });

  test('may have titles that are none, questions without a number, and any blanks around its data', () => {
    const items = [
      [1, null, null, 0, [['a', null]]],
      [2, 7, null, 0, [[1.5, null]]],
    ];
    const found = [
      { itemId: '1', title: '', questionId: '' },
      { itemId: '2', title: '', questionId: '' },
    ];
    expect(itemsInPage(page(items))).toEqual(found);
    for (const equals of ['=', '  =  ', '\n=\n', '= ', ' ='])
      expect(itemsInPage(page(items).replace(' = ', equals))).toEqual(found);
    for (const end of [';', ' ;', '\n;\n', '; '])
      expect(itemsInPage(page(items).replace(';</script>', `${end}</script>`))).toEqual(found);
  });

  test('may hold anything that people type', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (titles) => {
        // A page escapes what would end its script.
        const html = page(titles.map((title, at) => [at + 1, title, null, 0, [[at + 100, null, 0]]])).replace(
          /<\/script>(?!<\/html>)/g,
          '<\\/script>',
        );
        expect(itemsInPage(html)?.map(({ title }) => title)).toEqual(titles);
      }),
    );
  });

  const folder = '../shared/google/forms-pages';
  const real = `${folder}/formglowup-2024-public-load-data.js`;
  test.runIf(isBeside(real, 'the ids of a real published form'))(
    'the ids of a real form are those that the API gives for it',
    () => {
      const found = itemsInPage(`<script>${readFileSync(real, 'utf8').trim()}</script>`) ?? [];
      const { items } = JSON.parse(readFileSync(`${folder}/formglowup-2024-api-ids.json`, 'utf8')) as {
        items: { itemId: string; questionIds: string[] }[];
      };
      const bare = (id: string): string => id.replace(/^0+/, '');
      expect(found.map(({ itemId }) => itemId)).toEqual(items.map(({ itemId }) => bare(itemId)));
      // A grid has a question for each row; the page's first is one of them.
      for (const [at, { questionIds }] of items.entries())
        if (questionIds.length) expect(questionIds.map(bare)).toContain(found[at]?.questionId);
    },
  );
});

describe('anything else gives nothing', () => {
  test.each([
    ['a sign-in page', '<html><body>Sign in</body></html>'],
    ['an empty page', ''],
    ['a form without items', page([])],
    ['another layout', page([['id', 'Name']])],
    [
      'an item that has no number among others',
      page([
        [1, 'Name'],
        ['id', 'Another'],
      ]),
    ],
    ['an item whose number is none', page([[1.5, 'Name']])],
    ['data that was cut off', page([[1, 'Name']]).slice(0, 60)],
    ['data that is no JSON', '<script>var FB_PUBLIC_LOAD_DATA_ = [x];</script>'],
  ])('%s', (_what, html) => {
    expect(itemsInPage(html)).toBeNull();
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const html = `<script>var FB_PUBLIC_LOAD_DATA_ = ${JSON.stringify([value])};</script>`;
        expect(() => itemsInPage(html)).not.toThrow();
      }),
    );
  });
});
