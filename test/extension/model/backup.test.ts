/** A backup: what goes into the file, what is refused and in which words, and which of its records are news here. */
import { describe, expect, test } from 'vitest';
import { newRecords, readBackup, writeBackup } from '../../../extension/model/backup';
import type { CheckRecord } from '../../../extension/model/check-record';
import { EMPTY_SETTINGS, type Settings } from '../../../extension/model/settings';
import { InputError, NewerError } from '../../../shared/errors';
import { VERDICT } from './made-up-establishment';

const AT = '2026-11-22T09:30:00.000Z';
const record = (id: string, note = ''): CheckRecord => ({
  schema: 1,
  id,
  savedAt: AT,
  note,
  verdict: VERDICT,
});
const OPTIONS = {
  officer: { name: 'Pat Example', role: 'QA officer', organisation: 'Example Council' },
  la: '884',
  registerAddress: 'https://register.example/{YYYYMMDD}.csv',
  linksAddress: 'https://register.example/links-{YYYYMMDD}.csv',
  recordDays: 30,
  draftDays: 7,
};
const SETTINGS: Settings = {
  ...EMPTY_SETTINGS,
  ...OPTIONS,
  autoRefresh: true,
  refreshDays: 7,
  notify: true,
  giasButton: true,
  companionForms: ['https://docs.google.com/forms/d/e/x/viewform'],
};
const text = writeBackup([record('a', 'why'), record('b')], SETTINGS, AT);
const refused = (changed: string): unknown => {
  try {
    return readBackup(changed);
  } catch (error) {
    return error;
  }
};

test('records and options come back, without what a permission of one browser decides', () => {
  expect(readBackup(text)).toEqual({
    format: 'provision-qa-backup',
    schema: 1,
    savedAt: AT,
    options: OPTIONS,
    records: [record('a', 'why'), record('b')],
  });
});

test('a mark that an editor puts before the text does no harm, one within a note stays', () => {
  const marked = writeBackup([record('a', 'before\ufeffafter')], SETTINGS, AT);
  for (const file of [marked, `\ufeff${marked}`])
    expect(readBackup(file).records).toEqual([record('a', 'before\ufeffafter')]);
});

describe('it is refused whole', () => {
  test.each([
    ['a file that is cut off', text.slice(0, -20)],
    ['a file of another kind', 'Provider,URN\nOak House,900001\n'],
  ])('%s', (_, changed) => {
    const error = refused(changed);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain(
      'This file is not a backup: it is not JSON, or it is cut off. Nothing was taken.',
    );
  });

  test.each([
    ['other JSON', '{"schema": 1}'],
    ['nothing at all', 'null'],
    ['a backup of another product', text.replace('provision-qa-backup', 'another-backup')],
    ['one without its version', text.replace('"schema": 1,', '')],
  ])('%s', (_, changed) => {
    const error = refused(changed);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain(
      'This file is not a backup of Provision QA. Its name begins with "provision-qa-backup". Nothing was taken.',
    );
  });

  test('one of a newer version', () => {
    const error = refused(text.replace('"schema": 1', '"schema": 2'));
    expect(error).toBeInstanceOf(NewerError);
    expect(String(error)).toMatch(/This backup was made by a newer version/);
  });

  test.each([
    ['a version that there never was', '"schema": 1', '"schema": 0', 'schema is 0; expected 1'],
    [
      'a moment that is none',
      `"savedAt": "${AT}"`,
      '"savedAt": "yesterday"',
      'savedAt is “yesterday”: must be',
    ],
    [
      'an option that cannot be',
      '"recordDays": 30',
      '"recordDays": -1',
      'options.recordDays is -1; at least',
    ],
    ['a record without its note', '"note": "why",', '', 'records[0].note is missing'],
  ])('%s, with the place and the fault', (_, was, is, fault) => {
    const error = refused(text.replace(was, is));
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toMatch(/\. Nothing was taken\.$/);
    expect(String(error)).toContain(`The backup cannot be used: ${fault}`);
  });
});

test('only records that are not here come in, each once, as the file has it last', () => {
  const records = [record('a', 'theirs'), record('b', 'first'), record('c'), record('b', 'last')];
  expect(newRecords({ records }, [{ id: 'a' }])).toEqual([record('b', 'last'), record('c')]);
  expect(newRecords({ records }, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual([]);
});
