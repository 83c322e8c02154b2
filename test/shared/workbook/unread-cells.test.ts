/** Cells of people that say something else than the words or days that count: told, each threshold at, under and over. */
import { describe, expect, test } from 'vitest';
import { actionsTab } from '../../../shared/workbook/actions-tab';
import { providersTab } from '../../../shared/workbook/providers-tab';
import { unreadCells } from '../../../shared/workbook/unread-cells';
import { allMet, changed } from '../../examples/example-answers';
import { about, event, filed, reading, settled } from '../record/record-examples';

const TODAY = '2026-11-22';
const plan = { fields: { plan: [{ area: 'Site', action: 'Mend the roof' }] } };
const visited = filed(reading(changed({}, plan)));
const [action] = settled(visited, []).actions;
const provider = allMet.provider.name;

const inTab = (type: 'provider' | 'action', cells: Readonly<Record<string, string>>): string[] => {
  const id = type === 'action' ? (action?.id ?? '') : `name:${provider.toLowerCase()}`;
  const subject = about(type, id);
  const typed = Object.entries(cells).map(([field, to], at) =>
    event('cell', 4 + at, { ...subject, field, to }),
  );
  return unreadCells(settled(visited, typed), { provider: providersTab, action: actionsTab }, TODAY).map(
    ({ what }) => what,
  );
};
const isTold = (type: 'provider' | 'action', field: string, text: string): boolean =>
  inTab(type, { [field]: text }).length === 1;

describe('words', () => {
  test.each([
    ['status', 'On the list', false],
    ['status', 'off THE list ', false],
    ['status', 'In use', false],
    ['status', 'Ended', false],
    ['status', 'approved', true],
    ['status', 'off list', true],
    ['risk', 'higher', false],
    ['risk', 'High', false],
    ['risk', 'low', false],
    ['risk', 'Very high', true],
    ['risk', 'medium', true],
    ['type', 'A word of one’s own', false],
  ])('“%s” of a provider may say “%s”: told %s', (field, text, told) => {
    expect(isTold('provider', field, text)).toBe(told);
  });

  test.each([
    ['Open', false],
    ['done', false],
    [' No longer needed ', false],
    ['In progress', true],
    ['Completed', true],
  ])('the status of an action may be “%s”: told %s', (text, told) => {
    expect(isTold('action', 'status', text)).toBe(told);
  });

  test('what counts instead is said, and a long text is not repeated whole', () => {
    expect(inTab('provider', { risk: 'Very high' })[0]).toMatch(
      /“Very high” under “Risk” is none .*Higher.*counts as Usual/,
    );
    expect(inTab('provider', { status: 'x'.repeat(201) })[0]).toContain(`“${'x'.repeat(199)}…”`);
    expect(inTab('provider', { status: 'x'.repeat(200) })[0]).toContain(`“${'x'.repeat(200)}”`);
    expect(inTab('action', { status: 'In progress' })[0]).toMatch(/Mend the roof.*counts as open/);
  });
});

describe('days', () => {
  test.each([
    ['status-since', '2000-01-01', '1999-12-31', '2031-11-22', '2031-11-23'],
    ['review-on', '2000-01-01', '1999-12-31', '2031-11-22', '2031-11-23'],
    ['visited-on', '2000-01-01', '1999-12-31', '2026-11-22', '2026-11-23'],
    ['concern-on', '2000-01-01', '1999-12-31', '2026-11-22', '2026-11-23'],
  ])('%s of a provider: from %s, not %s, to %s, not %s', (field, first, before, last, after) => {
    expect([first, before, last, after].map((day) => isTold('provider', field, day))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(inTab('provider', { [field]: '12/25/2026' })[0]).toMatch(
      /“12\/25\/2026” under .* no day that can be read/,
    );
  });

  test.each([
    [
      'closed-on',
      ['2000-01-01', '1999-12-31', '2026-11-22', '2026-11-23', 'yesterday'],
      [false, true, false, true, true],
    ],
    [
      'by-when',
      ['2000-01-01', '1999-12-31', '2031-11-22', '2031-11-23', 'by half-term'],
      [false, true, false, true, false],
    ],
  ] as const)('%s of an action', (field, texts, told) => {
    expect(texts.map((text) => isTold('action', field, text))).toEqual(told);
  });

  test('a concern without a day makes no visit due, and is told until it has one', () => {
    expect(inTab('provider', { concern: 'The fence is down' })).toEqual([
      expect.stringMatching(/“Concern of” no day: no visit is due/),
    ]);
    expect(inTab('provider', { concern: 'The fence is down', 'concern-on': '2026-11-20' })).toEqual([]);
    expect(inTab('provider', { concern: 'The fence is down', 'concern-on': 'last week' })).toHaveLength(1);
  });
});
