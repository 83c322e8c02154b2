/**
 * The set-up of the real visit forms, killed at its service calls in turn and carried on. With FormApp, whose 500 calls are
 * a few kinds over and over, at the first and last of each kind and every fifth between; at every one of them with
 * CUT_OFFS=all, some ten minutes. form-app-cut-off.test.ts takes every call of a small form.
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

test('Herefordshire and Derby over the REST API', () => {
  expect(wrongAfter(bundle, { formsApi: 'on' }, visits('herefordshire', 'derby'), 'kill')).toEqual([]);
});

test('Herefordshire with FormApp, some 500 calls', () => {
  const isAll = process.env['CUT_OFFS'] === 'all';
  expect(
    wrongAfter(
      bundle,
      FORM_APP_FOUND,
      visits('herefordshire'),
      'kill',
      (name, index, calls) => isAll || index % 5 === 0 || firstAndLast(name, index, calls),
    ),
  ).toEqual([]);
});
