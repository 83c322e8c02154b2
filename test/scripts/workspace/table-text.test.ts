/** Text from the clipboard as cells. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { asTable, fromTable } from '../../../scripts/workspace/pages/table-text';

test.each([
  ['a', [['a']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\n\tb',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['"say ""no"""', [['say "no"']]],
  ['"no end\tb', [['"no end', 'b']]],
  ['"quoted" and more', [['"quoted" and more']]],
])('%j is pasted as its cells', (text, cells) => {
  expect(fromTable(text)).toEqual(cells);
});

it('gives back what was copied', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', "'", '=') });
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      (rows) => {
        expect(fromTable(asTable(rows))).toEqual(rows);
      },
    ),
  );
});
