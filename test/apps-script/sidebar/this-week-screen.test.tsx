// @vitest-environment jsdom
/** This week in the sidebar: everything that waits, or one person's; what went wrong can be tried again. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThisWeekScreen } from '../../../apps-script/sidebar/this-week-screen';
import type { Server } from '../../../apps-script/sidebar/server-client';
import type { ThisWeek } from '../../../shared/workbook/this-week-tab';

const ROW = {
  when: 'Overdue 16 days',
  by: '14 November 2026',
  what: 'Evidence',
  provider: 'Made-Up Farm',
  who: 'Sam Sample',
  why: 'Out of date: Public liability insurance.',
  where: 'Visits, row 12',
  visit: 'visit-12',
};
const WEEK: ThisWeek = {
  asOf: '30 November 2026',
  sentence: '3 things wait for somebody: 1 overdue, 2 without a date.',
  rows: [
    ROW,
    { ...ROW, provider: 'Invented College', who: 'Robin Example', what: 'Visit' },
    {
      ...ROW,
      provider: '',
      who: 'No one yet',
      what: 'Problem',
      why: 'The form: it cannot be read.',
      visit: '',
    },
  ],
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const led: string[] = [];
async function show(sidebarThisWeek: Server['sidebarThisWeek']): Promise<void> {
  // The screen asks for nothing else.
  const server = { sidebarThisWeek } as Partial<Server> as Server;
  led.length = 0;
  const onVisit = (id: string): number => led.push(id);
  await act(async () => {
    render(
      <ThisWeekScreen server={server} wanted={undefined} onForms={() => undefined} onVisit={onVisit} />,
      place,
    );
    await Promise.resolve();
  });
}
const items = (): string[] => [...place.querySelectorAll('li')].map(({ textContent }) => textContent);

test('lists everything with its day, its reason, whose it is and where, and says the day that it was counted on', async () => {
  await show(() => Promise.resolve(WEEK));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('This week'));
  expect(place.textContent).toContain(WEEK.sentence);
  expect(items()).toHaveLength(3);
  for (const text of Object.values({ ...ROW, visit: '' })) expect(items()[0]).toContain(text);
  expect(items()[2]).toMatch(/^Problem/);
  expect(place.textContent).toContain('Counted on 30 November 2026');
});

test('leads to the visit that a row is about, by its own name, and from no other row', async () => {
  await show(() => Promise.resolve(WEEK));
  const ways = [...place.querySelectorAll<HTMLButtonElement>('li button')];
  expect(ways.map(({ textContent }) => textContent)).toEqual([
    'Open this visit: Made-Up Farm',
    'Open this visit: Invented College',
  ]);
  ways[0]?.click();
  expect(led).toEqual(['visit-12']);
});

test('shows one person’s alone, by name, and says how many of how many', async () => {
  await show(() => Promise.resolve(WEEK));
  const select = place.querySelector('select');
  if (!select) throw new Error('There is nothing to choose from.');
  expect([...select.options].map(({ text }) => text)).toEqual([
    'Everyone’s',
    'No one yet',
    'Robin Example',
    'Sam Sample',
  ]);
  await act(async () => {
    select.value = 'Robin Example';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
  expect(items()).toHaveLength(1);
  expect(items()[0]).toContain('Invented College');
  expect(place.querySelector('[role=status]')?.textContent).toBe('1 thing of 3, by date.');
});

test('shows one kind alone, of one person too, and all of it again', async () => {
  await show(() => Promise.resolve(WEEK));
  const choose = async (id: string, value: string): Promise<void> => {
    const select = place.querySelector<HTMLSelectElement>(id);
    if (!select) throw new Error('There is nothing to choose from.');
    await act(async () => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });
  };
  const kinds = [...place.querySelectorAll<HTMLOptionElement>('#week-what option')];
  expect(kinds.map(({ text }) => text)).toEqual(['Everything', 'Evidence', 'Problem', 'Visit']);
  await choose('#week-what', 'Visit');
  expect(items()).toHaveLength(1);
  expect(place.querySelector('[role=status]')?.textContent).toBe('1 thing of 3, by date.');
  await choose('#week-who', 'Sam Sample');
  expect(items()).toHaveLength(0);
  expect(place.querySelector('[role=status]')?.textContent).toBe('0 things of 3, by date.');
  await choose('#week-what', '');
  expect(items()).toHaveLength(1);
  await choose('#week-who', '');
  expect(place.querySelector('[role=status]')?.textContent).toBe('3 things, by date.');
});

test('where nothing waits there is nothing to choose', async () => {
  await show(() => Promise.resolve({ ...WEEK, sentence: 'Nothing waits for anybody.', rows: [] }));
  expect(place.textContent).toContain('Nothing waits for anybody.');
  expect(place.querySelector('select')).toBeNull();
});

test('what went wrong is said, and can be tried again', async () => {
  let asked = 0;
  await show(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('No tab This week yet.')) : Promise.resolve(WEEK);
  });
  expect(place.textContent).toContain('That did not work');
  await act(async () => {
    place.querySelector('button')?.click();
    await Promise.resolve();
  });
  expect(items()).toHaveLength(3);
});
