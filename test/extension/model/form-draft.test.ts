/** The copy of a form that is being filled in: what each page adds, whose it is, how long it stays. */
import { expect, test } from 'vitest';
import {
  draftsPastKeeping,
  type FormDraft,
  formAt,
  itemsOf,
  KEPT_AFTER_SENDING_MS,
  withReport,
} from '../../../extension/model/form-draft';

const report = (here: Record<string, string[]>, earlier: Record<string, string[]> = {}) => ({
  url: 'https://docs.google.com/forms/d/e/made-up/viewform',
  seed: '7',
  earlier,
  here,
});
const NOW = '2026-11-22T09:30:00.000Z';

test('pages add up; what is emptied goes; what is blank is no answer', () => {
  const first = withReport(undefined, 'form', report({ 1: ['a'], 2: ['b'], 3: [' '] }), NOW);
  expect(first).toMatchObject({ id: 'form 7', startedAt: NOW, sentAt: null, values: { 1: ['a'], 2: ['b'] } });
  const second = withReport(first, 'form', report({ 4: ['d'] }, { 1: ['A'] }), '2026-11-22T10:00:00.000Z');
  expect(second.values).toEqual({ 1: ['A'], 2: ['b'], 4: ['d'] });
  expect(second.startedAt).toBe(NOW);
  expect(withReport(second, 'form', report({ 2: [] }), NOW).values).toEqual({ 1: ['A'], 4: ['d'] });
});

test('what this page says stands over what it carries on of the pages before', () => {
  const both = withReport(undefined, 'form', report({ 1: ['here'] }, { 1: ['earlier'], 2: ['kept'] }), NOW);
  expect(both.values).toEqual({ 1: ['here'], 2: ['kept'] });
});

test('a copy says which form and filling-in it is of, when it began and when it was last told', () => {
  const first = withReport(undefined, 'form', report({ 1: ['a'] }), NOW);
  const later = '2026-11-22T10:00:00.000Z';
  const sent = { ...first, sentAt: NOW };
  // Gone on with after it was sent: it is being filled in again.
  expect(withReport(sent, 'form', report({ 1: ['b', ' '] }), later)).toEqual({
    schema: 1,
    id: 'form 7',
    formId: 'form',
    startedAt: NOW,
    updatedAt: later,
    sentAt: null,
    values: { 1: ['b'] },
  });
});

test('a form is known by its address, whatever the page of it', () => {
  const forms = [
    { responderUri: 'https://docs.google.com/forms/d/e/one/viewform' },
    { responderUri: 'https://docs.google.com/forms/d/e/one-more/viewform' },
  ];
  expect(formAt(forms, 'https://docs.google.com/forms/d/e/one-more/formResponse?x=1')).toBe(forms[1]);
  expect(formAt(forms, 'https://docs.google.com/forms/d/e/one/viewform')).toBe(forms[0]);
  expect(formAt(forms, 'https://docs.google.com/forms/d/e/another/viewform')).toBeUndefined();
  expect(formAt(forms, 'https://docs.google.com/forms/d/e/onewards/viewform')).toBeUndefined();
  expect(formAt(forms, 'https://x.example/?https://docs.google.com/forms/d/e/one/viewform')).toBeUndefined();
});

test('answers come back by plan item; entries that the form does not have are left out', () => {
  expect(itemsOf({ entries: { 'field/a': 1, 'field/b': 2 } }, { 1: ['x'], 9: ['y'] })).toEqual({
    'field/a': ['x'],
  });
});

test('a copy goes a day after sending, or when it was not touched for the days set', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');
  const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  const draft = (change: Partial<FormDraft>): FormDraft => ({
    schema: 1,
    id: JSON.stringify(change),
    formId: 'f',
    startedAt: NOW,
    updatedAt: now.toISOString(),
    sentAt: null,
    values: {},
    ...change,
  });
  const drafts = [
    draft({ sentAt: ago(KEPT_AFTER_SENDING_MS) }),
    draft({ sentAt: ago(KEPT_AFTER_SENDING_MS + 1) }),
    draft({ updatedAt: ago(14 * 86_400_000) }),
    draft({ updatedAt: ago(14 * 86_400_000 + 1) }),
  ];
  expect(draftsPastKeeping(drafts, 14, now)).toEqual([drafts[1], drafts[3]]);
  expect(draftsPastKeeping(drafts, 0, now)).toEqual([drafts[1]]);
});
