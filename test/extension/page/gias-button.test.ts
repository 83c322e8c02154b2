// @vitest-environment jsdom
/** The button on a GIAS page: what it does when a person presses it, and only then. */
import { beforeEach, expect, test, vi } from 'vitest';
import { showButton } from '../../../extension/page/gias-button';
import type { GiasPage } from '../../../shared/register/page/gias-page';
import { ESTABLISHMENT, VERDICT } from '../model/made-up-establishment';

const PAGE: GiasPage = {
  kind: 'establishment',
  establishment: ESTABLISHMENT,
  links: [],
  notes: [],
  suspended: false,
};
const root = (): ShadowRoot => {
  const shadow = document.querySelector('provision-qa')?.shadowRoot;
  if (!shadow) throw new Error('There is no button on the page.');
  return shadow;
};
const press = (label: string): void =>
  [...root().querySelectorAll('button')].find((button) => button.textContent === label)?.click();
const isOwnPress = (): boolean => true;

beforeEach(() => document.body.replaceChildren());

test('reads nothing until it is pressed', () => {
  const read = vi.fn(() => PAGE);
  showButton(document, { isOwnPress, read, check: async () => VERDICT, use: async () => undefined });
  expect(read).not.toHaveBeenCalled();
});

test('a press by the page’s own scripts does nothing', async () => {
  const use = vi.fn(async () => undefined);
  showButton(document, {
    isOwnPress: (event) => event.isTrusted,
    read: () => PAGE,
    check: async () => VERDICT,
    use,
  });
  root()
    .querySelectorAll('button')
    .forEach((button) => button.click());
  await Promise.resolve();
  expect(use).not.toHaveBeenCalled();
});

test('shows the verdict as text', async () => {
  const verdict = { ...VERDICT, reasons: ['<b>bold</b>'], warnings: ['Old copy.'] };
  showButton(document, {
    isOwnPress,
    read: () => PAGE,
    check: async () => verdict,
    use: async () => undefined,
  });
  press('Check with Provision QA');
  await vi.waitFor(() => expect(root().textContent).toContain('<b>bold</b>'));
  expect(root().textContent).toContain('Old copy.');
  expect(root().querySelector('b')).toBeNull();
});

test('a page that is not known, and a worker that fails, say so', async () => {
  showButton(document, {
    isOwnPress,
    read: () => ({
      kind: 'establishment',
      establishment: null,
      links: [],
      notes: [],
      suspended: false,
      problem: 'It shows no URN.',
    }),
    check: async () => VERDICT,
    use: async () => undefined,
  });
  press('Check with Provision QA');
  await vi.waitFor(() => expect(root().textContent).toContain('It shows no URN.'));
  document.body.replaceChildren();
  showButton(document, {
    isOwnPress,
    read: () => PAGE,
    check: async () => {
      throw new Error('The register is damaged.');
    },
    use: async () => undefined,
  });
  press('Check with Provision QA');
  await vi.waitFor(() => expect(root().textContent).toContain('The register is damaged.'));
});
