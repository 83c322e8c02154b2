// @vitest-environment jsdom
/** The made-up visit at the end of a set-up as a person meets it: offered, shown, taken away, and whatever hinders it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Server } from '../../../apps-script/sidebar/server-client';
import { TryOutView } from '../../../apps-script/sidebar/try-out-view';
import type { OpenedVisit } from '../../../apps-script/sidebar/visit-api';
import { TRY_OUT_PROVIDER } from '../../../shared/county/try-out';
import { standingOf } from './standing-of';
import { usualTerms } from '../../../shared/schema/terms';
import { exampleFramework } from '../../examples/example-framework';

const OPENED: OpenedVisit = {
  visit: {
    schema: 1,
    id: 'visit-1',
    formId: 'form',
    framework: 'example',
    version: exampleFramework.version,
    instrument: 'visit',
    submittedAt: '2026-11-22T10:00:00.000Z',
    answers: {
      provider: { name: TRY_OUT_PROVIDER },
      visitDate: '2026-11-22',
      officer: 'Nobody (try-out)',
      ratings: { '1.1': 'Not met' },
      notApplicable: {},
      comments: {},
      fields: {},
    },
  },
  framework: exampleFramework,
  decision: { label: '', reason: '' },
  laName: 'Exampleshire',
  terms: usualTerms,
  today: '2026-11-22',
  standing: standingOf({ history: [], seen: '' }),
  replyDays: 14,
};
const LISTED = { id: 'visit-1', date: '2026-11-22', framework: 'Example', officer: 'Nobody (try-out)' };

let place: HTMLElement;
let asked: string[];
beforeEach(() => {
  place = document.createElement('main');
  document.body.replaceChildren(place);
  asked = [];
});
afterEach(() => render(null, place));

const rest = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
  });
async function show(isHere: boolean, over: Partial<Server> = {}): Promise<void> {
  const said =
    <T,>(name: string, value: T) =>
    (): Promise<T> => {
      asked.push(name);
      return Promise.resolve(value);
    };
  const server = {
    sidebarTryOut: said('hand in', null),
    sidebarTryOutAway: said('away', null),
    sidebarCollect: said('collect', { summary: '', visits: 1, problems: 0 }),
    sidebarVisits: said('list', [
      { ...LISTED, id: 'visit-0', provider: 'Pretend Garage' },
      { ...LISTED, provider: TRY_OUT_PROVIDER },
    ]),
    sidebarVisit: (id: string) => Promise.resolve({ ...OPENED, visit: { ...OPENED.visit, id } }),
    ...over,
  };
  await act(() => {
    render(
      <TryOutView
        tryOut={{ form: 'Example visit', link: 'https://docs.google.com/forms/d/e/x/viewform?a', isHere }}
        // Nothing else is asked of it here.
        server={server as unknown as Server}
        wait={() => Promise.resolve()}
      />,
      place,
    );
  });
  await rest();
}
const button = (words: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (found) return found;
  throw new Error(`There is no button “${words}”`);
};
const press = async (words: string): Promise<void> => {
  await act(() => button(words).click());
  await rest();
};
const text = (): string => place.textContent;

test('is offered with what it is, and a form to fill in instead', async () => {
  await show(false);
  expect(text()).toMatch(/plainly made up is handed in to “Example visit”.*It counts in no figure/);
  expect(place.querySelector('a')?.href).toContain('viewform?a');
  expect(asked).toEqual([]);
});

test('handed in it is collected and shown as made up, with what the rules suggest and why', async () => {
  await show(false);
  await press('Try it with a made-up visit');
  expect(asked).toEqual(['hand in', 'collect', 'list']);
  expect(text()).toContain(`${TRY_OUT_PROVIDER}: nobody visited it.`);
  expect(text()).toContain('The rules suggest');
  expect(place.querySelector('.card strong')?.textContent).not.toBe('');
  // Who does not see the screen change is told by the heading.
  expect(document.activeElement?.textContent).toBe('What came of the made-up visit');
  await press('Take it away');
  expect(asked.at(-1)).toBe('away');
  expect(text()).toContain('The made-up visit is gone');
});

test('waits while Google does not list it yet, and says so in the end', async () => {
  let looks = 0;
  const listed = [{ ...LISTED, provider: TRY_OUT_PROVIDER }];
  await show(false, { sidebarVisits: () => Promise.resolve((looks += 1) < 3 ? [] : listed) });
  await press('Try it with a made-up visit');
  expect(text()).toContain('The rules suggest');
  render(null, place);
  await show(false, { sidebarVisits: () => Promise.resolve([]) });
  await press('Try it with a made-up visit');
  expect(place.querySelector('[role=alert]')?.textContent).toMatch(/Google does not show it yet/);
  expect(button('Show the try-out')).toBeTruthy();
});

test('one that is here is shown or taken away', async () => {
  await show(true);
  expect(text()).toContain('A try-out is here');
  await press('Show the try-out');
  expect(text()).toContain('nobody visited it');
});

test('what hinders it is told, and it can be tried again', async () => {
  await show(true, { sidebarTryOutAway: () => Promise.reject(new Error('Ask the owner.')) });
  await press('Take it away');
  expect(place.querySelector('[role=alert]')?.textContent).toContain('Ask the owner.');
  expect(button('Take it away').disabled).toBe(false);
});
