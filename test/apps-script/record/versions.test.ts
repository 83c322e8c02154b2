/** Framework versions as their hidden tab has them, and built-in ones that it lacks. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { missingVersions, versionsIn } from '../../../apps-script/commands/record/versions';
import { MissingError } from '../../../shared/errors';
import type { Receipt } from '../../../shared/schema/receipt';
import { decodeVersion, encodeVersion } from '../../../shared/workbook/versions-tab';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { rowsAfter, tableOf, tablesOf, type GivenRow } from '../tables-in-memory';

const made = (id: string, version: string): GivenRow =>
  encodeVersion({ ...exampleFramework, id, version }, at(0));
const DAMAGED = { ...made('damaged', '1'), 'data-1': 'typed over' };
const BLANK = { changes: 'Somebody’s note' };

describe('versions', () => {
  const versions = versionsIn(
    tableOf('versions', [BLANK, made('one', '1'), made('two', '1'), made('one', '2')]),
  );

  test('are found by framework and version', () => {
    expect(versions.find('one', '2')).toMatchObject({ id: 'one', version: '2' });
    expect(versions.of('two', '1')).toMatchObject({ id: 'two', version: '1' });
    expect(versions.find('two', '2')).toBeUndefined();
    expect(() => versions.of('two', '2')).toThrow(MissingError);
    expect(() => versions.of('two', '2')).toThrow(
      'Version 2 of the framework “two” is missing from the hidden tab',
    );
  });

  test('of one framework are in the order of their rows, and all are, but what is no version', () => {
    expect(versions.ofFramework('one').map(({ version }) => version)).toEqual(['1', '2']);
    expect(versions.all().map(({ id, version }) => `${id} ${version}`)).toEqual(['one 1', 'two 1', 'one 2']);
  });

  test('are read when they are asked for, once: one that is damaged keeps no other from being read', () => {
    const some = versionsIn(tableOf('versions', [DAMAGED, made('one', '1')]));
    expect(some.find('one', '1')).toBe(some.of('one', '1'));
    expect(() => some.find('damaged', '1')).toThrow('damaged');
    expect(() => some.all()).toThrow('damaged');
  });
});

describe('built-in versions that forms were built from', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const entry = ({ id, version, title, publisher, edition }: typeof exampleFramework) => ({
    ...{ id, version, title, publisher, edition },
    instruments: [],
  });
  const builtIn = ['one', 'two'].map((id) => ({ ...exampleFramework, id, version: '3' }));
  const receipt = (framework: string, version: string): Receipt =>
    // Of a form no more is asked for.
    ({ framework, version }) as unknown as Receipt;
  function missing(receipts: readonly Receipt[], rows: readonly GivenRow[]) {
    const asked: string[] = [];
    vi.stubGlobal('HtmlService', {
      createTemplateFromFile: (name: string) => ({
        getRawContent: () => {
          asked.push(name);
          const found = builtIn.find(({ id }) => name === `framework-${id}`);
          return JSON.stringify(found ?? builtIn.map(entry));
        },
      }),
    });
    const given = { versions: rows };
    const requests: readonly unknown[] = missingVersions(tablesOf(given).of('versions'), receipts, at(5));
    const after = rowsAfter(given, requests).versions ?? [];
    return { asked, added: after.slice(rows.length) };
  }

  test('are written again where the tab lacks them, each once', () => {
    const { added } = missing(
      [receipt('one', '3'), receipt('one', '3')],
      [made('one', '2'), made('two', '3')],
    );
    expect(added.map((row) => decodeVersion(row))).toEqual([builtIn[0]]);
    expect(added.map((row) => row['saved-at'])).toEqual([at(5)]);
  });

  test('are not read where the tab has them all', () => {
    expect(missing([receipt('one', '3')], [made('one', '3')])).toEqual({ asked: [], added: [] });
    expect(missing([], [])).toEqual({ asked: [], added: [] });
  });

  test.each([
    ['own', '1'],
    ['one', '2'],
  ])('are none that this version of the product does not have: %s, version %s', (framework, version) => {
    expect(missing([receipt(framework, version)], [])).toEqual({ asked: ['frameworks'], added: [] });
  });
});
