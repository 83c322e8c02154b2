// @vitest-environment jsdom
/** Who takes up a question from elsewhere: the panel of its window, or the page that was opened for it. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepQuestion } from '../../../extension/platform/question';
import { useAskedElsewhere } from '../../../extension/screens/use-asked-elsewhere';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { fakeLocks } from '../fakes/fake-locks';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

let asked: string[];
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function Check() {
  useAskedElsewhere(
    (text) => asked.push(text),
    (fault) => asked.push(`fault: ${fault}`),
  );
  return null;
}
/** A check that is open in window 1. */
const open = async ({ inTab, fragment }: { inTab: boolean; fragment: string }): Promise<void> => {
  world.fake.state.inTab = inTab;
  location.hash = fragment;
  render(<Check />, document.body);
  await turn();
};

beforeEach(() => {
  asked = [];
  world.fake = makeFakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});
afterEach(() => render(null, document.body));

test('the panel takes what its window is asked, before it opens and after', async () => {
  await keepQuestion('Oak House', 1);
  await open({ inTab: false, fragment: '' });
  // A question that nobody has taken up yet gives way to the next one.
  await vi.waitFor(() => expect(asked).toEqual(['Oak House']));
  await keepQuestion('Elm House', 1);
  await vi.waitFor(() => expect(asked).toEqual(['Oak House', 'Elm House']));
  await keepQuestion('of another window', 2);
  await turn();
  expect(asked).toHaveLength(2);
});

test('a check in a tab of the window leaves it to the panel', async () => {
  await open({ inTab: true, fragment: '' });
  await keepQuestion('Oak House', 1);
  await turn();
  expect(asked).toEqual([]);
  render(null, document.body);
  await open({ inTab: false, fragment: '' });
  await vi.waitFor(() => expect(asked).toEqual(['Oak House']));
});

test('the page that was opened for a question takes that and no later one', async () => {
  await keepQuestion('Oak House', null);
  await open({ inTab: true, fragment: 'question' });
  await vi.waitFor(() => expect(asked).toEqual(['Oak House']));
  await keepQuestion('Elm House', null);
  await turn();
  expect(asked).toEqual(['Oak House']);
});
