// @vitest-environment jsdom
/** Parts that come when they are first needed: asked for again where they could not be had, and said in words. */
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { lazy, loadPart } from '../../../extension/views/lazy';

const place = (): HTMLElement => document.body;
const shows = (text: string): Promise<void> => vi.waitFor(() => expect(place().textContent).toContain(text));
const tryAgain = (): HTMLButtonElement | undefined =>
  [...place().querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again');
const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

beforeEach(() => {
  render(null, place());
});

test('a part is shown with its properties once it is there, and is had once', async () => {
  let loads = 0;
  const Part = lazy(() => Promise.resolve((loads += 1)).then(() => Greeting));
  render(<Part name="Sam" />, place());
  await shows('Hello Sam');
  render(null, place());
  render(<Part name="Kim" />, place());
  await shows('Hello Kim');
  expect(loads).toBe(1);
});

test('one that cannot be had is told in words, and comes when it is asked for again', async () => {
  let isThere = false;
  const Part = lazy(() =>
    isThere ? Promise.resolve(Greeting) : Promise.reject(new Error('Failed to fetch')),
  );
  render(<Part name="Sam" />, place());
  await shows('A part of the extension could not be loaded (Failed to fetch).');
  isThere = true;
  tryAgain()?.click();
  await shows('Hello Sam');
  expect(place().textContent).not.toContain('Try again');
});

test('what is loaded without a view fails in the same words', async () => {
  await expect(loadPart(() => Promise.reject(new Error('Failed to fetch')))).rejects.toThrow(
    /^A part of the extension could not be loaded .* install the extension again\.$/,
  );
});
