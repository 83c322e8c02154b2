// @vitest-environment jsdom
/** Taking one text out, as a person meets it: what is lacking is said at its field, and what was done is said. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VisitTexts } from '../../../apps-script/sidebar/keeping-api';
import { RedactForm } from '../../../apps-script/sidebar/redact-form';
import type { Server } from '../../../apps-script/sidebar/server-client';

const TEXTS: VisitTexts = {
  texts: [
    {
      subject: { type: 'visit', id: 'v1' },
      field: 'comments/1.1',
      label: 'Comment on 1.1',
      text: 'Sam is in.',
    },
    {
      subject: { type: 'visit', id: 'v1' },
      field: 'comments/1.2',
      label: 'Comment on 1.2',
      text: 'Sam is out.',
    },
  ],
  stays: ['The response in the form.'],
};

let place: HTMLElement;
const sidebarRedact = vi.fn<Server['sidebarRedact']>();
const settle = async (work: () => void): Promise<void> => {
  await act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });
};
beforeEach(async () => {
  vi.resetAllMocks();
  sidebarRedact.mockResolvedValue({ ...TEXTS, texts: [] });
  place = document.createElement('main');
  document.body.replaceChildren(place);
  const server = { sidebarTexts: () => Promise.resolve(TEXTS), sidebarRedact };
  await settle(() => render(<RedactForm server={server} visit="v1" onBack={() => undefined} />, place));
});
afterEach(() => render(null, place));

const field = (id: string) => place.querySelector<HTMLSelectElement>(`#${id}`);
const choose = (id: string, at: number): Promise<void> =>
  settle(() => {
    const select = field(id);
    if (!select) throw new Error(`There is no field ${id}`);
    select.selectedIndex = at;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const submit = (): Promise<void> =>
  settle(() => place.querySelector<HTMLButtonElement>('button[type=submit]')?.click());

test('what is lacking is said, the field has the focus and is described by it', async () => {
  await submit();
  for (const [id, said] of [
    ['redact-text', 'Choose the text first.'],
    ['redact-why', 'Choose why: it stays in History.'],
  ] as const) {
    const lacking = field(id);
    expect(document.activeElement).toBe(lacking);
    expect(lacking?.getAttribute('aria-invalid')).toBe('true');
    const fault = document.getElementById(lacking?.getAttribute('aria-describedby') ?? '');
    expect(fault?.textContent).toBe(said);
    await choose('redact-text', 1);
    await submit();
  }
  expect(sidebarRedact).not.toHaveBeenCalled();
});

test('a text is shown before it is taken out, and then is no more to choose', async () => {
  await choose('redact-text', 1);
  expect(place.querySelector('blockquote')?.textContent).toBe('Sam is in.');
  await choose('redact-why', 3);
  await submit();
  expect(sidebarRedact).toHaveBeenCalledWith(
    expect.objectContaining({ visit: 'v1', field: 'comments/1.1', why: 'It should never have been here' }),
  );
  expect(place.querySelector('[role=status]')?.textContent).toBe('It is taken out.');
  expect(place.textContent).not.toContain('Sam is in.');
  expect(place.textContent).toContain('There is no text here that can be taken out by itself.');
});

test('what is sent again is the same command; another text is another one', async () => {
  sidebarRedact.mockRejectedValueOnce(new Error('No answer')).mockRejectedValueOnce(new Error('No answer'));
  await choose('redact-why', 3);
  await choose('redact-text', 1);
  await submit();
  await submit();
  await choose('redact-text', 2);
  await submit();
  const ids = sidebarRedact.mock.calls.map(([{ id, field: of }]) => `${of} ${id}`);
  const [first = '', second, third = ''] = ids;
  expect(second).toBe(first);
  expect(third.split(' ')[0]).toBe('comments/1.2');
  expect(third.split(' ')[1]).not.toBe(first.split(' ')[1]);
});
