// @vitest-environment jsdom
/** Keeping in the sidebar as a person meets it: what is past its date, one provider, and removing for good. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Keeping, RemovalDone, RemovalPreview } from '../../../apps-script/sidebar/keeping-api';
import { KeepingScreen } from '../../../apps-script/sidebar/keeping-screen';
import type { Server } from '../../../apps-script/sidebar/server-client';

const KEEPING: Keeping = {
  providers: [{ id: 'name:made up farm', name: 'Made-Up Farm', visits: 2 }],
  years: { visits: 6, letters: 1, pupil: 6 },
  before: { visits: '2020-11-22', letters: '2025-11-22' },
  pastVisits: [
    { id: 'v1', provider: 'Old Forge', date: '2019-03-01', framework: 'Derby', officer: 'Olive Example' },
    { id: 'v2', provider: 'Old Mill', date: '2020-03-01', framework: 'Derby', officer: 'Olive Example' },
  ],
  pastDocuments: [],
  pupilForms: ['Referral form'],
  isUnfinished: false,
};
const PREVIEW: RemovalPreview = {
  title: 'Old Forge, 1 March 2019',
  goes: [
    { count: 1, what: 'row', where: 'the tab Visits' },
    { count: 2, what: 'response', where: 'the forms themselves' },
  ],
  stays: ['Earlier versions of this workbook.'],
};
const DONE: RemovalDone = { said: 'It is removed.', stays: ['A copy.'], isFinished: true };

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const asked = {
  sidebarKeeping: vi.fn<Server['sidebarKeeping']>(),
  sidebarRemovalPreview: vi.fn<Server['sidebarRemovalPreview']>(),
  sidebarRemove: vi.fn<Server['sidebarRemove']>(),
  sidebarFinishRemoval: vi.fn<Server['sidebarFinishRemoval']>(),
  sidebarProviderFile: vi.fn<Server['sidebarProviderFile']>(),
};
beforeEach(() => {
  vi.resetAllMocks();
  asked.sidebarKeeping.mockResolvedValue(KEEPING);
  asked.sidebarRemovalPreview.mockResolvedValue(PREVIEW);
  asked.sidebarRemove.mockResolvedValue(DONE);
});
/** Does it, and waits until what was asked is answered and shown. */
const settle = async (work: () => void): Promise<void> => {
  await act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
};
const open = (): Promise<void> =>
  // The screen asks for nothing else.
  settle(() =>
    render(<KeepingScreen server={asked as unknown as Server} onForms={() => undefined} />, place),
  );

const button = (name: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(name));
  if (!found) throw new Error(`There is no button ${name}: ${place.textContent}`);
  return found;
};
const press = (name: string): Promise<void> => settle(() => button(name).click());
const field = (id: string) => place.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
const set = (id: string, value: string): Promise<void> =>
  settle(() => {
    const found = field(id);
    if (!found) throw new Error(`There is no field ${id}`);
    found.value = value;
    found.dispatchEvent(new Event(found.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
const tick = (id: string): Promise<void> =>
  settle(() => place.querySelector<HTMLInputElement>(`[id="past-${id}"]`)?.click());
const alert = (): string => place.querySelector('[role="alert"]')?.textContent ?? '';

test('what is past its date is listed and ticked; nothing is ticked beforehand', async () => {
  await open();
  expect(place.textContent).toContain('Visits are kept for 6 years, letters and reports for 1 year');
  expect(place.textContent).toContain('No letter or report was made before 22 November 2025.');
  expect(place.textContent).toContain('(Referral form)');
  await press('Look at removing these (0)');
  expect(alert()).toBe('Tick what is to go first.');
  expect(asked.sidebarRemovalPreview).not.toHaveBeenCalled();
  await tick('v1');
  await press('Look at removing these (1)');
  expect(asked.sidebarRemovalPreview).toHaveBeenCalledWith({ kind: 'visits', ids: ['v1'] });
});

test('a removal is counted first, and done once a reason is chosen and the word typed', async () => {
  await open();
  await press('Tick all 2');
  await press('Look at removing these (2)');
  expect(place.textContent).toContain('1 row in the tab Visits');
  expect(place.textContent).toContain('2 responses in the forms themselves');
  expect(place.textContent).toContain('Earlier versions of this workbook.');
  await press('Remove for good');
  expect(alert()).toBe('Choose why: it stays in History.');
  expect(document.activeElement).toBe(field('remove-why'));
  await set('remove-why', 'It was kept for as long as it had to be');
  await set('remove-word', 'removed');
  await press('Remove for good');
  expect(alert()).toBe('Type the word remove to confirm.');
  expect(asked.sidebarRemove).not.toHaveBeenCalled();
  await set('remove-word', ' Remove ');
  // What goes wrong is said, and sent again it is the same command.
  asked.sidebarRemove.mockRejectedValueOnce(new Error('Another run is at work in this workbook.'));
  await press('Remove for good');
  expect(alert()).toContain('Another run is at work');
  await press('Remove for good');
  const [first, second] = asked.sidebarRemove.mock.calls.map(([command]) => command);
  expect(second).toEqual(first);
  expect(first).toMatchObject({
    of: { kind: 'visits', ids: ['v1', 'v2'] },
    why: 'It was kept for as long as it had to be',
  });
  expect(place.querySelector('h1')?.textContent).toBe('Removed');
  expect(document.activeElement).toBe(place.querySelector('h1'));
  expect(place.textContent).toContain('A copy.');
  await press('Back to Keeping');
  expect(asked.sidebarKeeping).toHaveBeenCalledTimes(2);
});

test('what could not be deleted yet is tried again at a press, and said', async () => {
  asked.sidebarKeeping.mockResolvedValueOnce({ ...KEEPING, isUnfinished: true });
  asked.sidebarFinishRemoval.mockResolvedValue(DONE);
  await open();
  await press('Delete it now');
  expect(asked.sidebarFinishRemoval).toHaveBeenCalledTimes(1);
  expect(place.textContent).not.toContain('is still to be deleted');
  // What turned out to be a person's to delete.
  expect(place.textContent).toContain('A copy.');
});

test('everything about a provider is made as a page to save; a provider has to be chosen', async () => {
  asked.sidebarProviderFile.mockResolvedValue({
    name: 'What is kept.html',
    html: '<!doctype html>100% & all',
  });
  await open();
  await press('Make a file of everything');
  expect(alert()).toBe('Choose a provider first.');
  await set('kept-provider', 'name:made up farm');
  await press('Make a file of everything');
  const link = place.querySelector('a');
  expect(link?.download).toBe('What is kept.html');
  expect(decodeURIComponent(link?.href.split(',')[1] ?? '')).toBe('<!doctype html>100% & all');
  await press('Look at removing this provider');
  expect(asked.sidebarRemovalPreview).toHaveBeenCalledWith({ kind: 'provider', ids: ['name:made up farm'] });
});
