// @vitest-environment jsdom
/** What is told of kept things that cannot be read: the damaged may be deleted, the newer are left alone. */
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { UnreadableNotice } from '../../../extension/screens/unreadable-notice';

vi.mock('../../../extension/platform/browser', () => ({ browser: {} }));
afterEach(() => render(null, document.body));

function open(unreadable: { damaged: string[]; newer: string[] }) {
  const remove = vi.fn(async (keys: readonly string[]) => {
    unreadable.damaged = unreadable.damaged.filter((key) => !keys.includes(key));
  });
  const store = {
    all: async () => [],
    unreadable: async () => ({ ...unreadable }),
    get: async () => undefined,
    put: async () => undefined,
    remove,
    clear: async () => undefined,
  };
  render(<UnreadableNotice store={store} what="check records" />, document.body);
  return remove;
}
const said = (): string => document.body.textContent ?? '';

test('what a newer version saved is told with "update", and offers no deleting', async () => {
  open({ damaged: [], newer: ['a', 'b'] });
  await vi.waitFor(() => expect(said()).toContain('2 of the check records were saved by a newer version'));
  expect(said()).toContain('Update the extension');
  expect(document.querySelector('button')).toBeNull();
});

test('what is damaged can be deleted, and only that', async () => {
  const remove = open({ damaged: ['x'], newer: ['a'] });
  await vi.waitFor(() => expect(said()).toContain('1 of the check records cannot be read'));
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(said()).not.toContain('cannot be read'));
  expect(remove).toHaveBeenCalledWith(['x']);
  expect(said()).toContain('1 of the check records was saved by a newer version');
});

test('nothing is said where all can be read', async () => {
  open({ damaged: [], newer: [] });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said()).toBe('');
});
