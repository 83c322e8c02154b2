/** The spreadsheet of an archive: the one that is there where there is one, and nothing of anybody’s written over in it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findOrMakeArchive } from '../../../apps-script/commands/archiving/archive-sheet';
import { SHEET_IDS } from '../../../apps-script/google/sheet-ids';
import type { SheetsRequest } from '../../../apps-script/google/sheets-api';
import { ServiceError, type ServiceCause } from '../../../shared/errors';

interface Drive {
  /** Id of the spreadsheet of that name; undefined: there is none. */
  found: string | undefined;
  refused: Error | undefined;
  made: string[];
  tabs: { readonly sheetId: number; readonly title: string }[];
  changes: { readonly id: string | undefined; readonly requests: readonly SheetsRequest[] }[];
}
const drive = vi.hoisted((): Drive => ({ found: '', refused: undefined, made: [], tabs: [], changes: [] }));
vi.mock('../../../apps-script/google/drive-search', () => ({
  findByName: () => {
    if (drive.refused) throw drive.refused;
    return drive.found;
  },
}));
vi.mock('../../../apps-script/google/sheets-api', () => ({
  createSpreadsheet: (name: string) => {
    drive.made.push(name);
    return 'made';
  },
  readTabs: () => drive.tabs,
  changeWorkbook: (requests: readonly SheetsRequest[], id?: string) => drive.changes.push({ id, requests }),
}));

const OF = { title: 'Exampleshire', url: 'https://docs.google.com/spreadsheets/d/here' };
const find = (): string => findOrMakeArchive('An archive', '2024/25', OF);
const refusedAs = (kind: ServiceCause['kind']): Error =>
  new ServiceError('Refused', { kind, advice: '' } as ServiceCause);
beforeEach(() => {
  [drive.found, drive.refused, drive.made, drive.changes] = [undefined, undefined, [], []];
  drive.tabs = [{ sheetId: 0, title: 'Sheet1' }];
});

test('one that is there is taken up: a run that was cut off may have made it', () => {
  drive.found = 'there';
  expect([find(), drive.made, drive.changes[0]?.id]).toEqual(['there', [], 'there']);
});

test('where there is none it is made under its name', () => {
  expect([find(), drive.made, drive.changes[0]?.id]).toEqual(['made', ['An archive'], 'made']);
});

test.each(['api-off', 'authorisation'] as const)('where nobody can look (%s) it is made', (kind) => {
  drive.refused = refusedAs(kind);
  expect(find()).toBe('made');
});

test.each([refusedAs('passing'), new TypeError('broken')])(
  'where looking fails otherwise none is made beside one that may be there',
  (refused) => {
    drive.refused = refused;
    expect(find).toThrow(refused.message);
    expect(drive.made).toEqual([]);
  },
);

describe('it says of itself what it is', () => {
  const said = (): string => JSON.stringify(drive.changes);

  test('of which workbook and year, in the tab that Google gave it', () => {
    find();
    expect(said()).toContain('Visits of the school year 2024/25, archived from the workbook “Exampleshire”.');
    expect(said()).toContain(OF.url);
    expect(said()).toContain('"title":"About this archive"');
  });

  test.each([
    ['says so already', [{ sheetId: 0, title: 'About this archive' }]],
    [
      'has the workbook’s own tabs by now',
      [
        { sheetId: 0, title: 'Sheet1' },
        { sheetId: SHEET_IDS.state, title: 'State' },
      ],
    ],
    ['lost that tab', [{ sheetId: 5, title: 'Somebody’s' }]],
  ])('and is left as it is where it %s', (_, tabs) => {
    drive.tabs = tabs;
    expect([find(), drive.changes]).toEqual(['made', []]);
  });
});
