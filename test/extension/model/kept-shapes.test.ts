/** What the extension keeps or is told is read as it was written, and what is none of it is refused. */
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { EntryValues, FormDraft, FormReport } from '../../../extension/model/form-draft';
import { ImportJob, ImportPhase } from '../../../extension/model/import-job';
import { ListInWork } from '../../../extension/model/list-in-work';
import { parseRegisterInfo, RegisterInfo } from '../../../extension/model/register-info';
import { EMPTY_SETTINGS, Policy, Settings } from '../../../extension/model/settings';
import { Watched } from '../../../extension/model/watched';
import { InputError, NewerError } from '../../../shared/errors';
import { ESTABLISHMENT } from './made-up-establishment';

const AT = '2026-11-22T09:30:00.000Z';
const JOB: ImportJob = {
  id: 'job',
  source: { kind: 'file', name: 'edubasealldata20261120.csv' },
  phase: 'reading',
  received: 100,
  total: 200,
  attempts: 1,
  startedAt: AT,
  beatAt: AT,
  message: '',
  overrulable: false,
  overruled: false,
};
const WORK: ListInWork = {
  schema: 1,
  id: 'list',
  savedAt: AT,
  file: 'list.xlsx',
  sheet: 'Sheet 1',
  cells: [['Provider'], ['Oak House']],
  choices: { headingsRow: 1, fields: { A: 'name', B: null }, include: [4] },
  decisions: [
    { row: 2, urn: '900001', name: 'Oak House', at: AT, by: 'Pat Example' },
    { row: 3, urn: null, name: '', at: AT, by: '' },
  ],
};
const INFO: RegisterInfo = {
  schema: 1,
  provenance: { file: 'edubasealldata20261120.csv', extractDate: '2026-11-20', rows: 52_000 },
  importedAt: AT,
  bytes: 7_000_000,
  report: ['52,000 entries.'],
  links: 12,
};
const DRAFT: FormDraft = {
  schema: 1,
  id: 'form 7',
  formId: 'form',
  startedAt: AT,
  updatedAt: AT,
  sentAt: null,
  values: { 1: ['Yes'] },
};
const REPORT: FormReport = {
  url: 'https://docs.google.com/forms/d/e/x/viewform',
  seed: '7',
  earlier: { 1: ['Yes'] },
  here: { 2: [''] },
};
const WATCHED: Watched = {
  schema: 1,
  urn: '199001',
  since: AT,
  entry: ESTABLISHMENT,
  name: 'Quillbrook Bridge Academy',
  changes: [{ what: 'Status', from: 'Open', to: 'Closed', seenIn: '2026-11-21' }],
};
const POLICY: Policy = {
  organisation: 'Example Council',
  la: '884',
  registerAddress: 'https://register.example/{YYYYMMDD}.csv',
  linksAddress: 'https://register.example/links-{YYYYMMDD}.csv',
  autoRefresh: true,
  refreshDays: 7,
  recordDays: 30,
  draftDays: 7,
  connectionCodes: ['PQA1.x.y'],
};

describe('comes back whole', () => {
  test.each<[string, z.ZodMiniType, unknown]>([
    ['an import', ImportJob, JOB],
    ['an import by address', ImportJob, { ...JOB, source: { kind: 'address', template: 'https://x' } }],
    ['an import of unknown length', ImportJob, { ...JOB, total: null }],
    ['a list in work', ListInWork, WORK],
    ['a list in work that nobody has chosen anything for', ListInWork, { ...WORK, choices: {} }],
    ['a list in work without headings', ListInWork, { ...WORK, choices: { headingsRow: null } }],
    ['what is known of a register', RegisterInfo, INFO],
    ['a draft', FormDraft, DRAFT],
    ['a draft that was sent', FormDraft, { ...DRAFT, sentAt: AT }],
    ['a page’s report', FormReport, REPORT],
    ['a watched provider', Watched, WATCHED],
    ['a watched provider that is gone', Watched, { ...WATCHED, entry: null }],
    ['a policy', Policy, POLICY],
    ['an empty policy', Policy, {}],
    ['settings', Settings, { ...EMPTY_SETTINGS, refreshDays: 7, companionForms: ['https://x'] }],
  ])('%s', (_, schema, value) => {
    expect(schema.parse(value)).toEqual(value);
  });
});

describe('is refused', () => {
  test.each<[string, z.ZodMiniType, object, object]>([
    ['an import of a phase that there is not', ImportJob, JOB, { phase: 'sleeping' }],
    ['an import of another source', ImportJob, JOB, { source: { kind: 'post', name: 'x' } }],
    ['a list of another version', ListInWork, WORK, { schema: 2 }],
    ['a list with a column of what nothing is', ListInWork, WORK, { choices: { fields: { A: 'colour' } } }],
    ['a register of another version', RegisterInfo, INFO, { schema: 2 }],
    ['a draft of another version', FormDraft, DRAFT, { schema: 2 }],
    ['a watched provider of another version', Watched, WATCHED, { schema: 2 }],
    ['a copy every three days', Settings, EMPTY_SETTINGS, { refreshDays: 3 }],
    ['a policy of a copy every three days', Policy, {}, { refreshDays: 3 }],
  ])('%s', (_, schema, value, change) => {
    expect(schema.safeParse({ ...value, ...change }).success).toBe(false);
  });

  test.each([
    [0, true],
    [3660, true],
    [-1, false],
    [3661, false],
    [1.5, false],
  ])('%d days: %s', (days, isTaken) => {
    for (const key of ['recordDays', 'draftDays']) {
      expect(Settings.safeParse({ ...EMPTY_SETTINGS, [key]: days }).success).toBe(isTaken);
      expect(Policy.safeParse({ [key]: days }).success).toBe(isTaken);
    }
  });
});

test('settings of before there was a choice get a copy each day', () => {
  const { refreshDays, ...before } = EMPTY_SETTINGS;
  expect(Settings.parse(before)).toEqual(EMPTY_SETTINGS);
  expect(refreshDays).toBe(1);
});

test('nothing happens by itself until it is switched on', () => {
  expect(EMPTY_SETTINGS).toMatchObject({
    officer: { name: '', role: '', organisation: '' },
    la: '',
    autoRefresh: false,
    notify: false,
    giasButton: false,
    companionForms: [],
    recordDays: 730,
    draftDays: 14,
  });
  for (const address of [EMPTY_SETTINGS.registerAddress, EMPTY_SETTINGS.linksAddress])
    expect(address).toMatch(/^https:\/\/\S+\{YYYYMMDD\}\.csv$/);
});

test('an import is in one of eight phases', () => {
  expect(ImportPhase.options).toEqual([
    ...['waiting', 'downloading', 'reading', 'proving', 'done', 'refused', 'failed', 'stopped'],
  ]);
});

describe('what a page of a form tells', () => {
  const takes = (value: unknown): boolean => EntryValues.safeParse(value).success;
  test.each([
    ['1', true],
    ['1234567890', true],
    ['12345678901', false],
    ['', false],
    ['1a', false],
    ['a1', false],
  ])('entry %j: %s', (entry, isTaken) => expect(takes({ [entry]: ['x'] })).toBe(isTaken));

  test('of at most 50,000 letters an answer', () => {
    expect(takes({ 1: ['x'.repeat(50_000)] })).toBe(true);
    expect(takes({ 1: ['x'.repeat(50_001)] })).toBe(false);
  });

  test('from an address of at most 100,000, under a number of at most 64', () => {
    const told = (change: object): boolean => FormReport.safeParse({ ...REPORT, ...change }).success;
    expect(told({ url: 'x'.repeat(100_000), seed: '7'.repeat(64) })).toBe(true);
    expect(told({ url: 'x'.repeat(100_001) })).toBe(false);
    expect(told({ seed: '7'.repeat(65) })).toBe(false);
  });
});

describe('what is known of the register kept here', () => {
  const read = (value: unknown): unknown => {
    try {
      return parseRegisterInfo(value);
    } catch (error) {
      return error;
    }
  };
  test('is read', () => expect(read(INFO)).toEqual(INFO));

  test('damaged, it says what to do', () => {
    for (const value of [{ ...INFO, rows: 1, bytes: 'many' }, null]) {
      const error = read(value);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toMatch(
        /The register copy kept in this browser.* Get the register again: open the Register page\./,
      );
    }
  });

  test('of a newer version, it is left as it is', () => {
    const error = read({ ...INFO, schema: 2 });
    expect(error).toBeInstanceOf(NewerError);
    expect(String(error)).toContain('The register copy kept in this browser was made by a newer version');
  });
});
