/** The same as `set-up-cut-off`, where the forms are built with FormApp, item by item. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE, withExample } from './county';
import { firstAndLast, FORM_APP_FOUND, wrongAfter } from './cut-off';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

const one = (instrument: string) => ({ ...CHOICE, forms: [{ framework: 'example', instrument }] });

test('kill at every call of a short form', () => {
  expect(wrongAfter(bundle, FORM_APP_FOUND, one('monitoring'), 'kill')).toEqual([]);
});

test('kill at the first and last of each kind of call of a long form', () => {
  expect(wrongAfter(bundle, FORM_APP_FOUND, one('visit'), 'kill', firstAndLast)).toEqual([]);
});

const first = (name: string, index: number, calls: readonly string[]): boolean =>
  calls.indexOf(name) === index;

test('losing the answer to the first of each kind of call', () => {
  expect(wrongAfter(bundle, FORM_APP_FOUND, one('visit'), 'lost-answer', first)).toEqual([]);
});

// Nothing but a wider Drive scope could find it again: it is empty, unpublished and in no list of the workbook.
test('where Drive hides what FormApp made, a form cut off in the making stays behind, empty, and no other trace', () => {
  const wrong = wrongAfter(bundle, { formsApi: 'off' }, one('visit'), 'lost-answer', first);
  expect(wrong).toHaveLength(2);
  for (const one of wrong)
    expect(one).toMatch(
      /\((FormApp\.create|Form\.getPublishedUrl)\): line \d+: +"forms": \[ +\{ +"title": "",/,
    );
});
