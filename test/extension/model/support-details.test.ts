/** What is copied for somebody who helps: all that they need, and nobody's name. */
import { expect, test } from 'vitest';
import { supportDetails, type SupportFacts } from '../../../extension/model/support-details';

const FACTS: SupportFacts = {
  version: '1.2.3',
  browser: 'Firefox 140',
  page: 'Check',
  at: '2026-11-22T09:30:00.000Z',
  register: {
    provenance: { file: 'edubasealldata20261120.csv', extractDate: '2026-11-20', rows: 52_000 },
    importedAt: '2026-11-21T08:00:00.000Z',
    bytes: 7_000_000,
    links: 12,
  },
  settings: { autoRefresh: true, recordDays: 730, draftDays: 14, notify: false, giasButton: true },
  policy: { recordDays: 30, la: 'Exampleshire', organisation: 'Example Council' },
  counts: { 'Check records': 3, Drafts: 0 },
  lastImport: 'refused: older than the one that is here',
  faults: ['the watched providers', 'the forms'],
};

test('every line, in order; of the policy only what it sets', () => {
  expect(supportDetails(FACTS).split('\n')).toEqual([
    'Provision QA: 1.2.3',
    'Browser: Firefox 140',
    'Page: Check',
    'Copied at: 2026-11-22T09:30:00.000Z',
    'Register: copy of 2026-11-20, 52000 entries, 12 links, 7000000 bytes, imported 2026-11-21T08:00:00.000Z',
    'Last import: refused: older than the one that is here',
    'New copies by themselves: yes',
    'Notices: no',
    'Button on GIAS pages: yes',
    'Days kept: records 730, unfinished forms 14',
    'Set by policy: la, organisation, recordDays',
    'Check records: 3',
    'Drafts: 0',
    'Could not be read: the watched providers',
    'Could not be read: the forms',
  ]);
});

test('where there is nothing, it says so', () => {
  const lines = supportDetails({ ...FACTS, register: null, policy: {}, lastImport: '', faults: [] });
  expect(lines).toContain('Register: none\nLast import: none\n');
  expect(lines).toContain('\nSet by policy: nothing\n');
  expect(lines).not.toContain('Could not be read');
});

test('a copy whose date nobody knows is told as that', () => {
  const { register } = FACTS;
  if (register === null) throw new Error('The facts have lost their register.');
  const provenance = { ...register.provenance, extractDate: null };
  expect(supportDetails({ ...FACTS, register: { ...register, provenance } })).toContain(
    'Register: copy of unknown date, 52000 entries',
  );
});
