/** Predecessors and successors, from their own file into the index. */
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../shared/errors';
import { createLinksImport } from '../../../../shared/register/import/links-import';
import { openLinks } from '../../../../shared/register/index/links';
import { bytesOf, importBytes, registerOf } from '../register-of';
import { madeUpRegisterFile } from '../../../../scripts/made-up-register';

const head = '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n';
const rows =
  '900000,900001,"Old name","Successor - merged","31-08-2021"\r\n900000,555555,"Château Élan","Predecessor",""\r\n900002,900000,"X","Sixth Form Centre Link",""\r\n';
const importLinks = (text: string, file = 'links_edubasealldata20261121.csv', pieces = 7) => {
  const links = createLinksImport({ file });
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += pieces) links.write(bytes.subarray(at, at + pieces));
  return links.end();
};

describe('links', () => {
  test('are kept, with the register’s present name where it has one', () => {
    const register = registerOf([{}, { EstablishmentName: 'Present name' }], { links: head + rows });
    expect(register.linksOf('900000')).toEqual([
      { urn: '900001', name: 'Present name', kind: 'successor', date: '2021-08-31' },
      { urn: '555555', name: 'Château Élan', kind: 'predecessor', date: '' },
    ]);
    expect(register.linksOf('123456')).toEqual([]);
    expect(register.hasLinks).toBe(true);
  });

  test('a register without links says so', () => {
    const register = registerOf([{}]);
    expect(register.linksOf('900000')).toEqual([]);
    expect(register.hasLinks).toBe(false);
  });

  test.each(['1e5', '0x186a0', '4295067296', '10000000', '-1', '1.5', ' ', '0'])('%j is no URN', (urn) => {
    const { report } = importLinks(
      `${head}${rows}${urn},900001,"a","Successor",""\r\n900001,${urn},"a","Successor",""\r\n`,
    );
    expect(report).toMatchObject({ links: 3, rejectedCount: 2 });
  });

  test('rows that cannot be used are counted', () => {
    expect(importLinks(`${head}${rows}x,1,"a","Successor",""\r\n900009\r\n${rows}`).report).toMatchObject({
      links: 6,
      rejectedCount: 2,
    });
  });

  test.each([
    ['', /is empty/],
    ['<html>', /web page/],
    ['"URN","EstablishmentName"\r\n1,"a"\r\n', /no column LinkURN/],
    [head, /no links/],
    [`${head}900000,900001,"Old na`, /cut off/],
    [`${head}900000,900001,"Old name"`, /cut off/],
  ])('%j is refused by name', (text, message) => {
    expect(() => importLinks(text, 'links.csv')).toThrow(InputError);
    expect(() => importLinks(text, 'links.csv', 100)).toThrow(message);
    expect(() => importLinks(text, 'links.csv', 100)).toThrow('links.csv');
  });

  test('a register is no links file', () => {
    expect(() => openLinks(importBytes(madeUpRegisterFile({ rows: 2 })).bytes)).toThrow(
      /not a copy of the links file/,
    );
  });
});
