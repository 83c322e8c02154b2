// @vitest-environment jsdom
/** The archive screen: what can go and why the rest stays, ticking what may go along, progress, what came of it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArchiveAsk, ArchivesHere } from '../../../apps-script/sidebar/archive-api';
import { ArchiveScreen } from '../../../apps-script/sidebar/archive-screen';
import type { RecordStart } from '../../../apps-script/sidebar/record-api';
import type { Server } from '../../../apps-script/sidebar/server-client';
import { FailureError } from '../../../apps-script/failure';
import { historyTab } from '../../../shared/workbook/history-tab';
import { responsesTab } from '../../../shared/workbook/responses-tab';

const HERE: ArchivesHere = {
  years: [
    {
      title: '2024/25',
      from: '2024-09-01',
      to: '2025-08-31',
      ready: 2,
      stays: [
        { id: 'v3', provider: 'Open Forge', date: '2025-05-02', why: ['open-actions'] },
        { id: 'v4', provider: 'Undecided Barn', date: '2025-05-03', why: ['not-final', 'undecided'] },
      ],
    },
  ],
  archives: [{ id: 'an-archive', name: 'County, archive of 2023/24', year: '2023/24', visits: 7, behind: 0 }],
  full: '81.0% of the 10 million cells that Google allows',
  advice: '',
  ownColumns: [],
};
const START: RecordStart = {
  title: 'County',
  today: '2026-11-22',
  tabs: [responsesTab, historyTab].map(({ title, columns }) => ({
    name: title,
    cells: [columns.map(({ header }) => header)],
  })),
  rows: { responses: 1, history: 1 },
};
const PLAN = {
  archive: { id: 'another', name: 'County, archive of 2024/25' },
  visits: ['v1', 'v2'].map((id) => ({ id, names: [id] })),
};

let place: HTMLElement;
let asked: unknown[] = [];
beforeEach(() => {
  asked = [];
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const server = (over: Partial<Server> = {}): Server =>
  ({
    sidebarArchives: () => Promise.resolve(HERE),
    sidebarArchiveBegin: (ask: ArchiveAsk) => {
      asked.push(ask);
      return Promise.resolve([PLAN]);
    },
    sidebarArchivePart: ({ names }: { names: readonly string[] }) => {
      asked.push(names);
      return Promise.resolve(null);
    },
    sidebarArchiveFinish: () => Promise.resolve({ done: 2, again: [], stays: [] }),
    sidebarRecord: () => Promise.resolve(START),
    sidebarRecordRows: () => Promise.resolve([]),
    ...over,
  }) as Server; // The screen asks for no more.

/** Lets everything that is under way come to rest. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1)
    await act(async () => {
      for (let step = 0; step < 8; step += 1) await new Promise((resolve) => setTimeout(resolve));
    });
}
async function show(over: Partial<Server> = {}): Promise<void> {
  await act(() => render(<ArchiveScreen server={server(over)} />, place));
  await rest();
}
async function press(label: string | RegExp): Promise<void> {
  const button = [...place.querySelectorAll('button')].find((one) =>
    typeof label === 'string' ? one.textContent === label : label.test(one.textContent),
  );
  if (!button) throw new Error(`There is no button ${String(label)}: ${place.textContent}`);
  await act(() => button.click());
  await rest();
}
const tick = (label: RegExp): Promise<void> =>
  act(() => {
    const found = [...place.querySelectorAll('label')].find((one) => label.test(one.textContent));
    place.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`)?.click();
  });
const text = (): string => place.textContent;

test('says what can go, what stays and why, and how full the workbook is', async () => {
  await show();
  expect(text()).toContain('2 visits can go, 2 stay.');
  expect(text()).toContain('Open Forge, 2 May 2025: an action is open.');
  expect(text()).toContain('Undecided Barn, 3 May 2025: nobody has made it final; nobody has decided.');
  expect(text()).toContain('This workbook holds 81.0% of the 10 million cells');
  expect(text()).toContain('County, archive of 2023/247 visits.');
  expect(text()).not.toContain('up to date');
  expect(document.activeElement?.textContent).toBe('Archive closed years');
});

test('what may go as it is goes along once it is ticked, and never what has an action open', async () => {
  await show();
  expect(text()).not.toContain('action is open may go');
  await tick(/nobody has made final may go/);
  expect(text()).toContain('2 visits can go, 2 stay.');
  await tick(/nobody has decided may go/);
  expect(text()).toContain('3 visits can go, 1 stays.');
  await press('Archive 3 visits of 2024/25');
  expect(asked[0]).toEqual({ kind: 'year', year: '2024/25', along: ['not-final', 'undecided'] });
});

test('says what came of it, where it is, and that nobody else can open it yet', async () => {
  let full = HERE.full;
  await show({ sidebarArchives: () => Promise.resolve({ ...HERE, full }) });
  full = '20.0% of the 10 million cells that Google allows';
  await press('Archive 2 visits of 2024/25');
  expect(asked).toEqual([{ kind: 'year', year: '2024/25', along: [] }, ['v1', 'v2']]);
  expect(place.querySelector('[role=status]')?.textContent).toBe(
    '2 visits are archived, and count as before.',
  );
  expect(text()).toContain(
    'This workbook held 81.0% of the 10 million cells that Google allows; it holds 20.0%',
  );
  expect(text()).toContain('Nobody but whoever made it can open it until it is shared');
  expect(place.querySelector('.card a')?.getAttribute('href')).toBe(
    'https://docs.google.com/spreadsheets/d/another/edit',
  );
});

test('what changed while it was written is written again, and told once it goes on changing', async () => {
  await show({ sidebarArchiveFinish: () => Promise.resolve({ done: 1, again: ['v2'], stays: [] }) });
  await press('Archive 2 visits of 2024/25');
  expect(asked.slice(1)).toEqual([['v1', 'v2'], ['v2'], ['v2']]);
  expect(text()).toContain('1 stayed: something came in meanwhile.');
});

test('an archive that lacks something is brought up to date, and one that is lost made anew', async () => {
  const [archive] = HERE.archives;
  const behind = { ...HERE, archives: archive ? [{ ...archive, behind: 2 }] : [] };
  await show({ sidebarArchives: () => Promise.resolve(behind) });
  expect(text()).toContain('7 visits, 2 of them changed since.');
  await press('Bring the archives up to date (2)');
  await press('Make it anew');
  expect(asked.filter((one) => !Array.isArray(one))).toEqual([
    { kind: 'behind' },
    { kind: 'anew', archive: 'an-archive' },
  ]);
});

test('columns of somebody’s own are named before they are lost', async () => {
  await show({ sidebarArchives: () => Promise.resolve({ ...HERE, ownColumns: ['Our code'] }) });
  expect(text()).toContain('columns that were added to Findings or Answers (Our code) does not go along');
});

test('what goes wrong is told, and tried again', async () => {
  let times = 0;
  await show({
    sidebarArchivePart: () => {
      times += 1;
      return times > 1
        ? Promise.resolve(null)
        : Promise.reject(new FailureError({ kind: 'passing', message: 'It was busy.', advice: 'Again.' }));
    },
  });
  await press('Archive 2 visits of 2024/25');
  expect(place.querySelector('[role=alert]')?.textContent).toBe('It was busy.Again.');
  await press('Try again');
  expect(text()).toContain('2 visits are archived');
});

test('where no year is over it says so', async () => {
  await show({ sidebarArchives: () => Promise.resolve({ ...HERE, years: [], archives: [] }) });
  expect(text()).toContain('None has visits here that are not archived.');
});
