// @vitest-environment jsdom
/** The panel: which part is shown first, and that a question from elsewhere is shown whatever part was open. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { draftChanged } from '../../../extension/platform/companion';
import { keepQuestion } from '../../../extension/platform/question';
import { PanelScreen } from '../../../extension/screens/panel-screen';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { fakeLocks } from '../fakes/fake-locks';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.mock('../../../extension/screens/check-screen', () => ({
  CheckScreen: ({ question }: { question: string }) => <p>The check of {question || 'nothing yet'}</p>,
}));
vi.mock('../../../extension/screens/companion-screen', () => ({ CompanionScreen: () => <p>The form</p> }));

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
/** The panel opened anew, and what was stored read and shown. */
async function open(): Promise<void> {
  location.hash = '';
  render(null, document.body);
  render(<PanelScreen />, document.body);
  await act(turn);
}
/** Waits until `part` is shown; `open` alone waits for no more than the first reading. */
const untilShown = (part: string): Promise<void> =>
  vi.waitFor(async () => {
    await act(turn);
    expect(document.querySelector('main')?.textContent).toContain(part);
  });

beforeEach(() => {
  render(null, document.body);
  world.fake = makeFakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('the check comes first, the form where one is being filled in', async () => {
  await open();
  await untilShown('The check of nothing yet');
  await draftChanged.set({ at: new Date(Date.now() - 11 * 60_000).toISOString() });
  await open();
  await untilShown('The check');
  await draftChanged.set({ at: new Date().toISOString() });
  await open();
  await untilShown('The form');
});

test('a question from elsewhere is checked, although the form was shown', async () => {
  await draftChanged.set({ at: new Date().toISOString() });
  await open();
  await untilShown('The form');
  await keepQuestion('Oak House', 1);
  await untilShown('The check of Oak House');
});
