/** A register that is open gives back all that was put in; a damaged one is refused. */
import { searchRegister } from '../../../../shared/register/search/search-register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpRegisterFile } from '../../../../scripts/made-up-register';
import { madeUpRows } from '../../../../scripts/made-up-rows';
import { InputError } from '../../../../shared/errors';
import { openRegister } from '../../../../shared/register/search/open-register';
import { bytesOf, closed, csvOf, importBytes, registerOf } from '../register-of';

const isoOf = (text = ''): string => text.split('-').reverse().join('-');
const meant = (text = ''): string => (text === 'Not applicable' ? '' : text);

describe('an open register', () => {
  test('gives back every field of every row', () => {
    const options = { rows: 300, seed: 9 };
    const register = openRegister(importBytes(madeUpRegisterFile(options)).bytes);
    [...madeUpRows(options)].forEach(([row], at) => {
      expect(register.establishment(at)).toMatchObject({
        urn: row['URN'],
        name: row['EstablishmentName'],
        statusName: row['EstablishmentStatus (name)'],
        typeCode: row['TypeOfEstablishment (code)'],
        type: row['TypeOfEstablishment (name)'],
        typeGroup: row['EstablishmentTypeGroup (name)'],
        phase: meant(row['PhaseOfEducation (name)']),
        lowAge: row['StatutoryLowAge'],
        highAge: row['StatutoryHighAge'],
        laCode: row['LA (code)'],
        la: row['LA (name)'],
        dfeNumber: `${row['LA (code)'] ?? ''}/${row['EstablishmentNumber'] ?? ''}`,
        ukprn: row['UKPRN'],
        street: row['Street'],
        locality: row['Locality'],
        address3: row['Address3'],
        town: row['Town'],
        county: row['County (name)'],
        postcode: row['Postcode'],
        phone: row['TelephoneNum'],
        website: row['SchoolWebsite'],
        head: [row['HeadTitle (name)'], row['HeadFirstName'], row['HeadLastName']]
          .filter((part) => part !== '')
          .join(' '),
        headTitle: row['HeadPreferredJobTitle'],
        proprietor: row['PropsName'],
        trust: row['Trusts (name)'],
        companyNumber: row['CHNumber'],
        inspectorate: meant(row['InspectorateName (name)']),
        section41: meant(row['Section41Approved (name)']),
        openDate: isoOf(row['OpenDate']),
        closeDate: isoOf(row['CloseDate']),
        closeReason: meant(row['ReasonEstablishmentClosed (name)']),
        lastChanged: isoOf(row['LastChangedDate']),
        places: row['PlacesPRU'],
        pupils: row['NumberOfPupils'],
      });
    });
  });

  test('keeps whatever text a column holds', () => {
    const texts = fc.array(
      fc.string({
        unit: fc.constantFrom(
          'a',
          'é',
          '’',
          '"',
          ',',
          ' ',
          '0',
          '9',
          '-',
          '=',
          'https://www.',
          '.sch.uk/',
          '<b>',
        ),
        maxLength: 14,
      }),
      { minLength: 6, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (rows) => {
        const columns = [
          'URN',
          'EstablishmentName',
          'EstablishmentStatus (code)',
          'Street',
          'SchoolWebsite',
          'TelephoneNum',
          'NumberOfPupils',
          'Town',
          'CloseDate',
        ];
        const { bytes, report } = importBytes(
          bytesOf(
            csvOf(
              columns,
              rows.map((values, at) => [String(900_000 + at), 'Name', '2', ...values]),
            ),
          ),
        );
        // What looks moved by a column, a website in front of a number, is put back and told.
        fc.pre(!report.warnings.some((warning) => warning.includes('out of their columns')));
        const register = openRegister(bytes);
        rows.forEach((values, at) => {
          const clean = values.map((value) => value.replace(/\s+/g, ' ').trim());
          const row = register.establishment(at);
          expect([row.street, row.website, row.pupils, row.town]).toEqual([
            clean[0],
            clean[1],
            clean[3],
            clean[4],
          ]);
          if (!/^[1-9]\d{8,9}$/.test(clean[2] ?? '')) expect(row.phone).toBe(clean[2]);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('very long values and names of many words survive', () => {
    const long = 'x'.repeat(700);
    const name = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ');
    const register = registerOf([{ EstablishmentName: name, Town: `${long} ${long}`, SchoolWebsite: long }]);
    expect(register.byUrn('900000')).toMatchObject({ name, town: `${long} ${long}`, website: long });
    expect(searchRegister(register, { text: name }).map(({ urn }) => urn)).toEqual(['900000']);
    expect(register.byName(`${name} more`)).toEqual([]);
  });

  test('repairs what a spreadsheet program drops: zeros in front of codes and telephone numbers', () => {
    const register = registerOf([
      { 'TypeOfEstablishment (code)': '2', TelephoneNum: '1632960000', EstablishmentNumber: '7' },
    ]);
    expect(register.byUrn('900000')).toMatchObject({
      typeCode: '02',
      phone: '01632960000',
      dfeNumber: '999/0007',
    });
  });

  test('a placeholder is no date, and a blank number no DfE number', () => {
    const register = registerOf([
      { OpenDate: '01-01-1900', CloseDate: '31-02-2020', EstablishmentNumber: '' },
    ]);
    expect(register.byUrn('900000')).toMatchObject({ openDate: '', closeDate: '', dfeNumber: '' });
  });

  test('finds by URN, DfE number, UKPRN and postcode, in any spelling', () => {
    const register = registerOf([
      { Postcode: 'ST9 9AA' },
      { ...closed, EstablishmentNumber: '1100', Postcode: 'ST9 9AA' },
      {},
    ]);
    expect(register.byUrn('900001')?.urn).toBe('900001');
    expect(register.byDfeNumber('999/1100').map(({ urn }) => urn)).toEqual(['900000', '900001']);
    expect(register.byDfeNumber('9991100')).toHaveLength(2);
    expect(register.byUkprn('19000002').map(({ urn }) => urn)).toEqual(['900002']);
    expect(register.byPostcode('st99aa')).toHaveLength(2);
    for (const wrong of ['', '0', '900003', '12345678901', 'x']) {
      expect(register.byUrn(wrong)).toBeUndefined();
      expect(register.byDfeNumber(wrong)).toEqual([]);
      expect(register.byUkprn(wrong)).toEqual([]);
      expect(register.byPostcode(wrong)).toEqual([]);
    }
  });

  test('an index that is damaged, cut, of another version or something else is refused', () => {
    const { bytes } = importBytes(madeUpRegisterFile({ rows: 20 }));
    const changed = (change: (copy: Uint8Array) => void): ArrayBuffer => {
      const copy = bytes.slice(0);
      change(new Uint8Array(copy));
      return copy;
    };
    const refused = (buffer: ArrayBuffer): string => {
      try {
        openRegister(buffer);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        return (error as Error).message;
      }
      throw new Error('was opened');
    };
    expect(refused(new ArrayBuffer(0))).toMatch(/incomplete/);
    expect(refused(bytes.slice(0, bytes.byteLength - 8))).toMatch(/damaged/);
    expect(refused(bytes.slice(0, bytes.byteLength - 3))).toMatch(/incomplete/);
    expect(refused(changed((copy) => (copy[4] = 99)))).toMatch(/format 99/);
    expect(refused(changed((copy) => (copy[0] = 0x41)))).toMatch(/not a register copy/);
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: bytes.byteLength - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          expect(refused(changed((copy) => (copy[at] = (copy[at] ?? 0) ^ by)))).toMatch(
            /Import the register file again/,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
