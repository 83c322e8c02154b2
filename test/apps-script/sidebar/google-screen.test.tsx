// @vitest-environment jsdom
/** Check Google in the sidebar, as a person meets it. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkReport, readCheckReport, type Finding } from '../../../shared/google-check/google-answers';
import { GoogleScreen } from '../../../apps-script/sidebar/google-screen';
import type { GoogleCheck } from '../../../apps-script/sidebar/google-api';
import type { Server } from '../../../apps-script/sidebar/server-client';

const finding = (id: string, got: string, ok: boolean | null, says = ''): Finding => ({
  id,
  got,
  ok,
  ms: 1,
  says,
});
const CHECK: GoogleCheck = {
  at: '2026-11-26T09:00:00.000Z',
  findings: [],
  parts: [
    { title: 'This script and its workbook', state: 'done' },
    { title: 'A form over the Forms API', state: 'doing' },
    { title: 'Triggers', state: 'waiting' },
  ],
  finished: false,
  left: [],
  waiting: [],
  tab: '',
  noTab: '',
};
const DONE: GoogleCheck = {
  ...CHECK,
  finished: true,
  tab: 'Google check',
  findings: [
    finding('lock', 'given', true),
    finding('sheets-api', 'off', false, 'It has not been used in project [number]'),
    finding('workbook-plan', 'not asked', null),
  ],
  left: ['https://docs.google.com/forms/d/x/edit'],
  waiting: [
    { id: 'clipboard', needs: 'a person', holds: 'Copying works', todo: 'Press it.', seen: '' },
    { id: 'hourly-trigger', needs: 'a trigger', holds: 'It runs', todo: 'Wait.', seen: '26 November 2026' },
  ],
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const show = (over: Partial<Server>): void =>
  render(<GoogleScreen server={over as Server} onForms={() => undefined} />, place);
const shows = (words: RegExp): Promise<void> =>
  vi.waitFor(() => expect(place.textContent).toMatch(words), { timeout: 5000 });
const press = (label: string): void => {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent === label);
  if (!found) throw new Error(`There is no button "${label}": ${place.textContent}`);
  found.click();
};

test('says what it will do before it does anything', async () => {
  show({ sidebarGoogleSeen: () => Promise.resolve(null) });
  await shows(/named “Provision QA check”, and puts them into the bin/);
  expect(place.textContent).toMatch(/visits are neither read nor changed/);
});

test('shows how far it is, then what was otherwise with its meaning, and the report', async () => {
  const answers = [CHECK, DONE];
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  show({
    sidebarGoogleSeen: () => Promise.resolve(null),
    sidebarGoogleBegin: () => Promise.resolve(CHECK),
    sidebarGoogleContinue: async () => {
      if (answers.length === 1) await gate;
      return answers.shift() ?? DONE;
    },
  });
  await shows(/Check Google now/);
  press('Check Google now');
  await shows(/1 of 3/);
  expect(place.querySelector('[role=status]')?.textContent).toBe(
    '1 of 3 parts done. Now: A form over the Forms API.',
  );
  release();
  await shows(/1 as expected, 1 otherwise, 1 that could not be asked, 1 waiting for somebody/);
  expect(place.textContent).toMatch(
    /Expected: answers\. Google’s answer: off\..*remove Google Sheets API and add it again/,
  );
  expect(place.textContent).toMatch(/Last worked on 26 November 2026/);
  expect(place.querySelector('a')?.href).toBe('https://docs.google.com/forms/d/x/edit');
  const text = place.querySelector('textarea')?.value ?? '';
  expect(readCheckReport(text, 'x')).toEqual(checkReport(DONE.at, DONE.findings));
});

test('one that was cut off is carried on', async () => {
  show({
    sidebarGoogleSeen: () => Promise.resolve(CHECK),
    sidebarGoogleContinue: () => Promise.resolve(DONE),
  });
  await shows(/is not finished/);
  press('Carry on');
  await shows(/1 otherwise/);
});

test('what goes wrong is told with a way to try again', async () => {
  let calls = 0;
  show({
    sidebarGoogleSeen: () =>
      (calls += 1) === 1 ? Promise.reject(new Error('no way')) : Promise.resolve(DONE),
  });
  await shows(/no way/);
  expect(place.querySelector('[role=alert]')).not.toBeNull();
  press('Try again');
  await shows(/All of it is in the tab “Google check”/);
});
