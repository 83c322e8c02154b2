/** The sidebar's way to the add-on: answers, refusals in words, and what Google stops before the add-on can answer. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failureOf } from '../../../apps-script/failure';
import { server } from '../../../apps-script/sidebar/server-client';

type Handler = (value: unknown) => void;

/** Google's client as it is: each handler is set on a runner, which then has the add-on's functions. */
function clientThat(answers: { readonly value: unknown } | { readonly error: Error }): unknown {
  const runner = (succeed: Handler, fail: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    sidebarHome: () => ('value' in answers ? succeed(answers.value) : fail(answers.error)),
  });
  const unset = (): never => {
    throw new Error('No handler was set');
  };
  return { script: { run: runner(unset, unset) } };
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

const failed = async (): Promise<unknown> =>
  server.sidebarHome().then(
    () => undefined,
    (error: unknown) => failureOf(error),
  );

test('an answer is given as it is', async () => {
  vi.stubGlobal('google', clientThat({ value: { ok: true, value: { laName: 'Exampleshire' } } }));
  await expect(server.sidebarHome()).resolves.toEqual({ laName: 'Exampleshire' });
});

test('a refusal keeps its kind, its words and its advice', async () => {
  const failure = { kind: 'rate', message: 'Google Sheets did not.', advice: 'Try again in a few minutes.' };
  vi.stubGlobal('google', clientThat({ value: { ok: false, ...failure } }));
  expect(await failed()).toEqual(failure);
});

test.each([
  [
    'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    'several-accounts',
    /private window/,
  ],
  [
    'You do not have permission to call PropertiesService.',
    'authorisation',
    /choose Extensions › Provision QA › Set up, agree/,
  ],
  ['Exceeded maximum execution time', 'passing', /goes on where it stopped/],
  ['NetworkError: Connection failure due to HTTP 0', 'passing', /try again in a few minutes/],
  ['Ein Serverfehler ist aufgetreten.', 'unknown', /Try again/],
])('what Google stops itself is told by its kind: %s', async (says, kind, advice) => {
  vi.stubGlobal('google', clientThat({ error: new Error(says) }));
  expect(await failed()).toMatchObject({
    kind,
    message: expect.stringMatching(/^Google did not run this part of Provision QA: .*\.$/) as string,
    advice: expect.stringMatching(advice) as string,
  });
});

test('a function that this add-on does not have is named, with what to do', async () => {
  vi.stubGlobal('google', clientThat({ value: null }));
  await expect(server.sidebarCollect()).rejects.toThrow(/no function sidebarCollect\. Close this sidebar/);
});
