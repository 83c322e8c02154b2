/** The report of Check Google: what is in it, and what is not. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { CHECK_PARTS } from '../../../shared/google-check/assumptions';
import { checkReport, readCheckReport, withoutNames } from '../../../shared/google-check/google-answers';
import { WAITING } from '../../../shared/google-check/waiting';

const ids = CHECK_PARTS.flatMap(({ assumptions }) => assumptions.map(({ id }) => id as string));

test('no two things that are asked, or wait, have one id', () => {
  const every = [...ids, ...WAITING.map(({ id }) => id)];
  expect(new Set(every).size).toBe(every.length);
});

test('each says what holds, what it means otherwise and which way the product goes', () => {
  for (const { assumptions } of CHECK_PARTS)
    for (const { holds, otherwise, expected } of assumptions) {
      expect(holds).toMatch(/^[A-Z].*[^.]$/);
      expect(otherwise).toMatch(/^[A-Z].*\.$/);
      expect(expected.length).toBeGreaterThan(0);
    }
});

describe('Google’s words', () => {
  test.each([
    ['The user sam@county.example may not', 'The user [address] may not'],
    [
      'Enable it by visiting https://console.developers.google.com/x?project=1 then',
      'Enable it by visiting [link] then',
    ],
    ['File not found: 1aBcD_eFgHiJkLmNoPqRsTuVwXyZ0123456789abc.', 'File not found: [id].'],
    ['You cannot share outside marlshire.gov.uk.', 'You cannot share outside [address].'],
    ["limit of service 'sheets.googleapis.com' for", "limit of service 'sheets.googleapis.com' for"],
    ['used in project 123456789012 before', 'used in project [number] before'],
    [
      'Invalid requests[0].updateDimensionProperties: no',
      'Invalid requests[0].updateDimensionProperties: no',
    ],
  ])('%j are handed on as %j', (says, kept) => {
    expect(withoutNames(says)).toBe(kept);
  });

  test('hold no address, whatever stands around it', () => {
    const name = fc.stringMatching(/^[a-z][a-z.]{0,15}$/);
    fc.assert(
      fc.property(fc.string(), name, name, fc.string(), (before, person, host, after) => {
        const says = `${before} ${person}@${host}.example ${after}`;
        expect(withoutNames(says)).not.toContain(`${person}@${host}`);
      }),
    );
  });
});

test('what is handed on is read again', () => {
  const finding = { id: 'lock', got: 'not given', ok: false, ms: 3, says: 'for sam@county.example' };
  const report = checkReport('2026-11-26T09:00:00.000Z', [finding]);
  expect(report.rows).toEqual([{ ...finding, expected: 'given', says: 'for [address]' }]);
  expect(readCheckReport(JSON.stringify(report), 'report.json')).toEqual(report);
});

test.each(['', 'no JSON', '{}', '{"kind":"provision-qa-google-check","schema":2,"at":"","rows":[]}'])(
  '%j is refused with what to do',
  (text) => {
    expect(() => readCheckReport(text, 'report.json')).toThrow(
      /^report\.json cannot be used: .*Copy the report/,
    );
  },
);
