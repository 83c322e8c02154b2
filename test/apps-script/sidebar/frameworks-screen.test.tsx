// @vitest-environment jsdom
/** The sidebar's screens on frameworks and topics, as a person meets them. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Screens } from '../../../apps-script/sidebar/screens';
import type { Home, SetUpChoice } from '../../../apps-script/sidebar/server-api';
import type { Server } from '../../../apps-script/sidebar/server-client';
import { frameworkCsv, frameworkTable } from '../../../shared/own-frameworks/framework-to-table';
import { withCounts } from '../../../shared/own-frameworks/counts-as';
import { ownFrameworkFromTable } from '../../../shared/own-frameworks/read-own-framework';
import { frameworks } from '../../../shared/frameworks/index';
import { Framework } from '../../../shared/schema/framework';
import { exampleFramework } from '../../examples/example-framework';

/** As the server gives it: parsed. */
const example = Framework.parse(exampleFramework);

const HOME: Home = {
  question: null,
  consent: { refused: [], agreeAt: '' },
  responders: null,
  frameworks: [],
  laName: 'Exampleshire',
  laCode: '884',
  progress: { steps: [], finished: true, notes: [], information: [], failures: [], busy: false },
  links: [],
  connectionCode: '',
  tryOut: null,
  warnings: [],
  lastOwnRun: '',
  openProblems: '',
};
const reworded: Framework = {
  ...example,
  themes: example.themes.map((theme, at) =>
    at > 0
      ? theme
      : {
          ...theme,
          criteria: theme.criteria.map((one, index) => (index > 0 ? one : { ...one, prompt: 'Other words' })),
        },
  ),
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
});
afterEach(() => render(null, place));

const unasked = (): Promise<never> => Promise.reject(new Error('This was not to be asked.'));
const server = (over: Partial<Server>): Server =>
  new Proxy(over as Server, {
    get: (given, name: keyof Server) =>
      given[name] ??
      {
        sidebarHome: () => Promise.resolve(HOME),
        sidebarFrameworks: () =>
          Promise.resolve({
            frameworks: [{ id: 'example', title: example.title, version: '1', own: false }],
            tabs: ['Framework: Exampleshire framework', 'Sheet1'],
          }),
        sidebarCompare: () => Promise.resolve(frameworks),
      }[name as string] ??
      unasked,
  });

const rest = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  });
async function show(first: string, over: Partial<Server> = {}): Promise<void> {
  await act(() => render(<Screens server={server(over)} first={first} />, place));
  await rest();
}
const shown = (): Element => place.querySelector('div:not([hidden])') ?? place;
const button = (words: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (found) return found;
  throw new Error(`There is no button “${words}” in: ${place.textContent ?? ''}`);
};
const press = async (words: string): Promise<void> => {
  await act(() => button(words).click());
  await rest();
};
const labelled = <T extends HTMLElement>(words: string): T => {
  const label = [...shown().querySelectorAll('label')].find(({ textContent }) => textContent === words);
  const box = label && document.getElementById(label.htmlFor);
  if (box) return box as T;
  throw new Error(`Nothing is labelled “${words}”`);
};
const enter = (words: string, value: string, event: 'input' | 'change'): Promise<void> =>
  act(() => {
    const box = labelled<HTMLInputElement>(words);
    box.value = value;
    box.dispatchEvent(new Event(event, { bubbles: true }));
  });

describe('the way between screens', () => {
  test('leads from what waits to the visit that it is about, and to another one after that', async () => {
    const row = { when: 'Today', by: '', what: 'Evidence', who: 'Sam Sample', why: '', where: '' };
    const rows = ['Farm', 'Barn'].map((provider) => ({ ...row, provider, visit: `visit to ${provider}` }));
    await show('week', {
      sidebarThisWeek: () => Promise.resolve({ asOf: '', sentence: '', rows }),
      // What it shows of a visit is its own screen's.
      sidebarVisit: (id) => Promise.reject(new Error(`Asked for the ${id}.`)),
    });
    await press('Open this visit: Farm');
    expect(place.querySelector('nav [aria-current=page]')?.textContent).toBe('This visit');
    expect(shown().textContent).toContain('Asked for the visit to Farm.');
    await press('This week');
    await press('Open this visit: Barn');
    expect(shown().textContent).toContain('Asked for the visit to Barn.');
  });

  test('says which one is shown, and leaves the others as they were', async () => {
    await show('frameworks');
    const current = (): string => place.querySelector('nav [aria-current=page]')?.textContent ?? '';
    expect(current()).toBe('Frameworks');
    expect(document.activeElement?.textContent).toBe('Frameworks and wording');
    await enter('Name of your framework', 'Ours', 'input');
    await press('Compare');
    expect(current()).toBe('Compare');
    expect(place.querySelectorAll('div[hidden]')).toHaveLength(1);
    await press('Frameworks');
    expect(labelled<HTMLInputElement>('Name of your framework').value).toBe('Ours');
  });

  test('an unknown screen is the first one', async () => {
    await show('nowhere');
    expect(shown().querySelector('h1')?.textContent).toBe('Ready');
  });
});

describe('a framework', () => {
  test('of one’s own needs a name, and gets a tab', async () => {
    const make = vi.fn<Server['sidebarMakeTab']>(({ title }) => Promise.resolve({ title, made: true }));
    await show('frameworks', { sidebarMakeTab: make });
    await press('Write the tab');
    expect(shown().textContent).toContain('Give your framework a name.');
    expect(document.activeElement?.id).toBe('own-name');
    await enter('Name of your framework', ' Ours ', 'input');
    await press('Write the tab');
    expect(make.mock.calls[0]?.[0]).toMatchObject({ title: 'Framework: Ours' });
    // Its headings and two rows to write over, which are a framework as they stand and leave nothing to be asked.
    const rows = make.mock.calls[0]?.[0].rows ?? [];
    expect(rows).toHaveLength(3);
    const read = ownFrameworkFromTable('Ours', rows);
    expect(read.ok && read.countsAs.filter(({ asked }) => asked)).toEqual([]);
    expect(labelled<HTMLSelectElement>('Tab').value).toBe('Framework: Ours');
  });

  test('is copied whole; a tab that is there already is said to be', async () => {
    const make = vi.fn<Server['sidebarMakeTab']>(({ title }) => Promise.resolve({ title, made: false }));
    await show('frameworks', { sidebarMakeTab: make, sidebarFramework: () => Promise.resolve(example) });
    await enter('Copy', 'example', 'change');
    await press('Write the tab');
    expect(make.mock.calls[0]?.[0].rows).toEqual(frameworkTable(example));
    expect(shown().textContent).toContain('is here already and was left as it is');
  });

  test('with faults is told row by row, and cannot be used', async () => {
    const values = frameworkTable(example).map(([kind = '', ...row]) => [
      kind,
      ...row.map((cell) => (kind === 'criterion' && cell === 'four' ? 'fuor' : cell)),
    ]);
    await show('frameworks', { sidebarReadTab: () => Promise.resolve(values) });
    await press('Check it');
    expect(shown().querySelector('.faults')?.textContent).toMatch(/Row \d+, Scale: There is no scale “fuor”/);
    expect(shown().textContent).toContain('Nothing was taken');
    expect(() => button('Use it')).toThrow();
  });

  test('that changed is shown with its changes first, then taken, then its forms are built anew', async () => {
    const take = vi.fn<Server['sidebarTake']>(() => Promise.resolve(null));
    const begun: SetUpChoice[] = [];
    const form = { framework: 'example', instrument: 'visit', title: 'Exampleshire visit', version: '1' };
    await show('frameworks', {
      sidebarReadTab: () => Promise.resolve(frameworkTable(reworded)),
      sidebarKnown: () => Promise.resolve({ versions: [example], forms: [form] }),
      sidebarTake: take,
      sidebarBegin: (choice) => {
        begun.push(choice);
        return new Promise(() => undefined);
      },
    });
    await press('Check it');
    expect(shown().querySelector('.changes')?.textContent).toContain('is now “Other words”');
    expect(shown().textContent).toContain('In use from an earlier version: Exampleshire visit');
    expect(take).not.toHaveBeenCalled();
    await press('Use version 1-la1');
    expect(take.mock.calls[0]?.[0].version).toBe('1-la1');
    expect(take.mock.calls[0]?.[1]).toHaveLength(1);
    await press('Build the new forms now');
    // Whose workbook it is was told once, and is not sent again.
    expect(begun).toEqual([{ forms: [{ framework: 'example', instrument: 'visit', again: true }] }]);
    expect(shown().querySelector('h1')?.textContent).toBe('Building');
  });

  test('is read from pasted text; a new one leads to the choice of its forms', async () => {
    await show('frameworks', {
      sidebarKnown: () => Promise.resolve({ versions: [], forms: [] }),
      sidebarTake: () => Promise.resolve(null),
    });
    await act(() => labelled<HTMLInputElement>('In a CSV or JSON file').click());
    await enter('Or paste it here', frameworkCsv(example), 'input');
    await press('Check it');
    expect(shown().textContent).toContain('It is new here.');
    await press('Use version 1');
    await press('Choose forms to build');
    expect(shown().querySelector('h1')?.textContent).toBe('Choose what to build');
  });

  const RAG = 'Theme,Code,Prompt,Scale,Essential\nSafe,1.1,Checks,Red / Amber / Green,Yes\n';
  test('whose scale leaves it open is taken only once each choice is said to count as something', async () => {
    const take = vi.fn<Server['sidebarTake']>(() => Promise.resolve(null));
    await show('frameworks', {
      sidebarKnown: () => Promise.resolve({ versions: [], forms: [] }),
      sidebarTake: take,
    });
    await act(() => labelled<HTMLInputElement>('In a CSV or JSON file').click());
    await enter('Or paste it here', RAG, 'input');
    await press('Check it');
    expect(shown().textContent).toContain('The framework has no name. Give it one');
    expect(document.activeElement?.id).toBe('own-text-name');
    await enter('What it is called', 'Ours', 'input');
    await press('Check it');
    expect(() => button('Use version 1')).toThrow();
    const chosen = (words: string): string => labelled<HTMLSelectElement>(words).value;
    // What is proposed is shown, and is not taken by leaving it as it is.
    expect(['Red', 'Amber', 'Green'].map((one) => chosen(`“${one}” counts as`))).toEqual(['', '', '']);
    expect(labelled('“Red” counts as').textContent).toContain('not met (proposed)');
    await enter('“Red” counts as', 'not-met', 'change');
    await press('Go on with these');
    expect(shown().querySelector('[role=alert]')?.textContent).toContain('Say for every choice');
    expect(take).not.toHaveBeenCalled();
    await enter('“Amber” counts as', 'partly', 'change');
    await enter('“Green” counts as', 'met', 'change');
    await press('Go on with these');
    expect(shown().textContent).toContain('“Red” counts as not met.');
    await press('Use version 1');
    expect(Object.values(take.mock.calls[0]?.[0].scales ?? {})).toMatchObject([
      {
        options: [
          { label: 'Red', meaning: 'not-met' },
          { label: 'Amber', meaning: 'partly' },
          { label: 'Green', meaning: 'met' },
        ],
      },
    ]);
  });

  test('is not asked again what was said of the same choices in the version before', async () => {
    const read = ownFrameworkFromTable(
      'Ours',
      RAG.split('\n').map((line) => line.split(',')),
    );
    if (!read.ok) throw new Error('The table is in order.');
    const before = withCounts(read.framework, [{ scale: 'scale-1', choice: 'Amber', meaning: 'not-met' }]);
    await show('frameworks', {
      sidebarReadTab: () => Promise.resolve(RAG.split('\n').map((line) => line.split(','))),
      sidebarKnown: () => Promise.resolve({ versions: [before], forms: [] }),
    });
    await press('Check it');
    expect(shown().textContent).toContain('“Amber” counts as not met.');
    expect(shown().textContent).toContain('“Red” counts as not met.');
    expect(button('Use it').disabled).toBe(false);
  });

  test('what goes wrong is said, and the button works again', async () => {
    await show('frameworks', { sidebarReadTab: () => Promise.reject(new Error('Another run is at work.')) });
    await press('Check it');
    expect(shown().textContent).toContain('Another run is at work.');
    expect(button('Check it').disabled).toBe(false);
  });
});

describe('topics', () => {
  test('show what each framework asks, and where they differ; nothing is averaged', async () => {
    await show('compare');
    await enter('Topic', 'fire-safety', 'change');
    const text = shown().textContent ?? '';
    expect(text).toContain('Frameworks differ: How often fire drills are held');
    expect(text).toContain('Once a term or more often.');
    expect(text).toContain('Once a year or more often, with a record.');
    expect([...shown().querySelectorAll('section h3')].map((one) => one.textContent)).toEqual(
      expect.arrayContaining(['Align', 'Derby', 'Herefordshire', 'Keys', 'National standards 2025']),
    );
    expect(text).not.toMatch(/\d+ ?%/);
  });

  test('say that a conflict is of the framework as published where the authority has changed its own', async () => {
    const own = frameworks.map((one) => (one.id === 'derby' ? { ...one, version: '1-la1' } : one));
    await show('compare', { sidebarCompare: () => Promise.resolve(own) });
    await enter('Topic', 'fire-safety', 'change');
    const named = [...shown().querySelectorAll('dt')].map((one) => one.textContent);
    expect(named).toContain('Derby 2g, as published');
    expect(named).toContain('Herefordshire 2.3');
  });

  test('name the frameworks that have no criterion on one', async () => {
    await show('compare');
    await enter('Topic', 'fire-safety', 'change');
    expect(shown().textContent).toContain('No criterion on it in: IntegratED.');
  });

  test('go into a tab', async () => {
    const write = vi.fn<Server['sidebarCompareTab']>(() => Promise.resolve('Frameworks by topic'));
    await show('compare', { sidebarCompareTab: write });
    await press('Write the tab');
    expect(write.mock.calls[0]?.[0].length).toBeGreaterThan(400);
    expect(shown().textContent).toContain('The tab “Frameworks by topic” is up to date.');
  });
});
