import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import {
  headline,
  plainType,
  verdictAsRow,
  verdictAsText,
  verdictColumns,
} from '../../../../shared/register/check/plain-words';
import { LICENCE } from '../../../../shared/register/index/acknowledgement';
import type { Verdict } from '../../../../shared/schema/verdict';
import { closed, closing, proposed, registerOf, today, type Row } from '../register-of';

const verdictOn = (row: Row, text = '900000'): Verdict =>
  check(registerOf([{ EstablishmentName: 'Oak House', ...row }]), { text }, today);

describe('a verdict in words', () => {
  test.each<[Row, string]>([
    [{}, 'Oak House is registered and open.'],
    [
      { ...closing, CloseDate: '31-08-2027' },
      'Oak House is registered and open, but proposed to close on 31 August 2027.',
    ],
    [
      { ...proposed, OpenDate: '01-09-2027' },
      'Oak House is on the register but not open yet (proposed for 1 September 2027).',
    ],
    [{ ...closed, CloseDate: '07-07-2022' }, 'Oak House is on the register as closed on 7 July 2022.'],
    [closed, 'Oak House is on the register as closed.'],
    [
      { 'EstablishmentStatus (code)': '9', 'EstablishmentStatus (name)': 'New' },
      'Oak House is on the register, but what the register says of it must be looked at.',
    ],
  ])('%j', (row, words) => expect(headline(verdictOn(row))).toBe(words));

  test('an old copy is said in the headline itself', () => {
    const on = (now: string): string =>
      headline(
        check(registerOf([{ EstablishmentName: 'Oak House' }]), { text: '900000' }, { ...today, now }),
      );
    expect(on('2026-12-21T23:00:00.000Z')).toBe('Oak House is registered and open.');
    expect(on('2026-12-22T00:00:00.000Z')).toBe(
      'Oak House is registered and open. That is what the register said on 21 November 2026.',
    );
  });

  test('uncertain and not found', () => {
    expect(headline(verdictOn({}, 'Oak Hose'))).toBe('Not certain: choose which one is meant, if any.');
    expect(headline(verdictOn({}, '123456'))).toBe('Not found in this copy of the register.');
  });

  test('types in plain words', () => {
    expect(plainType({ typeCode: '14', type: 'Pupil referral unit' })).toMatch(
      /PRU.*alternative provision by its type/,
    );
    expect(plainType({ typeCode: '11', type: 'Other independent school' })).toMatch(
      /may offer alternative provision/,
    );
    expect(plainType({ typeCode: '77', type: 'Learning hub' })).toMatch(/does not know/);
    expect(plainType({ typeCode: '', type: '' })).toBe('type not given');
  });

  test('as text: what, why, from where, under which licence', () => {
    const text = verdictAsText(verdictOn({ PropsName: 'Oak Trust' }));
    for (const part of [
      'Oak House is registered and open.',
      'URN: 900000',
      'DfE number: 999/1100',
      'Why',
      'Checked by Olive Officer on 22 November 2026',
      'copy of 21 November 2026',
      LICENCE,
    ])
      expect(text).toContain(part);
  });

  test('as a row under its headings', () => {
    const row = verdictAsRow(verdictOn({ ...closed, CloseDate: '07-07-2022' }));
    expect(row).toHaveLength(verdictColumns.length);
    expect(Object.fromEntries(verdictColumns.map((column, at) => [column, row[at]]))).toMatchObject({
      'Asked for': '900000',
      Verdict: 'closed',
      Registered: 'no',
      Closed: '2022-07-07',
      'Register date': '2026-11-21',
    });
  });
});
