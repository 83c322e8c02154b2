/** Small registers and lists from the field, where they are beside the project, each with its right verdicts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import { openRegister, type Register } from '../../../../shared/register/search/open-register';
import { createLinksImport } from '../../../../shared/register/import/links-import';
import { prefillValues } from '../../../../shared/form/prefill';
import type { Query, Verdict } from '../../../../shared/schema/verdict';
import { readCsvTable } from '../../../../shared/table/csv-table';
import { isBeside } from '../../../beside-project';
import { importBytes, today } from '../register-of';

const folder = '../shared/cases';
const there = isBeside(folder, 'cases from the field');

const read = (path: string): Uint8Array => readFileSync(`${folder}/${path}`);
function open(file: string, linksFile?: string): Register {
  const { bytes } = importBytes(read(`register/${file}`), file);
  if (linksFile === undefined) return openRegister(bytes);
  const links = createLinksImport({ file: linksFile });
  links.write(read(`register/${linksFile}`));
  return openRegister(bytes, links.end().bytes);
}
const rowsOf = (list: string): readonly (readonly string[])[] => readCsvTable(read(list)).cells.slice(1);
const ask = (register: Register, query: Query): Verdict => check(register, query, today);

describe.runIf(there)('cases from the field', () => {
  test('a number and a postcode do not make another name’s school of it', () => {
    const register = open('colocated-register.csv');
    const rows = rowsOf('lists/colocated-list.csv');
    expect(rows).toHaveLength(4);
    for (const [text = '', urn = '', postcode = ''] of rows)
      expect(ask(register, { text, urn, postcode })).toMatchObject({
        verdict: 'possible',
        registered: false,
      });
    for (const text of ['140010', '140011', '140012'])
      expect(ask(register, { text })).toMatchObject({ verdict: 'listed', registered: false });
    expect(ask(register, { text: 'Oak Academy', urn: '140001' }).registered).toBe(true);
  });

  test('listed is not registered, and fills in no status', () => {
    const register = open('reg-not-england.csv');
    const status = { role: 'registration-status', key: 'status', kind: 'text' } as const;
    for (const [text = ''] of rowsOf('register/reg-not-england.list.csv')) {
      const verdict = ask(register, { text });
      expect(verdict.registered).toBe(false);
      expect(['listed', 'possible']).toContain(verdict.verdict);
      for (const choices of [[], ['Registered', 'Unregistered']])
        expect(prefillValues({ roles: [{ ...status, choices }] }, { verdict })).toEqual([]);
    }
  });

  test('what was amalgamated or merged names its successor', () => {
    const register = open('reg-amalgamated.csv', 'links_amalgamated.csv');
    for (const text of ['900002', '900003'])
      expect(ask(register, { text })).toMatchObject({
        verdict: 'closed',
        reasons: expect.arrayContaining([
          expect.stringContaining('Millbrook Primary School (URN 900001)'),
        ]) as string[],
      });
  });

  test('1e5 and 0x186a0 are no URNs', () => {
    const links = createLinksImport({ file: 'links-odd.csv' });
    links.write(read('register/links-odd.csv'));
    expect(() => links.end()).toThrow(/no links that can be read/);
  });

  test('every LA is the one that is meant, and one that was divided contradicts nothing', () => {
    const register = open('reg-la-names.csv');
    const rows = rowsOf('lists/list-la-names.csv');
    expect(rows).toHaveLength(21);
    for (const [text = '', la = ''] of rows) {
      const verdict = ask(register, { text, la });
      expect([la, verdict.verdict]).toEqual([la, 'open']);
    }
  });
});
