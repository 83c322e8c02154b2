// @vitest-environment jsdom
/** The sidebar's people screen: who works with it, who watches, whose the files are, by label and role. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { People } from '../../../apps-script/sidebar/access-api';
import { PeopleScreen } from '../../../apps-script/sidebar/people-screen';
import type { Server } from '../../../apps-script/sidebar/server-client';

const PEOPLE: People = {
  you: 'ada@county.example',
  listed: '2 officers, 1 lead, 0 provider contacts',
  faults: [],
  watchers: ['ada@county.example, since 22 November 2026; no run of theirs has worked yet.'],
  files: [
    { title: 'Visit', link: 'https://docs.google.com/forms/d/x/edit', whose: 'In the My Drive of Ada.' },
  ],
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

async function show(server: Partial<Server>): Promise<void> {
  await act(async () => {
    // Only these functions are asked for here; anything else would be undefined, and fail.
    render(<PeopleScreen server={server as Server} />, place);
    await Promise.resolve();
  });
  await settle();
}
const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
async function press(words: string): Promise<void> {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`There is no button “${words}”`);
  await act(() => found.click());
  await settle();
}
const said = (): string => place.textContent ?? '';

test('says who you are, who stands in the tab, who watches and whose each file is', async () => {
  await show({ sidebarPeople: () => Promise.resolve(PEOPLE) });
  expect(document.activeElement?.textContent).toBe('People and files');
  expect(said()).toContain('You are ada@county.example.');
  expect(said()).toContain('Everybody who can edit this workbook may do everything in it.');
  expect(said()).toContain('2 officers, 1 lead');
  expect(said()).toContain('A second person may watch too');
  const file = place.querySelector('dt a');
  expect([file?.textContent, file?.getAttribute('href')]).toEqual(['Visit', PEOPLE.files[0]?.link]);
  expect(place.querySelector('dd')?.textContent).toBe('In the My Drive of Ada.');
  expect(said()).toContain('Move them to a shared drive');
});

test('two who watch are both named, and do not get into each other’s way', async () => {
  const watchers = ['ada@county.example, since …', 'bo@county.example, since …'];
  await show({ sidebarPeople: () => Promise.resolve({ ...PEOPLE, watchers }) });
  for (const line of watchers) expect(said()).toContain(line);
  expect(said()).toContain('nothing comes in twice');
});

test('where nobody watches, or is not known to be somebody, that is said', async () => {
  await show({ sidebarPeople: () => Promise.resolve({ ...PEOPLE, you: '', watchers: [], listed: '' }) });
  expect(said()).toContain('Who you are is not known');
  expect(said()).toContain('Nobody is known to.');
  expect(said()).not.toContain('In the People tab:');
});

test('people are entered as pasted, and what is wrong in the tab is said', async () => {
  const asked: string[] = [];
  await show({
    sidebarPeople: () => Promise.resolve(PEOPLE),
    sidebarNamePeople: (pasted) => {
      asked.push(pasted);
      return Promise.resolve({ ...PEOPLE, faults: ['Cy Example (row 4) has no email address.'] });
    },
  });
  await press('Enter them');
  expect(asked).toEqual([]);
  expect(document.activeElement?.id).toBe('more-people');
  const box = place.querySelector('textarea');
  await act(() => {
    if (!box) return;
    box.value = 'Cy Example';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Enter them');
  expect(asked).toEqual(['Cy Example']);
  expect(place.querySelector('[role="status"]')?.textContent).toBe('They stand in the People tab.');
  expect(said()).toContain('Cy Example (row 4) has no email address.');
  expect(place.querySelector('textarea')?.value).toBe('');
});
