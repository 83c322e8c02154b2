// @vitest-environment jsdom
/** The gather screen: the list with when each was seen, adding and leaving out, one that cannot be read beside one that can. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FailureError } from '../../../apps-script/failure';
import { GatherScreen } from '../../../apps-script/sidebar/gather-screen';
import type { GatheredWorkbook, RecordStart } from '../../../apps-script/sidebar/record-api';
import type { Server } from '../../../apps-script/sidebar/server-client';
import { historyTab } from '../../../shared/workbook/history-tab';
import { responsesTab } from '../../../shared/workbook/responses-tab';

const NORTH: GatheredWorkbook = {
  id: 'north-district-workbook',
  title: 'North district',
  seen: '2026-11-20T09:00:00.000Z',
  last: '2026-11-19T16:30:00.000Z',
  visits: 1,
};
const SOUTH = { ...NORTH, id: 'south-district-workbook', title: '', seen: '', last: '', visits: 0 };
const START: RecordStart = {
  title: 'North district',
  today: '2026-11-22',
  tabs: [responsesTab, historyTab].map(({ title, columns }) => ({
    name: title,
    cells: [columns.map(({ header }) => header)],
  })),
  rows: { responses: 1, history: 1 },
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const asked: unknown[] = [];
const server = (over: Partial<Server> = {}): Server =>
  ({
    sidebarGathered: () => Promise.resolve([NORTH, SOUTH]),
    sidebarGatherThese: (pasted: string, without: readonly string[]) => {
      asked.push([pasted, without]);
      return Promise.resolve([NORTH]);
    },
    sidebarKnownRecord: () => Promise.resolve({ editions: [], events: [], frameworks: [] }),
    sidebarRecord: (id: string) =>
      id === NORTH.id
        ? Promise.resolve(START)
        : Promise.reject(
            new FailureError({ kind: 'permission', message: 'You may not open it.', advice: 'Ask.' }),
          ),
    sidebarRecordRows: () => Promise.resolve([]),
    sidebarFile: () => Promise.resolve([{ ...NORTH, seen: '2026-11-22T12:00:00.000Z', visits: 2 }, SOUTH]),
    ...over,
  }) as Server; // The screen asks for no more.
/** Lets everything that is under way come to rest. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1)
    await act(async () => {
      for (let step = 0; step < 5; step += 1) await new Promise((resolve) => setTimeout(resolve));
    });
}
async function show(over: Partial<Server> = {}): Promise<void> {
  await act(() => render(<GatherScreen server={server(over)} />, place));
  await rest();
}
async function press(label: string): Promise<void> {
  await act(() => [...place.querySelectorAll('button')].find((one) => one.textContent === label)?.click());
  await rest();
}
const text = (): string => place.textContent;

test('lists workbooks with when each was last seen, and what it had then', async () => {
  await show();
  expect(text()).toContain('North districtLast seen on 20 November 2026');
  expect(text()).toContain('1 visit.');
  expect(text()).toContain('Spreadsheet south-district-workbookNever gathered yet.');
});

test('gathers each: one that cannot be opened says why, and the other is there', async () => {
  await show();
  await press('Gather them now');
  const [north, south] = [...place.querySelectorAll('li')].map((one) => one.textContent);
  expect(north).toMatch(/Last seen on 22 November 2026.*2 visits\..*Nothing new\./);
  expect(south).toMatch(/It could not be gathered now\.You may not open it\. Ask\./);
  const said = place.querySelector('[role=status]')?.textContent;
  expect(said).toContain('Gathered, but for 1 of 2: under each of these it says why.');
  expect(said).toContain('Refresh county tabs');
});

test('where none can be read, nothing is said to be gathered', async () => {
  await show({ sidebarGathered: () => Promise.resolve([SOUTH]) });
  await press('Gather them now');
  expect(place.querySelector('[role=status]')?.textContent).toBe(
    'Nothing could be gathered now. Under each workbook it says why.',
  );
});

test('takes links, and leaves one out', async () => {
  await show();
  await press('Add to the list');
  expect(document.activeElement?.id).toBe('gather-links');
  const field = place.querySelector('textarea');
  if (!field) throw new Error('The field is needed');
  await act(() => {
    field.value = 'https://docs.google.com/spreadsheets/d/east-district-workbook/edit';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Add to the list');
  await press('Leave out: North district');
  expect(asked).toEqual([
    [field.value, []],
    ['', [NORTH.id]],
  ]);
  expect(text()).toContain('The visits that came of it stay.');
});
