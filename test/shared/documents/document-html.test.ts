// @vitest-environment jsdom
/** The printable page: whole, plain, and nothing that was typed becomes markup. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentHtml } from '../../../shared/documents/document-html';
import { documentKey, documentName } from '../../../shared/documents/document-name';
import { documentOf } from '../../../shared/documents/document-of';
import { documentFields } from '../../../shared/documents/document-fields';
import { frameworkById } from '../../../shared/frameworks/index';

const keys = frameworkById('keys');
const derby = frameworkById('derby');
if (!keys || !derby) throw new Error('The frameworks keys and derby are needed');

const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const agreement = (typed: string): string => {
  const fields = documentFields(derby, 'service-level-agreement').flatMap((section) => section.fields);
  const values = Object.fromEntries(fields.map(({ key }) => [key, typed]));
  return documentHtml(documentOf(derby, 'service-level-agreement', values, { laName: typed }), typed);
};
const shape = (page: Document): string[] => [...page.querySelectorAll('*')].map(({ tagName }) => tagName);

describe('the page', () => {
  const page = read(documentHtml(documentOf(keys, 'assurance-letter', {}), 'A letter'));

  test('is a whole document in English, for A4, with one first heading', () => {
    expect(page.documentElement.lang).toBe('en-GB');
    expect(page.title).toBe('A letter');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('style')?.textContent).toContain('size: A4');
    expect(page.querySelectorAll('main')).toHaveLength(1);
  });
  test('runs nothing and fetches nothing', () => {
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href]')).toHaveLength(0);
  });
  test('rules what is left to be written, and labels every blank', () => {
    const ruled = [...page.querySelectorAll('.blanks td')].filter(({ textContent }) => textContent === '');
    expect(ruled.length).toBeGreaterThan(5);
    for (const cell of ruled) expect(cell.getAttribute('style')).toContain('border-bottom');
    for (const table of page.querySelectorAll('.blanks')) {
      const labels = [...table.querySelectorAll('th[scope="row"]')];
      for (const { textContent } of labels) expect(textContent).not.toBe('');
      const spanned = labels.reduce((sum, label) => sum + Number(label.getAttribute('rowspan')), 0);
      expect(spanned).toBe(table.querySelectorAll('tr').length);
    }
  });
  test('keeps line ends of an address', () => {
    expect(read(agreement('1 Lane\r\nTown')).querySelectorAll('td br').length).toBeGreaterThan(2);
  });
});

test('a day in a table stands on one line; labels that are questions get half of the row', () => {
  const columns = ['Evidence', 'Good until'];
  const rows = [
    ['Fire drill', '28 March 2027'],
    ['Insurance, see 28 March 2027', 'Past: 15 October 2026'],
  ];
  const page = read(
    documentHtml(
      [
        { kind: 'table', columns, rows },
        { kind: 'facts', facts: [{ label: 'Visited', text: 'x' }] },
        {
          kind: 'facts',
          facts: [{ label: 'How many hours a week do pupils typically receive?', text: '12' }],
        },
      ],
      'Dates',
    ),
  );
  const isWhole = [...page.querySelectorAll('.cells td')].map((cell) =>
    cell.getAttribute('style')?.includes('nowrap'),
  );
  expect(isWhole).toEqual([false, true, false, true]);
  const widths = [...page.querySelectorAll('.facts th')].map((cell) =>
    /width:(\d+)%/.exec(cell.getAttribute('style') ?? '')?.at(1),
  );
  expect(widths).toEqual(['26', '48']);
});

describe('what was typed', () => {
  const plain = shape(read(agreement('plain')));

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title></style></table><iframe src=//x>',
    '<!--',
    ']]><svg/onload=alert(1)>',
    "' style='background:url(//x)",
    '&lt;script&gt;',
  ])('stays text: %s', (typed) => {
    const page = read(agreement(typed));
    expect(shape(page)).toEqual(plain);
    expect(page.title).toBe(typed);
    expect(page.querySelector('.blanks td')?.textContent).toBe(typed);
    for (const element of page.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^src$|^href$/);
  });

  test('never adds an element, whatever it is', () => {
    const line = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(line, (typed) => {
        expect(shape(read(agreement(typed)))).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  test('loses control characters, which no page may hold', () => {
    expect(agreement('a\u0000b\u0007c\u007fd')).toContain('abcd');
  });
});

describe('a document’s name and key', () => {
  const one = {
    workbook: 'w',
    framework: 'keys',
    version: '1',
    instrument: 'assurance-letter',
    provider: 'Made-Up Barn',
    day: '2026-11-03',
    values: { a: '1', b: '2' },
  };
  test('the name says what, for whom and when, on one line', () => {
    expect(documentName('Letter', 'Made-Up\nBarn', '2026-11-03')).toBe(
      'Letter: Made-Up Barn, 3 November 2026',
    );
    expect(documentName('Letter', 'x'.repeat(200), '2026-11-03').length).toBeLessThan(160);
  });
  test('the key is the same for the same document only', () => {
    const key = documentKey(one);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(documentKey({ ...one, values: { b: '2', a: '1' } })).toBe(key);
    const others = [
      { ...one, workbook: 'v' },
      { ...one, instrument: 'other' },
      { ...one, provider: 'Made-Up Barn 2' },
      { ...one, day: '2026-11-04' },
      { ...one, values: { a: '1', b: '3' } },
      { ...one, values: { a: '12', b: '' } },
    ].map(documentKey);
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });
});
