/**
 * The set-up of the real visit forms, killed at its service calls in turn and carried on: at the first and last of each kind
 * of call in a run and every fifth between, with FormApp, whose 500 calls are a few kinds over and over, every twentieth;
 * at every one of them with CUT_OFFS=all, some ten minutes. set-up-cut-off.test.ts and form-app-cut-off.test.ts take
 * every call of small forms.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE } from './county';
import { firstAndLast, FORM_APP_FOUND, wrongAfter } from './cut-off';

// Hundreds of whole set-ups, on a machine that may have other work.
vi.setConfig({ testTimeout: 900_000 });

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const visits = (...frameworks: string[]) => ({
  ...CHOICE,
  forms: frameworks.map((framework) => ({ framework, instrument: 'visit' })),
});

const isAll = process.env['CUT_OFFS'] === 'all';
/** All calls, or the first and last of each kind and every so many between. */
const sampled =
  (every: number) =>
  (name: string, index: number, calls: readonly string[]): boolean =>
    isAll || index % every === 0 || firstAndLast(name, index, calls);

test('Herefordshire and Derby over the REST API', () => {
  expect(
    wrongAfter(bundle, { formsApi: 'on' }, visits('herefordshire', 'derby'), 'kill', sampled(5)),
  ).toEqual([]);
});

test('Herefordshire with FormApp, some 500 calls', () => {
  expect(wrongAfter(bundle, FORM_APP_FOUND, visits('herefordshire'), 'kill', sampled(20))).toEqual([]);
});
