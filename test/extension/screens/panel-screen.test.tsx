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

const open = (fragment = ''): Promise<void> => {
  location.hash = fragment;
  return act(async () => {
    render(<PanelScreen />, document.body);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
};
const shown = (): string | null | undefined => document.querySelector('main')?.textContent;

beforeEach(() => {
  render(null, document.body);
  world.fake = makeFakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('the check comes first, the form where one is being filled in', async () => {
  await open();
  expect(shown()).toContain('The check of nothing yet');
  render(null, document.body);
  await draftChanged.set({ at: new Date(Date.now() - 11 * 60_000).toISOString() });
  await open();
  expect(shown()).toContain('The check');
  render(null, document.body);
  await draftChanged.set({ at: new Date().toISOString() });
  await open();
  expect(shown()).toContain('The form');
});

test('a question from elsewhere is checked, although the form was shown', async () => {
  await draftChanged.set({ at: new Date().toISOString() });
  await open();
  await act(async () => {
    await keepQuestion('Oak House', 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(shown()).toContain('The check of Oak House');
});
