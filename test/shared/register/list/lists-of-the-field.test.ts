/** Lists as authorities keep them, where they are beside the project, with the values that are right. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sheetAsTable } from '../../../../shared/register/list/as-table';
import { pickSheet } from '../../../../shared/register/list/pick-sheet';
import { readTableFile } from '../../../../shared/table/table-file';
import { isBeside } from '../../../beside-project';

const folder = '../shared/cases/lists';
const there = isBeside(folder, 'lists of providers from the field');

const read = async (name: string) => {
  const sheets = await readTableFile(name, readFileSync(`${folder}/${name}`));
  const { list } = pickSheet(name, sheets.map(sheetAsTable));
  return list;
};

const right: Record<string, unknown> = {
  'list-title-rows.csv': [
    [5, { text: 'Millbrook Centre', urn: '900001', postcode: 'OX16 9AA' }],
    [6, { text: 'Hill Farm Learning', postcode: 'OX16 9AB' }],
  ],
  'list-ap-provider-heading.csv': [
    [2, { text: 'Millbrook Centre', urn: '900001', town: 'Banbury', la: 'Oxfordshire' }],
  ],
  'list-alternative-provider-heading.csv': [
    [2, { text: 'Millbrook Centre', urn: '900001', postcode: 'OX16 9AA' }],
  ],
  'list-foi-ukprn-where-applicable.csv': [
    [2, { text: 'Millbrook Centre', urn: '10079319' }],
    [3, { text: 'Hill Farm Learning' }],
  ],
  'list-urn-column-of-other-numbers.csv': [
    [2, { text: 'Millbrook Centre', urn: '900001', postcode: 'OX16 9AA' }],
    [3, { text: 'Early Years Barn', postcode: 'OX16 9AB' }],
    [4, { text: "Children's Home School", postcode: 'OX16 9AC' }],
    [5, { text: 'Pending Place', urn: '900003', postcode: 'OX16 9AD' }],
    [6, { text: 'Not Needed Place', postcode: 'OX16 9AE' }],
    [7, { text: 'DfE style', urn: '931/1101', postcode: 'OX16 9AA' }],
    [8, { text: 'Float style', urn: '900001', postcode: 'OX16 9AA' }],
  ],
  'list-sections-and-item-codes.csv': [
    [3, { text: 'Millbrook Centre', postcode: 'OX16 9AA' }],
    [4, { text: 'Old Mill School', postcode: 'OX16 9AB' }],
    [6, { text: 'Hill Farm Learning' }],
  ],
  'list-merged-provider-cells.csv': [
    [2, { text: 'Millbrook Centre', urn: '900001', postcode: 'OX16 9AA' }],
    [3, { text: 'Millbrook Centre', postcode: 'OX16 9AB' }],
    [4, { text: 'Millbrook Centre', postcode: 'OX16 9AC' }],
  ],
  'colocated-list.csv': [
    [2, { text: 'Forest Skills CIC', urn: '140001', postcode: 'DE1 1AA' }],
    [3, { text: 'Wheels Motor Project', urn: '831/4001', postcode: 'DE1 1AA' }],
    [4, { text: 'Mount School', urn: '140003' }],
    [5, { text: 'The Mount School, Derby', urn: '140003' }],
  ],
  'utf16-list.csv': [[2, { text: 'T' }]],
  'f4-list.csv': [[2, { text: 'Cafô“”” House', postcode: 'EC1A 1AA' }]],
  'surrogate-list.csv': [[2, { text: 'Cafí¢µ House', postcode: 'EC1A 1AA' }]],
  'cr-list.csv': [[2, { text: 'The Aldgate School', postcode: 'EC3A 5DE' }]],
  'tab-list.csv': [[2, { text: 'The Aldgate School', postcode: 'EC3A 5DE' }]],
  'sep-list.csv': [[2, { text: 'The Aldgate School', postcode: 'EC3A 5DE' }]],
  'semi-list.csv': [[2, { text: 'Smith; Sons', la: 'Derby' }]],
};
const passed: Record<string, readonly number[]> = {
  'list-title-rows.csv': [1, 2, 3],
  'list-sections-and-item-codes.csv': [2, 5],
};

describe.runIf(there)('lists from the field', () => {
  test.each(Object.keys(right))('%s', async (name) => {
    const { providers, passedOver } = await read(name);
    expect(providers.map(({ row, query }) => [row, query])).toEqual(right[name]);
    expect(passedOver.map(({ row }) => row)).toEqual(passed[name] ?? []);
  });

  test('a quotation mark that is never closed is refused with its row', async () => {
    await expect(read('unclosed-list.csv')).rejects.toThrow('unclosed-list.csv, row 4');
  });

  test('LA names and slipped numbers are given on as they stand', async () => {
    const named = await read('list-la-names.csv');
    expect(named.providers).toHaveLength(21);
    expect(named.providers.every(({ query }) => query.la !== undefined)).toBe(true);
    const slips = await read('urn-slips.csv');
    expect(slips.providers.every(({ query }) => /^\d{6}$/.test(query.urn ?? ''))).toBe(true);
    expect(slips.passedOver).toEqual([]);
  });

  test('no file of the folder is left out here', () => {
    const known = [...Object.keys(right), 'unclosed-list.csv', 'list-la-names.csv', 'urn-slips.csv'];
    expect(readdirSync(folder).filter((name) => !known.includes(name))).toEqual([]);
  });
});
