/** The set-up of the real visit forms, killed at every one of its service calls in turn and carried on. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE } from './county';
import { FORM_APP_FOUND, wrongAfter } from './cut-off';

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
  expect(wrongAfter(bundle, FORM_APP_FOUND, visits('herefordshire'), 'kill')).toEqual([]);
});
