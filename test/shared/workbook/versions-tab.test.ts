/** Framework versions in their hidden tab: whole, under their own version, refused where they were changed by hand. */
import { expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { decodeVersion, encodeVersion, versionsTab } from '../../../shared/workbook/versions-tab';
import { exampleFramework as framework } from '../../examples/example-framework';
import { throughSheet } from './through-sheet';

test.each([
  ['a newer version', { 'data-schema': 2 }, /newer version of Provision QA/],
  ['a lost version', { 'data-schema': null }, /lost its data version/],
  ['changed data', { 'data-1': '{' }, /data columns were changed. Undo/],
])('a framework version with %s is refused, naming it', (_, change, message) => {
  const row = { ...encodeVersion(framework, '2026-11-03T09:00:00Z'), ...change };
  expect(() => decodeVersion(row)).toThrow(message);
  expect(() => decodeVersion(row)).toThrow(/Version .* of the framework “example”/);
});

test.each([framework, ...frameworks].map((one) => [one.id, one] as const))('%s is kept whole', (_, one) => {
  const row = encodeVersion(one, '2026-11-03T09:00:00Z', ['1.1: the prompt changed', '1.2: new']);
  expect(decodeVersion(throughSheet(versionsTab, row))).toEqual(one);
  expect(row).toMatchObject({
    framework: one.id,
    version: one.version,
    changes: '1.1: the prompt changed\n1.2: new',
  });
  expect(encodeVersion(one, '2026-11-03T09:00:00Z').changes).toBeNull();
});
