/** The same as `set-up-cut-off`, where the forms are built with FormApp, item by item. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE, withExample } from './county';
import { firstAndLast, wrongAfter } from './cut-off';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

const one = (instrument: string) => ({ ...CHOICE, forms: [{ framework: 'example', instrument }] });
const OFF = { formsApi: 'off' } as const;

test('kill at every call of a short form', () => {
  expect(wrongAfter(bundle, OFF, one('monitoring'), 'kill')).toEqual([]);
});

test('kill at the first and last of each kind of call of a long form', () => {
  expect(wrongAfter(bundle, OFF, one('visit'), 'kill', firstAndLast)).toEqual([]);
});

test('losing the answer to the first of each kind of call', () => {
  const first = (name: string, index: number, calls: readonly string[]): boolean =>
    calls.indexOf(name) === index;
  expect(wrongAfter(bundle, OFF, one('visit'), 'lost-answer', first)).toEqual([]);
});
