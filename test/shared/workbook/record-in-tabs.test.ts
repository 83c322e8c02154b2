/** The record out of a workbook's tabs: what is read, what counts for nothing and is told, what is refused. */
import { describe, expect, test } from 'vitest';
import { InputError, NewerError } from '../../../shared/errors';
import { newEditions, type Edition } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import { toSerial } from '../../../shared/schema/dates';
import { usualSettings } from '../../../shared/schema/settings';
import type { ColumnPlan, SomeCells, TableTab } from '../../../shared/schema/workbook-plan';
import { encodeEvent, historyTab } from '../../../shared/workbook/history-tab';
import { RECORD_COUNT } from '../../../shared/workbook/restored-state';
import { recordInTabs, type TabCells } from '../../../shared/workbook/record-in-tabs';
import { encodeEdition, responsesTab } from '../../../shared/workbook/responses-tab';
import { settingRows, settingsTab } from '../../../shared/workbook/settings-tab';
import { encodeState, stateTab } from '../../../shared/workbook/state-tab';
import { encodeVersion, versionsTab } from '../../../shared/workbook/versions-tab';
import { readTypedSheets } from '../../../shared/table/workbook-file';
import { exampleFramework } from '../../examples/example-framework';
import { sheetXml, workbookOf } from '../table/made-workbook';

const tabOf = <Column extends ColumnPlan>(
  { title, columns }: TableTab<Column>,
  rows: readonly SomeCells[],
  name = title,
): TabCells => ({
  name,
  cells: [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ],
});

const visit = (id: string, comments: Record<string, string> = {}) => ({
  schema: 1 as const,
  id,
  formId: 'form',
  framework: 'example',
  version: exampleFramework.version,
  instrument: 'visit',
  submittedAt: `2026-11-0${id.length}T09:00:00.000Z`,
  answers: {
    provider: { name: 'Made-up Farm' },
    visitDate: '2026-11-01',
    officer: 'Lee Lead',
    ratings: {},
    notApplicable: {},
    comments,
    fields: {},
  },
});
const EVENT: RecordedEvent = {
  v: 1,
  id: 'event',
  at: '2026-11-05T09:00:00.000Z',
  by: null,
  subject: { type: 'visit', id: 'a' },
  kind: 'cell',
  field: 'decision',
  to: '  as typed ',
};
const LAST = '2026-11-06T09:00:00.000Z';

function state(editions: number, events: number): readonly SomeCells[] {
  const text = JSON.stringify({ schema: 1, events, editions, last: LAST });
  return encodeState({
    owner: { spreadsheet: 'sheet-1', script: 'script', title: 'Exampleshire', since: LAST },
    epoch: 1,
    revision: 1,
    spared: 1,
    notices: [],
    texts: new Map([[RECORD_COUNT, { text, revision: 1 }]]),
    lost: new Map(),
  });
}

/** A workbook's tabs; `but` puts another in the place of one, or takes one out. */
function tabs(
  editions: readonly Edition[],
  events: readonly RecordedEvent[] = [EVENT],
  but: Readonly<Record<string, TabCells | null>> = {},
): readonly TabCells[] {
  return [
    { name: 'Visits', cells: [['Provider'], ['Made-up Farm']] },
    tabOf(responsesTab, editions.map(encodeEdition)),
    tabOf(historyTab, events.map(encodeEvent)),
    tabOf(versionsTab, [encodeVersion(exampleFramework, LAST)]),
    tabOf(stateTab, state(editions.length, events.length)),
    tabOf(settingsTab, settingRows({ ...usualSettings, laName: 'Exampleshire', visitIntervalMonths: 9 })),
  ].flatMap((tab) => (tab.name in but ? (but[tab.name] ?? []) : tab));
}
const two = newEditions([], [visit('a'), visit('bb')]);

describe('the record of a workbook', () => {
  test('is what its hidden tabs keep, whose it is and how far it goes', () => {
    expect(recordInTabs('county.xlsx', tabs(two))).toEqual({
      spreadsheet: 'sheet-1',
      title: 'Exampleshire',
      last: LAST,
      editions: two,
      events: [EVENT],
      frameworks: [exampleFramework],
      settings: { ...usualSettings, laName: 'Exampleshire', visitIntervalMonths: 9 },
      faults: [],
    });
  });

  test('is found under another title, by its headings, in whatever order they stand', () => {
    const turned = (tab: TabCells): TabCells => ({
      name: 'Renamed by somebody',
      cells: tab.cells.map((row) => [...row].reverse()),
    });
    const responses = tabOf(responsesTab, two.map(encodeEdition));
    const found = recordInTabs('county.xlsx', tabs(two, [EVENT], { Responses: turned(responses) }));
    expect(found).toMatchObject({ editions: two, faults: [] });
  });

  test('longer than a cell is put together again from its parts', () => {
    const long = newEditions([], [visit('a', { '1.1': 'word '.repeat(30_000) })]);
    expect(recordInTabs('county.xlsx', tabs(long)).editions).toEqual(long);
  });

  test('comes whole through an .xlsx file: blanks kept, dates as numbers, blank rows passed over', () => {
    const sheets = tabs(two).map(({ name, cells }) => [
      name,
      sheetXml([...cells, cells[0]?.map(() => null) ?? []] as (string | number | boolean | null)[][]),
    ]);
    const bytes = workbookOf(Object.fromEntries(sheets) as Record<string, string>);
    const read = readTypedSheets('county.xlsx', bytes, ['Responses', 'History']);
    expect(read.map(({ name }) => name)).toEqual(['Responses', 'History']);
    const all = readTypedSheets('county.xlsx', bytes, ['Responses', 'Not there']);
    expect(recordInTabs('county.xlsx', all)).toMatchObject({ editions: two, events: [EVENT], faults: [] });
  });

  test('with a setting that cannot be used, as a date that became a number, takes the usual ones and says so', () => {
    const begins = settingRows(usualSettings).map((row) =>
      row.id === 'autumnTermFrom' ? { ...row, value: toSerial('2026-09-01') } : row,
    );
    const found = recordInTabs('county.xlsx', tabs(two, [EVENT], { Settings: tabOf(settingsTab, begins) }));
    expect(found.settings).toEqual(usualSettings);
    expect(found.faults).toMatchObject([expect.stringMatching(/^county.xlsx: .*usual settings are used/s)]);
  });
});

describe('what cannot be read', () => {
  test('of one row counts for nothing, and is told with its place', () => {
    const [first, second] = two.map(encodeEdition);
    const changed = tabOf(responsesTab, [{ ...first, 'visit-id': 'a', check: 'another' }, second ?? {}]);
    const found = recordInTabs('county.xlsx', tabs(two, [EVENT], { Responses: changed }));
    expect(found.editions).toEqual(two.slice(1));
    expect(found.faults).toEqual([
      expect.stringMatching(/^county.xlsx: Row 2 of Responses cannot be read: it was changed by hand/),
    ]);
  });

  test('because a program has cut its cells is told so', () => {
    const long = newEditions([], [visit('a', { '1.1': 'x'.repeat(40_000) })]).map(encodeEdition);
    const cut = long.map((row) => ({ ...row, 'data-1': String(row['data-1']).slice(0, 32_767) }));
    const found = recordInTabs('county.xlsx', tabs([], [], { Responses: tabOf(responsesTab, cut) }));
    expect(found.faults).toEqual([expect.stringContaining('where Excel cuts long texts off')]);
  });

  test('because rows were deleted is told', () => {
    const fewer = tabOf(responsesTab, two.slice(1).map(encodeEdition));
    expect(recordInTabs('county.xlsx', tabs(two, [EVENT], { Responses: fewer })).faults).toEqual([
      'county.xlsx: One row of the record was deleted from the hidden tab Responses. What is left counts.',
    ]);
    expect(recordInTabs('county.xlsx', tabs(two, [EVENT], { [stateTab.title]: null })).faults).toEqual([
      expect.stringContaining('nothing says whether rows of the record are missing'),
    ]);
  });

  test.each([
    [
      'another workbook',
      [{ name: 'Sheet1', cells: [['Provider']] }],
      /is no workbook of Provision QA.*Download/,
    ],
    [
      'one that has no record yet',
      tabs(two, [], { Responses: null }),
      /has no record yet.*Refresh county tabs.*download it again/,
    ],
    [
      'one whose headings were changed',
      tabs(two, [], { History: { name: 'History', cells: [['At (UTC)', 'Who']] } }),
      /county.xlsx: The tab “History” has no column “What”/,
    ],
  ])('is refused as a whole where it is %s', (_which, given, words) => {
    const read = (): unknown => recordInTabs('county.xlsx', given);
    expect(read).toThrow(InputError);
    expect(read).toThrow(words);
  });

  test('because a newer version wrote it is refused as that', () => {
    const newer = two.map((edition) => ({ ...encodeEdition(edition), 'data-schema': 99 }));
    const given = tabs(two, [EVENT], { Responses: tabOf(responsesTab, newer) });
    expect(() => recordInTabs('county.xlsx', given)).toThrow(NewerError);
  });
});
