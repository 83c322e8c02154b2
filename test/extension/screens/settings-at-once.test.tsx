// @vitest-environment jsdom
/** What the officer has set is there at once; the organisation's policy when the browser says it. */
import type * as Policy from '../../../extension/platform/managed-policy';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_SETTINGS } from '../../../extension/model/settings';
import { makeConnectionCode } from '../../../shared/form/connection-code';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { emptyDatabase } from '../fakes/fake-database';
import { fakeLocks } from '../fakes/fake-locks';
import { FORM_ADDRESS, madeUpConnection } from '../fakes/made-up-connection';
import { VERDICT } from '../model/made-up-establishment';

const world = vi.hoisted(() => ({
  fake: undefined as unknown as FakeBrowser,
  say: undefined as unknown as () => void,
  policy: undefined as unknown as Promise<void>,
}));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.stubGlobal('__BROWSER__', 'chromium');
vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));
// The browser that has just started: it holds back what the policy is.
vi.mock('../../../extension/platform/managed-policy', async (original) => {
  const real = await original<typeof Policy>();
  return {
    readPolicy: async () => {
      await world.policy;
      return real.readPolicy();
    },
  };
});

const { useSettings } = await import('../../../extension/screens/use-settings');
const { useConnections } = await import('../../../extension/screens/use-connections');
const { OptionsScreen } = await import('../../../extension/screens/options-screen');
const { CompanionScreen } = await import('../../../extension/screens/companion-screen');
const { WelcomeScreen } = await import('../../../extension/screens/welcome-screen');
const { saveRecord, saveNewRecords } = await import('../../../extension/screens/keep-verdict');
const { checkRecords } = await import('../../../extension/platform/keyed-store');

const officer = { name: 'Olive Officer', role: 'QA', organisation: 'Own words' };
const keep = (change: object): void => {
  world.fake.kept['settings'] = { version: 1, value: { ...EMPTY_SETTINGS, officer, ...change } };
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
/** Waits until what is shown meets `met`. */
const until = (met: () => void): Promise<void> =>
  vi.waitFor(async () => {
    await act(turn);
    met();
  });
const text = (): string => document.body.textContent;

beforeEach(() => {
  world.fake = makeFakeBrowser();
  emptyDatabase();
  vi.stubGlobal('navigator', { locks: fakeLocks });
  world.policy = new Promise((resolve) => (world.say = resolve));
});
afterEach(() => render(null, document.body));

function Settings() {
  const settings = useSettings();
  const [connections] = useConnections();
  if (settings.state !== 'ready' || connections.state !== 'ready') return <p>{settings.state}</p>;
  const { officer: who, la } = settings.value;
  const known = [...connections.value.own, ...connections.value.fixed].map((each) => each.la.name);
  return <p>{[who.name, who.organisation, la, ...known, connections.value.all].join('|')}</p>;
}

test('the officer’s own first, the policy over it as soon as it comes', async () => {
  keep({ la: 'Ashshire' });
  const workbook = { title: 'AP', url: 'https://docs.google.com/spreadsheets/d/made-up/edit' };
  const code = makeConnectionCode({ schema: 1, la: { name: 'Policy LA' }, workbook, forms: [] });
  Object.assign(world.fake.managed, { organisation: 'Example Council', connectionCodes: [code] });
  render(<Settings />, document.body);
  await until(() => expect(text()).toBe('Olive Officer|Own words|Ashshire|false'));
  world.say();
  await until(() => expect(text()).toBe('Olive Officer|Example Council|Ashshire|Policy LA|true'));
});

test('the options are there before the policy, and what is being typed stays when it comes', async () => {
  keep({});
  Object.assign(world.fake.managed, { organisation: 'Example Council' });
  render(<OptionsScreen />, document.body);
  const field = (key: string): HTMLInputElement => {
    const found = document.getElementById(`officer-${key}`);
    if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${key}`);
    return found;
  };
  await until(() => expect(field('name').value).toBe('Olive Officer'));
  field('name').value = 'Olive O';
  await act(() => void field('name').dispatchEvent(new Event('input', { bubbles: true })));
  world.say();
  await until(() =>
    expect([field('organisation').value, field('organisation').disabled]).toEqual(['Example Council', true]),
  );
  expect(field('name').value).toBe('Olive O');
});

test('a record bears the name that stands in the options when it is saved', async () => {
  keep({});
  const id = await saveRecord({ ...VERDICT, checkedBy: '' });
  expect((await checkRecords.get(id))?.verdict.checkedBy).toBe('Olive Officer');
  const other = await saveRecord({ ...VERDICT, checkedBy: 'As it was at load' });
  expect((await checkRecords.get(other))?.verdict.checkedBy).toBe('Olive Officer');
  await saveNewRecords([
    { id: 'a', note: '', verdict: { ...VERDICT, checkedBy: '' } },
    { id: 'b', note: '', verdict: { ...VERDICT, checkedBy: 'Dee Decider' } },
  ]);
  expect((await checkRecords.get('a'))?.verdict.checkedBy).toBe('Olive Officer');
  expect((await checkRecords.get('b'))?.verdict.checkedBy).toBe('Dee Decider');
});

test('the first page ticks off the steps that are done', async () => {
  const done = (): (string | null)[] =>
    [...document.querySelectorAll('h2')]
      .filter((heading) => heading.textContent?.includes('Done'))
      .map((heading) => heading.textContent);
  keep({});
  render(<WelcomeScreen />, document.body);
  await until(() => expect(text()).toContain('2. Say who you are'));
  // A name without a form is half of the step; step 1 is said once.
  expect(done()).toEqual([]);
  expect(text()).not.toContain('First, get the register');
  render(null, document.body);
  const workbook = { title: 'AP', url: 'https://docs.google.com/spreadsheets/d/made-up/edit' };
  const code = makeConnectionCode({ schema: 1, la: { name: 'Policy LA' }, workbook, forms: [] });
  Object.assign(world.fake.managed, { connectionCodes: [code] });
  world.say();
  render(<WelcomeScreen />, document.body);
  await until(() => expect(done()).toEqual(['2. Say who you are, and connect your forms ✓Done']));
});

test('a workbook that both the officer and the organisation connected stands once, as the organisation has it', async () => {
  keep({});
  const workbook = { title: 'AP', url: 'https://docs.google.com/spreadsheets/d/made-up/edit' };
  const other = { title: 'Other', url: 'https://docs.google.com/spreadsheets/d/other/edit' };
  const connection = (name: string, of: typeof workbook) => ({
    schema: 1,
    la: { name },
    workbook: of,
    forms: [],
  });
  world.fake.kept['connections'] = {
    version: 1,
    value: [connection('Own words', workbook), connection('Second', other)],
  };
  const code = makeConnectionCode({ schema: 1, la: { name: 'Policy LA' }, workbook, forms: [] });
  Object.assign(world.fake.managed, { connectionCodes: [code] });
  render(<OptionsScreen />, document.body);
  const shown = (): (string | null)[] =>
    [...document.querySelectorAll('article h3')].map((title) => title.textContent);
  await until(() => expect(shown()).toEqual(['Own words ', 'Second ']));
  world.say();
  await until(() => expect(shown()).toEqual(['Policy LA Set by your organisation', 'Second ']));
  const box = document.querySelector<HTMLTextAreaElement>('#connection-code');
  if (box === null) throw new Error('no box for a code');
  box.value = code;
  await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => box.form?.requestSubmit());
  await until(() => expect(text()).toContain('Your organisation has connected this browser to “AP”'));
});

test('an address that this edition may not visit is not saved, and nothing beside it says that it was', async () => {
  keep({ registerAddress: 'https://register.example/a.csv', linksAddress: '' });
  render(<OptionsScreen />, document.body);
  await until(() => expect(text()).toContain('Save the register’s address'));
  const save = async (address: string): Promise<void> => {
    const box = [...document.querySelectorAll('input')].find(({ value }) => value.includes('.csv'));
    if (box?.form === undefined || box.form === null) throw new Error('no box for the address');
    box.value = address;
    await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
    await act(() => box.form?.requestSubmit());
  };
  await save('https://register.example/b.csv');
  await until(() => expect(text()).toContain('The register’s address is saved.'));
  await save('https://files.council.example/c.csv');
  await until(() => expect(text()).toContain('may not visit https://files.council.example'));
  expect(text()).not.toContain('is saved');
  expect(world.fake.kept['settings']).toMatchObject({
    value: { registerAddress: 'https://register.example/b.csv' },
  });
});

test('a form of the officer’s own that is followed is known before the policy; none is said only after it', async () => {
  world.fake.kept['connections'] = { version: 1, value: [madeUpConnection()] };
  keep({ companionForms: [FORM_ADDRESS] });
  render(<CompanionScreen />, document.body);
  await until(() => expect(text()).toContain('Open one of your forms'));
  render(null, document.body);
  keep({ companionForms: [] });
  render(<CompanionScreen />, document.body);
  await until(() => expect(text()).toContain('Looking for forms'));
  world.say();
  await until(() => expect(text()).toContain('It is off until you switch it on'));
});
