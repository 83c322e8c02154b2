// @vitest-environment jsdom
/** The export's screen: what is chosen, how far it is, the file that is saved, and what is in the way. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExportScreen } from '../../../apps-script/sidebar/export-screen';
import type { RecordStart } from '../../../apps-script/sidebar/record-api';
import type { Server } from '../../../apps-script/sidebar/server-client';
import { FailureError } from '../../../apps-script/failure';
import { newEditions } from '../../../shared/record/edition';
import { historyTab } from '../../../shared/workbook/history-tab';
import { encodeEdition, responsesTab } from '../../../shared/workbook/responses-tab';
import { exampleFramework } from '../../examples/example-framework';
import { encodeVersion, versionsTab } from '../../../shared/workbook/versions-tab';

const headings = ({ columns }: { readonly columns: readonly { readonly header: string }[] }): string[] =>
  columns.map(({ header }) => header);
const [row] = newEditions(
  [],
  [
    {
      schema: 1,
      id: 'a',
      formId: 'form',
      framework: 'example',
      version: exampleFramework.version,
      instrument: 'visit',
      submittedAt: '2026-11-20T09:00:00.000Z',
      answers: {
        provider: { name: 'Made-up Farm' },
        visitDate: '2026-11-20',
        officer: 'Lee Lead',
        ratings: {},
        notApplicable: {},
        comments: {},
        fields: {},
      },
    },
  ],
).map(encodeEdition);
const version = encodeVersion(exampleFramework, '2026-11-01T09:00:00.000Z');
const START: RecordStart = {
  title: 'Exampleshire',
  today: '2026-11-22',
  tabs: [
    { name: responsesTab.title, cells: [headings(responsesTab)] },
    { name: historyTab.title, cells: [headings(historyTab)] },
    {
      name: versionsTab.title,
      cells: [headings(versionsTab), versionsTab.columns.map(({ key }) => version[key])],
    },
  ],
  rows: { responses: 2, history: 1 },
};

let place: HTMLElement;
const saved: Blob[] = [];
const given = vi.fn<(url: string) => void>();
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
  saved.length = 0;
  URL.createObjectURL = (made: Blob) => `blob:${saved.push(made)}`;
  URL.revokeObjectURL = given;
});
afterEach(() => render(null, place));

const server = (over: Partial<Server> = {}): Server =>
  ({
    sidebarRecord: () => Promise.resolve(START),
    sidebarRecordRows: () => Promise.resolve([responsesTab.columns.map(({ key }) => row?.[key])]),
    ...over,
  }) as Server; // The screen asks for no more.

const text = (): string => place.textContent;
const press = (label: string): Promise<void> =>
  act(async () => {
    const found = [...place.querySelectorAll('button')].find((one) => one.textContent === label);
    found?.click();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });

test('makes a file to save of what was chosen, says what is in it, and moves to its heading', async () => {
  await act(() => render(<ExportScreen server={server()} />, place));
  expect(place.querySelector<HTMLInputElement>('#export-csv')?.checked).toBe(true);
  await press('Export');
  const link = place.querySelector('a');
  expect(link?.textContent).toBe('Save the export');
  expect(link?.getAttribute('download')).toBe('provision-qa-export-2026-11-22.zip');
  expect(saved.map(({ type, size }) => [type, size > 1000])).toEqual([['application/zip', true]]);
  expect(text()).toMatch(/visits1.*lines\d+.*providers1/);
  expect(text()).toMatch(/nothing says whether rows of the record are missing/);
  expect(document.activeElement?.textContent).toBe('The export is ready');
  await press('Export again');
  expect(given).toHaveBeenCalledWith('blob:1');
});

test('says what is in the way, and goes on from the beginning when it is asked again', async () => {
  let isRefused = true;
  const sidebarRecordRows: Server['sidebarRecordRows'] = () => {
    if (!isRefused) return Promise.resolve([]);
    isRefused = false;
    const message = 'Google Sheets did not read this workbook.';
    return Promise.reject(new FailureError({ kind: 'rate', message, advice: 'Wait a minute.' }));
  };
  await act(() => render(<ExportScreen server={server({ sidebarRecordRows })} />, place));
  await press('Export');
  expect(place.querySelector('[role=alert]')?.textContent).toBe(
    'Google Sheets did not read this workbook.Wait a minute.',
  );
  await press('Try again');
  expect(text()).toContain('The export is ready');
});
