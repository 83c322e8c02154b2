/** Choices of an own framework that nobody could tell apart are told. */
import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../shared/own-frameworks/check-framework';
import type { Field, Framework } from '../../../shared/schema/framework';
import { exampleFramework } from '../../examples/example-framework';

// Forms have them on one line each, without blanks around them: there they are one.
describe.each([
  ['the same', 'Always'],
  ['blanks around it', ' Always '],
  ['a line break for a blank', 'Al\nways', 'Al ways'],
])('two choices that differ by %s', (_what, second, first = 'Always') => {
  test('of a scale are told', () => {
    const four: Framework['scales'][string] = {
      title: 'Four',
      options: [
        { label: first, meaning: 'met' },
        { label: second, meaning: 'not-met' },
      ],
    };
    const framework: Framework = { ...exampleFramework, scales: { ...exampleFramework.scales, four } };
    expect(checkFramework(framework)).toEqual([
      {
        path: ['scales', 'four', 'options', 1, 'label'],
        message: expect.stringMatching(/^The choice “.*” is there already/s) as string,
      },
    ]);
  });

  test('of a field are told', () => {
    const field: Field = { key: 'which', kind: 'choice', title: 'Which', choices: [first, second] };
    const framework: Framework = {
      ...exampleFramework,
      headerFields: [...exampleFramework.headerFields, field],
    };
    expect(checkFramework(framework).map(({ message }) => message)).toEqual([
      '“Which” offers one choice twice.',
    ]);
  });
});

test('the example has no fault', () => {
  expect(checkFramework(exampleFramework)).toEqual([]);
});
