/** Entries that an earlier version kept are still read. */
import { expect, test } from 'vitest';
import { Establishment } from '../../../shared/schema/establishment';
import { ESTABLISHMENT } from '../../extension/model/made-up-establishment';

test('an entry kept before trusts were known is still read, with none', () => {
  const { trust: left, ...before } = { ...ESTABLISHMENT, trust: 'Example Academy Trust' };
  expect(left).toBe('Example Academy Trust');
  expect(Establishment.parse(before)).toEqual({ ...before, trust: '' });
});
