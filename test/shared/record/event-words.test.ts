/** What History says of an event: no key and no day as a machine writes it. */
import { describe, expect, test } from 'vitest';
import { columnInWords } from '../../../shared/record/column-words';
import { fieldInWords, saidInWords, valuesInWords } from '../../../shared/record/event-words';
import { actionsTab } from '../../../shared/workbook/actions-tab';
import { providersTab } from '../../../shared/workbook/providers-tab';
import { visitsTab } from '../../../shared/workbook/visits-tab';

describe('a column of people’s', () => {
  test.each([
    ['visit', visitsTab],
    ['action', actionsTab],
    ['provider', providersTab],
  ] as const)('of a %s is called as its tab’s heading', (of, tab) => {
    const theirs = tab.columns.filter(({ owner }) => owner !== 'product');
    expect(theirs.length).toBeGreaterThan(2);
    expect(theirs.map(({ key }) => columnInWords(of, key))).toEqual(theirs.map(({ header }) => header));
  });

  test('that the LA added keeps its own heading, however the event names it', () => {
    expect(columnInWords('visit', 'cells/Our stage')).toBe('Our stage');
    expect(columnInWords('provider', 'cells/status')).toBe('List status');
    expect(columnInWords('action', 'Cost £')).toBe('Cost £');
  });
});

const about = (type: 'visit' | 'action', kind: string, field = '') =>
  fieldInWords({ subject: { type, id: 'x' }, kind, field }, null);

describe('an event', () => {
  test('is about a part that people know', () => {
    expect(about('action', 'action-set', 'closed-on')).toBe('“Closed on”');
    expect(about('action', 'cell', 'by-when')).toBe('“By when”');
    expect(about('visit', 'cell', 'decision-reason')).toBe('“Reason for the decision”');
    expect(about('visit', 'correct', 'visitDate')).toBe('the date of the visit');
    expect(about('visit', 'redact', 'event/e-1')).toBe('a reason');
    expect(about('visit', 'decide', 'decision')).toBe('');
    expect(about('action', 'action-add', 'visit')).toBe('');
    expect(about('visit', 'withdraw')).toBe('');
  });

  test.each([
    [
      { kind: 'correct', from: '2026-11-29', to: '2026-11-27' },
      ', from “29 November 2026” to “27 November 2026”',
    ],
    [{ kind: 'action-set', to: '2026-12-03' }, ', from nothing to “3 December 2026”'],
    [{ kind: 'action-set', from: '2026-02-30', to: '' }, ', from “2026-02-30” to nothing'],
    [{ kind: 'share', to: '2026-12-13' }, ', to be answered until 13 December 2026'],
    [{ kind: 'share', to: '' }, ''],
    [
      { kind: 'edition', to: 'criterion/1.2, visitDate, comments/2.1' },
      ', changed: the rating of 1.2, the date of the visit, the comment on 2.1',
    ],
    [{ kind: 'edition', to: '' }, ''],
    [{ kind: 'action-add', to: 'response-350' }, ''],
    [{ kind: 'redact', from: 'text', to: '[removed]' }, ''],
    [{ kind: 'final' }, ''],
  ])('%o is told in words', (event, said) => {
    expect(saidInWords(event, null)).toBe(said);
  });

  test('stands in a table likewise', () => {
    expect(valuesInWords({ kind: 'correct', from: '2026-11-29', to: 'x' }, null)).toEqual({
      before: '29 November 2026',
      since: 'x',
    });
    expect(valuesInWords({ kind: 'edition', to: 'officer' }, null)).toEqual({
      before: '',
      since: 'the officer',
    });
  });
});
