// @vitest-environment jsdom
/** The switch of the companion: what it shows while the browser asks, and after a refusal. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectionOptions } from '../../../extension/screens/connection-options';
import { EMPTY_SETTINGS } from '../../../extension/model/settings';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { fakeLocks } from '../fakes/fake-locks';
import { FORM_ADDRESS, madeUpConnection } from '../fakes/made-up-connection';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

/** The permission question, which stands until the test answers it. */
let decide: (allowed: boolean) => void;
let asked: number;

const tick = (): HTMLInputElement => {
  const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!box) throw new Error(`There is no tick box in: ${document.body.textContent ?? ''}`);
  return box;
};
const said = (): string => document.querySelector('[role=status]')?.textContent ?? '';
const kept = (): unknown => world.fake.kept['settings'];
const open = async (companionForms: readonly string[]): Promise<void> => {
  world.fake.kept['settings'] = { version: 1, value: { ...EMPTY_SETTINGS, companionForms } };
  world.fake.kept['connections'] = { version: 1, value: [madeUpConnection()] };
  render(<ConnectionOptions />, document.body);
  await vi.waitFor(() => expect(tick().checked).toBe(companionForms.length > 0));
};
/** Every state that the box shows from now on, in order, without repeats. */
const watchTick = (): boolean[] => {
  const states: boolean[] = [];
  const look = (): void => {
    const { checked } = tick();
    if (states.at(-1) !== checked) states.push(checked);
    watching = setTimeout(look, 0);
  };
  look();
  return states;
};
let watching: ReturnType<typeof setTimeout> | undefined;

afterEach(() => clearTimeout(watching));

beforeEach(() => {
  render(null, document.body);
  world.fake = makeFakeBrowser();
  asked = 0;
  Object.assign(world.fake.browser.permissions, {
    request: () => {
      asked += 1;
      return new Promise<boolean>((resolve) => (decide = resolve));
    },
  });
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('while the browser asks, the switch shows what was pressed and takes no other click', async () => {
  await open([]);
  tick().click();
  expect(asked).toBe(1);
  await vi.waitFor(() => expect(said()).toBe('Switching on …'));
  const states = watchTick();
  expect(tick().getAttribute('aria-disabled')).toBe('true');
  tick().click();
  expect([tick().checked, asked]).toEqual([true, 1]);
  decide(true);
  await vi.waitFor(() => expect(said()).toBe(''));
  expect(kept()).toMatchObject({ value: { companionForms: [FORM_ADDRESS] } });
  expect([...world.fake.scripts.keys()]).toEqual(['companion']);
  expect(states).toEqual([true]);
  expect(tick().getAttribute('aria-disabled')).toBe('false');
});

test('a refusal takes the tick back and says why', async () => {
  await open([]);
  tick().click();
  await vi.waitFor(() => expect(said()).toBe('Switching on …'));
  decide(false);
  await vi.waitFor(() => expect(document.body.textContent).toContain('was not allowed to see the form'));
  expect([tick().checked, said()]).toEqual([false, '']);
  expect(kept()).toMatchObject({ value: { companionForms: [] } });
});

test('a choice that cannot be kept leaves the switch as it was and says why', async () => {
  await open([FORM_ADDRESS]);
  world.fake.browser.storage.local.set = () => Promise.reject(new Error('The disk is full.'));
  tick().click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('The disk is full.'));
  expect([tick().checked, said()]).toEqual([true, '']);
});

test('switching off asks nothing and does not flicker either', async () => {
  await open([FORM_ADDRESS]);
  tick().click();
  const states = watchTick();
  await vi.waitFor(() => expect(kept()).toMatchObject({ value: { companionForms: [] } }));
  await vi.waitFor(() => expect(said()).toBe(''));
  expect([asked, states]).toEqual([0, [false]]);
});

test('what is switched off elsewhere shows as off after it was switched on here', async () => {
  await open([]);
  tick().click();
  decide(true);
  await vi.waitFor(() => expect(kept()).toMatchObject({ value: { companionForms: [FORM_ADDRESS] } }));
  await vi.waitFor(() => expect([said(), tick().checked]).toEqual(['', true]));
  await world.fake.browser.storage.local.set({
    settings: { version: 1, value: { ...EMPTY_SETTINGS, companionForms: [] } },
  });
  await vi.waitFor(() => expect([said(), tick().checked]).toEqual(['', false]));
});
