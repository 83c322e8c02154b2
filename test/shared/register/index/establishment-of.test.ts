/** From the register's own words to ours. */
import { expect, test } from 'vitest';
import { statusOf } from '../../../../shared/register/index/establishment-of';

test.each([
  ['Open', 'open'],
  ['Open, but proposed to close', 'closing'],
  ['open but  proposed to close', 'closing'],
  ['Proposed to open', 'proposed'],
  ['Closed', 'closed'],
  ['Quarantine', 'unknown'],
  ['', 'unknown'],
])('the register’s word %j is the status %s', (words, status) => {
  expect(statusOf('', words)).toBe(status);
});
