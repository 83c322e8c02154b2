/** Each rule of the core stands in one module; the words or the comparison that make it are found nowhere else. */
import { describe, expect, test } from 'vitest';
import { code, read } from './source-files';

/** A rule, what it cannot be written without, and the only module that may hold it. */
const RULES: readonly { readonly rule: string; readonly mark: RegExp; readonly home: string }[] = [
  { rule: 'what a rating means', mark: /\boption\?\.meaning\b/, home: 'shared/judging/lines.ts' },
  {
    rule: 'which meanings are unmet',
    mark: /meaning === 'partly' \|\| meaning === 'not-met'/,
    home: 'shared/judging/lines.ts',
  },
  {
    rule: 'essential and unmet',
    mark: /\bessential && (isUnmet|\(?meaning)/,
    home: 'shared/judging/lines.ts',
  },
  {
    rule: 'a decision that differs needs a reason',
    mark: /differs && reason === ''/,
    home: 'shared/judging/decision.ts',
  },
  {
    rule: 'which outcome words name',
    mark: /plain\(label\) === plain\(words\)/,
    home: 'shared/judging/decision.ts',
  },
  {
    rule: 'which header facts a visit needs',
    mark: /what: 'which provider was visited'/,
    home: 'shared/form/read-answers.ts',
  },
  {
    rule: 'where “not applicable” may stand',
    mark: /return \['always-applies'\]/,
    home: 'shared/judging/not-applicable.ts',
  },
  {
    rule: 'who confirms that an essential criterion does not apply',
    mark: /plain\(secondOfficer\)/,
    home: 'shared/judging/not-applicable.ts',
  },
  {
    rule: 'when a share is exceeded',
    mark: /when\.share \*/,
    home: 'shared/judging/rules.ts',
  },
];

describe('one rule, one module', () => {
  test.each(RULES)('$rule: $home', ({ mark, home }) => {
    expect(code.filter((file) => mark.test(read(file)))).toEqual([home]);
  });
});
