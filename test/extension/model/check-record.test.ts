/** Records of checks: what an earlier version kept is still read; as a table, with whose data it is. */
import { expect, test } from 'vitest';
import { CheckRecord, nameOn, recordTable } from '../../../extension/model/check-record';
import { verdictColumns } from '../../../shared/register/check/plain-words';
import { LICENCE } from '../../../shared/register/index/acknowledgement';
import { ESTABLISHMENT, VERDICT } from './made-up-establishment';

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

test('a record of another version is refused', () => {
  expect(CheckRecord.safeParse({ ...Object(record({ ...facts, status: 'Open' })), schema: 2 }).success).toBe(
    false,
  );
});

test('a record is called by the entry that was found, else by what was asked', () => {
  const kept = CheckRecord.parse(record({ ...facts, status: 'Open' }));
  expect(nameOn(kept)).toBe('199001');
  expect(nameOn({ ...kept, verdict: VERDICT })).toBe(ESTABLISHMENT.name);
});

test('all of them as a table: when, the note, the verdict, and whose data it is', () => {
  const kept = {
    ...CheckRecord.parse(record({ ...facts, status: 'Open' })),
    note: 'rang them',
    verdict: VERDICT,
  };
  const [headings, row, licence, ...more] = recordTable([kept]);
  expect(headings).toEqual(['Saved', 'Note', ...verdictColumns]);
  expect(row?.slice(0, 2)).toEqual([VERDICT.checkedAt, 'rang them']);
  expect(row?.[2 + verdictColumns.indexOf('Verdict')]).toBe('open');
  expect(row).toHaveLength(2 + verdictColumns.length);
  expect(licence).toEqual([LICENCE]);
  expect(more).toEqual([]);
});
