/** Records of checks: what an earlier version kept is still read. */
import { expect, test } from 'vitest';
import { CheckRecord } from '../../../extension/model/check-record';
import { VERDICT } from './made-up-establishment';

const record = (candidate: object): unknown => ({
  schema: 1,
  id: 'made-up',
  savedAt: VERDICT.checkedAt,
  note: '',
  verdict: {
    ...VERDICT,
    verdict: 'possible',
    registered: false,
    establishment: null,
    candidates: [candidate],
  },
});
const facts = { urn: '1', name: 'Elm', type: '', la: '', town: '', postcode: '', likeness: 0.7 };

test('a candidate of version 0.1, whose status stood only in the register’s words, is still read', () => {
  const kept = CheckRecord.parse(record({ ...facts, status: 'Open, but proposed to close' }));
  expect(kept.verdict.candidates).toEqual([
    { ...facts, status: 'closing', statusName: 'Open, but proposed to close' },
  ]);
  const unknown = CheckRecord.parse(record({ ...facts, status: 'Quarantine' }));
  expect(unknown.verdict.candidates[0]).toMatchObject({ status: 'unknown', statusName: 'Quarantine' });
});

test('one of this version stays as it is', () => {
  const candidate = { ...facts, status: 'open', statusName: 'Open' };
  expect(CheckRecord.parse(record(candidate)).verdict.candidates).toEqual([candidate]);
});
