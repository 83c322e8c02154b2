// @vitest-environment jsdom
/** The county's pictures in the sidebar: every figure stands in text beside its picture. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CountyScreen } from '../../../apps-script/sidebar/county-screen';
import type { Server } from '../../../apps-script/sidebar/server-client';
import type { CountyPicture } from '../../../shared/schema/county-picture';

const PICTURE: CountyPicture = {
  schema: 1,
  asOf: '2026-11-30',
  shown: 'Showing the whole county.',
  frameworks: [
    {
      title: 'Derby',
      seen: 9,
      inWords: false,
      themes: [{ title: '1. Safeguarding', asked: 9, notMet: 2, partly: 1 }],
    },
    { title: 'IntegratED', seen: 3, inWords: true, themes: [] },
  ],
  topics: [
    {
      title: 'Fire safety',
      asked: 9,
      notMet: 2,
      partly: 1,
      by: [{ asked: 9, notMet: 2, partly: 1 }, null],
      words: [false, false],
    },
    {
      title: 'First aid',
      asked: 4,
      notMet: 0,
      partly: 1,
      by: [{ asked: 4, notMet: 0, partly: 1 }, null],
    },
    { title: 'Pupil voice', asked: 9, notMet: 0, partly: 0, by: [null, null], words: [false, true] },
  ],
  terms: [
    { title: 'Summer 2026', running: false, visited: 8, essential: 2, other: 3 },
    { title: 'Autumn 2026', running: true, visited: 4, essential: 1, other: 0 },
  ],
  late: 7,
  days: [
    { on: '2026-12-01', count: 2, first: ['Visit: Made-Up Farm', 'Action: Pretend Garage'] },
    { on: '2026-12-04', count: 1, first: ['Visit: Barn'] },
    { on: '2026-12-06', count: 9, first: ['Evidence: Mill'] },
    { on: '2027-01-03', count: 1, first: ['Review: Forge'] },
  ],
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

async function show(sidebarCounty: Server['sidebarCounty']): Promise<void> {
  // The screen asks for nothing else.
  const server = { sidebarCounty } as Partial<Server> as Server;
  await act(async () => {
    render(<CountyScreen server={server} wanted={undefined} onForms={() => undefined} />, place);
    await Promise.resolve();
  });
}
const rows = (table: string): string[][] =>
  [...place.querySelectorAll(`${table} tbody tr`)].map((row) =>
    [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
  );
const bars = (): string[] => [...place.querySelectorAll('.bars li')].map(({ textContent }) => textContent);

describe('shown', () => {
  beforeEach(() => show(() => Promise.resolve(PICTURE)));

  test('it says of which part and day it is', async () => {
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('County'));
    expect(place.textContent).toContain('Showing the whole county.');
    expect(place.textContent).toContain('Counted on 30 November 2026.');
  });

  test('each bar’s figures stand beside it, and no bar is read aloud', () => {
    expect(bars().slice(0, 2)).toEqual([
      'Fire safety 3 of 92 not met, 1 only partly, 6 all met',
      'First aid 1 of 40 not met, 1 only partly, 3 all met',
    ]);
    expect(place.textContent).toContain('1 of 3 topics: all met wherever they were asked.');
    expect(bars().join('\n')).toContain(
      'Autumn 2026 (still running) 1 of 41 with an essential requirement not met, 0 with other gaps alone, 3 with none',
    );
    for (const bar of place.querySelectorAll('.bar')) expect(bar.getAttribute('aria-hidden')).toBe('true');
  });

  test('a bar is as wide as its counts', () => {
    const [first, second] = [...(place.querySelector('.bars')?.querySelectorAll('li') ?? [])].map((item) =>
      [...item.querySelectorAll<HTMLElement>('.bar > span')].map(({ style }) =>
        Number.parseFloat(style.width),
      ),
    );
    expect(first?.map(Math.round)).toEqual([67, 33]);
    expect(second?.map(Math.round)).toEqual([0, 33]);
  });

  test('the heat map has a count in each cell, says what was not asked, and shades none of few', () => {
    expect(rows('.heat')).toEqual([
      ['Fire safety', '3 of 9', '–not asked'],
      ['First aid', '1 of 4', 'win words'],
      ['Pupil voice', '–not asked', 'win words'],
    ]);
    const folded = [...place.querySelectorAll('details')].find((one) => one.querySelector('.heat'));
    expect(folded?.querySelector('summary')?.textContent).toBe('1 topic without a gap');
    expect(folded?.querySelector('tbody')?.textContent).toContain('Pupil voice');
    const shades = [...place.querySelectorAll<HTMLElement>('.heat td')].map(({ style }) => style.background);
    expect(shades[0]).not.toBe('none');
    expect(shades[2]).toBe('none');
  });

  test('a framework in words has no number but how many were seen', () => {
    const words = [...place.querySelectorAll('details')].find(({ textContent }) =>
      textContent.startsWith('IntegratED'),
    );
    expect(words?.textContent).toBe(
      'IntegratED: 3 seenIn words: no counts. What was written stands side by side in the tab In words.',
    );
  });

  test('the calendar counts each day, a weekend’s under Friday, and names what is due under it', () => {
    expect(rows('.calendar')).toEqual([
      ['30 November', 'none', '2', 'none', 'none', '10'],
      ['7 December', 'none', 'none', 'none', 'none', 'none'],
      ['14 December', 'none', 'none', 'none', 'none', 'none'],
      ['21 December', 'none', 'none', 'none', 'none', 'none'],
      ['28 December', 'none', 'none', 'none', 'none', '1'],
    ]);
    expect(place.textContent).toContain('7 things overdue or without a date: This week has them.');
    expect(place.textContent).toContain('Week from 30 November: 12 things');
    expect(place.textContent).toContain('6 December: Evidence: Mill; and 8 more');
  });
});

test('where nothing that was visited is rated it says so, and shows no bar of nothing', async () => {
  const frameworks = PICTURE.frameworks.filter(({ inWords }) => inWords);
  await show(() => Promise.resolve({ ...PICTURE, frameworks, topics: [] }));
  expect(bars()).toEqual([]);
  expect(place.textContent).toContain('Nothing in it is rated or counted');
  expect(place.textContent).not.toMatch(/Where support is needed|Terms over time|No visit says/);
  expect(place.textContent).toContain('Due in the next five weeks');
});

test('before anybody was visited it says so, with no picture', async () => {
  await show(() => Promise.resolve({ ...PICTURE, frameworks: [], topics: [], terms: [], days: [], late: 0 }));
  expect(bars()).toEqual([]);
  expect(place.textContent).toContain('No visit says anything of it yet.');
});

test('what went wrong can be tried again', async () => {
  let asked = 0;
  await show(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('Not there yet.')) : Promise.resolve(PICTURE);
  });
  expect(place.textContent).toContain('Not there yet.');
  const again = place.querySelector('button');
  await act(async () => {
    again?.click();
    await Promise.resolve();
  });
  await vi.waitFor(() => expect(place.textContent).toContain('Fire safety'));
});

describe('another part', () => {
  const CHOICES: NonNullable<CountyPicture['choices']> = [
    { key: 'framework', label: 'Framework', chosen: 'All', options: ['All', 'Derby'] },
    { key: 'term', label: 'Term', chosen: 'All', options: ['All', 'Autumn 2026'] },
    { key: 'registration', label: 'Registration', chosen: 'All', options: ['All', 'Registered'] },
    { key: 'status', label: 'List status', chosen: 'On the list', options: ['All', 'On the list'] },
    { key: 'type', label: 'Type', chosen: 'All', options: ['All', 'Tuition', 'No type'] },
  ];
  type Choose = Server['sidebarChooseCounty'];

  async function showPart(sidebarChooseCounty: Choose): Promise<() => Promise<void>> {
    let shown = 0;
    const sidebarCounty: Server['sidebarCounty'] = () => {
      shown += 1;
      return Promise.resolve({
        ...PICTURE,
        choices: CHOICES,
        shown: shown === 1 ? 'Showing the whole county.' : 'Showing type Tuition.',
      });
    };
    const server = { sidebarCounty, sidebarChooseCounty } as Partial<Server> as Server;
    await act(async () => {
      render(<CountyScreen server={server} wanted={undefined} onForms={() => undefined} />, place);
      await Promise.resolve();
    });
    return async () => {
      const select = place.querySelector<HTMLSelectElement>('#county-type');
      if (!select) throw new Error('There is no list of types.');
      await act(async () => {
        select.value = 'Tuition';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await Promise.resolve();
      });
      await act(async () => {
        place.querySelector('form')?.requestSubmit();
        await Promise.resolve();
      });
    };
  }

  test('is offered with all that can be chosen, as it is chosen now', async () => {
    await showPart(() => Promise.resolve(null));
    const lists = [...place.querySelectorAll('select')];
    expect(lists.map(({ labels, value }) => [labels[0]?.textContent, value])).toEqual([
      ['Framework', 'All'],
      ['Term', 'All'],
      ['Registration', 'All'],
      ['List status', 'On the list'],
      ['Type', 'All'],
    ]);
    expect(place.querySelector('form')?.textContent).toContain('everybody sees it');
  });

  test('is asked for with what is chosen beside it, and shown', async () => {
    const asked: unknown[] = [];
    const choose = await showPart((chosen) => {
      asked.push(chosen);
      return Promise.resolve(null);
    });
    await choose();
    expect(asked).toEqual([
      { framework: 'All', term: 'All', registration: 'All', status: 'On the list', type: 'Tuition' },
    ]);
    await vi.waitFor(() => expect(place.textContent).toContain('Showing type Tuition.'));
  });

  test('that cannot be worked out leaves what is shown, and says why', async () => {
    const choose = await showPart(() => Promise.reject(new Error('Somebody else is at work.')));
    await choose();
    await vi.waitFor(() =>
      expect(place.querySelector('[role=alert]')?.textContent).toContain('Somebody else is at work.'),
    );
    expect(place.textContent).toContain('Showing the whole county.');
    expect(place.querySelector('button[type=submit]')?.hasAttribute('disabled')).toBe(false);
  });

  test('a picture of an earlier version offers none', async () => {
    await show(() => Promise.resolve(PICTURE));
    expect(place.querySelector('form')).toBeNull();
  });
});
